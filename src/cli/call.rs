//! What a verb is called with beside its arguments.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Command, ValueEnum};

use crate::app::chosen::Chosen;
use crate::app::colour;
use crate::app::said::Said;
use crate::cli::report::{self, FAILED};
use crate::language::words::Words;
use crate::store::settings::Color;
use crate::tui::theme::Theme;

/// Asked for the variables that say something of the folders, the terminal and its colours.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// One call of the program.
pub struct Call<'a> {
    pub chosen: Chosen,
    /// In the language of the command line; a verb that knows the meeting answers in the meeting's.
    pub words: &'a Words,
    pub environment: Environment<'a>,
    /// The whole command line with its descriptions, for who shows it.
    pub command: &'a Command,
}

/// A meeting, by its programme file, and by its record where that lies elsewhere.
#[derive(Debug, Args)]
pub struct Touch {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    /// The record of the rehearsal instead of the meeting's.
    #[arg(long, visible_alias = "rehearse")]
    pub rehearsal: bool,
}

/// How much colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

impl From<When> for Color {
    fn from(when: When) -> Self {
        match when {
            When::Auto => Self::Auto,
            When::Always => Self::Always,
            When::Never => Self::Never,
        }
    }
}

/// What this program can show itself on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Full,
    /// A terminal that can do nothing but write lines.
    Lines,
    /// A script, a file or a pipe.
    None,
}

impl Call<'_> {
    /// The same call with something else chosen.
    pub fn with(&self, chosen: Chosen) -> Call<'_> {
        Call { chosen, ..*self }
    }

    /// What was chosen, with the meeting that is meant.
    pub fn about(&mut self, touch: &Touch) -> &mut Chosen {
        self.chosen.touch(touch.record.clone(), touch.rehearsal);
        &mut self.chosen
    }

    pub fn screen(&self) -> Screen {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Screen::None;
        }
        let is_dumb = (self.environment)("TERM").is_some_and(|term| term == "dumb");
        if is_dumb { Screen::Lines } else { Screen::Full }
    }

    /// The colours of this terminal, and whether it may be asked what it draws on.
    pub fn colours(&self, wish: Option<When>) -> (Theme, bool) {
        let wish = wish.map(Color::from).or(self.chosen.settings.color).unwrap_or(Color::Auto);
        let theme = colour::on(self.chosen.settings.background, colour::theme(wish, self.environment));
        (theme, colour::may_ask(theme, self.environment))
    }

    /// Says that this is for a terminal, and what to do without one.
    pub fn no_terminal(&self, try_this: &str) -> ExitCode {
        let words = self.chosen.words();
        let what = words.word("cli-terminal-needed");
        report::say(&words, &Said { what, because: None, try_this: Some(words.word(try_this)) });
        ExitCode::from(FAILED)
    }
}
