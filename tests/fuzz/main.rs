//! The corpus of the fuzz targets, replayed on a stable compiler, and each of its files bent in many ways by a seeded chance.
//!
//! `FUZZ_SECONDS=300 cargo test --test fuzz -- --nocapture` bends for so long; a file that fails is named, with its bytes.

#![allow(clippy::unwrap_used, reason = "a corpus that cannot be read fails the test")]
#![expect(clippy::disallowed_methods, reason = "how long to go on is asked of the environment and the clock")]

mod bending;
mod targets;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::bending::Bending;

type Target = fn(&[u8]);

/// Bent so often, where nobody asks for more: what reads a page of text takes longer than what reads a line.
const LINES: usize = 2_000;
const PAGES: usize = 200;

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// What the fuzzer has found that goes other ways through a reader: a line for each input, in hexadecimal.
fn found(name: &str) -> Vec<Vec<u8>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fuzz/corpus/found/{name}.hex"));
    let text = fs::read_to_string(file).unwrap();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    text.lines().map(|line| line.as_bytes().chunks(2).map(byte).collect()).collect()
}

fn run(target: Target, bytes: &[u8]) {
    if let Err(panic) = catch_unwind(|| target(bytes)) {
        println!("fails with {:?}", String::from_utf8_lossy(bytes));
        std::panic::resume_unwind(panic);
    }
}

fn try_all(name: &str, target: Target, usual: usize) {
    let corpus = corpus(name);
    assert!(corpus.len() >= 3, "{name} has a corpus");
    let found = found(name);
    assert!(found.len() >= 20, "{name} was fuzzed");
    corpus.iter().chain(&found).for_each(|bytes| run(target, bytes));
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).map(Duration::from_secs);
    let (mut bending, began, mut tried) = (Bending::new(corpus), Instant::now(), 0);
    while seconds.map_or(tried < usual, |seconds| began.elapsed() < seconds) {
        run(target, &bending.next());
        tried += 1;
    }
    println!("{name}: {tried} bent inputs in {:.1?}", began.elapsed());
}

#[test]
fn no_frame_hurts() {
    try_all("frame", targets::frame, LINES);
}

#[test]
fn no_entry_hurts() {
    try_all("entry", targets::entry, LINES);
}

#[test]
fn no_table_file_hurts() {
    try_all("table_file", targets::table_file, LINES);
}

#[test]
fn no_invitation_hurts() {
    try_all("invitation", targets::invitation, PAGES);
}

#[test]
fn no_programme_hurts() {
    try_all("programme", targets::programme, PAGES);
}
