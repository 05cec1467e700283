//! A meeting of two days, and one that was held on another day than its own: every clock says its day, and a day that is in
//! no calendar is said to be none.

use chrono::NaiveDate;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::domain::due::Due;
use rundbord::domain::programme::Programme;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::settle;
use rundbord::language::language::Language;

use crate::world::{World, session};

fn two_days(date: &str) -> Programme {
    let text = format!(
        r#"{{ "title": "To dage", "date": "{date}", "start": "9.00", "end": "16.00", "items": [
        {{ "title": "Velkomst", "minutes": 235 }}, {{ "title": "Drøftelse", "kind": "table_work" }},
        {{ "title": "Oplæg", "kind": "talk", "day": 2, "start": "9.30" }},
        {{ "title": "Frokost", "kind": "meal", "start": "12.00", "minutes": 60 }}, {{ "title": "Tak" }}
    ] }}"#
    );
    settle(&read(text.as_bytes()).unwrap(), &Here::without_summer_time(NaiveDate::from_ymd_opt(2022, 3, 1).unwrap()))
        .programme
}

#[test]
fn the_programme_of_two_days_has_a_heading_for_each() {
    let text = World::opened(two_days("26/3-2022")).markdown(Kind::Programme);
    let time = "Tid: lørdag den 26. marts 2022 kl. 09.00 til søndag den 27. marts 2022 kl. 16.00";
    assert!(text.contains(time), "{text}");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    let order = [
        at("### Lørdag den 26. marts 2022"),
        at("12.55 Drøftelse"),
        at("### Søndag den 27. marts 2022"),
        at("09.30 Oplæg"),
    ];
    assert!(order.is_sorted(), "{text}");
    let fuzzy = World::opened(two_days("marts 2022")).markdown(Kind::Programme);
    assert!(fuzzy.contains("Tid: marts 2022, 2 dage, kl. 09.00–16.00"), "{fuzzy}");
}

#[test]
fn run_sheet_and_minutes_of_two_days_say_the_day() {
    let mut world = World::opened(two_days("26/3-2022"));
    world.next();
    world.at(12, 55).next();
    world.at(15, 55).next();
    world.on(27, 9, 30).next();
    world.on(27, 11, 50).next();
    let (sheet, minutes) = (world.markdown(Kind::RunSheet), world.markdown(Kind::Minutes));
    assert!(
        sheet.contains("## Lørdag den 26. marts 2022") && sheet.contains("## Søndag den 27. marts 2022"),
        "{sheet}"
    );
    for held in ["Holdt den 26. marts 2022 kl. 12.55–15.55.", "Holdt den 27. marts 2022 kl. 09.30–11.50."] {
        assert!(sheet.contains(held) && minutes.contains(held), "{held}: {sheet}{minutes}");
    }
}

#[test]
fn a_meeting_held_on_another_day_says_which() {
    let mut world = World::opened(session("ringsted-2022"));
    world.on(29, 7, 15).next();
    world.on(29, 7, 20).next();
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("Holdt den 29. april 2022 kl. 07.15–07.20."), "{minutes}");
}

#[test]
fn an_evening_past_midnight_is_one_day() {
    let text =
        r#"{ "title": "Aften", "date": "7/4-2022", "start": "20.00", "end": "01.00", "items": [{ "title": "a" }] }"#;
    let here = Here::without_summer_time(NaiveDate::from_ymd_opt(2022, 4, 1).unwrap());
    let evening = World::opened(settle(&read(text.as_bytes()).unwrap(), &here).programme).markdown(Kind::Programme);
    assert!(evening.contains("torsdag den 7. april 2022 kl. 20.00–01.00") && !evening.contains("###"), "{evening}");
}

#[test]
fn a_deadline_that_is_in_no_calendar_says_so_wherever_it_stands() {
    let mut world = World::opened(session("ringsted-2022"));
    let due = |words: &str| Some(Due { words: words.into(), day: None, exact: false });
    let terms = |what: &str, words: &str, kind| Terms {
        what: what.into(),
        who: Some("Styregruppen".into()),
        when: due(words),
        kind,
        ..Terms::default()
    };
    world.agrees(terms("Et møde", "senest 31/2", None), None);
    world.agrees(terms("Svar til alle", "30. februar 2023", Some(ActionKind::Promise)), None);
    world.agrees(terms("Et notat", "efter møde 2", None), None);
    for kind in [Kind::Memo, Kind::Minutes, Kind::ActionPlan, Kind::Briefing] {
        let text = world.markdown(kind);
        assert!(text.contains("31/2 (ingen dag i kalenderen) |"), "{kind:?}: {text}");
        assert!(
            text.contains("30. februar 2023 (ingen dag i kalenderen)") && text.contains("| efter møde 2 |"),
            "{kind:?}: {text}"
        );
    }
    let sheet = world.documents_in(Language::Da, &[Format::Csv]);
    let sheet = sheet.iter().find(|document| document.kind == Kind::ActionPlan).unwrap();
    let sheet = String::from_utf8(sheet.bytes.clone()).unwrap();
    assert!(sheet.contains(r#";"senest 31/2";"";"ingen dag i kalenderen";"#), "{sheet}");
    assert!(sheet.contains(r#";"efter møde 2";"";"";"#), "{sheet}");
}
