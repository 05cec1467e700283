//! What is spoken of in a clause: the words that are no signs, and which of them a sign is about.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::likeness::clause::Spoken;
use crate::language::likeness::hearing::{Heard, Hearing};
use crate::language::likeness::lexicon::{Lexicon, MeaningId};

/// Of a "more" or "fewer" so many words beside it are what there shall be more of.
const NEAREST: usize = 2;
/// Words that share so many letters at one end are of one matter: "vindmøller" and "møller".
const SHARED_END: usize = 4;

/// How a word ends that says without what something is to be.
const FREE: &[&str] = &["frit", "frie", "fri", "less"];
/// Before it, what is no matter: "valgfri", "gebyrfri" is left to the axes.
const CHOICE: &[&str] = &["valg", "betalings", "gebyr", "job", "use", "hope", "end", "regard"];

/// A word that is spoken of, with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    stem: String,
    meanings: Vec<MeaningId>,
}

impl Matter {
    /// Whether it is the same matter, as far as its word tells.
    pub fn is(&self, other: &Self) -> bool {
        let (short, long) =
            if self.stem.len() < other.stem.len() { (&self.stem, &other.stem) } else { (&other.stem, &self.stem) };
        let within =
            || short.len() >= SHARED_END && (long.starts_with(short.as_str()) || long.ends_with(short.as_str()));
        short == long || within() || self.meanings.iter().any(|meaning| other.meanings.contains(meaning))
    }
}

/// Whether they have a matter in common.
pub fn share(one: &[Matter], other: &[Matter]) -> bool {
    one.iter().any(|matter| other.iter().any(|other| matter.is(other)))
}

/// The words of a clause that are spoken of, with their places.
pub struct Matters(Vec<(usize, Matter)>);

impl Matters {
    pub fn of(hearing: &Hearing<'_>, lexicon: &Lexicon) -> Self {
        let signs = hearing.signs.iter().flat_map(|heard| heard.places.iter().copied()).collect();
        Self::named(hearing, lexicon, &signs)
    }

    /// Those that are signs by themselves too: of "hellere aflyse end sejle" the cancelling.
    pub fn chosen(hearing: &Hearing<'_>, lexicon: &Lexicon) -> Self {
        Self::named(hearing, lexicon, &BTreeSet::new())
    }

    fn named(hearing: &Hearing<'_>, lexicon: &Lexicon, signs: &BTreeSet<usize>) -> Self {
        let spoken = |(at, word): (usize, &Spoken)| {
            let named = !signs.contains(&at) && !lexicon.is_stop(&word.key) && word.key.len() > 1;
            named.then(|| {
                let meanings =
                    lexicon.meanings(&word.key, &word.stem).filter(|id| !lexicon.meaning(*id).corner).collect();
                (at, Matter { stem: word.stem.clone(), meanings })
            })
        };
        Self(hearing.words.iter().enumerate().filter_map(spoken).collect())
    }

    /// All of the clause: "nej til busser", "busserne skal væk".
    pub fn all(&self) -> Vec<Matter> {
        self.0.iter().map(|(_, matter)| matter.clone()).collect()
    }

    pub fn after(&self, at: usize) -> Vec<Matter> {
        self.0.iter().filter(|(place, _)| *place > at).map(|(_, matter)| matter.clone()).collect()
    }

    pub fn before(&self, at: usize) -> Vec<Matter> {
        self.0.iter().filter(|(place, _)| *place < at).map(|(_, matter)| matter.clone()).collect()
    }

    /// What stands before a sign, or else what follows: "elløbehjulene flyder", "træt af elløbehjul".
    pub fn around(&self, heard: &Heard) -> Vec<Matter> {
        let before = self.before(heard.from());
        if before.is_empty() { self.after(heard.to()) } else { before }
    }

    /// What a verb is about: "drop kontrollen af haverne" leaves the gardens alone.
    pub fn object(&self, heard: &Heard, hearing: &Hearing<'_>) -> Vec<Matter> {
        let of = hearing
            .words
            .iter()
            .enumerate()
            .skip(heard.to() + 1)
            .find(|(_, word)| matches!(word.key.as_str(), "af" | "of"));
        let object = of.map(|(of, _)| self.within(heard.to() + 1..of)).unwrap_or_default();
        if object.is_empty() { self.all() } else { object }
    }

    pub fn within(&self, places: Range<usize>) -> Vec<Matter> {
        self.0.iter().filter(|(place, _)| places.contains(place)).map(|(_, matter)| matter.clone()).collect()
    }

    /// What a "bilfri" or "røgfrit" is to be without, and that it is without: which no word for the thing is part of.
    pub fn freed(&self) -> Vec<(Matter, Matter)> {
        let free = |(_, matter): &(usize, Matter)| {
            let of = FREE.iter().find_map(|end| matter.stem.strip_suffix(end))?;
            let named = |stem: String| Matter { stem, meanings: Vec::new() };
            (of.len() > 2 && !CHOICE.contains(&of)).then(|| (named(of.to_owned()), named(format!("without {of}."))))
        };
        self.0.iter().filter_map(free).collect()
    }

    /// What is refused at a "not": what follows, or else what comes before, as "byg" in "byg ikke".
    pub fn refused(&self, at: usize) -> Vec<Matter> {
        let after = self.after(at);
        if after.is_empty() || at == 1 { self.before(at) } else { after }
    }

    /// What is said not to be so at a "not": the verb before it and the first word after it.
    pub fn denied(&self, at: usize) -> Vec<Matter> {
        let before = self.0.iter().filter(|(place, _)| place + 1 == at);
        let after = self.0.iter().find(|(place, _)| *place > at);
        // In other words it might as well be another thing.
        before.chain(after).map(|(_, matter)| Matter { meanings: Vec::new(), ..matter.clone() }).collect()
    }

    /// The few that follow, or else the few that come before: "flere busser", "busser er der nok af".
    pub fn near(&self, heard: &Heard) -> Vec<Matter> {
        let mut after = self.after(heard.from());
        if after.is_empty() {
            let before = self.before(heard.from());
            return before[before.len().saturating_sub(NEAREST)..].to_vec();
        }
        after.truncate(NEAREST);
        after
    }
}
