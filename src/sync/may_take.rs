//! Whether an entry is for its author to write, and whether the author takes the lead with it.

use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Body, Event};
use crate::domain::id::EntryId;
use crate::domain::lead::LeadEvent;
use crate::domain::meeting::Meeting;
use crate::domain::rights::{has_gone, may_write, reach};
use crate::domain::seat::Seat;
use crate::record::body;
use crate::record::entry::Entry;
use crate::sync::message::Reason;
use crate::sync::shelf::Shelf;

/// An error where the author may not write this; else whether the author takes the lead with it. What the author itself has
/// erased says nothing any more. `is_to_come`: its author, who is here, has not written it yet.
pub fn may_take(
    entry: &Entry,
    seat: &Seat,
    has_led: bool,
    meeting: &Meeting,
    shelf: &Shelf,
    is_to_come: impl Fn(EntryId) -> bool,
) -> Result<bool, Reason> {
    let Some(json) = entry.json() else { return Ok(false) };
    let body: Body = body::decode(json).map_err(|_| Reason::NotUnderstood)?;
    // Nobody was shown a note that is not written, and what is said of it beforehand would stand when it is.
    let is_guessed =
        |event: &Event| reach(entry.id(), event).by().is_some_and(|of| of.author != entry.author && is_to_come(of));
    let may_write =
        |event: &Event| !is_guessed(event) && may_write(entry.author, seat, &as_known(event, meeting, shelf), meeting);
    if !has_led && !body.events.iter().all(may_write) {
        return Err(Reason::NotYours { entry: entry.id() });
    }
    Ok(body.events.iter().any(|event| matches!(event, Event::Lead(LeadEvent::Taken(_)))))
}

/// The event without the entries that an erasure may name whosever they are: those that have no words here any more (an edit
/// that came after its note was erased is known to nobody as its edit), and those that the machine that led before took
/// along, which must not come back with it.
fn as_known(event: &Event, meeting: &Meeting, shelf: &Shelf) -> Event {
    let mut event = event.clone();
    if let Event::Erasure(ErasureEvent::Erased { entries, .. }) = &mut event {
        entries.retain(|entry| match shelf.item(*entry) {
            Some(item) => item.entry.body.is_some(),
            None => !has_gone(entry.author, meeting),
        });
    }
    event
}
