//! Summing up by script: the summary's own sentences, what the plenary finds important, promises and questions owed an
//! answer, the history of an action; and a file of notes that is taken in whole or not at all.

use crate::world::World;

const SUMMING: &str = "\
/næste
/tema 1
/slags spørgsmål
Hvem svarer på vores høringssvar?
/point Adgang for alle
/join 1 1
/intro Ni foreninger mødte fem udvalg.
/konklusion Alle vil mødes igen.
/opsamling 1 Flere borde talte om adgang.
/beslutning 1 Rådet tager orienteringen til efterretning.
/afbud Anna Holm
/hænder 1 27
/stars 1 1 3
/stjerner 1 2
/klasse 1 skal
/skylder 1 Teknik og Miljø
/tilsagn Svar på alle høringssvar | Udvalgsformanden | 1/6-2022
/action Brev | ? | ultimo juni
/status 2 i gang
/status h2 afventer | stillingen er ledig
";

#[test]
fn what_is_summed_up_is_read_back_with_how_it_was_counted() {
    let world = World::new();
    let script = format!("{SUMMING}/opsamling\n/points\n/skyldes\n/status 2\n/quit\n");
    let told = world.ringsted_by(&script).fine();
    for answer in [
        "indledningen: Ni foreninger mødte fem udvalg.",
        "konklusionen: Alle vil mødes igen.",
        "Flere borde talte om adgang.",
        "Rådet tager orienteringen til efterretning.",
        "afbud og fraværende: Anna Holm",
        "Prioritet: skal (aftalt i plenum); 27 hænder, talt i salen; 4 stjerner (bord 1: 3, bord 2: 1)",
        "#1 Svar på alle høringssvar | Udvalgsformanden | 1/6-2022 | ikke startet",
        "#1 Hvem svarer på vores høringssvar? – Teknik og Miljø svarer",
        "7. april 2022: i gang\n",
        "7. april 2022: afventer – stillingen er ledig",
    ] {
        assert!(told.says(answer), "{answer}: {told:#?}");
    }
}

#[test]
fn a_status_may_be_told_on_an_earlier_day_and_on_no_later_one() {
    let world = World::new();
    let script = "/action Brev | ? | ultimo juni\n/status 1 i gang 1/4 | stillingen er ledig\n/status 1\n/quit\n";
    let told = world.ringsted_by(script).fine();
    assert!(told.says("1. april 2022: i gang – stillingen er ledig"), "{told:#?}");
    let told = world.ringsted_by("/action Brev\n/status 1 i gang 1/5\n/quit\n");
    assert!(told.err.contains("»1/5« er den 1. maj 2022"), "{told:#?}");
}

#[test]
fn the_next_meeting_opens_with_the_actions_of_an_export_and_how_far_they_are() {
    let world = World::new();
    let script =
        "/action Brev | Anna Holm | ultimo juni\n/status 1 i gang | stillingen er ledig\n/action Møde\n/quit\n";
    world.ringsted_by(script).fine();
    let actions = serde_json::from_str::<serde_json::Value>(&exported(&world)).unwrap()["actions"].take();
    let next = serde_json::json!({"title": "Opfølgning", "items": [{"title": "Velkomst"}], "actions": actions});
    let file = world.path("naeste.json");
    std::fs::write(&file, next.to_string()).unwrap();
    let told = world.meeting_by(&file, b"/handlinger\n/status 1\n/quit\n").fine();
    assert!(told.says("#1 Brev | Anna Holm | ultimo juni") && told.says("i gang – stillingen er ledig"), "{told:#?}");
    assert!(told.says("#2 Møde") && told.says("ikke startet"), "{told:#?}");
}

#[test]
fn each_of_it_is_taken_away_and_taken_back() {
    let world = World::new();
    let script = format!(
        "{SUMMING}/intro -\n/hænder 1 -\n/stjerner 1 1 -\n/klasse 1 -\n/skylder 1 -\n/opsamling\n/points\n/skyldes\n\
         /undo\n/undo\n/undo\n/undo\n/undo\n/opsamling\n/points\n/skyldes\n/undo\n/status 2\n/quit\n"
    );
    let told = world.ringsted_by(&script).fine();
    let removed = told.out.find("indledningen fjernet").unwrap();
    let (gone, back) = told.out[removed..].split_at(told.out[removed..].find("Fortrudt").unwrap());
    assert!(!gone.contains("Ni foreninger") && back.contains("Ni foreninger mødte fem udvalg."), "{told:#?}");
    assert!(gone.contains("Prioritet: 1 stjerne (bord 2)") && back.contains("27 hænder, talt i salen; 4"), "{told:#?}");
    assert!(gone.contains("ingen har lovet at svare") && back.contains("Teknik og Miljø svarer"), "{told:#?}");
    // The line that was taken back is in no history.
    assert!(back.contains("7. april 2022: i gang") && !back.contains("stillingen er ledig"), "{told:#?}");
}

