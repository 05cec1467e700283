//! Reading a record's entries: the quick way that trusts a whole file, and the slow way that saves what verifies.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::id::Stamp;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::log::Log;
use crate::store::damage::{Damage, Fault};
use crate::store::rows;

/// What could be read of a record.
#[derive(Debug)]
pub struct Read {
    pub log: Log,
    /// In the one order; every one verifies.
    pub entries: Vec<Entry>,
    pub damage: Option<Damage>,
}

/// Reads all entries. The hash chain of every author is followed, and the signature of its head, which covers what the
/// chain leads back to. At the first fault everything is read again the slow way, signature by signature.
pub fn read(connection: &Connection, record: RecordId, fault: Option<Fault>) -> Read {
    if fault.is_none()
        && let Ok(sound) = quickly(connection, record)
    {
        return sound;
    }
    slowly(connection, record, fault)
}

fn quickly(connection: &Connection, record: RecordId) -> Result<Read, ()> {
    let mut log = empty_log(connection, record).map_err(|_| ())?;
    let mut entries = Vec::new();
    let sql = format!("SELECT {} FROM entries ORDER BY lamport, author, number", rows::COLUMNS);
    let mut statement = connection.prepare(&sql).map_err(|_| ())?;
    let mut found = statement.query([]).map_err(|_| ())?;
    while let Some(row) = found.next().map_err(|_| ())? {
        let entry = rows::read(row).map_err(|_| ())?.map_err(|_| ())?;
        log.follow(&entry).map_err(|_| ())?;
        entries.push(entry);
    }
    let agreed = counts(connection).map_err(|_| ())? == [entries.len() as i64; 2];
    if agreed && log.check_heads().is_empty() { Ok(Read { log, entries, damage: None }) } else { Err(()) }
}

/// How many entries the table and the index of series hold. Nothing is ever deleted, so both agree with what the other
/// index gave, unless a broken page hides a part of one of them.
fn counts(connection: &Connection) -> Result<[i64; 2], rusqlite::Error> {
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get(0));
    Ok([
        number("SELECT coalesce(max(seq), 0) FROM entries")?,
        number("SELECT count(*) FROM entries INDEXED BY entries_by_series WHERE author >= x''")?,
    ])
}

/// Goes through the table from both ends and through its indexes, since a broken page stops one way and not the other.
fn slowly(connection: &Connection, record: RecordId, fault: Option<Fault>) -> Read {
    let mut faults = Vec::from_iter(fault);
    let mut log = empty_log(connection, record).unwrap_or_else(|reason| {
        faults.push(unreadable(&reason));
        Log::new(record)
    });
    let mut found: BTreeMap<(Stamp, [u8; 32]), Entry> = BTreeMap::new();
    for way in ["NOT INDEXED ORDER BY seq", "NOT INDEXED ORDER BY seq DESC", "ORDER BY lamport, author, number"] {
        let sql = format!("SELECT {} FROM entries {way}", rows::COLUMNS);
        if let Err(reason) = gather(connection, &sql, &mut found, &mut faults) {
            faults.push(unreadable(&reason));
        }
    }
    let mut entries = Vec::new();
    let mut broken = Vec::new();
    for entry in found.into_values().filter(|entry| entry.number > 0) {
        if broken.contains(&entry.author) {
            continue;
        }
        match log.take(&entry) {
            Ok(()) => entries.push(entry),
            Err(error) => {
                broken.push(entry.author);
                faults.push(Fault::Entry(error));
            }
        }
    }
    faults.dedup();
    if faults.is_empty() {
        // Nothing that was read is wrong; what the quick way missed cannot be read at all, or an index alone is broken.
        faults.push(Fault::Unreadable { reason: "table and indexes do not agree".to_owned() });
    }
    Read { log, damage: Some(Damage { entries: entries.len() as u64, faults }), entries }
}

fn gather(
    connection: &Connection,
    sql: &str,
    found: &mut BTreeMap<(Stamp, [u8; 32]), Entry>,
    faults: &mut Vec<Fault>,
) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        match rows::read(row)? {
            Ok(entry) => _ = found.insert((entry.stamp(), entry.hash.0), entry),
            Err(row) if !faults.contains(&Fault::StrangeRow { row }) => faults.push(Fault::StrangeRow { row }),
            Err(_) => {}
        }
    }
    Ok(())
}

/// The log of a record of which only the authors are known.
pub fn empty_log(connection: &Connection, record: RecordId) -> Result<Log, rusqlite::Error> {
    let mut log = Log::new(record);
    rows::authors(connection)?.into_iter().for_each(|author| log.admit(author));
    Ok(log)
}

fn unreadable(reason: &rusqlite::Error) -> Fault {
    Fault::Unreadable { reason: reason.to_string() }
}
