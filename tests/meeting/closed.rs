//! A closed meeting: its clock stands, its items are over, and everywhere it is said that it is closed.

use crate::world::World;

#[test]
fn closing_under_way_ends_the_item_and_the_clock() {
    let world = World::new();
    let told = world.ringsted_by("/next\n/wait 5m\n/close\n/wait 60m\n/plan\n/export ud\n").fine();
    let first = told.out.lines().find(|line| line.starts_with("1. ")).unwrap();
    assert!(first.contains("holdt"), "{first}");
    let data = world.exported("ud");
    let first = &data["programme"]["items"][0];
    assert_eq!((first["course"].as_str(), &first["actual_end"]), (Some("done"), &data["meeting"]["closed_at"]));
    assert!(data["programme"]["items"].as_array().unwrap()[1..].iter().all(|item| item["course"] == "skipped"));
    let again = world.ringsted_by("/reopen\n/time\n").fine();
    assert!(again.says("Nu: "), "{again:#?}");
}

#[test]
fn to_keep_the_own_cases_is_an_answer() {
    let world = World::new();
    let told =
        world.ringsted_by("/next\n/bord 3\n/own Hun venter\n/close\n/afslut behold\n/reopen\n/close keep\n").fine();
    assert_eq!(told.out.matches("bliver liggende").count(), 2, "{told:#?}");
    assert_eq!(told.out.matches("Skal den slettes?").count(), 1, "{told:#?}");
}
