//! The log: how far each author's series has been verified, and what may come next.

use std::collections::BTreeMap;

use crate::domain::id::AuthorId;
use crate::record::author::Author;
use crate::record::body;
use crate::record::bytes::{Hash, RecordId, Signature};
use crate::record::entry::{Entry, beginning};
use crate::record::frontier::Frontier;

/// How far one entry's Lamport clock may lie beyond the author's entry before. More than a meeting can hold entries, and
/// little enough that nobody can drive the clock to its end.
pub const LONGEST_LEAP: u64 = 1 << 32;

/// How far beyond the number of entries that lie here a guest's clock may be. Each entry's clock is one more than the
/// greatest that its author had seen, so no clock is greater than there are entries; some may lie elsewhere as yet. Without
/// this bound a guest with three entries could drive everybody's clock so far that the facilitator's next entry leaps
/// more than [`LONGEST_LEAP`], which every copy refuses.
const ELSEWHERE: u64 = 1 << 20;

/// Why an entry is not the next of its author's series.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    #[error("author {author} is not known here")]
    UnknownAuthor { author: AuthorId },
    #[error("entry {found} of {author} came where {expected} was due")]
    Gap { author: AuthorId, expected: u64, found: u64 },
    /// An entry of this number stands here already. (That it is the same one is known only of the last.)
    #[error("entry {number} of {author} stands here already")]
    AlreadyHeld { author: AuthorId, number: u64 },
    /// Two different entries with one number: the author's key has been used in two places, or its history rewritten.
    #[error("the series of {author} has forked at entry {number}")]
    Forked { author: AuthorId, number: u64 },
    /// The entry, or its body, is not what was written.
    #[error("entry {number} of {author} does not agree with its hash")]
    BadHash { author: AuthorId, number: u64 },
    #[error("entry {number} of {author} is not signed by its author")]
    BadSignature { author: AuthorId, number: u64 },
    /// The Lamport clock did not go forward, or leapt more than [`LONGEST_LEAP`].
    #[error("entry {number} of {author} has the clock {found} after {before}")]
    StrangeClock { author: AuthorId, number: u64, before: u64, found: u64 },
    #[error("entry {number} of {author} has a body of {length} bytes")]
    StrangeBody { author: AuthorId, number: u64, length: usize },
}

/// The last verified entry of an author; number 0 before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub number: u64,
    pub lamport: u64,
    pub hash: Hash,
    /// `None` before the first entry.
    pub signature: Option<Signature>,
}

/// The authors of one record and their heads. Holds no entries: it says which may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    record: RecordId,
    authors: BTreeMap<AuthorId, (Author, Head)>,
    lamport: u64,
}

impl Log {
    /// The log of a record without authors.
    pub fn new(record: RecordId) -> Self {
        Self { record, authors: BTreeMap::new(), lamport: 0 }
    }

    pub fn record(&self) -> RecordId {
        self.record
    }

    /// From now on `author` may write; twice does no harm.
    pub fn admit(&mut self, author: Author) {
        let head = Head { number: 0, lamport: 0, hash: beginning(self.record), signature: None };
        self.authors.entry(author.id()).or_insert((author, head));
    }

    /// Whether `entry` may come next, its signature included.
    pub fn check_next(&self, entry: &Entry) -> Result<(), LogError> {
        let (author, _) = self.check_link(entry)?;
        if author.signed(&entry.hash, &entry.signature) { Ok(()) } else { Err(bad_signature(entry)) }
    }

    /// Takes `entry` as the next of its author if it may come.
    pub fn take(&mut self, entry: &Entry) -> Result<(), LogError> {
        self.check_next(entry)?;
        self.advance(entry);
        Ok(())
    }

    /// Takes `entry` by the hash chain alone, for what this machine's own disk gives back: [`Log::check_heads`] must
    /// follow. A head's signature covers all that its chain leads back to.
    pub fn follow(&mut self, entry: &Entry) -> Result<(), LogError> {
        self.check_link(entry)?;
        self.advance(entry);
        Ok(())
    }

