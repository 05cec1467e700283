//! Documents into a folder: all of them or none, and never over a file that somebody has made or changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::record::bytes::Hash;
use crate::store::durable::{self, Draft, Readers};
use crate::store::error::StoreError;
use crate::store::{file_name, memory};

/// A document with the name it would like to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    pub name: String,
    pub bytes: Vec<u8>,
    pub readers: Readers,
}

/// Writes `files` into `folder`, which is made if it is not there, and says where each one lies.
///
/// A file that stands there is replaced only if it is what an earlier export of the same record wrote, unchanged. Any
/// other file stays, and the document becomes "name-2". What was written when is remembered beside the record, as
/// hashes. Every document is on the disk before the first one takes its name, so that a full disk leaves all as it was.
/// Where the system lets nobody replace what another program has open (Windows, with the document in Word), the document
/// becomes "name-2" too.
pub fn write(folder: &Path, record: &Path, files: &[ExportFile]) -> Result<Vec<PathBuf>, StoreError> {
    durable::make_folder(folder)?;
    let mut memory = Memory::load(record)?;
    let mut taken: Vec<PathBuf> = Vec::new();
    let mut drafts = Vec::new();
    for file in files {
        let target = free_name(folder, file, &memory, &taken)?;
        drafts.push((Draft::write(&target, &file.bytes, file.readers)?, file));
        // Remembered first: a document that is there and forgotten would never be replaced again.
        memory.remember(&target, hash(&file.bytes));
        taken.push(target);
    }
    memory.save(record)?;
    for (at, (draft, file)) in drafts.into_iter().enumerate() {
        match draft.replace(&taken[at]) {
            Err(StoreError::ReadOnly { .. } | StoreError::Io { .. }) if taken[at].is_file() => {
                if fs::read(&taken[at]).is_ok_and(|there| there == file.bytes) {
                    continue;
                }
                memory.forget(&taken[at], hash(&file.bytes));
                taken[at] = beside_what_is_open(folder, file, &memory, &taken)?;
                memory.remember(&taken[at], hash(&file.bytes));
                memory.save(record)?;
            }
            done => done?,
        }
    }
    Ok(taken)
}

/// Writes the document under the next name that can be had.
fn beside_what_is_open(
    folder: &Path,
    file: &ExportFile,
    memory: &Memory,
    taken: &[PathBuf],
) -> Result<PathBuf, StoreError> {
    let mut taken = taken.to_vec();
    loop {
        let target = free_name(folder, file, memory, &taken)?;
        match Draft::write(&target, &file.bytes, file.readers)?.replace(&target) {
            Err(_) if target.is_file() => taken.push(target),
            done => return done.map(|()| target),
        }
    }
}

fn free_name(folder: &Path, file: &ExportFile, memory: &Memory, taken: &[PathBuf]) -> Result<PathBuf, StoreError> {
    let name = file_name::safe(&file.name);
    let mut number = 1;
    loop {
        let target = folder.join(if number == 1 { name.clone() } else { file_name::numbered(&name, number) });
        number += 1;
        if taken.contains(&target) {
            continue;
        }
        match fs::read(&target).map_err(|error| StoreError::of_io(&target, &error)) {
            Err(StoreError::Missing { .. }) => return Ok(target),
            Ok(bytes) => {
                if bytes == file.bytes || memory.knows(&target, hash(&bytes)) {
                    return Ok(target);
                }
            }
            // A folder of that name, or a file that may not be read: certainly not ours.
            Err(_) if target.symlink_metadata().is_ok() => {}
            Err(error) => return Err(error),
        }
    }
}

/// The exports of one record: where, and the hashes of the last two writings. Two, because a crash may come between
/// remembering and writing.
#[derive(Debug, Default)]
struct Memory(BTreeMap<String, Vec<Hash>>);

impl Memory {
    fn load(record: &Path) -> Result<Self, StoreError> {
        // Where nothing is known nothing is replaced, which is the safe side.
        Ok(Self(memory::load(&beside(record))?.unwrap_or_default()))
    }

