//! A series of meetings: what one left open the next begins with, and says where it comes from.

use std::fs;
use std::path::{Path, PathBuf};

use crate::world::{Told, World};

const FIRST: &str = "/bord 3\n/tema 2\nTeleslynge i alle sale\n/handling Teleslynge | Vej og Park | 1. juni 2022\n/fra 1 1\n\
                     /handling Brev til rådene | Staben | ultimo juni\n/handling Puljen søges\n/status 2 afsluttet\n/afslut\n\
                     /status 1 i gang: to sale mangler\n/status 3 udgår: puljen er lukket\n";

fn run(world: &World, file: &Path, script: &str) -> Told {
    let arguments = ["--lang", "da", "run", file.to_str().unwrap(), "--plain", "--clock", "2022-04-07T16:00:00+02:00"];
    world.told_with(&arguments, format!("{script}/luk\n").as_bytes())
}

fn new(world: &World, name: &str, from: &Path) -> (PathBuf, String) {
    let file = world.path(name);
    world.told(&["--lang", "da", "new", file.to_str().unwrap(), "--from", from.to_str().unwrap()]).fine();
    let text = fs::read_to_string(&file).unwrap();
    (file, text)
}

fn exported(world: &World, folder: &str, file: &Path) -> PathBuf {
    let [file, out] = [file, &world.path(folder)].map(|path| path.to_str().unwrap().to_owned());
    let told = world.told(&["export", &file, "--rehearsal", "--format", "json", "--out", &out]);
    assert_eq!(told.code, Some(0), "{told:#?}");
    world.documents(folder).remove(0)
}

#[test]
fn the_next_meeting_carries_on_what_the_last_one_left_open_and_says_where_it_is_from() {
    let world = World::new();
    let file = World::ringsted();
    run(&world, &file, FIRST);
    let last = exported(&world, "data", &file);
    let (next, programme) = new(&world, "efteraar.json", &last);
    // What is done was done; what was dropped since is told of once more.
    assert!(programme.contains("Puljen søges") && programme.contains("puljen er lukket"), "{programme}");
    assert!(!programme.contains("Brev til rådene"), "{programme}");
    let from = "7. april 2022, bord 3";
    let told = run(&world, &next, "/handlinger\n");
    assert!(
        told.out.contains("i gang | fra generalprøven på Dialogmøde med borgere") && told.out.contains(from),
        "{told:#?}"
    );
    // Begun again, and made anew of the same meeting: nothing is there twice.
    let told = run(&world, &next, "/handlinger\n");
    assert_eq!(told.out.matches("Teleslynge |").count(), 1, "{told:#?}");
    let again = programme.replacen("\"actions\": [", "\"actions\": [DOUBLE", 1);
    let action = programme.split_once("\"actions\": [").unwrap().1.split_once('}').unwrap().0;
    let twice = world.file("to-gange.json", again.replace("DOUBLE", &format!("{action}}},")));
    let told = run(&world, &twice, "/handlinger\n/eksport plan\n");
    assert_eq!(told.out.matches("#1 Teleslynge |").count(), 1, "{told:#?}");
    assert!(!told.out.contains("#3 "), "{told:#?}");
    let plan =
        world.documents("plan").into_iter().find(|path| path.to_str().unwrap().contains("_handleplan_udkast.md"));
    assert!(fs::read_to_string(plan.unwrap()).unwrap().contains(from));
    // A third meeting says where it was agreed first.
    let (_, third) = new(&world, "naeste-foraar.json", &exported(&world, "next", &next));
    assert!(third.contains(from) && third.contains("Teleslynge") && !third.contains("Puljen"), "{third}");
}

#[test]
fn the_programme_file_of_a_meeting_that_was_held_here_will_do_and_a_rehearsal_of_it_will_not() {
    let world = World::new();
    let file = world.file("foraar.json", fs::read(World::ringsted()).unwrap());
    let name = |name: &str| world.path(name).to_str().unwrap().to_owned();
    run(&world, &file, FIRST);
    let told = world.told(&["--lang", "da", "new", &name("efteraar.json"), "--from", &name("foraar.json")]);
    assert!(told.code == Some(1) && told.says("er allerede en programfil"), "{told:#?}");
    let arguments = ["--lang", "da", "run", &name("foraar.json"), "--plain"];
    world.told_with(&arguments, b"/handling Rampe | Vej og Park\n/luk\n");
    let (next, programme) = new(&world, "efteraar.json", &file);
    assert!(programme.contains("\"from\": \"Dialogmøde med borgere"), "{programme}");
    assert!(run(&world, &next, "/handlinger\n").says("Rampe | Vej og Park"));
}
