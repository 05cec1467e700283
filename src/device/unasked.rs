//! What the device of the one who leads does unasked, before it takes anything in: it seals a round whose time for
//! corrections is over, and it erases what bears the words of a note that a table makes an own case.

use chrono::{DateTime, Utc};

use crate::device::copied_words::Copies;
use crate::device::tidings::Tiding;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event, How};
use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::domain::rights::leads;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::pen::Pen;

/// What has come, behind what is due: they become durable together or not at all.
pub fn before(entries: Vec<Entry>, pen: &Pen, meeting: &Meeting, now: DateTime<Utc>) -> Vec<Entry> {
    if !leads(pen.id(), meeting) {
        return entries;
    }
    let due = [meeting.to_seal(now), copies_to_erase(&entries, meeting)];
    let due = due.into_iter().filter(|events| !events.is_empty());
    // A list of devices that fits into no entry would be no reason to lose what has come.
    let own = due.filter_map(|events| body::encode(&Body { at: now, how: How::Do, of: None, events }).ok());
    own.map(|json| pen.write(json)).collect::<Vec<_>>().into_iter().chain(entries).collect()
}

/// What the one who leads must hear of it.
pub fn heard(arrived: &[(Entry, Option<Body>)], own: AuthorId) -> Vec<Tiding> {
    let own = arrived.iter().filter(|(entry, _)| entry.id().author == own).filter_map(|(_, body)| body.as_ref());
    let unasked = own.filter(|body| body.is_unasked());
    unasked.filter_map(|body| Copies::of(&body.events)).map(Tiding::CopiesErased).collect()
}

/// The tables know no points: their own machines could not.
fn copies_to_erase(entries: &[Entry], meeting: &Meeting) -> Vec<Event> {
    // Few entries are erasures, and all are read once more when they are taken in.
    let may_erase = |json: &&str| json.contains("\"erasure\"");
    let bodies = entries.iter().filter_map(Entry::json).filter(may_erase);
    let events = bodies.filter_map(|json| body::decode::<Body>(json).ok()).flat_map(|body| body.events);
    let notes = events.filter_map(|event| match event {
        Event::Erasure(ErasureEvent::Erased { what: Erasable::Contribution(note), own_case: true, .. }) => Some(note),
        _ => None,
    });
    notes.flat_map(|note| meeting.erasing_copies(note, true)).collect()
}
