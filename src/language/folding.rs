//! Text folded to what people mean by "the same": for finding ("gron" finds "Grøn") and for comparing names.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// The key under which text is the same to somebody who compares: normal form, case and blanks do not count; æ, ø, å
/// and accents do.
pub fn comparison_key(text: &str) -> String {
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.nfc().flat_map(char::to_lowercase).collect()).collect();
    words.join(" ").nfc().collect()
}

/// Whether two texts are the same but for normal form, case and blanks.
pub fn is_same(one: &str, other: &str) -> bool {
    comparison_key(one) == comparison_key(other)
}

/// The key under which text is found by somebody whose keyboard has no Danish letters, or who writes them the old way:
/// "Grøn", "gron" and "groen" are one, "Aabenraa", "Åbenrå" and "abenra" too. Accents do not count.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            key.push(' ');
        }
        // Most words need none of it, and ten thousand notes are read for a search.
        if word.is_ascii() {
            word.bytes().for_each(|letter| fold(char::from(letter.to_ascii_lowercase()), &mut key));
        } else {
            let letters = word.nfc().flat_map(char::to_lowercase).nfd();
            letters.filter(|c| !is_combining_mark(*c)).for_each(|c| fold(c, &mut key));
        }
    }
    key
}

/// Puts a letter without its accents behind a key.
fn fold(c: char, key: &mut String) {
    match c {
        // å is an "a" by now, and "aa" and "oe" are the old spellings of one letter.
        'a' if key.ends_with('a') => {}
        'e' if key.ends_with('o') => {}
        'æ' => key.push_str("ae"),
        'œ' | 'ø' => key.push('o'),
        'ß' => key.push_str("ss"),
        'ð' | 'đ' => key.push('d'),
        'þ' => key.push_str("th"),
        'ł' => key.push('l'),
        _ => key.push(c),
    }
}

/// Whether every word of `sought` stands somewhere in `text`, in any order. Nothing sought is found everywhere.
pub fn is_found(sought: &str, text: &str) -> bool {
    Sought::new(sought).is_in(&search_key(text))
}

/// What is looked for, read once for however many texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The search keys of its words.
    words: Vec<String>,
}

