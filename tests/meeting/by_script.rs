//! Whole meetings in plain mode, from a script, and what the documents then say.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::world::World;

/// The talk runs 12 minutes over, the end is locked, a plan is taken; three tables speak, one of them new; two become
/// one; a case of one person's own is kept out and said in general; two next steps are agreed.
const RINGSTED: &str = "\
/next
/wait 15m
/næste
/wait 47m
/replan
/indhent 3
/next
/wait 15m
/next
/bord 1
/tema 1
/slags udfordring
Rampen ved hovedindgangen er for stejl
/table 2
/kind none
Døren er for tung
/table 13
Vi kom til
/tablemerge 13 2
/own Fru Jensens hjælpemiddel
/general 1 Ventetid på hjælpemidler
/point Adgang for alle
/join 1 1 2
/theme 2
/none
/theme 3
/notdiscussed
/theme + Transport
Bus 4 kører kun om morgenen
/star 5
/edit 5 Bus 4 kører ikke om aftenen
/withdraw 4
/undo
/action Eksempelsamling | ? | ultimo juni
/action Brev | Sekretariatet på vegne af formanden | 1/6-2022 | brev
/from p1
/export out
/close
/close slet
/quit
";

fn item<'a>(data: &'a Value, id: &str) -> &'a Value {
    let items = data["programme"]["items"].as_array().unwrap();
    items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no item {id}"))
}

#[test]
fn ringsted_is_run_from_the_first_item_to_the_last() {
    let world = World::new();
    let told = world.ringsted_by(RINGSTED).fine();
    for answer in ["12 minutter over tid", "12 min. bagud", "En kortere runde", "#5 gemt", "kun på denne maskine"] {
        assert!(told.says(answer), "{answer}: {told:#?}");
    }
    assert!(told.out.ends_with("Alt er gemt.\n"), "{told:#?}");

    let data = world.exported("out");
    let talk = item(&data, "oplaeg");
    assert_eq!(talk["actual_start"], "2022-04-07T16:15:00+02:00");
    assert_eq!(talk["actual_end"], "2022-04-07T17:02:00+02:00");
    assert_eq!(talk["planned_minutes"], 35);
    assert_eq!(item(&data, "borde")["actual_start"], "2022-04-07T17:17:00+02:00");

    let texts: Vec<(&str, &str, i64)> = data["contributions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (note["number"].as_str().unwrap(), note["text"].as_str().unwrap(), note["table"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        texts,
        [
            ("1", "Rampen ved hovedindgangen er for stejl", 1),
            ("2", "Døren er for tung", 2),
            // It keeps the table that said it; table 2 is what it is part of now.
            ("3", "Vi kom til", 13),
            ("4", "Ventetid på hjælpemidler", 2),
            ("5", "Bus 4 kører ikke om aftenen", 2),
        ]
    );
    assert_eq!(data["contributions"][0]["kind"], "challenge");
    assert_eq!(data["contributions"][4]["starred"], true);
    let answers: Vec<&Value> = data["answers"].as_array().unwrap().iter().map(|answer| &answer["answer"]).collect();
    assert_eq!(answers, ["no_remarks", "not_discussed"]);
    assert_eq!(data["points"][0]["tables"], json!([1, 2]));
    assert_eq!(data["points"][0]["discussed_by"], json!([1, 2]));
    assert_eq!(data["actions"][0]["missing"], json!(["who"]));
    assert_eq!(data["actions"][0]["when"]["words"], "ultimo juni");
    assert_eq!(data["actions"][1]["on_behalf_of"], "formanden");
    assert_eq!(data["actions"][1]["source"]["point"], data["points"][0]["id"]);
    assert_eq!(data["left_out"]["own_cases"], 1);
    assert_eq!(data["rehearsal"], true);
}

#[test]
fn the_documents_are_those_that_the_program_says_it_has_written() {
    let world = World::new();
    let told = world.ringsted_by(RINGSTED).fine();
    let documents = world.documents("out");
    assert!(documents.len() >= 6, "{documents:?}");
    for document in documents {
        let name = document.file_name().unwrap().to_str().unwrap();
        // "  intern_notat_udkast: md, html, docx", after what all names begin with.
        let (stem, ending) = name.rsplit_once('.').unwrap();
        let listed = |line: &str| {
            let (part, endings) = line.trim().split_once(": ").unwrap_or_default();
            !part.is_empty() && stem.ends_with(part) && endings.split(", ").any(|listed| listed == ending)
        };
        assert!(told.out.lines().any(listed), "{name}");
        assert!(name.is_ascii() && name.starts_with("2022-04-07_"), "{name}");
        assert!(!fs::read(&document).unwrap().is_empty());
    }
}

