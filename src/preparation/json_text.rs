//! Changes in the text of a JSON file that leave everything else in it as a person wrote it: order, spaces, comments.

use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::intake::programme::path::{Path, Step};
use crate::intake::programme::source::Source;
use crate::intake::programme::writing::WIDTH;

/// One step of indentation in what is new.
const STEP: &str = "  ";

/// Where a thing of fields or a list stands, and each of its members: a field with its name, or a value.
struct Container {
    range: Range<usize>,
    members: Vec<Range<usize>>,
    names: Vec<String>,
}

fn find(text: &str, path: &Path) -> Option<(Range<usize>, Option<Container>)> {
    let root = Source::new(text).parse().ok()?;
    let mut value = &root;
    for step in path.steps() {
        value = match (value, step) {
            (Value::Object(object), Step::Field(name)) => &object.get(name)?.value,
            (Value::Array(array), Step::Index(index)) => array.elements.get(*index)?,
            _ => return None,
        };
    }
    let of = |range: jsonc_parser::common::Range| range.start..range.end;
    let container = match value {
        Value::Object(object) => Some(Container {
            range: of(object.range),
            members: object.properties.iter().map(|property| of(property.range)).collect(),
            names: object.properties.iter().map(|property| property.name.as_str().to_owned()).collect(),
        }),
        Value::Array(array) => Some(Container {
            range: of(array.range),
            members: array.elements.iter().map(|element| of(element.range())).collect(),
            names: Vec::new(),
        }),
        _ => None,
    };
    Some((of(value.range()), container))
}

fn container(text: &str, path: &Path) -> Option<Container> {
    find(text, path)?.1
}

/// The way to what holds the last step, and that step.
fn parted(path: &Path) -> Option<(Path, &Step)> {
    let (last, way) = path.steps().split_last()?;
    let way = way.iter().fold(Path::default(), |path, step| match step {
        Step::Field(name) => path.field(name),
        Step::Index(index) => path.index(*index),
    });
    Some((way, last))
}

fn spliced(text: &str, range: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..range.start], &text[range.end..])
}

/// The white space with which the line of an offset begins.
fn indent_at(text: &str, offset: usize) -> &str {
    let line = text[..offset].rfind('\n').map_or(0, |end| end + 1);
    let rest = &text[line..];
    &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()]
}

/// A value that begins somewhere in a line of that indentation.
fn indented(value: &str, indent: &str) -> String {
    value.replace('\n', &format!("\n{indent}"))
}

/// What stands at the end of the path, as it stands there.
pub fn source<'t>(text: &'t str, path: &Path) -> Option<&'t str> {
    find(text, path).map(|(range, _)| &text[range])
}

/// Gives the field at the end of the path this value. A new field takes its place after those that come before it in
/// `order`.
pub fn set(text: &str, path: &Path, order: &[&str], value: &str) -> Option<String> {
    let (way, last) = parted(path)?;
    if let Some((range, _)) = find(text, path) {
        let value = indented(value, indent_at(text, range.start));
        return Some(unfolded(spliced(text, range, &value), &way));
    }
    let Step::Field(name) = last else { return None };
    let holder = container(text, &way)?;
    let rank = |name: &str| order.iter().position(|known| *known == name);
    let before = |known: &String| rank(known).zip(rank(name)).is_some_and(|(known, new)| known < new);
    let at = holder.names.iter().rposition(before).map_or(0, |at| at + 1);
    let name = serde_json::to_string(name).ok()?;
    Some(unfolded(put(text, &holder, at, &format!("{name}: {value}"), '{'), &way))
}

/// Puts a value into the list at the end of the path, which is made where it is not there.
pub fn insert(text: &str, path: &Path, order: &[&str], at: usize, value: &str) -> Option<String> {
    match container(text, path) {
        Some(list) => Some(unfolded(put(text, &list, at.min(list.members.len()), value, '['), path)),
        None => {
            let is_short = !value.starts_with('{') && !value.contains('\n');
            let list = if is_short { format!("[{value}]") } else { format!("[\n{STEP}{}\n]", indented(value, STEP)) };
            set(text, path, order, &list)
        }
    }
}

