//! What a table's machine must never hold: its files are searched for the words, every byte of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::host::{Host, free_port};
use crate::table::Table;

/// Every word that begins with "Skjult" is for the organisers alone.
const PROGRAMME: &str = r#"{"title": "Dialogmøde", "date": "7. april 2022", "start": "16.00", "end": "17.00",
    "items": [{"title": "Velkomst", "minutes": 10, "note": "Skjultdrejebog: formanden kommer for sent"},
              {"title": "Borde", "minutes": 50}],
    "themes": [{"title": "Inddragelse"}],
    "tables": [{"number": 1, "members": ["Skjultperson Et"]}, {"number": 2, "members": ["Skjultperson To"]}],
    "milestones": [{"title": "Skjultdato for styregruppen", "due": "1. april 2022", "internal": true}],
    "actions": [{"what": "Skjultaftale fra sidst", "who": "Skjultansvarlig"}]}"#;

fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files under `folder` in which `words` stand.
pub fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    };
    files(folder).into_iter().filter(holds).collect()
}

#[test]
fn a_table_gets_neither_the_run_sheet_nor_the_names_nor_other_tables_words() {
    let folder = tempfile::tempdir().unwrap();
    let programme = folder.path().join("programme.json");
    fs::write(&programme, PROGRAMME).unwrap();
    let at = folder.path().join("host");
    fs::create_dir_all(&at).unwrap();
    let mut host = Host::of(&at, &programme, free_port());
    host.say("/bord 2");
    host.say("Skjultindlæg fra bord to");
    host.hear("gemt");
    host.say("/tilstede Skjultgæst Tre");
    host.say("/pointe Skjultpointe");
    host.say("/handling Skjulthandling");
    host.hear("gemt");
    let scribe = folder.path().join("scribe");
    let mut table = Table::join(&scribe, Some(&host.code(1)), host.port);
    table.note("eget indlæg");
    table.type_line("/plan");
    table.hear("Velkomst");
    // Looked at while it runs and after, write-ahead log and all.
    assert_eq!(holding(&scribe, "Skjult"), Vec::<PathBuf>::new());
    table.finish();
    assert_eq!(holding(&scribe, "Skjult"), Vec::<PathBuf>::new());
    assert!(!holding(&scribe, "eget indlæg").is_empty(), "the search finds what is there");
    host.say("/quit");
    drop(host);
    for words in ["Skjultdrejebog", "Skjultperson Et", "Skjultdato", "Skjultansvarlig", "Skjultindlæg"] {
        assert!(!holding(&at, words).is_empty(), "{words}: the host has it");
    }
}
