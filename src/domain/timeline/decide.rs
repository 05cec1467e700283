//! Whether a wish can be had now, and what then happens.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::{EntryId, ItemId};
use crate::domain::timeline::command::{LEAST_MINUTES, LONGEST_TITLE, MOST_MINUTES, TimelineCommand};
use crate::domain::timeline::course::Course;
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::forecast::Sheet;
use crate::domain::timeline::instant::lasted;
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::replan::plans;
use crate::domain::timeline::state::{ItemState, State};

type Decision = Result<TimelineEvent, TimelineRefusal>;

/// The event that a wish leads to; every wish leads to exactly one.
pub fn decide(course: &Course, command: &TimelineCommand, now: DateTime<Utc>, entry: EntryId) -> Decision {
    match command {
        TimelineCommand::Next => next(course, now),
        TimelineCommand::NextNow => begin_next(course),
        TimelineCommand::Back => {
            under_way_or_over(course)?;
            let before = course.before_now().ok_or(TimelineRefusal::NothingToGoBackTo)?;
            Ok(TimelineEvent::WentBack { item: before.id.clone() })
        }
        TimelineCommand::Pause => match under_way(course)? {
            State::Paused => Err(TimelineRefusal::AlreadyPaused),
            _ => Ok(TimelineEvent::Paused),
        },
        TimelineCommand::Resume => match under_way(course)? {
            State::Paused => Ok(TimelineEvent::Resumed),
            _ => Err(TimelineRefusal::NotPaused),
        },
        TimelineCommand::Skip => skip(course),
        TimelineCommand::SkipAhead { item } => {
            let place = ahead(course, item)?;
            Ok(TimelineEvent::Skipped { item: course.at(place).id.clone() })
        }
        TimelineCommand::End => match not_over(course)? {
            State::NotStarted => Err(TimelineRefusal::NotStarted),
            _ => Ok(TimelineEvent::Ended),
        },
        TimelineCommand::Extend { minutes } => change_now(course, i64::from(*minutes)),
        TimelineCommand::Shorten { minutes } => change_now(course, -i64::from(*minutes)),
        TimelineCommand::SetMinutes { item, minutes } => {
            not_over(course)?;
            let place = now_or_ahead(course, item)?;
            set_minutes(course, place, i64::from(*minutes))
        }
        TimelineCommand::Insert { after, title, kind, minutes, responsible } => {
            not_over(course)?;
            if let Some(after) = after {
                now_or_ahead(course, after)?;
            }
            let title = text(title)?.ok_or(TimelineRefusal::NoTitle)?;
            let responsible = responsible.as_deref().map(text).transpose()?.flatten();
            let minutes = in_range(i64::from(*minutes))?;
            let item = ItemId(entry.to_string());
            Ok(TimelineEvent::Inserted { item, after: after.clone(), title, kind: *kind, minutes, responsible })
        }
        TimelineCommand::Move { item, before } => move_item(course, item, before.as_ref()),
        TimelineCommand::Lock { item, locked } => lock(course, item, *locked, now),
        TimelineCommand::TakePlan { plan } => {
            let offered = plans(course, now).into_iter().find(|offered| offered.name == *plan);
            let offered = offered.ok_or(TimelineRefusal::PlanGone { plan: *plan })?;
            match &offered.why_not {
                Some(why_not) => Err(TimelineRefusal::PlanImpossible { plan: *plan, why_not: why_not.clone() }),
                None => Ok(offered.taken()),
            }
        }
    }
}

fn not_over(course: &Course) -> Result<State, TimelineRefusal> {
    match course.state() {
        State::Ended => Err(TimelineRefusal::AlreadyEnded),
        state => Ok(state),
    }
}

fn under_way(course: &Course) -> Result<State, TimelineRefusal> {
    match not_over(course)? {
        State::NotStarted => Err(TimelineRefusal::NotStarted),
        State::DayOver => Err(TimelineRefusal::DayOver),
        state => Ok(state),
    }
}

fn under_way_or_over(course: &Course) -> Result<State, TimelineRefusal> {
    match course.state() {
        State::NotStarted => Err(TimelineRefusal::NotStarted),
        state => Ok(state),
    }
}

/// From here before its time on an item can begin on its own day.
const EARLY: TimeDelta = TimeDelta::hours(2);

/// In the evening the day ends, and the next does not begin by a slip of the hand.
fn next(course: &Course, now: DateTime<Utc>) -> Decision {
    match (course.current_place(), course.next_place()) {
        (Some(current), Some(next)) if course.ends_the_day(next) => {
            Ok(TimelineEvent::DayEnded { item: course.at(current).id.clone(), given_up: false })
        }
        (None, Some(next)) if course.state() == State::DayOver => match course.not_before(next) {
            Some(start) if lasted(now, start) > EARLY => {
                Err(TimelineRefusal::TooEarly { item: course.at(next).id.clone(), start })
            }
            _ => begin_next(course),
        },
        _ => begin_next(course),
    }
}

