//! Who of those on the list came and who stayed away, as far as anybody was ticked off.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use crate::documents::edition::Audience;
use crate::documents::report::groups::Groups;
use crate::documents::report::item::Item;
use crate::documents::report::table::body;
use crate::documents::report::when::local;
use crate::domain::arrival::{Attendance as Tick, Person, Stay};
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, Programme};
use crate::domain::summary::Passage;
use crate::domain::zone::Zone;

/// So long after the beginning people are still ticked off who were there in time.
const BEGINNING: TimeDelta = TimeDelta::minutes(5);
/// Whoever is ticked off as away sooner than this has not been there: the tick before, perhaps a whole table's, was wrong.
const SHORTEST: TimeDelta = TimeDelta::minutes(15);

/// Nobody came and nobody stayed away where nobody was ticked off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    pub came: Ticked,
    pub away: Ticked,
    /// All on the list; none where it has municipalities and organisations alone, and nobody of theirs.
    pub listed: usize,
    /// Those of them who came without being on the programme's list, where it has one.
    pub unannounced: usize,
    /// Those on the list of whom nobody has said anything.
    pub open: usize,
    /// As what those who came were there, or are expected where nobody was ticked off.
    pub groups: Groups,
    /// Those who were not there from the beginning to the end; by name, inside the house alone.
    pub in_part: Vec<InPart>,
}

/// Somebody who came when the meeting had begun, or left before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPart {
    pub name: String,
    pub from: Option<DateTime<FixedOffset>>,
    pub until: Option<DateTime<FixedOffset>>,
}

impl InPart {
    /// Nothing of whom it is true of neither.
    fn of(name: &str, stay: Option<Stay>, begun: Option<DateTime<Utc>>, zone: &Zone) -> Option<Self> {
        let (stay, begun) = (stay?, begun?);
        let until = stay.until.filter(|until| *until >= stay.from.max(begun) + SHORTEST);
        // Ticked off as away soon after is not there at all.
        let is_there = stay.until.is_none() || until.is_some();
        let from = Some(stay.from).filter(|from| is_there && *from >= begun + BEGINNING);
        let at = |at: DateTime<Utc>| local(zone, at);
        let part = Self { name: name.to_owned(), from: from.map(at), until: until.map(at) };
        (from.is_some() || until.is_some()).then_some(part)
    }

    /// The part of an item that they were at, where they came or left while it was held.
    pub fn within(&self, item: &Item) -> Option<Self> {
        let start = item.actual_start?;
        let is_within = |at: &DateTime<FixedOffset>| *at > start && item.actual_end.is_none_or(|end| *at < end);
        let (from, until) = (self.from.filter(is_within), self.until.filter(is_within));
        (from.is_some() || until.is_some()).then(|| Self { name: self.name.clone(), from, until })
    }
}

/// So many, in words as far as the edition names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    pub count: usize,
    pub named: Named,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Inside the house every person.
    People(Vec<String>),
    /// Outside it the municipalities and organisations of which this is true of all who were on the list.
    Bodies(Vec<String>),
}

impl Default for Named {
    fn default() -> Self {
        Self::Bodies(Vec::new())
    }
}

impl Attendance {
    /// `begun` is when the first item began.
    pub fn of(meeting: &Meeting, audience: Audience, zone: &Zone, begun: Option<DateTime<Utc>>) -> Self {
        let written = Written::of(meeting);
        let mut in_part = Vec::new();
        // Two whose lines are the same are one.
        let mut listed: Vec<(&Member, Option<Tick>)> = Vec::new();
        let mut known = HashSet::new();
        for member in meeting.tables.all().flat_map(|(_, table)| table.members()) {
            let person = Person::named(&member.name);
            if known.insert(person) {
                let ticked = meeting.arrivals.of(person).map(|arrival| arrival.attendance);
                let part = InPart::of(&member.name, meeting.arrivals.stay(person), begun, zone);
                // Whoever left has been there.
                let ticked = if part.is_some() { Some(Tick::Came) } else { ticked };
                let tick = ticked.map(|tick| written.of_person(person).unwrap_or(tick));
                listed.push((member, tick));
                in_part.extend(part.filter(|_| tick == Some(Tick::Came) && !written.tells_of(person)));
            }
        }
        let is_person = |(member, _): &(&Member, Option<Tick>)| member.body() != Some(&member.name);
        let count = if listed.iter().any(is_person) { listed.len() } else { 0 };
        let signed_up: HashSet<Person> = meeting.programme().map(signed_up).unwrap_or_default();
        let stranger = |(member, _): &&(&Member, Option<Tick>)| !signed_up.contains(&Person::named(&member.name));
        let unannounced = if signed_up.is_empty() { 0 } else { listed.iter().filter(stranger).count() };
        let is_here = here(&listed);
        let here: Vec<&Member> = listed.iter().filter(|(_, tick)| is_here(*tick)).map(|(member, _)| *member).collect();
        let groups = if count > 0 { Groups::of(&here, audience) } else { Groups::default() };
        if !meeting.arrivals.are_kept() {
            return Self { listed: count, unannounced, groups, ..Self::default() };
        }
        let open = listed.iter().filter(|(_, tick)| tick.is_none()).count();
        let ticked = |tick| Ticked::of(&listed, tick, audience);
        if audience == Audience::Public {
            in_part.clear();
        }
        let (came, away) = (ticked(Tick::Came), ticked(Tick::Away));
        Self { came, away, listed: count, unannounced, open, groups, in_part }
    }

