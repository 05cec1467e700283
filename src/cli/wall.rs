//! `rundbord wall FILE`: what everybody in the room may see, in a second terminal, live.

use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::wall;
use crate::cli::call::{Call, Screen, Touch, When};

#[derive(Debug, Args)]
pub struct Wall {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

impl Wall {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        if call.screen() != Screen::Full {
            return Ok(call.no_terminal("cli-wall-needs-terminal-try"));
        }
        let colours = call.colours(self.color);
        wall::run(call.about(&self.touch), &self.touch.file, colours)?;
        Ok(ExitCode::SUCCESS)
    }
}
