//! When something was or is due: instants in the meeting's local time, deadlines in their own words.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::due::Due;
use crate::domain::zone::Zone;
use crate::language::impossible_day::is_impossible_day;

/// A deadline: its own words, and the day beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct When {
    /// As said or written: "senest 30/3", "medio 2008".
    pub words: String,
    /// The day they mean, or for words like "medio 2008" the last day they can mean.
    pub day: Option<NaiveDate>,
    /// Whether the day is what the words say and no proposal.
    pub exact: bool,
    /// Whether the words name a day that is in no calendar ("31/2"): for people; who reads the data has the words.
    #[serde(skip)]
    pub is_impossible: bool,
}

impl When {
    /// `meeting` is the day of the meeting, whose year is meant where the words say none.
    pub fn of(due: &Due, meeting: NaiveDate) -> Self {
        let day = due.day.filter(|day| is_written_in_four_digits(day.year()));
        let is_impossible = due.day.is_none() && is_impossible_day(&due.words, meeting);
        Self { words: due.words.clone(), day, exact: due.exact && day.is_some(), is_impossible }
    }
}

/// The wall time of an instant. A clock that was set to a year that RFC 3339 cannot write says its beginning.
pub fn local(zone: &Zone, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
    let local = zone.local(instant);
    // Seconds are enough for a reader; their fractions are those of a machine.
    let whole = DateTime::from_timestamp(instant.timestamp(), 0).unwrap_or_default();
    if is_written_in_four_digits(local.year()) {
        whole.with_timezone(local.offset())
    } else {
        DateTime::<Utc>::default().fixed_offset()
    }
}

fn is_written_in_four_digits(year: i32) -> bool {
    (1..=9999).contains(&year)
}
