//! A wall on a machine of its own: it reads what the one who leads shows the room, holds none of it, and follows the lead.

use std::path::PathBuf;

use crate::host::{Host, free_port};
use crate::privacy::holding;
use crate::table::Table;

#[test]
fn a_wall_shows_what_a_table_has_starred_and_approved_and_follows_the_machine_that_leads() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("host");
    std::fs::create_dir_all(&at).unwrap();
    let mut first = Host::at_the_tables(&at);
    let wall_at = folder.path().join("wall");
    let mut wall = Table::join(&wall_at, Some(&first.code_of("wall")), first.port);
    let mut second = Table::stand_by(&folder.path().join("second"), &first.stand_by_code(), first.port, free_port());
    second.hear("Du er med: ");
    let mut tables = [4, 5].map(|table| {
        let mut scribe = Table::join(&folder.path().join(table.to_string()), Some(&first.code(table)), first.port);
        for note in ["Kørsel samme dag", "Spørg Hanne Jensen om bussen", "Uden stjerne"] {
            scribe.note(&format!("{note} ({table})"));
        }
        for star in [1, 2] {
            scribe.type_line(&format!("/stjerne {table}.{star}"));
            scribe.hear("stjerne");
        }
        scribe
    });
    wall.ask("/ordet", "Væggen viser programmet");
    first.say("/ordet 4");
    first.hear("bord 4 har ordet");
    // What a table has not approved is its own, and whoever leads is told.
    wall.ask("/ordet", "Bord 4 har haft ordet");
    first.say("/ordet");
    first.hear("Bordet har ikke godkendt sine indlæg, så dets 2 stjerner er ikke på væggen");
    for scribe in &mut tables {
        scribe.type_line("/godkend");
        scribe.hear("godkendt");
    }
    wall.ask("/ordet", "Kørsel samme dag (4)");
    first.say("/ordet");
    first.hear("Én af bordets stjerner er ikke på væggen");
    // It is read and not kept, and neither a name nor what the table did not star was ever sent.
    for words in ["Kørsel samme dag", "Hanne", "Uden stjerne"] {
        assert_eq!(holding(&wall_at, words), Vec::<PathBuf>::new(), "{words}");
    }
    first.kill();
    second.hear_complaint("Overtag?");
    second.type_line("/overtag");
    second.hear("Du leder mødet nu");
    // By itself, with the same turn.
    wall.ask("/ordet", "Kørsel samme dag (4)");
    second.type_line("/ordet bord 5");
    wall.ask("/ordet", "Kørsel samme dag (5)");
    // What became of the actions, without who was to do it.
    second.type_line("/handling Et katalog | Hanne Jensen");
    second.type_line("/ordet handlinger");
    wall.ask("/ordet", "Én handling: 1 ikke startet");
    wall.ask("/ordet", "Et katalog (Status: ikke startet)");
    second.type_line("/ordet -");
    wall.ask("/ordet", "Væggen viser programmet");
    // It only looks on.
    wall.type_line("/næste");
    wall.hear_complaint("Her er væggen");
    wall.type_line("Et indlæg");
    wall.hear_complaint("Her er væggen");
    second.type_line("/luk");
    second.ends_with(0);
    for words in ["Kørsel samme dag", "Hanne", "Uden stjerne", "Et indlæg", "Et katalog"] {
        assert_eq!(holding(&wall_at, words), Vec::<PathBuf>::new(), "{words}");
    }
}
