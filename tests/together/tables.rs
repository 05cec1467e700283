//! Tables that write along: through cuts, kills and restarts every note stands once, in order, with its own time.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

use rundbord::sync::code::Code;

use crate::carried::{run, text as told_by};
use crate::host::{DEADLINE, Host, PROGRAMME, free_port, log, notes};
use crate::privacy::holding;
use crate::proxy::Proxy;
use crate::table::Table;

const TABLES: u16 = 12;
const NOTES: usize = 12;

fn text(table: u16, n: usize) -> String {
    format!("indlæg {n} fra bord {table}: pårørende skal høres")
}

#[test]
fn twelve_tables_lose_nothing_on_a_bad_network_with_a_host_that_is_killed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let proxy = Proxy::before(host.address());
    let codes: Vec<String> = (1..=TABLES).map(|table| host.code(table)).collect();
    let written = Arc::new(AtomicUsize::new(0));
    // Who has sat down can write without a network; who has not yet, cannot, and the network is cut half-way.
    let seated = Arc::new(Barrier::new(usize::from(TABLES)));
    let host = Mutex::new(Some(host));
    thread::scope(|scope| {
        for table in 1..=TABLES {
            let (code, proxy) = (&codes[usize::from(table) - 1], &proxy);
            let (written, seated) = (written.clone(), seated.clone());
            let folder = folder.path().join(format!("table-{table}"));
            scope.spawn(move || {
                let mut process = Table::join(&folder, Some(code), proxy.port);
                process.hear("Du er med: ");
                seated.wait();
                for n in 0..NOTES {
                    process.note(&text(table, n));
                    written.fetch_add(1, Ordering::SeqCst);
                    // One of the machines dies and goes on with one command.
                    if table == 4 && n == NOTES / 2 {
                        process.kill();
                        process = Table::join(&folder, None, proxy.port);
                    }
                }
                process.finish();
            });
        }
        // Trouble comes as the work goes on, not by the clock.
        let all = usize::from(TABLES) * NOTES;
        let reached = |share: usize| {
            let begun = std::time::Instant::now();
            while written.load(Ordering::SeqCst) < all * share / 10 {
                assert!(begun.elapsed() < DEADLINE, "the tables write no more");
                thread::park_timeout(std::time::Duration::from_millis(5));
            }
        };
        let kill = || {
            let mut host = host.lock().unwrap();
            *host = host.take().map(Host::kill_and_restart);
        };
        reached(2);
        proxy.break_after(6000);
        proxy.cut();
        proxy.mend();
        reached(4);
        kill();
        reached(5);
        proxy.cut();
        reached(7);
        proxy.mend();
        kill();
        reached(9);
        proxy.break_after(0);
    });
    assert!(proxy.connections() > u64::from(TABLES) * 2, "there was trouble: {}", proxy.connections());

    let at_host = notes(&host.into_inner().unwrap().unwrap().close());
    assert_eq!(at_host.len(), usize::from(TABLES) * NOTES);
    let times: BTreeSet<&(String, String, String)> = at_host.iter().collect();
    for table in 1..=TABLES {
        let own: Vec<&str> = at_host
            .iter()
            .map(|note| note.2.as_str())
            .filter(|note| note.contains(&format!("bord {table}:")))
            .collect();
        let typed: Vec<String> = (0..NOTES).map(|n| text(table, n)).collect();
        assert_eq!(own, typed, "table {table}: once each, in order");
        let folder = folder.path().join(format!("table-{table}"));
        let copy = notes(&log(&folder, Some(&Table::copy(&folder))));
        assert_eq!(copy.len(), NOTES, "a table has its own notes and no other's");
        assert!(copy.iter().all(|note| times.contains(note)), "with the time at which they were typed");
    }
    // Who listens on the network reads nothing.
    let seen = proxy.seen();
    for words in ["indlæg 3 fra bord 5", "pårørende", "contribution", "\"entries\""] {
        let found = seen.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!found, "{words:?} passed in clear");
    }
}