fn begin_next(course: &Course) -> Decision {
    match (not_over(course)?, course.next_place()) {
        (_, Some(place)) => Ok(TimelineEvent::Began { item: course.at(place).id.clone() }),
        (State::NotStarted, None) => Err(TimelineRefusal::NothingAhead),
        (_, None) => Ok(TimelineEvent::Ended),
    }
}

fn skip(course: &Course) -> Decision {
    let state = not_over(course)?;
    let ends_the_day = course.next_place().is_some_and(|next| course.ends_the_day(next));
    let next = course.next_place().map(|place| course.at(place).id.clone());
    match (state, course.current_place()) {
        (_, Some(now)) if ends_the_day => {
            Ok(TimelineEvent::DayEnded { item: course.at(now).id.clone(), given_up: true })
        }
        (State::NotStarted, _) | (_, None) => {
            next.map(|item| TimelineEvent::Skipped { item }).ok_or(TimelineRefusal::NothingAhead)
        }
        (_, Some(now)) => Ok(TimelineEvent::BrokenOff { item: course.at(now).id.clone(), next }),
    }
}

fn change_now(course: &Course, by: i64) -> Decision {
    not_over(course)?;
    // In the evening no item is the one now; that of the morning is changed by its name.
    if course.state() == State::DayOver {
        return Err(TimelineRefusal::DayOver);
    }
    let place = course.current_place().or_else(|| course.next_place()).ok_or(TimelineRefusal::NothingAhead)?;
    set_minutes(course, place, i64::from(course.at(place).minutes) + by)
}

fn set_minutes(course: &Course, place: usize, minutes: i64) -> Decision {
    let step = course.at(place);
    match in_range(minutes)? {
        minutes if minutes == step.minutes => Err(TimelineRefusal::NothingChanges),
        minutes => Ok(TimelineEvent::MinutesSet { item: step.id.clone(), minutes }),
    }
}

fn in_range(minutes: i64) -> Result<u32, TimelineRefusal> {
    u32::try_from(minutes)
        .ok()
        .filter(|minutes| (LEAST_MINUTES..=MOST_MINUTES).contains(minutes))
        .ok_or(TimelineRefusal::MinutesOutOfRange { minutes, least: LEAST_MINUTES, most: MOST_MINUTES })
}

/// The text on one line; nothing if it is all space.
fn text(said: &str) -> Result<Option<String>, TimelineRefusal> {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match said.chars().count() {
        0 => Ok(None),
        length if length > LONGEST_TITLE => Err(TimelineRefusal::TooLong { length, most: LONGEST_TITLE }),
        _ => Ok(Some(said)),
    }
}

fn move_item(course: &Course, item: &ItemId, before: Option<&ItemId>) -> Decision {
    let from = ahead(course, item)?;
    if let Some(start) = course.at(from).lock {
        return Err(TimelineRefusal::Locked { item: item.clone(), start });
    }
    let to = before.map(|before| ahead(course, before)).transpose()?.unwrap_or(course.len());
    if to == from || to == from + 1 {
        return Err(TimelineRefusal::NothingChanges);
    }
    Ok(TimelineEvent::Moved { item: item.clone(), before: before.cloned() })
}

fn lock(course: &Course, item: &ItemId, locked: bool, now: DateTime<Utc>) -> Decision {
    let place = ahead(course, item)?;
    let step = course.at(place);
    match (step.lock, locked) {
        (Some(_), true) | (None, false) => Err(TimelineRefusal::NothingChanges),
        (Some(_), false) => Ok(TimelineEvent::Unlocked { item: item.clone() }),
        (None, true) => {
            let forecast = Sheet::of(course, now).forecast().spans[place].map(|span| span.start);
            let planned = step.planned.filter(|_| course.in_plan_order(place)).map(|planned| planned.start);
            let start = planned.or(forecast).ok_or(TimelineRefusal::NothingChanges)?;
            Ok(TimelineEvent::Locked { item: item.clone(), start })
        }
    }
}

/// The place of an item that lies ahead.
fn ahead(course: &Course, item: &ItemId) -> Result<usize, TimelineRefusal> {
    let place = known(course, item)?;
    if course.lies_ahead(place) {
        return Ok(place);
    }
    Err(match course.item_state(place) {
        ItemState::Now => TimelineRefusal::ItemIsNow { item: item.clone() },
        ItemState::Skipped => TimelineRefusal::ItemIsSkipped { item: item.clone() },
        _ => TimelineRefusal::ItemIsPast { item: item.clone() },
    })
}

fn now_or_ahead(course: &Course, item: &ItemId) -> Result<usize, TimelineRefusal> {
    let place = known(course, item)?;
    if course.current_place() == Some(place) { Ok(place) } else { ahead(course, item) }
}

fn known(course: &Course, item: &ItemId) -> Result<usize, TimelineRefusal> {
    course.place(item).ok_or_else(|| TimelineRefusal::UnknownItem { item: item.clone() })
}
