//! What is still known of an entry whose body was erased: what it was about, and when it was about written.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Body, Event};
use crate::domain::id::EntryId;
use crate::record::body;
use crate::record::entry::Entry;

/// An entry without a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The erasure that took its words.
    pub by: Event,
    /// The latest that was written before it, and the earliest after it, of the entries that still say their time.
    pub after: Option<DateTime<Utc>>,
    pub before: Option<DateTime<Utc>>,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Erased(HashMap<EntryId, Gap>);

impl Erased {
    /// From a record in its order.
    pub fn of(entries: &[Entry]) -> Self {
        let bodies: Vec<Option<Body>> =
            entries.iter().map(|entry| entry.json().and_then(|json| body::decode(json).ok())).collect();
        let times: Vec<Option<DateTime<Utc>>> = bodies.iter().map(|body| body.as_ref().map(|body| body.at)).collect();
        let mut erased: HashMap<EntryId, &Event> = HashMap::new();
        for event in bodies.iter().flatten().flat_map(|body| &body.events) {
            if let Event::Erasure(ErasureEvent::Erased { entries, .. }) = event {
                for entry in entries {
                    erased.entry(*entry).or_insert(event);
                }
            }
        }
        let gap = |(at, entry): (usize, &Entry)| {
            let by = (*erased.get(&entry.id()).filter(|_| bodies[at].is_none())?).clone();
            let after = times[..at].iter().rev().copied().flatten().next();
            let before = times[at + 1..].iter().copied().flatten().next();
            Some((entry.id(), Gap { by, after, before }))
        };
        Self(entries.iter().enumerate().filter_map(gap).collect())
    }

    pub fn get(&self, entry: EntryId) -> Option<&Gap> {
        self.0.get(&entry)
    }
}