impl Sought {
    pub fn new(text: &str) -> Self {
        Self { words: search_key(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect() }
    }

    /// Nothing is looked for, and everything found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word stands somewhere in the text that has this search key.
    pub fn is_in(&self, key: &str) -> bool {
        self.words.iter().all(|word| key.contains(word.as_str()))
    }

    /// Where its words stand in a text as it was written: ranges of whole characters, in bytes, in order and apart.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let mut key = String::with_capacity(text.len());
        // Where what a person sees as one character ends in the key, and where it lies in the text.
        let mut ends: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, grapheme) in text.grapheme_indices(true) {
            if let [letter] = grapheme.as_bytes()
                && letter.is_ascii_graphic()
            {
                fold(char::from(letter.to_ascii_lowercase()), &mut key);
            } else if grapheme.chars().all(char::is_whitespace) {
                key.push(' ');
            } else {
                let letters = grapheme.nfc().flat_map(char::to_lowercase).nfd();
                letters.filter(|c| !is_combining_mark(*c)).for_each(|c| fold(c, &mut key));
            }
            ends.push((key.len(), at..at + grapheme.len()));
        }
        let mut hit = vec![false; ends.len()];
        for word in &self.words {
            for (from, found) in key.match_indices(word.as_str()) {
                let first = ends.partition_point(|(end, _)| *end <= from);
                let last = ends.partition_point(|(end, _)| *end < from + found.len());
                // The second "a" of "aa" and the "e" of "oe" have no place of their own in the key.
                let behind = ends.partition_point(|(end, _)| *end <= ends[last].0);
                hit[first..behind].fill(true);
            }
        }
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for ((_, place), _) in ends.into_iter().zip(hit).filter(|(_, hit)| *hit) {
            match ranges.last_mut().filter(|last| last.end == place.start) {
                Some(last) => last.end = place.end,
                None => ranges.push(place),
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};
    use unicode_normalization::UnicodeNormalization;

    use crate::language::folding::{Sought, comparison_key, is_found, is_same, search_key};

    #[test]
    fn case_blanks_and_normal_form_do_not_count_in_a_comparison() {
        assert!(is_same("Åben  dør ", "a\u{30a}ben DØR"));
        assert!(is_same("", " \u{a0} "));
        assert!(!is_same("Grøn", "Gron"));
        assert!(!is_same("Åbenrå", "Aabenraa"));
    }

    #[test]
    fn danish_letters_are_found_without_them() {
        for (sought, text) in [
            ("gron", "Grøn"),
            ("groen", "Grøn"),
            ("GRØN", "grøn"),
            ("aabenraa", "Åbenrå Kommune"),
            ("åbenrå", "Aabenraa"),
            ("abenra", "Aabenraa"),
            ("blabaer", "blåbær"),
            ("ide", "Idékatalog"),
            ("sag egen", "Egen sag"),
            ("a\u{30a}r", "år"),
            ("", "hvad som helst"),
            ("  ", ""),
        ] {
            assert!(is_found(sought, text), "{sought} in {text}");
        }
    }

    #[test]
    fn other_words_are_not_found() {
        assert!(!is_found("rød", "Grøn"));
        assert!(!is_found("egen bil", "Egen sag"));
    }

    /// The text with what is found in it in brackets.
    fn bracketed(sought: &str, text: &str) -> String {
        let mut shown = text.to_owned();
        for hit in Sought::new(sought).hits(text).into_iter().rev() {
            shown.insert(hit.end, ']');
            shown.insert(hit.start, '[');
        }
        shown
    }

    #[test]
    fn what_is_found_is_shown_as_it_was_written() {
        for (sought, shown) in [
            ("aabenraa", "Til [Åbenrå] Kommune"),
            ("abenra", "Til [Aabenraa] Kommune"),
            ("groen", "[Grøn] og [GRO\u{308}N] og [groen]"),
            ("blabaer", "[blåbær]"),
            ("ær", "b[ær] og b[aer]"),
            ("a\u{30a}r", "[A\u{30a}r] og [år]"),
            ("sag egen", "[Egen] [sag]"),
            ("gen ege", "[Egen] sag"),
            ("", "hvad som helst"),
            ("rød", "Grøn"),
        ] {
            let text: String = shown.chars().filter(|c| !"[]".contains(*c)).collect();
            assert_eq!(bracketed(sought, &text), shown, "{sought}");
        }
    }

    proptest! {
        #[test]
        fn a_search_key_is_a_comparison_key_without_what_does_not_count(text in any::<String>()) {
            prop_assert_eq!(search_key(&text), search_key(&comparison_key(&text)));
        }

        #[test]
        fn what_is_found_is_shown_where_and_nothing_else_is(
            sought in "[a-zæøåéA-ZÆØÅ]{1,4}( [a-zæøå]{1,3})?",
            text in "([a-zæøåéüA-ZÆØÅ,.]{1,6}[ \n]){0,5}",
        ) {
            let words = Sought::new(&sought);
            let hits = words.hits(&text);
            let every = sought.split(' ').all(|word| !Sought::new(word).hits(&text).is_empty());
            prop_assert_eq!(words.is_in(&search_key(&text)), every);
            prop_assert!(hits.windows(2).all(|two| two[0].end < two[1].start));
            prop_assert!(hits.iter().all(|hit| text.get(hit.clone()).is_some()));
        }

        #[test]
        fn any_text_can_be_asked_where_something_stands(sought in any::<String>(), text in any::<String>()) {
            let hits = Sought::new(&sought).hits(&text);
            prop_assert!(hits.iter().all(|hit| text.get(hit.clone()).is_some_and(|hit| !hit.is_empty())));
        }

        #[test]
        fn both_normal_forms_have_the_same_keys(text in any::<String>()) {
            let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(comparison_key(&composed), comparison_key(&decomposed));
            prop_assert_eq!(search_key(&composed), search_key(&decomposed));
            prop_assert!(is_found(&text, &text));
        }

        #[test]
        fn folding_twice_changes_nothing_and_case_never_counts(text in "[a-zæøåA-ZÆØÅéü ]{0,30}") {
            prop_assert_eq!(comparison_key(&comparison_key(&text)), comparison_key(&text));
            prop_assert!(is_same(&text.to_uppercase().to_lowercase(), &text.to_lowercase()));
        }
    }
}
