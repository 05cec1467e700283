//! The list of the files of an export: what each is, for whom, how long, and its checksum, under a case number.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::documents::edition::{Audience, State};
use crate::documents::file_name;
use crate::documents::html::html;
use crate::documents::kinds::parts::head;
use crate::documents::page::page::{Block, Page, text};
use crate::documents::page::properties::Properties;
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// A file of the journal: what it is called and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// A file that is listed, under the name that it was given on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed<'a> {
    pub file_name: String,
    /// What it is: "Notat".
    pub document: String,
    pub audience: Audience,
    pub state: State,
    pub bytes: &'a [u8],
}

/// The list for people (HTML), and the checksums for `sha256sum --check`. `case` may be empty, as it often is until the records system has given one.
pub fn lists(report: &Report, words: &Words, case: &str, files: &[Filed<'_>]) -> Vec<Listed> {
    // It lists the documents of the day too, so it is one of them: tomorrow's list is no change of today's.
    let report = &*report.of_its_own_day();
    let page = page(report, words, case, files);
    let properties = Properties::of(report, &page, words);
    let mut sums = String::new();
    for file in files {
        writeln!(sums, "{}  {}", checksum(file.bytes), file.file_name).expect("a text takes every character");
    }
    let name = words.word("documents-journal-file");
    // The list of a draft is written over by the next one; that of a final edition stays beside its files.
    let named = |ending: &str| match report.state {
        State::Draft => format!("{name}.{ending}"),
        State::Final => file_name::named_by_its_day(report, &name, ending, words),
    };
    vec![
        Listed { file_name: named("html"), bytes: html::write(&page, &properties) },
        Listed { file_name: named("sha256"), bytes: sums.into_bytes() },
    ]
}

fn page(report: &Report, words: &Words, case: &str, files: &[Filed<'_>]) -> Page {
    let title = words.say("documents-journal-title", &[("title", report.meeting.title.as_str().into())]);
    let mut head = vec![(head::case_label(report, words), text(case))];
    head.extend(head::state_and_audience(report, words, report.audience));
    let mut page = Page { head, title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    page.heading(2, words.say("documents-journal-files", &[("count", files.len().into())]));
    let columns = [
        "documents-column-file",
        "documents-column-document",
        "documents-column-status",
        "documents-column-audience",
        "documents-column-bytes",
        "documents-column-checksum",
    ];
    let row = |file: &Filed<'_>| {
        vec![
            vec![text(&file.file_name)],
            vec![text(&file.document)],
            vec![text(head::state_named(words, file.state))],
            vec![text(head::audience_named(words, file.audience))],
            vec![text(file.bytes.len().to_string())],
            vec![text(checksum(file.bytes))],
        ]
    };
    page.push(Block::Table {
        head: columns.iter().map(|id| text(words.word(id))).collect(),
        rows: files.iter().map(row).collect(),
    });
    page
}

/// SHA-256 in hexadecimal.
fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
