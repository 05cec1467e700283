//! `rundbord check FILE`: the resolved timeline, and what was guessed.

use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::app::problem::AppError;
use crate::cli::arguments;
use crate::cli::say::say;
use crate::intake::programme::check::{Check, describe};

pub fn check(chosen: &mut Chosen, arguments: &arguments::Check) -> Result<ExitCode, AppError> {
    let today = opening::today(chosen);
    let settled = opening::read_programme(&arguments.file, today)?;
    chosen.meeting = Some(settled.programme.language);
    let words = chosen.words();
    let text = if arguments.json { Check::of(&settled, &words).json() } else { describe(&settled, &words) };
    say(text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
