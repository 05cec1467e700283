//! What somebody meant to write: the nearest of the words that would have done ("mente du …?").

use crate::language::folding::search_key;

/// Longer text is no mistyped word, nor a theme's title. Characters.
const LONGEST: usize = 256;

/// The candidate that `wrong` was most likely meant to be, or none that is near enough: one slip in a short word, two in
/// six letters, three in nine. A missing Danish letter ("gron") is no slip, two letters exchanged are one. A beginning
/// of at least three letters is near to the only candidate that goes on from it. Of two as near, the first.
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > 4 * LONGEST {
        return None;
    }
    let wrong = search_key(wrong);
    let letters: Vec<char> = wrong.chars().collect();
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    let candidates = candidates.into_iter().map(|candidate| (candidate, search_key(candidate).chars().collect()));
    // A short form of one letter is a slip away from every word of two.
    let candidates: Vec<(&str, Vec<char>)> =
        candidates.filter(|(_, word): &(&str, Vec<char>)| word.len() > 1).collect();
    let near = candidates.iter().filter_map(|(candidate, word)| {
        let distance = distance_within(&letters, word, slips(letters.len()))?;
        Some((distance, *candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate).or_else(|| {
        let mut continued = candidates.iter().filter(|(_, word)| letters.len() >= 3 && word.starts_with(&letters));
        let (only, _) = continued.next()?;
        continued.next().is_none().then_some(*only)
    })
}

/// How many slips are likely in a word of `letters`; one letter alone may be anything.
fn slips(letters: usize) -> usize {
    match letters {
        0..=1 => 0,
        2..=5 => 1,
        6..=8 => 2,
        _ => 3,
    }
}

/// The Damerau–Levenshtein distance (letters put in, left out, changed, or exchanged with their neighbour, no letter
/// touched twice), if it is at most `limit`.
pub fn distance_within(one: &[char], other: &[char], limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other_letter) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other_letter);
            let mut best = changed.min(last[column + 1] + 1).min(current[column] + 1);
            let is_exchange = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *other_letter;
            if is_exchange {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};

    use crate::language::nearest::{distance_within, nearest};

    const FIELDS: [&str; 8] = ["title", "date", "start", "end", "place", "planned_minutes", "responsible", "spørgsmål"];

    fn near(wrong: &str) -> Option<&'static str> {
        nearest(wrong, FIELDS)
    }

    #[test]
    fn slips_are_seen_through() {
        for (wrong, meant) in [
            ("titel", "title"),
            ("tilte", "title"),
            ("Date", "date"),
            ("strat", "start"),
            ("plase", "place"),
            ("planed_minuts", "planned_minutes"),
            ("responsable", "responsible"),
            ("sporgsmal", "spørgsmål"),
            ("spoergsmaal", "spørgsmål"),
            ("resp", "responsible"),
            ("planned", "planned_minutes"),
        ] {
            assert_eq!(near(wrong), Some(meant), "{wrong}");
        }
    }

    #[test]
    fn what_is_too_far_is_not_proposed() {
        for wrong in ["", "x", "th", "colour", "deltagere", "minutes_that_were_planned"] {
            assert_eq!(near(wrong), None, "{wrong}");
        }
        assert_eq!(nearest("sta", ["start", "state"]), None, "two go on from it");
        assert_eq!(nearest("nu", ["n", "u"]), None, "one letter may be anything");
        assert_eq!(near(&"title".repeat(10_000)), None);
    }

    #[test]
    fn an_exchange_is_one_slip_and_nothing_within_zero_is_equal() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance_within(&letters("ab"), &letters("ba"), 3), Some(1));
        assert_eq!(distance_within(&letters("abcd"), &letters("badc"), 3), Some(2));
        assert_eq!(distance_within(&letters("abc"), &letters(""), 3), Some(3));
        assert_eq!(distance_within(&letters("abc"), &letters("xyz"), 2), None);
    }

    proptest! {
        #[test]
        fn distance_is_the_same_both_ways(one in "[a-c]{0,6}", other in "[a-c]{0,6}") {
            let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
            prop_assert_eq!(distance_within(&a, &b, 9), distance_within(&b, &a, 9));
            prop_assert_eq!(distance_within(&a, &b, 9) == Some(0), one == other);
        }

        #[test]
        fn a_word_is_nearest_to_itself(word in "[k-n]{2}[a-zæøå_]{0,18}", other in any::<String>()) {
            prop_assert!(nearest(&word, [word.as_str()]).is_some());
            nearest(&other, FIELDS);
        }
    }
}
