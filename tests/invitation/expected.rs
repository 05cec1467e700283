//! What a person reads in an invitation, written beside it.

use std::fs;
use std::path::{Path, PathBuf};

/// One item: clock, minutes, kind, title, person, day; empty where the invitation says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub start: String,
    pub minutes: String,
    pub kind: String,
    pub title: String,
    pub responsible: String,
    pub day: String,
}

#[derive(Clone, Debug, Default)]
pub struct Expected {
    pub name: String,
    pub bytes: Vec<u8>,
    pub title: String,
    pub question: String,
    /// "2022-04-07" or the words.
    pub date: String,
    /// "16.00-19.00", either half may be missing.
    pub frame: String,
    pub place: String,
    /// What the meeting gives input to.
    pub agreement: String,
    pub items: Vec<Item>,
    pub themes: Vec<String>,
    /// The words of the deadlines.
    pub milestones: Vec<String>,
}

/// All invitations of a folder below `tests/invitations`, in the order of their names.
pub fn invitations(folder: &str) -> Vec<Expected> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invitations").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "expected"));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Expected {
    let source = ["txt", "docx"].map(|kind| path.with_extension(kind)).into_iter().find(|source| source.exists());
    let source = source.unwrap_or_else(|| panic!("{} has no invitation beside it", path.display()));
    let name = source.file_name().unwrap().to_string_lossy().into_owned();
    let mut expected = Expected { name, bytes: fs::read(&source).unwrap(), ..Expected::default() };
    for line in fs::read_to_string(path).unwrap().lines() {
        let (field, value) = line.split_once(':').unwrap_or_else(|| panic!("{}: {line}", path.display()));
        let value = value.trim().to_owned();
        match field {
            "title" => expected.title = value,
            "question" => expected.question = value,
            "date" => expected.date = value,
            "frame" => expected.frame = value,
            "place" => expected.place = value,
            "agreement" => expected.agreement = value,
            "item" => expected.items.push(item(&value)),
            "theme" => expected.themes.push(value),
            "milestone" => expected.milestones.push(value),
            _ => panic!("{}: {field}", path.display()),
        }
    }
    expected
}

fn item(value: &str) -> Item {
    let mut fields = value.split('|').map(|field| field.trim().to_owned());
    let mut next = || fields.next().unwrap_or_default();
    let (start, minutes, kind, title, responsible, day) = (next(), next(), next(), next(), next(), next());
    Item { start, minutes, kind, title, responsible, day }
}
