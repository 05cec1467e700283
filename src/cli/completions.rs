//! `rundbord completions SHELL`: what the shell needs to complete the verbs.

use std::io;
use std::process::ExitCode;

use crate::app::problem::AppError;
use crate::cli::arguments::{Completions, command};
use crate::language::words::Words;

pub fn completions(words: &Words, arguments: &Completions) -> Result<ExitCode, AppError> {
    clap_complete::generate(arguments.shell, &mut command(words), "rundbord", &mut io::stdout());
    Ok(ExitCode::SUCCESS)
}
