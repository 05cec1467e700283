//! The device's secret, made once and kept in a file that its owner alone can read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::record::hex;
use crate::record::pen::DeviceSecret;
use crate::store::damage::Fault;
use crate::store::durable::{self, Draft, Readers};
use crate::store::error::StoreError;
use crate::store::{aside, chance};

/// Where the secret lies in the data folder.
pub fn path(data: &Path) -> PathBuf {
    data.join("device.key")
}

/// The device's secret as it was found.
#[derive(Debug)]
pub struct DeviceKey {
    pub secret: DeviceSecret,
    /// Where the file that held no secret is now. What was sealed with it cannot be opened any more.
    pub put_aside: Option<PathBuf>,
}

/// Reads the secret, or makes it the first time. Of two programs that begin at once, both get the same. A file that holds
/// none is put aside, because a meeting must not wait for it.
pub fn load_or_make(data: &Path) -> Result<DeviceKey, StoreError> {
    let path = path(data);
    let put_aside = match load(&path) {
        Err(StoreError::Missing { .. }) => None,
        Err(StoreError::Damaged { .. }) => Some(aside::put(&path)?),
        found => return found.map(|secret| DeviceKey { secret, put_aside: None }),
    };
    durable::make_folder(data)?;
    let text = hex::write(&chance::draw::<32>()?) + "\n";
    match Draft::write(&path, text.as_bytes(), Readers::OwnerAlone)?.place(&path) {
        Ok(()) | Err(StoreError::Exists { .. }) => load(&path).map(|secret| DeviceKey { secret, put_aside }),
        Err(error) => Err(error),
    }
}

fn load(path: &Path) -> Result<DeviceSecret, StoreError> {
    let bytes = fs::read(path).map_err(|error| StoreError::of_io(path, &error))?;
    let secret = hex::read(String::from_utf8_lossy(&bytes).trim_end()).map_err(|_| StoreError::Damaged {
        path: path.to_owned(),
        fault: Fault::Unreadable { reason: "not a key of 64 hexadecimal digits".to_owned() },
    })?;
    Ok(DeviceSecret(secret))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::store::device_key::{load_or_make, path};

    #[test]
    fn the_secret_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("rundbord");
        let first = load_or_make(&data).unwrap();
        assert_eq!(first.secret.0, load_or_make(&data).unwrap().secret.0);
        assert_ne!(first.secret.0, load_or_make(&folder.path().join("another")).unwrap().secret.0);
        assert_eq!(fs::read_dir(&data).unwrap().count(), 1);
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path(&data)).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_secret_that_is_none_is_put_aside_as_it_is_and_another_is_made() {
        let folder = tempfile::tempdir().unwrap();
        for nonsense in [&b""[..], "æøå\n".as_bytes(), b"\xff\xfe\0"] {
            fs::write(path(folder.path()), nonsense).unwrap();
            let made = load_or_make(folder.path()).unwrap();
            assert_eq!(fs::read(made.put_aside.unwrap()).unwrap(), nonsense);
            let again = load_or_make(folder.path()).unwrap();
            assert_eq!((again.secret.0, again.put_aside), (made.secret.0, None));
        }
    }
}
