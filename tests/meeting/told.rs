//! What a line that cannot be done as it stands is answered, and what is kept when nobody reads the answers.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::world::{RINGSTED_BEGINS, World};

#[test]
fn a_table_that_is_not_there_is_no_source_and_a_number_that_no_file_allows_is_no_table() {
    let world = World::new();
    let told = world.ringsted_by("/næste\n/action Brev | ? | ?\n/fra bord 99\n/bord 1000\n/bord 999\n/actions\n");
    assert_eq!(told.err.lines().count(), 2, "{told:#?}");
    assert!(told.err.contains("99") && told.err.contains("fra 1 til 999"), "{told:#?}");
    assert!(told.says("Bord 999") || told.says("bord 999"), "{told:#?}");
}

#[test]
fn a_table_that_the_programme_has_not_is_said_to_be_new_with_those_that_are_there() {
    let world = World::new();
    let told = world.ringsted_by("/bord 44\n/fortryd\n/bord 4\n").fine();
    assert!(told.says("Det er et nyt bord: mødet havde bord 1–12."), "{told:#?}");
    assert_eq!(told.out.matches("nyt bord").count(), 1, "{told:#?}");
    let mut none: serde_json::Value = serde_json::from_slice(&std::fs::read(World::ringsted()).unwrap()).unwrap();
    none["tables"] = serde_json::json!([]);
    let file = world.file("uden-borde.json", none.to_string());
    let told = world.meeting_by(&file, b"/bord 2\n/bord 3\n");
    assert!(told.says("bord 3") && !told.says("nyt bord"), "{told:#?}");
}

#[test]
fn who_hears_the_notes_instead_of_seeing_them_finds_each_tables_each_themes_and_the_latest() {
    let world = World::new();
    let notes: String = (1..=21).map(|n| format!("Nummer {n} er sagt\n")).collect();
    let said = format!("/bord 3\n/tema 1\n{notes}/tema 2\nOm noget andet\n/bord 2\nVed bord to\n/bord 5\n");
    let asked = |line: &str| {
        let told = World::new().ringsted_by(&format!("{said}/time\n{line}\n")).fine();
        let lines: Vec<String> = told.out.lines().map(str::to_owned).collect();
        let from = lines.iter().rposition(|line| line.contains("gemt") || line.starts_with("Bord 5")).unwrap_or(0);
        lines[from..].join("\n")
    };
    let here = asked("/indlæg");
    assert!(here.contains("ved bord 5") && here.contains("23 indlæg") && here.contains("/liste alle"), "{here}");
    let latest = asked("/indlæg nyeste");
    assert!(latest.contains("20 af 23") && latest.trim_end().ends_with("Ved bord to"), "{latest}");
    assert!(!latest.contains("Nummer 3 er") && latest.contains("Nummer 4 er"), "{latest}");
    let theme = asked("/indlæg tema 2");
    assert!(theme.contains("Om noget andet") && theme.contains("Ved bord to") && !theme.contains("Nummer"), "{theme}");
    let table = asked("/notes bord 3");
    assert!(
        table.contains("Nummer 21 er") && table.contains("Om noget andet") && !table.contains("bord to"),
        "{table}"
    );
    let told = world.ringsted_by("/indlæg tema 99\n/indlæg bord 99\n");
    assert_eq!(told.err.lines().count(), 2, "{told:#?}");
}

