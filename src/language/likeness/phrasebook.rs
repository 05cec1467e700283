//! Words and phrases of a list, each with what it says: the longest that a text speaks at a place is found at once.

use std::collections::HashMap;

use crate::language::likeness::clause::Spoken;
use crate::language::likeness::normal::tokens;

/// A stem stands for its other forms from this length on.
const SHORTEST_STEM: usize = 5;
/// So far into a word other letters make it another word.
const SAME_LETTERS: usize = 4;
/// How many words may stand where a phrase has "..".
const GAP: usize = 3;

/// A word as a list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pattern {
    Word { word: Spoken, like: Like },
    Gap,
}

/// Which words of a text are it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Like {
    /// Those of its stem.
    Stem,
    Exact,
    /// Those that begin with it.
    Beginning,
    /// Those that end with it: "butiksdød".
    Ending,
}

impl Pattern {
    fn is(&self, spoken: &Spoken) -> bool {
        let Self::Word { word, like } = self else { return true };
        let is = match like {
            // A short stem is many words': "tid" and "tidlig", "være" and "værre".
            Like::Stem => word.key == spoken.key || word.stem.len() >= SHORTEST_STEM && word.stem == spoken.stem,
            Like::Exact => word.key == spoken.key,
            Like::Beginning => spoken.key.starts_with(&word.key),
            // A compound is spelt as it likes before its last word.
            Like::Ending => return spoken.key.ends_with(&word.key),
        };
        is && spoken.spelt.as_ref().is_none_or(|spelt| is_spelt(word, spelt))
    }
}

/// Whether a word of a list may be spelt so: its letters and those that were typed are the same at their beginning.
fn is_spelt(word: &Spoken, spelt: &str) -> bool {
    let own = word.spelt.as_deref().unwrap_or(&word.key);
    let alike = own.chars().zip(spelt.chars()).take_while(|(a, b)| a == b).count();
    alike >= SAME_LETTERS.min(own.chars().count()).min(spelt.chars().count())
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    patterns: Vec<Pattern>,
    says: T,
}

/// Phrases by their first word.
#[derive(Clone, Debug)]
pub struct Phrasebook<T> {
    by_stem: HashMap<String, Vec<Phrase<T>>>,
    by_beginning: HashMap<String, Vec<Phrase<T>>>,
    by_ending: HashMap<String, Vec<Phrase<T>>>,
}

/// What a text says at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot<T> {
    /// The places of the words of the phrase, those in its gaps left out.
    pub places: Vec<usize>,
    pub says: T,
}

impl<T> Default for Phrasebook<T> {
    fn default() -> Self {
        Self { by_stem: HashMap::new(), by_beginning: HashMap::new(), by_ending: HashMap::new() }
    }
}

impl<T: Copy> Phrasebook<T> {
    /// Learns an entry of a list: "rør .. ikke", "dårlig*", "*kaos", and "=værre", which has another word's stem.
    pub fn learn(&mut self, entry: &str, says: T, stem: impl Fn(&str) -> String) {
        let mut patterns = Vec::new();
        for word in entry.split_whitespace() {
            if word == ".." {
                patterns.push(Pattern::Gap);
                continue;
            }
            let words: Vec<Spoken> = tokens(word).into_iter().map(|token| Spoken::new(token, false, &stem)).collect();
            let last = words.len().saturating_sub(1);
            patterns.extend(words.into_iter().enumerate().map(|(at, spoken)| {
                let like = match word.chars().next() {
                    _ if at == last && word.ends_with('*') => Like::Beginning,
                    Some('*') => Like::Ending,
                    Some('=') => Like::Exact,
                    _ => Like::Stem,
                };
                Pattern::Word { word: spoken, like }
            }));
        }
        let shelf = match patterns.first() {
            Some(Pattern::Word { word, like: Like::Beginning }) => self.by_beginning.entry(word.key.clone()),
            Some(Pattern::Word { word, like: Like::Ending }) => self.by_ending.entry(word.key.clone()),
            Some(Pattern::Word { word, .. }) => self.by_stem.entry(word.stem.clone()),
            // A phrase that begins anywhere begins nowhere.
            Some(Pattern::Gap) | None => return,
        };
        shelf.or_default().push(Phrase { patterns, says });
    }

