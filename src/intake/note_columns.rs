//! Which column of a list of notes is which: by the names that people give them, or, without a heading, by what stands in
//! them.

use std::collections::BTreeSet;

use crate::intake::time_field::is_time;
use crate::language::folding::search_key;

/// By what fields are parted, the usual one first: Danish Excel takes semicolons, because a comma is in every price.
pub const PARTED: [char; 3] = [';', '\t', ','];
/// What a column is called, the likeliest first; a municipality's own list has other words than ours.
pub const TABLE: &[&str] = &["table", "bord", "bordnummer", "bordnr", "gruppe", "gruppenr", "gruppenummer", "group"];
pub const THEME: &[&str] = &["theme", "tema", "emne", "topic", "subject", "fokusområde", "overskrift", "kategori"];
/// Beside a theme; alone it is what the list is ordered by, and stands for the theme.
pub const QUESTION: &[&str] = &["spørgsmål", "question", "spm", "spørgsmålsnr", "spørgsmålsnummer"];
/// Who answers in a consultation round.
pub const SENDER: &[&str] = &["sender", "afsender", "kommune", "municipality", "from", "fra", "høringspart"];
pub const TEXT: &[&str] = &[
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
/// Letters alone count, and the first of them: "own_case", "Egen sag (ja/nej)".
const OWN_CASE: &[&str] = &["owncase", "egensag"];
const KIND: &[&str] = &["kind", "slags"];
/// What stands in a column for a question that is answered with no. Anything else is yes: better a note too few in the
/// record than one person's matter too many.
const NO: &[&str] = &["", "0", "nej", "no", "false", "falsk", "n", "ikke"];
/// What may stand beside it: "Bord nr.", "Bordets nummer".
const BESIDE: &[&str] = &["nr", "no", "nummer", "number", "fra", "id", "i", "stikordsform"];
/// So many rows tell what a column holds.
const LOOKED_AT: usize = 400;
/// A column holds numbers or themes where so large a share of its fields does.
const MOST: f64 = 0.95;
const MANY: f64 = 0.6;
/// What is said takes so much more room than what stands beside it.
const LONGER: f64 = 1.5;

/// Which column is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Nothing where a sender is said instead.
    pub table: Option<usize>,
    pub sender: Option<usize>,
    pub theme: Option<usize>,
    pub question: Option<usize>,
    pub text: usize,
    pub kind: Option<usize>,
    /// Whether the note is one person's matter.
    pub own_case: Option<usize>,
    /// When the note was said.
    pub said: Option<usize>,
    pub count: usize,
}

impl Columns {
    /// By their names, as search keys; `is_from_one`: one sender has written all of it.
    pub fn named(columns: &[String], is_from_one: bool) -> Option<Self> {
        let (table, sender, text) = (place(columns, TABLE), place(columns, SENDER), place(columns, TEXT)?);
        if table.is_none() && sender.is_none() && !is_from_one {
            return None;
        }
        let (theme, question) = (place(columns, THEME), place(columns, QUESTION));
        Some(Self {
            table,
            sender,
            theme: theme.or(question).filter(|at| *at != text),
            question: question.filter(|at| theme.is_some() && *at != text),
            text,
            kind: columns.iter().position(|name| is_kind(name)),
            own_case: columns.iter().position(|name| is_own_case(name)),
            said: columns.iter().position(|name| is_time(name)),
            count: columns.len(),
        })
    }

    /// Whether something is taken from the column.
    pub fn uses(&self, at: usize) -> bool {
        let Self { table, sender, theme, question, text, kind, own_case, said, .. } = *self;
        [table, sender, theme, question, Some(text), kind, own_case, said].contains(&Some(at))
    }
}

