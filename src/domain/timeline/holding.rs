//! What holding a meeting does to its course: items begin and end, days end, the meeting is closed and goes on.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::ItemId;
use crate::domain::timeline::course::{Closed, Course};
use crate::domain::timeline::instant::{after, lasted, minutes, sum};
use crate::domain::timeline::state::State;

/// A meeting that is opened again later than this is not gone on with: somebody puts the papers right.
const GOES_ON_WITHIN: TimeDelta = TimeDelta::hours(12);

/// One that is opened again sooner than this was closed by a slip of the hand.
const SLIP_WITHIN: TimeDelta = TimeDelta::minutes(2);

impl Course {
    /// The course as it is at an instant: nobody sits through the night, so an item that was left open in the evening
    /// ended when its time was up, or when it was paused.
    pub fn as_of(&self, now: DateTime<Utc>) -> Cow<'_, Self> {
        let Some(end) = self.left_open_until(now) else { return Cow::Borrowed(self) };
        let mut morning = self.clone();
        morning.end_day(end);
        Cow::Owned(morning)
    }

    pub(crate) fn left_open_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let night = self.nights.get(self.day_now())?;
        let place = self.current_place().filter(|_| night.middle() <= now)?;
        let inside = (0..self.len()).filter(|other| self.host_place(*other) == Some(place));
        let breaks = inside.fold(0, |all, other| u64::from(self.at(other).minutes).saturating_add(all));
        let step = self.at(place);
        let has = sum(minutes(u64::from(step.minutes) + breaks), step.paused);
        step.started.map(|started| self.had_ended.or(self.pause_from).unwrap_or_else(|| after(started, has)))
    }

    pub(crate) fn begin(&mut self, at: DateTime<Utc>, item: &ItemId) {
        let Some(place) = self.place(item).filter(|_| !self.over) else { return };
        let step = self.at(place);
        let comes_after_now = self.reached_place().is_none_or(|reached| place > reached);
        if !comes_after_now || step.started.is_some() || step.skipped {
            return;
        }
        self.end_now(at);
        (self.day_over, self.since) = (false, Some(at));
        self.run.push(self.order[place]);
        let step = self.step_at(place);
        step.started = Some(at);
        step.host = None;
    }

    pub(crate) fn finish(&mut self, at: DateTime<Utc>) {
        if !self.run.is_empty() && !self.over {
            self.end_now(at);
            (self.over, self.day_over) = (true, false);
        }
    }

    pub(crate) fn end_day(&mut self, at: DateTime<Utc>) {
        self.end_now(at);
        self.day_over = true;
    }

    /// What is under way ends with the meeting.
    pub(crate) fn close(&mut self, at: DateTime<Utc>) {
        let ended = self.had_ended.unwrap_or(at);
        self.closed = Some(Closed { at, stood: self.state(), pause_from: self.pause_from, ended });
        self.end(at);
    }

    /// Where the meeting was opened again and nothing was discussed after that, somebody put the papers right, and it had
    /// ended at the close before.
    pub(crate) fn end(&mut self, at: DateTime<Utc>) {
        let ended = self.had_ended.take().unwrap_or(at);
        self.finish(ended);
    }

    /// The meeting goes on as if it had not been closed; whether anything is discussed is still to be seen.
    pub(crate) fn reopen(&mut self, at: DateTime<Utc>) {
        let Some(closed) = self.closed.take() else { return };
        let away = lasted(closed.at, at);
        let Some(last) = self.run.last().filter(|_| away < GOES_ON_WITHIN && closed.stood != State::Ended) else {
            return;
        };
        let step = &mut self.steps[*last];
        self.over = false;
        self.day_over = closed.stood == State::DayOver;
        if !self.day_over {
            step.ended = None;
            let paused = closed.pause_from.map_or(TimeDelta::zero(), |from| lasted(from, closed.ended));
            step.paused -= paused.min(step.paused);
            self.pause_from = closed.pause_from;
            self.had_ended = (away >= SLIP_WITHIN || closed.ended < closed.at).then_some(closed.ended);
        }
    }

    /// Something was discussed: the meeting has not ended yet.
    pub(crate) fn go_on(&mut self) {
        self.had_ended = None;
    }

    pub(crate) fn break_off(&mut self, at: DateTime<Utc>, item: &ItemId, next: Option<&ItemId>) {
        let now = self.current_place();
        if now.is_none() || now != self.place(item) {
            return;
        }
        match next {
            Some(next) => self.begin(at, next),
            None => self.finish(at),
        }
        if let Some(place) = now.filter(|place| self.current_place() != Some(*place)) {
            self.step_at(place).skipped = true;
        }
    }

    /// Ends the item now. Never before it began, whatever the clocks say; what begins next does so at its own clock,
    /// so that one wrong clock spoils no more than its own item.
    fn end_now(&mut self, at: DateTime<Utc>) {
        self.end_pause(at);
        if let Some(now) = self.run.last().filter(|_| !self.day_over) {
            let step = &mut self.steps[*now];
            step.ended = step.started.map(|started| started.max(at));
        }
    }

    pub(crate) fn end_pause(&mut self, at: DateTime<Utc>) {
        if let (Some(from), Some(now)) = (self.pause_from.take(), self.run.last()) {
            let step = &mut self.steps[*now];
            step.paused = sum(step.paused, lasted(from, at));
        }
    }

    pub(crate) fn go_back(&mut self, at: DateTime<Utc>, item: &ItemId) {
        let Some(nth) = self.run.iter().position(|index| self.steps[*index].id == *item) else { return };
        if !self.over && !self.day_over && nth + 1 == self.run.len() {
            return;
        }
        self.end_pause(at);
        let night = self.nights.get(self.day_now()).filter(|night| self.day_over && night.middle() <= at);
        (self.over, self.day_over, self.since) = (false, false, Some(at));
        let mut paused = TimeDelta::zero();
        for index in self.run.drain(nth + 1..) {
            let step = &mut self.steps[index];
            paused = sum(paused, step.paused);
            (step.started, step.ended, step.skipped, step.paused) = (None, None, false, TimeDelta::zero());
        }
        let step = &mut self.steps[self.run[nth]];
        if let Some(ended) = step.ended.filter(|_| night.is_some()) {
            paused = lasted(ended, at);
        }
        step.paused = sum(step.paused, paused);
        (step.ended, step.skipped) = (None, false);
    }
}
