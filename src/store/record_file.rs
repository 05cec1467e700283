//! The record of one meeting in one SQLite file.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior, params};

use crate::domain::id::{AuthorId, EntryId};
use crate::record::author::Author;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::frontier::{Frontier, Stretch};
use crate::record::log::{Log, LogError};
use crate::record::pen::Series;
use crate::record::verify::{Verification, Verifier};
use crate::store::damage::{Damage, Fault};
use crate::store::error::StoreError;
use crate::store::writer_lock::WriterLock;
use crate::store::{cut, durable, header, rows, salvage, schema, scrub, wal};

/// What a record is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenHow {
    /// One program at a time; the number of its process is told to the next one that tries.
    Write { pid: u32 },
    /// As many as like, beside the one that writes.
    Read,
}

/// An open record: all of it that verifies, and the file to write on.
#[derive(Debug)]
pub struct Opened {
    pub file: RecordFile,
    /// The series that this device writes in this record.
    pub series: Series,
    /// Every author and its head.
    pub log: Log,
    /// In the one order; every one verifies.
    pub entries: Vec<Entry>,
    /// If there is any, nothing is written to the file; [`RecordFile::continue_in_copy`] says how the meeting goes on.
    pub damage: Option<Damage>,
}

/// One record on the disk.
#[derive(Debug)]
pub struct RecordFile {
    path: PathBuf,
    connection: Connection,
    /// Held by the one that writes.
    lock: Option<WriterLock>,
    fault: Option<Fault>,
}

impl RecordFile {
    /// Makes the record of a new meeting, of which `author` is the first author. What stands at `path` is left alone.
    pub fn create(path: &Path, series: Series, author: &Author, pid: u32) -> Result<Opened, StoreError> {
        Self::make(path, series, std::iter::once(author), &[], pid)?;
        Self::open(path, OpenHow::Write { pid })
    }

    /// Which record a file is, and nothing else of it.
    pub fn id_of(path: &Path) -> Result<RecordId, StoreError> {
        let reading = schema::connect_to_read(path).map_err(|error| StoreError::of_sqlite(path, error))?;
        known(path, reading).map(|(_, series)| series.record)
    }

    /// Opens a record. Nothing is changed in a file that does not verify.
    pub fn open(path: &Path, how: OpenHow) -> Result<Opened, StoreError> {
        let failed = |error| StoreError::of_sqlite(path, error);
        let found = fs::metadata(path).map_err(|error| StoreError::of_io(path, &error))?;
        if found.is_dir() {
            return Err(StoreError::NotARecord { path: path.to_owned() });
        }
        let length = found.len();
        if length == 0 {
            return Err(StoreError::Damaged { path: path.to_owned(), fault: Fault::Empty });
        }
        let lock = match how {
            OpenHow::Write { pid } => Some(WriterLock::take(path, pid)?),
            OpenHow::Read => None,
        };
        // Someone who writes changes the log while it is looked at; only its writer can judge it.
        let lost = if lock.is_some() { wal::lost_transactions(path).unwrap_or(0) } else { 0 };
        let broken_wal = (lost > 0).then_some(Fault::BrokenWal { transactions: lost });
        let cut = cut::read(path, length).map_err(failed)?;
        let mut broken = broken_wal.or(cut.is_some().then_some(Fault::CutShort));
        let reading = match cut {
            Some(cut) => Ok(cut),
            None => schema::connect_to_read(path).map_err(failed),
        };
        let (reading, series) = match reading.and_then(|reading| known(path, reading)) {
            Err(error) if !matches!(error, StoreError::NewerVersion { .. }) => {
                let Some(mended) = header::mended(path).map_err(failed)? else { return Err(error) };
                broken.get_or_insert(Fault::Unreadable { reason: "the header is not as it was written".to_owned() });
                known(path, mended)?
            }
            known => known?,
        };
        let salvage::Read { log, entries, damage } = salvage::read(&reading, series.record, broken);
        let fault = damage.as_ref().and_then(|damage| damage.faults.first().cloned());
        let connection = match (&lock, &fault) {
            (Some(_), None) => {
                let writing = schema::connect_to_write(path).map_err(failed)?;
                scrub::resume(&writing, path);
                writing
            }
            _ => reading,
        };
        let file = Self { path: path.to_owned(), connection, lock, fault };
        Ok(Opened { file, series, log, entries, damage })
    }

