//! `rundbord wall [FILE]`: what everybody in the room may see, in a second terminal, live.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::open_here;
use crate::app::problem::AppError;
use crate::app::wall;
use crate::cli::call::{Call, Screen, When};

#[derive(Debug, Args)]
pub struct Wall {
    /// Without one it is the meeting that is open on this machine.
    #[arg(value_name = "FILE")]
    pub meeting: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    /// The record of the rehearsal instead of the meeting's.
    #[arg(long, visible_alias = "rehearse", requires = "meeting")]
    pub rehearsal: bool,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

impl Wall {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let (file, record) = match (self.meeting, self.record) {
            (Some(file), record) => (file, record),
            (None, Some(record)) => (record.clone(), Some(record)),
            (None, None) => {
                let record = open_here::the_only(&call.chosen)?;
                (record.clone(), Some(record))
            }
        };
        if call.screen() != Screen::Full {
            return Ok(call.no_terminal("cli-wall-needs-terminal-try"));
        }
        let colours = call.colours(self.color);
        call.chosen.touch(record, self.rehearsal);
        wall::run(&mut call.chosen, &file, colours)?;
        Ok(ExitCode::SUCCESS)
    }
}
