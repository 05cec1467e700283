//! When something is due: an exact day, or the words as they were said with a proposed last day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A deadline keeps its own words for ever; the day beside them is exact, proposed, or not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Due {
    /// As said or written: "senest 30/3", "medio 2008", "efter visionsdagen".
    pub words: String,
    /// The day, or for words like "medio 2008" the last day they can mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// Whether `day` is what the words say and no proposal.
    #[serde(default)]
    pub exact: bool,
}
