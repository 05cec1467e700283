//! `rundbord check FILE`: the resolved timeline, and what was guessed.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::opening;
use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::say::say;
use crate::intake::programme::check;

#[derive(Debug, Args)]
pub struct Check {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}

impl Check {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let chosen = &mut call.chosen;
        let settled = opening::read_programme(&self.file, &opening::here(chosen))?;
        chosen.meeting = Some(settled.programme.language);
        let words = chosen.words();
        let text =
            if self.json { check::Check::of(&settled, &words).json() } else { check::describe(&settled, &words) };
        say(text.trim_end())?;
        Ok(ExitCode::SUCCESS)
    }
}
