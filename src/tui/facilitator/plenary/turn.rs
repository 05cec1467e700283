//! Whose turn it is, and since when.

use chrono::{DateTime, TimeDelta, Utc};

use crate::device::view::View;
use crate::domain::programme::ItemKind;

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
    /// Whose turn a key begins: the one that is seen, where its clock runs the next of `count`.
    pub fn onward(&self, count: usize) -> Option<usize> {
        let place = self.place + usize::from(self.since.is_some());
        (place < count).then_some(place)
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

/// The time of each table at this meeting.
pub fn of_each(view: &View<'_>) -> TimeDelta {
    let report = view.standing.items.iter().find(|item| item.kind == ItemKind::Report);
    each(report.map(|report| report.minutes), view.meeting.tables.seated().count())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use crate::tui::facilitator::plenary::turn::{Turn, each};

    #[test]
    fn the_first_key_begins_and_the_next_ones_hand_on() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let seen = Turn::default();
        assert_eq!(seen.onward(2), Some(0));
        let begun = Turn { place: 0, since: Some(at(10)) };
        assert_eq!(begun.left(TimeDelta::seconds(90), at(110)), TimeDelta::seconds(-10));
        assert_eq!(begun.onward(2), Some(1));
        assert_eq!(Turn { place: 1, ..begun }.onward(2), None);
        assert_eq!(seen.left(TimeDelta::seconds(90), at(111)), TimeDelta::seconds(90));
        assert_eq!(seen.onward(0), None);
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
