//! Words that were mistyped: the known word that is one or two strokes away.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher};

use crate::language::nearest::distance_within;

/// A word shorter than this has too many neighbours.
const SHORTEST: usize = 6;
const LONGEST: usize = 48;
/// From this length two strokes may be wrong.
const LONG: usize = 10;

/// Known words, found by what is left of them when one letter is taken away.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    words: Vec<String>,
    by_remains: HashMap<u64, Vec<u32>>,
    places: HashMap<String, u32>,
}

impl Spelling {
    pub fn knows(&self, word: &str) -> bool {
        self.places.contains_key(word)
    }

    pub fn learn(&mut self, word: &str) {
        if !(SHORTEST..=LONGEST).contains(&word.chars().count()) || self.knows(word) {
            return;
        }
        let place = u32::try_from(self.words.len()).expect("there are fewer words in Danish");
        self.places.insert(word.to_owned(), place);
        for remains in remains(word) {
            self.by_remains.entry(remains).or_default().push(place);
        }
        self.words.push(word.to_owned());
    }

    /// The word that was probably meant by `word`, which is not known itself.
    pub fn meant(&self, word: &str) -> Option<&str> {
        let length = word.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) || self.knows(word) || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let typed: Vec<char> = word.chars().collect();
        let limit = if length >= LONG { 2 } else { 1 };
        let mut best: Option<(usize, &str)> = None;
        for place in remains(word).filter_map(|key| self.by_remains.get(&key)).flatten() {
            let candidate = self.words[*place as usize].as_str();
            // People get the first letter right.
            if candidate.chars().next() != word.chars().next() {
                continue;
            }
            let letters: Vec<char> = candidate.chars().collect();
            let Some(distance) = distance_within(&typed, &letters, limit) else { continue };
            if best.is_none_or(|(least, first)| (distance, candidate) < (least, first)) {
                best = Some((distance, candidate));
            }
        }
        // Another ending is no mistake, and stems see to endings.
        best.map(|(_, found)| found).filter(|found| !is_other_ending(word, found))
    }
}

fn is_other_ending(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    alike + 2 >= one.chars().count().max(other.chars().count()) && one.len() != other.len()
}

/// A number for the word and for each word that is left when one letter is taken away. Others may have the same: how far
/// two words are apart is counted in their letters.
fn remains(word: &str) -> impl Iterator<Item = u64> + '_ {
    let without = word.char_indices().map(|(at, c)| number(&word[..at], &word[at + c.len_utf8()..]));
    std::iter::once(number(word, "")).chain(without)
}

fn number(beginning: &str, end: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(beginning.as_bytes());
    hasher.write(end.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::typing::Spelling;

    #[test]
    fn a_slip_of_the_finger_finds_the_word_that_was_meant() {
        let mut spelling = Spelling::default();
        for word in ["sagsbehandler", "parorende", "korsel", "kommune", "transport"] {
            spelling.learn(word);
        }
        for (typed, meant) in [
            ("sagsbehadnler", "sagsbehandler"),
            ("sagsbhandler", "sagsbehandler"),
            ("parøende", ""),
            ("parorrende", "parorende"),
            ("kommnue", "kommune"),
            ("transprot", "transport"),
            ("bil", ""),
            ("kommune", ""),
            ("kommuner", ""),
        ] {
            assert_eq!(spelling.meant(typed).unwrap_or(""), meant, "{typed}");
        }
    }
}
