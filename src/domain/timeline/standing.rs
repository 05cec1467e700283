//! How the timeline stands at an instant: everything that a screen or a document needs to know of it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::ItemId;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::course::Course;
use crate::domain::timeline::forecast::{Forecast, Sheet, Span};
use crate::domain::timeline::instant::{after, clock_minute, lasted, minutes, sum, whole_minutes};
use crate::domain::timeline::state::{ItemState, Promise, State};

/// The timeline at an instant. Spans are never negative but for the drifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    /// In the order in which they are held.
    pub items: Vec<ItemStanding>,
    /// The item now, an index into `items`.
    pub current: Option<usize>,
    /// What `Next` begins, an index into `items`.
    pub next: Option<usize>,
    /// Of the item now, without pauses.
    pub elapsed: TimeDelta,
    /// Of the item now, until it has used its minutes.
    pub remaining: TimeDelta,
    /// Of the item now, since it has used its minutes.
    pub over: TimeDelta,
    /// How late the meeting is (+) or how far ahead of its plan (−): the forecast end of the item now against the
    /// instant at which the plan has used as many of its minutes as lie behind that end. Where nothing was moved or
    /// inserted that is simply the planned end of the item now, so that a talk planned for 35 minutes that has run
    /// for 47 is 12 minutes late. Once a locked item has begun on time the wait before it has absorbed the drift.
    /// The nights of a meeting of several days are no delay. Before the start, of the meeting or of its next day: how
    /// long ago it should have started. After the end: how late it ended.
    pub drift: TimeDelta,
    /// How much later (+) than planned the last item is forecast to end, when all waits on the way have absorbed
    /// what they can.
    pub end_drift: TimeDelta,
    /// The frame, as the programme says it.
    pub planned_start: DateTime<Utc>,
    pub planned_end: DateTime<Utc>,
    /// The frame's end after any plan that moved it.
    pub frame_end: DateTime<Utc>,
    pub forecast_end: DateTime<Utc>,
    /// What the forecast breaks by a minute or more, in the order of time, the frame's end last.
    pub broken: Vec<Broken>,
}

impl Standing {
    /// The item now.
    pub fn item_now(&self) -> Option<&ItemStanding> {
        self.current.and_then(|index| self.items.get(index))
    }

    /// What comes next.
    pub fn item_next(&self) -> Option<&ItemStanding> {
        self.next.and_then(|index| self.items.get(index))
    }

    /// The table discussion that is waited for: the next one, while none goes on.
    pub fn discussion_ahead(&self) -> Option<&ItemStanding> {
        let at_the_tables = self.item_now().is_some_and(|item| item.kind == ItemKind::TableWork);
        let is_ahead = |item: &&ItemStanding| item.kind == ItemKind::TableWork && item.state == ItemState::Ahead;
        self.items.iter().find(is_ahead).filter(|_| !at_the_tables)
    }

    /// The breaks that are taken in a table discussion.
    pub fn breaks_in(&self, table_work: &ItemId) -> impl Iterator<Item = &ItemStanding> {
        self.items.iter().filter(move |item| item.at_the_tables.as_ref() == Some(table_work))
    }

    /// By how much an item is forecast to miss a lock that can still be kept. Whoever leads sees it and plans; the room is
    /// told what is locked.
    pub fn to_be_saved(&self, item: &ItemStanding) -> TimeDelta {
        let of_it = |broken: &&Broken| broken.can_be_saved && broken.what == Promise::Item(item.id.clone());
        self.broken.iter().find(of_it).map_or(TimeDelta::zero(), |broken| broken.by)
    }

    /// The same of the end, which is locked where the last item is.
    pub fn end_to_be_saved(&self) -> TimeDelta {
        let last = self.items.iter().rfind(|item| item.forecast_end.is_some() && item.at_the_tables.is_none());
        last.map_or(TimeDelta::zero(), |last| self.to_be_saved(last))
    }

    /// The item of this id.
    pub fn item(&self, id: &ItemId) -> Option<&ItemStanding> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The drift in whole minutes, + for late, as the clocks say it: a programme is planned to the minute and a clock
    /// leaves its seconds out, so that 16.46 and 40 seconds instead of 16.50 is four minutes ahead, and so is
    /// 16.46.
    pub fn drift_minutes(&self) -> i64 {
        self.drift.num_milliseconds().div_euclid(60_000)
    }

    /// The minutes since the item now had used its own, as the clocks say it: from the minute in which it should have
    /// ended to the minute `now`. Said beside the drift, which is counted in the same way.
    pub fn over_minutes(&self, now: DateTime<Utc>) -> u64 {
        let should_have_ended = after(now, -self.over);
        u64::try_from(clock_minute(now) - clock_minute(should_have_ended)).unwrap_or(0)
    }
}

/// One item at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemStanding {
    pub id: ItemId,
    pub title: String,
    pub kind: ItemKind,
    pub responsible: Option<String>,
    pub state: ItemState,
    /// The instant to which its start is locked.
    pub locked: Option<DateTime<Utc>>,
    /// It was inserted on the day and has no plan.
    pub inserted: bool,
    /// As settled before the meeting; never changes.
    pub planned_start: Option<DateTime<Utc>>,
    pub planned_end: Option<DateTime<Utc>>,
    pub planned_minutes: Option<u32>,
    /// What it has now, after extending and replanning.
    pub minutes: u32,
    /// What a plan leaves it at least.
    pub least_minutes: u32,
    /// Minutes on top for the breaks that are taken inside it.
    pub break_minutes: u32,
    /// Of a break that is taken at the tables: in which discussion.
    pub at_the_tables: Option<ItemId>,
    pub actual_start: Option<DateTime<Utc>>,
    pub actual_end: Option<DateTime<Utc>>,
    /// How long it was paused in all.
    pub paused: TimeDelta,
    /// What was, is, or will be; nothing for an item that is not held.
    pub forecast_start: Option<DateTime<Utc>>,
    pub forecast_end: Option<DateTime<Utc>>,
    /// How long everybody waits before it because it does not start early.
    pub wait: TimeDelta,
}

