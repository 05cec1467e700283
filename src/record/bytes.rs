//! The fixed-length bytes of a record: hashes, keys, signatures, salts, the record's own id.

/// Makes newtypes over bytes travel as hexadecimal text, so that a record reads well in any JSON tool.
macro_rules! bytes_as_text {
    ($($(#[$doc:meta])* $name:ident($length:literal)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::record::hex::write(&self.0))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::record::hex::NotHex;

            fn from_str(text: &str) -> Result<Self, $crate::record::hex::NotHex> {
                $crate::record::hex::read(text).map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

bytes_as_text!(
    /// A SHA-256.
    Hash(32),
    /// An author's public Ed25519 key.
    PublicKey(32),
    /// An Ed25519 signature over an entry's hash.
    Signature(64),
    /// What keeps a short text from being guessed from its hash; erased together with the text.
    Salt(16),
    /// Which record an entry belongs to: chance, drawn when the record is made.
    RecordId(16),
);
