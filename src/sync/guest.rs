//! The guest's side: how it is let in, what it hands over, and what it takes from the host whom it trusts.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::event::Body;
use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::domain::shown::Shown;
use crate::record::author::Author;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::frontier::Frontier;
use crate::record::log::LogError;
use crate::sync::exchange::{self, CONFIRMED, Exchange, Sight};
use crate::sync::keys::Keys;
use crate::sync::message::{MOST_ENTRIES, MOST_STRETCHES, Message, Reason};
use crate::sync::shelf::Shelf;

/// What the guest asks the world to do, or tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    Send(Message),
    /// Keep these and their authors; they are checked.
    TakeIn {
        authors: Vec<Author>,
        entries: Vec<Entry>,
    },
    /// Keep the bodies of these, which lie here without; they are checked.
    Unveil(Vec<Entry>),
    /// There is a seat.
    Welcomed(Role),
    /// How the host's door is opened.
    Keys(Keys),
    /// The host's meeting time.
    Clock(DateTime<Utc>),
    /// What this wall shows besides the programme.
    Shown(Option<Shown>),
    /// More of this device's notes are at the facilitator's.
    Delivered,
    /// The conversation is over; nothing where the host left of its own will.
    Ended(Option<Reason>),
}

#[derive(Debug)]
pub struct Guest {
    own: AuthorId,
    shelf: Shelf,
    /// While there is a seat and a connection.
    exchange: Option<Exchange>,
    /// How far the own series is known to stand at the host.
    delivered: u64,
    /// Bodies are on their way to the disk.
    unveiling: bool,
    /// What is durable here and the host does not know yet.
    unconfirmed: Frontier,
    /// The bytes of what came since the host was told.
    came: usize,
    /// Several entries came at once: the host has more to send, and waits to hear that there is room.
    came_together: bool,
}

impl Guest {
    /// `delivered`: how far the own series stood at the host when that was last known.
    pub fn new(own: AuthorId, shelf: Shelf, delivered: u64) -> Self {
        let (exchange, unconfirmed) = (None, Frontier::default());
        Self { own, shelf, exchange, delivered, unveiling: false, unconfirmed, came: 0, came_together: false }
    }

    /// How far the own series is known to stand on the facilitator's disk.
    pub fn delivered(&self) -> u64 {
        self.delivered
    }

    /// How many own entries are on this machine only, as far as is known.
    pub fn waiting(&self) -> u64 {
        self.shelf.last(self.own).saturating_sub(self.delivered)
    }

    /// Whether the host has said how far it has come, and has all that was written here.
    pub fn is_in_step(&self) -> bool {
        self.exchange.as_ref().is_some_and(|exchange| exchange.durable(self.own).is_some()) && self.waiting() == 0
    }

    pub fn is_connected(&self) -> bool {
        self.exchange.is_some()
    }

    /// The connection is gone.
    pub fn cut(&mut self) {
        self.exchange = None;
        self.unveiling = false;
        // With the next connection it is said how far all stands.
        self.unconfirmed = Frontier::default();
        (self.came, self.came_together) = (0, false);
        self.shelf.expect_nothing();
    }

    pub fn hear(&mut self, message: Message, meeting: &Meeting) -> Vec<Output> {
        let heard = match (self.exchange.as_mut(), message) {
            (None, Message::Welcome { role }) => {
                self.exchange = Some(Exchange::new(Sight::Own(self.own)));
                let mut lacking = self.shelf.lacking();
                lacking.truncate(MOST_STRETCHES);
                let lacking = (!lacking.is_empty()).then_some(Output::Send(Message::Lacking(lacking)));
                let begun = [Output::Welcomed(role), Output::Send(Message::Frontier(self.shelf.frontier()))];
                Ok(begun.into_iter().chain(lacking).collect())
            }
            (_, Message::Refused(reason)) => Err(Some(reason)),
            (_, Message::Bye) => Err(None),
            (Some(_), Message::Clock { now }) => {
                let alive = [Output::Clock(now), Output::Send(Message::Alive)];
                Ok(alive.into_iter().chain(self.confirm()).collect())
            }
            (Some(exchange), Message::Frontier(theirs)) => {
                exchange.begin(theirs, &self.shelf).map(|()| self.send(meeting)).map_err(Some)
            }
            (Some(exchange), Message::Durable(theirs)) => {
                exchange.confirm(&theirs).map(|()| self.send(meeting)).map_err(Some)
            }
            (Some(_), Message::Entries { authors, entries }) => self.entries(&authors, entries).map_err(Some),
            (Some(_), Message::Keys(keys)) => Ok(vec![Output::Keys(keys)]),
            (Some(_), Message::Shown(shown)) => Ok(vec![Output::Shown(shown)]),
            (Some(_), Message::Bodies(entries)) => self.bodies(entries).map_err(Some),
            _ => Err(Some(Reason::NotUnderstood)),
        };
        let mut outputs = heard.unwrap_or_else(|reason| {
            self.cut();
            vec![Output::Ended(reason)]
        });
        let delivered = self.exchange.as_ref().and_then(|exchange| exchange.durable(self.own));
        if let Some(delivered) = delivered.filter(|delivered| *delivered != self.delivered) {
            self.delivered = delivered;
            outputs.push(Output::Delivered);
        }
        outputs
    }

