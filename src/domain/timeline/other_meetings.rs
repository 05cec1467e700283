//! The clock rows of the other meetings: the conference of 27 March 2007, the council of 3 December 2019, the theme day
//! of 29 November 2011 — each with its own trouble, all on the same day here.

use crate::domain::programme::{ItemKind, Programme};
use crate::domain::timeline::example::{Run, clock, id, item, locked, programme, wall};
use crate::domain::timeline::plan_name::{PlanName, WhyNot};
use crate::domain::timeline::state::{ItemState, Promise};

/// The users' and relatives' conference: the kitchen holds lunch, the interpreters leave at 15.30.
fn conference() -> Programme {
    let items = vec![
        item("arrival", ItemKind::Arrival, wall(9, 0), 30, 20),
        item("welcome", ItemKind::Welcome, wall(9, 30), 15, 10),
        item("talk", ItemKind::Talk, wall(9, 45), 30, 20),
        item("break", ItemKind::Break, wall(10, 15), 15, 15),
        item("round-1", ItemKind::TableWork, wall(10, 30), 55, 35),
        locked(item("lunch", ItemKind::Meal, wall(11, 25), 60, 60)),
        item("round-2", ItemKind::TableWork, wall(12, 25), 55, 35),
        item("coffee", ItemKind::Break, wall(13, 20), 20, 20),
        item("plenary", ItemKind::Plenary, wall(13, 40), 60, 40),
        item("next-steps", ItemKind::NextSteps, wall(14, 40), 30, 20),
        locked(item("thanks", ItemKind::Closing, wall(15, 10), 20, 20)),
    ];
    programme(items, wall(15, 30))
}

#[test]
fn at_the_conference_the_first_break_saves_the_lunch() {
    let run = Run::of(&conference()).at(9, 0).next().at(9, 30).next().at(9, 45).next().at(10, 27);
    let standing = run.standing();
    assert_eq!(standing.drift_minutes(), 12);
    // Lunch breaks, and so does everything after it, for nothing waits.
    let broken: Vec<_> = standing.broken.iter().map(|broken| (broken.what.clone(), broken.minutes())).collect();
    assert_eq!(broken, [(Promise::Item(id("lunch")), 12), (Promise::Item(id("thanks")), 12), (Promise::End, 12)]);
    assert!(!run.plan(PlanName::EndLater).unwrap().possible());
    // What comes after lunch cannot help lunch.
    let proportion = run.plan(PlanName::InProportion).unwrap();
    let shorter: Vec<_> = proportion.changes.iter().filter(|change| change.minutes.differ()).collect();
    assert_eq!(shorter.len(), 1);
    assert_eq!((&shorter[0].item, shorter[0].minutes.to), (&id("round-1"), 43));

    let run = run.takes(PlanName::BreakAtTheTables).next();
    assert_eq!(run.now_is().as_deref(), Some("round-1"));
    assert_eq!((run.item("break").minutes, run.item("round-1").minutes), (5, 53));
    assert_eq!(run.item("lunch").forecast_start, Some(clock(11, 25)));
    assert_eq!(run.standing().forecast_end, clock(15, 30));
}

/// The council's one item of 90 minutes, in an afternoon whose earlier items ran 12 minutes over.
fn council() -> Programme {
    let items = vec![
        item("opening", ItemKind::Other, wall(14, 0), 15, 15),
        item("introduction", ItemKind::Talk, wall(14, 15), 10, 10),
        item("vision", ItemKind::Plenary, wall(14, 25), 20, 20),
        item("groups", ItemKind::TableWork, wall(14, 45), 30, 20),
        item("plenary", ItemKind::Plenary, wall(15, 15), 20, 10),
        item("decision", ItemKind::Closing, wall(15, 35), 10, 10),
    ];
    programme(items, wall(15, 45))
}

#[test]
fn at_the_council_groups_and_plenary_give_six_minutes_each() {
    let run = Run::of(&council()).at(14, 0).next().at(14, 27).takes(PlanName::InProportion).next();
    assert_eq!(run.now_is().as_deref(), Some("introduction"));
    assert_eq!([run.item("groups").minutes, run.item("plenary").minutes], [24, 14]);
    assert_eq!(run.standing().forecast_end, clock(15, 45));
}

#[test]
fn at_the_council_without_a_lock_the_end_can_move_and_be_undone() {
    let run = Run::of(&council()).at(14, 0).next().at(14, 27).takes(PlanName::EndLater);
    assert_eq!((run.standing().frame_end, run.standing().broken), (clock(15, 57), Vec::new()));
    assert_eq!(run.undo().standing().frame_end, clock(15, 45));
}

/// The afternoon of the theme day.
fn theme_day() -> Programme {
    let items = vec![
        item("talk", ItemKind::Talk, wall(13, 0), 30, 20),
        item("groups", ItemKind::TableWork, wall(13, 30), 75, 45),
        item("coffee", ItemKind::Break, wall(14, 45), 15, 15),
        item("summing-up", ItemKind::Plenary, wall(15, 0), 40, 25),
        item("next-steps", ItemKind::NextSteps, wall(15, 40), 15, 10),
        locked(item("thanks", ItemKind::Closing, wall(15, 55), 5, 5)),
    ];
    programme(items, wall(16, 0))
}

#[test]
fn at_the_theme_day_a_break_after_the_groups_is_taken_in_them() {
    let run = Run::of(&theme_day()).at(13, 0).next().at(13, 38).next().at(14, 40);
    assert_eq!(run.standing().drift_minutes(), 8);
    let run = run.takes(PlanName::BreakAtTheTables);
    assert_eq!((run.item("coffee").state, run.item("coffee").minutes), (ItemState::AtTheTables, 7));
    assert_eq!(run.item("coffee").forecast_start, Some(clock(14, 53)));
    assert_eq!(run.standing().forecast_end, clock(16, 0));
    let run = run.at(15, 0).next();
    assert_eq!(run.now_is().as_deref(), Some("summing-up"));
    assert_eq!(run.standing().drift_minutes(), 0);
}

#[test]
fn the_same_place_is_found_again_from_the_record_after_a_crash() {
    let run = Run::of(&theme_day()).at(13, 0).next().at(13, 30).next().at(14, 45).next().at(15, 0).next();
    let mut again = Run::of(&theme_day()).at(15, 8);
    for (stamp, at, event) in &run.written {
        again.timeline.apply(*stamp, *at, event);
    }
    assert_eq!(again.standing(), run.at(15, 8).standing());
}

#[test]
fn when_the_last_item_runs_over_there_is_still_something_to_say() {
    let mut run = Run::of(&theme_day()).at(13, 0).next();
    for (hour, minute) in [(13, 30), (14, 45), (15, 0), (15, 40), (15, 55)] {
        run = run.at(hour, minute).next();
    }
    let run = run.at(16, 3);
    let plans = run.timeline.plans(run.now);
    let why_not: Vec<_> = plans.iter().map(|plan| (plan.name, plan.why_not.clone())).collect();
    assert_eq!(
        why_not,
        [
            (PlanName::InProportion, Some(WhyNot::StillLate { what: Promise::End, minutes: 3 })),
            (PlanName::EndLater, Some(WhyNot::EndIsLocked { item: id("thanks") })),
        ]
    );
}
