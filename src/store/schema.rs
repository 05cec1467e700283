//! The shape of a record on the disk: tables, the triggers that keep them as they are, and how SQLite is to behave.

#[cfg(unix)]
use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::store::damage::Fault;
use crate::store::error::StoreError;

/// "rbrd" in SQLite's header: a record of rundbord.
pub const APPLICATION: i64 = 0x7262_7264;
/// The shape that is written today.
pub const VERSION: i64 = 1;

/// How long a statement waits for another program that reads.
const PATIENCE: Duration = Duration::from_secs(2);

/// `entries.seq` is the order of arrival here and nothing more; readers go by (lamport, author, number).
/// The triggers hold for every program that opens the file, not for this one alone.
pub const TABLES: &str = "
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

CREATE TABLE authors (
    id  BLOB PRIMARY KEY CHECK (length(id) = 16),
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

CREATE TABLE entries (
    seq       INTEGER PRIMARY KEY,
    author    BLOB NOT NULL REFERENCES authors (id),
    number    INTEGER NOT NULL CHECK (number >= 1),
    lamport   INTEGER NOT NULL CHECK (lamport >= 1),
    previous  BLOB NOT NULL CHECK (length(previous) = 32),
    salt      BLOB CHECK (length(salt) = 16),
    body      TEXT CHECK ((body IS NULL) = (salt IS NULL)),
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE UNIQUE INDEX entries_by_series ON entries (author, number);
CREATE INDEX entries_in_order ON entries (lamport, author, number);

CREATE TRIGGER entries_follow BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE seq = NEW.seq OR (author = NEW.author AND number = NEW.number))
  OR (NEW.number > 1 AND NEW.previous IS NOT
        (SELECT hash FROM entries WHERE author = NEW.author AND number = NEW.number - 1))
BEGIN SELECT RAISE (ABORT, 'not the next entry of its author'); END;

CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN SELECT RAISE (ABORT, 'entries are never deleted'); END;

CREATE TRIGGER authors_come_once BEFORE INSERT ON authors
WHEN EXISTS (SELECT 1 FROM authors WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'the author is known already'); END;

CREATE TRIGGER authors_stay BEFORE DELETE ON authors
BEGIN SELECT RAISE (ABORT, 'authors are never deleted'); END;

CREATE TRIGGER authors_do_not_change BEFORE UPDATE ON authors
BEGIN SELECT RAISE (ABORT, 'authors never change'); END;

CREATE TRIGGER meta_stays BEFORE DELETE ON meta
BEGIN SELECT RAISE (ABORT, 'what the record is never changes'); END;

CREATE TRIGGER meta_does_not_change BEFORE UPDATE ON meta
BEGIN SELECT RAISE (ABORT, 'what the record is never changes'); END;

CREATE TRIGGER meta_comes_once BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE name = NEW.name)
BEGIN SELECT RAISE (ABORT, 'what the record is never changes'); END;
";

/// Beside [`TABLES`]; set aside for the moment in which a body that was denied before is put in.
pub const ONLY_ERASED: &str = "
CREATE TRIGGER entries_are_only_erased BEFORE UPDATE ON entries
WHEN NEW.body IS NOT NULL OR NEW.salt IS NOT NULL
  OR (NEW.seq, NEW.author, NEW.number, NEW.lamport, NEW.previous, NEW.body_hash, NEW.hash, NEW.signature)
     IS NOT (OLD.seq, OLD.author, OLD.number, OLD.lamport, OLD.previous, OLD.body_hash, OLD.hash, OLD.signature)
BEGIN SELECT RAISE (ABORT, 'entries are only ever erased'); END;
";

/// A connection that writes, and whose every commit is on the disk when it returns.
pub fn connect_to_write(path: &Path) -> Result<Connection, rusqlite::Error> {
    // Whoever else uses the machine has no business in it; what SQLite lays beside it has the same mode.
    #[cfg(unix)]
    let _ =
        std::os::unix::fs::OpenOptionsExt::mode(&mut OpenOptions::new(), 0o600).write(true).create_new(true).open(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // `fullfsync`: a Mac's fsync does not reach the disk otherwise. `temp_store`: no word in a temporary file.
    // `wal_autocheckpoint`: after a thousand pages, as it is otherwise, one note in two hundred waits 6 ms.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF; PRAGMA wal_autocheckpoint = 200;",
    )?;
    Ok(connection)
}

/// A connection that changes no byte of the file, beside a program that writes.
///
/// Where not even the shared memory of the write-ahead log can be made (a read-only folder, a full disk), the file is read
/// as it stands, provided no write-ahead log waits beside it.
pub fn connect_to_read(path: &Path) -> Result<Connection, rusqlite::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let attempt = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(PATIENCE)?;
        connection
            .execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    });
    let cannot_open = |error: &rusqlite::Error| {
        matches!(
            error.sqlite_error_code(),
            Some(
                rusqlite::ErrorCode::CannotOpen
                    | rusqlite::ErrorCode::ReadOnly
                    | rusqlite::ErrorCode::PermissionDenied
                    | rusqlite::ErrorCode::DiskFull
                    | rusqlite::ErrorCode::SystemIoFailure
            )
        )
    };
    match attempt {
        Err(error) if cannot_open(&error) && !crate::store::wal::waits_beside(path) => {
            let Some(address) = immutable(path) else { return Err(error) };
            let connection = Connection::open_with_flags(address, flags | OpenFlags::SQLITE_OPEN_URI)?;
            connection.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")?;
            Ok(connection)
        }
        other => other,
    }
}

/// Says clearly what the file is if it is no record that this program can read.
pub fn check_kind(path: &Path, connection: &Connection) -> Result<(), StoreError> {
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let failed = |error| StoreError::of_sqlite(path, error);
    if pragma("application_id").map_err(failed)? != APPLICATION {
        return Err(StoreError::NotARecord { path: path.to_owned() });
    }
    match pragma("user_version").map_err(failed)? {
        VERSION => Ok(()),
        found if found > VERSION => Err(StoreError::NewerVersion { path: path.to_owned(), found, known: VERSION }),
        found => Err(StoreError::Damaged {
            path: path.to_owned(),
            fault: Fault::Unreadable { reason: format!("version {found}") },
        }),
    }
}

/// What SQLite itself finds wrong with the file's structure.
pub fn structure_faults(connection: &Connection) -> Vec<Fault> {
    let findings = connection.prepare("PRAGMA integrity_check(10)").and_then(|mut statement| {
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    match findings {
        Ok(lines) => lines.into_iter().filter(|line| line != "ok").map(|reason| Fault::Unreadable { reason }).collect(),
        Err(error) => vec![Fault::Unreadable { reason: error.to_string() }],
    }
}

/// SQLite's address of a file that nobody changes.
fn immutable(path: &Path) -> Option<String> {
    let text = std::path::absolute(path).ok()?.to_str()?.replace('\\', "/");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~:".contains(&byte);
    let escaped: String = text
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    let slash = if escaped.starts_with('/') { "" } else { "/" };
    Some(format!("file:{slash}{escaped}?immutable=1"))
}
