//! The device's secret, made once and kept in a file that its owner alone can read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::record::hex;
use crate::record::pen::DeviceSecret;
use crate::store::chance;
use crate::store::damage::Fault;
use crate::store::durable::{self, Draft, Readers};
use crate::store::error::StoreError;

/// Where the secret lies in the data folder.
pub fn path(data: &Path) -> PathBuf {
    data.join("device.key")
}

/// Reads the secret, or makes it the first time. Of two programs that begin at once, both get the same.
pub fn load_or_make(data: &Path) -> Result<DeviceSecret, StoreError> {
    let path = path(data);
    match load(&path) {
        Err(StoreError::Missing { .. }) => {}
        found => return found,
    }
    durable::make_folder(data)?;
    let text = hex::write(&chance::draw::<32>()?) + "\n";
    match Draft::write(&path, text.as_bytes(), Readers::OwnerAlone)?.place(&path) {
        Ok(()) | Err(StoreError::Exists { .. }) => load(&path),
        Err(error) => Err(error),
    }
}

/// A secret that cannot be read is never made anew by itself: the private notes are sealed with it.
fn load(path: &Path) -> Result<DeviceSecret, StoreError> {
    let text = fs::read_to_string(path).map_err(|error| StoreError::of_io(path, &error))?;
    let secret = hex::read(text.trim_end()).map_err(|_| StoreError::Damaged {
        path: path.to_owned(),
        fault: Fault::Unreadable { reason: "not a key of 64 hexadecimal digits".to_owned() },
    })?;
    Ok(DeviceSecret(secret))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::device_key::{load_or_make, path};
    use crate::store::error::StoreError;

    #[test]
    fn the_secret_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("rundbord");
        let first = load_or_make(&data).unwrap();
        assert_eq!(first.0, load_or_make(&data).unwrap().0);
        assert_ne!(first.0, load_or_make(&folder.path().join("another")).unwrap().0);
        assert_eq!(fs::read_dir(&data).unwrap().count(), 1);
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path(&data)).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_secret_that_is_none_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(path(folder.path()), "æøå\n").unwrap();
        assert!(matches!(load_or_make(folder.path()), Err(StoreError::Damaged { .. })));
        assert_eq!(fs::read_to_string(path(folder.path())).unwrap(), "æøå\n");
    }
}
