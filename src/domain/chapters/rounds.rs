//! Rounds: closed with a time for corrections, opened again, and what comes late.

use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::sample::Index;

use crate::domain::always::company::{meeting_of, shuffled};
use crate::domain::answer::Answer;
use crate::domain::approval::ApprovalCommand;
use crate::domain::chapters::rounds_room::{NEXT, Room, close, corrections, reopen, rule, to_the_tables};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionEvent};
use crate::domain::event::Event;
use crate::domain::example::{Writer, answer, difference, edit, given, note, opened, place, programme, seen, write};
use crate::domain::id::{AuthorId, ContributionId, ItemId, OwnCaseId, TableNumber};
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::programme::{Programme, ThemeAssignment};
use crate::domain::refusal::Refusal;
use crate::domain::rights::may_do;
use crate::domain::round::{Closing, RoundEvent};
use crate::domain::round_rule::RoundRule;
use crate::domain::timeline::command::TimelineCommand;

#[test]
fn a_round_is_closed_with_the_usual_grace_or_with_what_is_said_and_opened_again() {
    let mut ready = given(&to_the_tables()).0;
    let (began, at) = (ready.done.last().unwrap().at, ready.now);
    let closing = |minutes| Closing { since: began, at, until: at + TimeDelta::minutes(minutes) };
    let round = ItemId::from("tables");
    let closed =
        |minutes| vec![Event::Round(RoundEvent::Closed { round: round.clone(), closing: Some(closing(minutes)) })];
    assert_eq!(ready.decide(&close(None)), Ok(closed(2)));
    assert_eq!(ready.decide(&close(5)), Ok(closed(5)));
    ready.tries(&close(None)).unwrap();
    assert_eq!(ready.decide(&reopen()), Ok(vec![Event::Round(RoundEvent::Closed { round, closing: None })]));
    // Closed it is already; more time is something else.
    assert_eq!(ready.decide(&close(None)), Err(Refusal::NothingChanged));
    assert!(ready.decide(&close(10)).is_ok());
}

#[test]
fn what_is_done_to_a_round_can_be_taken_back() {
    let at_work = || given(&to_the_tables());
    at_work().can_take_back(&close(3)).can_take_back(&close(10)).can_take_back(&reopen());
    at_work().can_take_back(&rule(true, 4)).can_take_back(&NEXT).can_take_back(&reopen());
}

#[test]
fn what_is_no_round_is_not_closed() {
    given(&[]).when(&close(None)).then_refused(Refusal::NoRound);
    given(&[]).when(&reopen()).then_refused(Refusal::NoClosedRound);
    given(&to_the_tables()).when(&close(61)).then_refused(Refusal::GraceTooLong { most: 60 });
    given(&[]).when(&rule(false, None)).then_refused(Refusal::NothingChanged);
    // The round before is closed also when the programme has stepped on.
    let after = [to_the_tables(), vec![NEXT]].concat();
    given(&after).can_take_back(&close(None));
}

#[test]
fn stepping_on_closes_a_round_only_where_that_was_asked_for() {
    let ended = [to_the_tables(), vec![NEXT]].concat();
    assert!(given(&ended).0.meeting.rounds.all_open());
    let asked = [vec![rule(true, 5)], ended.clone()].concat();
    let writer = given(&asked).0;
    let (began, ended_at) = (writer.done[writer.done.len() - 2].at, writer.done.last().unwrap().at);
    let expected = Closing { since: began, at: ended_at, until: ended_at + TimeDelta::minutes(5) };
    assert_eq!(writer.meeting.rounds.closing(&"tables".into()), Some(&expected));
    // The programme may ask for it too, and somebody may not want it.
    let by_programme = Programme { rounds: Some(RoundRule { closes: true, grace: 5 }), ..programme() };
    for (more, open) in [(vec![], false), (vec![rule(false, None)], true)] {
        let mut writer = Writer::new(1);
        let commands = [vec![opened(by_programme.clone())], more, ended.clone()].concat();
        commands.iter().for_each(|command| writer.tries(command).unwrap());
        assert_eq!(writer.meeting.rounds.all_open(), open);
    }
}

#[test]
fn going_back_to_a_closed_round_opens_it_again() {
    let ended = [vec![rule(true, None)], to_the_tables(), vec![NEXT]].concat();
    let mut writer = given(&ended).0;
    assert!(!writer.meeting.rounds.all_open());
    writer.tries(&Command::Timeline(TimelineCommand::Back)).unwrap();
    assert!(writer.meeting.rounds.all_open());
    assert!(writer.takes_back() && !writer.meeting.rounds.all_open());
}

