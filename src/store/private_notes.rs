//! The words of own cases: on this machine alone, sealed, and gone without a trace when forgotten.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::id::{AuthorId, EntryId, OwnCaseId};
use crate::record::bytes::RecordId;
use crate::record::pen::DeviceSecret;
use crate::store::damage::Fault;
use crate::store::error::StoreError;
use crate::store::seal::{Nonce, Seal};
use crate::store::{aside, durable, rows, schema, scrub};

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS notes (
    author BLOB NOT NULL CHECK (length(author) = 16),
    number INTEGER NOT NULL CHECK (number >= 1),
    nonce  BLOB NOT NULL CHECK (length(nonce) = 24),
    sealed BLOB NOT NULL,
    PRIMARY KEY (author, number)
) STRICT, WITHOUT ROWID;
";

/// The own cases that were typed on this machine in one meeting. The one who writes the record opens them; there is no
/// file before the first one.
pub struct PrivateNotes {
    path: PathBuf,
    seal: Seal,
    connection: Option<Connection>,
    put_aside: Option<PathBuf>,
}

impl PrivateNotes {
    /// The private notes that lie beside `record`, for the device with this secret. A file that cannot be read is put
    /// aside: the meeting must not wait for it.
    pub fn open(record: &Path, id: RecordId, secret: &DeviceSecret) -> Result<Self, StoreError> {
        let path = beside(record);
        let seal = Seal::new(b"rundbord private notes 1\0", secret, id);
        let there = path.try_exists().map_err(|error| StoreError::of_io(&path, &error))?;
        if !there {
            return Ok(Self { path, seal, connection: None, put_aside: None });
        }
        match connect(&path).and_then(|connection| known(&connection, &path).map(|_| connection)) {
            Ok(connection) => {
                scrub::resume(&connection, &path);
                Ok(Self { path, seal, connection: Some(connection), put_aside: None })
            }
            Err(StoreError::Damaged { .. } | StoreError::NotARecord { .. }) => {
                let put_aside = Some(aside::put(&path)?);
                Ok(Self { path, seal, connection: None, put_aside })
            }
            Err(error) => Err(error),
        }
    }

    /// Where the file is that lay here and could not be read.
    pub fn put_aside(&self) -> Option<&Path> {
        self.put_aside.as_deref()
    }

    /// Keeps the words of a case, in the place of those that stood there. On the disk when it returns.
    pub fn keep(&mut self, case: OwnCaseId, words: &str) -> Result<(), StoreError> {
        let sealed = self.seal.close(words.as_bytes(), case.to_string().as_bytes())?;
        let (nonce, sealed) = sealed.ok_or_else(|| self.unreadable("too long to be sealed"))?;
        let path = &self.path;
        let connection = match &mut self.connection {
            Some(connection) => connection,
            none => none.insert(connect(path)?),
        };
        let failed = |error| StoreError::of_sqlite(path, error);
        let number = rows::stored(case.0.number).map_err(failed)?;
        connection
            .execute(
                "INSERT OR REPLACE INTO notes (author, number, nonce, sealed) VALUES (?1, ?2, ?3, ?4)",
                params![case.0.author.0, number, nonce, sealed],
            )
            .map_err(failed)?;
        Ok(())
    }

    /// The words of a case, if they are kept here.
    pub fn read(&self, case: OwnCaseId) -> Result<Option<String>, StoreError> {
        let Some(connection) = &self.connection else { return Ok(None) };
        let failed = |error| StoreError::of_sqlite(&self.path, error);
        let number = rows::stored(case.0.number).map_err(failed)?;
        let found = connection
            .query_row(
                "SELECT nonce, sealed FROM notes WHERE author = ?1 AND number = ?2",
                params![case.0.author.0, number],
                |row| Ok((rows::bytes::<{ size_of::<Nonce>() }>(row, 0)?, row.get::<_, Vec<u8>>(1)?)),
            )
            .optional()
            .map_err(failed)?;
        let Some((nonce, sealed)) = found else { return Ok(None) };
        let words = self.seal.open(&nonce, &sealed, case.to_string().as_bytes());
        let words = words.ok_or_else(|| self.unreadable("not sealed by this device"))?;
        String::from_utf8(words).map(Some).map_err(|_| self.unreadable("not text"))
    }

    /// The cases whose words are kept here.
    pub fn cases(&self) -> Result<Vec<OwnCaseId>, StoreError> {
        self.connection.as_ref().map_or(Ok(Vec::new()), |connection| known(connection, &self.path))
    }

    pub fn count(&self) -> Result<usize, StoreError> {
        self.cases().map(|cases| cases.len())
    }

    /// Afterwards the words of these cases are in no file, sealed or not. Cases that are not kept here do no harm.
    pub fn forget(&mut self, cases: &[OwnCaseId]) -> Result<(), StoreError> {
        let Some(connection) = &mut self.connection else { return Ok(()) };
        let path = &self.path;
        let failed = |error| StoreError::of_sqlite(path, error);
        scrub::begin(path)?;
        let work = connection.transaction().map_err(failed)?;
        for case in cases {
            let number = rows::stored(case.0.number).map_err(failed)?;
            work.execute("DELETE FROM notes WHERE author = ?1 AND number = ?2", params![case.0.author.0, number])
                .map_err(failed)?;
        }
        work.commit().map_err(failed)?;
        scrub::finish(connection, path)
    }

    /// Afterwards no words of any case are in any file.
    pub fn forget_all(&mut self) -> Result<(), StoreError> {
        for file in aside::of(&self.path) {
            fs::remove_file(&file).map_err(|error| StoreError::of_io(&file, &error))?;
        }
        let Some(connection) = &mut self.connection else { return Ok(()) };
        scrub::begin(&self.path)?;
        connection.execute("DELETE FROM notes", []).map_err(|error| StoreError::of_sqlite(&self.path, error))?;
        scrub::finish(connection, &self.path)
    }

    fn unreadable(&self, reason: &str) -> StoreError {
        StoreError::Damaged { path: self.path.clone(), fault: Fault::Unreadable { reason: reason.to_owned() } }
    }
}

/// Where the private notes of a record lie.
pub fn beside(record: &Path) -> PathBuf {
    record.with_extension("private.db")
}

fn known(connection: &Connection, path: &Path) -> Result<Vec<OwnCaseId>, StoreError> {
    let failed = |error| StoreError::of_sqlite(path, error);
    let mut statement =
        connection.prepare("SELECT author, number FROM notes ORDER BY author, number").map_err(failed)?;
    let case = |row: &rusqlite::Row<'_>| {
        Ok(OwnCaseId(EntryId { author: AuthorId(rows::bytes(row, 0)?), number: rows::whole(row, 1)? }))
    };
    statement.query_map([], case).and_then(Iterator::collect).map_err(failed)
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    durable::make_folder(durable::folder_of(path))?;
    let connection = schema::connect_to_write(path).and_then(|connection| {
        connection.execute_batch(TABLES)?;
        Ok(connection)
    });
    connection.map_err(|error| StoreError::of_sqlite(path, error))
}
