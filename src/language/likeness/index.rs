//! All notes of a meeting, ready to say which are likest to one in hand.

use std::collections::HashMap;
use std::hash::Hash;

use crate::language::likeness::features::{Found, Vocabulary, features};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::normal::tokens;
use crate::language::likeness::reason::{Reason, shared};
use crate::language::likeness::shelf::{Shelf, Slot};
use crate::language::likeness::stance::Stance;
use crate::language::likeness::typing::Spelling;
use crate::language::likeness::weights::Weights;

/// How many of the nearest are asked what they say besides.
const BRIDGES: usize = 6;
/// A shorter word of the meeting makes no compound.
const SHORTEST_WORD: usize = 4;

/// A note as it is compared: its words, and where it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// The caller's number of the theme.
    pub theme: u32,
    /// The table; nothing for what no table said, such as a point's own sentence.
    pub table: Option<u32>,
}

/// A note that may say the same as the one in hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness<N> {
    pub id: N,
    /// Comparable within one answer only; the larger the likelier.
    pub score: f32,
    /// The weightiest first.
    pub reasons: Vec<Reason>,
    /// They may be of opposite minds on the matter.
    pub opposite: bool,
}

/// The same without its reasons, where many are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<N> {
    pub id: N,
    pub score: f32,
    pub opposite: bool,
}

/// Learns the words of the meeting as notes come in: which are rare, of which compounds are made.
#[derive(Debug)]
pub struct Index<N> {
    lexicon: Lexicon,
    weights: Weights,
    shelf: Shelf,
    notes: Vec<Option<Kept<N>>>,
    slots: HashMap<N, Slot>,
    words: Used,
}

#[derive(Debug)]
struct Kept<N> {
    id: N,
    said: Said,
    stance: Stance,
}

/// The words that the notes have used, and the longer ones as what a slip may have meant.
#[derive(Debug, Default)]
struct Used {
    counts: HashMap<String, u32>,
    spelling: Spelling,
}

impl Vocabulary for Used {
    fn knows(&self, key: &str) -> bool {
        self.counts.contains_key(key)
    }

    fn meant(&self, key: &str) -> Option<&str> {
        self.spelling.meant(key)
    }
}

impl Used {
    fn meet(&mut self, text: &str) {
        for token in tokens(text) {
            if token.key.len() >= SHORTEST_WORD && token.key.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                let count = self.counts.entry(token.key.clone()).or_default();
                *count += 1;
                // Said twice, it is probably spelt as meant.
                if *count == 2 {
                    self.spelling.learn(&token.key);
                }
            }
        }
    }
}

impl<N: Copy + Eq + Hash> Index<N> {
    pub fn new(lexicon: Lexicon) -> Self {
        Self::weighing(lexicon, Weights::COMBINED)
    }

    pub fn weighing(lexicon: Lexicon, weights: Weights) -> Self {
        Self {
            lexicon,
            weights,
            shelf: Shelf::new(weights.evening),
            notes: Vec::new(),
            slots: HashMap::new(),
            words: Used::default(),
        }
    }

    /// Learns the words of a note before any is taken in, so that a compound in the first is known by a word of the last.
    pub fn meet(&mut self, text: &str) {
        self.words.meet(text);
    }

    /// Takes a note in; one that is known already is put in its new words or place.
    pub fn add(&mut self, id: N, said: Said) {
        self.remove(id);
        let found = self.features(&said.text);
        self.words.meet(&said.text);
        let slot = self.shelf.put(&found);
        let stance = Stance::of(&said.text, &self.lexicon);
        self.slots.insert(id, slot);
        self.notes.push(Some(Kept { id, said, stance }));
    }

    pub fn remove(&mut self, id: N) {
        if let Some(slot) = self.slots.remove(&id) {
            self.shelf.take_down(slot);
            self.notes[slot as usize] = None;
        }
    }

