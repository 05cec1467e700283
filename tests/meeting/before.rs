//! Before the day by keys alone: from the invitation that was sent out to a meeting that runs.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::screens::Person;
use crate::world::{PROGRAM, World};

const F2: &str = "\x1bOQ";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
const FILE: &str = "2022-04-07-dialogmoede-med-borgere.json";

/// The invitation to the meeting in Ringsted, as it was sent out.
fn invitation() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invitations/ringsted-2022.txt")).unwrap()
}

fn data(world: &World) -> Value {
    serde_json::from_slice(&fs::read(world.path(FILE)).unwrap()).unwrap()
}

#[test]
fn from_the_invitation_to_a_meeting_that_runs() {
    let world = World::new();
    world.file("indbydelse.txt", invitation());
    let mut person = Person::starts(&world, PROGRAM, &[], 80, 24);
    person.sees("Fra en indbydelse");
    person.presses(ENTER);
    person.sees("træk filen herind");
    person.presses("indbydelse.txt");
    person.presses(ENTER);
    person.sees("Navn til den nye programfil");
    person.sees(FILE);
    person.presses(ENTER);
    person.sees("Ikke brugt, for programmet har ingen plads til det");
    person.presses(ESC);
    person.waits("the lines gone", |screen| !screen.contents().contains("Ikke brugt"));
    person.sees("16.00–16.15");
    // Ten minutes more for the welcome: the others share what is left, to the minute.
    person.presses("++");
    person.sees("16.00–16.25");
    person.sees("gemt");
    person.presses("b");
    person.waits("no guess in the programme", |screen| !screen.contents().contains("Program?"));
    person.presses("4n");
    person.sees("Bord 1");
    person.presses("i");
    person.sees("Ny deltager");
    person.presses("Åse Bæk, SIND");
    person.presses(ENTER);
    person.sees("1 deltager");
    let now = data(&world);
    assert_eq!(now["items"][0]["minutes"], 25, "{now}");
    assert!(now["items"].as_array().unwrap().iter().all(|item| item["guessed"].is_null()), "{now}");
    assert_eq!(now["tables"][0]["members"][0], "Åse Bæk, SIND");
    person.presses(F2);
    person.sees("Ikke begyndt");
    person.quits();
    // Back where one came from, with the meeting first.
    person.sees("Dit møde");
    person.sees("ikke begyndt · 7. april 2022");
    person.presses("q");
    person.leaves();
    let told = world.told(&["check", FILE]).fine();
    assert!(told.says("16.00–16.25") && told.says("1 bord"), "{told:#?}");
    let told = world.meeting_by(&world.path(FILE), "/next\n/plan\n".as_bytes());
    assert!(told.says("16.25"), "{told:#?}");
}

#[test]
fn the_editor_notices_what_somebody_else_does_to_the_file() {
    let world = World::new();
    let file = world
        .file("m.json", "{\n  \"title\": \"Møde\",\n  \"items\": [{ \"title\": \"Velkomst\", \"minutes\": 15 }]\n}\n");
    let mut person = Person::starts(&world, PROGRAM, &["edit", "m.json"], 80, 24);
    person.sees("16.00–16.15");
    // While a field is open nothing moves under the hand, and what is saved then overwrites nothing.
    person.presses("\r\r");
    person.sees("› Velkomst");
    let other = fs::read_to_string(&file).unwrap().replace("Velkomst", "Goddag");
    fs::write(&file, &other).unwrap();
    person.presses(" og kaffe");
    person.presses(ENTER);
    person.sees("Et andet program har ændret filen");
    assert_eq!(fs::read_to_string(&file).unwrap(), other);
    person.presses("\x12");
    person.sees("Goddag");
    person.presses("u");
    person.sees("Velkomst og kaffe");
    person.waits("saved", |screen| screen.contents().contains("✓ gemt"));
    // With no field open it is simply read again.
    let third = fs::read_to_string(&file).unwrap().replace("Velkomst og kaffe", "Farvel");
    fs::write(&file, third).unwrap();
    person.sees("Farvel");
    person.presses(ESC);
    person.sees("Enter Ret");
    person.presses("q");
    person.leaves();
}

#[test]
fn without_a_terminal_there_is_the_short_help() {
    let world = World::new();
    let told = world.told(&[]);
    assert!(told.code == Some(2) && told.err.contains("rundbord [VALG] [KOMMANDO]"), "{told:#?}");
    let told = world.told(&["edit", "m.json"]);
    assert!(told.code == Some(1) && told.says("rundbord check"), "{told:#?}");
}

#[test]
fn the_meetings_of_this_machine_are_listed_with_where_they_stand() {
    let world = World::new();
    let told = world.told(&["list"]).fine();
    assert!(told.says("ingen møder") || told.says("Ingen møder"), "{told:#?}");
    world.ringsted_by("/next\nEt\nTo\n").fine();
    let file = World::session("broenderslev-2019.json");
    world.meeting_by(&file, b"/quit\n").fine();
    let listed = world.told(&["list", "--json"]).fine();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&listed.out).unwrap();
    let row = |title: &str| rows.iter().find(|row| row["title"].as_str().unwrap().starts_with(title)).unwrap();
    assert_eq!((row("Dialogmøde")["state"].as_str(), row("Dialogmøde")["notes"].as_u64()), (Some("running"), Some(2)));
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row["state"] != "unreadable"), "{rows:#?}");
    assert!(world.told(&["list"]).fine().says("2 indlæg"));
}
