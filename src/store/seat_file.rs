//! The seats that this machine has had at others' meetings: where the host was, how it is known, where the copy lies.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::domain::role::Role;
use crate::record::hex;
use crate::store::durable::{self, Draft, Readers};
use crate::store::error::StoreError;
use crate::store::memory;

/// By which the name of a copy begins.
const COPY: &str = "plads-";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatFile {
    /// "10.11.4.7:4747".
    pub address: String,
    /// SHA-256 of the host's certificate, in hexadecimal.
    pub certificate: String,
    /// The invitation's code as it was typed; asked for again where the seat's own key is not enough.
    pub code: String,
    /// How far this device's own series stood on the host's disk when that was last known.
    #[serde(default)]
    pub delivered: u64,
    /// For whom the seat is, as it was taken without a line or as the host said last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// This machine's copy of the record. In the file it stands as seen from the data folder, so that a folder that is moved or
    /// copied has its own.
    pub record: PathBuf,
}

impl SeatFile {
    /// A seat that was taken without a line. `certificate`: its SHA-256.
    pub fn without_line(certificate: [u8; 32], code: String, role: Role, record: PathBuf) -> Self {
        let certificate = hex::write(&certificate);
        Self { address: String::new(), certificate, code, delivered: 0, role: Some(role), record }
    }

    /// The seat that was taken with this name (a short hash of the code).
    pub fn path(data: &Path, name: &str) -> PathBuf {
        data.join("seats").join(format!("{name}.json"))
    }

    /// One that cannot be read is as good as none: the code is at hand.
    pub fn load(path: &Path) -> Result<Option<Self>, StoreError> {
        Ok(memory::load(path)?.map(|seat: Self| {
            let record = there(data_of(path), &seat.record);
            // What was delivered of a copy that is gone says nothing of the next one.
            let delivered = if record.exists() { seat.delivered } else { 0 };
            Self { record, delivered, ..seat }
        }))
    }

    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        durable::make_folder(durable::folder_of(path))?;
        let record = self.record.strip_prefix(data_of(path)).unwrap_or(&self.record).to_owned();
        let text = serde_json::to_vec(&Self { record, ..self.clone() })
            .map_err(|error| StoreError::of_io(path, &error.into()))?;
        Draft::write(path, &text, Readers::OwnerAlone)?.replace(path)
    }

    /// The seat that was used last.
    pub fn latest(data: &Path) -> Result<Option<(PathBuf, Self)>, StoreError> {
        Ok(Self::all(data)?.into_iter().next())
    }

    /// All of them with where each is remembered, the one used last first.
    pub fn all(data: &Path) -> Result<Vec<(PathBuf, Self)>, StoreError> {
        let Ok(entries) = fs::read_dir(data.join("seats")) else { return Ok(Vec::new()) };
        let mut paths: Vec<(SystemTime, PathBuf)> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .filter_map(|path| Some((fs::metadata(&path).ok()?.modified().ok()?, path)))
            .collect();
        paths.sort();
        let mut seats = Vec::new();
        for (_, path) in paths.into_iter().rev() {
            seats.extend(Self::load(&path)?.map(|seat| (path, seat)));
        }
        Ok(seats)
    }
}

/// Where the copy of another machine's record lies that was begun for the seat of this name.
pub fn copy_for(meetings: &Path, name: &str) -> PathBuf {
    meetings.join(format!("{COPY}{name}.db"))
}

/// Whether a record is such a copy.
pub fn is_copy(record: &Path) -> bool {
    record.file_name().is_some_and(|name| name.to_string_lossy().starts_with(COPY))
}

/// The data folder of a seat's file.
fn data_of(path: &Path) -> &Path {
    path.parent().and_then(Path::parent).unwrap_or(path)
}

/// Where a record of this data folder lies. An earlier version wrote the whole path, and the folder may have been moved or
/// copied since: its own record has the same name.
fn there(data: &Path, record: &Path) -> PathBuf {
    match record.file_name().filter(|_| record.is_absolute()) {
        Some(name) => data.join("meetings").join(name),
        None => data.join(record),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::domain::role::Role;
    use crate::store::seat_file::SeatFile;

    #[test]
    fn the_seat_used_last_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(SeatFile::latest(folder.path()).unwrap(), None);
        let seat = |address: &str| SeatFile {
            address: address.into(),
            certificate: "00".into(),
            code: "c".into(),
            delivered: 7,
            role: None,
            record: folder.path().join("meetings").join("m.db"),
        };
        fs::create_dir(folder.path().join("meetings")).unwrap();
        fs::write(folder.path().join("meetings").join("m.db"), "").unwrap();
        let (one, other) = (SeatFile::path(folder.path(), "a"), SeatFile::path(folder.path(), "b"));
        seat("one").save(&one).unwrap();
        seat("other").save(&other).unwrap();
        // Written in the same instant either may come last; written again it is the latest beyond doubt.
        let later = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
        std::fs::File::options().append(true).open(&one).unwrap().set_modified(later).unwrap();
        assert_eq!(SeatFile::latest(folder.path()).unwrap(), Some((one, seat("one"))));
    }

    #[test]
    fn a_folder_that_was_moved_has_its_own_record_whichever_version_wrote_its_seat() {
        let folder = tempfile::tempdir().unwrap();
        let (before, after) = (folder.path().join("før"), folder.path().join("efter"));
        let seat = SeatFile::without_line([0; 32], "c".into(), Role::StandBy, before.join("meetings").join("m.db"));
        seat.save(&SeatFile::path(&before, "a")).unwrap();
        let earlier = SeatFile::path(&before, "b");
        fs::write(&earlier, serde_json::to_vec(&SeatFile { delivered: 7, ..seat }).unwrap()).unwrap();
        fs::create_dir(before.join("meetings")).unwrap();
        fs::write(before.join("meetings").join("m.db"), "").unwrap();
        assert_eq!(SeatFile::load(&earlier).unwrap().unwrap().delivered, 7);
        fs::rename(&before, &after).unwrap();
        // Where the record was lies somebody else's by now.
        fs::create_dir_all(before.join("meetings")).unwrap();
        fs::write(before.join("meetings").join("m.db"), "").unwrap();
        for name in ["a", "b"] {
            let there = SeatFile::load(&SeatFile::path(&after, name)).unwrap().unwrap();
            assert_eq!(there.record, after.join("meetings").join("m.db"), "{name}");
        }
        fs::remove_file(after.join("meetings").join("m.db")).unwrap();
        assert_eq!(SeatFile::load(&SeatFile::path(&after, "b")).unwrap().unwrap().delivered, 0);
    }
}
