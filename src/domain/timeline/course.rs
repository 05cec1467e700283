//! The course of the meeting: the items and what has happened to them, folded from the events in their one order.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::erasure::ERASED_TITLE;
use crate::domain::id::ItemId;
use crate::domain::programme::{ItemKind, Programme};
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::instant::{after, lasted, minutes, within_reach};
use crate::domain::timeline::night::Night;
use crate::domain::timeline::state::{ItemState, State};
use crate::domain::timeline::step::{Planned, Step};
use crate::domain::zone::Zone;

/// The meeting as run so far. A place is an index into the order in which items are held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    pub start: DateTime<Utc>,
    pub planned_end: DateTime<Utc>,
    /// The frame's end as a taken plan may have moved it.
    pub end: DateTime<Utc>,
    /// Between the days of a meeting of several days.
    pub nights: Vec<Night>,
    /// Planned ones first, in the order of the programme; inserted ones after them.
    pub(crate) steps: Vec<Step>,
    /// Indices into `steps`.
    pub(crate) order: Vec<usize>,
    /// What has begun, in the order in which it did; indices into `steps`. The last is the item now.
    pub(crate) run: Vec<usize>,
    pub(crate) pause_from: Option<DateTime<Utc>>,
    /// When the item now began, or was gone back to.
    pub(crate) since: Option<DateTime<Utc>>,
    /// The day has ended; the meeting goes on another one.
    pub(crate) day_over: bool,
    pub(crate) over: bool,
    pub(crate) closed: Option<Closed>,
    /// When the meeting ended before it was opened again, as long as nothing says that it went on.
    pub(crate) had_ended: Option<DateTime<Utc>>,
}

/// The meeting was closed, and how it stood then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    pub at: DateTime<Utc>,
    pub stood: State,
    pub pause_from: Option<DateTime<Utc>>,
    /// When it really had ended: at an earlier close, where nothing had been discussed since.
    pub ended: DateTime<Utc>,
}

