//! What this device alone can read: words sealed with a key that follows from its secret and the meeting.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use crate::record::bytes::RecordId;
use crate::record::pen::DeviceSecret;
use crate::store::chance;
use crate::store::error::StoreError;

pub type Nonce = [u8; 24];

pub struct Seal(XChaCha20Poly1305);

impl Seal {
    /// `purpose` ends with a zero byte; what is sealed for one cannot be read for another.
    pub fn new(purpose: &[u8], secret: &DeviceSecret, record: RecordId) -> Self {
        let key = Sha256::new_with_prefix(purpose).chain_update(secret.0).chain_update(record.0);
        Self(XChaCha20Poly1305::new(Key::from_slice(&key.finalize())))
    }

    /// Seals words for one place; nothing where they are too long.
    pub fn close(&self, words: &[u8], place: &[u8]) -> Result<Option<(Nonce, Vec<u8>)>, StoreError> {
        let nonce: Nonce = chance::draw()?;
        let sealed = self.0.encrypt(XNonce::from_slice(&nonce), Payload { msg: words, aad: place });
        Ok(sealed.ok().map(|sealed| (nonce, sealed)))
    }

    /// The words; nothing where this device did not seal them for that place.
    pub fn open(&self, nonce: &Nonce, sealed: &[u8], place: &[u8]) -> Option<Vec<u8>> {
        self.0.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: place }).ok()
    }
}
