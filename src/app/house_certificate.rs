//! The house's own certificate for the door of a meeting: laid beside the record before the door is opened.

use std::fs;
use std::path::Path;

use crate::app::problem::AppError;
use crate::net::identity::Identity;
use crate::store::door_file::DoorFile;

/// From now on the door of this record has this certificate (both files in PEM, the key in PKCS #8). The invitations stay;
/// with another certificate than before their codes are other ones, for the fingerprint stands in each.
pub fn lay(record: &Path, certificate: &Path, key: &Path) -> Result<(), AppError> {
    let read =
        |path: &Path| fs::read(path).map_err(|error| AppError::FileUnread { path: path.to_owned(), reason: error });
    let Identity { certificate, key } = Identity::read(&read(certificate)?, &read(key)?)?;
    let door = match DoorFile::load(record)? {
        Some(door) if door.certificate == certificate && door.key == key => return Ok(()),
        Some(door) => DoorFile { certificate, key, ..door },
        None => DoorFile::new(certificate, key),
    };
    Ok(door.save(record)?)
}