/// Takes out the field or the value at the end of the path.
pub fn remove(text: &str, path: &Path) -> Option<String> {
    let (way, last) = parted(path)?;
    let holder = container(text, &way)?;
    let at = match last {
        Step::Field(name) => holder.names.iter().position(|known| known == name)?,
        Step::Index(index) => *index,
    };
    let member = holder.members.get(at)?;
    let range = match (at.checked_sub(1).map(|before| &holder.members[before]), holder.members.get(at + 1)) {
        (_, Some(next)) => member.start..next.start,
        (Some(before), None) => before.end..member.end,
        (None, None) => holder.range.start + 1..holder.range.end - 1,
    };
    Some(spliced(text, range, ""))
}

/// Lets two values of a list change places.
pub fn swap(text: &str, path: &Path, one: usize, other: usize) -> Option<String> {
    let list = container(text, path)?;
    let (first, second) = (list.members.get(one.min(other))?, list.members.get(one.max(other))?);
    let changed = spliced(text, second.clone(), &text[first.clone()]);
    Some(spliced(&changed, first.clone(), &text[second.clone()]))
}

/// A member in its place, written like its neighbours.
fn put(text: &str, holder: &Container, at: usize, member: &str, open: char) -> String {
    let close = if open == '{' { '}' } else { ']' };
    let Some(first) = holder.members.first() else {
        let indent = indent_at(text, holder.range.start);
        let is_short = !member.contains('\n') && holder.range.start > 0 && (open == '{' || !member.starts_with('{'));
        let gap = if open == '{' { " " } else { "" };
        let inside = match is_short {
            true => format!("{gap}{member}{gap}"),
            false => format!("\n{indent}{STEP}{}\n{indent}", indented(member, &format!("{indent}{STEP}"))),
        };
        return spliced(text, holder.range.clone(), &format!("{open}{inside}{close}"));
    };
    let has_lines = text[holder.range.start..first.start].contains('\n');
    let indent = indent_at(text, first.start);
    let (member, between) = match has_lines {
        true => (indented(member, indent), format!(",\n{indent}")),
        false => (indented(member, indent), ", ".to_owned()),
    };
    match holder.members.get(at) {
        Some(next) => spliced(text, next.start..next.start, &format!("{member}{between}")),
        None => {
            let end = holder.members.last().map_or(first.end, |last| last.end);
            spliced(text, end..end, &format!("{between}{member}"))
        }
    }
}

