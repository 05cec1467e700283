//! A programme file as it reads now: its fields, what is wrong in it, and the plan that comes of it.

use crate::domain::programme::{ItemKind, ThemeKind};
use crate::intake::programme::file::{ProgrammeFile, TableFile, TablesFile};
use crate::intake::programme::here::Here;
use crate::intake::programme::naming::table_numbers;
use crate::intake::programme::problem::Problem;
use crate::intake::programme::reader::read_leniently;
use crate::intake::programme::settle::{Settled, settle};

#[derive(Clone, Debug)]
pub struct Seen {
    pub file: ProgrammeFile,
    pub problems: Vec<Problem>,
    pub settled: Settled,
}

impl Seen {
    /// Reads a text. Only what is no JSON cannot be seen.
    pub fn of(text: &str, here: &Here) -> Result<Self, Problem> {
        let (file, problems) = read_leniently(text)?;
        let settled = settle(&file, here);
        Ok(Self { file, problems, settled })
    }

    /// Each table's number, and what the file says of it, where it lists them.
    pub fn tables(&self) -> Vec<(u16, Option<&TableFile>)> {
        match &self.file.tables {
            Some(TablesFile::List(tables)) => table_numbers(tables).into_iter().zip(tables.iter().map(Some)).collect(),
            Some(TablesFile::Count(count)) => (1..=*count).map(|number| (number, None)).collect(),
            None => self.settled.programme.tables.iter().map(|table| (table.number.0, None)).collect(),
        }
    }

    pub fn table_numbers(&self) -> Vec<u16> {
        self.tables().into_iter().map(|(number, _)| number).collect()
    }

    /// How many table discussions there are, at least one; with those that tables are assigned to.
    pub fn rounds(&self) -> u32 {
        let work = self.settled.programme.items.iter().filter(|item| item.kind == ItemKind::TableWork).count();
        let assigned = self.file.assignments.iter().filter_map(|assignment| assignment.round).max().unwrap_or(1);
        u32::try_from(work).unwrap_or(1).max(assigned).clamp(1, 99)
    }

    /// The themes that tables can be assigned to, by their places.
    pub fn discussed_themes(&self) -> Vec<usize> {
        let themes = self.file.themes.iter().enumerate();
        themes.filter(|(_, theme)| theme.kind != Some(ThemeKind::Parking)).map(|(at, _)| at).collect()
    }
}
