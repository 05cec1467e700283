//! Days and clocks as Danish offices write them, and the same in English.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::language::calendar_names::{month_name, weekday_name};
use crate::language::language::Language;

/// "7. april 2022", "7 April 2022".
pub fn day(language: Language, day: NaiveDate) -> String {
    format!("{} {}", day_and_month(language, day), day.year())
}

/// "7. april", "7 April": where the year is plain from what stands around it.
pub fn day_and_month(language: Language, day: NaiveDate) -> String {
    let month = month_name(language, day.month0());
    match language {
        Language::Da => format!("{}. {month}", day.day()),
        Language::En => format!("{} {month}", day.day()),
    }
}

/// "den 7. april 2022" after a noun ("dialogmødet den 7. april 2022"); English has no article here.
pub fn the_day(language: Language, the_day: NaiveDate) -> String {
    match language {
        Language::Da => format!("den {}", day(language, the_day)),
        Language::En => day(language, the_day),
    }
}

/// "torsdag den 7. april 2022", "Thursday 7 April 2022".
pub fn weekday_and_day(language: Language, day: NaiveDate) -> String {
    format!("{} {}", weekday_name(language, day.weekday()), the_day(language, day))
}

/// "07-04-2022" for tables; in English "07 Apr 2022", since readers differ on whether 07-04 is April or July.
pub fn numeric_day(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Da => format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year()),
        Language::En => {
            let month: String = month_name(language, day.month0()).chars().take(3).collect();
            format!("{:02} {month} {:04}", day.day(), day.year())
        }
    }
}

/// A text of the program's in which the days stand as in running text: "(ca. 30-06-2022)" is "(ca. 30. juni 2022)".
pub fn with_days_in_letters(language: Language, text: &str) -> String {
    const FIGURES: usize = "07-04-2022".len();
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let read = rest.get(..FIGURES).and_then(|figures| NaiveDate::parse_from_str(figures, "%d-%m-%Y").ok());
        let figures = read.filter(|read| numeric_day(Language::Da, *read) == rest[..FIGURES]);
        let length = if let Some(read) = figures {
            said.push_str(&day(language, read));
            FIGURES
        } else {
            said.push(first);
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    said
}

/// "8/4" where there is little room; English "8 Apr", as above.
pub fn short_day(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Da => format!("{}/{}", day.day(), day.month()),
        Language::En => {
            let month: String = month_name(language, day.month0()).chars().take(3).collect();
            format!("{} {month}", day.day())
        }
    }
}

/// "marts 2007", "March 2007".
pub fn month_and_year(language: Language, day: NaiveDate) -> String {
    format!("{} {}", month_name(language, day.month0()), day.year())
}

/// "16.00", English "16:00". Seconds are left out, not rounded.
pub fn clock(language: Language, time: NaiveTime) -> String {
    match language {
        Language::Da => format!("{:02}.{:02}", time.hour(), time.minute()),
        Language::En => format!("{:02}:{:02}", time.hour(), time.minute()),
    }
}

/// "16.00.05", "16:00:05".
pub fn clock_to_the_second(language: Language, time: NaiveTime) -> String {
    let (clock, second) = (clock(language, time), time.second());
    match language {
        Language::Da => format!("{clock}.{second:02}"),
        Language::En => format!("{clock}:{second:02}"),
    }
}

/// "kl. 16.00", "at 16:00".
pub fn at_clock(language: Language, time: NaiveTime) -> String {
    match language {
        Language::Da => format!("kl. {}", clock(language, time)),
        Language::En => format!("at {}", clock(language, time)),
    }
}

/// "16.00–19.00", "16:00–19:00", with an en dash.
pub fn clock_span(language: Language, start: NaiveTime, end: NaiveTime) -> String {
    format!("{}–{}", clock(language, start), clock(language, end))
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use crate::language::dates::{
        at_clock, clock, clock_span, day, day_and_month, month_and_year, numeric_day, the_day, weekday_and_day,
        with_days_in_letters,
    };
    use crate::language::language::Language::{Da, En};

    fn ringsted() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 4, 7).unwrap()
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 59).unwrap()
    }

    #[test]
    fn danish_days_are_written_as_offices_write_them() {
        assert_eq!(day(Da, ringsted()), "7. april 2022");
        assert_eq!(day_and_month(Da, ringsted()), "7. april");
        assert_eq!(the_day(Da, ringsted()), "den 7. april 2022");
        assert_eq!(weekday_and_day(Da, ringsted()), "torsdag den 7. april 2022");
        assert_eq!(numeric_day(Da, ringsted()), "07-04-2022");
        assert_eq!(
            with_days_in_letters(Da, "æ (ca. 07-04-2022) 7-4-2022, 99-04-2022"),
            "æ (ca. 7. april 2022) 7-4-2022, 99-04-2022"
        );
        assert_eq!(month_and_year(Da, ringsted()), "april 2022");
    }

    #[test]
    fn english_days_cannot_be_mistaken() {
        assert_eq!(day(En, ringsted()), "7 April 2022");
        assert_eq!(day_and_month(En, ringsted()), "7 April");
        assert_eq!(the_day(En, ringsted()), "7 April 2022");
        assert_eq!(weekday_and_day(En, ringsted()), "Thursday 7 April 2022");
        assert_eq!(numeric_day(En, ringsted()), "07 Apr 2022");
        assert_eq!(month_and_year(En, ringsted()), "April 2022");
    }

    #[test]
    fn a_clock_has_a_dot_in_danish_and_a_colon_in_english() {
        assert_eq!((clock(Da, time(16, 0)), clock(En, time(16, 0))), ("16.00".into(), "16:00".into()));
        assert_eq!((at_clock(Da, time(9, 5)), at_clock(En, time(9, 5))), ("kl. 09.05".into(), "at 09:05".into()));
        assert_eq!(clock_span(Da, time(16, 0), time(19, 0)), "16.00–19.00");
        assert_eq!(clock_span(En, time(0, 0), time(23, 59)), "00:00–23:59");
    }
}
