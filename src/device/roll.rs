//! The roll: everybody who is seated, in the alphabet's order, with who has come; and where there is a seat at once.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::device::view::View;
use crate::domain::arrival::{Arrival, Attendance, Person};
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::Member;
use crate::language::folding::search_key;
use crate::language::nearest::nearest;
use crate::language::sorting::sort_key;

/// Somebody with a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seated<'a> {
    pub person: Person,
    pub member: &'a Member,
    /// Where they sit now: tables may have become one.
    pub table: TableNumber,
    pub arrival: Option<Arrival>,
    /// In no programme; sat down on the day.
    pub unannounced: bool,
}

impl Seated<'_> {
    pub fn has_come(&self) -> bool {
        self.arrival.is_some_and(|arrival| arrival.attendance == Attendance::Came)
    }

    pub fn is_away(&self) -> bool {
        self.arrival.is_some_and(|arrival| arrival.attendance == Attendance::Away)
    }

    /// When they came, if the meeting had begun by then.
    pub fn came_late(&self, begun: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        let came = self.arrival.filter(|_| self.has_come())?.at;
        begun.filter(|begun| came > *begun).map(|_| came)
    }
}

/// How many are what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub seated: usize,
    pub came: usize,
    pub away: usize,
    pub unannounced: usize,
}

impl Count {
    /// Those of whom nothing is known.
    pub fn expected(&self) -> usize {
        self.seated - self.came - self.away
    }
}

/// Everybody in whose line `sought` is found, each once; the nearest first, in the alphabet's order.
pub fn roll<'a>(view: &View<'a>, sought: &str) -> Vec<Seated<'a>> {
    let meeting = view.meeting;
    let planned = meeting.programme().into_iter().flat_map(|programme| &programme.tables);
    let announced: BTreeSet<Person> =
        planned.flat_map(|table| &table.members).map(|member| Person::named(&member.name)).collect();
    let mut met = BTreeSet::new();
    let mut roll: Vec<Seated<'a>> = Vec::new();
    for (number, table) in meeting.tables.all() {
        for member in table.members() {
            let person = Person::named(&member.name);
            if met.insert(person) && is_meant(sought, &member.name) {
                let table = meeting.tables.now(number);
                let (arrival, unannounced) = (meeting.arrivals.of(person), !announced.contains(&person));
                roll.push(Seated { person, member, table, arrival, unannounced });
            }
        }
    }
    roll.sort_by_cached_key(|seated| (distance(sought, &seated.member.name), sort_key(&seated.member.name)));
    roll
}

/// How far what is sought is from the name: first those who have it as whole words, and of these those whose first name
/// it is. "jens" is Jens Holm before Bo Jensen.
fn distance(sought: &str, name: &str) -> (usize, bool) {
    let (sought, name) = (search_key(sought), search_key(name));
    let (sought, name) = (parts(&sought), parts(&name));
    let unfinished = sought.iter().filter(|part| !name.contains(part)).count();
    let is_first = sought.first().is_none_or(|part| name.first().is_some_and(|first| first.starts_with(part)));
    (unfinished, !is_first)
}

fn parts(key: &str) -> Vec<&str> {
    key.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

/// Somebody at a table whose name may be meant by one that nobody has.
pub fn near<'a>(meeting: &'a Meeting, sought: &str) -> Option<&'a str> {
    let names = || meeting.members().map(|(_, member)| member.name.as_str());
    nearest(sought, names().chain(names().filter_map(|name| name.split(',').next())))
}

/// Whether each word of what is sought begins a word of the name: "an ho" is Anne Holm, and Ann Lund is not.
pub fn is_meant(sought: &str, name: &str) -> bool {
    let key = search_key(name);
    let words = parts(&key);
    let sought = search_key(sought);
    parts(&sought).iter().all(|part| words.iter().any(|word| word.starts_with(part)))
}

pub fn count(roll: &[Seated<'_>]) -> Count {
    Count {
        seated: roll.len(),
        came: roll.iter().filter(|seated| seated.has_come()).count(),
        away: roll.iter().filter(|seated| seated.is_away()).count(),
        unannounced: roll.iter().filter(|seated| seated.unannounced).count(),
    }
}

/// The tables with how many sit there or are still expected, the emptiest first: where a latecomer sits down.
pub fn emptiest(view: &View<'_>) -> Vec<(TableNumber, usize)> {
    let everybody = roll(view, "");
    let sits = |table: TableNumber| everybody.iter().filter(|one| one.table == table && !one.is_away()).count();
    let mut tables: Vec<(TableNumber, usize)> =
        view.meeting.tables.seated().map(|(number, _)| (number, sits(number))).collect();
    tables.sort_by_key(|(number, sits)| (*sits, *number));
    tables
}

/// When the meeting began, if it has.
pub fn begun(view: &View<'_>) -> Option<DateTime<Utc>> {
    view.standing.items.iter().find_map(|item| item.actual_start)
}
