//! Each table is at the theme that the programme gives it, round by round.

use crate::world::World;

#[test]
fn who_types_for_a_table_is_at_its_theme_and_a_round_brings_the_next_one() {
    let world = World::new();
    let script = "/next\n/next\n/next\n/next\n/next\n/bord 5\nrampe\n/bord 2\n/temaer\n/næste\n/næste\nbus\n";
    let told = world.meeting_by(&World::session("midtjylland-2007.json"), script.as_bytes()).fine();
    for said in [
        "Bord 5. Nu tema 3: Klare mål",
        "#1 gemt – bord 5, tema 3: Klare mål",
        "2 Sammenhængende service – med respekt for borgerne (bord 2 har det i denne runde)",
        "Bord 2 har nu tema 4: Nytænkning",
        "#2 gemt – bord 2, tema 4: Nytænkning",
    ] {
        assert!(told.says(said), "{said}: {told:#?}");
    }
    assert_eq!(told.out.matches("har det i denne runde").count(), 1, "{told:#?}");
    let again = world.meeting_by(&World::session("midtjylland-2007.json"), b"").fine();
    assert!(again.says("Du skriver ved bord 2, tema 4: Nytænkning"), "{again:#?}");
}

#[test]
fn an_item_that_bears_a_themes_title_brings_it() {
    let world = World::new();
    let told = world.meeting_by(&World::session("broenderslev-2019.json"), b"/next\n/next\nen\n/next\nto\n").fine();
    assert!(told.says("#1 gemt – bord 1, tema 1: Visionen"), "{told:#?}");
    assert!(told.says("Bord 1 har nu tema 2: Fokusområde 1: Den gode alderdom"), "{told:#?}");
    assert!(told.says("#2 gemt – bord 1, tema 2: Fokusområde 1"), "{told:#?}");
}
