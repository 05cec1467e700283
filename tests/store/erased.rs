//! Erased words are in no file of the record, and the chain verifies as before.

use rundbord::domain::id::EntryId;
use rundbord::store::error::StoreError;
use rundbord::store::record_file::OpenHow;
use rundbord::store::wal;

use crate::world::{WRITE, World, notes, pen};

const SECRET: &str = "Fru Zebralund fra Lindevej";

#[test]
fn erased_words_are_found_in_no_file() {
    let world = World::new();
    let mut opened = world.create();
    let mut pen = pen();
    let mut secrets: Vec<EntryId> = Vec::new();
    // Long and short, early and late, so that pages split, overflow and are moved about.
    for round in 0..40 {
        for entry in notes(&pen, 7) {
            opened.file.append(std::slice::from_ref(&entry)).unwrap();
            pen.confirm(&entry);
        }
        let entry = pen.write(format!(r#"{{"v":1,"body":"{}"}}"#, SECRET.repeat(1 + round * round % 400)));
        opened.file.append(std::slice::from_ref(&entry)).unwrap();
        pen.confirm(&entry);
        secrets.push(entry.id());
    }
    assert!(!world.files_with(SECRET).is_empty());
    opened.file.erase(&secrets).unwrap();
    assert_eq!(world.files_with("Zebralund"), Vec::<std::path::PathBuf>::new());
    let (found, faults) = opened.file.verify().unwrap();
    assert!(found.is_sound() && faults.is_empty(), "{found:?} {faults:?}");
    assert_eq!((found.erased(), found.entries()), (40, 320));

    drop(opened);
    assert_eq!(world.files_with("Zebralund"), Vec::<std::path::PathBuf>::new());
    let opened = world.open(WRITE).unwrap();
    assert_eq!(opened.damage, None);
    assert!(opened.entries.iter().all(|entry| entry.body.is_none() == secrets.contains(&entry.id())));
}

#[test]
fn an_erasure_that_is_held_up_by_a_reader_says_so_and_is_done_when_repeated() {
    let world = World::new();
    let mut opened = world.create();
    let entry = pen().write(format!(r#"{{"v":1,"body":"{SECRET}"}}"#));
    opened.file.append(std::slice::from_ref(&entry)).unwrap();
    let reader = rusqlite::Connection::open(world.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM entries").unwrap();
    reader.query_row("SELECT body FROM entries", [], |row| row.get::<_, String>(0)).unwrap();
    let held_up = opened.file.erase(&[entry.id()]);
    assert!(matches!(held_up, Err(StoreError::StillRead { .. })), "{held_up:?}");
    assert_eq!(world.open(OpenHow::Read).unwrap().entries[0].body, None);
    assert!(!world.files_with("Zebralund").is_empty());
    drop(reader);
    opened.file.erase(&[entry.id()]).unwrap();
    assert_eq!(world.files_with("Zebralund"), Vec::<std::path::PathBuf>::new());
    assert!(!wal::waits_beside(&world.path()));
}

#[test]
fn an_erasure_that_was_cut_short_is_finished_when_the_meeting_is_opened_again() {
    let world = World::new();
    let mut opened = world.create();
    let entry = pen().write(format!(r#"{{"v":1,"body":"{SECRET}"}}"#));
    opened.file.append(std::slice::from_ref(&entry)).unwrap();
    let reader = rusqlite::Connection::open(world.path()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT body FROM entries", [], |row| row.get::<_, String>(0)).unwrap();
    assert!(opened.file.erase(&[entry.id()]).is_err());
    // The program ends while the other one reads on, as if it had crashed: nothing is tidied up by its end.
    drop(opened);
    assert!(!world.files_with("Zebralund").is_empty());
    drop(world.open(WRITE).unwrap());
    assert!(!world.files_with("Zebralund").is_empty());
    drop(reader);
    let opened = world.open(WRITE).unwrap();
    assert_eq!(world.files_with("Zebralund"), Vec::<std::path::PathBuf>::new());
    assert_eq!(opened.damage, None);
}
