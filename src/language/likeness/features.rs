//! What is compared of a note: its words, their parts and meanings, and its letters in fours, each with its weight.

use std::collections::HashMap;

use crate::language::likeness::compound::parts;
use crate::language::likeness::lexicon::{Lexicon, MeaningId};
use crate::language::likeness::normal::{Token, tokens};
use crate::language::likeness::weights::Weights;

/// How many other words may stand between those of a phrase, all together.
const PHRASE_SLACK: usize = 3;

/// Something that two notes may share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    Word(String),
    Meaning(MeaningId),
    Letters([u8; 4]),
}

/// A feature of one note.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub feature: Feature,
    pub weight: f32,
    /// As it was typed: the word, or the words of the phrase.
    pub typed: String,
}

/// What is compared of `text`. `known` knows the words that the meeting's notes have used so far, `meant` the one that
/// was probably meant by a mistyped word.
pub fn features(text: &str, lexicon: &Lexicon, weights: &Weights, meeting: &impl Vocabulary) -> Vec<Found> {
    let mut found = Basket::default();
    let words = expanded(tokens(text), lexicon);
    let stems: Vec<String> = words.iter().map(|word| lexicon.stem(&word.key)).collect();
    for (word, stem) in words.iter().zip(&stems) {
        if !lexicon.is_stop(&word.key) && is_word(&word.key) {
            one_word(word, stem, lexicon, weights, meeting, &mut found);
        }
    }
    if weights.meaning > 0.0 {
        for at in 0..words.len() {
            for phrase in lexicon.phrases(&stems[at]) {
                if let Some(end) = spoken(&phrase.stems, &stems[at..]) {
                    let typed: Vec<&str> = words[at..=at + end].iter().map(|word| word.typed.as_str()).collect();
                    found.mean(phrase.meaning, 1.2, lexicon, weights, &typed.join(" "));
                }
            }
        }
    }
    found.0.into_values().collect()
}

/// The words that a meeting uses.
pub trait Vocabulary {
    fn knows(&self, key: &str) -> bool;
    fn meant(&self, key: &str) -> Option<&str>;
}

/// The strongest of each feature.
#[derive(Default)]
struct Basket(HashMap<Feature, Found>);

impl Basket {
    fn put(&mut self, feature: Feature, weight: f32, typed: &str) {
        if weight <= 0.0 {
            return;
        }
        let found = self.0.entry(feature.clone()).or_insert(Found { feature, weight: 0.0, typed: typed.to_owned() });
        if weight > found.weight {
            found.weight = weight;
            typed.clone_into(&mut found.typed);
        }
    }

    fn mean(&mut self, id: MeaningId, strength: f32, lexicon: &Lexicon, weights: &Weights, typed: &str) {
        let weight = if lexicon.meaning(id).corner { weights.corner } else { weights.meaning };
        self.put(Feature::Meaning(id), weight * strength, typed);
    }
}

fn one_word(
    word: &Token,
    stem: &str,
    lexicon: &Lexicon,
    weights: &Weights,
    meeting: &impl Vocabulary,
    found: &mut Basket,
) {
    let typed = &word.typed;
    let base = if weights.stems { stem } else { &word.key };
    found.put(Feature::Word(base.to_owned()), weights.word * strength(&word.key), typed);
    let mut has_meaning = false;
    for id in lexicon.meanings(&word.key, stem) {
        has_meaning = true;
        found.mean(id, 1.0, lexicon, weights, typed);
    }
    if weights.part > 0.0 {
        for part in parts(&word.key, &|part| lexicon.knows(part) || meeting.knows(part)) {
            let stem = lexicon.stem(&part);
            if !lexicon.is_stop(&part) {
                // The list knows the whole better than its parts: a "sagsbehandler" treats nobody.
                for id in lexicon.meanings(&part, &stem).filter(|_| !has_meaning) {
                    found.mean(id, weights.part, lexicon, weights, typed);
                }
                found.put(Feature::Word(stem), weights.part, typed);
            }
        }
    }
    let meant = || lexicon.spelling().meant(&word.key).or_else(|| meeting.meant(&word.key));
    if weights.typing > 0.0
        && !lexicon.knows(&word.key)
        && !meeting.knows(&word.key)
        && let Some(meant) = meant()
    {
        let stem = lexicon.stem(meant);
        for id in lexicon.meanings(meant, &stem) {
            found.mean(id, weights.typing, lexicon, weights, typed);
        }
        found.put(Feature::Word(stem), weights.typing, typed);
    }
    if weights.letters > 0.0 {
        let framed = format!("_{}_", word.key);
        for four in framed.as_bytes().windows(4) {
            found.put(Feature::Letters([four[0], four[1], four[2], four[3]]), weights.letters, typed);
        }
    }
}

