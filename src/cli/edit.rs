//! `rundbord edit FILE`: the programme before the day, in the editor.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::lobby::{Leaves, Lobby};
use crate::app::problem::AppError;
use crate::app::problem_words::Said;
use crate::cli::arguments::{Edit, Run};
use crate::cli::{report, run};

pub fn edit(
    chosen: &Chosen,
    arguments: &Edit,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let words = chosen.words();
        let try_this = Some(words.word("cli-edit-needs-terminal-try"));
        report::say(&words, &Said { what: words.word("cli-terminal-needed"), because: None, try_this });
        return Ok(ExitCode::from(report::FAILED));
    }
    let mut lobby = Lobby::for_file(chosen.clone(), &arguments.file)?;
    match lobby.run(&environment)? {
        Leaves::Lead(file) => {
            let run = Run {
                file,
                record: None,
                plain: false,
                clock: None,
                speed: None,
                color: None,
                rehearse: false,
                host: None,
            };
            run::run(&mut chosen.clone(), &run, &environment)
        }
        Leaves::Away | Leaves::Rehearse(_) | Leaves::Demo => Ok(ExitCode::SUCCESS),
    }
}
