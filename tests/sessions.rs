//! The five meetings that come with the program: they can be read, and they say what their documents say.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rundbord::domain::programme::{ItemKind, Programme};
use rundbord::intake::programme::file::{ProgrammeFile, schema};
use rundbord::intake::programme::problem::report;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::{Settled, settle};
use rundbord::language::Language;
use rundbord::language::words::Words;

const MEETINGS: [&str; 1] = ["ringsted-2022"];

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
    settle(&file, day(2026, 11, 1))
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
    names.retain(|name| name != "programme.schema");
    names.sort();
    let mut tried = MEETINGS;
    tried.sort_unstable();
    assert_eq!(names, tried);
}

#[test]
fn ringsted_fills_its_evening_to_the_minute() {
    let Settled { programme, warnings } = settled("ringsted-2022");
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
