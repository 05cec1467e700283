//! Papers that are handed over as final: they stay, and a change is a version beside them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::world::World;

fn export(world: &World, wants: &[&str]) -> BTreeMap<PathBuf, Vec<u8>> {
    let ringsted = World::ringsted();
    let arguments = ["export", ringsted.to_str().unwrap(), "--rehearsal", "--final", "--out", "ud"];
    world.told(&[&arguments[..], wants].concat()).fine();
    world.documents("ud").into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

#[test]
fn a_final_edition_is_written_once_and_a_change_is_the_next_in_every_format() {
    let world = World::new();
    world.ringsted_by("/næste\n/tema 1\nRampen er for stejl\n/quit\n").fine();
    let texts = export(&world, &["--format", "markdown"]);
    assert_eq!(export(&world, &["--format", "markdown"]), texts);
    let all = export(&world, &["--all", "--case", "27.69.48-G01-2-22"]);
    let named = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    // The case number stands in the documents, so that this is another edition.
    for (path, bytes) in &all {
        let is_first = texts.contains_key(path);
        // There was no list of the files before.
        let is_new = named(path).contains("_journalliste_endelig.");
        assert_eq!(named(path).contains("_endelig-2."), !is_first && !is_new, "{}", path.display());
        assert!(!is_first || texts[path] == *bytes, "{}", path.display());
    }
    assert!(all.keys().any(|path| named(path).contains("_intern_journalliste_endelig.html")));
    assert_eq!(export(&world, &["--all", "--case", "27.69.48-G01-2-22"]), all);
    assert_eq!(export(&world, &["--format", "docx", "--case", "27.69.48-G01-2-22"]), all);
    assert_eq!(export(&world, &["--format", "markdown,docx"]).len(), all.len() + texts.len());
    assert!(export(&world, &["--format", "docx"]).keys().any(|path| named(path).ends_with("_notat_endelig.docx")));
}

#[test]
fn an_edition_bears_one_number_in_whatever_folder_it_is_laid() {
    let world = World::new();
    let ringsted = World::ringsted();
    let laid = |folder: &str| -> Vec<String> {
        let export = ["export", ringsted.to_str().unwrap(), "--rehearsal", "--final", "--format", "markdown", "--out"];
        world.told(&[&export[..], &[folder]].concat()).fine();
        let names = world.documents(folder).into_iter().map(|path| path.file_name().unwrap().to_owned());
        names.map(|name| name.into_string().unwrap()).filter(|name| name.contains("_notat_")).collect()
    };
    world.ringsted_by("/næste\n/tema 1\nRampen er for stejl\n/quit\n").fine();
    let first = laid("en");
    assert!(first.len() == 1 && first[0].ends_with("_endelig.md"), "{first:?}");
    assert_eq!(laid("to"), first);
    world.ringsted_by("Bussen holder ikke\n/quit\n").fine();
    let second = laid("tre");
    assert!(second.len() == 1 && second[0].ends_with("_endelig-2.md"), "{second:?}");
    assert_eq!(laid("to"), [second.clone(), first].concat());
}

#[test]
fn a_template_that_is_called_as_a_document_is_no_version_of_it() {
    let world = World::new();
    world.ringsted_by("/næste\n/tema 1\nRampen er for stejl\n/quit\n").fine();
    let template = world.file("notat.html.j2", "<h1>{{ meeting.title }}</h1>");
    let of_template = export(&world, &["--template", template.to_str().unwrap()]);
    let all = export(&world, &["--format", "html,markdown"]);
    let names: Vec<&str> = all.keys().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert!(of_template.len() == 1 && names.iter().any(|name| name.ends_with("_intern_husets-notat_endelig.html")));
    assert!(names.iter().any(|name| name.ends_with("_intern_notat_endelig.html")), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("_endelig-2.")), "{names:?}");
}

#[test]
fn whom_a_public_edition_names_is_told_in_the_meeting_and_where_it_is_written() {
    let world = World::new();
    let told = world.ringsted_by("/handling Eksempler samles | Mette Krogh | 1. juni 2022\n/eksport\n/quit\n");
    let named = "personer ved navn: Mette Krogh (ansvarlig, handling 1)";
    assert!(told.err.contains(named) && !told.out.contains(named), "{told:#?}");
    let export = |audience: &str| {
        let ringsted = World::ringsted();
        let export = ["export", ringsted.to_str().unwrap(), "--rehearsal", "--lang", "da", "--audience", audience];
        world.told(&[&export[..], &["--out", audience]].concat())
    };
    assert!(export("public").err.contains(named));
    assert!(!export("internal").fine().says(named));
}
