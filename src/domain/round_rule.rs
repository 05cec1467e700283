//! How the rounds of a meeting end: by themselves or by hand, and with how much time for corrections.

use serde::{Deserialize, Serialize};

/// Minutes for corrections, where nobody says how many.
pub const USUAL_GRACE: u32 = 2;
/// … and at most.
pub const MOST_GRACE: u32 = 60;

/// How the rounds of a meeting end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRule {
    /// Each is closed when the programme steps on from it; else only where somebody closes it.
    pub closes: bool,
    /// Minutes for corrections.
    pub grace: u32,
}

impl Default for RoundRule {
    fn default() -> Self {
        Self { closes: false, grace: USUAL_GRACE }
    }
}
