//! Notes that were written elsewhere: lines of JSON, or a table as spreadsheets save it; every mistake at once.

use serde_json::{Map, Value};

use crate::domain::refusal::Refusal;
use crate::domain::text;
use crate::intake::encoding::decode;
use crate::language::folding::search_key;
use crate::language::words::Words;

/// A larger file is no list of notes. Bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// One note of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// Where it begins in the file, from 1.
    pub line: usize,
    pub table: u16,
    /// The theme's id, number or title as written; nothing where the file says none.
    pub theme: Option<String>,
    pub text: String,
}

/// What is wrong on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub wrong: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    TooLarge,
    /// The bytes are no text.
    NotText,
    /// Neither JSON objects nor a table with the columns needed.
    NoColumn {
        name: &'static str,
        /// The names that stand there instead.
        found: String,
    },
    NotJson,
    NoTable,
    /// Not a number from 1 to 65535.
    Table {
        found: String,
    },
    NoText,
    TextTooLong {
        found: usize,
        limit: usize,
    },
    /// More or fewer fields than the heading has.
    Fields {
        found: usize,
        expected: usize,
    },
}

/// Reads a file of notes; nothing of it is taken where anything is wrong.
///
/// A file that begins with `{` is JSON, an object a line; anything else is a table with a heading. Fields that are not
/// asked for are left alone: a spreadsheet has more columns than these.
pub fn read(bytes: &[u8]) -> Result<Vec<NoteLine>, Vec<Problem>> {
    let whole = |wrong| vec![Problem { line: 1, wrong }];
    if bytes.len() > LARGEST {
        return Err(whole(Wrong::TooLarge));
    }
    let decoded = decode(bytes).map_err(|_| whole(Wrong::NotText))?.text;
    let rows = if decoded.trim_start().starts_with('{') { json_lines(&decoded) } else { table(&decoded)? };
    let mut notes = Vec::new();
    let mut problems = Vec::new();
    for (line, row) in rows {
        match row.and_then(|row| row.checked(line)) {
            Ok(note) => notes.push(note),
            Err(wrong) => problems.push(Problem { line, wrong }),
        }
    }
    if problems.is_empty() { Ok(notes) } else { Err(problems) }
}

/// A row before it is checked.
#[derive(Debug, Default)]
struct Row {
    table: String,
    theme: String,
    text: String,
}

type Rows = Vec<(usize, Result<Row, Wrong>)>;

impl Row {
    fn checked(self, line: usize) -> Result<NoteLine, Wrong> {
        let table = table_number(&self.table)?;
        let text = text::note(&self.text).map_err(|refusal| match refusal {
            Refusal::TextTooLong { found, limit } => Wrong::TextTooLong { found, limit },
            _ => Wrong::NoText,
        })?;
        let theme = Some(self.theme.trim().to_owned()).filter(|theme| !theme.is_empty());
        Ok(NoteLine { line, table, theme, text })
    }
}

/// "3", "bord 3", "Table 3".
fn table_number(found: &str) -> Result<u16, Wrong> {
    let key = search_key(found);
    if key.is_empty() {
        return Err(Wrong::NoTable);
    }
    let bare = ["bord", "table"].iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key);
    match bare.trim_matches([' ', '.', ':', '#']).parse::<u16>() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(Wrong::Table { found: found.chars().take(40).collect() }),
    }
}

fn json_lines(text: &str) -> Rows {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let object: Result<Map<String, Value>, _> = serde_json::from_str(line);
            let row = object.map_err(|_| Wrong::NotJson).map(|object| {
                let field =
                    |names: &[&str]| names.iter().find_map(|name| object.get(*name)).map(plain).unwrap_or_default();
                Row { table: field(TABLE), theme: field(THEME), text: field(TEXT) }
            });
            (number, row)
        })
        .collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What a column is called, the likeliest first; a municipality's own list has other words than ours.
const TABLE: &[&str] = &["table", "bord", "bordnummer", "bordnr", "gruppe", "gruppenr", "gruppenummer", "group"];
const THEME: &[&str] =
    &["theme", "tema", "emne", "topic", "subject", "fokusområde", "overskrift", "kategori", "spørgsmål", "question"];
const TEXT: &[&str] = &[
    "text",
    "tekst",
    "indlæg",
    "note",
    "bidrag",
    "pointe",
    "input",
    "udsagn",
    "kommentar",
    "kommentarer",
    "comment",
    "bemærkning",
    "bemærkninger",
    "udtalelse",
    "besvarelse",
    "svar",
    "forslag",
    "beskrivelse",
    "indhold",
    "stikord",
];
/// What may stand beside it: "Bord nr.", "Bordets nummer".
const BESIDE: &[&str] = &["nr", "no", "nummer", "number", "fra", "id", "i", "stikordsform"];
/// So many lines may stand over the heading: a title, a date, an empty one.
const OVER_HEADING: usize = 10;
const PARTED: [char; 3] = [';', '\t', ','];

