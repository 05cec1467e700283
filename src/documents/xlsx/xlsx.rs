//! A sheet as an Excel workbook: a row of headings that stays in sight and filters, real dates, and texts that are texts.
//!
//! Written by hand: one table of texts needs six small parts, and the crate that writes every kind of workbook builds
//! for half a minute.

use std::fmt::Write;

use chrono::NaiveDate;

use crate::documents::packed::archive::Archive;
use crate::documents::packed::xml::{DECLARATION, escape, escape_line, shown};
use crate::documents::sheet::sheet::{Cell, Sheet};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Excel's limit for one cell, in UTF-16 units.
const CELL: usize = 32_767;
/// What stands before an underscore that begins no number.
const ESCAPE: &str = "_x005F";
/// Excel's limit for the name of a sheet, in characters.
const NAME: usize = 31;

/// The sheet as one file; `title` and `author` are what the file says of itself.
pub fn write(sheet: &Sheet, title: &str, author: &str) -> Vec<u8> {
    let sheet = &in_cells(sheet);
    let mut archive = Archive::default();
    let mut add = |name: &str, content: String| archive.add(name, format!("{DECLARATION}{content}").as_bytes());
    add("[Content_Types].xml", content_types());
    add(
        "_rels/.rels",
        relations(&[
            ("rId1", "officeDocument", "xl/workbook.xml"),
            ("rId2", "metadata/core-properties", "docProps/core.xml"),
        ]),
    );
    add("docProps/core.xml", core(title, author));
    add("xl/workbook.xml", workbook(sheet));
    add(
        "xl/_rels/workbook.xml.rels",
        relations(&[("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")]),
    );
    add("xl/styles.xml", styles());
    add("xl/worksheets/sheet1.xml", worksheet(sheet));
    archive.finish()
}

/// The sheet with rows in which every text fits into its cell: a longer one goes on in the rows below, where the other
/// cells say the same again, so that a row sorts and filters with the one that it belongs to.
fn in_cells(sheet: &Sheet) -> Sheet {
    let mut rows = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let cells: Vec<Vec<Cell>> = row.iter().map(in_pieces).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1);
        let nth = |at: usize| cells.iter().map(|pieces| pieces[at.min(pieces.len() - 1)].clone()).collect();
        rows.extend((0..height).map(nth));
    }
    Sheet { rows, ..sheet.clone() }
}

fn in_pieces(cell: &Cell) -> Vec<Cell> {
    match cell {
        Cell::Text(text) => pieces(text).into_iter().map(Cell::Text).collect(),
        other => vec![other.clone()],
    }
}

fn content_types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn relations(to: &[(&str, &str, &str)]) -> String {
    let mut xml = format!("<Relationships xmlns=\"{RELATIONS}\">");
    for (id, kind, target) in to {
        // The properties of a file are the package's own, all else is the office's.
        let base = if kind.contains('/') { RELATIONS } else { OFFICE };
        write!(xml, "<Relationship Id=\"{id}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>")
            .expect("a text takes every character");
    }
    xml + "</Relationships>"
}

fn core(title: &str, author: &str) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         </cp:coreProperties>",
        escape_line(title),
        escape_line(author)
    )
}

fn workbook(sheet: &Sheet) -> String {
    // These mean something in a name, and a name must not be empty.
    let name: String = sheet.name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(NAME).collect();
    let name = if name.trim().is_empty() { "1".to_owned() } else { escape_line(&name) };
    let range = format!("'{name}'!$A$1:${}${}", column(sheet.head.len().saturating_sub(1)), sheet.rows.len() + 1);
    format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\
         <definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">{range}</definedName>\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{name}'!$1:$1</definedName></definedNames></workbook>"
    )
}

