//! `rundbord guide facilitator|scribe`: a page of plain text, to read or to print.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::say::say;
use crate::tui::guide;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    Facilitator,
    Scribe,
}

#[derive(Debug, Args)]
pub struct Guide {
    #[arg(value_name = "facilitator|scribe", default_value = "facilitator")]
    pub whose: Whose,
}

impl Guide {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let guide = match self.whose {
            Whose::Facilitator => guide::Guide::Facilitator,
            Whose::Scribe => guide::Guide::Scribe,
        };
        say(&guide.text(words))?;
        Ok(ExitCode::SUCCESS)
    }
}
