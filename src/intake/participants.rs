//! A list of participants as people keep it: a spreadsheet saved as CSV, cells copied out of one, or names a line.

use crate::domain::programme::MemberRole;
use crate::intake::encoding::decode;
use crate::language::folding::search_key;

/// A larger file is no list of people. Bytes.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// As many as a programme file takes in one list, at a thousand tables.
const MOST: usize = 10_000;

/// Somebody on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// With what else is said of them: "Anne Holm, SIND".
    pub name: String,
    pub role: Option<MemberRole>,
    pub table: Option<u16>,
    pub organisation: Option<String>,
    /// Beside whom a companion or interpreter sits.
    pub with: Option<String>,
    pub wheelchair: bool,
}

/// Why a list cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unlisted {
    #[error("too large")]
    TooLarge,
    #[error("not text")]
    NotText,
    #[error("nobody is on the list")]
    Nobody,
}

const NAMES: &[&str] = &["navn", "name", "deltager", "participant", "fulde navn"];
const FIRST_NAMES: &[&str] = &["fornavn", "first name"];
const LAST_NAMES: &[&str] = &["efternavn", "last name", "surname"];
const ORGANISATIONS: &[&str] = &["organisation", "forening", "kommune", "arbejdsplads", "firma", "organization"];
const ROLES: &[&str] = &["rolle", "role", "titel", "stilling", "title"];
const BESIDE: &[&str] = &[
    "ledsager for",
    "ledsager til",
    "ledsager",
    "tolk for",
    "følger",
    "sammen med",
    "sidder hos",
    "companion of",
    "with",
];
const WHEELCHAIRS: &[&str] = &["kørestol", "kørestolsplads", "kørestolsbruger", "wheelchair"];
const YES: &[&str] = &["ja", "x", "j", "yes", "y", "1", "sand", "true"];
const TABLES: &[&str] = &["bord", "table", "bordnr", "bordnummer", "bord nr.", "table no."];

/// Where the columns are.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    name: Option<usize>,
    last_name: Option<usize>,
    organisation: Option<usize>,
    role: Option<usize>,
    table: Option<usize>,
    beside: Option<usize>,
    wheelchair: Option<usize>,
}

/// Reads the bytes of a list.
pub fn read(bytes: &[u8]) -> Result<Vec<Participant>, Unlisted> {
    if bytes.len() > LARGEST {
        return Err(Unlisted::TooLarge);
    }
    read_text(&decode(bytes).map_err(|_| Unlisted::NotText)?.text)
}

/// Reads the text of a list. Without a heading the columns are name, organisation, role, table.
pub fn read_text(text: &str) -> Result<Vec<Participant>, Unlisted> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // Danish Excel parts fields by semicolons; what is copied out of it, by tabs. A comma may stand in a name.
    let parted = [';', '\t'].into_iter().max_by_key(|sign| (first.matches(*sign).count(), *sign == ';'));
    let parted = parted.filter(|sign| first.contains(*sign)).or_else(|| has_heading(first, ',').then_some(','));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(parted.map_or(b';', |sign| sign as u8))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut columns = None;
    let mut people = Vec::new();
    for record in reader.records().flatten() {
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let columns = match columns {
            Some(columns) => columns,
            None => {
                let heading = heading(&cells);
                columns = Some(heading.unwrap_or(USUAL));
                if heading.is_some() {
                    continue;
                }
                USUAL
            }
        };
        people.extend(person(&cells, columns));
        if people.len() >= MOST {
            break;
        }
    }
    if people.is_empty() { Err(Unlisted::Nobody) } else { Ok(people) }
}

const USUAL: Columns = Columns {
    name: Some(0),
    last_name: None,
    organisation: Some(1),
    role: Some(2),
    table: Some(3),
    beside: None,
    wheelchair: None,
};

fn has_heading(line: &str, parted: char) -> bool {
    heading(&line.split(parted).map(str::trim).collect::<Vec<_>>()).is_some()
}

/// The columns, if the row is a heading.
fn heading(cells: &[&str]) -> Option<Columns> {
    let keys: Vec<String> = cells.iter().map(|cell| search_key(cell.trim_matches('"'))).collect();
    let place = |names: &[&str]| {
        let wanted: Vec<String> = names.iter().map(|name| search_key(name)).collect();
        keys.iter().position(|key| wanted.contains(key))
    };
    let columns = Columns {
        name: place(NAMES).or_else(|| place(FIRST_NAMES)),
        last_name: place(LAST_NAMES),
        organisation: place(ORGANISATIONS),
        role: place(ROLES),
        table: place(TABLES),
        beside: place(BESIDE),
        wheelchair: place(WHEELCHAIRS),
    };
    (columns.name.is_some() || columns.last_name.is_some()).then_some(columns)
}