#[test]
fn what_cannot_be_is_refused_with_what_would_do() {
    let told =
        World::new().ringsted_by("/næste\n/point Adgang\n/hænder 1 mange\n/stjerner 1 77\n/klasse 1 måske\n/quit\n");
    for answer in ["»mange«", "Bord 77", "»måske«", "/hænder pointe 27"] {
        assert!(told.err.to_lowercase().contains(&answer.to_lowercase()), "{answer}: {told:#?}");
    }
}

/// Ringsted with Slagelse and Næstved at table 1.
fn seated(world: &World) -> std::path::PathBuf {
    let mut programme: serde_json::Value = serde_json::from_slice(&std::fs::read(World::ringsted()).unwrap()).unwrap();
    let members = ["Slagelse", "Næstved"].map(|name| serde_json::json!({ "name": name, "role": "municipality" }));
    programme["tables"] = serde_json::json!([{ "number": 1, "members": members }, { "number": 2 }]);
    world.file("moede.json", programme.to_string())
}

#[test]
fn who_may_take_something_home_is_named_where_no_name_or_another_one_is_said() {
    let world = World::new();
    let nobody = world.ringsted_by("/hjem\n/hjem Slagelse Kommune: et møde\n/hjem\n/hjem : intet\n/quit\n");
    let told = "Ved bordene sidder ingen, der er skrevet ind";
    assert!(nobody.out.contains(told) && nobody.err.contains(told), "{nobody:#?}");
    assert!(nobody.out.contains("\nSlagelse Kommune: et møde"), "{nobody:#?}");
    let world = World::new();
    let file = seated(&world);
    let script = "/hjem Slag: et fast møde\n/hjem\n/hjem Odense: et brev\n/hjem Naestvd: nej\n/hjem Slagelse\n/quit\n";
    let told = world.meeting_by(&file, script.as_bytes());
    assert!(told.out.contains("/hjem navn: tekst\nNæstved: ikke sagt endnu\nSlagelse: et fast møde"), "{told:#?}");
    let wrong: Vec<&str> = told.err.lines().collect();
    let [near, nothing] = wrong[..] else { panic!("{told:#?}") };
    assert!(told.out.contains("Odense"), "{told:#?}");
    assert!(near.contains("Mente du Næstved? Vælg mellem"), "{told:#?}");
    assert!(nothing.contains("Der mangler noget. Skriv: /hjem navn: tekst"), "{told:#?}");
}

#[test]
fn a_municipality_takes_something_home_through_its_people_and_no_person_does() {
    let world = World::new();
    let people = |with: serde_json::Value| {
        let mut programme: serde_json::Value =
            serde_json::from_slice(&std::fs::read(World::ringsted()).unwrap()).unwrap();
        programme["tables"] = serde_json::json!([{ "number": 1, "members": with }, { "number": 2 }]);
        world.file("moede.json", programme.to_string())
    };
    let file = people(serde_json::json!([
        { "name": "Anna A-prøve", "role": "relative", "organisation": "Ringsted Kommune" },
        { "name": "Bo B-prøve, Slagelse Kommune", "role": "politician" },
    ]));
    let script =
        "/hjem Ringsted Kommune: et fast møde\n/hjem Anna A-prøve: min søns bosted\n/hjem\n/eksport ud\n/quit\n";
    let told = world.meeting_by(&file, script.as_bytes());
    assert!(told.out.contains("Ringsted Kommune: et fast møde\nSlagelse Kommune: ikke sagt endnu"), "{told:#?}");
    assert!(told.err.contains("»Anna A-prøve«. Mente du Ringsted Kommune?"), "{told:#?}");
    let exported = world.told(&[
        "export",
        file.to_str().unwrap(),
        "--rehearsal",
        "--audience",
        "public",
        "--format",
        "markdown",
        "--out",
        "offentlig",
    ]);
    let papers = world.documents("offentlig");
    let memo = papers.iter().find(|path| path.to_string_lossy().contains("notat")).expect(&exported.out);
    let memo = std::fs::read_to_string(memo).unwrap();
    assert!(
        memo.contains("(2, heraf 1 ikke oplyst)\n\n- Ringsted Kommune: et fast møde\n- Slagelse Kommune: *Ikke"),
        "{memo}"
    );
    assert!(!memo.contains("Anna") && !memo.contains("B-prøve"), "{memo}");
    let world = World::new();
    let nobodys = serde_json::json!([{ "name": "Anna A-prøve" }]);
    let mut programme: serde_json::Value = serde_json::from_slice(&std::fs::read(World::ringsted()).unwrap()).unwrap();
    programme["tables"] = serde_json::json!([{ "number": 1, "members": nobodys }]);
    let file = world.file("moede.json", programme.to_string());
    let told = world.meeting_by(&file, "/hjem Anna A-prøve: nej\n/hjem\n/quit\n".as_bytes());
    let why = "Ingen ved bordene er skrevet med kommune, region eller forening";
    assert!(told.err.contains(why) && told.out.contains(why), "{told:#?}");
}

