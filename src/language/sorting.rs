//! Danish alphabetical order: … z, æ, ø, å, with aa as å, and numbers by their size.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Where a text stands in a sorted list. For long lists make the keys once: `list.sort_by_cached_key(…)`.
///
/// "Aabenraa" and "Aalborg" come last, "Ny by" before "Nyborg" (word by word), "bord 2" before "bord 10". Case, normal
/// form and accents count only between texts that are else the same. Every "aa" is taken as å, in "Isaac" too: which
/// names are spoken so cannot be seen in their letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    places: Vec<Place>,
    /// Decides between "é" and "e", "A" and "a", so that the order is the same whatever order the list came in.
    text: String,
}

/// The order of what a text consists of; signs that are no letters or numbers do not count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Blank,
    /// Digits without leading zeros: the longer number is the larger.
    Number {
        length: usize,
        digits: String,
    },
    Letter(u32),
}

const AE: u32 = 27;
const OE: u32 = 28;
const AA: u32 = 29;
/// Letters of other alphabets follow after å, by code point.
const OTHERS: u32 = 30;

pub fn sort_key(text: &str) -> SortKey {
    let text: String = text.nfc().collect();
    let mut places = Vec::with_capacity(text.len());
    let mut digits = String::new();
    let mut last_is_a = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_digit() {
            digits.push(c);
            last_is_a = false;
            continue;
        }
        end_number(&mut digits, &mut places);
        if c == 'a' && last_is_a {
            // The second a of "aa": both together are one å.
            places.pop();
            places.push(Place::Letter(AA));
            last_is_a = false;
            continue;
        }
        last_is_a = c == 'a';
        add_places(c, &mut places);
    }
    end_number(&mut digits, &mut places);
    if places.last() == Some(&Place::Blank) {
        places.pop();
    }
    SortKey { places, text }
}

/// For short lists and single comparisons.
pub fn compare(one: &str, other: &str) -> Ordering {
    sort_key(one).cmp(&sort_key(other))
}

fn end_number(digits: &mut String, places: &mut Vec<Place>) {
    if !digits.is_empty() {
        let number = digits.trim_start_matches('0').to_owned();
        places.push(Place::Number { length: number.len(), digits: number });
        digits.clear();
    }
}

fn add_places(c: char, places: &mut Vec<Place>) {
    match c {
        'æ' | 'ä' | 'œ' => places.push(Place::Letter(AE)),
        'ø' | 'ö' | 'ő' => places.push(Place::Letter(OE)),
        'å' => places.push(Place::Letter(AA)),
        // As the Danish rules for foreign letters have it.
        'ü' | 'ű' => places.push(latin('y')),
        'ß' => places.extend([latin('s'), latin('s')]),
        'þ' => places.extend([latin('t'), latin('h')]),
        'ð' | 'đ' => places.push(latin('d')),
        'ł' => places.push(latin('l')),
        _ if c.is_whitespace() || c == '-' => {
            if !matches!(places.last(), None | Some(Place::Blank)) {
                places.push(Place::Blank);
            }
        }
        _ => {
            let letters = c.nfd().filter(|part| !is_combining_mark(*part) && part.is_alphanumeric());
            places.extend(letters.map(latin));
        }
    }
}

fn latin(letter: char) -> Place {
    let code = u32::from(letter);
    Place::Letter(if letter.is_ascii_lowercase() { code - u32::from('a') + 1 } else { OTHERS + code })
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};
    use unicode_normalization::UnicodeNormalization;

    use crate::language::sorting::{compare, sort_key};

    #[track_caller]
    fn assert_sorted(expected: &[&str]) {
        let mut sorted: Vec<&str> = expected.iter().rev().copied().collect();
        sorted.sort_by_cached_key(|text| sort_key(text));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn danish_letters_come_last_and_aa_is_aa() {
        assert_sorted(&["Albertslund", "Vejle", "Zealand", "Ærø", "Ølstykke", "Aabenraa", "Aalborg", "Århus"]);
        assert_sorted(&["Faxe", "Fredericia", "Fåborg", "Faaborg-Midtfyn"]);
    }

    #[test]
    fn numbers_go_by_their_size() {
        assert_sorted(&["bord 1", "bord 2", "Bord 10", "bord 010a", "bord 99999999999999999999999"]);
    }

    #[test]
    fn shorter_words_come_first() {
        assert_sorted(&["", "Ny", "Ny by", "Ny-Solbjerg", "Nyborg"]);
    }

    #[test]
    fn case_and_accents_decide_only_between_equals() {
        assert_sorted(&["Andre", "andre", "andré", "Andrea"]);
        assert_sorted(&["idé", "idekatalog"]);
    }

    #[test]
    fn foreign_letters_stand_with_their_danish_kin() {
        assert_sorted(&["Lübeck", "Lyon", "Lyø", "Läsö", "Løgstør", "Lötzen", "Ωmega"]);
    }

    proptest! {
        #[test]
        fn normal_form_does_not_count(text in any::<String>()) {
            let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(compare(&composed, &decomposed), Ordering::Equal);
        }

        #[test]
        fn it_is_one_order(a in "[aåAÅæøz0-9 é-]{0,6}", b in "[aåAÅæøz0-9 é-]{0,6}", c in "[aåAÅæøz0-9 é-]{0,6}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            if compare(&a, &b) != Ordering::Greater && compare(&b, &c) != Ordering::Greater {
                prop_assert!(compare(&a, &c) != Ordering::Greater);
            }
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
        }
    }
}
