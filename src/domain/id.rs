//! Who wrote what: authors, entries, stamps, and the newtypes by which the chapters name their things.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One device with one key pair: the first 16 bytes of the SHA-256 of its public key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorId(pub [u8; 16]);

/// One entry of one author's series; numbers begin at 1 and have no gaps.
///
/// A thing that an entry brings into being (a contribution, a point, an action, an added theme) bears the id of that
/// entry. Ids are therefore unique without chance and without asking anyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub author: AuthorId,
    pub number: u64,
}

/// The place of an entry in the one order of all readers: Lamport clock, author, number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    pub lamport: u64,
    pub author: AuthorId,
    pub number: u64,
}

impl Stamp {
    /// The entry that bears this stamp.
    pub fn entry(self) -> EntryId {
        EntryId { author: self.author, number: self.number }
    }
}

/// A text that is no id: what was found instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0:?}")]
pub struct NotAnId(pub String);

impl fmt::Display for AuthorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl FromStr for AuthorId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        u128::from_str_radix(text, 16).map(|whole| Self(whole.to_be_bytes())).map_err(|_| wrong())
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.author, self.number)
    }
}

impl FromStr for EntryId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let (author, number) = text.split_once('-').ok_or_else(wrong)?;
        Ok(Self { author: author.parse()?, number: number.parse().map_err(|_| wrong())? })
    }
}

/// Ids travel as text, so that a record reads well in any JSON tool.
macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
as_text!(AuthorId, EntryId);

/// Things that are named by the entry that made them.
macro_rules! made_by_entry {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub EntryId);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}
made_by_entry!(
    /// A contribution ("indlæg").
    ContributionId,
    /// A point ("pointe").
    PointId,
    /// An action ("handling").
    ActionId,
    /// An own case ("egen sag"), of which only the existence is known here.
    OwnCaseId,
);

/// Things that the programme file names in its own words.
macro_rules! named_in_the_file {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
named_in_the_file!(
    /// A programme item; one that is inserted on the day is named by its entry.
    ItemId,
    /// A theme; one that a table adds is named by its entry.
    ThemeId,
    /// A question under a theme, unique in the meeting.
    QuestionId,
);

/// The number on the table's sign. It is never used again for another table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct TableNumber(pub u16);

impl fmt::Display for TableNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::{AuthorId, EntryId};

    #[test]
    fn an_entry_id_reads_back_from_its_text() {
        let id = EntryId { author: AuthorId([0xa7; 16]), number: 12 };
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn hostile_texts_are_no_ids() {
        for text in ["", "-", "12", "zz-1", "é7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a-1", "a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7-x"]
        {
            assert!(text.parse::<EntryId>().is_err(), "{text}");
        }
    }
}
