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
        digits(self.begun().chain_update(words))
    }

    /// How far the words of this mark reach into a text that begins with them; nothing where it does not. Bytes.
    pub fn reach(&self, text: &str, mark: &str) -> Option<usize> {
        let mut hash = self.begun();
        let mut ends = text.char_indices().map(|(at, sign)| (at, at + sign.len_utf8()));
        ends.find_map(|(at, end)| {
            hash.update(&text[at..end]);
            (digits(hash.clone()) == mark).then_some(end)
        })
    }

    /// Words that stand beside those of others.
    pub fn says(&self, words: &str) -> String {
        format!("{}: {words}", self.name)
    }

    fn begun(&self) -> Sha256 {
        Sha256::new_with_prefix(b"rundbord words 1\0").chain_update(self.secret.0)
    }
}

fn digits(hash: Sha256) -> String {
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
