//! The Documents screen: it asks the wiring for what there is, and shows it as it will read.

use insta::assert_snapshot;
use rundbord::device::intent::Intent;
use rundbord::device::{likely_own_cases, named_in_public, waiting_themes};
use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kinds::letters::Unsent;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::ActionCommand;
use rundbord::domain::command::Command;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::papers::{Edition, Papers, PapersWish, Want};
use rundbord::tui::reaction::Reaction;

use crate::points::{gathered, sizes};
use crate::room::{Room, danish};

/// Answers the last wish as the wiring does.
pub fn answer(room: &mut Room<'_>, words: &Words) {
    let Some(Reaction::Papers(PapersWish { document, edition, want })) = room.reactions.last().cloned() else {
        panic!("nothing was asked for: {:?}", room.reactions);
    };
    let state = if edition.is_final { State::Final } else { State::Draft };
    let audience = if edition.is_public { Audience::Public } else { Audience::Internal };
    let report = Report::of(room.device.meeting(), words, room.now, state, audience).unwrap();
    let printed = documents(&report, words, &[Format::Plain]);
    room.tui.take_papers(&Papers {
        names: printed.iter().map(|document| document.kind.name(words)).collect(),
        place: document.min(printed.len() - 1),
        text: String::from_utf8(printed[document.min(printed.len() - 1)].bytes.clone()).unwrap(),
        folder: "ringsted-2022-dokumenter".into(),
        base: String::new(),
        formats: vec![("Word (docx)".into(), want != Want::TurnFormat(0)), ("Webside (html)".into(), false)],
        likely_own_cases: likely_own_cases::in_words(words, &room.device.meeting().likely_own_cases())
            .unwrap_or_default(),
        named: edition
            .is_public
            .then(|| named_in_public::in_words(words, &room.device.meeting().people_named()))
            .flatten()
            .unwrap_or_default(),
        themes_waiting: edition
            .is_public
            .then(|| waiting_themes::in_words(words, room.device.meeting()))
            .flatten()
            .unwrap_or_default(),
        unsent: Unsent::of(&report).map(|unsent| unsent.in_words(words)).unwrap_or_default(),
        trouble: None,
    });
}

#[test]
fn what_is_read_is_what_will_be_written() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    let picture = room.picture(80, 24);
    assert!(picture.contains("mappe: ringsted-2022-dokumenter") && picture.contains("· Udkast"), "{picture}");
    room.press("d");
    answer(&mut room, &words);
    assert!(room.picture(80, 24).contains("▪ Endelig"));
    room.press("o");
    answer(&mut room, &words);
    assert!(room.picture(80, 24).contains("▪ Endelig · offentlig"));
    room.press("end");
    let end = room.picture(80, 24);
    room.press("home");
    assert_ne!(room.picture(80, 24), end);
    // The plenary sheet is the last: three keys from anywhere write it alone.
    room.press("left");
    answer(&mut room, &words);
    assert!(room.picture(80, 24).contains("Ark til plenum"), "{}", room.picture(80, 24));
    room.press("p");
    let Some(Reaction::Papers(PapersWish { want: Want::ExportOne, document, .. })) = room.reactions.last() else {
        panic!("{:?}", room.reactions)
    };
    assert_ne!(*document, 0);
    room.press("right");
    answer(&mut room, &words);
    room.press("enter");
    assert_eq!(
        room.reactions.last(),
        Some(&Reaction::Papers(PapersWish {
            document: 0,
            edition: Edition { is_final: true, is_public: true },
            want: Want::Export
        }))
    );
}

#[test]
fn what_looks_like_an_own_case_is_told_of_before_it_is_written_out() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    assert!(!room.picture(80, 24).contains("ligner en egen sag"));
    crate::points::write(&mut room, 3, "Min søn på 24 har skizofreni og får clozapin");
    room.press("f7 home");
    answer(&mut room, &words);
    for (columns, rows) in [(80, 24), (120, 40)] {
        let picture = room.picture(columns, rows);
        let foot: String = picture.lines().rev().take(8).collect();
        assert!(picture.contains("1 sted ligner en egen sag") && picture.contains("· Udkast"), "{picture}");
        assert!(!foot.contains("skizofreni"), "{picture}");
    }
    // Where it is read that it is held back, a key says that it is nobody's own case.
    room.press("E");
    assert!(room.picture(80, 24).contains("Hvad er ikke en egen sag?"), "{}", room.picture(80, 24));
    room.press("enter f4 f7 home");
    answer(&mut room, &words);
    assert!(!room.picture(80, 24).contains("ligner en egen sag"), "{}", room.picture(80, 24));
}

