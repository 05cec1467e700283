//! Tables that no net reaches: a file is carried there and back, as often as one likes, and what it may not hold is not
//! taken in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use rundbord::domain::contribution::{ContributionEvent, Place};
use rundbord::domain::event::{Body, Event, How};
use rundbord::domain::id::TableNumber;
use rundbord::domain::number::{Mark, Number};
use rundbord::domain::role::Role;
use rundbord::domain::timeline::event::TimelineEvent;
use rundbord::record::body;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::sync::code::{Code, Fingerprint};
use rundbord::sync::table_file::{Sheet, TableFile};

use crate::host::{Host, PROGRAMME, free_port, log, notes, program};
use crate::returned::walk;
use crate::table::Table;

/// Runs to the end of these lines.
pub fn run(folder: &Path, arguments: &[&str], lines: &str) -> Output {
    fs::create_dir_all(folder).unwrap();
    let mut command = program(folder);
    let mut child = command
        .args(arguments)
        .args(["--lang", "da"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

pub fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A facilitator's machine, a stick and the tables' files on it.
struct World {
    folder: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(world.stick()).unwrap();
        let made = world.lead(&format!("/bordfiler {}\n", world.stick().display()));
        assert!(made.contains("12 bordfiler"), "{made}");
        world
    }

    fn host(&self) -> PathBuf {
        self.folder.path().join("host")
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn machine(&self, table: u16) -> PathBuf {
        self.folder.path().join(format!("table-{table}"))
    }

    fn file(&self, table: u16) -> PathBuf {
        self.stick().join(format!("bord-{table}.rundbord"))
    }

    /// The meeting on one machine, with no door open.
    fn lead(&self, lines: &str) -> String {
        text(&run(&self.host(), &["run", PROGRAMME, "--plain"], lines))
    }

    fn write_at(&self, table: u16, lines: &str) -> Output {
        run(&self.machine(table), &["join", "--plain", "--offline", self.file(table).to_str().unwrap()], lines)
    }

    fn receive(&self, file: &Path) -> Output {
        run(&self.host(), &["receive", file.to_str().unwrap()], "")
    }

    fn notes(&self) -> Vec<(String, String, String)> {
        notes(&log(&self.host(), None))
    }

    fn texts(&self) -> Vec<String> {
        self.notes().into_iter().map(|(_, _, text)| text).collect()
    }
}

#[test]
fn what_a_table_writes_without_a_net_arrives_once_in_order_with_its_own_time() {
    let world = World::new();
    let first = world.write_at(4, "et\nto\n/egen min søn\n");
    assert!(text(&first).contains("2 indlæg og 1 egen sag (uden ordene) ligger i"), "{}", text(&first));
    let received = world.receive(&world.file(4));
    assert!(received.status.success());
    assert!(text(&received).contains("Bord 4: 2 nye indlæg, 1 egen sag."), "{}", text(&received));
    // It is written when it is written, and not when it comes; the own case's words stay where they were typed.
    let there = notes(&log(&world.machine(4), Some(&Table::copy(&world.machine(4)))));
    assert_eq!(world.notes(), there);
    assert!(!fs::read_to_string(world.file(4)).unwrap().contains("søn"));

    assert!(text(&world.receive(&world.file(4))).contains("Bord 4: intet nyt."));
    // The table goes on in the same file, and so does another machine beside it, which sees what was written.
    world.write_at(4, "tre\n");
    let other = world.folder.path().join("another machine");
    let told = run(&other, &["join", "--plain", "--offline", world.file(4).to_str().unwrap()], "/liste\nfire\n");
    assert!(text(&told).contains("tre"), "{}", text(&told));
    assert!(text(&world.receive(&world.stick())).contains("Bord 4: 1 nyt indlæg."));
    assert!(text(&world.receive(&world.stick())).contains("Bord 4: intet nyt."));
    assert_eq!(world.texts(), ["et", "to", "tre", "fire"]);
}

#[test]
fn what_a_machine_writes_that_was_put_out_is_not_taken_in_by_file_either() {
    let world = World::new();
    world.write_at(4, "et\n");
    world.receive(&world.file(4));
    let author = TableFile::read(&fs::read(world.file(4)).unwrap()).unwrap().sheets[0].author.id();
    let door = walk(&world.host()).into_iter().find(|path| path.to_string_lossy().ends_with(".door.json")).unwrap();
    let mut keys: serde_json::Value = serde_json::from_slice(&fs::read(&door).unwrap()).unwrap();
    keys["put_out"] = serde_json::json!([author]);
    fs::write(&door, keys.to_string()).unwrap();
    world.write_at(4, "to\n");
    let told = world.receive(&world.file(4));
    assert!(text(&told).contains("lukket den maskine ude") && !told.status.success(), "{}", text(&told));
    assert_eq!(world.texts(), ["et"]);
}

/// The file that a table's page makes of what was written on it; `own_meeting`: that, by what the page was told.
fn page_file(page: &str, own_meeting: impl FnOnce(&serde_json::Value) -> serde_json::Value) -> Vec<u8> {
    let told = page.split_once("id=\"told\">").unwrap().1.split_once("</script>").unwrap().0;
    let told: serde_json::Value = serde_json::from_str(told).unwrap();
    let mut file = told["file"].clone();
    file["own_meeting"] = own_meeting(&told);
    let body = file.to_string();
    let sum = rundbord::record::hex::write(&<sha2::Sha256 as sha2::Digest>::digest(&body));
    format!("{}{sum}\n{body}", told["head"].as_str().unwrap()).into_bytes()
}

/// Each note with its place in the page's list.
fn made_by_page(page: &str, drawn: &str, made: &str, notes: &[(u64, &str)], own_cases: usize) -> Vec<u8> {
    page_file(page, |told| {
        let asked = serde_json::json!({"theme": told["themes"][0]["id"]});
        let said = |(number, text): &(u64, &str)| {
            serde_json::json!({"source": format!("{drawn}-{number}"), "at": "2022-04-07T15:10:00.000Z", "tables": [],
                "asked": asked, "kind": null, "text": text})
        };
        serde_json::json!({"page": drawn, "made": made, "themes": told["themes"], "silent": [],
            "said": notes.iter().map(said).collect::<Vec<_>>(), "own_cases": vec![asked.clone(); own_cases]})
    })
}

#[test]
fn stars_and_a_theme_of_the_tables_own_come_with_the_file_of_its_page() {
    let world = World::new();
    let page = fs::read_to_string(world.stick().join("bord-4.html")).unwrap();
    let drawn = "8c0eb65bde56153223a4eff13c1ee935";
    let own_theme = format!("{drawn}-theme-1");
    let receive = |made: &str, starred: [bool; 2]| {
        let file = page_file(&page, |told| {
            let mut themes = told["themes"].as_array().unwrap().clone();
            themes.push(
                serde_json::json!({"id": own_theme, "title": "Kørsel om aftenen", "kind": "theme", "questions": []}),
            );
            let said = |number: usize, theme: &serde_json::Value, text: &str| {
                serde_json::json!({"source": format!("{drawn}-{number}"), "at": "2022-04-07T15:10:00.000Z",
                    "tables": [], "asked": {"theme": theme}, "kind": null, "text": text,
                    "starred": starred[number - 1]})
            };
            let said = [said(1, &told["themes"][0]["id"], "et"), said(2, &themes.last().unwrap()["id"], "to")];
            serde_json::json!({"page": drawn, "made": made, "themes": themes, "silent": [], "said": said,
                "own_cases": []})
        });
        let path = world.stick().join("a.rundbord");
        fs::write(&path, file).unwrap();
        text(&world.receive(&path))
    };
    let told = receive("2022-04-07T15:20:00.000Z", [true, false]);
    assert!(told.contains("Bord 4: 2 nye indlæg"), "{told}");
    let stars = || {
        let listed = world.lead("/liste alle\n");
        let line = |text: &str| listed.lines().find(|line| line.ends_with(text)).unwrap().to_owned();
        assert!(line(" to").contains("Kørsel om aftenen"), "{listed}");
        [" et", " to"].map(|text| line(text).contains("stjerne"))
    };
    assert_eq!(stars(), [true, false]);
    receive("2022-04-07T15:40:00.000Z", [false, true]);
    assert_eq!(stars(), [false, true]);
}

#[test]
fn pages_at_one_table_lie_beside_each_other_and_a_later_file_of_a_page_is_the_newer_of_itself() {
    let world = World::new();
    let page = fs::read_to_string(world.stick().join("bord-4.html")).unwrap();
    let (one, other) = ("8c0eb65bde56153223a4eff13c1ee935", "00000000000000000000000000000001");
    let receive = |name: &str, file: Vec<u8>| {
        let path = world.stick().join(name);
        fs::write(&path, file).unwrap();
        text(&world.receive(&path))
    };
    let early = "2022-04-07T15:20:00.000Z";
    let first = receive("a.rundbord", made_by_page(&page, one, early, &[(1, "et"), (2, "to"), (3, "tre")], 1));
    assert!(first.contains("Bord 4: 3 nye indlæg, 1 egen sag."), "{first}");
    let beside = receive("b.rundbord", made_by_page(&page, other, early, &[(1, "fire")], 0));
    assert!(beside.contains("Bord 4: 1 nyt indlæg."), "{beside}");
    // The table has mended one, taken one back and written one more.
    let later = [(1, "et"), (2, "to, rettet"), (4, "fem")];
    let later = receive("a.rundbord", made_by_page(&page, one, "2022-04-07T15:40:00.000Z", &later, 1));
    assert!(later.contains("1 nyt indlæg, 1 ændret, 1 udgået"), "{later}");
    let old = receive("c.rundbord", made_by_page(&page, one, early, &[(1, "et"), (2, "to"), (3, "tre")], 1));
    assert!(old.contains("ældre"), "{old}");
    assert!(text(&world.receive(&world.stick().join("b.rundbord"))).contains("intet nyt"));
    let json = world.lead("/liste alle\n");
    for stands in ["et", "to, rettet", "fire", "fem"] {
        assert!(json.lines().any(|line| line.ends_with(stands)), "{stands}: {json}");
    }
    assert!(!json.contains("tre"), "{json}");
}

#[test]
fn a_file_is_taken_in_while_the_meeting_runs_and_the_others_see_it() {
    let world = World::new();
    world.write_at(4, "fra bord 4\n");
    let mut host = Host::start(&world.host(), free_port());
    let mut collator = Table::join(&world.folder.path().join("collator"), Some(&host.code_of("collator")), host.port);
    collator.hear("Du er med");
    // The verb does not write into a meeting that another program has open.
    let refused = world.receive(&world.file(4));
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused).contains("Skriv /modtag"), "{}", text(&refused));
    host.say(&format!("/modtag {}", world.file(4).display()));
    host.hear("Bord 4: 1 nyt indlæg.");
    collator.ask("/liste alle", "fra bord 4");
    collator.finish();
    host.say(&format!("/modtag {}", world.file(4).display()));
    host.hear("Bord 4: intet nyt.");
    assert_eq!(notes(&host.close()).len(), 1);
}

#[test]
fn a_seat_that_was_taken_over_the_wire_carries_what_the_wire_never_took_and_comes_back_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let (machine, file) = (folder.path().join("table"), folder.path().join("begun.rundbord"));
    let host = Host::start(&folder.path().join("host"), free_port());
    let mut table = Table::join(&machine, Some(&host.code(4)), host.port);
    table.note("på nettet");
    table.finish();
    let port = host.port;
    host.close();
    let carried = run(&machine, &["join", "--plain", "--offline", file.to_str().unwrap()], "uden net\n");
    assert!(carried.status.success(), "{}", text(&carried));
    let received = run(&folder.path().join("host"), &["receive", file.to_str().unwrap()], "");
    assert!(text(&received).contains("Bord 4: 1 nyt indlæg."), "{}", text(&received));
    let host = Host::start(&folder.path().join("host"), port);
    let mut table = Table::join(&machine, None, port);
    table.note("på nettet igen");
    table.finish();
    let texts: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(texts, ["på nettet", "uden net", "på nettet igen"]);
}

