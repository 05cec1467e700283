//! What people call a plan for catching up, and why one cannot be taken.

use serde::{Deserialize, Serialize};

use crate::domain::id::ItemId;
use crate::domain::timeline::state::Promise;

/// What people call a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanName {
    /// Late: from the items ahead in proportion to what they can spare. Early: to the items ahead in proportion to
    /// what they have.
    InProportion,
    /// The break beside a table discussion is taken in it; what is still missing comes from the plenary first.
    BreakAtTheTables,
    RoundShorter,
    EndLater,
    RoundLonger,
}

/// Why a plan cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It would still be so many minutes late there.
    StillLate { what: Promise, minutes: u64 },
    /// The last item is locked, and with it the end.
    EndIsLocked { item: ItemId },
}
