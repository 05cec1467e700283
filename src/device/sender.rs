//! Who sends a return: the name that stands here, and how its words are known again without being kept.

use sha2::{Digest, Sha256};

use crate::sync::bytes::Secret;

#[derive(Clone, Copy)]
pub struct Sender<'a> {
    pub name: &'a str,
    /// Of the invitation, so that nobody else can guess words by their mark.
    pub secret: Secret,
}

impl Sender<'_> {
    /// By which the words are known again, in hexadecimal digits. They may be erased, so they are not kept themselves.
    pub fn mark(&self, words: &str) -> String {
        let hash = Sha256::new_with_prefix(b"rundbord words 1\0").chain_update(self.secret.0).chain_update(words);
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
