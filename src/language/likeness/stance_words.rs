//! The words by which a speaker takes sides, from the lists: praise and complaint, keeping and doing away with, more and
//! less, and the axes on which words pull in opposite directions.

use crate::language::likeness::clause::Spoken;
use crate::language::likeness::phrasebook::{Phrasebook, Spot};

/// What a word or phrase says of the matter that it stands with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Praise,
    Complaint,
    /// "flyder", "i vejen": it is a trouble that it is there at all.
    Nuisance,
    /// "a pity to": what is done away with after it shall stay.
    Pity,
    /// "better": as a wish a complaint, as news ("has become better") praise.
    Improve,
    /// It shall be made otherwise.
    Change,
    /// "a waste of": the thing itself is no good.
    Reject,
    /// "may", "is welcome".
    May,
    /// "as it is", "don't touch it".
    AsIs,
    Keep,
    Against,
    Yes,
    More,
    Less,
    /// There is too little of it.
    Few,
    /// There is too much of it.
    Much,
    Enough,
    /// "busser nok": enough where it ends the clause, and an idle word elsewhere.
    Last,
    Want,
    /// "en bænk, tak": a wish where it ends a clause that says nothing else.
    Please,
    /// "should", "if": what is said is not so.
    Wish,
    Not,
    /// "no", "nobody": there is none.
    No,
    Without,
    /// "instead of", "rather than".
    Instead,
    /// It looks like a sign and is none.
    Neutral,
    /// "but": what follows weighs more.
    Contrast,
    /// "is", "was", "has become".
    Being,
}

impl Sign {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "praise" => Self::Praise,
            "complaint" => Self::Complaint,
            "nuisance" => Self::Nuisance,
            "pity" => Self::Pity,
            "improve" => Self::Improve,
            "change" => Self::Change,
            "reject" => Self::Reject,
            "may" => Self::May,
            "as it is" => Self::AsIs,
            "keep" => Self::Keep,
            "against" => Self::Against,
            "yes" => Self::Yes,
            "more" => Self::More,
            "less" => Self::Less,
            "few" => Self::Few,
            "much" => Self::Much,
            "enough" => Self::Enough,
            "last" => Self::Last,
            "want" => Self::Want,
            "please" => Self::Please,
            "wish" => Self::Wish,
            "not" => Self::Not,
            "no" => Self::No,
            "without" => Self::Without,
            "instead" => Self::Instead,
            "neutral" => Self::Neutral,
            "contrast" => Self::Contrast,
            "being" => Self::Being,
            _ => return None,
        })
    }
}

/// How the two sides of an axis stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Two ways to do a thing: "voluntary | compulsory".
    Ways,
    /// Degrees, of which the right is a complaint where it is merely told: "fast > slow".
    Valued,
    /// Degrees, of which neither is: "early <> late".
    Degrees,
}

/// When a word of an axis pulls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pulls {
    /// Wherever it is said.
    Always,
    /// Where something is said of it: it is more often what is spoken of than what is wanted.
    SaidOf,
    Wished,
}

/// A word that lies on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    pub axis: usize,
    /// 0 on the left, 1 on the right.
    pub side: usize,
    pub scale: Scale,
    pub pulls: Pulls,
}

#[derive(Clone, Debug)]
pub struct StanceWords {
    signs: Phrasebook<Sign>,
    sides: Phrasebook<Side>,
    axes: usize,
}

impl StanceWords {
    /// `signs`: lines "role: word, phrase"; `opposites`: lines "left | right", "left > right", "left <> right".
    pub fn new<'a>(
        signs: impl Iterator<Item = &'a str>,
        opposites: impl Iterator<Item = &'a str>,
        stem: impl Fn(&str) -> String,
    ) -> Self {
        let mut words = Self { signs: Phrasebook::default(), sides: Phrasebook::default(), axes: 0 };
        for (name, entries) in signs.filter_map(|line| line.split_once(':')) {
            let Some(sign) = Sign::named(name.trim()) else { continue };
            entries.split(',').for_each(|entry| words.signs.learn(entry, sign, &stem));
        }
        let scales = [("<>", Scale::Degrees), ("|", Scale::Ways), (">", Scale::Valued)];
        for line in opposites {
            let parted = scales.iter().find_map(|(sign, scale)| Some((line.split_once(sign)?, *scale)));
            let Some(((left, right), scale)) = parted else { continue };
            for (side, entries) in [left, right].into_iter().enumerate() {
                for entry in entries.split_whitespace() {
                    let pulls = match entry.chars().next() {
                        Some('~') => Pulls::SaidOf,
                        Some('^') => Pulls::Wished,
                        _ => Pulls::Always,
                    };
                    let entry = entry.trim_start_matches(['~', '^']).replace('_', " ");
                    words.sides.learn(&entry, Side { axis: words.axes, side, scale, pulls }, &stem);
                }
            }
            words.axes += 1;
        }
        words
    }

    /// How many axes there are.
    pub fn axes(&self) -> usize {
        self.axes
    }

    /// The longest sign that begins at `at`.
    pub fn sign(&self, words: &[Spoken], at: usize) -> Option<Spot<Sign>> {
        self.signs.longest(words, at)
    }

    /// All words of axes that begin at `at`.
    pub fn sides(&self, words: &[Spoken], at: usize) -> Vec<Spot<Side>> {
        self.sides.spoken(words, at)
    }
}
