//! A round of status tells what was known when it was written down, whatever follows later on its day.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::action::ActionView;
use crate::domain::id::Stamp;
use crate::domain::meeting::Meeting;
use crate::domain::summary::Passage;
use crate::domain::terms::Terms;
use crate::domain::zone::Zone;

/// Some give the round its name first and then say of one action after the other how it goes.
const SITTING: TimeDelta = TimeDelta::hours(2);

impl Meeting {
    /// Whether an entry was known on the day on which a committee was informed. Of a round that is written down on another
    /// day than its own that is what was known when the day ended.
    pub fn was_known_on(&self, day: NaiveDate, zone: &Zone) -> impl Fn(Stamp, DateTime<Utc>) -> bool + Copy {
        let on = |at: DateTime<Utc>| zone.local(at).date_naive();
        let entry = self.summary.brought_in(&Passage::StatusRound(day));
        let entry = entry.filter(|(_, at)| on(*at) == day);
        move |stamp, at| match entry {
            None => on(at) <= day,
            Some((entry, written)) => stamp < entry || (on(at) == day && at - written <= SITTING),
        }
    }

    /// What each round told of an action, the latest first.
    pub fn told_in_rounds(&self, action: ActionView<'_>) -> Vec<Option<Terms>> {
        let Some(zone) = self.zone() else { return Vec::new() };
        let day = |passage: &Passage| if let Passage::StatusRound(day) = passage { Some(*day) } else { None };
        let rounds = self.summary.all().filter_map(|(passage, _)| day(passage));
        let mut told: Vec<_> = rounds.map(|day| action.terms_known(self.was_known_on(day, zone))).collect();
        told.reverse();
        told
    }
}
