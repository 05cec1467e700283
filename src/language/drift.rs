//! How late a meeting is, in words.

use crate::language::durations;
use crate::language::words::Words;

/// "12 min. bagud", "3 min. foran", "til tiden"; + minutes are late.
pub fn in_words(words: &Words, minutes: i64) -> String {
    let id = match minutes {
        0 => return words.word("timeline-on-time"),
        1.. => "timeline-late",
        _ => "timeline-early",
    };
    words.say(id, &[("span", durations::short(words, minutes.unsigned_abs()).into())])
}

#[cfg(test)]
mod tests {
    use crate::language::drift::in_words;
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn lateness_is_said_as_a_facilitator_says_it() {
        let (danish, english) = (Words::new(Language::Da), Words::new(Language::En));
        let said = |minutes| (in_words(&danish, minutes), in_words(&english, minutes));
        assert_eq!(said(12), ("12 min. bagud".into(), "12 min late".into()));
        assert_eq!(said(-3), ("3 min. foran".into(), "3 min ahead".into()));
        assert_eq!(said(0), ("til tiden".into(), "on time".into()));
    }

    #[test]
    fn no_number_is_too_large_to_say() {
        assert!(in_words(&Words::new(Language::Da), i64::MIN).ends_with("foran"));
    }
}
