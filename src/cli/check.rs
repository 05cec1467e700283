//! `rundbord check FILE`: the resolved timeline, and what was guessed.

use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::app::problem::AppError;
use crate::cli::arguments;
use crate::intake::programme::check::{Check, describe};
use crate::language::words::Words;

pub fn check(chosen: &Chosen, arguments: &arguments::Check) -> Result<ExitCode, (Words, AppError)> {
    let today = opening::today(chosen);
    let settled =
        opening::programme(&arguments.file, today).map_err(|error| (Words::new(chosen.language(None)), error))?;
    let words = Words::new(chosen.language(Some(settled.programme.language)));
    let text = if arguments.json { Check::of(&settled, &words).json() } else { describe(&settled, &words) };
    println!("{}", text.trim_end());
    Ok(ExitCode::SUCCESS)
}
