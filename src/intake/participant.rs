//! Somebody on a list of participants.

use crate::domain::programme::MemberRole;

/// Somebody on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// With what else is said of them: "Anne Holm, SIND".
    pub name: String,
    pub role: Option<MemberRole>,
    pub table: Option<u16>,
    pub organisation: Option<String>,
    /// Beside whom a companion or interpreter sits.
    pub with: Option<String>,
    pub wheelchair: bool,
}
