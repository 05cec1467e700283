//! Bytes to a programme file, or all the mistakes in it at once.

use jsonc_parser::ast::Value;

use crate::domain::programme::ThemeKind;
use crate::domain::round_rule::MOST_GRACE;
use crate::domain::table::LAST_TABLE;
use crate::intake::encoding::decode;
use crate::intake::programme::agree::agree;
use crate::intake::programme::fields::Fields;
use crate::intake::programme::file::{
    ActionFile, AssignmentFile, HeadFile, ItemFile, MemberFile, MilestoneFile, NamedMember, NumberedQuestion,
    ProgrammeFile, QuestionFile, TableFile, TablesFile, ThemeFile,
};
use crate::intake::programme::guess;
use crate::intake::programme::node::Node;
use crate::intake::programme::path::Path;
use crate::intake::programme::problem::{Expected, Problem, meant};
use crate::intake::programme::source::{LARGEST_FILE, Problems, Source};

/// In minutes: a day.
pub const LONGEST_ITEM: u32 = 24 * 60;
pub const LAST_DAY: u32 = 14;
const LAST_ROUND: u32 = 99;
const LAST_QUESTION: u32 = 999;

/// Reads a programme file.
///
/// # Errors
///
/// All mistakes in the order of the file. Where it is no JSON, only the first.
pub fn read(bytes: &[u8]) -> Result<ProgrammeFile, Vec<Problem>> {
    let whole = |expected| {
        vec![Problem { line: 1, column: 1, path: String::new(), found: String::new(), expected, suggestion: None }]
    };
    if bytes.len() > LARGEST_FILE {
        return Err(whole(Expected::FileOfAtMost(LARGEST_FILE)));
    }
    let decoded = decode(bytes).map_err(|error| whole(Expected::TextIn(error.encoding)))?;
    match read_leniently(&decoded.text) {
        Ok((file, none)) if none.is_empty() => Ok(file),
        Ok((_, problems)) => Err(problems),
        Err(problem) => Err(vec![problem]),
    }
}

/// Reads as far as it can: what is wrong is told and left empty, and everything keeps its place in its list.
///
/// # Errors
///
/// The first mistake of a text that is no JSON.
pub fn read_leniently(text: &str) -> Result<(ProgrammeFile, Vec<Problem>), Problem> {
    let source = Source::new(text);
    let root = source.parse()?;
    let mut problems = Problems::new(&source, &root);
    let node = Node { value: &root, path: Path::default() };
    let file = programme(&node, &mut problems).unwrap_or_default();
    agree(&file, &mut problems);
    Ok((file, problems.into_sorted()))
}

fn programme(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<ProgrammeFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let items = fields.need("items", problems);
    let file = ProgrammeFile {
        schema: fields.line("$schema", problems),
        kind: fields.get("kind").and_then(|node| node.one_of(problems)),
        title: fields.needed_line("title", problems).unwrap_or_default(),
        question: fields.get("question").and_then(|node| node.free_text(problems)),
        purpose: fields.get("purpose").and_then(|node| node.free_text(problems)),
        date: fields.line("date", problems),
        start: fields.get("start").and_then(|node| node.clock(problems)),
        end: fields.get("end").and_then(|node| node.clock(problems)),
        place: fields.line("place", problems),
        organiser: fields.line("organiser", problems),
        agreement: fields.line("agreement", problems),
        before_writing: fields.get("before_writing").and_then(|node| node.free_text(problems)),
        language: fields.get("language").and_then(|node| node.one_of(problems)),
        head: fields.get("head").and_then(|node| node.list(problems, whole(head))),
        items: items.and_then(|node| some_items(&node, problems)).unwrap_or_default(),
        themes: fields.list("themes", problems, whole(theme)),
        assignments: fields.list("assignments", problems, whole(assignment)),
        tables: fields.get("tables").and_then(|node| tables(&node, problems)),
        close_rounds: fields.get("close_rounds").and_then(|node| node.truth(problems)),
        grace_minutes: fields.get("grace_minutes").and_then(|node| node.number(0, MOST_GRACE, problems)),
        milestones: fields.list("milestones", problems, whole(milestone)),
        actions: fields.list("actions", problems, action),
        guessed: Vec::new(),
    };
    let guessed = guessed(fields, problems);
    Some(ProgrammeFile { guessed, ..file })
}