/// The place of the column of one of these names.
pub fn place(columns: &[String], names: &[&str]) -> Option<usize> {
    let wanted: Vec<String> = names.iter().map(|name| search_key(name)).collect();
    let is = |column: &String, name: &String| {
        let mut words = column.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        words.peek().is_some_and(|first| first == name)
            && words.all(|word| BESIDE.contains(&word) || wanted.iter().any(|name| name == word))
    };
    wanted.iter().find_map(|name| columns.iter().position(|column| is(column, name)))
}

/// Whether a column of this name tells that a note is one person's matter.
pub fn is_own_case(name: &str) -> bool {
    let letters = letters(name);
    OWN_CASE.iter().any(|begins| letters.starts_with(begins))
}

/// Whether a column of this name tells the kind of a note.
pub fn is_kind(name: &str) -> bool {
    KIND.contains(&letters(name).as_str())
}

/// Whether a question is answered with yes.
pub fn is_yes(field: &str) -> bool {
    !NO.contains(&search_key(field).trim_matches([' ', '.', '-', '–', '_']))
}

fn letters(text: &str) -> String {
    search_key(text).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// What the columns of a list without a heading were taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    pub columns: Columns,
    pub parted: char,
    /// The first row is a heading, of names that nobody knows.
    pub heading: bool,
}

/// Takes the columns for what stands in them: numbers of tables, the titles or numbers of the meeting's `themes`, and the
/// longest text. Nothing where two columns could be the one.
///
/// A first row in which a known name stands is a heading that lacks something, and no row to guess by.
pub fn guess(text: &str, themes: &[String]) -> Option<Guess> {
    let themes: BTreeSet<String> = themes.iter().map(|theme| search_key(theme)).collect();
    PARTED.into_iter().find_map(|parted| {
        let rows = rows(text, parted)?;
        let first: Vec<String> = rows[0].iter().map(|field| search_key(field)).collect();
        if [TABLE, TEXT, THEME, QUESTION].into_iter().any(|names| place(&first, names).is_some()) {
            return None;
        }
        let whole = by_content(&rows, &themes).map(|columns| (columns, false));
        let below = || rows.get(1..).filter(|rows| rows.len() > 1).and_then(|rows| by_content(rows, &themes));
        let (columns, heading) = match whole {
            // A word over a long list of numbers is a name.
            Some((columns, _)) if rows.len() > 1 && !names_table(&rows[0], columns) => (columns, true),
            Some(whole) => whole,
            None => (below().filter(|columns| !names_table(&rows[0], *columns))?, true),
        };
        let named = |is: fn(&str) -> bool| first.iter().position(|name| heading && is(name));
        let columns = Columns { kind: named(is_kind), own_case: named(is_own_case), said: named(is_time), ..columns };
        Some(Guess { columns, parted, heading })
    })
}

/// The first rows, where all have as many fields, and more than one.
fn rows(text: &str, parted: char) -> Option<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(parted as u8)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> = reader
        .records()
        .flatten()
        .map(|record| record.iter().map(|field| field.trim().to_owned()).collect::<Vec<_>>())
        .filter(|row| row.iter().any(|field| !field.is_empty()))
        .take(LOOKED_AT)
        .collect();
    let count = rows.first()?.len();
    (count > 1 && rows.iter().all(|row| row.len() == count)).then_some(rows)
}

