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
    /// For whom the seat is, where it was taken without a line; a host gives its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// This machine's copy of the record.
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
        memory::load(path)
    }

    pub fn save(&self, path: &Path) -> Result<(), StoreError> {
        durable::make_folder(durable::folder_of(path))?;
        let text = serde_json::to_vec(self).map_err(|error| StoreError::of_io(path, &error.into()))?;
        Draft::write(path, &text, Readers::OwnerAlone)?.replace(path)
    }

    /// The seat that was used last.
    pub fn latest(data: &Path) -> Result<Option<(PathBuf, Self)>, StoreError> {
        let folder = data.join("seats");
        let Ok(entries) = fs::read_dir(&folder) else { return Ok(None) };
        let mut paths: Vec<(SystemTime, PathBuf)> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .filter_map(|path| Some((fs::metadata(&path).ok()?.modified().ok()?, path)))
            .collect();
        paths.sort();
        while let Some((_, path)) = paths.pop() {
            if let Some(seat) = Self::load(&path)? {
                return Ok(Some((path, seat)));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

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
            record: PathBuf::from("m.db"),
        };
        let (one, other) = (SeatFile::path(folder.path(), "a"), SeatFile::path(folder.path(), "b"));
        seat("one").save(&one).unwrap();
        seat("other").save(&other).unwrap();
        // Written in the same instant either may come last; written again it is the latest beyond doubt.
        let later = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
        std::fs::File::options().append(true).open(&one).unwrap().set_modified(later).unwrap();
        assert_eq!(SeatFile::latest(folder.path()).unwrap(), Some((one, seat("one"))));
    }
}