#[test]
fn a_second_machine_at_a_table_sees_what_the_first_wrote_and_nothing_comes_twice() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let mut first = Table::join(&folder.path().join("laptop"), Some(&host.code(4)), host.port);
    first.note("rampe ved hovedindgangen");
    // The host has it before the other one asks.
    first.finish();
    let mut second = Table::join(&folder.path().join("phone"), Some(&host.code(4)), host.port);
    second.note("skilte i øjenhøjde");
    second.type_line("/liste");
    second.hear("#4.1");
    second.hear("#4b.1");
    second.finish();
    let texts: Vec<String> = notes(&host.close()).into_iter().map(|note| note.2).collect();
    assert_eq!(texts, ["rampe ved hovedindgangen", "skilte i øjenhøjde"]);
}

#[test]
fn a_second_machine_that_comes_by_a_tables_code_is_told_to_the_first_and_to_the_facilitator() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let code = host.code(4);
    let mut first = Table::join(&folder.path().join("laptop"), Some(&code), host.port);
    first.note("rampe ved hovedindgangen");
    host.hear("Bord 4 er med.");
    let mut second = Table::join(&folder.path().join("phone"), Some(&code), host.port);
    first.hear("En maskine mere skriver nu for bord 4: 4b.");
    host.hear("En maskine mere er med ved bord 4 (4b).");
    second.note("skilte i øjenhøjde");
    // One that drops out and comes back is no machine more.
    second.kill();
    let second = Table::join(&folder.path().join("phone"), None, host.port);
    let told = host.hear_either("En maskine mere", "er med igen");
    assert!(told.contains("Maskinen 4b ved bord 4 er med igen."), "{told}");
    second.finish();
    let told = first.everything_told();
    assert!(!told.iter().any(|line| line.contains("En maskine mere")), "{told:?}");
    host.close();
}

#[test]
fn a_table_follows_the_clock_and_may_not_move_it_and_sees_no_other_tables_notes() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let mut five = Table::join(&folder.path().join("five"), Some(&host.code(5)), host.port);
    five.note("bord fems hemmelighed");
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    four.note("bord fire");
    four.type_line("/næste");
    four.hear_complaint("mødelederens sag");
    four.type_line("/bord 5");
    four.hear_complaint("mødelederens sag");
    host.say("/næste");
    host.hear("Velkomst");
    // The step reaches the table sooner or later; it asks until it has.
    loop {
        four.type_line("/tid");
        if four.hear("l. ").contains("Nu: ") {
            break;
        }
    }
    four.type_line("/liste alle");
    four.hear("bord fire");
    four.hear("kommer ikke til denne maskine");
    // What is elsewhere is not said to be nothing.
    four.type_line("/liste 5");
    four.hear("kommer ikke til denne maskine");
    four.type_line("/koder");
    four.hear("på mødelederens maskine");
    five.finish();
    four.finish();
    let copy = log(&folder.path().join("four"), Some(&Table::copy(&folder.path().join("four"))));
    assert!(!serde_json::to_string(&copy).unwrap().contains("hemmelighed"));
    assert_eq!(notes(&host.close()).len(), 2);
}

#[test]
fn a_table_that_another_is_merged_into_gets_the_words_that_it_was_denied() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    // The facilitator types for table 5 and then moves the clock, so that table 4 holds the entry without its words.
    host.say("/bord 5");
    host.say("tastet for bord fem");
    host.hear("gemt");
    host.say("/næste");
    host.hear("Velkomst");
    let at = folder.path().join("four");
    let mut four = Table::join(&at, Some(&host.code(4)), host.port);
    four.note("bord fire");
    four.type_line("/liste");
    assert!(four.hear("#").contains("bord fire"));
    assert!(holding(&at, "tastet for bord fem").is_empty());
    host.say("/lægsammen 5 4");
    loop {
        four.type_line("/liste");
        if four.hear_either("tastet for bord fem", "bord fire").contains("fem") {
            break;
        }
    }
    four.finish();
    assert!(!holding(&at, "tastet for bord fem").is_empty());
    host.close();
}

