//! One thing rather than another: "hellere bus end bil", "bus er bedre end bil", "bus i stedet for bil".

use std::ops::Range;

use crate::language::likeness::hearing::Hearing;
use crate::language::likeness::stance_words::Sign;

/// Before what is wanted.
const RATHER: &[&str] = &["hellere", "rather", "sooner"];
/// After what is wanted, where an "end" follows.
const BETTER: &[&str] = &["bedre", "vigtigere", "nemmere", "hyggeligere", "better", "more"];
const THAN: &[&str] = &["end", "than"];

/// The places of two things between which a clause chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivals {
    pub wanted: Range<usize>,
    pub other: Range<usize>,
}

impl Rivals {
    /// What a clause wants and what it does not, where it says so of both.
    pub fn of(hearing: &Hearing<'_>) -> Option<Self> {
        let words = hearing.words;
        if let Some(instead) = hearing.signs.iter().find(|heard| heard.sign == Sign::Instead) {
            let (wanted, other) = (0..instead.from(), instead.to() + 1..words.len());
            // "i stedet for bil skal vi have bus" names what is wanted too late to be told apart.
            return (!wanted.is_empty()).then_some(Self { wanted, other });
        }
        let is = |at: usize, known: &[&str]| known.contains(&words[at].key.as_str());
        let find = |known: &[&str]| (0..words.len()).find(|at| is(*at, known));
        let than = find(THAN)?;
        if let Some(rather) = find(RATHER).filter(|rather| *rather < than) {
            return Some(Self { wanted: rather + 1..than, other: than + 1..words.len() });
        }
        let better = find(BETTER).filter(|better| better + 2 >= than && *better < than)?;
        Some(Self { wanted: 0..better, other: than + 1..words.len() })
    }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::likeness::clause::clauses;
    use crate::language::likeness::hearing::Hearing;
    use crate::language::likeness::lexicon::Lexicon;
    use crate::language::likeness::rivals::Rivals;

    /// What is wanted and what is not.
    fn chosen(text: &str) -> Option<(String, String)> {
        let lexicon = Lexicon::new(Language::Da, &[]);
        let words = clauses(text, |key| lexicon.stem(key)).remove(0);
        let said = |places: std::ops::Range<usize>| {
            words[places].iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ")
        };
        Rivals::of(&Hearing::of(&words, lexicon.stance_words()))
            .map(|Rivals { wanted, other }| (said(wanted), said(other)))
    }

    #[test]
    fn what_is_wanted_is_told_from_what_is_not() {
        let both = |wanted: &str, other: &str| Some((wanted.to_owned(), other.to_owned()));
        assert_eq!(chosen("hellere en bus end flere biler"), both("en bus", "flere biler"));
        assert_eq!(chosen("bussen er bedre end toget"), both("bussen er", "toget"));
        assert_eq!(chosen("papir frem for app"), both("papir", "app"));
        assert_eq!(chosen("i stedet for app skal vi have papir"), None);
        assert_eq!(chosen("mere end nok bus"), None);
        assert_eq!(chosen("hellere en bus"), None);
    }
}
