//! Read-back: in the last minutes a table sees its own notes and approves them. A change after that lifts the approval.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::answer::Answers;
use crate::domain::contributions::Contributions;
use crate::domain::id::{AuthorId, EntryId, Stamp, TableNumber};
use crate::domain::own_case::OwnCases;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::table::Tables;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovalCommand {
    /// All that the table has said, as it stands now.
    Approve {
        table: TableNumber,
    },
    Lift {
        table: TableNumber,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalEvent {
    /// Nothing lifts it; taking back brings the earlier one back.
    Given { table: TableNumber, approval: Option<Approval> },
}

/// What was approved, told by who had changed what until then and not by the order of entries: what somebody wrote at
/// the same time on another machine was not read back, whatever its place in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub at: DateTime<Utc>,
    /// Of each author the last entry that changed anything there.
    pub seen: Vec<EntryId>,
}

/// How a table's notes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadBack {
    #[default]
    NotYet,
    Approved {
        at: DateTime<Utc>,
    },
    /// Approved, and changed since.
    Lifted {
        at: DateTime<Utc>,
    },
}

impl ReadBack {
    /// When it was approved, if that still holds.
    pub fn approved(self) -> Option<DateTime<Utc>> {
        if let Self::Approved { at } = self { Some(at) } else { None }
    }
}

/// Of each author the number of the last entry.
type Seen = BTreeMap<AuthorId, u64>;

#[derive(Clone, Debug, Default)]
pub struct Approvals {
    given: BTreeMap<TableNumber, Register<Option<Approval>>>,
}

/// What approvals are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub tables: &'a Tables,
    pub contributions: &'a Contributions,
    pub answers: &'a Answers,
    pub own_cases: &'a OwnCases,
}

impl Said<'_> {
    /// Who changed what last at each of these tables, each by itself though several be one now: words and places of notes, and
    /// answers without a note. Kind and star, and what lies under which point, are the organisers' order and not the
    /// table's words. Of what was erased nothing is known any more that could be compared, but that it became an own case.
    fn changes(self, at: &BTreeSet<TableNumber>) -> BTreeMap<TableNumber, Seen> {
        let mut changes: BTreeMap<TableNumber, Seen> = BTreeMap::new();
        if at.is_empty() {
            return changes;
        }
        for note in self.contributions.all() {
            let here = note.place.table;
            if at.contains(&here) {
                let changed = changes.entry(here).or_default();
                note.contribution.changed_by().for_each(|stamp| raise(changed, stamp.entry()));
            }
            // A table that lost a note has another heap than it read.
            for left in self.contributions.tables_of(note.id()).filter(|left| *left != here && at.contains(left)) {
                raise(changes.entry(left).or_default(), note.contribution.placed_by().entry());
            }
        }
        for noted in self.own_cases.noted().filter(|noted| at.contains(&noted.place.table)) {
            if self.contributions.became_own_case_by(noted.stamp.entry()) {
                raise(changes.entry(noted.place.table).or_default(), noted.stamp.entry());
            }
        }
        for (table, stamp) in self.answers.stamps().filter(|(table, _)| at.contains(table)) {
            raise(changes.entry(table).or_default(), stamp.entry());
        }
        changes
    }

    /// A table and those that are parts of it.
    fn with_parts(self, table: TableNumber) -> impl Iterator<Item = TableNumber> {
        std::iter::once(table).chain(self.tables.parts_of(table))
    }
}

impl Approvals {
    /// Every table at which people sit. Walks over every note once, as soon as one of them has approved.
    pub fn all(&self, said: Said<'_>) -> BTreeMap<TableNumber, ReadBack> {
        let changes = said.changes(&self.to_compare(said.tables.seated().map(|(table, _)| table), said));
        said.tables.seated().map(|(table, _)| (table, self.stands(table, &changes, said))).collect()
    }

    /// One table, or the one that it is part of.
    pub fn of(&self, table: TableNumber, said: Said<'_>) -> ReadBack {
        let table = said.tables.now(table);
        self.stands(table, &said.changes(&self.to_compare([table], said)), said)
    }

