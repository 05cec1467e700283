//! Where the heading of a list of participants stands, and which of its columns is which.

use crate::language::folding::search_key;

const NAMES: &[&str] = &["navn", "name", "fulde navn"];
/// What a person's role or the list itself may be called too.
const PERHAPS_NAMES: &[&str] = &["deltager", "deltagere", "participant", "participants", "navne", "names"];
const FIRST_NAMES: &[&str] = &["fornavn", "first name"];
const LAST_NAMES: &[&str] = &["efternavn", "last name", "surname"];
const ORGANISATIONS: &[&str] = &["organisation", "forening", "kommune", "arbejdsplads", "firma", "organization"];
const MUNICIPALITY: &str = "kommune";
const ROLES: &[&str] = &["rolle", "role", "titel", "stilling", "title"];
const BESIDE: &[&str] = &[
    "ledsager for",
    "ledsager til",
    "ledsager",
    "hjælper for",
    "hjælper til",
    "hjælper",
    "støtteperson for",
    "bisidder for",
    "tolk for",
    "tolk til",
    "følger",
    "følger med",
    "følges med",
    "ledsages af",
    "sammen med",
    "sidder hos",
    "companion of",
    "with",
];
const WHEELCHAIRS: &[&str] = &["kørestol", "kørestolsplads", "kørestolsbruger", "wheelchair"];
const TABLES: &[&str] = &["bord", "table", "bordnr", "bordnummer", "bord nr.", "table no."];

/// By what cells may be parted. Danish Excel takes semicolons; what is copied out of it has tabs.
const PARTED: [char; 3] = [';', '\t', ','];
/// So many lines may stand over the heading: a title, a date, an empty one.
const OVER_HEADING: usize = 10;

/// Where the columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    pub name: Option<usize>,
    pub last_name: Option<usize>,
    pub organisation: Option<usize>,
    pub role: Option<usize>,
    pub table: Option<usize>,
    pub beside: Option<usize>,
    pub wheelchair: Option<usize>,
    /// The organisations are municipalities, which may stand without that word.
    pub municipalities: bool,
}

/// Without a heading.
const USUAL: Columns = Columns {
    name: Some(0),
    last_name: None,
    organisation: Some(1),
    role: Some(2),
    table: Some(3),
    beside: None,
    wheelchair: None,
    municipalities: false,
};

impl Columns {
    pub fn uses(&self, at: usize) -> bool {
        self.known().any(|known| known == at)
    }

    fn known(&self) -> impl Iterator<Item = usize> {
        let Self { name, last_name, organisation, role, table, beside, wheelchair, .. } = *self;
        [name, last_name, organisation, role, table, beside, wheelchair].into_iter().flatten()
    }

    /// The columns, if the row is a heading.
    fn named(cells: &[String]) -> Option<Self> {
        let keys: Vec<String> = cells.iter().map(|cell| search_key(cell)).collect();
        let place = |names: &[&str]| {
            let wanted: Vec<String> = names.iter().map(|name| search_key(name)).collect();
            keys.iter().position(|key| wanted.contains(key))
        };
        let sure = place(NAMES).or_else(|| place(FIRST_NAMES));
        let columns = Self {
            name: sure.or_else(|| place(PERHAPS_NAMES)),
            last_name: place(LAST_NAMES),
            organisation: place(ORGANISATIONS),
            role: place(ROLES),
            table: place(TABLES),
            beside: place(BESIDE),
            wheelchair: place(WHEELCHAIRS),
            municipalities: place(ORGANISATIONS).is_some_and(|at| keys[at] == MUNICIPALITY),
        };
        let is_heading = sure.is_some() || columns.last_name.is_some();
        // "Åse;SIND;Deltager" is a person.
        let may_be = columns.name.is_some_and(|at| at == 0 || columns.known().count() > 1);
        (is_heading || may_be).then_some(columns)
    }
}

/// How the text of a list is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub parted: char,
    pub columns: Columns,
    /// The names of the columns; none where there is no heading.
    pub heading: Vec<String>,
    /// The byte at which the rows begin, and how many lines stand over them.
    pub begins: usize,
    pub lines_over: usize,
    /// What stands over the heading, each with its line from 1.
    pub over: Vec<(usize, String)>,
}

/// Finds the heading among the first lines: the one that names the most columns, so that a title is none. `sep=;` says by
/// what cells are parted, and is no row.
pub fn layout(text: &str) -> Layout {
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .scan(0, |begins, line| {
            *begins += line.len();
            Some((*begins - line.len(), line))
        })
        .take(OVER_HEADING)
        .collect();
    let first = lines.iter().position(|(_, line)| !line.trim().is_empty()).unwrap_or_default();
    let said = lines.get(first).and_then(|(_, line)| said_to_part(line));
    let rows_from = if said.is_some() { first + 1 } else { first };
    let mut found: Option<(usize, usize, Layout)> = None;
    for (at, (begins, line)) in lines.iter().enumerate().skip(rows_from) {
        for parted in PARTED.into_iter().filter(|sign| said.is_none_or(|said| said == *sign)) {
            let heading = cells(line, parted);
            let Some(columns) = Columns::named(&heading) else { continue };
            let known = columns.known().count();
            if found.as_ref().is_none_or(|(most, ..)| known > *most) {
                let (begins, lines_over) = (begins + line.len(), at + 1);
                let over = Vec::new();
                found = Some((known, at, Layout { parted, columns, heading, begins, lines_over, over }));
            }
        }
    }
    if let Some((_, heading_at, layout)) = found {
        let over = lines[rows_from..heading_at].iter().zip(rows_from + 1..);
        let over =
            over.map(|((_, line), at)| (at, in_a_line(line, layout.parted))).filter(|(_, line)| !line.is_empty());
        return Layout { over: over.collect(), ..layout };
    }
    let begins = lines.get(rows_from).map_or(text.len(), |(begins, _)| *begins);
    let row = lines.get(rows_from).map_or("", |(_, line)| *line);
    // A comma may stand in a name.
    let parted = [';', '\t'].into_iter().max_by_key(|sign| (row.matches(*sign).count(), *sign == ';'));
    let parted = said.or(parted).unwrap_or(';');
    Layout { parted, columns: USUAL, heading: Vec::new(), begins, lines_over: rows_from, over: Vec::new() }
}

/// "sep=;", as Excel writes it first for itself.
fn said_to_part(line: &str) -> Option<char> {
    let said = line.trim_end_matches(['\r', '\n']).trim_matches('"').to_lowercase();
    let sign = said.strip_prefix("sep=")?.chars().next()?;
    PARTED.contains(&sign).then_some(sign)
}

fn cells(line: &str, parted: char) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().delimiter(parted as u8).from_reader(line.as_bytes());
    reader.headers().map(|cells| cells.iter().map(|cell| cell.trim().to_owned()).collect()).unwrap_or_default()
}

fn in_a_line(line: &str, parted: char) -> String {
    cells(line, parted).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}
