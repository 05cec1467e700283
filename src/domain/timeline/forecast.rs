//! What will be if nobody does anything: numbers only, so that a plan can be tried on a copy.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::programme::ItemKind;
use crate::domain::timeline::course::Course;
use crate::domain::timeline::instant::{after, lasted, minutes, sum, whole_minutes};
use crate::domain::timeline::state::{ItemState, State};

/// The course as a sheet of numbers, one slot an item in the order in which they are held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub slots: Vec<Slot>,
    pub frame_end: DateTime<Utc>,
    /// When the first item ahead can begin, unless one is under way.
    ready: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub when: When,
    pub kind: ItemKind,
    pub minutes: u32,
    pub least: u32,
    pub lock: Option<DateTime<Utc>>,
    not_before: Option<DateTime<Utc>>,
    /// The slot of the table discussion in which a break is taken.
    pub host: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It was held, or was not and will not be.
    Past(Option<Span>),
    /// Its minutes count from `counted`, the start put off by the pauses; it ends no earlier than now.
    Now {
        start: DateTime<Utc>,
        counted: DateTime<Utc>,
        now: DateTime<Utc>,
    },
    Ahead,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// Idle time before the start.
    pub wait: TimeDelta,
}

/// The sheet's items in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// One a slot; nothing for an item that is not held.
    pub spans: Vec<Option<Span>>,
    /// When the last item ends.
    pub end: DateTime<Utc>,
}

impl Sheet {
    /// The course at an instant.
    pub fn of(course: &Course, now: DateTime<Utc>) -> Self {
        let slots = (0..course.len()).map(|place| slot(course, place, now)).collect();
        let ready = match course.state() {
            State::NotStarted if course.next_place().is_none() => course.plan_end(),
            State::NotStarted => now.max(course.start_of_plan()),
            State::DayOver => course.reached().map_or(now, |reached| reached.max(now)),
            _ => course.reached().unwrap_or(now),
        };
        Self { slots, frame_end: course.end, ready }
    }

    /// Items ahead follow each other. One that is locked, or before which the plan leaves time free, waits for its
    /// time; a break at the tables is inside its discussion, which lasts so much longer.
    pub fn forecast(&self) -> Forecast {
        let mut reached = self.ready;
        let mut spans = vec![None; self.slots.len()];
        for (place, slot) in self.slots.iter().enumerate() {
            let lasts = minutes(u64::from(slot.minutes) + u64::from(self.break_minutes(place)));
            let span = match slot.when {
                When::Past(span) => {
                    spans[place] = span;
                    continue;
                }
                When::Ahead if slot.host.is_some() => continue,
                When::Now { start, counted, now } => {
                    Span { start, end: after(counted, lasts).max(now).max(start), wait: TimeDelta::zero() }
                }
                When::Ahead => {
                    let start = slot.lock.or(slot.not_before).map_or(reached, |earliest| earliest.max(reached));
                    Span { start, end: after(start, lasts), wait: lasted(reached, start) }
                }
            };
            spans[place] = Some(span);
            reached = span.end;
        }
        for (place, slot) in self.slots.iter().enumerate() {
            let Some((host, around)) = slot.host.and_then(|host| Some((host, spans[host]?))) else { continue };
            let lasts = minutes(slot.minutes);
            spans[place] = Some(if place < host {
                Span { end: after(around.start, lasts).min(around.end), ..around }
            } else {
                let start = after(around.end, -lasts).max(around.start);
                Span { start, end: around.end, wait: TimeDelta::zero() }
            });
        }
        Forecast { spans, end: reached }
    }

    /// The minutes of the breaks that are taken inside an item.
    pub fn break_minutes(&self, host: usize) -> u32 {
        let inside = self.slots.iter().filter(|slot| slot.host == Some(host));
        inside.fold(0, |all, slot| all.saturating_add(slot.minutes))
    }

