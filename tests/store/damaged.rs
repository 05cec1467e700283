//! A damaged record is read as far as it verifies, is said to be damaged, and is never written to.

use std::fs;

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;
use rundbord::record::entry::Entry;
use rundbord::record::log::LogError;
use rundbord::store::damage::Fault;
use rundbord::store::error::StoreError;
use rundbord::store::record_file::{OpenHow, RecordFile};
use rundbord::store::wal;
use rusqlite::Connection;

use crate::world::{WRITE, World, notes, pen};

/// What an open may come to: whole, in part and said so, or refused; never something that was not written.
fn check_against(world: &World, written: &[Entry], how: OpenHow) -> Result<(), String> {
    let bytes = fs::read(world.path()).unwrap();
    match world.open(how) {
        Ok(opened) => {
            // A signature before the head's is checked by `verify` alone: the words and the chain are what counts here.
            let same = |(one, other): (&Entry, &Entry)| one.hash == other.hash && one.body == other.body;
            if opened.entries.len() > written.len() || !written.iter().zip(&opened.entries).all(same) {
                return Err(format!("{} entries that were not written so", opened.entries.len()));
            }
            if opened.entries.len() < written.len() && opened.damage.is_none() {
                return Err(format!("{} of {} and not a word of it", opened.entries.len(), written.len()));
            }
            if opened.damage.is_some() && opened.file.is_writable() {
                return Err("damaged and yet to be written to".into());
            }
            let damaged = opened.damage.is_some();
            drop(opened);
            if damaged && fs::read(world.path()).unwrap() != bytes {
                return Err("the damaged file was changed".into());
            }
        }
        Err(_) if fs::read(world.path()).unwrap() != bytes => return Err("the refused file was changed".into()),
        Err(_) => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..Default::default() })]

    #[test]
    fn flipped_bits_are_never_read_as_words(flips in proptest::collection::vec((any::<Index>(), 0..8u8), 1..4)) {
        let world = World::new();
        let written = world.with_notes(60);
        let mut bytes = fs::read(world.path()).unwrap();
        for (place, bit) in flips {
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
        }
        fs::write(world.path(), bytes).unwrap();
        for how in [OpenHow::Read, WRITE] {
            let found = check_against(&world, &written, how);
            prop_assert!(found.is_ok(), "{:?}", found);
        }
    }

    #[test]
    fn a_cut_file_is_read_as_far_as_it_goes(cut in any::<Index>()) {
        let world = World::new();
        let written = world.with_notes(60);
        let length = fs::metadata(world.path()).unwrap().len() as usize;
        fs::File::options().write(true).open(world.path()).unwrap().set_len(cut.index(length) as u64).unwrap();
        for how in [OpenHow::Read, WRITE] {
            let found = check_against(&world, &written, how);
            prop_assert!(found.is_ok(), "{:?}", found);
        }
    }

    #[test]
    fn garbage_in_the_middle_is_never_read_as_words(place in any::<Index>(), garbage in any::<[u8; 32]>()) {
        let world = World::new();
        let written = world.with_notes(60);
        let mut bytes = fs::read(world.path()).unwrap();
        let place = place.index(bytes.len() - 1024);
        bytes[place..place + 1024].copy_from_slice(&garbage.repeat(32));
        fs::write(world.path(), bytes).unwrap();
        let found = check_against(&world, &written, WRITE);
        prop_assert!(found.is_ok(), "{:?}", found);
    }

    #[test]
    fn a_broken_log_never_loses_saved_notes_in_silence(place in any::<Index>(), bit in 0..8u8) {
        let world = World::new();
        let mut opened = world.create();
        let written = notes(&pen(), 12);
        for entry in &written {
            opened.file.append(std::slice::from_ref(entry)).unwrap();
        }
        // A copy of the folder while the program runs is what a crash leaves.
        let crashed = World::new();
        for path in [world.path(), wal::beside(&world.path())] {
            fs::copy(&path, crashed.folder().join(path.file_name().unwrap())).unwrap();
        }
        let log = wal::beside(&crashed.path());
        let mut bytes = fs::read(&log).unwrap();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        fs::write(&log, &bytes).unwrap();
        let opened = crashed.open(WRITE).unwrap();
        prop_assert!(written.starts_with(&opened.entries));
        // The last transaction alone cannot be told from one that the power cut short.
        if opened.entries.len() + 1 < written.len() {
            let named = matches!(opened.damage.unwrap().faults[0], Fault::BrokenWal { .. });
            prop_assert!(named);
            drop(opened.file);
            prop_assert_eq!(fs::read(&log).unwrap(), bytes);
        }
    }
}

