//! `rundbord paths`: where everything lies.

use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::say::say;

#[derive(Debug, Args)]
pub struct Paths {}

impl Paths {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let (chosen, words) = (&mut call.chosen, call.words);
        let paths = &chosen.paths;
        for (id, path) in [
            ("cli-paths-settings", &paths.config_file),
            ("cli-paths-data", &paths.data),
            ("cli-paths-meetings", &paths.meetings),
            ("cli-paths-logs", &paths.logs),
        ] {
            say(&format!("{}: {}", words.word(id), path.display()))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
