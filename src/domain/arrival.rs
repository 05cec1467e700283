//! Arrivals: who of those at the tables has come, who stays away, and who gets a seat at the door.
//!
//! An entry names nobody: a person is told apart by a number made of the name, which stands at the table alone. What is
//! erased there is in no arrival either.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::id::{Stamp, TableNumber};
use crate::domain::programme::MemberRole;
use crate::language::folding::comparison_key;

/// Somebody at a table, by the whole of what stands there ("Anne Holm, SIND"), in whatever case it is written. Two whose
/// lines are the same are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(u64);

impl Person {
    pub fn named(name: &str) -> Self {
        // FNV-1a: the same on every machine and for ever, and no name can be read from it.
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(comparison_key(name).bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Person {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Person {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        u64::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    Came,
    /// Has said so, or is not expected any more.
    Away,
}

/// What is known of somebody, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    pub attendance: Attendance,
    pub at: DateTime<Utc>,
}

/// From when until when somebody was there, as they were ticked off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub from: DateTime<Utc>,
    /// Nothing where they stayed.
    pub until: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArrivalCommand {
    /// Nothing: expected again.
    Mark { person: Person, attendance: Option<Attendance> },
    /// Everybody written at a table and its parts of whom nothing is known yet; nothing: all of them are expected again.
    MarkTable { table: TableNumber, attendance: Option<Attendance> },
    /// Somebody whom nobody announced sits down, and has come.
    SitDown { name: String, role: Option<MemberRole>, table: TableNumber },
    /// Somebody sits at another table from now on.
    Move { person: Person, to: TableNumber },
    /// Everybody sits where they had best, with the fewest steps.
    Arrange,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalEvent {
    /// Nothing where it is open again whether somebody comes.
    Marked { person: Person, arrival: Option<Arrival> },
    /// So many were given another table; the tables' own events beside it say who sits where.
    Arranged { moved: u32 },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Every tick, the latest last: one that is taken back is ticked anew as it stood.
    marked: BTreeMap<Person, BTreeMap<Stamp, Option<Arrival>>>,
}

impl Arrivals {
    pub fn of(&self, person: Person) -> Option<Arrival> {
        self.marked.get(&person)?.values().next_back().copied().flatten()
    }

    /// Nothing of whom nobody has said that they came.
    pub fn stay(&self, person: Person) -> Option<Stay> {
        let mut stay: Option<Stay> = None;
        for arrival in self.marked.get(&person)?.values() {
            stay = match (arrival, stay) {
                (Some(Arrival { attendance: Attendance::Came, at }), None) => Some(Stay { from: *at, until: None }),
                (Some(Arrival { attendance: Attendance::Came, .. }), Some(stay)) => Some(Stay { until: None, ..stay }),
                (Some(Arrival { attendance: Attendance::Away, at }), Some(stay)) if *at > stay.from => {
                    Some(Stay { until: Some(*at), ..stay })
                }
                _ => None,
            };
        }
        stay
    }

    /// Whether anybody was ticked off at all.
    pub fn are_kept(&self) -> bool {
        self.marked.keys().any(|person| self.of(*person).is_some())
    }

    pub fn apply(&mut self, stamp: Stamp, event: &ArrivalEvent) {
        if let ArrivalEvent::Marked { person, arrival } = event {
            self.marked.entry(*person).or_default().insert(stamp, *arrival);
        }
    }

    pub fn inverse(&self, event: &ArrivalEvent) -> ArrivalEvent {
        match event {
            ArrivalEvent::Marked { person, .. } => ArrivalEvent::Marked { person: *person, arrival: self.of(*person) },
            ArrivalEvent::Arranged { moved } => ArrivalEvent::Arranged { moved: *moved },
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::arrival::{ArrivalCommand, ArrivalEvent, Attendance, Person};
    use crate::domain::command::Command;
    use crate::domain::event::Event;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::programme::Member;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn seat(table: u16, names: &[&str]) -> Command {
        let members =
            names.iter().map(|name| Member { name: (*name).into(), role: None, ..Member::default() }).collect();
        Command::Table(TableCommand::Seat { table: TableNumber(table), members })
    }

    fn mark(name: &str, attendance: Option<Attendance>) -> Command {
        Command::Arrival(ArrivalCommand::Mark { person: Person::named(name), attendance })
    }

    fn sit_down(name: &str, table: u16) -> Command {
        Command::Arrival(ArrivalCommand::SitDown { name: name.into(), role: None, table: TableNumber(table) })
    }

    fn shift(name: &str, to: u16) -> Command {
        Command::Arrival(ArrivalCommand::Move { person: Person::named(name), to: TableNumber(to) })
    }

    const ANNE: &str = "Anne Holm, SIND";

    #[test]
    fn who_is_on_the_list_comes_stays_away_and_is_expected_again() {
        let list = seat(1, &[ANNE, "Bo"]);
        let (came, away) = (mark("anne holm, sind", Some(Attendance::Came)), mark("Bo", Some(Attendance::Away)));
        let writer = given(&[list.clone(), came.clone(), away]).0;
        let of = |name| writer.meeting.arrivals.of(Person::named(name)).map(|arrival| arrival.attendance);
        assert_eq!((of(ANNE), of("Bo"), of("Carl")), (Some(Attendance::Came), Some(Attendance::Away), None));
        let listed = [list.clone()];
        given(&listed).can_take_back(&came);
        given(&[list.clone(), came.clone()])
            .can_take_back(&mark(ANNE, None))
            .can_take_back(&mark(ANNE, Some(Attendance::Away)));
        given(&[list.clone(), came.clone()]).when(&came).then_refused(Refusal::NothingChanged);
        given(&listed).when(&mark("Carl", Some(Attendance::Came))).then_refused(Refusal::NoSuchPerson);
    }

    #[test]
    fn somebody_unannounced_gets_a_seat_and_has_come_in_one_step() {
        let before = [seat(2, &[ANNE])];
        let writer = given(&[&before[..], &[sit_down("Per Hansen", 2)]].concat()).0;
        let names: Vec<&str> =
            writer.meeting.tables.get(TableNumber(2)).unwrap().members().iter().map(|member| &*member.name).collect();
        assert_eq!(names, [ANNE, "Per Hansen"]);
        assert!(writer.meeting.arrivals.of(Person::named("per hansen")).is_some());
        given(&before).can_take_back(&sit_down("Per Hansen", 2));
        given(&before).when(&sit_down(ANNE, 1)).then_refused(Refusal::SitsAlready { table: TableNumber(2) });
        given(&before).when(&sit_down("Per", 99)).then_refused(Refusal::NoSuchTable { table: TableNumber(99) });
    }

    #[test]
    fn whoever_moves_keeps_that_they_have_come() {
        let before = [seat(1, &[ANNE, "Bo"]), seat(2, &["Carl"]), mark(ANNE, Some(Attendance::Came))];
        let writer = given(&[&before[..], &[shift(ANNE, 2)]].concat()).0;
        let members = |table| writer.meeting.tables.get(TableNumber(table)).unwrap().members().len();
        assert_eq!((members(1), members(2)), (1, 2));
        assert!(writer.meeting.arrivals.of(Person::named(ANNE)).is_some());
        given(&before).can_take_back(&shift(ANNE, 2));
        given(&before).when(&shift(ANNE, 1)).then_refused(Refusal::SitsAlready { table: TableNumber(1) });
        given(&before).when(&shift("Dorte", 1)).then_refused(Refusal::NoSuchPerson);
    }

    #[test]
    fn one_of_two_with_the_same_name_moves_and_nobody_is_lost() {
        let writer = given(&[seat(1, &["Peter", "Bo", "Peter"]), seat(2, &["Carl"]), shift("Peter", 2)]).0;
        let members = |table| writer.meeting.tables.get(TableNumber(table)).unwrap().members().len();
        assert_eq!((members(1), members(2)), (2, 2));
    }

    #[test]
    fn a_whole_table_stays_away_but_those_who_have_come_and_it_is_one_step() {
        let table = |attendance| Command::Arrival(ArrivalCommand::MarkTable { table: TableNumber(1), attendance });
        let away = table(Some(Attendance::Away));
        let before = [seat(1, &[ANNE, "Bo", "Carl"]), seat(2, &["Dorte"]), mark("Bo", Some(Attendance::Came))];
        let writer = given(&[&before[..], std::slice::from_ref(&away)].concat()).0;
        let of = |name| writer.meeting.arrivals.of(Person::named(name)).map(|arrival| arrival.attendance);
        let (absent, came) = (Some(Attendance::Away), Some(Attendance::Came));
        assert_eq!([of(ANNE), of("Bo"), of("Carl"), of("Dorte")], [absent, came, absent, None]);
        given(&before).can_take_back(&away).when(&away).then_refused(Refusal::NothingChanged);
        given(&before)
            .when(&table(None))
            .then(vec![Event::Arrival(ArrivalEvent::Marked { person: Person::named("Bo"), arrival: None })]);
        let empty = [seat(1, &[])];
        given(&empty).when(&away).then_refused(Refusal::NobodySits { table: TableNumber(1) });
        let nobody = Command::Arrival(ArrivalCommand::MarkTable { table: TableNumber(9), attendance: absent });
        given(&before).when(&nobody).then_refused(Refusal::NoSuchTable { table: TableNumber(9) });
    }

    #[test]
    fn from_when_until_when_somebody_was_there_is_known_of_the_ticks() {
        let (came, away) = (mark(ANNE, Some(Attendance::Came)), mark(ANNE, Some(Attendance::Away)));
        let stay = |ticks: &[&Command]| {
            let mut given = given(&[seat(1, &[ANNE])]);
            let mut at = Vec::new();
            for tick in ticks {
                given.0.now += chrono::TimeDelta::minutes(10);
                at.push(given.0.now);
                given.0.tries(tick).unwrap();
            }
            let stay = given.0.meeting.arrivals.stay(Person::named(ANNE));
            let place = |time| at.iter().position(|at| *at == time).unwrap();
            stay.map(|stay| (place(stay.from), stay.until.map(place)))
        };
        assert_eq!(stay(&[&came]), Some((0, None)));
        assert_eq!(stay(&[&away, &came]), Some((1, None)), "had said no");
        assert_eq!(stay(&[&came, &away]), Some((0, Some(1))));
        assert_eq!(stay(&[&came, &away, &came]), Some((0, None)), "came back");
        assert_eq!(stay(&[&came, &mark(ANNE, None), &away]), None, "ticked by mistake");
        assert_eq!(stay(&[&away]), None);
    }

    #[test]
    fn an_arrival_holds_no_name() {
        let writer = given(&[seat(1, &[ANNE]), mark(ANNE, Some(Attendance::Came))]).0;
        let last = writer.done.last().unwrap();
        let json = serde_json::to_string(&last.events).unwrap();
        assert!(!json.to_lowercase().contains("anne") && json.contains(&Person::named(ANNE).to_string()), "{json}");
        assert_eq!(serde_json::from_str::<Vec<crate::domain::event::Event>>(&json).unwrap(), last.events);
    }
}
