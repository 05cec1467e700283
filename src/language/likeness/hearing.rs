//! What is said in one clause for and against its matter: each sign, and whether a "not" turns it.

use std::ops::Range;

use crate::language::likeness::clause::Spoken;
use crate::language::likeness::phrasebook::Spot;
use crate::language::likeness::stance_words::{Sign, StanceWords};

/// A "not" reaches so many words on.
pub const REACH: usize = 5;
/// What is named at once is named so soon.
const NEAR: usize = 2;
/// A "more" or a "too little" rules the words of axes that come so soon after it.
const RULED: usize = 3;
/// "should … not": how far before a "not" a wish stands.
const WISHED: usize = 3;

/// A sign as it was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub sign: Sign,
    /// The places of its words.
    pub places: Vec<usize>,
    /// A "not" makes it the opposite.
    pub turned: bool,
}

impl Heard {
    pub fn from(&self) -> usize {
        self.places.first().copied().unwrap_or_default()
    }

    pub fn to(&self) -> usize {
        self.places.last().copied().unwrap_or_default()
    }

    pub fn is(&self, sign: Sign) -> bool {
        self.sign == sign
    }
}

/// What a "not" does that turns no sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// "skal ikke inddrages", "ikke bygge her".
    Refusal,
    /// "får ikke svar": a fact, and a complaint.
    Fact,
    /// "ingen busser": a complaint, or a call to have none.
    Lack,
    /// "hvis vi ikke får et lægehus": it would be a pity.
    Threat,
}

/// Before what is not to be: "ikke på skærm".
const PREPOSITIONS: &[&str] = &["pa", "i", "til", "med", "om", "ved", "on", "in", "with", "by"];
const COMPARED: &[&str] = &[
    "earlier", "later", "longer", "shorter", "faster", "slower", "quicker", "cheaper", "dearer", "bigger", "larger",
    "smaller", "higher", "taller", "lower", "warmer", "colder", "louder", "quieter",
];

/// How it would be.
const WOULD: &[&str] =
    &["var", "havde", "ville", "kunne", "er", "har", "bliver", "gar", "would", "could", "is", "are", "had"];
/// What was named before.
const BACK: &[&str] = &["den", "det", "dem", "de", "dette", "it", "them", "they", "that", "those"];
const PLANS: &[&str] = &["planen", "planerne", "projektet", "ideen", "forslaget", "ordningen"];
/// Between a verb and its "not": "generer mig da ikke".
const BETWEEN: &[&str] = &[
    "den", "det", "dem", "de", "dette", "mig", "dig", "os", "jer", "ham", "hende", "nogen", "da", "jo", "slet", "bare",
    "helt", "bestemt", "it", "them", "me", "us", "anyone", "really",
];
const MUCH: &[&str] = &["meget", "langt", "lidt", "noget", "klart", "much", "far", "a"];
const NEVER: &[&str] = &["aldrig", "never"];
const BEEN: &[&str] = &["vaeret", "haft", "gaet", "set", "been", "had"];
const A: &[&str] = &["en", "et", "a", "an"];
const SINGLE: &[&str] = &["eneste", "single"];
/// After a "not" at the front it is what is lacked, or says how much or when.
const LACKED: &[&str] = &[
    "plads", "tid", "rad", "mulighed", "adgang", "lyst", "overskud", "penge", "hjaelp", "styr", "kun", "bare", "mere",
    "flere", "alle", "mange", "noget", "nogen", "engang", "endnu", "laengere", "siden", "her", "der", "hos", "sa",
    "som", "enough", "everyone", "all", "only", "just", "even", "yet", "more", "many", "much", "here", "there",
];

/// A clause with its signs.
#[derive(Debug)]
pub struct Hearing<'a> {
    pub words: &'a [Spoken],
    pub signs: Vec<Heard>,
    /// The "not"s that turn nothing, with their places.
    pub denials: Vec<(usize, Denial)>,
    pub known: &'a StanceWords,
}

impl<'a> Hearing<'a> {
    pub fn of(words: &'a [Spoken], known: &'a StanceWords) -> Self {
        let mut taken = vec![false; words.len()];
        let mut signs = Vec::new();
        for at in 0..words.len() {
            let spot = known.sign(words, at).filter(|spot| spot.places.iter().all(|place| !taken[*place]));
            if let Some(Spot { places, says: sign }) = spot {
                let follows_a_sign = at.checked_sub(1).is_some_and(|before| taken[before]);
                let sign = match sign {
                    Sign::Last if ends_a_thought(words, at) && !follows_a_sign => Sign::Enough,
                    Sign::Last => continue,
                    // "Cykelsti til stationen, tak": nothing else says that it is wished for.
                    Sign::Please if signs.is_empty() && (at > 0 || words.len() == 1) && at + 1 == words.len() => {
                        Sign::Want
                    }
                    Sign::Please => continue,
                    other => other,
                };
                places.iter().for_each(|place| taken[*place] = true);
                signs.push(Heard { sign, places, turned: false });
            }
        }
        let mut hearing = Self { words, signs, denials: Vec::new(), known };
        hearing.deny();
        hearing.regret();
        hearing
    }

