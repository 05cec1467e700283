//! `rundbord demo`: the meeting in Ringsted in three minutes, with tables that write by themselves.

use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::rehearsal::stage::Stage;
use crate::cli::call::{Call, When};
use crate::cli::run::Run;

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

impl Demo {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        // The programme file must be there as long as the meeting runs.
        let stage = Stage::set()?;
        let file = stage.demo()?;
        Run { file, color: self.color, rehearse: true, ..Run::default() }.run(call)
    }
}
