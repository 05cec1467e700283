//! `rundbord schema`: the published JSON Schemas, from the types.

use std::process::ExitCode;

use crate::app::problem::AppError;
use crate::cli::arguments::{Schema, SchemaOf};
use crate::cli::say::say;
use crate::documents::json::json::export_schema;
use crate::intake::programme::file;

pub fn schema(arguments: &Schema) -> Result<ExitCode, AppError> {
    let text = match arguments.of {
        SchemaOf::Programme => file::schema(),
        SchemaOf::Export => export_schema(),
    };
    say(text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
