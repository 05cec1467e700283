//! Reading durations as programmes write them: "ca. 25 min.", "1½ time", "tre kvarter", "1 t 15 min".

use crate::language::number_words::number;
use crate::language::phrase::Phrase;

/// Two weeks: longer is no part of a meeting.
const MOST_MINUTES: u32 = 14 * 24 * 60;

/// Whole minutes: "(10 min.)", "en time", "halvanden time", "et kvarter", "45 minutter", "30′", "half an hour".
///
/// The unit is what makes it a duration; a bare number is none.
pub fn read_minutes(text: &str) -> Option<u32> {
    Phrase::new(text)?.all(|phrase| {
        phrase.says(&["ca", "cirka", "omkring", "about", "around", "approx", "approximately", "i", "for"]);
        let mut minutes = part(phrase)?;
        while !phrase.is_at_end() {
            phrase.says(&["og", "and"]);
            minutes = minutes.checked_add(part(phrase)?)?;
        }
        (minutes <= MOST_MINUTES).then_some(minutes)
    })
}

/// One number with its unit.
fn part(phrase: &mut Phrase) -> Option<u32> {
    phrase.attempt(fixed).or_else(|| phrase.attempt(counted))
}

/// Expressions that hold number and unit in one.
fn fixed(phrase: &mut Phrase) -> Option<u32> {
    if phrase.says(&["en halv time", "halv time", "half an hour", "half hour", "a half hour", "a half"]) {
        return Some(30);
    }
    if phrase.says(&["a quarter of an hour", "quarter of an hour"]) {
        return Some(15);
    }
    phrase.says(&["three quarters of an hour"]).then_some(45)
}

fn counted(phrase: &mut Phrase) -> Option<u32> {
    let amount = phrase.attempt(amount)?;
    // The scripts of real meetings write 30′ for minutes.
    if phrase.mark(&['′', '\'', '’']) {
        return whole_minutes(amount, 1);
    }
    let unit = phrase.word(|word| match word {
        "time" | "timer" | "t" | "h" | "hour" | "hours" | "hr" | "hrs" => Some(60),
        "kvarter" | "kvarterer" => Some(15),
        "minut" | "minutter" | "min" | "m" | "minute" | "minutes" | "mins" => Some(1),
        _ => None,
    })?;
    let minutes = whole_minutes(amount, unit)?;
    // "1 t 15", "1h30"
    let rest = if unit == 60 { phrase.all(|phrase| phrase.short_figures().filter(|rest| *rest < 60)) } else { None };
    minutes.checked_add(rest.unwrap_or(0))
}

/// A number of units in hundredths, so that halves, quarters and decimals are exact.
fn amount(phrase: &mut Phrase) -> Option<u32> {
    if phrase.says(&["halvanden", "halvandet", "one and a half", "en og en halv"]) {
        return Some(150);
    }
    if let Some(part) = phrase.attempt(fraction) {
        return Some(part);
    }
    let whole = match phrase.attempt(Phrase::figures) {
        Some(figures) => figures.value,
        None => phrase.word(|word| if matches!(word, "a" | "an") { Some(1) } else { number(word) })?,
    };
    let hundredths = whole.checked_mul(100)?;
    let part = phrase.attempt(fraction).or_else(|| phrase.attempt(decimals)).unwrap_or(0);
    hundredths.checked_add(part)
}

/// "½", "og en halv", in hundredths.
fn fraction(phrase: &mut Phrase) -> Option<u32> {
    if phrase.mark(&['½']) || phrase.says(&["og en halv", "and a half"]) {
        return Some(50);
    }
    if phrase.mark(&['¼']) {
        return Some(25);
    }
    phrase.mark(&['¾']).then_some(75)
}

/// ",5" and ",25" in hundredths; with a dot one decimal alone, for "1.30 time" may as well be an hour and a half.
fn decimals(phrase: &mut Phrase) -> Option<u32> {
    let most = if phrase.mark(&[',']) { 2 } else { phrase.mark(&['.']).then_some(1)? };
    let decimals = phrase.figures().filter(|decimals| decimals.digits <= most)?;
    Some(if decimals.digits == 1 { decimals.value * 10 } else { decimals.value })
}

/// Half a minute and more counts as one.
fn whole_minutes(hundredths: u32, unit: u32) -> Option<u32> {
    Some(hundredths.checked_mul(unit)?.checked_add(50)? / 100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use proptest::prop_assert_eq;

    use crate::language::duration_reading::read_minutes;

    #[test]
    fn durations_are_read_as_programmes_write_them() {
        for (text, minutes) in [
            ("ca. 25 min.", 25),
            ("(10 min.)", 10),
            ("(ca. 10 minutter)", 10),
            ("en time", 60),
            ("1½ time", 90),
            ("½ time", 30),
            ("1 ½ time", 90),
            ("halvanden time", 90),
            ("to og en halv time", 150),
            ("en halv time", 30),
            ("tre kvarter", 45),
            ("et kvarter", 15),
            ("fem kvarter", 75),
            ("45 minutter", 45),
            ("femogfyrre minutter", 45),
            ("1 t 15 min", 75),
            ("1 time og 15 minutter", 75),
            ("en time og et kvarter", 75),
            ("1t15", 75),
            ("1,5 time", 90),
            ("0,25 timer", 15),
            ("1.5 hours", 90),
            ("30′", 30),
            ("30'", 30),
            ("35m", 35),
            ("1h30m", 90),
            ("0 min", 0),
            ("an hour and a half", 90),
            ("one and a half hours", 90),
            ("half an hour", 30),
            ("a quarter of an hour", 15),
            ("two hours", 120),
        ] {
            assert_eq!(read_minutes(text), Some(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_no_duration_is_none() {
        for text in [
            "",
            "25",
            "(2022)",
            "time",
            "min",
            "bord 4",
            "1.30 time",
            "halv syv",
            "-5 min",
            "1 time kl",
            "1 time 75",
            "99999999999.99",
            "999999999 timer",
            "100000 min",
            "en uge",
            "5 min 5 min 5",
            "½",
        ] {
            assert_eq!(read_minutes(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_of_minutes_is_read(minutes in 0_u32..=20_160) {
            prop_assert_eq!(read_minutes(&format!("{minutes} min.")), Some(minutes));
            prop_assert_eq!(read_minutes(&format!("{} t {} min", minutes / 60, minutes % 60)), Some(minutes));
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>(), words in "(ca|en|halv|time|min|kvarter|[0-9]{1,12}|[.,½]| ){0,40}") {
            for text in [text, words] {
                read_minutes(&text);
            }
        }
    }

    #[test]
    fn long_text_is_refused_at_once() {
        for text in ["1 t ".repeat(15_000), "9".repeat(50_000), "\0😀".repeat(10_000)] {
            assert_eq!(read_minutes(&text), None);
        }
    }
}