#[test]
fn an_unbroken_log_is_read_to_its_end() {
    let world = World::new();
    let mut opened = world.create();
    for entry in notes(&pen(), 30) {
        opened.file.append(std::slice::from_ref(&entry)).unwrap();
    }
    assert_eq!(wal::lost_transactions(&world.path()).unwrap(), 0);
    assert!(wal::waits_beside(&world.path()));
}

#[test]
fn an_empty_file_is_a_damaged_record() {
    let world = World::new();
    fs::write(world.path(), "").unwrap();
    assert!(matches!(world.open(WRITE), Err(StoreError::Damaged { fault: Fault::Empty, .. })));
    assert_eq!(fs::read(world.path()).unwrap(), b"");
}

/// Changes a record by hand, as someone who knows how to get past the triggers could.
fn tamper(world: &World, sql: &str) {
    let hand = Connection::open(world.path()).unwrap();
    hand.execute_batch("DROP TRIGGER entries_are_only_erased; DROP TRIGGER entries_stay").unwrap();
    hand.execute_batch(sql).unwrap();
}

#[test]
fn words_put_in_anothers_mouth_are_found_and_the_meeting_goes_on_in_a_copy() {
    let world = World::new();
    let written = world.with_notes(10);
    tamper(&world, "UPDATE entries SET body = 'andre ord' WHERE number = 8");
    let opened = world.open(WRITE).unwrap();
    let damage = opened.damage.clone().unwrap();
    assert_eq!(damage.faults, [Fault::Entry(LogError::BadHash { author: pen().id(), number: 8 })]);
    assert_eq!((opened.entries.as_slice(), damage.entries), (&written[..7], 7));

    let copy = world.folder().join("møde-2.db");
    let mut copied = RecordFile::continue_in_copy(&opened, &copy, [2; 16], 1).unwrap();
    assert_eq!((copied.entries.as_slice(), &copied.damage), (&written[..7], &None));
    assert_ne!(copied.series, opened.series);
    assert!(copied.file.is_writable());
    copied.file.erase(&[written[0].id()]).unwrap();
}

#[test]
fn a_missing_entry_a_wrong_signature_and_a_strange_row_are_named() {
    let author = pen().id();
    for (sql, fault) in [
        ("DELETE FROM entries WHERE number = 4", Fault::Entry(LogError::Gap { author, expected: 4, found: 5 })),
        (
            "UPDATE entries SET signature = zeroblob(64) WHERE number = 10",
            Fault::Entry(LogError::BadSignature { author, number: 10 }),
        ),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE entries SET hash = x'00' WHERE seq = 3",
            Fault::StrangeRow { row: 3 },
        ),
    ] {
        let world = World::new();
        world.with_notes(10);
        tamper(&world, sql);
        let opened = world.open(WRITE).unwrap();
        let damage = opened.damage.unwrap();
        assert_eq!(damage.faults[0], fault, "{sql}");
        assert_eq!(opened.log.entries(), damage.entries);
    }
}

#[test]
fn verification_finds_a_wrong_signature_that_opening_passes_over() {
    let world = World::new();
    world.with_notes(10);
    tamper(&world, "UPDATE entries SET signature = zeroblob(64) WHERE number = 4");
    let opened = world.open(OpenHow::Read).unwrap();
    assert_eq!(opened.damage, None);
    let (found, _) = opened.file.verify().unwrap();
    assert!(!found.is_sound());
    assert_eq!((found.entries(), found.damages().count()), (10, 0), "the later signatures cover what it says");
    assert_eq!(found.authors[&pen().id()].covered, [4]);
}

/// Whatever bit of the header is wrong, every entry is read, and the meeting goes on in the file or in a copy.
#[test]
fn a_wrong_bit_in_the_header_costs_no_entry() {
    let world = World::new();
    world.with_notes(10);
    let whole = fs::read(world.path()).unwrap();
    // A wrong version may be a newer one, and is told as such.
    for place in (0..100).filter(|place| !(60..64).contains(place)) {
        for bit in [0, 3, 7] {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << bit;
            fs::write(world.path(), &bytes).unwrap();
            let opened = world.open(WRITE).unwrap_or_else(|error| panic!("byte {place}, bit {bit}: {error}"));
            assert_eq!(opened.entries.len(), 10, "byte {place}, bit {bit}: {:?}", opened.damage);
            drop(opened);
            if fs::read(world.path()).unwrap() != bytes {
                // It was sound enough to be written on.
                world.open(OpenHow::Read).unwrap();
            }
        }
    }
}
