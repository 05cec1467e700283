//! The editor of the programme: pictures of each section, what its keys do, and a file that can always be read.

use std::fs;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::preparation::preparation::Preparation;
use rundbord::store::watched_file::{Saving, WatchedFile};
use rundbord::tui::before_keys;
use rundbord::tui::editor::editor::Editor;
use rundbord::tui::editor::keeping::{Kept, Wish};
use rundbord::tui::eye::Eye;
use rundbord::tui::input::Input;
use rundbord::tui::keys::Key;
use rundbord::tui::theme::{Depth, Ground, Theme};

use crate::room::lines;

const EMPTY: &str = "{\n  \"title\": \"Nyt dialogmøde\",\n  \"items\": [\n    { \"title\": \"Velkomst\" }\n  ]\n}\n";

const WRONG: &str = r#"{
  "title": "Borgermøde",
  "date": "en dag i foråret",
  "start": "kl. 27",
  "end": "21.00",
  "items": [
    { "title": "Velkomst", "start": "19.00", "minutes": "15 min." },
    { "title": "", "kind": "braek", "minutes": 90 },
    { "title": "Borddrøftelse", "start": "20.10", "least_minutes": 30, "minutes": 20 }
  ],
  "themes": [{ "title": "Trafik", "questions": ["Hvor?", ""] }, { "title": "Skole" }],
  "assignments": [{ "theme": "Trafik", "tables": [1, 7] }],
  "tables": [{ "number": 1 }, { "number": 1, "members": [{ "name": "", "role": "mayor" }] }],
  "milestones": [{ "title": "Tilmelding", "due": "30/5", "before": true }, { "title": "Brev" }],
  "head": [{ "label": "", "value": "x" }]
}
"#;

fn words(language: &str) -> Words {
    Words::new(if language == "da" { Language::Da } else { Language::En })
}

fn eye(words: &Words) -> Eye<'_> {
    Eye { words, theme: Theme::new(Depth::Sixteen, Ground::Dark) }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 3, 1).unwrap()
}

fn session(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("sessions/{name}.json"))).unwrap()
}

fn invitation() -> String {
    use rundbord::intake::invitation::{invitation, proposal};
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invitations/ringsted-2022.txt");
    let read = invitation::read(&fs::read(path).unwrap(), today()).unwrap();
    proposal::programme_file(&read).text()
}

fn editor(text: &str) -> Editor {
    Editor::new(Preparation::open(text, Here::without_summer_time(today())).unwrap(), "moede.json")
}

fn picture(editor: &mut Editor, words: &Words, width: u16, height: u16) -> (String, Option<Position>) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buffer.area;
    let cursor = editor.paint(area, eye(words), &mut buffer);
    (lines(&buffer), cursor)
}

/// Presses keys; what is to be saved is.
fn press(editor: &mut Editor, words: &Words, keys: &str) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for key in keys.split_whitespace() {
        wishes.extend(editor.handle(Input::Key(key.parse::<Key>().unwrap()), eye(words)));
    }
    if wishes.iter().any(|wish| matches!(wish, Wish::Save(_))) {
        editor.hear(Kept::Saved(NaiveTime::from_hms_opt(16, 42, 0).unwrap()));
    }
    wishes
}

fn types(editor: &mut Editor, words: &Words, text: &str) {
    for c in text.chars() {
        editor.handle(Input::Key(Key::char(c)), eye(words));
    }
}

fn shown(name: &str, editor: &mut Editor, words: &Words) {
    editor.at(std::time::Duration::from_secs(100));
    let mut text = String::new();
    for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        text.push_str(&format!("── {width}x{height}\n{}", picture(editor, words, width, height).0));
    }
    insta::assert_snapshot!(name, text);
}

const SECTIONS: [&str; 8] =
    ["programme", "meeting", "themes", "tables", "assignments", "milestones", "actions", "head"];

#[test]
fn every_section_full_in_both_languages() {
    for language in ["da", "en"] {
        let words = words(language);
        for (at, section) in SECTIONS.iter().enumerate() {
            let text = session(if *section == "programme" { "ringsted-2022" } else { "midtjylland-2007" });
            let mut editor = editor(&text);
            press(&mut editor, &words, &format!("{} down", at + 1));
            shown(&format!("editor-{section}-{language}"), &mut editor, &words);
        }
    }
}

