//! `rundbord new FILE`: a programme file from an invitation, like one of the five meetings, or from scratch.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::problem::AppError;
use crate::app::{making, opening};
use crate::cli::arguments::{Edit, New};
use crate::cli::edit;
use crate::intake::programme::check::describe;
use crate::intake::programme::settle::settle;
use crate::language::visible::visible;
use crate::language::words::Words;
use crate::store::error::StoreError;

pub fn new(
    chosen: &Chosen,
    words: &Words,
    arguments: &New,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    let New { file: path, from, template } = arguments;
    // Told before anything is read; that nothing is overwritten is for `place` to see to.
    if path.exists() {
        return Err(StoreError::Exists { path: path.clone() }.into());
    }
    let today = opening::today(chosen);
    let made = match (from, template) {
        (Some(invitation), _) => making::from_invitation(invitation, today)?,
        (None, Some(name)) => making::like(name)?,
        (None, None) => making::from_scratch(words),
    };
    making::write(&made, path)?;
    let shown = path.display().to_string();
    println!("{}\n", words.say("cli-new-made", &[("path", shown.as_str().into())]));
    println!("{}", visible(&describe(&settle(&made.file, today), words)).trim_end());
    println!();
    if !made.has_programme {
        println!("{}", words.word("cli-new-no-programme"));
    }
    println!("{}", words.say("cli-new-check", &[("path", shown.as_str().into())]));
    println!("{}", words.say("cli-new-run", &[("path", shown.as_str().into())]));
    let is_dumb = environment("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Ok(ExitCode::SUCCESS);
    }
    // Whoever sits at a terminal goes on with what was just made.
    edit::edit(chosen, &Edit { file: path.clone() }, environment)
}
