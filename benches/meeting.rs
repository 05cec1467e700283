//! What the README claims about speed, each beside the machine's own limit in the same run, over growing meetings.
//!
//! `cargo bench --bench meeting`; the screens' frames are in `screens.rs`.

#![expect(clippy::unwrap_used, reason = "a bench stops when it cannot go on")]

use std::fs::{File, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::TimeDelta;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use rundbord::app::chosen::Chosen;
use rundbord::app::exporting::{Order, export};
use rundbord::app::opening;
use rundbord::app::session::Session;
use rundbord::device::desk::Turn;
use rundbord::device::intent::Intent;
use rundbord::documents::format::Format;
use rundbord::domain::command::Command;
use rundbord::domain::context::Context;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::id::{AuthorId, ContributionId, EntryId, Stamp, TableNumber};
use rundbord::domain::number::Mark;
use rundbord::domain::office::Office;
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::store::paths::Surroundings;
use tempfile::TempDir;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const NOTE: &str =
    "Indlæg fra bordet: brugerne skal med, før beslutningen er truffet, og ikke kun høres bagefter, siger vi her";

/// A meeting of so many notes from 12 tables, one in five under a point, on the disk.
struct Meeting {
    folder: TempDir,
    notes: usize,
}

impl Meeting {
    fn of(notes: usize) -> Self {
        let meeting = Self { folder: tempfile::tempdir().unwrap(), notes };
        let mut session = meeting.open();
        session.want(Intent::Do(Command::Timeline(TimelineCommand::Next)));
        let themes: Vec<_> = session.device.meeting().themes.all().map(|theme| theme.id.clone()).collect();
        for n in 0..notes {
            session.want(Intent::Turn(Turn::Table(TableNumber((n % 12) as u16 + 1))));
            session.want(Intent::Turn(Turn::Theme(themes[n / 12 % themes.len()].clone())));
            session.want(Intent::Write { text: format!("{n}: {NOTE}") });
        }
        let ids: Vec<ContributionId> =
            session.device.meeting().contributions.standing().map(|note| note.id()).collect();
        for under in ids.chunks(50) {
            let contributions = under.iter().take(10).copied().collect();
            let text = "Brugerne skal med fra begyndelsen".to_owned();
            session.want(Intent::Do(Command::Gather { text, theme: None, contributions }));
        }
        assert_eq!(session.device.meeting().contributions.standing().count(), notes);
        meeting
    }

    fn chosen(&self) -> Chosen {
        let folder = |name: &str| Some(self.folder.path().join(name));
        let surroundings =
            Surroundings { config_dir: folder("config"), data_dir: folder("data"), ..Surroundings::default() };
        Chosen { language: Some(Language::Da), ..Chosen::new(&surroundings).unwrap() }
    }

    fn open(&self) -> Session {
        opening::open(&self.chosen(), &programme()).unwrap().0
    }
}

fn programme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/ringsted-2022.json")
}

/// The machine's own limit: 200 bytes appended and on the disk.
fn appended(file: &mut File) {
    file.write_all(&[b'x'; 200]).unwrap();
    file.sync_data().unwrap();
}

fn growing(criterion: &mut Criterion) {
    let words = Words::new(Language::Da);
    for meeting in SIZES.map(Meeting::of) {
        let size = |name: &str| format!("{name}/{}", meeting.notes);
        criterion.bench_function(&size("open to ready"), |bench| {
            // One at a time: whoever has a record open keeps others from it.
            bench.iter_batched(|| (), |()| meeting.open(), BatchSize::PerIteration);
        });

        let mut session = meeting.open();
        let mut file = OpenOptions::new().append(true).create(true).open(meeting.folder.path().join("limit")).unwrap();
        criterion.bench_function(&size("limit: 200 bytes and fdatasync"), |bench| bench.iter(|| appended(&mut file)));
        let folder = meeting.folder.path().join("out");
        criterion.bench_function(&size("JSON and Markdown"), |bench| {
            let device = &session.device;
            let formats = vec![Format::Json, Format::Markdown];
            let order = Order { formats, ..Order::usual(folder.clone(), &Office::default()) };
            bench.iter(|| export(device.meeting(), session.record(), &words, session.now(), &order).unwrap());
        });

        let mut held = session.device.meeting().clone();
        let theme = held.themes.all().next().unwrap().id.clone();
        let place = Place { table: TableNumber(3), theme, question: None };
        let write = ContributionCommand::Write { place, kind: None, text: NOTE.to_owned() };
        let write = Command::Contribution(write);
        let now = session.now();
        let mut number = 0;
        criterion.bench_function(&size("decide and apply a note"), |bench| {
            bench.iter(|| {
                number += 1;
                let author = AuthorId([9; 16]);
                let context = Context { entry: EntryId { author, number }, now, mark: Mark("9".into()), alone: false };
                let stamp = Stamp { lamport: 1_000_000 + number, author, number };
                for event in held.decide(black_box(&write), &context).unwrap() {
                    held.apply(stamp, now + TimeDelta::seconds(1), &event);
                }
            });
        });
        criterion.bench_function(&size("durable note"), |bench| {
            bench.iter(|| session.want(Intent::Write { text: NOTE.to_owned() }));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
    targets = growing
}
criterion_main!(benches);
