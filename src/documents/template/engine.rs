//! What the engine says is wrong with a template, as a mistake of the person's.

use minijinja::{Error, ErrorKind};

use crate::documents::template::problem::{Problem, Wrong};
use crate::documents::template::{filters, names};
use crate::language::nearest::nearest;

/// What a tag may begin with.
const TAGS: &[&str] = &["for", "if", "set", "with", "macro", "block", "filter", "call", "elif", "else", "do"];

/// The mistake that an error of the engine tells of.
pub fn problem(error: &Error, source: &str) -> Problem {
    let reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let piece = error.range().and_then(|range| source.get(range)).map(str::trim).unwrap_or_default();
    let wrong = match error.kind() {
        ErrorKind::UndefinedError => Wrong::NoName { found: piece.to_owned(), near: names::meant(piece) },
        ErrorKind::NonPrimitive => Wrong::NoText,
        ErrorKind::UnknownFilter | ErrorKind::UnknownFunction | ErrorKind::UnknownTest => no_filter(&reason),
        ErrorKind::OutOfFuel => Wrong::Endless,
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => Wrong::OtherFile,
        ErrorKind::SyntaxError => syntax(&reason, shown(error, source)),
        _ => filters::not_for(&reason).unwrap_or_else(|| Wrong::Failed { found: shown(error, source) }),
    };
    Problem { line: error.line(), wrong }
}

/// The part of the template that is meant; the whole line where that says nothing.
fn shown(error: &Error, source: &str) -> String {
    let piece = error.range().and_then(|range| source.get(range)).unwrap_or_default().trim();
    let line = || error.line().and_then(|line| source.lines().nth(line - 1)).unwrap_or_default().trim();
    let says = piece.chars().any(char::is_alphanumeric);
    let found = if says { piece } else { line() };
    found.lines().next().unwrap_or_default().chars().take(LONGEST).collect()
}

/// Characters of a template that are shown in a mistake.
const LONGEST: usize = 60;

/// "unknown statement fro", "unexpected end of input, expected end of block" is how the engine says it.
fn syntax(reason: &str, found: String) -> Wrong {
    if let Some(tag) = reason.strip_prefix("unknown statement ") {
        let ends = tag.strip_prefix("end").is_some_and(|begun| TAGS.contains(&begun)) || matches!(tag, "else" | "elif");
        return if ends {
            Wrong::NothingOpen { found: tag.to_owned() }
        } else {
            Wrong::NoTag { found: tag.to_owned(), near: nearest(tag, TAGS.iter().copied()).map(str::to_owned) }
        };
    }
    let runs_out = ["input", "string", "comment", "raw block"];
    let ended = reason.strip_prefix("unexpected end of ").unwrap_or_default();
    if runs_out.iter().any(|what| ended.starts_with(what)) { Wrong::Unended } else { Wrong::Syntax { found } }
}

/// "filter safe is unknown" is how the engine says it.
fn no_filter(reason: &str) -> Wrong {
    let named = reason.strip_suffix(" is unknown").unwrap_or(reason);
    let named = ["filter ", "test "].into_iter().find_map(|what| named.strip_prefix(what)).unwrap_or(named);
    let near = nearest(named, filters::NAMES.into_iter().chain(filters::OF_THE_ENGINE.iter().copied()));
    Wrong::NoFilter { found: named.to_owned(), near: near.map(str::to_owned) }
}
