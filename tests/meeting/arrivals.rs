//! The door of a meeting in plain lines: who has come, who sits down, and what the list for the door says then.

use std::fs;

use crate::world::World;

#[test]
fn who_comes_stays_away_and_comes_unannounced_is_told_again_taken_back_and_printed() {
    let world = World::new();
    let mut programme: serde_json::Value = serde_json::from_slice(&fs::read(World::ringsted()).unwrap()).unwrap();
    programme["tables"] = serde_json::json!([
        { "number": 1, "members": ["Anne Holm, SIND", "Anne Lund, Slagelse Kommune"] },
        { "number": 2, "members": ["Søren Ås"] },
    ]);
    let file = world.file("m.json", serde_json::to_vec(&programme).unwrap());
    let out = world.path("out");
    let script = format!(
        "/kom anne ho\n/kom soren\n/udebliver anne l\n/uanmeldt bord 2 Per Hansen\n/sæt 1 per\n/fortryd\n/uanmeldt Ida Bro\n\
         /fortryd\n/næste\n/deltagere\n/eksport {}\n",
        out.display()
    );
    let told = world.meeting_by(&file, script.as_bytes()).fine();
    for said in [
        "Gemt: Anne Holm, SIND er kommet: bord 1.",
        "Gemt: Anne Lund, Slagelse Kommune udebliver (bord 1).",
        "Gemt: Per Hansen er kommet: bord 2.",
        "Gemt: Per Hansen sidder nu ved bord 1.",
        "Fortrudt: Per Hansen sidder nu ved bord 1.",
        "Gemt: Ida Bro er kommet: bord 1.",
        "Fortrudt: Ida Bro er kommet: bord 1.",
        "3 af 4 er kommet, 1 udebliver, 0 ventes. 1 er uanmeldt.",
        "Per Hansen – bord 2, kommet",
    ] {
        assert!(told.out.contains(said), "{said}: {}", told.out);
    }
    let list = |name: &str| {
        let files = fs::read_dir(&out).unwrap().flatten().map(|entry| entry.path());
        let path = files.into_iter().find(|path| {
            path.file_name().is_some_and(|file| file.to_string_lossy().contains(name))
                && path.extension().is_some_and(|e| e == "md")
        });
        fs::read_to_string(path.unwrap()).unwrap()
    };
    let door = list("til-indskrivning");
    assert!(door.contains("Kommet: 3. Udeblevet: 1.") && door.contains("udeblevet"), "{door}");
    let handout = list("til-uddeling");
    assert!(handout.contains("Per Hansen") && !handout.contains("udeblev"), "{handout}");
    let memo = list("notat");
    assert!(memo.contains("3 (2 af 3 tilmeldte og 1 uanmeldt)"), "{memo}");
    // A restart knows who has come, and the record holds the tick without the name.
    let again = world.meeting_by(&file, "/deltagere\n/kom carl\n".as_bytes());
    assert!(
        again.out.contains("3 af 4 er kommet") && again.err.contains("Ingen ved bordene hedder »carl«"),
        "{again:#?}"
    );
}
