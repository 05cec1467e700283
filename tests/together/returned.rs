//! A regional round: one municipality answers by a meeting of its own, with tables of its own, and its answer goes back in
//! the file that the secretariat sent.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use rundbord::domain::id::AuthorId;
use rundbord::sync::table_file::TableFile;
use serde_json::{Value, json};

use crate::carried::{run, text};

const ASKED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/broenderslev-2019.json");
/// The file that the one who is asked gets by mail.
const OURS: &str = "bord-2-broenderslev-kommune.rundbord";

/// The secretariat's machine, and those of a municipality.
struct Round {
    folder: tempfile::TempDir,
}

impl Round {
    fn new() -> Self {
        let round = Self { folder: tempfile::tempdir().unwrap() };
        let asked: Value = serde_json::from_slice(&fs::read(ASKED).unwrap()).unwrap();
        let mut sent = asked.clone();
        let names = ["Aalborg Kommune", "Brønderslev Kommune"];
        let tables: Vec<Value> = names.iter().zip(1..).map(|(name, at)| json!({"number": at, "name": name})).collect();
        (sent["kind"], sent["tables"]) = (json!("consultation"), json!(tables));
        (sent["date"], sent["milestones"]) =
            (json!("24. januar 2020"), json!([{"title": "Frist for svar", "due": "20. januar 2020"}]));
        fs::write(round.path("runde.json"), sent.to_string()).unwrap();
        let mut own = asked;
        own["tables"] = json!([{"number": 1}, {"number": 2}]);
        own["themes"][3]["title"] = json!("Fokusområde 3: De bedste tilbud");
        fs::write(round.path("eget.json"), own.to_string()).unwrap();
        round.ask(&format!("/bordfiler {}\n", round.folder.path().display()));
        fs::copy(round.path(OURS), round.path("tom.rundbord")).unwrap();
        round
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, machine: &str, arguments: &[&str], lines: &str) -> String {
        let is_file = |argument: &&str| argument.ends_with(".json") || argument.ends_with(".rundbord");
        let whole = |argument: &&str| self.path(argument).display().to_string();
        let arguments: Vec<String> = arguments
            .iter()
            .map(|argument| if is_file(argument) { whole(argument) } else { (*argument).into() })
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        text(&run(&self.path(machine), &arguments, lines))
    }

    fn ask(&self, lines: &str) -> String {
        self.run("sekretariat", &["run", "runde.json", "--plain"], lines)
    }

    fn meet(&self, machine: &str, lines: &str) -> String {
        self.run(machine, &["run", "eget.json", "--plain"], lines)
    }

    fn sends(&self, machine: &str, file: &str, more: &[&str]) -> String {
        self.run(machine, &[&["return", "eget.json", file], more].concat(), "")
    }

    fn receive(&self, file: &str) -> String {
        self.run("sekretariat", &["receive", file], "")
    }

    fn data(&self) -> Value {
        let out = self.path("ud").display().to_string();
        self.run("sekretariat", &["export", "runde.json", "--format", "json", "--out", &out], "");
        let is_data = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
        let file = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).find(is_data).unwrap();
        let data = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        fs::remove_dir_all(out).unwrap();
        data
    }

    /// Theme, question and words of each note, sorted.
    fn said(&self) -> Vec<(String, String, String)> {
        let data = self.data();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let of = |note: &Value| (text(&note["theme"]), text(&note["question"]), text(&note["text"]));
        let mut said: Vec<_> = data["contributions"].as_array().unwrap().iter().map(of).collect();
        said.sort();
        said
    }
}

const HELD: &str = "/bord 1\n/tema 2\n/spørgsmål 1\nFælles kurser\n/spørgsmål 4\n/ingen\n/tema 3\n/ikkedrøftet\n\
    /bord 2\n/tema 4\n/spørgsmål 2\nVi køber blindt hos hinanden\n/tema + Transport\nBussen holder ved grænsen\n\
    /egen Min bror Jens har en diagnose\n";

fn said(all: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    all.iter().map(|(theme, question, text)| ((*theme).into(), (*question).into(), (*text).into())).collect()
}