#[test]
fn a_table_that_sat_down_without_a_net_goes_on_over_the_wire_with_what_it_has() {
    let world = World::new();
    world.write_at(4, "uden net\n");
    let host = Host::start(&world.host(), free_port());
    let mut table = Table::join(&world.machine(4), None, host.port);
    table.note("med net");
    table.finish();
    host.close();
    assert_eq!(world.texts(), ["uden net", "med net"]);
    assert!(text(&world.receive(&world.file(4))).contains("Bord 4: intet nyt."));
}

#[test]
fn what_is_no_file_for_this_table_or_this_meeting_is_told_and_nothing_is_written() {
    let world = World::new();
    world.write_at(4, "et\n");
    let (good, bad) = (fs::read(world.file(4)).unwrap(), world.stick().join("bad.rundbord"));
    let file = bad.to_str().unwrap();
    let told = |bytes: &[u8], words: &str| {
        fs::write(&bad, bytes).unwrap();
        for output in [world.receive(&bad), run(&world.machine(4), &["join", "--plain", "--offline", file], "tabt\n")] {
            assert_eq!(output.status.code(), Some(1));
            assert!(text(&output).contains(words), "{}", text(&output));
        }
        assert_eq!(fs::read(&bad).unwrap(), bytes, "a strange file is left as it is");
    };
    told(b"bord;tema;tekst\n", "er ikke en bordfil");
    told(&good[..good.len() / 2], "er beskadiget");
    told(&[b"rundbord table file 9 ", &good[22..]].concat(), "nyere udgave");
    fs::remove_file(&bad).unwrap();

    let five = TableFile::read(&fs::read(world.file(5)).unwrap()).unwrap();
    let code = Code { fingerprint: Fingerprint::of(five.certificate), secret: five.secret }.to_string();
    let join = |more: &[&str]| run(&world.machine(9), &[&["join", "--plain"], more].concat(), "tabt\n");
    let wrong = text(&join(&[&code, "--offline", world.file(4).to_str().unwrap()]));
    assert!(wrong.contains("Koden er ikke den"), "{wrong}");
    assert!(text(&join(&["--offline", file])).contains("Der er ingen bordfil i"));
    // Begun by a table, it holds no programme for another machine.
    run(&world.machine(4), &["join", "--plain", "--offline", file], "to\n");
    assert!(text(&join(&["--offline", file])).contains("rummer intet program"));

    // Another meeting's machine knows nothing of it.
    let other = World::new();
    let refused = other.receive(&world.file(4));
    assert!(text(&refused).contains("Intet møde på denne maskine"), "{}", text(&refused));
    let told = other.lead(&format!("/modtag {}\n", world.file(4).display()));
    assert!(told.contains("hører til et andet møde"), "{told}");
    assert!(other.texts().is_empty() && world.texts().is_empty());
    // One bad file among several stops nobody else's.
    fs::write(&bad, b"noget andet").unwrap();
    let both = run(&world.host(), &["receive", file, world.file(4).to_str().unwrap()], "");
    assert_eq!(both.status.code(), Some(1));
    assert!(text(&both).contains("er ikke en bordfil") && text(&both).contains("1 nyt indlæg"), "{}", text(&both));
}

