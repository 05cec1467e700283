//! What must outlive a restart so that the codes stay valid: the host's certificate, its key, the invitations. A file
//! beside the record that its owner alone can read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::id::AuthorId;
use crate::domain::role::Role;
use crate::store::damage::Fault;
use crate::store::durable::{Draft, Readers};
use crate::store::error::StoreError;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorFile {
    /// In DER.
    pub certificate: Vec<u8>,
    /// PKCS #8.
    pub key: Vec<u8>,
    /// The secret of each open invitation.
    pub invitations: Vec<(Role, [u8; 5])>,
    /// Roles that are not invited until somebody makes a code for them anew.
    #[serde(default)]
    pub withdrawn: Vec<Role>,
    /// The devices that are not let in, whatever code they show.
    #[serde(default)]
    pub put_out: BTreeSet<AuthorId>,
}

impl DoorFile {
    /// A door that nobody is invited to yet.
    pub fn new(certificate: Vec<u8>, key: Vec<u8>) -> Self {
        Self { certificate, key, invitations: Vec::new(), withdrawn: Vec::new(), put_out: BTreeSet::new() }
    }

    /// Nothing where the door was never opened.
    pub fn load(record: &Path) -> Result<Option<Self>, StoreError> {
        let path = beside(record);
        let bytes = match fs::read(&path).map_err(|error| StoreError::of_io(&path, &error)) {
            Ok(bytes) => bytes,
            Err(StoreError::Missing { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        // Made anew by itself, all codes that were handed out would be wrong and nobody would know why.
        serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|error| StoreError::Damaged { path, fault: Fault::Unreadable { reason: error.to_string() } })
    }

    /// On the disk when it returns.
    pub fn save(&self, record: &Path) -> Result<(), StoreError> {
        let path = beside(record);
        let text = serde_json::to_vec(self).map_err(|error| StoreError::of_io(&path, &error.into()))?;
        Draft::write(&path, &text, Readers::OwnerAlone)?.replace(&path)
    }
}

impl std::fmt::Debug for DoorFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DoorFile(…)")
    }
}

fn beside(record: &Path) -> PathBuf {
    record.with_extension("door.json")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use crate::domain::id::{AuthorId, TableNumber};
    use crate::domain::role::Role;
    use crate::store::door_file::{DoorFile, beside};

    #[test]
    fn the_door_is_kept_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("m.db");
        assert_eq!(DoorFile::load(&record).unwrap(), None);
        let invitations = vec![(Role::Scribe { table: TableNumber(4) }, [7; 5]), (Role::Collator, [8; 5])];
        let put_out = BTreeSet::from([AuthorId([4; 16])]);
        let door =
            DoorFile { certificate: vec![1, 2], key: vec![3], invitations, withdrawn: vec![Role::Wall], put_out };
        door.save(&record).unwrap();
        assert_eq!(DoorFile::load(&record).unwrap(), Some(door));
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(beside(&record)).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        fs::write(beside(&record), "{").unwrap();
        assert!(DoorFile::load(&record).is_err());
    }
}
