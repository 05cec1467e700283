//! The seating of the meeting as it stands: who is to sit, at which tables, and what a plan for them makes happen.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::domain::arrival::{ArrivalEvent, Attendance, Person};
use crate::domain::body::is_public;
use crate::domain::event::Event;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, MemberRole};
use crate::domain::refusal::Refusal;
use crate::domain::rotation::{Rotation, rotate};
use crate::domain::seating::{Guest, Place, Plan, plan, units};
use crate::domain::table::TableCommand;

/// Wheelchairs for which there is room at a table.
const WHEELCHAIRS: usize = 2;

/// Who is to sit, and where they had best.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    pub members: Vec<Member>,
    pub plan: Plan,
}

impl Guest {
    /// Somebody as the list has them. Of an administration are those who work in one, or of whom nothing is said but that
    /// they come from a municipality or region.
    pub fn of(member: &Member, table: Option<TableNumber>) -> Self {
        let said = || member.name.rsplit_once(',').map(|(_, organisation)| organisation.trim().to_owned());
        let organisation = member.organisation.clone().or_else(said).filter(|name| !name.is_empty());
        let administration = match member.role {
            Some(MemberRole::Official) => organisation,
            None | Some(MemberRole::Municipality | MemberRole::Region) => organisation.filter(|name| is_public(name)),
            Some(_) => None,
        };
        let is_user = matches!(
            member.role,
            Some(MemberRole::User | MemberRole::Relative | MemberRole::Citizen | MemberRole::Organisation)
        );
        Self {
            name: member.name.clone(),
            administration,
            is_user,
            with: member.with.clone(),
            wheelchair: member.wheelchair,
            table,
            stays: matches!(member.role, Some(MemberRole::Host | MemberRole::Scribe)),
        }
    }
}

/// As many seats as anybody brings chairs for.
pub fn places(tables: impl IntoIterator<Item = TableNumber>) -> Vec<Place> {
    tables.into_iter().map(|table| Place { table, seats: usize::MAX, wheelchairs: WHEELCHAIRS }).collect()
}

impl Meeting {
    /// The best seats for all who have not said that they stay away, with the fewest steps from where they sit; nothing
    /// where nobody sits.
    pub fn arrangement(&self) -> Option<Arrangement> {
        let mut members = Vec::new();
        let mut guests = Vec::new();
        for (number, member) in self.members().filter(|(_, member)| !self.is_away(member)) {
            guests.push(Guest::of(member, Some(self.tables.now(number))));
            members.push(member.clone());
        }
        let plan = plan(&guests, &places(self.tables.seated().map(|(number, _)| number)))?;
        (!members.is_empty()).then_some(Arrangement { members, plan })
    }

    /// Everybody at their new tables; who stays away is written where they were.
    pub fn arranging(&self, now: DateTime<Utc>) -> Result<Vec<Event>, Refusal> {
        let Arrangement { members, plan } = self.arrangement().ok_or(Refusal::NoSuchPerson)?;
        if plan.moved.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        let moved_count = u32::try_from(plan.moved.len()).unwrap_or(u32::MAX);
        let mut events = vec![Event::Arrival(ArrivalEvent::Arranged { moved: moved_count })];
        let moved: BTreeSet<usize> = plan.moved.iter().copied().collect();
        // Two people may have one name: each is known by the place in the list alone.
        let mut places = 0..;
        for (number, table) in self.tables.all() {
            let mut now_there = Vec::new();
            for member in table.members() {
                let goes = !self.is_away(member) && places.next().is_some_and(|at| moved.contains(&at));
                now_there.extend((!goes).then(|| member.clone()));
            }
            now_there.extend(moved.iter().filter(|at| plan.tables[**at] == number).map(|at| members[*at].clone()));
            if now_there != table.members() {
                let seat = TableCommand::Seat { table: number, members: now_there };
                events.extend(self.tables.decide(&seat, now)?.into_iter().map(Event::Table));
            }
        }
        Ok(events)
    }

    /// Where each sits in so many rounds, from where they sit now; companions go together, hosts stay.
    pub fn rotation(&self, rounds: usize) -> (Vec<Member>, Vec<TableNumber>, Rotation) {
        let tables: Vec<TableNumber> = self.tables.seated().map(|(number, _)| number).collect();
        let seated = self.members().filter(|(_, member)| !self.is_away(member));
        let (numbers, members): (Vec<TableNumber>, Vec<Member>) =
            seated.map(|(number, member)| (self.tables.now(number), member.clone())).unzip();
        let place = |number: &TableNumber| tables.iter().position(|table| table == number).unwrap_or_default();
        let guests: Vec<Guest> = members.iter().map(|member| Guest::of(member, None)).collect();
        // Who belongs together goes together.
        let units = units(&guests);
        let first: Vec<usize> = units.iter().map(|unit| place(&numbers[unit[0]])).collect();
        let hosts: Vec<bool> = units.iter().map(|unit| unit.iter().any(|guest| guests[*guest].stays)).collect();
        let Rotation { rounds, again } = rotate(&first, &hosts, tables.len(), rounds);
        let mut of = vec![0; members.len()];
        units.iter().enumerate().for_each(|(at, unit)| unit.iter().for_each(|guest| of[*guest] = at));
        let rounds = rounds.iter().map(|round| of.iter().map(|unit| round[*unit]).collect()).collect();
        // Who comes along with them meets the same people.
        let again = again.into_iter().map(|(one, other)| (units[one][0], units[other][0])).collect();
        (members, tables, Rotation { rounds, again })
    }

