//! A list with columns before it is CSV or XLSX.

use chrono::NaiveDate;

/// One table with a row of headings over it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    /// Every row has as many cells as there are headings.
    pub rows: Vec<Vec<Cell>>,
}

/// What a spreadsheet sorts and reckons by. A text is literal, whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(u32),
    Day(NaiveDate),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The text, or an empty cell.
    pub fn known(text: Option<&String>) -> Self {
        Self::Text(text.cloned().unwrap_or_default())
    }
}
