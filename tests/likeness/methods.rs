//! Each method by itself and all together, measured.

use std::collections::{BTreeMap, BTreeSet};

use rundbord::language::likeness::index::Index;
use rundbord::language::likeness::weights::Weights;

use crate::labelled::{Half, Labelled, in_other_words, index};

/// A right answer must be among so many offers.
pub const OFFERED: usize = 5;

/// What is tried, in the order of the table.
pub fn methods() -> Vec<(&'static str, Weights)> {
    let exact = Weights::EXACT;
    let best = Weights::COMBINED;
    let stems = Weights { stems: true, ..exact };
    let compounds = Weights { part: best.part, ..stems };
    let synonyms = Weights { meaning: best.meaning, corner: best.corner, ..compounds };
    let letters = Weights { letters: best.letters, typing: best.typing, ..synonyms };
    vec![
        ("exact words", exact),
        ("stems", stems),
        ("letters in fours alone", Weights { word: 0.0, letters: 1.0, ..exact }),
        ("+ compounds", compounds),
        ("+ synonyms", synonyms),
        ("+ letters and slips", letters),
        ("combined (+ bridge)", best),
    ]
}

/// Shares of the notes, 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measured {
    /// A note of the right point is among the five notes offered.
    pub notes: f64,
    pub notes_other_words: f64,
    /// The right point is among the five points and loose notes offered, the other notes being grouped already.
    pub points: f64,
    pub points_other_words: f64,
    pub counted: usize,
    pub counted_other_words: usize,
}

pub fn measure(notes: &[Labelled], weights: Weights, half: Option<Half>) -> Measured {
    let index = index(notes, weights);
    let others = in_other_words(notes);
    let mut sums = Measured::default();
    for (at, note) in notes.iter().enumerate() {
        let Some(point) = &note.point else { continue };
        if half.is_some_and(|half| note.half() != Some(half)) {
            continue;
        }
        let like = index.ranked(at, OFFERED);
        let hit = f64::from(u8::from(like.iter().any(|like| notes[like.id].point.as_ref() == Some(point))));
        let grouped = f64::from(u8::from(points_offered(&index, notes, at).contains(point)));
        sums.notes += hit;
        sums.points += grouped;
        sums.counted += 1;
        if others.contains(&at) {
            sums.notes_other_words += hit;
            sums.points_other_words += grouped;
            sums.counted_other_words += 1;
        }
    }
    let (all, other) = (sums.counted as f64, sums.counted_other_words as f64);
    Measured {
        notes: sums.notes / all,
        points: sums.points / all,
        notes_other_words: sums.notes_other_words / other,
        points_other_words: sums.points_other_words / other,
        ..sums
    }
}

/// As a collator meets it: what the others said is grouped, the note in hand is not.
fn points_offered(index: &Index<usize>, notes: &[Labelled], at: usize) -> BTreeSet<String> {
    let mut scores: BTreeMap<String, (f32, f32)> = BTreeMap::new();
    for like in index.ranked(at, 60) {
        let target = notes[like.id].point.clone().unwrap_or_else(|| format!("note {}", like.id));
        let (score, share) = scores.entry(target).or_insert((0.0, 1.0));
        *score += *share * like.score;
        *share *= 0.4;
    }
    let mut ranked: Vec<(String, f32)> = scores.into_iter().map(|(target, (score, _))| (target, score)).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.into_iter().take(OFFERED).map(|(target, _)| target).collect()
}

/// Of the notes that say the opposite of their point, how many are marked against a note of the point that is for it;
/// and of the pairs of one mind, how many are marked wrongly.
pub fn opposites(notes: &[Labelled], half: Option<Half>) -> (f64, f64, usize) {
    let index = index(notes, Weights::COMBINED);
    let (mut marked, mut traps, mut wrong, mut agreeing) = (0, 0, 0, 0);
    for (at, note) in notes.iter().enumerate() {
        if note.point.is_none() || half.is_some_and(|half| note.half() != Some(half)) {
            continue;
        }
        let same: Vec<_> =
            index.ranked(at, notes.len()).into_iter().filter(|like| notes[like.id].point == note.point).collect();
        if note.opposite {
            traps += 1;
            marked += usize::from(same.iter().take(3).any(|like| like.opposite));
        } else {
            let friends = same.iter().filter(|like| !notes[like.id].opposite);
            agreeing += friends.clone().count();
            wrong += friends.filter(|like| like.opposite).count();
        }
    }
    (f64::from(marked as u32) / traps as f64, f64::from(wrong as u32) / agreeing as f64, traps)
}

#[test]
fn the_table_of_methods() {
    let notes = crate::labelled::notes();
    println!(
        "| method | chosen on: all | in other words | held out: all | in other words | held out, others grouped: all | in other words |"
    );
    for (name, weights) in methods() {
        let chosen = measure(&notes, weights, Some(Half::Chosen));
        let held = measure(&notes, weights, Some(Half::HeldOut));
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        println!(
            "| {name} | {} | {} | {} | {} | {} | {} |",
            percent(chosen.notes),
            percent(chosen.notes_other_words),
            percent(held.notes),
            percent(held.notes_other_words),
            percent(held.points),
            percent(held.points_other_words),
        );
    }
    let held = measure(&notes, Weights::COMBINED, Some(Half::HeldOut));
    let chosen = measure(&notes, Weights::COMBINED, Some(Half::Chosen));
    println!(
        "counted: {} / {} chosen, {} / {} held out",
        chosen.counted, chosen.counted_other_words, held.counted, held.counted_other_words
    );
    for half in [Half::Chosen, Half::HeldOut] {
        let (marked, wrong, traps) = opposites(&notes, Some(half));
        println!(
            "{half:?}: {:.0} % of {traps} opposites marked, {:.0} % of agreeing pairs marked wrongly",
            marked * 100.0,
            wrong * 100.0
        );
    }
}
