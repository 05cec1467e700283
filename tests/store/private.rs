//! The words of an own case are in no file in clear, and in none at all when they are forgotten.

use std::fs;
use std::path::PathBuf;

use rundbord::domain::id::{EntryId, OwnCaseId};
use rundbord::record::bytes::RecordId;
use rundbord::record::pen::DeviceSecret;
use rundbord::store::error::StoreError;
use rundbord::store::private_notes::{self, PrivateNotes};

use crate::world::{SERIES, World, pen};

const WORDS: &str = "Fru Zebralund fra Lindevej har fået afslag på sin kørestol";
const NOWHERE: [PathBuf; 0] = [];

fn case(number: u64) -> OwnCaseId {
    OwnCaseId(EntryId { author: pen().id(), number })
}

fn open(world: &World) -> PrivateNotes {
    PrivateNotes::open(&world.path(), SERIES.record, &DeviceSecret([3; 32])).unwrap()
}

/// What the file holds of a case, as it is written there.
fn sealed(world: &World, number: u64) -> Vec<u8> {
    let hand = rusqlite::Connection::open(private_notes::beside(&world.path())).unwrap();
    hand.query_row("SELECT sealed FROM notes WHERE number = ?1", [number as i64], |row| row.get(0)).unwrap()
}

fn is_anywhere(world: &World, bytes: &[u8]) -> bool {
    let mut files = fs::read_dir(world.folder()).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
    files.any(|file| file.windows(bytes.len()).any(|window| window == bytes))
}

#[test]
fn the_words_come_back_and_are_in_no_file_in_clear() {
    let world = World::new();
    let mut notes = open(&world);
    assert_eq!((notes.count().unwrap(), notes.read(case(1)).unwrap()), (0, None));
    assert_eq!(fs::read_dir(world.folder()).unwrap().count(), 0);
    notes.keep(case(1), "først").unwrap();
    notes.keep(case(1), WORDS).unwrap();
    notes.keep(case(2), "").unwrap();
    assert_eq!(world.files_with("Zebralund"), NOWHERE);
    drop(notes);
    let notes = open(&world);
    assert_eq!(notes.cases().unwrap(), [case(1), case(2)]);
    assert_eq!(notes.read(case(1)).unwrap().as_deref(), Some(WORDS));
    assert_eq!(notes.read(case(2)).unwrap().as_deref(), Some(""));
    assert_eq!(world.files_with("Zebralund"), NOWHERE);
}

#[test]
fn what_is_forgotten_is_in_no_file_not_even_sealed() {
    let world = World::new();
    let mut notes = open(&world);
    for number in 1..=40 {
        notes.keep(case(number), &WORDS.repeat(1 + number as usize * 7 % 90)).unwrap();
    }
    let traces: Vec<Vec<u8>> = (1..=40).map(|number| sealed(&world, number)[..24].to_vec()).collect();
    assert!(traces.iter().all(|trace| is_anywhere(&world, trace)));
    let gone: Vec<OwnCaseId> = (1..=20).map(case).collect();
    notes.forget(&gone).unwrap();
    assert!(traces[..20].iter().all(|trace| !is_anywhere(&world, trace)));
    assert_eq!(notes.count().unwrap(), 20);
    assert!(notes.read(case(21)).unwrap().is_some());
    notes.forget_all().unwrap();
    assert!(traces.iter().all(|trace| !is_anywhere(&world, trace)));
    assert_eq!(open(&world).count().unwrap(), 0);
}

#[test]
fn words_that_were_replaced_are_in_no_file_once_they_are_forgotten() {
    let world = World::new();
    let mut notes = open(&world);
    notes.keep(case(1), WORDS).unwrap();
    let trace = sealed(&world, 1);
    notes.keep(case(1), "andre ord").unwrap();
    notes.forget(&[case(1)]).unwrap();
    assert!(!is_anywhere(&world, &trace));
}

#[test]
fn another_device_another_meeting_and_another_case_cannot_read_them() {
    let world = World::new();
    open(&world).keep(case(1), WORDS).unwrap();
    for (record, secret) in [(SERIES.record, [4; 32]), (RecordId([8; 16]), [3; 32])] {
        let other = PrivateNotes::open(&world.path(), record, &DeviceSecret(secret)).unwrap();
        assert!(matches!(other.read(case(1)), Err(StoreError::Damaged { .. })));
    }
    let hand = rusqlite::Connection::open(private_notes::beside(&world.path())).unwrap();
    hand.execute_batch("UPDATE notes SET number = 2").unwrap();
    assert!(matches!(open(&world).read(case(2)), Err(StoreError::Damaged { .. })));
}