    /// The parts of those of these tables that have approved: where nothing was approved there is nothing to compare.
    fn to_compare(&self, tables: impl IntoIterator<Item = TableNumber>, said: Said<'_>) -> BTreeSet<TableNumber> {
        let has_approved = |table: &TableNumber| said.with_parts(*table).any(|part| self.given(part).is_some());
        tables.into_iter().filter(has_approved).flat_map(|table| said.with_parts(table)).collect()
    }

    pub fn decide(
        &self,
        command: &ApprovalCommand,
        said: Said<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<ApprovalEvent>, Refusal> {
        let (ApprovalCommand::Approve { table } | ApprovalCommand::Lift { table }) = command;
        let table = said.tables.now(said.tables.open(*table)?);
        match command {
            ApprovalCommand::Approve { .. } => {
                let changes = said.changes(&said.with_parts(table).collect());
                if self.stands(table, &changes, said).approved().is_some() {
                    return Err(Refusal::NothingChanged);
                }
                let approve = |table: TableNumber| {
                    let entry = |(author, number): (&AuthorId, &u64)| EntryId { author: *author, number: *number };
                    let seen = changes.get(&table)?.iter().map(entry).collect();
                    Some(ApprovalEvent::Given { table, approval: Some(Approval { at: now, seen }) })
                };
                let approved: Vec<ApprovalEvent> = said.with_parts(table).filter_map(approve).collect();
                if approved.is_empty() { Err(Refusal::NothingToApprove { table }) } else { Ok(approved) }
            }
            ApprovalCommand::Lift { .. } => {
                // Tables that became one may each have approved before.
                let given = said.with_parts(table).filter(|part| self.given(*part).is_some());
                let lifted: Vec<ApprovalEvent> =
                    given.map(|table| ApprovalEvent::Given { table, approval: None }).collect();
                if lifted.is_empty() { Err(Refusal::NothingChanged) } else { Ok(lifted) }
            }
        }
    }

    pub fn apply(&mut self, stamp: Stamp, event: &ApprovalEvent) {
        let ApprovalEvent::Given { table, approval } = event;
        self.given.entry(*table).or_default().set(stamp, approval.clone());
    }

    pub fn inverse(&self, event: &ApprovalEvent) -> ApprovalEvent {
        let ApprovalEvent::Given { table, .. } = event;
        ApprovalEvent::Given { table: *table, approval: self.given(*table).map(|(approval, _)| approval.clone()) }
    }

    fn given(&self, table: TableNumber) -> Option<(&Approval, Stamp)> {
        let register = self.given.get(&table)?;
        Some((register.get().as_ref()?, register.stamp()))
    }

    fn stands(&self, table: TableNumber, changes: &BTreeMap<TableNumber, Seen>, said: Said<'_>) -> ReadBack {
        let mut latest: Option<DateTime<Utc>> = None;
        let (mut holds, mut whole) = (true, true);
        for part in said.with_parts(table) {
            let mut seen = Seen::new();
            if let Some((approval, stamp)) = self.given(part) {
                latest = latest.max(Some(approval.at));
                // Who approves has seen what it wrote itself.
                approval.seen.iter().chain([&stamp.entry()]).for_each(|entry| raise(&mut seen, *entry));
            }
            let changed = changes.get(&part);
            whole &= changed.is_none() || self.given(part).is_some();
            let is_seen = |(author, number): (&AuthorId, &u64)| seen.get(author).is_some_and(|seen| seen >= number);
            holds &= changed.is_none_or(|changes| changes.iter().all(is_seen));
        }
        match latest {
            // Tables that became one are approved when each of them is.
            None => ReadBack::NotYet,
            Some(_) if !whole => ReadBack::NotYet,
            Some(at) if holds => ReadBack::Approved { at },
            Some(at) => ReadBack::Lifted { at },
        }
    }
}

fn raise(seen: &mut Seen, entry: EntryId) {
    let known = seen.entry(entry.author).or_default();
    *known = entry.number.max(*known);
}

#[cfg(test)]
mod tests {
    use crate::domain::answer::Answer;
    use crate::domain::approval::{ApprovalCommand, ReadBack};
    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionCommand;
    use crate::domain::example::{Given, Writer, answer, edit, given, make, note, opened, place, programme, write};
    use crate::domain::id::TableNumber;
    use crate::domain::own_case::OwnCaseCommand;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn approve(table: u16) -> Command {
        Command::Approval(ApprovalCommand::Approve { table: TableNumber(table) })
    }