#[test]
fn the_log_names_who_wrote_and_goes_by_the_time_at_which_it_was_written() {
    let world = World::new();
    world.write_at(4, "et\nto\n");
    world.lead("tre\nfire\n");
    assert!(world.receive(&world.file(4)).status.success());
    let log = text(&run(&world.host(), &["log", PROGRAMME], ""));
    let texts = ["et", "to", "tre", "fire"].map(|text| format!(": {text} ["));
    let places = texts.clone().map(|text| log.lines().position(|line| line.contains(&text)).unwrap());
    assert!(places.is_sorted(), "{log}");
    let line = |text: &str| log.lines().find(|line| line.contains(text)).unwrap();
    assert!(line(&texts[0]).starts_with("Bord 4 ") && line(&texts[2]).starts_with("Mødeleder "), "{log}");
}

#[test]
fn no_file_is_made_for_a_table_at_which_nobody_sits_and_it_is_said_why() {
    let world = World::new();
    let told = world.lead("/bordfiler 99\n/sammenlæg 5 4\n/bordfiler 5\n/koder forny 99\n");
    assert_eq!(told.matches("Der er ikke noget bord 99.").count(), 2, "{told}");
    assert!(told.contains("Bord 5 er nu en del af bord 4."), "{told}");
    assert!(!told.contains("Ingen borde har en kode"), "{told}");
}

