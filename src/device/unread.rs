//! An entry that this program cannot read.

use crate::domain::id::EntryId;
use crate::record::body;

/// An entry whose body this program cannot read.
#[derive(Debug, thiserror::Error)]
#[error("entry {entry}: {source}")]
pub struct Unread {
    pub entry: EntryId,
    pub source: body::BodyError,
}
