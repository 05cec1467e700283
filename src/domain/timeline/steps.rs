//! The meeting step by step: each wish, what it does, and what is refused.

use chrono::TimeDelta;

use crate::domain::id::EntryId;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::command::{LONGEST_TITLE, MOST_MINUTES, TimelineCommand};
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::example::{Run, clock, denmark, id, ringsted};
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::state::{ItemState, State};

fn given() -> Run {
    Run::of(&ringsted()).at(16, 0)
}

fn order(run: &Run) -> Vec<String> {
    run.standing().items.into_iter().map(|item| item.id.0).collect()
}

fn extra(after: Option<&str>) -> TimelineCommand {
    TimelineCommand::Insert {
        after: after.map(id),
        title: " Sang\n for alle ".into(),
        kind: ItemKind::Other,
        minutes: 5,
        responsible: Some("  ".into()),
    }
}

#[test]
fn next_begins_each_item_and_ends_the_one_before() {
    let run = given().next().at(16, 20).next();
    assert_eq!(run.now_is().as_deref(), Some("talk"));
    assert_eq!(run.item("welcome").actual_end, Some(clock(16, 20)));
    assert_eq!(run.item("talk").actual_start, Some(clock(16, 20)));
    assert_eq!(run.standing().item_next().map(|item| item.id.clone()), Some(id("coffee")));
}

#[test]
fn an_unstarted_meeting_gets_later_and_later() {
    let run = given().at(15, 55);
    assert_eq!((run.standing().state, run.standing().drift_minutes()), (State::NotStarted, 0));
    assert_eq!(run.standing().forecast_end, clock(19, 0));
    let run = run.at(16, 5);
    assert_eq!(run.standing().drift_minutes(), 5);
    assert_eq!(run.item("talk").forecast_start, Some(clock(16, 20)));
    let run = run.next();
    assert_eq!(run.standing().drift_minutes(), 5);
}

#[test]
fn two_leaders_who_press_at_once_step_once() {
    let run = given().next().at(16, 15);
    let second = run.timeline.decide(&TimelineCommand::Next, run.now, EntryId::default()).unwrap();
    let run = run.next();
    let run = second.into_iter().fold(run, Run::happens);
    assert_eq!(run.now_is().as_deref(), Some("talk"));
}

#[test]
fn back_goes_on_with_the_item_before_as_if_it_had_not_ended() {
    let run = given().next().at(16, 10).next().at(16, 12).asks(TimelineCommand::Back);
    assert_eq!(run.now_is().as_deref(), Some("welcome"));
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(12));
    assert_eq!(run.item("talk").state, ItemState::Ahead);
    assert_eq!(run.item("talk").actual_start, None);
    assert_eq!(run.refusal(&TimelineCommand::Back), TimelineRefusal::NothingToGoBackTo);
}

#[test]
fn back_opens_an_ended_meeting_again() {
    let run = given().next().at(16, 15).asks(TimelineCommand::End);
    assert_eq!(run.standing().state, State::Ended);
    assert_eq!(run.item("talk").state, ItemState::Skipped);
    assert_eq!(run.refusal(&TimelineCommand::Next), TimelineRefusal::AlreadyEnded);
    let run = run.at(16, 20).asks(TimelineCommand::Back);
    assert_eq!(run.now_is().as_deref(), Some("welcome"));
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(20));
    assert_eq!(run.item("talk").state, ItemState::Ahead);
}

#[test]
fn a_pause_stops_the_items_clock_and_moves_its_end() {
    let run = given().next().at(16, 5).asks(TimelineCommand::Pause).at(16, 9);
    assert_eq!(run.standing().state, State::Paused);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(5));
    assert_eq!(run.item("welcome").forecast_end, Some(clock(16, 19)));
    assert_eq!(run.refusal(&TimelineCommand::Pause), TimelineRefusal::AlreadyPaused);
    let run = run.asks(TimelineCommand::Resume).at(16, 10);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(6));
    assert_eq!(run.standing().remaining, TimeDelta::minutes(9));
    assert_eq!(run.standing().drift_minutes(), 4);
    assert_eq!(run.refusal(&TimelineCommand::Resume), TimelineRefusal::NotPaused);
}

#[test]
fn next_ends_a_pause() {
    let run = given().next().at(16, 5).asks(TimelineCommand::Pause).at(16, 15).next().at(16, 20);
    assert_eq!(run.standing().state, State::Running);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(5));
    assert_eq!(run.item("welcome").paused, TimeDelta::minutes(10));
}

