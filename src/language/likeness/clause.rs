//! A text in its clauses, as a "not" or a "too" reaches no further.

use crate::language::folding::comparison_key;
use crate::language::likeness::normal::{Token, tokens};

/// A word of a clause, as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub key: String,
    pub stem: String,
    /// As it is spelt, where it was typed with Danish letters: "kørt" is not "kort", but "kort" may be "kørt".
    pub spelt: Option<String>,
}

impl Spoken {
    pub fn new(token: Token, stem: impl Fn(&str) -> String) -> Self {
        let spelt = Some(comparison_key(&token.typed)).filter(|spelt| spelt.contains(['æ', 'ø', 'å']));
        Self { stem: stem(&token.key), key: token.key, spelt }
    }
}

/// The clauses of a text in their order, none of them empty.
pub fn clauses(text: &str, stem: impl Fn(&str) -> String) -> Vec<Vec<Spoken>> {
    let spoken =
        |part: &str| -> Vec<Spoken> { tokens(part).into_iter().map(|token| Spoken::new(token, &stem)).collect() };
    parts(text).into_iter().map(spoken).filter(|words| !words.is_empty()).collect()
}

/// "… så de ikke lyser ind": what something is for is another thought.
const FOR: &[&str] = &["så de ", "så vi ", "så man ", "så det ", "så den ", "så der ", "så alle ", "så jeg "];

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
            's' => before.ends_with(' ') && FOR.iter().any(|start| text[at..].starts_with(start)),
            _ => false,
        };
        if ends {
            parts.push(before);
            from = if sign == 's' { at } else { at + sign.len_utf8() };
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
        assert!(keys(" … ,, ").is_empty());
    }
}
