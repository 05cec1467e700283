//! A sheet as Danish Excel opens it: semicolons, the mark of UTF-8, Windows' line ends, and no cell that is a formula.

use crate::documents::packed::xml::shown;
use crate::documents::sheet::sheet::{Cell, Sheet};
use crate::language::dates;
use crate::language::language::Language;

/// By this mark Excel knows UTF-8.
pub const MARK: &str = "\u{feff}";

/// The sheet as one file; days as people write them in `language`.
pub fn write(sheet: &Sheet, language: Language) -> Vec<u8> {
    let mut csv = MARK.to_owned();
    push_row(&mut csv, &sheet.head);
    for row in &sheet.rows {
        let cells: Vec<String> = row.iter().map(|cell| said(cell, language)).collect();
        push_row(&mut csv, &cells);
    }
    csv.into_bytes()
}

fn said(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => literal(text),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => dates::numeric_day(language, *day),
    }
}

fn push_row(csv: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            csv.push(';');
        }
        push_cell(csv, cell);
    }
    csv.push_str("\r\n");
}

/// A cell in its quotation marks.
pub fn push_cell(csv: &mut String, cell: &str) {
    csv.push('"');
    csv.push_str(&cell.replace('"', "\"\""));
    csv.push('"');
}

/// `cell` so that no spreadsheet reckons with it: an apostrophe stands before what begins like a formula, also in the
/// wide letters that some programs read as the narrow ones, and after white space.
pub fn literal(cell: &str) -> String {
    let cell = shown(cell).replace('\t', " ");
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '␉', '␍']);
    if begins { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::documents::csv::csv::write;
    use crate::documents::sheet::sheet::{Cell, Sheet};
    use crate::language::language::Language;

    #[test]
    fn cells_are_quoted_formulas_are_words_and_days_are_days() {
        let day = NaiveDate::from_ymd_opt(2022, 4, 7).unwrap();
        let row = |cells: [&str; 2]| cells.map(Cell::text).to_vec();
        let sheet = Sheet {
            name: String::new(),
            head: vec!["Nr.".into(), "Hvad".into()],
            rows: vec![row(["a;b", "\"c\"\nd"]), row(["=1+1", " -2"]), vec![Cell::Number(3), Cell::Day(day)]],
        };
        let expected =
            "\u{feff}\"Nr.\";\"Hvad\"\r\n\"a;b\";\"\"\"c\"\"\nd\"\r\n\"'=1+1\";\"' -2\"\r\n\"3\";\"07-04-2022\"\r\n";
        assert_eq!(String::from_utf8(write(&sheet, Language::Da)).unwrap(), expected);
    }
}