#[test]
fn the_programme_of_ones_own_meeting_is_made_of_the_file_that_the_sender_has_sent() {
    let round = Round::new();
    fs::remove_file(round.path("eget.json")).unwrap();
    let told = round.run("kommune", &["new", "eget.json", "--from", OURS], "");
    assert!(told.contains("Fokusområde 1") || told.contains("14 spørgsmål"), "{told}");
    let made: Value = serde_json::from_slice(&fs::read(round.path("eget.json")).unwrap()).unwrap();
    assert_eq!(made["organiser"], "Brønderslev Kommune");
    assert_eq!(made["milestones"][0]["due"], "20. januar 2020");
    round.meet("kommune", "/tema fokusomraade-3\n/spørgsmål 2\nVi køber blindt hos hinanden\n");
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    let expected = said(&[("fokusomraade-3", "fokusomraade-3-2", "Vi køber blindt hos hinanden")]);
    assert_eq!(round.said(), expected);
}

#[test]
fn who_did_not_agree_at_a_meeting_of_their_own_stands_in_the_senders_name_and_goes_with_the_next_return() {
    let round = Round::new();
    round.meet(
        "kommune",
        "/tema 4\nNej tak\n/særstandpunkt 4 DH: Bedst før billigst\n/særstandpunkt LEV: Fristen er for kort\n\
         /særstandpunkt 4 2 SIND: Hjemmet først\n",
    );
    let sent = round.sends("kommune", OURS, &[]);
    assert!(sent.contains("3 særstandpunkter"), "{sent}");
    let told = round.receive(OURS);
    assert!(told.contains("3 særstandpunkter er nye eller ændrede"), "{told}");
    assert!(round.receive(OURS).contains("intet nyt"));
    let views = |data: &Value| {
        let all = data["summary"]["dissenting_views"].as_array().cloned().unwrap_or_default();
        let told = |view: &Value| ["party", "theme", "question", "text"].map(|field| view[field].clone());
        all.iter().map(told).collect::<Vec<_>>()
    };
    let theme = json!("fokusomraade-3");
    let whole = [json!("LEV, Brønderslev Kommune"), Value::Null, Value::Null, json!("Fristen er for kort")];
    let of_theme = [json!("DH, Brønderslev Kommune"), theme.clone(), Value::Null, json!("Bedst før billigst")];
    let of_question = [json!("SIND, Brønderslev Kommune"), theme, json!("fokusomraade-3-2"), json!("Hjemmet først")];
    let mut told = views(&round.data());
    told.sort_by_key(|[party, ..]| party.to_string());
    assert_eq!(told, [of_theme, whole.clone(), of_question.clone()]);
    // What was typed in here for the same sender is nothing that a return has brought.
    round.ask("/særstandpunkt 4 Brønderslev Kommune: Ringet ind\n");
    round.meet("kommune", "/særstandpunkt 4 DH: -\n");
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    let typed = [json!("Brønderslev Kommune"), json!("fokusomraade-3"), Value::Null, json!("Ringet ind")];
    let mut told = views(&round.data());
    told.sort_by_key(|[party, ..]| party.to_string());
    assert_eq!(told, [typed, whole, of_question]);
}

#[test]
fn neither_a_newer_return_nor_a_tables_page_touches_a_view_that_was_mended_here() {
    let round = Round::new();
    round.meet("kommune", "/tema 4\nNej tak\n/særstandpunkt 4 DH: Bedst før billigst\n/særstandpunkt LEV: For kort\n");
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    round.ask("/særstandpunkt 4 DH, Brønderslev Kommune: Bedst, så billigst\n");
    let views = || {
        let data = round.data();
        let all = data["summary"]["dissenting_views"].as_array().cloned().unwrap_or_default();
        let mut all: Vec<String> = all.iter().map(|view| view["text"].as_str().unwrap().to_owned()).collect();
        all.sort();
        all
    };
    assert_eq!(views(), ["Bedst, så billigst", "For kort"]);
    round.meet("kommune", "/tema 4\nJo, måske\n");
    round.sends("kommune", OURS, &[]);
    let told = round.receive(OURS);
    assert!(told.contains("1 nyt svar"), "{told}");
    assert_eq!(views(), ["Bedst, så billigst", "For kort"]);
    let mut page = TableFile::read(&fs::read(round.path(OURS)).unwrap()).unwrap();
    let own = page.own_meeting.as_mut().unwrap();
    (own.page, own.dissenting) = (Some(AuthorId([9; 16])), Vec::new());
    fs::write(round.path(OURS), page.write()).unwrap();
    round.receive(OURS);
    assert_eq!(views(), ["Bedst, så billigst", "For kort"]);
    // What is worded anew there is told, and stands here as it was mended.
    round.meet("kommune", "/særstandpunkt 4 DH: Kvalitet først\n/særstandpunkt LEV: -\n");
    round.sends("kommune", OURS, &[]);
    let told = round.receive(OURS);
    assert!(told.contains("1 særstandpunkt siger noget andet nu"), "{told}");
    assert_eq!(views(), ["Bedst, så billigst"]);
}

