//! What goes wrong around a meeting: a damaged record, a rehearsal beside the meeting, a day that is not the meeting's, a
//! reader who stops reading.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Output, Stdio};

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
fn notes_are_taken_into_a_rehearsal_at_its_own_time_and_a_meeting_is_never_begun_in_its_record() {
    let world = World::new();
    let notes = world.file("notes.csv", "bord;tema;tekst\n3;1;Fra en fil\n");
    let (file, notes) = (file(), notes.to_str().unwrap().to_owned());
    let import = |rest: &[&str]| world.told(&[&["import", &file, &notes, "--lang", "da"][..], rest].concat());
    // Where no rehearsal has begun, one is begun.
    import(&["--rehearsal"]).fine();
    let exported = |out: &str| {
        world.told(&["export", &file, "--rehearsal", "--format", "json", "--out", out]).fine();
        world.exported(out)
    };
    assert_eq!(exported("ud")["rehearsal"], true);

    let world = World::new();
    let notes = world.file("notes.csv", "bord;tema;tekst\n3;1;Fra en fil\n");
    let notes = notes.to_str().unwrap().to_owned();
    world.ringsted_by("/next\n/wait 35m\nEt indlæg\n").fine();
    world.told(&["import", &file, &notes, "--rehearsal"]).fine();
    world.told(&["export", &file, "--rehearsal", "--format", "json", "--out", "ud"]).fine();
    let taken = world.exported("ud")["contributions"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(taken["text"], "Fra en fil");
    assert!(taken["at"].as_str().unwrap().starts_with("2022-04-07T16:35"), "{taken}");
    assert!(world.ringsted_by("/time\n").says("Kl. 16.35"));

    held(&world, "m.db", "/næste\nrigtigt\n").fine();
    let wrong = world.told(&["import", &file, &notes, "--lang", "da", "--rehearsal", "--record", "m.db"]);
    assert!(wrong.code == Some(1) && wrong.says("--rehearsal være"), "{wrong:#?}");
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
    let told = world.told_with(&arguments, "/næste\n/plan\n".as_bytes()).fine();
    assert!(told.out.contains("21.30") && !told.out.contains("18.30"), "{told:#?}");
}

#[test]
fn a_reader_who_has_read_enough_is_no_mistake() {
    let world = World::new();
    let from = World::session("../tests/invitations/ringsted-2022.txt");
    for arguments in [
        &["schema", "export"][..],
        &["new", "n.json", "--from", from.to_str().unwrap()],
        &["completions", "bash"],
        &["man"],
        &["paths"],
        &["list"],
    ] {
        let told = closed(&world, arguments, |child| drop(child.stdout.take()));
        assert!(told.status.success() && told.stderr.is_empty(), "{arguments:?}: {told:?}");
    }
    assert!(world.path("n.json").exists());
    for (arguments, code) in [(&["check", "nowhere.json"][..], 1), (&[], 2), (&["chek"], 2)] {
        let told = closed(&world, arguments, |child| drop(child.stderr.take()));
        assert_eq!(told.status.code(), Some(code), "{arguments:?}: {told:?}");
    }
    assert!(!world.files().iter().any(|path| path.ends_with("crash.txt")));
}

/// The program with a stream that nobody reads.
fn closed(world: &World, arguments: &[&str], close: impl Fn(&mut Child)) -> Output {
    let mut command = world.program();
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    close(&mut child);
    child.wait_with_output().unwrap()
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

#[test]
fn a_record_whose_end_is_missing_is_read_as_far_as_it_goes() {
    let world = World::new();
    let notes: String = (1..=400).map(|n| format!("indlæg {n} {}\n", "ord ".repeat(20))).collect();
    held(&world, "m.db", &format!("/næste\n{notes}")).fine();
    let bytes = fs::read(world.path("m.db")).unwrap();
    fs::write(world.path("m.db"), &bytes[..bytes.len() * 9 / 10]).unwrap();
    let cut = fs::read(world.path("m.db")).unwrap();

    let log = asked(&world, "log", "m.db", &[]);
    assert!(log.code == Some(3) && log.err.contains("mangler"), "{}", log.err);
    assert!(log.out.lines().count() > 200, "{}", log.out.lines().count());
    let told = held(&world, "m.db", "det sidste\n");
    assert!(told.code == Some(0) && told.err.contains("mangler"), "{told:#?}");
    assert_eq!(fs::read(world.path("m.db")).unwrap(), cut, "the damaged record is left as it is");
    asked(&world, "export", "m.db", &["--format", "json", "--out", "ud"]);
    let data = world.exported("ud");
    let texts = data["contributions"].as_array().unwrap();
    assert!(texts.len() > 200 && texts.last().unwrap()["text"] == "det sidste", "{}", texts.len());
}

#[test]
fn a_broken_signature_that_a_later_one_covers_is_named_and_costs_no_words() {
    let world = World::new();
    held(&world, "m.db", "/næste\nførste\nanden\ntredje\n").fine();
    let log = asked(&world, "log", "m.db", &["--json"]).fine();
    let hash =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["hash"].as_str().unwrap().to_owned();
    let hashes: Vec<String> = log.out.lines().map(hash).collect();
    // A row holds the signature behind the hash.
    let third: Vec<u8> = (0..32).map(|n| u8::from_str_radix(&hashes[2][2 * n..2 * n + 2], 16).unwrap()).collect();
    let mut bytes = fs::read(world.path("m.db")).unwrap();
    // The next row names it too, as the one before; a salt of 16 bytes and the body's text follow there.
    let is_named = |at: usize| bytes[at + 48..].starts_with(b"{\"");
    let row = (0..bytes.len() - 96).find(|at| bytes[*at..].starts_with(&third) && !is_named(*at)).unwrap();
    bytes[row + 40] ^= 1;
    fs::write(world.path("m.db"), &bytes).unwrap();

    let verified = asked(&world, "verify", "m.db", &[]);
    assert!(verified.code == Some(3) && verified.out.contains("Underskriften på post 3"), "{verified:#?}");
    assert!(!verified.err.contains("kopi med alt"), "{verified:#?}");
    let exported = asked(&world, "export", "m.db", &["--format", "json", "--out", "ud"]);
    assert_eq!(exported.code, Some(0), "{exported:#?}");
    assert_eq!(world.exported("ud")["contributions"].as_array().unwrap().len(), 3);
}

#[test]
fn whatever_follows_the_kind_of_an_action_is_kept() {
    let world = World::new();
    let script = "/næste\nførste\n/handling Hvad | hvem | ultimo juni | vrøvl | fem | seks\n";
    held(&world, "m.db", script).fine();
    asked(&world, "export", "m.db", &["--format", "json", "--out", "ud"]).fine();
    let data = world.exported("ud");
    assert_eq!(data["actions"][0]["what"], "Hvad (vrøvl; fem; seks)");
}

#[test]
fn a_record_named_in_place_of_the_programme_file_is_recognised() {
    let world = World::new();
    held(&world, "m.db", "/næste\n").fine();
    let told = world.told(&["log", "m.db", "--lang", "da"]);
    assert!(told.code == Some(1) && told.err.contains("--record"), "{told:#?}");
    let told = world.told(&["run", "m.db", "--plain", "--lang", "da"]);
    assert!(told.code == Some(1) && told.err.contains("--record"), "{told:#?}");
}

#[test]
fn a_broken_file_of_own_cases_or_a_broken_key_is_put_aside_and_the_meeting_goes_on() {
    let world = World::new();
    world.ringsted_by("/next\n/own En sag\nEt indlæg\n").fine();
    let own_cases = world.files().into_iter().find(|path| path.to_string_lossy().ends_with(".private.db")).unwrap();
    let whole = fs::read(&own_cases).unwrap();
    fs::write(&own_cases, &whole[..3000]).unwrap();
    let told = world.ringsted_by("/list\nEt til\n/own En anden sag\n");
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert!(told.err.contains(".private.damaged.db") && told.err.contains("ikke berørt"), "{told:#?}");
    assert!(told.says("Et indlæg") && told.says("#2 gemt") && told.says("E2"), "{told:#?}");

    let key = world.data().join("device.key");
    fs::write(&key, "").unwrap();
    let told = world.ringsted_by("Et tredje\n");
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert!(told.err.contains("device.damaged.key"), "{told:#?}");
    let told = world.ringsted_by("/list\n/afslut\n/afslut slet\n");
    assert!(told.err.is_empty() && told.says("Et tredje"), "{told:#?}");
    // What was put aside held texts of own cases, and goes with them.
    assert!(!world.files().iter().any(|path| path.to_string_lossy().contains(".private.damaged")));
    world.told(&["verify", World::ringsted().to_str().unwrap(), "--rehearsal"]).fine();
}

#[test]
fn a_meeting_that_has_begun_does_not_wait_for_its_programme_file() {
    let world = World::new();
    let file = world.file("møde.json", fs::read(World::ringsted()).unwrap());
    let name = file.to_str().unwrap();
    let run = |script: &str| world.told_with(&["run", name, "--plain", "--lang", "da"], script.as_bytes());
    run("/next\nEt indlæg\n").fine();
    fs::write(&file, "{ \"title\": ").unwrap();
    let told = run("/list\nEt til\n");
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert!(told.err.contains("kan ikke læses") && told.says("Et indlæg") && told.says("#2 gemt"), "{told:#?}");
    fs::remove_file(&file).unwrap();
    let told = run("/list\n");
    assert!(told.code == Some(0) && told.says("Et til"), "{told:#?}");

    // Under another name it is another meeting, but nobody is left to wonder where the notes are.
    let moved = world.file("flyttet.json", fs::read(World::ringsted()).unwrap());
    let told = world.told_with(&["run", moved.to_str().unwrap(), "--plain", "--lang", "da"], b"/quit\n");
    assert!(told.err.contains("begyndt før") && told.err.contains("--record"), "{told:#?}");
    let record = told.err.split("--record ").nth(1).unwrap().trim();
    let told =
        world.told_with(&["run", moved.to_str().unwrap(), "--plain", "--lang", "da", "--record", record], b"/list\n");
    assert!(told.says("Et til"), "{told:#?}");
    // A file that was never a meeting's is still refused.
    assert_ne!(world.told(&["run", "nowhere.json", "--plain"]).code, Some(0));
}

#[test]
fn a_rehearsal_goes_on_where_it_was_left() {
    let world = World::new();
    world.ringsted_by("/next\n/wait 35m\nEt indlæg\n").fine();
    let told = world.ringsted_by("/time\n/wait 10m\n");
    assert!(told.says("Kl. 16.35") && told.says("20 minutter over tid"), "{told:#?}");
    assert!(world.ringsted_by("/time\n").says("Kl. 16.45"));
}

#[test]
fn the_folder_for_the_documents_may_be_written_as_people_write_it() {
    let world = World::new();
    let told = world.ringsted_by("Et indlæg\n/export \"ud mappe\"\n/export ~/hjemme\n");
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert!(world.path("ud mappe").is_dir() && world.path("home/hjemme").is_dir(), "{told:#?}");
    assert!(!world.path("~").exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_a_record() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let (mut child, mut pipe) = {
        let mut command = world.program();
        let file = file();
        command.args(["run", &file, "--plain", "--lang", "da"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let pipe = child.stdin.take().unwrap();
        (child, pipe)
    };
    use std::io::{BufRead, BufReader, Write};
    pipe.write_all("/own En sag\nEt indlæg\n".as_bytes()).unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().contains("#1 gemt")));
    let mut looked_at = 0;
    for path in world.files() {
        let name = path.to_string_lossy().into_owned();
        if [".db", ".db-wal", ".db-shm"].iter().any(|end| name.ends_with(end)) {
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{name}");
            looked_at += 1;
        }
    }
    assert!(looked_at >= 4, "{:?}", world.files());
    drop(pipe);
    child.wait().unwrap();
}

#[test]
fn the_log_and_the_verification_of_a_cut_record_count_the_same() {
    let world = World::new();
    let notes: String = (1..=300).map(|n| format!("Indlæg nummer {n} om adgang, rampe og dør\n")).collect();
    held(&world, "m.db", &format!("/next\n{notes}"));
    let path = world.path("m.db");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() * 17 / 20]).unwrap();
    let log = asked(&world, "log", "m.db", &[]);
    let entries = log.out.lines().count();
    assert!(entries > 50 && entries < 302, "{entries}");
    let verified = asked(&world, "verify", "m.db", &[]);
    assert!(verified.out.contains(&format!(" {entries} poster")), "{entries}: {verified:#?}");
}

#[test]
fn data_is_no_invitation_and_is_told_what_it_is() {
    let world = World::new();
    let script = "/næste\nVi mødes kl. 19\nBussen; den kører ikke, kl. 16.00\n/handling Brev | Ida | 1/6\n";
    world.ringsted_by(script).fine();
    world.told(&["export", &file(), "--rehearsal", "--all", "--out", "ud"]);
    world.file("rows.csv", "tekst,bord,tema\nVi mødes kl. 19,1,1\nFra en fil,2,1\n");
    world.file("rows.jsonl", "{\"bord\": 1, \"tekst\": \"a\"}\n{\"bord\": 2, \"tekst\": \"b\"}\n");
    world.file("broken.json", "{\n  \"title\": \"Borgermøde\",\n  \"items\": [");
    let ending = |path: &PathBuf, ending: &str| path.extension().is_some_and(|end| end == ending);
    let exported = world.documents("ud");
    let lists = exported.iter().filter(|path| ending(path, "csv")).map(|path| (path.clone(), "liste"));
    let cut = world.file("cut.json", "{\"schema_version\": 1, \"contributions\": []}");
    let data = [(cut, "rundbord export")];
    let own = ["rows.csv", "rows.jsonl", "broken.json"].map(|name| world.path(name)).into_iter();
    let files: Vec<(PathBuf, &str)> = lists
        .chain(data)
        .chain(own.zip(["liste", "JSON", "JSON"]))
        .chain([(World::ringsted(), "programfil")])
        .collect();
    assert!(files.len() > 5, "{files:?}");
    for (file, said) in files {
        let told = world.told(&["new", "n.json", "--from", file.to_str().unwrap(), "--lang", "da"]);
        assert!(told.code == Some(1) && told.err.contains(said) && told.out.is_empty(), "{file:?}: {told:#?}");
        assert!(!world.path("n.json").exists());
    }
    let columns = world.file("program.csv", "Kl.;Punkt;Hvem\n16.00;Velkomst;Formanden\n16.15;Oplæg;Ida Holm\n");
    assert_eq!(world.told(&["new", "n.json", "--from", columns.to_str().unwrap()]).code, Some(0));
}

#[test]
fn papers_by_another_programme_than_the_file_or_of_a_rehearsal_are_told_to_be() {
    let world = World::new();
    let ringsted = String::from_utf8(fs::read(World::ringsted()).unwrap()).unwrap();
    let path = world.file("møde.json", &ringsted);
    let name = path.to_str().unwrap();
    let run = |script: &str| world.told_with(&["run", name, "--plain", "--lang", "da"], script.as_bytes()).fine();
    let export = || world.told(&["export", name, "--out", "ud", "--format", "markdown", "--lang", "da"]);
    let changed =
        |title: &str| fs::write(&path, ringsted.replacen("\"title\": \"", &format!("\"title\": \"{title} "), 1));

    let rehearsed = |rest: &[&str]| world.told(&[&["export", name, "--out", "ud", "--lang", "da"][..], rest].concat());
    world.meeting_by(&path, b"/quit\n").fine();
    assert!(export().err.contains("fra generalprøven"));
    rehearsed(&["--rehearsal"]).fine();
    changed("Prøve").unwrap();
    assert!(rehearsed(&["--rehearsal"]).err.contains("ændret siden generalprøven"));

    run("/quit\n");
    export().fine();
    changed("Nyt").unwrap();
    let told = export();
    assert!(told.code == Some(0) && told.err.contains("siden mødet blev åbnet"), "{told:#?}");
    assert!(told.err.contains(&format!("rundbord run {name}")), "{told:#?}");
    run("/quit\n");
    export().fine();
    run("/næste\nEt indlæg\n");
    changed("Nyere").unwrap();
    let told = export();
    assert!(told.err.contains("siden mødet begyndte") && !told.err.contains("rundbord run"), "{told:#?}");
}

#[test]
fn what_a_programme_file_leaves_open_is_no_change_on_another_day() {
    let world = World::new();
    let path = world
        .file("møde.json", r#"{"title": "Dialog", "date": "30/3", "items": [{"title": "Velkomst", "minutes": 9}]}"#);
    let name = path.to_str().unwrap();
    // The day by which it was read, years ago.
    world.meeting_by(&path, b"/quit\n").fine();
    world.told(&["export", name, "--rehearsal", "--out", "ud"]).fine();
}

#[test]
fn an_import_tells_which_of_its_lines_look_like_one_persons_matter() {
    let world = World::new();
    let file = file();
    let import = |name: &str, text: &str| {
        let notes = world.file(name, text);
        let told = world.told(&["import", &file, notes.to_str().unwrap(), "--record", "m.db", "--lang", "da"]);
        assert_eq!(told.code, Some(0), "{told:#?}");
        told
    };
    let list =
        "bord;tema;tekst;slags\n1;1;Bussen er sen;idé\n2;1;Min mor er dement;\n3;1;Karens mand er dement;eksempel\n";
    let told = import("a.csv", list);
    assert!(told.err.contains("2 indlæg egne sager: linje 3 (#2) og linje 4 (#3)."), "{told:#?}");
    assert!(told.err.contains("/egen #2"), "{told:#?}");
    let told = import("b.jsonl", "{\"bord\": 1, \"tema\": \"1\", \"tekst\": \"Min far er dement\"}\n");
    assert!(told.err.contains("ét indlæg en egen sag: linje 1 (#4)."), "{told:#?}");
    // What was there already was told then; that nobody has looked at it is told again.
    let told = import("a.csv", list);
    assert!(!told.err.contains("linje") && told.err.contains("/egen #2"), "{told:#?}");
}
