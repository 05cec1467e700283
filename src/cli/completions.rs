//! `rundbord completions SHELL`: what the shell needs to complete the verbs.

use std::io::{self, Write};
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
        // What writes it knows no reader who is gone.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut call.command.clone(), "rundbord", &mut script);
        io::stdout().write_all(&script)?;
        Ok(ExitCode::SUCCESS)
    }
}
