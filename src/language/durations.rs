//! How long something lasts, in words that stay short: "12 min.", "2 t. 5 min.", "1 døgn 2 t.".

use crate::language::words::Words;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
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

#[cfg(test)]
mod tests {
    use crate::language::durations::short;
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
}