    /// These are durable here, whoever wrote them.
    pub fn shared(&mut self, entries: &[Entry], meeting: &Meeting) -> Vec<Output> {
        for entry in entries {
            self.shelf.put(entry);
            let Some(item) = self.shelf.beyond(entry.author, entry.number.saturating_sub(1)).first() else { continue };
            if let Some(exchange) = &mut self.exchange {
                // Its own goes to the host, whoever else may see it.
                exchange.news(item, item.entry.author == self.own, &self.shelf);
            }
            if entry.author != self.own && self.exchange.is_some() {
                self.unconfirmed.raise(entry.author, entry.number);
            }
        }
        let mut outputs = self.send(meeting);
        if std::mem::take(&mut self.unveiling) {
            outputs.push(Output::Send(Message::BodiesKept));
        }
        if self.came_together || self.came >= CONFIRMED {
            outputs.extend(self.confirm());
        }
        outputs
    }

    /// The disk did not take what the host sent; it is asked for again with the next connection.
    pub fn not_taken(&mut self) {
        self.cut();
    }

    fn entries(&mut self, authors: &[Author], entries: Vec<Entry>) -> Result<Vec<Output>, Reason> {
        if entries.len() > MOST_ENTRIES || authors.len() > MOST_ENTRIES {
            return Err(Reason::TooMuch);
        }
        self.came_together |= entries.len() > 1;
        self.came += entries.iter().map(exchange::weight).sum::<usize>();
        let new: Vec<Author> =
            authors.iter().filter(|author| self.shelf.log().author(author.id()).is_none()).copied().collect();
        authors.iter().for_each(|author| self.shelf.expect_author(*author));
        let mut taken = Vec::new();
        let mut held = Frontier::default();
        let mut gap = false;
        for entry in entries {
            if entry.json().is_some_and(|json| body::decode::<Body>(json).is_err()) {
                return Err(Reason::NotUnderstood);
            }
            match self.shelf.expect_signed(&entry) {
                Ok(()) => taken.push(entry),
                Err(LogError::AlreadyHeld { author, .. }) => {
                    held.raise(author, self.shelf.last(author));
                }
                // Something never arrived: it is asked for.
                Err(LogError::Gap { .. }) => {
                    gap = true;
                    break;
                }
                Err(_) => return Err(Reason::DoesNotFollow { entry: entry.id() }),
            }
        }
        // The host has looked at every signature; here the last of each series is enough, which covers its chain.
        let last: BTreeMap<AuthorId, &Entry> = taken.iter().map(|entry| (entry.author, entry)).collect();
        if let Some(forged) = last.values().find(|entry| !self.shelf.is_signed(entry)) {
            return Err(Reason::DoesNotFollow { entry: forged.id() });
        }
        let mut outputs = Vec::new();
        if gap {
            outputs.push(Output::Send(Message::Frontier(self.shelf.frontier())));
        }
        if held.authors() > 0 {
            outputs.push(Output::Send(Message::Durable(held)));
        }
        if !taken.is_empty() {
            outputs.push(Output::TakeIn { authors: new, entries: taken });
        }
        Ok(outputs)
    }

