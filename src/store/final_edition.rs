//! A final edition in a folder: a file that was handed over stays as it is, and a document that has changed is a new version
//! of it, the same in every folder and every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::record::bytes::Hash;
use crate::store::durable::{self, Draft};
use crate::store::error::StoreError;
use crate::store::export_folder::ExportFile;
use crate::store::{file_name, memory};

/// The files of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    pub files: Vec<ExportFile>,
    /// What else the documents may be written as, though nobody asks for it now: no file of another version has the number.
    pub others: Vec<ExportFile>,
}

/// Writes the files of an edition that are not there yet, all or none, and says where each one lies.
///
/// A document has in all its formats the first number under which nothing else stands in the folder, nor was ever handed
/// over of the same record; without a number is the first. So it finds itself again, in whatever formats it is asked for
/// and wherever it is laid, and only what has changed is a new version. What was handed over is remembered beside the
/// record, as hashes. The names say no number; `lists` gives the lists of the files as they are called in the end.
pub fn write(
    folder: &Path,
    record: &Path,
    edition: Edition,
    lists: impl FnOnce(&[String]) -> Vec<ExportFile>,
) -> Result<Vec<PathBuf>, StoreError> {
    durable::make_folder(folder)?;
    let Edition { files, others } = edition;
    let mut shelf = Shelf { folder, handed_over: HandedOver::load(record)? };
    let numbers = shelf.numbers(&files, &others)?;
    let mut called = names(&files, &numbers);
    let lists = lists(&called);
    called.extend(names(&lists, &shelf.numbers(&lists, &[])?));
    let named: Vec<(&ExportFile, &String)> = files.iter().chain(&lists).zip(&called).collect();
    let mut drafts = Vec::new();
    for (file, name) in &named {
        let to = folder.join(name);
        if standing(&to, &file.bytes)? == Standing::Nothing {
            drafts.push((Draft::write(&to, &file.bytes, file.readers)?, to));
        }
    }
    for file in &others {
        shelf.handed_over.remember(&numbered(&file.name, numbers[document(file)]), &file.bytes);
    }
    // What is asked for stands last: a template of an office's may be called what a document is called.
    named.iter().for_each(|(file, name)| shelf.handed_over.remember(name, &file.bytes));
    shelf.handed_over.save(record)?;
    for (draft, target) in drafts {
        draft.place(&target)?;
    }
    Ok(called.iter().map(|name| folder.join(name)).collect())
}

/// What a file's document is called in every format.
fn document(file: &ExportFile) -> &str {
    file.name.split('.').next().unwrap_or_default()
}

/// The number of each document.
type Numbers<'a> = BTreeMap<&'a str, usize>;

/// Where an edition is laid, and what was handed over before.
struct Shelf<'a> {
    folder: &'a Path,
    handed_over: HandedOver,
}

impl Shelf<'_> {
    fn numbers<'a>(&self, files: &'a [ExportFile], others: &'a [ExportFile]) -> Result<Numbers<'a>, StoreError> {
        let mut numbers = Numbers::new();
        for name in files.iter().chain(others).map(document) {
            if numbers.contains_key(name) {
                continue;
            }
            let of_it = |files: &[ExportFile]| -> Vec<ExportFile> {
                files.iter().filter(|file| document(file) == name).cloned().collect()
            };
            let (files, others) = (of_it(files), of_it(others));
            let mut number = 1;
            while !self.is_free(&files, &others, &Numbers::from([(name, number)]))? {
                number += 1;
            }
            numbers.insert(name, number);
        }
        Ok(numbers)
    }

    /// Whether nothing else bears the names that the files of a document would have.
    fn is_free(&self, files: &[ExportFile], others: &[ExportFile], number: &Numbers<'_>) -> Result<bool, StoreError> {
        let names = names(files, number);
        for (file, name) in files.iter().zip(&names) {
            if self.is_other(name, &file.bytes)? {
                return Ok(false);
            }
        }
        for file in others {
            let name = numbered(&file.name, number[document(file)]);
            if !names.contains(&name) && self.is_other(&name, &file.bytes)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_other(&self, name: &str, bytes: &[u8]) -> Result<bool, StoreError> {
        let was_other = self.handed_over.is_other(name, bytes);
        Ok(was_other || standing(&self.folder.join(name), bytes)? == Standing::Other)
    }
}

/// The name of a file in that version.
fn numbered(name: &str, number: usize) -> String {
    let name = file_name::safe(name);
    if number == 1 { name } else { file_name::numbered(&name, number) }
}

/// The names of the files, each once: an office's template may be called what a document is called.
fn names(files: &[ExportFile], numbers: &Numbers<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for file in files {
        let own = numbered(&file.name, numbers[document(file)]);
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
        let all = ["notat", "plan"].iter().flat_map(|kind| ["md", "docx"].map(|format| format!("{kind}.{format}")));
        let all = all.map(|name| file(&name, &format!("{name} {state}")));
        let (files, others) = all.partition(|file| file.name.ends_with(format));
        let written = write(folder, record, Edition { files, others }, |_| Vec::new()).unwrap();
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
        assert_eq!(written(&folder, "one", "md"), ["notat.md", "plan-2.md"]);
        assert_eq!(written(&folder, "one", "md"), ["notat.md", "plan-2.md"]);
        assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "rettet i hånden");
    }

    #[test]
    fn only_what_has_changed_is_a_new_version_and_a_list_tells_the_names_of_all() {
        let home = tempfile::tempdir().unwrap();
        let written = |files: Vec<ExportFile>| -> Vec<String> {
            let list = |names: &[String]| vec![file("liste.csv", &names.join(";"))];
            let edition = Edition { files, others: Vec::new() };
            let written = write(home.path(), &home.path().join("m.db"), edition, list).unwrap();
            assert_eq!(fs::read_to_string(written.last().unwrap()).unwrap().split(';').count(), written.len() - 1);
            written.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
        };
        let (programme, memo) = (file("program.md", "16.00"), |text| file("notat.md", text));
        assert_eq!(written(vec![programme.clone(), memo("1")]), ["program.md", "notat.md", "liste.csv"]);
        assert_eq!(written(vec![programme.clone(), memo("2")]), ["program.md", "notat-2.md", "liste-2.csv"]);
        let ideas = file("idekatalog.md", "Bænke");
        let third = written(vec![programme, memo("2"), ideas]);
        assert_eq!(third, ["program.md", "notat-2.md", "idekatalog.md", "liste-3.csv"]);
        assert_eq!(fs::read_to_string(home.path().join("liste-3.csv")).unwrap(), third[..3].join(";"));
    }

    #[test]
    fn two_files_of_one_name_are_two_and_stay_those_two() {
        let home = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            let twice = Edition { files: vec![file("notat.md", "1"), file("notat.md", "2")], others: Vec::new() };
            let written = write(home.path(), &home.path().join("m.db"), twice, |_| Vec::new()).unwrap();
            assert_eq!(written, [home.path().join("notat.md"), home.path().join("notat-2.md")]);
        }
    }

    #[test]
    fn when_one_file_cannot_be_written_none_is() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("ud"), "a file, no folder").unwrap();
        let edition = Edition { files: vec![file("notat.md", "x")], others: Vec::new() };
        write(&home.path().join("ud"), &home.path().join("m.db"), edition, |_| Vec::new()).unwrap_err();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
