//! What the room reads of whoever or whatever has the floor, and what is kept from it: nobody's name, nothing that
//! sounds like one person's own matter, and of a table nothing that it has not approved.

use crate::device::follow_up::Kept;
use crate::device::for_the_room::{kept, readable};
use crate::device::view::View;
use crate::device::{follow_up, naming, sources, summing_up};
use crate::domain::contribution::Note;
use crate::domain::dissents::dissent;
use crate::domain::floor::{Held, Holder};
use crate::domain::id::{PointId, TableNumber, ThemeId};
use crate::domain::known_people::{People, Text};
use crate::domain::meeting::Meeting;
use crate::domain::provenance::{Gathered, RECURS_AT};
use crate::domain::role::Role;
use crate::domain::shown::{Beneath, Shown, ShownSentence};
use crate::language::words::Words;

/// A room reads no more sentences.
const MOST: usize = 60;

/// What stands on the wall besides the programme; nothing while nobody has the floor.
pub fn shown(words: &Words, view: &View<'_>) -> Option<Shown> {
    let Held { holder, since } = view.floor()?;
    let (headings, mut sentences) = match &holder {
        Holder::Table(table) => (Vec::new(), of_table(view, *table)),
        Holder::Theme(theme) => (Vec::new(), of_theme(words, view, theme)),
        Holder::Actions { page } => of_actions(words, view, *page)?,
    };
    sentences.truncate(MOST);
    Some(Shown { since, headings, sentences })
}

/// What this wall was told to show of the turn that it knows of.
pub fn told<'a>(view: &View<'a>) -> Option<&'a Shown> {
    let since = view.floor()?.since;
    view.shown.filter(|shown| shown.since == since)
}

/// Who has the floor and what the room reads of it, for those who do not see the wall; and what it does not read, and why.
pub fn aloud(words: &Words, view: &View<'_>) -> Vec<String> {
    let Some(Held { holder, since }) = view.floor() else { return vec![words.word("plenary-nothing-on-the-wall")] };
    let clock = naming::moment(words, view, since);
    let shown = match view.role() {
        Some(Role::Wall) => told(view).cloned(),
        _ => shown(words, view),
    };
    let knows_all = !matches!(view.role(), Some(Role::Wall | Role::Scribe { .. }));
    let mut lines = vec![match &holder {
        Holder::Table(table) => {
            let table = view.meeting.tables.now(*table);
            words.say("plenary-aloud-table", &[("table", table.0.into()), ("clock", clock.into())])
        }
        Holder::Theme(theme) => {
            let theme = naming::theme(words, view, theme);
            words.say("plenary-aloud-theme", &[("theme", theme.into()), ("clock", clock.into())])
        }
        Holder::Actions { .. } if shown.is_none() && knows_all => words.word("plenary-nothing-on-the-wall"),
        Holder::Actions { page } => actions_aloud(words, view, *page, clock),
    }];
    // To a table's machine the notes, points and actions of others do not come.
    let is_a_scribes = matches!(view.role(), Some(Role::Scribe { .. }));
    let Some(Shown { headings, sentences, .. }) = shown.filter(|_| !is_a_scribes) else { return lines };
    lines.extend(headings);
    lines.extend(sentences.iter().map(in_one_line));
    if knows_all {
        lines.extend(untold(words, view, &holder, sentences.len()));
    }
    lines
}

/// With the place of the page among the others, where they are known.
fn actions_aloud(words: &Words, view: &View<'_>, page: u16, clock: String) -> String {
    let pages = follow_up::pages(view.meeting).len();
    let said = [("page", (usize::from(page) + 1).min(pages).into()), ("of", pages.into()), ("clock", clock.into())];
    words.say("plenary-aloud-actions", &said)
}

fn in_one_line(sentence: &ShownSentence) -> String {
    let beneath = sentence.beneath.iter().map(|line| match line {
        Beneath::Source(text) | Beneath::Votes(text) | Beneath::Dissent(text) | Beneath::Status(text) => text.clone(),
    });
    let beneath: Vec<String> = beneath.collect();
    if beneath.is_empty() { sentence.text.clone() } else { format!("{} ({})", sentence.text, beneath.join("; ")) }
}

