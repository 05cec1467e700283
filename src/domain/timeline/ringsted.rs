//! The dialogue meeting in Ringsted, 7 April 2022: the talk runs 12 minutes over, sandwich and interpreter are locked.

use chrono::TimeDelta;

use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::example::{Run, clock, hour, id, ringsted};
use crate::domain::timeline::plan_name::{PlanName, WhyNot};
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::replan::Plan;
use crate::domain::timeline::standing::Broken;
use crate::domain::timeline::state::{ItemState, Promise, State};

/// At 17.02 the talk that was to last 35 minutes has lasted 47.
fn the_talk_is_12_minutes_over() -> Run {
    Run::of(&ringsted()).at(16, 0).next().at(16, 15).next().at(17, 2)
}

fn minutes_of(plan: &Plan) -> Vec<(&str, u32, u32)> {
    let changed = plan.changes.iter().filter(|change| change.minutes.differ());
    changed.map(|change| (change.item.0.as_str(), change.minutes.from, change.minutes.to)).collect()
}

#[test]
fn the_plan_is_the_forecast_as_long_as_all_goes_well() {
    let run = Run::of(&ringsted()).at(16, 0).next();
    let planned: Vec<_> = run.standing().items.iter().map(|item| item.planned_start).collect();
    let forecast: Vec<_> = run.standing().items.iter().map(|item| item.forecast_start).collect();
    assert_eq!(planned, forecast);
    assert_eq!(run.standing().forecast_end, clock(19, 0));
    assert_eq!(run.standing().drift_minutes(), 0);
    assert!(run.timeline.plans(run.now).is_empty());
}

#[test]
fn the_meeting_is_12_minutes_late_and_it_is_known_what_that_breaks() {
    let standing = the_talk_is_12_minutes_over().standing();
    assert_eq!(standing.drift_minutes(), 12);
    assert_eq!(standing.over, TimeDelta::minutes(12));
    assert_eq!(standing.elapsed, TimeDelta::minutes(47));
    assert_eq!(standing.remaining, TimeDelta::zero());
    assert_eq!(standing.end_drift, TimeDelta::minutes(12));
    let by = TimeDelta::minutes(12);
    assert_eq!(
        standing.broken,
        [
            Broken { what: Promise::Item(id("coffee")), by, can_be_saved: false },
            Broken { what: Promise::Item(id("closing")), by, can_be_saved: true },
            Broken { what: Promise::End, by, can_be_saved: true },
        ]
    );
}

#[test]
fn three_plans_keep_the_end_and_ending_later_is_shown_as_impossible() {
    let run = the_talk_is_12_minutes_over();
    let plans = run.timeline.plans(run.now);
    let names: Vec<_> = plans.iter().map(|plan| (plan.name, plan.possible())).collect();
    assert_eq!(
        names,
        [
            (PlanName::InProportion, true),
            (PlanName::BreakAtTheTables, true),
            (PlanName::RoundShorter, true),
            (PlanName::EndLater, false),
        ]
    );
    for plan in plans.iter().filter(|plan| plan.possible()) {
        assert!(plan.end <= clock(19, 0), "{plan:?}");
    }
    assert_eq!(plans[3].why_not, Some(WhyNot::EndIsLocked { item: id("closing") }));
    assert_eq!(hour(plans[3].end), "19.12");
}

#[test]
fn a_plan_tells_its_consequences_item_by_item() {
    let run = the_talk_is_12_minutes_over();
    let proportion = run.plan(PlanName::InProportion).unwrap();
    assert_eq!(minutes_of(&proportion), [("tables", 60, 52), ("report", 30, 27), ("next-steps", 15, 14)]);
    let round = run.plan(PlanName::RoundShorter).unwrap();
    assert_eq!(minutes_of(&round), [("tables", 60, 48)]);
    let starts: Vec<_> = round
        .changes
        .iter()
        .map(|change| (change.item.0.as_str(), hour(change.start.from), hour(change.start.to)))
        .collect();
    let expected = [
        ("tables", "17.17", "17.17"),
        ("report", "18.17", "18.05"),
        ("next-steps", "18.47", "18.35"),
        ("closing", "19.02", "18.50"),
    ];
    assert_eq!(starts, expected.map(|(item, from, to)| (item, from.to_owned(), to.to_owned())));
}