#[test]
fn every_section_empty_and_with_mistakes() {
    for (state, text) in [("empty", EMPTY), ("wrong", WRONG)] {
        let (danish, english) = (words("da"), words("en"));
        for (at, section) in SECTIONS.iter().enumerate() {
            let mut editor = editor(text);
            press(&mut editor, &danish, &format!("{} down enter", at + 1));
            shown(&format!("editor-{state}-{section}-da"), &mut editor, &danish);
            shown(&format!("editor-{state}-{section}-en"), &mut editor, &english);
        }
    }
}

#[test]
fn an_invitation_with_its_guesses_while_a_field_is_written_and_while_one_is_chosen() {
    let words = words("da");
    let mut editor = editor(&invitation());
    shown("editor-invitation", &mut editor, &words);
    press(&mut editor, &words, "enter down enter ctrl+u");
    types(&mut editor, &words, "mange");
    shown("editor-writing", &mut editor, &words);
    press(&mut editor, &words, "enter");
    shown("editor-held", &mut editor, &words);
    press(&mut editor, &words, "down down enter");
    shown("editor-choosing", &mut editor, &words);
    press(&mut editor, &words, "esc esc 4 p");
    shown("editor-people", &mut editor, &words);
    editor.hear(Kept::OtherChange);
    press(&mut editor, &words, "esc");
    shown("editor-other-change", &mut editor, &words);
}

#[test]
fn minutes_guesses_tables_and_people_are_a_few_keys_each() {
    let words = words("da");
    let mut editor = editor(&invitation());
    press(&mut editor, &words, "+ + b 4 n n n 2 1");
    let file = editor.preparation().seen().file.clone();
    assert_eq!(file.items[0].minutes, Some(25));
    assert!(file.items.iter().all(|item| item.guessed.is_empty() && item.minutes.is_some() && item.kind.is_some()));
    assert_eq!(editor.preparation().seen().table_numbers(), [1, 2, 3]);
    press(&mut editor, &words, "4");
    editor.handle(Input::Paste("Navn;Organisation;Bord\r\nÅse Bæk;SIND;2\r\nBo Ø;LEV;\r\n".into()), eye(&words));
    let wishes = press(&mut editor, &words, "enter");
    assert!(matches!(wishes.as_slice(), [Wish::Save(text)] if text.contains("\"Åse Bæk, SIND\"")), "{wishes:?}");
    assert!(picture(&mut editor, &words, 80, 24).0.contains('✓'));
    assert!(picture(&mut editor, &words, 120, 40).0.contains("✓ gemt 16.42"));
    assert_eq!(press(&mut editor, &words, "f2"), [Wish::ToMeeting]);
    assert_eq!(press(&mut editor, &words, "esc"), [Wish::Leave]);
}

#[test]
fn what_was_not_taken_from_a_list_of_people_is_laid_over_the_screen() {
    let words = words("da");
    let mut editor = editor(&invitation());
    press(&mut editor, &words, "4");
    let list =
        "Deltagerliste 7. april;;\r\nNavn;Hobby;Ledsager for\r\nÅse Bæk;;\r\nBo Ø;ski;Findes Ikke\r\nÅse Bæk;;\r\n";
    editor.handle(Input::Paste(list.into()), eye(&words));
    let wishes = press(&mut editor, &words, "enter");
    assert!(matches!(wishes.as_slice(), [Wish::Save(text)] if text.matches("Åse Bæk").count() == 1), "{wishes:?}");
    let picture = picture(&mut editor, &words, 100, 40).0;
    for said in [
        "Linje 1 står over overskriften",
        "Kolonnen »Hobby« er ikke læst",
        "Linje 5: Åse Bæk står også på linje 3",
        "Bo Ø skal sidde hos Findes Ikke",
    ] {
        assert!(picture.contains(said), "{said}: {picture}");
    }
    assert!(!picture.contains("Alt er opfyldt"), "{picture}");
    // A quotation mark that is not closed leaves the words where they are.
    press(&mut editor, &words, "esc");
    editor.handle(Input::Paste("Navn;Bord\r\n\"Bo \"\"B\"\" Ø;2\r\nIda;2\r\n".into()), eye(&words));
    assert_eq!(press(&mut editor, &words, "enter"), []);
}

