//! The loop before the day: the start screen and the editor, until a meeting is opened or the person leaves.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::app::card;
use crate::app::chosen::Chosen;
use crate::app::colour;
use crate::app::editing::{Asked, Editing};
use crate::app::keyboard::Keyboard;
use crate::app::making::{self, Made};
use crate::app::opening;
use crate::app::patterns::patterns;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::recent_meetings::{self, Known};
use crate::app::sleeping::asleep;
use crate::app::stop::{self, Stop};
use crate::app::system_clock::SystemClock;
use crate::app::way;
use crate::language::words::Words;
use crate::store::recent;
use crate::store::settings::{Change, Color, Settings};
use crate::tui::eye::Eye;
use crate::tui::input::Input;
use crate::tui::start::offer::{ColourWish, Offered, Set};
use crate::tui::start::start::Start;
use crate::tui::start::wish::{From, How, Invitation, Wish};
use crate::tui::terminal::{self, Terminal, Wishes};
use crate::tui::theme::{Ground, Theme};
use crate::tui::widgets::toast::Mood;

/// A second, when nothing happens: notices go.
const TICK: Duration = Duration::from_secs(1);

/// What the person left the screen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaves {
    Away,
    Lead(PathBuf),
    Rehearse(PathBuf),
    /// To a seat at another machine's meeting, by its code and perhaps its address.
    Join(String, Option<String>),
    Demo,
}

enum Next {
    Draw,
    Suspend,
    Repaint,
    Leave(Leaves),
}

/// The start screen with what lies behind its lines.
pub struct Lobby {
    chosen: Chosen,
    words: Words,
    start: Start,
    known: Vec<Known>,
    /// Places of meetings that were not looked at yet.
    unseen: VecDeque<usize>,
    /// The invitation that was read last.
    read: Option<Made>,
    /// A programme lies over the start screen while it is edited.
    editing: Option<Editing>,
    /// There is a start screen to go back to.
    has_start: bool,
    /// What the terminal said that it draws on.
    ground: Ground,
}

impl Lobby {
    pub fn new(chosen: Chosen) -> Self {
        let words = chosen.words();
        let patterns = patterns(&chosen);
        let start = Start::new(Offered { meetings: Vec::new(), patterns, set: set(&chosen) });
        let mut lobby = Self::with(chosen, words, start, true);
        lobby.look_around();
        lobby
    }

    /// Only the editor of one file.
    pub fn for_file(chosen: Chosen, file: &Path) -> Result<Self, AppError> {
        let words = chosen.words();
        let mut lobby = Self::with(chosen, words, Start::default(), false);
        lobby.prepare(file)?;
        Ok(lobby)
    }

    fn with(chosen: Chosen, words: Words, start: Start, has_start: bool) -> Self {
        let (known, unseen, ground) = (Vec::new(), VecDeque::new(), Ground::Unknown);
        Self { chosen, words, start, known, unseen, read: None, editing: None, has_start, ground }
    }

    /// Opens a programme to be edited, in the words of its meeting.
    fn prepare(&mut self, file: &Path) -> Result<(), AppError> {
        let editing = Editing::open(file, opening::here(&self.chosen))?;
        if let Err(error) = recent::remember(&self.chosen.paths, file, SystemClock::new().read().wall) {
            tracing::warn!(%error, "the file is not remembered");
        }
        self.chosen.meeting = Some(editing.language());
        self.words = self.chosen.words();
        self.editing = Some(editing);
        Ok(())
    }

    /// The editor is left for the start screen, if there is one.
    fn back(&mut self) -> Next {
        self.editing = None;
        self.chosen.meeting = None;
        self.words = self.chosen.words();
        if !self.has_start {
            return Next::Leave(Leaves::Away);
        }
        self.look_around();
        Next::Draw
    }

    /// Finds the meetings anew; each is looked at while the screen is already there.
    pub fn look_around(&mut self) {
        self.known = recent_meetings::known(&self.chosen);
        self.unseen = (0..self.known.len()).collect();
        self.start.take_meetings(self.known.iter().map(Known::unseen).collect());
    }

    /// Shows a mistake that came of what the person left the screen for.
    pub fn show_trouble(&mut self, error: &AppError) {
        let said = problem_words::explain(&self.words, error);
        let text =
            [Some(said.what), said.because, said.try_this].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        self.start.show(&self.words.word("start-trouble"), &text);
    }

