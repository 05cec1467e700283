//! The pen: what this device needs to write the next entry of its own series.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

use crate::domain::id::AuthorId;
use crate::record::author::Author;
use crate::record::bytes::{Hash, PublicKey, RecordId, Salt, Signature};
use crate::record::entry::{Entry, Text, beginning};
use crate::record::log::Log;

/// The device's secret, 32 bytes of chance. From it the key of each series follows.
#[derive(Clone)]
pub struct DeviceSecret(pub [u8; 32]);

/// One series of the device in a record. A copy of a damaged record is continued as a new series, so that two different
/// entries never bear one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    pub record: RecordId,
    /// Chance, drawn when the series is begun.
    pub mark: [u8; 16],
}

/// Writes entries as proposals; only what is confirmed as durable counts as written.
#[derive(Clone)]
pub struct Pen {
    key: SigningKey,
    author: Author,
    number: u64,
    previous: Hash,
    lamport: u64,
    chance: [u8; 32],
}

impl Pen {
    /// The pen of a series that has no entry yet. `chance` is drawn anew each time the program starts and kept nowhere:
    /// the salts come of it, and an erased salt must not be found again, not even with the device's secret.
    pub fn new(secret: &DeviceSecret, series: Series, chance: [u8; 32]) -> Self {
        let seed = Sha256::new_with_prefix(b"rundbord series key 1\0")
            .chain_update(secret.0)
            .chain_update(series.record.0)
            .chain_update(series.mark);
        let key = SigningKey::from_bytes(&seed.finalize().into());
        let author = Author::of(PublicKey(key.verifying_key().to_bytes()));
        Self { key, author, number: 0, previous: beginning(series.record), lamport: 0, chance }
    }

    /// The same pen, set down after the last entry of its series in `log`.
    pub fn continuing(self, log: &Log) -> Self {
        let lamport = log.lamport();
        match log.head(self.author.id()) {
            Some(head) => Self { number: head.number, previous: head.hash, lamport, ..self },
            None => Self { lamport, ..self },
        }
    }

    pub fn author(&self) -> Author {
        self.author
    }

    pub fn id(&self) -> AuthorId {
        self.author.id()
    }

    /// The greatest clock that has been seen.
    pub fn lamport(&self) -> u64 {
        self.lamport
    }

    /// The number that the next entry will bear.
    pub fn next_number(&self) -> u64 {
        self.number + 1
    }

    /// Signs what is no entry: that the one who asks talks with the holder of this pen.
    pub fn vouch(&self, hash: &Hash) -> Signature {
        Signature(self.key.sign(&hash.0).to_bytes())
    }

    /// Proposes the next entry. The pen stays where it is, so that a store that refuses consumes nothing.
    pub fn write(&self, json: String) -> Entry {
        self.clone().write_on(json)
    }

    /// Proposes several entries, each after the one before.
    pub fn write_all(&self, bodies: impl IntoIterator<Item = String>) -> Vec<Entry> {
        let mut ahead = self.clone();
        bodies.into_iter().map(|json| ahead.write_on(json)).collect()
    }

    /// An entry of this pen is durable: the next one follows it.
    pub fn confirm(&mut self, entry: &Entry) {
        if entry.author == self.id() && entry.number == self.next_number() {
            self.number = entry.number;
            self.previous = entry.hash;
        }
        self.see(entry.lamport);
    }

    /// An entry of anyone has been seen: what is written from now on comes after it in the one order.
    pub fn see(&mut self, lamport: u64) {
        self.lamport = self.lamport.max(lamport);
    }

    fn write_on(&mut self, json: String) -> Entry {
        let number = self.next_number();
        let body = Text { salt: self.salt(number), json };
        let unsigned = Entry {
            author: self.id(),
            number,
            lamport: self.lamport + 1,
            previous: self.previous,
            body_hash: body.hash(),
            body: Some(body),
            hash: Hash([0; 32]),
            signature: Signature([0; 64]),
        };
        let hash = unsigned.proper_hash();
        let entry = Entry { hash, signature: Signature(self.key.sign(&hash.0).to_bytes()), ..unsigned };
        self.confirm(&entry);
        entry
    }

    fn salt(&self, number: u64) -> Salt {
        let hash = Sha256::new_with_prefix(b"rundbord salt 1\0")
            .chain_update(self.chance)
            .chain_update(number.to_be_bytes())
            .finalize();
        let mut salt = [0; 16];
        salt.copy_from_slice(&hash[..16]);
        Salt(salt)
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(…)")
    }
}

impl fmt::Debug for Pen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pen").field("author", &self.id()).field("number", &self.number).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::record::bytes::RecordId;
    use crate::record::log::Log;
    use crate::record::pen::{DeviceSecret, Pen, Series};

    const SERIES: Series = Series { record: RecordId([7; 16]), mark: [1; 16] };

    fn pen() -> Pen {
        Pen::new(&DeviceSecret([3; 32]), SERIES, [9; 32])
    }

    #[test]
    fn a_proposal_that_was_refused_consumes_nothing() {
        let mut pen = pen();
        let refused = pen.write("refused".into());
        let kept = pen.write("kept".into());
        assert_eq!((refused.number, kept.number), (1, 1));
        pen.confirm(&kept);
        assert_eq!(pen.write("next".into()).previous, kept.hash);
    }

    #[test]
    fn several_proposals_follow_each_other() {
        let entries = pen().write_all(["a".into(), "b".into(), "c".into()]);
        let mut log = Log::new(SERIES.record);
        log.admit(pen().author());
        for entry in &entries {
            log.take(entry).unwrap();
        }
        assert_eq!(pen().continuing(&log).next_number(), 4);
    }

    #[test]
    fn what_is_written_comes_after_what_was_seen() {
        let mut pen = pen();
        pen.see(41);
        assert_eq!(pen.write("x".into()).lamport, 42);
    }

    #[test]
    fn the_same_words_never_bear_the_same_hash_twice() {
        let [one, two] = <[_; 2]>::try_from(pen().write_all(["nej".into(), "nej".into()])).unwrap();
        assert_ne!(one.body_hash, two.body_hash);
        let tomorrow = Pen::new(&DeviceSecret([3; 32]), SERIES, [8; 32]).write("nej".into());
        assert_ne!(one.body_hash, tomorrow.body_hash);
        assert_eq!(one.author, tomorrow.author);
    }

    #[test]
    fn another_series_of_the_same_device_is_another_author() {
        let other = Series { mark: [2; 16], ..SERIES };
        assert_ne!(pen().id(), Pen::new(&DeviceSecret([3; 32]), other, [9; 32]).id());
    }

    #[test]
    fn secrets_are_in_no_debug_text() {
        let text = format!("{:?} {:?}", DeviceSecret([3; 32]), pen());
        assert!(!text.contains("3, 3") && !text.contains("0303"), "{text}");
    }
}
