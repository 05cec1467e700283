//! A final edition in a folder: a file that was handed over stays as it is, and all files of an edition bear one number.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::durable::{self, Draft};
use crate::store::error::StoreError;
use crate::store::export_folder::ExportFile;
use crate::store::file_name;

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
/// The edition has the first number under which nothing else stands in the folder; without a number is the first. So the
/// same edition finds itself again, in whatever formats it is asked for, and a change is a new one beside it.
/// `edition` gives the files as they are under a number, with names that say no number.
pub fn write(folder: &Path, edition: impl Fn(usize) -> Edition) -> Result<Vec<PathBuf>, StoreError> {
    durable::make_folder(folder)?;
    for number in 1.. {
        let Edition { files, others } = edition(number);
        let names = names(&files, number);
        let mut lacking = Vec::new();
        let mut is_free = true;
        for (file, name) in files.iter().zip(&names) {
            match standing(&folder.join(name), &file.bytes)? {
                Standing::Nothing => lacking.push((file, folder.join(name))),
                Standing::It => {}
                Standing::Other => is_free = false,
            }
        }
        for file in others {
            let name = numbered(&file.name, number);
            let is_other = || standing(&folder.join(&name), &file.bytes).map(|standing| standing == Standing::Other);
            is_free = is_free && (names.contains(&name) || !is_other()?);
        }
        if !is_free {
            continue;
        }
        let drafts: Result<Vec<_>, _> =
            lacking.into_iter().map(|(file, to)| Ok((Draft::write(&to, &file.bytes, file.readers)?, to))).collect();
        for (draft, target) in drafts? {
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

/// The names of the files in the edition of that number, each once: an office's template may be called what a document is called.
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
        let edition = |_| {
            let all = ["notat", "plan"].iter().flat_map(|kind| ["md", "docx"].map(|format| format!("{kind}.{format}")));
            let all = all.map(|name| file(&name, &format!("{name} {state}")));
            let (files, others) = all.partition(|file| file.name.ends_with(format));
            Edition { files, others }
        };
        let written = write(folder, edition).unwrap();
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
    fn a_final_file_that_somebody_has_changed_stays() {
        let home = tempfile::tempdir().unwrap();
        written(home.path(), "one", "md");
        fs::write(home.path().join("plan.md"), "rettet i hånden").unwrap();
        assert_eq!(written(home.path(), "one", "md"), ["notat-2.md", "plan-2.md"]);
        assert_eq!(written(home.path(), "one", "md"), ["notat-2.md", "plan-2.md"]);
        assert_eq!(fs::read_to_string(home.path().join("plan.md")).unwrap(), "rettet i hånden");
    }

    #[test]
    fn two_files_of_one_name_are_two_and_stay_those_two() {
        let home = tempfile::tempdir().unwrap();
        let twice = |_| Edition { files: vec![file("notat.md", "1"), file("notat.md", "2")], others: Vec::new() };
        for _ in 0..2 {
            let written = write(home.path(), twice).unwrap();
            assert_eq!(written, [home.path().join("notat.md"), home.path().join("notat-2.md")]);
        }
    }

    #[test]
    fn when_one_file_cannot_be_written_none_is() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("ud"), "a file, no folder").unwrap();
        write(&home.path().join("ud"), |_| Edition { files: vec![file("notat.md", "x")], others: Vec::new() })
            .unwrap_err();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
