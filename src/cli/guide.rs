//! `rundbord guide facilitator|scribe`: a page of plain text, to read or to print.

use std::process::ExitCode;

use crate::app::problem::AppError;
use crate::cli::arguments;
use crate::cli::say::say;
use crate::language::words::Words;
use crate::tui::guide::Guide;

pub fn guide(words: &Words, arguments: &arguments::Guide) -> Result<ExitCode, AppError> {
    let guide = match arguments.whose {
        arguments::Whose::Facilitator => Guide::Facilitator,
        arguments::Whose::Scribe => Guide::Scribe,
    };
    say(&guide.text(words))?;
    Ok(ExitCode::SUCCESS)
}
