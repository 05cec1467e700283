//! The names of months and weekdays in Danish and English, as they are written in running text.

use chrono::Weekday;

use crate::language::Language;

pub const DANISH_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// From Monday.
pub const DANISH_WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// From Monday.
pub const ENGLISH_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `month` from 0, as chrono's `month0` gives it; always in the table for a real date.
pub fn month_name(language: Language, month: u32) -> &'static str {
    let names = match language {
        Language::Da => &DANISH_MONTHS,
        Language::En => &ENGLISH_MONTHS,
    };
    names[month as usize % names.len()]
}

/// "torsdag", "Thursday".
pub fn weekday_name(language: Language, weekday: Weekday) -> &'static str {
    let names = match language {
        Language::Da => &DANISH_WEEKDAYS,
        Language::En => &ENGLISH_WEEKDAYS,
    };
    names[weekday.num_days_from_monday() as usize]
}