#[test]
fn a_meeting_of_ones_own_is_returned_in_one_file_and_stands_under_the_questions_that_were_asked() {
    let round = Round::new();
    round.meet("kommune", HELD);
    let sent = round.sends("kommune", OURS, &[]);
    assert!(sent.contains("3 indlæg, 1 ingen bemærkninger, 1 ikke drøftet og 1 egen sag (uden ordene)"), "{sent}");
    let file = fs::read_to_string(round.path(OURS)).unwrap();
    assert!(!file.contains("Jens"), "the words of an own case go nowhere");
    let told = round.receive(OURS);
    let came =
        "Brønderslev Kommune: 3 nye svar, 1 ingen bemærkninger, 1 ikke drøftet, 1 egen sag, nyt tema: Transport.";
    assert!(told.contains(came), "{told}");
    let told = round.receive(OURS);
    assert!(told.contains("Brønderslev Kommune: intet nyt."), "{told}");
    let data = round.data();
    let added = &data["themes"].as_array().unwrap().iter().find(|theme| theme["title"] == "Transport").unwrap();
    assert_eq!(added["added_by"], 2);
    let added = added["id"].as_str().unwrap();
    let mut expected = said(&[
        (added, "", "Bussen holder ved grænsen"),
        ("fokusomraade-1", "fokusomraade-1-1", "Fælles kurser"),
        ("fokusomraade-3", "fokusomraade-3-2", "Vi køber blindt hos hinanden"),
    ]);
    expected.sort();
    assert_eq!(round.said(), expected);
}

#[test]
fn of_two_returns_the_newer_holds_from_whatever_machine_and_what_differs_is_told() {
    let round = Round::new();
    round.meet("kommune", HELD);
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    fs::copy(round.path(OURS), round.path("foerste.rundbord")).unwrap();
    // What the secretariat has mended and withdrawn stays so.
    let told = round.ask("/liste alle\n");
    let number = |words: &str| {
        let line = told.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{told}"));
        line.trim().split([' ', '\t']).next().unwrap().trim_start_matches('#').to_owned()
    };
    round.ask(&format!("/ret {} Fælles kurser i aldring\n", number("Fælles kurser")));
    assert!(round.receive(OURS).contains("intet nyt"));
    assert!(round.said().iter().any(|(_, _, text)| text == "Fælles kurser i aldring"));

    round.meet("kommune", "/ret 2 Lav en fælles takstmodel\n/træk 3\n/tema 1\n/spørgsmål 2\nSæt tal på visionen\n");
    round.sends("kommune", OURS, &[]);
    let told = round.receive(OURS);
    assert!(told.contains("Brønderslev Kommune: 1 nyt svar, 1 ændret, 1 udgået."), "{told}");
    let told = round.receive("foerste.rundbord");
    assert!(told.contains("er ældre end svaret af ") && round.said().len() == 3, "{told}");

    // The committee types it in anew on its own machine, into the file as it came.
    round.meet("udvalg", "/bord 1\n/tema 2\n/spørgsmål 1\nFælles kurser\n/tema 3\n/spørgsmål 1\nFlere hænder\n");
    round.sends("udvalg", "tom.rundbord", &[]);
    let told = round.receive("tom.rundbord");
    assert!(told.contains("Brønderslev Kommune: 1 nyt svar, 2 udgåede"), "{told}");
    let expected = [
        ("fokusomraade-1", "fokusomraade-1-1", "Fælles kurser i aldring"),
        ("fokusomraade-2", "fokusomraade-2-1", "Flere hænder"),
    ];
    assert_eq!(round.said(), said(&expected));
    // The older answer is kept in the record.
    assert!(round.run("sekretariat", &["log", "runde.json"], "").contains("Vi køber blindt hos hinanden"));
}

