//! The body of an entry as text: JSON with the version of its shape, and older shapes lifted to today's.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The shape that is written today.
pub const VERSION: u32 = 1;

/// The longest body that is taken, in bytes; the longest note fits several times over.
pub const LONGEST: usize = 1 << 20;

/// Why a body is not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// Written by a newer version of the program.
    #[error("body of version {found}, newer than {VERSION}")]
    Newer { found: u32 },
    /// Not JSON, or not of a known shape.
    #[error("body not understood: {reason}")]
    Strange { reason: String },
    /// More bytes than [`LONGEST`].
    #[error("body of {length} bytes, more than {LONGEST}")]
    TooLong { length: usize },
}

#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    v: u32,
    body: T,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// `{"v":1,"body":…}`
pub fn encode<T: Serialize>(body: &T) -> Result<String, BodyError> {
    let text = serde_json::to_string(&Versioned { v: VERSION, body }).map_err(strange)?;
    if text.len() > LONGEST {
        return Err(BodyError::TooLong { length: text.len() });
    }
    Ok(text)
}

/// Reads a body of any version that was ever released.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, BodyError> {
    // Nearly every body is of today's shape, and is read once.
    let why = match serde_json::from_str::<Versioned<T>>(text) {
        Ok(Versioned { v: VERSION, body }) => return Ok(body),
        Ok(_) => None,
        Err(error) => Some(error),
    };
    // There is no older shape yet; the first one is lifted here, as a change of `serde_json::Value`.
    let Version { v } = serde_json::from_str(text).map_err(strange)?;
    match (v, why) {
        (VERSION, Some(error)) => Err(strange(error)),
        (found, _) if found > VERSION => Err(BodyError::Newer { found }),
        (found, _) => Err(BodyError::Strange { reason: format!("version {found}") }),
    }
}

fn strange(reason: serde_json::Error) -> BodyError {
    BodyError::Strange { reason: reason.to_string() }
}

#[cfg(test)]
mod tests {
    use crate::record::body::{BodyError, LONGEST, decode, encode};

    #[test]
    fn a_body_reads_back() {
        let body = vec!["rampe\u{0} ved hovedindgangen".to_owned()];
        assert_eq!(decode::<Vec<String>>(&encode(&body).unwrap()), Ok(body));
    }

    #[test]
    fn a_newer_body_is_named_as_newer() {
        assert_eq!(decode::<u8>(r#"{"v":2,"spirit":true}"#), Err(BodyError::Newer { found: 2 }));
    }

    #[test]
    fn a_strange_body_is_refused_with_the_reason() {
        for text in ["", "[]", r#"{"v":0,"body":1}"#, r#"{"v":1}"#, r#"{"v":1,"body":"x"}"#] {
            assert!(matches!(decode::<u8>(text), Err(BodyError::Strange { .. })), "{text}");
        }
    }

    #[test]
    fn a_body_beyond_the_limit_is_refused() {
        let length = LONGEST + r#"{"v":1,"body":""}"#.len();
        assert_eq!(encode(&"x".repeat(LONGEST)), Err(BodyError::TooLong { length }));
    }
}
