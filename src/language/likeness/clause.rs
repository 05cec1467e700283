//! A text in its clauses, as a "not" or a "too" reaches no further.

use crate::language::folding::comparison_key;
use crate::language::likeness::normal::{Token, tokens};

/// A word of a clause, as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub key: String,
    pub stem: String,
    /// As it is spelt, where it was typed with Danish letters or beside words that were: "kørt" is not "kort", but
    /// "kort" may be "kørt".
    pub spelt: Option<String>,
}

impl Spoken {
    /// `danish`: it was typed by somebody who has these letters.
    pub fn new(token: Token, danish: bool, stem: impl Fn(&str) -> String) -> Self {
        let spelt = Some(comparison_key(&token.typed)).filter(|spelt| danish || has_danish_letters(spelt));
        Self { stem: stem(&token.key), key: token.key, spelt }
    }
}

fn has_danish_letters(text: &str) -> bool {
    text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
}

/// The clauses of a text in their order, none of them empty.
pub fn clauses(text: &str, stem: impl Fn(&str) -> String) -> Vec<Vec<Spoken>> {
    // Who is a "ikke-ryger" denies nothing.
    let text = &text.replace("ikke-", "");
    let danish = has_danish_letters(text);
    let spoken = |part: &str| -> Vec<Spoken> {
        tokens(part).into_iter().map(|token| Spoken::new(token, danish, &stem)).collect()
    };
    parts(text).into_iter().map(spoken).flat_map(apart_from_what_for).filter(|words| !words.is_empty()).collect()
}

/// "skærme, så de ikke lyser ind": what something is for is a thought of its own, with or without a comma.
fn apart_from_what_for(mut words: Vec<Spoken>) -> [Vec<Spoken>; 2] {
    const WHO: &[&str] = &["de", "vi", "man", "det", "den", "der", "alle", "jeg"];
    let so = words.windows(2).position(|pair| pair[0].key == "sa" && WHO.contains(&pair[1].key.as_str()));
    let rest = words.split_off(so.unwrap_or(words.len()));
    [words, rest]
}

/// Parted by signs that end a thought; a full stop after a short form or a number ends none, and a dash only where it
/// stands by itself.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let before = &text[from..at];
        let after = &text[at + sign.len_utf8()..];
        let apart = || before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
        let ends = match sign {
            ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '…' => true,
            '.' => ends_sentence(before),
            '-' | '–' | '—' | '/' => apart(),
            _ => false,
        };
        if ends {
            parts.push(before);
            from = at + sign.len_utf8();
        }
    }
    parts.push(&text[from..]);
    parts
}

fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.chars().count() > 3 && !word.chars().any(|c| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::clause::clauses;

    #[test]
    fn a_thought_ends_at_its_sign_and_a_short_form_does_not() {
        let keys = |text: &str| -> Vec<String> {
            let clauses = clauses(text, str::to_owned);
            clauses
                .iter()
                .map(|words| words.iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" "))
                .collect()
        };
        assert_eq!(keys("Maden er god, rør den ikke!"), ["maden er god", "ror den ikke"]);
        assert_eq!(keys("åbent efter kl. 16 - hver 14. dag"), ["abent efter kl 16", "hver 14 dag"]);
        assert_eq!(keys("for dyrt. e-boks  – nej"), ["for dyrt", "e boks", "nej"].map(str::to_owned).to_vec());
        assert_eq!(keys("skærme sa\u{30a} de ikke blænder"), ["skaerme", "sa de ikke blaender"]);
        assert_eq!(keys("så de kan sove, så dyrt"), ["sa de kan sove", "sa dyrt"]);
        assert!(keys(" … ,, ").is_empty());
    }
}
