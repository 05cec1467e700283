//! The seating on the day, in plain lines: what is proposed, what is told that cannot be met, and the rounds of a café.

use std::fs;

use crate::world::World;

#[test]
fn seats_are_proposed_with_the_fewest_steps_done_at_a_word_and_taken_back() {
    let world = World::new();
    let mut programme: serde_json::Value = serde_json::from_slice(&fs::read(World::ringsted()).unwrap()).unwrap();
    let official = |name: &str| serde_json::json!({ "name": name, "role": "official" });
    programme["tables"] = serde_json::json!([
        { "number": 1, "members": [official("Anne Holm, Næstved Kommune"), official("Bo Ø, Næstved Kommune"),
            { "name": "Tolk", "with": "Bo Ø", "wheelchair": true }] },
        { "number": 2, "members": [official("Carl Å, Slagelse Kommune")] },
        { "number": 3, "members": [official("Dorte, Sorø Kommune"), { "name": "Ida", "role": "host" }] },
    ]);
    let file = world.file("m.json", serde_json::to_vec(&programme).unwrap());
    let told =
        world.meeting_by(&file, "/bordplan\n/bordplan brug\n/bordplan\n/deltagere anne\n/café 3\n".as_bytes()).fine();
    let moves: Vec<&str> = told.out.lines().filter(|line| line.contains("til bord")).collect();
    assert_eq!(moves, ["Anne Holm, Næstved Kommune til bord 2"], "{}", told.out);
    for said in [
        "1 bør flytte:",
        "Gemt: bordplanen lagt om, 1 flyttet",
        "Ingen behøver flytte.",
        "Alt er opfyldt",
        "Anne Holm, Næstved Kommune – bord 2",
        "3 runder. Ingen mødes to gange.",
        "Ida: bord 3 → 3 → 3",
    ] {
        assert!(told.out.contains(said), "{said}: {}", told.out);
    }
    let rounds = |name: &str| {
        let line = told.out.lines().find(|line| line.starts_with(name) && line.contains('→')).unwrap();
        line.rsplit_once("bord").unwrap().1.to_owned()
    };
    assert_eq!(rounds("Bo Ø"), rounds("Tolk"), "who belongs together goes together");
    let out = world.path("ud");
    let lines = format!("/fortryd\n/kom tolk\n/eksport {}\n/bordplan x\n", out.display());
    let back = world.meeting_by(&file, lines.as_bytes());
    assert!(back.out.contains("Fortrudt: bordplanen lagt om"), "{back:#?}");
    // What the seating alone has to know is in no document.
    assert!(world.files_with("Bo Ø").iter().any(|path| path.starts_with(&out)));
    assert!(world.files_with("wheelchair").iter().all(|path| !path.starts_with(&out)));
}

#[test]
fn rounds_are_as_many_as_there_are_tables_and_it_is_said_who_meet_again() {
    let world = World::new();
    let mut programme: serde_json::Value = serde_json::from_slice(&fs::read(World::ringsted()).unwrap()).unwrap();
    programme["tables"] = serde_json::json!([
        { "number": 1, "members": ["Anne Holm", "Bo Ø"] },
        { "number": 2, "name": "Vinduet", "members": ["Carl Å", "Ida Juhl"] },
    ]);
    let file = world.file("m.json", serde_json::to_vec(&programme).unwrap());
    let lines = "/café 9\n/café 1\n/café 0\n/bordnavn 2 Døren\n/bordnavn 2\n";
    let told = world.meeting_by(&file, lines.as_bytes());
    for said in [
        "2 runder. 2 par mødes igen",
        "Der er 2 borde, så efter 2 runder har alle været overalt.",
        "Mødes igen: Anne Holm + Bo Ø · Carl Å + Ida Juhl",
        "1 runde. Ingen mødes to gange.",
        "bord 2 fik navn",
        "bord 2 hedder som i programmet igen",
    ] {
        assert!(told.out.contains(said), "{said}: {}", told.out);
    }
    assert_eq!(told.out.matches("Anne Holm: bord").count(), 2, "{}", told.out);
}
