//! Days whose weekday is another one than they say: "fredag den 7. april 2022", which is a Thursday.

use chrono::{Datelike, NaiveDate};

use crate::language::calendar_names::weekday;
use crate::language::day_reading::read_day;

/// The day of words that name a wrong weekday; nothing where they agree or name none.
pub fn contradicted(text: &str, reference: NaiveDate) -> Option<NaiveDate> {
    let named = |word: &str| weekday(&word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase());
    let (weekdays, rest): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(|word| named(word).is_some());
    let [said] = weekdays[..] else { return None };
    let day = read_day(&rest.join(" "), reference).filter(|read| read.exact)?.day;
    let is_the_same = read_day(text, reference).is_some_and(|read| read.day == day);
    (is_the_same && named(said) != Some(day.weekday())).then_some(day)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::{any, proptest};

    use crate::language::doubtful_day::contradicted;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, month, day).unwrap()
    }

    #[test]
    fn a_wrong_weekday_is_known_and_the_day_is_read_all_the_same() {
        for (text, expected) in [
            ("fredag den 7. april 2022", Some(day(4, 7))),
            ("Fredag d. 7/4-2022", Some(day(4, 7))),
            ("senest mandag den 30. marts 2022", Some(day(3, 30))),
            ("Friday 7 April 2022", Some(day(4, 7))),
            ("torsdag den 7. april 2022", None),
            ("7. april 2022", None),
            ("på fredag", None),
            ("fredag", None),
            ("mandag eller fredag", None),
        ] {
            assert_eq!(contradicted(text, day(4, 1)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), words in "(fredag|mandag|den|[0-9]{1,12}|[./-]|februar| ){0,40}") {
            contradicted(&text, day(4, 1));
            contradicted(&words, day(4, 1));
        }
    }
}
