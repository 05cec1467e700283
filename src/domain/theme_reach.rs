//! For whom a theme is that a table added: until somebody has settled that, the table alone writes to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeReach {
    /// Every table discusses it.
    All,
    /// The one that added it.
    Table,
    /// What was said of it lies on the parking lot; what comes later from a table without a connection stays under it.
    Parked,
}