#[test]
fn final_documents_of_a_council_without_a_decision_are_said_to_lack_it() {
    let world = World::new();
    let file = World::session("broenderslev-2019.json");
    world.meeting_by(&file, b"/quit\n").fine();
    let file = file.to_str().unwrap();
    let export = |out| world.told(&["export", file, "--rehearsal", "--all", "--final", "--out", out]);
    let told = export("ud").fine();
    assert!(
        told.says("Referatet er stadig et udkast, for beslutningen mangler. Skriv den med /beslutning"),
        "{told:#?}"
    );
    let papers = world.documents("ud");
    let named = |end: &str| papers.iter().find(|path| path.to_string_lossy().ends_with(end)).expect(end);
    named("_referat_udkast.docx");
    named("_notat_endelig.docx");
    let is_list = |path: &&std::path::PathBuf| path.to_string_lossy().contains("journalliste");
    let list = papers.iter().find(|path| is_list(path) && path.extension().is_some_and(|ending| ending == "html"));
    let list = std::fs::read_to_string(list.unwrap()).unwrap();
    assert!(
        list.contains("<td>Referat</td><td>Udkast</td>") && list.contains("<td>Notat</td><td>Endelig</td>"),
        "{list}"
    );
    world.meeting_by(
        World::session("broenderslev-2019.json").as_path(),
        b"/beslutning 1 Taget til efterretning\n/quit\n",
    );
    assert!(!export("igen").fine().says("stadig et udkast"));
}

#[test]
fn the_export_of_a_meeting_that_is_over_says_what_the_last_one_in_it_said() {
    let world = World::new();
    world.ringsted_by(RINGSTED).fine();
    let file = World::ringsted();
    world.told(&["export", file.to_str().unwrap(), "--rehearsal", "--out", "later", "--format", "json"]).fine();
    let (mut during, mut later) = (world.exported("out"), world.exported("later"));
    let made = later["generated_at"].as_str().unwrap();
    assert!(made.starts_with("2022-04-07T"), "a rehearsed meeting is held on its own day: {made}");
    for data in [&mut during, &mut later] {
        // When it was written, and that the meeting was closed meanwhile.
        for field in ["generated_at", "state"] {
            data[field] = Value::Null;
        }
        data["meeting"]["closed_at"] = Value::Null;
        data["programme"] = Value::Null;
    }
    assert_eq!(during, later);
    assert_eq!(world.documents("later").len(), 1);
}

#[test]
fn a_record_verifies_and_its_log_says_who_wrote_what() {
    let world = World::new();
    world.ringsted_by(RINGSTED).fine();
    let file = World::ringsted();
    let log = world.told(&["log", file.to_str().unwrap(), "--rehearsal"]).fine();
    let entries = log.out.lines().count();
    assert!(entries >= 25, "{log:#?}");
    assert!(!log.says("Jensen"));
    let verified = world.told(&["verify", file.to_str().unwrap(), "--rehearsal", "--lang", "en"]).fine();
    assert!(verified.says(&format!("1 author, {entries} entries")), "{verified:#?}");
    assert!(verified.says(&format!("{entries} signatures")), "{verified:#?}");
}

#[test]
fn the_log_calls_each_entry_by_what_was_done_and_what_was_taken_back_by_its_own_name() {
    let world = World::new();
    let script = "/next\n/bord 2\n/ingen\nRampen er stejl\nDøren er tung\n/fortryd\n/fortryd\n/gentag\n/quit\n";
    world.ringsted_by(script).fine();
    let file = World::ringsted();
    let file = file.to_str().unwrap();
    world.told(&["erase", file, "2", "--rehearsal"]).fine();
    let log = world.told(&["log", file, "--rehearsal"]).fine();
    let line = |line: &str| line.splitn(6, ' ').skip(5).collect::<String>().split(" [").next().unwrap().to_owned();
    let told: Vec<String> = log.out.lines().map(line).collect();
    assert_eq!(told[2].split('–').next(), Some("ingen bemærkninger "), "{log:#?}");
    assert_eq!(told[3], "indlæg #1: Rampen er stejl");
    assert!(told[4].contains("#2") && !log.says("tung"), "{log:#?}");
    let taken_back = ["Fortrudt: indlæg #1", "Gentaget: indlæg #1"];
    assert_eq!(told[6..8], taken_back, "{log:#?}");
    let first = log.out.lines().nth(3).unwrap();
    let entry = first.rsplit(['[', ']']).nth(1).unwrap();
    assert!(first.starts_with("Mødeleder 7. april 2022 16.00.0"), "{first}");

    let data = world.told(&["log", file, "--rehearsal", "--json"]).fine();
    let data: Vec<Value> = data.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(data.len(), log.out.lines().count());
    assert_eq!(data[3]["entry"], entry);
    assert_eq!(data[3]["events"].to_string().matches("Rampen er stejl").count(), 1, "{data:#?}");
    assert!(data[4]["events"].is_null() && data[4]["erased"]["by"].is_object(), "{:#}", data[4]);
    assert_eq!(data[7]["how"], "redo");
}

