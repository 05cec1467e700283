//! The editor and the file, field by field: whatever a programme file can say has its place in the editor, is changed there,
//! and takes text that means harm without doing any.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rundbord::intake::programme::file::schema;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::language::words::Words;
use rundbord::preparation::edit::Edit;
use rundbord::preparation::form::{Entry, Field, fields};
use rundbord::preparation::place::{FieldName, Place, Section};
use rundbord::preparation::preparation::{Outcome, Preparation};
use rundbord::tui::editor::editor::Editor;
use rundbord::tui::editor::keeping::Wish;
use rundbord::tui::eye::Eye;
use rundbord::tui::input::Input;
use rundbord::tui::keys::Key;
use rundbord::tui::theme::{Depth, Ground, Theme};
use serde_json::Value;

use crate::hostile::{HARM, is_harmless};
use crate::room::danish;

const FILE: &str = r#"{
  "title": "Borgermøde",
  "date": "7/4-2022",
  "start": "19.00",
  "end": "21.00",
  "items": [{ "title": "Velkomst", "minutes": 15 }, { "title": "Borddrøftelse" }],
  "themes": [{ "title": "Trafik", "questions": [{ "text": "Hvor?" }] }],
  "assignments": [{ "theme": "Trafik", "tables": [1] }],
  "tables": [{ "number": 1, "members": [{ "name": "Åse Bæk" }] }, { "number": 2 }],
  "milestones": [{ "title": "Tilmelding", "due": "30/3" }],
  "actions": [{ "what": "Brev" }],
  "head": [{ "label": "Journal nr.", "value": "" }]
}
"#;

/// The thing of each part of the schema, as it stands in the file above.
const THINGS: [(&str, Place); 10] = [
    ("", Place::Meeting),
    ("ItemFile", Place::Item(0)),
    ("ThemeFile", Place::Theme(0)),
    ("NumberedQuestion", Place::Question(0, 0)),
    ("TableFile", Place::Table(0)),
    ("NamedMember", Place::Member(0, 0)),
    ("AssignmentFile", Place::Assignment { round: 1, theme: 0 }),
    ("MilestoneFile", Place::Milestone(0)),
    ("ActionFile", Place::Action(0)),
    ("HeadFile", Place::Head(0)),
];

/// What nobody fills in: made from the title, kept by the editor itself, or said by where the thing stands.
const NOT_FILLED_IN: [(&str, &[&str]); 6] = [
    ("", &["$schema", "guessed"]),
    ("ItemFile", &["id", "guessed"]),
    ("ThemeFile", &["id", "questions"]),
    ("NumberedQuestion", &["id"]),
    ("AssignmentFile", &["theme", "round"]),
    ("ActionFile", &["id"]),
];

fn preparation() -> Preparation {
    Preparation::open(FILE, Here::without_summer_time(NaiveDate::from_ymd_opt(2022, 3, 1).unwrap())).unwrap()
}

/// Something else than what stands there.
fn another(field: &Field) -> String {
    match (&field.entry, field.name) {
        (Entry::Choice(options), _) => {
            let other = options.iter().rfind(|option| option.key != field.written && !option.key.is_empty());
            other.unwrap().key.clone()
        }
        (Entry::Flag(truth), _) => (!truth).to_string(),
        (_, FieldName::Date) => "8/4-2022".into(),
        (_, FieldName::Start) => "19.05".into(),
        (_, FieldName::End) => "21.30".into(),
        (_, FieldName::Minutes) => "20".into(),
        (_, FieldName::LeastMinutes | FieldName::GraceMinutes) => "5".into(),
        (_, FieldName::Day) => "1".into(),
        (_, FieldName::Number) => "9".into(),
        (_, FieldName::Table) => "2".into(),
        (_, FieldName::Tables) => "2".into(),
        (_, FieldName::Theme) => "Trafik".into(),
        // Also a date that nobody knows yet is a date in its own words.
        (_, FieldName::Due) => "? efter visionsdagen".into(),
        _ => "Ord, som ingen har skrevet før".into(),
    }
}

