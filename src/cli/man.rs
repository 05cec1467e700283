//! `rundbord man`: the manual page.

use std::io;
use std::process::ExitCode;

use crate::app::problem::AppError;
use crate::cli::arguments::command;
use crate::language::words::Words;

pub fn man(words: &Words) -> Result<ExitCode, AppError> {
    clap_mangen::Man::new(command(words)).render(&mut io::stdout())?;
    Ok(ExitCode::SUCCESS)
}