/// What of a table's starred notes or of the actions is kept from the room.
fn untold(words: &Words, view: &View<'_>, holder: &Holder, shown: usize) -> Option<String> {
    let table = match holder {
        Holder::Table(table) => table,
        Holder::Theme(_) => return None,
        Holder::Actions { page } => {
            let pages = follow_up::pages(view.meeting);
            let kept = follow_up::at(&pages, *page)?.actions.len().saturating_sub(shown);
            return (kept > 0).then(|| words.say("plenary-aloud-actions-kept", &[("count", kept.into())]));
        }
    };
    let kept = starred(view, *table).len().saturating_sub(shown);
    let id = match view.meeting.read_back(*table).approved() {
        _ if kept == 0 => return None,
        Some(_) => "plenary-aloud-kept",
        None => "plenary-aloud-unapproved",
    };
    Some(words.say(id, &[("count", kept.into())]))
}

/// The notes that a table has starred, in the order in which they were written.
pub fn starred<'a>(view: &View<'a>, table: TableNumber) -> Vec<Note<'a>> {
    view.notes_of(table).filter(|note| note.contribution.starred()).collect()
}

/// A point with where it comes from, how it was weighed, and the dissent beside it.
pub fn sentence(
    words: &Words,
    meeting: &Meeting,
    point: PointId,
    (source, votes): (String, Option<String>),
) -> ShownSentence {
    let Some(view) = meeting.points.get(point) else { return ShownSentence::default() };
    let mut beneath = vec![Beneath::Source(source)];
    beneath.extend(votes.map(Beneath::Votes));
    if let Some(dissent) = dissent(&meeting.points, view.id) {
        beneath.push(Beneath::Dissent(words.say("plenary-dissent", &[("text", readable(&dissent).into())])));
    }
    ShownSentence { text: readable(view.point.text()), beneath }
}

/// Why the dissent beside a point is not for the room, by the id of its words.
pub fn kept_dissent(meeting: &Meeting, people: &People<'_>, point: PointId) -> Option<&'static str> {
    kept(meeting, people, &dissent(&meeting.points, point)?, Text::Sentence)
}

fn of_table(view: &View<'_>, table: TableNumber) -> Vec<ShownSentence> {
    if view.meeting.read_back(table).approved().is_none() {
        return Vec::new();
    }
    let people = People::of(view.meeting);
    let fit = |note: &Note<'_>| kept(view.meeting, &people, note.text(), Text::Note).is_none();
    let in_words = |note: Note<'_>| ShownSentence { text: readable(note.text()), ..ShownSentence::default() };
    starred(view, table).into_iter().filter(fit).map(in_words).collect()
}

fn of_theme(words: &Words, view: &View<'_>, theme: &ThemeId) -> Vec<ShownSentence> {
    let meeting = view.meeting;
    let (gathered, people) = (Gathered::of(meeting), People::of(meeting));
    let mut sentences = Vec::new();
    for point in meeting.points.standing() {
        let recurs = gathered.provenance(meeting, point.id).tables.len() >= RECURS_AT;
        if !recurs || gathered.theme(meeting, point.id).as_ref() != Some(theme) {
            continue;
        }
        let source = sources::provenance(words, view, &gathered, point.id);
        let mut shown = sentence(words, meeting, point.id, (source, summing_up::of_point(words, meeting, point.id)));
        if kept(meeting, &people, &shown.text, Text::Sentence).is_some() {
            continue;
        }
        // The point stands, and who it is that sees it otherwise is not the wall's to say.
        let is_fit = kept_dissent(meeting, &people, point.id).is_none();
        shown.beneath.retain(|line| is_fit || !matches!(line, Beneath::Dissent(_)));
        sentences.push(shown);
    }
    sentences
}

/// The headings of a page of the actions and those that the room may read; nothing where nothing was agreed.
fn of_actions(words: &Words, view: &View<'_>, page: u16) -> Option<(Vec<String>, Vec<ShownSentence>)> {
    let pages = follow_up::pages(view.meeting);
    let page = follow_up::at(&pages, page)?;
    let read = follow_up::sentences(words, view.meeting, page).into_iter();
    let fit = read.filter(|(_, kept)| !matches!(kept, Some(Kept::Whole(_))));
    let sentences = fit.map(|(sentence, _)| sentence).collect();
    Some((follow_up::headings(words, view.meeting, &pages, page), sentences))
}