    /// Shows the screen until the person leaves it or the system asks for it.
    pub fn run(&mut self, environment: &dyn Fn(&str) -> Option<OsString>) -> Result<Leaves, AppError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let wishes = Wishes { mouse: self.chosen.settings.mouse.unwrap_or(true), ..Wishes::default() };
        let _enter = runtime.enter();
        // Before the terminal is taken: a signal that came between would keep it.
        let mut stop = Stop::listen()?;
        stop::insist()?;
        let mut screen = terminal::enter(wishes)?;
        let left = runtime.block_on(self.live(&mut screen, &mut stop, wishes, environment));
        terminal::leave();
        left
    }

    async fn live(
        &mut self,
        screen: &mut Terminal,
        stop: &mut Stop,
        wishes: Wishes,
        environment: &dyn Fn(&str) -> Option<OsString>,
    ) -> Result<Leaves, AppError> {
        let began = Instant::now();
        self.draw(screen, environment)?;
        let mut keyboard = Keyboard::listen()?;
        if colour::may_ask(self.theme(environment), environment) {
            // After the first frame, which no question may hold up.
            terminal::ask_for_ground()?;
        }
        loop {
            let pause = if self.unseen.is_empty() { TICK } else { Duration::ZERO };
            let input = tokio::select! {
                biased;
                () = stop.asked() => return Ok(Leaves::Away),
                input = keyboard.next() => match input? {
                    None => return Ok(Leaves::Away),
                    input => input,
                },
                () = sleep(pause) => None,
            };
            self.start.at(began.elapsed());
            let theme = self.theme(environment);
            if let Some(editing) = &mut self.editing {
                editing.look(began.elapsed(), Eye { words: &self.words, theme });
            }
            if let Some(place) = self.unseen.pop_front() {
                let meeting = recent_meetings::look(&self.chosen, &self.known[place], &self.words);
                self.start.take_meeting(place, meeting);
            }
            let next = input.map_or(Next::Draw, |input| self.hear(input, environment));
            match next {
                Next::Draw => {}
                Next::Leave(left) => return Ok(left),
                Next::Repaint => *screen = terminal::fresh()?,
                Next::Suspend => {
                    // Nobody here reads the terminal while the shell has it.
                    drop(keyboard);
                    asleep(terminal::lie_down).await?;
                    *screen = terminal::enter(wishes)?;
                    keyboard = Keyboard::listen()?;
                }
            }
            self.draw(screen, environment)?;
        }
    }

    fn theme(&self, environment: &dyn Fn(&str) -> Option<OsString>) -> Theme {
        let theme = colour::theme(self.chosen.settings.color.unwrap_or(Color::Auto), environment);
        colour::on(self.chosen.settings.background, Theme { ground: self.ground, ..theme })
    }

    fn draw(&mut self, screen: &mut Terminal, environment: &dyn Fn(&str) -> Option<OsString>) -> io::Result<()> {
        let theme = self.theme(environment);
        let eye = Eye { words: &self.words, theme };
        let (start, editing) = (&mut self.start, &mut self.editing);
        screen
            .draw(|frame| {
                let (area, buffer) = (frame.area(), frame.buffer_mut());
                let cursor = match editing {
                    Some(editing) => editing.editor.paint(area, eye, buffer),
                    None => start.paint(area, eye, buffer),
                };
                if let Some(cursor) = cursor {
                    frame.set_cursor_position(cursor);
                }
            })
            .map(|_| ())
    }

    fn hear(&mut self, input: Input, environment: &dyn Fn(&str) -> Option<OsString>) -> Next {
        if let Input::Ground(ground) = input {
            self.ground = ground;
            return Next::Draw;
        }
        let theme = self.theme(environment);
        let eye = Eye { words: &self.words, theme };
        if let Some(editing) = &mut self.editing {
            return match editing.hear(input, eye) {
                Asked::Nothing => Next::Draw,
                Asked::Suspend => Next::Suspend,
                Asked::Repaint => Next::Repaint,
                Asked::Leave => self.back(),
                Asked::Lead(file) => {
                    _ = self.back();
                    Next::Leave(Leaves::Lead(file))
                }
            };
        }
        let wishes = self.start.handle(input, eye);
        let mut next = Next::Draw;
        for wish in wishes {
            match self.carry_out(wish) {
                Ok(Next::Draw) => {}
                Ok(other) => next = other,
                Err(error) => self.start.complain(&problem_words::say(&self.words, &error)),
            }
        }
        next
    }

    fn carry_out(&mut self, wish: Wish) -> Result<Next, AppError> {
        match wish {
            Wish::Leave => return Ok(Next::Leave(Leaves::Away)),
            Wish::Suspend => return Ok(Next::Suspend),
            Wish::Repaint => return Ok(Next::Repaint),
            Wish::Demo => return Ok(Next::Leave(Leaves::Demo)),
            Wish::Join(written) => {
                let (code, address) = card::read(&written)?;
                self.start.close_field();
                return Ok(Next::Leave(Leaves::Join(code.to_string(), address)));
            }
            Wish::Open(place, how) => return self.open(place, how),
            Wish::OpenFile(text) => {
                let path = way::read(&text, way::home().as_deref());
                opening::read_programme(&path, &opening::here(&self.chosen))?;
                self.start.close_field();
                return Ok(Next::Leave(Leaves::Lead(path)));
            }
            Wish::Read(invitation) => {
                let (chosen, today) = (&self.chosen, opening::today(&self.chosen));
                self.read = Some(match invitation {
                    Invitation::At(text) => {
                        making::from_invitation(chosen, &way::read(&text, way::home().as_deref()), today)?
                    }
                    Invitation::Text(text) => making::from_text(&text, today),
                });
                self.propose_name(From::Invitation)?;
            }
            Wish::ProposeName(from) => self.propose_name(from)?,
            Wish::Make { from, name } => {
                let path = way::read_new(&name, way::home().as_deref());
                if path.symlink_metadata().is_ok() {
                    self.start.complain(&self.words.word("start-exists"));
                    return Ok(Next::Draw);
                }
                let made = self.made(&from)?;
                making::write(&made, &path)?;
                self.start.close_field();
                self.prepare(&path)?;
                if let Some((heading, lines)) = made.unplaced_in_words(&self.words)
                    && let Some(editing) = &mut self.editing
                {
                    editing.show(heading.trim_end_matches(':'), &lines);
                }
            }
            Wish::Language(language) => self.set(Change::Language(language)),
            Wish::Colour(colour) => self.set(Change::Color(match colour {
                ColourWish::Auto => None,
                ColourWish::Always => Some(Color::Always),
                ColourWish::Never => Some(Color::Never),
            })),
        }
        Ok(Next::Draw)
    }

    fn open(&mut self, place: usize, how: How) -> Result<Next, AppError> {
        let Some(known) = self.known.get(place) else { return Ok(Next::Draw) };
        if let Some(seat) = &known.seat {
            self.start.close_field();
            return Ok(Next::Leave(Leaves::Join(seat.code.clone(), None)));
        }
        let Some(file) = known.file.clone().filter(|file| file.exists()) else {
            let id = if known.file.is_some() { "start-about-gone" } else { "start-about-unknown" };
            self.start.tell(&self.words.word(id), Mood::Bad);
            return Ok(Next::Draw);
        };
        Ok(match how {
            How::Lead => Next::Leave(Leaves::Lead(file)),
            How::Rehearse => Next::Leave(Leaves::Rehearse(file)),
            How::Prepare => {
                self.prepare(&file)?;
                Next::Draw
            }
        })
    }

    fn made(&self, from: &From) -> Result<Made, AppError> {
        match from {
            From::Pattern(name) => making::like(name),
            From::Scratch => Ok(making::from_scratch(&self.words)),
            From::Invitation => Ok(self.read.clone().unwrap_or_else(|| making::from_scratch(&self.words))),
        }
    }

    fn propose_name(&mut self, from: From) -> Result<(), AppError> {
        let made = self.made(&from)?;
        let folder = making::here();
        let name = making::proposed_name(&made, &folder, opening::today(&self.chosen));
        self.start.ask_name(from, &name, folder.display().to_string());
        Ok(())
    }

    /// Changes a setting on the disk, and what is shown by it.
    fn set(&mut self, change: Change) {
        match Settings::change(&self.chosen.paths.config_file, change) {
            Ok(settings) => {
                self.chosen.settings = settings;
                self.words = self.chosen.words();
                self.start.take_settings(set(&self.chosen));
                self.start.tell(&self.words.word("start-set"), Mood::Good);
            }
            Err(error) => {
                let why = problem_words::say(&self.words, &error.into());
                self.start.tell(&self.words.say("start-cannot-set", &[("why", why.into())]), Mood::Bad);
            }
        }
    }

    /// What was chosen, for the verb that carries on.
    pub fn chosen(&self) -> &Chosen {
        &self.chosen
    }
}

fn set(chosen: &Chosen) -> Set {
    let colour = match chosen.settings.color {
        None | Some(Color::Auto) => ColourWish::Auto,
        Some(Color::Always) => ColourWish::Always,
        Some(Color::Never) => ColourWish::Never,
    };
    Set { language: chosen.settings.language, colour }
}
