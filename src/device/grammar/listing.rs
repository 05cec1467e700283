//! Names of kinds, statuses and ways to list, in both languages.

use crate::domain::contribution::ContributionKind;
use crate::domain::priority::Class;
use crate::domain::status::Status;
use crate::language::nearest::nearest;

/// A kind of note by its name; `Some(None)` is "no kind".
pub fn contribution_kind(word: &str) -> Option<Option<ContributionKind>> {
    Some(match word.to_lowercase().as_str() {
        "challenge" | "udfordring" | "u" => Some(ContributionKind::Challenge),
        "idea" | "idé" | "ide" | "forslag" | "i" => Some(ContributionKind::Idea),
        "example" | "eksempel" | "e" => Some(ContributionKind::Example),
        "question" | "spørgsmål" | "spoergsmaal" | "s" => Some(ContributionKind::Question),
        "none" | "ingen" | "-" => None,
        _ => return None,
    })
}

/// "Skal", "vigtigt", "ekstra".
pub fn class(word: &str) -> Option<Class> {
    Some(match word.to_lowercase().as_str() {
        "must" | "skal" => Class::Must,
        "important" | "vigtigt" | "vigtig" => Class::Important,
        "extra" | "ekstra" => Class::Extra,
        _ => return None,
    })
}

/// The class that a mistyped word is nearest to.
pub fn nearest_class(word: &str) -> Option<&'static str> {
    nearest(word, ["skal", "vigtigt", "ekstra", "must", "important", "extra"])
}

/// A status by its name.
pub fn status(words: &str) -> Option<Status> {
    Some(match words.trim().to_lowercase().as_str() {
        "not started" | "not_started" | "ikke startet" => Status::NotStarted,
        "ongoing" | "i gang" | "igang" => Status::Ongoing,
        "waiting" | "afventer" => Status::Waiting,
        "done" | "afsluttet" | "færdig" => Status::Done,
        "dropped" | "udgår" | "udgaar" => Status::Dropped,
        "carried over" | "carried_over" | "videreført" => Status::CarriedOver,
        _ => return None,
    })
}