    /// All phrases that are spoken from `at` on.
    pub fn spoken(&self, words: &[Spoken], at: usize) -> Vec<Spot<T>> {
        let Some(first) = words.get(at) else { return Vec::new() };
        let beginnings = (2..=first.key.len()).filter_map(|end| first.key.get(..end));
        let open = beginnings.filter_map(|beginning| self.by_beginning.get(beginning));
        let ends = (1..first.key.len()).filter_map(|from| self.by_ending.get(first.key.get(from..)?));
        let phrases = self.by_stem.get(&first.stem).into_iter().chain(open).chain(ends).flatten();
        phrases
            .filter_map(|phrase| Some(Spot { places: places(&phrase.patterns, words, at)?, says: phrase.says }))
            .collect()
    }

    /// The longest of them; of equals the one learnt first.
    pub fn longest(&self, words: &[Spoken], at: usize) -> Option<Spot<T>> {
        let by_length = |best: Spot<T>, spot: Spot<T>| if spot.places.len() > best.places.len() { spot } else { best };
        self.spoken(words, at).into_iter().reduce(by_length)
    }
}

/// Where the words of a phrase stand that begins at `at`.
fn places(patterns: &[Pattern], words: &[Spoken], at: usize) -> Option<Vec<usize>> {
    let mut places = Vec::with_capacity(patterns.len());
    let (mut next, mut slack) = (at, 0);
    for pattern in patterns {
        if *pattern == Pattern::Gap {
            slack = GAP;
            continue;
        }
        let reach = words.get(next..(next + slack + 1).min(words.len()))?;
        let found = next + reach.iter().position(|word| pattern.is(word))?;
        places.push(found);
        (next, slack) = (found + 1, 0);
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::clause::Spoken;
    use crate::language::likeness::normal::tokens;
    use crate::language::likeness::phrasebook::Phrasebook;

    fn words(text: &str) -> Vec<Spoken> {
        tokens(text).into_iter().map(|token| Spoken::new(token, false, str::to_owned)).collect()
    }

    #[test]
    fn the_longest_phrase_is_found_and_its_gap_is_short() {
        let mut book = Phrasebook::default();
        for (says, entry) in [(1, "ikke"), (2, "ikke .. nok"), (3, "nok*")] {
            book.learn(entry, says, str::to_owned);
        }
        let longest = |text: &str, at| book.longest(&words(text), at).map(|spot| (spot.places, spot.says));
        assert_eq!(longest("der er ikke mange busser nok", 2), Some((vec![2, 5], 2)));
        assert_eq!(longest("ikke a b c d nok", 0), Some((vec![0], 1)));
        assert_eq!(longest("nokså", 0), Some((vec![0], 3)));
        assert_eq!(longest("nej", 0), None);
        assert_eq!(longest("nej", 4), None);
    }

    #[test]
    fn the_last_word_of_a_compound_is_found() {
        let mut book = Phrasebook::default();
        book.learn("*kaos", 1, str::to_owned);
        assert_eq!(book.longest(&words("Trafikkaos"), 0).map(|spot| spot.says), Some(1));
        assert_eq!([book.longest(&words("kaos"), 0), book.longest(&words("kaoset"), 0)], [None, None]);
    }

    #[test]
    fn danish_letters_that_were_typed_make_another_word_and_those_that_were_not_may_be_meant() {
        let mut book = Phrasebook::default();
        for (says, entry) in [(1, "kort"), (2, "rør ikke"), (3, "=værre")] {
            book.learn(entry, says, str::to_owned);
        }
        let says = |text: &str| book.longest(&words(text), 0).map(|spot| spot.says);
        assert_eq!([says("kort"), says("kørt"), says("Kort")], [Some(1), None, Some(1)]);
        assert_eq!([says("rør ikke"), says("roer ikke"), says("ror ikke")], [Some(2); 3]);
        assert_eq!([says("værre"), says("være"), says("vaerre")], [Some(3), None, Some(3)]);
    }
}