fn by_content(rows: &[Vec<String>], themes: &BTreeSet<String>) -> Option<Columns> {
    let count = rows.first()?.len();
    let column = |at: usize| rows.iter().map(move |row| row[at].as_str()).filter(|field| !field.is_empty());
    let share = |at: usize, is: &dyn Fn(&str) -> bool| {
        let all = column(at).count();
        if all == 0 { 0.0 } else { column(at).filter(|field| is(field)).count() as f64 / all as f64 }
    };
    // A table has many notes: of two columns of numbers the one that repeats itself is the tables', the other counts rows.
    let different = |at: usize| column(at).collect::<BTreeSet<&str>>().len();
    let full = |at: &usize| column(*at).count() == rows.len();
    let is_theme = |field: &str| themes.contains(&search_key(field));
    let mut numbers: Vec<usize> = (0..count).filter(full).filter(|at| share(*at, &is_table) >= MOST).collect();
    numbers.sort_by_key(|at| different(*at));
    let table = match numbers.as_slice() {
        [] => return None,
        [only] => *only,
        [first, second, ..] if different(*first) < different(*second) => *first,
        _ => return None,
    };
    let theme = (0..count).filter(|at| *at != table).find(|at| share(*at, &is_theme) >= MANY);
    let length = |at: usize| {
        let lengths: Vec<usize> = column(at).map(|field| field.chars().count()).collect();
        lengths.iter().sum::<usize>() as f64 / lengths.len().max(1) as f64
    };
    let mut texts: Vec<usize> =
        (0..count).filter(|at| *at != table && Some(*at) != theme && share(*at, &is_text) > 0.0).collect();
    texts.sort_by(|a, b| length(*b).total_cmp(&length(*a)));
    let text = match texts.as_slice() {
        [] => return None,
        [only] => *only,
        [first, second, ..] if length(*first) >= LONGER * length(*second) => *first,
        _ => return None,
    };
    // Only a name tells that a column is of kinds or times, or marks own cases.
    let (sender, question, kind, own_case, said) = (None, None, None, None, None);
    Some(Columns { table: Some(table), sender, theme, question, text, kind, own_case, said, count })
}

fn names_table(row: &[String], columns: Columns) -> bool {
    columns.table.is_some_and(|at| is_table(&row[at]))
}

fn is_table(field: &str) -> bool {
    table_number(field).is_some()
}

fn is_text(field: &str) -> bool {
    field.chars().any(char::is_alphabetic)
}

/// "3", "bord 3", "Table 3"; nothing where it is no number from 1.
pub fn table_number(found: &str) -> Option<u16> {
    let key = search_key(found);
    let bare = ["bord", "table"].iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key);
    bare.trim_matches([' ', '.', ':', '#']).parse::<u16>().ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use crate::intake::note_columns::{Columns, Guess, guess};

    fn guessed(text: &str) -> Option<Guess> {
        guess(text, &["Kørsel".to_owned(), "Adgang for alle".to_owned()])
    }

    fn columns(table: usize, theme: Option<usize>, text: usize, count: usize) -> Columns {
        let (sender, question, kind, own_case, said) = (None, None, None, None, None);
        Columns { table: Some(table), sender, theme, question, text, kind, own_case, said, count }
    }

    #[test]
    fn columns_without_a_heading_are_taken_for_what_stands_in_them() {
        let expected = Some(Guess { columns: columns(0, Some(1), 2, 3), parted: ';', heading: false });
        assert_eq!(guessed("1;Kørsel;ingen bus om aftenen\n2;koersel;bussen er fuld\n"), expected);
        // A number for each row beside the tables', and a column that nobody asked for.
        let counted = guessed("1,bord 3,der er langt til bussen,CH\n2,bord 3,rampen er for stejl,AB\n");
        assert_eq!(counted, Some(Guess { columns: columns(1, None, 2, 4), parted: ',', heading: false }));
    }

    #[test]
    fn a_heading_of_names_that_nobody_knows_is_no_note() {
        let expected = Some(Guess { columns: columns(0, None, 1, 2), parted: '\t', heading: true });
        assert_eq!(guessed("Hvor\tHvad blev sagt\n1\tingen bus\n2\tbussen er fuld\n"), expected);
    }

    #[test]
    fn what_could_be_either_is_not_guessed() {
        for text in [
            "bord;tema\n1;2\n",
            "1;2;der er langt til bussen\n2;1;bussen er altid fuld\n",
            "1;rampen er for stejl;bussen er fuld\n",
            "rampen er for stejl, og bussen er fuld\nja\n",
            "1;2\n",
            "",
        ] {
            assert_eq!(guessed(text), None, "{text}");
        }
    }
}
