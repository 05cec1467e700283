//! The whole report as one JSON file, and the schema against which every export holds.

use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Serializer;

use crate::documents::json::formatter::SafeFormatter;
use crate::documents::report::report::Report;

/// The report as UTF-8 JSON, indented, with a line feed at its end.
pub fn write(report: &Report) -> Vec<u8> {
    pretty(report)
}

/// The published JSON Schema (2020-12) of what [`write()`] gives.
pub fn export_schema() -> String {
    // What is written, not what could be read: every field is there, if only as null.
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Report>();
    String::from_utf8(pretty(&schema)).expect("JSON is UTF-8")
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    value
        .serialize(&mut Serializer::with_formatter(&mut bytes, SafeFormatter::default()))
        .expect("memory takes every byte, and every key is a text");
    bytes.push(b'\n');
    bytes
}
