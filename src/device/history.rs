//! What this device can take back and do again, rebuilt from its own entries.

use crate::device::reply::Reply;
use crate::domain::action::ActionEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event, How};
use crate::domain::id::EntryId;
use crate::domain::message::MessageEvent;
use crate::domain::point::PointEvent;
use crate::domain::refusal::Refusal;
use crate::domain::round::RoundEvent;
use crate::domain::summary::SummaryEvent;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::timeline::event::TimelineEvent;

/// One entry that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub entry: EntryId,
    /// What it did, to say it in words.
    pub events: Vec<Event>,
    /// What takes it back.
    pub inverse: Vec<Event>,
}

#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// What was done last, where it is an erasure and the one who did it has not been told yet that it is for good.
    for_good: Option<Vec<Event>>,
}

impl History {
    pub fn last_done(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// The step to take back or to do again, or why there is none.
    pub fn taking_up(&mut self, how: How) -> Result<Step, Reply> {
        match how {
            How::Redo => self.last_undone().cloned().ok_or(Reply::Refused(Refusal::NothingToRedo)),
            How::Do | How::Undo => self.undoing(),
        }
    }

    /// The step to take back, or why there is none. That what was done last is for good is said once: whoever asks
    /// again means what was before it.
    fn undoing(&mut self) -> Result<Step, Reply> {
        match (self.for_good.take(), self.last_done()) {
            (Some(events), step) => Err(Reply::ForGood { events, before: step.map(|step| step.events.clone()) }),
            (None, Some(step)) => Ok(step.clone()),
            (None, None) => Err(Reply::Refused(Refusal::NothingToUndo)),
        }
    }

    /// All that can be taken back, the first done first.
    pub fn done(&self) -> impl Iterator<Item = &Step> {
        self.undo.iter()
    }

    pub fn last_undone(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// An own entry has been applied. `inverse` is nothing for what cannot be taken back.
    pub fn note(&mut self, entry: EntryId, body: &Body, inverse: Option<Vec<Event>>) {
        self.heed(&body.events);
        if body.events.iter().any(|event| matches!(event, Event::Round(RoundEvent::Sealed { .. }))) {
            // Nobody asked for it.
            return;
        }
        let erases = body.events.iter().any(|event| matches!(event, Event::Erasure(_)));
        self.for_good = (body.how == How::Do && erases).then(|| body.events.clone());
        let step = |events: &[Event], inverse| Step { entry, events: events.to_vec(), inverse };
        match body.how {
            How::Do => {
                self.redo.clear();
                self.undo.extend(inverse.map(|inverse| step(&body.events, inverse)));
            }
            // Doing again what was undone is the inverse of the undoing; it is still called what it was.
            How::Undo => {
                let undone = remove(&mut self.undo, body.of);
                let called = undone.as_ref().map_or(&body.events, |step| &step.events);
                self.redo.extend(inverse.map(|inverse| step(called, inverse)));
            }
            How::Redo => {
                let redone = remove(&mut self.redo, body.of);
                let called = redone.as_ref().map_or(&body.events, |step| &step.events);
                self.undo.extend(inverse.map(|inverse| step(called, inverse)));
            }
        }
    }

    /// Something has happened, whoever did it: erased words are not brought back.
    pub fn heed(&mut self, events: &[Event]) {
        for event in events {
            if let Event::Erasure(ErasureEvent::Erased { entries, what, .. }) = event {
                self.forget(entries, what);
            }
        }
    }

    /// Steps that would bring back erased words are no longer to be had.
    fn forget(&mut self, entries: &[EntryId], erased: &Erasable) {
        let speaks = |event: &Event| match (event, erased) {
            (Event::Contribution(event), Erasable::Contribution(erased)) => matches!(
                event,
                ContributionEvent::Edited { contribution, .. }
                | ContributionEvent::Withdrawn { contribution }
                | ContributionEvent::Restored { contribution }
                | ContributionEvent::Owed { contribution, .. }
                    if contribution == erased
            ),
            (Event::Point(event), Erasable::Point(erased)) => matches!(
                event,
                PointEvent::Reworded { point, .. }
                | PointEvent::Dissented { point, .. }
                | PointEvent::Withdrawn { point }
                | PointEvent::Restored { point }
                    if point == erased
            ),
            (Event::Action(event), Erasable::Action(erased)) => matches!(
                event,
                ActionEvent::Changed { action, .. }
                | ActionEvent::Withdrawn { action }
                | ActionEvent::Restored { action }
                | ActionEvent::Reported { action, .. }
                    if action == erased
            ),
            (Event::Summary(SummaryEvent::Written { passage, .. }), Erasable::Passage(erased)) => passage == erased,
            (Event::Theme(ThemeEvent::Named { theme, .. }), Erasable::Theme(erased)) => theme == erased,
            (Event::Message(MessageEvent::Sent { to, .. }), Erasable::Message(erased)) => to == erased,
            (
                Event::Timeline(TimelineEvent::Retracted { entry } | TimelineEvent::Restored { entry }),
                Erasable::Item(_),
            ) => entries.contains(entry),
            (
                Event::Table(TableEvent::Named { table, .. } | TableEvent::Seated { table, .. }),
                Erasable::Table(erased),
            ) => table == erased,
            _ => false,
        };
        let harmless =
            |step: &Step| !entries.contains(&step.entry) && !step.inverse.iter().chain(&step.events).any(speaks);
        self.undo.retain(harmless);
        self.redo.retain(harmless);
    }
}

/// Takes the step of an entry out; there is none if that entry was erased.
fn remove(steps: &mut Vec<Step>, of: Option<EntryId>) -> Option<Step> {
    let at = steps.iter().rposition(|step| Some(step.entry) == of)?;
    Some(steps.remove(at))
}
