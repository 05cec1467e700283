//! Whose turn it is, and since when.

use chrono::{DateTime, TimeDelta, Utc};

/// A table's time where the programme says nothing of it.
const USUAL: TimeDelta = TimeDelta::seconds(90);
/// Less than this is no turn.
const LEAST: TimeDelta = TimeDelta::seconds(30);

/// The place in a row of tables, with the clock of the one that speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// From 0.
    pub place: usize,
    /// Nothing before it was begun.
    pub since: Option<DateTime<Utc>>,
}

impl Turn {
    /// Begins the clock; where it runs, goes to the next of `count`. Says whether there was one.
    pub fn onward(&mut self, count: usize, now: DateTime<Utc>) -> bool {
        if self.since.is_none() && count > 0 {
            self.since = Some(now);
            return true;
        }
        let there_is = self.place + 1 < count;
        if there_is {
            *self = Self { place: self.place + 1, since: Some(now) };
        }
        there_is
    }

    /// Goes to the one before, whose clock begins anew; says whether there was one.
    pub fn back(&mut self, now: DateTime<Utc>) -> bool {
        let before = self.place.checked_sub(1);
        if let Some(place) = before {
            *self = Self { place, since: self.since.map(|_| now) };
        }
        before.is_some()
    }

    /// What is left of `each`; less than nothing when it is over time.
    pub fn left(&self, each: TimeDelta, now: DateTime<Utc>) -> TimeDelta {
        self.since.map_or(each, |since| each - (now - since))
    }
}

/// The time of each table: a share of the minutes given to the report, in whole fives of seconds; else the usual.
pub fn each(minutes: Option<u32>, tables: usize) -> TimeDelta {
    let Some(minutes) = minutes.filter(|minutes| *minutes > 0) else { return USUAL };
    let seconds = i64::from(minutes) * 60 / i64::try_from(tables.max(1)).unwrap_or(1) / 5 * 5;
    TimeDelta::seconds(seconds).clamp(LEAST, USUAL * 2)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use crate::tui::facilitator::plenary::turn::{Turn, each};

    #[test]
    fn the_first_key_begins_and_the_next_ones_hand_on() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let mut turn = Turn::default();
        assert!(turn.onward(2, at(10)) && turn.place == 0);
        assert_eq!(turn.left(TimeDelta::seconds(90), at(110)), TimeDelta::seconds(-10));
        assert!(turn.onward(2, at(110)) && turn.place == 1);
        assert_eq!(turn.left(TimeDelta::seconds(90), at(110)), TimeDelta::seconds(90));
        assert!(!turn.onward(2, at(111)) && turn.place == 1);
        assert!(turn.back(at(112)) && turn.place == 0 && !turn.back(at(113)));
    }

    #[test]
    fn the_report_is_shared_out_and_nobody_gets_nothing() {
        assert_eq!(each(None, 12), TimeDelta::seconds(90));
        assert_eq!(each(Some(15), 11), TimeDelta::seconds(80));
        assert_eq!(each(Some(5), 40), TimeDelta::seconds(30));
        assert_eq!(each(Some(60), 3), TimeDelta::seconds(180));
        assert_eq!(each(Some(10), 0), TimeDelta::seconds(180));
    }
}
