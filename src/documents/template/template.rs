//! A template (Jinja) filled in with the report; the report is the published JSON, so its schema is the list of names.

use std::sync::Arc;

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde_json::{Map, Value};

use crate::documents::report::report::Report;
use crate::documents::template::engine::problem;
use crate::documents::template::escaping::Escaping;
use crate::documents::template::marked::whole;
use crate::documents::template::problem::{Problem, Wrong};
use crate::documents::template::{filters, names};
use crate::language::words::Words;

/// Endings that say "template" and nothing of what comes of it.
const TEMPLATE_ENDINGS: &[&str] = &["j2", "jinja", "jinja2"];

/// Steps of the engine, a few for each word that it writes: a meeting with thousands of notes, each with all that is
/// known of it, needs a tenth of this.
const STEPS: u64 = 5_000_000;

/// What comes of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The name of the template's file without its endings: what kind of document it is.
    pub name: String,
    /// "html"
    pub ending: String,
    pub text: String,
}

/// Fills in the template of a file. Every mistake that can be found without filling it in is told at once.
///
/// Words of people are literal by the ending of the file's name ("notat.html.j2" is HTML), and no filter changes that.
pub fn fill(report: &Report, words: &Words, file_name: &str, bytes: &[u8]) -> Result<Filled, Vec<Problem>> {
    let whole = |wrong| vec![Problem { line: None, wrong }];
    let (name, ending) = parts(file_name);
    let Some(escaping) = Escaping::of(&ending) else { return Err(whole(Wrong::Ending { found: ending })) };
    let source = std::str::from_utf8(bytes).map_err(|_| whole(Wrong::NotText))?;
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let environment = environment(report, words, escaping);
    let template = environment.template_from_str(source).map_err(|error| vec![problem(&error, source)])?;
    let context = context(report);
    let undeclared = template.undeclared_variables(true);
    let globals: Vec<&str> = environment.globals().map(|(name, _)| name).collect();
    let asked = undeclared.iter().map(String::as_str).filter(|path| {
        let first = path.split('.').next().unwrap_or(path);
        !globals.contains(&first) && !matches!(first, "loop" | "self" | "caller")
    });
    let mut problems: Vec<Problem> = names::unknown(&context, asked)
        .into_iter()
        .map(|path| {
            let wrong = Wrong::NoName { found: path.to_owned(), near: names::meant_in(&context, path) };
            Problem { line: names::line_of(source, path), wrong }
        })
        .collect();
    if !problems.is_empty() {
        problems.sort_by_key(|problem| problem.line);
        return Err(problems);
    }
    let filled = template.render(&context).map_err(|error| vec![problem(&error, source)])?;
    let text = escaping.settled(&filled, source)?;
    Ok(Filled { name, ending, text })
}

/// "notat" and "html" of "notat.html.j2".
fn parts(file_name: &str) -> (String, String) {
    let bare = TEMPLATE_ENDINGS
        .iter()
        .find_map(|ending| file_name.strip_suffix(ending)?.strip_suffix('.'))
        .unwrap_or(file_name);
    let (name, ending) = bare.rsplit_once('.').unwrap_or((bare, ""));
    (name.to_owned(), ending.to_lowercase())
}

fn environment(report: &Report, words: &Words, escaping: Escaping) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.set_fuel(Some(STEPS));
    // What a block of the template has put together is escaped already; everything else is words of somebody.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("words"));
    environment.set_formatter(move |out, _, value| {
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        if value.is_none() {
            return Ok(());
        }
        let written = match value.as_str() {
            Some(text) if value.is_safe() => out.write_str(&whole(text)),
            Some(text) => out.write_str(&escaping.literal(text)),
            None if value.is_number() || value.kind() == minijinja::value::ValueKind::Bool => {
                out.write_str(&value.to_string())
            }
            None => return Err(Error::from(ErrorKind::NonPrimitive)),
        };
        written.map_err(|_| Error::from(ErrorKind::WriteFailure))
    });
    filters::add(&mut environment, report, &Arc::new(Words::new(words.language())), escaping);
    environment
}

/// The report, and beside it what is named by id elsewhere: `by_id.themes[point.theme].title`.
fn context(report: &Report) -> Value {
    let mut context = serde_json::to_value(report).unwrap_or_default();
    let mut by_id = Map::new();
    for list in ["themes", "contributions", "points", "actions"] {
        let of = |thing: &Value| Some((thing.get("id")?.as_str()?.to_owned(), thing.clone()));
        let things: Map<String, Value> = context[list].as_array().into_iter().flatten().filter_map(of).collect();
        by_id.insert(list.to_owned(), Value::Object(things));
    }
    context["by_id"] = Value::Object(by_id);
    context
}