/// Cell formats by their place: 0 a text that wraps, 1 a heading, 2 a day.
fn styles() -> String {
    let cell = |format: u32, font: u32, wrap: u32| {
        format!(
            "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
             applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"{wrap}\"/></xf>"
        )
    };
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/></numFmts>\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"3\">{}{}{}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        cell(0, 0, 1),
        cell(0, 1, 1),
        cell(164, 0, 0)
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let last = format!("{}{}", column(sheet.head.len().saturating_sub(1)), sheet.rows.len() + 1);
    let mut xml = format!(
        "<worksheet xmlns=\"{MAIN}\"><dimension ref=\"A1:{last}\"/><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
    );
    for at in 0..sheet.head.len() {
        let number = at + 1;
        let width = width(sheet, at);
        write!(xml, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>")
            .expect("a text takes every character");
    }
    xml.push_str("</cols><sheetData><row r=\"1\">");
    for (at, text) in sheet.head.iter().enumerate() {
        push_text(&mut xml, &format!("{}1", column(at)), 1, text);
    }
    xml.push_str("</row>");
    for (at, row) in sheet.rows.iter().enumerate() {
        let number = at + 2;
        write!(xml, "<row r=\"{number}\">").expect("a text takes every character");
        for (at, cell) in row.iter().enumerate() {
            push_cell(&mut xml, &format!("{}{number}", column(at)), cell);
        }
        xml.push_str("</row>");
    }
    write!(
        xml,
        "</sheetData><autoFilter ref=\"A1:{last}\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    )
    .expect("a text takes every character");
    xml
}

/// As wide as the longest text, in characters, within what is read with ease.
fn width(sheet: &Sheet, at: usize) -> usize {
    let length = |cell: &Cell| match cell {
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or_default(),
        Cell::Number(_) => 4,
        Cell::Day(_) => 10,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(at)).map(length);
    let head = sheet.head[at].chars().count() + 3;
    cells.chain([head]).max().unwrap_or_default().clamp(8, 48)
}

fn push_cell(xml: &mut String, place: &str, cell: &Cell) {
    match cell {
        Cell::Text(text) if text.is_empty() => {}
        Cell::Text(text) => push_text(xml, place, 0, text),
        Cell::Number(number) => {
            write!(xml, "<c r=\"{place}\" s=\"0\"><v>{number}</v></c>").expect("a text takes every character");
        }
        Cell::Day(day) => match serial(*day) {
            Some(serial) => {
                write!(xml, "<c r=\"{place}\" s=\"2\"><v>{serial}</v></c>").expect("a text takes every character");
            }
            None => push_text(xml, place, 0, &day.to_string()),
        },
    }
}

/// Excel counts days from the end of 1899 and believes in a 29 February 1900: before March 1900 it is wrong.
fn serial(day: NaiveDate) -> Option<i64> {
    let days = day.signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    (days > 60).then_some(days)
}

fn push_text(xml: &mut String, place: &str, style: u32, text: &str) {
    let text = escape(&literal(text));
    write!(xml, "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        .expect("a text takes every character");
}

/// A text in pieces that each fit into a cell, with a sign where one goes on in the next; most texts are one.
fn pieces(text: &str) -> Vec<String> {
    const GOES_ON: &str = "[…]";
    // A blank and the sign, at both ends.
    const ROOM: usize = CELL - 8;
    let text = shown(text);
    let units = |text: &str| text.chars().map(char::len_utf16).sum::<usize>() + escapes(text) * ESCAPE.len();
    if units(&text) <= CELL {
        return vec![text];
    }
    let mut pieces: Vec<String> = Vec::new();
    let (mut piece, mut filled) = (String::new(), 0);
    for word in text.split_inclusive(char::is_whitespace) {
        // A word that fits into no cell is cut.
        let letters = if units(word) > ROOM { word.chars().map(String::from).collect() } else { vec![word.to_owned()] };
        for part in letters {
            let more = units(&part) + if part == "_" { ESCAPE.len() } else { 0 };
            if filled + more > ROOM {
                pieces.push(std::mem::take(&mut piece));
                filled = 0;
            }
            piece.push_str(&part);
            filled += more;
        }
    }
    pieces.push(piece);
    let last = pieces.len() - 1;
    let marked = pieces.iter().enumerate().map(|(at, piece)| {
        let before = if at > 0 { format!("{GOES_ON} ") } else { String::new() };
        let after = if at < last { format!(" {GOES_ON}") } else { String::new() };
        format!("{before}{}{after}", piece.trim_end())
    });
    marked.collect()
}

/// Excel reads "_x0041_" as "A": the underscore is written as its own number.
fn literal(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == '_' && is_escape(&text[at..]) {
            told.push_str(ESCAPE);
        }
        told.push(c);
    }
    told
}

fn escapes(text: &str) -> usize {
    text.match_indices('_').filter(|(at, _)| is_escape(&text[*at..])).count()
}

fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes[1].eq_ignore_ascii_case(&b'x')
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

/// 0 is A; a list has fewer than 26 columns.
fn column(at: usize) -> char {
    char::from(b'A' + u8::try_from(at.min(25)).expect("at most 25"))
}

#[cfg(test)]
mod tests {
    use crate::documents::sheet::sheet::{Cell, Sheet};
    use crate::documents::xlsx::xlsx::{CELL, in_cells, pieces};

    fn units(text: &str) -> usize {
        text.encode_utf16().count()
    }

    #[test]
    fn what_fits_into_a_cell_is_whole() {
        for text in ["æøå ".repeat(CELL / 4), "😀".repeat(CELL / 2), "\u{202e}".repeat(CELL / 6), "_".repeat(CELL)]
        {
            assert_eq!(pieces(&text).len(), 1, "{}", units(&text));
        }
        assert_eq!(pieces("_x0041_ a\u{0}"), ["_x0041_ a␀"]);
    }

    #[test]
    fn what_does_not_fit_goes_on_below_and_nothing_is_lost() {
        for text in ["Rampen er stejl ".repeat(3_750), "æ".repeat(60_000), "_x0041_".repeat(8_500)] {
            let pieces = pieces(&text);
            assert!(pieces.len() > 1 && pieces.iter().all(|piece| units(piece) <= CELL));
            assert!(pieces[0].ends_with(" […]") && pieces[1].starts_with("[…] "));
            let joined: String = pieces.iter().flat_map(|piece| piece.chars()).collect();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            assert_eq!(letters(&joined), letters(&text));
        }
        let row = vec![Cell::text("#1"), Cell::text("æ".repeat(60_000)), Cell::Number(4)];
        let sheet = Sheet { rows: vec![row], ..Sheet::default() };
        let rows = in_cells(&sheet).rows;
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row[0] == Cell::text("#1") && row[2] == Cell::Number(4)));
    }
}
