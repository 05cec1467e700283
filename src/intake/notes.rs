//! Notes that were written elsewhere: lines of JSON, or a table as spreadsheets save it; every mistake at once.

use serde_json::{Map, Value};

use crate::domain::refusal::Refusal;
use crate::domain::text;
use crate::intake::encoding::{decode, is_binary, is_workbook};
use crate::intake::json_list;
use crate::intake::lines::Lines;
use crate::intake::note_columns::{
    Columns, Guess, PARTED, QUESTION, SENDER, TABLE, TEXT, THEME, guess, is_kind, is_own_case, is_yes, place,
    table_number,
};
use crate::intake::note_problem::{Problem, Wrong};
use crate::intake::open_quotation::open_quotation;
use crate::intake::time_field::is_time;
use crate::language::folding::search_key;

/// A larger file is no list of notes. Bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// More columns that are not used are not named.
const NAMED: usize = 12;

/// One note of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// Where it begins in the file, from 1.
    pub line: usize,
    /// Nothing where a sender is said.
    pub table: Option<u16>,
    /// Who answers in a consultation round, as written.
    pub sender: Option<String>,
    /// The question's id, number or words as written; nothing where the file says none.
    pub question: Option<String>,
    /// The theme's id, number or title as written; nothing where the file says none.
    pub theme: Option<String>,
    /// The kind of note as written; nothing where the file says none.
    pub kind: Option<String>,
    /// When it was said, as written; nothing where the file says nothing.
    pub said: Option<String>,
    pub text: String,
}

/// The notes of a file, and what its columns were taken for where no heading said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    pub lines: Vec<NoteLine>,
    pub guess: Option<Guess>,
    /// Lines that are marked as one person's matter, from 1. They are no notes: their words belong to nobody's record.
    pub own_cases: Vec<usize>,
    /// The first columns that nothing was taken from, as they are called in the file.
    pub unused: Vec<String>,
}

/// Whose the notes may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Senders<'a> {
    /// Nobody but tables by their numbers: a column of municipalities tells who sat there, and nothing of the note.
    Unasked,
    /// Whom each line names.
    Named,
    /// One has written all of it.
    One(&'a str),
}