#[test]
fn a_mistake_is_said_on_the_error_stream_and_the_meeting_goes_on() {
    let world = World::new();
    let told = world.ringsted_by(
        "/nxet\n/edit 99 x\n/theme 77\n/join 1 1\n/extend æ\n/bord 0\n/wait\n/undo\n/redo\n/general 4 x\n/næste\nRampe\n",
    );
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert_eq!(told.err.lines().filter(|line| !line.starts_with(' ')).count(), 10, "{told:#?}");
    assert!(told.err.contains("næste"), "a mistyped verb gets its nearest: {told:#?}");
    assert!(told.says("#1 gemt"), "{told:#?}");
}

#[test]
fn every_meeting_of_the_folder_is_checked_run_and_exported() {
    for name in ["ringsted-2022", "midtjylland-2007", "koebenhavn-2007", "broenderslev-2019", "syddanmark-2011"] {
        let world = World::new();
        let file = World::session(&format!("{name}.json"));
        let checked = world.told(&["check", file.to_str().unwrap(), "--json"]);
        let checked: Value = serde_json::from_str(&checked.out).unwrap_or_else(|_| panic!("{name}: {checked:#?}"));
        let items = checked["items"].as_array().unwrap().len();
        assert!(items > 2, "{name}: {checked}");
        let mut script = "/next\n".repeat(items) + "/table 1\n/theme 1\nEt indlæg\n/point En pointe\n/join 1 1\n";
        script += "/action Brev | ? | ?\n/next\n/export out\n";
        let told = world.meeting_by(&file, script.as_bytes());
        assert_eq!(told.code, Some(0), "{name}: {told:#?}");
        let data = world.exported("out");
        assert_eq!(data["contributions"].as_array().unwrap().len(), 1, "{name}");
        assert_eq!(data["programme"]["items"].as_array().unwrap().len(), items, "{name}");
        let begun = data["programme"]["items"].as_array().unwrap().iter().all(|item| !item["actual_start"].is_null());
        assert!(begun, "{name}: {data}");
    }
}

#[test]
fn both_languages_run_the_same_meeting() {
    let (danish, english) = (World::new(), World::new());
    danish.ringsted_by(RINGSTED).fine();
    let file = World::ringsted();
    let begins = ["run", file.to_str().unwrap(), "--plain", "--lang", "en", "--clock", "2022-04-07T16:00:00+02:00"];
    let told = english.told_with(&begins, RINGSTED.as_bytes()).fine();
    assert!(told.says("12 minutes over time"), "{told:#?}");
    let counts = |data: &Value| {
        ["contributions", "answers", "points", "actions"].map(|part| data[part].as_array().unwrap().len())
    };
    assert_eq!(counts(&danish.exported("out")), counts(&english.exported("out")));
}

#[test]
fn a_council_made_from_its_agenda_writes_in_common_and_for_groups_that_are_named_as_they_are_needed() {
    let world = World::new();
    let agenda = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invitations/broenderslev-2019.txt");
    world.told(&["new", "raad.json", "--from", agenda.to_str().unwrap()]).fine();
    let script = "/spørgsmål 1\nDet, borgeren selv kan\n/bord Gruppe B\n/tema 3\n/spørgsmål 2\nMobile teams\n\
                  /bord fælles\n/tema 4\nDyrt er det hele\n/bord b\n/spørgsmål 3\n/ikkedrøftet\n/borde\n/eksport ud\n/luk\n";
    let told = world.meeting_by(&world.path("raad.json"), script.as_bytes()).fine();
    for said in
        ["bord 2 tilføjet; bord 2 fik navn", "Bord 1, I fælles.", "Bord 1, I fælles: 2 indlæg.", "Bord 2, Gruppe B:"]
    {
        assert!(told.says(said), "{said}: {told:#?}");
    }
    let answer =
        world.documents("ud").into_iter().find(|path| path.to_string_lossy().ends_with("hoeringssvar_udkast.md"));
    let answer = fs::read_to_string(answer.unwrap()).unwrap();
    for said in
        ["- Til: Sekretariatet for Nordjysk Socialaftale\n", "- I fælles: Det, borgeren", "- Gruppe B: Mobile teams\n"]
    {
        assert!(answer.contains(said), "{said}: {answer}");
    }
}

#[test]
fn one_paper_is_written_alone_by_its_name() {
    let world = World::new();
    let told = world.ringsted_by("Ramperne er stejle\n/papir plenum\n/papir bord\n/quit\n");
    assert!(
        told.says("3 dokumenter skrevet i") && told.says("De hedder Indlæg bord for bord, Bordplan og Bordkort"),
        "{told:#?}"
    );
    let papers: Vec<_> =
        world.files().into_iter().filter(|file| file.to_string_lossy().contains("-dokumenter")).collect();
    assert!(
        papers.len() == 3 && papers.iter().all(|file| file.to_string_lossy().contains("ark-til-plenum")),
        "{papers:?}"
    );
}
