//! What is chosen once for all documents, where they are read: in which formats they are written, and where they go.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::tui::keys::Key;
use crate::tui::papers::{Papers, Want};
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::doubt::{Doubt, Leaving};
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::picker::{Choice, Outcome, Picker};
use crate::tui::widgets::text::cut;

/// Rows of the line for the folder: its rule, the line, and what it means.
pub const ROWS: u16 = 3;

#[derive(Debug, Default)]
pub struct PaperChoices {
    formats: Option<Formats>,
    folder: Option<LineField>,
    /// The folder as it stood when the line was opened.
    before: String,
    doubt: Doubt,
}

/// The list of formats while it is open.
#[derive(Debug)]
struct Formats {
    title: String,
    /// Said of one that is written.
    written: String,
    picker: Picker,
    /// The one that was turned last.
    hand: usize,
}

fn choices(papers: &Papers, written: &str) -> Vec<Choice> {
    let choice = |(name, is_written): &(String, bool)| Choice {
        mark: if *is_written { sign::SAVED } else { sign::NONE }.to_owned(),
        text: name.clone(),
        remark: if *is_written { written } else { "" }.to_owned(),
        ..Choice::default()
    };
    papers.formats.iter().map(choice).collect()
}

impl PaperChoices {
    pub fn is_choosing(&self) -> bool {
        self.formats.is_some()
    }

    pub fn is_writing(&self) -> bool {
        self.folder.is_some()
    }

    /// Opens the list of formats.
    pub fn choose(&mut self, papers: &Papers, look: Look<'_>) {
        let written = look.words.word("papers-is-written");
        let title = look.words.word("papers-which-formats");
        let picker = Picker::new(title.clone(), choices(papers, &written));
        self.formats = Some(Formats { title, written, picker, hand: 0 });
    }

    /// The papers as they are now: the list shows what was turned.
    pub fn take(&mut self, papers: &Papers) {
        if let Some(formats) = &mut self.formats {
            let choices = choices(papers, &formats.written);
            formats.picker = Picker::new(formats.title.clone(), choices).with_hand_on(formats.hand);
        }
    }

    /// Begins to write where the documents go.
    pub fn write(&mut self, papers: &Papers) {
        self.before.clone_from(&papers.base);
        self.folder = Some(LineField::holding(&papers.base));
    }

    /// A key for the list; it stays open, so that several formats are turned one after the other.
    pub fn handle(&mut self, key: Key) -> Option<Want> {
        let formats = self.formats.as_mut()?;
        match formats.picker.handle(key) {
            Outcome::Chosen(format) => {
                formats.hand = format;
                Some(Want::TurnFormat(format))
            }
            Outcome::Left => {
                self.formats = None;
                None
            }
            _ => None,
        }
    }

    pub fn type_key(&mut self, key: Key) {
        if let Some(folder) = &mut self.folder {
            folder.handle(key);
        }
    }

    pub fn paste(&mut self, text: &str) {
        match (&mut self.formats, &mut self.folder) {
            (Some(formats), _) => formats.picker.paste(text),
            (None, Some(folder)) => folder.paste(text),
            (None, None) => {}
        }
    }

    /// Asks for the folder that was written.
    pub fn save(&mut self) -> Option<Want> {
        self.folder.take().map(|folder| Want::Folder(folder.text().trim().to_owned()))
    }

    /// Closes the list or the line; where what was typed would be gone, at the second time of asking.
    pub fn leave(&mut self) -> Leaving {
        let typed = |folder: &LineField| folder.text() != self.before;
        let unsaved = self.folder.as_ref().filter(|folder| typed(folder)).map(|folder| folder.text().to_owned());
        let leaving = self.doubt.leaving(self.is_choosing() || self.is_writing(), unsaved);
        if leaving == Leaving::Left {
            *self = Self::default();
        }
        leaving
    }

    /// The list over everything.
    pub fn draw_list(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        self.formats.as_mut()?.picker.draw(area, None, look.theme, buf)
    }

    /// The line for the folder.
    pub fn draw_line(&self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        let folder = self.folder.as_ref()?;
        let title = look.words.word("papers-folder-line");
        Rule { title: &title, remark: "", focused: true, theme: look.theme }.render(Rect { height: 1, ..area }, buf);
        let columns = usize::from(area.width);
        buf.set_stringn(area.x, area.y + 1, " › ", columns, look.theme.style(Role::Key));
        let line = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(4), height: 1 };
        let hint = format!("   {}", look.words.word("papers-folder-hint"));
        buf.set_stringn(area.x, area.y + 2, cut(&hint, columns), columns, look.theme.style(Role::Quiet));
        folder.draw(line.intersection(area), look.theme.style(Role::Text), buf)
    }
}
