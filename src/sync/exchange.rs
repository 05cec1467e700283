//! One direction of an exchange: from their frontier and what lies here to the batches that they lack.

use std::collections::{BTreeSet, VecDeque};

use crate::domain::id::{AuthorId, EntryId};
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::record::author::Author;
use crate::record::entry::Entry;
use crate::record::frontier::{Frontier, Stretch};
use crate::sync::message::{MOST_AUTHORS, MOST_ENTRIES, MOST_STRETCHES, Message, Reason};
use crate::sync::shelf::{Item, Shelf};

/// So many bytes may be on the way before the other has them on its disk.
const WINDOW: usize = 1 << 20;
/// After so many bytes the other says what it has on its disk: the window is far from full, and a note that comes alone
/// costs no answer.
pub const CONFIRMED: usize = WINDOW / 4;
/// A batch is closed when it has so many bytes; one long body may stand beyond.
const BATCH: usize = 256 << 10;
/// What stands around a body, in bytes, at most.
const AROUND: usize = 800;

/// What the other may see of what lies here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What its role may see; the rest without bodies, and nothing of a series beyond the last that it may see.
    Of(Role),
    /// The series of this device alone: what a guest sends.
    Own(AuthorId),
}

impl Sight {
    fn sees(self, item: &Item, meeting: &Meeting) -> bool {
        match self {
            Self::Of(role) => item.is_for(role, meeting),
            Self::Own(author) => item.entry.author == author,
        }
    }
}

/// What an entry takes on the way, in bytes, at most.
pub fn weight(entry: &Entry) -> usize {
    AROUND + entry.json().map_or(0, |json| json.len() * 2)
}

#[derive(Clone, Debug)]
pub struct Exchange {
    sight: Sight,
    /// What they have or are being sent; nothing before they have said their frontier.
    sent: Option<Frontier>,
    /// What they have said is on their disk.
    durable: Frontier,
    /// Batches on their way: where each series then stands, and the bytes.
    flying: VecDeque<(Vec<(AuthorId, u64)>, usize)>,
    /// The authors of whom there is something to send.
    waiting: BTreeSet<AuthorId>,
    /// What they hold without its body.
    lacking: BTreeSet<EntryId>,
    /// Whether they may have come to see some of that.
    look_at_lacking: bool,
    /// Bodies are on their way; the next follow when these are on their disk.
    bodies_flying: bool,
}

impl Exchange {
    pub fn new(sight: Sight) -> Self {
        Self {
            sight,
            sent: None,
            durable: Frontier::default(),
            flying: VecDeque::new(),
            waiting: BTreeSet::new(),
            lacking: BTreeSet::new(),
            look_at_lacking: false,
            bodies_flying: false,
        }
    }

    /// How far they have said that this series stands on their disk; nothing before they have said anything.
    pub fn durable(&self, author: AuthorId) -> Option<u64> {
        self.sent.is_some().then(|| self.durable.last(author))
    }

    /// They say how far they have come: all is sent from there.
    pub fn begin(&mut self, theirs: Frontier, shelf: &Shelf) -> Result<(), Reason> {
        if theirs.authors() > MOST_AUTHORS {
            return Err(Reason::TooMuch);
        }
        self.durable = theirs.clone();
        self.sent = Some(theirs);
        self.flying.clear();
        self.look_again(shelf);
        Ok(())
    }

    /// They have this on their disk.
    pub fn confirm(&mut self, theirs: &Frontier) -> Result<(), Reason> {
        if theirs.authors() > MOST_AUTHORS {
            return Err(Reason::TooMuch);
        }
        theirs.iter().for_each(|(author, last)| self.durable.raise(author, last));
        let arrived =
            |batch: &[(AuthorId, u64)]| batch.iter().all(|(author, last)| self.durable.last(*author) >= *last);
        while self.flying.front().is_some_and(|(batch, _)| arrived(batch)) {
            self.flying.pop_front();
        }
        Ok(())
    }

