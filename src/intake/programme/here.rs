//! Where and when a programme file is read.

use chrono::NaiveDate;

use crate::domain::zone::Zone;

/// What the file itself does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// Proposed where the file has no date, and what "30/3" is near to.
    pub today: NaiveDate,
    /// The local time by which the file's clocks go.
    pub zone: Zone,
}

impl Here {
    /// Where the clocks never change.
    pub fn without_summer_time(today: NaiveDate) -> Self {
        Self { today, zone: Zone::default() }
    }
}
