//! The actions: what, who, when, and what is not known yet.

use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::when::When;
use crate::domain::action::{ActionView, Missing};
use crate::domain::id::{ActionId, ContributionId, PointId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::status::Status;
use crate::domain::terms::ActionKind;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Action {
    #[schemars(with = "String")]
    pub id: ActionId,
    /// As people see it. Always a string.
    #[schemars(with = "String")]
    pub number: Number,
    pub what: String,
    pub who: Option<String>,
    pub on_behalf_of: Option<String>,
    pub when: Option<When>,
    pub condition: Option<String>,
    pub kind: Option<ActionKind>,
    pub status: Status,
    /// Which of `who` and `when` nobody has said yet.
    pub missing: Vec<Missing>,
    pub source: Option<Source>,
}

/// What an action came from; one of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The id of a contribution.
    Contribution(#[schemars(with = "String")] ContributionId),
    /// The id of a point.
    Point(#[schemars(with = "String")] PointId),
    /// The number of a table.
    Table(TableNumber),
}

impl Action {
    /// Those not withdrawn, in the order in which they were agreed.
    pub fn all(meeting: &Meeting) -> Vec<Action> {
        meeting.actions.standing().into_iter().map(|view| Self::of(view, meeting)).collect()
    }

    fn of(view: ActionView<'_>, meeting: &Meeting) -> Self {
        let terms = view.action.terms();
        Self {
            id: view.id,
            number: view.agreed.number.clone(),
            what: terms.what,
            who: terms.who,
            on_behalf_of: terms.on_behalf_of,
            when: terms.when.as_ref().map(When::from),
            condition: terms.condition,
            kind: terms.kind,
            status: view.action.status(),
            missing: view.action.missing(),
            source: view.action.source().map(|source| match source {
                crate::domain::action::Source::Contribution(id) => Source::Contribution(id),
                // A point that was merged into another is found there.
                crate::domain::action::Source::Point(id) => Source::Point(meeting.points.now(id).unwrap_or(id)),
                crate::domain::action::Source::Table(table) => Source::Table(table),
            }),
        }
    }
}
