//! The names that a template may use: the fields of the published report.

use std::collections::BTreeSet;

use schemars::schema_for;
use serde_json::Value;

use crate::documents::report::report::Report;
use crate::language::nearest::nearest;

/// Every field that the published schema knows, wherever it stands.
pub fn fields() -> BTreeSet<String> {
    let schema = serde_json::to_value(schema_for!(Report)).unwrap_or_default();
    let mut names = BTreeSet::from(["by_id".to_owned()]);
    collect(&schema, &mut names);
    names
}

fn collect(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                names.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| collect(value, names));
        }
        Value::Array(array) => array.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}

/// Which of `paths` ("meeting.titel") the report does not have.
pub fn unknown<'a>(report: &Value, paths: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    paths.into_iter().filter(|path| !is_there(report, path)).collect()
}

fn is_there(report: &Value, path: &str) -> bool {
    let mut at = report;
    for name in path.split('.') {
        match at {
            // What nobody has said has no parts, and asking for them is no mistake.
            Value::Null => return true,
            Value::Object(object) => match object.get(name) {
                Some(found) => at = found,
                None => return false,
            },
            _ => return false,
        }
    }
    true
}

/// The name that was probably meant by the last part of a path.
pub fn meant(path: &str) -> Option<String> {
    let wrong = path.rsplit('.').next().unwrap_or(path);
    let names = fields();
    nearest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
}

/// The name that was probably meant by the first part of a path that the report does not have: one that stands there,
/// else one that stands anywhere.
pub fn meant_in(report: &Value, path: &str) -> Option<String> {
    let mut at = report;
    for name in path.split('.') {
        let Value::Object(object) = at else { break };
        match object.get(name) {
            Some(found) => at = found,
            None => {
                let here = nearest(name, object.keys().map(String::as_str)).map(str::to_owned);
                return here.or_else(|| meant(name));
            }
        }
    }
    meant(path)
}

/// The line on which a path stands in a text, from 1.
pub fn line_of(text: &str, path: &str) -> Option<usize> {
    let at = text.find(path)?;
    Some(text[..at].matches('\n').count() + 1)
}