#[test]
fn a_word_that_is_no_class_is_answered_with_the_three_and_the_nearest() {
    let told = World::new().ringsted_by("/point Adgang\n/klasse 1 måske\n/klasse 1 vigtgt\n/klasse 1\n/quit\n");
    let three = "/klasse pointe skal | vigtigt | ekstra";
    let wrong: Vec<&str> = told.err.lines().collect();
    assert!(wrong.len() == 3 && wrong.iter().all(|line| line.contains(three)), "{told:#?}");
    assert!(wrong[1].contains("»vigtgt«. Mente du »vigtigt«?") && !wrong[0].contains("Mente"), "{told:#?}");
}

#[test]
fn a_point_is_made_of_notes_by_their_numbers() {
    let notes = "Rampen er stejl\nDøren er tung\n";
    let told =
        World::new().ringsted_by(&format!("{notes}/pointe #1\n/pointe 2 1\n/pointe 9\n/pointe #1 fordi\n/pointer\n"));
    assert!(told.out.contains("Pointe #1: Rampen er stejl – ") && !told.out.contains("Pointe #1: #1"), "{told:#?}");
    assert!(told.out.contains("Pointe #2: Døren er tung – ét bord (1)"), "{told:#?}");
    assert!(told.err.contains("9") && told.out.contains("Pointe #3: #1 fordi"), "{told:#?}");
    let told = World::new().ringsted_by(&format!("{notes}/pointe Adgang | 1 #2\n/pointe Enten | eller\n/pointer\n"));
    assert!(told.out.contains("Pointe #1: Adgang – ét bord (1)"), "{told:#?}");
    assert!(told.out.contains("Pointe #2: Enten | eller – ingen borde"), "{told:#?}");
}

#[test]
fn a_letter_that_nobody_can_get_is_told_of_with_what_to_do() {
    let letter = "/handling Brev | Ida | 1/6-2022 | brev\n";
    let world = World::new();
    let told = world.ringsted_by(&format!("{letter}/brev\n/eksport ud\n/quit\n"));
    assert!(told.err.contains("Mente du /eksport?"), "{told:#?}");
    assert!(told.out.contains("Intet brev: der er aftalt et, men ved bordene sidder ingen"), "{told:#?}");
    let world = World::new();
    let file = seated(&world);
    let script = format!("{letter}/eksport ud\n/fra bord 1\n/eksport to\n/quit\n");
    let told = world.meeting_by(&file, script.as_bytes());
    assert_eq!(told.out.matches("Intet brev: der er aftalt et, men ingen handling").count(), 1, "{told:#?}");
    let letters =
        |folder| world.documents(folder).iter().filter(|path| path.to_string_lossy().contains("brev-")).count();
    assert!(letters("ud") == 0 && letters("to") > 0, "{told:#?}");
}

