//! What is said of an action: what, who, when. Only `what` is always there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::due::Due;
use crate::domain::id::ThemeId;
use crate::domain::refusal::Refusal;
use crate::domain::status::Status;
use crate::domain::text;

/// glossary §4
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    IdeaCatalogue,
    ExampleCollection,
    Pilot,
    Trial,
    Meeting,
    Letter,
    /// "Tilsagn": somebody stood up and promised it.
    Promise,
    Project,
    Inquiry,
    Other,
}

impl ActionKind {
    pub const ALL: [Self; 10] = [
        Self::IdeaCatalogue,
        Self::ExampleCollection,
        Self::Pilot,
        Self::Trial,
        Self::Meeting,
        Self::Letter,
        Self::Promise,
        Self::Project,
        Self::Inquiry,
        Self::Other,
    ];

    /// The message that names it: "idékatalog", "tilsagn".
    pub fn word(self) -> &'static str {
        match self {
            Self::IdeaCatalogue => "replies-action-idea-catalogue",
            Self::ExampleCollection => "replies-action-example-collection",
            Self::Pilot => "replies-action-pilot",
            Self::Trial => "replies-action-trial",
            Self::Meeting => "replies-action-meeting",
            Self::Letter => "replies-action-letter",
            Self::Promise => "replies-action-promise",
            Self::Project => "replies-action-project",
            Self::Inquiry => "replies-action-inquiry",
            Self::Other => "replies-action-other",
        }
    }
}

/// Where an action comes from that an earlier meeting agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    /// "Dialogmøde 12. december 2006, bord 3"
    pub from: String,
    /// What that meeting knows it by: the same however often it is carried on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// What is said of an action. Only `what` is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Due>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActionKind>,
    /// The area to which it belongs, where somebody has said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// Of one that an earlier meeting agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Box<Carried>>,
}

/// A next step that is known before the day, and how far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    #[serde(flatten)]
    pub terms: Terms,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Carried {
    fn checked(&self) -> Result<Self, Refusal> {
        Ok(Self { from: text::line(&self.from)?, id: self.id.clone() })
    }
}

impl Terms {
    /// The same with its words as they can be kept.
    pub fn checked(&self) -> Result<Self, Refusal> {
        let line = |text: &Option<String>| text.as_deref().map_or(Ok(None), text::optional_line);
        Ok(Self {
            what: text::note(&self.what)?,
            who: line(&self.who)?,
            on_behalf_of: line(&self.on_behalf_of)?,
            when: self.when.clone().map(Due::checked).transpose()?,
            condition: line(&self.condition)?,
            kind: self.kind,
            theme: self.theme.clone(),
            carried: self.carried.as_deref().map(Carried::checked).transpose()?.map(Box::new),
        })
    }
}
