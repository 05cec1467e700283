//! Records that released versions wrote: each must replay and print the same, forever.
//!
//! A folder a version: `record.db`, and beside it the documents that it gave. Nothing in it is ever written anew; a new
//! shape of entries gets a new folder.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn versions() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// The documents in a folder by their names.
fn documents(folder: &Path) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    found.sort();
    found
}

/// Later versions say in a name for whom the document is, and begin a briefing's with the day on which it is made: it is
/// known by its meeting, kind and state.
fn same_name(one: &str, other: &str) -> bool {
    let known = |name: &str| -> Vec<String> {
        let parts = name.split('_').skip(1).filter(|part| !matches!(*part, "intern" | "offentlig"));
        parts.map(str::to_owned).collect()
    };
    known(one) == known(other)
}

/// The data without what is said of the moment of writing, and not of the meeting.
fn without_the_moment(text: &str) -> Value {
    let mut data: Value = serde_json::from_str(text).unwrap();
    data["generated_at"] = Value::Null;
    data
}

/// The text up to where it says when it was made.
fn without_the_clock(text: &str) -> Vec<&str> {
    let told = |line| {
        ["Opgjort ", "- Dannet ", "- Dato:"]
            .into_iter()
            .fold(line, |line: &str, clock| line.find(clock).map_or(line, |at| &line[..at]))
    };
    text.lines().map(told).collect()
}

/// Fails where `now` does not say all that `then` said; an object may have fields that `then` did not know.
fn holds(then: &Value, now: &Value, place: &str) {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            for (field, then) in then {
                holds(then, now.get(field).unwrap_or(&Value::Null), &format!("{place}.{field}"));
            }
        }
        (Value::Array(then), Value::Array(now)) => {
            assert_eq!(then.len(), now.len(), "{place}");
            then.iter().zip(now).enumerate().for_each(|(at, (then, now))| holds(then, now, &format!("{place}[{at}]")));
        }
        _ => assert_eq!(then, now, "{place}"),
    }
}

/// Sections in which the program speaks of the summing-up itself, in lists too.
const OF_THE_METHOD: [&str; 1] = ["## Om opsamlingen"];

/// A heading and what stands under it until the next; first what stands before any, the document's head.
type Section<'a> = (&'a str, Vec<&'a str>);

fn sections<'a>(lines: &[&'a str]) -> Vec<Section<'a>> {
    let mut sections = vec![("", Vec::new())];
    for line in lines {
        match sections.last_mut() {
            Some(section) if !line.starts_with('#') => section.1.push(*line),
            _ => sections.push((line, Vec::new())),
        }
    }
    sections
}

/// People's words, and what is counted of them, stand in lists, tables and quotations.
fn bears_words(line: &&&str) -> bool {
    line.trim_start().starts_with(['-', '|', '>'])
}

/// A later version may say more in sentences and sections of its own, and may have another line in the head. Where a section
/// was, no line is gone or stands elsewhere, and no list, table or quotation of it has grown: what people said is there once.
fn says_the_same(then: &[Section<'_>], now: &[Section<'_>], place: &str) {
    let mut rest = now.iter();
    for (heading, then) in then {
        let found = rest.find(|(found, _)| found == heading);
        let (_, now) = found.unwrap_or_else(|| panic!("{place}: {heading:?} is gone: {now:#?}"));
        let mut printed = now.iter();
        let gone = then.iter().find(|line| !printed.any(|printed| printed == *line));
        assert_eq!(gone, None, "{place}, {heading:?}: it is gone or stands elsewhere: {now:#?}");
        if !heading.is_empty() && !OF_THE_METHOD.contains(heading) {
            let (then, now): (Vec<_>, Vec<_>) =
                (then.iter().filter(bears_words).collect(), now.iter().filter(bears_words).collect());
            assert_eq!(then, now, "{place}, {heading:?}: it has grown");
        }
    }
}

fn program(world: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rundbord"));
    command.env_clear().current_dir(world).env("HOME", world).args(arguments);
    command.env("RUNDBORD_DATA_DIR", world.join("data")).env("RUNDBORD_CONFIG_DIR", world.join("config"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_record_that_was_ever_written_verifies_and_prints_what_it_printed() {
    let versions = versions();
    assert!(!versions.is_empty());
    for version in versions {
        let world = tempfile::tempdir().unwrap();
        let world = world.path();
        fs::copy(version.join("record.db"), world.join("record.db")).unwrap();
        let file = version.join("programme.json");
        let file = file.to_str().unwrap();
        program(world, &["verify", file, "--record", "record.db"]);
        program(world, &["export", file, "--record", "record.db", "--out", "out", "--format", "json,markdown"]);
        let (then, now) = (documents(&version.join("documents")), documents(&world.join("out")));
        for (name, then) in &then {
            // A later version may print more documents and more fields in the data; none may be gone or changed.
            let (_, now) =
                now.iter().find(|(found, _)| same_name(found, name)).unwrap_or_else(|| panic!("{name} is gone"));
            if name.ends_with(".json") {
                let (then, now) = (without_the_moment(then), without_the_moment(now));
                holds(&then, &now, &format!("{}/{name}", version.display()));
            } else {
                let (then, now) = (without_the_clock(then), without_the_clock(now));
                says_the_same(&sections(&then), &sections(&now), &format!("{}/{name}", version.display()));
            }
        }
    }
}

#[test]
#[should_panic(expected = "has grown")]
fn a_note_that_is_printed_twice_is_seen() {
    let then = ["# Notat", "", "## Idéer", "", "- Bord 1: Rampe", "", "## Om"];
    let now = ["# Notat", "", "## Nyt", "", "## Idéer", "", "- Bord 1: Rampe", "- Bord 1: Rampe", "", "## Om"];
    says_the_same(&sections(&then), &sections(&now), "here");
}

#[test]
#[should_panic(expected = "is gone or stands elsewhere")]
fn a_note_under_another_heading_is_seen() {
    let then = ["# Notat", "", "## Idéer", "", "- Bord 1: Rampe", "", "## Om"];
    let now = ["# Notat", "", "## Idéer", "", "## Eksempler", "", "- Bord 1: Rampe", "", "## Om"];
    says_the_same(&sections(&then), &sections(&now), "here");
}

#[test]
fn a_section_more_and_a_sentence_more_are_no_loss() {
    let then = ["- Dato: i dag", "", "# Notat", "", "## Idéer", "", "- Bord 1: Rampe"];
    let now = [
        "- Dato: i dag",
        "- Til: Rådet",
        "",
        "# Notat",
        "",
        "Resume.",
        "",
        "## Nyt",
        "",
        "- Intet",
        "",
        "## Idéer",
        "",
        "Bordenes egne ord.",
        "",
        "- Bord 1: Rampe",
    ];
    says_the_same(&sections(&then), &sections(&now), "here");
}
