//! An author: one device's series in one record, known by its public key.

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::id::AuthorId;
use crate::record::bytes::{Hash, PublicKey, Signature};

/// Who an entry can be by. The id follows from the key, so that a key cannot be put in the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PublicKey", into = "PublicKey")]
pub struct Author {
    id: AuthorId,
    key: PublicKey,
}

impl Author {
    /// The author with this key; the id is the first 16 bytes of the key's SHA-256.
    pub fn of(key: PublicKey) -> Self {
        let hash: [u8; 32] = Sha256::digest(key.0).into();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        Self { id: AuthorId(id), key }
    }

    pub fn id(&self) -> AuthorId {
        self.id
    }

    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// Whether this author signed `hash`.
    pub fn signed(&self, hash: &Hash, signature: &Signature) -> bool {
        self.eye().is_some_and(|eye| eye.sees(hash, signature))
    }

    /// For one who looks at many signatures of this author. A key that is no point of the curve signed nothing.
    pub fn eye(&self) -> Option<Eye> {
        VerifyingKey::from_bytes(&self.key.0).ok().map(Eye)
    }
}

/// Looks at one author's signatures. To find the point of the curve that a key stands for takes a quarter of the time
/// that a look takes, and is done once.
#[derive(Clone, Debug)]
pub struct Eye(VerifyingKey);

impl Eye {
    /// Whether the author signed `hash`.
    pub fn sees(&self, hash: &Hash, signature: &Signature) -> bool {
        self.0.verify_strict(&hash.0, &ed25519_dalek::Signature::from_bytes(&signature.0)).is_ok()
    }
}

impl From<PublicKey> for Author {
    fn from(key: PublicKey) -> Self {
        Self::of(key)
    }
}

impl From<Author> for PublicKey {
    fn from(author: Author) -> Self {
        author.key
    }
}