    /// Puts what verifies of a damaged record into a new file at `to`, to go on there as the series `mark` of this device.
    /// The damaged file stays as it is.
    pub fn continue_in_copy(from: &Opened, to: &Path, mark: [u8; 16], pid: u32) -> Result<Opened, StoreError> {
        let series = Series { mark, ..from.series };
        Self::make(to, series, from.log.authors(), &from.entries, pid)?;
        Self::open(to, OpenHow::Write { pid })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether entries can be kept here.
    pub fn is_writable(&self) -> bool {
        self.lock.is_some() && self.fault.is_none()
    }

    /// Lets `author` write from now on. Durable when it returns; twice does no harm.
    pub fn admit(&mut self, author: &Author) -> Result<(), StoreError> {
        self.check_writable()?;
        rows::admit(&self.connection, author).map_err(|error| self.failed(error))
    }

    /// Keeps all of `entries` or none. They are on the disk when it returns.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        self.check_writable()?;
        let path = &self.path;
        let failed = |error| StoreError::of_sqlite(path, error);
        let work = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        entries.iter().try_for_each(|entry| rows::insert(&work, entry)).map_err(failed)?;
        work.commit().map_err(failed)
    }

    /// Puts in the bodies of entries that lie here without; each must be the one its entry was written with. All of them
    /// or none, and on the disk when it returns. What lies here with its body, or not at all, stays as it is.
    pub fn unveil(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        self.check_writable()?;
        let path = &self.path;
        let failed = |error| StoreError::of_sqlite(path, error);
        let work = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        work.execute_batch("DROP TRIGGER IF EXISTS entries_are_only_erased").map_err(failed)?;
        let whole = entries.iter().filter(|entry| entry.is_whole());
        whole.into_iter().try_for_each(|entry| rows::unveil(&work, entry)).map_err(failed)?;
        work.execute_batch(schema::ONLY_ERASED).map_err(failed)?;
        work.commit().map_err(failed)
    }

    /// Everything anew from the file, for one who hands it on: the authors with their heads, and every entry.
    pub fn read_whole(&self) -> Result<(Log, Vec<Entry>), StoreError> {
        let series = rows::series(&self.connection).map_err(|error| self.failed(error))?;
        let mut log = salvage::empty_log(&self.connection, series.record).map_err(|error| self.failed(error))?;
        let mut entries = Vec::new();
        self.for_each_entry(|entry| entries.push(entry))?;
        for entry in &entries {
            let wrong = |error: LogError| self.damaged(Fault::Unreadable { reason: error.to_string() });
            log.follow(entry).map_err(wrong)?;
        }
        Ok((log, entries))
    }

    /// Hands over every entry in the one order, one at a time, as it stands in the file: nothing is checked here.
    pub fn for_each_entry(&self, mut each: impl FnMut(Entry)) -> Result<(), StoreError> {
        let sql = format!("SELECT {} FROM entries ORDER BY lamport, author, number", rows::COLUMNS);
        let mut statement = self.connection.prepare_cached(&sql).map_err(|error| self.failed(error))?;
        let mut found = statement.query([]).map_err(|error| self.failed(error))?;
        while let Some(row) = found.next().map_err(|error| self.failed(error))? {
            let entry = rows::read(row).map_err(|error| self.failed(error))?;
            each(entry.map_err(|row| self.damaged(Fault::StrangeRow { row }))?);
        }
        Ok(())
    }

    /// A part of one author's series, for a device that lacks it.
    pub fn stretch(&self, stretch: Stretch) -> Result<Vec<Entry>, StoreError> {
        let failed = |error| self.failed(error);
        let sql = format!(
            "SELECT {} FROM entries WHERE author = ?1 AND number BETWEEN ?2 AND ?3 ORDER BY number",
            rows::COLUMNS
        );
        let mut statement = self.connection.prepare_cached(&sql).map_err(failed)?;
        let first = rows::stored(stretch.first).map_err(failed)?;
        let last = rows::stored(stretch.last).unwrap_or(i64::MAX);
        let found = statement.query_map(params![stretch.author.0, first, last], rows::read).map_err(failed)?;
        let read = |row: Result<rows::RowOrNumber, _>| {
            row.map_err(failed)?.map_err(|row| self.damaged(Fault::StrangeRow { row }))
        };
        found.map(read).collect()
    }

    /// Another number whenever another program has written in the file since this one last asked.
    pub fn changes(&self) -> Result<i64, StoreError> {
        let changes = self.connection.query_row("PRAGMA data_version", [], |row| row.get(0));
        changes.map_err(|error| self.failed(error))
    }

    /// How far each author's series reaches in the file.
    pub fn heads(&self) -> Result<Frontier, StoreError> {
        let failed = |error| self.failed(error);
        let mut statement = self
            .connection
            .prepare_cached("SELECT author, max(number) FROM entries GROUP BY author")
            .map_err(failed)?;
        statement
            .query_map([], |row| Ok((AuthorId(rows::bytes(row, 0)?), rows::whole(row, 1)?)))
            .and_then(Iterator::collect)
            .map_err(failed)
    }

