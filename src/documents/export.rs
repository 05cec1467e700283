//! A report as files: every kind in every format asked for.

use crate::documents::edition::Audience;
use crate::documents::file_name::file_name;
use crate::documents::format::Format;
use crate::documents::kind::Kind;
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// One file, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Without a folder, and safe on every system.
    pub file_name: String,
    pub kind: Kind,
    pub format: Format,
    pub audience: Audience,
    pub bytes: Vec<u8>,
}

/// The documents of a report in the formats asked for, by kind and format, each once. `words` are those that the
/// report was made with.
pub fn documents(report: &Report, words: &Words, formats: &[Format]) -> Vec<Document> {
    let mut documents = Vec::new();
    for kind in Kind::ALL {
        let Some(audience) = kind.audience(report.audience) else { continue };
        // Each page is made once for all formats, and not at all for formats without pages.
        let page = formats.iter().any(|format| format.has_pages()).then(|| kind.page(report, words)).flatten();
        for format in Format::ALL.into_iter().filter(|format| formats.contains(format)) {
            if let Some(bytes) = format.print(kind, report, page.as_ref()) {
                let file_name = file_name(report, kind, format, words);
                documents.push(Document { file_name, kind, format, audience, bytes });
            }
        }
    }
    documents
}
