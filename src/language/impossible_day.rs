//! Days that are written like days and are in no calendar: "31/2-2022", "30. februar", "uge 60".

use chrono::NaiveDate;

use crate::language::day_reading::read_day;

/// Whether the words would be a day if their figures were small: then it is the figures that are wrong, and not that
/// they are about something else ("efter møde 2").
pub fn is_impossible_day(text: &str, reference: NaiveDate) -> bool {
    read_day(text, reference).is_none()
        && (1..=2).any(|figures| read_day(&with_ones(text, figures), reference).is_some())
}

/// The text with its first figures of one or two digits as "1".
fn with_ones(text: &str, figures: usize) -> String {
    let mut said = String::with_capacity(text.len());
    let mut left = figures;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        let is_short = number.len() <= 2 && left > 0;
        said.push_str(before);
        said.push_str(if is_short { "1" } else { number });
        left -= usize::from(is_short);
        rest = after;
    }
    said.push_str(rest);
    said
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::{any, proptest};

    use crate::language::impossible_day::is_impossible_day;

    fn is_impossible(text: &str) -> bool {
        is_impossible_day(text, NaiveDate::from_ymd_opt(2022, 4, 7).unwrap())
    }

    #[test]
    fn a_day_that_is_in_no_calendar_is_known_from_one_that_is_and_from_what_is_no_day() {
        for text in ["31/2-2022", "senest 30. februar", "31/13", "32. maj 2022", "31.04.2022", "uge 60"] {
            assert!(is_impossible(text), "{text}");
        }
        for text in
            ["28/2-2022", "29. februar 2024", "medio 2008", "efter møde 2", "når de 14 borde er hørt", "", "snart"]
        {
            assert!(!is_impossible(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), words in "(senest|den|uge|[0-9]{1,12}|[./-]|februar|fredag| ){0,40}") {
            is_impossible(&text);
            is_impossible(&words);
        }
    }
}