    fn bodies(&mut self, mut entries: Vec<Entry>) -> Result<Vec<Output>, Reason> {
        if entries.len() > MOST_ENTRIES {
            return Err(Reason::TooMuch);
        }
        entries.retain(|entry| self.shelf.lacks_body_of(entry));
        if entries.iter().any(|entry| entry.json().is_some_and(|json| body::decode::<Body>(json).is_err())) {
            return Err(Reason::NotUnderstood);
        }
        self.unveiling = !entries.is_empty();
        Ok(vec![if self.unveiling { Output::Unveil(entries) } else { Output::Send(Message::BodiesKept) }])
    }

    /// What the host sent is on the disk here. It waits for that only when much is on its way, so a note that comes alone
    /// is confirmed with the next answer to its clock.
    fn confirm(&mut self) -> Option<Output> {
        (self.came, self.came_together) = (0, false);
        let arrived = std::mem::take(&mut self.unconfirmed);
        (arrived.authors() > 0).then_some(Output::Send(Message::Durable(arrived)))
    }

    fn send(&mut self, meeting: &Meeting) -> Vec<Output> {
        let Some(exchange) = &mut self.exchange else { return Vec::new() };
        std::iter::from_fn(|| exchange.next(&self.shelf, meeting)).map(Output::Send).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::domain::contribution::{ContributionEvent, Place};
    use crate::domain::event::{Body, Event, How};
    use crate::domain::id::TableNumber;
    use crate::domain::meeting::Meeting;
    use crate::domain::number::{Mark, Number};
    use crate::domain::role::Role;
    use crate::record::author::Author;
    use crate::record::body;
    use crate::record::bytes::RecordId;
    use crate::record::entry::Entry;
    use crate::record::frontier::Frontier;
    use crate::record::log::Log;
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::guest::{Guest, Output};
    use crate::sync::message::Message;
    use crate::sync::shelf::Shelf;

    fn pen(device: u8) -> Pen {
        Pen::new(&DeviceSecret([device; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [device; 32])
    }

    /// A guest that has a seat, and a table's pen.
    fn seated() -> (Guest, Pen) {
        let mut log = Log::new(RecordId([7; 16]));
        log.admit(pen(1).author());
        let mut guest = Guest::new(pen(1).id(), Shelf::new(log, []), 0);
        guest.hear(Message::Welcome { role: Role::Collator }, &Meeting::default());
        guest.hear(Message::Frontier(Frontier::default()), &Meeting::default());
        (guest, pen(2))
    }

    /// What the guest says back when `entry` has come and is on its disk.
    fn answers(guest: &mut Guest, author: Author, entry: Entry) -> Vec<Message> {
        let meeting = Meeting::default();
        guest.hear(Message::Entries { authors: vec![author], entries: vec![entry.clone()] }, &meeting);
        said(guest.shared(&[entry], &meeting))
    }

    fn said(outputs: Vec<Output>) -> Vec<Message> {
        let said = |output| if let Output::Send(message) = output { Some(message) } else { None };
        outputs.into_iter().filter_map(said).collect()
    }

    fn note(pen: &mut Pen, text: &str) -> Entry {
        let place = Place { table: TableNumber(4), theme: "adgang".into(), question: None };
        let number = Number { mark: Mark("4".into()), n: 1 };
        let written = ContributionEvent::Written { number, place, kind: None, text: text.into(), after: None };
        let events = vec![Event::Contribution(written)];
        let body = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of: None, events };
        let entry = pen.write(body::encode(&body).unwrap());
        pen.confirm(&entry);
        entry
    }

    #[test]
    fn what_comes_alone_is_confirmed_with_the_clock_and_much_before_the_window_is_full() {
        let (mut guest, mut table) = seated();
        let author = table.author();
        let alone = note(&mut table, "kort");
        assert_eq!(answers(&mut guest, author, alone), []);
        let clock = Message::Clock { now: DateTime::UNIX_EPOCH };
        let known = |last| Message::Durable([(author.id(), last)].into_iter().collect());
        assert_eq!(said(guest.hear(clock.clone(), &Meeting::default())), [Message::Alive, known(1)]);
        assert_eq!(said(guest.hear(clock, &Meeting::default())), [Message::Alive]);
        let unsaid = (2..).find(|number| {
            let next = note(&mut table, &"x".repeat(50_000));
            answers(&mut guest, author, next) == [known(*number)]
        });
        assert_eq!(unsaid, Some(4), "three of a hundred thousand bytes each");
    }
}
