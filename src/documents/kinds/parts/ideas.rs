//! The ideas, each once: those that one point gathers are one idea, with all whose it is.

use std::collections::{HashMap, HashSet};

use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::Section;
use crate::domain::contribution::ContributionKind;
use crate::domain::id::PointId;

/// One entry of a catalogue.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The point that gathers several of them, in whose words they stand then.
    pub gathered: Option<&'a Point>,
    /// Never empty; in the one order.
    pub notes: Vec<&'a Note>,
}

impl<'a> Entry<'a> {
    pub fn of(note: &'a Note) -> Self {
        Self { gathered: None, notes: vec![note] }
    }

    /// At how many tables it was said: at those of the point under which it lies, else at its own.
    fn support(&self, report: &Report) -> usize {
        let point = self.notes.iter().find_map(|note| report.point(note.point?));
        self.gathered.or(point).map_or(1, |point| point.tables.len().max(1))
    }

    /// In whose words it stands.
    pub fn text(&self) -> &'a str {
        self.gathered.map_or_else(|| self.notes.first().map_or("", |note| &note.text), |point| &point.text)
    }
}

/// Theme by theme, those with none left out; what most tables said comes first, of equals what was
/// written first.
pub fn by_theme<'a>(report: &'a Report) -> Vec<(Section<'a>, Vec<Entry<'a>>)> {
    let mut together: HashMap<PointId, Vec<&Note>> = HashMap::new();
    for note in report.contributions.iter().filter(|note| note.kind == Some(ContributionKind::Idea) && !note.held_back)
    {
        if let Some(point) = note.point {
            together.entry(point).or_default().push(note);
        }
    }
    let mut told = HashSet::new();
    let mut entry = |note: &'a Note| {
        let several = note.point.and_then(|point| together.get(&point)).filter(|notes| notes.len() > 1);
        match (several, note.point.and_then(|point| report.point(point))) {
            (Some(notes), Some(point)) => {
                told.insert(point.id).then(|| Entry { gathered: Some(point), notes: notes.clone() })
            }
            _ => Some(Entry::of(note)),
        }
    };
    let mut listed = Vec::new();
    for section in Section::all(report) {
        let mut entries: Vec<Entry<'a>> =
            section.of_kind(ContributionKind::Idea).filter(|note| !note.held_back).filter_map(&mut entry).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.support(report)));
        if !entries.is_empty() {
            listed.push((section, entries));
        }
    }
    listed
}