    pub fn get(&self, id: N) -> Option<&Said> {
        self.kept(*self.slots.get(&id)?).map(|kept| &kept.said)
    }

    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The `most` notes likest to a note that was taken in, the likeliest first; never itself.
    pub fn like(&self, id: N, most: usize) -> Vec<Likeness<N>> {
        self.get(id).map_or_else(Vec::new, |said| self.explained(said, self.ranked(id, most)))
    }

    /// The same for words that were not taken in.
    pub fn like_said(&self, said: &Said, most: usize) -> Vec<Likeness<N>> {
        let sought = self.shelf.sought_for(&self.features(&said.text));
        self.explained(said, self.likest(&sought, said, None, most))
    }

    /// As `like`, without reasons.
    pub fn ranked(&self, id: N, most: usize) -> Vec<Ranked<N>> {
        let Some((slot, kept)) = self.slots.get(&id).and_then(|slot| Some((*slot, self.kept(*slot)?))) else {
            return Vec::new();
        };
        self.likest(&self.shelf.sought(slot), &kept.said, Some(slot), most)
    }

    fn explained(&self, said: &Said, ranked: Vec<Ranked<N>>) -> Vec<Likeness<N>> {
        let ours = self.features(&said.text);
        let explain =
            |Ranked { id, score, opposite }| Likeness { id, score, reasons: self.reasons(&ours, id), opposite };
        ranked.into_iter().map(explain).collect()
    }

    /// Why a note is offered for one in hand.
    pub fn explain(&self, said: &Said, other: N) -> Vec<Reason> {
        self.reasons(&self.features(&said.text), other)
    }

    fn reasons(&self, ours: &[Found], other: N) -> Vec<Reason> {
        let theirs = self.get(other).map(|said| self.features(&said.text)).unwrap_or_default();
        shared(ours, &theirs, &self.lexicon, |feature| self.shelf.rarity_of(feature))
    }

    fn likest(&self, sought: &[(u32, f32)], said: &Said, own: Option<Slot>, most: usize) -> Vec<Ranked<N>> {
        let mut near = self.shelf.near(sought);
        if let Some(own) = own {
            near[own as usize] = 0.0;
        }
        self.bridge(&mut near, own);
        for (near, kept) in near.iter_mut().zip(&self.notes) {
            if let Some(kept) = kept.as_ref().filter(|_| *near > 0.0) {
                *near *= self.place(said, &kept.said);
            }
        }
        let known = own.and_then(|own| self.kept(own)).map(|kept| kept.stance.clone());
        let stance = known.unwrap_or_else(|| Stance::of(&said.text, &self.lexicon));
        nearest(&near, most)
            .into_iter()
            .filter_map(|slot| {
                let kept = self.kept(slot)?;
                Some(Ranked { id: kept.id, score: near[slot as usize], opposite: stance.opposes(&kept.stance) })
            })
            .collect()
    }

    /// What the nearest say besides is near too, a little.
    fn bridge(&self, near: &mut [f32], own: Option<Slot>) {
        if self.weights.bridge <= 0.0 {
            return;
        }
        let banks = nearest(near, BRIDGES);
        let most = banks.first().map_or(0.0, |slot| near[*slot as usize]);
        if most <= 0.0 {
            return;
        }
        let mut beyond: HashMap<u32, f32> = HashMap::new();
        for bank in banks {
            let share = near[bank as usize] / most;
            for (row, weight) in self.shelf.sought(bank) {
                *beyond.entry(row).or_default() += share * weight;
            }
        }
        // In one order, so that sums come out the same on every machine.
        let mut beyond: Vec<(u32, f32)> = beyond.into_iter().collect();
        beyond.sort_by_key(|(row, _)| *row);
        let across = self.shelf.near(&beyond);
        let farthest = across.iter().copied().fold(0.0, f32::max);
        for (slot, (near, across)) in near.iter_mut().zip(across).enumerate() {
            if own.is_none_or(|own| own as usize != slot) && farthest > 0.0 {
                *near += self.weights.bridge * most * across / farthest;
            }
        }
    }