impl Course {
    /// The plan, before anything has happened.
    pub fn new(programme: &Programme, zone: &Zone) -> Self {
        let mut steps: Vec<Step> = Vec::with_capacity(programme.items.len());
        let mut nights = Vec::new();
        for item in &programme.items {
            // One follows the other also through the hour that comes twice in the autumn.
            let before = steps.last().and_then(|before: &Step| before.planned).map(|before| before.end);
            let start = within_reach(zone.instant_from(item.start, before));
            nights.extend(before.and_then(|end| Night::between(end, start)));
            let planned = Planned { start, end: after(start, minutes(item.minutes)) };
            steps.push(Step {
                id: item.id.clone(),
                title: item.title.clone(),
                kind: item.kind,
                responsible: item.responsible.clone(),
                planned: Some(planned),
                planned_minutes: Some(item.minutes),
                minutes: item.minutes,
                least: item.least_minutes,
                lock: item.locked.then_some(start),
                not_before: before.is_some_and(|end| end < start).then_some(start),
                skipped: false,
                host: None,
                started: None,
                ended: None,
                paused: TimeDelta::zero(),
            });
        }
        let last = steps.last().and_then(|last| last.planned).map(|planned| planned.end);
        let end = within_reach(zone.instant_from(programme.end, last));
        Self {
            start: within_reach(zone.instant(programme.start)),
            planned_end: end,
            end,
            nights,
            order: (0..steps.len()).collect(),
            steps,
            run: Vec::new(),
            pause_from: None,
            since: None,
            day_over: false,
            over: false,
            closed: None,
            had_ended: None,
        }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The item at a place.
    pub fn at(&self, place: usize) -> &Step {
        &self.steps[self.order[place]]
    }

    /// The place of an item.
    pub fn place(&self, item: &ItemId) -> Option<usize> {
        self.order.iter().position(|index| self.steps[*index].id == *item)
    }

    /// The planned items in the order of the programme.
    pub fn planned_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.planned.is_some())
    }

    /// When the plan lets the first item begin.
    pub fn start_of_plan(&self) -> DateTime<Utc> {
        self.planned_steps().next().and_then(|step| step.planned).map_or(self.start, |planned| planned.start)
    }

    /// When the plan lets the last item end.
    pub fn plan_end(&self) -> DateTime<Utc> {
        self.planned_steps().last().and_then(|step| step.planned).map_or(self.planned_end, |planned| planned.end)
    }

    pub fn state(&self) -> State {
        match (self.over, self.run.is_empty(), self.pause_from) {
            (true, ..) => State::Ended,
            (_, true, _) => State::NotStarted,
            _ if self.day_over => State::DayOver,
            (_, _, Some(_)) => State::Paused,
            _ => State::Running,
        }
    }

    /// The place of the item now.
    pub fn current_place(&self) -> Option<usize> {
        self.reached_place().filter(|_| !self.over && !self.day_over)
    }

    /// The place of the item now, or of the one that the day or the meeting ended with.
    pub fn reached_place(&self) -> Option<usize> {
        let now = *self.run.last()?;
        self.order.iter().position(|index| *index == now)
    }

    /// The planned table discussion that began last, and which it is, from 1; the first where none has begun.
    pub fn round(&self) -> Option<(u32, &Step)> {
        let is_round =
            |index: &&usize| self.steps[**index].planned.is_some() && self.steps[**index].kind == ItemKind::TableWork;
        let last = self.run.iter().rev().find(is_round);
        let mut rounds = (1..).zip(self.order.iter().filter(is_round));
        let round = rounds.find(|(_, index)| last.is_none_or(|last| last == *index));
        round.map(|(number, index)| (number, &self.steps[*index]))
    }

    /// When the item now began, or was gone back to.
    pub fn since(&self) -> Option<DateTime<Utc>> {
        self.since
    }

    /// How long the pause has lasted that goes on now.
    pub fn pausing(&self, now: DateTime<Utc>) -> TimeDelta {
        self.pause_from.map_or(TimeDelta::zero(), |from| lasted(from, now))
    }

    /// The item that `Back` goes back to.
    pub fn before_now(&self) -> Option<&Step> {
        let back = if self.over || self.day_over { 1 } else { 2 };
        self.run.len().checked_sub(back).map(|nth| &self.steps[self.run[nth]])
    }

    /// When the last item ended, or the one under way began.
    pub fn reached(&self) -> Option<DateTime<Utc>> {
        self.run.last().and_then(|index| self.steps[*index].ended.or(self.steps[*index].started))
    }

    pub fn item_state(&self, place: usize) -> ItemState {
        let step = self.at(place);
        if self.current_place() == Some(place) {
            ItemState::Now
        } else if step.skipped {
            ItemState::Skipped
        } else if step.started.is_some() {
            ItemState::Done
        } else if self.host_place(place).is_some() {
            ItemState::AtTheTables
        } else if self.over || self.reached_place().is_some_and(|reached| place < reached) {
            ItemState::Skipped
        } else {
            ItemState::Ahead
        }
    }

    /// The place of the discussion that this break is taken in, as long as there is such a discussion.
    pub fn host_place(&self, place: usize) -> Option<usize> {
        let step = self.at(place);
        let host = self.place(step.host.as_ref().filter(|_| !step.skipped && step.started.is_none())?)?;
        let table_work = self.at(host);
        let gone = table_work.skipped
            || table_work.host.is_some()
            || table_work.started.is_none()
                && (self.over || self.reached_place().is_some_and(|reached| host < reached));
        (!gone && host != place).then_some(host)
    }

    /// What `Next` begins.
    pub fn next_place(&self) -> Option<usize> {
        let from = self.reached_place().map_or(0, |reached| reached + 1);
        (from..self.order.len()).find(|place| self.item_state(*place) == ItemState::Ahead)
    }

    /// Whether an item can still be moved, skipped, changed: it lies ahead, on its own or at the tables.
    pub fn lies_ahead(&self, place: usize) -> bool {
        match self.item_state(place) {
            ItemState::Ahead => true,
            ItemState::AtTheTables => self.host_place(place).is_some_and(|host| self.at(host).started.is_none()),
            _ => false,
        }
    }

    /// Whether a planned item comes after the same planned ones as in the plan, so that its planned start still means
    /// something.
    pub fn in_plan_order(&self, place: usize) -> bool {
        let index = self.order[place];
        let overtaken = |other: &usize| self.steps[*other].planned.is_some() && *other > index;
        !self.order[..place].iter().any(overtaken) && self.order[place..].iter().all(|later| *later >= index)
    }

    /// Carries an event out. One that no longer fits does nothing.
    pub fn apply(&mut self, at: DateTime<Utc>, event: &TimelineEvent) {
        if let Some(end) = self.left_open_until(at) {
            self.end_day(end);
        }
        match event {
            TimelineEvent::Reopened => return self.reopen(at),
            _ if self.closed.is_some() => return,
            TimelineEvent::Closed => return self.close(at),
            TimelineEvent::Ended => return self.end(at),
            _ => self.go_on(),
        }
        match event {
            TimelineEvent::DayEnded { item, given_up } => {
                if let Some(place) = self.place(item).filter(|place| self.current_place() == Some(*place)) {
                    self.end_day(at);
                    self.step_at(place).skipped = *given_up;
                }
            }
            TimelineEvent::Began { item } => self.begin(at, item),
            TimelineEvent::WentBack { item } => self.go_back(at, item),
            TimelineEvent::Paused => {
                if self.state() == State::Running {
                    self.pause_from = Some(at);
                }
            }
            TimelineEvent::Resumed => self.end_pause(at),
            TimelineEvent::BrokenOff { item, next } => self.break_off(at, item, next.as_ref()),
            TimelineEvent::Skipped { item } => {
                if let Some(place) = self.place(item).filter(|place| self.lies_ahead(*place)) {
                    self.step_at(place).skipped = true;
                }
            }
            TimelineEvent::MinutesSet { item, minutes } => self.give_minutes(item, *minutes),
            TimelineEvent::Inserted { item, after, title, kind, minutes, responsible } => {
                self.insert(Step::inserted(item, title, *kind, *minutes, responsible.as_ref()), after.as_ref());
            }
            TimelineEvent::Untitled { by: _, item, after, kind, minutes } => {
                self.insert(Step::inserted(item, ERASED_TITLE, *kind, *minutes, None), after.as_ref());
            }
            TimelineEvent::Moved { item, before } => self.move_before(item, before.as_ref()),
            TimelineEvent::Locked { item, start } => {
                if let Some(place) = self.place(item) {
                    self.step_at(place).lock = Some(within_reach(*start));
                }
            }
            TimelineEvent::Unlocked { item } => {
                if let Some(place) = self.place(item) {
                    self.step_at(place).lock = None;
                }
            }
            TimelineEvent::Replanned { plan: _, minutes, at_the_tables, end } => {
                for (item, minutes) in minutes {
                    self.give_minutes(item, *minutes);
                }
                for taken in at_the_tables {
                    if let Some(place) = self.place(&taken.item).filter(|place| self.lies_ahead(*place)) {
                        self.step_at(place).host = Some(taken.table_work.clone());
                    }
                }
                if let Some(end) = end {
                    self.end = within_reach(*end);
                }
            }
            // They say which of the others count, and the timeline has seen to it.
            TimelineEvent::Retracted { .. } | TimelineEvent::Restored { .. } => {}
            TimelineEvent::Reopened | TimelineEvent::Closed | TimelineEvent::Ended => {}
        }
    }

    pub(crate) fn step_at(&mut self, place: usize) -> &mut Step {
        &mut self.steps[self.order[place]]
    }

    fn give_minutes(&mut self, item: &ItemId, minutes: u32) {
        if let Some(place) = self.place(item) {
            let step = self.step_at(place);
            if step.ended.is_none() {
                step.minutes = minutes;
            }
        }
    }

    /// Puts an item that is not there yet behind another one, but never behind the item now.
    fn insert(&mut self, step: Step, behind: Option<&ItemId>) {
        if self.place(&step.id).is_some() {
            return;
        }
        let first_ahead = if self.over { self.order.len() } else { self.reached_place().map_or(0, |now| now + 1) };
        let wanted = behind.and_then(|item| self.place(item)).map_or(first_ahead, |place| place + 1);
        self.steps.push(step);
        self.order.insert(wanted.max(first_ahead), self.steps.len() - 1);
    }

    fn move_before(&mut self, item: &ItemId, before: Option<&ItemId>) {
        let Some(from) = self.place(item).filter(|place| self.lies_ahead(*place)) else { return };
        if before == Some(item) {
            return;
        }
        let index = self.order.remove(from);
        let first_ahead = self.reached_place().map_or(0, |now| now + 1);
        let wanted = match before {
            Some(before) => self.place(before).unwrap_or(from),
            None => self.order.len(),
        };
        self.order.insert(wanted.max(first_ahead), index);
        self.steps[index].not_before = None;
    }
}
