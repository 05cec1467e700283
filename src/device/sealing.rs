//! The seal of a round: before the one who leads takes in anything after the time for corrections, its device says what
//! lay there in time.

use chrono::{DateTime, Utc};

use crate::domain::event::{Body, How};
use crate::domain::meeting::Meeting;
use crate::domain::rights::leads;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::pen::Pen;

/// What has come, behind the seal that is due: they become durable together or not at all.
pub fn before(entries: Vec<Entry>, pen: &Pen, meeting: &Meeting, now: DateTime<Utc>) -> Vec<Entry> {
    let events = meeting.to_seal(now);
    if events.is_empty() || !leads(pen.id(), meeting) {
        return entries;
    }
    // A list of devices that fits into no entry would be no reason to lose what has come.
    let seal = body::encode(&Body { at: now, how: How::Do, of: None, events }).ok().map(|json| pen.write(json));
    seal.into_iter().chain(entries).collect()
}
