//! Damage to a record: what was found, and how far the record can still be read.

use std::fmt;

use crate::record::log::LogError;

/// A record that does not verify in whole. What does verify is opened to read, and nothing is written to the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// How many entries verify and were read.
    pub entries: u64,
    /// What was found, never empty; the first fault of each author.
    pub faults: Vec<Fault>,
}

/// One thing that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file has no bytes.
    Empty,
    /// The end of the file is missing.
    CutShort,
    /// SQLite cannot read all of the file.
    Unreadable { reason: String },
    /// A row that holds no entry; numbered as in the file.
    StrangeRow { row: i64 },
    /// An entry that does not verify.
    Entry(LogError),
    /// The write-ahead log is broken in its middle: transactions after the break are lost.
    BrokenWal { transactions: u64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::CutShort => f.write_str("the end of the file is missing"),
            Self::Unreadable { reason } => f.write_str(reason),
            Self::StrangeRow { row } => write!(f, "row {row} is no entry"),
            Self::Entry(error) => error.fmt(f),
            Self::BrokenWal { transactions } => {
                write!(f, "{transactions} transactions of the write-ahead log are lost")
            }
        }
    }
}