#[test]
fn a_template_of_the_house_is_filled_in_and_its_mistakes_are_told_with_lines() {
    let world = World::new();
    world.ringsted_by("/næste\n/tema 1\nRampen <b>er</b> for stejl\n/point Adgang for alle\n/join 1 1\n/quit\n").fine();
    let example = World::session("kort-notat.html.j2");
    let ringsted = World::ringsted();
    let export = |template: &std::path::Path| {
        let (file, template) = (ringsted.to_str().unwrap(), template.to_str().unwrap());
        world.told(&["export", file, "--rehearsal", "--out", "ud", "--template", template])
    };
    export(&example).fine();
    let written = world.documents("ud");
    assert_eq!(written.len(), 1, "{written:?}");
    let name = written[0].file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("2022-04-07_") && name.ends_with("_intern_kort-notat_udkast.html"), "{name}");
    assert!(std::fs::read_to_string(&written[0]).unwrap().contains("<li>Adgang for alle – ét bord (1)"));
    // The list of the files knows it too, with its checksum.
    let (file, template) = (ringsted.to_str().unwrap(), example.to_str().unwrap());
    world.told(&["export", file, "--rehearsal", "--all", "--out", "alt", "--template", template]).fine();
    let lists = world.documents("alt").into_iter().filter(|path| path.to_string_lossy().contains("journalliste"));
    for list in lists {
        assert!(std::fs::read_to_string(&list).unwrap().contains(name), "{}", list.display());
    }
    let wrong = export(&world.file("galt.md.j2", "# {{ meeting.titel }}\n\n{{ pionts }}\n"));
    assert_eq!(wrong.code, Some(1), "{wrong:#?}");
    for words in ["Linje 1:", "»meeting.titel«. Mente du »title«?", "Linje 3:", "Mente du »points«?", "schema export"]
    {
        assert!(wrong.err.contains(words), "{words}: {wrong:#?}");
    }
    assert_eq!(world.documents("ud").len(), 1, "nothing is written");
}

fn import(world: &World, notes: &str) -> crate::world::Told {
    let file = world.file("notes.jsonl", notes);
    world.told(&["import", World::ringsted().to_str().unwrap(), file.to_str().unwrap()])
}

fn numbered(count: usize) -> String {
    let line = |n: usize| format!("{{\"table\":{},\"theme\":\"{}\",\"text\":\"Indlæg {n}\"}}\n", n % 12 + 1, n % 4 + 1);
    (0..count).map(line).collect()
}

#[test]
fn a_file_of_notes_is_one_deed_that_is_taken_back_and_done_again_whole() {
    let world = World::new();
    let ringsted = World::ringsted();
    let run = |script: &str| world.told_with(&["run", ringsted.to_str().unwrap(), "--plain"], script.as_bytes());
    run("Skrevet før\n/quit\n").fine();
    let notes: String = (1..=6)
        .map(|note| format!("{{\"table\": {note}, \"theme\": \"Kørsel\", \"text\": \"Bussen nummer {note}\"}}\n"))
        .collect();
    let taken = import(&world, &notes);
    assert!(taken.out.contains("6 indlæg") && taken.out.contains("Det er ét skridt: /fortryd"), "{taken:#?}");
    let asked = run("/fortryd\n/liste alle\n/quit\n");
    assert!(asked.err.contains("tager det hele tilbage på én gang: 6 indlæg fra en fil"), "{asked:#?}");
    assert!(asked.out.contains("Bussen nummer 6"), "nothing is gone yet: {asked:#?}");
    let told = run("/fortryd\n/fortryd\n/liste alle\n/quit\n");
    assert!(told.out.contains("6 indlæg fra en fil") && told.out.contains("Skrevet før"), "{told:#?}");
    assert!(!told.out.contains("Bussen"), "{told:#?}");
    let log = || world.told(&["log", ringsted.to_str().unwrap()]).out;
    assert!(log().contains("Fortrudt: 6 indlæg fra en fil"), "{}", log());
    let again = run("/gentag\n/liste alle\n/quit\n");
    assert_eq!(again.out.matches("Bussen nummer").count(), 6, "{again:#?}");
    // One of them is erased meanwhile: the others are still taken back in one, and what was before is the next.
    let last = run("/egen #3\n/fortryd\n/fortryd\n/liste alle\n/fortryd\n/liste alle\n/quit\n");
    let (first, second) = last.out.rsplit_once("Skrevet før").unwrap_or_else(|| panic!("{last:#?}"));
    assert!(!first.contains("Bussen") && !second.contains("Bussen"), "{last:#?}");
    // The log tells of what is there.
    assert!(log().contains("Fortrudt: 5 indlæg fra en fil"), "{}", log());
}

#[test]
fn a_file_of_notes_is_taken_in_once_however_often_it_is_imported() {
    let world = World::new();
    let first = import(&world, &numbered(400)).fine();
    assert!(first.says("400 indlæg er taget ind"), "{first:#?}");
    let again = import(&world, &numbered(401)).fine();
    assert!(again.says("1 indlæg er taget ind") && again.says("400 indlæg stod der i forvejen"), "{again:#?}");
    let verified = world.told(&["verify", World::ringsted().to_str().unwrap()]);
    assert_eq!(verified.code, Some(0), "{verified:#?}");
}

