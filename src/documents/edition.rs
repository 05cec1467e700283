//! Which edition of a document it is: draft or final, for the organisers or for everybody.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// "Udkast" or "Endelig".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    #[default]
    Draft,
    Final,
}

/// "Intern" or "Offentlig". What tables wrote is internal until an office decides otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    #[default]
    Internal,
    Public,
}