/// Which column is which.
#[derive(Clone, Copy, Debug)]
struct Columns {
    table: usize,
    theme: Option<usize>,
    text: usize,
    count: usize,
}

/// The place of the column of one of these names.
fn place(columns: &[String], names: &[&str]) -> Option<usize> {
    let wanted: Vec<String> = names.iter().map(|name| search_key(name)).collect();
    let is = |column: &String, name: &String| {
        let mut words = column.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        words.peek().is_some_and(|first| first == name)
            && words.all(|word| BESIDE.contains(&word) || wanted.iter().any(|name| name == word))
    };
    wanted.iter().find_map(|name| columns.iter().position(|column| is(column, name)))
}

fn heading(line: &str, parted: char) -> Vec<String> {
    let mut reader = reader(line, parted);
    reader.headers().map(|names| names.iter().map(search_key).collect()).unwrap_or_default()
}

fn reader(text: &str, parted: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(parted as u8).flexible(true).from_reader(text.as_bytes())
}

impl Columns {
    fn of(columns: &[String]) -> Option<Self> {
        let (table, text) = (place(columns, TABLE)?, place(columns, TEXT)?);
        Some(Self { table, theme: place(columns, THEME).filter(|at| *at != text), text, count: columns.len() })
    }
}

fn table(text: &str) -> Result<Rows, Vec<Problem>> {
    // Danish Excel parts fields by semicolons, because a comma is in every price.
    let mut over = 0;
    let mut found = None;
    for (at, line) in text.split_inclusive('\n').take(OVER_HEADING).enumerate() {
        let columns = PARTED.into_iter().find_map(|sign| Some((sign, Columns::of(&heading(line, sign))?)));
        if let Some((sign, columns)) = columns {
            found = Some((at, over, sign, columns));
            break;
        }
        over += line.len();
    }
    let Some((lines_over, over, parted, columns)) = found else { return Err(without_columns(text)) };
    let text = &text[over..];
    let mut reader = reader(text, parted);
    let mut rows = Vec::new();
    let (mut line, mut counted) = (lines_over + 1, 0);
    for record in reader.records() {
        // The reader reads text, and text of any shape is rows of fields.
        let Ok(record) = record else { continue };
        let reached = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(counted);
        // A row is reached at the line end before it, of which Windows writes two signs.
        let begins = reached + text[reached..].len() - text[reached..].trim_start_matches(['\r', '\n']).len();
        line += text[counted..begins].matches('\n').count();
        counted = begins;
        let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let Columns { table, theme, text: said, count } = columns;
        let row = if record.len() < count && said.max(table) >= record.len() || record.len() > count {
            Err(Wrong::Fields { found: record.len(), expected: count })
        } else {
            Ok(Row { table: field(table), theme: theme.map(field).unwrap_or_default(), text: field(said) })
        };
        rows.push((line, row));
    }
    Ok(rows)
}