    /// Everybody at any table, those of a merged one with it.
    pub fn members(&self) -> impl Iterator<Item = (TableNumber, &Member)> {
        self.tables.all().flat_map(|(number, table)| table.members().iter().map(move |member| (number, member)))
    }

    fn is_away(&self, member: &Member) -> bool {
        let arrival = self.arrivals.of(Person::named(&member.name));
        arrival.is_some_and(|arrival| arrival.attendance == Attendance::Away)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};

    use crate::domain::arrival::{ArrivalCommand, ArrivalEvent, Attendance, Person};
    use crate::domain::command::Command;
    use crate::domain::event::Event;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::meeting::Meeting;
    use crate::domain::programme::{Member, MemberRole};
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn official(name: &str) -> Member {
        Member { name: name.into(), role: Some(MemberRole::Official), ..Member::default() }
    }

    fn seat(table: u16, members: Vec<Member>) -> Command {
        Command::Table(TableCommand::Seat { table: TableNumber(table), members })
    }

    #[test]
    fn two_of_one_administration_are_parted_in_one_step_that_can_be_taken_back() {
        let (one, two) = (official("A, Næstved Kommune"), official("B, Næstved Kommune"));
        let before = [
            seat(1, vec![one, two]),
            seat(2, vec![official("C, Slagelse Kommune")]),
            seat(3, vec![official("D, Ringsted Kommune")]),
        ];
        let arrange = Command::Arrival(ArrivalCommand::Arrange);
        let writer = given(&[&before[..], std::slice::from_ref(&arrange)].concat()).0;
        assert!(matches!(
            writer.done.last().unwrap().events[..],
            [Event::Arrival(ArrivalEvent::Arranged { moved: 1 }), Event::Table(_), Event::Table(_)]
        ));
        let arrangement = writer.meeting.arrangement().unwrap();
        assert!(arrangement.plan.moved.is_empty() && arrangement.plan.unmet.together.is_empty());
        given(&before).can_take_back(&arrange);
        given(&[&before[..], std::slice::from_ref(&arrange)].concat())
            .when(&arrange)
            .then_refused(Refusal::NothingChanged);
    }

    fn person() -> impl Strategy<Value = Member> {
        // Few names, so that several people have the same.
        let parts = (0u8..4, any::<bool>(), any::<bool>(), 0u8..4, any::<bool>());
        parts.prop_map(|(name, official, wheelchair, with, has_with)| Member {
            name: format!("Gæst {name}"),
            role: Some(if official { MemberRole::Official } else { MemberRole::User }),
            organisation: official.then(|| "Næstved Kommune".to_owned()),
            with: has_with.then(|| format!("Gæst {with}")),
            wheelchair,
        })
    }

    proptest! {
        #[test]
        fn nobody_is_lost_or_doubled_by_a_new_arrangement(
            tables in proptest::collection::vec(proptest::collection::vec(person(), 0..5), 3),
            away in proptest::option::of(0u8..4),
        ) {
            let seats = tables.into_iter().zip(1..).map(|(members, table)| seat(table, members));
            let away = away.map(|name| Command::Arrival(ArrivalCommand::Mark {
                person: Person::named(&format!("Gæst {name}")),
                attendance: Some(Attendance::Away),
            }));
            let mut example = given(&[]);
            for command in seats.chain(away) {
                // Nothing changes where the same sit there already.
                let _ = example.0.tries(&command);
            }
            let everybody = |meeting: &Meeting| {
                let mut all: Vec<String> = meeting.members().map(|(_, member)| format!("{member:?}")).collect();
                all.sort();
                all
            };
            let before = everybody(&example.0.meeting);
            let _ = example.0.tries(&Command::Arrival(ArrivalCommand::Arrange));
            prop_assert_eq!(everybody(&example.0.meeting), before);
        }
    }

    #[test]
    fn who_stays_away_is_not_seated_anew_and_companions_go_the_rounds_together() {
        let companion = Member { with: Some("Anne Holm".into()), ..official("Bo") };
        let seats = [
            seat(1, vec![official("Anne Holm, SIND"), companion]),
            seat(2, vec![official("Carl")]),
            seat(3, vec![official("Ida")]),
        ];
        let away = ArrivalCommand::Mark { person: Person::named("Carl"), attendance: Some(Attendance::Away) };
        let meeting = given(&[&seats[..], &[Command::Arrival(away)]].concat()).0.meeting;
        let (members, tables, rotation) = meeting.rotation(3);
        assert_eq!((members.len(), tables.len(), rotation.again.len()), (3, 3, 0));
        assert!(rotation.rounds.iter().all(|round| round[0] == round[1]));
        assert_eq!(rotation.rounds.iter().map(|round| round[0]).collect::<std::collections::BTreeSet<_>>().len(), 3);
    }
}
