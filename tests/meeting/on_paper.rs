//! What stood on paper while a machine was gone, typed later with the time at which it was said.

use crate::world::World;

#[test]
fn notes_from_paper_stand_as_they_were_said_and_both_times_are_in_the_data() {
    let world = World::new();
    let notes = "bord;tema;kl;tekst\n1;1;16.25;den tredje\n1;1;om lidt;uden tid\n";
    let notes = world.file("papir.csv", notes);
    let script = "/næste\n/bord 1\n/tema 1\n/vent 20m\nden anden\n/vent 40m\n/kl 16.05 den første\n\
                  /kl 18.30 for sent\n/liste\n/kl - #2\n/kl 16.10 #2\n";
    let told = world.ringsted_by(script);
    assert!(told.says("sagt kl. 16.05"), "{told:#?}");
    assert!(told.err.contains("18.30") && told.err.contains("endnu"), "{told:#?}");
    let listed: Vec<usize> = ["den første", "den anden"].map(|text| told.out.rfind(text).unwrap()).to_vec();
    assert!(listed.is_sorted(), "{told:#?}");
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    let told = world.told(&["import", file, notes.to_str().unwrap(), "--rehearsal", "--lang", "da"]);
    assert!(told.out.contains('2') && told.err.contains("om lidt"), "{told:#?}");
    world.ringsted_by("/eksport ud\n").fine();
    let data = world.exported("ud");
    let of = |text: &str| data["contributions"].as_array().unwrap().iter().find(|note| note["text"] == text).unwrap();
    let told = of("den første");
    assert_eq!(told["said_at"], "2022-04-07T16:10:00+02:00");
    assert!(told["at"].as_str().unwrap().starts_with("2022-04-07T17:00"), "{told}");
    assert_eq!(of("den tredje")["said_at"], "2022-04-07T16:25:00+02:00");
    assert!(of("uden tid")["said_at"].is_null());
    let order: Vec<&str> =
        data["contributions"].as_array().unwrap().iter().filter_map(|note| note["text"].as_str()).collect();
    assert_eq!(order[..3], ["den første", "den anden", "den tredje"]);
}