#[test]
fn the_item_now_is_given_up_and_back_takes_it_up_again() {
    let run = given().next().at(16, 3).asks(TimelineCommand::Skip);
    assert_eq!(run.item("welcome").state, ItemState::Skipped);
    assert_eq!(run.now_is().as_deref(), Some("talk"));
    assert_eq!(run.standing().drift_minutes(), -12);
    let run = run.at(16, 4).asks(TimelineCommand::Back);
    assert_eq!(run.item("welcome").state, ItemState::Now);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(4));
}

#[test]
fn before_the_start_skip_leaves_out_the_first() {
    let run = given().asks(TimelineCommand::Skip);
    assert_eq!(run.standing().state, State::NotStarted);
    assert_eq!(run.item("talk").forecast_start, Some(clock(16, 0)));
    assert_eq!(run.next().now_is().as_deref(), Some("talk"));
}

#[test]
fn what_will_not_be_held_is_stepped_over() {
    let run = given().next().asks(TimelineCommand::SkipAhead { item: id("talk") }).at(16, 15).next();
    assert_eq!(run.now_is().as_deref(), Some("coffee"));
    let skip = |item: &str| TimelineCommand::SkipAhead { item: id(item) };
    assert_eq!(run.refusal(&skip("talk")), TimelineRefusal::ItemIsSkipped { item: id("talk") });
    assert_eq!(run.refusal(&skip("coffee")), TimelineRefusal::ItemIsNow { item: id("coffee") });
    assert_eq!(run.refusal(&skip("welcome")), TimelineRefusal::ItemIsPast { item: id("welcome") });
    assert_eq!(run.refusal(&skip("dessert")), TimelineRefusal::UnknownItem { item: id("dessert") });
}

#[test]
fn a_locked_item_waits_and_its_wait_absorbs_the_drift() {
    let run = given().next().asks(TimelineCommand::SetMinutes { item: id("talk"), minutes: 30 });
    assert_eq!(run.item("coffee").forecast_start, Some(clock(16, 50)));
    assert_eq!(run.item("coffee").wait, TimeDelta::minutes(5));
    let run = run.at(16, 19);
    assert_eq!(run.standing().drift_minutes(), 4);
    assert_eq!(run.standing().end_drift, TimeDelta::zero());
    assert_eq!(run.standing().broken, []);
    let run = run.next().at(16, 50).next();
    assert_eq!(run.standing().drift_minutes(), 0);
}

#[test]
fn minutes_are_added_and_taken_within_a_day() {
    let run = given().next().asks(TimelineCommand::Extend { minutes: 5 });
    assert_eq!((run.item("welcome").minutes, run.item("welcome").planned_minutes), (20, Some(15)));
    assert_eq!(run.item("talk").forecast_start, Some(clock(16, 20)));
    let run = run.asks(TimelineCommand::Shorten { minutes: 8 });
    assert_eq!(run.item("welcome").minutes, 12);
    let out = |minutes| TimelineRefusal::MinutesOutOfRange { minutes, least: 1, most: MOST_MINUTES };
    assert_eq!(run.refusal(&TimelineCommand::Shorten { minutes: 12 }), out(0));
    assert_eq!(run.refusal(&TimelineCommand::Shorten { minutes: u32::MAX }), out(12 - i64::from(u32::MAX)));
    assert_eq!(run.refusal(&TimelineCommand::Extend { minutes: u32::MAX }), out(12 + i64::from(u32::MAX)));
}

#[test]
fn an_item_of_the_day_is_inserted_where_it_is_wanted() {
    let run = given().next().asks(extra(Some("talk")));
    assert_eq!(order(&run)[1..4], ["talk", &run.entry_of_last().to_string(), "coffee"]);
    let inserted = run.standing().items[2].clone();
    assert_eq!((inserted.title.as_str(), inserted.responsible), ("Sang for alle", None));
    assert!(inserted.inserted && inserted.planned_start.is_none());
    assert_eq!(inserted.forecast_start, Some(clock(16, 50)));
    let run = run.asks(extra(None));
    assert!(run.standing().items[1].inserted);
    let run = run.at(16, 15).next();
    assert_eq!(run.standing().drift_minutes(), 5);
    assert_eq!(run.refusal(&extra(Some("welcome"))), TimelineRefusal::ItemIsPast { item: id("welcome") });
    let titled = |title: String| TimelineCommand::Insert {
        after: None,
        title,
        kind: ItemKind::Other,
        minutes: 5,
        responsible: None,
    };
    assert_eq!(run.refusal(&titled(" \n".into())), TimelineRefusal::NoTitle);
    let length = LONGEST_TITLE + 1;
    let too_long = TimelineRefusal::TooLong { length, most: LONGEST_TITLE };
    assert_eq!(run.refusal(&titled("å".repeat(length))), too_long);
}