#[test]
fn a_return_of_a_day_that_has_not_come_yet_is_refused_and_makes_none_after_it_older() {
    let round = Round::new();
    round.meet("kommune", "/tema 4\nNej tak\n");
    round.sends("kommune", OURS, &[]);
    let sent = TableFile::read(&fs::read(round.path(OURS)).unwrap()).unwrap();
    let mut ahead = sent.clone();
    ahead.own_meeting.as_mut().unwrap().made += TimeDelta::days(365 * 73);
    fs::write(round.path(OURS), ahead.write()).unwrap();
    let told = round.receive(OURS);
    assert!(told.contains("ikke kommet endnu"), "{told}");
    assert_eq!(round.said(), []);
    fs::write(round.path(OURS), sent.write()).unwrap();
    round.receive(OURS);
    assert_eq!(round.said(), said(&[("fokusomraade-3", "", "Nej tak")]));
}

#[test]
fn words_that_were_erased_here_do_not_come_back_with_the_same_file() {
    let round = Round::new();
    round.meet("kommune", HELD);
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    let data = round.data();
    let note = data["contributions"].as_array().unwrap().iter().find(|note| note["text"] == "Fælles kurser").unwrap();
    let erased = round.run("sekretariat", &["erase", "runde.json", note["number"].as_str().unwrap()], "");
    assert_eq!(round.said().len(), 2, "{erased}");
    round.receive(OURS);
    assert_eq!(round.said().len(), 2);
}

#[test]
fn what_became_an_own_case_there_after_it_was_returned_stands_nowhere_here() {
    let round = Round::new();
    let told = "Min nabo Jens har skizofreni og mangler en bolig";
    round.meet("kommune", &format!("{HELD}/bord 1\n/tema 2\n/spørgsmål 1\n{told}\n/pointe 4\n"));
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    let everything = || {
        let files = walk(&round.path("sekretariat"));
        files.into_iter().map(|file| fs::read(file).unwrap()).any(|bytes| holds(&bytes, "skizofreni"))
    };
    assert!(everything() && round.said().iter().any(|(.., text)| text == told));
    round.ask("/pointe Bolig | 4\n");
    let flagged = round.meet("kommune", "/egen #4\n");
    let sent = round.sends("kommune", OURS, &[]);
    assert!(
        sent.contains("2 egne sager (uden ordene)") && sent.contains("slettes også hos modtageren"),
        "{flagged}{sent}"
    );
    assert!(!fs::read_to_string(round.path(OURS)).unwrap().contains("skizofreni"));
    let came = round.receive(OURS);
    assert!(came.contains("Brønderslev Kommune: ordene i 2 svar er slettet her"), "{came}");
    assert!(!round.said().iter().any(|(.., text)| text.contains("skizofreni")));
    assert!(!everything(), "{came}");
    assert!(round.receive(OURS).contains("intet nyt"));
}

/// Every file below a folder.
pub fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn the_list_of_notes_names_the_sender_and_the_tables_of_its_own_meeting() {
    let round = Round::new();
    round.meet("kommune", HELD);
    round.sends("kommune", OURS, &[]);
    round.receive(OURS);
    let listed = round.ask("/bord 1\n/tema 2\nVi er enige\n/liste alle\n");
    for line in [
        "Brønderslev Kommune, bord 1, tema 2: Fokusområde 1: Den gode alderdom for borgere…, spørgsmål 1: Fælles kurser",
        "Brønderslev Kommune, bord 2, tema 4:",
        "Aalborg Kommune, tema 2: Fokusområde 1: Den gode alderdom for borgere…: Vi er enige",
    ] {
        assert!(listed.contains(line), "{line}: {listed}");
    }
}