/// A thing of a list that is wrong as a whole is told and then read as empty, so that the things after it keep their
/// places for the checks between them.
fn whole<'a, T: Default>(
    read: fn(&Node<'a>, &mut Problems<'_>) -> Option<T>,
) -> impl FnMut(&Node<'a>, &mut Problems<'_>) -> Option<T> {
    move |node, problems| Some(read(node, problems).unwrap_or_default())
}

/// The last field of an object that may name the others, and thereby the end of reading it.
fn guessed(mut fields: Fields<'_>, problems: &mut Problems<'_>) -> Vec<String> {
    let node = fields.get("guessed");
    let names = fields.close(problems);
    let read = |node: &Node<'_>, problems: &mut Problems<'_>| {
        let name = node.line(problems)?;
        if !names.contains(&name.as_str()) {
            problems.wrong(&node.path, Expected::KnownField, meant(&name, names.iter().copied()));
        }
        Some(name)
    };
    node.and_then(|node| node.list(problems, read)).unwrap_or_default()
}

fn head(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<HeadFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let label = fields.needed_line("label", problems).unwrap_or_default();
    let value = fields.line("value", problems).unwrap_or_default();
    fields.close(problems);
    Some(HeadFile { label, value })
}

fn some_items(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<Vec<ItemFile>> {
    let items = node.list(problems, whole(item))?;
    if items.is_empty() {
        problems.wrong(&node.path, Expected::Something, None);
    }
    Some(items)
}

fn item(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<ItemFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let file = ItemFile {
        id: fields.line("id", problems),
        title: fields.needed_line("title", problems).unwrap_or_default(),
        kind: fields.get("kind").and_then(|node| node.one_of_or_meant(problems, guess::kind_named)),
        responsible: fields.line("responsible", problems),
        minutes: fields.get("minutes").and_then(|node| node.number(1, LONGEST_ITEM, problems)),
        start: fields.get("start").and_then(|node| node.clock(problems)),
        day: fields.get("day").and_then(|node| node.number(1, LAST_DAY, problems)),
        locked: fields.get("locked").and_then(|node| node.truth(problems)),
        locked_for: fields.line("locked_for", problems),
        least_minutes: fields.get("least_minutes").and_then(|node| node.number(1, LONGEST_ITEM, problems)),
        text: fields.get("text").and_then(|node| node.free_text(problems)),
        note: fields.get("note").and_then(|node| node.free_text(problems)),
        guessed: Vec::new(),
    };
    let guessed = guessed(fields, problems);
    Some(ItemFile { guessed, ..file })
}

fn theme(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<ThemeFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let file = ThemeFile {
        id: fields.line("id", problems),
        title: fields.needed_line("title", problems).unwrap_or_default(),
        kind: fields.get("kind").and_then(|node| node.one_of::<ThemeKind>(problems)),
        questions: fields.list("questions", problems, |node, problems| {
            Some(question(node, problems).unwrap_or(QuestionFile::Text(String::new())))
        }),
    };
    fields.close(problems);
    Some(file)
}

fn question(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<QuestionFile> {
    if node.is_string() {
        return node.long_line(problems).map(QuestionFile::Text);
    }
    let mut fields = Fields::open(node, Expected::TextOrObject, problems)?;
    let file = NumberedQuestion {
        id: fields.line("id", problems),
        number: fields.get("number").and_then(|node| node.number(1, LAST_QUESTION, problems)),
        text: fields.need("text", problems).and_then(|node| node.long_line(problems)).unwrap_or_default(),
    };
    fields.close(problems);
    Some(QuestionFile::Full(file))
}

fn table_number(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<u16> {
    node.number(1, LAST_TABLE.into(), problems).and_then(|number| u16::try_from(number).ok())
}

fn assignment(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<AssignmentFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let file = AssignmentFile {
        theme: fields.needed_line("theme", problems).unwrap_or_default(),
        tables: fields
            .need("tables", problems)
            // A number that is none is told; 0 keeps its place.
            .and_then(|node| node.list(problems, |node, problems| Some(table_number(node, problems).unwrap_or(0))))
            .unwrap_or_default(),
        round: fields.get("round").and_then(|node| node.number(1, LAST_ROUND, problems)),
    };
    fields.close(problems);
    Some(file)
}

fn tables(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<TablesFile> {
    if node.is_number() {
        let count = node.number(0, LAST_TABLE.into(), problems)?;
        return u16::try_from(count).ok().map(TablesFile::Count);
    }
    if !node.is_list() {
        problems.wrong(&node.path, Expected::CountOrList, None);
        return None;
    }
    node.list(problems, whole(table)).map(TablesFile::List)
}

fn table(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<TableFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let file = TableFile {
        number: // A number that is none is told; 0 keeps its place.
            fields.get("number").map(|node| table_number(&node, problems).unwrap_or(0)),
        name: fields.line("name", problems),
        members: fields.list("members", problems, |node, problems| {
            Some(member(node, problems).unwrap_or(MemberFile::Name(String::new())))
        }),
    };
    fields.close(problems);
    Some(file)
}

fn member(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<MemberFile> {
    if node.is_string() {
        return Some(MemberFile::Name(node.line(problems).unwrap_or_default()));
    }
    let mut fields = Fields::open(node, Expected::TextOrObject, problems)?;
    let name = fields.needed_line("name", problems).unwrap_or_default();
    let role = fields.get("role").and_then(|node| node.one_of(problems));
    let (organisation, with) = (fields.line("organisation", problems), fields.line("with", problems));
    let wheelchair = fields.get("wheelchair").and_then(|node| node.truth(problems));
    fields.close(problems);
    Some(MemberFile::Full(NamedMember { name, role, organisation, with, wheelchair }))
}

fn milestone(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<MilestoneFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let title = fields.needed_line("title", problems).unwrap_or_default();
    let due = fields.needed_line("due", problems).unwrap_or_default();
    let decided = fields.line("decided", problems);
    let before = fields.get("before").and_then(|node| node.truth(problems));
    let internal = fields.get("internal").and_then(|node| node.truth(problems));
    fields.close(problems);
    Some(MilestoneFile { title, due, decided, before, internal })
}

/// What an export says of an action and its next meeting has no use for: there it is agreed anew.
const OF_AN_EXPORT: [&str; 9] =
    ["number", "agreed_at", "missing", "unanswered", "split_from", "merged", "source", "status_at_close", "history"];

/// An action as a person writes it, or as an export has it.
fn action(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<ActionFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let what = fields.need("what", problems).and_then(|node| node.long_line(problems));
    let file = ActionFile {
        what: String::new(),
        who: fields.line("who", problems),
        on_behalf_of: fields.line("on_behalf_of", problems),
        when: fields.get("when").and_then(|node| deadline(&node, problems)),
        condition: fields.line("condition", problems),
        kind: fields.get("kind").and_then(|node| node.one_of(problems)),
        theme: fields.line("theme", problems),
        status: fields.get("status").and_then(|node| node.one_of(problems)),
        why: fields.line("why", problems),
        from: fields.line("from", problems),
        id: fields.line("id", problems),
    };
    let told = fields.get("history").and_then(|node| last_reason(&node));
    OF_AN_EXPORT.into_iter().for_each(|name| drop(fields.get(name)));
    let (from, id) = fields.get("carried").and_then(|node| carried(&node, problems)).unwrap_or_default();
    let file = ActionFile { why: file.why.or(told), from: file.from.or(from), id: id.or(file.id), ..file };
    fields.close(problems);
    Some(ActionFile { what: what?, ..file })
}

/// What an export has of one that was carried on before: whence, and what it is known by there.
fn carried(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<(Option<String>, Option<String>)> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let said = (fields.line("from", problems), fields.line("id", problems));
    fields.close(problems);
    Some(said)
}

/// "1. juni 2022", or what an export has: its words and the day that was read of them.
fn deadline(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<String> {
    if node.is_string() {
        return node.optional_line(problems).filter(|line| !line.is_empty());
    }
    let mut fields = Fields::open(node, Expected::TextOrObject, problems)?;
    let words = fields.needed_line("words", problems);
    ["day", "exact"].into_iter().for_each(|name| drop(fields.get(name)));
    fields.close(problems);
    words
}

/// The reason beside the last status of an export's history.
fn last_reason(node: &Node<'_>) -> Option<String> {
    let Value::Array(lines) = node.value else { return None };
    let Value::Object(last) = lines.elements.last()? else { return None };
    let Value::StringLit(why) = &last.get("why")?.value else { return None };
    Some(why.value.trim().to_owned()).filter(|why| !why.is_empty())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::{any, prop, prop_assert, proptest};

    use crate::domain::programme::ItemKind;
    use crate::intake::encoding::Encoding;
    use crate::intake::programme::here::Here;
    use crate::intake::programme::node::variants;
    use crate::intake::programme::problem::{Expected, Problem, report};
    use crate::intake::programme::reader::{LONGEST_ITEM, read};
    use crate::intake::programme::settle::settle;
    use crate::intake::programme::source::{DEEPEST, LARGEST_FILE};
    use crate::language::language::Language;
    use crate::language::words::Words;

    type Told = (usize, usize, String, String, Expected, Option<String>);

    fn told(text: &str) -> Vec<Told> {
        let parts = |problem: Problem| {
            let Problem { line, column, path, found, expected, suggestion } = problem;
            (line, column, path, found, expected, suggestion)
        };
        read(text.as_bytes()).err().unwrap_or_default().into_iter().map(parts).collect()
    }

    /// The one mistake in an item, of which every line but the first is given.
    fn in_item(fields: &str) -> (usize, String, String, Expected, Option<String>) {
        let mut told = told(&format!("{{\"title\": \"Møde\", \"items\": [\n{{\"title\": \"Oplæg\", {fields}}}]}}"));
        assert_eq!(told.len(), 1, "{fields}: {told:?}");
        let (line, column, path, found, expected, suggestion) = told.remove(0);
        assert_eq!(line, 2, "{fields}");
        (column, path, found, expected, suggestion)
    }

    fn meant(suggestion: &str) -> Option<String> {
        Some(suggestion.to_owned())
    }

    #[test]
    fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        let text = r#"{
  "titel": "Møde",
  "start": "kl. 27",
  "items": [
    { "title": "Velkomst", "minuts": 15 },
    { "title": "Oplæg", "minutes": "35 min." },
    { "kind": "braek" }
  ],
  "tables": [{ "number": 1 }, { "number": 1 }],
  "assignments": [{ "theme": "kvalitt", "tables": [1, 7] }],
  "themes": [{ "id": "kvalitet", "title": "Kvalitet i samarbejdet" }]
}"#;
        let item_fields = [
            "arrival",
            "welcome",
            "talk",
            "qa",
            "panel",
            "break",
            "meal",
            "table_work",
            "report",
            "plenary",
            "next_steps",
            "follow_up",
            "closing",
            "other",
        ];
        let told = told(text);
        let short: Vec<_> = told
            .iter()
            .map(|(line, column, path, found, _, suggestion)| {
                (*line, *column, path.as_str(), found.as_str(), suggestion.as_deref())
            })
            .collect();
        let expected = [
            (1, 1, "title", "", None),
            (2, 3, "titel", "\"titel\"", Some("title")),
            (3, 12, "start", "\"kl. 27\"", None),
            (5, 28, "items[0].minuts", "\"minuts\"", Some("minutes")),
            (6, 36, "items[1].minutes", "\"35 min.\"", Some("35")),
            (7, 5, "items[2].title", "", None),
            (7, 15, "items[2].kind", "\"braek\"", Some("break")),
            (9, 43, "tables[1].number", "1", None),
            (10, 30, "assignments[0].theme", "\"kvalitt\"", Some("kvalitet")),
            (10, 55, "assignments[0].tables[1]", "7", None),
        ];
        assert_eq!(short, expected);
        let kinds = told.iter().map(|(.., expected, _)| *expected).collect::<Vec<_>>();
        assert_eq!(kinds[0], Expected::Field("title"));
        assert_eq!(kinds[4], Expected::NumberBetween(1, LONGEST_ITEM));
        assert!(matches!(kinds[6], Expected::OneOf(names) if names == item_fields));
        assert_eq!(kinds[7..], [Expected::OnlyOne, Expected::KnownTheme, Expected::KnownTable]);
    }

    #[test]
    fn each_mistake_in_an_item_is_told_with_its_place_and_what_would_do() {
        let long_title = "å".repeat(501);
        let kinds = variants::<ItemKind>();
        for (fields, expected) in [
            (r#""minutes": 0"#, (31, "minutes", "0", Expected::NumberBetween(1, 1440), None)),
            (r#""minutes": 1441"#, (31, "minutes", "1441", Expected::NumberBetween(1, 1440), None)),
            (r#""minutes": 7.5"#, (31, "minutes", "7.5", Expected::NumberBetween(1, 1440), None)),
            (r#""minutes": -5"#, (31, "minutes", "-5", Expected::NumberBetween(1, 1440), None)),
            (r#""minutes": "15""#, (31, "minutes", "\"15\"", Expected::NumberBetween(1, 1440), meant("15"))),
            (r#""minutes": [15]"#, (31, "minutes", "[15]", Expected::NumberBetween(1, 1440), None)),
            (r#""locked": "ja""#, (30, "locked", "\"ja\"", Expected::Truth, meant("true"))),
            (r#""locked": 1"#, (30, "locked", "1", Expected::Truth, None)),
            (r#""start": "25.00""#, (29, "start", "\"25.00\"", Expected::Clock, None)),
            (r#""start": 16.30"#, (29, "start", "16.30", Expected::Clock, meant("\"16.30\""))),
            (r#""responsible": ["KKR"]"#, (35, "responsible", "[\"KKR\"]", Expected::Text, None)),
            (r#""text": 5"#, (28, "text", "5", Expected::TextOrLines, None)),
            (r#""text": ["a", 5]"#, (34, "text[1]", "5", Expected::Text, None)),
            (r#""note": "a\u0000b""#, (28, "note", "\"a\\u0000b\"", Expected::PlainText, None)),
            (r#""id": "a\nb""#, (26, "id", "\"a\\nb\"", Expected::PlainLine, None)),
            (r#""id": "\u202Eevil""#, (26, "id", "\"\\u202Eevil\"", Expected::PlainLine, None)),
            (r#""id": "\u001b[2J""#, (26, "id", "\"\\u001b[2J\"", Expected::PlainLine, None)),
            (r#""day": 15"#, (27, "day", "15", Expected::NumberBetween(1, 14), None)),
            (
                r#""minutes": 10, "least_minutes": 15"#,
                (52, "least_minutes", "15", Expected::AtMostTheMinutes, meant("10")),
            ),
            (r#""minutes": 10, "minutes": 15"#, (35, "minutes", "\"minutes\"", Expected::FieldOnce, None)),
            (
                r#""kind": "borddrøftelse""#,
                (28, "kind", "\"borddrøftelse\"", Expected::OneOf(kinds), meant("table_work")),
            ),
            (r#""kind": "pauze""#, (28, "kind", "\"pauze\"", Expected::OneOf(kinds), meant("break"))),
            (r#""kind": "oplaeg""#, (28, "kind", "\"oplaeg\"", Expected::OneOf(kinds), meant("talk"))),
            (r#""kind": "qqqqqq""#, (28, "kind", "\"qqqqqq\"", Expected::OneOf(kinds), None)),
            (r#""guessed": ["minuter"]"#, (32, "guessed[0]", "\"minuter\"", Expected::KnownField, meant("minutes"))),
            (
                &format!(r#""responsible": "{long_title}""#),
                (35, "responsible", &format!("\"{}…", "å".repeat(39)), Expected::CharactersAtMost(500), None),
            ),
        ] {
            let (column, path, found, rule, suggestion) = expected;
            let whole = (column, format!("items[0].{path}"), found.to_owned(), rule, suggestion);
            assert_eq!(in_item(fields), whole, "{fields}");
        }
    }

    #[test]
    fn times_that_go_backwards_are_told_where_they_do() {
        let text = r#"{ "title": "Møde", "start": "16.00", "end": "15.00",
"items": [ { "title": "a", "start": "16.30" }, { "title": "b", "start": "16.15" },
{ "title": "c", "day": 2, "start": "9.00" }, { "title": "d", "day": 1 } ] }"#;
        let short: Vec<_> =
            told(text).into_iter().map(|(line, _, path, _, expected, _)| (line, path, expected)).collect();
        let expected = [
            (1, "end".to_owned(), Expected::EndWithin(16)),
            (2, "items[1].start".to_owned(), Expected::LaterThanBefore),
            (3, "items[3].day".to_owned(), Expected::DayNotBefore),
        ];
        assert_eq!(short, expected);
    }

    #[test]
    fn columns_count_characters_and_lines_end_with_either_line_feed() {
        let text = "{\"title\": \"🙂 æøå\", \"x\": 1,\r\n\"items\": [{\"title\": \"a\"}], \"y\": 2}";
        let places: Vec<_> = told(text).into_iter().map(|(line, column, path, ..)| (line, column, path)).collect();
        assert_eq!(places, [(1, 20, "x".to_owned()), (2, 28, "y".to_owned())]);
    }

    #[test]
    fn what_is_no_json_is_told_at_its_place() {
        for (text, line, column, expected) in [
            ("", 1, 1, Expected::NotEmpty),
            (" \n ", 1, 1, Expected::NotEmpty),
            ("Kære alle", 1, 1, Expected::Programme),
            ("{\n  \"title\": \"Møde\",\n  \"items\": [", 3, 12, Expected::Closing),
            ("{\n  \"title\": \"Møde\n", 2, 12, Expected::Closing),
            ("{\n  \"title\": \"Møde\"\n  \"items\": []\n}", 2, 18, Expected::Json),
            ("{\"title\": 'Møde'}", 1, 11, Expected::Json),
            ("{\"title\": \"\\ud800\"}", 1, 12, Expected::WholeCharacter),
            ("{title: 1}", 1, 2, Expected::Json),
        ] {
            let told = told(text);
            assert_eq!(told.len(), 1, "{text}");
            assert_eq!((told[0].0, told[0].1, told[0].4), (line, column, expected), "{text}");
        }
        assert_eq!(told("[]")[0].4, Expected::Object);
        assert_eq!(told("null")[0].4, Expected::Object);
    }

    #[test]
    fn an_unfinished_file_is_a_mistake_and_nothing_worse() {
        let whole = r#"{ "title": "Møde", "items": [ { "title": "Oplæg", "minutes": 5 } ] }"#;
        assert_eq!(told(whole), []);
        for (end, _) in whole.char_indices() {
            assert_eq!(told(&whole[..end]).len(), 1, "{}", &whole[..end]);
        }
    }

    #[test]
    fn comments_and_a_last_comma_do_no_harm() {
        let text = "// the evening\n{ \"title\": \"Møde\", /* one */ \"items\": [ { \"title\": \"Oplæg\", }, ], }";
        assert_eq!(told(text), []);
    }

    #[test]
    fn hostile_files_end_in_one_clear_mistake() {
        let deep = "[".repeat(100_000);
        assert_eq!(told(&deep).len(), 1);
        assert_eq!((told(&deep)[0].1, told(&deep)[0].4), (DEEPEST + 1, Expected::DepthOfAtMost(DEEPEST)));
        // A quotation mark in a comment hides the depth from the first look; the parser's own limit is the second.
        assert_eq!(told(&format!("// \"\n{deep}")).len(), 1);
        let large = vec![b' '; LARGEST_FILE + 1];
        assert_eq!(read(&large).unwrap_err()[0].expected, Expected::FileOfAtMost(LARGEST_FILE));
        let items = "{},".repeat(1_001);
        let many = format!(r#"{{"title": "a", "items": [{items}]}}"#);
        assert_eq!(told(&many)[0].4, Expected::ListOfAtMost(1_000));
        let unknown: String = (0..5_000).map(|name| format!("\"x{name}\": 1,")).collect();
        assert_eq!(told(&format!("{{{unknown}}}")).len(), 100);
        let long = format!(r#"{{"title": "a", "items": [{{"title": "b"}}], "{}": 1}}"#, "x".repeat(1_000_000));
        assert_eq!(told(&long)[0].4, Expected::KnownField);
        assert_eq!(read(b"\xFF\xFEa").unwrap_err()[0].expected, Expected::TextIn(Encoding::Utf16LittleEndian));
    }

    #[test]
    fn the_same_file_is_read_from_every_encoding() {
        let text = "{\"title\": \"Møde på Ærø\", \"items\": [{\"title\": \"Oplæg\"}]}";
        let expected = read(text.as_bytes()).unwrap();
        assert_eq!(expected.title, "Møde på Ærø");
        let marked = format!("\u{feff}{text}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let windows: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        let unmarked = [little[2..].to_vec(), big[2..].to_vec()];
        for bytes in [marked.into_bytes(), little, big, windows].into_iter().chain(unmarked) {
            assert_eq!(read(&bytes), Ok(expected.clone()));
        }
    }

    #[test]
    fn half_a_character_is_told_as_such() {
        for half in [r"\ud800", r"\ud800x", r"\ude42", r"\uzz", r"\ud83d\u0041"] {
            let text = format!(r#"{{"title": "Møde {half}", "items": [{{"title": "a"}}]}}"#);
            assert_eq!(told(&text)[0].4, Expected::WholeCharacter, "{half}");
        }
    }

    #[test]
    fn an_emoji_may_be_written_in_two_halves() {
        let text = r#"{"title": "\ud83d\ude42", "items": [{"title": "a"}]}"#;
        assert_eq!(read(text.as_bytes()).map(|file| file.title), Ok("🙂".into()));
    }

    #[test]
    fn a_report_says_every_mistake_in_a_line_that_can_be_read_aloud() {
        let problems = read(br#"{"title": "a", "items": [{"title": "b", "minuts": 5}]}"#).unwrap_err();
        let danish = "Programfilen møde.json kan ikke bruges endnu. Ret denne fejl:\n  \
                      Linje 1, kolonne 41, items[0].minuts: fandt »\"minuts\"«; det felt findes ikke her. \
                      Mente du »minutes«?\n";
        assert_eq!(report("møde.json", &problems, &Words::new(Language::Da)), danish);
        let english = "The programme file møde.json cannot be used yet. Correct this mistake:\n  \
                       Line 1, column 41, items[0].minuts: found “\"minuts\"”; there is no such field here. \
                       Did you mean “minutes”?\n";
        assert_eq!(report("møde.json", &problems, &Words::new(Language::En)), english);
    }

    const EVENING: &str = include_str!("../../../sessions/ringsted-2022.json");

    proptest! {
        #[test]
        fn any_bytes_are_read_or_told(bytes: Vec<u8>) {
            let _ = read(&bytes);
        }

        #[test]
        fn a_file_with_slips_of_the_pen_is_read_or_told_and_what_is_read_is_settled(
            slips in prop::collection::vec((any::<prop::sample::Index>(), "[\\]\\[{}\",:0-9a-zæ\u{0}🙂 ]{0,3}"), 1..6),
        ) {
            let mut text: Vec<char> = EVENING.chars().collect();
            for (place, slip) in slips {
                let place = place.index(text.len());
                text.splice(place..(place + 1).min(text.len()), slip.chars());
            }
            let text: String = text.into_iter().collect();
            let today = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
            match read(text.as_bytes()) {
                Ok(file) => prop_assert!(!settle(&file, &Here::without_summer_time(today)).programme.items.is_empty()),
                Err(problems) => {
                    prop_assert!(!problems.is_empty());
                    let text = report("a", &problems, &Words::new(Language::En));
                    prop_assert!(!text.chars().any(|shown| shown.is_control() && shown != '\n'), "a mark that cannot be seen");
                }
            }
        }
    }
}
