//! An author: one device's series in one record, known by its public key.

use ed25519_dalek::{Verifier, VerifyingKey};
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

    /// For one who looks at many signatures of this author. A key that is no point of the curve, or one of the few that
    /// fit any text, signed nothing.
    pub fn eye(&self) -> Option<Eye> {
        VerifyingKey::from_bytes(&self.key.0).ok().filter(|key| !key.is_weak()).map(Eye)
    }
}

/// Looks at one author's signatures. To find the point of the curve that a key stands for takes a quarter of the time
/// that a look takes, and is done once.
#[derive(Clone, Debug)]
pub struct Eye(VerifyingKey);

impl Eye {
    /// Whether the author signed `hash`. Says what `verify_strict` says without finding the point of the curve that the
    /// signature begins with: a plain look accepts that point in its one spelling alone, and the eight points that make
    /// the difference are known by theirs.
    pub fn sees(&self, hash: &Hash, signature: &Signature) -> bool {
        let point: &[u8; 32] = signature.0.first_chunk().expect("a signature is twice as long");
        !is_small(point) && self.0.verify(&hash.0, &ed25519_dalek::Signature::from_bytes(&signature.0)).is_ok()
    }
}

/// Whether these bytes are a point of small order (RFC 8032, 5.1.7; each y stands for two points, which differ in the sign
/// that is the last byte's highest bit).
fn is_small(point: &[u8; 32]) -> bool {
    let mut y = *point;
    y[31] &= 0x7f;
    SMALL.contains(&y)
}

const fn repeated(first: u8, middle: u8, last: u8) -> [u8; 32] {
    let mut bytes = [middle; 32];
    bytes[0] = first;
    bytes[31] = last;
    bytes
}

/// The y of each of them, in its one spelling.
const SMALL: [[u8; 32]; 5] = [
    repeated(0, 0, 0),
    repeated(1, 0, 0),
    repeated(0xec, 0xff, 0x7f),
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf,
        0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20,
        0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
];

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

#[cfg(test)]
mod tests {
    use ed25519_dalek::VerifyingKey;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use crate::record::author::{Author, SMALL, is_small};
    use crate::record::bytes::{Hash, PublicKey, RecordId, Signature};
    use crate::record::pen::{DeviceSecret, Pen, Series};

    /// What the library's strict look says.
    fn strictly(key: PublicKey, hash: Hash, signature: Signature) -> bool {
        VerifyingKey::from_bytes(&key.0)
            .is_ok_and(|key| key.verify_strict(&hash.0, &ed25519_dalek::Signature::from_bytes(&signature.0)).is_ok())
    }

    fn seen(key: PublicKey, hash: Hash, signature: Signature) -> bool {
        Author::of(key).signed(&hash, &signature)
    }

    /// The points of small order, with either sign.
    fn small() -> impl Iterator<Item = [u8; 32]> {
        SMALL.into_iter().flat_map(|mut y| {
            let plain = y;
            y[31] |= 0x80;
            [plain, y]
        })
    }

    #[test]
    fn the_small_points_are_those_of_the_curve() {
        let weak = |bytes: &[u8; 32]| VerifyingKey::from_bytes(bytes).is_ok_and(|key| key.is_weak());
        let points: Vec<[u8; 32]> = small().filter(weak).collect();
        // Of y = 1 and y = -1 the other sign is no spelling of another point.
        assert!(points.len() >= 8 && points.iter().all(is_small), "{points:?}");
        assert!(!is_small(&[2; 32]));
    }

    #[test]
    fn a_key_and_a_point_that_fit_any_text_fit_none() {
        for key in small() {
            for point in small() {
                let mut signature = [0; 64];
                signature[..32].copy_from_slice(&point);
                let (key, signature) = (PublicKey(key), Signature(signature));
                assert!(!seen(key, Hash([7; 32]), signature) && !strictly(key, Hash([7; 32]), signature));
            }
        }
    }

    proptest! {
        #[test]
        fn a_look_says_what_the_strict_one_says(secret in any::<[u8; 32]>(), at in 0usize..128, bit in 0u8..9) {
            let series = Series { record: RecordId([7; 16]), mark: [1; 16] };
            let pen = Pen::new(&DeviceSecret([3; 32]), series, secret);
            let entry = pen.write("{}".to_owned());
            let (mut key, mut hash, mut signature) = (pen.author().key(), entry.hash, entry.signature);
            // With the ninth it stays as it is.
            let flip = if bit < 8 { 1 << bit } else { 0 };
            match at {
                0..32 => key.0[at] ^= flip,
                32..64 => hash.0[at - 32] ^= flip,
                _ => signature.0[at - 64] ^= flip,
            }
            prop_assert_eq!(seen(key, hash, signature), strictly(key, hash, signature));
            prop_assert_eq!(seen(key, hash, signature), bit == 8);
        }
    }
}
