//! The board of the tables: how each of them gets on, for the one who walks over to a table that has fallen silent.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use crate::device::view::View;
use crate::domain::approval::ReadBack;
use crate::domain::id::{TableNumber, ThemeId};
use crate::domain::programme::{ItemKind, ThemeKind};
use crate::domain::timeline::state::State;
use crate::language::figures;
use crate::language::language::Language;

/// A table without a note for so many minutes of table work is silent.
pub const SILENT_MINUTES: i64 = 10;
/// Notes of the last so many minutes are its notes lately; of ten, as many tenths of a note a minute.
const LATELY_MINUTES: i64 = 10;

/// One table at which people sit, with those that were merged into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableStanding {
    pub table: TableNumber,
    /// Those that are parts of it now.
    pub parts: Vec<TableNumber>,
    pub read_back: ReadBack,
    pub notes: usize,
    /// Notes of the last ten minutes.
    pub lately: usize,
    /// When the last note was written.
    pub last: Option<DateTime<Utc>>,
    /// Whole minutes of table work without a note, once they are ten.
    pub silent: Option<i64>,
    /// Themes under which the table has notes or an answer, and how many there are for it.
    pub themes: (usize, usize),
    /// Own cases that were told there, whose words nobody sees.
    pub own_cases: usize,
    /// Notes that came, or were corrected at the table, after their round's closing time.
    pub late: usize,
}

impl TableStanding {
    /// "0,4"
    pub fn notes_a_minute(&self, language: Language) -> String {
        figures::tenths(language, self.lately)
    }
}

/// Every table at which people sit, by number. Walks over every note once.
pub fn standing(view: &View<'_>) -> Vec<TableStanding> {
    let meeting = view.meeting;
    let seated: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
    let (read_backs, late) = (meeting.read_backs(), meeting.late_notes());
    let mut rows: HashMap<TableNumber, (TableStanding, BTreeSet<&ThemeId>)> = HashMap::new();
    for table in &seated {
        let parts = meeting.tables.parts_of(*table).collect();
        let read_back = read_backs.get(table).copied().unwrap_or_default();
        let row = TableStanding {
            table: *table,
            parts,
            read_back,
            notes: 0,
            lately: 0,
            last: None,
            silent: None,
            themes: (0, 0),
            own_cases: 0,
            late: late.get(table).copied().unwrap_or_default(),
        };
        rows.insert(*table, (row, BTreeSet::new()));
    }
    let lately = view.now.checked_sub_signed(TimeDelta::minutes(LATELY_MINUTES)).unwrap_or(view.now);
    for note in meeting.contributions.standing() {
        let Some((row, themes)) = rows.get_mut(&meeting.tables.now(note.place.table)) else { continue };
        row.notes += 1;
        row.lately += usize::from(note.at() >= lately);
        row.last = row.last.max(Some(note.at()));
        themes.insert(&note.place.theme);
    }
    for (_, _, noted) in meeting.own_cases.standing() {
        if let Some((row, _)) = rows.get_mut(&meeting.tables.now(noted.place.table)) {
            row.own_cases += 1;
        }
    }
    for (table, theme, _, _) in meeting.answers.all() {
        if let Some((_, themes)) = rows.get_mut(&meeting.tables.now(table)) {
            themes.insert(theme);
        }
    }
    let working_since = working_since(view);
    let mut standing = Vec::new();
    for table in seated {
        let Some((mut row, themes)) = rows.remove(&table) else { continue };
        row.silent = working_since.and_then(|since| {
            let quiet = view.now - row.last.map_or(since, |last| last.max(since));
            Some(quiet.num_minutes()).filter(|minutes| *minutes >= SILENT_MINUTES)
        });
        let asked: BTreeSet<&ThemeId> = asked(view, table);
        row.themes = (themes.intersection(&asked).count(), asked.len());
        standing.push(row);
    }
    standing
}

/// Since when the tables work, if that is what goes on now.
fn working_since(view: &View<'_>) -> Option<DateTime<Utc>> {
    let item = view.standing.item_now().filter(|item| item.kind == ItemKind::TableWork)?;
    item.actual_start.filter(|_| view.standing.state == State::Running)
}

/// The themes that a table is expected to discuss: those assigned to it, or all where none are assigned. One that a table
/// added is discussed by whoever likes.
fn asked<'a>(view: &View<'a>, table: TableNumber) -> BTreeSet<&'a ThemeId> {
    let meeting = view.meeting;
    let given = |theme: &ThemeId| !meeting.is_given(theme) || meeting.rounds_given(theme, table).next().is_some();
    let themes = meeting.themes.all().filter(|theme| theme.kind != ThemeKind::Parking && theme.added_by.is_none());
    themes.map(|theme| &theme.id).filter(|theme| given(theme)).collect()
}