/// Reads a file of notes; nothing of it is taken where anything is wrong.
///
/// A file that begins with `{` is JSON, an object a line, and one that begins with `[{` a list of such objects; anything
/// else is a table, with a heading or with columns that tell what they are. `themes` are the titles and numbers of the
/// meeting's themes. Fields that are not asked for are left alone and named: a spreadsheet has more columns than these.
pub fn read(bytes: &[u8], themes: &[String], senders: Senders<'_>) -> Result<Notes, Vec<Problem>> {
    let whole = |wrong| vec![Problem { line: 1, wrong }];
    if bytes.len() > LARGEST {
        return Err(whole(Wrong::TooLarge));
    }
    if is_workbook(bytes) {
        return Err(whole(Wrong::Workbook));
    }
    let text = decode(bytes).map_err(|_| whole(Wrong::NotText))?.text;
    if is_binary(&text) {
        return Err(whole(Wrong::NotText));
    }
    let Table { rows, guess, unused } = if json_list::is_list(&text) {
        json_elements(&text, senders)
    } else if text.trim_start().starts_with('{') {
        json_lines(&text, senders)
    } else if text.trim().is_empty() {
        return Err(whole(Wrong::Empty));
    } else {
        table(&text, themes, senders)?
    };
    if rows.is_empty() && guess.is_none() && json_list::is_list(&text) {
        return Err(whole(Wrong::Empty));
    }
    let (mut lines, mut own_cases, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for (line, row) in rows {
        match row {
            Ok(row) if row.own_case => own_cases.push(line),
            row => match row.and_then(|row| row.checked(line, senders)) {
                Ok(note) => lines.push(note),
                Err(wrong) => problems.push(Problem { line, wrong }),
            },
        }
    }
    if problems.is_empty() { Ok(Notes { lines, guess, own_cases, unused }) } else { Err(problems) }
}

/// A row before it is checked.
#[derive(Debug, Default)]
struct Row {
    table: String,
    sender: String,
    theme: String,
    question: String,
    kind: String,
    said: String,
    text: String,
    own_case: bool,
}

type Rows = Vec<(usize, Result<Row, Wrong>)>;

/// The rows of a file of either sort.
#[derive(Debug, Default)]
struct Table {
    rows: Rows,
    guess: Option<Guess>,
    unused: Vec<String>,
}

impl Row {
    fn checked(self, line: usize, senders: Senders<'_>) -> Result<NoteLine, Wrong> {
        let named = |field: &str| Some(field.trim().to_owned()).filter(|field| !field.is_empty());
        let sender = match senders {
            Senders::Unasked => None,
            Senders::Named => named(&self.sender),
            Senders::One(sender) => named(&self.sender).or_else(|| named(sender)),
        };
        let table = if sender.is_some() { None } else { Some(table_of(&self.table)?) };
        let text = text::note(&self.text).map_err(|refusal| match refusal {
            Refusal::TextTooLong { found, limit } => Wrong::TextTooLong { found, limit },
            _ => Wrong::NoText,
        })?;
        let (theme, question, kind) = (named(&self.theme), named(&self.question), named(&self.kind));
        let said = named(&self.said);
        Ok(NoteLine { line, table, sender, question, theme, kind, said, text })
    }
}

/// The number of the table as it is written.
fn table_of(found: &str) -> Result<u16, Wrong> {
    if search_key(found).is_empty() {
        return Err(Wrong::NoTable);
    }
    table_number(found).ok_or_else(|| Wrong::Table { found: found.chars().take(40).collect() })
}

fn json_lines(text: &str, senders: Senders<'_>) -> Table {
    let mut table = Table::default();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let object: Result<Map<String, Value>, _> = serde_json::from_str(line);
        let row = object.map_err(|_| Wrong::NotJson).map(|object| table.row_of(&object, senders));
        table.rows.push((number, row));
    }
    table
}

fn json_elements(text: &str, senders: Senders<'_>) -> Table {
    let mut table = Table::default();
    for (number, element) in json_list::elements(text) {
        let row = match element {
            Some(Value::Object(object)) => Ok(table.row_of(&object, senders)),
            Some(_) => Err(Wrong::NotJson),
            None => Err(Wrong::BrokenList),
        };
        table.rows.push((number, row));
    }
    table
}