    /// Takes the words of these entries out of the file, its free pages and its write-ahead log, for good. The chain
    /// verifies as before. Ids that stand not here do no harm.
    pub fn erase(&mut self, entries: &[EntryId]) -> Result<(), StoreError> {
        self.check_writable()?;
        let path = &self.path;
        scrub::begin(path)?;
        let failed = |error| StoreError::of_sqlite(path, error);
        let work = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        for id in entries {
            let number = rows::stored(id.number).map_err(failed)?;
            work.prepare_cached("UPDATE entries SET body = NULL, salt = NULL WHERE author = ?1 AND number = ?2")
                .and_then(|mut statement| statement.execute(params![id.author.0, number]))
                .map_err(failed)?;
        }
        work.commit().map_err(failed)?;
        scrub::finish(&self.connection, path)
    }

    /// Lets the file grow to `pages` pages of 4 KiB and no further, as if the disk were full beyond; `None`: no limit.
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<(), StoreError> {
        let set = |pages: u32| self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()));
        set(pages.unwrap_or(u32::MAX - 1)).map_err(|error| self.failed(error))
    }

    /// Checks every hash, link and signature, and the file's own structure.
    pub fn verify(&self) -> Result<(Verification, Vec<Fault>), StoreError> {
        let failed = |error| self.failed(error);
        let series = rows::series(&self.connection).map_err(failed)?;
        let mut verifier = Verifier::new(salvage::empty_log(&self.connection, series.record).map_err(failed)?);
        let mut faults = Vec::from_iter(self.fault.clone());
        if let Err(error) = self.for_each_entry(|entry| verifier.take(&entry)) {
            match error {
                StoreError::Damaged { fault, .. } => faults.push(fault),
                other => return Err(other),
            }
            // A broken page stops one way through the table and not the other: what can be read at all is counted.
            verifier = Verifier::new(salvage::empty_log(&self.connection, series.record).map_err(failed)?);
            let read = salvage::read(&self.connection, series.record, self.fault.clone());
            read.entries.iter().for_each(|entry| verifier.take(entry));
        }
        faults.extend(schema::structure_faults(&self.connection));
        faults.dedup();
        Ok((verifier.finish(), faults))
    }

    /// A whole file under a name of its own first, so that a crash never leaves half a record under the real one.
    fn make<'a>(
        path: &Path,
        series: Series,
        authors: impl Iterator<Item = &'a Author>,
        entries: &[Entry],
        pid: u32,
    ) -> Result<(), StoreError> {
        let on_disk = |error: std::io::Error| StoreError::of_io(path, &error);
        let folder = durable::folder_of(path);
        durable::make_folder(folder)?;
        let _lock = WriterLock::take(path, pid)?;
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let mut name = path.as_os_str().to_owned();
        name.push(".new");
        let unfinished = PathBuf::from(name);
        for leftover in [unfinished.clone(), wal::beside(&unfinished), wal::beside(path)] {
            match fs::remove_file(&leftover) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(on_disk(error)),
                _ => {}
            }
        }
        let written = schema::connect_to_write(&unfinished).and_then(|mut connection| {
            let work = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            work.execute_batch(schema::TABLES)?;
            work.execute_batch(schema::ONLY_ERASED)?;
            work.pragma_update(None, "application_id", schema::APPLICATION)?;
            work.pragma_update(None, "user_version", schema::VERSION)?;
            rows::keep_series(&work, series)?;
            authors.into_iter().try_for_each(|author| rows::admit(&work, author))?;
            entries.iter().try_for_each(|entry| rows::insert(&work, entry))?;
            work.commit()?;
            connection.close().map_err(|(_, error)| error)
        });
        if let Err(error) = written {
            let _ = fs::remove_file(&unfinished);
            return Err(StoreError::of_sqlite(path, error));
        }
        durable::sync_file(&unfinished).map_err(on_disk)?;
        fs::rename(&unfinished, path).map_err(on_disk)?;
        durable::sync_folder(folder).map_err(on_disk)
    }

    fn check_writable(&self) -> Result<(), StoreError> {
        match &self.fault {
            Some(fault) => Err(self.damaged(fault.clone())),
            None if self.lock.is_none() => Err(StoreError::ReadOnly { path: self.path.clone() }),
            None => Ok(()),
        }
    }

    fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::of_sqlite(&self.path, error)
    }

    fn damaged(&self, fault: Fault) -> StoreError {
        StoreError::Damaged { path: self.path.clone(), fault }
    }
}

/// The connection to a record of this program, and which one it is.
fn known(path: &Path, reading: Connection) -> Result<(Connection, Series), StoreError> {
    schema::check_kind(path, &reading)?;
    let series = rows::series(&reading).map_err(|error| StoreError::Damaged {
        path: path.to_owned(),
        fault: Fault::Unreadable { reason: error.to_string() },
    })?;
    Ok((reading, series))
}
