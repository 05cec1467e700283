//! `rundbord` alone: the start screen in a terminal, the short help where there is none.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::lobby::{Leaves, Lobby};
use crate::app::problem::AppError;
use crate::cli::arguments::{Demo, Run, command};
use crate::cli::{demo, run};
use crate::language::words::Words;

/// What the command line leaves with where it says nothing.
const USAGE: u8 = 2;

pub fn start(
    chosen: &Chosen,
    words: &Words,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    let is_dumb = environment("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        eprint!("{}", command(words).render_help());
        return Ok(ExitCode::from(USAGE));
    }
    let mut lobby = Lobby::new(chosen.clone());
    loop {
        let left = lobby.run(&environment)?;
        // Settings may have changed; what one meeting chose is not for the next.
        let mut chosen = lobby.chosen().clone();
        let done = match left {
            Leaves::Away => return Ok(ExitCode::SUCCESS),
            Leaves::Demo => demo::demo(&mut chosen, &Demo { color: None }, &environment),
            Leaves::Lead(file) => run::run(&mut chosen, &of(file, false), &environment),
            Leaves::Rehearse(file) => run::run(&mut chosen, &of(file, true), &environment),
        };
        lobby.look_around();
        if let Err(error) = done {
            lobby.show_trouble(&error);
        }
    }
}

fn of(file: PathBuf, rehearse: bool) -> Run {
    Run { file, record: None, plain: false, host: None, clock: None, speed: None, color: None, rehearse }
}
