//! Two days by script: the evening ends the first, the morning begins the second, and the night is no delay.

use crate::world::World;

const TWO_DAYS: &str = r#"{ "title": "To dage", "date": "26/3-2022", "start": "9.00", "end": "16.00", "tables": 2,
  "themes": [{ "title": "Tema" }], "items": [
    { "title": "Velkomst", "minutes": 235 }, { "title": "Borddrøftelse", "kind": "table_work" },
    { "title": "Oplæg", "kind": "talk", "day": 2, "start": "9.30" },
    { "title": "Frokost", "kind": "meal", "start": "12.00", "minutes": 60 }, { "title": "Tak" }] }"#;

#[test]
fn the_evening_ends_the_day_and_the_next_begins_in_the_morning() {
    let world = World::new();
    let file = world.file("to.json", TWO_DAYS);
    let arguments = ["run", file.to_str().unwrap(), "--plain", "--clock", "2022-03-26T09:00:00+01:00", "--lang", "da"];
    let script = "/næste\n/wait 235m\n/næste\n/wait 3h\n/næste\n/næste\n/plan\n/wait 1055m\n/næste\n/tid\n";
    let told = world.told_with(&arguments, script.as_bytes());
    assert!(told.says("Dagen er slut. Mødet fortsætter den 27. marts 2022 kl. 09.30 med Oplæg."), "{told:#?}");
    assert!(told.err.contains("Skal det begynde allerede nu, så skriv /næste i dag."), "{told:#?}");
    assert!(told.says("Lørdag den 26. marts 2022.\n1. ") && told.says("Søndag den 27. marts 2022.\n3. "), "{told:#?}");
    let last = told.out.lines().rfind(|line| line.contains("Nu: Oplæg")).unwrap();
    assert!(last.contains("Til tiden"), "{last}");
}

#[test]
fn who_wants_to_goes_on_the_same_evening() {
    let world = World::new();
    let file = world.file("to.json", TWO_DAYS);
    let arguments = ["run", file.to_str().unwrap(), "--plain", "--clock", "2022-03-26T09:00:00+01:00", "--lang", "da"];
    let told = world.told_with(&arguments, b"/next\n/wait 235m\n/next\n/wait 3h\n/next\n/next today\n").fine();
    assert!(told.says("Nu: Oplæg"), "{told:#?}");
}
