//! The summary's own sentences, as the facilitator's group wrote them; what belongs to a theme or an item stands there.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::meeting::Meeting;
use crate::domain::summary::Passage;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    pub intro: Option<String>,
    pub conclusion: Option<String>,
    /// Who was present, who was away, who approved the minutes and when, when the next meeting is: in people's own words.
    pub present: Option<String>,
    pub absent: Option<String>,
    pub approved: Option<String>,
    pub next_meeting: Option<String>,
}

impl Summary {
    pub fn of(meeting: &Meeting) -> Self {
        let said = |passage: Passage| meeting.summary.get(&passage).map(str::to_owned);
        Self {
            intro: said(Passage::Intro),
            conclusion: said(Passage::Conclusion),
            present: said(Passage::Present),
            absent: said(Passage::Absent),
            approved: said(Passage::Approved),
            next_meeting: said(Passage::NextMeeting),
        }
    }
}
