//! The tables, who sat at them, and what became of those that were merged.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::edition::Audience;
use crate::documents::report::when::local;
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, MemberRole};
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Table {
    pub number: TableNumber,
    pub name: Option<String>,
    /// In a public edition only municipalities and organisations.
    pub members: Vec<Member>,
    /// The table of which it is now a part.
    pub merged_into: Option<TableNumber>,
    /// When it became a part of that one; null where the record does not say.
    pub merged_at: Option<DateTime<FixedOffset>>,
    /// When it, with those that are parts of it, read its notes back and approved them, if nothing was changed since.
    pub approved_at: Option<DateTime<FixedOffset>>,
    /// Whether it was added on the day.
    pub added: bool,
}

/// Whether a member is a body and no person.
pub fn is_a_body(member: &Member) -> bool {
    matches!(member.role, Some(MemberRole::Municipality | MemberRole::Region | MemberRole::Organisation))
}

impl Table {
    /// All that were ever on the floor, by number.
    pub fn all(meeting: &Meeting, audience: Audience, zone: &Zone) -> Vec<Table> {
        let read_backs = meeting.read_backs();
        let of = |(number, table): (TableNumber, &crate::domain::table::Table)| Table {
            number,
            name: table.name().map(str::to_owned),
            members: table
                .members()
                .iter()
                .filter(|member| audience == Audience::Internal || is_a_body(member))
                // Beside whom somebody sits and who needs room is the seating's matter alone.
                .map(|member| Member { name: member.name.clone(), role: member.role, ..Member::default() })
                .collect(),
            merged_into: Some(meeting.tables.now(number)).filter(|now| *now != number),
            merged_at: table.merged_since().filter(|_| meeting.tables.now(number) != number).map(|at| local(zone, at)),
            approved_at: read_backs
                .get(&meeting.tables.now(number))
                .and_then(|read_back| read_back.approved())
                .map(|at| local(zone, at)),
            added: table.is_added(),
        };
        meeting.tables.all().map(of).collect()
    }

    /// The municipalities and organisations at it.
    pub fn bodies(&self) -> Vec<&str> {
        self.members.iter().filter(|member| is_a_body(member)).map(|member| member.name.as_str()).collect()
    }
}