/// A promise that the forecast does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub what: Promise,
    /// A minute or more.
    pub by: TimeDelta,
    /// Whether any shortening of what lies before it could still save it.
    pub can_be_saved: bool,
}

impl Broken {
    /// By how many whole minutes.
    pub fn minutes(&self) -> u64 {
        whole_minutes(self.by)
    }
}

/// The course of the meeting seen at an instant.
pub fn standing(course: &Course, now: DateTime<Utc>) -> Standing {
    let sheet = Sheet::of(course, now);
    let forecast = sheet.forecast();
    let items: Vec<ItemStanding> =
        (0..sheet.slots.len()).map(|place| item_standing(course, &sheet, forecast.spans[place], place, now)).collect();
    let current = course.current_place();
    let clock = current.map_or((TimeDelta::zero(), TimeDelta::zero(), TimeDelta::zero()), |place| {
        let item = &items[place];
        let held = lasted(item.actual_start.unwrap_or(now), now);
        let elapsed = held - item.paused.min(held);
        let has = minutes(u64::from(item.minutes) + u64::from(item.break_minutes));
        (elapsed, (has - elapsed).max(TimeDelta::zero()), (elapsed - has).max(TimeDelta::zero()))
    });
    Standing {
        state: course.state(),
        current,
        next: course.next_place(),
        elapsed: clock.0,
        remaining: clock.1,
        over: clock.2,
        drift: drift(course, &sheet, &forecast.spans, forecast.end, now),
        end_drift: forecast.end.signed_duration_since(course.plan_end()),
        planned_start: course.start,
        planned_end: course.planned_end,
        frame_end: course.end,
        forecast_end: forecast.end,
        broken: broken(course, &sheet, &forecast),
        items,
    }
}

fn item_standing(course: &Course, sheet: &Sheet, span: Option<Span>, place: usize, now: DateTime<Utc>) -> ItemStanding {
    let step = course.at(place);
    let pausing = if course.current_place() == Some(place) { course.pausing(now) } else { TimeDelta::zero() };
    ItemStanding {
        id: step.id.clone(),
        title: step.title.clone(),
        kind: step.kind,
        responsible: step.responsible.clone(),
        state: course.item_state(place),
        locked: step.lock,
        inserted: step.planned.is_none(),
        planned_start: step.planned.map(|planned| planned.start),
        planned_end: step.planned.map(|planned| planned.end),
        planned_minutes: step.planned_minutes,
        minutes: step.minutes,
        least_minutes: step.least.min(step.minutes),
        break_minutes: sheet.break_minutes(place),
        at_the_tables: sheet.slots[place].host.map(|host| course.at(host).id.clone()),
        actual_start: step.started,
        actual_end: step.ended,
        paused: sum(step.paused, pausing),
        forecast_start: span.map(|span| span.start),
        forecast_end: span.map(|span| span.end),
        wait: span.map_or(TimeDelta::zero(), |span| span.wait),
    }
}

/// See [`Standing::drift`].
fn drift(course: &Course, sheet: &Sheet, spans: &[Option<Span>], end: DateTime<Utc>, now: DateTime<Utc>) -> TimeDelta {
    match (course.state(), course.current_place()) {
        (State::NotStarted, _) => lasted(course.start_of_plan(), now),
        (State::DayOver, _) => {
            let start = course.next_place().and_then(|next| course.not_before(next));
            start.map_or(TimeDelta::zero(), |start| lasted(start, now))
        }
        (State::Ended, _) => end.signed_duration_since(course.plan_end()),
        (_, Some(current)) => {
            let behind = |place: usize| place <= current || sheet.slots[place].host.is_some_and(|host| host <= current);
            let used = (0..sheet.slots.len())
                .filter(|place| behind(*place))
                .filter_map(|place| course.at(place).planned_minutes)
                .fold(0_u64, |used, minutes| used.saturating_add(minutes.into()));
            let reached = spans[current].map_or(now, |span| span.end);
            let planned = plan_after(course, used);
            reached.signed_duration_since(planned) - course.nights_ahead_of_plan(planned)
        }
        (_, None) => TimeDelta::zero(),
    }
}

/// The instant at which the plan has used so many of its minutes.
fn plan_after(course: &Course, mut used: u64) -> DateTime<Utc> {
    let mut reached = course.start_of_plan();
    for step in course.planned_steps() {
        let (Some(planned), Some(has)) = (step.planned, step.planned_minutes) else { continue };
        if used == 0 {
            break;
        }
        let takes = used.min(has.into());
        reached = if takes < has.into() { after(planned.start, minutes(takes)) } else { planned.end };
        used -= takes;
    }
    reached
}

/// What the forecast breaks.
fn broken(course: &Course, sheet: &Sheet, forecast: &Forecast) -> Vec<Broken> {
    let promise = |place: usize| Promise::Item(course.at(place).id.clone());
    sheet
        .late(forecast)
        .into_iter()
        .map(|(place, by)| Broken {
            what: place.map_or(Promise::End, promise),
            by,
            can_be_saved: sheet.can_keep(place),
        })
        .collect()
}