/// The text with the thing at the path on lines of its own, if it has become too long for one.
fn unfolded(text: String, path: &Path) -> String {
    let Some(holder) = container(&text, path) else { return text };
    let all = &text[holder.range.clone()];
    let line = text[..holder.range.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[holder.range.end..].find('\n').map_or(text.len(), |end| holder.range.end + end);
    // Comments stand where they are, so what has some is left as it is.
    let stays = all.contains("//") || all.contains("/*") || all.contains('\n');
    if stays || text[line..end].chars().count() <= WIDTH || holder.members.is_empty() {
        return text;
    }
    let indent = indent_at(&text, holder.range.start);
    let members: Vec<String> =
        holder.members.iter().map(|member| format!("\n{indent}{STEP}{}", &text[member.clone()])).collect();
    let (open, close) = (&all[..1], &all[all.len() - 1..]);
    spliced(&text, holder.range.clone(), &format!("{open}{}\n{indent}{close}", members.join(",")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use crate::intake::programme::path::Path;
    use crate::preparation::json_text::{insert, remove, set, swap};

    const ORDER: &[&str] = &["title", "minutes", "start", "items"];
    const TEXT: &str = r#"{
  // mine
  "title": "Møde",
  "x": {"own":   1},
  "items": [
    { "title": "A", "start": "16.00" }, // first
    {
      "title": "B"
    }
  ]
}
"#;

    fn item(index: usize) -> Path {
        Path::default().field("items").index(index)
    }

    fn changed(from: &str, to: &str) -> Option<String> {
        assert!(TEXT.contains(from), "{from}");
        Some(TEXT.replace(from, to))
    }

    #[test]
    fn only_what_is_changed_changes() {
        let title = Path::default().field("title");
        assert_eq!(set(TEXT, &title, ORDER, "\"Nyt\""), changed("\"Møde\"", "\"Nyt\""));
        let minutes = item(0).field("minutes");
        assert_eq!(set(TEXT, &minutes, ORDER, "15"), changed("\"A\",", "\"A\", \"minutes\": 15,"));
        let of_b = set(TEXT, &item(1).field("minutes"), ORDER, "15");
        assert_eq!(of_b, changed("\"title\": \"B\"", "\"title\": \"B\",\n      \"minutes\": 15"));
        let start = set(TEXT, &Path::default().field("start"), ORDER, "\"16\"");
        assert_eq!(start, changed("\"title\": \"Møde\",", "\"title\": \"Møde\",\n  \"start\": \"16\","));
    }

    #[test]
    fn members_come_and_go_with_their_commas() {
        assert_eq!(remove(TEXT, &item(0).field("title")), changed("\"title\": \"A\", ", ""));
        assert_eq!(remove(TEXT, &item(0).field("start")), changed(", \"start\": \"16.00\"", ""));
        assert_eq!(remove(TEXT, &item(1).field("title")), changed("{\n      \"title\": \"B\"\n    }", "{}"));
        assert_eq!(remove(TEXT, &item(0)), changed("{ \"title\": \"A\", \"start\": \"16.00\" }, // first\n    ", ""));
        let items = Path::default().field("items");
        let added = insert(TEXT, &items, ORDER, 1, "{ \"title\": \"N\" }");
        assert_eq!(
            added,
            changed("    {\n      \"title\": \"B\"", "    { \"title\": \"N\" },\n    {\n      \"title\": \"B\"")
        );
        let last = insert(TEXT, &items, ORDER, 9, "{ \"title\": \"N\" }");
        assert_eq!(last, changed("\"B\"\n    }", "\"B\"\n    },\n    { \"title\": \"N\" }"));
        let swapped = swap(TEXT, &items, 1, 0).unwrap();
        assert!(swapped.find("\"B\"") < swapped.find("// first"), "{swapped}");
    }

    #[test]
    fn a_list_that_is_not_there_is_made_and_a_long_line_is_unfolded() {
        let path = item(0).field("guessed");
        let made = insert(TEXT, &path, &["title", "start", "guessed"], 0, "\"kind\"");
        assert_eq!(made, changed("\"16.00\" }", "\"16.00\", \"guessed\": [\"kind\"] }"));
        let long = format!("\"{}\"", "å".repeat(90));
        let lines = format!("{{\n      \"title\": {long},\n      \"start\": \"16.00\"\n    }}");
        assert_eq!(
            set(TEXT, &item(0).field("title"), ORDER, &long),
            changed("{ \"title\": \"A\", \"start\": \"16.00\" }", &lines)
        );
        let empty = insert("{}", &Path::default().field("items"), ORDER, 0, "{ \"title\": \"A\" }");
        assert_eq!(empty.as_deref(), Some("{\n  \"items\": [\n    { \"title\": \"A\" }\n  ]\n}"));
    }

    proptest! {
        #[test]
        fn what_is_changed_is_always_json(text in "[a-z\"\\\\{}\n\u{e6}]{0,12}", steps in proptest::collection::vec((0_u8..5, 0_usize..4), 0..12)) {
            let mut now = TEXT.to_owned();
            let value = serde_json::to_string(&text).unwrap();
            for (what, at) in steps {
                let path = Path::default().field("items");
                let next = match what {
                    0 => set(&now, &path.index(at).field("title"), ORDER, &value),
                    1 => insert(&now, &path, ORDER, at, &format!("{{ \"title\": {value} }}")),
                    2 => remove(&now, &path.index(at)),
                    3 => swap(&now, &path, at, 0),
                    _ => remove(&now, &path.index(at).field("title")),
                };
                now = next.unwrap_or(now);
                let read = jsonc_parser::parse_to_ast(&now, &Default::default(), &Default::default());
                prop_assert!(read.is_ok(), "{now}");
            }
        }
    }
}
