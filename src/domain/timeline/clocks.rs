//! Clocks that do what clocks do: midnight, two days, summer time, sleep, a hand that sets them back.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::domain::programme::{ItemKind, Programme};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::example::{Run, clock, denmark, hour, item, programme, ringsted};
use crate::domain::timeline::standing::Broken;
use crate::domain::timeline::state::State;

fn wall(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2022, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn two_items(start: NaiveDateTime, minutes: u32, end: NaiveDateTime) -> Programme {
    let second = start + TimeDelta::minutes(minutes.into());
    let rest = (end - second).num_minutes() as u32;
    let items =
        vec![item("first", ItemKind::Talk, start, minutes, 1), item("second", ItemKind::TableWork, second, rest, 1)];
    programme(items, end)
}

#[test]
fn a_meeting_goes_on_after_midnight() {
    let run = Run::of(&two_items(wall(4, 7, 23, 30), 60, wall(4, 8, 1, 0)));
    let run = run.at_instant(instant("2022-04-07T21:30:00Z")).next().at_instant(instant("2022-04-07T22:40:00Z"));
    let standing = run.standing();
    assert_eq!((standing.elapsed, standing.over), (TimeDelta::minutes(70), TimeDelta::minutes(10)));
    assert_eq!(standing.drift_minutes(), 10);
    assert_eq!(hour(standing.forecast_end), "01.10");
}

#[test]
fn the_second_day_does_not_begin_on_the_evening_of_the_first() {
    let items = vec![
        item("first-day", ItemKind::Talk, wall(4, 7, 9, 0), 480, 240),
        item("second-day", ItemKind::TableWork, wall(4, 8, 9, 0), 180, 60),
    ];
    let run = Run::of(&programme(items, wall(4, 8, 12, 0)));
    let run = run.at_instant(instant("2022-04-07T07:00:00Z")).next().at_instant(instant("2022-04-07T15:25:00Z"));
    let standing = run.standing();
    assert_eq!(standing.drift_minutes(), 25);
    assert_eq!(standing.items[1].forecast_start, standing.items[1].planned_start);
    assert_eq!(standing.items[1].wait, TimeDelta::minutes(15 * 60 + 35));
    // The night absorbs it, so there is nothing to catch up.
    assert_eq!((standing.end_drift, run.timeline.plans(run.now)), (TimeDelta::zero(), Vec::new()));
    let run = run.at_instant(instant("2022-04-08T07:00:00Z")).next();
    assert_eq!(run.standing().drift_minutes(), 0);
}

#[test]
fn an_hour_that_summer_time_skips_is_not_an_hour_of_the_meeting() {
    // 27 March 2022: at 2.00 the clocks of Denmark go to 3.00.
    let run = Run::of(&two_items(wall(3, 27, 1, 30), 120, wall(3, 27, 5, 30)));
    let run = run.at_instant(instant("2022-03-27T00:30:00Z")).next().at_instant(instant("2022-03-27T01:30:00Z"));
    let standing = run.standing();
    assert_eq!(standing.elapsed, TimeDelta::minutes(60));
    // Four hours of items do not go into a frame that the clocks made three hours long, and that is said.
    assert_eq!((hour(run.now), hour(standing.forecast_end)), ("03.30".into(), "06.30".into()));
    assert_eq!(standing.broken.iter().map(Broken::minutes).collect::<Vec<_>>(), [60]);
}

#[test]
fn an_hour_that_comes_twice_counts_twice() {
    // 30 October 2022: at 3.00 the clocks of Denmark go back to 2.00.
    let run = Run::of(&two_items(wall(10, 30, 1, 30), 60, wall(10, 30, 4, 30)));
    let run = run.at_instant(instant("2022-10-29T23:30:00Z")).next().at_instant(instant("2022-10-30T01:30:00Z"));
    assert_eq!(hour(run.now), "02.30");
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(120));
    assert_eq!(run.standing().drift_minutes(), 60);
}

#[test]
fn a_laptop_that_slept_has_lost_no_time() {
    let run = Run::of(&ringsted()).at(16, 0).next().at(16, 5);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(5));
    let run = run.at(16, 25);
    let standing = run.standing();
    assert_eq!((standing.elapsed, standing.over), (TimeDelta::minutes(25), TimeDelta::minutes(10)));
    assert_eq!(standing.drift_minutes(), 10);
}

#[test]
fn a_clock_set_back_never_gives_a_negative_time() {
    let run = Run::of(&ringsted()).at(16, 0).next().at(16, 15).next().at(16, 5);
    let standing = run.standing();
    assert_eq!((standing.elapsed, standing.remaining), (TimeDelta::zero(), TimeDelta::minutes(35)));
    assert_eq!(standing.state, State::Running);
    assert_eq!(run.item("talk").forecast_end, Some(clock(16, 50)));
}

#[test]
fn after_a_clock_was_set_back_the_item_now_is_timed_by_the_clock_that_began_it() {
    // Ten minutes are taken off the clock during the welcome; the talk begins by the new clock.
    let run = Run::of(&ringsted()).at(16, 0).next().at(15, 58).next();
    assert_eq!(run.item("welcome").actual_end, Some(clock(16, 0)));
    let run = run.at(16, 8);
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(10));
}

#[test]
fn one_wrong_clock_spoils_its_own_item_only() {
    let far = instant("2122-04-07T14:15:00Z");
    let run = Run::of(&ringsted()).at(16, 0).next().at_instant(far).next().at(16, 50).next().at(16, 55);
    assert_eq!(run.item("talk").actual_end, Some(far));
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(5));
    assert_eq!(run.standing().drift_minutes(), 0);
    assert_eq!(run.standing().forecast_end, clock(19, 0));
}

#[test]
fn a_pause_across_a_clock_set_back_is_no_pause() {
    let command = TimelineCommand::Pause;
    let run = Run::of(&ringsted()).at(16, 0).next().at(16, 10).asks(command).at(16, 2);
    assert_eq!(run.item("welcome").paused, TimeDelta::zero());
    assert_eq!(run.standing().elapsed, TimeDelta::minutes(2));
    assert_eq!(denmark().local(run.now).to_rfc3339(), "2022-04-07T16:02:00+02:00");
}
