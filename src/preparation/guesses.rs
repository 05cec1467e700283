//! What in a programme is only proposed and waits for a person's yes.

use crate::domain::programme::ProgrammeItem;
use crate::intake::programme::node::name;
use crate::intake::programme::writing::value_text;
use crate::language::dates;
use crate::preparation::json_text;
use crate::preparation::place::{FieldName, Place, Section, order};
use crate::preparation::seen::Seen;

const ITEM: [FieldName; 11] = [
    FieldName::Title,
    FieldName::Minutes,
    FieldName::Start,
    FieldName::Kind,
    FieldName::Responsible,
    FieldName::Locked,
    FieldName::LockedFor,
    FieldName::LeastMinutes,
    FieldName::Text,
    FieldName::Note,
    FieldName::Day,
];
const MEETING: [FieldName; 11] = [
    FieldName::Title,
    FieldName::Question,
    FieldName::Date,
    FieldName::Start,
    FieldName::End,
    FieldName::Place,
    FieldName::Organiser,
    FieldName::Agreement,
    FieldName::Kind,
    FieldName::Purpose,
    FieldName::Language,
];

/// The fields of a thing that are proposed. What only follows from other fields (a start that comes of the minutes
/// before it, the least minutes) is no guess of its own.
pub fn of(seen: &Seen, place: Place) -> Vec<FieldName> {
    match place {
        Place::Item(at) => {
            let Some((said, settled)) = seen.file.items.get(at).zip(seen.settled.programme.items.get(at)) else {
                return Vec::new();
            };
            let follows = |field: FieldName| match field {
                FieldName::Start => said.start.is_none(),
                FieldName::LeastMinutes => said.least_minutes.is_none(),
                _ => false,
            };
            let is_guess =
                |field: &FieldName| settled.guessed.iter().any(|name| name == field.key()) && !follows(*field);
            ITEM.into_iter().filter(is_guess).collect()
        }
        Place::Meeting => {
            let guessed = &seen.settled.programme.guessed;
            MEETING.into_iter().filter(|field| guessed.iter().any(|name| name == field.key())).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a section as a whole was proposed.
pub fn of_section(seen: &Seen, section: Section) -> bool {
    section.field().is_some_and(|field| seen.settled.programme.guessed.iter().any(|name| name == field))
}

/// All that is proposed in a section.
pub fn count(seen: &Seen, section: Section) -> usize {
    let things = match section {
        Section::Programme => (0..seen.file.items.len()).map(|at| of(seen, Place::Item(at)).len()).sum(),
        Section::Meeting => of(seen, Place::Meeting).len(),
        _ => 0,
    };
    things + usize::from(of_section(seen, section))
}

/// The text without these names among the guesses of a thing; those of a section stand with the meeting.
pub fn without(text: &str, place: Place, said: &[String], gone: &[&str]) -> Option<String> {
    let left: Vec<&String> = said.iter().filter(|name| !gone.contains(&name.as_str())).collect();
    let path = place.path()?.field("guessed");
    if left.len() == said.len() {
        Some(text.to_owned())
    } else if left.is_empty() {
        json_text::remove(text, &path)
    } else {
        json_text::set(text, &path, order(place), &value_text(&left))
    }
}

/// The names that the file itself marks as guesses.
pub fn said(seen: &Seen, place: Place) -> &[String] {
    match place {
        Place::Item(at) => seen.file.items.get(at).map_or(&[], |item| &item.guessed),
        _ => &seen.file.guessed,
    }
}

/// The text with a proposal made the file's own: the mark goes, and what was not written is.
pub fn confirmed(seen: &Seen, text: &str, place: Place, field: FieldName) -> Option<String> {
    let path = place.path()?.field(field.key());
    let text = &match moved_to(seen, place).filter(|_| matches!(field, FieldName::Start | FieldName::Minutes)) {
        Some(start) => json_text::set(text, &place.path()?.field(FieldName::Start.key()), order(place), &start)?,
        None => text.to_owned(),
    };
    let text = match proposed(seen, place, field) {
        Some(value) if json_text::source(text, &path).is_none() => json_text::set(text, &path, order(place), &value)?,
        _ => text.to_owned(),
    };
    // Other fields of the thing may have been confirmed in the same breath.
    let still = marks(&text, place);
    without(&text, place, &still, &[field.key()])
}

/// The start that is proposed for an item in the place of the one that it says, as JSON.
fn moved_to(seen: &Seen, place: Place) -> Option<String> {
    let Place::Item(at) = place else { return None };
    let (said, settled) = seen.file.items.get(at).zip(seen.settled.programme.items.get(at))?;
    let is_guess = |guessed: &[String]| guessed.iter().any(|name| name == FieldName::Start.key());
    let is_moved = said.start.is_some() && is_guess(&settled.guessed) && !is_guess(&said.guessed);
    is_moved.then(|| clock(settled.start))
}

fn clock(time: chrono::NaiveDateTime) -> String {
    value_text(&time.format("%H.%M").to_string())
}

/// The marks in a text that is being changed.
fn marks(text: &str, place: Place) -> Vec<String> {
    let list = place.path().map(|path| path.field("guessed"));
    let list = list.and_then(|path| json_text::source(text, &path).map(str::to_owned));
    list.and_then(|list| serde_json::from_str(&list).ok()).unwrap_or_default()
}

/// What is proposed for a field that the file does not have, as JSON.
fn proposed(seen: &Seen, place: Place, field: FieldName) -> Option<String> {
    let programme = &seen.settled.programme;
    match place {
        Place::Meeting => Some(match field {
            FieldName::Kind => value_text(&name(&programme.kind)?),
            FieldName::Date => value_text(&dates::day(programme.language, programme.day())),
            FieldName::Start => clock(programme.start),
            FieldName::End => clock(programme.end),
            _ => return None,
        }),
        Place::Item(at) => {
            let item: &ProgrammeItem = programme.items.get(at)?;
            Some(match field {
                FieldName::Kind => value_text(&name(&item.kind)?),
                FieldName::Minutes => item.minutes.to_string(),
                FieldName::Locked => item.locked.to_string(),
                _ => return None,
            })
        }
        _ => None,
    }
}

/// The text with a whole section as it is proposed.
pub fn confirmed_section(seen: &Seen, text: &str, section: Section) -> Option<String> {
    let places = match section {
        Section::Programme => (0..seen.file.items.len()).map(Place::Item).collect(),
        Section::Meeting => vec![Place::Meeting],
        _ => Vec::new(),
    };
    let mut text = text.to_owned();
    for place in places {
        for field in of(seen, place) {
            text = confirmed(seen, &text, place, field)?;
        }
    }
    let Some(field) = section.field() else { return Some(text) };
    let numbers = seen.table_numbers();
    if section == Section::Tables && seen.file.tables.is_none() && !numbers.is_empty() {
        let path = Place::Meeting.path()?.field("tables");
        text = json_text::set(&text, &path, order(Place::Meeting), &numbers.len().to_string())?;
    }
    let still = marks(&text, Place::Meeting);
    without(&text, Place::Meeting, &still, &[field])
}
