//! How long an offer takes, and a new note, among 20,000 notes.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rundbord::language::language::Language;
use rundbord::language::likeness::index::{Index, Said};
use rundbord::language::likeness::lexicon::Lexicon;

const NOTES: u32 = 20_000;

/// Labelled notes, each with another word or two, so that the words are as many as at a large meeting.
fn said(n: u32, texts: &[String]) -> Said {
    let other = &texts[(n as usize * 7 + 3) % texts.len()];
    let borrowed = other.split_whitespace().nth(n as usize % 3).unwrap_or_default();
    let text = format!("{} {borrowed} v{n}", texts[n as usize % texts.len()]);
    Said { text, theme: n % 8, table: Some(n % 500) }
}

fn texts() -> Vec<String> {
    let read = |line: &str| -> serde_json::Value { serde_json::from_str(line).expect("the labelled notes are JSON") };
    let notes = include_str!("../tests/likeness/notes.jsonl");
    notes.lines().map(|line| read(line)["text"].as_str().unwrap_or_default().to_owned()).collect()
}

fn likeness(c: &mut Criterion) {
    let texts = texts();
    let mut index = Index::new(Lexicon::new(Language::Da, &[]));
    for n in 0..NOTES {
        index.add(n, said(n, &texts));
    }
    let mut n = 0;
    c.bench_function("likeness: an offer among 20,000 notes", |b| {
        b.iter(|| {
            n = (n + 997) % NOTES;
            black_box(index.like(n, 9))
        });
    });
    c.bench_function("likeness: a note taken in among 20,000", |b| {
        b.iter(|| {
            n = (n + 997) % NOTES;
            index.add(n, said(n, &texts));
        });
    });
    c.bench_function("likeness: the lists are read", |b| b.iter(|| black_box(Lexicon::new(Language::Da, &[]))));
}

criterion_group!(benches, likeness);
criterion_main!(benches);
