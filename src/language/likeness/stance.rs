//! For or against: two notes on one matter that pull in opposite directions are perhaps a dissent.

use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::normal::tokens;

/// What a note wants of its matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    /// It says no: "skal ikke", "nej til", "for meget", "færre".
    against: bool,
    /// For each pair of opposites in the lexicon, whether it says the one and the other.
    pulls: Vec<[bool; 2]>,
}

/// Words after which a "not" is a wish and no complaint: "skal ikke", but "får ikke".
#[rustfmt::skip]
const WISHES: &[&str] = &[
    "skal", "ma", "bor", "vil", "skulle", "ville", "onsker", "behover", "should", "must", "want", "do", "dont",
];
const NOT: &[&str] = &["ikke", "not", "never", "aldrig"];
/// "for meget", "too many".
#[rustfmt::skip]
const EXCESS: &[(&str, &str)] = &[
    ("for", "meget"), ("for", "mange"), ("for", "stor"), ("for", "store"), ("too", "much"), ("too", "many"),
    ("ingen", "grund"), ("no", "need"), ("hellere", "end"),
];
const LATE: usize = 3;

impl Stance {
    pub fn of(text: &str, lexicon: &Lexicon) -> Self {
        let words: Vec<String> = tokens(text).into_iter().map(|token| token.key).collect();
        let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&word.as_str()));
        let mut no = 0;
        for at in 0..words.len() {
            let wished = || (1..=LATE).any(|back| at >= back && is(at - back, WISHES));
            let enough = words.get(at + 1).is_some_and(|next| next == "nok" || next == "enough" || next == "kun");
            // "ikke inddrage alle", "ikke alle vil": a refusal in short form.
            let refused = || at == 0 && (is(at + 2, WISHES) || is_bare(&words[1..]));
            if is(at, NOT) && (wished() || refused()) && !enough {
                no += 1;
            }
            let stem = lexicon.stem(&words[at]);
            no += usize::from(lexicon.is_against(&words[at], &stem) && !(at > 0 && is(at - 1, NOT)));
            let next = words.get(at + 1).map(String::as_str);
            no += usize::from(EXCESS.iter().any(|(one, other)| words[at] == *one && next == Some(other)));
        }
        let stems: Vec<(String, String)> = words.into_iter().map(|key| (key.clone(), lexicon.stem(&key))).collect();
        Self { against: no > 0, pulls: lexicon.pulls(&stems) }
    }

    /// Whether notes on one matter say the opposite of each other.
    pub fn opposes(&self, other: &Self) -> bool {
        let pull = self.pulls.iter().zip(&other.pulls).any(|(one, other)| {
            matches!((one, other), ([true, false], [false, true]) | ([false, true], [true, false]))
        });
        // Against what the other is for, or against the other way of what it is for, which is the same again.
        (self.against != other.against) != pull
    }
}

/// Whether the words begin with a verb in its bare form ("inddrage", "bygge"): a call, and no report.
fn is_bare(words: &[String]) -> bool {
    words.first().is_some_and(|word| word.ends_with('e') && !matches!(word.as_str(), "alle" | "mange" | "hele" | "de"))
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
        ] {
            assert!(!opposed(one, other), "{one} / {other}");
        }
    }
}
