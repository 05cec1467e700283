//! A record whose first hundred bytes are not as they were written: SQLite then takes the whole file for something else,
//! though every entry is whole.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use rusqlite::{Connection, MAIN_DB};

use crate::store::{schema, wal};

const LENGTH: usize = 100;
/// As SQLite makes pages where nobody says otherwise.
const PAGE: u16 = 4096;
/// Stands in every record, and in no other file.
const OURS: &[u8] = b"CREATE TRIGGER entries_follow BEFORE INSERT ON entries";

/// A copy in memory (no word goes to another file) under a sound header; nothing for a file that is no record, whose header
/// is sound, or beside which a write-ahead log waits. (Format: <https://sqlite.org/fileformat.html>)
pub fn mended(path: &Path) -> Result<Option<Connection>, rusqlite::Error> {
    // What cannot be read here is told by whoever opens it the usual way.
    let Ok(mut bytes) = fs::read(path) else { return Ok(None) };
    if bytes.len() < LENGTH || wal::waits_beside(path) || !bytes.windows(OURS.len()).any(|part| part == OURS) {
        return Ok(None);
    }
    let pages = u32::try_from(bytes.len() / usize::from(PAGE)).unwrap_or(u32::MAX);
    let mut changed = false;
    let mut put = |place: usize, right: &[u8]| {
        changed |= bytes[place..place + right.len()] != *right;
        bytes[place..place + right.len()].copy_from_slice(right);
    };
    put(0, b"SQLite format 3\0");
    put(16, &PAGE.to_be_bytes());
    // Nothing reserved in a page, and three fractions that never change.
    put(20, &[0, 64, 32, 32]);
    put(28, &pages.to_be_bytes());
    // The schema's format, cache, vacuum; UTF-8; whose the file is.
    put(44, &[0, 0, 0, 4]);
    put(52, &[0; 4]);
    put(56, &[0, 0, 0, 1]);
    put(60, &u32::try_from(schema::VERSION).unwrap_or_default().to_be_bytes());
    put(64, &[0; 4]);
    put(68, &u32::try_from(schema::APPLICATION).unwrap_or_default().to_be_bytes());
    put(72, &[0; 20]);
    // Both versions of the format are 2 with a write-ahead log, which memory has not.
    changed |= bytes[18..20] != [2, 2] && bytes[18..20] != [1, 1];
    bytes[18..20].fill(1);
    if !changed {
        return Ok(None);
    }
    let mut connection = Connection::open_in_memory()?;
    let size = bytes.len();
    connection.deserialize_read_exact(MAIN_DB, Cursor::new(bytes), size, true)?;
    Ok(Some(connection))
}
