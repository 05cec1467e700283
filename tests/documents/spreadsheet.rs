//! The lists as readers of CSV and XLSX find them: every cell what was typed, and none that reckons.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use csv::ReaderBuilder;
use rundbord::documents::export::Document;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::language::language::Language;
use rundbord::language::visible::visible;

use crate::golden::ringsted;
use crate::hostile::{HOSTILE, hostile};
use crate::packed::part;
use crate::world::World;

fn document(world: &World, kind: Kind, format: Format) -> Document {
    let documents = world.documents_in(Language::Da, &[format]);
    documents.into_iter().find(|document| document.kind == kind && document.format == format).unwrap()
}

fn csv_rows(world: &World, kind: Kind) -> Vec<Vec<String>> {
    let bytes = document(world, kind, Format::Csv).bytes;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("Excel needs the mark");
    assert!(text.ends_with(b"\r\n"));
    // Not flexible: every row has as many cells as the head.
    let mut reader = ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn xlsx_rows(world: &World) -> Vec<Vec<Data>> {
    let bytes = document(world, Kind::ActionPlan, Format::Xlsx).bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).map_or(true, |range| range.is_empty()));
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// What a person sees of a text in a cell.
fn seen(text: &str) -> String {
    visible(&text.replace("\r\n", "\n")).replace('\t', " ")
}

#[test]
fn the_action_list_has_words_days_and_what_is_missing() {
    let rows = csv_rows(&ringsted(), Kind::ActionPlan);
    let head: Vec<&str> = rows[0].iter().map(String::as_str).collect();
    assert_eq!(head[..7], ["Nr.", "Hvad", "Betingelse", "Hvem", "På vegne af", "Senest", "Dato"]);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[2][5..8], ["ultimo juni 2022", "30-06-2022", "ca."]);
    assert_eq!((rows[2][11].as_str(), rows[3][11].as_str()), ("Mangler ansvarlig", "Mangler frist"));
}

#[test]
fn the_workbook_says_the_same_with_real_days() {
    let (csv, xlsx) = (csv_rows(&ringsted(), Kind::ActionPlan), xlsx_rows(&ringsted()));
    assert_eq!(csv.len(), xlsx.len());
    for (row, cells) in csv.iter().zip(&xlsx) {
        for (text, cell) in row.iter().zip(cells) {
            match cell {
                Data::Empty => assert_eq!(text, ""),
                Data::String(cell) => assert_eq!(text, cell),
                Data::DateTime(day) => {
                    let days = day.as_f64();
                    let known = [("01-06-2022", 44_713.0), ("30-06-2022", 44_742.0)];
                    assert!(known.contains(&(text.as_str(), days)), "{text} {days}");
                }
                other => panic!("{other:?}"),
            }
        }
    }
    assert!(xlsx.iter().flatten().any(|cell| matches!(cell, Data::DateTime(_))));
}

#[test]
fn every_note_is_a_row_in_its_own_words() {
    let world = ringsted();
    let rows = csv_rows(&world, Kind::TableNotes);
    assert_eq!(rows.len(), world.meeting.contributions.standing().count() + 1);
    assert!(rows.iter().any(|row| row[0].starts_with('#') && row[1] == "10" && row[5] == "Skueproces"));
}

#[test]
fn no_cell_reckons_and_every_cell_says_what_was_typed() {
    let more = ["+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1", "_x0041_ _x000D_", "x\";=1+1;\"", "a\r\n=1+1"];
    for text in HOSTILE.into_iter().chain(more) {
        let world = hostile(text);
        for kind in [Kind::ActionPlan, Kind::TableNotes] {
            let rows = csv_rows(&world, kind);
            let formula = |cell: &&String| cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '\t', '\r']);
            assert_eq!(rows.iter().flatten().find(formula), None, "{text:?}");
        }
        let typed = world.meeting.contributions.standing().next().unwrap().text().to_owned();
        let note = &csv_rows(&world, Kind::TableNotes)[1][5];
        assert_eq!(note.strip_prefix('\'').unwrap_or(note), seen(&typed), "{text:?}");
        let action = world.meeting.actions.standing()[0].action.terms().what;
        let book = document(&world, Kind::ActionPlan, Format::Xlsx);
        let xml = part(&book.bytes, "xl/worksheets/sheet1.xml");
        assert!(!xml.contains("<f>") && !xml.contains("<f "));
        match &xlsx_rows(&world)[1][1] {
            Data::String(cell) => assert_eq!(cell.replace('\t', " "), seen(&action), "{text:?}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_workbook_is_by_who_made_the_other_documents() {
    let mut world = ringsted();
    let mut programme = world.meeting.programme().unwrap().clone();
    programme.head.iter_mut().find(|field| field.label == "Udarbejdet af").unwrap().value = "Ida Holm".into();
    world = World::opened(programme);
    world.writes(1, "bedste-vej", None, "Et ord");
    for (kind, format) in [(Kind::TableNotes, Format::Xlsx), (Kind::TableNotes, Format::Docx)] {
        let core = part(&document(&world, kind, format).bytes, "docProps/core.xml");
        assert!(core.contains("<dc:creator>Ida Holm</dc:creator>"), "{core}");
    }
}
