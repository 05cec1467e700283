//! A list of participants as people keep it: a spreadsheet saved as CSV, cells copied out of one, or names a line.

use crate::domain::body::is_named_as_body;
use crate::domain::programme::MemberRole;
use crate::domain::table::LAST_TABLE;
use crate::intake::encoding::decode;
use crate::intake::lines::Lines;
use crate::intake::list_answers::{answer, beside};
use crate::intake::list_columns::{Columns, Layout, layout};
use crate::intake::list_doubles::parted;
use crate::intake::list_remark::Remark;
use crate::intake::open_quotation::open_quotation;
use crate::intake::participant::Participant;
use crate::language::folding::search_key;
use crate::language::words::Words;

/// A larger file is no list of people. Bytes.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// As many as a programme file takes in one list, at a thousand tables.
const MOST: usize = 10_000;

/// Cells of a row that are read where there is no heading.
const USUAL_CELLS: usize = 4;

/// A list as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    pub people: Vec<Participant>,
    pub remarks: Vec<Remark>,
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
    #[error("a quotation mark in line {line} is not closed")]
    OpenQuotation { line: usize },
}

impl Unlisted {
    /// What it is, and what to do.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::TooLarge => words.word("intake-too-large"),
            Self::NotText => words.word("intake-not-text"),
            Self::Nobody => words.word("editor-nobody"),
            Self::OpenQuotation { line } => {
                words.say("intake-people-open-quotation", &[("line", line.to_string().into())])
            }
        }
    }
}

/// Reads the bytes of a list.
pub fn read(bytes: &[u8]) -> Result<List, Unlisted> {
    if bytes.len() > LARGEST {
        return Err(Unlisted::TooLarge);
    }
    read_text(&decode(bytes).map_err(|_| Unlisted::NotText)?.text)
}

/// Reads the text of a list. Without a heading the columns are name, organisation, role, table.
pub fn read_text(text: &str) -> Result<List, Unlisted> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Layout { parted: sign, columns, heading, begins, lines_over, over } = layout(text);
    let rows = &text[begins..];
    if let Some(line) = open_quotation(rows, sign) {
        return Err(Unlisted::OpenQuotation { line: lines_over + line });
    }
    let mut list = List::default();
    let mut people = Vec::new();
    list.remarks.extend(over.into_iter().map(|(line, text)| Remark::OverTheHeading { line, text }));
    let unused = heading.iter().enumerate().filter(|(at, name)| !columns.uses(*at) && !name.is_empty());
    list.remarks.extend(unused.map(|(_, name)| Remark::Column { heading: name.clone() }));
    // Said once: the whole column is something else.
    let mut without_heading = None;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(sign as u8).has_headers(false).flexible(true).from_reader(rows.as_bytes());
    let mut lines = Lines::new(rows, lines_over);
    for record in reader.records() {
        // The reader reads text, and text of any shape is rows of cells.
        let Ok(record) = record else { continue };
        let line = lines.of(&record);
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        if !heading.is_empty() && cells.iter().skip(heading.len()).any(|cell| !cell.is_empty()) {
            list.remarks.push(Remark::MoreCells { line });
        }
        let Some(person) = person(&cells, columns) else { continue };
        let said = columns.table.and_then(|at| cells.get(at)).filter(|cell| !cell.is_empty() && person.table.is_none());
        match said {
            Some(cell) if !heading.is_empty() => list.remarks.push(Remark::Table { line, cell: (*cell).to_owned() }),
            Some(_) => without_heading = without_heading.or(Some(line)),
            None => {}
        }
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(|cell| one_line(cell)).unwrap_or_default();
        let (wheelchair, with) = (cell(columns.wheelchair), cell(columns.beside));
        if answer(&wheelchair).is_none() {
            list.remarks.push(Remark::Wheelchair { line, cell: wheelchair });
        }
        if beside(&with).is_err() {
            list.remarks.push(Remark::Beside { line, name: person.name.clone(), cell: with });
        }
        if heading.is_empty() && cells.iter().skip(USUAL_CELLS).any(|cell| !cell.is_empty()) {
            without_heading = without_heading.or(Some(line));
        }
        people.push((line, person));
        if people.len() >= MOST {
            break;
        }
    }
    list.remarks.extend(without_heading.map(|line| Remark::NoHeading { line }));
    let (people, doubles) = parted(people);
    list.people = people;
    list.remarks.extend(doubles);
    if list.people.is_empty() { Err(Unlisted::Nobody) } else { Ok(list) }
}

