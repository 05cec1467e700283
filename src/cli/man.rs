//! `rundbord man`: the manual page.

use std::io;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::cli::call::Call;

#[derive(Debug, Args)]
pub struct Man {}

impl Man {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        clap_mangen::Man::new(call.command.clone()).render(&mut io::stdout())?;
        Ok(ExitCode::SUCCESS)
    }
}