impl Table {
    fn row_of(&mut self, object: &Map<String, Value>, senders: Senders<'_>) -> Row {
        let key = |names: &[&'static str]| names.iter().copied().find(|name| object.contains_key(*name));
        let mut used = [TABLE, SENDER, THEME, QUESTION, TEXT].map(key);
        if senders == Senders::Unasked {
            used[1] = None;
        }
        if used[2].is_none() {
            used.swap(2, 3);
        }
        let read = |key: Option<&str>| key.and_then(|key| object.get(key)).map(plain).unwrap_or_default();
        let [table, sender, theme, question, text] = used.map(read);
        let mut row = Row { table, sender, theme, question, text, ..Row::default() };
        for (name, value) in object {
            if is_own_case(name) {
                row.own_case |= is_yes(&plain(value));
            } else if is_kind(name) {
                row.kind = plain(value);
            } else if is_time(name) {
                row.said = plain(value);
            } else if !used.contains(&Some(name.as_str())) && self.unused.len() < NAMED && !self.unused.contains(name) {
                self.unused.push(name.clone());
            }
        }
        row
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// So many lines may stand over the heading: a title, a date, an empty one.
const OVER_HEADING: usize = 10;

fn heading(line: &str, parted: char) -> Vec<String> {
    let mut reader = reader(line, parted);
    reader.headers().map(|names| names.iter().map(search_key).collect()).unwrap_or_default()
}

fn reader(text: &str, parted: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(parted as u8).flexible(true).from_reader(text.as_bytes())
}

fn table(text: &str, themes: &[String], senders: Senders<'_>) -> Result<Table, Vec<Problem>> {
    let is_from_one = matches!(senders, Senders::One(_));
    let open = |over: usize, lines_over: usize, parted: char| match open_quotation(&text[over..], parted) {
        Some(line) => Err(vec![Problem { line: lines_over + line, wrong: Wrong::OpenQuotation }]),
        None => Ok(()),
    };
    let mut over = 0;
    for (at, line) in text.split_inclusive('\n').take(OVER_HEADING).enumerate() {
        let columns =
            PARTED.into_iter().find_map(|sign| Some((sign, Columns::named(&heading(line, sign), is_from_one)?)));
        if let Some((sign, columns)) = columns {
            open(over, at, sign)?;
            let text = &text[over..];
            // Who sat at a table is nothing that a note is asked for.
            let columns = Columns { sender: columns.sender.filter(|_| senders != Senders::Unasked), ..columns };
            let unused = unused(text, sign, columns);
            return Ok(Table { rows: rows(text, at, sign, columns, true), guess: None, unused });
        }
        over += line.len();
    }
    let Some(guess) = guess(text, themes) else {
        // What a mark swallows is told before what cannot be seen because of it.
        let most = PARTED.into_iter().max_by_key(|sign| (text.matches(*sign).count(), *sign == ';'));
        open(0, 0, most.unwrap_or(PARTED[0]))?;
        return Err(without_columns(text));
    };
    open(0, 0, guess.parted)?;
    let unused = if guess.heading { unused(text, guess.parted, guess.columns) } else { Vec::new() };
    let rows = rows(text, 0, guess.parted, guess.columns, guess.heading);
    Ok(Table { rows, guess: Some(guess), unused })
}

/// The names of the columns that nothing is taken from.
fn unused(text: &str, parted: char, columns: Columns) -> Vec<String> {
    let mut reader = reader(text, parted);
    let names: Vec<String> =
        reader.headers().map(|names| names.iter().map(|name| name.trim().to_owned()).collect()).unwrap_or_default();
    let left = names.into_iter().enumerate().filter(|(at, name)| !columns.uses(*at) && !name.is_empty());
    left.map(|(_, name)| name).take(NAMED).collect()
}

/// The rows of a table; `lines_over` lines of the file stand above its text.
fn rows(text: &str, lines_over: usize, parted: char, columns: Columns, heading: bool) -> Rows {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(parted as u8)
        .flexible(true)
        .has_headers(heading)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines::new(text, lines_over);
    for record in reader.records() {
        // The reader reads text, and text of any shape is rows of fields.
        let Ok(record) = record else { continue };
        let line = lines.of(&record);
        let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let Columns { table, sender, theme, question, text, kind, own_case, said, count } = columns;
        let last = [Some(text), table].into_iter().flatten().max().unwrap_or(text);
        let row = if record.len() < count && last >= record.len() || record.len() > count {
            Err(Wrong::Fields { found: record.len(), expected: count })
        } else {
            let named = |at: Option<usize>| at.map(field).unwrap_or_default();
            let own_case = is_yes(&named(own_case));
            let [table, sender, theme, question, kind, said] = [table, sender, theme, question, kind, said].map(named);
            Ok(Row { table, sender, theme, question, kind, said, text: field(text), own_case })
        };
        rows.push((line, row));
    }
    rows
}

/// What the first line that has fields lacks.
fn without_columns(text: &str) -> Vec<Problem> {
    let has_fields = |line: &&str| PARTED.into_iter().any(|sign| line.contains(sign));
    let mut numbered = (1..).zip(text.lines().take(OVER_HEADING));
    let (line, head) =
        numbered.find(|(_, line)| has_fields(line)).unwrap_or((1, text.lines().next().unwrap_or_default()));
    let parted = PARTED.into_iter().max_by_key(|sign| (head.matches(*sign).count(), *sign == ';')).unwrap_or(';');
    let columns = heading(head, parted);
    if [TABLE, THEME, QUESTION, TEXT].iter().all(|names| place(&columns, names).is_none()) {
        return vec![Problem { line, wrong: Wrong::NoHeading }];
    }
    let said = |absent: &(&[&str], &'static str)| place(&columns, absent.0).is_none();
    let needed: [(&[&str], &'static str); 2] = [(TABLE, "table"), (TEXT, "text")];
    let names: Vec<&str> = head.split(parted).map(|name| name.trim().trim_matches('"')).collect();
    let found: String = names.join(", ").chars().take(80).collect();
    let lacks = |name| Problem { line, wrong: Wrong::NoColumn { name, found: found.clone() } };
    needed.iter().filter(|absent| said(absent)).map(|(_, name)| lacks(*name)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;

    use crate::intake::note_problem::{Problem, Wrong};
    use crate::intake::notes::{NoteLine, Senders, read};
    use crate::language::language::Language;
    use crate::language::words::Words;

    fn note(line: usize, table: u16, theme: &str, text: &str) -> NoteLine {
        let theme = Some(theme.to_owned()).filter(|theme| !theme.is_empty());
        let (sender, question, kind, said) = (None, None, None, None);
        NoteLine { line, table: Some(table), sender, question, theme, kind, said, text: text.to_owned() }
    }

    fn taken(bytes: &[u8]) -> Result<Vec<NoteLine>, Vec<Problem>> {
        read(bytes, &[], Senders::Named).map(|notes| notes.lines)
    }

    #[test]
    fn a_table_without_a_heading_is_notes_from_its_first_line_and_says_what_it_was_taken_for() {
        let file = "1;Kørsel;ingen bus om aftenen\r\n2;Kørsel;\"bussen; den er fuld\"\r\n";
        let notes = read(file.as_bytes(), &["Kørsel".to_owned()], Senders::Named).unwrap();
        let expected = vec![note(1, 1, "Kørsel", "ingen bus om aftenen"), note(2, 2, "Kørsel", "bussen; den er fuld")];
        assert_eq!(notes.lines, expected);
        assert_eq!(notes.guess.map(|guess| (guess.columns.table, guess.columns.text)), Some((Some(0), 2)));
        let headed =
            read("Hvor;Hvad blev sagt\n1;ingen bus\n2;bussen er fuld\n".as_bytes(), &[], Senders::Named).unwrap();
        assert_eq!(headed.lines, vec![note(2, 1, "", "ingen bus"), note(3, 2, "", "bussen er fuld")]);
    }

    #[test]
    fn a_table_that_does_not_tell_and_a_workbook_are_refused_with_what_would_do() {
        let words = Words::new(Language::Da);
        let said = |bytes: &[u8]| -> String {
            let problems = read(bytes, &[], Senders::Named).unwrap_err();
            problems.iter().map(|problem| problem.say(&words)).collect()
        };
        let unknown = said("1;2;der er langt\n2;1;bussen er fuld\n".as_bytes());
        assert!(unknown.contains("Linje 1") && unknown.contains("bord") && unknown.contains("kommentar"), "{unknown}");
        for workbook in [&b"PK\x03\x04....xl/workbook.xml"[..], b"\xD0\xCF\x11\xE0...."] {
            assert!(said(workbook).contains("CSV"), "{}", said(workbook));
        }
        assert_eq!(taken(b"PK\x03\x04\0\0word/document.xml\0\x81").unwrap_err()[0].wrong, Wrong::NotText);
    }

    #[test]
    fn lines_of_json_are_notes() {
        let file = "\u{feff}{\"table\":3,\"theme\":\"Kørsel\",\"text\":\"ingen bus\"}\n\n{\"table\":\"Bord 4\",\"theme\":2,\"text\":\" a\\nb \",\"by\":\"x\"}\n";
        assert_eq!(taken(file.as_bytes()), Ok(vec![note(1, 3, "Kørsel", "ingen bus"), note(3, 4, "2", "a\nb")]));
    }

    #[test]
    fn a_table_as_danish_excel_saves_it_is_notes() {
        let expected = vec![note(2, 1, "Kørsel", "siger; \"nej\""), note(3, 12, "", "på\nto linjer")];
        let file = "Bord;Tema;Indlæg;Dato\r\n1;Kørsel;\"siger; \"\"nej\"\"\";\r\n12;;\"på\nto linjer\";7/4\r\n;;;\r\n";
        assert_eq!(taken(file.as_bytes()), Ok(expected.clone()));
        let old: Vec<u8> = file.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(taken(&old), Ok(expected));
        assert_eq!(taken(b"text,table\nhej,2\n"), Ok(vec![note(2, 2, "", "hej")]));
    }

    #[test]
    fn a_municipalitys_own_list_is_notes_too() {
        let expected = vec![note(2, 3, "Kørsel", "ingen bus")];
        for head in ["Bord nr.;Emne;Kommentar", "GRUPPE;Spørgsmål;Udsagn", "\"Bordnr\";Tema/emne;\"Bemærkninger\""] {
            assert_eq!(taken(format!("{head}\r\n3;Kørsel;ingen bus\r\n").as_bytes()), Ok(expected.clone()), "{head}");
        }
        let under = "sep=;\r\nBorgermøde den 12. marts;;\r\n;;\r\nBord;Tema;Indlæg\r\n3;Kørsel;ingen bus\r\n";
        assert_eq!(taken(under.as_bytes()), Ok(vec![note(5, 3, "Kørsel", "ingen bus")]));
        // The text itself is taken before what is said of it.
        assert_eq!(taken(b"bord;kommentar;tekst\n3;nej;ja\n"), Ok(vec![note(2, 3, "", "ja")]));
    }

    #[test]
    fn a_sender_stands_for_a_table_where_senders_are_asked_for_and_a_question_beside_its_theme() {
        let file = b"Kommune;Tema;Sp\xc3\xb8rgsm\xc3\xa5l;Svar\nL\xc3\xa6s\xc3\xb8;2;3;Flere kurser\n";
        let line = |sender: &str| NoteLine {
            line: 2,
            table: None,
            sender: Some(sender.into()),
            theme: Some("2".into()),
            question: Some("3".into()),
            said: None,
            kind: None,
            text: "Flere kurser".into(),
        };
        assert_eq!(read(file, &[], Senders::Named).unwrap().lines, [line("Læsø")]);
        let own = b"tema;question;tekst\n2;3;Flere kurser\n";
        assert_eq!(read(own, &[], Senders::One("Læsø Kommune")).unwrap().lines, [line("Læsø Kommune")]);
        assert!(read(own, &[], Senders::Named).is_err());
        // Who sat at a table of a dialogue is nobody's answer.
        assert_eq!(read(file, &[], Senders::Unasked).unwrap_err()[0].wrong, Wrong::NoTable);
        let sat = b"bord;kommune;tekst\n2;Greve;Flere kurser\n";
        assert_eq!(read(sat, &[], Senders::Unasked).unwrap().lines, [note(2, 2, "", "Flere kurser")]);
        let json = "{\"sender\":\"Læsø\",\"theme\":2,\"question\":3,\"text\":\"Flere kurser\"}";
        assert_eq!(read(json.as_bytes(), &[], Senders::Named).unwrap().lines, [NoteLine { line: 1, ..line("Læsø") }]);
    }

    #[test]
    fn a_line_marked_as_an_own_case_is_no_note_in_whatever_way_it_is_marked() {
        let file = "{\"table\":1,\"text\":\"a\",\"own_case\":true}\n{\"table\":1,\"text\":\"b\",\"Egen sag\":\"ja\"}\n{\"table\":1,\"text\":\"c\",\"egen_sag\":false}\n";
        let notes = read(file.as_bytes(), &[], Senders::Named).unwrap();
        assert_eq!((notes.lines, notes.own_cases), (vec![note(3, 1, "", "c")], vec![1, 2]));
        assert!(notes.unused.is_empty(), "{:?}", notes.unused);
        let notes = read(b"bord;Egen sag (ja/nej);tekst\n1;x;a\n1;Nej;b\n1;;c\n1;0;d\n", &[], Senders::Named).unwrap();
        assert_eq!((notes.lines.len(), notes.own_cases), (3, vec![2]));
    }

    #[test]
    fn a_kind_and_a_time_are_read_and_columns_that_are_not_used_are_named() {
        let csv = "bord;Slags;Kl.;tekst;By; \n1;idé;13.38;a;Borup;\n1;;;b;;\n";
        let notes = read(csv.as_bytes(), &[], Senders::Named).unwrap();
        let kinds: Vec<Option<&str>> = notes.lines.iter().map(|line| line.kind.as_deref()).collect();
        let times: Vec<Option<&str>> = notes.lines.iter().map(|line| line.said.as_deref()).collect();
        assert_eq!(times, [Some("13.38"), None]);
        assert_eq!((kinds, notes.unused), (vec![Some("idé"), None], vec!["By".to_owned()]));
        let file = "[{\"table\":1,\"text\":\"a\",\"kind\":\"idea\",\"by\":1},\n{\"table\":1,\"text\":\"b\",\"by\":2,\"at\":\"13.38\",\"nr\":3}]";
        let notes = read(file.as_bytes(), &[], Senders::Named).unwrap();
        assert_eq!(notes.lines[0].kind.as_deref(), Some("idea"));
        assert_eq!((notes.lines[1].line, notes.unused), (2, vec!["by".to_owned(), "nr".to_owned()]));
        assert_eq!((notes.lines[0].said.as_deref(), notes.lines[1].said.as_deref()), (None, Some("13.38")));
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let file = "{\"table\":0,\"text\":\"a\"}\n{\"text\":\"b\"}\nx\n{\"table\":1,\"text\":\"\"}\n{\"table\":1,\"text\":\"god\"}";
        let wrong: Vec<(usize, Wrong)> =
            taken(file.as_bytes()).unwrap_err().into_iter().map(|problem| (problem.line, problem.wrong)).collect();
        let zero = Wrong::Table { found: "0".into() };
        assert_eq!(wrong, [(1, zero), (2, Wrong::NoTable), (3, Wrong::NotJson), (4, Wrong::NoText)]);
        let missing = Problem { line: 1, wrong: Wrong::NoColumn { name: "text", found: "bord, tema".into() } };
        assert_eq!(taken(b"bord;tema\n1;2\n"), Err(vec![missing]));
        assert_eq!(
            taken(b"bord;tekst\n1;a;b\n"),
            Err(vec![Problem { line: 2, wrong: Wrong::Fields { found: 3, expected: 2 } }])
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_notes_or_mistakes_but_never_a_panic(bytes: Vec<u8>) {
            let _ = read(&bytes, &[], Senders::Named);
        }

        #[test]
        fn any_text_is_a_table_or_mistakes(text: String) {
            let _ = read(format!("bord;tekst\n{text}").as_bytes(), &[], Senders::Named);
            let _ = read(text.as_bytes(), &["a".to_owned()], Senders::Named);
            let _ = read(format!("1;{text}\n2;{text}").as_bytes(), &[], Senders::Named);
            let _ = read(format!("{{{text}").as_bytes(), &[], Senders::Named);
        }
    }

    #[test]
    fn where_no_sender_is_asked_for_its_column_is_named_as_unused() {
        let table = "Bord;Kommune;Indlæg\n1;Læsø;Rampe\n";
        let object = r#"{"bord": 1, "kommune": "Læsø", "indlæg": "Rampe"}"#;
        for (file, column) in [(table, "Kommune"), (object, "kommune")] {
            let unused = |senders| read(file.as_bytes(), &[], senders).unwrap().unused;
            assert_eq!(unused(Senders::Unasked), [column], "{file}");
            assert_eq!(unused(Senders::Named), [""; 0], "{file}");
        }
    }
}
