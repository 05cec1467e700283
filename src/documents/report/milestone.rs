//! Dates before and after the meeting.

use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::when::When;
use crate::domain::programme::{MilestoneWarning, Programme};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Milestone {
    pub title: String,
    pub when: When,
    /// Why the date is strange, where it is; it is kept as written.
    #[schemars(with = "Option<String>")]
    pub warning: Option<MilestoneWarning>,
    /// It is the organisers' own, and not in the programme that is sent out.
    pub internal: bool,
}

impl Milestone {
    pub fn all(programme: &Programme) -> Vec<Milestone> {
        let of = |milestone: &crate::domain::programme::Milestone| Milestone {
            title: milestone.title.clone(),
            when: When::of(&milestone.due, programme.day()),
            warning: milestone.warning,
            internal: milestone.internal,
        };
        programme.milestones.iter().map(of).collect()
    }
}
