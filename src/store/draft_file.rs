//! What is being typed at a meeting, beside its record: sealed, for this device alone, and there only while it is typed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::record::bytes::RecordId;
use crate::record::pen::DeviceSecret;
use crate::store::durable;
use crate::store::error::StoreError;
use crate::store::seal::{Nonce, Seal};

/// What is sealed into the words, so that nothing else of this device is taken for a draft.
const PLACE: &[u8] = b"drafts";

pub struct DraftFile {
    path: PathBuf,
    seal: Seal,
}

impl DraftFile {
    /// The one beside `record`, for the device with this secret.
    pub fn beside(record: &Path, id: RecordId, secret: &DeviceSecret) -> Self {
        let seal = Seal::new(b"rundbord drafts 1\0", secret, id);
        Self { path: record.with_extension("draft"), seal }
    }

    /// Keeps these words in the place of those before. On the disk when it returns.
    pub fn keep(&self, words: &[u8]) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::of_io(&self.path, &error);
        let Some((nonce, sealed)) = self.seal.close(words, PLACE)? else { return Ok(()) };
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // Always the same name, so that what a crash leaves of it is found and taken away.
        let unfinished = self.unfinished();
        let mut file = options.open(&unfinished).map_err(failed)?;
        file.write_all(&nonce).and_then(|()| file.write_all(&sealed)).and_then(|()| file.sync_all()).map_err(failed)?;
        fs::rename(&unfinished, &self.path).map_err(failed)?;
        durable::sync_folder(durable::folder_of(&self.path)).map_err(failed)
    }

    /// The words that are kept. What this device did not seal is as good as none.
    pub fn read(&self) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreError::of_io(&self.path, &error)),
        };
        let Some((nonce, sealed)) = bytes.split_first_chunk::<{ size_of::<Nonce>() }>() else { return Ok(None) };
        Ok(self.seal.open(nonce, sealed, PLACE))
    }

    /// Afterwards the words are in no file, sealed or not.
    pub fn forget(&self) -> Result<(), StoreError> {
        let mut gone = false;
        for path in [&self.path, &self.unfinished()] {
            gone |= match clear(path) {
                Ok(()) => true,
                Err(error) if error.kind() == io::ErrorKind::NotFound => false,
                Err(error) => return Err(StoreError::of_io(path, &error)),
            };
        }
        if gone {
            let folder = durable::folder_of(&self.path);
            durable::sync_folder(folder).map_err(|error| StoreError::of_io(folder, &error))?;
        }
        Ok(())
    }

    fn unfinished(&self) -> PathBuf {
        self.path.with_extension("draft.new")
    }
}

/// Takes a file away whose bytes are overwritten first, as the record's are when they are deleted.
fn clear(path: &Path) -> io::Result<()> {
    let length = fs::metadata(path)?.len();
    let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
    // A folder from which it can be removed is enough, should the file itself not be writable.
    if let Ok(mut file) = File::options().write(true).open(path) {
        let _ = file.write_all(&zeros).and_then(|()| file.sync_data());
    }
    fs::remove_file(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::record::bytes::RecordId;
    use crate::record::pen::DeviceSecret;
    use crate::store::draft_file::DraftFile;

    #[test]
    fn drafts_are_sealed_for_this_device_and_this_meeting_and_gone_when_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("møde.db");
        let of = |secret, id| DraftFile::beside(&record, RecordId([id; 16]), &DeviceSecret([secret; 32]));
        let file = of(1, 1);
        assert_eq!(file.read().unwrap(), None);
        file.keep("Hortensia venter".as_bytes()).unwrap();
        file.keep("Hortensia venter på".as_bytes()).unwrap();
        assert_eq!(file.read().unwrap().as_deref(), Some("Hortensia venter på".as_bytes()));
        let bytes = fs::read(folder.path().join("møde.draft")).unwrap();
        assert!(!bytes.windows(9).any(|part| part == b"Hortensia"));
        assert_eq!((of(2, 1).read().unwrap(), of(1, 2).read().unwrap()), (None, None));

        fs::write(folder.path().join("møde.draft.new"), "half of it").unwrap();
        file.forget().unwrap();
        file.forget().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_makes_no_sense_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = DraftFile::beside(&folder.path().join("m.db"), RecordId([1; 16]), &DeviceSecret([1; 32]));
        for bytes in [&b""[..], b"short", &[7; 60]] {
            fs::write(folder.path().join("m.draft"), bytes).unwrap();
            assert_eq!(file.read().unwrap(), None);
        }
    }
}