#[test]
fn a_code_that_was_withdrawn_lets_no_file_in_and_a_new_file_brings_all_of_it() {
    let world = World::new();
    world.write_at(4, "et\nto\n");
    let mut host = Host::start(&world.host(), free_port());
    host.say("/koder forny 4");
    host.hear("ny kode");
    host.close();
    let refused = world.receive(&world.file(4));
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused).contains("Filens kode gælder ikke mere"), "{}", text(&refused));
    assert!(world.texts().is_empty());
    // Made anew, it keeps what the table has written in it, and brings it under the new code.
    let anew = world.folder.path().join("anew");
    world.lead(&format!("/bordfiler 4 {}\n", anew.display()));
    let file = anew.join("bord-4.rundbord");
    run(&world.machine(4), &["join", "--plain", "--offline", file.to_str().unwrap()], "tre\n");
    assert!(text(&world.receive(&file)).contains("Bord 4: 3 nye indlæg."));
    assert_eq!(world.texts(), ["et", "to", "tre"]);
}

#[test]
fn a_sheet_that_writes_for_another_table_or_moves_the_clock_or_is_forged_is_refused() {
    let world = World::new();
    world.write_at(5, "et\n");
    let empty = TableFile::read(&fs::read(world.file(4)).unwrap()).unwrap();
    assert_eq!(empty.role, Role::Scribe { table: TableNumber(4) });
    let pen = Pen::new(&DeviceSecret([3; 32]), Series { record: empty.record, mark: [1; 16] }, [1; 32]);
    let place = |table| Place { table: TableNumber(table), theme: "udfordringer".into(), question: None };
    let written = |table: u16| {
        let number = Number { mark: Mark(table.to_string()), n: 1 };
        Event::Contribution(ContributionEvent::Written {
            number,
            place: place(table),
            kind: None,
            text: "falsk".into(),
            after: None,
        })
    };
    let at = "2022-04-07T15:10:00Z".parse().unwrap();
    let body = |event| body::encode(&Body { at, how: How::Do, of: None, events: vec![event] }).unwrap();
    let proof = pen.vouch(&empty.greeting(pen.author()));
    let mut forged = pen.write(body(written(4)));
    forged.signature = pen.write(body(written(5))).signature;
    for entry in [pen.write(body(written(5))), pen.write(body(Event::Timeline(TimelineEvent::Ended))), forged] {
        let mut file = empty.clone();
        file.lay(Sheet { author: pen.author(), proof, entries: vec![entry] });
        fs::write(world.file(4), file.write()).unwrap();
        let refused = world.receive(&world.file(4));
        assert_eq!(refused.status.code(), Some(1));
        assert!(text(&refused).contains("Bord 4: ikke modtaget."), "{}", text(&refused));
    }
    // Who does not hold the key of the author whom it names has no seat.
    let mut borrowed = empty.clone();
    let theirs = TableFile::read(&fs::read(world.file(5)).unwrap()).unwrap().sheets.remove(0);
    borrowed.lay(Sheet { proof, ..theirs });
    fs::write(world.file(4), borrowed.write()).unwrap();
    assert!(text(&world.receive(&world.file(4))).contains("ikke modtaget"));
    assert!(world.texts().is_empty());
    // The other files on the same stick are none the worse.
    let all = world.receive(&world.stick());
    assert!(text(&all).contains("Bord 5: 1 nyt indlæg.") && !text(&all).contains("foran"), "{}", text(&all));
    assert_eq!(world.texts(), ["et"]);
}

