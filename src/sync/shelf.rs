//! The shelf: what of the record lies ready to be handed over, and what may come next.

use std::collections::{BTreeMap, HashSet};

use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Body, Event};
use crate::domain::id::{AuthorId, EntryId};
use crate::domain::meeting::Meeting;
use crate::domain::rights::{Audience, Reach, may_see, reach};
use crate::domain::role::Role;
use crate::domain::table::TableEvent;
use crate::record::author::Author;
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::erasure::Erasures;
use crate::record::frontier::{Frontier, Stretch};
use crate::record::log::{Log, LogError};

/// One entry, and whom it reaches.
#[derive(Clone, Debug)]
pub struct Item {
    pub entry: Entry,
    reaches: Vec<Reach>,
    /// Whether somebody may see more than before after this: a note or a table was moved.
    pub opens_more: bool,
}

impl Item {
    fn of(entry: Entry, body: Option<&Body>) -> Self {
        let id = entry.id();
        let events = body.map_or(&[][..], |body| &body.events);
        let opens_more = events.iter().any(|event| {
            matches!(
                event,
                Event::Table(TableEvent::Merged { .. }) | Event::Contribution(ContributionEvent::Placed { .. })
            )
        });
        Self { entry, reaches: events.iter().map(|event| reach(id, event)).collect(), opens_more }
    }

    /// Whether a device of this role may read the body. An entry without a body has nothing to read.
    pub fn is_for(&self, role: Role, meeting: &Meeting) -> bool {
        self.reaches.iter().all(|reach| may_see(role, reach, meeting))
    }

    /// Who may read each part of the body: whoever is in all of them. Asked once for hundreds of devices.
    pub fn audiences(&self, meeting: &Meeting) -> Vec<Audience> {
        self.reaches.iter().map(|reach| reach.audience(meeting)).collect()
    }
}

/// Every durable entry of this device's copy, series by series.
#[derive(Clone, Debug)]
pub struct Shelf {
    log: Log,
    /// As `log`, and with what has been handed to the disk.
    expected: Log,
    series: BTreeMap<AuthorId, Vec<Item>>,
    erasures: Erasures,
    /// Of what others speak here and what has not come: nobody can say whom their words reach before it does.
    awaited: HashSet<EntryId>,
}

impl Shelf {
    /// `log` has verified all of `entries`.
    pub fn new(log: Log, entries: impl IntoIterator<Item = Entry>) -> Self {
        let (expected, series) = (log.clone(), BTreeMap::new());
        let mut shelf = Self { log, expected, series, erasures: Erasures::default(), awaited: HashSet::new() };
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        entries.sort_by_key(|entry| (entry.author, entry.number));
        entries.into_iter().for_each(|entry| shelf.lay(entry));
        shelf
    }

    pub fn log(&self) -> &Log {
        &self.log
    }

    pub fn frontier(&self) -> Frontier {
        self.log.frontier()
    }

    /// How far one series stands here.
    pub fn last(&self, author: AuthorId) -> u64 {
        self.log.head(author).map_or(0, |head| head.number)
    }

    /// From now on entries of `author` may come.
    pub fn admit(&mut self, author: Author) {
        self.log.admit(author);
        self.expected.admit(author);
    }

    /// Entries of `author` may come and be handed to the disk together with the author.
    pub fn expect_author(&mut self, author: Author) {
        self.expected.admit(author);
    }

    /// Whether `entry`, whose signature has been looked at or will be, may be handed to the disk: it is the next of its
    /// series.
    pub fn expect_signed(&mut self, entry: &Entry) -> Result<(), LogError> {
        self.expected.follow(entry)
    }

    /// Whether the clock of a guest's entry is one that can be.
    pub fn can_be(&self, entry: &Entry, terms: u64) -> bool {
        self.expected.can_be(entry, terms)
    }

    /// Whether the author has signed `entry`, and with it all that its chain leads back to.
    pub fn is_signed(&self, entry: &Entry) -> bool {
        self.expected.author(entry.author).is_some_and(|author| author.signed(&entry.hash, &entry.signature))
    }

    /// The disk did not take what was handed to it.
    pub fn expect_nothing(&mut self) {
        self.expected = self.log.clone();
    }

    /// An entry is durable here.
    pub fn put(&mut self, entry: &Entry) {
        // Twice does no harm.
        if let Some(author) = self.expected.author(entry.author) {
            self.log.admit(*author);
        }
        if self.log.follow(entry).is_ok() {
            // An own entry was not announced before.
            let _ = self.expected.follow(entry);
            self.lay(entry.clone());
        } else if self.lacks_body_of(entry) {
            let body = entry.json().and_then(|json| body::decode::<Body>(json).ok());
            if let Some(item) = self.item_mut(entry.id()) {
                *item = Item::of(entry.clone(), body.as_ref());
            }
            self.carry_out_erasures(body.as_ref());
        }
    }

    /// The entries that lie here without a body and may have one.
    pub fn lacking(&self) -> Vec<Stretch> {
        let mut lacking: Vec<Stretch> = Vec::new();
        for item in self.series.values().flatten() {
            let EntryId { author, number } = item.entry.id();
            if item.entry.body.is_some() || self.erasures.contains(item.entry.id()) {
                continue;
            }
            match lacking.last_mut() {
                Some(last) if last.author == author && last.last + 1 == number => last.last = number,
                _ => lacking.push(Stretch { author, first: number, last: number }),
            }
        }
        lacking
    }

    /// Whether this is an entry that lies here without its body, and is whole.
    pub fn lacks_body_of(&self, entry: &Entry) -> bool {
        let held = self.item(entry.id()).is_some_and(|item| item.entry.body.is_none() && item.entry.hash == entry.hash);
        held && entry.body.is_some() && entry.is_whole() && !self.erasures.contains(entry.id())
    }

    pub fn item(&self, id: EntryId) -> Option<&Item> {
        self.beyond(id.author, id.number.checked_sub(1)?).first()
    }

    /// The entries of an author beyond `from`.
    pub fn beyond(&self, author: AuthorId, from: u64) -> &[Item] {
        let series = self.series.get(&author).map_or(&[][..], Vec::as_slice);
        usize::try_from(from).ok().and_then(|from| series.get(from..)).unwrap_or_default()
    }

    pub fn authors(&self) -> impl Iterator<Item = AuthorId> + '_ {
        self.series.keys().copied()
    }

    fn lay(&mut self, entry: Entry) {
        let body = entry.json().and_then(|json| body::decode::<Body>(json).ok());
        let (id, mut item) = (entry.id(), Item::of(entry, body.as_ref()));
        item.opens_more |= self.awaited.remove(&id);
        let spoken_of = item.reaches.iter().filter_map(Reach::by).filter(|of| *of != id && self.item(*of).is_none());
        self.awaited.extend(spoken_of.collect::<Vec<_>>());
        self.series.entry(id.author).or_default().push(item);
        self.carry_out_erasures(body.as_ref());
    }

    fn carry_out_erasures(&mut self, body: Option<&Body>) {
        for event in body.iter().flat_map(|body| &body.events) {
            let Event::Erasure(ErasureEvent::Erased { entries, .. }) = event else { continue };
            for id in entries {
                self.erasures.order(*id);
                if let Some(item) = self.item_mut(*id) {
                    item.entry.erase();
                }
            }
        }
    }

    fn item_mut(&mut self, id: EntryId) -> Option<&mut Item> {
        let place = usize::try_from(id.number.checked_sub(1)?).ok()?;
        self.series.get_mut(&id.author)?.get_mut(place)
    }
}
