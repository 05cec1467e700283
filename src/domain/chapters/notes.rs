//! Notes, and answers that are not notes.

use crate::domain::answer::{Answer, AnswerEvent};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent, ContributionKind};
use crate::domain::event::Event;
use crate::domain::example::{answer, contribution, edit, given, group, make, note, place, point, write};
use crate::domain::id::TableNumber;
use crate::domain::number::Number;
use crate::domain::refusal::Refusal;

#[test]
fn a_note_is_written_where_there_is_a_place_for_it() {
    let number = Number::plain(2);
    let written = ContributionEvent::Written {
        number,
        place: place(1, "access", None),
        kind: None,
        text: "a\nb".into(),
        after: None,
    };
    given(&[write(1, "work", "x")]).when(&write(1, "access", "  a\r\nb ")).then(contribution(written));
    given(&[]).can_take_back(&write(2, "parking", "P-plads"));
    given(&[]).when(&write(4, "access", "x")).then_refused(Refusal::NoSuchTable { table: TableNumber(4) });
    given(&[]).when(&write(1, "nowhere", "x")).then_refused(Refusal::NoSuchTheme);
    given(&[]).when(&write(1, "access", "\r\n")).then_refused(Refusal::EmptyText);
    let too_long = Refusal::TextTooLong { found: 60_001, limit: 60_000 };
    given(&[]).when(&write(1, "access", &"å".repeat(60_001))).then_refused(too_long);
    let asked = ContributionCommand::Write { place: place(1, "work", Some("access-1")), kind: None, text: "x".into() };
    given(&[]).when(&Command::Contribution(asked)).then_refused(Refusal::NoSuchQuestion);
}

#[test]
fn everything_done_to_a_note_can_be_taken_back() {
    let of = Command::Contribution;
    let contribution = note(2);
    let to = place(2, "access", Some("access-2"));
    given(&[write(1, "access", "Rampe"), write(1, "access", "Dør"), make("Adgang")])
        .can_take_back(&edit(contribution, "Rampe ved døren"))
        .can_take_back(&of(ContributionCommand::Place { moves: vec![(note(2), to.clone()), (note(3), to)] }))
        .can_take_back(&of(ContributionCommand::SetKind { contribution, kind: Some(ContributionKind::Idea) }))
        .can_take_back(&of(ContributionCommand::Star { contribution, starred: true }))
        .can_take_back(&group(&[note(2), note(3)], Some(point(4))))
        .can_take_back(&of(ContributionCommand::Withdraw { contribution }));
}

#[test]
fn a_note_named_twice_in_one_wish_goes_back_to_where_it_was() {
    given(&[write(1, "access", "Rampe"), make("Adgang")]).can_take_back(&group(&[note(2), note(2)], Some(point(3))));
    let moves = vec![(note(2), place(2, "work", None)), (note(2), place(3, "parking", None))];
    let moved = given(&[write(1, "access", "Rampe")])
        .can_take_back(&Command::Contribution(ContributionCommand::Place { moves }));
    // Of two places said at once the last is meant.
    assert_eq!(moved.0.meeting.contributions.get(note(2)).unwrap().place, &place(3, "parking", None));
}

#[test]
fn a_wish_that_changes_nothing_is_refused() {
    let of = Command::Contribution;
    let contribution = note(2);
    for command in [
        edit(contribution, " Rampe "),
        of(ContributionCommand::Star { contribution, starred: false }),
        of(ContributionCommand::SetKind { contribution, kind: None }),
        of(ContributionCommand::Place { moves: vec![(contribution, place(1, "access", None))] }),
        of(ContributionCommand::Restore { contribution }),
        group(&[contribution], None),
        group(&[], None),
    ] {
        given(&[write(1, "access", "Rampe")]).when(&command).then_refused(Refusal::NothingChanged);
    }
}

#[test]
fn a_withdrawn_note_is_left_alone_until_it_is_restored() {
    let withdraw = Command::Contribution(ContributionCommand::Withdraw { contribution: note(2) });
    let withdrawn = || given(&[write(1, "access", "Rampe"), withdraw.clone()]);
    let refusal = Refusal::ContributionWithdrawn { number: Number::plain(1) };
    withdrawn().when(&edit(note(2), "x")).then_refused(refusal.clone());
    withdrawn().when(&withdraw).then_refused(refusal);
    withdrawn().can_take_back(&Command::Contribution(ContributionCommand::Restore { contribution: note(2) }));
    assert_eq!(withdrawn().0.meeting.contributions.withdrawn(), 1);
    // Its number is not given to the next, whose writing was taken back, done again and taken back once more: never said.
    let mut given = withdrawn().can_take_back(&write(1, "access", "Dør"));
    assert_eq!(given.0.meeting.contributions.withdrawn(), 1);
    assert!(given.0.takes_back());
    let meeting = given.0.meeting;
    assert_eq!(meeting.contributions.withdrawn(), 1);
    assert!(meeting.contributions.numbered(&Number::plain(2)).is_some());
}

#[test]
fn no_remarks_and_not_discussed_are_two_answers() {
    let given_answer = |answer| {
        let place = place(1, "access", None);
        vec![Event::Answer(AnswerEvent::Given { place, answer })]
    };
    given(&[])
        .when(&answer(1, "access", Some(Answer::NoRemarks)))
        .then(given_answer(Some(Answer::NoRemarks)))
        .can_take_back(&answer(1, "access", Some(Answer::NotDiscussed)))
        .can_take_back(&answer(1, "access", None));
    given(&[]).when(&answer(1, "access", None)).then_refused(Refusal::NothingChanged);
    given(&[]).when(&answer(8, "access", None)).then_refused(Refusal::NoSuchTable { table: TableNumber(8) });
    let discussed = [write(1, "access", "Rampe")];
    given(&discussed)
        .when(&answer(1, "access", Some(Answer::NotDiscussed)))
        .then_refused(Refusal::WasDiscussed { notes: 1, own_cases: 0 });
    given(&discussed).can_take_back(&answer(2, "access", Some(Answer::NoRemarks)));
}
