//! The way between two machines tried before the meeting, and the meeting found without an address.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::Receiver;

use serde_json::Value;

use crate::host::{DEADLINE, Host, free_port, lines, notes, program};
use crate::table::Table;

/// One that listens until its patience is over.
struct Listens {
    child: Child,
    output: Receiver<String>,
}

impl Listens {
    fn at(folder: &Path, port: u16, more: &[&str]) -> Self {
        let mut command = program(folder);
        command.args(["nettest", "--lang", "da", "--host", &format!("127.0.0.1:{port}")]).args(more);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let output = lines(child.stdout.take().unwrap());
        Self { child, output }
    }

    fn hear(&self) -> String {
        self.output.recv_timeout(DEADLINE).unwrap()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What the other side says, and its exit code.
fn tried(folder: &Path, more: &[&str]) -> (String, i32) {
    let output = program(folder).args(["nettest", "--lang", "da"]).args(more).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    (said, output.status.code().unwrap())
}

#[test]
fn both_sides_of_a_free_way_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let listens = Listens::at(folder.path(), port, &[]);
    assert!(listens.hear().contains(&format!("Lytter på 127.0.0.1:{port} i 10 min.")));
    let command = listens.hear();
    let code = command.rsplit(' ').next().unwrap();
    let address = format!("127.0.0.1:{port}");
    assert!(command.ends_with(&format!("rundbord nettest {address} --code {code}")), "{command}");

    let (said, left_with) = tried(folder.path(), &[&address, "--code", code]);
    for line in [
        &format!("OK  Navnet findes: {address}"),
        &format!("OK  Adressen svarer: {address}"),
        "OK  Forbindelsen er krypteret, og det er den maskine, koden hører til.",
        "OK  Den samme udgave",
        "OK  Urene går ens.",
        "OK  Frem og tilbage: ",
        "Alt i orden.",
    ] {
        assert!(said.contains(line), "{line:?} is missing in {said}");
    }
    assert_eq!(left_with, 0, "{said}");
    assert_eq!(listens.hear(), "OK  127.0.0.1 nåede hertil. Urene går ens.");

    // A code of another machine ends the way before anything is said.
    let mut host = Host::start(&folder.path().join("møde"), free_port());
    let (said, left_with) = tried(folder.path(), &[&address, "--code", &host.code(4)]);
    assert!(said.contains("NEJ  En anden maskine svarer") && left_with == 4, "{said}");
    // What is heard on the network is the meeting of the code, not whoever is at the address.
    assert!(!said.contains("koden er nok"), "{said}");
    assert!(
        said.contains(&format!("--  Mødet med den kode ses på nettet på en anden adresse: 127.0.0.1:{}", host.port))
    );
    host.end_of_lines();
    listens.kill();
}

#[test]
fn a_way_that_ends_is_told_with_the_reason_and_the_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let (said, left_with) = tried(folder.path(), &[&format!("127.0.0.1:{}", free_port())]);
    assert!(
        said.contains("NEJ  Maskinen er der, men programmet er lukket, eller døren er.")
            && said.contains("Ikke alt er i orden."),
        "{said}"
    );
    assert_eq!(left_with, 4);
    let (said, left_with) = tried(folder.path(), &["findes-ikke.invalid"]);
    assert!(said.starts_with("NEJ  Adressen findes ikke.") && left_with == 4, "{said}");
    // Nobody comes: that is no success either.
    let output = program(folder.path())
        .args(["nettest", "--lang", "da", "--seconds", "1", "--host", &format!("127.0.0.1:{}", free_port())])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Ingen nåede hertil.") && output.status.code() == Some(4), "{said}");
}

#[test]
fn the_code_alone_tries_the_way_to_its_own_meeting() {
    let folder = tempfile::tempdir().unwrap();
    let other = Host::start(&folder.path().join("andet møde"), free_port());
    let mut host = Host::start(&folder.path().join("møde"), free_port());
    let (said, left_with) = tried(folder.path(), &[&host.code(4)]);
    assert!(said.contains(&format!("OK  Adressen svarer: 127.0.0.1:{}", host.port)), "{said}");
    assert!(said.contains("det er den maskine, koden hører til") && said.contains("koden er nok"), "{said}");
    assert_eq!(left_with, 0, "{said}");
    host.say("/door close");
    host.hear("Døren er lukket");
    let code = host.code(4);
    let (said, left_with) = tried(folder.path(), &[&code]);
    assert!(said.contains("ses ikke på nettet") && said.contains(&format!("--code {code}")), "{said}");
    assert_eq!(left_with, 4, "{said}");
    let (said, left_with) = tried(folder.path(), &[&format!("127.0.0.1:{}", other.port), "--code", &code]);
    assert!(said.contains("--  Mødet med den kode ses ikke på nettet.") && left_with == 4, "{said}");
    // One sign is another: that is said, and nobody looks for a machine of that name.
    let mistyped = code.replacen(&code[..1], if code.starts_with('A') { "B" } else { "A" }, 1);
    let (said, _) = tried(folder.path(), &[&mistyped]);
    assert!(said.contains("tastet forkert"), "{said}");
    drop(other);
}