    pub fn has(&self, sign: Sign) -> bool {
        self.signs.iter().any(|heard| heard.is(sign) && !heard.turned)
    }

    /// Whether a wish stands before `at`, so that what follows is not so.
    pub fn is_wished(&self, at: usize) -> bool {
        self.signs.iter().any(|heard| matches!(heard.sign, Sign::Wish | Sign::Want | Sign::May) && heard.from() < at)
    }

    /// Whether "is" or "has become" stands shortly before `at`.
    pub fn is_told(&self, at: usize) -> bool {
        self.signs.iter().any(|heard| heard.is(Sign::Being) && heard.to() < at && heard.to() + REACH > at)
    }

    /// "slip for larm", "mindre bøvl", "undgå kø": what is done away with is the complaint.
    pub fn is_ruled_by(&self, signs: &[Sign], at: usize) -> bool {
        let rules = |heard: &&Heard| {
            signs.contains(&heard.sign) && !heard.turned && heard.to() < at && at <= heard.to() + RULED
        };
        self.signs.iter().any(|heard| rules(&heard))
    }

    /// Whether a complaint follows at once: "stop mobning".
    pub fn is_of_a_complaint(&self, heard: &Heard) -> bool {
        let follows = |other: &Heard| other.from() > heard.to() && other.from() <= heard.to() + NEAR;
        self.signs.iter().any(|other| other.is(Sign::Complaint) && follows(other))
    }

    /// "virker ligeglade": what seems to be so is no praise.
    pub fn seems_bad(&self, heard: &Heard) -> bool {
        self.signs.iter().any(|other| other.is(Sign::Complaint) && other.from() == heard.to() + 1)
    }

    /// Whether a "without" says what cannot be done without.
    pub fn needs(&self, heard: &Heard) -> bool {
        let denied = |other: &Heard| matches!(other.sign, Sign::Not | Sign::No) && other.from() < heard.from();
        let would = |word: &Spoken| WOULD.contains(&word.key.as_str()) || word.key.ends_with("ede");
        self.signs.iter().any(denied) || heard.from() == 0 && self.words.iter().skip(2).any(would)
    }

    pub fn praises_before(&self, at: usize) -> bool {
        self.signs.iter().any(|other| other.is(Sign::Praise) && !other.turned && other.to() < at)
    }

    /// "det duer ikke, at der ingen vagt er".
    pub fn complains_before(&self, at: usize) -> bool {
        let complains = |heard: &Heard| {
            heard.is(Sign::Complaint) && !heard.turned || heard.is(Sign::Praise) && heard.turned || heard.is(Sign::Pity)
        };
        self.signs.iter().any(|heard| heard.to() < at && complains(heard))
    }

    /// "smager bedre", "går meget nemmere": it is so.
    pub fn does(&self, at: usize) -> bool {
        let from = at - usize::from(self.is(at.checked_sub(1), MUCH)).min(at);
        !self.is_wished(at) && self.follows_a_verb(from)
    }

    /// "… i stedet for møder er en hån": what is said of the choice.
    pub fn is_scorned(&self, other: &Range<usize>) -> bool {
        let scorns = |heard: &Heard| {
            matches!(heard.sign, Sign::Complaint | Sign::Reject | Sign::Nuisance)
                && !heard.turned
                && self.is_told(heard.from())
        };
        self.signs.iter().any(|heard| other.contains(&heard.from()) && scorns(heard))
    }

    /// Whether it is told as done: "er afskaffet".
    pub fn is_news(&self, heard: &Heard) -> bool {
        let done = |key: &str| key.ends_with("et") || key.ends_with("ed") || key == "forbudt";
        self.is_told(heard.from()) && done(&self.words[heard.to()].key) && !self.is_wished(heard.from())
    }

    /// Whether a "no to" stands before it.
    pub fn is_refused(&self, heard: &Heard) -> bool {
        let refuses = |other: &Heard| other.is(Sign::Against) && !other.turned && other.to() < heard.from();
        self.signs.iter().any(refuses)
    }

    /// Whether another "away with" follows, which it is against.
    pub fn refuses_a_refusal(&self, heard: &Heard) -> bool {
        self.signs.iter().any(|other| other.is(Sign::Against) && !other.turned && other.from() > heard.to())
    }

