//! What stands on the wall besides the programme: the sentences of whoever or whatever has the floor. A wall holds no note, no
//! point and no action; whoever leads the meeting tells it what the room may read, and nothing of that stays in its record.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The sentences of one turn on the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// When that turn began: of another turn these are not.
    pub since: DateTime<Utc>,
    /// What stands over them, where that is not of the programme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<String>,
    /// In the order in which they are read.
    pub sentences: Vec<ShownSentence>,
}

/// One sentence to be read from the back of the room, with what stands beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownSentence {
    pub text: String,
    pub beneath: Vec<Beneath>,
}

/// In words, as the meeting's language has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beneath {
    /// At how many tables it was said.
    Source(String),
    /// How the plenary weighed it.
    Votes(String),
    Dissent(String),
    /// How far an action is, and why.
    Status(String),
}