#[test]
fn table_seven_becomes_part_of_six_and_both_write_on_and_every_note_says_whose_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let mut six = Table::join(&folder.path().join("six"), Some(&host.code(6)), host.port);
    let mut seven = Table::join(&folder.path().join("seven"), Some(&host.code(7)), host.port);
    six.note("bord seks før");
    seven.note("bord syv før");
    seven.type_line("/liste");
    seven.hear("bord syv før");
    host.say("/sammenlæg 7 6");
    host.hear("bord 7 er nu en del af bord 6");
    seven.hear("Bord 7 er nu en del af bord 6. Skriv videre her");
    six.hear("Bord 7 er nu en del af bord 6. I ser hinandens indlæg");
    seven.note("bord syv efter");
    six.note("bord seks efter");
    // The notes that each was denied before come by themselves; it is asked until they are there.
    loop {
        six.type_line("/liste");
        if six.hear_either("bord syv før", "bord seks efter").contains("syv") {
            break;
        }
    }
    seven.finish();
    six.finish();
    host.say("/bord 7");
    host.say("/borde");
    assert!(host.hear("Bord 6:").contains("4 indlæg"));
    let all = log_with_places(host);
    let at = |text: &str| all.iter().filter(|(known, _)| known == text).map(|(_, table)| *table).collect::<Vec<_>>();
    assert_eq!((at("bord syv før"), at("bord seks før")), (vec![7], vec![6]));
    assert_eq!((at("bord syv efter"), at("bord seks efter")), (vec![6], vec![6]));
}

/// Words and table of every note as it was written.
fn log_with_places(host: Host) -> Vec<(String, u64)> {
    let log = host.close();
    let events = log.iter().flat_map(|entry| entry["events"].as_array().into_iter().flatten());
    let written = events.filter_map(|event| event["contribution"].get("written"));
    written.map(|note| (note["text"].as_str().unwrap().to_owned(), note["place"]["table"].as_u64().unwrap())).collect()
}

#[test]
fn a_table_hears_messages_and_reads_back_and_who_changes_its_notes_lifts_that() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    let mut five = Table::join(&folder.path().join("five"), Some(&host.code(5)), host.port);
    four.note("rampe ved hovedindgangen");
    five.hear("Du er med: ");
    host.say("/besked 5 minutter tilbage");
    four.hear("Besked fra mødelederen: 5 minutter tilbage");
    five.hear("Besked fra mødelederen: 5 minutter tilbage");
    host.say("/besked bord 5 kom op til scenen");
    five.hear("kom op til scenen");
    host.say("/besked bord 5 -");
    host.hear("beskeden til bord 5 er væk");
    five.ask("/besked", "5 minutter tilbage");
    four.type_line("/besked alle sammen");
    four.hear_complaint("mødelederens sag");
    four.type_line("/godkend 5");
    four.hear_complaint("mødelederens sag");
    four.type_line("/godkend");
    four.hear("læst op og godkendt ved bord 4");
    four.type_line("/godkend -");
    four.hear("godkendelsen ved bord 4 taget tilbage");
    four.type_line("/fortryd");
    four.hear("ortrudt");
    loop {
        host.say("/borde");
        if host.hear("Bord 4:").contains("godkendt") {
            break;
        }
    }
    host.say("/ret 4.1 rampe ved bagindgangen");
    four.hear("Godkendelsen ved bord 4 gælder ikke mere");
    four.type_line("/godkend");
    four.hear("læst op og godkendt ved bord 4");
    four.finish();
    five.finish();
    // A table without a machine: whoever types for it approves for it.
    host.say("/bord 6");
    host.say("skilte i øjenhøjde");
    host.say("/bord 7");
    host.say("døren er tung");
    host.say("/godkend bord 6");
    host.hear("godkendt ved bord 6");
    let out = folder.path().join("ud");
    host.say(&format!("/eksport {}", out.display()));
    host.hear("skrevet");
    let text = |ending: &str| {
        let mut files = std::fs::read_dir(&out).unwrap().flatten().map(|entry| entry.path());
        let file = files.find(|path| path.to_string_lossy().ends_with(ending)).unwrap();
        std::fs::read_to_string(file).unwrap()
    };
    let memo = text("_intern_notat_udkast.md");
    assert!(memo.contains("Læst op og godkendt ved bord 4 (") && memo.contains(", bord 6 ("), "{memo}");
    assert!(memo.contains("Ikke læst op og godkendt ved bord 7."), "{memo}");
    assert!(!memo.contains("minutter tilbage") && !memo.contains("scenen"));
    host.close();
}