#[test]
fn spans_are_read_and_a_command_that_is_none_has_no_help() {
    let world = World::new();
    let told = world.ringsted_by("/next\n/wait 90s\n/wait 1t30m\n/wait 1h30m\n/time\n/help nexxt\n");
    assert!(told.out.lines().last().is_some_and(|line| line.contains("19.01")), "{told:#?}");
    assert!(told.err.contains("nexxt") && told.err.contains("/næste"), "{told:#?}");
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_missing_and_one_without_a_record_to_have_none() {
    let world = World::new();
    for verb in ["export", "suggest", "log", "verify"] {
        let told = world.told(&[verb, "nej.json"]);
        assert_ne!(told.code, Some(0), "{told:#?}");
        assert!(told.err.contains("Der er ingen fil /") && told.err.contains("/nej.json"), "{told:#?}");
        assert!(told.err.contains("rundbord list") && !told.err.contains("optegnelse"), "{told:#?}");
        let told = world.told(&[verb, World::ringsted().to_str().unwrap()]);
        assert!(told.err.contains("Mødet har ingen optegnelse endnu"), "{told:#?}");
    }
}

#[test]
fn a_file_that_cannot_be_begun_with_is_said_to_be_missing_in_as_few_words() {
    let told = World::new().told(&["run", "nej.json", "--plain"]);
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(told.err.starts_with("Der er ingen fil nej.json.\nPrøv: "), "{told:#?}");
}

#[test]
fn where_the_settings_lie_is_told_where_they_have_a_mistake_too() {
    let world = World::new();
    std::fs::create_dir_all(world.path("config")).unwrap();
    std::fs::write(world.path("config").join("config.toml"), "mouse = true\ncolour = 1\n").unwrap();
    let told = world.told(&["paths"]);
    assert!(told.says("config.toml") && told.err.contains("linje 2"), "{told:#?}");
    assert_ne!(told.code, Some(0), "{told:#?}");
}

#[test]
fn the_log_names_no_table_for_a_theme_that_no_table_added() {
    let world = World::new();
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    world.ringsted_by("/bord 3\n/tema + Vejr\n/quit\n").fine();
    let notes = world.file("noter.csv", "bord;tema;indlæg\n3;Kørsel om aftenen;Bussen kører ikke\n");
    world.told(&["import", file, notes.to_str().unwrap(), "--rehearsal"]).fine();
    let log = world.told(&["log", file, "--rehearsal"]).fine();
    assert!(log.says("tilføjet: Kørsel om aftenen") && !log.says("bord 0"), "{log:#?}");
    assert!(log.says("tilføjet for bord 3: Vejr"), "{log:#?}");
}

#[test]
fn what_was_undone_is_done_again_by_the_word_that_people_know_for_it() {
    let world = World::new();
    let told = world.ringsted_by("/næste\nRampe\n/fortryd\n/omgør\n/liste\n").fine();
    assert!(told.says("Gentaget: indlæg #1"), "{told:#?}");
}

#[test]
fn all_notes_are_listed_by_theme_then_table_then_number() {
    let world = World::new();
    let script =
        "/bord 7\n/tema 2\nsyv to\n/tema 1\nsyv et\n/bord 2\n/tema 2\nto to\n/tema 1\nto et\nto et igen\n/liste alle\n";
    let told = world.ringsted_by(script).fine();
    let places: Vec<usize> = ["#4 ", "#5 ", "#2 ", "#3 ", "#1 "]
        .map(|number| told.out.rfind(number).unwrap_or_else(|| panic!("no {number}: {told:#?}")))
        .to_vec();
    assert!(places.is_sorted(), "{told:#?}");
}

#[test]
fn a_line_that_is_too_long_is_told_by_its_number() {
    let world = World::new();
    let long = "x".repeat(3 << 20);
    let told = world.meeting_by(&World::ringsted(), format!("/næste\n{long}\nEt indlæg\n").as_bytes());
    assert!(told.err.contains("Linje 2 er længere end") && told.says("#1"), "{}", told.err);
}

#[test]
fn what_is_typed_is_kept_when_nobody_reads_the_answers() {
    let world = World::new();
    let mut command = world.program();
    command.args(["run", World::ringsted().to_str().unwrap(), "--plain"]).args(RINGSTED_BEGINS);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    answers.read_line(&mut String::new()).unwrap();
    drop(answers);
    let mut script = child.stdin.take().unwrap();
    script.write_all("/næste\nEt indlæg\nEt til\n/quit\n".as_bytes()).unwrap();
    drop(script);
    let mut complaints = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaints).unwrap();
    assert!(child.wait().unwrap().success(), "{complaints}");
    assert_eq!(complaints.matches("Ingen læser svarene længere").count(), 1, "{complaints}");
    let later = world.ringsted_by("/list all\n");
    assert!(later.says("Et indlæg") && later.says("Et til"), "{later:#?}");
}

