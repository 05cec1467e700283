//! The formats in which documents are printed.

use crate::documents::csv::csv;
use crate::documents::docx::docx;
use crate::documents::html::html;
use crate::documents::ics::ics;
use crate::documents::json::json;
use crate::documents::kind::Kind;
use crate::documents::markdown::markdown;
use crate::documents::page::page::Page;
use crate::documents::page::properties::Properties;
use crate::documents::plain::plain;
use crate::documents::report::report::Report;
use crate::documents::xlsx::xlsx;
use crate::language::words::Words;

/// A format is one folder beside this file, one variant and its arms here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The whole report, for other programs.
    Json,
    Markdown,
    /// For the screen, the screen reader and the printer.
    Html,
    /// For the office's own tool.
    Docx,
    /// For reading aloud.
    Plain,
    /// For calendars.
    Ics,
    /// For Danish Excel and for programs that read no workbook.
    Csv,
    Xlsx,
}

/// From what a format is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Pages that are read.
    Pages,
    /// The report itself.
    Report,
}

impl Format {
    pub const ALL: [Self; 8] =
        [Self::Json, Self::Markdown, Self::Html, Self::Docx, Self::Plain, Self::Ics, Self::Csv, Self::Xlsx];

    /// What an office needs the same evening: one for machines, three to read, edit and print.
    pub const USUAL: [Self; 4] = [Self::Json, Self::Markdown, Self::Html, Self::Docx];

    /// As it is asked for: `--format json,markdown`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Plain => "plain",
            Self::Ics => "ics",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// The message that says what people call it: "Word (docx)".
    pub fn word(self) -> &'static str {
        match self {
            Self::Json => "papers-format-json",
            Self::Markdown => "papers-format-markdown",
            Self::Html => "papers-format-html",
            Self::Docx => "papers-format-docx",
            Self::Plain => "papers-format-plain",
            Self::Ics => "papers-format-ics",
            Self::Csv => "papers-format-csv",
            Self::Xlsx => "papers-format-xlsx",
        }
    }

    /// Every name with commas between them, for help.
    pub fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }

    /// The format of a name, in any case; "md" is Markdown too.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL.into_iter().find(|format| format.name() == name || format.extension() == name)
    }

    /// Of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Plain => "txt",
            other => other.name(),
        }
    }

    pub fn source(self) -> Source {
        match self {
            Self::Markdown | Self::Html | Self::Docx | Self::Plain => Source::Pages,
            Self::Json | Self::Ics | Self::Csv | Self::Xlsx => Source::Report,
        }
    }

    /// A page in this format; nothing where the format prints none.
    pub fn print_page(self, page: &Page, properties: &Properties, words: &Words) -> Option<Vec<u8>> {
        match self {
            Self::Markdown => Some(markdown::write(page)),
            Self::Html => Some(html::write(page, properties)),
            Self::Docx => Some(docx::write(page, properties)),
            Self::Plain => Some(plain::write(page, properties, words)),
            Self::Json | Self::Ics | Self::Csv | Self::Xlsx => None,
        }
    }

    /// A kind of document straight from the report; nothing where the format does not print that kind.
    pub fn print_report(self, kind: Kind, report: &Report, words: &Words) -> Option<Vec<u8>> {
        match self {
            Self::Json => (kind == Kind::Data).then(|| json::write(report)),
            Self::Ics => (kind == Kind::ActionPlan).then(|| ics::write(report, words)),
            Self::Csv => kind.sheet(report, words).map(|sheet| csv::write(&sheet, words.language())),
            Self::Xlsx => {
                let author = Properties::author_of(report);
                kind.sheet(report, words).map(|sheet| xlsx::write(&sheet, &report.meeting.title, author))
            }
            Self::Markdown | Self::Html | Self::Docx | Self::Plain => None,
        }
    }
}
