//! Whether an entry is for its author to write, and whether the author takes the lead with it.

use crate::domain::event::{Body, Event};
use crate::domain::lead::LeadEvent;
use crate::domain::meeting::Meeting;
use crate::domain::rights::may_write;
use crate::domain::seat::Seat;
use crate::record::body;
use crate::record::entry::Entry;
use crate::sync::message::Reason;

/// An error where the author may not write this; else whether the author takes the lead with it. What the author itself has
/// erased says nothing any more.
pub fn may_take(entry: &Entry, seat: &Seat, has_led: bool, meeting: &Meeting) -> Result<bool, Reason> {
    let Some(json) = entry.json() else { return Ok(false) };
    let body: Body = body::decode(json).map_err(|_| Reason::NotUnderstood)?;
    if !has_led && !body.events.iter().all(|event| may_write(entry.author, seat, event, meeting)) {
        return Err(Reason::NotYours { entry: entry.id() });
    }
    Ok(body.events.iter().any(|event| matches!(event, Event::Lead(LeadEvent::Taken(_)))))
}
