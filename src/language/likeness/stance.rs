//! For or against: two notes on one matter that pull in opposite directions are perhaps a dissent.
//!
//! A note is read clause by clause for what its speaker thinks of what is there (praise or complaint), what is wanted
//! and what is not (more buses, no buses), and to which side it pulls where there are two (early or late). What is
//! wanted decides before what is thought: who lacks buses and who complains of too few are of one mind.

use crate::language::kinds::{Kind, kind};
use crate::language::likeness::clause::{Spoken, clauses};
use crate::language::likeness::hearing::{Denial, Heard, Hearing};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::matters::{Matter, Matters, share};
use crate::language::likeness::pulling::pulled;
use crate::language::likeness::rivals::Rivals;
use crate::language::likeness::stance_words::Sign;

/// What a note wants of its matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    good: bool,
    bad: bool,
    /// It reads like a complaint, whatever its words.
    complains: bool,
    wants: Vec<Want>,
    /// For each axis of the lists, whether it pulls to the left and to the right.
    pulls: Vec<[bool; 2]>,
    /// It is well as it is: "lad det blive ved det".
    as_is: bool,
    /// What it says is not so: "får ikke svar".
    denied: Vec<Matter>,
    /// What it merely tells, and no wish or complaint.
    told: Vec<Matter>,
    /// What its first words are about: an "it" later on is that.
    topic: Vec<Matter>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Force {
    /// "should", or "no buses": so much is wished, and lacked, that it says little.
    Mild,
    /// "more", "fewer", "too few".
    Weighing,
    /// "no to", "keep", "must not".
    Plain,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Want {
    wanted: bool,
    force: Force,
    of: Vec<Matter>,
}

impl Want {
    /// Whether both speak of one matter, so that they agree or disagree. What is wanted plainly and of nothing named is
    /// wanted of what the note is about.
    fn meets(&self, other: &Self) -> bool {
        let unnamed = |want: &Self| want.of.is_empty() && want.force == Force::Plain;
        unnamed(self) || unnamed(other) || share(&self.of, &other.of)
    }
}

impl Stance {
    pub fn of(text: &str, lexicon: &Lexicon) -> Self {
        let known = lexicon.stance_words();
        let complains = kind(text) == Some(Kind::Challenge);
        let mut stance = Self { complains, pulls: vec![[false; 2]; known.axes()], ..Self::default() };
        for words in clauses(text, |key| lexicon.stem(key)) {
            // "Fint, men for dyrt": what comes after a "but" weighs more.
            let turn = words.iter().position(|word| {
                known.sign(std::slice::from_ref(word), 0).is_some_and(|spot| spot.says == Sign::Contrast)
            });
            let (first, second) = words.split_at(turn.unwrap_or(0));
            for (words, turned) in [(first, false), (second, turn.is_some())] {
                if !words.is_empty() && !says_what_for(words) {
                    stance.hear(&Hearing::of(words, known), turned, lexicon);
                }
            }
        }
        stance
    }

    fn hear(&mut self, hearing: &Hearing<'_>, turned: bool, lexicon: &Lexicon) {
        let mut clause = Self { pulls: vec![[false; 2]; self.pulls.len()], ..Self::default() };
        let matters = Matters::of(hearing, lexicon);
        for heard in &hearing.signs {
            clause.take(heard, hearing, &matters);
        }
        // "bilfri midtby er døden for handlen" wants no freedom from cars.
        let is_named = clause.bad;
        for (thing, absence) in matters.freed().into_iter().filter(|_| !is_named) {
            clause.want(false, Force::Weighing, vec![thing]);
            clause.want(true, Force::Plain, vec![absence]);
        }
        let rivals = Rivals::of(hearing);
        let chooses = rivals.is_some();
        if let Some(Rivals { wanted, other }) = rivals {
            // "hellere sejle end aflyse" cancels nothing.
            clause.wants.clear();
            let chosen = Matters::chosen(hearing, lexicon);
            // "skærm i stedet for møder er en hån".
            let is_scorned = hearing.is_scorned(&other);
            clause.want(!is_scorned, Force::Plain, chosen.within(wanted));
            clause.want(is_scorned, Force::Plain, chosen.within(other));
        }
        clause.take_denials(hearing, &matters);
        let pulled = pulled(hearing);
        for pull in &pulled.pulls {
            clause.pulls[pull.axis][pull.side] = true;
        }
        clause.bad |= pulled.bad;
        clause.good |= pulled.good && !clause.bad;
        let dismisses = hearing.has(Sign::Reject);
        if dismisses || hearing.points_back() || clause.wants.iter().any(|want| want.of.is_empty()) {
            // "hellere den end kul": the topic is one of the two.
            let meant = |want: &&mut Want| want.wanted || !chooses;
            clause.wants.iter_mut().filter(meant).for_each(|want| want.of.extend(self.topic.iter().cloned()));
        }
        if self.topic.is_empty() {
            self.topic = matters.all();
        }
        let has_wish = hearing.signs.iter().any(|heard| matches!(heard.sign, Sign::Wish | Sign::Want));
        if !clause.bad && !has_wish && clause.wants.is_empty() {
            clause.told = matters.all();
        }
        self.join(clause, turned);
    }

    fn join(&mut self, clause: Self, turned: bool) {
        if turned && (clause.good || clause.bad) {
            (self.good, self.bad) = (false, false);
        }
        if !self.good && !self.bad {
            self.good |= clause.good && !clause.bad;
            self.bad |= clause.bad;
        }
        self.as_is |= clause.as_is;
        for (own, pull) in self.pulls.iter_mut().zip(clause.pulls) {
            own[0] |= pull[0];
            own[1] |= pull[1];
        }
        self.wants.extend(clause.wants);
        self.denied.extend(clause.denied);
        self.told.extend(clause.told);
    }

    fn want(&mut self, wanted: bool, force: Force, of: Vec<Matter>) {
        self.wants.push(Want { wanted, force, of });
    }

    fn take_denials(&mut self, hearing: &Hearing<'_>, matters: &Matters) {
        for (at, denial) in &hearing.denials {
            match denial {
                Denial::Refusal => self.want(false, Force::Plain, matters.refused(*at)),
                Denial::Threat => self.want(true, Force::Plain, matters.refused(*at)),
                Denial::Fact | Denial::Lack => {
                    self.bad = true;
                    if *denial == Denial::Lack && hearing.complains_before(*at) {
                        self.want(true, Force::Weighing, matters.denied(*at));
                    } else if *denial == Denial::Lack {
                        self.want(false, Force::Mild, matters.denied(*at));
                    } else {
                        // "hvorfor findes der ikke" has told what is lacked.
                        let lacked = if hearing.has(Sign::Few) { Vec::new() } else { matters.denied(*at) };
                        self.denied.extend(lacked);
                    }
                }
            }
        }
    }

    fn take(&mut self, heard: &Heard, hearing: &Hearing<'_>, matters: &Matters) {
        let at = heard.from();
        let near = || matters.near(heard);
        let all = || matters.all();
        match (heard.sign, heard.turned) {
            (Sign::Praise, false) if hearing.seems_bad(heard) => {}
            (Sign::Complaint, false) if hearing.only_names(heard) => {}
            (Sign::Praise, false) | (Sign::Complaint, true) => self.good |= !hearing.is_wished(at),
            (Sign::Improve, false) if hearing.is_told(at) || hearing.does(at) => self.good = true,
            (Sign::Praise, true) | (Sign::Complaint | Sign::Pity, false) | (Sign::Improve, _) => self.bad = true,
            // "stop mobning", "mindre larm", "for meget uro": it complains of what it names.
            (Sign::Against | Sign::Less | Sign::Much, false) if hearing.is_of_a_complaint(heard) => self.bad = true,
            // "ventelisten er afskaffet" is news.
            (Sign::Against, false) if hearing.is_news(heard) => {}
            // "ingen grund til forbud", "nej til at lukke den": who is against it is for the rest.
            (Sign::Against, false) if hearing.refuses_a_refusal(heard) => {}
            (Sign::Against, false) if hearing.is_refused(heard) => self.want(true, Force::Plain, all()),
            // "nej til flere biler": what is refused is the more.
            (Sign::More | Sign::Want | Sign::Less, false) if hearing.is_refused(heard) => {}
            // "et nyt rådhus er en god idé" complains of no old one.
            (Sign::Change, false) => {
                self.bad |= ![Sign::Praise, Sign::More, Sign::Yes].iter().any(|sign| hearing.has(*sign))
            }
            (Sign::Nuisance, false) => {
                self.bad = true;
                self.want(false, Force::Weighing, matters.around(heard));
            }
            (Sign::Nuisance, true) => self.good = true,
            (Sign::Reject, false) | (Sign::May, true) => {
                self.bad = true;
                self.want(false, Force::Plain, matters.all());
            }
            (Sign::Reject, true) => self.good = true,
            (Sign::May, false) => self.want(true, Force::Plain, matters.all()),
            (Sign::AsIs, false) => {
                self.as_is = true;
                self.want(true, Force::Plain, all());
            }
            (Sign::Keep, false) | (Sign::Against | Sign::Change, true) => self.want(true, Force::Plain, all()),
            (Sign::Yes, false) => {
                self.good = true;
                self.want(true, Force::Plain, all());
            }
            (Sign::Against, false) => self.want(false, Force::Plain, matters.object(heard, hearing)),
            (Sign::AsIs | Sign::Keep | Sign::Yes, true) => self.want(false, Force::Plain, all()),
            (Sign::More, false) => self.want(true, Force::Weighing, near()),
            (Sign::More, true) => self.want(false, Force::Plain, near()),
            (Sign::Less, turned) => self.want(turned, Force::Weighing, near()),
            // "godt at bumpene er væk".
            (Sign::Few, false) if hearing.praises_before(at) => self.want(false, Force::Plain, all()),
            (Sign::Few, false) | (Sign::Enough, true) => {
                self.bad = true;
                self.want(true, Force::Weighing, near());
            }
            (Sign::Much, false) => {
                self.bad = true;
                self.want(false, Force::Weighing, near());
            }
            (Sign::Enough, false) | (Sign::Few, true) => {
                self.good = true;
                self.want(false, Force::Weighing, all());
            }
            // "ingen flytter herud uden fiber", "uden bussen var jeg strandet".
            (Sign::Without, _) if hearing.needs(heard) => self.want(true, Force::Weighing, near()),
            (Sign::Without, _) => self.want(false, Force::Weighing, near()),
            (Sign::Want, false) => self.want(true, Force::Weighing, all()),
            (Sign::Want, true) => self.want(false, Force::Plain, all()),
            (Sign::Wish, _) => {
                if !hearing.refuses_after(at) {
                    self.want(true, Force::Mild, matters.all());
                }
            }
            (Sign::Much, true) => self.good = true,
            (Sign::Pity, true) => {}
            (
                Sign::Not
                | Sign::No
                | Sign::Instead
                | Sign::Last
                | Sign::Please
                | Sign::Neutral
                | Sign::Contrast
                | Sign::Being,
                _,
            ) => {}
        }
    }

    /// Whether notes on one matter say the opposite of each other.
    pub fn opposes(&self, other: &Self) -> bool {
        let (apart, along) = self.on_axes(other);
        if apart && !along {
            return true;
        }
        let (against, with) = self.in_wants(other);
        if against && !with && !along {
            return true;
        }
        if self.is_content_as_it_is(other) || other.is_content_as_it_is(self) {
            return true;
        }
        // "kommer altid til tiden" and "aldrig til tiden" want the same of it and find it not.
        let finds_other = self.good != other.good && self.bad != other.bad && self.good != self.bad;
        if with || along && !finds_other {
            return false;
        }
        self.thinks_other(other) || self.denies(other) || other.denies(self) || self.takes_other_side(other)
    }

    /// Whether they pull to opposite sides on an axis, and whether to the same.
    fn on_axes(&self, other: &Self) -> (bool, bool) {
        let both = || self.pulls.iter().zip(&other.pulls);
        let apart = both().any(|(one, other)| {
            matches!((one, other), ([true, false], [false, true]) | ([false, true], [true, false]))
        });
        let along = both().any(|(one, other)| one == other && one[0] != one[1]);
        (apart, along)
    }

    /// Whether one wants what the other does not, and whether both want the same.
    fn in_wants(&self, other: &Self) -> (bool, bool) {
        let (mut against, mut with) = (false, false);
        for (one, other) in self.wants.iter().flat_map(|one| other.wants.iter().map(move |other| (one, other))) {
            if one.meets(other) {
                let mild =
                    one.force.min(other.force) == Force::Mild && one.force != other.force && one.wanted == other.wanted;
                // "ingen busser" is a lack as often as a ban.
                let lack =
                    |one: &Want, other: &Want| !one.wanted && one.force == Force::Mild && other.force != Force::Plain;
                against |= one.wanted != other.wanted && !lack(one, other) && !lack(other, one);
                with |= one.wanted == other.wanted && !mild && one.force.max(other.force) != Force::Mild;
            }
        }
        (against, with)
    }

    /// Whether only one of them wants something away. Notes that are offered as the same may name it in other words
    /// ("ingen tårne", "byg højt"), so that nothing tells whether it is the same thing.
    fn takes_other_side(&self, other: &Self) -> bool {
        let for_it =
            |stance: &Self| stance.as_is || stance.wants.iter().any(|want| want.wanted && want.force > Force::Mild);
        let against = |stance: &Self| stance.wants.iter().any(|want| !want.wanted && want.force == Force::Plain);
        let one_way = |one: &Self, other: &Self| {
            against(one) && !against(other) && (for_it(other) || other.good || !for_it(one) && !other.bad)
        };
        (one_way(self, other) || one_way(other, self)) && self.has_in_common(other)
    }

    /// Whether anything is named in both.
    fn has_in_common(&self, other: &Self) -> bool {
        self.named().any(|one| other.named().any(|other| one.is(other)))
    }

    fn named(&self) -> impl Iterator<Item = &Matter> {
        self.topic.iter().chain(&self.told).chain(self.wants.iter().flat_map(|want| &want.of))
    }

    /// Whether one is content with what the other complains of or wants away.
    fn thinks_other(&self, other: &Self) -> bool {
        let away = |stance: &Self| stance.wants.iter().any(|want| !want.wanted && want.force == Force::Plain);
        let keeps = |stance: &Self| stance.wants.iter().any(|want| want.wanted && want.force == Force::Plain);
        let content = |stance: &Self| stance.good && !stance.bad && !away(stance);
        let discontent = |stance: &Self| !stance.good && (stance.bad || stance.complains || away(stance));
        let one_way = |one: &Self, other: &Self| {
            content(one) && discontent(other) && !keeps(other)
                || keeps(one) && !one.bad && !away(one) && other.bad && !other.good && !away(other) && !keeps(other)
        };
        one_way(self, other) || one_way(other, self)
    }

    /// Whether it lets be what is, while the other wishes for something and praises nothing.
    fn is_content_as_it_is(&self, other: &Self) -> bool {
        let wishes = || other.wants.iter().any(|want| want.wanted && want.force < Force::Plain);
        self.as_is && !self.bad && !other.good && !other.as_is && wishes()
    }

    /// Whether it says that what the other merely tells or calls for is not so, or shall not be.
    fn denies(&self, other: &Self) -> bool {
        let refuses = |want: &Want| !want.wanted && want.force == Force::Plain && share(&want.of, &other.told);
        !other.bad && (share(&self.denied, &other.told) || self.wants.iter().any(refuses))
    }
}

/// "…, så de ikke lyser ind": what is wished is good for it.
fn says_what_for(words: &[Spoken]) -> bool {
    const NOTS: &[&str] = &["ikke", "ingen", "not", "no"];
    words[0].key == "sa" && words.iter().any(|word| NOTS.contains(&word.key.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::likeness::lexicon::Lexicon;
    use crate::language::likeness::stance::Stance;

    fn opposed(one: &str, other: &str) -> bool {
        let lexicon = Lexicon::new(Language::Da, &[]);
        Stance::of(one, &lexicon).opposes(&Stance::of(other, &lexicon))
    }

    #[test]
    fn a_wish_and_its_refusal_are_opposed() {
        for (one, other) in [
            ("pårørende skal inddrages", "pårørende skal ikke inddrages uden samtykke"),
            ("mere digital selvbetjening", "nej til mere digital selvbetjening"),
            ("flere skilte", "færre skilte"),
            ("saml tilbuddene ét sted", "tilbuddene skal blive lokale"),
            ("egenbetaling er rimelig", "det skal være gratis"),
            ("Maden er for kedelig", "maden er rigtig god, rør den ikke"),
            ("luk de små skoler", "de små skoler må ikke lukkes"),
            ("det er blevet meget nemmere", "det er blevet sværere"),
            ("ventetiden er helt ok", "ventetiden er alt for lang"),
            ("bussen kommer altid til tiden", "bussen kommer aldrig til tiden"),
            ("små hold i svømmehallen", "holdene må gerne være større"),
            ("gågaden har aldrig været hyggeligere", "gågaden er trist"),
            ("gør torvet bilfrit", "et bilfrit torv er butiksdød"),
            ("egne afdelinger til demente", "lad demente og ikke-demente bo sammen"),
            ("ingen grund til forbud mod cykler i skoven", "forbyd cykler i skoven"),
            ("kommunen skal betale lysene", "lysene må butikkerne selv betale"),
            ("sæt en mast op bag hallen", "ikke en mast bag mit hus"),
        ] {
            assert!(opposed(one, other), "{one} / {other}");
            assert!(opposed(other, one), "{other} / {one}");
        }
    }

    #[test]
    fn a_lack_and_a_wish_for_more_are_one() {
        for (one, other) in [
            ("vi får ikke information", "mere information"),
            ("der er ikke busser nok", "flere busser"),
            ("brevene er ikke til at forstå", "skriv på let dansk"),
            ("nej til brochurer", "drop brochurerne"),
            ("der er for lidt information", "vi får ikke nok at vide"),
            ("for mange vikarer", "færre vikarer"),
            ("luk ikke skolen", "skolen skal bevares"),
            ("biblioteket lukker for tidligt", "længere åbningstid"),
            ("maden er god, men der er for lidt", "større portioner"),
            ("vi kan ikke skaffe sygeplejersker", "flere sygeplejersker"),
            ("hvorfor findes der ikke et toilet i byen", "offentligt toilet på torvet"),
            ("det var godt at få en ny sagsbehandler", "ny sagsbehandler var en lettelse"),
        ] {
            assert!(!opposed(one, other), "{one} / {other}");
        }
    }
}
