//! A period of the calendar: a day, or a stretch of days with what its words say about its end.

use chrono::{Months, NaiveDate};

/// What an expression of the calendar covers, first and last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub kind: PeriodKind,
}

/// How a period meets "before": before a day or a stretch is before its first day, before an end is still in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodKind {
    /// One day that is said outright.
    Day,
    /// A day that is said in a way that contradicts itself: "fredag den 7. april 2022", which is a Thursday.
    DoubtfulDay,
    /// A month, a quarter, a season …
    Stretch,
    /// "ultimo juni", "udgangen af 2022".
    End,
}

impl Period {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self { first: day, last: day, kind: PeriodKind::Day }
    }

    /// From the first day to the last, both included.
    pub fn stretch(first: NaiveDate, last: NaiveDate) -> Self {
        Self { first, last, kind: PeriodKind::Stretch }
    }

    /// `count` whole months from `first_month` of `year`.
    pub fn months(year: i32, first_month: u32, count: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, first_month, 1)?;
        let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self::stretch(first, last))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::language::period::Period;

    #[test]
    fn months_end_with_their_own_last_day() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert_eq!(Period::months(2024, 2, 1), Some(Period::stretch(day(2024, 2, 1), day(2024, 2, 29))));
        assert_eq!(Period::months(2022, 12, 3), Some(Period::stretch(day(2022, 12, 1), day(2023, 2, 28))));
        assert_eq!(Period::months(2022, 13, 1), None);
        assert_eq!(Period::months(i32::MAX, 1, 1), None);
    }
}
