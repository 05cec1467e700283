//! `rundbord paths`: where everything lies.

use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::say::say;
use crate::language::words::Words;
use crate::store::paths::Paths as Folders;

#[derive(Debug, Args)]
pub struct Paths {}

impl Paths {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        tell(&call.chosen.paths, call.words)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Where everything lies: what one must know too where the settings cannot be read.
pub fn tell(paths: &Folders, words: &Words) -> Result<(), AppError> {
    for (id, path) in [
        ("cli-paths-settings", &paths.config_file),
        ("cli-paths-data", &paths.data),
        ("cli-paths-meetings", &paths.meetings),
        ("cli-paths-logs", &paths.logs),
    ] {
        say(&format!("{}: {}", words.word(id), path.display()))?;
    }
    Ok(())
}
