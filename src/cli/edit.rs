//! `rundbord edit FILE`: the programme before the day, in the editor.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::lobby::{Leaves, Lobby};
use crate::app::problem::AppError;
use crate::cli::call::{Call, Screen};
use crate::cli::run::Run;

#[derive(Debug, Args)]
pub struct Edit {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

impl Edit {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        if call.screen() != Screen::Full {
            return Ok(call.no_terminal("cli-edit-needs-terminal-try"));
        }
        let mut lobby = Lobby::for_file(call.chosen.clone(), &self.file)?;
        match lobby.run(call.environment)? {
            Leaves::Lead(file) => Run { file, ..Run::default() }.run(call),
            Leaves::Away | Leaves::Rehearse(_) | Leaves::Join(..) | Leaves::Demo => Ok(ExitCode::SUCCESS),
        }
    }
}
