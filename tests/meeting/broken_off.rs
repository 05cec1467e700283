//! What a terminal sends by halves, or while the program is not there to take it, keeps nobody from pressing the next key.

use crate::screens::Person;
use crate::world::World;

#[test]
fn half_a_sequence_and_a_paste_without_an_end_hold_up_no_key() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    for half in ["\x1b[", "\x1b[1", "\x1b[<0;12", "\x1b[?", "\x1b]11;rgb:"] {
        person.presses(half);
        person.presses("\x1b[15~");
        person.sees("Ny handling");
        person.presses("\x1bOQ");
        person.sees("Velkomst");
    }
    person.presses("\x1bOR");
    person.sees("Bord 1");
    person.presses("\x1b[200~En bus til hallen");
    // Nobody has to do anything for it.
    person.sees("En bus til hallen");
    person.presses("\r");
    person.sees("#1 ");
    person.quits();
    person.leaves();
}

/// Where no shell can wake it the program sleeps for a second only, and in that second the terminal gives it whole lines: of
/// what is pasted then only the first.
#[test]
fn what_is_pasted_while_the_program_sleeps_does_not_keep_it_asleep() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    person.presses("\x1bOR");
    person.sees("Bord 1");
    person.presses("\x1a");
    person.waits("the terminal given back", |screen| !screen.alternate_screen());
    person.presses("\x1b[200~En bus,\ntil hallen!\x1b[201~\x7f");
    person.waits("the screen taken again", |screen| screen.alternate_screen());
    // The end of the paste was rubbed out there; had it come a moment before, only the mark would be.
    person.sees("til hallen");
    person.presses("\r");
    person.sees("#1 ");
    person.quits();
    person.leaves();
}
