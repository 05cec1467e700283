//! When something is due: an exact day, or the words as they were said with a proposed last day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::refusal::Refusal;
use crate::domain::text;

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

impl Due {
    /// The same with its words as they can be kept.
    pub fn checked(self) -> Result<Self, Refusal> {
        Ok(Self { words: text::line(&self.words)?, ..self })
    }
}
