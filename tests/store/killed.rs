//! A program that is killed while it writes has kept every note that it said was saved.

#![expect(clippy::disallowed_methods, reason = "the test starts itself again as the child that is killed")]

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use rundbord::store::record_file::{OpenHow, RecordFile};

use crate::world::{WRITE, World, notes, pen};

const RECORD: &str = "RUNDBORD_TEST_RECORD";

/// How often the program is killed; `RUNDBORD_TEST_KILLS` asks for more.
fn kills() -> u64 {
    std::env::var("RUNDBORD_TEST_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

/// The program that is killed: it writes to the record that it is told of until it dies. Without one it has no work.
#[test]
fn writes_until_it_dies() {
    let Some(path) = std::env::var_os(RECORD).map(PathBuf::from) else { return };
    let mut opened = RecordFile::open(&path, OpenHow::Write { pid: std::process::id() }).unwrap();
    assert_eq!(opened.damage, None);
    let mut pen = pen().continuing(&opened.log);
    loop {
        let entry = notes(&pen, 1).remove(0);
        opened.file.append(std::slice::from_ref(&entry)).unwrap();
        pen.confirm(&entry);
        println!("saved {}", entry.number);
        std::io::stdout().flush().unwrap();
    }
}

#[test]
fn every_note_that_was_said_to_be_saved_is_there_once() {
    let world = World::new();
    drop(world.create());
    let mut before = 0;
    for round in 0..kills() {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["killed::writes_until_it_dies", "--exact", "--nocapture"])
            .env(RECORD, world.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let acknowledged = |line: String| line.rsplit_once("saved ").and_then(|(_, number)| number.parse::<u64>().ok());
        let mut saved = 0;
        for _ in 0..=(round * 7 % 23) {
            saved = lines.by_ref().find_map(acknowledged).expect("the program writes until it is killed");
        }
        child.kill().unwrap();
        saved = lines.filter_map(acknowledged).last().unwrap_or(saved);
        child.wait().unwrap();
        let opened = world.open(WRITE).unwrap();
        assert_eq!(opened.damage, None);
        let here = opened.log.entries();
        assert!(here >= saved && saved > before, "{here} here, {saved} said, {before} before");
        assert_eq!(opened.entries.len() as u64, here);
        before = here;
    }
}
