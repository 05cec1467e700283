//! A record whose end is missing: SQLite opens no file that is shorter than its header says, though most of it is whole.

use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::Path;

use rusqlite::{Connection, MAIN_DB};

/// SQLite's file format: two bytes for the page's size, of which 1 stands for 65,536.
const PAGE_SIZE: std::ops::Range<usize> = 16..18;
/// Both versions of the format; 2 is "with a write-ahead log", which memory has not.
const VERSIONS: std::ops::Range<usize> = 18..20;
const PAGE_COUNT: std::ops::Range<usize> = 28..32;

/// A copy in memory (no word goes to another file) that says how long it is; nothing for a file that is not cut short.
/// `length`: the file's, in bytes.
pub fn read(path: &Path, length: u64) -> Result<Option<Connection>, rusqlite::Error> {
    // What cannot be read here is told by whoever opens it the usual way.
    let mut header = [0; PAGE_COUNT.end];
    let begins = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    let Some((page, pages)) = begins.ok().and_then(|()| sizes(&header)) else { return Ok(None) };
    let whole = length / page;
    // A checkpoint that goes on may be about to lengthen the file: then the write-ahead log has the rest.
    if whole >= pages || whole == 0 || crate::store::wal::waits_beside(path) {
        return Ok(None);
    }
    let Ok(mut bytes) = fs::read(path) else { return Ok(None) };
    bytes.truncate(usize::try_from(whole * page).unwrap_or(usize::MAX));
    bytes[VERSIONS].fill(1);
    bytes[PAGE_COUNT].copy_from_slice(&u32::try_from(whole).unwrap_or(u32::MAX).to_be_bytes());
    let mut connection = Connection::open_in_memory()?;
    let size = bytes.len();
    connection.deserialize_read_exact(MAIN_DB, Cursor::new(bytes), size, true)?;
    Ok(Some(connection))
}

/// The size of a page in bytes, and how many there should be.
fn sizes(bytes: &[u8]) -> Option<(u64, u64)> {
    let page = u16::from_be_bytes(bytes.get(PAGE_SIZE)?.try_into().ok()?);
    let page = if page == 1 { 65_536 } else { u64::from(page) };
    let pages = u32::from_be_bytes(bytes.get(PAGE_COUNT)?.try_into().ok()?);
    (page >= 512).then_some((page, u64::from(pages)))
}
