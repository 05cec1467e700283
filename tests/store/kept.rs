//! What is kept comes back, whole and once, and only one program writes.

use rundbord::record::frontier::Stretch;
use rundbord::record::log::LogError;
use rundbord::record::pen::{DeviceSecret, Pen};
use rundbord::store::error::StoreError;
use rundbord::store::record_file::{OpenHow, RecordFile};
use rusqlite::Connection;

use crate::world::{SERIES, WRITE, World, notes, pen};

#[test]
fn what_is_kept_comes_back_in_the_one_order() {
    let world = World::new();
    let other = Pen::new(&DeviceSecret([4; 32]), SERIES, [0; 32]);
    let mut opened = world.create();
    opened.file.admit(&other.author()).unwrap();
    let (mine, theirs) = (notes(&pen(), 20), notes(&other, 20));
    opened.file.append(&theirs).unwrap();
    opened.file.append(&mine).unwrap();
    let lacking = Stretch { author: other.id(), first: 19, last: 99 };
    assert_eq!(opened.file.stretch(lacking).unwrap(), theirs[18..]);
    drop(opened);

    let opened = world.open(WRITE).unwrap();
    let mut expected: Vec<_> = mine.into_iter().chain(theirs).collect();
    expected.sort_by_key(|entry| entry.stamp());
    assert_eq!(opened.entries, expected);
    assert_eq!((opened.damage, opened.series), (None, SERIES));
    assert_eq!(opened.file.heads().unwrap(), opened.log.frontier());
    let (found, faults) = opened.file.verify().unwrap();
    assert!(found.is_sound() && faults.is_empty());
    assert_eq!((found.entries(), found.signatures()), (40, 40));
}

#[test]
fn the_pen_goes_on_where_the_record_ends() {
    let world = World::new();
    world.with_notes(3);
    let mut opened = world.open(WRITE).unwrap();
    let pen = pen().continuing(&opened.log);
    opened.file.append(&notes(&pen, 2)).unwrap();
    drop(opened);
    let opened = world.open(OpenHow::Read).unwrap();
    assert_eq!((opened.log.entries(), opened.damage), (5, None));
}

#[test]
fn all_of_an_append_is_kept_or_nothing() {
    let world = World::new();
    let mut opened = world.create();
    let mut entries = notes(&pen(), 3);
    entries.swap(1, 2);
    let refused = opened.file.append(&entries);
    assert!(matches!(refused, Err(StoreError::DoesNotFollow { .. })), "{refused:?}");
    assert_eq!(opened.file.heads().unwrap().last(pen().id()), 0);
    entries.swap(1, 2);
    opened.file.append(&entries).unwrap();
    let twice = opened.file.append(&entries[2..]);
    assert!(matches!(twice, Err(StoreError::DoesNotFollow { .. })), "{twice:?}");
}

#[test]
fn a_second_program_is_told_who_writes_and_may_read() {
    let world = World::new();
    let mut opened = world.create();
    opened.file.append(&notes(&pen(), 2)).unwrap();
    match world.open(OpenHow::Write { pid: 4712 }) {
        // Windows lets nobody read a locked file, and Wine does.
        Err(StoreError::Busy { pid, .. }) => assert!(pid == Some(4711) || cfg!(windows) && pid.is_none(), "{pid:?}"),
        other => panic!("{other:?}"),
    }
    let mut reader = world.open(OpenHow::Read).unwrap();
    assert_eq!(reader.entries.len(), 2);
    let more = notes(&pen().continuing(&reader.log), 1);
    assert!(matches!(reader.file.append(&more), Err(StoreError::ReadOnly { .. })));
    opened.file.append(&more).unwrap();
    assert_eq!(reader.file.heads().unwrap().last(pen().id()), 3);
    drop(opened);
    assert!(world.open(WRITE).is_ok());
}

#[test]
fn what_stands_there_already_is_left_alone() {
    let world = World::new();
    std::fs::write(world.path(), "indkøbsliste").unwrap();
    let refused = RecordFile::create(&world.path(), SERIES, &pen().author(), 1);
    assert!(matches!(refused, Err(StoreError::Exists { .. })), "{refused:?}");
    assert!(matches!(world.open(WRITE), Err(StoreError::NotARecord { .. })));
    assert_eq!(std::fs::read(world.path()).unwrap(), "indkøbsliste".as_bytes());
}

#[test]
fn what_an_unfinished_creation_left_does_no_harm() {
    let world = World::new();
    std::fs::write(world.folder().join("møde.db.new"), "half").unwrap();
    assert_eq!(world.create().log.entries(), 0);
}

