//! Tables: their numbers, their people, and those that become one and part again.

use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent};
use crate::domain::event::Event;
use crate::domain::example::{Writer, contribution, difference, given, place, seen, take, write};
use crate::domain::id::{AuthorId, ContributionId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::programme::Member;
use crate::domain::provenance::Gathered;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::seat::SeatCommand;
use crate::domain::table::{TableCommand, TableEvent};

fn merge_tables(from: u16, into: u16) -> Command {
    Command::Table(TableCommand::Merge { from: TableNumber(from), into: TableNumber(into) })
}

#[test]
fn a_table_number_is_taken_for_good() {
    let add = |table| Command::Table(TableCommand::Add { table: TableNumber(table) });
    let of = |event| vec![Event::Table(event)];
    given(&[]).when(&add(7)).then(of(TableEvent::Added { table: TableNumber(7) }));
    given(&[]).can_take_back(&add(7));
    let (table, name) = (TableNumber(7), "Gruppe B".to_owned());
    let group = Command::Table(TableCommand::AddNamed { table, name: name.clone() });
    let named = Event::Table(TableEvent::Named { table, name: Some(name) });
    given(&[]).when(&group).then(vec![Event::Table(TableEvent::Added { table }), named]);
    given(&[]).can_take_back(&group);
    given(&[add(7)]).when(&group).then_refused(Refusal::TableExists { table });
    given(&[]).when(&add(3)).then_refused(Refusal::TableExists { table: TableNumber(3) });
    given(&[]).when(&add(0)).then_refused(Refusal::NoSuchTable { table: TableNumber(0) });
    let merged = Refusal::TableMerged { table: TableNumber(3), into: TableNumber(2) };
    given(&[merge_tables(3, 2)]).when(&add(3)).then_refused(merged);
}

#[test]
fn a_table_is_named_and_seated_and_what_was_planned_comes_back() {
    let name = |table, name: &str| Command::Table(TableCommand::Name { table: TableNumber(table), name: name.into() });
    let seat = |members: Vec<Member>| Command::Table(TableCommand::Seat { table: TableNumber(1), members });
    let member = Member { name: "Dansk Blindesamfund".into(), role: None, ..Member::default() };
    given(&[]).can_take_back(&name(1, "Døren")).can_take_back(&seat(vec![member])).can_take_back(&seat(Vec::new()));
    given(&[]).when(&name(2, " Vinduet ")).then_refused(Refusal::NothingChanged);
    given(&[]).when(&name(2, "")).then_refused(Refusal::NothingChanged);
    let unnamed = given(&[name(2, "Døren")]).can_take_back(&name(2, "")).0;
    assert_eq!(unnamed.meeting.tables.get(TableNumber(2)).unwrap().name(), Some("Vinduet"));
    let nobody = Member { name: " ".into(), role: None, ..Member::default() };
    given(&[]).when(&seat(vec![nobody])).then_refused(Refusal::EmptyText);
    given(&[]).when(&name(1, &"x".repeat(501))).then_refused(Refusal::TextTooLong { found: 501, limit: 500 });
}

#[test]
fn a_merged_table_writes_at_the_one_that_it_is_part_of() {
    let written = ContributionEvent::Written {
        number: Number::plain(1),
        place: place(1, "access", None),
        kind: None,
        text: "Dør".into(),
        after: None,
    };
    let merged = given(&[merge_tables(3, 2), merge_tables(2, 1)]);
    let meeting = merged.when(&write(3, "access", "Dør")).then(contribution(written)).0.meeting;
    assert_eq!(meeting.tables.seated().map(|(number, _)| number.0).collect::<Vec<_>>(), [1]);
    assert_eq!(meeting.tables.now(TableNumber(3)), TableNumber(1));
}

/// The texts of the notes that lie at a table.
fn lying_at(meeting: &Meeting, table: u16) -> Vec<&str> {
    let notes = meeting.contributions.standing().filter(|note| meeting.tables.now(note.place.table).0 == table);
    notes.map(|note| note.text()).collect()
}

#[test]
fn tables_that_are_parted_have_each_what_its_own_machine_wrote_whatever_came_when() {
    let mut host = given(&[]).0;
    for (device, table) in [(2, 2), (3, 3)] {
        let give =
            SeatCommand::Give { author: AuthorId([device; 16]), role: Role::Scribe { table: TableNumber(table) } };
        host.tries(&Command::Seat(give)).unwrap();
    }
    host.tries(&merge_tables(2, 3)).unwrap();
    let [mut two, mut three] = [2, 3].map(|device| {
        let mut scribe = Writer::new(device);
        host.done.iter().for_each(|done| scribe.sees(done));
        scribe
    });
    two.tries(&write(3, "access", "Rampe")).unwrap();
    two.tries(&write(3, "access", "Vej")).unwrap();
    two.tries(&write(3, "access", "På vej")).unwrap();
    three.tries(&write(3, "access", "Dør")).unwrap();
    let own_case = |writer: &mut Writer| {
        let place = place(3, "access", None);
        writer.tries(&Command::OwnCase(OwnCaseCommand::Note { place })).unwrap();
    };
    own_case(&mut two);
    own_case(&mut three);
    // One is still on its way.
    let late = two.done.remove(2);
    two.done.iter().chain(&three.done).for_each(|done| host.sees(done));
    let moved = |note, to| {
        let moves = vec![(ContributionId(note), place(to, "access", None))];
        Command::Contribution(ContributionCommand::Place { moves })
    };
    host.tries(&moved(two.entry(2), 1)).unwrap();
    assert_eq!(lying_at(&host.meeting, 3), ["Rampe", "Dør"]);
    host.tries(&Command::Table(TableCommand::Part { table: TableNumber(2) })).unwrap();
    host.sees(&late);
    assert_eq!(lying_at(&host.meeting, 2), ["Rampe", "På vej"]);
    assert_eq!(lying_at(&host.meeting, 3), ["Dør"]);
    assert_eq!(lying_at(&host.meeting, 1), ["Vej"]);
    let cases = |meeting: &Meeting| -> Vec<u16> {
        meeting.own_cases.standing().map(|(_, _, noted)| noted.place.table.0).collect()
    };
    assert_eq!(cases(&host.meeting), [2, 3]);
    let all = [&host.done[..], &two.done[..], &three.done[..], &[late]].concat();
    let mut backwards = Meeting::default();
    all.iter().rev().for_each(|done| take(&mut backwards, done));
    assert_eq!(difference(&seen(&backwards), &seen(&host.meeting)), None);
    // Together again they have theirs together, until they are parted again.
    assert!(host.takes_back());
    assert_eq!(lying_at(&host.meeting, 3), ["Rampe", "Dør", "På vej"]);
    assert_eq!(cases(&host.meeting), [3, 3]);
    assert!(host.takes_back());
    // What somebody moves stays where it was laid.
    host.tries(&moved(two.entry(1), 3)).unwrap();
    assert_eq!(lying_at(&host.meeting, 3), ["Rampe", "Dør"]);
}

#[test]
fn a_merge_of_tables_can_be_parted_and_is_refused_where_it_makes_no_sense() {
    let part = |table| Command::Table(TableCommand::Part { table: TableNumber(table) });
    given(&[]).can_take_back(&merge_tables(2, 1));
    given(&[merge_tables(2, 1)]).can_take_back(&part(2)).can_take_back(&merge_tables(3, 1));
    given(&[]).when(&part(2)).then_refused(Refusal::NotMerged);
    given(&[]).when(&merge_tables(2, 2)).then_refused(Refusal::TableIntoItself);
    given(&[]).when(&merge_tables(2, 8)).then_refused(Refusal::NoSuchTable { table: TableNumber(8) });
    given(&[merge_tables(2, 1)]).when(&merge_tables(1, 2)).then_refused(Refusal::TableIntoItself);
    let merged = Refusal::TableMerged { table: TableNumber(2), into: TableNumber(1) };
    given(&[merge_tables(2, 1)]).when(&merge_tables(2, 3)).then_refused(merged);
}

#[test]
fn tables_that_two_devices_merged_into_each_other_are_the_lowest_of_them() {
    let merged = |table, into| {
        Event::Table(TableEvent::Merged { table: TableNumber(table), into: Some(TableNumber(into)), since: None })
    };
    let mut writer = given(&[write(2, "access", "Rampe"), write(3, "access", "Dør")]).0;
    writer.does(vec![merged(2, 3)]);
    writer.does(vec![merged(3, 2)]);
    let tables = &writer.meeting.tables;
    assert_eq!(tables.seated().map(|(number, _)| number.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Gathered::of(&writer.meeting).discussed(&"access".into()), [TableNumber(2)].into());
    // The ring is opened by parting the one that is seen as merged.
    let part = Command::Table(TableCommand::Part { table: TableNumber(3) });
    writer.tries(&part).unwrap();
    assert_eq!(writer.meeting.tables.now(TableNumber(2)), TableNumber(3));
}