    /// How many were there, where anybody was ticked off.
    pub fn present(&self) -> Option<usize> {
        match (self.came.count, self.away.count) {
            (0, 0) => None,
            // Where only those are ticked off who stay away, the others are there.
            (0, away) => Some(self.listed.saturating_sub(away)),
            (came, _) => Some(came),
        }
    }
}

/// Who counts as having come: those ticked off so; where only those are ticked off who stay away, all others.
fn here(listed: &[(&Member, Option<Tick>)]) -> fn(Option<Tick>) -> bool {
    if listed.iter().any(|(_, tick)| *tick == Some(Tick::Came)) {
        |tick| tick == Some(Tick::Came)
    } else {
        |tick| tick != Some(Tick::Away)
    }
}

fn signed_up(programme: &Programme) -> HashSet<Person> {
    programme.tables.iter().flat_map(|table| &table.members).map(|member| Person::named(&member.name)).collect()
}

/// Whom somebody wrote down as present or as away: what is written goes before a tick, so that nobody is told to be both.
struct Written {
    here: HashSet<Person>,
    away: HashSet<Person>,
}

impl Written {
    fn of(meeting: &Meeting) -> Self {
        let named = |passage| meeting.summary.get(&passage).map(named_in).unwrap_or_default();
        Self { here: named(Passage::Present), away: named(Passage::Absent) }
    }

    /// Whether somebody is named by hand as being there, who then says from when.
    fn tells_of(&self, person: Person) -> bool {
        self.here.contains(&person)
    }

    /// Nothing of whom neither or both name.
    fn of_person(&self, person: Person) -> Option<Tick> {
        match (self.here.contains(&person), self.away.contains(&person)) {
            (true, false) => Some(Tick::Came),
            (false, true) => Some(Tick::Away),
            _ => None,
        }
    }
}

/// The names that stand by themselves; with a word more ("Bo Jensen fra kl. 15") one tells of a part of the meeting.
fn named_in(said: &str) -> HashSet<Person> {
    let lines = || said.split([';', ':', '\n']);
    let names = lines()
        .flat_map(|line| line.split(','))
        .flat_map(|name| name.split(" og "))
        .flat_map(|name| name.split(" and "));
    // A name may have a comma of its own: "Anne Holm, SIND".
    lines().chain(names).map(Person::named).collect()
}

impl Ticked {
    fn of(listed: &[(&Member, Option<Tick>)], tick: Tick, audience: Audience) -> Self {
        let here: Vec<&Member> = listed.iter().filter(|(_, of)| *of == Some(tick)).map(|(member, _)| *member).collect();
        let named = match audience {
            Audience::Internal => Named::People(here.iter().map(|member| member.name.clone()).collect()),
            Audience::Public => Named::Bodies(all_of_whom(listed, tick)),
        };
        Self { count: here.len(), named }
    }
}

/// The bodies all of whose people were ticked off so, each once.
fn all_of_whom(listed: &[(&Member, Option<Tick>)], tick: Tick) -> Vec<String> {
    let mut bodies: BTreeMap<&str, bool> = BTreeMap::new();
    for (member, of) in listed {
        if let Some(body) = body(member) {
            *bodies.entry(body).or_insert(true) &= *of == Some(tick);
        }
    }
    bodies.into_iter().filter(|(_, all)| *all).map(|(body, _)| body.to_owned()).collect()
}
