//! A seat that is open in one window of a machine is not taken once more in another.

use std::fs;
use std::path::Path;

use rundbord::store::seat_file::SeatFile;

use crate::carried::{run, text};
use crate::host::{Host, free_port, notes};
use crate::table::Table;

#[test]
fn a_seat_that_is_open_in_another_window_is_told_and_no_second_one_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    let host = Host::start(&home, free_port());
    let (machine, code) = (folder.path().join("bord"), host.code(4));
    let mut first = Table::join(&machine, Some(&code), host.port);
    first.note("før");

    let (address, file) = (format!("127.0.0.1:{}", host.port), machine.join("bord.rundbord"));
    let offline = ["--offline", file.to_str().unwrap()];
    let ways: [&[&str]; 4] = [&[&code, "--address", &address], &[], &[&code, offline[0], offline[1]], &offline];
    for way in ways {
        let second = run(&machine, &[&["join", "--plain"], way].concat(), "i det andet vindue\n");
        let said = text(&second);
        assert!(said.contains("åben i et andet vindue på denne maskine") && said.contains("proces"), "{way:?}: {said}");
        assert_eq!(second.status.code(), Some(1), "{way:?}: {said}");
    }
    let seats = std::fs::read_dir(machine.join("data").join("seats")).unwrap().count();
    assert!(SeatFile::latest(&machine.join("data")).unwrap().is_some() && seats == 1 && !file.exists());

    first.note("efter");
    first.finish();
    // What is closed can be opened again.
    let mut again = Table::join(&machine, None, host.port);
    again.note("igen");
    again.finish();
    let kept: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(kept, ["før", "efter", "igen"]);
}

#[test]
fn a_seat_that_was_copied_to_another_machine_is_left_by_the_first_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host"), free_port());
    let (machine, copy) = (folder.path().join("bord"), folder.path().join("kopi"));
    let mut before = Table::join(&machine, Some(&host.code(4)), host.port);
    before.note("før");
    before.finish();
    copy_folder(&machine, &copy);
    // On another machine it lies in the same place.
    for seat in fs::read_dir(copy.join("data").join("seats")).unwrap().flatten() {
        let words = fs::read_to_string(seat.path()).unwrap();
        fs::write(seat.path(), words.replace(&in_json(&machine), &in_json(&copy))).unwrap();
    }

    let first = Table::join(&machine, None, host.port);
    first.hear("Du er med");
    let mut second = Table::join(&copy, None, host.port);
    first.hear_complaint("taget i brug på en anden maskine");
    host.hear_complaint("Bord 4 (maskine 4): en anden maskine har taget pladsen");
    first.ends_with(4);
    second.note("efter");
    let told = second.finish_with_complaints();
    assert!(!told.iter().any(|line| line.contains("Ingen forbindelse")), "{told:?}");
    let kept: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(kept, ["før", "efter"]);
}

/// Between the quotation marks, where a backslash is two.
fn in_json(path: &Path) -> String {
    serde_json::to_string(path).unwrap().trim_matches('"').to_owned()
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

#[test]
fn a_table_that_is_there_again_before_its_host_is_told_what_lies_on_its_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host"), free_port());
    let machine = folder.path().join("bord");
    let mut table = Table::join(&machine, Some(&host.code(4)), host.port);
    table.note("før");
    table.finish();
    host.kill();
    let mut alone = Table::join(&machine, None, host.port);
    alone.hear_complaint("Ingen forbindelse – skriv videre");
    alone.note("uden net");
    alone.kill();

    let mut again = Table::join(&machine, None, host.port);
    again.hear_complaint("Ingen forbindelse – 1 indlæg gemt på denne maskine");
    let host = host.restart();
    again.hear("Forbundet igen");
    again.note("efter");
    again.finish();
    let kept: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(kept, ["før", "uden net", "efter"]);
}

#[test]
fn a_code_that_let_nobody_in_is_not_the_seat_that_this_machine_goes_back_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host"), free_port());
    let (machine, address) = (folder.path().join("bord"), format!("127.0.0.1:{}", host.port));
    let mut table = Table::join(&machine, Some(&host.code(4)), host.port);
    table.note("før");
    table.finish();
    host.say("/koder forny 5");
    host.hear("har fået en ny kode");
    let refused = run(&machine, &["join", "--plain", "--address", &address, &host.code(5)], "");
    assert!(text(&refused).contains("Koden passer ikke"), "{}", text(&refused));
    let mut back = Table::join(&machine, None, host.port);
    back.note("igen");
    back.finish();
    let kept: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(kept, ["før", "igen"]);
}

#[test]
fn a_machine_that_has_lost_its_copy_sits_down_again_by_its_card_and_uses_no_number_twice() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host"), free_port());
    let machine = folder.path().join("bord");
    let mut table = Table::join(&machine, Some(&host.code(4)), host.port);
    table.note("før");
    table.finish();
    for code in [Some(host.code(4)), None] {
        fs::remove_dir_all(machine.join("data").join("meetings")).unwrap();
        let mut again = Table::join(&machine, code.as_deref(), host.port);
        again.hear("Du er med");
        again.note("efter");
        again.finish();
    }
    let kept = notes(&host.close());
    let texts: Vec<&str> = kept.iter().map(|(.., text)| text.as_str()).collect();
    assert_eq!(texts, ["før", "efter", "efter"]);
}

#[test]
fn a_machine_that_was_never_let_in_keeps_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host"), free_port());
    let (machine, address) = (folder.path().join("bord"), format!("127.0.0.1:{}", host.port));
    fs::create_dir_all(&machine).unwrap();
    let code = host.code(5);
    host.say("/koder forny 5");
    host.hear("har fået en ny kode");
    let refused = run(&machine, &["join", "--plain", "--address", &address, &code], "");
    assert!(text(&refused).contains("Koden passer ikke"), "{}", text(&refused));
    assert_eq!(fs::read_dir(machine.join("data").join("meetings")).unwrap().count(), 0);

    Table::join(&machine, Some(&host.code(4)), host.port).finish();
    let listed = text(&run(&machine, &["list"], ""));
    assert!(listed.contains("Bord 4 – ") && listed.contains("din plads ved en andens møde"), "{listed}");
    host.close();
}
