//! The parts of a month, a quarter or a year that offices name: primo, medio, ultimo.

use chrono::{Datelike, NaiveDate};

use crate::language::period::{Period, PeriodKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Primo,
    Medio,
    Ultimo,
}

/// A month has three parts of ten days, as banks and offices count: to the 10th, to the 20th, to its end.
pub fn part_of_month(part: Part, year: i32, month: u32) -> Option<Period> {
    let whole = Period::months(year, month, 1)?;
    let day = |day| NaiveDate::from_ymd_opt(year, month, day);
    Some(match part {
        Part::Primo => Period::stretch(whole.first, day(10)?),
        Part::Medio => Period::stretch(day(11)?, day(20)?),
        Part::Ultimo => Period { first: day(21)?, last: whole.last, kind: PeriodKind::End },
    })
}

/// Of a quarter or half a year: its first month, the month before its middle, its last day.
pub fn part_of_months(part: Part, whole: Period) -> Option<Period> {
    let middle = Period::months(whole.last.year(), (whole.first.month() + whole.last.month()) / 2, 1);
    match part {
        Part::Primo => Period::months(whole.first.year(), whole.first.month(), 1),
        Part::Medio => middle,
        Part::Ultimo => {
            Some(Period { kind: PeriodKind::End, ..Period::months(whole.last.year(), whole.last.month(), 1)? })
        }
    }
}

/// Of a year the words are wider. "Medio 2008" is about midsummer, and half the year is gone at the latest on 30 June;
/// "primo 2008" is the first of the year's months, so 31 January is the last day that is still its beginning; "ultimo"
/// is its last day.
pub fn part_of_year(part: Part, year: i32) -> Option<Period> {
    match part {
        Part::Primo => Period::months(year, 1, 1),
        Part::Medio => Period::months(year, 6, 1),
        Part::Ultimo => Some(Period { kind: PeriodKind::End, ..Period::months(year, 12, 1)? }),
    }
}