fn person(cells: &[&str], columns: Columns) -> Option<Participant> {
    let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(|cell| one_line(cell)).unwrap_or_default();
    let name = [cell(columns.name), cell(columns.last_name)].join(" ").trim().to_owned();
    let said = cell(columns.role);
    let role = role(&said);
    // A role that is none of the known ones is still said of the person.
    let title = if role.is_some() { String::new() } else { said };
    let organisation = cell(columns.organisation);
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let words: Vec<String> = [name, title, organisation.clone()].into_iter().filter(|part| !part.is_empty()).collect();
    let table = table(&cell(columns.table));
    let wheelchair = YES.contains(&cell(columns.wheelchair).to_lowercase().as_str());
    let (organisation, with) = (said(organisation), said(cell(columns.beside)));
    (!words.is_empty()).then(|| Participant { name: words.join(", "), role, table, organisation, with, wheelchair })
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(400).collect()
}

/// "3", "bord 3".
fn table(cell: &str) -> Option<u16> {
    let digits = cell.trim_start_matches(|c: char| !c.is_ascii_digit());
    let number = digits.split(|c: char| !c.is_ascii_digit()).next()?;
    number.parse().ok().filter(|number| (1..=999).contains(number))
}

/// glossary §2
fn role(word: &str) -> Option<MemberRole> {
    Some(match word.to_lowercase().as_str() {
        "bruger" | "service user" | "user" => MemberRole::User,
        "borger" | "medborger" | "citizen" => MemberRole::Citizen,
        "pårørende" | "relative" => MemberRole::Relative,
        "politiker" | "fagpolitiker" | "udvalgspolitiker" | "politician" => MemberRole::Politician,
        "embedsmand" | "embedsperson" | "official" => MemberRole::Official,
        "forening" | "organisation" | "association" | "organization" => MemberRole::Organisation,
        "kommune" | "municipality" => MemberRole::Municipality,
        "bordvært" | "bordformand" | "tovholder" | "table host" | "host" => MemberRole::Host,
        "bordskriver" | "bordreferent" | "referent" | "table scribe" | "scribe" => MemberRole::Scribe,
        "andet" | "anden" | "andre" | "other" => MemberRole::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;

    use crate::domain::programme::MemberRole;
    use crate::intake::participants::{Participant, Unlisted, read, read_text};

    fn person(name: &str, role: Option<MemberRole>, table: Option<u16>) -> Participant {
        let organisation = name.rsplit_once(", ").map(|(_, said)| said.to_owned());
        Participant { name: name.into(), role, table, organisation, ..Participant::default() }
    }

    #[test]
    fn a_list_as_danish_excel_saves_it_is_read_in_both_its_encodings() {
        let list = "Navn;Organisation;Rolle;Bord\r\nÅse Bæk;SIND;Pårørende;3\r\n;;;\r\n\"Bo \"\"B\"\" Ø\";Næstved Kommune;Direktør;bord 12\r\nIda;;;\r\n";
        let people = vec![
            person("Åse Bæk, SIND", Some(MemberRole::Relative), Some(3)),
            person("Bo \"B\" Ø, Direktør, Næstved Kommune", None, Some(12)),
            person("Ida", None, None),
        ];
        assert_eq!(read(format!("\u{feff}{list}").as_bytes()), Ok(people.clone()));
        let old: Vec<u8> = list.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(read(&old), Ok(people));
    }

    #[test]
    fn what_is_copied_out_of_a_spreadsheet_and_plain_names_are_read_too() {
        let copied = "Fornavn\tEfternavn\tBord\nÅse\tBæk\t2\n";
        assert_eq!(read_text(copied), Ok(vec![person("Åse Bæk", None, Some(2))]));
        let named = Participant { organisation: None, ..person("Åse Bæk, SIND", None, None) };
        let names = "Åse Bæk, SIND\n\nBo Ø\n";
        assert_eq!(read_text(names), Ok(vec![named, person("Bo Ø", None, None)]));
        assert_eq!(read_text("name,table\nAnn,4\n"), Ok(vec![person("Ann", None, Some(4))]));
        assert_eq!(read_text("Åse;SIND;borger;1"), Ok(vec![person("Åse, SIND", Some(MemberRole::Citizen), Some(1))]));
        assert_eq!(read_text("navn;bord\n"), Err(Unlisted::Nobody));
    }

    #[test]
    fn companions_and_wheelchairs_are_read_for_the_seating() {
        let list = "Navn;Organisation;Ledsager for;Kørestol\nAnne Holm;SIND;;ja\nBo;;Anne Holm;\n";
        let people = read_text(list).unwrap();
        assert!(people[0].wheelchair && people[0].with.is_none() && !people[1].wheelchair);
        assert_eq!(people[1].with.as_deref(), Some("Anne Holm"));
        let old: Vec<u8> = list.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(read(&old), Ok(people));
    }

    proptest! {
        #[test]
        fn any_bytes_are_people_or_refused_but_never_a_panic(bytes: Vec<u8>) {
            let _ = read(&bytes);
        }

        #[test]
        fn any_text_is_people_or_nobody(text: String) {
            let _ = read_text(&text);
        }
    }
}