    /// The authors whose head is not signed by them, each with the error.
    pub fn check_heads(&self) -> Vec<LogError> {
        let bad = |(author, head): &&(Author, Head)| {
            head.signature.as_ref().is_some_and(|signature| !author.signed(&head.hash, signature))
        };
        self.authors
            .values()
            .filter(bad)
            .map(|(author, head)| LogError::BadSignature { author: author.id(), number: head.number })
            .collect()
    }

    pub fn author(&self, id: AuthorId) -> Option<&Author> {
        self.authors.get(&id).map(|(author, _)| author)
    }

    pub fn authors(&self) -> impl Iterator<Item = &Author> {
        self.authors.values().map(|(author, _)| author)
    }

    /// The last verified entry of an author who is known here.
    pub fn head(&self, author: AuthorId) -> Option<&Head> {
        self.authors.get(&author).map(|(_, head)| head)
    }

    /// The greatest Lamport clock seen.
    pub fn lamport(&self) -> u64 {
        self.lamport
    }

    /// Whether the clock of a guest's entry can have come about honestly. `terms`: how often the lead has changed hands;
    /// what the machine that led before let in at its bound must not keep out those who saw it, where this copy is shorter.
    pub fn can_be(&self, entry: &Entry, terms: u64) -> bool {
        let elsewhere = ELSEWHERE.saturating_mul(terms.saturating_add(1));
        entry.lamport <= self.lamport.saturating_add(1) || entry.lamport <= self.entries().saturating_add(elsewhere)
    }

    /// How many entries stand here.
    pub fn entries(&self) -> u64 {
        self.authors.values().map(|(_, head)| head.number).sum()
    }

    /// What another device is told that stands here.
    pub fn frontier(&self) -> Frontier {
        self.authors.iter().filter(|(_, (_, head))| head.number > 0).map(|(id, (_, head))| (*id, head.number)).collect()
    }

    fn check_link(&self, entry: &Entry) -> Result<(&Author, &Head), LogError> {
        let Entry { author, number, .. } = *entry;
        let (known, head) = self.authors.get(&author).ok_or(LogError::UnknownAuthor { author })?;
        if number == 0 || number > head.number + 1 {
            return Err(LogError::Gap { author, expected: head.number + 1, found: number });
        }
        if number <= head.number {
            let other = number == head.number && entry.hash != head.hash;
            return Err(if other {
                LogError::Forked { author, number }
            } else {
                LogError::AlreadyHeld { author, number }
            });
        }
        if let Some(length) = entry.json().map(str::len).filter(|length| *length > body::LONGEST) {
            return Err(LogError::StrangeBody { author, number, length });
        }
        if !entry.is_whole() {
            return Err(LogError::BadHash { author, number });
        }
        if entry.previous != head.hash {
            return Err(LogError::Forked { author, number: head.number });
        }
        if entry.lamport <= head.lamport || entry.lamport - head.lamport > LONGEST_LEAP {
            return Err(LogError::StrangeClock { author, number, before: head.lamport, found: entry.lamport });
        }
        Ok((known, head))
    }

    fn advance(&mut self, entry: &Entry) {
        if let Some((_, head)) = self.authors.get_mut(&entry.author) {
            let signature = Some(entry.signature);
            *head = Head { number: entry.number, lamport: entry.lamport, hash: entry.hash, signature };
            self.lamport = self.lamport.max(entry.lamport);
        }
    }
}

