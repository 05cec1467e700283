//! Large counts as sentences have them: "10.000", in English "10,000".

use std::ops::Range;

use crate::language::language::Language;

/// Four figures are read at a glance, and may be a year.
const UNGROUPED: u64 = 9_999;

/// A count in figures, by thousands from ten thousand on. What names a thing (a port, a line of a file) is no count.
pub fn figure(language: Language, count: i64) -> String {
    let figures = count.unsigned_abs().to_string();
    if count.unsigned_abs() <= UNGROUPED {
        return count.to_string();
    }
    let mark = match language {
        Language::Da => '.',
        Language::En => ',',
    };
    let mut grouped = String::with_capacity(figures.len() * 4 / 3 + 1);
    if count < 0 {
        grouped.push('-');
    }
    for (at, figure) in figures.chars().enumerate() {
        if at > 0 && (figures.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(figure);
    }
    grouped
}

/// Tenths of something: "0,4", in English "0.4".
pub fn tenths(language: Language, count: usize) -> String {
    let mark = match language {
        Language::Da => ',',
        Language::En => '.',
    };
    format!("{}{mark}{}", many(language, count / 10), count % 10)
}

/// The same of how many of something there are.
pub fn many(language: Language, count: usize) -> String {
    figure(language, i64::try_from(count).unwrap_or(i64::MAX))
}

/// Where digits stand together.
pub fn digits(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match groups.last_mut().filter(|group| group.end == at) {
            Some(group) => group.end = at + 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether a title begins with a number of its own: "1. Visionen", "Fokusområde 2: Flere borgere".
pub fn is_numbered(title: &str) -> bool {
    let is_number = |word: &str| {
        let figures = word.trim_end_matches(['.', ')', ':']);
        (1..=3).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut words = title.split_whitespace();
    let mut next = || words.next().unwrap_or_default();
    let (first, second, third) = (next(), next(), next());
    // "24 timer i døgnet" and "De 3 vigtigste" begin with counts.
    let is_closed = |word: &str, behind: &str| word.ends_with(['.', ')', ':']) || ["", "–", "-"].contains(&behind);
    is_number(first) && first.ends_with(['.', ')', ':']) || is_number(second) && is_closed(second, third)
}

#[cfg(test)]
mod tests {
    use crate::language::figures::{figure, is_numbered, tenths};
    use crate::language::language::Language::{Da, En};

    #[test]
    fn large_counts_are_grouped_as_each_language_does() {
        let danish = [0, 999, 2026, 9_999, 10_000, 123_456, 1_234_567, -10_000].map(|count| figure(Da, count));
        assert_eq!(danish, ["0", "999", "2026", "9999", "10.000", "123.456", "1.234.567", "-10.000"]);
        assert_eq!(figure(En, 10_000), "10,000");
    }

    #[test]
    fn a_title_may_bring_its_number() {
        for title in
            ["1. Visionen", "Fokusområde 2: Flere borgere", "Tema 3", "Tema 3 – Adgang", "2) Adgang", "Spørgsmål 14."]
        {
            assert!(is_numbered(title), "{title}");
        }
        for title in
            ["Visionen", "24 timer i døgnet", "De 3 vigtigste", "Mål for 2022", "§ 107, stk. 2", "Rampe, 2 døre", ""]
        {
            assert!(!is_numbered(title), "{title}");
        }
    }

    #[test]
    fn tenths_have_the_mark_of_their_language() {
        assert_eq!([tenths(Da, 0), tenths(Da, 4), tenths(En, 12)], ["0,0", "0,4", "1.2"]);
    }
}