#[test]
fn in_the_grace_a_table_does_what_it_likes_and_after_it_nothing_to_the_rounds_notes() {
    let mut room = Room::at_work();
    room.host_does(&close(2));
    room.minutes_pass(1);
    for command in corrections(room.note()).iter().chain([&write(1, "access", "Dør")]) {
        assert!(room.scribe.decide(command).is_ok(), "{command:?}");
    }
    room.minutes_pass(2);
    let refusal = Refusal::RoundClosed { until: room.until() };
    let more = [write(1, "access", "Dør"), answer(1, "work", Some(Answer::NoRemarks))];
    for command in corrections(room.note()).iter().chain(&more) {
        assert_eq!(room.scribe.decide(command), Err(refusal.clone()), "{command:?}");
        // The facilitator corrects whatever there is to correct.
        assert!(room.host.decide(command).is_ok(), "{command:?}");
    }
    // What was read back is approved also when it took a minute longer: that changes no word.
    let approve = Command::Approval(ApprovalCommand::Approve { table: TableNumber(1) });
    assert!(room.scribe.decide(&approve).is_ok());
}

#[test]
fn a_table_that_is_cut_off_writes_and_corrects_on_after_a_closed_round_and_all_of_it_comes_late() {
    let mut room = Room::at_work();
    room.host_does(&close(2));
    room.scribe.tries(&write(1, "access", "I tide")).unwrap();
    room.meet();
    room.scribe.alone = true;
    room.scribe.tries(&write(1, "access", "Uden linje i tiden")).unwrap();
    room.minutes_pass(5);
    for command in corrections(room.note()) {
        assert!(room.scribe.decide(&command).is_ok(), "{command:?}");
    }
    room.scribe.tries(&write(1, "access", "Dør")).unwrap();
    room.scribe.tries(&write(1, "parking", "Skilt")).unwrap();
    room.scribe.tries(&edit(room.note(), "Ramper")).unwrap();
    let written = room.scribe.done[0].inverse.clone().unwrap();
    assert_eq!(room.scribe.meeting.lets(AuthorId([2; 16]), &written, room.scribe.now, true), Ok(()));
    // What lies beside the themes is none of the round's notes.
    room.meet();
    assert_eq!(room.late(), ["Ramper", "Uden linje i tiden", "Dør"]);
    // With the line the round is closed to it again, and so is what it wrote after.
    room.scribe.alone = false;
    let refusal = Refusal::RoundClosed { until: room.until() };
    let dor = ContributionId(room.scribe.entry(4));
    for command in [write(1, "access", "Skilt"), edit(room.note(), "x"), edit(dor, "x")] {
        assert_eq!(room.scribe.decide(&command), Err(refusal.clone()), "{command:?}");
    }
}

#[test]
fn a_table_that_is_cut_off_in_the_second_round_has_none_of_the_first_to_blame() {
    let mut room = Room::at_work();
    room.host_does(&close(0));
    room.the_second_begins();
    room.scribe.alone = true;
    room.scribe.tries(&write(1, "access", "I anden runde")).unwrap();
    room.meet();
    assert!(room.late().is_empty());
    room.host_does(&close(0));
    room.minutes_pass(1);
    room.scribe.tries(&write(1, "access", "Efter den")).unwrap();
    room.meet();
    assert_eq!(room.late(), ["Efter den"]);
}

#[test]
fn taking_back_is_no_way_round_the_closing() {
    let mut room = Room::at_work();
    room.host_does(&close(0));
    room.minutes_pass(1);
    let written = room.scribe.done[0].inverse.clone().unwrap();
    let (author, now) = (AuthorId([2; 16]), room.scribe.now);
    let refusal = Refusal::RoundClosed { until: room.until() };
    assert_eq!(room.scribe.meeting.lets(author, &written, now, false), Err(refusal));
    assert_eq!(room.host.meeting.lets(AuthorId([1; 16]), &written, now, false), Ok(()));
}

