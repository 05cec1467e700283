//! How fast the screens are drawn: 10,000 notes at 12 tables on 200x60 cells.

#[path = "../tests/screens/room.rs"]
#[expect(dead_code, reason = "the tests use more of the room")]
mod room;

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rundbord::device::desk::Turn;
use rundbord::device::door::Door;
use rundbord::device::intent::Intent;
use rundbord::domain::id::TableNumber;
use rundbord::intake::programme::here::Here;
use rundbord::language::words::Words;
use rundbord::preparation::preparation::Preparation;
use rundbord::tui::editor::editor::Editor;
use rundbord::tui::eye::Eye;
use rundbord::tui::facilitator::roster::at_a_table;
use rundbord::tui::input::Input;
use rundbord::tui::papers::Papers;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

use crate::room::{Room, danish, ringsted};

fn with_notes(words: &Words, notes: u32) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    let themes: Vec<_> = room.device.meeting().themes.all().map(|theme| theme.id.clone()).collect();
    for n in 0..notes {
        if n % 10 == 0 {
            room.want(Intent::Turn(Turn::Table(TableNumber((n / 10 % 12 + 1) as u16))));
            room.want(Intent::Turn(Turn::Theme(themes[n as usize / 120 % themes.len()].clone())));
        }
        room.want(Intent::Write {
            text: format!("Indlæg nummer {n}: vi opdager først tingene, når det er besluttet")
        });
    }
    room
}

const PAGE: &str =
    "Et afsnit af opsamlingen, som brydes, fordi det er længere end skærmen er bred, også når den er bred.\n\n";

fn frames(c: &mut Criterion) {
    let words = danish();
    for notes in [1_000, 10_000, 100_000] {
        let mut room = with_notes(&words, notes);
        room.press("enter enter");
        room.door = Some(Door { address: Some("10.11.4.7:4747".into()), ..Door::default() });
        for (name, key) in [
            ("programme", "f2"),
            ("notes", "f3"),
            ("notes beside those of all", "esc alt+a"),
            ("a search in all notes", "ctrl+f b e s l u t"),
            ("points", "f4"),
            ("next steps", "f5"),
            ("plenary", "f6"),
            ("documents", "f7"),
            ("tables", "f10"),
            ("a table", "f3"),
        ] {
            if name == "a table" {
                room.tui = Tui::with(&words, Theme::new(Depth::Sixteen, Ground::Dark), at_a_table());
            }
            room.hurried = false;
            room.press(key);
            room.tui.take_papers(&Papers {
                text: PAGE.repeat(100),
                names: vec!["Opsamling".into(); 4],
                ..Papers::default()
            });
            // What is offered is thought about when nobody presses a key.
            room.hurried = true;
            let mut terminal = room.frame(200, 60);
            c.bench_function(&format!("frame of {name} at 200x60, {notes} notes"), |b| {
                b.iter(|| {
                    let view = room.device.view(room.now);
                    terminal.draw(|frame| room.tui.draw(frame, &view)).expect("a test terminal").count
                });
            });
            c.bench_function(&format!("key and frame of {name} at 200x60, {notes} notes"), |b| {
                // There and back, so that the field stays short and the hand does not stop at the end.
                let mut keys = if name == "notes" { ["a", "backspace"] } else { ["down", "up"] }.into_iter().cycle();
                b.iter(|| {
                    room.press(keys.next().expect("a cycle"));
                    let view = room.device.view(room.now);
                    terminal.draw(|frame| room.tui.draw(frame, &view)).expect("a test terminal").count
                });
            });
        }
    }
}

fn typing(c: &mut Criterion) {
    let words = danish();
    let text = "Vi opdager først tingene, når det er besluttet. ".repeat(1_042);
    c.bench_function("paste of 50,000 characters and its frame", |b| {
        b.iter_batched(
            || {
                let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
                room.press("f3");
                room
            },
            |mut room| {
                room.input(Input::Paste(text.clone()));
                black_box(room.picture(200, 60))
            },
            criterion::BatchSize::LargeInput,
        );
    });
    let mut room = with_notes(&words, 10_000);
    room.press("f3 ctrl+p");
    c.bench_function("a letter in the palette and its frame", |b| {
        b.iter(|| {
            room.press("b");
            let picture = room.buffer(200, 60);
            room.press("backspace");
            black_box(picture)
        });
    });
}

fn thoughts(c: &mut Criterion) {
    let words = danish();
    let mut room = with_notes(&words, 10_000);
    room.press("f4");
    let mut keys = ["down", "up"].into_iter().cycle();
    c.bench_function("what is offered for the next of 10,000 notes", |b| {
        b.iter(|| room.press(keys.next().expect("a cycle")));
    });
}

/// A day of sixty items and twelve tables of twenty people.
fn large_programme() -> String {
    let items: Vec<String> = (0..60).map(|n| format!("{{ \"title\": \"Punkt {n}\", \"minutes\": 5 }}")).collect();
    let people: Vec<String> =
        (0..20).map(|n| format!("{{ \"name\": \"Deltager {n}\", \"role\": \"user\" }}")).collect();
    let people = people.join(", ");
    let tables: Vec<String> = (1..=12).map(|n| format!("{{ \"number\": {n}, \"members\": [{people}] }}")).collect();
    let (items, tables) = (items.join(", "), tables.join(", "));
    format!("{{ \"title\": \"Konference\", \"start\": \"9.00\", \"items\": [{items}], \"tables\": [{tables}] }}")
}

fn editing(c: &mut Criterion) {
    let words = danish();
    let eye = Eye { words: &words, theme: Theme::new(Depth::Sixteen, Ground::Dark) };
    let day = NaiveDate::from_ymd_opt(2022, 3, 1).expect("a day");
    for (name, section) in [("programme", "1"), ("tables", "4")] {
        let preparation = Preparation::open(&large_programme(), Here::without_summer_time(day));
        let mut editor = Editor::new(preparation.expect("it is JSON"), "dag.json");
        let press = |editor: &mut Editor, key: &str| {
            editor.handle(Input::Key(key.parse().expect("the name of a key")), eye);
        };
        press(&mut editor, section);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 60));
        let mut keys = ["down", "up"].into_iter().cycle();
        c.bench_function(&format!("key and frame of the editor's {name} at 200x60"), |b| {
            b.iter(|| {
                press(&mut editor, keys.next().expect("a cycle"));
                black_box(editor.paint(buffer.area, eye, &mut buffer))
            });
        });
    }
}

criterion_group!(benches, frames, typing, thoughts, editing);
criterion_main!(benches);
