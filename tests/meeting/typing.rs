//! What is typed and not saved when the program ends, however it ends: it is there when the meeting is opened again, in no
//! file in the clear, and nowhere once it is saved or the meeting is closed.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use crate::screens::Person;
use crate::world::{PROGRAM, RINGSTED_BEGINS, World};

const F3: &str = "\x1bOR";
const F5: &str = "\x1b[15~";
const BACK: &str = "venter på dig";
const SECRET: &str = "Hortensia Vandkærsholm";

/// What is kept of what is being typed.
fn drafts(world: &World) -> Vec<PathBuf> {
    world.files().into_iter().filter(|path| path.to_string_lossy().contains(".draft")).collect()
}

fn waits_until(person: &mut Person, what: &str, so: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !so() {
        assert!(Instant::now() < deadline, "never {what}:\n{}", person.picture());
        // The clock on the screen speaks every second.
        person.repaints();
    }
}

/// A half-typed note at the second table, a half-typed action, and a half-typed command.
fn types(person: &mut Person) {
    person.presses(F3);
    person.sees("Bord 1");
    person.presses("\x02");
    person.sees("Bord 2");
    person.presses("Rampen ved hovedindgangen er");
    person.sees("hovedindgangen er");
    person.presses(F5);
    person.sees("Ny handling");
    person.presses("Brev til | Staben");
    person.sees("Brev til | Staben");
    person.presses("\x10");
    person.sees("╭ Kommando");
    person.presses("besked Vi begynder igen");
    person.sees("besked Vi begynder igen");
}

fn finds(person: &mut Person) {
    person.sees(BACK);
    person.sees("› besked Vi begynder igen");
    person.presses("\x1b");
    person.waits("the palette gone", |screen| !screen.contents().contains("╭ Kommando"));
    person.presses(F5);
    person.sees("Brev til | Staben");
    person.presses("\r");
    person.sees("mangler frist");
    person.presses(F3);
    // At the table at which it was typed.
    person.waits("the note at its table", |screen| {
        screen.contents().contains("Bord 2") && screen.contents().contains("› Rampen ved hovedindgangen er")
    });
    person.presses(" for stejl\r");
    person.sees("#1");
}

#[test]
fn a_half_typed_text_survives_a_kill() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    types(&mut person);
    // A key after this moment, and what is kept after it: all that was typed before is in it.
    let now = SystemTime::now();
    person.presses("!");
    waits_until(&mut person, "kept", || {
        let whole = drafts(&world).into_iter().filter(|path| path.extension().is_some_and(|end| end == "draft"));
        whole.into_iter().any(|path| fs::metadata(path).and_then(|file| file.modified()).is_ok_and(|at| at > now))
    });
    person.is_told("KILL");
    person.dies();
    let mut person = Person::runs_ringsted(&world);
    finds(&mut person);
    waits_until(&mut person, "forgotten", || drafts(&world).is_empty());
    person.quits();
    person.leaves();
    let told = world.ringsted_by("/list all\n/handlinger\n");
    assert!(told.says("Rampen ved hovedindgangen er for stejl") && told.says("Brev til"), "{told:#?}");
}

#[test]
fn a_half_typed_text_survives_a_closed_window_and_a_shutdown_to_the_last_letter() {
    for signal in ["TERM", "HUP"] {
        let world = World::new();
        let mut person = Person::runs_ringsted(&world);
        person.sees("Velkomst");
        types(&mut person);
        person.is_told(signal);
        person.leaves();
        let mut person = Person::runs_ringsted(&world);
        finds(&mut person);
        person.quits();
        person.leaves();
        assert_eq!(drafts(&world), [""; 0].map(PathBuf::from));
    }
}

#[test]
fn what_is_half_typed_when_the_program_is_left_waits_and_is_in_no_file_in_the_clear() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    person.presses(F3);
    person.presses(&format!("{SECRET} venter på en kørestol"));
    person.sees("kørestol");
    person.presses("\x11");
    person.sees("den står her, når mødet åbnes igen");
    person.presses("\x11");
    person.leaves();
    assert_eq!(drafts(&world).len(), 1);
    assert_eq!(world.files_with(SECRET), [""; 0].map(PathBuf::from));
    let mut person = Person::runs_ringsted(&world);
    person.sees(BACK);
    person.presses(F3);
    person.sees("› Hortensia");
    // It is an own case: from now on its words are the private part's alone.
    person.presses("\x05");
    person.sees("E1");
    waits_until(&mut person, "forgotten", || drafts(&world).is_empty());
    person.quits();
    person.leaves();
    assert_eq!(world.files_with(SECRET), [""; 0].map(PathBuf::from));
}

#[test]
fn a_note_that_can_never_be_saved_any_more_lies_nowhere() {
    let world = World::new();
    let begin = |world: &World| {
        let mut person = Person::runs_ringsted(world);
        person.sees("Velkomst");
        person.presses(F3);
        person.presses("Halvvejs");
        person.sees("› Halvvejs");
        person.is_told("TERM");
        person.leaves();
        assert_eq!(drafts(world).len(), 1);
    };
    begin(&world);
    world.ringsted_by("/luk\n").fine();
    assert_eq!(drafts(&world).len(), 1, "plain mode leaves it where it is");
    world.ringsted_by("/afslut\n").fine();
    assert_eq!(drafts(&world), [""; 0].map(PathBuf::from));
}

#[test]
fn the_edit_of_a_note_that_is_erased_lies_nowhere() {
    let world = World::new();
    let file = World::ringsted();
    let arguments = [&["run", file.to_str().unwrap()][..], &RINGSTED_BEGINS].concat();
    world.ringsted_by(&format!("{SECRET} sagde det\n")).fine();
    let mut person = Person::starts(&world, PROGRAM, &arguments, 80, 24);
    person.presses(F3);
    person.sees("#1");
    person.presses("\x1b[A\r");
    person.sees("Ret #1");
    person.presses(" højt");
    person.sees("sagde det højt");
    person.is_told("TERM");
    person.leaves();
    assert_eq!(drafts(&world).len(), 1);
    world.told(&["erase", file.to_str().unwrap(), "1", "--rehearsal"]).fine();
    assert_eq!(drafts(&world), [""; 0].map(PathBuf::from));
    let mut person = Person::starts(&world, PROGRAM, &arguments, 80, 24);
    person.presses(F3);
    person.sees("Ny");
    assert!(!person.picture().contains("Hortensia"), "{}", person.picture());
    person.quits();
    person.leaves();
}
