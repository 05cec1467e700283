//! What is in no document, counted, and why.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::meeting::Meeting;
use crate::language::words::Words;

/// Counts of what was said at the tables and is not reproduced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// One identifiable person's matter; its words never leave the machine where it was typed.
    pub own_cases: usize,
    /// Contributions that were taken back.
    pub withdrawn: usize,
    /// Contributions whose words were erased on request.
    pub erased: usize,
    /// Contributions that tell perhaps of one person, in a public edition; they are in the internal one.
    pub held_back: usize,
    /// The same of points, actions, dissent and the summary's own words.
    pub held_back_elsewhere: usize,
    /// Themes that a table added and nobody has settled, whose titles a public edition does not have.
    pub themes_waiting: usize,
    /// The reasons, in the language of the report.
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Why {
    pub own_cases: String,
    pub withdrawn: String,
    pub erased: String,
    pub held_back: String,
    pub themes_waiting: String,
}

impl LeftOut {
    pub fn of(meeting: &Meeting, words: &Words) -> Self {
        // Those who answer in writing sit at no table.
        let own_cases =
            if meeting.is_consultation() { "documents-why-own-cases-in-answers" } else { "documents-why-own-cases" };
        Self {
            own_cases: meeting.own_cases.standing().count(),
            withdrawn: meeting.contributions.withdrawn(),
            erased: meeting.contributions.erased(),
            held_back: 0,
            held_back_elsewhere: 0,
            themes_waiting: 0,
            why: Why {
                own_cases: words.word(own_cases),
                withdrawn: words.word("documents-why-withdrawn"),
                erased: words.word("documents-why-erased"),
                held_back: words.word("documents-why-held-back"),
                themes_waiting: words.word("documents-why-themes-waiting"),
            },
        }
    }
}
