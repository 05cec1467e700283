//! What plain mode reads out when it is asked for notes.

use std::collections::HashMap;

use crate::device::intent::Listing;
use crate::device::naming;
use crate::device::rounds;
use crate::device::view::View;
use crate::domain::contribution::Note;
use crate::domain::id::ThemeId;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// As many are the latest: what is read aloud must be heard to its end.
const LATEST: usize = 20;

/// The notes that are asked for, one a line.
pub fn notes(words: &Words, view: &View<'_>, listing: &Listing) -> Vec<String> {
    let say = |note| note_line(words, view, note);
    let mut lines: Vec<String> = match listing {
        Listing::All => in_the_programmes_order(view).map(say).collect(),
        Listing::Here => match view.desk.table {
            Some(table) => view.notes_of(table).map(say).collect(),
            None => Vec::new(),
        },
        Listing::Table(table) if !view.shows(*table) => return vec![words.word("reading-not-shown-here")],
        Listing::Table(table) => view.notes_of(*table).map(say).collect(),
        Listing::Theme(theme) => {
            in_the_programmes_order(view).filter(|note| note.place.theme == *theme).map(say).collect()
        }
        Listing::Latest => latest(words, view),
    };
    if lines.is_empty() {
        lines.push(none(words, view, listing));
    }
    if !matches!(listing, Listing::Here | Listing::Table(_)) && view.own_table().is_some() {
        lines.push(words.word("reading-not-shown-here"));
    }
    lines
}

/// The newest last, as they are heard; before them that there are more.
fn latest(words: &Words, view: &View<'_>) -> Vec<String> {
    let mut notes: Vec<Note<'_>> = view.meeting.contributions.standing().collect();
    notes.sort_by_key(|note| (note.at(), note.id()));
    let count = notes.len();
    let more =
        (count > LATEST).then(|| words.say("reading-latest-of", &[("shown", LATEST.into()), ("count", count.into())]));
    let shown = notes.into_iter().skip(count.saturating_sub(LATEST));
    more.into_iter().chain(shown.map(|note| note_line(words, view, note))).collect()
}

/// That there are none; at a table that has none, how the others' are read where this machine has them.
fn none(words: &Words, view: &View<'_>, listing: &Listing) -> String {
    let others = view.meeting.contributions.standing().count();
    match (listing, view.desk.table) {
        (Listing::Here, Some(table)) if others > 0 && view.own_table().is_none() => {
            words.say("reading-no-notes-here", &[("table", table.0.into()), ("count", others.into())])
        }
        _ => words.word("reading-no-notes"),
    }
}

/// By theme, table and number: the one order in which they came together says nothing to whoever looks for something.
pub fn in_the_programmes_order<'a>(view: &View<'a>) -> impl Iterator<Item = Note<'a>> + use<'a> {
    let meeting = view.meeting;
    let places: HashMap<&ThemeId, usize> = meeting.themes.all().map(|theme| &theme.id).zip(0..).collect();
    let place = |note: &Note<'_>| places.get(&note.place.theme).copied().unwrap_or(usize::MAX);
    let mut notes: Vec<Note<'a>> = meeting.contributions.standing().collect();
    notes.sort_by_key(|note| (place(note), note.place.table, note.number()));
    notes.into_iter()
}

/// A note with its number, its place and what is marked at it.
pub fn note_line(words: &Words, view: &View<'_>, note: Note<'_>) -> String {
    let mut marks = Vec::new();
    if let Some(kind) = note.contribution.kind() {
        marks.push(naming::kind(words, Some(kind)));
    }
    if note.contribution.starred() {
        marks.push(words.word("reading-starred"));
    }
    marks.extend(rounds::late(words, view, note));
    marks.extend(
        note.said().map(|at| words.say("reading-said-at", &[("clock", naming::moment(words, view, at).into())])),
    );
    if let Some(point) = note.contribution.point().and_then(|point| view.meeting.points.now(point)) {
        let number = view.meeting.points.get(point).map(|view| view.made.number.to_string()).unwrap_or_default();
        marks.push(words.say("reading-under-point", &[("point", number.into())]));
    }
    let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
    words.say(
        "reading-note",
        &[
            ("number", note.number().to_string().into()),
            ("place", place_of(words, view, note).into()),
            ("marks", marks.into()),
            ("text", visible_line(note.text()).into()),
        ],
    )
}

/// Where it stands, and the table that wrote it where that is now a part of another.
fn place_of(words: &Words, view: &View<'_>, note: Note<'_>) -> String {
    let place = naming::place_of_note(words, view, note);
    let table = note.place.table;
    if view.meeting.tables.now(table) == table {
        return place;
    }
    words.say("reading-place-origin", &[("place", place.into()), ("table", table.0.into())])
}