#[test]
fn only_points_go_where_that_is_asked_for_and_it_is_told_what_stays() {
    let round = Round::new();
    round.meet("kommune", &format!("{HELD}/pointe Kurser på tværs | 1\n"));
    let sent = round.sends("kommune", OURS, &["--points"]);
    assert!(sent.contains("1 pointe, 1 ingen bemærkninger"), "{sent}");
    assert!(sent.contains("3 indlæg bliver hjemme. 2 af dem ligger ikke under en pointe"), "{sent}");
    assert!(!fs::read_to_string(round.path(OURS)).unwrap().contains("Fælles kurser"));
    round.receive(OURS);
    assert_eq!(round.said(), said(&[("fokusomraade-1", "fokusomraade-1-1", "Kurser på tværs")]));
    let own = round.run("sekretariat", &["return", "runde.json", OURS], "");
    assert!(own.contains("er en bordfil fra mødet selv"), "{own}");
}

#[test]
fn what_was_gathered_there_is_gathered_here_with_its_tables_its_words_and_who_did_not_agree() {
    let round = Round::new();
    round.meet(
        "kommune",
        &format!(
            "{HELD}/bord 2\n/tema 2\n/spørgsmål 1\nKurser for alle\n/pointe Kurser | 1 4\n/uenighed 1 DH vil mere\n"
        ),
    );
    round.sends("kommune", OURS, &[]);
    let told = round.receive(OURS);
    assert!(told.contains("Brønderslev Kommune: 1 pointe derfra er oprettet"), "{told}");
    let points = || round.data()["points"].as_array().unwrap().clone();
    assert_eq!(points().len(), 1);
    assert_eq!(points()[0]["dissent"], "Brønderslev Kommune: DH vil mere");
    // It is the secretariat's point from then on.
    round.ask("/omskriv 1 Flere kurser\n");
    round.receive(OURS);
    round.meet("kommune", "/bord 1\n/tema 2\n/spørgsmål 1\nKurser hvert år\n/saml 1 5\n");
    round.sends("kommune", OURS, &[]);
    let told = round.receive(OURS);
    assert!(told.contains("1 nyt svar.") && !told.contains("pointe"), "{told}");
    assert_eq!((points().len(), points()[0]["text"].as_str()), (1, Some("Flere kurser")));
    let data = round.data();
    let notes = data["contributions"].as_array().unwrap();
    let sender_tables = |words: &str| &notes.iter().find(|note| note["text"] == words).unwrap()["sender_tables"];
    assert_eq!((sender_tables("Kurser"), sender_tables("Kurser hvert år")), (&json!([1, 2]), &json!([1])));
    let under = notes.iter().filter(|note| note["point"] == points()[0]["id"]).count();
    assert_eq!(under, 4);

    let out = round.path("papirer").display().to_string();
    round.run("sekretariat", &["export", "runde.json", "--format", "markdown", "--out", &out], "");
    let papers = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let collation = papers.into_iter().find(|path| path.display().to_string().contains("hoeringsnotat")).unwrap();
    let collation = fs::read_to_string(collation).unwrap();
    for told in [
        "> Brønderslev Kommune, bord 1 og 2 (efter fristen): *Kurser*",
        "Brønderslev Kommune kalder det »Fokusområde 3: De bedste tilbud«.",
    ] {
        assert!(collation.contains(told), "{collation}");
    }
}

