//! Bytes to a programme file, or all the mistakes in it at once.

use crate::domain::programme::ThemeKind;
use crate::intake::encoding::decode;
use crate::intake::programme::agree::agree;
use crate::intake::programme::fields::Fields;
use crate::intake::programme::file::{
    ActionFile, AssignmentFile, HeadFile, ItemFile, MemberFile, MilestoneFile, NamedMember, NumberedQuestion,
    ProgrammeFile, QuestionFile, TableFile, TablesFile, ThemeFile,
};
use crate::intake::programme::node::Node;
use crate::intake::programme::path::Path;
use crate::intake::programme::problem::{Expected, Problem};
use crate::intake::programme::source::{LARGEST_FILE, Problems, Source};
use crate::language::nearest::nearest;

/// In minutes: a day.
pub const LONGEST_ITEM: u32 = 24 * 60;
pub const LAST_DAY: u32 = 14;
pub const LAST_TABLE: u16 = 999;
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
    let source = Source::new(&decoded.text);
    let root = source.parse().map_err(|problem| vec![problem])?;
    let mut problems = Problems::new(&source, &root);
    let node = Node { value: &root, path: Path::default() };
    let file = programme(&node, &mut problems).unwrap_or_default();
    agree(&file, &mut problems);
    match problems.into_sorted() {
        none if none.is_empty() => Ok(file),
        problems => Err(problems),
    }
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
        language: fields.get("language").and_then(|node| node.one_of(problems)),
        head: fields.get("head").and_then(|node| node.list(problems, head)),
        items: items.and_then(|node| some_items(&node, problems)).unwrap_or_default(),
        themes: fields.list("themes", problems, whole(theme)),
        assignments: fields.list("assignments", problems, whole(assignment)),
        tables: fields.get("tables").and_then(|node| tables(&node, problems)),
        milestones: fields.list("milestones", problems, milestone),
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
            let meant = nearest(&name, names.iter().copied()).map(str::to_owned);
            problems.wrong(&node.path, Expected::KnownField, meant);
        }
        Some(name)
    };
    node.and_then(|node| node.list(problems, read)).unwrap_or_default()
}

fn head(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<HeadFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let label = fields.needed_line("label", problems);
    let value = fields.line("value", problems).unwrap_or_default();
    fields.close(problems);
    Some(HeadFile { label: label?, value })
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
        kind: fields.get("kind").and_then(|node| node.one_of(problems)),
        responsible: fields.line("responsible", problems),
        minutes: fields.get("minutes").and_then(|node| node.number(1, LONGEST_ITEM, problems)),
        start: fields.get("start").and_then(|node| node.clock(problems)),
        day: fields.get("day").and_then(|node| node.number(1, LAST_DAY, problems)),
        locked: fields.get("locked").and_then(|node| node.truth(problems)),
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
        number: fields.get("number").and_then(|node| table_number(&node, problems)),
        name: fields.line("name", problems),
        members: fields.list("members", problems, member),
    };
    fields.close(problems);
    Some(file)
}

fn member(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<MemberFile> {
    if node.is_string() {
        return node.line(problems).map(MemberFile::Name);
    }
    let mut fields = Fields::open(node, Expected::TextOrObject, problems)?;
    let name = fields.needed_line("name", problems);
    let role = fields.get("role").and_then(|node| node.one_of(problems));
    fields.close(problems);
    Some(MemberFile::Full(NamedMember { name: name?, role }))
}

fn milestone(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<MilestoneFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let title = fields.needed_line("title", problems);
    let due = fields.needed_line("due", problems);
    let decided = fields.line("decided", problems);
    let before = fields.get("before").and_then(|node| node.truth(problems));
    fields.close(problems);
    Some(MilestoneFile { title: title?, due: due?, decided, before })
}

fn action(node: &Node<'_>, problems: &mut Problems<'_>) -> Option<ActionFile> {
    let mut fields = Fields::open(node, Expected::Object, problems)?;
    let what = fields.need("what", problems).and_then(|node| node.long_line(problems));
    let file = ActionFile {
        what: String::new(),
        who: fields.line("who", problems),
        on_behalf_of: fields.line("on_behalf_of", problems),
        when: fields.line("when", problems),
        condition: fields.line("condition", problems),
        kind: fields.get("kind").and_then(|node| node.one_of(problems)),
    };
    fields.close(problems);
    Some(ActionFile { what: what?, ..file })
}
