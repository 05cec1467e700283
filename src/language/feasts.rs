//! The feasts and school holidays that Danish deadlines hang on, by the year.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::language::period::Period;

/// Christmas Eve to the second day of Christmas.
pub fn christmas(year: i32) -> Option<Period> {
    Some(Period::stretch(NaiveDate::from_ymd_opt(year, 12, 24)?, NaiveDate::from_ymd_opt(year, 12, 26)?))
}

/// New Year's Day.
pub fn new_year(year: i32) -> Option<Period> {
    let day = NaiveDate::from_ymd_opt(year, 1, 1)?;
    Some(Period::stretch(day, day))
}

/// Maundy Thursday to Easter Monday, both holidays in Denmark.
pub fn easter(year: i32) -> Option<Period> {
    let sunday = easter_sunday(year)?;
    Some(Period::stretch(sunday.checked_sub_days(Days::new(3))?, sunday.succ_opt()?))
}

/// Whit Sunday and Monday, seven weeks after Easter.
pub fn whitsun(year: i32) -> Option<Period> {
    let sunday = easter_sunday(year)?.checked_add_days(Days::new(49))?;
    Some(Period::stretch(sunday, sunday.succ_opt()?))
}

/// Six weeks from the last Saturday of June, after which the schools begin again; some municipalities begin a few days later.
pub fn summer_holiday(year: i32) -> Option<Period> {
    let end = NaiveDate::from_ymd_opt(year, 6, 30)?;
    let saturday = end.checked_sub_days(Days::new(u64::from((end.weekday().num_days_from_monday() + 2) % 7)))?;
    Some(Period::stretch(saturday, saturday.checked_add_days(Days::new(43))?))
}

/// Week 42.
pub fn autumn_holiday(year: i32) -> Option<Period> {
    weeks(year, 42, 42)
}

/// Week 7 or 8, by municipality.
pub fn winter_holiday(year: i32) -> Option<Period> {
    weeks(year, 7, 8)
}

fn weeks(year: i32, first: u32, last: u32) -> Option<Period> {
    let first = NaiveDate::from_isoywd_opt(year, first, Weekday::Mon)?;
    Some(Period::stretch(first, NaiveDate::from_isoywd_opt(year, last, Weekday::Sun)?))
}

/// The Gregorian computus of Meeus, Jones and Butcher; the letters are theirs.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use crate::language::feasts::{
        autumn_holiday, christmas, easter, easter_sunday, new_year, summer_holiday, whitsun, winter_holiday,
    };
    use crate::language::period::Period;

    #[test]
    fn easter_falls_as_the_church_has_it() {
        // From the tables of the Danish almanac, with the earliest and the latest Easter there can be.
        for (year, sunday) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (2000, "2000-04-23"),
            (2007, "2007-04-08"),
            (2019, "2019-04-21"),
            (2022, "2022-04-17"),
            (2024, "2024-03-31"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter_sunday(year).unwrap().to_string(), sunday);
        }
    }

    #[test]
    fn easter_is_a_sunday_of_march_or_april_in_every_year() {
        for year in 1583..=9999 {
            let sunday = easter_sunday(year).unwrap();
            assert_eq!((sunday.weekday(), sunday.month() == 3 || sunday.month() == 4), (Weekday::Sun, true), "{year}");
        }
    }

    #[test]
    fn feasts_cover_their_holidays() {
        let days = |period: Option<_>| {
            let period: Period = period.unwrap();
            format!("{}..{}", period.first, period.last)
        };
        assert_eq!(days(easter(2022)), "2022-04-14..2022-04-18");
        assert_eq!(days(whitsun(2022)), "2022-06-05..2022-06-06");
        assert_eq!(days(christmas(2022)), "2022-12-24..2022-12-26");
        assert_eq!(days(new_year(2023)), "2023-01-01..2023-01-01");
        assert_eq!(days(summer_holiday(2022)), "2022-06-25..2022-08-07");
        assert_eq!(days(autumn_holiday(2022)), "2022-10-17..2022-10-23");
        assert_eq!(days(winter_holiday(2022)), "2022-02-14..2022-02-27");
    }

    #[test]
    fn a_year_out_of_reach_has_no_feasts() {
        for year in [i32::MIN, -1, i32::MAX] {
            for feast in [christmas, new_year, easter, whitsun, summer_holiday, autumn_holiday, winter_holiday] {
                assert!(feast(year).is_none_or(|period| period.first <= period.last));
            }
        }
    }
}