#[test]
fn what_is_beside_the_themes_or_somebodys_own_case_is_never_stopped() {
    let mut room = Room::at_work();
    room.host_does(&close(0));
    room.minutes_pass(5);
    room.scribe.tries(&write(1, "parking", "Skilt")).unwrap();
    // It was written knowing that the round is over, and is none of its notes.
    let parked = ContributionId(room.scribe.entry(2));
    assert!(room.scribe.decide(&edit(parked, "Skilte")).is_ok());
    // But it does not get into the round afterwards.
    let into = ContributionCommand::Place { moves: vec![(parked, place(1, "access", None))] };
    assert!(matches!(room.scribe.decide(&Command::Contribution(into)), Err(Refusal::RoundClosed { .. })));
    assert!(room.scribe.decide(&Command::Flag { contribution: room.note() }).is_ok());
    room.meet();
    assert!(room.late().is_empty());
}

#[test]
fn what_protects_a_person_passes_after_the_closing_at_the_table_and_at_the_host_and_nothing_else_does() {
    let mut room = Room::at_work();
    room.scribe.tries(&answer(1, "work", Some(Answer::NoRemarks))).unwrap();
    room.host_does(&close(0));
    room.minutes_pass(5);
    let note_own_case = |theme| Command::OwnCase(OwnCaseCommand::Note { place: place(1, theme, None) });
    let (scribe, own_case) = (AuthorId([2; 16]), OwnCaseId(room.scribe.entry(3)));
    let steps = [
        (note_own_case("access"), true),
        // Said in general it would be a note of the round; the parking lot takes it.
        (Command::Generalise { own_case, text: "Ventetid".into() }, false),
        (answer(1, "work", Some(Answer::NotDiscussed)), false),
        // Something was said of the theme, and the table's answer holds no more.
        (note_own_case("work"), true),
        (Command::OwnCase(OwnCaseCommand::Withdraw { own_case }), true),
        (Command::Flag { contribution: room.note() }, true),
        (write(1, "access", "Ventetid"), false),
    ];
    for (command, passes) in steps {
        match room.scribe.decide(&command) {
            Ok(events) => assert!(passes && may_do(scribe, &events, &room.host.meeting), "{command:?}"),
            Err(refusal) => assert_eq!((refusal, passes), (Refusal::RoundClosed { until: room.until() }, false)),
        }
        drop(room.scribe.tries(&command));
        room.meet();
    }
    assert_eq!(room.host.meeting.own_cases.standing().count(), 2);
    assert!(room.late().is_empty());
}

#[test]
fn opened_again_everything_is_as_before() {
    let mut room = Room::at_work();
    room.host_does(&close(0));
    room.minutes_pass(5);
    room.host_does(&reopen());
    for command in corrections(room.note()).iter().chain([&write(1, "access", "Dør")]) {
        assert!(room.scribe.decide(command).is_ok(), "{command:?}");
    }
}

#[test]
fn a_round_that_begins_anew_and_is_closed_again_closes_the_notes_that_were_its_before() {
    for opened_between in [false, true] {
        let mut room = Room::at_work();
        room.host_does(&close(0));
        if opened_between {
            room.host_does(&reopen());
        }
        room.minutes_pass(1);
        room.host_does(&Command::Timeline(TimelineCommand::Back));
        room.minutes_pass(1);
        room.host_does(&NEXT);
        let refused = matches!(room.scribe.decide(&edit(room.note(), "x")), Err(Refusal::RoundClosed { .. }));
        assert_ne!(refused, opened_between);
        room.host_does(&close(0));
        let refusal = Refusal::RoundClosed { until: room.until() };
        for command in corrections(room.note()) {
            assert_eq!(room.scribe.decide(&command), Err(refusal.clone()), "{command:?}");
        }
        room.meet();
        assert!(room.late().is_empty());
    }
}

#[test]
fn the_next_round_is_open_and_the_one_before_stays_closed() {
    let mut room = Room::at_work();
    room.host_does(&close(0));
    room.minutes_pass(5);
    room.the_second_begins();
    room.scribe.tries(&write(1, "access", "Dør")).unwrap();
    let second = ContributionId(room.scribe.entry(2));
    assert!(room.scribe.decide(&edit(second, "Døre")).is_ok());
    assert!(matches!(room.scribe.decide(&edit(room.note(), "x")), Err(Refusal::RoundClosed { .. })));
    room.host_does(&close(0));
    assert!(matches!(room.scribe.decide(&edit(second, "Døre")), Err(Refusal::RoundClosed { .. })));
}

