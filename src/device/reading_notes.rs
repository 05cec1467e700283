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

/// The notes that are asked for, one a line.
pub fn notes(words: &Words, view: &View<'_>, listing: &Listing) -> Vec<String> {
    let mut lines: Vec<String> = match listing {
        Listing::All => in_the_programmes_order(view).map(|note| note_line(words, view, note)).collect(),
        Listing::Here => match view.desk.table {
            Some(table) => view.notes_of(table).map(|note| note_line(words, view, note)).collect(),
            None => Vec::new(),
        },
        Listing::Table(table) if !view.shows(*table) => return vec![words.word("reading-not-shown-here")],
        Listing::Table(table) => view.notes_of(*table).map(|note| note_line(words, view, note)).collect(),
    };
    if lines.is_empty() {
        lines.push(words.word("reading-no-notes"));
    }
    if *listing == Listing::All && view.own_table().is_some() {
        lines.push(words.word("reading-not-shown-here"));
    }
    lines
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
