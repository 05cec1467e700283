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
            // A later version may print more documents, more lines, and more fields in the data; none may be gone or changed.
            let (_, now) = now.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name} is gone"));
            if name.ends_with(".json") {
                let (then, now) = (without_the_moment(then), without_the_moment(now));
                holds(&then, &now, &format!("{}/{name}", version.display()));
            } else {
                let (then, now) = (without_the_clock(then), without_the_clock(now));
                let mut rest = now.iter();
                let gone = then.iter().find(|line| !rest.any(|printed| printed == *line));
                assert_eq!(
                    gone,
                    None,
                    "{}/{name} has lost it, or says it in another place: {now:#?}",
                    version.display()
                );
            }
        }
    }
}
