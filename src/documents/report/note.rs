//! The contributions, in their own words.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::when::local;
use crate::domain::contribution::ContributionKind;
use crate::domain::id::{ContributionId, PointId, QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Note {
    #[schemars(with = "String")]
    pub id: ContributionId,
    /// As people see it: "12" on the facilitator's machine, "4.12" at table 4. Always a string.
    #[schemars(with = "String")]
    pub number: Number,
    /// The table that wrote it, also where that table was merged later.
    pub table: TableNumber,
    /// The tables that said it at a meeting of its sender's own; absent where it was written here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sender_tables: Vec<TableNumber>,
    pub theme: ThemeId,
    pub question: Option<QuestionId>,
    pub kind: Option<ContributionKind>,
    pub text: String,
    pub starred: bool,
    /// When it was written.
    pub at: DateTime<FixedOffset>,
    /// When it was said, where it was written later.
    pub said_at: Option<DateTime<FixedOffset>>,
    /// The point under which it lies.
    #[schemars(with = "Option<String>")]
    pub point: Option<PointId>,
    /// Whether it, or a correction of it, came from its table after its round was closed.
    pub late: bool,
    /// Who owes the table an answer to it, as far as anybody said.
    pub owed_by: Option<String>,
    /// Whether this edition holds its words back; `text` says so.
    pub held_back: bool,
}

impl Note {
    /// Those that stand, in the one order, those of each table as they were said.
    pub fn all(meeting: &Meeting, zone: &Zone) -> Vec<Note> {
        let of = |note: crate::domain::contribution::Note<'_>| Note {
            id: note.id(),
            number: note.number().clone(),
            table: note.place.table,
            sender_tables: meeting.returns.tables_of(note.id()).to_vec(),
            theme: note.place.theme.clone(),
            question: note.place.question.clone(),
            kind: note.contribution.kind(),
            text: note.text().to_owned(),
            starred: note.contribution.starred(),
            at: local(zone, note.written.at),
            said_at: note.said().map(|said| local(zone, said)),
            point: note.contribution.point().and_then(|point| meeting.points.now(point)),
            late: meeting.came_late(note),
            owed_by: note.contribution.owed_by().map(str::to_owned),
            held_back: false,
        };
        meeting.contributions.standing().map(of).collect()
    }

    /// Whether its table waits for an answer: to a question, and to whatever else somebody owes one to.
    pub fn awaits_answer(&self) -> bool {
        self.kind == Some(ContributionKind::Question) || self.owed_by.is_some()
    }
}
