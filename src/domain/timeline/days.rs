//! Which day of a meeting of several days an item belongs to, and what the nights between them are worth.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::timeline::course::Course;
use crate::domain::timeline::state::ItemState;

impl Course {
    /// The day that an item is planned for, from 0; none for one of the day itself.
    fn day_of(&self, place: usize) -> Option<usize> {
        let start = self.at(place).planned?.start;
        Some(self.nights.iter().filter(|night| night.until <= start).count())
    }

    /// The day on which the item now began, from 0.
    pub fn day_now(&self) -> usize {
        self.nights.iter().filter(|night| Some(night.middle()) <= self.since()).count()
    }

    /// Whether what comes next is planned for a later day: it begins that day, or nothing else is left for this one.
    pub fn ends_the_day(&self, next: usize) -> bool {
        let Some(night) = self.nights.get(self.day_now()) else { return false };
        let later = |place| self.day_of(place).is_none_or(|day| day > self.day_now());
        let ahead = |place: &usize| self.item_state(*place) == ItemState::Ahead;
        let is_first = self.at(next).not_before >= Some(night.until);
        self.day_of(next).is_some() && later(next) && (is_first || (next..self.len()).filter(ahead).all(later))
    }

    /// When an item can begin at the earliest, where the plan leaves time free before it. What comes first on a day
    /// waits for the morning, also if another item was planned to be the first.
    pub fn not_before(&self, place: usize) -> Option<DateTime<Utc>> {
        let morning = || {
            let day = self.day_of(place)?;
            let night = self.nights.get(day.checked_sub(1)?)?;
            (0..place).all(|earlier| self.day_of(earlier).is_none_or(|other| other < day)).then_some(night.until)
        };
        self.at(place).not_before.or_else(|| if self.nights.is_empty() { None } else { morning() })
    }

    /// The nights that have passed before the item now began and lie ahead of an instant of the plan; negative for those
    /// that the plan has behind it and the meeting has not. They are no delay.
    pub fn nights_ahead_of_plan(&self, planned: DateTime<Utc>) -> TimeDelta {
        let worth = |all: TimeDelta, (nth, night): (usize, &crate::domain::timeline::night::Night)| match (
            nth < self.day_now(),
            night.from < planned,
        ) {
            (true, false) => all + night.length(),
            (false, true) => all - night.length(),
            _ => all,
        };
        self.nights.iter().enumerate().fold(TimeDelta::zero(), worth)
    }
}
