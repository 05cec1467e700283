//! A final edition in a folder: a file that was handed over stays as it is, and all files of an edition bear one number,
//! the same in every folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::record::bytes::Hash;
use crate::store::durable::{self, Draft};
use crate::store::error::StoreError;
use crate::store::export_folder::ExportFile;
use crate::store::{file_name, memory};

/// The files of an edition. They belong together: a summary names its annexes, and a list of the files names them all. So
/// the whole set has one number and not each document its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    pub files: Vec<ExportFile>,
    /// What else the edition may be written as, though nobody asks for it now: no file of another edition has the number.
    pub others: Vec<ExportFile>,
}

/// Writes the files of an edition that are not there yet, all or none, and says where each one lies.
///
/// The edition has the first number under which nothing else stands in the folder, nor was ever handed over of the same
/// record; without a number is the first. So the same edition finds itself again, in whatever formats it is asked for and
/// wherever it is laid, and a change is a new one. What was handed over is remembered beside the record, as hashes.
/// `edition` gives the files as they are under a number, with names that say no number.
pub fn write(folder: &Path, record: &Path, edition: impl Fn(usize) -> Edition) -> Result<Vec<PathBuf>, StoreError> {
    durable::make_folder(folder)?;
    let mut handed_over = HandedOver::load(record)?;
    for number in 1.. {
        let Edition { files, others } = edition(number);
        let names = names(&files, number);
        let mut lacking = Vec::new();
        let mut is_free = true;
        for (file, name) in files.iter().zip(&names) {
            if handed_over.is_other(name, &file.bytes) {
                is_free = false;
                continue;
            }
            match standing(&folder.join(name), &file.bytes)? {
                Standing::Nothing => lacking.push((file, folder.join(name))),
                Standing::It => {}
                Standing::Other => is_free = false,
            }
        }
        for file in &others {
            let name = numbered(&file.name, number);
            let is_other = || standing(&folder.join(&name), &file.bytes).map(|standing| standing == Standing::Other);
            is_free = is_free && (names.contains(&name) || !handed_over.is_other(&name, &file.bytes) && !is_other()?);
        }
        if !is_free {
            continue;
        }
        let drafts: Result<Vec<_>, _> =
            lacking.into_iter().map(|(file, to)| Ok((Draft::write(&to, &file.bytes, file.readers)?, to))).collect();
        let drafts = drafts?;
        for file in &others {
            handed_over.remember(&numbered(&file.name, number), &file.bytes);
        }
        // What is asked for stands last: a template of an office's may be called what a document is called.
        files.iter().zip(&names).for_each(|(file, name)| handed_over.remember(name, &file.bytes));
        handed_over.save(record)?;
        for (draft, target) in drafts {
            draft.place(&target)?;
        }
        return Ok(names.iter().map(|name| folder.join(name)).collect());
    }
    unreachable!("a folder has room for fewer files than there are numbers")
}

/// The name of a file in the edition of that number.
fn numbered(name: &str, number: usize) -> String {
    let name = file_name::safe(name);
    if number == 1 { name } else { file_name::numbered(&name, number) }
}

/// The names of the files in the edition of that number, each once: an office's template may be called what a document is
/// called.
pub fn names(files: &[ExportFile], number: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for file in files {
        let own = numbered(&file.name, number);
        let again = (2..).map(|nth| file_name::numbered(&own, nth));
        let name = std::iter::once(own.clone()).chain(again).find(|name| !names.contains(name));
        names.push(name.expect("there are more numbers than files"));
    }
    names
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Nothing,
    It,
    Other,
}

/// What stands under a name, compared with what is to stand there.
fn standing(target: &Path, bytes: &[u8]) -> Result<Standing, StoreError> {
    match fs::read(target).map_err(|error| StoreError::of_io(target, &error)) {
        Err(StoreError::Missing { .. }) => Ok(Standing::Nothing),
        Ok(there) => Ok(if there == bytes { Standing::It } else { Standing::Other }),
        // A folder of that name, or a file that may not be read.
        Err(_) if target.symlink_metadata().is_ok() => Ok(Standing::Other),
        Err(error) => Err(error),
    }
}

/// What was handed over of one record, wherever: the names that the files bear and their hashes.
#[derive(Debug, Default)]
struct HandedOver(BTreeMap<String, Hash>);

impl HandedOver {
    fn load(record: &Path) -> Result<Self, StoreError> {
        // Where nothing is known, each folder still keeps what stands in it.
        Ok(Self(memory::load(&beside(record))?.unwrap_or_default()))
    }

