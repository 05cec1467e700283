//! The fixed-length bytes of a greeting, as hexadecimal text on the wire.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::domain::id::AuthorId;
use crate::record::bytes::{Hash, RecordId};
use crate::record::hex;

/// Chance that the host draws for one greeting, so that an old proof serves nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nonce(pub [u8; 32]);

/// What an invitation's holder knows: 40 bits of chance.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret(pub [u8; 5]);

/// The SHA-256 of the host's certificate in DER.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate(pub [u8; 32]);

impl Certificate {
    pub fn of(der: &[u8]) -> Self {
        Self(Sha256::digest(der).into())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the holder of a seat signs: this greeting, of this record, to the one that has this certificate. A host that
/// passes the greeting on to another one has another certificate.
pub fn greeting(record: RecordId, certificate: Certificate, nonce: Nonce, author: AuthorId) -> Hash {
    let hash = Sha256::new_with_prefix(b"rundbord greeting 1\0")
        .chain_update(record.0)
        .chain_update(certificate.0)
        .chain_update(nonce.0)
        .chain_update(author.0);
    Hash(hash.finalize().into())
}

impl Serialize for Nonce {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex::write(&self.0))
    }
}

impl<'de> Deserialize<'de> for Nonce {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        hex::read(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Certificate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex::write(&self.0))
    }
}

impl<'de> Deserialize<'de> for Certificate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        hex::read(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex::write(&self.0))
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        hex::read(&text).map(Self).map_err(serde::de::Error::custom)
    }
}
