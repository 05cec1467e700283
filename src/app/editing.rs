//! A programme file that is edited: the editor, the file on the disk, and what goes between them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Local;

use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::way;
use crate::intake::encoding::decode;
use crate::intake::participants::LARGEST;
use crate::intake::programme::here::Here;
use crate::intake::programme::reader;
use crate::language::language::Language;
use crate::preparation::preparation::Preparation;
use crate::store::watched_file::{Saving, WatchedFile};
use crate::tui::editor::editor::Editor;
use crate::tui::editor::keeping::{Kept, Wish};
use crate::tui::eye::Eye;
use crate::tui::input::Input;
use crate::tui::widgets::toast::Mood;

/// What is left for the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Nothing,
    Suspend,
    Repaint,
    Leave,
    /// The meeting of this file.
    Lead(PathBuf),
}

pub struct Editing {
    pub editor: Editor,
    file: WatchedFile,
    /// Nothing here waits for the disk.
    in_step: bool,
}

impl Editing {
    /// Opens a programme file. One with mistakes can be edited; one that is no JSON cannot.
    pub fn open(path: &Path, here: Here) -> Result<Self, AppError> {
        let unread = |error: std::io::Error| AppError::FileUnread { path: path.to_owned(), reason: error };
        fs::metadata(path).map_err(unread)?;
        let file = WatchedFile::open(path)?;
        let text = text_of(path, file.bytes())?;
        let preparation = Preparation::open(&text, here)
            .map_err(|problem| AppError::Programme { path: path.to_owned(), problems: vec![problem] })?;
        let name = file.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { editor: Editor::new(preparation, &name), file, in_step: true })
    }

    /// Of the meeting.
    pub fn language(&self) -> Language {
        self.editor.preparation().seen().settled.programme.language
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Lays a text over the screen until it is closed.
    pub fn show(&mut self, title: &str, text: &str) {
        self.editor.around().show(title, text);
    }

    /// Takes what came from the terminal, and carries out what it asks for.
    pub fn hear(&mut self, input: Input, eye: Eye<'_>) -> Asked {
        let mut asked = Asked::Nothing;
        for wish in self.editor.handle(input, eye) {
            match self.carry_out(wish, eye) {
                Asked::Nothing => {}
                other => asked = other,
            }
        }
        asked
    }

    /// A second has passed: somebody else may have changed the file.
    pub fn look(&mut self, steady: Duration, eye: Eye<'_>) {
        self.editor.at(steady);
        if self.in_step && !self.editor.is_writing() && self.file.is_changed() {
            self.read_other(eye);
        }
    }

    fn carry_out(&mut self, wish: Wish, eye: Eye<'_>) -> Asked {
        match wish {
            Wish::Save(text) => {
                let saved = self.file.save(text.as_bytes()).map(|saving| match saving {
                    Saving::Done => Kept::Saved(Local::now().time()),
                    Saving::OtherChange => Kept::OtherChange,
                });
                self.told(saved.map_err(AppError::from), eye);
            }
            Wish::SaveOver(text) => match self.file.save_over(text.as_bytes()) {
                Ok(beside) => {
                    self.told(Ok(Kept::Saved(Local::now().time())), eye);
                    if let Some(beside) = beside {
                        let path = beside.display().to_string();
                        let told = eye.words.say("editor-other-beside", &[("path", path.into())]);
                        self.editor.around().tell(&told, Mood::Plain);
                    }
                }
                Err(error) => self.told(Err(error.into()), eye),
            },
            Wish::ReadOther => self.read_other(eye),
            Wish::ReadPeople(way) => {
                if let Err(error) = self.read_people(&way, eye) {
                    self.editor.complain(&problem_words::say(eye.words, &error));
                }
            }
            Wish::ToMeeting => return Asked::Lead(self.path().to_owned()),
            Wish::Leave => return Asked::Leave,
            Wish::Suspend => return Asked::Suspend,
            Wish::Repaint => return Asked::Repaint,
        }
        Asked::Nothing
    }

    fn told(&mut self, kept: Result<Kept, AppError>, eye: Eye<'_>) {
        let kept = kept.unwrap_or_else(|error| Kept::NotSaved { why: problem_words::say(eye.words, &error) });
        self.in_step = matches!(kept, Kept::Saved(_));
        self.editor.hear(kept);
    }

    fn read_other(&mut self, eye: Eye<'_>) {
        let path = self.file.path().to_owned();
        let read = self.file.read_again().map_err(AppError::from).and_then(|bytes| text_of(&path, bytes));
        match read {
            Ok(text) => {
                self.in_step = true;
                self.editor.take_other(&text, Local::now().time(), eye);
            }
            Err(error) => self.told(Err(error), eye),
        }
    }

    fn read_people(&mut self, way: &str, eye: Eye<'_>) -> Result<(), AppError> {
        let path = way::read(way, way::home().as_deref());
        let unread = |reason| AppError::FileUnread { path: path.clone(), reason };
        let bytes = fs::read(&path).map_err(unread)?;
        if bytes.len() > LARGEST {
            self.editor.complain(&eye.words.word("intake-too-large"));
            return Ok(());
        }
        let Ok(decoded) = decode(&bytes) else {
            self.editor.complain(&eye.words.word("intake-not-text"));
            return Ok(());
        };
        let list = decoded.text;
        for wish in self.editor.take_people(&list, eye) {
            self.carry_out(wish, eye);
        }
        Ok(())
    }
}

/// The file as text; what is none is told as the reader tells it.
fn text_of(path: &Path, bytes: &[u8]) -> Result<String, AppError> {
    let not_text =
        |_| AppError::Programme { path: path.to_owned(), problems: reader::read(bytes).err().unwrap_or_default() };
    decode(bytes).map(|decoded| decoded.text).map_err(not_text)
}
