//! The terminal is given back whatever ends the program: a signal on every screen, a fault of its own.

use std::io::{IsTerminal, Read, Write};

use rundbord::app::{crash, stop};
use rundbord::tui::terminal::{self, Wishes};

use crate::screens::Person;
use crate::world::{PROGRAM, World};

/// A name that somebody has said, and that a fault may come to hold.
const SAID: &str = "Kirstine Kvistgaard";

#[test]
fn the_system_may_end_it_and_the_terminal_is_given_back() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    person.presses("n");
    person.sees("16.00→16.15");
    person.is_told("TERM");
    person.leaves();
    assert!(world.ringsted_by("/time\n").says("Nu: Velkomst"));
}

#[test]
fn every_screen_gives_the_terminal_back_when_the_system_asks_it_to_stop() {
    let world = World::new();
    let file = world.file("m.json", std::fs::read(World::ringsted()).unwrap());
    let file = file.to_str().unwrap();
    for (arguments, seen) in [
        (&["run", file][..], "Velkomst"),
        (&["edit", file], "Velkomst"),
        (&["wall", file], "Dialogmøde"),
        (&[], "Nyt møde"),
    ] {
        for signal in ["TERM", "HUP", "INT"] {
            let mut person = Person::starts(&world, PROGRAM, arguments, 80, 24);
            person.waits(seen, |screen| screen.alternate_screen() && screen.contents().contains(seen));
            person.is_told(signal);
            person.leaves();
        }
    }
}

/// What the tests below run in a terminal: the program's own way of taking it and its own watch over it, in a program that
/// never leaves by itself. At a key it breaks.
#[test]
#[ignore = "the others run it, in a terminal of its own"]
fn takes_the_terminal_and_stays() {
    // Run by hand with all that is ignored, it has nothing to take.
    if !std::io::stdout().is_terminal() {
        return;
    }
    crash::watch(|name| std::env::var_os(name));
    stop::insist().unwrap();
    let _screen = terminal::enter(Wishes { mouse: true, kitty: true }).unwrap();
    std::io::stdout().write_all(format!("taken by {} here", std::process::id()).as_bytes()).unwrap();
    std::io::stdout().flush().unwrap();
    // Whoever reads from a terminal that is gone reads nothing for ever.
    while !matches!(std::io::stdin().read(&mut [0; 1]), Ok(1)) {}
    panic!("{SAID}");
}

const STAYS: [&str; 4] = ["--ignored", "--nocapture", "--exact", "given_back::takes_the_terminal_and_stays"];

fn stays(world: &World) -> Person {
    let this = std::env::current_exe().unwrap();
    let mut person = Person::starts(world, this.to_str().unwrap(), &STAYS, 120, 40);
    person.waits("the terminal taken", |screen| screen.alternate_screen() && screen.contents().contains("here"));
    person
}

#[test]
fn a_fault_gives_the_terminal_back_and_says_in_danish_where_it_is_written_down_without_anybodys_words() {
    let world = World::new();
    let mut person = stays(&world);
    person.presses("x");
    let (picture, ended) = person.ends();
    assert!(!ended.success() && picture.contains("crash.txt") && !picture.contains(SAID), "{picture}");
    let file = world.files().into_iter().find(|path| path.ends_with("crash.txt")).unwrap();
    let written = std::fs::read_to_string(file).unwrap();
    assert!(written.contains("given_back.rs") && !written.contains(SAID), "{written}");
}

#[test]
fn a_program_that_does_not_leave_when_it_is_asked_to_is_ended_and_gives_the_terminal_back() {
    let world = World::new();
    let person = stays(&world);
    person.is_told("TERM");
    person.leaves();
}

/// A window that is closed takes its terminal along, and whoever is in a session of its own hears nothing of it but the end
/// of its keys.
#[test]
#[cfg(target_os = "linux")]
fn a_program_whose_terminal_is_gone_is_ended() {
    use std::time::{Duration, Instant};

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    let world = World::new();
    let window = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new("setsid");
    command.arg("--wait");
    command.arg(std::env::current_exe().unwrap());
    command.args(STAYS);
    command.env("XDG_STATE_HOME", world.path("state"));
    let mut leader = window.slave.spawn_command(command).unwrap();
    drop(window.slave);
    let mut said = window.master.try_clone_reader().unwrap();
    let (mut drawn, mut bytes) = (String::new(), [0; 4096]);
    while !drawn.contains(" here") {
        let read = said.read(&mut bytes).unwrap();
        drawn.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    let id: u32 = drawn.rsplit_once("taken by ").unwrap().1.trim_end_matches(" here").parse().unwrap();
    let lives = || std::path::Path::new(&format!("/proc/{id}")).exists();
    assert!(lives());
    drop((said, window.master));
    leader.wait().unwrap();
    let deadline = Instant::now() + Duration::from_secs(30);
    while lives() {
        assert!(Instant::now() < deadline, "it goes on without a terminal");
        std::thread::sleep(Duration::from_millis(50));
    }
}