#[test]
fn whatever_a_programme_file_can_say_has_a_place_in_the_editor_and_is_changed_there() {
    let words = danish();
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let sections: BTreeSet<&str> = Section::ALL.into_iter().filter_map(Section::field).collect();
    let named: BTreeSet<&str> = THINGS.iter().map(|(part, _)| *part).collect();
    let parts = schema["$defs"].as_object().unwrap();
    let things = parts.iter().filter(|(_, part)| part["properties"].is_object()).map(|(name, _)| name.as_str());
    assert_eq!(things.filter(|thing| !named.contains(thing)).collect::<Vec<_>>(), [""; 0]);
    for (part, place) in THINGS {
        let properties = if part.is_empty() { &schema["properties"] } else { &schema["$defs"][part]["properties"] };
        let not_filled_in = NOT_FILLED_IN.iter().find(|(of, _)| *of == part).map_or(&[][..], |(_, fields)| fields);
        for property in properties.as_object().unwrap().keys() {
            let is_section = part.is_empty() && sections.contains(property.as_str());
            // People at a table stand under it.
            if is_section || not_filled_in.contains(&property.as_str()) || property == "members" {
                continue;
            }
            let mut preparation = preparation();
            let form = fields(&preparation, place, &words);
            let field = form.iter().find(|field| field.name.key() == property);
            let field = field.unwrap_or_else(|| panic!("{part}.{property} has no place in the editor"));
            let new = another(field);
            let edit = Edit::Write { place, field: field.name, words: new.clone() };
            assert_eq!(preparation.apply(&edit), Outcome::Done, "{part}.{property}");
            let form = fields(&preparation, place, &words);
            let is = form.iter().find(|other| other.name == field.name).unwrap();
            assert_eq!((is.written.as_str(), &is.mistake), (new.as_str(), &None), "{part}.{property}");
            assert!(read(preparation.text().as_bytes()).is_ok());
            assert!(
                preparation.text().contains(&format!("\"{property}\"")),
                "{part}.{property}: {}",
                preparation.text()
            );
        }
    }
}

#[test]
fn what_is_agreed_before_the_day_is_written_by_a_few_keys() {
    let words = danish();
    let mut editor = Editor::new(preparation(), "m.json");
    press(&mut editor, &words, "7 n");
    type_text(&mut editor, &words, "Idékatalog");
    press(&mut editor, &words, "enter enter");
    type_text(&mut editor, &words, "Styregruppen");
    press(&mut editor, &words, "enter down enter");
    type_text(&mut editor, &words, "ultimo juni");
    press(&mut editor, &words, "enter");
    let action = editor.preparation().seen().file.actions[1].clone();
    assert_eq!(
        (action.what.as_str(), action.who.as_deref(), action.when.as_deref()),
        ("Idékatalog", Some("Styregruppen"), Some("ultimo juni"))
    );
    let picture = crate::room::lines(&buffer(&mut editor, &words));
    assert!(picture.contains("ca. 30. juni 2022"), "{picture}");
}

fn press(editor: &mut Editor, words: &Words, keys: &str) -> Vec<Wish> {
    let keys = keys.split_whitespace().map(|key| Input::Key(key.parse::<Key>().unwrap()));
    keys.flat_map(|key| editor.handle(key, eye(words))).collect()
}

fn type_text(editor: &mut Editor, words: &Words, text: &str) {
    for c in text.chars() {
        editor.handle(Input::Key(Key::char(c)), eye(words));
    }
}

fn eye(words: &Words) -> Eye<'_> {
    Eye { words, theme: Theme::new(Depth::Sixteen, Ground::Dark) }
}

fn buffer(editor: &mut Editor, words: &Words) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    editor.paint(buffer.area, eye(words), &mut buffer);
    buffer
}

#[test]
fn a_hostile_paste_is_harmless_in_every_field_of_the_editor() {
    let words = danish();
    let mut taken = 0;
    for section in 1..=Section::ALL.len() {
        for row in 0..3 {
            // What is new, what is under it, a list of people, and each field of what stands there.
            let fields = (0..12).map(|field| format!("enter {} enter", "down ".repeat(field)));
            let ways = ["n", "i", "p"].map(str::to_owned).into_iter().chain(fields);
            for way in ways {
                let mut editor = Editor::new(preparation(), "m.json");
                let way = format!("{section} {} {way}", "down ".repeat(row));
                press(&mut editor, &words, &way);
                let before = buffer(&mut editor, &words);
                editor.handle(Input::Paste(HARM.into()), eye(&words));
                let after = buffer(&mut editor, &words);
                is_harmless(&after, &way);
                taken += usize::from(before != after);
                for wish in press(&mut editor, &words, "enter") {
                    if let Wish::Save(text) = wish {
                        assert!(read(text.as_bytes()).is_ok(), "{way}: {text}");
                        let strange = |c: char| c.is_control() && c != '\n';
                        assert!(!text.contains(strange), "{way}: {text:?}");
                    }
                }
                is_harmless(&buffer(&mut editor, &words), &way);
            }
        }
    }
    assert!(taken > 100, "fields took the text: {taken}");
}
