//! Names of kinds, statuses and ways to list, in both languages.

use crate::domain::action::Status;
use crate::domain::contribution::ContributionKind;

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
