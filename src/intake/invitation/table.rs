//! The columns of a programme that was written as a table: which holds the time, which the title, which the person.

use crate::intake::invitation::lines::Line;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::{minutes, moment, people};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Time,
    Minutes,
    Title,
    Responsible,
    /// Numbers, rooms, remarks.
    Remark,
    Number,
}

/// What a row says, column by column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub time: Option<String>,
    pub minutes: Option<String>,
    pub title: String,
    pub responsible: Option<String>,
    pub remarks: Vec<String>,
}

/// The columns that a table's first row names; `None` where it is a row like the others.
pub fn header(line: &Line) -> Option<Vec<Column>> {
    let columns: Vec<Option<Column>> = line.cells.iter().map(|cell| column(cell)).collect();
    let named = columns.iter().flatten().count();
    let is_header = named >= 2
        && named + 1 >= line.cells.len()
        && line.cells.iter().all(|cell| moment::leading(cell, None).is_none());
    is_header.then(|| columns.into_iter().map(|column| column.unwrap_or(Column::Remark)).collect())
}

fn column(cell: &str) -> Option<Column> {
    let lower = cell.lower();
    let said = lower.trim_matches(|c: char| !c.is_alphanumeric());
    Some(match said {
        "tid" | "tidspunkt" | "kl" | "klokken" | "klokkeslæt" | "start" | "time" | "when" | "hvornår" | "tidsrum" => {
            Column::Time
        }
        "varighed" | "minutter" | "min" | "længde" | "duration" | "minutes" | "mins" | "tidsforbrug" | "afsat tid" => {
            Column::Minutes
        }
        "emne" | "indhold" | "aktivitet" | "punkt" | "program" | "programpunkt" | "hvad" | "item" | "activity"
        | "what" | "topic" | "dagsorden" | "dagsordenspunkt" | "session" | "programme" | "titel" | "overskrift"
        | "tema" | "subject" | "agenda" => Column::Title,
        "hvem" | "ansvarlig" | "ansvarlige" | "oplægsholder" | "oplægsholdere" | "taler" | "who" | "responsible"
        | "speaker" | "speakers" | "ved" | "v" | "deltagere" | "lead" | "tovholder" | "person" | "vært"
        | "presenter" => Column::Responsible,
        "sted" | "lokale" | "bemærkninger" | "bemærkning" | "noter" | "room" | "place" | "remarks" | "notes"
        | "form" | "bilag" | "formål" | "beskrivelse" | "metode" | "hvor" => Column::Remark,
        "nr" | "pkt" | "no" | "#" | "" => Column::Number,
        _ => return None,
    })
}

/// A row read by its header, or by what its cells look like.
pub fn row(line: &Line, header: Option<&[Column]>) -> Row {
    let mut row = Row::default();
    for (place, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = header.and_then(|header| header.get(place).copied());
        let column = column.unwrap_or_else(|| guessed(cell, place, &row));
        match column {
            Column::Time => row.time = Some(cell.clone()),
            Column::Minutes => row.minutes = Some(cell.clone()),
            Column::Title if row.title.is_empty() => row.title = cell.clone(),
            Column::Responsible => row.responsible = Some(cell.clone()),
            Column::Title | Column::Remark => row.remarks.push(cell.clone()),
            Column::Number => {}
        }
    }
    row
}

fn guessed(cell: &str, place: usize, so_far: &Row) -> Column {
    let time = moment::leading(cell, None).filter(|_| so_far.time.is_none());
    if time.is_some_and(|(_, rest)| so_far.title.is_empty() || rest.is_empty()) {
        return Column::Time;
    }
    let is_number = cell.trim_end_matches('.').parse::<u32>().is_ok();
    if minutes::alone(cell, place > 0 && is_number && !so_far.title.is_empty()).is_some() {
        return Column::Minutes;
    }
    if is_number && place == 0 {
        return Column::Number;
    }
    if so_far.title.is_empty() {
        return Column::Title;
    }
    if so_far.responsible.is_none() && people::alone(cell).is_some() { Column::Responsible } else { Column::Remark }
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::lines::lines;
    use crate::intake::invitation::table::{Column, header, row};

    #[test]
    fn a_header_names_the_columns() {
        let rows = lines("| Tid | Indhold | Ansvarlig |\n| 16.00 | Velkomst | Ida Holm |");
        assert_eq!(header(&rows[0]), Some(vec![Column::Time, Column::Title, Column::Responsible]));
        assert_eq!(header(&rows[1]), None);
    }

    #[test]
    fn cells_without_a_header_are_known_by_what_they_say() {
        let rows = lines("1\tVelkomst\tborgmester Ida Holm\t10 min.\n16.15\tOplæg\t20");
        let read = row(&rows[0], None);
        assert_eq!(
            (read.title.as_str(), read.responsible.as_deref(), read.minutes.as_deref()),
            ("Velkomst", Some("borgmester Ida Holm"), Some("10 min."))
        );
        let read = row(&rows[1], None);
        assert_eq!(
            (read.time.as_deref(), read.title.as_str(), read.minutes.as_deref()),
            (Some("16.15"), "Oplæg", Some("20"))
        );
    }
}