#[test]
fn a_port_that_is_none_is_no_wrong_address() {
    let folder = tempfile::tempdir().unwrap();
    for more in [&["127.0.0.1:99999"][..], &["127.0.0.1:abc"], &["--host", "99999"], &["--host", "127.0.0.1:99999"]] {
        let (said, left_with) = tried(folder.path(), more);
        assert!(said.contains("Det er ikke en port") && left_with == 1, "{more:?}: {said}");
    }
}

#[test]
fn the_door_of_a_meeting_answers_as_well_and_every_line_can_be_json() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(folder.path(), free_port());
    let address = format!("127.0.0.1:{}", host.port);
    let (said, left_with) = tried(folder.path(), &[&address, "--code", &host.code(4), "--json"]);
    let steps: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&str> = steps.iter().map(|step| step["step"].as_str().unwrap()).collect();
    assert_eq!(names, ["name", "address", "tls", "version", "clock", "round_trip", "announced"], "{said}");
    assert!(steps.iter().all(|step| step["ok"] == true) && left_with == 0, "{said}");
    assert!(steps[5]["usual_ms"].as_f64().unwrap() > 0.0 && steps[2]["host_of_the_code"] == true, "{said}");
    // A meeting that is announced is heard; here both are on the loopback.
    assert_eq!(steps[6]["heard"], true, "{said}");

    let listens = Listens::at(folder.path(), free_port(), &["--json"]);
    let told: Value = serde_json::from_str(&listens.hear()).unwrap();
    let code = told["code"].as_str().unwrap();
    assert_eq!(tried(folder.path(), &[told["address"].as_str().unwrap(), "--code", code]).1, 0);
    let told: Value = serde_json::from_str(&listens.hear()).unwrap();
    assert!(told["told"] == "reached" && told["from"] == "127.0.0.1" && told["ok"] == true, "{told}");
    listens.kill();
}

#[test]
fn a_code_alone_finds_the_meeting_while_its_door_is_open() {
    let folder = tempfile::tempdir().unwrap();
    // Another meeting on the same network is not taken for it.
    let mut other = Host::start(&folder.path().join("andet møde"), free_port());
    let mut host = Host::start(&folder.path().join("møde"), free_port());
    let mut table = Table::join_by_code(&folder.path().join("bord"), &host.code(4));
    table.note("fundet uden adresse");
    table.finish();
    host.say("/door close");
    host.hear("Døren er lukket");
    let late = folder.path().join("sent");
    std::fs::create_dir_all(&late).unwrap();
    let join = ["join", &host.code(5), "--lang", "da", "--plain"];
    let mut child = program(&late).args(join).stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(4));
    assert!(said.contains("Mødet blev ikke fundet på nettet.") && said.contains("--address"), "{said}");
    other.end_of_lines();
}

#[test]
fn who_is_given_an_address_where_the_meeting_is_not_comes_in_where_it_is_heard_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("møde"), free_port());
    let at = folder.path().join("bord");
    let mut table = Table::join(&at, Some(&host.code(4)), free_port());
    table.hear(&format!("Det er fundet på nettet på 127.0.0.1:{}", host.port));
    table.note("ved en anden adresse");
    table.finish();
    // It is remembered, and nothing is told any more.
    let table = Table::begin_again(&at);
    let told = table.everything_told();
    assert!(told.iter().all(|line| !line.contains("fundet på nettet")), "{told:?}");
}

#[test]
fn a_host_that_comes_back_at_another_address_is_found_by_those_who_were_in() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    let port = free_port();
    let mut host = Host::start(&home, port);
    let (sits, left) = (folder.path().join("bord"), folder.path().join("bord2"));
    let mut table = Table::join(&sits, Some(&host.code(4)), port);
    table.note("før");
    let gone = Table::join(&left, Some(&host.code(5)), port);
    gone.finish();
    host.kill();
    let moved = Host::start(&home, free_port());
    table.note("efter");
    table.finish();
    // One that was not running finds it too, by the seat that it remembers.
    let mut back = Table::join(&left, None, port);
    back.note("igen");
    back.finish();
    let kept: Vec<String> = notes(&moved.close()).into_iter().map(|(_, _, text)| text).collect();
    for text in ["før", "efter", "igen"] {
        assert_eq!(kept.iter().filter(|kept| *kept == text).count(), 1, "{text}: {kept:?}");
    }
}
