//! Who of those on the list came and who stayed away, as far as anybody was ticked off.

use std::collections::{BTreeMap, HashSet};

use crate::documents::edition::Audience;
use crate::documents::report::table::body;
use crate::domain::arrival::{Attendance as Tick, Person};
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, Programme};
use crate::domain::summary::Passage;

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
    pub fn of(meeting: &Meeting, audience: Audience) -> Self {
        let written = Written::of(meeting);
        // Two whose lines are the same are one.
        let mut listed: Vec<(&Member, Option<Tick>)> = Vec::new();
        let mut known = HashSet::new();
        for member in meeting.tables.all().flat_map(|(_, table)| table.members()) {
            let person = Person::named(&member.name);
            if known.insert(person) {
                let ticked = meeting.arrivals.of(person).map(|arrival| arrival.attendance);
                listed.push((member, ticked.map(|tick| written.of_person(person).unwrap_or(tick))));
            }
        }
        let is_person = |(member, _): &(&Member, Option<Tick>)| member.body() != Some(&member.name);
        let count = if listed.iter().any(is_person) { listed.len() } else { 0 };
        let signed_up: HashSet<Person> = meeting.programme().map(signed_up).unwrap_or_default();
        let stranger = |(member, _): &&(&Member, Option<Tick>)| !signed_up.contains(&Person::named(&member.name));
        let unannounced = if signed_up.is_empty() { 0 } else { listed.iter().filter(stranger).count() };
        if !meeting.arrivals.are_kept() {
            return Self { listed: count, unannounced, ..Self::default() };
        }
        let open = listed.iter().filter(|(_, tick)| tick.is_none()).count();
        let ticked = |tick| Ticked::of(&listed, tick, audience);
        Self { came: ticked(Tick::Came), away: ticked(Tick::Away), listed: count, unannounced, open }
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
