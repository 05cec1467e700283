//! The evening's work in the program as it is started: 10,000 notes taken in, likened to each other, and every document of
//! them written.
//!
//! `cargo bench --bench summing`; an offer and a note among 20,000 are in `likeness.rs`.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench reads the clock and stops when it cannot go on"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_rundbord");
const NOTES: usize = 10_000;
/// Of so many runs the median is told.
const RUNS: usize = 5;

fn run(folder: &Path, arguments: &[&str]) -> Duration {
    let mut command = Command::new(PROGRAM);
    command.env_clear().env("HOME", folder).current_dir(folder).args(arguments).stdout(Stdio::null());
    command.env("RUNDBORD_DATA_DIR", folder.join("data")).env("RUNDBORD_CONFIG_DIR", folder.join("config"));
    let began = Instant::now();
    assert!(command.status().unwrap().success(), "{arguments:?}");
    began.elapsed()
}

/// Labelled notes, each with another's word or two, so that the words are as many as at a large meeting.
fn notes() -> String {
    let read = |line: &str| -> serde_json::Value { serde_json::from_str(line).unwrap() };
    let labelled: Vec<String> = include_str!("../tests/likeness/notes.jsonl")
        .lines()
        .map(|line| read(line)["text"].as_str().unwrap().to_owned())
        .collect();
    let mut lines = String::new();
    for n in 0..NOTES {
        let borrowed = labelled[(n * 7 + 3) % labelled.len()].split_whitespace().nth(n % 3).unwrap_or_default();
        let text = format!("{} {borrowed} {n}", labelled[n % labelled.len()]);
        let note = serde_json::json!({ "table": n % 12 + 1, "theme": (n / 12 % 4 + 1).to_string(), "text": text });
        writeln!(lines, "{note}").unwrap();
    }
    lines
}

fn main() {
    let programme: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/ringsted-2022.json");
    let programme = programme.to_str().unwrap();
    let mut took: [Vec<Duration>; 3] = Default::default();
    for _ in 0..RUNS {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::write(folder.join("notes.jsonl"), notes()).unwrap();
        took[0].push(run(folder, &["import", programme, "notes.jsonl"]));
        took[1].push(run(folder, &["suggest", programme, "--json"]));
        took[2].push(run(folder, &["export", programme, "--all", "--out", "out"]));
    }
    for (what, mut took) in ["import", "suggest --json", "export --all"].into_iter().zip(took) {
        took.sort_unstable();
        println!("{what} of {NOTES} notes: {:.2} s (median of {RUNS})", took[RUNS / 2].as_secs_f64());
    }
}
