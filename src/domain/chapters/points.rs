//! Points and the notes beneath them.

use crate::domain::answer::Answer;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::Event;
use crate::domain::example::{answer, contribution, given, group, make, note, point, write};
use crate::domain::id::{PointId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::merged_points;
use crate::domain::number::Number;
use crate::domain::point::{PointCommand, PointEvent};
use crate::domain::provenance::Gathered;
use crate::domain::refusal::Refusal;

fn merge_points(from: PointId, into: PointId) -> Command {
    Command::Point(PointCommand::Merge { from, into })
}

/// The numbers of the points in the order in which they are shown.
fn order(meeting: &Meeting) -> Vec<u32> {
    meeting.points.standing().iter().map(|view| view.made.number.n).collect()
}

#[test]
fn a_point_counts_tables_over_the_tables_that_discussed_its_theme() {
    let not_discussed = answer(3, "work", Some(Answer::NotDiscussed));
    let no_remarks = answer(2, "work", Some(Answer::NoRemarks));
    let meeting = given(&[
        write(1, "work", "Vagter"),
        write(1, "work", "Vagtplan"),
        not_discussed,
        no_remarks,
        make("Vagter"),
        group(&[note(2), note(3)], Some(point(6))),
    ])
    .0
    .meeting;
    let provenance = Gathered::of(&meeting).provenance(&meeting, point(6));
    assert_eq!(provenance.tables, [TableNumber(1)].into());
    assert_eq!(provenance.discussed_by, [TableNumber(1), TableNumber(2)].into());
}

#[test]
fn everything_done_to_a_point_can_be_taken_back() {
    let of = Command::Point;
    let first = point(2);
    given(&[make("Adgang"), make("Vej"), make("Skilt"), write(1, "access", "Rampe"), group(&[note(5)], Some(first))])
        .can_take_back(&make("Bus"))
        .can_take_back(&of(PointCommand::Reword { point: first, text: "Adgang for alle".into() }))
        .can_take_back(&of(PointCommand::Dissent { point: first, text: "Bord 3 er uenigt".into() }))
        .can_take_back(&merge_points(point(3), first))
        .can_take_back(&of(PointCommand::Move { point: point(4), before: Some(first) }))
        .can_take_back(&of(PointCommand::Move { point: first, before: None }))
        .can_take_back(&Command::Split { point: first, contributions: vec![note(5)], text: "Rampen".into() })
        .can_take_back(&Command::Gather { text: "Ny".into(), theme: Some("work".into()), contributions: vec![note(5)] })
        .can_take_back(&of(PointCommand::Withdraw { point: first }));
}

#[test]
fn points_are_arranged_in_the_order_that_people_give_them() {
    let to = |point, before| Command::Point(PointCommand::Move { point, before });
    let mut writer = given(&[make("a"), make("b"), make("c")]).0;
    writer.tries(&to(point(4), Some(point(2)))).unwrap();
    assert_eq!(order(&writer.meeting), [3, 1, 2]);
    writer.tries(&to(point(4), Some(point(3)))).unwrap();
    assert_eq!(order(&writer.meeting), [1, 3, 2]);
    writer.tries(&to(point(2), None)).unwrap();
    assert_eq!(order(&writer.meeting), [3, 2, 1]);
    writer.tries(&make("d")).unwrap();
    assert_eq!(order(&writer.meeting), [3, 2, 1, 4]);
}

#[test]
fn notes_of_a_merged_point_lie_under_the_one_that_it_is_part_of() {
    let part = Command::Point(PointCommand::Part { point: point(3) });
    let merged = || {
        given(&[
            write(1, "access", "Rampe"),
            make("Adgang"),
            make("Vej"),
            group(&[note(2)], Some(point(3))),
            merge_points(point(3), point(4)),
        ])
    };
    let meeting = merged().0.meeting;
    assert_eq!(Gathered::of(&meeting).under(point(4)).len(), 1);
    assert_eq!(merged_points::merged(&meeting.points, point(4)).len(), 1);
    merged().can_take_back(&part);
    // What is done to a merged point alone is refused with the one that it is part of.
    let refusal = || Refusal::PointMerged { point: Number::plain(1), into: Number::plain(2) };
    merged().when(&merge_points(point(3), point(4))).then_refused(refusal());
    for command in [
        PointCommand::Reword { point: point(3), text: "Ny".into() },
        PointCommand::Dissent { point: point(3), text: "Nej".into() },
        PointCommand::Withdraw { point: point(3) },
        PointCommand::Move { point: point(3), before: None },
    ] {
        merged().when(&Command::Point(command)).then_refused(refusal());
    }
    // Notes put under the merged point go to the one that it is.
    let grouped = ContributionEvent::Grouped { contribution: note(7), point: Some(point(4)) };
    let mut writer = merged().0;
    writer.tries(&write(2, "access", "Dør")).unwrap();
    assert_eq!(writer.decide(&group(&[note(7)], Some(point(3)))), Ok(contribution(grouped)));
    given(&[make("a")]).when(&merge_points(point(2), point(2))).then_refused(Refusal::PointIntoItself);
    given(&[make("a")]).when(&Command::Point(PointCommand::Part { point: point(2) })).then_refused(Refusal::NotMerged);
}

#[test]
fn points_that_two_devices_merged_into_each_other_stand_as_one_and_can_be_withdrawn() {
    let merged = |point, into| Event::Point(PointEvent::Merged { point, into: Some(into) });
    let mut writer = given(&[make("Adgang"), make("Vej")]).0;
    writer.does(vec![merged(point(2), point(3))]);
    writer.does(vec![merged(point(3), point(2))]);
    assert_eq!(order(&writer.meeting), [1]);
    assert_eq!(writer.meeting.points.now(point(3)), Some(point(2)));
    writer.tries(&Command::Point(PointCommand::Withdraw { point: point(2) })).unwrap();
    assert_eq!(order(&writer.meeting), [0_u32; 0]);
}

#[test]
fn a_split_takes_notes_that_lie_there() {
    let split = |contributions| Command::Split { point: point(4), contributions, text: "Dør".into() };
    let gathered = || {
        given(&[
            write(1, "access", "Rampe"),
            write(1, "access", "Dør"),
            make("Adgang"),
            group(&[note(2)], Some(point(4))),
        ])
    };
    gathered().when(&split(Vec::new())).then_refused(Refusal::NothingToSplit);
    gathered().when(&split(vec![note(3)])).then_refused(Refusal::NothingToSplit);
    let meeting = gathered().can_take_back(&split(vec![note(2)])).0.meeting;
    assert_eq!(meeting.points.standing().len(), 2);
}
