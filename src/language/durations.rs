//! How long something lasts, in words that stay short: "12 min.", "2 t. 5 min.", "1 døgn 2 t.".

use crate::language::words::Words;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
const TWO_DAYS: u64 = 2 * DAY;
const YEAR: u64 = 365 * DAY + DAY / 4;
const TWO_YEARS: u64 = 2 * YEAR;
/// Up to here people count in minutes: "en film på 110 minutter".
const MANY: u64 = 2 * HOUR;

/// "12 min."; from two hours on "2 t. 5 min."; from a day on "1 døgn 2 t.", where minutes no longer matter.
pub fn short(words: &Words, minutes: u64) -> String {
    let part = |id: &str, count: u64| words.say(id, &[("count", count.into())]);
    let (whole, rest) = match minutes {
        ..MANY => return part("common-minutes", minutes),
        MANY..DAY => (part("common-hours", minutes / HOUR), (minutes % HOUR, "common-minutes")),
        _ => (part("common-days", minutes / DAY), (minutes % DAY / HOUR, "common-hours")),
    };
    match rest {
        (0, _) => whole,
        (count, id) => format!("{whole} {}", part(id, count)),
    }
}

/// How far a clock is off, as people say it: "12 min."; from two hours on "2 timer", "3 døgn", "3 år", to the nearest.
pub fn roughly(words: &Words, minutes: u64) -> String {
    let nearest = |id: &str, unit: u64| words.say(id, &[("count", (minutes.saturating_add(unit / 2) / unit).into())]);
    match minutes {
        ..MANY => short(words, minutes),
        MANY..TWO_DAYS => nearest("common-whole-hours", HOUR),
        TWO_DAYS..TWO_YEARS => nearest("common-days", DAY),
        _ => nearest("common-years", YEAR),
    }
}

#[cfg(test)]
mod tests {
    use crate::language::durations::{roughly, short};
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn what_lasts_longer_is_said_in_larger_units() {
        let (danish, english) = (Words::new(Language::Da), Words::new(Language::En));
        let said = |minutes| (short(&danish, minutes), short(&english, minutes));
        assert_eq!(said(0), ("0 min.".into(), "0 min".into()));
        assert_eq!(said(119), ("119 min.".into(), "119 min".into()));
        assert_eq!(said(125), ("2 t. 5 min.".into(), "2 h 5 min".into()));
        assert_eq!(said(26 * 60 + 12), ("1 døgn 2 t.".into(), "1 day 2 h".into()));
        assert_eq!(said(48 * 60), ("2 døgn".into(), "2 days".into()));
        assert!(short(&danish, u64::MAX).contains("døgn"));
    }

    #[test]
    fn how_far_a_clock_is_off_is_said_in_one_unit() {
        let (danish, english) = (Words::new(Language::Da), Words::new(Language::En));
        let said = |minutes| (roughly(&danish, minutes), roughly(&english, minutes));
        assert_eq!(said(12), ("12 min.".into(), "12 min".into()));
        assert_eq!(said(121), ("2 timer".into(), "2 hours".into()));
        assert_eq!(said(3 * 24 * 60 - 5), ("3 døgn".into(), "3 days".into()));
        assert_eq!(said(3 * 365 * 24 * 60), ("3 år".into(), "3 years".into()));
        assert!(roughly(&danish, u64::MAX).ends_with("år"));
    }
}
