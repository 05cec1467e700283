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
fn who_opens_a_meeting_again_is_greeted_with_the_item_that_runs_and_how_its_round_stands() {
    let world = World::new();
    let begun = world.ringsted_by("").fine();
    assert!(!begun.says("Kl. ") && !begun.says("Nu: "), "{begun:#?}");
    world.ringsted_by("/next\n/next\n/next\n/next\n/luk-runde 5\n").fine();
    let again = world.ringsted_by("").fine();
    assert!(again.says("Nu: Gruppedrøftelse") && again.says("Runden er lukket – bordene retter til kl."), "{again:#?}");
}

#[test]
fn to_keep_the_own_cases_is_an_answer() {
    let world = World::new();
    let told =
        world.ringsted_by("/next\n/bord 3\n/own Hun venter\n/close\n/afslut behold\n/reopen\n/close keep\n").fine();
    assert_eq!(told.out.matches("bliver liggende").count(), 2, "{told:#?}");
    assert_eq!(told.out.matches("Skal den slettes?").count(), 1, "{told:#?}");
}

#[test]
fn who_changes_what_was_agreed_at_a_closed_meeting_is_told_that_the_minutes_do_not() {
    let world = World::new();
    let script = "/next\n/handling Brev | Ida\n/handling Rampe\n/ændr 1 Brev | Per\n/close\n";
    let told = world.ringsted_by(script).fine();
    assert!(!told.says("Referatet siger stadig"), "{told:#?}");
    let filled_in = world.ringsted_by("/ændr 2 Rampe | Bo | 1/6\n").fine();
    assert!(!filled_in.says("Referatet siger stadig"), "{filled_in:#?}");
    for line in ["/ændr 1 Brev | Ida", "/aflys 2"] {
        let told = world.ringsted_by(&format!("{line}\n")).fine();
        assert!(told.says(". Referatet siger stadig det, der blev aftalt på mødet"), "{told:#?}");
    }
    let opened = world.ringsted_by("/genåbn\n/ændr 1 Brev | Åse\n").fine();
    assert!(!opened.says("Referatet siger stadig"), "{opened:#?}");
}
