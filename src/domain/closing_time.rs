//! Closing time: what a closed round means for who writes, for what comes late, and for the step from one item to the next.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::answer::AnswerEvent;
use crate::domain::command::Command;
use crate::domain::context::Context;
use crate::domain::contribution::{ContributionEvent, Note, Place};
use crate::domain::event::Event;
use crate::domain::id::{AuthorId, ContributionId, EntryId, ItemId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::programme::{ItemKind, ThemeKind};
use crate::domain::refusal::Refusal;
use crate::domain::rights::may_do;
use crate::domain::role::Role;
use crate::domain::round::{Closing, RoundEvent, last_round};
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::standing::Standing;

impl Meeting {
    /// What a command makes happen, or why it is not done. Changes nothing.
    pub fn decide(&self, command: &Command, context: &Context) -> Result<Vec<Event>, Refusal> {
        let mut events = self.decide_by_chapters(command, context)?;
        events.extend(self.closed_or_opened_by(&events, context.now).map(Event::Round));
        for event in &mut events {
            if let Event::Contribution(ContributionEvent::Written { place, after, .. }) = event {
                *after = self.rounds.over(context.now, self.past_closing(place, context));
            }
        }
        self.in_time(context.entry.author, &events, context.now, context.alone)?;
        Ok(events)
    }

    /// Whether this device may write these events now: what is taken back or done again asks no chapter. `alone`: it is
    /// cut off.
    pub fn lets(&self, author: AuthorId, events: &[Event], now: DateTime<Utc>, alone: bool) -> Result<(), Refusal> {
        if may_do(author, events, self) { self.in_time(author, events, now, alone) } else { Err(Refusal::NotYours) }
    }

    /// Whether the time for corrections lets this device do this; asked of the one who writes and of nobody whose entry
    /// arrives. Only a table's device is ever stopped, and never in what protects a person. One that is cut off writes and
    /// corrects on, whether or not it has heard of the closing: the next round may have begun, and what comes late says so.
    fn in_time(&self, author: AuthorId, events: &[Event], now: DateTime<Utc>, alone: bool) -> Result<(), Refusal> {
        let is_free = alone || self.rounds.all_open() || !self.is_a_tables(author);
        if is_free || events.iter().any(protects_a_person) || self.accepts(events) {
            return Ok(());
        }
        events.iter().try_for_each(|event| match event {
            Event::Contribution(ContributionEvent::Written { place, .. })
            | Event::Answer(AnswerEvent::Given { place, .. }) => self.takes_notes(place, now),
            Event::Contribution(ContributionEvent::Placed { contribution, place }) => {
                self.takes_corrections(*contribution, now)?;
                self.takes_notes(place, now)
            }
            Event::Contribution(event) => self.takes_corrections(event.contribution(EntryId::default()), now),
            _ => Ok(()),
        })
    }

    /// Whether this device may write a note there now.
    pub fn takes_notes_of(
        &self,
        author: AuthorId,
        place: &Place,
        now: DateTime<Utc>,
        alone: bool,
    ) -> Result<(), Refusal> {
        if !alone && self.is_a_tables(author) { self.takes_notes(place, now) } else { Ok(()) }
    }

    /// How the round that the tables are at, or were at last, is closed; nothing while it is open.
    pub fn round_closing(&self, standing: &Standing) -> Option<&Closing> {
        self.rounds.closing(&last_round(standing)?.id)
    }

    /// Whether a note, or a table's correction of it, reached the one who leads after its round's closing time.
    pub fn came_late(&self, note: Note<'_>) -> bool {
        let Some((round, closing)) = self.rounds.of(note) else { return false };
        let Some(seen) = self.rounds.seal(round, closing.until) else { return false };
        self.changed_at_tables(note).any(|entry| seen.get(&entry.author).is_none_or(|last| *last < entry.number))
    }

    /// How many notes of each table as it sits now came late.
    pub fn late_notes(&self) -> BTreeMap<TableNumber, usize> {
        let mut late = BTreeMap::new();
        if !self.rounds.all_open() {
            for note in self.contributions.standing().filter(|note| self.came_late(*note)) {
                *late.entry(self.tables.now(note.place.table)).or_default() += 1;
            }
        }
        late
    }

    /// The seals of rounds whose grace is over: the one who leads sets them before anything else is taken in, so that
    /// they hold what came in time and nothing more.
    pub fn to_seal(&self, now: DateTime<Utc>) -> Vec<Event> {
        let is_due = |(round, closing): &(&ItemId, &Closing)| {
            closing.is_over(now) && self.rounds.seal(round, closing.until).is_none()
        };
        let due = self.rounds.closings().filter(is_due);
        due.map(|(round, closing)| {
            let (round, until) = (round.clone(), closing.until);
            Event::Round(RoundEvent::Sealed { seen: self.seen_of(&round), round, until })
        })
        .collect()
    }

    /// Of each table's device the last entry that changed a note of the round.
    fn seen_of(&self, round: &ItemId) -> Vec<EntryId> {
        let mut last: BTreeMap<AuthorId, u64> = BTreeMap::new();
        let is_its = |note: &Note<'_>| self.rounds.of(*note).is_some_and(|(its, _)| its == round);
        for entry in self.contributions.all().filter(is_its).flat_map(|note| self.changed_at_tables(note)) {
            let known = last.entry(entry.author).or_default();
            *known = entry.number.max(*known);
        }
        last.into_iter().map(|(author, number)| EntryId { author, number }).collect()
    }

    /// The entries of tables' devices that made a note what it is.
    fn changed_at_tables<'a>(&'a self, note: Note<'a>) -> impl Iterator<Item = EntryId> + 'a {
        let changed = [note.written.stamp].into_iter().chain(note.contribution.changed_by());
        changed.map(|stamp| stamp.entry()).filter(move |entry| self.is_a_tables(entry.author))
    }

    pub(crate) fn is_a_tables(&self, author: AuthorId) -> bool {
        matches!(self.seats.of(author).map(|seat| seat.role), Some(Role::Scribe { .. }))
    }

    /// Whether they take words that were proposed to the table: it was asked, and asks nobody for more time.
    fn accepts(&self, events: &[Event]) -> bool {
        let written = events.iter().find_map(|event| match event {
            Event::Contribution(ContributionEvent::Written { text, .. }) => Some(text.as_str()),
            _ => None,
        });
        events.iter().any(|event| match event {
            Event::OwnCase(OwnCaseEvent::Generalised { own_case, .. }) => {
                self.own_cases.waiting(*own_case).is_ok_and(|(_, text)| written == Some(text))
            }
            _ => false,
        })
    }

    fn takes_corrections(&self, note: ContributionId, now: DateTime<Utc>) -> Result<(), Refusal> {
        let closing = self.contributions.get(note).and_then(|note| self.rounds.of(note)).map(|(_, closing)| closing);
        refuse_if_over(closing, now)
    }

    /// Whether a table may write there: always beside the themes, else while the round that it is at takes notes and the
    /// theme is not one of a closed round alone.
    fn takes_notes(&self, place: &Place, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.is_parking(place) {
            return Ok(());
        }
        let standing = self.timeline.standing(now);
        refuse_if_over(self.round_closing(&standing), now)?;
        let rounds = self.rounds_of(&place.theme, place.table, &standing);
        let over = |round: &ItemId| self.rounds.closing(round).filter(|closing| closing.is_over(now));
        match rounds.iter().map(over).collect::<Option<Vec<_>>>() {
            Some(closings) => refuse_if_over(closings.into_iter().max_by_key(|closing| closing.until), now),
            None => Ok(()),
        }
    }

    /// The end of the closed round that a table writes a note past, because it is cut off and nobody stops it: it is one of
    /// that round's notes, as if its writer had not heard of the closing.
    fn past_closing(&self, place: &Place, context: &Context) -> Option<DateTime<Utc>> {
        let is_cut_off = context.alone && self.is_a_tables(context.entry.author);
        match self.takes_notes(place, context.now) {
            Err(Refusal::RoundClosed { until }) if is_cut_off => Some(until),
            _ => None,
        }
    }

    fn is_parking(&self, place: &Place) -> bool {
        self.themes.get(&place.theme).is_some_and(|theme| theme.kind == ThemeKind::Parking)
    }

    /// The rounds in which the table has that theme, as far as it is said which has which.
    fn rounds_of(&self, theme: &ThemeId, table: TableNumber, standing: &Standing) -> Vec<ItemId> {
        let rounds: Vec<&ItemId> = standing
            .items
            .iter()
            .filter(|item| item.kind == ItemKind::TableWork && !item.inserted)
            .map(|item| &item.id)
            .collect();
        let nth = |round: u32| rounds.get(usize::try_from(round).ok()?.checked_sub(1)?).copied();
        self.rounds_given(theme, table).filter_map(nth).cloned().collect()
    }

    /// Stepping on closes the round that ends, where that was asked for; going back to a closed one opens it again.
    fn closed_or_opened_by(&self, events: &[Event], now: DateTime<Utc>) -> Option<RoundEvent> {
        let step = events.iter().find_map(|event| match event {
            Event::Timeline(event) => Some(event),
            _ => None,
        })?;
        match step {
            TimelineEvent::WentBack { item } => {
                let closed = self.rounds.closing(item).is_some();
                closed.then(|| RoundEvent::Closed { round: item.clone(), closing: None })
            }
            TimelineEvent::Began { .. }
            | TimelineEvent::BrokenOff { .. }
            | TimelineEvent::DayEnded { .. }
            | TimelineEvent::Ended
                if self.rounds.rule().closes =>
            {
                let standing = self.timeline.standing(now);
                let round = standing.item_now().filter(|item| item.kind == ItemKind::TableWork)?;
                let open = self.rounds.closing(&round.id).is_none();
                open.then(|| self.rounds.closed_now(round, self.rounds.rule().grace, now))
            }
            _ => None,
        }
    }
}

/// Whatever is somebody's own case goes when it is seen, whether its words stand in a note already or are only now to be
/// kept out of one.
fn protects_a_person(event: &Event) -> bool {
    matches!(event, Event::Erasure(_) | Event::OwnCase(OwnCaseEvent::Noted { .. }))
}

fn refuse_if_over(closing: Option<&Closing>, now: DateTime<Utc>) -> Result<(), Refusal> {
    match closing.filter(|closing| closing.is_over(now)) {
        Some(closing) => Err(Refusal::RoundClosed { until: closing.until }),
        None => Ok(()),
    }
}