    /// What is late by a minute or more: locked items ahead by their slot, then the frame's end as `None`.
    pub fn late(&self, forecast: &Forecast) -> Vec<(Option<usize>, TimeDelta)> {
        let mut promised: Vec<(Option<usize>, DateTime<Utc>, DateTime<Utc>)> = Vec::new();
        for (place, slot) in self.slots.iter().enumerate() {
            if let (When::Ahead, None, Some(lock), Some(span)) =
                (slot.when, slot.host, slot.lock, forecast.spans[place])
            {
                promised.push((Some(place), lock, span.start));
            }
        }
        if self.slots.iter().any(|slot| !matches!(slot.when, When::Past(_))) {
            promised.push((None, self.frame_end, forecast.end));
        }
        promised
            .into_iter()
            .map(|(what, promise, comes)| (what, lasted(promise, comes)))
            .filter(|(_, by)| whole_minutes(*by) > 0)
            .collect()
    }

    /// How many minutes a plan can take from an item.
    pub fn spare(&self, place: usize) -> u32 {
        let slot = self.slots[place];
        let free = slot.when == When::Ahead && slot.host.is_none() && slot.lock.is_none();
        if free { slot.minutes.saturating_sub(slot.least) } else { 0 }
    }

    /// The discussion directly after or before a break ahead, if taking the break in it lets both be over sooner and
    /// the break no earlier than it is locked to. What is not held or is at the tables already does not stand between.
    pub fn table_work_beside(&self, place: usize) -> Option<usize> {
        let slot = self.slots[place];
        if slot.kind != ItemKind::Break || slot.when != When::Ahead || slot.host.is_some() {
            return None;
        }
        let held =
            |other: &usize| !matches!(self.slots[*other].when, When::Past(_)) && self.slots[*other].host.is_none();
        let after = (place + 1..self.slots.len()).find(held);
        let before = (0..place).rev().find(held);
        let over = |sheet: &Self, host: usize| {
            let spans = sheet.forecast().spans;
            Some((spans[place]?.start, spans[place]?.end.max(spans[host]?.end)))
        };
        let helps = |host: &usize| {
            let apart = over(self, *host);
            let together = over(&self.with_break_at(place, *host), *host);
            apart.zip(together).is_some_and(|((_, apart), (start, together))| {
                together < apart && slot.lock.is_none_or(|lock| start >= lock)
            })
        };
        let discussions = [after, before].into_iter().flatten();
        discussions.filter(|other| self.slots[*other].kind == ItemKind::TableWork).find(helps)
    }

    fn with_break_at(&self, place: usize, host: usize) -> Self {
        let mut sheet = self.clone();
        sheet.slots[place].host = Some(host);
        sheet.slots[place].minutes = fetching(sheet.slots[place].minutes);
        sheet
    }

    /// Whether a promise could be kept if everything were taken that can be: all items down to their least, the breaks
    /// at the tables, but not the promised item itself.
    pub fn can_keep(&self, promise: Option<usize>) -> bool {
        let mut tight = self.clone();
        for place in (0..tight.slots.len()).filter(|place| Some(*place) != promise) {
            if let Some(host) = tight.table_work_beside(place) {
                tight = tight.with_break_at(place, host);
            }
            tight.slots[place].minutes -= tight.spare(place);
        }
        !tight.late(&tight.forecast()).iter().any(|(late, _)| *late == promise)
    }
}

/// What a break at the tables still takes of everybody's time: a third, for fetching the coffee. So 15 minutes give
/// 10 back.
pub fn fetching(minutes: u32) -> u32 {
    minutes.div_ceil(3)
}

fn slot(course: &Course, place: usize, now: DateTime<Utc>) -> Slot {
    let step = course.at(place);
    let when = match (course.item_state(place), step.started) {
        (ItemState::Now, Some(start)) => {
            let paused = sum(step.paused, course.pausing(now));
            When::Now { start, counted: after(start, paused), now }
        }
        (ItemState::Ahead | ItemState::AtTheTables, _) => When::Ahead,
        (_, Some(start)) => {
            let end = step.ended.unwrap_or(start);
            When::Past(Some(Span { start, end, wait: TimeDelta::zero() }))
        }
        _ => When::Past(None),
    };
    Slot {
        when,
        kind: step.kind,
        minutes: step.minutes,
        least: step.least.min(step.minutes),
        lock: step.lock,
        not_before: course.not_before(place),
        host: course.host_place(place),
    }
}
