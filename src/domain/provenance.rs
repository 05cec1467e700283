//! Where a point comes from: tables, not notes, over the tables that discussed its theme.

use std::collections::{BTreeSet, HashMap};

use crate::domain::answer::Answer;
use crate::domain::contribution::Note;
use crate::domain::id::{PointId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;

/// Said at so many tables, a point recurs ("går igen").
pub const RECURS_AT: usize = 2;

/// What so many tables said comes first where there is little room.
pub const WIDESPREAD_AT: usize = 3;

/// "5 af 8 borde (1, 2, 4, 7, 8)"
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Those that said it, as they sit now: a merged table counts as the one that it is part of.
    pub tables: BTreeSet<TableNumber>,
    /// Those that discussed the point's theme; never fewer than `tables`.
    pub discussed_by: BTreeSet<TableNumber>,
    /// Some said it under another theme only: those who discussed the point's own are no measure of it.
    pub crosses_themes: bool,
    /// Those that said it under other themes alone, each table once, in the order of the themes.
    pub elsewhere: Vec<(ThemeId, BTreeSet<TableNumber>)>,
}

/// What lies under each point, and which tables discussed which theme, gathered in one walk over the notes.
#[derive(Clone, Debug, Default)]
pub struct Gathered<'a> {
    under: HashMap<PointId, Vec<Note<'a>>>,
    loose: Vec<Note<'a>>,
    discussed: HashMap<&'a ThemeId, BTreeSet<TableNumber>>,
}

impl<'a> Gathered<'a> {
    pub fn of(meeting: &'a Meeting) -> Self {
        let mut gathered = Self::default();
        for note in meeting.contributions.standing() {
            let table = meeting.tables.now(note.place.table);
            gathered.discussed.entry(&note.place.theme).or_default().insert(table);
            match note.contribution.point().and_then(|point| meeting.points.now(point)) {
                Some(point) => gathered.under.entry(point).or_default().push(note),
                None => gathered.loose.push(note),
            }
        }
        // An own case counts nowhere: a table that noted nothing else would show by it that somebody there has one.
        for (table, theme, _, answer) in meeting.answers.all() {
            if answer == Answer::NoRemarks {
                gathered.discussed.entry(theme).or_default().insert(meeting.tables.now(table));
            }
        }
        gathered
    }

    /// The notes under a point that stands, in the one order; those of points merged into it too.
    pub fn under(&self, point: PointId) -> &[Note<'a>] {
        self.under.get(&point).map_or(&[], Vec::as_slice)
    }

    /// The notes under no point.
    pub fn loose(&self) -> &[Note<'a>] {
        &self.loose
    }

    /// The tables that wrote under a theme, or said that they had no remarks.
    pub fn discussed(&self, theme: &ThemeId) -> BTreeSet<TableNumber> {
        self.discussed.get(theme).cloned().unwrap_or_default()
    }

    /// The theme under which a point is shown: that of most of its notes, among equals the one it was made for, else
    /// the one said first; without notes the one it was made for.
    pub fn theme(&self, meeting: &Meeting, point: PointId) -> Option<ThemeId> {
        let made = meeting.points.get(point).and_then(|view| view.made.theme.as_ref());
        let mut counts: Vec<(usize, &ThemeId)> = Vec::new();
        for note in self.under(point) {
            match counts.iter_mut().find(|(_, theme)| *theme == &note.place.theme) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, &note.place.theme)),
            }
        }
        let most = counts.iter().rev().max_by_key(|(count, theme)| (*count, Some(*theme) == made));
        most.map(|(_, theme)| *theme).or(made.filter(|theme| meeting.themes.get(theme).is_some())).cloned()
    }

    pub fn provenance(&self, meeting: &Meeting, point: PointId) -> Provenance {
        let tables: BTreeSet<TableNumber> =
            self.under(point).iter().map(|note| meeting.tables.now(note.place.table)).collect();
        let theme = self.theme(meeting, point);
        let elsewhere = theme.as_ref().map(|theme| self.elsewhere(meeting, point, theme)).unwrap_or_default();
        let mut discussed_by = theme.map(|theme| self.discussed(&theme)).unwrap_or_default();
        let crosses_themes = !tables.is_subset(&discussed_by);
        discussed_by.extend(&tables);
        Provenance { tables, discussed_by, crosses_themes, elsewhere }
    }

    fn elsewhere(&self, meeting: &Meeting, point: PointId, own: &ThemeId) -> Vec<(ThemeId, BTreeSet<TableNumber>)> {
        let mut said: HashMap<&ThemeId, BTreeSet<TableNumber>> = HashMap::new();
        for note in self.under(point) {
            said.entry(&note.place.theme).or_default().insert(meeting.tables.now(note.place.table));
        }
        let mut counted = said.remove(own).unwrap_or_default();
        let mut elsewhere = Vec::new();
        for theme in meeting.themes.all() {
            let mut tables = said.remove(&theme.id).unwrap_or_default();
            tables.retain(|table| counted.insert(*table));
            if !tables.is_empty() {
                elsewhere.push((theme.id.clone(), tables));
            }
        }
        elsewhere
    }
}
