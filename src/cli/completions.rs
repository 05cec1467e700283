//! `rundbord completions SHELL`: what the shell needs to complete the verbs.

use std::io;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::cli::call::Call;

#[derive(Debug, Args)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}

impl Completions {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        clap_complete::generate(self.shell, &mut call.command.clone(), "rundbord", &mut io::stdout());
        Ok(ExitCode::SUCCESS)
    }
}
