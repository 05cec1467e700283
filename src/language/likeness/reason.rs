//! Why two notes are offered as alike, as data and in words: "sagsbehandler · skift · 3 borde".

use std::collections::HashMap;

use crate::language::likeness::features::{Feature, Found};
use crate::language::likeness::lexicon::Lexicon;
use crate::language::words::Words;

/// More would not be read.
const MOST: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Both say this word, as the other note typed it.
    Word(String),
    /// Words that mean the same, ours and theirs.
    Meaning { ours: String, theirs: String },
    /// Words of one corner of the field.
    Corner { name: String },
    /// Words that are spelt nearly alike.
    Letters { ours: String, theirs: String },
    /// Neither shares a word with the other, but both with notes between them.
    Between,
    /// They share some letters and no word: hardly a reason.
    Faint,
    /// So many tables say it.
    Tables(usize),
    /// They may be of opposite minds.
    Opposite,
}

/// What two notes share, the weightiest first. `rarity` tells how rare a feature is at the meeting.
pub fn shared(ours: &[Found], theirs: &[Found], lexicon: &Lexicon, rarity: impl Fn(&Feature) -> f32) -> Vec<Reason> {
    let theirs: HashMap<&Feature, &Found> = theirs.iter().map(|found| (&found.feature, found)).collect();
    let mut both: Vec<(f32, &Found, &Found)> = Vec::new();
    for our in ours {
        if let Some(their) = theirs.get(&our.feature) {
            both.push((our.weight * their.weight * rarity(&our.feature).powi(2), our, their));
        }
    }
    both.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.feature.cmp(&b.1.feature)));
    let mut reasons: Vec<Reason> = Vec::new();
    let mut has_letters = false;
    // Letters explain only what nothing else does, so they come last.
    let (letters, words): (Vec<_>, Vec<_>) =
        both.into_iter().partition(|(_, our, _)| matches!(our.feature, Feature::Letters(_)));
    for (_, our, their) in words.into_iter().chain(letters) {
        if reasons.len() == MOST {
            break;
        }
        // "varmen" and "sammen" end alike and have nothing to do with each other.
        if matches!(our.feature, Feature::Letters(_)) && !is_nearly(&our.typed, &their.typed) {
            has_letters = true;
            continue;
        }
        let reason = match &our.feature {
            Feature::Word(_) => Reason::Word(their.typed.to_lowercase()),
            Feature::Meaning(_) | Feature::Letters(_) if is_same_word(&our.typed, &their.typed) => {
                Reason::Word(their.typed.to_lowercase())
            }
            Feature::Meaning(id) if lexicon.meaning(*id).corner => {
                Reason::Corner { name: lexicon.meaning(*id).name.clone() }
            }
            Feature::Meaning(_) => {
                Reason::Meaning { ours: our.typed.to_lowercase(), theirs: their.typed.to_lowercase() }
            }
            Feature::Letters(_) => {
                Reason::Letters { ours: our.typed.to_lowercase(), theirs: their.typed.to_lowercase() }
            }
        };
        let told = reasons.iter().any(|known| names(known).is_some_and(|word| names(&reason) == Some(word)));
        if !told && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() {
        reasons.push(if has_letters { Reason::Faint } else { Reason::Between });
    }
    reasons
}

/// So many letters at the ends of two words are one word in both: "flexkørsel", "handicapkørsel".
const TAIL: usize = 5;
/// And so many before them another: "lampen" is no "rampen".
const HEAD: usize = 3;

/// Whether two words begin alike for more than half of the longer one, or end alike in a word of its own.
fn is_nearly(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|word| word.to_lowercase().chars().collect::<Vec<char>>());
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    let begins = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let ends = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    begins >= 4 && begins * 2 > longer || ends >= TAIL && (ends == shorter || ends + HEAD <= shorter)
}

fn is_same_word(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// The word of the other note that a reason names: it is named once.
fn names(reason: &Reason) -> Option<&str> {
    match reason {
        Reason::Word(word) => Some(word),
        Reason::Meaning { theirs, .. } | Reason::Letters { theirs, .. } => Some(theirs),
        _ => None,
    }
}

/// All reasons in one line.
pub fn in_words(words: &Words, reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| say(words, reason)).collect::<Vec<_>>().join(" · ")
}

fn say(words: &Words, reason: &Reason) -> String {
    let pair = |id: &str, ours: &str, theirs: &str| words.say(id, &[("ours", ours.into()), ("theirs", theirs.into())]);
    match reason {
        Reason::Word(word) => word.clone(),
        Reason::Meaning { ours, theirs } => pair("likeness-meaning", ours, theirs),
        Reason::Corner { name } => words.say("likeness-corner", &[("name", name.into())]),
        Reason::Letters { ours, theirs } => pair("likeness-letters", ours, theirs),
        Reason::Between => words.word("likeness-between"),
        Reason::Faint => words.word("likeness-faint"),
        Reason::Tables(count) => words.say("likeness-tables", &[("count", (*count).into())]),
        Reason::Opposite => words.word("likeness-opposite"),
    }
}

#[cfg(test)]
mod tests {
    use crate::language::likeness::reason::is_nearly;

    #[test]
    fn words_that_only_end_alike_are_no_reason() {
        for (one, other) in [("varmen", "sammen"), ("gangen", "ingen"), ("rampen", "lampen"), ("kørslen", "føleslen")]
        {
            assert!(!is_nearly(one, other), "{one} ~ {other}");
        }
        for (one, other) in [
            ("Varmen", "varme"),
            ("flexkørsel", "handicapkørsel"),
            ("bibliotek", "biblioteket"),
            ("hjælpemidel", "hjælpemiddel"),
        ] {
            assert!(is_nearly(one, other), "{one} ~ {other}");
        }
    }
}
