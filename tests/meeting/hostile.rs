//! Hostile texts in every field that takes text, by plain mode and by programme file: kept or refused with a reason,
//! and every document is still what its reader takes it for.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};

use crate::world::World;

/// One line each, as a script cannot hold others; those with line ends come by programme file too.
const HOSTILE: [&str; 21] = [
    "# Overskrift",
    "| celle | celle |",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[link](javascript:alert(1))",
    "![billede](http://example.org/x.png)",
    "`kode` **fed** _kursiv_ ~~slettet~~",
    "&lt;b&gt; &#60; &amp;",
    "=1+1 @SUM(A1) +45 -1",
    "\u{1b}[2J\u{1b}]0;titel\u{7}",
    "\u{202e}txet dnev\u{2066}",
    "nul\u{0}tegn",
    "a\u{301}\u{301}\u{301}\u{301} z\u{335}\u{336}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇰",
    "{{ skabelon }} ${kode} %s %n",
    "../../etc/passwd C:\\Windows",
    "'; DROP TABLE entries; --",
    "- [x] gjort",
    "linje\u{2028}skilt\u{2029}ad\u{85}her",
    "~~~",
    "ﷺ \u{202e}\u{feff}bom",
];

fn readable(folder: &str, world: &World) {
    let documents = world.documents(folder);
    assert!(documents.len() >= 6, "{documents:?}");
    for path in documents {
        let text = || fs::read_to_string(&path).unwrap();
        match path.extension().and_then(|end| end.to_str()) {
            Some("json") => is_valid(&serde_json::from_str(&text()).unwrap()),
            Some("md") => is_harmless(&path, &text()),
            // The other formats are read by readers of their own where documents are tested.
            _ => {}
        }
    }
}

fn is_valid(data: &Value) {
    let schema: Value = serde_json::from_slice(&fs::read(World::session("export.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mistakes: Vec<String> = validator.iter_errors(data).map(|error| error.to_string()).collect();
    assert!(mistakes.is_empty(), "{mistakes:#?}");
}

/// No text of a person is anything but text: no HTML, links, pictures, code; nothing that moves a cursor.
fn is_harmless(path: &Path, text: &str) {
    for (number, line) in text.lines().enumerate() {
        let trick = line.chars().find(|c| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        });
        assert_eq!(trick, None, "{}:{}: {line:?}", path.display(), number + 1);
    }
    for event in Parser::new_ext(text, Options::all()) {
        let trick = match &event {
            Event::Html(_) | Event::InlineHtml(_) | Event::TaskListMarker(_) => true,
            // So that no reader makes a link of it, an address is code.
            Event::Code(words) => !words.contains('@'),
            Event::Start(tag) => {
                matches!(tag, Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Strikethrough)
            }
            _ => false,
        };
        assert!(!trick, "{}: {event:?}", path.display());
    }
}

#[test]
fn hostile_texts_by_plain_mode_change_no_document_and_no_answer() {
    let world = World::new();
    let mut script = String::from("/next\n/bord 1\n");
    for (nth, text) in HOSTILE.iter().enumerate() {
        let number = nth + 1;
        script += &format!("note: {text}\n/point pointe: {text}\n/join {number} {number}\n/dissent {number} {text}\n");
        script += &format!("/action {text} | {text} på vegne af {text} | {text} | hvis {text}\n/from {number}\n");
        script += &format!("/tablename 1 {text}\n/theme + {number} {text}\n/themename 1 {text}\n/theme 1\n");
        script +=
            &format!("/insert 5 {text}\n/own {text}\n/edit {number} rettet: {text}\n/{text}\n/general {number}\n");
    }
    script += "/list all\n/points\n/actions\n/tables\n/themes\n/plan\n/export ud\n";
    let told = world.meeting_by(&World::ringsted(), script.as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.err);
    readable("ud", &world);
    let data = world.exported("ud");
    assert_eq!(data["contributions"].as_array().unwrap().len(), HOSTILE.len());
    assert_eq!(data["points"].as_array().unwrap().len(), HOSTILE.len());
    assert_eq!(data["contributions"][2]["text"], "rettet: <script>alert(1)</script>", "the data keeps every letter");
    for said in [&told.out, &told.err] {
        let trick = said
            .chars()
            .find(|c| c.is_control() && *c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
        assert_eq!(trick, None, "no answer moves the cursor");
    }
    let file = World::ringsted();
    world.told(&["verify", file.to_str().unwrap(), "--rehearsal"]).fine();
}

#[test]
fn hostile_texts_in_every_field_of_a_programme_file_change_no_document() {
    for text in HOSTILE.into_iter().chain(["linje\nto\r\ntre", &"ord".repeat(433)]) {
        let world = World::new();
        let programme = json!({
            "title": text, "question": text, "purpose": text, "date": "7/4-2022", "start": "16.00", "end": "19.00",
            "place": text, "organiser": text, "language": "da",
            "head": [{ "label": text, "value": text }],
            "items": [
                { "id": "a", "title": text, "responsible": text, "text": text, "note": text, "minutes": 60 },
                { "id": "b", "title": text, "kind": "table_work" },
            ],
            "themes": [{ "id": "t", "title": text, "questions": [text] }],
            "tables": [{ "number": 1, "name": text, "members": [text] }],
            "milestones": [{ "title": text, "due": text }],
        });
        let file = world.file("møde.json", programme.to_string());
        let told =
            world.meeting_by(&file, b"/next\n/bord 1\n/tema 1\nEt indl\xc3\xa6g\n/point P\n/join 1 1\n/export ud\n");
        if told.code == Some(0) {
            readable("ud", &world);
            let names: Vec<String> =
                world.documents("ud").iter().map(|path| path.file_name().unwrap().to_string_lossy().into()).collect();
            let safe = |name: &String| name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
            assert!(names.iter().all(safe), "{names:?}");
        } else {
            // Refused: then with the place and the reason, and nothing of the text acts.
            assert_eq!(told.code, Some(1), "{text:?}: {told:#?}");
            assert!(told.err.lines().count() >= 2 && !told.err.contains('\u{1b}'), "{text:?}: {told:#?}");
        }
    }
}

#[test]
fn a_note_beyond_the_limit_is_refused_with_both_numbers_and_one_at_the_limit_is_kept() {
    let world = World::new();
    let script =
        format!("/next\n{}\n{}\n{}\n/export ud\n", "å".repeat(60_000), "å".repeat(60_001), "x".repeat(3 << 20));
    let told = world.ringsted_by(&script);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(told.err.lines().count(), 2, "{}", told.err);
    assert!(told.err.contains("60.000") || told.err.contains("60000"), "{}", told.err);
    assert_eq!(world.exported("ud")["contributions"].as_array().unwrap().len(), 1);
}