#[test]
fn a_tables_machine_writes_its_own_notes_as_a_document_and_says_that_it_is_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("host"), free_port());
    let machine = folder.path().join("four");
    let mut four = Table::join(&machine, Some(&host.code(4)), host.port);
    four.note("rampe ved hovedindgangen");
    four.type_line("/eksport ud");
    let only = "Her ligger kun bord 4s indlæg, så kun de er skrevet.";
    four.hear(only);
    four.finish();
    let written = |out: &str| {
        let files = std::fs::read_dir(machine.join(out)).unwrap().flatten();
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    let copy = Table::copy(&machine);
    let arguments = ["export", PROGRAMME, "--record", copy.to_str().unwrap(), "--out", "bagefter"];
    let told = told_by(&run(&machine, &arguments, ""));
    assert!(told.contains(only), "{told}");
    for out in ["ud", "bagefter"] {
        let files = written(out);
        assert!(files.len() == 3 && files.iter().all(|file| file.contains("bord-for-bord_")), "{files:?}");
    }
    host.close();
}

#[test]
fn a_table_writes_what_its_own_municipality_takes_home_and_no_other_does() {
    let folder = tempfile::tempdir().unwrap();
    let session = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/ringsted-2022.json");
    let mut programme: serde_json::Value = serde_json::from_slice(&std::fs::read(session).unwrap()).unwrap();
    let seat = |table: u16, name: &str| serde_json::json!({ "number": table, "members": [{ "name": name, "role": "municipality" }] });
    programme["tables"] = serde_json::json!([seat(4, "Greve"), seat(5, "Faxe")]);
    let file = folder.path().join("programme.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    let mut host = Host::of(&folder.path().join("host").tap_make(), &file, free_port());
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    four.hear("Du er med: ");
    four.type_line("/hjem Fast dialogmøde");
    four.hear("det, Greve tager med hjem");
    four.type_line("/hjem Faxe: Samler eksempler");
    four.hear_complaint("Ved jeres bord siges det for Greve. Skriv /hjem og teksten alene.");
    four.ask("/opsamling", "Greve tager med hjem: Fast dialogmøde");
    loop {
        host.say("/hjem");
        if host.hear("Greve: ").contains("Fast dialogmøde") {
            break;
        }
    }
    four.finish();
    host.close();
}

#[test]
fn what_cannot_be_reached_is_told_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let code = host.code(1);
    let port = host.port;
    // Where it is heard on the network it would be found there.
    host.kill();
    let closed = Table::join(&folder.path().join("a"), Some(&code), port);
    closed.hear_complaint("eller døren er");
    closed.ends_with(4);
    // The check lets one slip in thirty-two pass.
    let slips = ["A", "B", "C", "D"].map(|sign| format!("{sign}{}", &code[1..]));
    let mistyped = slips.into_iter().find(|slip| slip.parse::<Code>().is_err()).unwrap();
    let wrong = Table::join(&folder.path().join("b"), Some(&mistyped), port);
    wrong.hear_complaint("Det er ikke en kode");
    wrong.ends_with(1);
    // Another meeting's host at that address: the fingerprint of the code is not its own.
    let other = Host::start(&folder.path().join("other").tap_make(), free_port());
    let elsewhere = Table::join(&folder.path().join("c"), Some(&code), other.port);
    elsewhere.hear_complaint("En anden maskine svarer");
    elsewhere.ends_with(4);
}

