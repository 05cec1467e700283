//! Whether what a command names is there: the place of a passage, the area of an action.

use chrono::{DateTime, Utc};

use crate::domain::action::{ActionCommand, Change};
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::domain::summary::Passage;

impl Meeting {
    /// Refuses a passage about something that is not there.
    pub fn has_place(&self, passage: &Passage, now: DateTime<Utc>) -> Result<(), Refusal> {
        match passage {
            Passage::DissentingView { theme: Some(theme), question: Some(question), .. } => {
                self.themes.question(theme, question).map(drop).ok_or(Refusal::NoSuchQuestion)
            }
            Passage::Theme(theme) | Passage::DissentingView { theme: Some(theme), .. } => {
                self.themes.get(theme).map(drop).ok_or(Refusal::NoSuchTheme)
            }
            Passage::Decision(item) | Passage::Attendance(item) => {
                self.timeline.standing(now).item(item).map(drop).ok_or(Refusal::NoSuchItem)
            }
            Passage::Received(table) => self.tables.get(*table).map(drop).ok_or(Refusal::NoSuchTable { table: *table }),
            Passage::TakesHome(name) => {
                // No person takes anything home; who may have sat at no table that the programme knows of.
                let is_known = self.summary.get(passage).is_some() || self.bodies().contains(&name.as_str());
                let is_there = is_known || self.person(name).is_none();
                is_there.then_some(()).ok_or_else(|| Refusal::NobodyOfThatName { name: name.clone() })
            }
            Passage::StatusRound(day) => {
                let today = self.zone().map_or(now.date_naive(), |zone| zone.local(now).date_naive());
                // One that was written down already may be taken away.
                let is_there = self.summary.get(passage).is_some();
                (*day <= today || is_there).then_some(()).ok_or(Refusal::RoundAhead { day: *day })
            }
            Passage::Intro
            | Passage::Conclusion
            | Passage::Present
            | Passage::Absent
            | Passage::Approved
            | Passage::NextMeeting
            | Passage::Receiver
            | Passage::Economy
            | Passage::Annexes
            | Passage::DissentingView { theme: None, .. } => Ok(()),
        }
    }

    /// Refuses an action in an area that is no theme.
    pub fn has_area(&self, command: &ActionCommand) -> Result<(), Refusal> {
        let themes = match command {
            ActionCommand::Agree { terms, .. } => terms.theme.iter().collect(),
            ActionCommand::Change { changes, .. } | ActionCommand::Split { changes, .. } => changes
                .iter()
                .filter_map(|change| match change {
                    Change::Theme(theme) => theme.as_ref(),
                    _ => None,
                })
                .collect::<Vec<_>>(),
            ActionCommand::Report { .. }
            | ActionCommand::Withdraw { .. }
            | ActionCommand::Merge { .. }
            | ActionCommand::Part { .. } => Vec::new(),
        };
        let is_there = themes.into_iter().all(|theme| self.themes.get(theme).is_some());
        is_there.then_some(()).ok_or(Refusal::NoSuchTheme)
    }
}
