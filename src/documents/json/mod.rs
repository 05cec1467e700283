//! The report as JSON, and the schema that says its shape.

pub mod formatter;
pub mod json;