#[test]
fn a_renewed_code_lets_in_and_the_old_one_does_not_and_who_is_in_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    let old = host.code(4);
    let mut first = Table::join(&folder.path().join("first"), Some(&old), host.port);
    first.note("før");
    host.say("/koder forny 4");
    assert!(host.hear("ny kode").contains("Bord 4"));
    host.say("/koder --json");
    host.codes = serde_json::from_str(&host.hear("[{")).unwrap();
    assert_ne!(host.code(4), old);
    let late = Table::join(&folder.path().join("late"), Some(&old), host.port);
    late.hear_complaint("Koden passer ikke");
    late.ends_with(4);
    let mut second = Table::join(&folder.path().join("second"), Some(&host.code(4)), host.port);
    second.note("efter");
    first.note("stadig her");
    // A withdrawn one stays withdrawn when the power was gone.
    host.say("/koder træk 4");
    host.hear("trukket tilbage");
    host.codes.retain(|row| row["table"] != 4);
    let host = host.kill_and_restart();
    first.finish();
    second.finish();
    assert_eq!(notes(&host.close()).len(), 3);
}

#[test]
fn a_host_goes_on_for_its_tables_when_nobody_types_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host").tap_make(), free_port());
    host.end_of_lines();
    host.hear("Der kommer ikke flere linjer");
    let mut table = Table::join(&folder.path().join("table"), Some(&host.code(4)), host.port);
    table.note("alene hjemme");
    table.finish();
}

#[test]
fn a_host_that_began_without_a_door_opens_it_when_it_is_asked_to_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let lines = "/koder\nfør\n/dør åbn\nefter\n/dør luk\nlukket igen\n";
    let told = told_by(&run(folder.path(), &["run", PROGRAMME, "--plain"], lines));
    assert!(told.contains("Døren er lukket. På skærmen Borde åbner o den; i linjer: /dør åbn."), "{told}");
    // Somebody else may hold the usual port; then that is said.
    assert!(told.contains("Døren er åben på ") || told.contains("Vælg en anden port"), "{told}");
    assert!(told.contains("#3 gemt"), "{told}");
    assert_eq!(notes(&log(folder.path(), None)).len(), 3);
}

trait TapMake {
    fn tap_make(self) -> Self;
}

impl TapMake for std::path::PathBuf {
    fn tap_make(self) -> Self {
        std::fs::create_dir_all(&self).unwrap();
        self
    }
}

#[test]
fn a_table_without_a_line_hears_with_each_note_how_many_lie_on_its_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(&folder.path().join("host"), free_port());
    let mut table = Table::join(&folder.path().join("bord"), Some(&host.code(4)), host.port);
    table.hear("Du er med");
    host.kill();
    let told = table.hear_complaint("Ingen forbindelse");
    assert!(told.contains("skriv videre") && !told.contains('0'), "{told}");
    for (line, here) in [("et", "1 indlæg er kun"), ("to", "2 indlæg er kun")] {
        table.type_line(line);
        let told = table.hear("gemt");
        assert!(told.ends_with(&format!(" Uden forbindelse: {here} på denne maskine.")), "{told}");
        assert!(!told.contains("…."), "{told}");
    }
    // An own case is no note, and says by itself that it lies here only.
    table.type_line("/egen min mor");
    assert!(!table.hear("gemt, kun på denne maskine").contains("indlæg"));
    // What adds nothing says nothing of it.
    table.type_line("/tid");
    assert!(!table.hear("").contains("kun på denne maskine"));
    let again = host.restart();
    table.hear("Alt er hos mødelederen");
    table.type_line("tre");
    let told = table.hear("gemt");
    assert!(!told.contains("kun på denne maskine"), "{told}");
    table.finish();
    assert_eq!(notes(&again.close()).len(), 3);
}

#[test]
fn when_the_next_steps_are_agreed_a_table_is_asked_what_it_takes_home() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/syddanmark-2011.json");
    let mut host = Host::of(&folder.path().join("host"), &programme, free_port());
    let mut one = Table::join(&folder.path().join("one"), Some(&host.code(1)), host.port);
    one.hear("Du er med");
    (0..5).for_each(|_| host.say("/næste"));
    let asked = one.hear("hvad tager I med hjem?");
    assert!(asked.contains("/hjem ") && asked.contains("Langeland") && asked.contains("Fanø"), "{asked}");
    one.type_line("/hjem Fanø: samme skema til alle");
    one.hear("Gemt");
    one.finish();
    host.say("/hjem");
    host.hear("samme skema til alle");
}