/// What the first line that has fields lacks.
fn without_columns(text: &str) -> Vec<Problem> {
    let has_fields = |line: &&str| PARTED.into_iter().any(|sign| line.contains(sign));
    let mut numbered = (1..).zip(text.lines().take(OVER_HEADING));
    let (line, head) =
        numbered.find(|(_, line)| has_fields(line)).unwrap_or((1, text.lines().next().unwrap_or_default()));
    let parted = PARTED.into_iter().max_by_key(|sign| (head.matches(*sign).count(), *sign == ';')).unwrap_or(';');
    let columns = heading(head, parted);
    let said = |absent: &(&[&str], &'static str)| place(&columns, absent.0).is_none();
    let needed: [(&[&str], &'static str); 2] = [(TABLE, "table"), (TEXT, "text")];
    let names: Vec<&str> = head.split(parted).map(|name| name.trim().trim_matches('"')).collect();
    let found: String = names.join(", ").chars().take(80).collect();
    let lacks = |name| Problem { line, wrong: Wrong::NoColumn { name, found: found.clone() } };
    needed.iter().filter(|absent| said(absent)).map(|(_, name)| lacks(*name)).collect()
}

impl Problem {
    /// One line: where, and what would do.
    pub fn say(&self, words: &Words) -> String {
        let what = match &self.wrong {
            Wrong::TooLarge => words.word("intake-too-large"),
            Wrong::NotText => words.word("intake-not-text"),
            Wrong::NoColumn { name, found } => {
                let found = crate::language::visible::visible_line(found);
                words.say("intake-no-column", &[("name", (*name).into()), ("found", found.into())])
            }
            Wrong::NotJson => words.word("intake-not-json"),
            Wrong::NoTable => words.word("intake-no-table"),
            Wrong::Table { found } => {
                words.say("intake-table", &[("found", crate::language::visible::visible_line(found).into())])
            }
            Wrong::NoText => words.word("intake-no-text"),
            Wrong::TextTooLong { found, limit } => {
                words.say("intake-text-too-long", &[("found", (*found).into()), ("limit", (*limit).into())])
            }
            Wrong::Fields { found, expected } => {
                words.say("intake-fields", &[("found", (*found).into()), ("expected", (*expected).into())])
            }
        };
        words.say("intake-line", &[("line", self.line.to_string().into()), ("what", what.into())])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;

    use crate::intake::notes::{NoteLine, Problem, Wrong, read};

    fn note(line: usize, table: u16, theme: &str, text: &str) -> NoteLine {
        let theme = Some(theme.to_owned()).filter(|theme| !theme.is_empty());
        NoteLine { line, table, theme, text: text.to_owned() }
    }

    #[test]
    fn lines_of_json_are_notes() {
        let file = "\u{feff}{\"table\":3,\"theme\":\"Kørsel\",\"text\":\"ingen bus\"}\n\n{\"table\":\"Bord 4\",\"theme\":2,\"text\":\" a\\nb \",\"by\":\"x\"}\n";
        assert_eq!(read(file.as_bytes()), Ok(vec![note(1, 3, "Kørsel", "ingen bus"), note(3, 4, "2", "a\nb")]));
    }

    #[test]
    fn a_table_as_danish_excel_saves_it_is_notes() {
        let expected = vec![note(2, 1, "Kørsel", "siger; \"nej\""), note(3, 12, "", "på\nto linjer")];
        let file = "Bord;Tema;Indlæg;Dato\r\n1;Kørsel;\"siger; \"\"nej\"\"\";\r\n12;;\"på\nto linjer\";7/4\r\n;;;\r\n";
        assert_eq!(read(file.as_bytes()), Ok(expected.clone()));
        let old: Vec<u8> = file.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(read(&old), Ok(expected));
        assert_eq!(read(b"text,table\nhej,2\n"), Ok(vec![note(2, 2, "", "hej")]));
    }

    #[test]
    fn a_municipalitys_own_list_is_notes_too() {
        let expected = vec![note(2, 3, "Kørsel", "ingen bus")];
        for head in ["Bord nr.;Emne;Kommentar", "GRUPPE;Spørgsmål;Udsagn", "\"Bordnr\";Tema/emne;\"Bemærkninger\""] {
            assert_eq!(read(format!("{head}\r\n3;Kørsel;ingen bus\r\n").as_bytes()), Ok(expected.clone()), "{head}");
        }
        let under = "sep=;\r\nBorgermøde den 12. marts;;\r\n;;\r\nBord;Tema;Indlæg\r\n3;Kørsel;ingen bus\r\n";
        assert_eq!(read(under.as_bytes()), Ok(vec![note(5, 3, "Kørsel", "ingen bus")]));
        // The text itself is taken before what is said of it.
        assert_eq!(read(b"bord;kommentar;tekst\n3;nej;ja\n"), Ok(vec![note(2, 3, "", "ja")]));
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let file = "{\"table\":0,\"text\":\"a\"}\n{\"text\":\"b\"}\nx\n{\"table\":1,\"text\":\"\"}\n{\"table\":1,\"text\":\"god\"}";
        let wrong: Vec<(usize, Wrong)> =
            read(file.as_bytes()).unwrap_err().into_iter().map(|problem| (problem.line, problem.wrong)).collect();
        let zero = Wrong::Table { found: "0".into() };
        assert_eq!(wrong, [(1, zero), (2, Wrong::NoTable), (3, Wrong::NotJson), (4, Wrong::NoText)]);
        let missing = Problem { line: 1, wrong: Wrong::NoColumn { name: "text", found: "bord, tema".into() } };
        assert_eq!(read(b"bord;tema\n1;2\n"), Err(vec![missing]));
        assert_eq!(
            read(b"bord;tekst\n1;a;b\n"),
            Err(vec![Problem { line: 2, wrong: Wrong::Fields { found: 3, expected: 2 } }])
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_notes_or_mistakes_but_never_a_panic(bytes: Vec<u8>) {
            let _ = read(&bytes);
        }

        #[test]
        fn any_text_is_a_table_or_mistakes(text: String) {
            let _ = read(format!("bord;tekst\n{text}").as_bytes());
            let _ = read(format!("{{{text}").as_bytes());
        }
    }
}