#[test]
fn answers_that_are_typed_in_know_their_sender_and_their_question_and_what_has_no_place_is_refused_with_its_line() {
    let round = Round::new();
    let import = |lines: &str, more: &[&str]| {
        let file = round.path("svar.csv");
        fs::write(&file, lines).unwrap();
        round.run("sekretariat", &[&["import", "runde.json", file.to_str().unwrap()], more].concat(), "")
    };
    let list = "Kommune;Tema;Spørgsmål;Svar\nAalborg;2;1;Flere kurser\nBrønderslev Kommune;2;spm. 2;Ingen bemærkninger.\n\
        Aalborg;;vision-2;Sæt tal på\nAalborg;3;;Ikke drøftet\n";
    let told = import(list, &[]);
    assert!(
        told.contains("2 indlæg er taget ind.") && told.contains("1 ingen bemærkninger og 1 ikke drøftet"),
        "{told}"
    );
    assert!(import(list, &[]).contains("4 indlæg stod der i forvejen"));
    let told = import("tema;spørgsmål;svar\n2;3;Et fælles hold\n", &["--from", "brønderslev"]);
    assert!(told.contains("1 indlæg er taget ind."), "{told}");
    // The same words to another question are another answer.
    let told = import("tema;spørgsmål;svar\n2;4;Et fælles hold\n2;3;Et fælles hold\n", &["--from", "brønderslev"]);
    assert!(told.contains("1 indlæg er taget ind.") && told.contains("1 indlæg stod der i forvejen"), "{told}");
    let expected = [
        ("fokusomraade-1", "fokusomraade-1-1", "Flere kurser"),
        ("fokusomraade-1", "fokusomraade-1-3", "Et fælles hold"),
        ("fokusomraade-1", "fokusomraade-1-4", "Et fælles hold"),
        ("vision", "vision-2", "Sæt tal på"),
    ];
    assert_eq!(round.said(), said(&expected));
    let data = round.data();
    let answers: Vec<(&Value, &Value)> =
        data["answers"].as_array().unwrap().iter().map(|given| (&given["table"], &given["question"])).collect();
    assert_eq!(answers, [(&json!(1), &Value::Null), (&json!(2), &json!("fokusomraade-1-2"))]);

    let told = import(
        "Kommune;Tema;Spørgsmål;Svar\nAalbrog;2;1;x\nAalborg;2;9;x\nAalborg;;2;x\nAalborg;2;1;ikke drøftet\n",
        &[],
    );
    for line in [
        "Linje 2: »Aalbrog« er ikke spurgt i mødet. Mente du »Aalborg Kommune«?",
        "Linje 3: »9« er ikke et spørgsmål under »Fokusområde 1",
        "Linje 4: Spørgsmål »2« af hvilket tema?",
        "Linje 5: ",
    ] {
        assert!(told.contains(line), "{told}");
    }
    // Nothing of a file is written where a line has no place; a mail that says nothing more is an answer to all.
    assert_eq!(round.said().len(), 4);
    let told = import("Svar\nIngen bemærkninger\n", &["--from", "Aalborg"]);
    assert!(told.contains("Linje 2: "), "{told}");
    let other = Round::new();
    fs::write(other.path("mail.csv"), "Svar\nIngen bemærkninger\n").unwrap();
    let mail = other.path("mail.csv").display().to_string();
    other.run("sekretariat", &["import", "runde.json", &mail, "--from", "Aalborg"], "");
    assert_eq!(other.data()["answers"].as_array().unwrap().len(), 4);
}

