//! The number by which people name a note, a point or an action: fixed at writing, the same on every device.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The prefix that keeps two devices' numbers apart: empty on the facilitator's machine, "4" at table 4, "4b" on the
/// second machine there.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(pub String);

/// `12` on the facilitator's machine, `4.12` at table 4.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    pub mark: Mark,
    pub n: u32,
}

impl Number {
    /// A number of the facilitator's machine.
    pub fn plain(n: u32) -> Self {
        Self { mark: Mark::default(), n }
    }

    pub fn is_plain(&self) -> bool {
        self.mark == Mark::default()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.mark.0.is_empty() {
            write!(f, "{}.", self.mark.0)?;
        }
        self.n.fmt(f)
    }
}

/// A text that is no number of a thing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number: {0:?}")]
pub struct NotANumber(pub String);

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let wrong = || NotANumber(text.to_owned());
        let digits = |part: &str| -> Result<u32, NotANumber> {
            // `u32` would also read "+3".
            if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(wrong());
            }
            part.parse().map_err(|_| wrong())
        };
        match text.trim_start_matches('#').rsplit_once('.') {
            None => Ok(Self::plain(digits(text.trim_start_matches('#'))?)),
            Some((mark, n)) if !mark.is_empty() && mark.len() <= 8 && mark.chars().all(char::is_alphanumeric) => {
                Ok(Self { mark: Mark(mark.to_lowercase()), n: digits(n)? })
            }
            Some(_) => Err(wrong()),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::number::{Mark, Number};

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!("12".parse(), Ok(Number::plain(12)));
        assert_eq!("#12".parse(), Ok(Number::plain(12)));
        assert_eq!("4b.12".parse(), Ok(Number { mark: Mark("4b".into()), n: 12 }));
        for text in ["", "#", "x", "1.", ".1", "+3", "99999999999", "1..2"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }
}
