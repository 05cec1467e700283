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

/// The municipality or association that sits there, by itself or by somebody of it.
pub fn body(member: &Member) -> Option<&str> {
    let sits = matches!(member.role, Some(MemberRole::Municipality | MemberRole::Region | MemberRole::Organisation));
    member.body().filter(|_| sits)
}

/// A member as an edition shows it: outside the house no person, only for whom somebody sits there. Beside whom one sits
/// and who needs room is the seating's matter alone.
fn shown(member: &Member, audience: Audience) -> Option<Member> {
    let (name, organisation) = match audience {
        Audience::Internal => (member.name.clone(), member.organisation.clone()),
        Audience::Public => (body(member)?.to_owned(), None),
    };
    Some(Member { name, organisation, role: member.role, ..Member::default() })
}

impl Table {
    /// All that were ever on the floor, by number.
    pub fn all(meeting: &Meeting, audience: Audience, zone: &Zone) -> Vec<Table> {
        let read_backs = meeting.read_backs();
        let of = |(number, table): (TableNumber, &crate::domain::table::Table)| Table {
            number,
            name: table.name().map(str::to_owned),
            members: table.members().iter().filter_map(|member| shown(member, audience)).collect(),
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
        let mut bodies: Vec<&str> = Vec::new();
        for body in self.members.iter().filter_map(body) {
            if !bodies.contains(&body) {
                bodies.push(body);
            }
        }
        bodies
    }
}