    /// They say what they hold without its body.
    pub fn lacks(&mut self, stretches: &[Stretch], shelf: &Shelf) -> Result<(), Reason> {
        if stretches.len() > MOST_STRETCHES {
            return Err(Reason::TooMuch);
        }
        for Stretch { author, first, last } in stretches {
            let last = shelf.last(*author).min(*last);
            self.lacking.extend((*first..=last).map(|number| EntryId { author: *author, number }));
        }
        self.look_at_lacking = true;
        Ok(())
    }

    /// The bodies that were sent are on their disk.
    pub fn bodies_kept(&mut self) {
        self.bodies_flying = false;
    }

    /// An entry became durable here, and the other `sees` it or not; what moves a note or a table opens more to some.
    /// Says whether there is something to send.
    pub fn news(&mut self, item: &Item, sees: bool, shelf: &Shelf) -> bool {
        if self.sent.is_none() {
            return false;
        }
        let opens_more = matches!(self.sight, Sight::Of(_)) && item.opens_more;
        if opens_more {
            self.look_again(shelf);
        } else if sees {
            self.waiting.insert(item.entry.author);
        }
        opens_more || sees
    }

    /// The next batch, if they lack something and there is room on the way.
    pub fn next(&mut self, shelf: &Shelf, meeting: &Meeting) -> Option<Message> {
        let sent = self.sent.as_mut()?;
        if self.flying.iter().map(|(_, bytes)| bytes).sum::<usize>() >= WINDOW {
            return None;
        }
        let mut entries: Vec<Entry> = Vec::new();
        let mut authors: Vec<Author> = Vec::new();
        let mut reached = Vec::new();
        let mut bytes = 0;
        while let Some(author) = self.waiting.first().copied() {
            let items = shelf.beyond(author, sent.last(author));
            let seen = items.iter().rposition(|item| self.sight.sees(item, meeting)).map_or(0, |last| last + 1);
            let room = MOST_ENTRIES - entries.len();
            let mut took = 0;
            for item in items[..seen].iter().take(room) {
                if bytes >= BATCH {
                    break;
                }
                let mut entry = item.entry.clone();
                if !self.sight.sees(item, meeting) {
                    entry.erase();
                    self.lacking.insert(entry.id());
                }
                bytes += weight(&entry);
                entries.push(entry);
                took += 1;
            }
            if let (Some(last), true) = (items[..seen].get(took.max(1) - 1), took > 0) {
                sent.raise(author, last.entry.number);
                reached.push((author, last.entry.number));
                authors.extend(shelf.log().author(author));
            }
            if took < seen {
                break;
            }
            self.waiting.remove(&author);
        }
        if entries.is_empty() {
            return self.next_bodies(shelf, meeting);
        }
        self.flying.push_back((reached, bytes));
        Some(Message::Entries { authors, entries })
    }

    /// Bodies that they were denied and may see by now.
    fn next_bodies(&mut self, shelf: &Shelf, meeting: &Meeting) -> Option<Message> {
        if self.bodies_flying || !self.look_at_lacking {
            return None;
        }
        let mut entries: Vec<Entry> = Vec::new();
        let mut bytes = 0;
        let seen = |id: &EntryId| shelf.item(*id).filter(|item| self.sight.sees(item, meeting));
        for item in self.lacking.iter().filter_map(seen) {
            // What was erased here they never get.
            if item.entry.json().is_none() {
                continue;
            }
            if bytes >= BATCH || entries.len() >= MOST_ENTRIES {
                break;
            }
            bytes += weight(&item.entry);
            entries.push(item.entry.clone());
        }
        self.look_at_lacking = !entries.is_empty();
        self.bodies_flying = !entries.is_empty();
        entries.iter().for_each(|entry| _ = self.lacking.remove(&entry.id()));
        (!entries.is_empty()).then_some(Message::Bodies(entries))
    }

    fn look_again(&mut self, shelf: &Shelf) {
        self.look_at_lacking = true;
        self.waiting = match self.sight {
            Sight::Of(_) => shelf.authors().collect(),
            Sight::Own(author) => BTreeSet::from([author]),
        };
    }
}
