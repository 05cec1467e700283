//! `rundbord schema`: the published JSON Schemas, from the types.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::say::say;
use crate::documents::json::json::export_schema;
use crate::intake::programme::file;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    Programme,
    Export,
}

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "programme|export", default_value = "programme")]
    pub of: SchemaOf,
}

impl Schema {
    pub fn run(self, _: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let text = match self.of {
            SchemaOf::Programme => file::schema(),
            SchemaOf::Export => export_schema(),
        };
        say(text.trim_end())?;
        Ok(ExitCode::SUCCESS)
    }
}