fn bad_signature(entry: &Entry) -> LogError {
    LogError::BadSignature { author: entry.author, number: entry.number }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
    use proptest::sample::{Index, subsequence};

    use crate::domain::id::AuthorId;
    use crate::record::bytes::{Hash, RecordId, Salt, Signature};
    use crate::record::entry::Entry;
    use crate::record::log::{LONGEST_LEAP, Log, LogError};
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::record::verify::Verifier;

    const RECORD: RecordId = RecordId([7; 16]);

    fn pen(secret: u8) -> Pen {
        Pen::new(&DeviceSecret([secret; 32]), Series { record: RECORD, mark: [1; 16] }, [secret ^ 0xff; 32])
    }

    fn log(pens: &[Pen]) -> Log {
        let mut log = Log::new(RECORD);
        pens.iter().for_each(|pen| log.admit(pen.author()));
        log
    }

    /// Three devices write in turn, each having seen what was written before.
    fn talk(writers: &[usize]) -> (Log, Vec<Entry>) {
        let mut pens: Vec<Pen> = (1..4).map(pen).collect();
        let empty = log(&pens);
        let mut entries: Vec<Entry> = Vec::new();
        for writer in writers {
            let entry = pens[*writer].write(format!("note {}", entries.len()));
            pens.iter_mut().for_each(|pen| pen.confirm(&entry));
            entries.push(entry);
        }
        (empty, entries)
    }

    fn writers() -> impl Strategy<Value = Vec<usize>> {
        proptest::collection::vec(0..3usize, 1..24)
    }

    /// One field of an entry, at one bit, is not what was written.
    #[derive(Clone, Debug)]
    enum Flip {
        Author,
        Number,
        Lamport,
        Previous,
        Salt,
        Json,
        BodyHash,
        Hash,
        Signature,
    }

    fn flips() -> impl Strategy<Value = Flip> {
        prop_oneof![
            Just(Flip::Author),
            Just(Flip::Number),
            Just(Flip::Lamport),
            Just(Flip::Previous),
            Just(Flip::Salt),
            Just(Flip::Json),
            Just(Flip::BodyHash),
            Just(Flip::Hash),
            Just(Flip::Signature)
        ]
    }

    fn flip(entry: &mut Entry, what: &Flip, bit: Index) {
        let at = |bytes: &mut [u8]| {
            let bit = bit.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
        };
        let number = |n: &mut u64| *n ^= 1 << bit.index(63);
        let body = entry.body.as_mut().unwrap();
        match what {
            Flip::Author => at(&mut entry.author.0),
            Flip::Number => number(&mut entry.number),
            Flip::Lamport => number(&mut entry.lamport),
            Flip::Previous => at(&mut entry.previous.0),
            Flip::Salt => at(&mut body.salt.0),
            Flip::Json => {
                let mut bytes = body.json.clone().into_bytes();
                let place = bit.index(bytes.len());
                bytes[place] ^= 1;
                body.json = String::from_utf8(bytes).unwrap();
            }
            Flip::BodyHash => at(&mut entry.body_hash.0),
            Flip::Hash => at(&mut entry.hash.0),
            Flip::Signature => at(&mut entry.signature.0),
        }
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 96, ..Default::default() })]

        #[test]
        fn whatever_is_written_verifies(writers in writers()) {
            let (empty, entries) = talk(&writers);
            let mut verifier = Verifier::new(empty);
            entries.iter().for_each(|entry| verifier.take(entry));
            let found = verifier.finish();
            prop_assert!(found.is_sound());
            prop_assert_eq!(found.signatures(), entries.len() as u64);
        }

        #[test]
        fn a_flipped_bit_anywhere_is_always_found(
            writers in writers(), which in any::<Index>(), what in flips(), bit in any::<Index>(),
        ) {
            let (empty, mut entries) = talk(&writers);
            let which = which.index(entries.len());
            flip(&mut entries[which], &what, bit);
            let mut verifier = Verifier::new(empty);
            entries.iter().for_each(|entry| verifier.take(entry));
            let found = verifier.finish();
            prop_assert!(!found.is_sound());
            // A broken signature that a later one covers costs no entry, and is counted all the same.
            prop_assert!(found.signatures() < entries.len() as u64);
        }

        #[test]
        fn an_erased_entry_leaves_the_chain_whole(
            writers in writers(), erased in subsequence((0..24).collect::<Vec<usize>>(), 0..24),
        ) {
            let (empty, mut entries) = talk(&writers);
            let erased: Vec<usize> = erased.into_iter().filter(|place| *place < entries.len()).collect();
            erased.iter().for_each(|place| entries[*place].erase());
            let mut verifier = Verifier::new(empty);
            entries.iter().for_each(|entry| verifier.take(entry));
            let found = verifier.finish();
            prop_assert!(found.is_sound());
            prop_assert_eq!(found.erased(), erased.len() as u64);
        }

        #[test]
        fn every_order_of_arrival_gives_the_same_log(
            writers in writers(), order in proptest::collection::vec(0..3usize, 0..200),
        ) {
            let (empty, entries) = talk(&writers);
            let mut in_order = empty.clone();
            entries.iter().for_each(|entry| in_order.take(entry).unwrap());
            // Each author's series arrives in its order; which author's next entry arrives is shuffled.
            let mut waiting = entries;
            let mut shuffled = empty;
            let authors: Vec<AuthorId> = (1..4).map(|secret| pen(secret).id()).collect();
            for turn in order.into_iter().chain((0..3).cycle()) {
                if waiting.is_empty() {
                    break;
                }
                if let Some(place) = waiting.iter().position(|entry| entry.author == authors[turn]) {
                    shuffled.take(&waiting.remove(place)).unwrap();
                }
            }
            prop_assert_eq!(shuffled, in_order);
        }
    }

    #[test]
    fn a_gap_is_refused_with_what_was_due() {
        let pen = pen(1);
        let entries = pen.write_all(["a".into(), "b".into()]);
        let gap = LogError::Gap { author: pen.id(), expected: 1, found: 2 };
        assert_eq!(log(std::slice::from_ref(&pen)).take(&entries[1]), Err(gap));
    }

    #[test]
    fn the_same_entry_twice_is_held_and_another_of_its_number_is_a_fork() {
        let pen = pen(1);
        let mut log = log(std::slice::from_ref(&pen));
        let (one, other) = (pen.write("one".into()), pen.write("other".into()));
        log.take(&one).unwrap();
        assert_eq!(log.take(&one), Err(LogError::AlreadyHeld { author: pen.id(), number: 1 }));
        assert_eq!(log.take(&other), Err(LogError::Forked { author: pen.id(), number: 1 }));
    }

    #[test]
    fn an_entry_of_another_meeting_is_refused() {
        let elsewhere = Pen::new(&DeviceSecret([1; 32]), Series { record: RecordId([8; 16]), mark: [1; 16] }, [0; 32]);
        let mut here = log(&[]);
        here.admit(elsewhere.author());
        let forked = LogError::Forked { author: elsewhere.id(), number: 0 };
        assert_eq!(here.take(&elsewhere.write("x".into())), Err(forked));
    }

    #[test]
    fn nobody_drives_the_clock_to_its_end() {
        let mut pen = pen(1);
        pen.see(LONGEST_LEAP);
        let entry = pen.write("x".into());
        let found = LONGEST_LEAP + 1;
        assert_eq!(
            log(std::slice::from_ref(&pen)).take(&entry),
            Err(LogError::StrangeClock { author: pen.id(), number: 1, before: 0, found })
        );
    }

    #[test]
    fn following_finds_a_wrong_body_at_once_and_a_wrong_signature_at_the_head() {
        let pen = pen(1);
        let mut entries = pen.write_all(["a".into(), "b".into()]);
        entries[1].signature = Signature([0; 64]);
        let mut followed = log(std::slice::from_ref(&pen));
        entries.iter().for_each(|entry| followed.follow(entry).unwrap());
        assert_eq!(followed.check_heads(), [LogError::BadSignature { author: pen.id(), number: 2 }]);

        entries[0].body.as_mut().unwrap().salt = Salt([0; 16]);
        let bad = LogError::BadHash { author: pen.id(), number: 1 };
        assert_eq!(log(std::slice::from_ref(&pen)).follow(&entries[0]), Err(bad));
    }

    #[test]
    fn an_entry_survives_the_wire() {
        let mut entry = pen(1).write("{\"v\":1,\"body\":\"æ\u{0}\"}".into());
        let text = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&text).unwrap(), entry);
        entry.erase();
        assert!(entry.is_whole() && entry.json().is_none() && entry.hash != Hash([0; 32]));
    }
}