    fn lift(table: u16) -> Command {
        Command::Approval(ApprovalCommand::Lift { table: TableNumber(table) })
    }

    fn stands(given: &Given, table: u16) -> ReadBack {
        given.0.meeting.read_back(TableNumber(table))
    }

    fn is_approved(commands: &[Command]) -> bool {
        stands(&given(commands), 1).approved().is_some()
    }

    #[test]
    fn a_table_approves_and_takes_it_back() {
        given(&[write(1, "access", "Rampe")]).can_take_back(&approve(1)).can_take_back(&lift(1));
        given(&[]).when(&approve(1)).then_refused(Refusal::NothingToApprove { table: TableNumber(1) });
        given(&[]).when(&approve(9)).then_refused(Refusal::NoSuchTable { table: TableNumber(9) });
        given(&[write(1, "access", "Rampe"), approve(1)]).when(&approve(1)).then_refused(Refusal::NothingChanged);
        given(&[write(1, "access", "Rampe")]).when(&lift(1)).then_refused(Refusal::NothingChanged);
    }

    #[test]
    fn every_change_of_words_and_places_lifts_it_and_the_organisers_order_does_not() {
        let first = note(2);
        let to =
            |theme| Command::Contribution(ContributionCommand::Place { moves: vec![(first, place(1, theme, None))] });
        let star = Command::Contribution(ContributionCommand::Star { contribution: first, starred: true });
        let withdraw = Command::Contribution(ContributionCommand::Withdraw { contribution: first });
        let away = Command::Contribution(ContributionCommand::Place { moves: vec![(first, place(2, "access", None))] });
        let before = [write(1, "access", "Rampe"), approve(1)];
        assert!(is_approved(&before));
        let flag = Command::Flag { contribution: first };
        let lifting = [write(1, "work", "Vagter"), edit(first, "Ramper"), to("work"), withdraw, away, flag];
        for change in lifting.into_iter().chain([answer(1, "work", Some(Answer::NoRemarks))]) {
            let commands = [&before[..], std::slice::from_ref(&change)].concat();
            assert!(matches!(stands(&given(&commands), 1), ReadBack::Lifted { .. }), "{change:?}");
            // Read back anew it is approved.
            assert!(is_approved(&[&commands[..], &[approve(1)]].concat()), "{change:?}");
        }
        let own_case = Command::OwnCase(OwnCaseCommand::Note { place: place(1, "access", None) });
        for other in [write(2, "access", "Dør"), make("Adgang"), star, own_case] {
            assert!(is_approved(&[&before[..], &[other]].concat()));
        }
    }

    #[test]
    fn what_was_written_meanwhile_on_another_machine_was_not_read_back_whatever_its_clock_says() {
        let (mut one, mut other) = (Writer::new(1), Writer::new(2));
        one.tries(&opened(programme())).unwrap();
        other.sees(&one.done[0].clone());
        other.tries(&write(1, "access", "Skilt")).unwrap();
        // The first writes much, so that its clock is far ahead of the note that it has not seen.
        for text in ["Rampe", "Dør", "Elevator"] {
            one.tries(&write(1, "access", text)).unwrap();
        }
        one.tries(&approve(1)).unwrap();
        assert!(one.meeting.read_back(TableNumber(1)).approved().is_some());
        one.sees(&other.done[0].clone());
        assert!(matches!(one.meeting.read_back(TableNumber(1)), ReadBack::Lifted { .. }));
    }

    #[test]
    fn tables_that_became_one_are_approved_when_both_were() {
        let merge = Command::Table(TableCommand::Merge { from: TableNumber(2), into: TableNumber(1) });
        let written = [write(1, "access", "Rampe"), write(2, "access", "Dør")];
        let both = [&written[..], &[approve(1), approve(2), merge.clone()]].concat();
        assert!(is_approved(&both));
        let one = [&written[..], &[approve(1), merge.clone()]].concat();
        assert_eq!(stands(&given(&one), 2), ReadBack::NotYet);
        given(&both).can_take_back(&lift(2));
        given(&one).can_take_back(&approve(2));
    }
}
