//! What is read out about the tables, and to a table before it writes.

use crate::device::board::{self, TableStanding};
use crate::device::view::View;
use crate::device::{naming, rounds};
use crate::domain::approval::ReadBack;
use crate::domain::role::Role;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Every table with its notes; while the door is open also who is there and who is silent.
pub fn tables(words: &Words, view: &View<'_>) -> Vec<String> {
    let board = board::standing(view);
    let mut lines = Vec::new();
    for (number, table) in view.meeting.tables.all() {
        let now = view.meeting.tables.now(number);
        let Some(standing) = board.iter().find(|standing| standing.table == number) else {
            lines.push(words.say("replies-deed-table-merged", &[("table", number.0.into()), ("into", now.0.into())]));
            continue;
        };
        let notes = standing.notes.into();
        let line = match table.name().map(visible_line) {
            None => words.say("reading-table", &[("table", number.0.into()), ("notes", notes)]),
            Some(name) => {
                words.say("reading-named-table", &[("table", number.0.into()), ("name", name.into()), ("notes", notes)])
            }
        };
        let told: Vec<String> = [
            connection(words, view, standing),
            silence(words, standing),
            approved(words, view, standing.read_back),
            late(words, standing),
            own_cases(words, standing).map(|count| named(count, view, standing)),
        ]
        .into_iter()
        .flatten()
        .collect();
        lines.push(if told.is_empty() { line } else { format!("{line} – {}", told.join(", ")) });
    }
    lines.extend(rounds::board(words, view));
    lines
}

/// "forbundet", "sidst set kl. 17.22", "ikke kommet"; nothing while the door is closed.
pub fn connection(words: &Words, view: &View<'_>, standing: &TableStanding) -> Option<String> {
    let door = view.door.filter(|door| door.address.is_some())?;
    let invited = door.of(Role::Scribe { table: standing.table })?;
    Some(match (invited.present(), invited.heard()) {
        (0, Some(seen)) => words.say("reading-table-seen", &[("clock", naming::moment(words, view, seen).into())]),
        (0, None) if invited.seated() > 0 => words.word("reading-table-away"),
        (0, None) => words.word("reading-table-not-come"),
        (present, _) => words.say("reading-table-connected", &[("count", present.into())]),
    })
}

/// "godkendt 18.12"; that it was, where something was changed since; nothing before.
pub fn approved(words: &Words, view: &View<'_>, read_back: ReadBack) -> Option<String> {
    match read_back {
        ReadBack::NotYet => None,
        ReadBack::Approved { at } => {
            Some(words.say("reading-table-approved", &[("clock", naming::moment(words, view, at).into())]))
        }
        ReadBack::Lifted { .. } => Some(words.word("reading-table-lifted")),
    }
}

/// "2 indlæg kom frem efter lukketid"
fn late(words: &Words, standing: &TableStanding) -> Option<String> {
    (standing.late > 0).then(|| words.say("rounds-late-count", &[("count", standing.late.into())]))
}

/// "1 egen sag": that there is one, and nothing of it.
pub fn own_cases(words: &Words, standing: &TableStanding) -> Option<String> {
    let count = standing.own_cases;
    (count > 0).then(|| words.say("screens-own-cases-count", &[("count", count.into())]))
}

/// Behind their count the own cases that nobody has said in general yet, by the number under which words are proposed.
fn named(count: String, view: &View<'_>, standing: &TableStanding) -> String {
    let cases = view.meeting.own_cases.standing().filter(|(_, case, noted)| {
        case.general().is_none() && view.meeting.tables.now(noted.place.table) == standing.table
    });
    let numbers: Vec<String> = cases.map(|(_, _, noted)| format!("E{}", noted.number)).collect();
    if numbers.is_empty() { count } else { format!("{count} ({})", numbers.join(", ")) }
}

/// "stille i 12 min."
pub fn silence(words: &Words, standing: &TableStanding) -> Option<String> {
    standing.silent.map(|minutes| words.say("reading-table-silent", &[("minutes", minutes.into())]))
}

/// What a scribe is told before the first note: the organiser's lines, or the usual three. `persons`: the message that says
/// what is not written of persons, and how an own case is.
pub fn before_writing(words: &Words, view: &View<'_>, persons: &str) -> Vec<String> {
    let programme = view.meeting.programme();
    if let Some(lines) = programme.and_then(|programme| programme.before_writing.as_deref()) {
        return lines.lines().map(visible_line).collect();
    }
    let title = programme.map(|programme| visible_line(&programme.title)).unwrap_or_default();
    let organiser = programme.and_then(|programme| programme.organiser.as_deref()).map(visible_line);
    let purpose = match organiser {
        Some(organiser) => {
            words.say("net-before-purpose-contact", &[("title", title.into()), ("organiser", organiser.into())])
        }
        None => words.say("net-before-purpose", &[("title", title.into())]),
    };
    vec![purpose, words.word(persons), words.word("net-before-public")]
}
