//! Entries and authors as rows of the tables, and back.

use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row, params};

use crate::domain::id::AuthorId;
use crate::record::author::Author;
use crate::record::bytes::{Hash, PublicKey, RecordId, Salt, Signature};
use crate::record::entry::{Entry, Text};
use crate::record::pen::Series;

/// The columns that [`read`] wants, in its order.
pub const COLUMNS: &str = "seq, author, number, lamport, previous, salt, body, body_hash, hash, signature";

/// A row that is whole, or the number of one that holds no entry.
pub type RowOrNumber = Result<Entry, i64>;

/// Reads one row of [`COLUMNS`].
pub fn read(row: &Row<'_>) -> Result<RowOrNumber, rusqlite::Error> {
    let seq = row.get_ref(0)?.as_i64().unwrap_or(0);
    Ok(entry(row).map_err(|_| seq))
}

fn entry(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    let salt: Option<Salt> = match row.get_ref(5)? {
        rusqlite::types::ValueRef::Null => None,
        _ => Some(Salt(bytes(row, 5)?)),
    };
    let json: Option<String> = row.get(6)?;
    Ok(Entry {
        author: AuthorId(bytes(row, 1)?),
        number: whole(row, 2)?,
        lamport: whole(row, 3)?,
        previous: Hash(bytes(row, 4)?),
        body: salt.zip(json).map(|(salt, json)| Text { salt, json }),
        body_hash: Hash(bytes(row, 7)?),
        hash: Hash(bytes(row, 8)?),
        signature: Signature(bytes(row, 9)?),
    })
}

/// Writes one entry behind those that stand there.
pub fn insert(connection: &Connection, entry: &Entry) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO entries (author, number, lamport, previous, salt, body, body_hash, hash, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    statement.execute(params![
        entry.author.0,
        stored(entry.number)?,
        stored(entry.lamport)?,
        entry.previous.0,
        entry.body.as_ref().map(|body| body.salt.0),
        entry.json(),
        entry.body_hash.0,
        entry.hash.0,
        entry.signature.0,
    ])?;
    Ok(())
}

/// Puts the body of an entry in that lies here without.
pub fn unveil(connection: &Connection, entry: &Entry) -> Result<(), rusqlite::Error> {
    let Some(text) = &entry.body else { return Ok(()) };
    let mut statement = connection.prepare_cached(
        "UPDATE entries SET salt = ?1, body = ?2 WHERE author = ?3 AND number = ?4 AND hash = ?5 AND body IS NULL",
    )?;
    statement.execute(params![text.salt.0, text.json, entry.author.0, stored(entry.number)?, entry.hash.0])?;
    Ok(())
}

/// Every author who may write, in the order of their ids. One whose key does not make the id is left out.
pub fn authors(connection: &Connection) -> Result<Vec<Author>, rusqlite::Error> {
    let mut statement = connection.prepare_cached("SELECT id, key FROM authors ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((bytes::<16>(row, 0)?, bytes::<32>(row, 1)?)))?;
    let known = rows.collect::<Result<Vec<_>, _>>()?;
    let named = known.into_iter().map(|(id, key)| (id, Author::of(PublicKey(key))));
    Ok(named.filter(|(id, author)| author.id().0 == *id).map(|(_, author)| author).collect())
}

/// Lets `author` write from now on; twice does no harm.
pub fn admit(connection: &Connection, author: &Author) -> Result<(), rusqlite::Error> {
    connection.execute(
        "INSERT INTO authors (id, key) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM authors WHERE id = ?1)",
        params![author.id().0, author.key().0],
    )?;
    Ok(())
}

/// Which record this is, and which series this device writes in it.
pub fn series(connection: &Connection) -> Result<Series, rusqlite::Error> {
    let value =
        |name: &str| connection.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| bytes::<16>(row, 0));
    Ok(Series { record: RecordId(value("record")?), mark: value("series")? })
}

/// Written once, when the record is made.
pub fn keep_series(connection: &Connection, series: Series) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare_cached("INSERT INTO meta (name, value) VALUES (?1, ?2)")?;
    statement.execute(params!["record", series.record.0])?;
    statement.execute(params!["series", series.mark])?;
    Ok(())
}

/// A number as SQLite holds it, which knows no numbers beyond 63 bits.
pub fn stored(number: u64) -> Result<i64, rusqlite::Error> {
    i64::try_from(number).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// A number that is not negative.
pub fn whole(row: &Row<'_>, column: usize) -> Result<u64, rusqlite::Error> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

/// Exactly `N` bytes.
pub fn bytes<const N: usize>(row: &Row<'_>, column: usize) -> Result<[u8; N], rusqlite::Error> {
    let value = row.get_ref(column)?;
    let blob = value.as_blob()?;
    blob.try_into().map_err(|_| FromSqlError::InvalidBlobSize { expected_size: N, blob_size: blob.len() }.into())
}
