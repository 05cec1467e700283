//! `rundbord paths`: where everything lies.

use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::problem::AppError;
use crate::cli::say::say;
use crate::language::words::Words;

pub fn paths(chosen: &Chosen, words: &Words) -> Result<ExitCode, AppError> {
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