#[test]
fn the_database_of_another_program_and_a_newer_record_are_refused() {
    let world = World::new();
    Connection::open(world.path()).unwrap().execute_batch("CREATE TABLE birds (name)").unwrap();
    assert!(matches!(world.open(WRITE), Err(StoreError::NotARecord { .. })));

    let newer = World::new();
    newer.with_notes(1);
    Connection::open(newer.path()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = newer.open(OpenHow::Read);
    assert!(matches!(refused, Err(StoreError::NewerVersion { found: 99, known: 1, .. })), "{refused:?}");
}

#[test]
fn a_missing_record_is_missing_and_is_not_made() {
    let world = World::new();
    for how in [WRITE, OpenHow::Read] {
        assert!(matches!(world.open(how), Err(StoreError::Missing { .. })));
    }
    assert!(!world.path().exists());
}

#[test]
fn no_program_can_change_or_delete_what_was_written() {
    let world = World::new();
    world.with_notes(3);
    let hand = Connection::open(world.path()).unwrap();
    for sql in [
        "DELETE FROM entries",
        "DELETE FROM authors",
        "DELETE FROM meta",
        "UPDATE entries SET body = 'x' WHERE number = 2",
        "UPDATE entries SET lamport = 9 WHERE number = 2",
        "UPDATE entries SET body = NULL, salt = NULL, number = 9 WHERE number = 2",
        "UPDATE entries SET body = NULL",
        "UPDATE authors SET key = zeroblob(32)",
        "UPDATE meta SET value = zeroblob(16)",
        "INSERT OR REPLACE INTO meta SELECT name, zeroblob(16) FROM meta",
        "INSERT OR REPLACE INTO authors SELECT id, zeroblob(32) FROM authors",
        "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE number = 2",
        "INSERT INTO entries SELECT 99, author, 9, lamport, previous, salt, body, body_hash, hash, signature
            FROM entries WHERE number = 3",
    ] {
        assert!(hand.execute_batch(sql).is_err(), "{sql}");
    }
    drop(hand);
    assert_eq!(world.open(WRITE).unwrap().damage, None);
}

#[test]
fn a_full_disk_refuses_the_note_and_takes_it_when_there_is_room_again() {
    let world = World::new();
    let mut opened = world.create();
    let small = notes(&pen(), 1);
    opened.file.append(&small).unwrap();
    let mut pen = pen();
    pen.confirm(&small[0]);
    let large = pen.write(format!(r#"{{"v":1,"body":"{}"}}"#, "stor ".repeat(40_000)));
    opened.file.limit_pages(Some(20)).unwrap();
    let refused = opened.file.append(std::slice::from_ref(&large));
    assert!(matches!(refused, Err(StoreError::DiskFull { .. })), "{refused:?}");
    assert_eq!(opened.file.heads().unwrap().last(pen.id()), 1);
    opened.file.limit_pages(None).unwrap();
    opened.file.append(std::slice::from_ref(&large)).unwrap();
    drop(opened);
    assert_eq!(world.open(WRITE).unwrap().entries[1], large);
}

#[test]
#[cfg(unix)]
fn a_record_in_a_read_only_folder_can_be_read_and_says_that_it_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    world.with_notes(2);
    std::fs::remove_file(world.folder().join("møde.db.lock")).unwrap();
    let set = |mode| std::fs::set_permissions(world.folder(), std::fs::Permissions::from_mode(mode)).unwrap();
    set(0o555);
    // The superuser writes where nobody may.
    let superuser = std::fs::write(world.folder().join("probe"), "").is_ok();
    let read = world.open(OpenHow::Read);
    let write = world.open(WRITE);
    set(0o755);
    assert_eq!(read.unwrap().entries.len(), 2);
    if superuser {
        assert!(write.is_ok());
    } else {
        assert!(matches!(write, Err(StoreError::ReadOnly { .. })), "{write:?}");
    }
}

#[test]
fn an_author_who_was_not_admitted_writes_nothing() {
    let world = World::new();
    let stranger = Pen::new(&DeviceSecret([5; 32]), SERIES, [0; 32]);
    let mut opened = world.create();
    let refused = opened.file.append(&notes(&stranger, 1));
    assert!(matches!(refused, Err(StoreError::DoesNotFollow { .. })), "{refused:?}");
    let unknown = LogError::UnknownAuthor { author: stranger.id() };
    assert_eq!(opened.log.check_next(&notes(&stranger, 1)[0]), Err(unknown));
}

#[test]
fn a_body_that_was_denied_is_put_in_later_and_no_other_can_be() {
    let world = World::new();
    let mut opened = world.create();
    let entries = notes(&pen(), 3);
    let mut denied = entries.clone();
    denied.iter_mut().for_each(rundbord::record::entry::Entry::erase);
    opened.file.append(&denied).unwrap();
    let mut forged = entries[1].clone();
    forged.body = entries[2].body.clone();
    opened.file.unveil(&[entries[0].clone(), forged]).unwrap();
    drop(opened);
    let mut opened = world.open(WRITE).unwrap();
    let bodies: Vec<Option<&str>> = opened.entries.iter().map(|entry| entry.json()).collect();
    assert_eq!(bodies, [entries[0].json(), None, None]);
    assert!(opened.file.verify().unwrap().0.is_sound());
    // And the file keeps its bodies as before.
    let id = entries[0].id();
    opened.file.erase(&[id]).unwrap();
    drop(opened);
    let connection = rusqlite::Connection::open(world.path()).unwrap();
    let changed = connection.execute("UPDATE entries SET body = 'x', salt = zeroblob(16)", []);
    assert!(changed.is_err());
}
