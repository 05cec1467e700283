//! What always holds, whatever is asked by whom and in whatever order it arrives.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;
use proptest::strategy::{Strategy as _, ValueTree};
use proptest::test_runner::TestRunner;

use crate::domain::always::commands::commands;
use crate::domain::always::company::{Company, Turn, erased, meeting_of, run, shuffled, turns};
use crate::domain::always::known::Known;
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, Place};
use crate::domain::erasure::Erasable;
use crate::domain::event::{Body, How};
use crate::domain::example::{Done, Writer, difference, left_out, opened, programme, seen};
use crate::domain::id::{ContributionId, PointId, TableNumber};
use crate::domain::opening::OpeningCommand;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::timeline::command::TimelineCommand;

/// The properties say something only of meetings in which things happen.
#[test]
fn the_meetings_that_are_tried_are_full_of_life() {
    let mut runner = TestRunner::deterministic();
    let mut done: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..1_000 {
        let mut company = Company::opened();
        let turns = turns(120).new_tree(&mut runner).expect("nothing is filtered out").current();
        for (at, turn) in &turns {
            if let (true, Turn::Asks(command)) = (company.turn(*at, turn), turn) {
                let name = format!("{command:?}").chars().take_while(|c| *c != '{').collect();
                *done.entry(name).or_default() += 1;
            }
        }
        let entries: Vec<Done> = company.writers.into_iter().flat_map(|writer| writer.done).collect();
        let meeting = meeting_of(&entries);
        let tables = meeting
            .tables
            .all()
            .filter(|(number, table)| table.merged_into().is_some() && meeting.tables.now(*number) == *number);
        *done.entry("ring of tables".into()).or_default() += tables.count();
        let points = entries.iter().map(|done| PointId(done.stamp.entry())).filter(|id| {
            let merged = meeting.points.get(*id).is_some_and(|view| view.point.merged_into().is_some());
            merged && meeting.points.now(*id) == Some(*id)
        });
        *done.entry("ring of points".into()).or_default() += points.count();
    }
    assert!(done.len() >= 48 && done.values().all(|count| *count > 0), "{done:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_order_of_arrival_gives_the_same_meeting(turns in turns(120), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let mut in_order: Vec<&Done> = entries.iter().collect();
        in_order.sort_by_key(|done| done.stamp);
        let (one, other) = (meeting_of(shuffled(&entries, &order)), meeting_of(in_order));
        prop_assert_eq!(difference(&seen(&one), &seen(&other)), None);
        prop_assert_eq!(left_out(&one), left_out(&other));
    }

    #[test]
    fn an_entry_that_comes_twice_counts_once(turns in turns(80), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let once = meeting_of(shuffled(&entries, &order));
        let twice = meeting_of(shuffled(&[entries.clone(), entries.clone()].concat(), &order));
        prop_assert_eq!(difference(&seen(&twice), &seen(&once)), None);
    }

    #[test]
    fn a_meeting_whose_erased_words_never_came_is_the_same(turns in turns(120), order in vec(any::<Index>(), 1..120)) {
        let entries = run(&turns);
        let gone = erased(&entries);
        let left: Vec<Done> = entries.iter().filter(|done| !gone.contains(&done.stamp.entry())).cloned().collect();
        let (one, other) = (meeting_of(shuffled(&left, &order)), meeting_of(shuffled(&entries, &order)));
        prop_assert_eq!(difference(&seen(&one), &seen(&other)), None);
        prop_assert_eq!(left_out(&one), left_out(&other));
    }

    #[test]
    fn what_is_erased_is_in_nothing_that_is_seen_or_still_asked_for(turns in turns(80), text in "[a-z]{12}") {
        let mut entries = run(&turns);
        let mut writer = Writer::new(9);
        entries.iter().for_each(|done| writer.sees(done));
        let open = writer.meeting.opening.closed().is_none();
        let place = Place { table: TableNumber(1), theme: "parking".into(), question: None };
        let write = ContributionCommand::Write { place, kind: None, text: text.clone() };
        if open && writer.tries(&Command::Contribution(write)).is_ok() {
            let contribution = ContributionId(writer.entry(1));
            writer.tries(&Command::Erase { what: Erasable::Contribution(contribution) }).expect("it has just been written");
            entries.extend(writer.done);
            prop_assert!(!seen(&writer.meeting).contains(&text));
        }
    }

    #[test]
    fn an_entry_reads_back_from_its_text(turns in turns(30)) {
        for done in run(&turns) {
            let body = Body { at: done.at, how: How::Do, of: None, events: done.events };
            let text = serde_json::to_string(&body).expect("a body is plain data");
            prop_assert_eq!(serde_json::from_str::<Body>(&text).expect(&text), body);
        }
    }

    #[test]
    fn taking_everything_back_and_doing_it_again_gives_the_same_meeting(commands in vec(commands(), 1..120)) {
        let mut writer = Writer::new(1);
        writer.tries(&opened(programme())).expect("nothing is open yet");
        let empty = seen(&writer.meeting);
        let mut known = Known::default();
        for command in &commands {
            if writer.tries(&known.aimed(command)).is_ok() {
                writer.done.last().into_iter().for_each(|done| known.hear(done));
            }
        }
        // What cannot be taken back stays; before the first of them there is nothing to compare with.
        let from = writer.done.iter().rposition(|done| done.inverse.is_none()).expect("the opening cannot") + 1;
        let full = seen(&writer.meeting);
        let mut redo = Vec::new();
        for back in writer.done.split_off(from).into_iter().rev() {
            writer.does(back.inverse.expect("only those after the last that cannot"));
            redo.push(writer.done.last().and_then(|done| done.inverse.clone()).expect("an undo can be undone"));
        }
        if from == 1 {
            prop_assert_eq!(difference(&seen(&writer.meeting), &empty), None);
        }
        for again in redo.into_iter().rev() {
            writer.does(again);
        }
        prop_assert_eq!(difference(&seen(&writer.meeting), &full), None);
    }
}

#[test]
fn a_meeting_that_was_closed_opened_again_and_closed_is_the_same_when_all_of_it_is_done_again() {
    // Soon after, and so long after that it is no slip of the hand any more.
    (0..12).for_each(taken_back_and_done_again_after);
}

fn taken_back_and_done_again_after(sentences: usize) {
    let mut writer = Writer::new(1);
    writer.tries(&opened(programme())).expect("nothing is open yet");
    let from = writer.done.len();
    let next = Command::Timeline(TimelineCommand::Next);
    let [close, reopen] = [OpeningCommand::Close, OpeningCommand::Reopen].map(Command::Opening);
    for command in [&next, &close, &reopen, &close] {
        writer.tries(command).expect("each follows on the one before");
    }
    for text in ["En rampe", "En bus"].into_iter().cycle().take(sentences) {
        let summary = SummaryCommand { passage: Passage::Intro, text: text.into() };
        writer.tries(&Command::Summary(summary)).expect("each is another than the one before");
    }
    let full = seen(&writer.meeting);
    let mut redo = Vec::new();
    for back in writer.done.split_off(from).into_iter().rev() {
        writer.does(back.inverse.expect("each can be taken back"));
        redo.push(writer.done.last().and_then(|done| done.inverse.clone()).expect("an undo can be undone"));
    }
    redo.into_iter().rev().for_each(|again| writer.does(again));
    assert_eq!(difference(&seen(&writer.meeting), &full), None);
}
