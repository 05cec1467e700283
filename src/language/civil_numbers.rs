//! Civil registration numbers ("CPR") in a text.

use std::ops::Range;

use crate::language::figures::digits;

/// Ten digits, the first four a day and a month: "0101901234", "010190-1234", "010190 1234", "01.01.90-1234". A telephone
/// number has eight, and behind a day with signs in it stands perhaps the hour.
pub fn civil_numbers(text: &str) -> Vec<&str> {
    let groups = digits(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < groups.len() {
        let count = length(text, &groups[at..]);
        if count > 0 {
            found.push(&text[groups[at].start..groups[at + count - 1].end]);
        }
        at += count.max(1);
    }
    found
}

/// Whether one stands in it.
pub fn has_civil_number(text: &str) -> bool {
    !civil_numbers(text).is_empty()
}

/// Of how many groups of digits the number is that they begin with; none where they begin with none.
fn length(text: &str, groups: &[Range<usize>]) -> usize {
    let between = |at: usize| &text[groups[at].end..groups[at + 1].start];
    let is_hyphen = |between: &str| matches!(between, "-" | "\u{2011}" | "–");
    let is_sign = |between: &str| is_hyphen(between) || matches!(between, "." | "/");
    let lengths: Vec<usize> = groups.iter().take(4).map(ExactSizeIterator::len).collect();
    let count = match lengths[..] {
        [10, ..] => 1,
        [6, 4, ..] if is_hyphen(between(0)) || matches!(between(0), " " | "\u{a0}") => 2,
        [2, 2, 2, 4] if is_sign(between(0)) && is_sign(between(1)) && is_hyphen(between(2)) => 4,
        _ => return 0,
    };
    let said: String = groups[..count].iter().map(|group| &text[group.clone()]).collect();
    let two = |at: usize| said[at..at + 2].parse::<u32>().unwrap_or_default();
    if (1..=31).contains(&two(0)) && (1..=12).contains(&two(2)) { count } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::language::civil_numbers::civil_numbers;

    #[test]
    fn a_number_is_seen_however_it_is_typed_and_a_telephone_number_or_a_day_is_none() {
        for (text, found) in [
            ("cpr 010190-1234, 0101901234", &["010190-1234", "0101901234"][..]),
            ("cpr: 010190 1234 og 010190–1234", &["010190 1234", "010190–1234"]),
            ("født 01.01.90-1234", &["01.01.90-1234"]),
            ("ring 58 57 36 00 eller 23456789", &[]),
            ("den 12.10.24 1600, konto 4410190123, 2023-2024", &[]),
            ("skoleårene 2024-2025, 10-12 år, 1500-2000 kr.", &[]),
        ] {
            assert_eq!(civil_numbers(text), found, "{text}");
        }
    }
}
