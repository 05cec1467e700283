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

#[test]
fn only_who_is_invited_to_lead_holds_the_keys_of_the_door() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host"), free_port());
    let keys = |at: &Path| files(at).iter().filter(|path| path.to_string_lossy().ends_with(".door.json")).count();
    let [stand_by, collator, both] =
        ["stand_by", "collator", "collator_and_stand_by"].map(|role| folder.path().join(role));
    let mut second = Table::join(&stand_by, Some(&host.code_of("stand_by")), host.port);
    let mut third = Table::join(&collator, Some(&host.code_of("collator")), host.port);
    let mut fourth = Table::join(&both, Some(&host.code_of("collator_and_stand_by")), host.port);
    // What follows on each line came after the welcome, and the keys with it.
    third.type_line("/bord 4");
    third.note("fra opsamlingen");
    second.ask("/liste alle", "fra opsamlingen");
    fourth.ask("/liste alle", "fra opsamlingen");
    assert_eq!((keys(&stand_by), keys(&both), keys(&collator)), (1, 1, 0));
    // Nor does a collator lead: it could open no door that the tables know.
    third.type_line("/overtag");
    third.finish();
    let led = host.close().iter().any(|entry| entry.to_string().contains("\"lead\":{\"taken\""));
    assert!(!led, "a collator took the lead");
}

#[test]
fn the_tables_cards_have_their_codes_and_no_document_has() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("host");
    let mut host = Host::start(&at, free_port());
    host.say(&format!("/koder kort {}", at.join("kort").display()));
    let said = host.hear("Bordkortene med koder er her");
    let card = at.join("kort").join("bordkort-med-koder.html");
    assert!(said.contains("bordkort-med-koder.html"), "{said}");
    let html = scraper::Html::parse_document(&fs::read_to_string(&card).unwrap());
    let texts = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).map(|found| found.text().collect()).collect()
    };
    let tables = texts("h1");
    assert_eq!(tables.first().map(String::as_str), Some("BORD 1"));
    let codes: Vec<String> = (1..).zip(&tables).map(|(table, _)| host.code(table)).collect();
    assert_eq!(texts(".code"), codes);
    let address = format!("127.0.0.1:{}", host.port);
    let commands: Vec<String> = codes.iter().map(|code| format!("rundbord join {code} --address {address}")).collect();
    assert_eq!(texts(".how"), commands);
    let whole = texts("section");
    assert!(whole.iter().all(|card| card.contains("Skriv det fælles, ikke om enkelte personer.")), "{whole:?}");
    let pictures = scraper::Selector::parse("section svg path").unwrap();
    assert_eq!(html.select(&pictures).count(), 2 * tables.len());
    assert_eq!(html.errors, Vec::<std::borrow::Cow<'_, str>>::new());
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&card).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "its owner alone can read it");
    }
    // No export has a code in it; a renewed one stands on the next cards.
    host.say(&format!("/eksport {}", at.join("papirer").display()));
    host.hear("papirer");
    host.say("/koder forny 4");
    let renewed = host.hear("Bord 4 har fået en ny kode").split(' ').find(|word| word.len() > 23).unwrap().to_owned();
    host.say(&format!("/koder kort {}", at.join("kort").display()));
    host.hear("Bordkortene med koder er her");
    let again = fs::read_to_string(&card).unwrap();
    assert!(again.contains(renewed.trim_end_matches('.')) && !again.contains(&codes[3]));
    host.end_of_lines();
    for code in &codes {
        assert_eq!(holding(&at.join("papirer"), code), Vec::<PathBuf>::new());
    }
    assert!(!files(&at.join("papirer")).is_empty(), "there are documents to search");
}

#[test]
fn when_the_meeting_is_closed_a_table_is_asked_what_becomes_of_its_own_cases() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::at_the_tables(&folder.path().join("host"));
    let mut three = Table::join(&folder.path().join("three"), Some(&host.code(3)), host.port);
    three.type_line("/egen min nabo venter på en bolig");
    three.hear("Egen sag E3.1");
    host.say("/afslut");
    three.hear("Skal den slettes? Skriv /afslut slet eller /afslut behold");
    three.type_line("/afslut slet");
    three.hear("er slettet");
}