    fn place(&self, said: &Said, other: &Said) -> f32 {
        let theme = if said.theme == other.theme { 1.0 } else { self.weights.other_theme };
        let table = if said.table.is_some() && said.table == other.table { self.weights.same_table } else { 1.0 };
        theme * table
    }

    fn features(&self, text: &str) -> Vec<Found> {
        let mut found = features(text, &self.lexicon, &self.weights, &self.words);
        found.sort_by(|a, b| a.feature.cmp(&b.feature));
        found
    }

    fn kept(&self, slot: Slot) -> Option<&Kept<N>> {
        self.notes.get(slot as usize)?.as_ref()
    }
}

/// The slots of the largest, the largest first, of equals the earlier; nothing that is 0.
fn nearest(near: &[f32], most: usize) -> Vec<Slot> {
    let mut slots: Vec<Slot> = (0..).zip(near).filter(|(_, near)| **near > 0.0).map(|(slot, _)| slot).collect();
    let by = |a: &Slot, b: &Slot| near[*b as usize].total_cmp(&near[*a as usize]).then(a.cmp(b));
    if slots.len() > most && most > 0 {
        slots.select_nth_unstable_by(most - 1, by);
    }
    slots.truncate(most);
    slots.sort_by(by);
    slots
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, prop, proptest};
    use proptest::prop_assert;

    use crate::language::language::Language;
    use crate::language::likeness::index::{Index, Said};
    use crate::language::likeness::lexicon::Lexicon;
    use crate::language::likeness::reason::Reason;

    fn said(text: &str, table: u32) -> Said {
        Said { text: text.to_owned(), theme: 1, table: Some(table) }
    }

    fn index(texts: &[&str]) -> Index<usize> {
        let mut index = Index::new(Lexicon::new(Language::Da, &[]));
        for (id, text) in texts.iter().enumerate() {
            index.add(id, said(text, id as u32));
        }
        index
    }

    const TEXTS: &[&str] = &[
        "Skift af sagsbehandler hele tiden",
        "Busserne kører ikke om aftenen",
        "Sagsbehandlerskift giver utryghed",
        "Flere grønne områder ved havnen",
        "Ingen offentlig transport efter kl. 18",
    ];

    #[test]
    fn the_likest_comes_first_with_its_reason() {
        let index = index(TEXTS);
        let like = index.like(0, 5);
        assert_eq!(like[0].id, 2);
        let (ours, theirs) = ("skift af sagsbehandler".to_owned(), "sagsbehandlerskift".to_owned());
        assert!(like[0].reasons.contains(&Reason::Meaning { ours, theirs }), "{like:?}");
        assert_eq!(index.like(1, 5)[0].id, 4);
    }

    #[test]
    fn a_note_that_is_taken_out_or_reworded_is_no_longer_offered_for_its_old_words() {
        let mut index = index(TEXTS);
        index.remove(2);
        assert!(index.like(0, 5).iter().all(|like| like.id != 2));
        index.add(4, said("Flere træer og grønne områder", 9));
        assert_eq!(index.like(3, 5)[0].id, 4);
        assert_ne!(index.like(1, 5).first().map(|like| like.id), Some(4));
        assert_eq!(index.len(), 4);
    }

    #[test]
    fn nothing_is_like_what_has_no_words_or_is_unknown() {
        let index = index(&["", "…", "kørsel"]);
        assert!(index.like(0, 5).is_empty());
        assert!(index.like(9, 5).is_empty());
        assert!(index.like_said(&said("handicapkørsel", 7), 0).is_empty());
        assert_eq!(index.like_said(&said("handicapkørsel", 7), 5)[0].id, 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn no_text_offers_itself_or_more_than_asked(texts in prop::collection::vec(any::<String>(), 1..12)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let index = index(&texts);
            for id in 0..texts.len() {
                let like = index.like(id, 3);
                prop_assert!(like.len() <= 3);
                prop_assert!(like.iter().all(|like| like.id != id && like.score.is_finite() && like.score > 0.0));
            }
        }
    }
}
