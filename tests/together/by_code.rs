//! A table that neither the net nor a stick has reached begins with the code on its card alone.

use std::path::Path;

use crate::carried::{run, text};
use crate::host::{Host, free_port, log, notes};
use crate::one_seat::copy_folder;
use crate::table::Table;

fn write_by(code: &str, machine: &Path, file: &Path, lines: &str) -> String {
    text(&run(machine, &["join", code, "--plain", "--offline", file.to_str().unwrap()], lines))
}

#[test]
fn what_a_table_writes_by_its_code_alone_is_taken_in_once_at_its_table_with_its_own_words_and_times() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    std::fs::create_dir_all(&home).unwrap();
    let mut host = Host::start(&home, free_port());
    let (machine, file) = (folder.path().join("laptop"), folder.path().join("bord.rundbord"));
    let code = host.code(4);
    let lines = "rampen er for stejl\n/tema +Kørsel\nbussen kører ikke\n/egen min søn\n/tema p\nskilte\n";
    let written = write_by(&code, &machine, &file, lines);
    assert!(written.contains("3 indlæg og 1 egen sag (uden ordene) ligger i"), "{written}");
    assert!(!std::fs::read_to_string(&file).unwrap().contains("søn"));

    let modtag = format!("/modtag {}", file.display());
    host.say(&modtag);
    host.hear("Bord 4: 3 nye indlæg, 1 egen sag");
    host.say(&modtag);
    host.hear("Bord 4: intet nyt");
    // It goes on where it was, with or without the code, and only what is new is taken in.
    let more = text(&run(&machine, &["join", "--plain", "--offline", file.to_str().unwrap()], "til sidst\n"));
    assert!(more.contains("4 indlæg og 1 egen sag (uden ordene) ligger i"), "{more}");
    host.say(&modtag);
    host.hear("Bord 4: 1 nyt indlæg");
    host.say("/liste alle");
    let kept = host.hear("bussen kører ikke");
    assert!(kept.contains("bord 4") && kept.contains("Kørsel"), "{kept}");

    let at_host = host.close();
    let copy = notes(&log(&machine, Some(&Table::copy(&machine))));
    let timed = |notes: Vec<(String, String, String)>| -> Vec<(String, String)> {
        notes.into_iter().map(|(_, at, text)| (at, text)).collect()
    };
    assert_eq!(timed(notes(&at_host)).len(), 4);
    assert_eq!(timed(notes(&at_host)), timed(copy));
    // A meeting that is not running is found by the code.
    let again = run(&home, &["receive", file.to_str().unwrap()], "");
    assert!(again.status.success() && text(&again).contains("Bord 4: intet nyt"), "{}", text(&again));
}

#[test]
fn the_code_of_another_meeting_and_a_file_that_somebody_changed_are_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    for home in [&one, &other] {
        std::fs::create_dir_all(home).unwrap();
    }
    let mut here = Host::start(&one, free_port());
    let there = Host::start(&other, free_port());
    let (machine, file) = (folder.path().join("laptop"), folder.path().join("bord.rundbord"));
    write_by(&there.code(4), &machine, &file, "et\n");
    here.say(&format!("/modtag {}", file.display()));
    here.hear_complaint("hører til et andet møde");
    // Whoever has another code does not write into this one.
    let wrong = write_by(&here.code(4), &machine, &file, "to\n");
    assert!(wrong.contains("Koden er ikke den"), "{wrong}");
    assert!(notes(&here.close()).is_empty());
    drop(there);
}

#[test]
fn two_files_of_copies_of_one_seat_add_up_to_neither_more_nor_less_than_the_first_and_the_second_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    std::fs::create_dir_all(&home).unwrap();
    let host = Host::start(&home, free_port());
    let code = host.code(4);
    let (machine, copy) = (folder.path().join("laptop"), folder.path().join("copy"));
    let (file, other) = (folder.path().join("bord.rundbord"), folder.path().join("kopi.rundbord"));
    write_by(&code, &machine, &file, "et\n");
    copy_folder(&machine, &copy);
    std::fs::copy(&file, &other).unwrap();
    let goes_on = |machine: &Path, file: &Path, lines: &str| {
        text(&run(machine, &["join", "--plain", "--offline", file.to_str().unwrap()], lines))
    };
    goes_on(&machine, &file, "to\n");
    goes_on(&copy, &other, "to på kopien\ntre på kopien\n");
    host.close();
    let receive = |file: &Path| run(&home, &["receive", file.to_str().unwrap()], "");
    assert!(text(&receive(&file)).contains("Bord 4: 2 nye indlæg."));
    let refused = receive(&other);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused).contains("skrevet på en kopi af en plads"), "{}", text(&refused));
    assert!(text(&receive(&file)).contains("intet nyt"));
    let texts: Vec<String> = notes(&log(&home, None)).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(texts, ["et", "to"]);
    // What it says can be read where nothing of it lies.
    let read = goes_on(&folder.path().join("a third"), &other, "/liste\n");
    assert!(read.contains("to på kopien") && read.contains("tre på kopien"), "{read}");
}
