//! What goes wrong around a meeting: a damaged record, a rehearsal beside the meeting, a day that is not the meeting's, a
//! reader who stops reading.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use crate::world::{Told, World};

const RINGSTED: [&str; 3] = ["--lang", "da", "--record"];

fn file() -> String {
    World::ringsted().to_str().unwrap().to_owned()
}

/// The meeting itself (no rehearsal) with these notes, in a record of this name.
fn held(world: &World, record: &str, script: &str) -> Told {
    let file = file();
    let arguments = [&["run", &file, "--plain"][..], &RINGSTED, &[record]].concat();
    world.told_with(&arguments, script.as_bytes())
}

fn asked(world: &World, verb: &str, record: &str, rest: &[&str]) -> Told {
    let file = file();
    world.told(&[&[verb, &file][..], &RINGSTED, &[record], rest].concat())
}

#[test]
fn every_verb_finds_the_copy_that_goes_on_from_a_damaged_record() {
    let world = World::new();
    held(&world, "m.db", "/næste\nførste\nanden\ntredje\n").fine();
    let record = world.path("m.db");
    let mut bytes = fs::read(&record).unwrap();
    // The words of the second note are changed where they lie.
    let at = bytes.windows(5).rposition(|part| part == b"anden").unwrap();
    bytes[at] ^= 1;
    fs::write(&record, &bytes).unwrap();

    let told = held(&world, "m.db", "fjerde\n");
    assert!(told.out.contains("gemt") && !told.err.is_empty(), "{told:#?}");
    assert_eq!(fs::read(&record).unwrap(), bytes, "the damaged record is left as it is");

    let exported = asked(&world, "export", "m.db", &["--format", "json", "--out", "ud"]);
    assert_eq!(exported.code, Some(0), "{exported:#?}");
    let data = world.exported("ud");
    let texts: Vec<&str> =
        data["contributions"].as_array().unwrap().iter().map(|c| c["text"].as_str().unwrap()).collect();
    assert_eq!(texts.first(), Some(&"første"));
    assert_eq!(texts.last(), Some(&"fjerde"), "{texts:?}");
    let log = asked(&world, "log", "m.db", &[]);
    assert!(log.out.contains("fjerde") || log.out.lines().count() > 3, "{log:#?}");
    let verified = asked(&world, "verify", "m.db", &[]);
    assert!(verified.says("hel") || verified.says("beskadiget"), "{verified:#?}");
}

#[test]
fn a_rehearsal_is_not_written_into_the_meetings_record_nor_the_meeting_into_the_rehearsals() {
    let world = World::new();
    held(&world, "m.db", "/næste\nrigtigt\n").fine();
    let file = file();
    let rehearsed = ["run", &file, "--plain", "--lang", "da", "--clock", "2022-04-07T16:00:00+02:00", "--record"];
    let told = world.told_with(&[&rehearsed[..], &["m.db"]].concat(), b"/next\n");
    assert!(told.code == Some(1) && told.err.lines().count() >= 2, "{told:#?}");
    assert!(told.says("m.db") && !told.says("gemt"), "{told:#?}");

    world.told_with(&[&rehearsed[..], &["p.db"]].concat(), "/næste\nprøve\n".as_bytes()).fine();
    let told = held(&world, "p.db", "rigtigt\n");
    assert!(told.code == Some(1) && told.err.lines().count() >= 2 && !told.says("#2"), "{told:#?}");
}

#[test]
fn a_meeting_that_begins_on_another_day_keeps_its_locks_beside_each_other() {
    let world = World::new();
    let mut programme: serde_json::Value = serde_json::from_slice(&fs::read(World::ringsted()).unwrap()).unwrap();
    let items = programme["items"].as_array_mut().unwrap();
    let last = items.len() - 1;
    items[last]["start"] = "18:30".into();
    items[last]["locked"] = true.into();
    let path: PathBuf = world.file("laast.json", serde_json::to_vec_pretty(&programme).unwrap());
    // A year and three hours late: the last item stays two and a half hours after the beginning.
    let arguments = ["run", path.to_str().unwrap(), "--plain", "--lang", "da", "--clock", "2023-04-08T19:00:00+02:00"];
    let told = world.told_with(&arguments, "/næste\n/eksport ud\n".as_bytes()).fine();
    assert!(!told.out.contains("18.30"), "{told:#?}");
    let planned = world.exported("ud")["programme"]["items"][last]["planned_start"].as_str().unwrap().to_owned();
    assert!(planned.starts_with("2023-04-08T21:30"), "{planned}");
}

#[test]
fn a_reader_who_has_read_enough_is_no_mistake() {
    let world = World::new();
    let mut command = world.program();
    command.args(["schema", "export"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{ended:?}");
}

#[test]
fn a_command_line_that_cannot_be_understood_is_answered_in_danish_with_what_to_try() {
    let world = World::new();
    for (arguments, found, hint) in [
        (&["chek", "x"][..], "chek", "check"),
        (&["run", "x", "--plan"], "--plan", "--plain"),
        (&["export", "x", "--audience", "alle"], "alle", "internal"),
        (&["run", "x", "--clock", "16"], "16", "2022-04-07T15:55"),
        (&["check"], "FIL", "--help"),
    ] {
        let told = world.told(&[arguments, &["--lang", "da"]].concat());
        assert_eq!(told.code, Some(2), "{told:#?}");
        let lines: Vec<&str> = told.err.lines().collect();
        assert!(lines.len() == 2 && lines[0].contains(found) && lines[1].contains(hint), "{told:#?}");
        assert!(!told.says("error") && !told.says("Usage"), "{told:#?}");
    }
}

#[test]
fn names_of_tables_and_themes_can_be_erased_and_are_in_no_file_afterwards() {
    let world = World::new();
    let script = "/næste\n/bordnavn 3 Kvistgaards bord\n/tema + Sagen om Kvistgaard\nnoget andet\n";
    held(&world, "m.db", script).fine();
    assert!(!world.files_with("Kvistgaard").is_empty());
    asked(&world, "erase", "m.db", &["b3"]).fine();
    asked(&world, "erase", "m.db", &["t5"]).fine();
    assert_eq!(world.files_with("Kvistgaard"), Vec::<PathBuf>::new());
    asked(&world, "verify", "m.db", &[]).fine();
    let none = asked(&world, "erase", "m.db", &["b4"]);
    assert!(none.code == Some(1) && none.says("programfilen"), "{none:#?}");
    let data = asked(&world, "export", "m.db", &["--format", "json", "--out", "ud"]).fine();
    assert!(data.says("ud"));
    assert_eq!(world.exported("ud")["contributions"][0]["text"], "noget andet");
}
