//! The formats in which documents are printed.

use crate::documents::json::json;
use crate::documents::kind::Kind;
use crate::documents::markdown::markdown;
use crate::documents::page::page::Page;
use crate::documents::report::report::Report;

/// A format is one folder beside this file, one variant and its arms here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Json,
    Markdown,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Json, Self::Markdown];

    /// As it is asked for: `--format json,markdown`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }

    /// The format of a name, in any case; "md" is Markdown too.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL.into_iter().find(|format| format.name() == name || format.extension() == name)
    }

    /// Of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }

    /// Whether it prints pages, or the report itself.
    pub fn has_pages(self) -> bool {
        self != Self::Json
    }

    /// A kind of document in this format; nothing where the format does not print that kind.
    pub fn print(self, kind: Kind, report: &Report, page: Option<&Page>) -> Option<Vec<u8>> {
        match self {
            Self::Json => (kind == Kind::Data).then(|| json::write(report)),
            Self::Markdown => page.map(markdown::write),
        }
    }
}
