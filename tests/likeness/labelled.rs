//! The labelled notes: written for this measure, split by point into those used for choosing and those held out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rundbord::language::language::Language;
use rundbord::language::likeness::index::{Index, Said};
use rundbord::language::likeness::lexicon::Lexicon;
use rundbord::language::likeness::normal::tokens;
use rundbord::language::likeness::weights::Weights;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    pub table: u32,
    pub theme: String,
    pub text: String,
    pub kind: String,
    /// The recurring point that it says; a note without one is said once only.
    #[serde(default)]
    pub point: Option<String>,
    /// Which of the towns' meetings it is from; nothing in the meeting of the field.
    #[serde(default)]
    pub meeting: Option<String>,
    /// Says the opposite of its point.
    #[serde(default)]
    pub opposite: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub text: String,
    pub own_case: bool,
}

/// Which half of the points is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Looked at while weights and lists were chosen.
    Chosen,
    HeldOut,
}

pub fn read<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/likeness").join(name);
    let text = fs::read_to_string(path).expect("the labelled notes lie beside this file");
    text.lines().map(|line| serde_json::from_str(line).expect("each line is one labelled note")).collect()
}

pub fn notes() -> Vec<Labelled> {
    read("notes.jsonl")
}

/// The notes of the towns' meetings, on matters that the lists did not know when they were first measured; a meeting each.
pub fn towns() -> Vec<Vec<Labelled>> {
    let mut meetings: BTreeMap<String, Vec<Labelled>> = BTreeMap::new();
    for note in read::<Labelled>("towns.jsonl") {
        let meeting = note.meeting.clone().expect("a town's note says its meeting");
        meetings.entry(meeting).or_default().push(note);
    }
    meetings.into_values().collect()
}

pub fn town_cases() -> Vec<Case> {
    read("town_cases.jsonl")
}

pub fn cases() -> Vec<Case> {
    read("own_cases.jsonl")
}

impl Labelled {
    /// Points with an odd number were looked at, those with an even number were held out.
    pub fn half(&self) -> Option<Half> {
        let number: u32 = self.point.as_ref()?.trim_start_matches('p').parse().expect("points are p01, p02 …");
        Some(if number % 2 == 1 { Half::Chosen } else { Half::HeldOut })
    }
}

/// The notes that share no content word, ending taken off, with any other note of their point.
pub fn in_other_words(notes: &[Labelled]) -> BTreeSet<usize> {
    let lexicon = Lexicon::new(Language::Da, &[]);
    let words = |note: &Labelled| -> BTreeSet<String> {
        let keys = tokens(&note.text).into_iter().map(|token| token.key).filter(|key| !lexicon.is_stop(key));
        keys.map(|key| lexicon.stem(&key)).collect()
    };
    let mut points: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        if let Some(point) = &note.point {
            points.entry(point).or_default().push(at);
        }
    }
    let alone = |at: usize, others: &[usize]| {
        let own = words(&notes[at]);
        others.iter().filter(|other| **other != at).all(|other| own.is_disjoint(&words(&notes[*other])))
    };
    points.values().flat_map(|of| of.iter().copied().filter(|at| alone(*at, of)).collect::<Vec<_>>()).collect()
}

/// All notes of the meeting, ready to be asked.
pub fn index(notes: &[Labelled], weights: Weights) -> Index<usize> {
    let mut index = Index::weighing(Lexicon::new(Language::Da, &[]), weights);
    notes.iter().for_each(|note| index.meet(&note.text));
    let mut themes: Vec<&str> = Vec::new();
    for (id, note) in notes.iter().enumerate() {
        let theme = themes.iter().position(|theme| *theme == note.theme).unwrap_or_else(|| {
            themes.push(&note.theme);
            themes.len() - 1
        });
        index.add(id, Said { text: note.text.clone(), theme: theme as u32, table: Some(note.table) });
    }
    index
}
