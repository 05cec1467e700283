//! Dates before and after the meeting.

use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::edition::Audience;
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
    /// Its place in the programme, whatever an edition leaves out.
    #[serde(skip)]
    pub place: usize,
}

impl Milestone {
    /// Outside the house without the organisers' own.
    pub fn all(programme: &Programme, audience: Audience) -> Vec<Milestone> {
        let of = |(place, milestone): (usize, &crate::domain::programme::Milestone)| Milestone {
            title: milestone.title.clone(),
            when: When::of(&milestone.due, programme.day()),
            warning: milestone.warning,
            internal: milestone.internal,
            place,
        };
        let all = programme.milestones.iter().enumerate().map(of);
        all.filter(|milestone| audience == Audience::Internal || !milestone.internal).collect()
    }
}
