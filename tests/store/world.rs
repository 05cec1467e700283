//! A folder of its own for each test, a pen, and the words that a test looks for on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use rundbord::record::bytes::RecordId;
use rundbord::record::entry::Entry;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::store::error::StoreError;
use rundbord::store::record_file::{OpenHow, Opened, RecordFile};
use tempfile::TempDir;

pub const SERIES: Series = Series { record: RecordId([7; 16]), mark: [1; 16] };
pub const WRITE: OpenHow = OpenHow::Write { pid: 4711 };

pub struct World {
    folder: TempDir,
}

impl World {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self) -> PathBuf {
        self.folder().join("møde.db")
    }

    pub fn create(&self) -> Opened {
        RecordFile::create(&self.path(), SERIES, &pen().author(), 4711).unwrap()
    }

    pub fn open(&self, how: OpenHow) -> Result<Opened, StoreError> {
        RecordFile::open(&self.path(), how)
    }

    /// A closed record of `count` notes.
    pub fn with_notes(&self, count: usize) -> Vec<Entry> {
        let mut opened = self.create();
        let entries = notes(&pen(), count);
        opened.file.append(&entries).unwrap();
        entries
    }

    /// Every file of the folder in which `words` can be found.
    pub fn files_with(&self, words: &str) -> Vec<PathBuf> {
        let found = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            bytes.windows(words.len()).any(|window| window == words.as_bytes())
        };
        fs::read_dir(self.folder()).unwrap().map(|file| file.unwrap().path()).filter(found).collect()
    }
}

pub fn pen() -> Pen {
    Pen::new(&DeviceSecret([3; 32]), SERIES, [9; 32])
}

pub fn notes(pen: &Pen, count: usize) -> Vec<Entry> {
    let first = pen.next_number();
    pen.write_all((0..count as u64).map(|n| format!(r#"{{"v":1,"body":"note {} om trapper og ramper"}}"#, first + n)))
}
