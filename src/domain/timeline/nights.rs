//! A meeting of two days: the evening, the night that is no delay, the morning; and a meeting that is closed under way.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::domain::contribution::ContributionEvent;
use crate::domain::example::place;
use crate::domain::id::{AuthorId, Stamp};
use crate::domain::number::{Mark, Number};
use crate::domain::programme::{ItemKind, Programme};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::example::{Run, denmark, item, programme};
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::state::{ItemState, State};

fn wall(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2022, 3, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

fn at(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    denmark().instant(wall(day, hour, minute))
}

/// Two items until 16.00, two more from 9.30 the next day, in the night in which summer time begins.
fn two_days() -> Programme {
    let items = vec![
        item("a", ItemKind::Welcome, wall(26, 9, 0), 235, 60),
        item("b", ItemKind::TableWork, wall(26, 12, 55), 185, 60),
        item("c", ItemKind::Talk, wall(27, 9, 30), 150, 60),
        item("d", ItemKind::TableWork, wall(27, 12, 0), 60, 30),
    ];
    programme(items, wall(27, 13, 0))
}

/// The second item under way, to the minute.
fn at_b() -> Run {
    let run = Run::of(&two_days()).at_instant(at(26, 9, 0)).next();
    run.at_instant(at(26, 12, 55)).next()
}

#[test]
fn the_last_item_of_a_day_is_followed_by_the_evening() {
    let run = at_b().at_instant(at(26, 15, 55)).next();
    let standing = run.standing();
    assert_eq!((standing.state, run.now_is()), (State::DayOver, None));
    assert_eq!(run.item("b").actual_end, Some(at(26, 15, 55)));
    assert_eq!(run.item("c").forecast_start, Some(at(27, 9, 30)));
    assert_eq!((standing.drift_minutes(), standing.end_drift), (0, TimeDelta::zero()));
    let too_early = TimelineRefusal::TooEarly { item: "c".into(), start: at(27, 9, 30) };
    assert_eq!(run.refusal(&TimelineCommand::Next), too_early);
    assert_eq!(run.refusal(&TimelineCommand::Pause), TimelineRefusal::DayOver);
    assert_eq!(run.refusal(&TimelineCommand::Extend { minutes: 5 }), TimelineRefusal::DayOver);
    assert_eq!(run.clone().undo().now_is(), Some("b".into()));
    assert_eq!(run.clone().asks(TimelineCommand::Back).now_is(), Some("b".into()));
    let knowingly = run.asks(TimelineCommand::NextNow);
    assert_eq!(knowingly.now_is(), Some("c".into()));
    assert_eq!(knowingly.standing().drift_minutes(), -5);
}

#[test]
fn in_the_morning_the_meeting_is_as_late_as_it_begins() {
    let evening = at_b().at_instant(at(26, 16, 30)).next();
    let late = evening.clone().at_instant(at(27, 9, 42));
    assert_eq!(late.standing().drift_minutes(), 12);
    assert_eq!(late.item("c").forecast_start, Some(at(27, 9, 42)));
    assert_eq!(late.next().standing().drift_minutes(), 12);
    let early = evening.at_instant(at(27, 9, 20)).next();
    assert_eq!((early.now_is(), early.standing().drift_minutes()), (Some("c".into()), -10));
}

#[test]
fn an_item_left_open_in_the_evening_does_not_count_the_night() {
    let late = at_b().at_instant(at(26, 18, 0));
    assert_eq!((late.standing().over, late.standing().drift_minutes()), (TimeDelta::hours(2), 120));
    let morning = at_b().at_instant(at(27, 9, 28));
    assert_eq!((morning.standing().state, morning.standing().over), (State::DayOver, TimeDelta::zero()));
    assert_eq!(morning.item("b").actual_end, Some(at(26, 16, 0)));
    let begun = morning.next();
    assert_eq!(begun.item("b").actual_end, Some(at(26, 16, 0)));
    assert_eq!((begun.now_is(), begun.standing().drift_minutes()), (Some("c".into()), -2));
    let paused = at_b().at_instant(at(26, 15, 30)).asks(TimelineCommand::Pause).at_instant(at(27, 9, 30)).next();
    assert_eq!(paused.item("b").actual_end, Some(at(26, 15, 30)));
}

#[test]
fn gone_back_to_in_the_morning_an_item_has_been_paused_since_the_evening() {
    let run = at_b().at_instant(at(27, 9, 30)).asks(TimelineCommand::Back).at_instant(at(27, 9, 35));
    let standing = run.standing();
    assert_eq!((run.now_is(), standing.elapsed), (Some("b".into()), TimeDelta::minutes(190)));
    assert_eq!(standing.drift_minutes(), 5);
}

#[test]
fn an_item_moved_over_the_night_brings_its_minutes_and_not_the_night() {
    let move_b = TimelineCommand::Move { item: "b".into(), before: Some("d".into()) };
    let run = Run::of(&two_days()).at_instant(at(26, 9, 0)).next().asks(move_b);
    let run = run.at_instant(at(26, 12, 55)).next();
    assert_eq!(run.standing().state, State::DayOver);
    let run = run.at_instant(at(27, 9, 30)).next();
    assert_eq!(run.standing().drift_minutes(), 185);
    let first = TimelineCommand::Move { item: "d".into(), before: Some("c".into()) };
    let run = at_b().asks(first);
    assert_eq!(run.item("d").forecast_start, Some(at(27, 9, 30)));
}

#[test]
fn the_last_item_of_a_day_can_be_given_up() {
    let run = at_b().at_instant(at(26, 13, 0)).asks(TimelineCommand::Skip);
    assert_eq!((run.standing().state, run.item("b").state), (State::DayOver, ItemState::Skipped));
    assert_eq!(run.item("c").state, ItemState::Ahead);
}

#[test]
fn what_is_under_way_ends_when_the_meeting_is_closed_and_goes_on_when_it_is_opened_again() {
    let closed = at_b().at_instant(at(26, 14, 0)).happens(TimelineEvent::Closed);
    let later = closed.clone().at_instant(at(26, 15, 0));
    assert_eq!((later.standing().state, later.now_is()), (State::Ended, None));
    assert_eq!(later.item("b").actual_end, Some(at(26, 14, 0)));
    assert_eq!(later.standing().forecast_end, at(26, 14, 0));
    let again = later.happens(TimelineEvent::Reopened);
    assert_eq!(again.now_is(), Some("b".into()));
    assert_eq!(again.standing(), at_b().at_instant(at(26, 15, 0)).standing());
    // Opened again days later, somebody puts the papers right.
    let corrected = closed.at_instant(at(29, 10, 0)).happens(TimelineEvent::Reopened);
    assert_eq!(corrected.item("b").actual_end, Some(at(26, 14, 0)));
    assert_eq!(corrected.standing().state, State::Ended);
}

#[test]
fn a_paused_item_is_paused_again_and_an_evening_stays_one() {
    let paused = at_b().asks(TimelineCommand::Pause).at_instant(at(26, 14, 0)).happens(TimelineEvent::Closed);
    let again = paused.at_instant(at(26, 14, 10)).happens(TimelineEvent::Reopened);
    assert_eq!((again.standing().state, again.standing().elapsed), (State::Paused, TimeDelta::zero()));
    let evening = at_b().at_instant(at(26, 15, 55)).next().happens(TimelineEvent::Closed);
    assert_eq!(evening.item("c").state, ItemState::Skipped);
    let again = evening.happens(TimelineEvent::Reopened);
    assert_eq!((again.standing().state, again.item("c").state), (State::DayOver, ItemState::Ahead));
}

/// Closed at 14.00, opened again at 14.30.
fn opened_again() -> Run {
    let closed = at_b().at_instant(at(26, 14, 0)).happens(TimelineEvent::Closed);
    closed.at_instant(at(26, 14, 30)).happens(TimelineEvent::Reopened)
}

#[test]
fn a_correction_moves_no_end_however_often_and_however_it_is_closed() {
    let corrected = opened_again().at_instant(at(26, 15, 0)).happens(TimelineEvent::Closed);
    assert_eq!(corrected.item("b").actual_end, Some(at(26, 14, 0)));
    let ended = opened_again().at_instant(at(26, 15, 0)).happens(TimelineEvent::Ended);
    assert_eq!(ended.item("b").actual_end, Some(at(26, 14, 0)));
    let slip = corrected.at_instant(at(26, 15, 1)).happens(TimelineEvent::Reopened);
    let twice = slip.at_instant(at(26, 15, 20)).happens(TimelineEvent::Closed);
    assert_eq!(twice.item("b").actual_end, Some(at(26, 14, 0)));
    // Nobody closed it again before they went home.
    let forgotten = opened_again().at_instant(at(27, 12, 0));
    assert_eq!(forgotten.item("b").actual_end, Some(at(26, 14, 0)));
}

#[test]
fn a_meeting_that_goes_on_ends_when_it_is_closed_at_last() {
    let on = opened_again().asks(TimelineCommand::Extend { minutes: 5 });
    let on = on.at_instant(at(26, 15, 0)).happens(TimelineEvent::Closed);
    assert_eq!(on.item("b").actual_end, Some(at(26, 15, 0)));
    let closed = at_b().at_instant(at(26, 14, 0)).happens(TimelineEvent::Closed);
    let slip = closed.at_instant(at(26, 14, 1)).happens(TimelineEvent::Reopened);
    let slip = slip.at_instant(at(26, 15, 0)).happens(TimelineEvent::Closed);
    assert_eq!(slip.item("b").actual_end, Some(at(26, 15, 0)));
}

fn written(mark: &str) -> ContributionEvent {
    let place = place(1, "access", None);
    let number = Number { mark: Mark(mark.into()), n: 1 };
    ContributionEvent::Written { number, place, kind: None, text: "Rampe".into(), after: None }
}

#[test]
fn a_meeting_goes_on_while_its_tables_write_and_not_while_the_organisers_type_in() {
    let closed = opened_again().at_instant(at(26, 15, 0)).happens(TimelineEvent::Closed);
    // Just after the opening again, and after all of it.
    let reopened = closed.written[closed.written.len() - 2].0;
    let (between, after) = (Stamp { author: AuthorId([2; 16]), ..reopened }, Stamp { lamport: 99, ..reopened });
    let end_with = |stamp: Stamp, mark: &str, is_erased: bool| {
        let mut run = closed.clone();
        run.timeline.hear(stamp, &written(mark));
        if is_erased {
            run.timeline.forget(stamp.entry());
            run.timeline.hear(stamp, &written(mark));
        }
        run.item("b").actual_end
    };
    assert_eq!(end_with(between, "4", false), Some(at(26, 15, 0)));
    assert_eq!(end_with(between, "", false), Some(at(26, 14, 0)));
    assert_eq!(end_with(after, "4", false), Some(at(26, 14, 0)));
    assert_eq!(end_with(between, "4", true), Some(at(26, 14, 0)));
}
