//! Rounds of status by script: who has answered, and who has not.

use crate::world::{Told, World};

/// A rehearsal in Ringsted, sitting after sitting, each from its own time on; the last is told of.
fn sittings(world: &World, sittings: &[(&str, &str)]) -> Told {
    let file = World::ringsted();
    let mut told = Vec::new();
    for (clock, script) in sittings {
        let arguments = ["run", file.to_str().unwrap(), "--plain", "--lang", "da", "--clock", clock];
        told.push(world.told_with(&arguments, format!("{script}\n/luk\n").as_bytes()));
    }
    told.pop().unwrap()
}

const AGREED: (&str, &str) = (
    "2022-04-07T16:00:00+02:00",
    "/handling Brev | Staben | 1. juni 2022\n/handling Møde | Rådet | medio 2023\n/handling Folder\n/status 2 i gang",
);

#[test]
fn an_action_of_which_nobody_has_told_since_the_last_round_is_listed_as_not_answered() {
    let first = ("2022-06-01T10:00:00+02:00", "/status 1 i gang\n/status 3 udgår | ingen midler\n/statusrunde Status");
    let second = (
        "2022-12-01T10:00:00+01:00",
        "/handlinger\n/status 1 i gang\n/status 1 i gang\n/statusrunde Status\n/handlinger",
    );
    let world = World::new();
    let told = sittings(&world, &[AGREED, first, second]);
    let [before, after] = [0, 1].map(|nth| told.out.split("#1 Brev | Staben").nth(nth + 1).unwrap());
    assert!(before.starts_with(" | 1. juni 2022 | i gang, mangler svar\n"), "{told:#?}");
    assert!(before.contains("#3 Folder | Ikke oplyst | Ikke oplyst | udgår\n"), "{told:#?}");
    assert!(before.contains("2 mangler svar siden statusrunden den 1. juni 2022."), "{told:#?}");
    // That nothing has changed is an answer too, and is not given twice.
    assert!(after.starts_with(" | 1. juni 2022 | i gang\n"), "{told:#?}");
    assert!(after.contains("1 mangler svar siden statusrunden den 1. juni 2022."), "{told:#?}");
    assert_eq!(told.err, "Det er sådan i forvejen.\n", "{told:#?}");
}

#[test]
fn the_list_of_actions_is_filtered_by_what_is_owed_by_area_and_by_responsible() {
    let second = (
        "2022-07-01T10:00:00+02:00",
        "/område 2 2\n/status 3 udgår\n/handlinger forsinket\n/handlinger mangler svar\n/handlinger uden ansvarlig\n\
         /handlinger staben\n/handlinger tema 2\n/handlinger Fredericia\n/actions late",
    );
    let told = sittings(&World::new(), &[AGREED, second]);
    let lists: Vec<&str> = told.out.split("Viser ").collect();
    for (list, [filter, action]) in lists[1..].iter().zip([
        ["1 af 3 handlinger: forsinket.", "#1 Brev"],
        ["1 af 3 handlinger: mangler svar.", "#1 Brev"],
        ["0 af 3 handlinger: mangler ansvarlig.", ""],
        ["1 af 3 handlinger: staben.", "#1 Brev"],
        ["1 af 3 handlinger: tema 2", "#2 Møde"],
        ["0 af 3 handlinger: Fredericia.", ""],
        ["1 af 3 handlinger: forsinket.", "#1 Brev"],
    ]) {
        assert!(list.starts_with(filter) && list.contains(action), "{filter}: {told:#?}");
    }
}

#[test]
fn an_action_is_split_and_two_are_merged_in_lines_and_it_is_told_on_both() {
    let second = (
        "2022-07-01T10:00:00+02:00",
        "/status 1 i gang | første hold\n/delhandling 1 Brev til rådene | Per\n/samlhandlinger 3 2\n/handlinger\n/status 4\n\
         /status 3\n/fortryd\n/handlinger\n/mergeactions 2 3\n/skilhandlinger 2\n/handlinger\n/splitaction 9 x",
    );
    let told = sittings(&World::new(), &[AGREED, second]);
    for line in [
        "Gemt: handling #4, delt fra #1",
        "Gemt: handling #3 lagt sammen med #2",
        "#2 Møde | Rådet | medio 2023 | i gang | lagt sammen med #3\n",
        "#4 Brev til rådene | Per | 1. juni 2022 | i gang | delt fra #1\n",
        "1. juli 2022: i gang – første hold\nDelt fra handling #1: Brev\n",
        "7. april 2022: i gang\nLagt sammen med handling #3: Folder\n",
    ] {
        assert!(told.out.contains(line), "{line}: {told:#?}");
    }
    assert_eq!(told.out.matches("#3 Folder | Mangler ansvarlig").count(), 2, "{told:#?}");
    assert!(told.err.contains("handling #9"), "{told:#?}");
}

#[test]
fn a_committee_that_asks_how_it_was_on_a_day_gets_the_briefing_of_what_was_known_then() {
    let december =
        ("2022-12-06T10:00:00+01:00", "/status 1 i gang: de første er sendt\n/statusrunde Status\n/ændr 2 | Per Juul");
    let later = (
        "2022-12-20T10:00:00+01:00",
        "/status 1 afsluttet: alle er sendt\n/ændr 1 | Rådet | 1. marts 2023\n/handling Kursus\n/aflys 3\n/status 2 udgår",
    );
    let world = World::new();
    sittings(&world, &[AGREED, december, later]);
    let file = World::ringsted();
    let as_of = |day: &str, out: &str| {
        let arguments = ["--lang", "da", "export", file.to_str().unwrap(), "--rehearsal", "--as-of", day];
        world.told(&[&arguments[..], &["--format", "markdown", "--out", world.path(out).to_str().unwrap()]].concat())
    };
    let told = as_of("2022-12-06", "then");
    let [only] = &world.documents("then")[..] else { panic!("{told:#?}") };
    assert!(only.to_str().unwrap().contains("2022-12-06_"), "{only:?}");
    let briefing = std::fs::read_to_string(only).unwrap();
    // What was said in the same sitting was known, as in the round itself.
    for there in ["som det så ud den 6. december 2022", "de første er sendt", "01-06-2022", "Folder", "Per Juul"] {
        assert!(briefing.contains(there), "{there}: {briefing}");
    }
    for not_yet in ["alle er sendt", "01-03-2023", "Kursus", "afsluttet", "Udgår"] {
        assert!(!briefing.contains(not_yet), "{not_yet}: {briefing}");
    }
    for (day, why) in
        [("2022-04-01", "Mødet var ikke åbnet den 1. april 2022."), ("2023-01-01", "er ikke kommet endnu")]
    {
        let told = as_of(day, "never");
        assert!(told.code == Some(1) && told.says(why), "{told:#?}");
    }
    assert!(!world.path("never").exists());
}