fn import_file(world: &World, name: &str, bytes: &[u8]) -> crate::world::Told {
    let file = world.file(name, bytes);
    world.told(&["import", World::ringsted().to_str().unwrap(), file.to_str().unwrap()])
}

#[test]
fn a_list_without_a_heading_is_taken_in_and_it_is_said_what_was_guessed() {
    let world = World::new();
    let notes = "Bord 3;Ingen bus om aftenen\r\nBord 4;\"Rampen er for stejl; ingen kan komme op\"\r\n";
    let told = import_file(&world, "liste.csv", notes.as_bytes());
    assert!(told.code == Some(0) && told.says("2 indlæg er taget ind"), "{told:#?}");
    for said in ["Kolonne 1 er taget som bord", "kolonne 2 som indlæg", "Bord;Tema;Indlæg"] {
        assert!(told.err.contains(said), "{said}: {told:#?}");
    }
}

#[test]
fn a_list_that_does_not_tell_and_a_workbook_are_refused_with_what_to_try() {
    let world = World::new();
    let told = import_file(&world, "liste.csv", "1;2;Ingen bus\n2;1;Rampen er for stejl\n".as_bytes());
    assert_eq!(told.code, Some(1), "{told:#?}");
    for said in ["liste.csv", "Linje 1", "gruppe", "kommentar"] {
        assert!(told.err.contains(said), "{said}: {told:#?}");
    }
    let told = import_file(&world, "liste.xlsx", b"PK\x03\x04\x14\0\0\0xl/workbook.xml\x81\x8d");
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(told.err.contains("regneark") && told.err.contains("gem den som CSV"), "{told:#?}");
}

#[test]
fn notes_that_look_like_own_cases_are_told_of_by_number_when_taken_in_and_written_out_and_never_in_words() {
    let world = World::new();
    let own = "Min søn på 24 har skizofreni og får clozapin";
    let notes = format!("{{\"table\":1,\"theme\":\"1\",\"text\":\"{own}\"}}\n{}", numbered(2));
    let told = import(&world, &notes);
    assert!(
        told.code == Some(0) && told.err.contains("1 sted ligner en egen sag") && told.err.contains("#1"),
        "{told:#?}"
    );
    assert!(!told.err.contains("skizofreni"), "{told:#?}");
    let ringsted = World::ringsted();
    let arguments = ["export", ringsted.to_str().unwrap(), "--out", "ud", "--format", "json"];
    let told = world.told(&arguments);
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert_eq!(told.err.matches("ligner en egen sag").count(), 1, "{told:#?}");
    assert!(told.err.contains("#1") && told.err.contains("/egen #1"), "{told:#?}");
    assert!(!told.err.contains("skizofreni") && !told.out.contains("ligner en egen sag"), "{told:#?}");
    let told = world.told(&["--lang", "en", "export", arguments[1], "--out", "out", "--format", "json"]);
    assert!(told.err.contains("1 place looks like an own case") && !told.err.contains("skizofreni"), "{told:#?}");
}

#[test]
fn who_may_be_of_the_opposite_mind_is_marked_where_notes_are_suggested() {
    let world = World::new();
    let line = |table: u16, text: &str| format!("{{\"table\":{table},\"theme\":\"1\",\"text\":\"{text}\"}}\n");
    let notes = [(1, "Maden er for kedelig"), (2, "maden er rigtig god, rør den ikke"), (3, "mere smag i maden")];
    import(&world, &notes.map(|(table, text)| line(table, text)).concat()).fine();
    let ringsted = World::ringsted();
    let told = world.told(&["suggest", ringsted.to_str().unwrap()]).fine();
    assert!(told.says("rør den ikke (måske uenighed"), "{told:#?}");
    let told = world.told(&["suggest", ringsted.to_str().unwrap(), "--json"]).fine();
    let rows: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(rows[0]["opposite"], serde_json::json!([rows[1]["id"]]), "{rows:#}");
    assert_eq!(rows[2]["opposite"], serde_json::json!([rows[1]["id"]]), "{rows:#}");
}