fn person(cells: &[&str], columns: Columns) -> Option<Participant> {
    let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(|cell| one_line(cell)).unwrap_or_default();
    let name = [cell(columns.name), cell(columns.last_name)].join(" ").trim().to_owned();
    let said = cell(columns.role);
    let role = role(&said);
    // A role that is none of the known ones is still said of the person.
    let title = if role.is_some() { String::new() } else { said };
    let mut organisation = cell(columns.organisation);
    let works_there = !title.is_empty() || matches!(role, Some(MemberRole::Official | MemberRole::Politician));
    if columns.municipalities && works_there && is_bare_municipality(&organisation) {
        organisation.push_str(" Kommune");
    }
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let words: Vec<String> = [name, title, organisation.clone()].into_iter().filter(|part| !part.is_empty()).collect();
    let table = table(&cell(columns.table));
    // Better a place too many than one too few: what is not understood is told.
    let wheelchair = answer(&cell(columns.wheelchair)) != Some(false);
    let (organisation, with) = (said(organisation), beside(&cell(columns.beside)).ok().flatten());
    (!words.is_empty()).then(|| Participant { name: words.join(", "), role, table, organisation, with, wheelchair })
}

/// "Faxe" among municipalities, and no "SIND" or "Ørslev Lokalråd".
fn is_bare_municipality(name: &str) -> bool {
    !name.is_empty() && !name.contains(' ') && !is_named_as_body(name)
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).take(400).collect()
}

