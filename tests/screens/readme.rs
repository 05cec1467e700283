//! The README says what the program does: its pictures, keys and verbs are printed by the code.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rundbord::device::grammar::verb::VERBS;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::{before_keys, key_tables, peer_keys};

use crate::room::{Room, ringsted};

/// Ringsted ten minutes late in the talk, and a table's notes after it.
fn pictures(words: &Words) -> String {
    let mut room = Room::new(words, ringsted(), "2022-04-07 15:55:00");
    room.pass(5);
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(47);
    room.seconds(11);
    let mut text = format!("```text\n{}```\n\n", trimmed(&room.picture(80, 24)));
    room.press("enter f3");
    for (keys, note) in [
        ("ctrl+k", "Vi opdager først tingene, når det er besluttet"),
        ("ctrl+k", "Fast dialogmøde mellem handicapråd og fagudvalg to gange om året"),
        ("ctrl+t ctrl+k", "Borgeren får dagsordenen en uge før mødet"),
    ] {
        room.press(keys);
        room.type_text(note);
        room.press("enter");
        room.pass(1);
    }
    room.seconds(11);
    let _ = write!(text, "```text\n{}```\n", trimmed(&room.picture(80, 24)));
    text
}

fn trimmed(picture: &str) -> String {
    picture.lines().fold(String::new(), |text, line| text + line.trim_end() + "\n")
}

fn verbs(words: &Words) -> String {
    let mut text = String::from("| English | dansk | |\n|---|---|---|\n");
    let cell = |name: &str, arguments: &str| format!("`/{}`", format!("{name} {arguments}").trim()).replace('|', "\\|");
    for entry in VERBS {
        let english = cell(entry.name(Language::En), entry.arguments(Language::En));
        let danish = cell(entry.name(Language::Da), entry.arguments(Language::Da));
        let _ = writeln!(text, "| {english} | {danish} | {} |", words.word(entry.words));
    }
    text
}

/// The README with its printed parts as the code prints them now.
fn printed(readme: &str) -> String {
    let (danish, english) = (Words::new(Language::Da), Words::new(Language::En));
    let parts = [
        ("screens", pictures(&danish)),
        (
            "keys",
            key_tables::as_markdown(
                before_keys::SECTIONS.iter().chain(key_tables::SECTIONS).chain(peer_keys::SECTIONS),
                &english,
            )
            .trim_end()
            .to_owned()
                + "\n",
        ),
        ("verbs", verbs(&english)),
    ];
    let mut text = readme.to_owned();
    for (name, part) in parts {
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let from = text.find(&begin).unwrap_or_else(|| panic!("no {begin}")) + begin.len();
        let to = from + text[from..].find(&end).unwrap_or_else(|| panic!("no {end}"));
        text.replace_range(from..to, &format!("\n{part}\n"));
    }
    text
}

#[test]
fn the_readme_shows_what_the_program_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let printed = printed(&readme);
    if printed != readme {
        let fresh = root.join("target/README.md");
        fs::write(&fresh, printed).unwrap();
        panic!("the README is not what the code prints; {} is", fresh.display());
    }
}

#[test]
fn the_readme_names_both_commands_as_they_are_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let run = fs::read_to_string(root.join(".ci/run")).unwrap();
    assert!(readme.contains("\ncargo run --release -- run sessions/ringsted-2022.json\n"));
    assert!(readme.contains("\ncargo test\n") && run.contains("\nrun cargo test\n"));
    assert!(root.join("sessions/ringsted-2022.json").exists());
}
