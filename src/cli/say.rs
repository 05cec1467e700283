//! An answer on the output stream, a complaint on the error stream; a reader who is gone is no fault of the program.

use std::io::{self, Write};

use crate::app::problem::AppError;

/// Writes one line, or several.
pub fn say(text: &str) -> Result<(), AppError> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()?;
    Ok(())
}

/// Writes what is wrong. Where nobody reads it there is nobody left to tell; the exit code says it too.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
