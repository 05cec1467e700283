//! What is read out about people: who is seated where, who has come, and what was just ticked off.

use crate::device::naming;
use crate::device::roll::{self, Seated};
use crate::device::view::View;
use crate::domain::arrival::{Arrival, ArrivalEvent, Attendance, Person};
use crate::domain::event::Event;
use crate::domain::table::TableEvent;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// How it stands in all, and a line for each in whose line `sought` is found.
pub fn people(words: &Words, view: &View<'_>, sought: &str) -> Vec<String> {
    let everybody = roll::roll(view, "");
    if everybody.is_empty() {
        return vec![words.word("people-none"), words.word("people-none-said")];
    }
    let found = roll::roll(view, sought);
    if found.is_empty() {
        return vec![words.say("people-no-person", &[("found", visible_line(sought).into())])];
    }
    let mut lines = vec![counted(words, &everybody)];
    lines.extend(found.iter().map(|seated| {
        let told = [
            ("name", visible_line(&seated.member.name).into()),
            ("table", seated.table.0.into()),
            ("state", state(words, view, seated).into()),
        ];
        words.say("people-line", &told)
    }));
    lines
}

/// "84 af 96 er kommet, 3 udebliver, 9 ventes; 6 uanmeldte."
pub fn counted(words: &Words, everybody: &[Seated<'_>]) -> String {
    let count = roll::count(everybody);
    let told = [
        ("came", count.came.into()),
        ("seated", count.seated.into()),
        ("away", count.away.into()),
        ("expected", count.expected().into()),
        ("unannounced", count.unannounced.into()),
    ];
    words.say("people-counted", &told)
}

/// "kommet", "kommet 16.14" for whoever came late, "udebliver", "ventes".
pub fn state(words: &Words, view: &View<'_>, seated: &Seated<'_>) -> String {
    match (seated.came_late(roll::begun(view)), seated.arrival) {
        (Some(at), _) => words.say("people-came-late", &[("clock", naming::moment(words, view, at).into())]),
        (None, Some(Arrival { attendance: Attendance::Came, .. })) => words.word("people-came"),
        (None, Some(Arrival { attendance: Attendance::Away, .. })) => words.word("people-away"),
        (None, None) => words.word("people-expected"),
    }
}

/// "Anne Holm, SIND, er kommet: bord 4." Whoever is at no table any more has no name either.
pub fn deed(words: &Words, view: &View<'_>, person: Person, arrival: Option<Arrival>) -> String {
    let everybody = roll::roll(view, "");
    let seated = everybody.iter().find(|seated| seated.person == person);
    let Some(seated) = seated else { return words.word("people-deed-somebody") };
    let told = [("name", visible_line(&seated.member.name).into()), ("table", seated.table.0.into())];
    match arrival.map(|arrival| arrival.attendance) {
        Some(Attendance::Came) => words.say("people-deed-came", &told),
        Some(Attendance::Away) => words.say("people-deed-away", &told),
        None => words.say("people-deed-expected", &told),
    }
}

/// "5 personer udebliver" for a whole table; nothing of one alone, who is told by name.
fn marked_together(words: &Words, events: &[Event]) -> Option<String> {
    let [Event::Arrival(ArrivalEvent::Marked { arrival, .. }), _, ..] = events else { return None };
    let are_all = events.iter().all(|event| matches!(event, Event::Arrival(ArrivalEvent::Marked { .. })));
    let id = match arrival.map(|arrival| arrival.attendance) {
        Some(Attendance::Came) => "people-deed-several-came",
        Some(Attendance::Away) => "people-deed-several-away",
        None => "people-deed-several-expected",
    };
    are_all.then(|| words.say(id, &[("count", events.len().into())]))
}

/// "Per Hansen er kommet: bord 7.", "Anne Holm sidder nu ved bord 2." for whoever sat down, who stands last there.
pub fn seat_taken(words: &Words, events: &[Event]) -> Option<String> {
    if let [Event::Arrival(ArrivalEvent::Arranged { moved }), ..] = events {
        return Some(words.say("seating-deed", &[("count", (*moved).into())]));
    }
    if let Some(told) = marked_together(words, events) {
        return Some(told);
    }
    let (came, event) = match events {
        [seated @ Event::Table(_), Event::Arrival(_)] => (true, seated),
        [Event::Table(TableEvent::Seated { .. }), seated @ Event::Table(_)] => (false, seated),
        _ => return None,
    };
    let Event::Table(TableEvent::Seated { table, members: Some(members) }) = event else { return None };
    let name = visible_line(&members.last()?.name);
    let told = [("name", name.into()), ("table", table.0.into())];
    Some(if came { words.say("people-deed-came", &told) } else { words.say("people-deed-moved", &told) })
}
