//! What the program presets for a note in hand: its likely kind, and whether to ask "Egen sag?". A person decides.

use crate::domain::contribution::ContributionKind;
use crate::language::kinds::{self, Kind};
use crate::language::own_case_cues;

/// The kind that a note probably is.
pub fn kind(text: &str) -> Option<ContributionKind> {
    kinds::kind(text).map(|kind| match kind {
        Kind::Challenge => ContributionKind::Challenge,
        Kind::Idea => ContributionKind::Idea,
        Kind::Example => ContributionKind::Example,
        Kind::Question => ContributionKind::Question,
    })
}

/// Whether it seems to tell of one person's health or private matter.
pub fn is_own_case(text: &str) -> bool {
    own_case_cues::is_own_case(text)
}

/// Whether whoever types it is quietly reminded that it may be one.
pub fn may_become_own_case(text: &str) -> bool {
    own_case_cues::may_become_own_case(text)
}
