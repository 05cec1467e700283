//! An own case, and words that were erased: afterwards they are in no file of the program.

use std::fs;

use crate::world::World;

const SECRET: &str = "Hortensia Vandkærsholm";

#[test]
fn an_own_case_is_in_no_file_in_the_clear_and_gone_when_the_meeting_is_closed() {
    let world = World::new();
    let script = format!(
        "/next\n/bord 3\n/own {SECRET} venter på en kørestol\n/own #1\nEt indlæg\n/own {SECRET} igen\n/general 1 Ventetid\n\
         /undo\n/redo\n/list all\n/log\n/export ud\n"
    );
    let told = world.ringsted_by(&script);
    assert!(told.says("E1") && told.says("E2"), "{told:#?}");
    assert!(!told.says(SECRET), "{told:#?}");
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    assert_eq!(world.files_with("Vandkærsholm"), [""; 0].map(std::path::PathBuf::from));
    assert_eq!(world.exported("ud")["left_out"]["own_cases"], 2);
    let closed = world.ringsted_by("/close\n/close delete\n");
    assert!(closed.says("2 egne sager"), "{closed:#?}");
    let later = world.ringsted_by("/close delete\n");
    assert!(!later.says("2 egne sager"), "{later:#?}");
}

/// Answers and own cases of the same table: the first own case makes a theme discussed, and what was answered before it
/// no longer stands, on the coverage, in the documents and in the data alike.
#[test]
fn an_own_case_is_something_said_wherever_it_is_asked_whether_the_table_had_remarks() {
    let world = World::new();
    let told = world.ringsted_by(&format!(
        "/next\n/bord 3\n/own {SECRET}\n/ingen\n/ikkedrøftet\n/bord 4\n/ingen\n/own {SECRET}\n/bord 5\n/ingen\n/export ud\n"
    ));
    assert_eq!(told.err.matches("så det er drøftet").count(), 2, "{told:#?}");
    let data = world.exported("ud");
    let answers: Vec<i64> =
        data["answers"].as_array().unwrap().iter().map(|answer| answer["table"].as_i64().unwrap()).collect();
    assert_eq!(answers, [5]);
    let memo =
        world.documents("ud").into_iter().find(|path| path.to_string_lossy().ends_with("_intern_notat_udkast.md"));
    let memo = fs::read_to_string(memo.unwrap()).unwrap();
    assert!(memo.contains("- Ingen bemærkninger: bord 5\n"), "{memo}");
    assert!(memo.contains("2 egne sager er ikke gengivet"), "{memo}");
    assert!(!memo.contains("Ikke drøftet:"), "{memo}");
}

#[test]
fn a_note_that_was_an_own_case_after_all_leaves_every_file() {
    let world = World::new();
    let script = format!("/next\n/bord 3\n{SECRET} venter på en kørestol\nEt indlæg\n/own #1\n/export ud\n");
    let told = world.ringsted_by(&script);
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    assert_eq!(world.exported("ud")["contributions"].as_array().unwrap().len(), 1);
}

