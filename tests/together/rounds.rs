//! A round is closed while one table is cut off: the other is stopped kindly, and nothing that anybody wrote is lost.

use std::path::Path;

use crate::host::{Host, free_port, notes};
use crate::proxy::Proxy;
use crate::table::Table;

/// Asks until a line holds both.
fn ask(host: &mut Host, line: &str, of: &str, text: &str) {
    loop {
        host.say(line);
        // The answer ends with what was asked last.
        host.say("/tid");
        let mut found = false;
        loop {
            let told = host.hear("");
            found |= told.contains(of) && told.contains(text);
            if told.contains("Nu: ") {
                break;
            }
        }
        if found {
            return;
        }
    }
}

#[test]
fn a_theme_that_a_table_adds_waits_for_the_facilitator_and_is_written_to_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::at_the_tables(&folder.path().join("host"));
    let mut three = Table::join(&folder.path().join("three"), Some(&host.code(3)), host.port);
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    three.type_line("/tema + Kørsel");
    three.type_line("Bussen kører kun til kl. 18");
    assert!(three.hear("#3.1 gemt").contains("Kørsel (venter på mødelederen)"));
    let told = host.hear("Bord 3 har tilføjet temaet »Kørsel«");
    let line = format!("/nytema {}", told.split("/nytema ").nth(1).unwrap().split(' ').next().unwrap());
    four.ask("/temaer", "Mulige modeller");
    four.type_line("/tema Kørsel");
    four.hear_complaint("Kørsel");
    four.type_line("/nytema Kørsel alle");
    four.hear_complaint("mødelederens sag");
    host.say(&format!("{line} alle"));
    three.hear("Temaet »Kørsel« er nu for alle borde.");
    four.ask("/temaer", "Kørsel");
    host.say(&format!("{line} parkering"));
    three.hear("på parkeringspladsen sammen med jeres indlæg");
    ask(&mut host, "/liste alle", "#3.1", "Bussen");
    three.finish();
    four.finish();
    let log = host.close();
    assert_eq!(notes(&log).len(), 1);
}

#[test]
fn who_comes_back_is_greeted_with_the_item_that_runs_and_how_its_round_stands() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::at_the_tables(&folder.path().join("host"));
    let home = folder.path().join("three");
    let mut three = Table::join(&home, Some(&host.code(3)), host.port);
    three.note("rampe");
    host.say("/luk-runde 5");
    three.hear("Runden er lukket – ret til kl.");
    three.finish();
    let mut three = Table::join(&home, None, host.port);
    three.hear("Nu: Gruppedrøftelse");
    three.hear("Runden er lukket – ret til kl.");
    // It is said once.
    three.type_line("/tid");
    assert!(!three.hear("l. ").contains("Runden"));
    three.finish();
    host.close();
}

#[test]
fn the_end_of_the_time_for_corrections_is_told_at_the_facilitators_and_at_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let rehearsal = ["--clock", "2022-04-07T17:05", "--speed", "60"];
    let mut host = Host::with(&folder.path().join("host"), free_port(), &rehearsal);
    host.goes_to_the_tables();
    let mut three = Table::join(&folder.path().join("three"), Some(&host.code(3)), host.port);
    three.note("rampe");
    host.say("/luk-runde 2");
    three.hear("Runden er lukket – ret til kl.");
    host.hear("Runden lukkede kl.");
    three.hear("Runden er lukket. Mangler noget?");
    three.finish();
    host.kill();
}