    /// Beside a record that can only be read, or on its full disk, nothing can be remembered; then nothing is ever
    /// replaced, which is safe.
    fn save(&self, record: &Path) -> Result<(), StoreError> {
        match memory::save(&beside(record), &self.0) {
            Err(StoreError::ReadOnly { .. } | StoreError::DiskFull { .. }) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn knows(&self, target: &Path, hash: Hash) -> bool {
        self.0.get(&key(target)).is_some_and(|known| known.contains(&hash))
    }

    fn remember(&mut self, target: &Path, hash: Hash) {
        let known = self.0.entry(key(target)).or_default();
        known.retain(|before| *before != hash);
        known.push(hash);
        let old = known.len().saturating_sub(2);
        known.drain(..old);
    }

    fn forget(&mut self, target: &Path, hash: Hash) {
        if let Some(known) = self.0.get_mut(&key(target)) {
            known.retain(|before| *before != hash);
        }
    }
}

fn hash(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

fn key(target: &Path) -> String {
    std::path::absolute(target).unwrap_or_else(|_| target.to_owned()).to_string_lossy().into_owned()
}

fn beside(record: &Path) -> PathBuf {
    record.with_extension("exports.json")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::store::durable::Readers;
    use crate::store::error::StoreError;
    use crate::store::export_folder::{ExportFile, write};

    fn file(name: &str, text: &str) -> ExportFile {
        ExportFile { name: name.into(), bytes: text.into(), readers: Readers::Usual }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[cfg(windows)]
    #[test]
    fn what_word_has_open_stays_and_the_new_one_stands_beside_it() {
        use std::os::windows::fs::OpenOptionsExt;
        const FILE_SHARE_READ: u32 = 1;

        let home = tempfile::tempdir().unwrap();
        let (out, record) = (home.path().join("ud"), home.path().join("møde.db"));
        write(&out, &record, &[file("notat.docx", "first")]).unwrap();
        let open = fs::File::options().read(true).share_mode(FILE_SHARE_READ).open(out.join("notat.docx")).unwrap();
        assert_eq!(write(&out, &record, &[file("notat.docx", "first")]).unwrap(), [out.join("notat.docx")]);
        for text in ["second", "third"] {
            let written = write(&out, &record, &[file("notat.docx", text), file("notat.md", text)]).unwrap();
            assert_eq!(written, [out.join("notat-2.docx"), out.join("notat.md")]);
            assert_eq!(fs::read_to_string(&written[0]).unwrap(), text);
        }
        drop(open);
        write(&out, &record, &[file("notat.docx", "fourth")]).unwrap();
        assert_eq!(fs::read_to_string(out.join("notat.docx")).unwrap(), "fourth");
        assert_eq!(names(&out), ["notat-2.docx", "notat.docx", "notat.md"]);
    }

    #[test]
    fn an_export_is_replaced_by_the_next_and_a_persons_change_is_kept() {
        let home = tempfile::tempdir().unwrap();
        let (out, record) = (home.path().join("ud"), home.path().join("data").join("møde.db"));
        for text in ["first", "second", "second"] {
            write(&out, &record, &[file("notat.md", text), file("notat.json", "{}")]).unwrap();
            assert_eq!(names(&out), ["notat.json", "notat.md"]);
            assert_eq!(fs::read_to_string(out.join("notat.md")).unwrap(), text);
        }
        fs::write(out.join("notat.md"), "rettet i hånden").unwrap();
        let written = write(&out, &record, &[file("notat.md", "third")]).unwrap();
        assert_eq!(written, [out.join("notat-2.md")]);
        write(&out, &record, &[file("notat.md", "fourth")]).unwrap();
        assert_eq!(fs::read_to_string(out.join("notat-2.md")).unwrap(), "fourth");
        assert_eq!(fs::read_to_string(out.join("notat.md")).unwrap(), "rettet i hånden");
        assert_eq!(names(&out), ["notat-2.md", "notat.json", "notat.md"]);
    }

    #[test]
    fn two_documents_of_one_name_become_two_files() {
        let home = tempfile::tempdir().unwrap();
        let written = write(home.path(), &home.path().join("møde.db"), &[file("a/b", "1"), file("a\\b", "2")]).unwrap();
        assert_eq!(written, [home.path().join("a-b"), home.path().join("a-b-2")]);
    }

    #[test]
    fn when_one_document_cannot_be_written_none_is() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("ud"), "a file, no folder").unwrap();
        let refused = write(&home.path().join("ud"), &home.path().join("møde.db"), &[file("notat.md", "x")]);
        match refused {
            Err(StoreError::Exists { path } | StoreError::Io { path, .. }) => assert_eq!(path, home.path().join("ud")),
            other => panic!("{other:?}"),
        }
        assert_eq!(names(home.path()), ["ud"]);
    }
}
