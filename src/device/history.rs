//! What this device can take back and do again, rebuilt from its own entries.

use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Event, How};
use crate::domain::id::{ContributionId, EntryId};

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
}

impl History {
    pub fn last_done(&self) -> Option<&Step> {
        self.undo.last()
    }

    pub fn last_undone(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// An own entry has been applied. `inverse` is nothing for what cannot be taken back.
    pub fn note(&mut self, entry: EntryId, how: How, events: &[Event], inverse: Option<Vec<Event>>) {
        for event in events {
            if let Event::Erasure(ErasureEvent::Erased { contribution: Some((erased, _)), .. }) = event {
                self.forget(*erased);
            }
        }
        let step = |events: &[Event], inverse| Step { entry, events: events.to_vec(), inverse };
        match how {
            How::Do => {
                self.redo.clear();
                self.undo.extend(inverse.map(|inverse| step(events, inverse)));
            }
            // Doing again what was undone is the inverse of the undoing; it is still called what it was.
            How::Undo => {
                let undone = self.undo.pop();
                let called = undone.as_ref().map_or(events, |step| &step.events);
                self.redo.extend(inverse.map(|inverse| step(called, inverse)));
            }
            How::Redo => {
                let redone = self.redo.pop();
                let called = redone.as_ref().map_or(events, |step| &step.events);
                self.undo.extend(inverse.map(|inverse| step(called, inverse)));
            }
        }
    }

    /// Steps that would bring back erased words are no longer to be had.
    fn forget(&mut self, erased: ContributionId) {
        let speaks = |event: &Event| match event {
            Event::Contribution(ContributionEvent::Edited { contribution, .. }) => *contribution == erased,
            Event::Contribution(ContributionEvent::Withdrawn { contribution }) => *contribution == erased,
            Event::Contribution(ContributionEvent::Restored { contribution }) => *contribution == erased,
            _ => false,
        };
        let harmless = |step: &Step| !step.inverse.iter().chain(&step.events).any(speaks);
        self.undo.retain(harmless);
        self.redo.retain(harmless);
    }
}