#[test]
fn things_are_made_moved_deleted_and_brought_back() {
    let words = words("da");
    let mut editor = editor(EMPTY);
    let titles = |editor: &Editor| -> Vec<String> {
        editor.preparation().seen().file.items.iter().map(|item| item.title.clone()).collect()
    };
    press(&mut editor, &words, "n");
    types(&mut editor, &words, "Oplæg");
    press(&mut editor, &words, "enter n");
    types(&mut editor, &words, "Pause");
    press(&mut editor, &words, "enter K");
    assert_eq!(titles(&editor), ["Velkomst", "Pause", "Oplæg"]);
    press(&mut editor, &words, "K x");
    assert_eq!(titles(&editor), ["Velkomst", "Oplæg"]);
    press(&mut editor, &words, "u");
    assert_eq!(titles(&editor), ["Pause", "Velkomst", "Oplæg"]);
    press(&mut editor, &words, "u U");
    assert_eq!(titles(&editor), ["Pause", "Velkomst", "Oplæg"]);
    press(&mut editor, &words, "3 n");
    types(&mut editor, &words, "Kørsel");
    press(&mut editor, &words, "enter i");
    types(&mut editor, &words, "Hvad virker?");
    press(&mut editor, &words, "enter i");
    types(&mut editor, &words, "Hvad mangler?");
    press(&mut editor, &words, "enter 6 n");
    types(&mut editor, &words, "Tilmelding");
    press(&mut editor, &words, "enter enter ctrl+u");
    types(&mut editor, &words, "senest 30/3");
    press(&mut editor, &words, "enter");
    let file = &editor.preparation().seen().file;
    assert_eq!((file.themes[0].questions.len(), file.milestones[0].due.as_str()), (2, "senest 30/3"));
    // The last item of a programme stays, and nobody is stopped by it.
    let mut editor = self::editor(EMPTY);
    assert_eq!(press(&mut editor, &words, "x"), []);
    assert!(picture(&mut editor, &words, 80, 24).0.contains("mindst ét punkt"));
}

#[test]
fn what_is_not_in_the_file_is_said_before_one_leaves() {
    let words = words("da");
    let mut editor = editor(EMPTY);
    press(&mut editor, &words, "enter down enter ctrl+u");
    types(&mut editor, &words, "mange");
    assert_eq!(press(&mut editor, &words, "enter esc esc"), []);
    assert!(picture(&mut editor, &words, 80, 24).0.contains("Tryk igen"));
    assert_eq!(press(&mut editor, &words, "esc"), [Wish::Leave]);
}

/// A key of the tables, or one that types.
fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let names: Vec<&'static str> = before_keys::REACHES
        .iter()
        .flat_map(|reach| reach.rows())
        .flat_map(|row| row.keys)
        .copied()
        .chain(["a", "æ", "漢", "9", "backspace", "ctrl+w", "enter", "enter", "down", "down", "n", "i", "3", "4"])
        .collect();
    prop::collection::vec(prop::sample::select(names), 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_file_on_the_disk_can_be_read_and_nothing_breaks(
        width in 1u16..=250,
        height in 1u16..=80,
        keys in keys(),
        paste in "[a-zæ0-9;,\t\n\"]{0,40}",
        like in 0_usize..3,
    ) {
        let words = Words::new(Language::Da);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("moede.json");
        let text = [EMPTY.to_owned(), invitation(), session("broenderslev-2019")][like].clone();
        fs::write(&path, &text).unwrap();
        let mut disk = WatchedFile::open(&path).unwrap();
        let mut editor = editor(&text);
        for (at, key) in keys.iter().enumerate() {
            let mut wishes = press(&mut editor, &words, key);
            if at % 40 == 20 {
                wishes.extend(editor.handle(Input::Paste(paste.clone()), eye(&words)));
            }
            for wish in wishes {
                if let Wish::Save(text) | Wish::SaveOver(text) = wish {
                    prop_assert_eq!(disk.save(text.as_bytes()).unwrap(), Saving::Done);
                    let read = read(&fs::read(&path).unwrap());
                    prop_assert!(read.is_ok(), "{key}: {read:?}\n{text}");
                }
            }
            if at % 5 == 0 {
                let (_, cursor) = picture(&mut editor, &words, width, height);
                prop_assert!(cursor.is_none_or(|at| at.x < width && at.y < height));
            }
        }
        // From wherever one is, Esc leads out, once there is something to see.
        picture(&mut editor, &words, 80, 24);
        let wishes = press(&mut editor, &words, "esc esc esc esc esc esc");
        prop_assert!(wishes.contains(&Wish::Leave), "{}", picture(&mut editor, &words, 80, 24).0);
    }
}