/// "3", "bord 3", "Bord nr. 3"; other cells that hold figures, such as a telephone number, are none.
fn table(cell: &str) -> Option<u16> {
    let key = search_key(cell);
    let number = ["bord", "table"].iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key).trim_start();
    let number = ["nr.", "nr", "no."].iter().find_map(|word| number.strip_prefix(word)).unwrap_or(number);
    let number = number.trim_start_matches([' ', '#']).trim_end_matches('.');
    let is_number = !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    number.parse().ok().filter(|number| is_number && (1..=LAST_TABLE).contains(number))
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
    use crate::intake::list_remark::Remark;
    use crate::intake::participant::Participant;
    use crate::intake::participants::{List, Unlisted, read, read_text};

    fn person(name: &str, role: Option<MemberRole>, table: Option<u16>) -> Participant {
        let organisation = name.rsplit_once(", ").map(|(_, said)| said.to_owned());
        Participant { name: name.into(), role, table, organisation, ..Participant::default() }
    }

    fn people(text: &str) -> Result<Vec<Participant>, Unlisted> {
        read_text(text).map(|list| list.people)
    }

    #[test]
    fn a_list_as_danish_excel_saves_it_is_read_in_both_its_encodings() {
        let list = "Navn;Organisation;Rolle;Bord\r\nÅse Bæk;SIND;Pårørende;3\r\n;;;\r\n\"Bo \"\"B\"\" Ø\";Næstved Kommune;Direktør;bord 12\r\nIda;;;\r\n";
        let people = vec![
            person("Åse Bæk, SIND", Some(MemberRole::Relative), Some(3)),
            person("Bo \"B\" Ø, Direktør, Næstved Kommune", None, Some(12)),
            person("Ida", None, None),
        ];
        assert_eq!(
            read(format!("\u{feff}{list}").as_bytes()),
            Ok(List { people: people.clone(), remarks: Vec::new() })
        );
        let old: Vec<u8> = list.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(read(&old).unwrap().people, people);
    }

    #[test]
    fn a_title_over_the_heading_is_told_and_the_separator_that_excel_names_is_taken() {
        let list = "Navn;Organisation;Rolle;E-mail;Kørestol;Ledsager for\r\nErik Dam;DH;Bruger;;ja;\r\nTine Tegn;;;;;Erik Dam\r\n";
        let expected = read_text(list).unwrap();
        assert!(expected.people[0].wheelchair && expected.people[1].with.is_some());
        let column = Remark::Column { heading: "E-mail".into() };
        assert_eq!(expected.remarks, std::slice::from_ref(&column));
        assert_eq!(read_text(&format!("sep=;\r\n{list}")), Ok(expected.clone()));
        assert_eq!(people(&format!("\"sep=,\"\r\n{}", list.replace(';', ","))), Ok(expected.people.clone()));
        let titled = read_text(&format!("Deltagere\r\nDialogmøde 7. april;;;;;\r\n;;;;;\r\n{list}")).unwrap();
        assert_eq!(titled.people, expected.people);
        let title = |line, text: &str| Remark::OverTheHeading { line, text: text.into() };
        assert_eq!(titled.remarks, [title(1, "Deltagere"), title(2, "Dialogmøde 7. april"), column]);
        // A role is no heading, and a row that has more cells than it is told.
        assert_eq!(people("Åse;SIND;Deltager;1\nBo;;;\n").unwrap().len(), 2);
        let more = read_text("Navn;Rolle\r\n\r\nBo; den ældre;2\r\n").unwrap();
        assert_eq!(more.remarks, [Remark::MoreCells { line: 3 }]);
    }

    #[test]
    fn what_is_copied_out_of_a_spreadsheet_and_plain_names_are_read_too() {
        let copied = "Fornavn\tEfternavn\tBord\nÅse\tBæk\t2\n";
        assert_eq!(people(copied), Ok(vec![person("Åse Bæk", None, Some(2))]));
        let named = Participant { organisation: None, ..person("Åse Bæk, SIND", None, None) };
        let names = "Åse Bæk, SIND\n\nBo Ø\n";
        assert_eq!(people(names), Ok(vec![named, person("Bo Ø", None, None)]));
        assert_eq!(people("name,table\nAnn,4\n"), Ok(vec![person("Ann", None, Some(4))]));
        assert_eq!(people("Åse;SIND;borger;1"), Ok(vec![person("Åse, SIND", Some(MemberRole::Citizen), Some(1))]));
        assert_eq!(people("navn;bord\n"), Err(Unlisted::Nobody));
    }

    #[test]
    fn a_quotation_mark_that_swallows_the_rows_after_it_is_told_with_its_line() {
        let list = "Navn;Organisation;Bord\nUlla Ny;;1\n\"Uffe \"\"Uha\"\" Ny;;2\nUna Ny;;2\nUdo Ny;;2\n";
        assert_eq!(read_text(list), Err(Unlisted::OpenQuotation { line: 3 }));
        let closed =
            "Titel;;\n\nNavn;Organisation;Bord\n\"Dorthe\nTo Linjer\";LEV;\n\"Uffe \"\"Uha\"\" Ny;;2\n\"Bo\";;\n";
        assert_eq!(read_text(closed), Err(Unlisted::OpenQuotation { line: 6 }));
        assert_eq!(people(&closed.replace("Ny;", "Ny\";")).unwrap().len(), 3);
    }

    #[test]
    fn a_table_is_a_number_and_nothing_else_that_holds_figures() {
        let headed = "Navn;Bord\nA;3\nB;Bord 4\nC;table 5\nD;bord nr. 6\nE;3 eller 4\nF;0\nG;1200\nH;\nI;12.\n";
        let list = read_text(headed).unwrap();
        let tables: Vec<Option<u16>> = list.people.iter().map(|person| person.table).collect();
        assert_eq!(tables, [Some(3), Some(4), Some(5), Some(6), None, None, None, None, Some(12)]);
        let unread = |line, cell: &str| Remark::Table { line, cell: cell.into() };
        assert_eq!(list.remarks, [unread(6, "3 eller 4"), unread(7, "0"), unread(8, "1200")]);
        let list = read_text("Ulla Ny;SIND;Bruger;ulla44@gmail.com\nUrs Ny;LEV;Bruger;tlf. 20 45 11 22\n").unwrap();
        assert!(list.people.iter().all(|person| person.table.is_none()));
        assert_eq!(list.remarks, [Remark::NoHeading { line: 1 }]);
        assert_eq!(read_text("Ulla;SIND;Bruger;2;x\n").unwrap().remarks, [Remark::NoHeading { line: 1 }]);
    }

    #[test]
    fn companions_and_wheelchairs_are_read_for_the_seating() {
        let list = "Navn;Organisation;Ledsager for;Kørestol\nAnne Holm;SIND;;ja\nBo;;Anne Holm;\n";
        let people = read_text(list).unwrap().people;
        assert!(people[0].wheelchair && people[0].with.is_none() && !people[1].wheelchair);
        assert_eq!(people[1].with.as_deref(), Some("Anne Holm"));
        let old: Vec<u8> = list.chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
        assert_eq!(read(&old).unwrap().people, people);
    }

    #[test]
    fn what_is_said_of_companions_and_wheelchairs_is_taken_or_told() {
        let list = "Navn;Kommune;Stilling;Hjælper for;Kørestol\nAnne;Faxe;Chef;ja;Ja (elektrisk)\nBo;SIND;;nej;nej tak\n\
                    Carl;Faxe;Borger;Tolk: Anne;Ja, elektrisk\nIda;Faxe Kommune;Chef;-;2 stk.\n";
        let list = read_text(list).unwrap();
        let chairs: Vec<bool> = list.people.iter().map(|person| person.wheelchair).collect();
        assert_eq!(chairs, [true, false, true, true]);
        let with: Vec<Option<&str>> = list.people.iter().map(|person| person.with.as_deref()).collect();
        assert_eq!(with, [None, None, Some("Anne"), None]);
        let organisations: Vec<&str> = list.people.iter().filter_map(|person| person.organisation.as_deref()).collect();
        assert_eq!(organisations, ["Faxe Kommune", "SIND", "Faxe", "Faxe Kommune"]);
        let beside = Remark::Beside { line: 2, name: "Anne, Chef, Faxe Kommune".into(), cell: "ja".into() };
        assert_eq!(list.remarks, [beside, Remark::Wheelchair { line: 5, cell: "2 stk.".into() }]);
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