#[test]
fn what_lies_ahead_is_reordered_but_not_what_is_locked() {
    let run = given().next();
    let to = |item: &str, before: Option<&str>| TimelineCommand::Move { item: id(item), before: before.map(id) };
    let locked = TimelineRefusal::Locked { item: id("coffee"), start: clock(16, 50) };
    assert_eq!(run.refusal(&to("coffee", Some("talk"))), locked);
    assert_eq!(run.refusal(&to("report", Some("next-steps"))), TimelineRefusal::NothingChanges);
    assert_eq!(run.refusal(&to("welcome", None)), TimelineRefusal::ItemIsNow { item: id("welcome") });
    let run = run.asks(to("next-steps", Some("report")));
    assert_eq!(order(&run)[4..], ["next-steps", "report", "closing"]);
    assert_eq!(run.item("next-steps").forecast_start, Some(clock(18, 5)));
    assert_eq!(run.item("report").forecast_start, Some(clock(18, 20)));
    assert_eq!(run.item("report").planned_start, Some(clock(18, 5)));
}

#[test]
fn drift_counts_used_minutes_where_the_order_is_another_one() {
    let to = TimelineCommand::Move { item: id("next-steps"), before: Some(id("report")) };
    let mut run = given().next().asks(to);
    for (hour, minute) in [(16, 15), (16, 50), (17, 5), (18, 5)] {
        run = run.at(hour, minute).next();
    }
    assert_eq!(run.now_is().as_deref(), Some("next-steps"));
    assert_eq!(run.standing().drift_minutes(), 0);
}

#[test]
fn a_lock_holds_an_item_to_its_planned_start_or_to_where_it_was_moved() {
    let lock = |item: &str, locked| TimelineCommand::Lock { item: id(item), locked };
    let run = given().next().asks(lock("report", true));
    assert_eq!(run.item("report").locked, Some(clock(18, 5)));
    assert_eq!(run.refusal(&lock("report", true)), TimelineRefusal::NothingChanges);
    let run = run.asks(lock("report", false));
    assert_eq!(run.item("report").locked, None);
    let run = run.asks(TimelineCommand::Move { item: id("next-steps"), before: Some(id("report")) });
    assert_eq!(run.clone().asks(lock("next-steps", true)).item("next-steps").locked, Some(clock(18, 5)));
    assert_eq!(run.asks(lock("report", true)).item("report").locked, Some(clock(18, 20)));
}

#[test]
fn before_the_start_only_what_needs_no_running_meeting_can_be_asked() {
    let run = given();
    for command in [TimelineCommand::Back, TimelineCommand::Pause, TimelineCommand::Resume, TimelineCommand::End] {
        assert_eq!(run.refusal(&command), TimelineRefusal::NotStarted, "{command:?}");
    }
    assert_eq!(run.asks(TimelineCommand::Extend { minutes: 5 }).item("welcome").minutes, 20);
}

#[test]
fn undoing_a_step_in_the_middle_leaves_the_later_ones() {
    let run = given().next().at(16, 15).next();
    let talk_began = run.entry_of_last();
    let run = run.at(16, 50).next().happens(TimelineEvent::Retracted { entry: talk_began });
    assert_eq!(run.now_is().as_deref(), Some("coffee"));
    assert_eq!(run.item("talk").state, ItemState::Skipped);
    assert_eq!(run.item("welcome").actual_end, Some(clock(16, 50)));
}

#[test]
fn a_revised_programme_keeps_what_has_happened() {
    let mut run = given().next().at(16, 20).next();
    let mut revised = ringsted();
    revised.items[1].title = "Oplæg fra Slagelse".into();
    revised.items.remove(5);
    run.timeline.revise(&revised, &denmark());
    assert_eq!(run.now_is().as_deref(), Some("talk"));
    assert_eq!(run.item("talk").title, "Oplæg fra Slagelse");
    assert_eq!(run.item("talk").actual_start, Some(clock(16, 20)));
    assert_eq!(run.standing().items.len(), 6);
}

#[test]
fn an_early_meeting_can_use_its_time() {
    let programme = {
        let mut programme = ringsted();
        programme.items.iter_mut().for_each(|item| item.locked = false);
        programme
    };
    let run = Run::of(&programme).at(16, 0).next().at(16, 9).next().at(16, 20);
    assert_eq!(run.standing().drift_minutes(), -6);
    let plans = run.timeline.plans(run.now);
    assert!(plans.len() >= 2 && plans.iter().all(|plan| plan.possible() && plan.end == clock(19, 0)), "{plans:?}");
    assert_eq!(run.takes(PlanName::RoundLonger).item("tables").minutes, 66);
}
