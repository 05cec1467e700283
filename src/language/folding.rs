//! Text folded to what people mean by "the same": for finding ("gron" finds "Grøn") and for comparing names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
    for c in comparison_key(text).nfd().filter(|c| !is_combining_mark(*c)) {
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
    key
}

/// Whether every word of `sought` stands somewhere in `text`, in any order. Nothing sought is found everywhere.
pub fn is_found(sought: &str, text: &str) -> bool {
    let text = search_key(text);
    search_key(sought).split(' ').all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};
    use unicode_normalization::UnicodeNormalization;

    use crate::language::folding::{comparison_key, is_found, is_same, search_key};

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

    proptest! {
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