#[test]
fn whom_a_public_edition_names_is_told_where_it_is_chosen() {
    let words = danish();
    let mut room = gathered(&words);
    let terms = Terms { what: "Eksemplerne samles".into(), who: Some("Mette Krogh".into()), ..Terms::default() };
    room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
    room.press("f7");
    answer(&mut room, &words);
    assert!(!room.picture(120, 40).contains("ved navn"));
    room.press("o");
    answer(&mut room, &words);
    for (columns, rows) in [(80, 24), (120, 40)] {
        let picture = room.picture(columns, rows);
        let told: Vec<&str> = picture.split_whitespace().collect();
        assert!(told.join(" ").contains("personer ved navn: Mette Krogh (ansvarlig, handling 1)"), "{picture}");
    }
}

#[test]
fn papers_are_turned_round_and_a_change_in_the_meeting_is_seen_at_the_next_key() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    let first = room.picture(120, 40);
    room.press("tab");
    answer(&mut room, &words);
    assert_ne!(room.picture(120, 40), first);
    room.press("shift+tab");
    answer(&mut room, &words);
    let asked = room.reactions.len();
    room.press("down");
    assert_eq!(room.reactions.len(), asked);
    room.press("u down");
    assert_eq!(room.reactions.len(), asked + 1);
}

#[test]
fn documents_at_every_size_in_both_languages() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let mut room = gathered(&words);
        room.press("f7");
        answer(&mut room, &words);
        assert_snapshot!(format!("documents-full-{language:?}").to_lowercase(), sizes(&mut room));
    }
}

#[test]
fn the_summarys_own_sentences_are_written_where_the_documents_are_read() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    room.press("e");
    let list = room.picture(80, 24);
    assert!(list.contains("Indledningen") && list.contains("Konklusionen"), "{list}");
    room.type_text("konkl");
    room.press("enter");
    room.type_text("Alle vil mødes igen.");
    let field = room.picture(80, 24);
    assert!(field.contains("━ Konklusionen") && field.contains("› Alle vil mødes igen."), "{field}");
    room.press("enter");
    let summary = &room.device.meeting().summary;
    assert_eq!(summary.get(&Passage::Conclusion), Some("Alle vil mødes igen."));
    // What stands there comes back into the field, and Esc leaves it as it was, at the second time.
    room.press("e");
    room.type_text("konkl");
    room.press("enter");
    room.type_text(" Ellers ikke.");
    assert!(room.picture(80, 24).contains("Alle vil mødes igen. Ellers ikke."));
    room.press("esc");
    let asked = room.picture(80, 24);
    assert!(asked.contains("Ellers ikke.") && asked.contains("ikke gemt endnu"), "{asked}");
    room.press("esc");
    assert!(!room.picture(80, 24).contains("Ellers ikke."));
    assert_eq!(room.device.meeting().summary.get(&Passage::Conclusion), Some("Alle vil mødes igen."));
    room.press("u");
    assert_eq!(room.device.meeting().summary.get(&Passage::Conclusion), None);
}

#[test]
fn formats_are_turned_in_a_list_that_stays_open_and_the_folder_is_written() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    room.press("f");
    let list = room.picture(80, 24);
    assert!(list.contains("✓  Word (docx)") && list.contains("·  Webside (html)"), "{list}");
    room.press("enter");
    answer(&mut room, &words);
    assert!(room.picture(80, 24).contains("·  Word (docx)"), "{}", room.picture(80, 24));
    room.press("esc m");
    room.type_text("~/Møder");
    assert!(room.picture(80, 24).contains("› ~/Møder"), "{}", room.picture(80, 24));
    room.press("enter");
    let Some(Reaction::Papers(PapersWish { want, .. })) = room.reactions.last() else { panic!("{:?}", room.reactions) };
    assert_eq!(*want, Want::Folder("~/Møder".into()));
}

#[test]
fn a_letter_without_a_receiver_is_told_of_on_the_screen() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    assert!(!room.picture(80, 24).contains("Intet brev"));
    let terms = Terms { what: "Brev".into(), kind: Some(ActionKind::Letter), ..Terms::default() };
    room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
    room.press("f2 f7");
    answer(&mut room, &words);
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = room.picture(width, height);
        assert!(picture.contains("Intet brev: der er aftalt et") && picture.contains("rundbord edit"), "{picture}");
    }
}

#[test]
fn why_the_documents_were_not_written_stays_on_the_screen_until_they_are() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f7");
    answer(&mut room, &words);
    let pictures = |room: &mut Room<'_>, trouble: Option<&str>| {
        room.tui.take_papers(&Papers {
            names: vec!["Opsamling".into()],
            text: "Dialogmøde".into(),
            trouble: trouble.map(str::to_owned),
            ..Papers::default()
        });
        sizes(room)
    };
    for (name, id) in [("full", "errors-disk-full"), ("read-only", "errors-read-only")] {
        let why = words.say(id, &[("path", "/media/usb/ringsted-2022-dokumenter".into())]);
        let told = words.say("plain-export-failed", &[("why", why.into())]);
        assert_snapshot!(format!("documents-trouble-{name}"), pictures(&mut room, Some(&told)));
        assert!(pictures(&mut room, None).contains("blev ikke skrevet"), "another page is read");
        assert!(!pictures(&mut room, Some("")).contains("blev ikke skrevet"), "they are written");
    }
}