#[test]
fn a_table_whose_clock_is_years_ahead_moves_nobody_elses_when_the_record_is_read_again() {
    let world = World::new();
    let mut file = TableFile::read(&fs::read(world.file(4)).unwrap()).unwrap();
    let pen = Pen::new(&DeviceSecret([3; 32]), Series { record: file.record, mark: [1; 16] }, [1; 32]);
    let event = Event::Contribution(ContributionEvent::Written {
        number: Number { mark: Mark("4".into()), n: 1 },
        place: Place { table: TableNumber(4), theme: "udfordringer".into(), question: None },
        kind: None,
        text: "fra fremtiden".into(),
        after: None,
    });
    let body = Body { at: "2190-01-01T00:00:00Z".parse().unwrap(), how: How::Do, of: None, events: vec![event] };
    // It wrote before it had a seat here: in the one order its note stands before its seat.
    let entries = vec![pen.write(body::encode(&body).unwrap())];
    let proof = pen.vouch(&file.greeting(pen.author()));
    file.lay(Sheet { author: pen.author(), proof, entries });
    fs::write(world.file(4), file.write()).unwrap();
    let told = text(&world.receive(&world.file(4)));
    assert!(told.contains("Bord 4: 1 nyt indlæg.") && told.contains("Bord 4: filens tider ligger "), "{told}");
    assert!(told.contains(" døgn") && told.contains("Indlæggene beholder deres tider."), "{told}");
    let again = text(&world.receive(&world.file(4)));
    assert!(again.contains("intet nyt") && !again.contains("foran"), "{again}");
    world.lead("husk\n");
    let at: Vec<(String, bool)> =
        world.notes().into_iter().map(|(_, at, text)| (text, at.starts_with("2190"))).collect();
    assert_eq!(at, [("fra fremtiden".to_owned(), true), ("husk".to_owned(), false)]);
}

#[test]
fn a_stick_that_is_pulled_out_while_a_table_writes_costs_nothing() {
    let world = World::new();
    let mut table = Table::offline(&world.machine(4), &world.file(4));
    table.note("et");
    let away = world.folder.path().join("in a pocket");
    fs::rename(world.stick(), &away).unwrap();
    table.note("to");
    table.hear_complaint("Bordets fil kan ikke skrives");
    table.note("tre");
    fs::rename(&away, world.stick()).unwrap();
    table.hear("Bordets fil er skrevet igen");
    // The machine dies before anybody says goodbye.
    table.kill();
    assert!(text(&world.receive(&world.file(4))).contains("Bord 4: 3 nye indlæg."));
    assert_eq!(world.texts(), ["et", "to", "tre"]);
}
