//! The names of months and weekdays in Danish and English, as they are written in running text.

use chrono::Weekday;

use crate::language::language::Language;

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

/// The month (1–12) that `word` names in either language, whole or shortened ("sept", "okt"); small letters.
pub fn month(word: &str) -> Option<u32> {
    if word == "sept" {
        return Some(9);
    }
    DANISH_MONTHS.iter().zip(&ENGLISH_MONTHS).zip(1..).find_map(|((danish, english), number)| {
        let english = english.to_lowercase();
        let is_it =
            word == *danish || word == english || [danish, english.as_str()].map(shortened).contains(&Some(word));
        is_it.then_some(number)
    })
}

/// The weekday that `word` names in either language, whole or shortened ("tors", "wed"); small letters.
pub fn weekday(word: &str) -> Option<Weekday> {
    let shortened = match word {
        "man" | "mon" => Some(Weekday::Mon),
        "tir" | "tirs" | "tue" | "tues" => Some(Weekday::Tue),
        "ons" | "wed" => Some(Weekday::Wed),
        "tor" | "tors" | "thu" | "thur" | "thurs" => Some(Weekday::Thu),
        "fre" | "fri" => Some(Weekday::Fri),
        "lør" | "sat" => Some(Weekday::Sat),
        "søn" | "sun" => Some(Weekday::Sun),
        _ => None,
    };
    shortened.or_else(|| {
        let place = DANISH_WEEKDAYS
            .iter()
            .zip(&ENGLISH_WEEKDAYS)
            .position(|(danish, english)| word == *danish || word == english.to_lowercase())?;
        Weekday::try_from(u8::try_from(place).ok()?).ok()
    })
}

/// The first three letters.
fn shortened(name: &str) -> Option<&str> {
    name.get(..3)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use crate::language::calendar_names::{month, month_name, weekday, weekday_name};
    use crate::language::language::Language;

    #[test]
    fn every_month_and_weekday_is_known_by_its_name() {
        for language in [Language::Da, Language::En] {
            for number in 1..=12 {
                assert_eq!(month(&month_name(language, number - 1).to_lowercase()), Some(number));
            }
            for number in 0..7 {
                let day = Weekday::try_from(number).unwrap();
                assert_eq!(weekday(&weekday_name(language, day).to_lowercase()), Some(day));
            }
        }
    }

    #[test]
    fn shortened_names_are_known_and_others_are_not() {
        assert_eq!(["jan", "maj", "may", "okt", "sept"].map(month), [1, 5, 5, 10, 9].map(Some));
        assert_eq!(["", "m", "ma", "janu", "mandag", "æøå"].map(month), [None; 6]);
        assert_eq!([weekday("tors"), weekday("søn"), weekday("dag")], [Some(Weekday::Thu), Some(Weekday::Sun), None]);
    }
}