#[test]
fn nothing_of_a_file_is_taken_in_where_lines_are_refused_and_each_is_named() {
    let world = World::new();
    let title = "x".repeat(600);
    let bad = format!("{{\"table\":1,\"theme\":\"{title}\",\"text\":\"langt tema\"}}\n");
    let told = import(&world, &format!("{}{bad}{}{bad}", numbered(3), numbered(2)));
    assert_eq!(told.code, Some(1), "{told:#?}");
    for line in ["Linje 4:", "Linje 7:", "Intet er skrevet"] {
        assert!(told.err.contains(line), "{line}: {told:#?}");
    }
    let after = import(&world, &numbered(3)).fine();
    assert!(after.says("3 indlæg er taget ind") && !after.says("stod der i forvejen"), "{after:#?}");
}

/// The data of the meeting's documents, as text.
fn exported(world: &World) -> String {
    let told = world.told(&["export", World::ringsted().to_str().unwrap(), "--out", "ud", "--format", "json"]);
    assert_eq!(told.code, Some(0), "{told:#?}");
    world.exported("ud").to_string()
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told_with_the_line_where_it_stands_and_nothing_is_taken_in() {
    let world = World::new();
    let notes = "bord;tema;tekst\n1;1;\"uafsluttet\n1;1;to\n1;1;tre \"midt\" i\n2;1;fire\n";
    let told = import_file(&world, "liste.csv", notes.as_bytes());
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(told.err.contains("Linje 2: Et anførselstegn"), "{told:#?}");
    let after = import_file(&world, "rettet.csv", notes.replace("\"uafsluttet", "uafsluttet").as_bytes()).fine();
    assert!(after.says("4 indlæg er taget ind") && !after.says("stod der i forvejen"), "{after:#?}");
}

#[test]
fn a_line_marked_as_an_own_case_is_in_no_file_and_is_told_by_its_line_alone() {
    let world = World::new();
    let own = "{\"table\":1,\"theme\":\"1\",\"text\":\"clozapin\",\"own_case\":true}\n";
    let told = import(&world, &format!("{}{own}{own}", numbered(2)));
    assert!(told.code == Some(0) && told.says("2 indlæg er taget ind"), "{told:#?}");
    assert!(told.err.contains("Linje 3 og 4 er mærket som egen sag") && told.err.contains("/egen"), "{told:#?}");
    assert!(!told.err.contains("clozapin") && !told.out.contains("clozapin"), "{told:#?}");
    let told = import_file(&world, "sag.csv", b"bord;tekst;Egen sag\n1;clozapin;ja\n1;flere busser;nej\n");
    assert!(
        told.code == Some(0)
            && told.says("1 indlæg er taget ind")
            && told.err.contains("Linje 2 er mærket som egen sag"),
        "{told:#?}"
    );
    exported(&world);
    let holds: Vec<_> = world.files_with("clozapin");
    let given = ["notes.jsonl", "sag.csv"];
    assert!(holds.iter().all(|file| given.iter().any(|name| file.ends_with(name))), "{holds:#?}");
}

#[test]
fn the_kind_of_a_note_is_taken_in_and_what_is_not_used_is_named_once() {
    let world = World::new();
    let line = |kind: &str| {
        format!(
            "{{\"table\":1,\"theme\":1,\"text\":\"Bus {kind}\",\"kind\":\"{kind}\",\"starred\":true,\"point\":\"p1\"}}\n"
        )
    };
    let told = import(&world, &format!("{}{}", line("idea"), line("spørgsmål")));
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert_eq!(told.err.matches("Disse kolonner er ikke brugt: point og starred").count(), 1, "{told:#?}");
    let told =
        import_file(&world, "liste.csv", "bord;slags;tekst;By\n1;udfordring;Rampen;Borup\n1;ros;Maden;\n".as_bytes());
    assert_eq!(told.code, Some(0), "{told:#?}");
    assert!(told.err.contains("Denne kolonne er ikke brugt: By"), "{told:#?}");
    assert!(told.err.contains("er ikke sat: ros"), "{told:#?}");
    let notes = exported(&world);
    for kind in ["\"idea\"", "\"question\"", "\"challenge\""] {
        assert!(notes.contains(kind), "{kind}: {notes}");
    }
}

#[test]
fn tables_that_are_new_are_named_and_a_theme_that_is_only_a_number_must_be_there() {
    let world = World::new();
    let told = import_file(&world, "liste.csv", b"bord;tema;tekst\n99;1;ja\n98;1;nej\n99;2;ja\n").fine();
    assert!(told.says("Nye borde: 98 (1 indlæg, linje 3) og 99 (2 indlæg, linje 2 og 4)"), "{told:#?}");
    let told = import_file(&world, "liste.csv", b"bord;tema;tekst\n99;1;tja\n97;1;nej\n").fine();
    assert!(told.says("Nyt bord: 97 (1 indlæg, linje 3)"), "{told:#?}");
    let told = import_file(&world, "liste.csv", b"bord;tema;tekst\n1;1;mon\n1;77;nej\n");
    assert_eq!(told.code, Some(1), "{told:#?}");
    for said in ["Linje 3: ", "77", "1 = "] {
        assert!(told.err.contains(said), "{said}: {told:#?}");
    }
    assert!(!told.err.contains("Linje 2"), "{told:#?}");
}

#[test]
fn a_title_that_is_a_slip_of_a_theme_is_refused_with_its_line_and_a_note_without_a_theme_is_told() {
    let world = World::new();
    import(&world, &numbered(1)).fine();
    let data: serde_json::Value = serde_json::from_str(&exported(&world)).unwrap();
    let title = data["themes"][0]["title"].as_str().unwrap().to_owned();
    let notes = format!("bord;tema;tekst\n1;1;ja\n1;{title}x;nej\n1;;tja\n1;Vejret;blæst\n");
    let told = import_file(&world, "liste.csv", notes.as_bytes());
    assert_eq!(told.code, Some(1), "{told:#?}");
    assert!(told.err.contains(&format!("Linje 3: Der er ikke noget tema »{title}x«. Mente du »{title}«")), "{told:#?}");
    assert!(!told.err.contains("Linje 5"), "{told:#?}");
    let mended = notes.replace(&format!("{title}x"), &title);
    let told = import_file(&world, "liste.csv", mended.as_bytes());
    assert!(told.code == Some(0) && told.says("Nyt tema: Vejret"), "{told:#?}");
    assert!(told.says("1 indlæg uden tema ligger under »") && told.says("linje 4"), "{told:#?}");
}

#[test]
fn an_empty_file_a_file_of_bytes_and_a_list_of_json_each_have_their_own_answer() {
    let world = World::new();
    for (bytes, said) in [
        (&b""[..], "Filen er tom."),
        (b" \r\n\n", "Filen er tom."),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", "Filen er ikke tekst."),
        (b"[{\"table\":1,\"text\":\"a\"},\n nej]", "Linje 2: "),
    ] {
        let told = import_file(&world, "fil", bytes);
        assert!(told.code == Some(1) && told.err.contains(said), "{said}: {told:#?}");
        assert!(!told.err.contains("gruppe"), "{told:#?}");
    }
    let list = "[\n  {\"table\": 1,\n   \"text\": \"a\"},\n  {\"table\": 2, \"text\": \"b\"}\n]\n";
    let told = import_file(&world, "liste.json", list.as_bytes()).fine();
    assert!(told.says("2 indlæg er taget ind"), "{told:#?}");
}

#[test]
fn points_of_a_consultation_round_are_read_out_with_who_answered() {
    let world = World::new();
    let programme = include_str!("outlines/nordjylland-2020.json");
    let file = world.file("programme.json", programme);
    let script = include_str!("outlines/nordjylland-2020.txt")
        .replace("/eksport ud", "/pointer")
        .replace("/export ud", "/pointer");
    assert!(script.contains("/pointer"));
    let arguments = ["run", file.to_str().unwrap(), "--plain", "--clock", "2020-01-24T09:00:00+01:00"];
    let told = world.told_with(&arguments, script.as_bytes()).fine();
    for said in [
        "8 af 10 kommuner, der besvarede spørgsmålet (Brønderslev, Frederikshavn, Hjørring,",
        "3 af 4 kommuner, der besvarede spørgsmålet (Brønderslev, Hjørring og Aalborg)",
        "begge kommuner, der besvarede temaet (Jammerbugt og Thisted)",
    ] {
        assert!(told.says(said), "{said}: {told:#?}");
    }
}

#[test]
fn what_was_laid_together_is_taken_apart_again_whichever_of_the_two_is_named() {
    let world = World::new();
    let script = "/næste\n/bord 1\n/tema 1\nBussen\n/bord 2\nToget\n/bord 3\nFærgen\n/pointe Dag\n/saml 1 1\n/pointe Aften\n\
                  /saml 2 2\n/pointe Nat\n/saml 3 3\n/slåsammen 2 1\n/slåsammen 3 1\n/skil 1\n/skil 1\n/pointer\n/skil 1\n/luk\n";
    let told = world.ringsted_by(script);
    for said in ["Pointe #1: Dag – ét bord (1)", "Pointe #2: Aften – ét bord (2)", "Pointe #3: Nat – ét bord (3)"]
    {
        assert!(told.says(said), "{said}: {told:#?}");
    }
    assert!(told.err.contains("Den er ikke lagt sammen med noget"), "{told:#?}");
}

#[test]
fn who_rewords_a_merged_point_is_told_which_it_is_part_of_and_how_to_take_them_apart() {
    let world = World::new();
    let script = "/næste\n/bord 1\n/tema 1\nBussen\n/pointe Dag\n/pointe Aften\n/slåsammen 2 1\n/omskriv 2 Aftenbus\n\
                  /omskriv 1 Bus dag og aften\n/pointer\n/luk\n";
    let told = world.ringsted_by(script);
    for said in ["Pointe #2 er lagt ind under pointe #1", "/skil 2"] {
        assert!(told.err.contains(said), "{said}: {told:#?}");
    }
    assert!(told.says("Bus dag og aften") && !told.out.contains("Aftenbus"), "{told:#?}");
}

#[test]
fn the_label_of_a_dissent_that_somebody_types_too_is_not_said_twice() {
    let world = World::new();
    let script = "/næste\n/pointe Dag\n/pointe Aften\n/uenighed 1 Uenighed: bord 4 vil om natten\n\
                  /uenighed 2 Bord 5: aldrig\n/pointer\n/luk\n";
    let told = world.ringsted_by(script);
    assert!(told.says("   Uenighed: bord 4 vil om natten") && told.says("   Uenighed: Bord 5: aldrig"), "{told:#?}");
}

#[test]
fn words_of_the_place_that_the_settings_hold_are_a_reason_to_offer_a_note() {
    let world = World::new();
    let line = |table: u16, text: &str| format!("{{\"table\":{table},\"theme\":\"1\",\"text\":\"{text}\"}}\n");
    import(&world, &format!("{}{}", line(1, "Flexen er gået i stykker"), line(2, "Vi savner den gule bus"))).fine();
    let reason = "flexen ≈ den gule bus";
    let suggest = || world.told(&["suggest", World::ringsted().to_str().unwrap()]).fine();
    assert!(!suggest().says(reason));
    std::fs::create_dir_all(world.path("config")).unwrap();
    std::fs::write(world.path("config").join("config.toml"), "synonyms = [['flexen', 'den gule bus']]\n").unwrap();
    let told = suggest();
    assert!(told.says(reason), "{told:#?}");
}

#[test]
fn a_source_is_that_of_the_action_that_was_changed_last() {
    let world = World::new();
    let told = world.ringsted_by("/handling Brev\n/handling Rampe\n/ændr 1 Brev | Ida\n/fra bord 1\n/quit\n").fine();
    assert!(told.says("kilden til handling #1"), "{told:#?}");
    let later = world.ringsted_by("/fra bord 2\n/handling Skilt\n/fra bord 3\n").fine();
    assert!(later.says("kilden til handling #2") && later.says("kilden til handling #3"), "{later:#?}");
}

#[test]
fn a_source_is_that_of_the_action_whose_number_stands_before_it() {
    let world = World::new();
    let script = "1: En rampe\n/pointe 1\n/handling Brev\n/handling Rampe\n/handling Skilt\n\
                  /fra 1 bord 2\n/fra h2 p1\n/fra 3 1\n/fra 1 Kort | Ida\n/quit\n";
    let told = world.ringsted_by(script).fine();
    for number in 1..=3 {
        assert!(told.says(&format!("kilden til handling #{number}")), "{told:#?}");
    }
    assert!(told.says("Handling #4"), "{told:#?}");
    assert!(world.ringsted_by("/fra 9 p1\n").says("Der er ikke nogen handling #9"));
}

#[test]
fn whoever_asks_for_a_day_that_the_rehearsal_has_left_hears_why_it_is_another() {
    let world = World::new();
    let notes = world.file("notes.jsonl", numbered(2));
    let told = world.told(&["import", World::ringsted().to_str().unwrap(), notes.to_str().unwrap(), "--rehearsal"]);
    assert_eq!(told.code, Some(0), "{told:#?}");
    let told = world.ringsted_by("/tid\n");
    let said = format!("{}{}", told.out, told.err);
    assert!(said.contains("ikke fra --clock: et møde går aldrig tilbage i tid"), "{told:#?}");
}
