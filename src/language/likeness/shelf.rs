//! The inverted index: under each feature the notes that have it, so that only those are looked at.

use std::collections::HashMap;

use crate::language::likeness::features::{Feature, Found};

/// The place of a note on the shelf.
pub type Slot = u32;

/// Where a feature stands on the shelf.
type Row = u32;

/// Notes as weighed features.
#[derive(Debug, Default)]
pub struct Shelf {
    rows: HashMap<Feature, Row>,
    /// Under each feature: note and weight.
    postings: Vec<Vec<(Slot, f32)>>,
    notes: Vec<Vec<(Row, f32)>>,
    /// By what the nearness of each note is divided: its length, evened. Reckoned when it is measured, as a power is
    /// dear and every offer asks for all of them.
    divisors: Vec<f32>,
    /// How much long notes are held down, from 0 to 1.
    evening: f32,
    standing: usize,
    /// The note whose length is measured next.
    stale: usize,
}

/// How many notes are measured anew when one is put up.
const MEASURED_AT_ONCE: usize = 16;

impl Shelf {
    /// `evening`: how much long notes are held down, from 0 to 1.
    pub fn new(evening: f32) -> Self {
        Self { evening, ..Self::default() }
    }

    pub fn put(&mut self, found: &[Found]) -> Slot {
        let slot = Slot::try_from(self.notes.len()).expect("a meeting has fewer notes than that");
        let mut note = Vec::with_capacity(found.len());
        for Found { feature, weight, .. } in found {
            let next = Row::try_from(self.postings.len()).expect("there are fewer words than that");
            let row = *self.rows.entry(feature.clone()).or_insert(next);
            if row == next {
                self.postings.push(Vec::new());
            }
            self.postings[row as usize].push((slot, *weight));
            note.push((row, *weight));
        }
        self.notes.push(note);
        self.divisors.push(0.0);
        self.standing += 1;
        self.divisors[slot as usize] = self.divisor(&self.notes[slot as usize]);
        // Rare words become common as notes come in; every note is measured anew in its turn, a few at a time.
        for _ in 0..MEASURED_AT_ONCE.min(self.notes.len()) {
            self.stale = (self.stale + 1) % self.notes.len();
            self.divisors[self.stale] = self.divisor(&self.notes[self.stale]);
        }
        slot
    }

    pub fn take_down(&mut self, slot: Slot) {
        let note = std::mem::take(&mut self.notes[slot as usize]);
        for (row, _) in &note {
            self.postings[*row as usize].retain(|(other, _)| *other != slot);
        }
        self.standing -= usize::from(!note.is_empty());
    }

    /// A note that stands here, as what is sought.
    pub fn sought(&self, slot: Slot) -> Vec<(u32, f32)> {
        self.notes[slot as usize].clone()
    }

    /// Features that no note has are sought in vain and left out.
    pub fn sought_for(&self, found: &[Found]) -> Vec<(u32, f32)> {
        found.iter().filter_map(|found| Some((*self.rows.get(&found.feature)?, found.weight))).collect()
    }

    /// How near each note is to what is sought, from 0.
    pub fn near(&self, sought: &[(u32, f32)]) -> Vec<f32> {
        let mut near = vec![0.0; self.notes.len()];
        for (row, weight) in sought {
            let rarity = self.rarity(*row);
            let weight = weight * rarity * rarity;
            if weight <= 0.0 {
                continue;
            }
            for (slot, other) in &self.postings[*row as usize] {
                near[*slot as usize] += weight * other;
            }
        }
        let own = self.divisor(sought);
        for (near, divisor) in near.iter_mut().zip(&self.divisors) {
            if *near > 0.0 {
                *near /= own * divisor;
            }
        }
        near
    }

    /// How rare a feature is among the notes: 0 where all have it.
    pub fn rarity_of(&self, feature: &Feature) -> f32 {
        self.rows.get(feature).map_or(0.0, |row| self.rarity(*row))
    }

    fn rarity(&self, row: Row) -> f32 {
        let with = self.postings[row as usize].len() as f32;
        let all = self.standing as f32;
        ((all + 1.0) / (with + 0.5)).ln().max(0.0)
    }

    fn divisor(&self, note: &[(Row, f32)]) -> f32 {
        let length = note.iter().map(|(row, weight)| (weight * self.rarity(*row)).powi(2)).sum::<f32>().sqrt();
        length.max(f32::MIN_POSITIVE).powf(self.evening)
    }
}