/// Numbers say less than words: they are counts more often than paragraphs.
fn strength(key: &str) -> f32 {
    if key.bytes().all(|byte| byte.is_ascii_digit()) { 0.5 } else { 1.0 }
}

fn is_word(key: &str) -> bool {
    key.len() > 1
}

/// Short forms as the words that they stand for.
fn expanded(tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let mut words = Vec::with_capacity(tokens.len());
    for token in tokens {
        match lexicon.long_form(&token.key, token.dotted) {
            Some(meant) => words.extend(meant.iter().map(|key| Token { key: key.clone(), ..token.clone() })),
            None => words.push(token),
        }
    }
    words
}

/// Where the phrase ends in `stems`, which begin with its first; its words stand in their order, few others between.
fn spoken(phrase: &[String], stems: &[String]) -> Option<usize> {
    let mut at = 0;
    for stem in &phrase[1..] {
        let reach = (phrase.len() + PHRASE_SLACK).min(stems.len());
        at += 1 + stems.get(at + 1..reach)?.iter().position(|found| found == stem)?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::likeness::features::{Feature, Found, Vocabulary, features};
    use crate::language::likeness::lexicon::Lexicon;
    use crate::language::likeness::weights::Weights;

    struct Nothing;

    impl Vocabulary for Nothing {
        fn knows(&self, _: &str) -> bool {
            false
        }

        fn meant(&self, _: &str) -> Option<&str> {
            None
        }
    }

    fn of(text: &str) -> Vec<Found> {
        features(text, &Lexicon::new(Language::Da, &[]), &Weights::COMBINED, &Nothing)
    }

    fn share(one: &str, other: &str) -> bool {
        let other = of(other);
        let strong = |found: &&Found| !matches!(found.feature, Feature::Letters(_)) && found.weight >= 0.5;
        of(one).iter().filter(strong).any(|found| other.iter().filter(strong).any(|o| o.feature == found.feature))
    }

    #[test]
    fn other_forms_compounds_short_forms_slips_and_synonyms_meet() {
        for (one, other) in [
            ("sagsbehandlerne", "en sagsbehandler"),
            ("sagsbehandlerskift", "skift af sagsbehandler"),
            ("kommunen", "kom. svarer"),
            ("sagsbehadnler", "sagsbehandler"),
            ("PÅRØRENDE", "paaroerende"),
            ("falder mellem de to stole", "der mangler koordinering"),
            ("hun må starte helt forfra", "udskiftning"),
        ] {
            assert!(share(one, other), "{one} ~ {other}");
        }
    }

    #[test]
    fn stop_words_and_other_matters_do_not_meet() {
        for (one, other) in [("det er vigtigt at vi får", "det er ikke vigtigt at vi får"), ("kantsten", "brevet")] {
            assert!(!share(one, other), "{one} ~ {other}");
        }
    }

    #[test]
    fn hostile_texts_have_features_and_no_panic() {
        for text in ["", "\0\u{202e}…", "æ", "👩‍👩‍👧 é́", &"å".repeat(10_000), &"skift".repeat(2_000)]
        {
            let _ = of(text);
        }
    }
}
