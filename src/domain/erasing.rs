//! What an erasure does to the meeting: the entries that it names, and what else they did that is forgotten with them.

use crate::domain::action::ActionEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::Event;
use crate::domain::id::{ContributionId, EntryId, Stamp};
use crate::domain::meeting::Meeting;
use crate::domain::message::MessageEvent;
use crate::domain::no_own_case::NoOwnCaseEvent;
use crate::domain::number::Number;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::refusal::Refusal;
use crate::domain::summary::SummaryEvent;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::timeline::event::TimelineEvent;

/// So many words in a row are nobody else's by chance.
const TELLING: usize = 4;

/// Word by word, whatever the case and the space between.
fn folded(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

impl Meeting {
    /// The erasure, and what else the entries did that are forgotten with it: a copy that never had them shows the same
    /// meeting as one that had.
    pub fn erasing(&self, what: &Erasable, own_case: bool) -> Result<Vec<Event>, Refusal> {
        let mut events = vec![self.erased(what, own_case)?];
        match what {
            Erasable::Contribution(id) => {
                let written = &self.contributions.found(*id)?.written.place;
                events.extend(self.answers.as_it_stands(written).map(Event::Answer));
                events.extend(self.erasing_copies(*id, own_case));
            }
            Erasable::Point(id) => events.extend(self.contributions.leaving(*id).map(Event::Contribution)),
            Erasable::Item(id) => events.extend(self.timeline.untitling(id).map(Event::Timeline)),
            Erasable::Table(number) => {
                let entries = self.tables.worded_by(*number)?;
                events.extend(self.tables.adding_again(&entries).map(Event::Table));
                events.extend(self.tables.unseating(*number, &entries).map(Event::Table));
            }
            Erasable::Action(_)
            | Erasable::Dissent(_)
            | Erasable::Passage(_)
            | Erasable::Theme(_)
            | Erasable::Proposal(_)
            | Erasable::Message(_) => {}
        }
        Ok(events)
    }

    /// What erases the points, actions and proposals that bear words that a note says or ever said: they were made of it, and
    /// would tell on what it told.
    pub fn erasing_copies(&self, note: ContributionId, own_case: bool) -> Vec<Event> {
        let Some(note) = self.contributions.get(note) else { return Vec::new() };
        let wordings: Vec<Vec<String>> = note.contribution.texts().map(folded).collect();
        let bears = |text: &str| {
            let text = folded(text);
            let tells =
                |words: &[String]| words.len() >= TELLING && text.windows(words.len()).any(|part| part == words);
            wordings.iter().any(|words| text == *words || tells(words))
        };
        // What was reworded still stands in the record as it was.
        let points = self.points.all().into_iter().filter(|view| view.point.texts().any(bears));
        let points = points.map(|view| Erasable::Point(view.id));
        let actions = self.actions.all().into_iter().filter(|view| view.action.texts().any(bears));
        let proposals = self.own_cases.proposals().filter(|(_, texts)| texts.clone().any(bears));
        let proposals = proposals.map(|(id, _)| Erasable::Proposal(id));
        let copies = points.chain(actions.map(|view| Erasable::Action(view.id))).chain(proposals);
        copies.filter_map(|copy| self.erasing(&copy, own_case).ok()).flatten().collect()
    }

    /// Takes what was erased out of memory.
    pub(crate) fn forget(&mut self, stamp: Stamp, event: &ErasureEvent) {
        let ErasureEvent::Erased { entries, what, number, own_case } = event;
        self.no_own_cases.erase(entries);
        match what {
            Erasable::Contribution(id) => {
                // A table's machine does not know of it, and names it in no erasure.
                self.no_own_cases.forget(*id);
                self.contributions.erase(*id, number, own_case.then(|| stamp.entry()), entries);
                self.own_cases.forget(*id);
                self.timeline.forget(id.0);
            }
            Erasable::Point(id) => self.points.erase(*id, number),
            Erasable::Dissent(id) => self.points.erase_dissent(*id, entries),
            Erasable::Action(id) => self.actions.erase(*id, number),
            Erasable::Passage(passage) => self.summary.erase(passage, entries),
            Erasable::Message(_) => self.messages.erase(entries),
            Erasable::Proposal(_) => self.own_cases.unpropose(entries),
            Erasable::Theme(id) => self.themes.erase(stamp, id, number),
            Erasable::Table(number) => self.tables.erase(stamp, *number),
            // The timeline's own event beside this one sees to it.
            Erasable::Item(_) => {}
        }
    }

    /// The entries that hold its words because somebody has read them and found no own case.
    pub fn found_of(&self, what: &Erasable) -> Vec<EntryId> {
        let texts: Vec<&str> = match what {
            Erasable::Contribution(id) => {
                self.contributions.get(*id).into_iter().flat_map(|note| note.contribution.texts()).collect()
            }
            Erasable::Point(id) => self.points.get(*id).into_iter().flat_map(|view| view.point.texts()).collect(),
            Erasable::Dissent(id) => {
                self.points.get(*id).into_iter().flat_map(|view| view.point.dissents.ever()).collect()
            }
            Erasable::Action(id) => self.actions.known(*id).into_iter().flat_map(|view| view.action.texts()).collect(),
            Erasable::Passage(passage) => self.summary.ever(passage).collect(),
            Erasable::Theme(_) => Vec::new(),
            Erasable::Table(_) | Erasable::Item(_) | Erasable::Message(_) | Erasable::Proposal(_) => return Vec::new(),
        };
        self.no_own_cases.worded_by(|matter| matter.is_of(what), &texts)
    }

    /// The event that erases a thing: every entry that ever held words of it.
    fn erased(&self, what: &Erasable, own_case: bool) -> Result<Event, Refusal> {
        let (mut entries, number): (Vec<EntryId>, Number) = match what {
            Erasable::Contribution(id) => {
                let note = self.contributions.found(*id)?;
                (note.contribution.worded_by().collect(), note.number().clone())
            }
            Erasable::Point(id) => {
                let view = self.points.get(*id).ok_or(Refusal::NoSuchPoint)?;
                (view.point.worded_by().collect(), view.made.number.clone())
            }
            Erasable::Dissent(id) => {
                let view = self.points.get(*id).ok_or(Refusal::NoSuchPoint)?;
                (view.point.dissents.entries(), view.made.number.clone())
            }
            Erasable::Action(id) => {
                let view = self.actions.known(*id).ok_or(Refusal::NoSuchAction)?;
                (view.action.worded_by().collect(), view.agreed.number.clone())
            }
            Erasable::Passage(passage) => (self.summary.worded_by(passage), Number::plain(0)),
            Erasable::Proposal(id) => {
                let number = self.own_cases.number_of(*id).ok_or(Refusal::NoSuchOwnCase)?.clone();
                (self.own_cases.proposed_by(*id), number)
            }
            Erasable::Message(to) => (self.messages.worded_by(*to), Number::plain(0)),
            Erasable::Theme(id) => {
                let number = self.themes.get(id).ok_or(Refusal::NoSuchTheme)?.number.clone();
                (self.themes.worded_by(id), number)
            }
            Erasable::Table(number) => (self.tables.worded_by(*number)?, Number::plain(number.0.into())),
            Erasable::Item(id) => (self.timeline.worded_by(id).ok_or(Refusal::NoSuchItem)?, Number::plain(0)),
        };
        if entries.is_empty() {
            return Err(Refusal::NothingToErase);
        }
        entries.extend(self.found_of(what));
        Ok(Event::Erasure(ErasureEvent::Erased { entries, what: what.clone(), number, own_case }))
    }
}

impl Event {
    /// Whether it brings words of what was `erased`; `entries`: those that the erasure names.
    pub fn speaks_words_of(&self, erased: &Erasable, entries: &[EntryId]) -> bool {
        match (self, erased) {
            (Self::Contribution(event), Erasable::Contribution(erased)) => matches!(
                event,
                ContributionEvent::Edited { contribution, .. }
                | ContributionEvent::Withdrawn { contribution, .. }
                | ContributionEvent::Restored { contribution }
                | ContributionEvent::Owed { contribution, .. }
                    if contribution == erased
            ),
            (Self::Point(event), Erasable::Point(erased)) => matches!(
                event,
                PointEvent::Reworded { point, .. }
                | PointEvent::Dissented { point, .. }
                | PointEvent::Withdrawn { point, .. }
                | PointEvent::Restored { point }
                    if point == erased
            ),
            (Self::Action(event), Erasable::Action(erased)) => matches!(
                event,
                ActionEvent::Changed { action, .. }
                | ActionEvent::Withdrawn { action }
                | ActionEvent::Restored { action }
                | ActionEvent::Reported { action, .. }
                | ActionEvent::Merged { action, .. }
                    if action == erased
            ),
            (Self::Point(PointEvent::Dissented { point, .. }), Erasable::Dissent(erased)) => point == erased,
            (Self::NoOwnCase(NoOwnCaseEvent::Found { of, .. }), erased) => of.is_of(erased),
            (Self::OwnCase(OwnCaseEvent::Proposed { own_case, .. }), Erasable::Proposal(erased)) => own_case == erased,
            (Self::Summary(SummaryEvent::Written { passage, .. }), Erasable::Passage(erased)) => passage == erased,
            (Self::Theme(ThemeEvent::Named { theme, .. }), Erasable::Theme(erased)) => theme == erased,
            (Self::Message(MessageEvent::Sent { to, .. }), Erasable::Message(erased)) => to == erased,
            (
                Self::Timeline(TimelineEvent::Retracted { entry } | TimelineEvent::Restored { entry }),
                Erasable::Item(_),
            ) => entries.contains(entry),
            (
                Self::Table(TableEvent::Named { table, .. } | TableEvent::Seated { table, .. }),
                Erasable::Table(erased),
            ) => table == erased,
            _ => false,
        }
    }
}
