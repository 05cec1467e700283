//! What must be forgotten: the entries that an erasure names, and words that come by after it.

use std::collections::HashSet;

use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event};
use crate::domain::id::{ContributionId, EntryId};
use crate::domain::meeting::Meeting;
use crate::domain::no_own_case::{Matter, NoOwnCaseEvent};
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::erasure::Erasures;

/// Takes the words that are to stand nowhere out of entries of others, before they reach the disk; their bodies, and what
/// they erase.
pub fn read_in(entries: &mut [Entry], erasures: &Erasures, meeting: &Meeting) -> (Vec<Option<Body>>, Vec<EntryId>) {
    let mut bodies: Vec<Option<Body>> = entries
        .iter_mut()
        .map(|entry| {
            erasures.strip(entry);
            entry.json().and_then(|json| body::decode::<Body>(json).ok())
        })
        .collect();
    let together: HashSet<ContributionId> =
        bodies.iter().flatten().flat_map(|body| &body.events).filter_map(erased_note).collect();
    let is_erased = |note: ContributionId| together.contains(&note) || meeting.contributions.is_erased(note);
    for (entry, body) in entries.iter_mut().zip(&mut bodies) {
        // An edit that was made while its note was erased elsewhere goes too, also where both come at once.
        if body.take_if(|body| rewords(&body.events, is_erased)).is_some() {
            entry.erase();
        }
    }
    let erased = bodies.iter().flatten().flat_map(|body| to_forget(meeting, &body.events)).collect();
    (bodies, erased)
}

/// What the events erase: the entries that they name, and those here that hold words of the same note.
pub fn to_forget(meeting: &Meeting, events: &[Event]) -> Vec<EntryId> {
    let mut entries = erased(events);
    for event in events {
        if let Event::Erasure(ErasureEvent::Erased { what: what @ Erasable::Contribution(note), .. }) = event {
            entries.extend(meeting.contributions.wording_entries(*note));
            entries.extend(meeting.found_of(what));
        }
    }
    entries.sort();
    entries.dedup();
    entries
}

fn rewords(events: &[Event], is_erased: impl Fn(ContributionId) -> bool) -> bool {
    events.iter().any(|event| match event {
        Event::Contribution(ContributionEvent::Edited { contribution, .. }) => is_erased(*contribution),
        Event::NoOwnCase(NoOwnCaseEvent::Found { of: Matter::Note(note), .. }) => is_erased(*note),
        _ => false,
    })
}

fn erased_note(event: &Event) -> Option<ContributionId> {
    match event {
        Event::Erasure(ErasureEvent::Erased { what: Erasable::Contribution(note), .. }) => Some(*note),
        _ => None,
    }
}

/// The entries that the events name.
pub fn erased(events: &[Event]) -> Vec<EntryId> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Erasure(ErasureEvent::Erased { entries, .. }) => Some(entries.iter().copied()),
            _ => None,
        })
        .flatten()
        .collect()
}
