//! All contributions of a meeting: who is found by which id and number, and what may be asked of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use crate::domain::context::Context;
use crate::domain::contribution::{Contribution, ContributionCommand, ContributionEvent, Note, Place};
use crate::domain::id::{ContributionId, EntryId, PointId, Stamp, TableNumber};
use crate::domain::number::{Mark, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text;
use crate::domain::time_said::as_said;

/// All notes of a meeting, in the one order.
#[derive(Clone, Debug, Default)]
pub struct Contributions {
    list: Vec<Contribution>,
    index: HashMap<ContributionId, usize>,
    /// Places in `list` of the written ones, by stamp.
    order: BTreeMap<Stamp, usize>,
    by_number: HashMap<Number, ContributionId>,
    highest: HashMap<Mark, u32>,
    /// The entries in which a note became an own case.
    own_cases: BTreeSet<EntryId>,
    /// Where those lie that went home to the table whose machine wrote them, when it was parted from the one it was with.
    at_home: HashMap<ContributionId, Place>,
    /// Whether any was ever said at another time than it was typed.
    any_told_later: bool,
}

impl Contributions {
    /// Those that stand, in the one order; what a table typed later stands among its notes as it was said.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = Note<'_>> {
        self.all().filter(|note| note.contribution.stands())
    }

    /// All that were ever written, in the same order; the withdrawn too, but not the erased.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = Note<'_>> {
        let typed = || self.order.values().filter_map(|at| self.note(&self.list[*at]));
        let told = self.any_told_later.then(|| as_said(typed().collect()));
        let typed = told.is_none().then(typed);
        typed.into_iter().flatten().chain(told.into_iter().flatten())
    }

    /// What takes the notes of a point out of it, those of an older reading too.
    pub fn leaving(&self, point: PointId) -> impl Iterator<Item = ContributionEvent> {
        let there = self.all().filter(move |note| note.contribution.point() == Some(point));
        there.map(|note| ContributionEvent::Grouped { contribution: note.id(), point: None })
    }

    /// How many were said, withdrawn and not brought back.
    pub fn withdrawn(&self) -> usize {
        self.list.iter().filter(|contribution| contribution.is_withdrawn()).count()
    }

    /// How many were erased on request; one that became an own case is counted there.
    pub fn erased(&self) -> usize {
        self.list.iter().filter(|contribution| contribution.was_erased_on_request()).count()
    }

    /// The note, withdrawn or not; nothing once its words are erased.
    pub fn get(&self, id: ContributionId) -> Option<Note<'_>> {
        self.note(self.known(id)?)
    }

    /// The note of that number, withdrawn or not; nothing once its words are erased.
    pub fn numbered(&self, number: &Number) -> Option<Note<'_>> {
        self.get(*self.by_number.get(number)?)
    }

    /// What people call the note, also when its words are erased or it was withdrawn.
    pub fn number_of(&self, id: ContributionId) -> Option<&Number> {
        self.known(id)?.number()
    }

    /// Every table where the note ever lay.
    pub fn tables_of(&self, id: ContributionId) -> impl Iterator<Item = TableNumber> + '_ {
        self.known(id).into_iter().flat_map(Contribution::tables)
    }

    /// Those whose words were erased, as an own case or on request.
    pub fn all_erased(&self) -> impl Iterator<Item = ContributionId> {
        self.list.iter().filter(|known| known.erased().is_some()).map(|known| known.id)
    }

    /// Whether the note's words were erased.
    pub fn is_erased(&self, id: ContributionId) -> bool {
        self.known(id).is_some_and(|known| known.erased().is_some())
    }

    /// Whether a note became an own case in this entry.
    pub fn became_own_case_by(&self, entry: EntryId) -> bool {
        self.own_cases.contains(&entry)
    }

    /// Whether its writing is known here; others may have spoken of it before.
    pub fn is_written(&self, id: ContributionId) -> bool {
        self.known(id).is_some_and(|known| known.number().is_some())
    }

    /// Every entry that ever held words of the note.
    pub fn wording_entries(&self, id: ContributionId) -> Vec<EntryId> {
        self.known(id).map(|known| known.worded_by().collect()).unwrap_or_default()
    }

    /// Which note bears the number, erased or not.
    pub fn number_taken(&self, number: &Number) -> Option<ContributionId> {
        self.by_number.get(number).copied()
    }

    /// The note, or why nothing can be done with it.
    pub fn found(&self, id: ContributionId) -> Result<Note<'_>, Refusal> {
        let known = self.known(id).ok_or(Refusal::NoSuchContribution)?;
        match known.erased() {
            Some(number) => Err(Refusal::ContributionErased { number: number.clone() }),
            None => self.note(known).ok_or(Refusal::NoSuchContribution),
        }
    }

    /// The note that people see, or why there is none.
    pub fn found_standing(&self, id: ContributionId) -> Result<Note<'_>, Refusal> {
        let note = self.found(id)?;
        if note.contribution.stands() {
            Ok(note)
        } else {
            Err(Refusal::ContributionWithdrawn { number: note.number().clone() })
        }
    }

    pub fn decide(&self, command: &ContributionCommand, context: &Context) -> Result<Vec<ContributionEvent>, Refusal> {
        let events = match command {
            ContributionCommand::Write { place, kind, text } => {
                let number = self.next_number(&context.mark);
                let (place, text) = (place.clone(), text::note(text)?);
                vec![ContributionEvent::Written { number, place, kind: *kind, text, after: None }]
            }
            ContributionCommand::Edit { contribution, text } => {
                let text = text::note(text)?;
                let changed = self.found_standing(*contribution)?.text() != text;
                changed.then_some(ContributionEvent::Edited { contribution: *contribution, text }).into_iter().collect()
            }
            ContributionCommand::Place { moves } => {
                let mut events = Vec::new();
                for (contribution, place) in moves {
                    if self.found_standing(*contribution)?.place != place {
                        events.push(ContributionEvent::Placed { contribution: *contribution, place: place.clone() });
                    }
                }
                events
            }
            ContributionCommand::SetKind { contribution, kind } => {
                let changed = self.found_standing(*contribution)?.contribution.kind() != *kind;
                let set = ContributionEvent::KindSet { contribution: *contribution, kind: *kind };
                changed.then_some(set).into_iter().collect()
            }
            ContributionCommand::Star { contribution, starred } => {
                let changed = self.found_standing(*contribution)?.contribution.starred() != *starred;
                let set = ContributionEvent::Starred { contribution: *contribution, starred: *starred };
                changed.then_some(set).into_iter().collect()
            }
            ContributionCommand::Withdraw { contribution } => {
                self.found_standing(*contribution)?;
                vec![ContributionEvent::Withdrawn { contribution: *contribution, unsaid: false }]
            }
            ContributionCommand::Restore { contribution } => {
                let withdrawn = !self.found(*contribution)?.contribution.stands();
                let restored = ContributionEvent::Restored { contribution: *contribution };
                withdrawn.then_some(restored).into_iter().collect()
            }
            ContributionCommand::Group { contributions, point } => {
                let mut events = Vec::new();
                for contribution in contributions {
                    if self.found_standing(*contribution)?.contribution.point() != *point {
                        events.push(ContributionEvent::Grouped { contribution: *contribution, point: *point });
                    }
                }
                events
            }
            ContributionCommand::SetTime { contribution, said } => {
                let changed = self.found_standing(*contribution)?.said() != *said;
                let set = Self::time_set(*contribution, *said, context)?;
                changed.then_some(set).into_iter().collect()
            }
            ContributionCommand::Owe { contribution, who } => {
                let who = text::optional_line(who)?;
                let changed = self.found_standing(*contribution)?.contribution.owed_by() != who.as_deref();
                changed.then_some(ContributionEvent::Owed { contribution: *contribution, who }).into_iter().collect()
            }
        };
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }

    /// That a note was said at that time; nobody said it later than now.
    pub fn time_set(
        contribution: ContributionId,
        said: Option<DateTime<Utc>>,
        context: &Context,
    ) -> Result<ContributionEvent, Refusal> {
        match said.filter(|said| *said > context.now) {
            Some(at) => Err(Refusal::NotSaidYet { at }),
            None => Ok(ContributionEvent::TimeSet { contribution, said }),
        }
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &ContributionEvent) {
        let id = event.contribution(stamp.entry());
        let slot = self.slot(id);
        if let ContributionEvent::Written { number, .. } = event {
            self.count(number, id);
            self.order.insert(stamp, slot);
        }
        self.any_told_later |= matches!(event, ContributionEvent::TimeSet { .. });
        self.list[slot].apply(stamp, at, event);
    }

    /// Lays a note that was written or moved where it belongs: at the table that is its `home`, if it has one elsewhere.
    pub fn bring_home(&mut self, id: ContributionId, home: impl Fn(Note<'_>) -> Option<TableNumber>) {
        let note = self.known(id).and_then(Contribution::note);
        let at_home = note.and_then(|note| Some(Place { table: home(note)?, ..note.place.clone() }));
        match at_home {
            Some(place) => self.at_home.insert(id, place),
            None => self.at_home.remove(&id),
        };
    }

    /// The same with all, when tables became one or were parted.
    pub fn bring_all_home(&mut self, home: impl Fn(Note<'_>) -> Option<TableNumber>) {
        let notes: Vec<ContributionId> = self.list.iter().map(|contribution| contribution.id).collect();
        notes.into_iter().for_each(|id| self.bring_home(id, &home));
    }

    /// What has to be written to take `event` of `entry` back, as things stand before it is applied.
    pub fn inverse(&self, entry: EntryId, event: &ContributionEvent) -> ContributionEvent {
        let id = event.contribution(entry);
        self.known(id).map_or_else(|| Contribution::unwritten(id).inverse(event), |known| known.inverse(event))
    }

    /// Takes the words out of memory; the number stays taken. `own_case`: in which entry it became one, if it did.
    pub fn erase(&mut self, id: ContributionId, number: &Number, own_case: Option<EntryId>, entries: &[EntryId]) {
        self.own_cases.extend(own_case);
        self.count(number, id);
        let slot = self.slot(id);
        self.list[slot].erase(number, own_case.is_some(), entries);
    }

    fn note<'a>(&'a self, contribution: &'a Contribution) -> Option<Note<'a>> {
        let note = contribution.note()?;
        Some(Note { place: self.at_home.get(&contribution.id).unwrap_or(note.place), ..note })
    }

    fn known(&self, id: ContributionId) -> Option<&Contribution> {
        self.index.get(&id).map(|at| &self.list[*at])
    }

    fn next_number(&self, mark: &Mark) -> Number {
        Number { mark: mark.clone(), n: self.highest.get(mark).map_or(1, |n| n.saturating_add(1)) }
    }

    /// A number is taken. Two devices that bear one mark by mistake may have given it twice; then it is found by the
    /// smaller id, on every device.
    fn count(&mut self, number: &Number, id: ContributionId) {
        let highest = self.highest.entry(number.mark.clone()).or_default();
        *highest = number.n.max(*highest);
        let holder = self.by_number.entry(number.clone()).or_insert(id);
        *holder = id.min(*holder);
    }

    fn slot(&mut self, id: ContributionId) -> usize {
        *self.index.entry(id).or_insert_with(|| {
            self.list.push(Contribution::unwritten(id));
            self.list.len() - 1
        })
    }
}