#[test]
fn an_answer_bears_the_day_on_which_it_came_and_whatever_else_lies_in_the_folder_is_named() {
    let round = Round::new();
    round.meet("kommune", HELD);
    round.sends("kommune", OURS, &[]);
    let came = round.path("indkommet");
    fs::create_dir_all(&came).unwrap();
    fs::copy(round.path(OURS), came.join("svar.rundbord")).unwrap();
    for other in ["svar.docx", "mail.csv", ".skjult", "kort.html"] {
        fs::write(came.join(other), "x").unwrap();
    }
    let came = came.display().to_string();
    let told = round.run("sekretariat", &["receive", &came, "--received", "2020-01-14"], "");
    assert!(told.contains("svar.docx kan ikke læses her. Skriv svaret ind") && told.contains("3 nye svar"), "{told}");
    assert!(
        told.contains("mail.csv er ikke en bordfil.") && !told.contains("skjult") && !told.contains("kort"),
        "{told}"
    );
    assert!(!told.contains("fristen"), "{told}");
    let received = |at: usize| round.data()["summary"]["received"][at].clone();
    let first = received(0);
    assert_eq!((&first["when"], &first["how"]), (&json!("14. januar 2020"), &json!("fil fra rundbord")));
    assert_eq!(first["late"], false);
    assert!(round.ask(&format!("/modtag {came}\n")).contains("svar.docx kan ikke læses her."));
    // The same again on another day changes that day alone, and says so.
    let told = round.run("sekretariat", &["receive", OURS, "--received", "2020-01-21"], "");
    assert!(told.contains("Brønderslev Kommune: intet nyt, men dagen er rettet: modtaget 21. januar 2020."), "{told}");
    assert!(told.contains("efter fristen 20. januar 2020"), "{told}");
    let told = round.run("sekretariat", &["receive", OURS, "--received", "2020-01-21"], "");
    assert!(told.contains("Alt i filen var her i forvejen") && !told.contains("rettet"), "{told}");
    assert_eq!(received(0)["when"], "21. januar 2020");

    fs::write(round.path("svar.csv"), "Svar;Tema\nFlere kurser;2\n").unwrap();
    let file = round.path("svar.csv").display().to_string();
    let typed = ["import", "runde.json", &file, "--from", "Aalborg"];
    let told = round.run("sekretariat", &[&typed[..], &["--received", "2020-01-23"]].concat(), "");
    assert!(told.contains("Aalborg Kommune: modtaget 23. januar 2020, efter fristen 20. januar 2020."), "{told}");
    let first = received(0);
    assert_eq!((&first["table"], &first["late"]), (&json!(1), &json!(true)));
    // What a person has said of it stays.
    round.ask("/modtaget 1 Handicaprådet | 19. januar 2020 | brev\n");
    fs::write(round.path("svar.csv"), "Svar;Tema\nEndnu flere kurser;2\n").unwrap();
    round.run("sekretariat", &typed, "");
    let first = received(0);
    assert_eq!((&first["when"], &first["body"]), (&json!("19. januar 2020"), &json!("Handicaprådet")));
    let told = round.run("sekretariat", &[&typed[..], &["--received", "2020-01-14"]].concat(), "");
    assert!(told.contains("Aalborg Kommune: intet nyt, men dagen er rettet: modtaget 14. januar 2020."), "{told}");
    let first = received(0);
    assert_eq!((&first["when"], &first["how"]), (&json!("14. januar 2020"), &json!("brev")));
    let wrong = round.run("sekretariat", &[&typed[..], &["--received", "i går"]].concat(), "");
    assert!(wrong.contains("Skriv datoen som 2020-01-14."), "{wrong}");
}

#[test]
fn a_dissent_that_is_said_anew_or_erased_there_is_so_here_whatever_it_stands_beside() {
    let round = Round::new();
    round.ask("/bord 1\n/tema 2\n/spørgsmål 1\nFlere kurser\n/pointe 1\n/uenighed 1 Vi er i tvivl\n");
    round.meet(
        "kommune",
        &format!(
            "{HELD}/bord 2\n/tema 2\n/spørgsmål 1\nKurser for alle\n/pointe Kurser | 1 4\n/uenighed 1 DH vil mere\n"
        ),
    );
    let again = |lines: &str| {
        round.meet("kommune", lines);
        round.sends("kommune", OURS, &[]);
        round.receive(OURS)
    };
    let dissents = || {
        let data = round.data();
        let points = data["points"].as_array().unwrap().clone();
        points.iter().filter_map(|point| point["dissent"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    again("");
    assert_eq!(dissents(), ["Vi er i tvivl", "Brønderslev Kommune: DH vil mere"]);
    let told = again("/uenighed 1 DH vil mere end før\n");
    assert_eq!(dissents(), ["Vi er i tvivl", "Brønderslev Kommune: DH vil mere end før"], "{told}");
    assert!(told.contains("uenigheden ved 1 pointe er rettet her"), "{told}");
    round.ask("/slåsammen 2 1\n");
    let told = again("/uenighed 1 DH er med\n");
    assert_eq!(dissents(), ["Vi er i tvivl. Brønderslev Kommune: DH er med"], "{told}");
    assert!(round.receive(OURS).contains("intet nyt"));
    round.run("kommune", &["erase", "eget.json", "p1"], "");
    let told = again("");
    assert_eq!(dissents(), ["Vi er i tvivl."], "{told}");
    assert!(told.contains("uenigheden ved 1 pointe er slettet her"), "{told}");
    let files = walk(&round.path("sekretariat"));
    assert!(!files.into_iter().any(|file| holds(&fs::read(file).unwrap(), "DH er med")));
}