    /// Whether a wish at `at` is a refusal.
    pub fn refuses_after(&self, at: usize) -> bool {
        self.denials.iter().any(|(not, _)| *not > at)
            || self
                .signs
                .iter()
                .any(|other| other.turned || other.is(Sign::Against) || other.is(Sign::Not) && other.from() > at)
    }

    /// "i de dårlige perioder": it tells which ones are meant.
    pub fn only_names(&self, heard: &Heard) -> bool {
        let key = |back: usize| heard.from().checked_sub(back).map(|at| self.words[at].key.as_str());
        let which = matches!(key(1), Some("de" | "den" | "det" | "the"));
        which && key(2).is_some_and(|before| PREPOSITIONS.contains(&before)) && heard.to() + 1 < self.words.len()
    }

    /// Whether what it speaks of was named before: "drop det"; "de unge" are named here.
    pub fn points_back(&self) -> bool {
        let is_article = |at: usize| self.words.get(at + 1).is_some_and(|next| next.key.ends_with('e'));
        (0..self.words.len()).any(|at| self.is(Some(at), PLANS) || self.is(Some(at), BACK) && !is_article(at))
    }

    fn deny(&mut self) {
        let nots: Vec<(usize, Sign)> = self
            .signs
            .iter()
            .filter(|heard| matches!(heard.sign, Sign::Not | Sign::No))
            .map(|heard| (heard.from(), heard.sign))
            .collect();
        for (at, sign) in nots {
            // "smid ikke hjørnet ud": within its words it turns them.
            if let Some(around) = self.signs.iter_mut().find(|heard| heard.from() < at && at < heard.to()) {
                around.turned ^= true;
                continue;
            }
            if self.says_most(at) {
                continue;
            }
            let turns = |heard: &Heard| {
                !matches!(
                    heard.sign,
                    Sign::Wish
                        | Sign::Not
                        | Sign::No
                        | Sign::Without
                        | Sign::Neutral
                        | Sign::Being
                        | Sign::Contrast
                        | Sign::Instead
                )
            };
            // "fungerer ikke", "drop den ikke": the verb stands before its "not".
            let verb = (0..at).rev().find(|back| !self.is(Some(*back), BETWEEN)).unwrap_or(at);
            let before = self.signs.iter().position(|heard| turns(heard) && heard.to() == verb);
            let after =
                self.signs.iter().position(|heard| turns(heard) && at < heard.from() && heard.from() <= at + REACH);
            // "vi kan ikke skaffe dem" refuses nothing.
            let beyond = |found: usize| {
                self.cannot(at) && matches!(self.signs[found].sign, Sign::More | Sign::Want | Sign::Keep | Sign::Less)
            };
            if let Some(found) = after.filter(|found| beyond(*found)) {
                self.signs.remove(found);
                self.denials.push((at, Denial::Fact));
                continue;
            }
            for found in [before, after].into_iter().flatten() {
                self.signs[found].turned ^= true;
            }
            let on_axis =
                || (at + 1..(at + REACH).min(self.words.len())).any(|at| !self.known.sides(self.words, at).is_empty());
            if before.is_none() && after.is_none() && !on_axis() {
                // "kan ikke overleve uden tilskud" speaks of the money.
                if self.cannot(at) && self.signs.iter().any(|heard| heard.is(Sign::Without) && heard.from() > at) {
                    continue;
                }
                let denial = match sign {
                    // "hvis bilerne ikke må holde her": it would be a pity.
                    _ if self.is_supposed(at) => Denial::Threat,
                    Sign::No if !self.is_wish_near(at) => Denial::Lack,
                    _ if self.is_refusal(at) => Denial::Refusal,
                    _ => Denial::Fact,
                };
                self.denials.push((at, denial));
            }
        }
    }

    fn is(&self, at: Option<usize>, known: &[&str]) -> bool {
        at.and_then(|at| self.words.get(at)).is_some_and(|word| known.contains(&word.key.as_str()))
    }

    /// "har aldrig været hyggeligere".
    fn says_most(&self, not: usize) -> bool {
        self.is(Some(not), NEVER)
            && self.is(Some(not + 1), BEEN)
            && self.words[not + 2..].iter().any(|word| is_compared(&word.key) || word.key == "bedre")
    }

    fn cannot(&self, not: usize) -> bool {
        let can = |at: usize| matches!(self.words[at].key.as_str(), "kan" | "kunne" | "can" | "could");
        not > 0 && can(not - 1)
    }

    fn is_supposed(&self, at: usize) -> bool {
        self.words[..at].iter().any(|word| matches!(word.key.as_str(), "hvis" | "if" | "unless"))
            || self.words.get(at + 1).is_some_and(|word| word.key == "hvis")
    }

