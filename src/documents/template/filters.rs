//! The filters of a template: days, clocks, shares of tables and the program's own words for what the report names in code.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind};

use crate::documents::kinds::parts::{next_steps, origin};
use crate::documents::page::page::plain;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::template::escaping::Escaping;
use crate::documents::template::problem::Wrong;
use crate::language::dates;
use crate::language::words::Words;

pub const NAMES: [&str; 5] = ["day", "clock", "share", "in_words", "lines"];
/// Filters of the engine that a person may have meant by a mistyped one.
pub const OF_THE_ENGINE: &[&str] = &[
    "lower",
    "upper",
    "title",
    "capitalize",
    "replace",
    "length",
    "count",
    "items",
    "reverse",
    "trim",
    "join",
    "split",
    "default",
    "round",
    "int",
    "float",
    "first",
    "last",
    "min",
    "max",
    "sort",
    "list",
    "string",
    "batch",
    "slice",
    "sum",
    "indent",
    "select",
    "reject",
    "selectattr",
    "rejectattr",
    "map",
    "groupby",
    "unique",
];

/// Adds them to an environment. What lets words through unescaped is taken out.
pub fn add(environment: &mut Environment<'_>, report: &Report, words: &Arc<Words>, escaping: Escaping) {
    for name in ["safe", "escape", "e"] {
        environment.remove_filter(name);
    }
    environment.add_filter("lines", move |text: String| Value::from_safe_string(escaping.lines(&text)));
    let language = words.language();
    environment.add_filter("day", move |text: String| -> Result<String, Error> {
        let instant = DateTime::parse_from_rfc3339(&text).map(|instant| instant.date_naive());
        let day = instant.or_else(|_| NaiveDate::parse_from_str(&text, "%Y-%m-%d")).map_err(|_| no("day", &text))?;
        Ok(dates::day(language, day))
    });
    environment.add_filter("clock", move |text: String| -> Result<String, Error> {
        let instant = DateTime::parse_from_rfc3339(&text).map_err(|_| no("clock", &text))?;
        Ok(dates::clock(language, instant.time()))
    });
    // As the documents have it beside the point.
    let share = |point: &Point| (point.id.to_string(), plain(&origin::of_point_of_theme(report, words, point)));
    let shares: HashMap<String, String> = report.points.iter().map(share).collect();
    environment.add_filter("share", move |point: Value| -> Result<String, Error> {
        let share = point.get_attr("id").ok().and_then(|id| shares.get(id.as_str()?).cloned());
        share.ok_or_else(|| no("share", &point.to_string()))
    });
    let said = Arc::clone(words);
    environment.add_filter("in_words", move |code: String| -> String { in_words(&said, &code) });
}

/// What the report names in code, such as a status or a kind; any other text stays as it is.
fn in_words(words: &Words, code: &str) -> String {
    let value = || serde_json::Value::from(code);
    let status = serde_json::from_value(value()).map(|status| next_steps::status(words, status));
    let form = || serde_json::from_value(value()).map(|form| next_steps::action_kind(words, form));
    let kind = || serde_json::from_value(value()).map(|kind| origin::kind_of_note(words, kind));
    let class = || match code {
        "must" => Some("documents-class-must"),
        "important" => Some("documents-class-important"),
        "extra" => Some("documents-class-extra"),
        "draft" => Some("documents-state-draft"),
        "final" => Some("documents-state-final"),
        "internal" => Some("documents-audience-internal"),
        "public" => Some("documents-audience-public"),
        _ => None,
    };
    let said = status.ok().or_else(|| form().ok()).or_else(|| kind().ok());
    said.or_else(|| class().map(|id| words.word(id))).unwrap_or_else(|| code.to_owned())
}

/// Which filter refused what, by the reason that it gave; nothing where another failed.
pub fn not_for(reason: &str) -> Option<Wrong> {
    let (filter, found) = reason.strip_prefix('|')?.split_once(": ")?;
    Some(Wrong::NotFor { filter: filter.to_owned(), found: found.to_owned() })
}

fn no(filter: &str, found: &str) -> Error {
    let found: String = found.chars().take(40).collect();
    Error::new(ErrorKind::InvalidOperation, format!("|{filter}: {found}"))
}
