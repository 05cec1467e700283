//! What a public edition holds back: a note that tells perhaps of one person and that nobody has looked at since it was
//! written, and each that bears a civil registration number. It is counted, and stands whole in the internal edition.

use std::collections::HashSet;

use crate::documents::report::report::Report;
use crate::domain::contribution::Note;
use crate::domain::id::ContributionId;
use crate::domain::meeting::Meeting;
use crate::language::civil_numbers::has_civil_number;
use crate::language::own_case_cues::is_own_case;
use crate::language::words::Words;

/// Whether no stranger may read it as it stands.
pub fn is_held_back(note: Note<'_>) -> bool {
    has_civil_number(note.text()) || !note.is_looked_at() && is_own_case(note.text())
}

impl Report {
    /// Puts a remark in the place of such words.
    pub fn hold_back(&mut self, meeting: &Meeting, words: &Words) {
        let held: HashSet<ContributionId> =
            meeting.contributions.standing().filter(|note| is_held_back(*note)).map(Note::id).collect();
        self.left_out.held_back = held.len();
        for note in self.contributions.iter_mut().filter(|note| held.contains(&note.id)) {
            note.text = words.word("documents-held-back");
            note.held_back = true;
        }
    }
}
