//! What is said in one clause for and against its matter: each sign with whether a "not" turns it, and the words of axes.

use crate::language::likeness::clause::Spoken;
use crate::language::likeness::phrasebook::Spot;
use crate::language::likeness::stance_words::{Pulls, Scale, Side, Sign, StanceWords};

/// A "not" reaches so many words on.
const REACH: usize = 5;
/// What is named at once is named so soon.
const NEAR: usize = 2;
/// A "more" or a "too little" rules the words of axes that come so soon after it.
const RULED: usize = 3;
/// "should … not": how far before a "not" a wish stands.
const WISHED: usize = 3;
/// Before an adjective: "for lang", "too long".
const EXCESS: &[&str] = &["for", "too"];

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

    fn is(&self, sign: Sign) -> bool {
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

/// A clause with its signs.
#[derive(Debug)]
pub struct Hearing<'a> {
    pub words: &'a [Spoken],
    pub signs: Vec<Heard>,
    /// The "not"s that turn nothing, with their places.
    pub denials: Vec<(usize, Denial)>,
    known: &'a StanceWords,
}

/// Where an axis is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pull {
    pub axis: usize,
    pub side: usize,
}

/// What the words of axes say of the clause, besides where they pull.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulled {
    pub pulls: Vec<Pull>,
    pub good: bool,
    pub bad: bool,
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

    /// Whether a wish at `at` is a refusal.
    pub fn refuses_after(&self, at: usize) -> bool {
        self.denials.iter().any(|(not, _)| *not > at)
            || self.signs.iter().any(|other| other.turned || other.is(Sign::Against))
    }

    /// "i de dårlige perioder": it tells which ones are meant.
    pub fn only_names(&self, heard: &Heard) -> bool {
        let key = |back: usize| heard.from().checked_sub(back).map(|at| self.words[at].key.as_str());
        let which = matches!(key(1), Some("de" | "den" | "det" | "the"));
        which && key(2).is_some_and(|before| PREPOSITIONS.contains(&before)) && heard.to() + 1 < self.words.len()
    }

    /// Whether what it speaks of was named before: "drop det", "stil flere op".
    pub fn points_back(&self) -> bool {
        self.words.iter().any(|word| BACK.contains(&word.key.as_str()))
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
            // "fungerer ikke", "drop ikke": the verb stands before its "not".
            let before = self.signs.iter().position(|heard| turns(heard) && heard.to() + 1 == at);
            let after =
                self.signs.iter().position(|heard| turns(heard) && at < heard.from() && heard.from() <= at + REACH);
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

    fn is_refusal(&self, at: usize) -> bool {
        let word = |at: usize| self.words.get(at).map(|word| word.key.as_str());
        let bare = |key: &str| key.ends_with('e') && !matches!(key, "alle" | "mange" | "hele" | "de" | "the" | "one");
        // "ikke bygge her", "ikke på skærm".
        let call = at == 0 && word(1).is_some_and(|key| bare(key) || PREPOSITIONS.contains(&key));
        // "byg ikke på engen": a call begins with its verb.
        let called = at == 1 && word(0).is_some_and(is_call);
        call || called || self.is_wish_near(at)
    }

    /// "skal … ikke", "ikke alle vil".
    fn is_wish_near(&self, at: usize) -> bool {
        let before = |heard: &Heard| heard.to() < at && at <= heard.to() + WISHED;
        let soon = |heard: &Heard| heard.from() > at && heard.from() <= at + 2;
        self.signs.iter().any(|heard| matches!(heard.sign, Sign::Wish | Sign::May) && (before(heard) || soon(heard)))
    }

    /// What a "not" shortly before `at` does to it.
    fn denial(&self, at: usize, is_good: bool) -> Option<Denial> {
        let soon = |heard: &Heard| heard.to() < at && at < heard.to() + REACH;
        let near = |heard: &&Heard| matches!(heard.sign, Sign::Not | Sign::No) && soon(heard);
        // "ingen tvang" is a call, "ingen ro" a complaint.
        let called = |heard: &Heard| heard.is(Sign::No) && !is_good || self.is_refusal(heard.from());
        let instead = self.signs.iter().any(|heard| {
            heard.is(Sign::Instead) && heard.to() < at || heard.is(Sign::Without) && heard.to() + 2 >= at && soon(heard)
        });
        match self.signs.iter().rfind(near) {
            Some(not) if !called(not) => Some(Denial::Fact),
            Some(_) => (!instead).then_some(Denial::Refusal),
            None => instead.then_some(Denial::Refusal),
        }
    }

    fn is_too_much(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map(|at| self.words[at].key.as_str());
        before(1).is_some_and(|key| EXCESS.contains(&key))
    }

    /// "kommer hurtigt", "svarer straks".
    fn follows_a_verb(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.words[before].key.len() > 3 && self.words[before].key.ends_with("er"))
    }

    /// Where the words of axes pull.
    pub fn pulled(&self) -> Pulled {
        let mut pulled = Pulled::default();
        for at in 0..self.words.len() {
            let mut spots = self.known.sides(self.words, at);
            let longest = spots.iter().map(|spot| spot.places.len()).max().unwrap_or_default();
            let idle = |heard: &Heard| {
                matches!(heard.sign, Sign::Keep | Sign::AsIs | Sign::Neutral) && heard.places.contains(&at)
            };
            spots.retain(|spot| spot.places.len() == longest && !self.signs.iter().any(idle));
            for spot in spots {
                self.pull(at, spot.says, &mut pulled);
            }
        }
        pulled
    }

    fn pull(&self, at: usize, says: Side, pulled: &mut Pulled) {
        let Side { axis, side, scale, pulls } = says;
        let key = &self.words[at].key;
        let graded = scale != Scale::Ways;
        let compared = graded && is_compared(key);
        let too_much = graded && self.is_too_much(at);
        let away = self.is_ruled_by(&[Sign::Less, Sign::Against, Sign::Much], at)
            // "tvang skal undgås", "p-pladserne fjernes".
            || self.signs.iter().any(|heard| heard.sign == Sign::Against && !heard.turned && heard.from() > at);
        let towards = self.is_ruled_by(&[Sign::More, Sign::Few, Sign::Yes, Sign::Keep, Sign::Want], at);
        if pulls == Pulls::Wished && !self.is_wished(at) {
            return;
        }
        let denial = self.denial(at, scale == Scale::Valued && side == 0);
        if denial == Some(Denial::Fact) && !too_much {
            // "er ikke gratis" complains, "er ikke dyrt" praises.
            pulled.bad |= scale != Scale::Degrees && (scale == Scale::Ways || side == 0);
            pulled.good |= scale == Scale::Valued && side == 1;
            match scale {
                Scale::Ways => pulled.pulls.push(Pull { axis, side }),
                Scale::Valued => pulled.pulls.push(Pull { axis, side: 0 }),
                Scale::Degrees => {}
            }
            return;
        }
        let turned = (too_much || away) != (denial.is_some() && !(away && self.signs.iter().any(|heard| heard.turned)));
        let wished = self.is_wished(at);
        let ruled = turned || towards || wished || compared && !self.is_told(at) || denial.is_some();
        let praised = self.has(Sign::Praise) && !wished;
        let complained = self.signs.iter().any(|heard| match heard.sign {
            Sign::Complaint => !heard.turned && !heard.places.contains(&at),
            Sign::Praise => heard.turned,
            _ => false,
        }) || self.denials.iter().any(|(_, denial)| *denial != Denial::Refusal);
        pulled.bad |= too_much;
        let wanted = match (graded, ruled) {
            (_, true) if turned => Some(1 - side),
            (_, true) => Some(side),
            (true, false) if praised => Some(side),
            (true, false) => match (scale, side) {
                (Scale::Valued, 1) => {
                    pulled.bad = true;
                    Some(0)
                }
                (Scale::Valued, _) => {
                    pulled.good |= self.is_told(at) || self.follows_a_verb(at);
                    Some(0)
                }
                _ => None,
            },
            (false, false) if complained => Some(1 - side),
            (false, false) if praised => Some(side),
            (false, false) => (pulls == Pulls::Always).then_some(side),
        };
        if let Some(side) = wanted {
            pulled.pulls.push(Pull { axis, side });
        }
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
fn is_compared(key: &str) -> bool {
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