#[test]
fn erased_words_are_in_no_file_and_the_chain_still_verifies() {
    let world = World::new();
    let script = format!(
        "/next\n/bord 3\nFør\n{SECRET} skrev det\nEfter\n/edit 2 {SECRET} rettede det\n/undo\n/redo\n/export ud\n"
    );
    world.ringsted_by(&script).fine();
    assert!(!world.files_with(SECRET).is_empty(), "the search finds what is there");
    fs::remove_dir_all(world.path("ud")).unwrap();

    let file = World::ringsted();
    let file = file.to_str().unwrap();
    world.told(&["erase", file, "2", "--rehearsal"]).fine();
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    world.told(&["verify", file, "--rehearsal"]).fine();
    world.told(&["export", file, "--rehearsal", "--out", "ud"]).fine();
    let data = world.exported("ud");
    assert_eq!(data["left_out"]["erased"], 1);
    let numbers: Vec<&str> =
        data["contributions"].as_array().unwrap().iter().map(|note| note["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["1", "3"]);
    // Whoever is not sure asks again.
    assert!(world.told(&["erase", file, "2", "--rehearsal"]).fine().says("er slettet"));
    // The number stays taken, and nothing brings the words back.
    let told = world.ringsted_by("Ny\n/undo\n/redo\n/undo\n/undo\n/list all\n");
    assert!(told.says("#4 gemt"), "{told:#?}");
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn what_is_not_there_cannot_be_erased() {
    let world = World::new();
    world.ringsted_by("/next\nFør\n").fine();
    let file = World::ringsted();
    let told = world.told(&["erase", file.to_str().unwrap(), "7", "--rehearsal"]);
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(!told.err.is_empty());
}

/// Sentences of the summary, a decision, a point with its dissent, an action and who owes an answer, each with the name in
/// it and each written twice, so that an older wording lies beneath.
#[test]
fn what_was_summed_up_is_erased_by_its_entry_and_is_then_in_no_file() {
    let world = World::new();
    let script = format!(
        "/next\n/bord 3\nEt indlæg\n/intro {SECRET} bød velkommen\n/intro {SECRET} bød os velkommen\n\
         /decision 1 {SECRET} får et svar\n/decision 1 {SECRET} får svar\n/summary 1 {SECRET} sagde det\n\
         /conclusion {SECRET} sluttede\n/present {SECRET} og fire andre\n/point Adgang\n/dissent 1 {SECRET} er uenig\n\
         /dissent 1 {SECRET} er helt uenig\n/action Ring til {SECRET}\n/export ud\n"
    );
    world.ringsted_by(&script).fine();
    assert!(!world.files_with(SECRET).is_empty(), "the search finds what is there");
    fs::remove_dir_all(world.path("ud")).unwrap();
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    let log = world.told(&["log", file, "--rehearsal", "--json"]).fine();
    let lines: Vec<serde_json::Value> = log.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let named = |line: &serde_json::Value| line.to_string().contains(SECRET);
    let entries: Vec<String> =
        lines.iter().filter(|line| named(line)).map(|line| line["entry"].as_str().unwrap().to_owned()).collect();
    assert_eq!(entries.len(), 10, "{}", log.out);
    for entry in &entries {
        let told = world.told(&["erase", file, entry, "--rehearsal"]);
        // The older wording of what is erased already has gone with the younger.
        assert!(told.code == Some(0) || told.code == Some(1), "{told:#?}");
    }
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    world.told(&["verify", file, "--rehearsal"]).fine();
    world.told(&["export", file, "--rehearsal", "--all", "--out", "ud"]).fine();
    world.ringsted_by("Ny\n/undo\n/redo\n/undo\n/undo\n/undo\n").fine();
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn what_was_said_to_the_room_is_erased_by_what_the_log_calls_it() {
    let world = World::new();
    world.ringsted_by(&format!("/next\n/besked {SECRET} venter\n/besked {SECRET} er her\n/besked bord 2 Kom\n")).fine();
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    let log = world.told(&["log", file, "--rehearsal"]).fine();
    let entry = log.out.lines().find(|line| line.contains(SECRET)).unwrap().rsplit(['[', ']']).nth(1).unwrap();
    world.told(&["erase", file, entry, "--rehearsal"]).fine();
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    world.told(&["verify", file, "--rehearsal"]).fine();
    assert!(world.told(&["log", file, "--rehearsal"]).fine().says("Kom"));
    let told = world.ringsted_by("/undo\n/undo\n/redo\n");
    assert!(told.err.contains("Kan ikke fortrydes"), "an erasure is for good: {told:#?}");
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn the_title_of_an_item_that_was_put_in_on_the_day_is_erased_by_what_the_log_calls_it() {
    let world = World::new();
    let script = format!(
        "/next\n/indsæt 5 Mindeord om {SECRET}\n/indsæt 7 Et punkt til\n/undo\n/redo\n/undo\n\
         /indsæt 4 Også om {SECRET}\n/undo\n/next\n/export ud\n"
    );
    world.ringsted_by(&script).fine();
    assert!(!world.files_with(SECRET).is_empty(), "the search finds what is there");
    fs::remove_dir_all(world.path("ud")).unwrap();
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    let log = world.told(&["log", file, "--rehearsal"]).fine();
    let named: Vec<&str> = log
        .out
        .lines()
        .filter(|line| line.contains(SECRET) && line.contains("indsat") && !line.contains("Fortrudt"))
        .collect();
    assert_eq!(named.len(), 2, "{}", log.out);
    for line in named {
        let entry = line.rsplit(['[', ']']).nth(1).unwrap();
        world.told(&["erase", file, entry, "--rehearsal"]).fine();
    }
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    world.told(&["verify", file, "--rehearsal"]).fine();
    let told = world.ringsted_by("/undo\n/redo\n/redo\n/undo\n/undo\n/undo\n/next\n");
    assert!(told.code == Some(0) && !told.says(SECRET), "{told:#?}");
    world.told(&["export", file, "--rehearsal", "--all", "--out", "ud"]).fine();
    assert_eq!(world.files_with(SECRET), [""; 0].map(std::path::PathBuf::from));
    let items = world.exported("ud")["programme"]["items"].as_array().unwrap().clone();
    assert!(items.iter().any(|item| item["title"] == "[…]" && item["planned_minutes"].is_null()), "{items:#?}");
    // What the programme file says is changed there.
    let told = world.told(&["erase", file, "velkomst", "--rehearsal"]);
    assert!(told.code == Some(1) && told.err.contains("programfilen"), "{told:#?}");
}
