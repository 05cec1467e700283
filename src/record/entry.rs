//! An entry: one command's events, with author, number, order, hash and signature.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::id::{AuthorId, EntryId, Stamp};
use crate::record::bytes::{Hash, RecordId, Salt, Signature};

/// One link of an author's chain.
///
/// `hash` covers everything but the body itself: of the body it covers `body_hash`, so that a body can be erased and the
/// chain still verifies. `body_hash` covers the salt too, and the salt goes with the text, so that what is left says
/// nothing about an erased text, however short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub author: AuthorId,
    /// From 1, without gaps.
    pub number: u64,
    /// Greater than that of every entry the author had seen.
    pub lamport: u64,
    /// The hash of the author's entry before; of the first entry: [`beginning`].
    pub previous: Hash,
    /// `None` when erased.
    pub body: Option<Text>,
    pub body_hash: Hash,
    pub hash: Hash,
    pub signature: Signature,
}

/// A body as it is kept: JSON (see [`crate::record::body`]) and the salt of its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub salt: Salt,
    pub json: String,
}

impl Text {
    /// The hash by which an entry knows its body.
    pub fn hash(&self) -> Hash {
        let hash = Sha256::new_with_prefix(b"rundbord body 1\0").chain_update(self.salt.0).chain_update(&self.json);
        Hash(hash.finalize().into())
    }
}

impl Entry {
    pub fn id(&self) -> EntryId {
        EntryId { author: self.author, number: self.number }
    }

    /// The entry's place in the one order of all readers.
    pub fn stamp(&self) -> Stamp {
        Stamp { lamport: self.lamport, author: self.author, number: self.number }
    }

    /// The body's JSON, if it has not been erased.
    pub fn json(&self) -> Option<&str> {
        self.body.as_ref().map(|text| text.json.as_str())
    }

    /// The hash that this entry ought to bear, from its other fields.
    pub fn proper_hash(&self) -> Hash {
        let hash = Sha256::new_with_prefix(b"rundbord entry 1\0")
            .chain_update(self.author.0)
            .chain_update(self.number.to_be_bytes())
            .chain_update(self.lamport.to_be_bytes())
            .chain_update(self.previous.0)
            .chain_update(self.body_hash.0);
        Hash(hash.finalize().into())
    }

    /// Whether the entry is whole in itself: its hash is right, and its body, if not erased, is the one it was written with.
    pub fn is_whole(&self) -> bool {
        self.hash == self.proper_hash() && self.body.as_ref().is_none_or(|text| text.hash() == self.body_hash)
    }

    /// Takes the words out. Hash, signature and chain stand as before.
    pub fn erase(&mut self) {
        self.body = None;
    }
}

/// What the first entry of every author bears as `previous`: it ties the series to one record, so that an entry of
/// another meeting cannot be put into this one.
pub fn beginning(record: RecordId) -> Hash {
    Hash(Sha256::new_with_prefix(b"rundbord record 1\0").chain_update(record.0).finalize().into())
}
