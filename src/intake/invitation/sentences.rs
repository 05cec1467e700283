//! Sentences of running text.

use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::people::sentence_end;

/// The sentences of a text, each with its sign.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = [sentence_end(rest), question_end(rest)].into_iter().flatten().min();
        let Some(end) = end.filter(|end| end + 1 < rest.len()) else {
            sentences.push(rest);
            break;
        };
        sentences.push(rest[..=end].trim());
        rest = rest[end + 1..].trim_start_matches(['"', '”', '“', '»', ' ']);
    }
    sentences
}

fn question_end(text: &str) -> Option<usize> {
    text.find('?')
}

/// A question of a meeting: begins as one, and asks more than "Hvor?".
pub fn is_question(sentence: &str) -> bool {
    let said = sentence.trim_end_matches(['"', '”', '»', '*', ' ']);
    let lower = said.trim_start_matches(['"', '“', '”', '»', '«', '*', ' ']).lower();
    let asks = [
        "hvordan ",
        "hvad ",
        "hvilke ",
        "hvilken ",
        "hvilket ",
        "hvorfor ",
        "hvor ",
        "hvem ",
        "hvornår ",
        "kan vi ",
        "skal vi ",
        "er vi ",
        "har vi ",
        "how ",
        "what ",
        "which ",
        "why ",
        "where ",
        "who ",
        "can we ",
        "should we ",
        "og hvordan",
        "og hvad",
    ];
    let is_practical = [
        "tilmeld",
        "parker",
        "finder du",
        "finder vi",
        "register",
        "hvor og hvornår",
        "hvor foregår",
        "hvem kan deltage",
        "where and when",
    ];
    said.ends_with('?')
        && asks.iter().any(|start| lower.starts_with(start))
        && said.split_whitespace().count() >= 4
        && !is_practical.iter().any(|words| lower.contains(words))
}