    /// "en skam at lukke den": it shall stay.
    fn regret(&mut self) {
        let Some(pity) = self.signs.iter().find(|heard| heard.is(Sign::Pity)).map(Heard::to) else { return };
        let away = |heard: &&mut Heard| matches!(heard.sign, Sign::Against | Sign::Less) && heard.from() > pity;
        self.signs.iter_mut().filter(away).for_each(|heard| heard.turned ^= true);
    }

    /// Whether the "not" at `at` says that something is not to be.
    pub fn is_refusal(&self, at: usize) -> bool {
        let word = |at: usize| self.words.get(at).map(|word| word.key.as_str());
        let bare = |key: &str| key.ends_with('e') && !matches!(key, "alle" | "mange" | "hele" | "de" | "the" | "one");
        // "ikke bygge her", "ikke på skærm".
        let call = at == 0 && word(1).is_some_and(|key| bare(key) || PREPOSITIONS.contains(&key));
        // "ikke en mast bag mit hus", "ikke alkohol på festen".
        let noun = |key: &str| !key.ends_with(['t', 'g']) && !LACKED.contains(&key);
        let ends = || word(2).is_none_or(|key| PREPOSITIONS.contains(&key));
        let named =
            at == 0 && (self.is(Some(1), A) && !self.is(Some(2), SINGLE) || word(1).is_some_and(noun) && ends());
        // "byg ikke på engen": a call begins with its verb.
        let called = at == 1 && word(0).is_some_and(is_call);
        call || named || called || self.is_wish_near(at)
    }

    /// "skal … ikke", "ikke alle vil".
    fn is_wish_near(&self, at: usize) -> bool {
        let before = |heard: &Heard| heard.to() < at && at <= heard.to() + WISHED;
        let soon = |heard: &Heard| heard.from() > at && heard.from() <= at + 2;
        self.signs.iter().any(|heard| matches!(heard.sign, Sign::Wish | Sign::May) && (before(heard) || soon(heard)))
    }

    /// "kommer hurtigt", "svarer straks".
    pub fn follows_a_verb(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.words[before].key.len() > 3 && self.words[before].key.ends_with("er"))
    }
}

/// Whether nothing follows, or where and for what.
fn ends_a_thought(words: &[Spoken], at: usize) -> bool {
    words.get(at + 1).is_none_or(|next| PREPOSITIONS.contains(&next.key.as_str()))
}

/// A verb as it calls: "byg", "bland", "build"; no other short word that a report begins with.
fn is_call(key: &str) -> bool {
    const REPORTS: &[&str] =
        &["kom", "fik", "gik", "blev", "tog", "lod", "sad", "stod", "jeg", "dem", "ham", "hvad", "hvem", "skal", "bus"];
    key.len() < 6 && !key.ends_with(['r', 'e', 's', 'i', 'n', 't']) && !REPORTS.contains(&key)
}

/// "kortere", "længere", "faster": it is wished for, unless it is told as news.
pub fn is_compared(key: &str) -> bool {
    key.ends_with("ere") && key != "vaere" || key == "mindre" || key == "laengere" || COMPARED.contains(&key)
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::likeness::clause::clauses;
    use crate::language::likeness::hearing::{Denial, Hearing};
    use crate::language::likeness::lexicon::Lexicon;
    use crate::language::likeness::stance_words::Sign;

    /// The signs of a text of one clause with whether they are turned, and what its "not"s deny.
    fn heard(text: &str) -> (Vec<(Sign, bool)>, Vec<Denial>) {
        let lexicon = Lexicon::new(Language::Da, &[]);
        let clauses = clauses(text, |key| lexicon.stem(key));
        let hearing = Hearing::of(&clauses[0], lexicon.stance_words());
        let signs = hearing.signs.iter().map(|heard| (heard.sign, heard.turned)).collect();
        (signs, hearing.denials.iter().map(|(_, denial)| *denial).collect())
    }

    #[test]
    fn a_not_turns_the_sign_beside_it_and_else_refuses_or_denies() {
        assert_eq!(heard("maden er ikke god").0[2], (Sign::Praise, true));
        assert_eq!(heard("drop ikke bussen").0[0], (Sign::Against, true));
        assert_eq!(heard("pårørende skal ikke inddrages").1, [Denial::Refusal]);
        assert_eq!(heard("bad ikke i søen").1, [Denial::Refusal]);
        assert_eq!(heard("ingen bænke i parken").1, [Denial::Lack]);
    }

    #[test]
    fn enough_is_said_at_the_end_and_too_little_with_a_not() {
        assert_eq!(heard("vi har busser nok").0, [(Sign::Enough, false)]);
        assert_eq!(heard("der er ikke busser nok").0.last(), Some(&(Sign::Few, false)));
        assert_eq!(heard("det er nok svært").0.last(), Some(&(Sign::Complaint, false)));
    }
}
