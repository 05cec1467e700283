//! A report as files: every kind in every format asked for.

use std::borrow::Cow;

use crate::documents::edition::{Audience, State};
use crate::documents::file_name::file_name;
use crate::documents::format::{Format, Source};
use crate::documents::kind::Kind;
use crate::documents::page::properties::Properties;
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// One file, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Without a folder, and safe on every system.
    pub file_name: String,
    pub kind: Kind,
    /// What tells it from others of its kind: the receiver of a letter, for whom a list is.
    pub part: Option<String>,
    pub format: Format,
    pub audience: Audience,
    pub state: State,
    pub bytes: Vec<u8>,
}

/// The documents of a report in the formats asked for, by kind and format, each once; of one table's notes alone no others
/// than its own. `words` are those that the
/// report was made with.
pub fn documents(report: &Report, words: &Words, formats: &[Format]) -> Vec<Document> {
    let wanted: Vec<Format> = Format::ALL.into_iter().filter(|format| formats.contains(format)).collect();
    let mut documents = Vec::new();
    let is_told = |kind: &Kind| match (report.only_of, report.as_of) {
        (_, Some(_)) => kind.is_of_an_earlier_day(),
        (Some(_), None) => kind.is_of_a_table(),
        (None, None) => true,
    };
    for kind in Kind::ALL.into_iter().filter(is_told) {
        let Some(audience) = kind.audience(report.audience) else { continue };
        let report = if kind.is_of_its_own_day() { report.of_its_own_day() } else { Cow::Borrowed(report) };
        // Head, foot and name of one that is not ready say so, whatever the others are.
        let state = kind.state(&report);
        let unready = (state != report.state).then(|| report.clone().into_owned().in_state(state));
        let report = unready.as_ref().unwrap_or(&report);
        let mut add = |format: Format, part: Option<&str>, bytes| {
            let file_name = file_name(report, kind, part, format, words);
            documents.push(Document { file_name, kind, part: part.map(str::to_owned), format, audience, state, bytes });
        };
        // Each page is made once for all formats, and not at all for formats without pages.
        let has_pages = wanted.iter().any(|format| format.source() == Source::Pages);
        let mut pages = if has_pages { kind.pages(report, words) } else { Vec::new() };
        for page in &mut pages {
            page.house = report.meeting.house.clone();
        }
        for page in &pages {
            let properties = Properties::of(report, page, words);
            for format in &wanted {
                if let Some(bytes) = format.print_page(page, &properties, words) {
                    add(*format, page.part.as_deref(), bytes);
                }
            }
        }
        for format in &wanted {
            if let Some(bytes) = format.print_report(kind, report, words) {
                add(*format, None, bytes);
            }
        }
    }
    documents
}
