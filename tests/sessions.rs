//! The five meetings that come with the program: they can be read, and they say what their documents say.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::disallowed_types, reason = "a test may")]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rundbord::domain::programme::{ItemKind, MeetingKind, MilestoneWarning, Programme, ThemeKind};
use rundbord::domain::terms::ActionKind;
use rundbord::intake::programme::check::{Check, describe};
use rundbord::intake::programme::file::{ProgrammeFile, schema};
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::problem::report;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::{Settled, settle};
use rundbord::intake::programme::warning::Warning;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

const MEETINGS: [&str; 5] =
    ["broenderslev-2019", "koebenhavn-2007", "midtjylland-2007", "ringsted-2022", "syddanmark-2011"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn settled(meeting: &str) -> Settled {
    let name = format!("{meeting}.json");
    let bytes = fs::read(path(&name)).expect(meeting);
    let file =
        read(&bytes).unwrap_or_else(|problems| panic!("{}", report(&name, &problems, &Words::new(Language::En))));
    // A day long after all of them: no meeting may depend on the day it is read.
    settle(&file, &Here::without_summer_time(day(2026, 11, 1)))
}

fn programme(meeting: &str) -> Programme {
    settled(meeting).programme
}

#[test]
fn the_published_schema_is_the_programs_own() {
    let published = fs::read_to_string(path("programme.schema.json")).expect("the schema lies beside the meetings");
    assert_eq!(published, schema(), "print it anew with `rundbord schema`");
}

#[test]
fn every_meeting_fits_the_schema_and_is_read_as_any_json_tool_reads_it() {
    let schema = serde_json::from_str(&schema()).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for meeting in MEETINGS {
        let bytes = fs::read(path(&format!("{meeting}.json"))).expect(meeting);
        let value: serde_json::Value = serde_json::from_slice(&bytes).expect(meeting);
        let mistakes: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(mistakes, Vec::<String>::new(), "{meeting}");
        let told: ProgrammeFile = serde_json::from_value(value).expect(meeting);
        assert_eq!(read(&bytes), Ok(told), "{meeting}");
    }
}

#[test]
fn the_folder_holds_no_meeting_that_is_not_tried() {
    let names =
        fs::read_dir(path("")).expect("sessions/ is there").map(|entry| entry.expect("can be listed").file_name());
    let mut names: Vec<String> =
        names.filter_map(|name| name.to_str()?.strip_suffix(".json").map(str::to_owned)).collect();
    names.retain(|name| !name.ends_with(".schema"));
    names.sort();
    let mut tried = MEETINGS;
    tried.sort_unstable();
    assert_eq!(names, tried);
}

#[test]
fn ringsted_fills_its_evening_to_the_minute() {
    let Settled { programme, warnings, .. } = settled("ringsted-2022");
    assert_eq!(warnings, []);
    let plan: Vec<(String, u32, ItemKind, bool)> = programme
        .items
        .iter()
        .map(|item| (item.start.format("%H.%M").to_string(), item.minutes, item.kind, item.locked))
        .collect();
    let expected = [
        ("16.00", 15, ItemKind::Welcome, false),
        ("16.15", 35, ItemKind::Talk, false),
        ("16.50", 15, ItemKind::Break, true),
        ("17.05", 60, ItemKind::TableWork, false),
        ("18.05", 30, ItemKind::Report, false),
        ("18.35", 15, ItemKind::NextSteps, false),
        ("18.50", 10, ItemKind::Closing, true),
    ];
    assert_eq!(plan, expected.map(|(start, minutes, kind, locked)| (start.to_owned(), minutes, kind, locked)));
    assert_eq!(programme.items.iter().map(|item| item.minutes).sum::<u32>(), 180);
    assert_eq!(programme.start, day(2022, 4, 7).and_hms_opt(16, 0, 0).unwrap());
    assert_eq!(programme.end, day(2022, 4, 7).and_hms_opt(19, 0, 0).unwrap());
    assert!(programme.items.iter().all(|item| item.guessed.contains(&"minutes".to_owned())));
}

#[test]
fn ringsted_asks_what_its_invitation_asks() {
    let programme = programme("ringsted-2022");
    let question = "Hvordan kan vi sammen styrke samarbejdet mellem kommune og borger?";
    assert_eq!(programme.question.as_deref(), Some(question));
    assert_eq!(programme.place.as_deref(), Some("Ringsted Kongrescenter"));
    assert!(programme.date.exact);
    let ids: Vec<&str> = programme.themes.iter().map(|theme| theme.id.0.as_str()).collect();
    assert_eq!(ids, ["faelles-udfordringer", "bedste-vej", "kvalitet", "modeller", "parkering"]);
    let tables =
        "Muligheder for styrket samarbejde mellem kommune og borgere og øget borger, bruger og pårørende inddragelse?";
    assert_eq!(programme.items[3].text.as_deref(), Some(tables));
    assert_eq!(programme.items[5].responsible.as_deref(), Some("Styregruppen"));
    assert_eq!(programme.tables.len(), 12);
    assert_eq!(programme.guessed, ["tables"]);
}

#[test]
fn ringsteds_sign_up_ends_on_30_march_and_its_programme_goes_out_a_week_before() {
    let programme = programme("ringsted-2022");
    let due: Vec<_> =
        programme.milestones.iter().map(|milestone| (milestone.due.words.as_str(), milestone.due.day)).collect();
    assert_eq!(due, [("senest 30/3", Some(day(2022, 3, 30))), ("en uge før", Some(day(2022, 3, 31)))]);
}

#[test]
fn midtjylland_talks_of_five_themes_in_the_order_of_the_reform() {
    let programme = programme("midtjylland-2007");
    assert_eq!(programme.kind, MeetingKind::Conference);
    let titles: Vec<&str> = programme.themes.iter().map(|theme| theme.title.as_str()).collect();
    let expected = [
        "Frit valg, brugerinddragelse og personligt ansvar",
        "Sammenhængende service – med respekt for borgerne",
        "Klare mål og ansvar for resultater",
        "Nytænkning, konkurrence og mest kvalitet for pengene",
        "Ledelse, medarbejderinddragelse og motivation",
        "Parkeringsplads",
    ];
    assert_eq!(titles, expected);
    assert_eq!((programme.date.words.as_str(), programme.date.exact), ("marts 2007", false));
    for field in ["date", "start", "end", "items", "tables", "assignments"] {
        assert!(programme.guessed.iter().any(|guessed| guessed == field), "{field} is in no document of 2007");
    }
}

#[test]
fn midtjyllands_impossible_date_is_kept_and_warned_about() {
    let Settled { programme, warnings, .. } = settled("midtjylland-2007");
    let due: Vec<_> = programme.milestones.iter().map(|milestone| milestone.due.day).collect();
    let expected = [day(2006, 11, 27), day(2006, 12, 31), day(2007, 1, 9), day(2007, 1, 15), day(2006, 3, 8)].map(Some);
    assert_eq!(due, expected);
    let invited = &programme.milestones[4];
    assert_eq!(invited.due.words, "8. marts 2006");
    assert_eq!(invited.warning, Some(MilestoneWarning::BeforeItsDecision));
    let impossible = |warning: &Warning| {
        matches!(warning, Warning::Milestone { words, decided, warning: MilestoneWarning::BeforeItsDecision, .. }
            if words == "8. marts 2006" && decided.as_deref() == Some("27. november 2006"))
    };
    assert_eq!(warnings.iter().filter(|warning| impossible(warning)).count(), 1);
    assert!(programme.milestones[..4].iter().all(|milestone| milestone.warning.is_none()));
}

#[test]
fn midtjyllands_sixteen_tables_change_themes_between_the_rounds() {
    let programme = programme("midtjylland-2007");
    for round in [1, 2] {
        let of_round = programme.assignments.iter().filter(|assignment| assignment.round == round);
        let mut tables: Vec<u16> =
            of_round.flat_map(|assignment| assignment.tables.iter().map(|table| table.0)).collect();
        tables.sort_unstable();
        assert_eq!(tables, (1..=16).collect::<Vec<u16>>(), "round {round}");
    }
    let tables = |theme: &str| {
        let assigned = programme.assignments.iter().filter(|assignment| assignment.theme.0 == theme);
        let mut tables: Vec<u16> =
            assigned.flat_map(|assignment| assignment.tables.iter().map(|table| table.0)).collect();
        tables.sort_unstable();
        tables.dedup();
        tables.len()
    };
    let ids = programme.themes.iter().map(|theme| tables(&theme.id.0));
    assert_eq!(ids.collect::<Vec<_>>(), [7, 6, 6, 6, 7, 0]);
}

#[test]
fn koebenhavn_has_five_areas_two_projects_and_free_dates_of_status() {
    let programme = programme("koebenhavn-2007");
    let titles: Vec<&str> = programme.themes.iter().map(|theme| theme.title.as_str()).collect();
    let areas = [
        "Voksne med særlige behov",
        "Børnefamilier med særlige behov",
        "Misbrugere og hjemløse",
        "Handicappede",
        "Tværgående tiltag",
    ];
    assert_eq!(titles[..5], areas);
    let projects: Vec<&str> = programme
        .actions
        .iter()
        .filter(|action| action.terms.kind == Some(ActionKind::Project))
        .map(|action| action.terms.what.as_str())
        .collect();
    assert_eq!(projects.len(), 2);
    assert!(projects[0].contains("voksne handicappede") && projects[1].contains("voksne psykisk syge"));
    let due: Vec<_> =
        programme.milestones.iter().map(|milestone| (milestone.due.words.as_str(), milestone.due.exact)).collect();
    assert_eq!(due, [("17. maj 2006", true), ("6. december 2006", true), ("medio 2007", false), ("medio 2008", false)]);
    assert_eq!(programme.milestones[3].due.day, Some(day(2008, 6, 30)));
    assert!(programme.milestones.iter().all(|milestone| milestone.warning.is_none()));
    assert!(programme.purpose.is_some_and(|purpose| purpose.contains("”den fælles sag”")));
}

#[test]
fn broenderslevs_council_owes_fourteen_answers() {
    let programme = programme("broenderslev-2019");
    let questions: Vec<(ThemeKind, usize)> =
        programme.themes.iter().map(|theme| (theme.kind, theme.questions.len())).collect();
    let (vision, area, parking) = (ThemeKind::Vision, ThemeKind::Theme, ThemeKind::Parking);
    assert_eq!(questions, [(vision, 2), (area, 4), (area, 4), (area, 4), (parking, 0)]);
    let ids: HashSet<_> =
        programme.themes.iter().flat_map(|theme| theme.questions.iter().map(|asked| &asked.id)).collect();
    assert_eq!(ids.len(), 14);
    assert_eq!(
        programme.themes[3].title,
        "Fokusområde 3: Hvordan udvikles de bedste og billigste tilbud i Nordjylland?"
    );
    assert_eq!(programme.start, day(2019, 12, 3).and_hms_opt(14, 0, 0).unwrap());
    assert_eq!(programme.place.as_deref(), Some("Mødelokale 272, Brønderslev Rådhus"));
    let due: Vec<_> = programme.milestones.iter().map(|milestone| (milestone.due.day, milestone.due.exact)).collect();
    let expected = [(day(2020, 1, 20), true), (day(2020, 2, 3), true), (day(2020, 8, 31), false)];
    assert_eq!(due, expected.map(|(day, exact)| (Some(day), exact)));
    assert_eq!(programme.milestones[2].due.words, "sommeren 2020");
}

#[test]
fn syddanmarks_table_1_has_four_municipalities_and_the_region() {
    let programme = programme("syddanmark-2011");
    assert_eq!(programme.day(), day(2011, 11, 29));
    let names: Vec<&str> = programme.tables[0].members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Langeland", "Fredericia", "Haderslev", "Fanø", "Region Syddanmark"]);
    assert_eq!((programme.tables.len(), programme.tables[0].number.0), (1, 1));
    let themes: Vec<(&str, usize)> =
        programme.themes.iter().map(|theme| (theme.title.as_str(), theme.questions.len())).collect();
    let expected = [
        ("Kommunernes behov og nytænkning af de ydelser som regionen tilbyder", 3),
        ("Fælles løsninger og samarbejder", 4),
        ("Parkeringsplads", 0),
    ];
    assert_eq!(themes, expected);
}

#[test]
fn of_syddanmarks_three_next_steps_one_has_somebody_one_a_condition_and_none_a_deadline() {
    let actions: Vec<_> = programme("syddanmark-2011").actions.into_iter().map(|action| action.terms).collect();
    let who: Vec<_> = actions.iter().map(|action| action.who.as_deref()).collect();
    assert_eq!(who, [Some("Region Syddanmark"), None, None]);
    let condition: Vec<_> = actions.iter().map(|action| action.condition.as_deref()).collect();
    assert_eq!(condition, [None, None, Some("hvis møderne bliver en succes")]);
    assert!(actions.iter().all(|action| action.when.is_none()));
    let chair = "formanden for Region Syddanmarks socialudvalg Bente Gertz";
    assert_eq!(actions[1].on_behalf_of.as_deref(), Some(chair));
    let kinds: Vec<_> = actions.iter().map(|action| action.kind).collect();
    assert_eq!(kinds, [Some(ActionKind::Meeting), Some(ActionKind::Letter), Some(ActionKind::Other)]);
}

#[test]
fn syddanmarks_head_is_shown_with_its_empty_journal_number() {
    let head = programme("syddanmark-2011").head;
    let value = |label: &str| head.iter().find(|field| field.label == label).map(|field| field.value.as_str());
    assert_eq!(value("Journal nr."), Some(""));
    assert_eq!(value("Udarbejdet af"), Some("Anne Sofie Krogh Ørum"));
    assert_eq!(value("Dato"), Some("20. januar 2012"));
    assert_eq!(value("Telefon"), Some("76631052"));
    // In the order of the memo.
    let labels: Vec<&str> = head.iter().map(|field| field.label.as_str()).collect();
    let memo = ["Område", "Afdeling", "Journal nr.", "Dato", "Udarbejdet af", "E-mail", "Telefon"];
    assert_eq!(labels[..memo.len()], memo);
}

#[test]
fn every_plan_fills_its_frame_and_its_clock_times_are_said_to_be_proposed() {
    for meeting in MEETINGS {
        let settled = settled(meeting);
        let Settled { programme, warnings, .. } = &settled;
        let mut now = programme.start;
        for (item, end) in settled.items() {
            assert_eq!(item.start, now, "{meeting}: {}", item.title);
            now = end;
            assert!(item.guessed.iter().any(|name| name == "minutes"), "{meeting}: {}", item.title);
        }
        assert_eq!(now, programme.end, "{meeting}");
        let frame = |warning: &Warning| matches!(warning, Warning::Gap { .. } | Warning::Overfull { .. });
        assert!(!warnings.iter().any(frame), "{meeting}");
    }
}

#[test]
fn the_check_of_ringsted_is_what_other_programs_are_promised() {
    let check = Check::of(&settled("ringsted-2022"), &Words::new(Language::Da)).json();
    let check: serde_json::Value = serde_json::from_str(&check).expect("it is JSON");
    let names = |value: &serde_json::Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(names(&check), ["date", "end", "items", "place", "start", "title", "warnings"]);
    assert_eq!(
        (&check["date"], &check["start"], &check["end"]),
        (&"2022-04-07".into(), &"16:00".into(), &"19:00".into())
    );
    let coffee = &check["items"][2];
    let fields = ["end", "guessed", "kind", "locked", "minutes", "responsible", "start", "title"];
    assert_eq!(names(coffee), fields);
    assert_eq!(
        (&coffee["start"], &coffee["end"], &coffee["kind"]),
        (&"16:50".into(), &"17:05".into(), &"break".into())
    );
    assert_eq!(coffee["guessed"], serde_json::json!(["start", "minutes", "locked"]));
    assert_eq!(check["items"].as_array().map(Vec::len), Some(7));
}

#[test]
fn the_plan_is_told_to_people_in_both_languages() {
    let ringsted = settled("ringsted-2022");
    let danish = describe(&ringsted, &Words::new(Language::Da));
    assert!(danish.contains("torsdag den 7. april 2022, 16.00–19.00, Ringsted Kongrescenter"), "{danish}");
    assert!(
        danish.contains("16.50–17.05  15 min.  Kaffepause\n  Pause. Låst. Foreslået: starttid, varighed og låst\n"),
        "{danish}"
    );
    let english = describe(&ringsted, &Words::new(Language::En));
    assert!(
        english.contains("16:50–17:05  15 min  Kaffepause\n  Break. Locked. Proposed: start, length and locked\n"),
        "{english}"
    );
    let strange = describe(&settled("midtjylland-2007"), &Words::new(Language::Da));
    assert!(strange.contains("har datoen »8. marts 2006«, men det blev aftalt »27. november 2006«"), "{strange}");
}
