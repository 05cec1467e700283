//! What stands in documents, also in those that are packed.

use std::io::{Cursor, Read};

use rundbord::documents::export::Document;
use rundbord::documents::format::Format;
use zip::ZipArchive;

/// A part of a packed file.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The names of the parts.
pub fn parts(bytes: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().into_owned()).collect()
}

pub fn is_packed(format: Format) -> bool {
    matches!(format, Format::Docx | Format::Xlsx)
}

/// All text of a document, one part after the other.
pub fn text_of(document: &Document) -> String {
    if !is_packed(document.format) {
        return String::from_utf8(document.bytes.clone()).unwrap();
    }
    parts(&document.bytes).iter().map(|name| part(&document.bytes, name)).collect()
}
