//! What must stand in a document, and what must not.

use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::programme::{Member, MemberRole};
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::golden::{broenderslev, ringsted, syddanmark};
use crate::packed::text_of;
use crate::world::{World, session};

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn head_fields_stand_in_order_and_when_they_are_empty() {
    let memo = ringsted().markdown(Kind::Memo);
    let head: Vec<&str> = lines(&memo).into_iter().take_while(|line| line.starts_with("- ")).collect();
    let labels: Vec<&str> = head.iter().filter_map(|line| line.strip_prefix("- ")?.split(':').next()).collect();
    let expected =
        ["Område", "Afdeling", "Journal nr.", "Dato", "Udarbejdet af", "E-mail", "Telefon", "Status", "Målgruppe"];
    assert_eq!(labels, expected);
    assert!(head.contains(&"- Journal nr.:") && head.contains(&"- Dato: 7. april 2022"), "{head:?}");
}

#[test]
fn what_is_missing_is_written_out_and_counted() {
    let memo = ringsted().markdown(Kind::Memo);
    assert!(memo.contains("3 handlinger. 1 mangler ansvarlig. 1 mangler frist."), "{memo}");
    assert!(memo.contains("**Mangler ansvarlig**") && memo.contains("**Mangler frist**"));
    assert!(memo.contains("| Nr. | Hvad | Hvem | Senest | Form | Kilde | Status |"));
}

#[test]
fn an_own_case_a_withdrawn_and_an_erased_note_are_counted_and_nowhere_said() {
    let world = ringsted();
    for document in world.documents(Language::Da) {
        let text = text_of(&document);
        assert!(!text.contains("Hansen") && !text.contains("ved en fejl"), "{}", document.file_name);
    }
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("3 egne sager er ikke gengivet"));
}

#[test]
fn every_note_is_in_the_table_notes_and_every_loose_one_in_the_memo() {
    let world = ringsted();
    let (memo, notes) = (world.markdown(Kind::Memo), world.markdown(Kind::TableNotes));
    for note in world.meeting.contributions.standing() {
        let first = note.text().lines().next().unwrap();
        assert!(notes.contains(first), "{first}");
        if note.contribution.point().is_none() {
            assert!(memo.contains(first), "{first}");
        }
    }
}

#[test]
fn not_discussed_and_no_remarks_are_two_answers() {
    let memo = broenderslev().markdown(Kind::Memo);
    let answered = |number: u32, answer: &str| {
        let begins = format!("- Spørgsmål {number}: ");
        memo.lines().any(|line| line.starts_with(&begins) && line.ends_with(&format!(" – {answer}: bord 1")))
    };
    assert!(answered(2, "Ikke drøftet") && answered(4, "Ingen bemærkninger"), "{memo}");
    assert!(!answered(4, "Ikke drøftet"));
}

#[test]
fn what_one_table_agreed_names_who_sat_there() {
    let memo = syddanmark().markdown(Kind::Memo);
    let sentence =
        "Ved bord 1 (Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark) blev det aftalt: Møder aftales";
    assert!(memo.contains(sentence), "{memo}");
    assert!(memo.contains("Psykiatri- og Socialstaben på vegne af formanden for regionens socialudvalg"));
    assert!(memo.contains("| 09-12-2011 |") && memo.contains("| efter møderne |"));
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for world in [ringsted(), syddanmark(), broenderslev(), World::opened(session("koebenhavn-2007"))] {
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Data) {
            let text = world.markdown(kind);
            let levels: Vec<usize> = text
                .lines()
                .filter(|line| line.starts_with('#'))
                .map(|line| line.chars().take_while(|c| *c == '#').count())
                .collect();
            assert_eq!(levels[0], 1, "{kind:?}");
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{kind:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{kind:?}: {levels:?}");
        }
    }
}

#[test]
fn nothing_is_drawn_and_citizens_are_not_made_to_mean_anything() {
    for world in [ringsted(), syddanmark(), broenderslev()] {
        for document in world.documents(Language::Da) {
            let text = text_of(&document);
            let drawn = |c: char| ('\u{2500}'..='\u{259f}').contains(&c) || u32::from(c) >= 0x1f000;
            assert!(!text.contains(drawn), "{}", document.file_name);
            assert!(!text.to_lowercase().contains("borgerne mener"), "{}", document.file_name);
        }
    }
}

#[test]
fn each_format_prints_the_kinds_that_it_can() {
    let words = Words::new(Language::Da);
    let report = ringsted().report(&words);
    let kinds = |formats: &[Format]| -> Vec<Kind> {
        let mut kinds: Vec<Kind> = documents(&report, &words, formats).iter().map(|document| document.kind).collect();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(&[Format::Json]), [Kind::Data]);
    for format in [Format::Markdown, Format::Html, Format::Docx, Format::Plain] {
        assert_eq!(kinds(&[format]), Kind::ALL[1..], "{format:?}");
    }
    assert_eq!(kinds(&[Format::Ics]), [Kind::ActionPlan]);
    assert_eq!(kinds(&[Format::Csv]), [Kind::ActionPlan, Kind::TableNotes]);
    assert_eq!(kinds(&[Format::Json, Format::Json, Format::Markdown]), Kind::ALL);
    assert_eq!(kinds(&[]), []);
}

#[test]
fn a_public_edition_names_no_person_and_says_nothing_of_the_run_sheet() {
    let mut programme = session("ringsted-2022");
    programme.items[0].note = Some("Nøglen ligger hos pedellen".into());
    let named = |name: &str, role| Member { name: name.into(), role: Some(role) };
    programme.tables[0].members =
        vec![named("Anna Kjær", MemberRole::Relative), named("Slagelse", MemberRole::Municipality)];
    let world = World::opened(programme);
    let words = Words::new(Language::Da);
    let said = |audience| -> String {
        let report = Report::of(&world.meeting, &words, world.now, State::Final, audience).unwrap();
        let documents = documents(&report, &words, &Format::ALL);
        assert!(documents.iter().all(|document| document.file_name.contains("_endelig.")));
        documents.into_iter().map(|document| text_of(&document)).collect()
    };
    let (internal, public) = (said(Audience::Internal), said(Audience::Public));
    assert!(internal.contains("Anna Kjær") && internal.contains("pedellen"));
    assert!(!public.contains("Anna Kjær") && !public.contains("pedellen") && public.contains("Slagelse"));
    assert!(!public.contains("Drejebog") && !public.contains("Bordplan"));
}

#[test]
fn a_rehearsal_is_said_to_be_one_in_every_document() {
    let mut world = World::opened(session("ringsted-2022"));
    let mut opened = world.meeting.opening.opened().unwrap().clone();
    opened.rehearsal = true;
    world.meeting = rundbord::domain::meeting::Meeting::default();
    let open = rundbord::domain::opening::OpeningCommand::Open { opened: Box::new(opened) };
    world.asks(rundbord::domain::command::Command::Opening(open));
    for document in world.documents(Language::Da) {
        assert!(document.file_name.contains("_generalproeve-"), "{}", document.file_name);
        if matches!(document.format, Format::Ics | Format::Csv | Format::Xlsx) {
            // Lists without a page: their name says it.
            continue;
        }
        let text = text_of(&document);
        assert!(text.contains("Generalprøve") || text.contains("\"rehearsal\": true"), "{}", document.file_name);
    }
}
