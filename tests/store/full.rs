//! When the system takes no more bytes, the note is refused, and everything that was said to be saved is there.
#![cfg(unix)]

use std::path::PathBuf;
use std::process::Command;

use rundbord::store::error::StoreError;
use rundbord::store::record_file::{OpenHow, RecordFile};

use crate::world::{WRITE, World, notes, pen};

const RECORD: &str = "RUNDBORD_TEST_FULL_RECORD";

/// The program to which the system refuses bytes: it writes until a note is refused, then tries a second time, as a
/// person would. Without a record it has no work.
#[test]
fn writes_until_it_is_refused() {
    let Some(path) = std::env::var_os(RECORD).map(PathBuf::from) else { return };
    let mut opened = RecordFile::open(&path, OpenHow::Write { pid: std::process::id() }).unwrap();
    let mut pen = pen().continuing(&opened.log);
    for _ in 0..10_000 {
        let entry = notes(&pen, 1).remove(0);
        let Err(error) = opened.file.append(std::slice::from_ref(&entry)) else {
            pen.confirm(&entry);
            continue;
        };
        assert!(matches!(error, StoreError::DiskFull { .. } | StoreError::Io { .. }), "{error:?}");
        assert!(opened.file.append(std::slice::from_ref(&entry)).is_err());
        assert_eq!(opened.file.heads().unwrap().last(pen.id()), pen.next_number() - 1);
        println!("saved {} and refused", pen.next_number() - 1);
        return;
    }
    panic!("never refused");
}

#[test]
fn what_was_saved_before_the_disk_was_full_is_there_and_the_meeting_goes_on() {
    let world = World::new();
    drop(world.create());
    // No file beyond 200 blocks of 512 or 1024 bytes, and no signal about it: a write fails as on a full disk.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 200; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["full::writes_until_it_is_refused", "--exact", "--nocapture"])
        .env(RECORD, world.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let saved: u64 = said.split_once("saved ").unwrap().1.split_once(' ').unwrap().0.parse().unwrap();
    let mut opened = world.open(WRITE).unwrap();
    assert_eq!((opened.log.entries(), opened.damage), (saved, None));
    assert!(saved > 3);
    let pen = pen().continuing(&opened.log);
    opened.file.append(&notes(&pen, 50)).unwrap();
}
