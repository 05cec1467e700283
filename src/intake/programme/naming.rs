//! Ids for what the programme file does not name: from the title or the place, the same on every reading.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use crate::domain::programme::ThemeKind;
use crate::intake::programme::file::{NumberedQuestion, ProgrammeFile, QuestionFile, TableFile, TablesFile, ThemeFile};

/// The parking lot's id, where the file has none.
pub const PARKING: &str = "parkering";
/// An id reads well in a table; titles of forty words are cut at a word.
const LONGEST: usize = 32;

/// Small letters a to z, digits and hyphens: "Oplæg om ældre" is "oplaeg-om-aeldre". Empty where nothing is left.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for word in title.split(|character: char| !character.is_alphanumeric()) {
        let word: String = plain(word).take(LONGEST).collect();
        if word.is_empty() {
            continue;
        }
        if slug.is_empty() {
            slug = word;
        } else if slug.len() + 1 + word.len() <= LONGEST {
            slug = slug + "-" + &word;
        } else {
            break;
        }
    }
    slug
}

fn plain(word: &str) -> impl Iterator<Item = char> {
    word.to_lowercase()
        .replace('æ', "ae")
        .replace('ø', "oe")
        .replace('å', "aa")
        .nfd()
        .filter(char::is_ascii_alphanumeric)
        .collect::<Vec<_>>()
        .into_iter()
}

/// One id for each: those given stay, those made give way to them wherever in the file they stand.
fn name_all<'f>(given_and_wished: impl Iterator<Item = (Option<&'f str>, String)> + Clone) -> Vec<String> {
    let mut taken: HashSet<String> =
        given_and_wished.clone().filter_map(|(given, _)| given.map(str::to_owned)).collect();
    let mut names = Vec::new();
    for (given, wish) in given_and_wished {
        let name = given.map(str::to_owned).unwrap_or_else(|| {
            let copies = (2_u32..).map(|copy| format!("{wish}-{copy}"));
            std::iter::once(wish.clone()).chain(copies).find(|name| !taken.contains(name)).unwrap_or(wish)
        });
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

/// The slug of a title, or where nothing is left of it the place in the list.
fn wish(title: &str, otherwise: &str, place: usize) -> String {
    Some(slug(title)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| format!("{otherwise}-{}", place + 1))
}

pub fn item_ids(file: &ProgrammeFile) -> Vec<String> {
    let items = file.items.iter().enumerate();
    name_all(items.map(|(place, item)| (item.id.as_deref(), wish(&item.title, "punkt", place))))
}

pub fn theme_ids(file: &ProgrammeFile) -> Vec<String> {
    let wished = |place: usize, theme: &ThemeFile| match theme.kind {
        Some(ThemeKind::Parking) => PARKING.to_owned(),
        _ => wish(&theme.title, "tema", place),
    };
    name_all(file.themes.iter().enumerate().map(|(place, theme)| (theme.id.as_deref(), wished(place, theme))))
}

/// The theme that an assignment means by its id or its title: the place in the list of themes.
pub fn theme_meant(file: &ProgrammeFile, ids: &[String], words: &str) -> Option<usize> {
    ids.iter().position(|id| id == words).or_else(|| file.themes.iter().position(|theme| theme.title == words))
}

/// A question with its number and a text, whichever way it was written.
pub fn numbered(question: &QuestionFile, place: usize) -> NumberedQuestion {
    let next = u32::try_from(place + 1).unwrap_or(u32::MAX);
    match question {
        QuestionFile::Text(text) => NumberedQuestion { id: None, number: Some(next), text: text.clone() },
        QuestionFile::Full(full) => NumberedQuestion { number: full.number.or(Some(next)), ..full.clone() },
    }
}

/// Of each theme's questions in order.
pub fn question_ids(file: &ProgrammeFile) -> Vec<Vec<String>> {
    let themes = theme_ids(file);
    let questions: Vec<(NumberedQuestion, String)> = file
        .themes
        .iter()
        .zip(&themes)
        .flat_map(|(theme, id)| {
            theme.questions.iter().enumerate().map(move |(place, question)| {
                let question = numbered(question, place);
                let wish = format!("{id}-{}", question.number.unwrap_or(0));
                (question, wish)
            })
        })
        .collect();
    let mut names =
        name_all(questions.iter().map(|(question, wish)| (question.id.as_deref(), wish.clone()))).into_iter();
    file.themes.iter().map(|theme| names.by_ref().take(theme.questions.len()).collect()).collect()
}

/// The number on each table's sign.
pub fn table_numbers(tables: &[TableFile]) -> Vec<u16> {
    let mut before = 0_u16;
    let number = |table: &TableFile| {
        before = table.number.unwrap_or(before.saturating_add(1));
        before
    };
    tables.iter().map(number).collect()
}

/// The numbers of the tables that the file names or counts; `None` where it says nothing of tables.
pub fn known_tables(file: &ProgrammeFile) -> Option<Vec<u16>> {
    match file.tables.as_ref()? {
        TablesFile::Count(count) => Some((1..=*count).collect()),
        TablesFile::List(tables) => Some(table_numbers(tables)),
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::programme::file::{ItemFile, ProgrammeFile};
    use crate::intake::programme::naming::{item_ids, slug};

    #[test]
    fn a_title_becomes_an_id_that_any_keyboard_can_type() {
        assert_eq!(slug("Oplæg om ældre – på Ærø"), "oplaeg-om-aeldre-paa-aeroe");
        assert_eq!(slug("Velkomst, program og indledning til dialog om samarbejde"), "velkomst-program-og-indledning");
        assert_eq!(slug("Café à la carte"), "cafe-a-la-carte");
        assert_eq!(slug("❖ 会议"), "");
    }

    #[test]
    fn the_same_title_twice_makes_two_ids_and_a_given_id_is_never_made_again() {
        let item = |id: Option<&str>, title: &str| ItemFile {
            id: id.map(str::to_owned),
            title: title.into(),
            ..ItemFile::default()
        };
        let items = vec![item(None, "Pause"), item(None, "Pause"), item(Some("pause"), "Kaffe"), item(None, "!")];
        let file = ProgrammeFile { items, ..ProgrammeFile::default() };
        assert_eq!(item_ids(&file), ["pause-2", "pause-3", "pause", "punkt-4"]);
    }
}