#[test]
fn who_leads_alone_hears_that_the_time_for_corrections_is_over_without_typing_also_when_the_next_round_runs() {
    let world = World::new();
    let mut command = world.program();
    let file = World::session("broenderslev-2019.json");
    command.args(["run", file.to_str().unwrap(), "--plain", "--clock", "2019-12-03T14:00", "--speed", "60"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (heard, told) = channel();
    let answers = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    thread::spawn(move || answers.for_each(|line| drop(heard.send(line))));
    let mut script = child.stdin.take().unwrap();
    for (lines, over) in [
        ("/næste\n/næste\n/luk-runde 1\n", "Runden lukkede kl. "),
        ("/næste\n/luk-runde 1\n/næste\n", "Tiden til at rette i »Fokusområde 1: "),
    ] {
        script.write_all(lines.as_bytes()).unwrap();
        while !told.recv_timeout(Duration::from_secs(60)).expect(over).starts_with(over) {}
    }
    drop(script);
    assert!(child.wait().unwrap().success());
}

#[test]
fn help_knows_the_commands_and_the_exit_codes_and_says_what_it_does_not_know() {
    let world = World::new();
    let asks = |topic: &str| {
        let output = world.program().args(["--lang", "da", "help"]).args(topic.split_whitespace()).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, out, _) = asks("");
    assert!(code == Some(0) && out.contains("rundbord [VALG] [KOMMANDO]"), "{out}");
    let (code, out, _) = asks("export");
    assert!(code == Some(0) && out.contains("rundbord export [VALG] FIL"), "{out}");
    let (code, out, _) = asks("exit-codes");
    assert!(code == Some(0) && out.contains("3  mødets fil er beskadiget"), "{out}");
    let (code, out, err) = asks("nosuch");
    assert!(code == Some(2) && out.is_empty() && err.contains("nogen hjælp til »nosuch«"), "{err}");
    let (code, _, err) = asks("exprt");
    assert!(code == Some(2) && err.contains("rundbord help export"), "{err}");
}

#[test]
fn an_own_case_is_asked_about_in_lines_too_and_what_is_missing_is_counted_without_noughts() {
    let world = World::new();
    let script = "/næste\nBusserne kører for sjældent\nMin søn har fået diagnosen skizofreni og får clozapin\n/egen #2\n\
                  /handling Brev | Staben\n/handlinger\n";
    let told = world.ringsted_by(script).fine();
    assert_eq!(told.out.matches("Egen sag? Så skriv /egen #2").count(), 1, "{told:#?}");
    assert!(told.says("\n1 mangler frist.\n") && !told.says("0 mangler"), "{told:#?}");
    assert!(!world.ringsted_by("/liste alle\n").says("clozapin"));
}

#[test]
fn whoever_makes_a_point_an_action_or_a_sentence_that_looks_like_an_own_case_is_told_at_once() {
    let world = World::new();
    let script = "/næste\nMin søn på 9 har epilepsi\n/pointe 1\n/slags udfordring 1\n/handling Freja får hjælp til sin autisme\n\
                  /uenighed 1 Min datter har ADHD og er enig\n/indledning Hendes søn har autisme\n\
                  /omskriv 1 Unge med epilepsi mangler ledsager\n/fortryd\n";
    let told = world.ringsted_by(script);
    let cue = "Det ligner en egen sag, så en offentlig udgave holder det tilbage.";
    assert_eq!(told.out.matches(cue).count(), 5, "{told:#?}");
    for how in ["/omskriv 1", "/ret 1", "/ændr 1", "/uenighed 1", "F7"] {
        assert!(told.out.contains(how), "{how}: {told:#?}");
    }
}

#[test]
fn a_day_that_no_answer_can_have_come_on_is_told_why() {
    let world = World::new();
    let told = world.ringsted_by("/handling Brev\n/status 1 i gang 12/9 | de skriver\n/status 1 i gang 31/2\n");
    let lines: Vec<&str> = told.err.lines().collect();
    assert!(
        lines.len() == 2 && lines[0].contains("»12/9« er den 12. september 2022, og den er ikke kommet"),
        "{told:#?}"
    );
    assert!(lines[1].contains("»31/2« er ikke én dag"), "{told:#?}");
    let told = world
        .ringsted_by("/status 1 i gang ultimo marts\n/status 1 i gang de skriver\n/statusrunde Maj | ultimo maj\n");
    let lines: Vec<&str> = told.err.lines().collect();
    assert!(lines.len() == 2 && lines[0].contains("»ultimo marts« er ikke én dag"), "{told:#?}");
    assert!(lines[1].contains("»ultimo maj« er ikke én"), "{told:#?}");
    world.ringsted_by("/status 1 i gang 1/4 | de skriver\n/status 1 afventer 7/4\n").fine();
}
