//! Where one is in the editor: the section, the thing and the field in hand.

use std::collections::BTreeMap;

use ratatui::layout::Position;

use crate::preparation::edit::Edit;
use crate::preparation::form::{self, Field};
use crate::preparation::place::{Place, Section};
use crate::preparation::preparation::Preparation;
use crate::preparation::rows::{self, Row};
use crate::tui::eye::Eye;
use crate::tui::widgets::list::{Move, Selection};

#[derive(Debug)]
pub struct Hand {
    pub section: Section,
    lists: BTreeMap<Section, Selection>,
    pub fields: Selection,
    in_fields: bool,
}

impl Default for Hand {
    fn default() -> Self {
        Self { section: Section::Programme, lists: BTreeMap::new(), fields: Selection::default(), in_fields: false }
    }
}

impl Hand {
    /// Whether a field is in hand, not the thing as a whole. The meeting is one thing and has only fields.
    pub fn is_on_a_field(&self) -> bool {
        self.in_fields || self.section == Section::Meeting
    }

    pub fn rows(&self, preparation: &Preparation, eye: Eye<'_>) -> Vec<Row> {
        rows::rows(preparation, self.section, eye.words)
    }

    /// The row in hand of so many.
    pub fn row(&self, rows: usize) -> Option<usize> {
        self.lists.get(&self.section).map_or_else(|| Selection::default().chosen(rows), |list| list.chosen(rows))
    }

    pub fn place(&self, preparation: &Preparation, eye: Eye<'_>) -> Option<Place> {
        let rows = self.rows(preparation, eye);
        self.row(rows.len()).map(|row| rows[row].place)
    }

    pub fn form(&self, preparation: &Preparation, eye: Eye<'_>) -> Vec<Field> {
        let place = self.place(preparation, eye);
        place.map(|place| form::fields(preparation, place, eye.words)).unwrap_or_default()
    }

    pub fn field(&self, preparation: &Preparation, eye: Eye<'_>) -> Option<Field> {
        let form = self.form(preparation, eye);
        self.fields.chosen(form.len()).map(|at| form[at].clone())
    }

    /// Takes the row or the field in hand that was drawn there; says whether it was in hand already.
    pub fn touch(&mut self, at: Position, preparation: &Preparation, eye: Eye<'_>) -> bool {
        if let Some(field) = self.fields.at(at) {
            let before = self.fields.chosen(usize::MAX);
            self.fields.choose(field);
            return std::mem::replace(&mut self.in_fields, true) && before == Some(field);
        }
        let Some(row) = self.list().at(at) else { return false };
        let before = self.row(self.rows(preparation, eye).len());
        self.list().choose(row);
        let was_in_fields = std::mem::replace(&mut self.in_fields, false);
        if before != Some(row) {
            self.fields = Selection::default();
        }
        before == Some(row) && !was_in_fields
    }

    /// The list of the section, and the fields.
    pub fn lists(&mut self) -> (&mut Selection, &mut Selection) {
        (self.lists.entry(self.section).or_default(), &mut self.fields)
    }

    pub fn list(&mut self) -> &mut Selection {
        self.lists.entry(self.section).or_default()
    }

    /// To the fields of what is in hand.
    pub fn into_fields(&mut self) {
        self.in_fields = true;
        self.fields = Selection::default();
    }

    /// From the fields to the list; says whether there was a way back.
    pub fn back(&mut self) -> bool {
        if self.section == Section::Meeting {
            self.open(Section::Programme);
            return true;
        }
        std::mem::replace(&mut self.in_fields, false)
    }

    pub fn open(&mut self, section: Section) {
        self.section = section;
        self.in_fields = false;
        self.fields = Selection::default();
    }

    /// To the section beside this one.
    pub fn turn(&mut self, back: bool) {
        let at = Section::ALL.iter().position(|section| *section == self.section).unwrap_or(0);
        let count = Section::ALL.len();
        self.open(Section::ALL[(at + if back { count - 1 } else { 1 }) % count]);
    }

    pub fn go(&mut self, way: Move, preparation: &Preparation, eye: Eye<'_>) {
        if self.is_on_a_field() {
            let count = self.form(preparation, eye).len();
            self.fields.go(way, count);
        } else {
            let rows = self.rows(preparation, eye).len();
            self.list().go(way, rows);
        }
    }

    /// To a thing, if it is in this section.
    pub fn go_to(&mut self, place: Place, preparation: &Preparation, eye: Eye<'_>) {
        let row = self.rows(preparation, eye).iter().position(|row| row.place == place);
        if let Some(row) = row {
            self.list().choose(row);
        }
    }

    /// To what was just made; there were so many rows before.
    pub fn go_to_the_new(&mut self, edit: &Edit, before: usize, preparation: &Preparation, eye: Eye<'_>) {
        let rows = self.rows(preparation, eye);
        let row = match edit {
            Edit::Add { after: Some(after), .. } => match after.beside(false) {
                Some(Place::Question(theme, _)) => rows.iter().position(|row| row.place == Place::Theme(theme + 1)),
                Some(next) => rows.iter().position(|row| row.place == next),
                None => None,
            },
            Edit::AddUnder { place, .. } => {
                let is_sibling = |row: &Row| match (place, row.place) {
                    (Place::Theme(theme), Place::Question(of, _)) => of == *theme,
                    (Place::Question(theme, at), Place::Question(of, other)) => of == *theme && other == at + 1,
                    (Place::Table(table) | Place::Member(table, _), Place::Member(of, _)) => of == *table,
                    _ => false,
                };
                rows.iter().rposition(is_sibling)
            }
            _ => None,
        };
        if rows.len() > before {
            self.list().choose(row.unwrap_or(rows.len() - 1));
        }
        if let Some(Place::Milestone(_) | Place::Action(_)) = self.place(preparation, eye) {
            // A date without its day is half of one, an action without its owner too: that field is the next.
            self.in_fields = true;
            self.fields.choose(1);
        }
    }
}