#[test]
fn the_coffee_at_the_tables_gives_ten_minutes_and_the_plenary_two() {
    let run = the_talk_is_12_minutes_over();
    let plan = run.plan(PlanName::BreakAtTheTables).unwrap();
    assert_eq!(minutes_of(&plan), [("coffee", 15, 5), ("report", 30, 28)]);
    assert_eq!(plan.changes[0].at_the_tables, Some(id("tables")));

    let run = run.takes(PlanName::BreakAtTheTables).next();
    assert_eq!(run.now_is().as_deref(), Some("tables"));
    assert_eq!(run.item("coffee").state, ItemState::AtTheTables);
    assert_eq!(run.item("tables").break_minutes, 5);
    let expected = [
        ("welcome", "16.00"),
        ("talk", "16.15"),
        ("coffee", "17.02"),
        ("tables", "17.02"),
        ("report", "18.07"),
        ("next-steps", "18.35"),
        ("closing", "18.50"),
    ];
    assert_eq!(run.forecast(), expected.map(|(item, start)| (item.to_owned(), start.to_owned())));
    assert_eq!(run.standing().forecast_end, clock(19, 0));
    assert_eq!(run.standing().broken, []);
    assert_eq!(run.standing().drift_minutes(), 2);
    // The two minutes are in the plan that was taken; nobody is asked again.
    assert_eq!(run.timeline.plans(run.now), []);

    let run = run.at(18, 7).next().at(18, 35).next();
    assert_eq!(run.standing().drift_minutes(), 0);
}

#[test]
fn a_taken_plan_is_undone_and_redone() {
    let before = the_talk_is_12_minutes_over();
    let taken = before.clone().takes(PlanName::BreakAtTheTables);
    let undone = taken.clone().undo();
    assert_eq!(undone.standing(), before.standing());
    assert_eq!(undone.timeline.plans(undone.now), before.timeline.plans(before.now));
    assert_eq!(undone.undo().standing(), taken.standing());
}

#[test]
fn a_plan_that_cannot_be_kept_or_is_gone_is_refused() {
    let run = the_talk_is_12_minutes_over();
    let take = |plan| TimelineCommand::TakePlan { plan };
    let why_not = WhyNot::EndIsLocked { item: id("closing") };
    let plan = PlanName::EndLater;
    assert_eq!(run.refusal(&take(plan)), TimelineRefusal::PlanImpossible { plan, why_not });
    let plan = PlanName::RoundShorter;
    assert_eq!(run.clone().takes(plan).refusal(&take(plan)), TimelineRefusal::PlanGone { plan });
}

#[test]
fn seconds_are_nobodys_business() {
    let run = the_talk_is_12_minutes_over();
    let now = run.now + TimeDelta::milliseconds(20_400);
    let run = run.at_instant(now);
    assert_eq!(run.standing().drift_minutes(), 12);
    assert_eq!(minutes_of(&run.plan(PlanName::BreakAtTheTables).unwrap()), [("coffee", 15, 5), ("report", 30, 28)]);
    assert_eq!(run.takes(PlanName::BreakAtTheTables).standing().broken, []);
}

#[test]
fn when_more_is_missing_than_can_be_taken_no_plan_pretends_otherwise() {
    let run = the_talk_is_12_minutes_over().at(18, 20);
    let plans = run.timeline.plans(run.now);
    assert!(plans.len() >= 2);
    assert!(plans.iter().all(|plan| !plan.possible()), "{plans:?}");
    let why_not = run.plan(PlanName::InProportion).unwrap().why_not;
    assert_eq!(why_not, Some(WhyNot::StillLate { what: Promise::End, minutes: 50 }));
}

#[test]
fn without_a_locked_end_the_meeting_can_end_later() {
    let run = the_talk_is_12_minutes_over().asks(TimelineCommand::Lock { item: id("closing"), locked: false });
    let run = run.takes(PlanName::EndLater);
    let standing = run.standing();
    assert_eq!((hour(standing.frame_end), hour(standing.planned_end)), ("19.12".into(), "19.00".into()));
    assert!(!standing.broken.iter().any(|broken| broken.what == Promise::End));
}

#[test]
fn the_whole_meeting_runs_to_its_end() {
    let mut run = Run::of(&ringsted()).at(16, 0).next();
    for (hour, minute) in [(16, 15), (16, 50), (17, 5), (18, 5), (18, 35), (18, 50), (19, 0)] {
        run = run.at(hour, minute).next();
    }
    let standing = run.at(22, 0).standing();
    assert_eq!(standing.state, State::Ended);
    assert_eq!(standing.drift_minutes(), 0);
    assert_eq!(standing.forecast_end, clock(19, 0));
    assert!(standing.items.iter().all(|item| item.actual_start == item.planned_start && item.state == ItemState::Done));
    assert!(standing.items.iter().all(|item| item.actual_end == item.planned_end));
}