    /// Beside a record that can only be read, or on its full disk, nothing can be remembered; the edition is written all
    /// the same.
    fn save(&self, record: &Path) -> Result<(), StoreError> {
        match memory::save(&beside(record), &self.0) {
            Err(StoreError::ReadOnly { .. } | StoreError::DiskFull { .. }) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn is_other(&self, name: &str, bytes: &[u8]) -> bool {
        self.0.get(name).is_some_and(|known| *known != hash(bytes))
    }

    fn remember(&mut self, name: &str, bytes: &[u8]) {
        self.0.insert(name.to_owned(), hash(bytes));
    }
}

fn hash(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

fn beside(record: &Path) -> PathBuf {
    record.with_extension("editions.json")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::store::durable::Readers;
    use crate::store::export_folder::ExportFile;
    use crate::store::final_edition::{Edition, write};

    fn file(name: &str, text: &str) -> ExportFile {
        ExportFile { name: name.into(), bytes: text.into(), readers: Readers::Usual }
    }

    /// Writes a memo and a plan of a state, in one of two formats, and gives the names they got.
    fn written(folder: &Path, state: &str, format: &str) -> Vec<String> {
        written_of(&folder.with_file_name("m.db"), folder, state, format)
    }

    fn written_of(record: &Path, folder: &Path, state: &str, format: &str) -> Vec<String> {
        let edition = |_| {
            let all = ["notat", "plan"].iter().flat_map(|kind| ["md", "docx"].map(|format| format!("{kind}.{format}")));
            let all = all.map(|name| file(&name, &format!("{name} {state}")));
            let (files, others) = all.partition(|file| file.name.ends_with(format));
            Edition { files, others }
        };
        let written = write(folder, record, edition).unwrap();
        written.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn an_edition_finds_itself_again_in_every_format_and_a_change_is_the_next_for_all() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("ud");
        assert_eq!(written(&folder, "one", "md"), ["notat.md", "plan.md"]);
        assert_eq!(written(&folder, "one", "md"), ["notat.md", "plan.md"]);
        assert_eq!(written(&folder, "two", "docx"), ["notat-2.docx", "plan-2.docx"]);
        assert_eq!(written(&folder, "two", "md"), ["notat-2.md", "plan-2.md"]);
        assert_eq!(written(&folder, "one", "docx"), ["notat.docx", "plan.docx"]);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 8);
        assert_eq!(fs::read_to_string(folder.join("notat.md")).unwrap(), "notat.md one");
    }

    #[test]
    fn an_edition_has_its_number_in_every_folder_and_another_records_is_none_of_its() {
        let home = tempfile::tempdir().unwrap();
        let folder = |name: &str| home.path().join(name);
        assert_eq!(written(&folder("a"), "one", "md"), ["notat.md", "plan.md"]);
        // In formats that nobody has asked for yet too.
        assert_eq!(written(&folder("b"), "two", "docx"), ["notat-2.docx", "plan-2.docx"]);
        assert_eq!(written(&folder("c"), "one", "docx"), ["notat.docx", "plan.docx"]);
        assert_eq!(written(&folder("c"), "three", "md"), ["notat-3.md", "plan-3.md"]);
        assert_eq!(written(&folder("d"), "two", "md"), ["notat-2.md", "plan-2.md"]);
        let other = home.path().join("other.db");
        assert_eq!(written_of(&other, &folder("e"), "two", "md"), ["notat.md", "plan.md"]);
        // What was remembered and makes no sense stops nobody.
        fs::write(home.path().join("m.editions.json"), "{").unwrap();
        assert_eq!(written(&folder("f"), "two", "md"), ["notat.md", "plan.md"]);
    }

    #[test]
    fn a_final_file_that_somebody_has_changed_stays() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("ud");
        written(&folder, "one", "md");
        fs::write(folder.join("plan.md"), "rettet i hånden").unwrap();
        assert_eq!(written(&folder, "one", "md"), ["notat-2.md", "plan-2.md"]);
        assert_eq!(written(&folder, "one", "md"), ["notat-2.md", "plan-2.md"]);
        assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "rettet i hånden");
    }

    #[test]
    fn two_files_of_one_name_are_two_and_stay_those_two() {
        let home = tempfile::tempdir().unwrap();
        let twice = |_| Edition { files: vec![file("notat.md", "1"), file("notat.md", "2")], others: Vec::new() };
        for _ in 0..2 {
            let written = write(home.path(), &home.path().join("m.db"), twice).unwrap();
            assert_eq!(written, [home.path().join("notat.md"), home.path().join("notat-2.md")]);
        }
    }

    #[test]
    fn when_one_file_cannot_be_written_none_is() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("ud"), "a file, no folder").unwrap();
        let edition = |_| Edition { files: vec![file("notat.md", "x")], others: Vec::new() };
        write(&home.path().join("ud"), &home.path().join("m.db"), edition).unwrap_err();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
