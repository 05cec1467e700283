//! Who may say what it takes home and goes on with: the municipalities at the tables; where none sit there the organisations
//! and regions, else whoever does.

use crate::domain::meeting::Meeting;
use crate::domain::programme::{Member, MemberRole};
use crate::language::sorting;

/// Their names, in the alphabet's order.
pub fn names(meeting: &Meeting) -> Vec<&str> {
    let sits = |is_one: fn(&Member) -> bool| -> Vec<&str> {
        let members = meeting.tables.all().flat_map(|(_, table)| table.members());
        members.filter(|member| is_one(member)).map(|member| member.name.as_str()).collect()
    };
    let ranks: [fn(&Member) -> bool; 3] = [
        |member| member.role == Some(MemberRole::Municipality),
        |member| matches!(member.role, Some(MemberRole::Region | MemberRole::Organisation)),
        |_| true,
    ];
    let mut names = ranks.into_iter().map(sits).find(|names| !names.is_empty()).unwrap_or_default();
    names.sort_by_cached_key(|name| (sorting::sort_key(name), *name));
    names.dedup();
    names
}
