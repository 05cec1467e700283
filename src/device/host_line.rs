//! A guest's line to the facilitator's machine: whether it is up, and what of this device's writing has arrived there.

use crate::domain::id::{AuthorId, EntryId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostLine {
    /// This device.
    pub own: AuthorId,
    /// Its entries up to this number are on the facilitator's disk, as far as is known.
    pub delivered: u64,
    /// Notes that are known to lie on this machine only.
    pub notes_here: usize,
    pub is_up: bool,
    /// It is not up because another machine has just taken the lead, and is looked for.
    pub is_awaited: bool,
    /// There is no line and there will be none: what is written is carried in the table's file.
    pub is_carried: bool,
}

impl HostLine {
    /// Whether the facilitator's machine holds these entries. Those of others came from there.
    pub fn holds(&self, entries: impl IntoIterator<Item = EntryId>) -> bool {
        entries.into_iter().all(|entry| entry.author != self.own || entry.number <= self.delivered)
    }
}

#[cfg(test)]
mod tests {
    use crate::device::host_line::HostLine;
    use crate::domain::id::{AuthorId, EntryId};

    #[test]
    fn what_others_wrote_came_from_the_facilitator_and_the_own_arrives_in_order() {
        let own = AuthorId([4; 16]);
        let line = HostLine { own, delivered: 7, notes_here: 1, is_up: false, is_awaited: false, is_carried: false };
        let entry = |author, number| EntryId { author, number };
        assert!(line.holds([entry(own, 7), entry(AuthorId([5; 16]), 90)]));
        assert!(!line.holds([entry(own, 7), entry(own, 8)]));
    }
}
