//! A round of status tells what was known when it was written down, whatever follows later on its day.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::action::ActionView;
use crate::domain::id::Stamp;
use crate::domain::meeting::Meeting;
use crate::domain::status::{SITTING, Status};
use crate::domain::summary::Passage;
use crate::domain::terms::Terms;
use crate::domain::zone::Zone;

/// For which answers somebody asks how the actions go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The round after which they count; nothing where there was none before.
    since: Option<NaiveDate>,
    /// What was agreed on this day is new, and nobody has been asked about it.
    on: NaiveDate,
}

impl Asked {
    /// Before there was any round.
    pub fn first(on: NaiveDate) -> Self {
        Self { since: None, on }
    }

    pub fn since(&self) -> Option<NaiveDate> {
        self.since
    }
}

impl Meeting {
    /// The days on which a committee was informed, the earliest first.
    pub fn status_rounds(&self) -> impl Iterator<Item = NaiveDate> {
        let day = |passage: &Passage| if let Passage::StatusRound(day) = passage { Some(*day) } else { None };
        self.summary.all().filter_map(move |(passage, _)| day(passage))
    }

    /// What is asked of the actions on a day: answers since the last round before it. Nothing while there was no round.
    pub fn asked_on(&self, day: NaiveDate) -> Option<Asked> {
        let since = self.status_rounds().take_while(|round| *round < day).last();
        let any = since.is_some() || self.status_rounds().any(|round| round == day);
        any.then_some(Asked { since, on: day })
    }

    /// What was asked for a document of a day. After a round it still tells of that round, until the first answer for the
    /// next has come: nobody was asked anew by then.
    pub fn asked_for(&self, day: NaiveDate) -> Option<Asked> {
        let now = self.asked_on(day)?;
        let Some(last) = now.since.filter(|_| !self.status_rounds().any(|round| round == day)) else {
            return Some(now);
        };
        let answers = self.answers(now);
        let has_come = |action: &ActionView<'_>| action.action.history().latest_known(answers).is_some();
        if self.actions.standing().iter().any(has_come) { Some(now) } else { self.asked_on(last) }
    }

    /// Whether nobody has told how an action goes, as far as is known. Of what is done or dropped nobody asks.
    pub fn lacks_answer(
        &self,
        action: ActionView<'_>,
        asked: Asked,
        is_known: impl Fn(Stamp, DateTime<Utc>) -> bool + Copy,
    ) -> bool {
        let is_new = || self.zone().is_some_and(|zone| asked.on <= zone.local(action.agreed.at).date_naive());
        let answers = self.answers(asked);
        let told = || action.action.history().latest_known(|stamp, at| is_known(stamp, at) && answers(stamp, at));
        action.status_known(is_known).is_some_and(Status::is_open) && told().is_none() && !is_new()
    }

    /// Whether a line tells of the time after a round: it was not known in it, and is not of an earlier day.
    fn answers(&self, asked: Asked) -> impl Fn(Stamp, DateTime<Utc>) -> bool + Copy {
        let after = asked.since.zip(self.zone()).map(|(day, zone)| (day, zone, self.was_known_on(day, zone)));
        move |stamp, at| {
            after.is_none_or(|(day, zone, was_known)| !was_known(stamp, at) && day <= zone.local(at).date_naive())
        }
    }

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
        let mut told: Vec<_> =
            self.status_rounds().map(|day| action.terms_known(self.was_known_on(day, zone))).collect();
        told.reverse();
        told
    }
}
