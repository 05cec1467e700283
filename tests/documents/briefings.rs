//! How actions have gone, as a committee is told of it.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::domain::action::Missing;
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::world::{World, exact, session};

/// Three actions, of which nothing but the last was reported on.
fn agreed() -> World {
    let mut world = World::opened(session("ringsted-2022"));
    for what in ["Et årshjul", "Et fælles møde", "En pjece"] {
        world.agrees(Terms { what: what.into(), ..Terms::default() }, None);
    }
    world
}

#[test]
fn an_action_that_was_reported_on_once_has_its_dated_line() {
    let mut world = agreed();
    let action = world.meeting.actions.standing()[1].id;
    world.on(28, 9, 0).reports(action, Status::Ongoing, "");
    let briefing = world.markdown(Kind::Briefing);
    let (_, history) = briefing.split_once("## Sådan er det gået").unwrap_or_else(|| panic!("{briefing}"));
    assert!(history.contains("### Nr. 2: Et fælles møde\n\n- 28\\. april 2022: I gang\n"), "{history}");
    assert!(!history.contains("Et årshjul"), "{history}");
}

#[test]
fn that_an_action_was_dropped_without_a_reason_is_said() {
    let mut world = agreed();
    let action = world.meeting.actions.standing()[2].id;
    world.on(28, 9, 0).reports(action, Status::Dropped, "");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains(": Udgår – uden begrundelse\n"), "{briefing}");
    world.reports(action, Status::Dropped, "Ingen ville stå for den");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains(": Udgår – Ingen ville stå for den\n"), "{briefing}");
}

#[test]
fn a_dropped_action_lacks_neither_somebody_nor_a_deadline() {
    let mut world = agreed();
    let words = Words::new(Language::Da);
    for action in world.meeting.actions.standing().iter().map(|view| view.id).skip(1).collect::<Vec<_>>() {
        world.reports(action, Status::Dropped, "");
    }
    let report = world.report(&words);
    assert_eq!((report.lacking(Missing::Who), report.lacking(Missing::When)), (1, 1));
    let lacking = |kind| world.markdown(kind).matches("**Mangler ansvarlig**").count();
    for kind in [Kind::ActionPlan, Kind::Memo, Kind::Briefing, Kind::Minutes] {
        assert_eq!(lacking(kind), 1, "{kind:?}: {}", world.markdown(kind));
    }
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("3 handlinger. 1 mangler ansvarlig. 1 mangler frist."), "{plan}");
}

#[test]
fn a_deadline_that_begins_as_its_column_does_does_not_say_the_word_twice() {
    let mut world = agreed();
    let when = exact("senest d. 3/1", 2023, 1, 3);
    world.agrees(Terms { what: "Et brev".into(), when, ..Terms::default() }, None);
    let papers = world.documents_in(Language::Da, &[Format::Plain, Format::Ics]);
    let plan = papers.iter().filter(|document| document.kind == Kind::ActionPlan);
    let texts: Vec<String> = plan.map(|document| String::from_utf8(document.bytes.clone()).unwrap()).collect();
    assert_eq!(texts.len(), 2);
    for text in texts {
        assert!(text.contains("Senest: d. 3/1 (3. januar 2023)"), "{text}");
    }
}

#[test]
fn a_promise_stands_once_in_each_paper_and_is_counted_as_one() {
    let mut world = agreed();
    let promise = Some(ActionKind::Promise);
    world.agrees(Terms { what: "Svar om hegnet".into(), kind: promise, ..Terms::default() }, None);
    let table =
        "| 4 | Svar om hegnet | **Mangler ansvarlig** | **Mangler frist** | Tilsagn | Ikke oplyst | Ikke startet |";
    for kind in [Kind::Memo, Kind::Minutes, Kind::ActionPlan, Kind::Briefing] {
        let paper = world.markdown(kind);
        let (before, promises) = paper.split_once("# Tilsagn (1)").unwrap_or_else(|| panic!("{paper}"));
        assert!(promises.contains(table) && !before.contains("Svar om hegnet"), "{paper}");
        assert!(before.contains("3 handlinger og 1 tilsagn. 4 mangler ansvarlig."), "{paper}");
    }
    assert!(world.markdown(Kind::PlenarySheet).contains("3 handlinger og 1 tilsagn"));
    let day = world.now.date_naive();
    world.sums_up(Passage::StatusRound(day), "Status");
    let briefing = world.markdown(Kind::Briefing);
    assert_eq!(briefing.matches("Svar om hegnet").count(), 1, "{briefing}");
}

#[test]
fn a_briefing_counts_once_its_dates_have_a_heading_and_its_subject_is_the_latest_round() {
    let mut world = World::opened(session("koebenhavn-2007"));
    world.agrees(Terms { what: "Et årshjul".into(), ..Terms::default() }, None);
    let briefing = world.markdown(Kind::Briefing);
    let [counted, stated] =
        ["1 handling. 1 mangler", "1 handling: 1 ikke startet."].map(|it| briefing.matches(it).count());
    assert_eq!((counted, stated, briefing.matches("Ikke startet: 1").count()), (1, 1, 0), "{briefing}");
    let (_, background) = briefing.split_once("## Baggrund").unwrap();
    let (background, _) = background.split_once("\n## ").unwrap();
    let (text, dates) = background.split_once("\n### Datoer\n\n").unwrap_or_else(|| panic!("{background}"));
    assert!(dates.starts_with("- ") && !text.contains("\n- "), "{background}");
    let subject = |briefing: &str| briefing.lines().find_map(|line| line.strip_prefix("- Emne: ").map(str::to_owned));
    assert_eq!(subject(&briefing).as_deref(), Some("Brugerdemokrati og selvforvaltning – Status medio 2007"));
    world.now += chrono::TimeDelta::days(366);
    world.sums_up(Passage::StatusRound(world.now.date_naive()), "Status medio 2008");
    let later = subject(&world.markdown(Kind::Briefing));
    assert_eq!(later.as_deref(), Some("Brugerdemokrati og selvforvaltning – Status medio 2008"));
}