#[test]
fn a_round_is_closed_while_a_table_is_cut_off_and_what_it_wrote_comes_late_and_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::unannounced(&folder.path().join("host"));
    let (whole, proxy) = (Proxy::before(host.address()), Proxy::before(host.address()));
    host.goes_to_the_tables();
    let mut three = Table::join(&folder.path().join("three"), Some(&host.code(3)), whole.port);
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), proxy.port);
    three.note("rampe ved hovedindgangen");
    four.note("skilte i øjenhøjde");
    four.ask("/tid", "Nu: Gruppedrøftelse");
    ask(&mut host, "/liste alle", "#4.1", "skilte i øjenhøjde");

    proxy.cut();
    four.note("skrevet uden net");
    host.say("/luk-runde 5");
    host.hear("bordene kan rette til kl.");
    three.hear("Runden er lukket – ret til kl.");
    three.note("døren er for tung");
    three.type_line("/ret 3.1 rampe ved begge indgange");
    three.hear("#3.1");
    ask(&mut host, "/liste alle", "#3.1", "begge indgange");
    ask(&mut host, "/liste alle", "#3.2", "døren er for tung");
    host.say("/luk-runde 0");
    host.hear("Runden er lukket for bordene");
    three.hear("Runden er lukket. Mangler noget?");
    three.type_line("for sent");
    three.hear_complaint("Runden lukkede kl.");
    three.type_line("/ret 3.1 noget andet");
    three.hear_complaint("Runden lukkede kl.");
    three.type_line("/fortryd");
    three.hear_complaint("Runden lukkede kl.");
    // Whatever makes a note safer passes, and what is advised then can be done.
    three.type_line("Karen fra Elmevej 3 fik afslag");
    three.hear_complaint("Runden lukkede kl.");
    three.type_line("/egen Karen fra Elmevej 3 fik afslag");
    three.hear("Egen sag E3.1");
    three.type_line("/egen #3.2");
    assert!(!three.hear("er nu egen sag E3.2").contains("/fælles"));
    three.type_line("/tema p");
    three.note("husk parkering");
    // It has not heard of it, and is not stopped.
    four.note("længe efter");

    proxy.mend();
    four.hear("Runden er lukket. Mangler noget?");
    ask(&mut host, "/liste alle", "#4.2", "kom frem sent");
    ask(&mut host, "/liste alle", "længe efter", "kom frem sent");
    ask(&mut host, "/borde", "Bord 4", "2 indlæg kom frem efter lukketid");
    four.ask("/liste", "kom frem sent");
    four.type_line("nu ved det det");
    four.hear_complaint("Runden lukkede kl.");

    let mut host = host.kill_and_restart();
    ask(&mut host, "/borde", "Bord 4", "2 indlæg kom frem efter lukketid");
    let papers = folder.path().join("papirer");
    host.say(&format!("/eksport \"{}\"", papers.display()));
    host.hear("bord-for-bord");
    host.say("/tid");
    host.hear("Nu: ");
    let marked = |end: &str| {
        let mut files = std::fs::read_dir(&papers).unwrap().map(|file| file.unwrap().path());
        let file = files.find(|file| file.to_string_lossy().ends_with(end)).unwrap();
        std::fs::read_to_string(file).unwrap()
    };
    let notes_of_tables = marked("bord-for-bord_udkast.md");
    assert!(notes_of_tables.contains("(kom frem efter lukketid): længe efter"), "{notes_of_tables}");
    assert!(!notes_of_tables.contains("lukketid): rampe"), "{notes_of_tables}");
    let data: serde_json::Value = serde_json::from_str(&marked("data_udkast.json")).unwrap();
    let late = data["contributions"].as_array().unwrap().iter().filter(|note| note["late"] == true);
    assert_eq!(late.count(), 2, "{data:#}");
    host.say("/åbn-runde");
    host.hear("Runden er åben igen");
    three.hear("Runden er åben igen");
    three.type_line("/tema 1");
    three.note("for sent, og dog");
    three.finish();
    four.finish();
    let mut texts: Vec<String> = notes(&host.close()).into_iter().map(|note| note.2).collect();
    texts.sort();
    let mut typed = [
        "rampe ved hovedindgangen",
        "skilte i øjenhøjde",
        "skrevet uden net",
        "husk parkering",
        "længe efter",
        "for sent, og dog",
    ];
    typed.sort_unstable();
    assert_eq!(texts, typed);
}

#[test]
fn a_table_sits_down_at_its_own_theme_and_hears_of_the_one_that_the_next_round_brings() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/midtjylland-2007.json");
    let mut host = Host::of(&folder.path().join("host"), &programme, free_port());
    (0..5).for_each(|_| host.say("/næste"));
    host.hear("runde 1");
    let mut five = Table::join(&folder.path().join("five"), Some(&host.code(5)), host.port);
    five.type_line("klare ord");
    five.hear("gemt – bord 5, tema 3: Klare mål");
    host.say("/næste");
    host.say("/næste");
    five.hear("Bord 5 har nu tema 2: Sammenhængende service");
    five.type_line("én indgang");
    five.hear("gemt – bord 5, tema 2: Sammenhængende service");
    five.finish();
    host.close();
}

#[test]
fn a_table_hears_that_what_it_writes_lifts_its_approval_and_not_that_it_took_that_back_itself() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::at_the_tables(&folder.path().join("host"));
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    let lifted = "Godkendelsen ved bord 4 gælder ikke mere";
    four.note("rampe ved hovedindgangen");
    four.type_line("/godkend");
    four.hear("godkendt");
    four.note("døren er for tung");
    four.hear(lifted);
    for line in ["/godkend", "/godkend -", "/godkend"] {
        four.type_line(line);
    }
    four.note("og skiltene for små");
    four.type_line("/tid");
    let told = std::iter::from_fn(|| Some(four.hear_either(lifted, "Nu: ")).filter(|told| told.contains(lifted)));
    assert_eq!(told.count(), 1);
    four.finish();
}