#[test]
fn a_theme_of_closed_rounds_alone_takes_no_note_in_the_next() {
    let assigned = |round, theme: &str| ThemeAssignment { round, theme: theme.into(), tables: vec![TableNumber(1)] };
    let mut programme = Programme { assignments: vec![assigned(1, "access"), assigned(2, "work")], ..programme() };
    let mut second = programme.items[3].clone();
    second.id = "tables-2".into();
    programme.items.insert(4, second);
    let mut room = Room::of(programme);
    room.host_does(&close(0));
    room.host_does(&NEXT);
    assert!(matches!(room.scribe.decide(&write(1, "access", "Dør")), Err(Refusal::RoundClosed { .. })));
    assert!(room.scribe.decide(&write(1, "work", "Vagter")).is_ok());
}

#[test]
fn what_was_written_without_knowing_of_the_closing_is_taken_and_comes_late_whatever_its_time() {
    let mut room = Room::at_work();
    // The line is down: one note before the closing, one long after it, one corrected, one in time by another way.
    room.scribe.tries(&write(1, "access", "Før")).unwrap();
    room.host.tries(&close(2)).unwrap();
    room.minutes_pass(30);
    room.scribe.tries(&write(1, "work", "Længe efter")).unwrap();
    room.scribe.tries(&edit(room.note(), "Ramper")).unwrap();
    assert!(room.late().is_empty(), "nobody knows yet");
    room.meet();
    assert_eq!(room.late(), ["Ramper", "Før", "Længe efter"]);
    assert_eq!(room.host.meeting.late_notes().get(&TableNumber(1)), Some(&3));
    // What the facilitator then mends has not come late for that.
    room.host_does(&edit(room.note(), "Ramper ved døren"));
    assert_eq!(room.late(), ["Før", "Længe efter"]);
    // Opened and closed again, all of it is there in time.
    room.host_does(&reopen());
    room.host_does(&close(0));
    room.meet();
    assert!(room.late().is_empty());
}

#[test]
fn what_came_in_the_grace_is_in_time() {
    let mut room = Room::at_work();
    room.host_does(&close(5));
    room.scribe.tries(&write(1, "access", "I tide")).unwrap();
    room.meet();
    room.minutes_pass(6);
    room.meet();
    assert_eq!(room.host.meeting.to_seal(room.host.now), []);
    assert!(room.late().is_empty());
}

#[test]
fn a_note_of_a_meeting_in_which_no_round_was_closed_is_written_as_ever() {
    let written = given(&[write(1, "access", "Rampe")]).0.done.pop().unwrap();
    let json = serde_json::to_string(&written.events).unwrap();
    assert!(!json.contains("after"), "{json}");
    let [Event::Contribution(ContributionEvent::Written { after: None, .. })] = &written.events[..] else { panic!() };
    assert!(given(&[write(1, "access", "Rampe")]).0.meeting.contributions.get(note(2)).is_some());
}

proptest! {
    #[test]
    fn whatever_the_tables_missed_every_copy_shows_the_same_and_no_note_is_lost(
        steps in vec((0..9_u8, 0..4_i64), 1..60),
        order in vec(any::<Index>(), 1..40),
    ) {
        let mut room = Room::at_work();
        let mut written = 1;
        for (step, minutes) in steps {
            room.minutes_pass(minutes);
            let (host, scribe) = (&mut room.host, &mut room.scribe);
            let refused = match step {
                0 | 1 => host.tries(&close(2)),
                2 => host.tries(&reopen()),
                3 => host.tries(&NEXT),
                4 | 5 => scribe.tries(&write(1, "access", "Dør")).inspect(|()| written += 1),
                6 => scribe.tries(&edit(ContributionId(scribe.entry(1)), &minutes.to_string())),
                8 => { scribe.alone = !scribe.alone; Ok(()) }
                _ => { room.meet(); Ok(()) }
            };
            drop(refused);
        }
        room.meet();
        room.meet();
        room.late();
        let entries = [room.host.done.clone(), room.scribe.done.clone()].concat();
        let anybody = meeting_of(shuffled(&entries, &order));
        prop_assert_eq!(difference(&seen(&anybody), &seen(&room.host.meeting)), None);
        prop_assert_eq!(difference(&seen(&room.scribe.meeting), &seen(&room.host.meeting)), None);
        prop_assert_eq!(anybody.contributions.standing().count(), written);
    }
}
