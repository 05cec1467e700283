//! What an edit makes of the text of the file.

use crate::intake::programme::file::{
    ActionFile, HeadFile, ItemFile, MemberFile, MilestoneFile, NumberedQuestion, QuestionFile, TablesFile, ThemeFile,
};
use crate::intake::programme::path::Path;
use crate::intake::programme::timing::clock;
use crate::intake::programme::writing::value_text;
use crate::language::duration_reading::read_minutes;
use crate::preparation::edit::Edit;
use crate::preparation::place::{FieldName, Place, Section, order};
use crate::preparation::seen::Seen;
use crate::preparation::{assigning, guesses, json_text, seating, timing};

/// What stands for a date that nobody knows yet.
const UNKNOWN: &str = "?";

/// The texts that the edit may come to, the best first; none where there is nothing to do.
pub fn changed(seen: &Seen, text: &str, edit: &Edit) -> Vec<String> {
    let one = |text: Option<String>| text.into_iter().collect();
    match edit {
        Edit::Write { place, field, words } => one(write(seen, text, *place, *field, words.trim())),
        Edit::Longer { place: Place::Item(at), by } => {
            let now = seen.settled.programme.items.get(*at).map_or(0, |item| i64::from(item.minutes));
            let minutes = (now + by).clamp(1, 24 * 60);
            one(write(seen, text, Place::Item(*at), FieldName::Minutes, &minutes.to_string()))
        }
        Edit::Longer { .. } => Vec::new(),
        Edit::Confirm { place, field } => {
            let fields = guesses::of(seen, *place);
            let mut text = Some(text.to_owned());
            for guess in fields.into_iter().filter(|guess| field.is_none_or(|field| field == *guess)) {
                text = text.and_then(|text| guesses::confirmed(seen, &text, *place, guess));
            }
            one(text)
        }
        Edit::ConfirmAll(section) => one(guesses::confirmed_section(seen, text, *section)),
        Edit::Add { section, after, words } => one(add(seen, text, *section, *after, words.trim())),
        Edit::AddUnder { place, words } => one(add_under(seen, text, *place, words.trim())),
        Edit::Remove(place) => one(remove(seen, text, *place)),
        Edit::Move { place, back } => moved(seen, text, *place, *back),
        Edit::Seat(seats) => one(seating::seated(seen, text, seats)),
    }
}

/// What a person wrote, as JSON; nothing where the field goes.
fn value(field: FieldName, words: &str) -> Option<String> {
    let figures = words.trim_end_matches("min.").trim_end_matches("min").trim();
    match field {
        // What must be there is written empty, for the reader to tell what would do.
        FieldName::Title | FieldName::Label | FieldName::Due | FieldName::What => return Some(value_text(&words)),
        FieldName::Value => return Some(value_text(&words)),
        _ if words.is_empty() => return None,
        FieldName::Minutes | FieldName::LeastMinutes | FieldName::GraceMinutes => {
            let number = figures.parse().ok().or_else(|| read_minutes(words));
            return Some(number.map_or_else(|| value_text(&words), |number: u32| number.to_string()));
        }
        FieldName::Day | FieldName::Number => {
            return Some(figures.parse().map_or_else(|_| value_text(&words), |number: u32| number.to_string()));
        }
        FieldName::Start | FieldName::End => {
            let clock = clock(words).map(|time| time.format("%H.%M").to_string());
            return Some(value_text(&clock.unwrap_or_else(|| words.to_owned())));
        }
        FieldName::Locked
        | FieldName::Before
        | FieldName::Internal
        | FieldName::Wheelchair
        | FieldName::CloseRounds => {
            return Some(if words == "true" || words == "false" { words.to_owned() } else { value_text(&words) });
        }
        _ => {}
    }
    Some(match words.contains('\n') {
        true => value_text(&words.lines().map(str::trim_end).collect::<Vec<_>>()),
        false => value_text(&words),
    })
}

fn write(seen: &Seen, text: &str, place: Place, field: FieldName, words: &str) -> Option<String> {
    match (place, field) {
        (Place::Assignment { round, theme }, _) => assigning::written(seen, text, round, theme, words),
        (Place::Member(table, member), FieldName::Table) => seating::moved(
            seen,
            text,
            table,
            member,
            words.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().ok()?,
        ),
        (Place::Table(at), FieldName::Number) => {
            let text = plain(seen, &seating::listed(seen, text)?, place, field, words)?;
            let (old, _) = *seen.tables().get(at)?;
            assigning::renumbered(seen, text, old, Some(words.parse().unwrap_or(old)))
        }
        (Place::Table(_), _) => plain(seen, &seating::listed(seen, text)?, place, field, words),
        (Place::Head(_), _) if seen.file.head.is_none() => plain(seen, &with_head(seen, text)?, place, field, words),
        (Place::Theme(at), FieldName::Title) => {
            assigning::renamed(seen, plain(seen, text, place, field, words)?, at, words)
        }
        (Place::Item(at), FieldName::Minutes) => minutes(seen, text, at, words),
        (Place::Question(theme, at), _) => question(seen, text, theme, at, field, words),
        (Place::Member(table, at), _) => member(seen, text, table, at, field, words),
        _ => plain(seen, text, place, field, words),
    }
}

/// The field with its new value, and no longer a guess.
fn plain(seen: &Seen, text: &str, place: Place, field: FieldName, words: &str) -> Option<String> {
    let path = place.path()?.field(field.key());
    let text = match value(field, words) {
        Some(value) => json_text::set(text, &path, order(place), &value)?,
        None if json_text::source(text, &path).is_some() => json_text::remove(text, &path)?,
        None => text.to_owned(),
    };
    match place {
        Place::Item(_) | Place::Meeting => guesses::without(&text, place, guesses::said(seen, place), &[field.key()]),
        _ => Some(text),
    }
}

/// An item's minutes: its least minutes follow down, and what comes after it follows on.
fn minutes(seen: &Seen, text: &str, at: usize, words: &str) -> Option<String> {
    let place = Place::Item(at);
    let mut text = plain(seen, text, place, FieldName::Minutes, words)?;
    let new: Option<u32> = value(FieldName::Minutes, words).and_then(|value| value.parse().ok());
    let (Some(new), Some(old)) = (new, seen.settled.programme.items.get(at)) else { return Some(text) };
    if seen.file.items[at].least_minutes.is_some_and(|least| least > new) {
        let path = place.path()?.field("least_minutes");
        text = json_text::set(&text, &path, order(place), &new.to_string())?;
    }
    timing::moved_on(seen, text, at, i64::from(new) - i64::from(old.minutes))
}

fn question(seen: &Seen, text: &str, theme: usize, at: usize, field: FieldName, words: &str) -> Option<String> {
    let place = Place::Question(theme, at);
    let path = place.path()?;
    let said = seen.file.themes.get(theme)?.questions.get(at)?;
    match (said, field) {
        (QuestionFile::Text(_), FieldName::Text) => json_text::set(text, &path, &[], &value_text(&words)),
        (QuestionFile::Text(old), _) => {
            let full = NumberedQuestion { id: None, number: None, text: old.clone() };
            let text = json_text::set(text, &path, &[], &value_text(&full))?;
            plain(seen, &text, place, field, words)
        }
        // A question is asked in one breath, however many lines it takes.
        (QuestionFile::Full(_), FieldName::Text) => {
            json_text::set(text, &path.field("text"), order(place), &value_text(&words))
        }
        (QuestionFile::Full(_), _) => plain(seen, text, place, field, words),
    }
}

fn member(seen: &Seen, text: &str, table: usize, at: usize, field: FieldName, words: &str) -> Option<String> {
    let place = Place::Member(table, at);
    let path = place.path()?;
    let (_, said) = *seen.tables().get(table)?;
    let said = said?.members.get(at)?;
    match (said, field) {
        (MemberFile::Name(_), FieldName::Name) => json_text::set(text, &path, &[], &value_text(&words)),
        (MemberFile::Full(_), FieldName::Name) => {
            json_text::set(text, &path.field("name"), order(place), &value_text(&words))
        }
        (MemberFile::Name(_), _) => {
            let text = json_text::set(text, &path, &[], &value_text(&seating::full_member(said)))?;
            plain(seen, &text, place, field, words)
        }
        (MemberFile::Full(_), _) => plain(seen, text, place, field, words),
    }
}

/// The text with the head that documents have by default, so that one of its lines can be changed.
fn with_head(seen: &Seen, text: &str) -> Option<String> {
    if seen.file.head.is_some() {
        return Some(text.to_owned());
    }
    let head: Vec<HeadFile> = seen
        .settled
        .programme
        .head
        .iter()
        .map(|field| HeadFile { label: field.label.clone(), value: field.value.clone() })
        .collect();
    json_text::set(text, &Place::Meeting.path()?.field("head"), order(Place::Meeting), &value_text(&head))
}

fn add(seen: &Seen, text: &str, section: Section, after: Option<Place>, words: &str) -> Option<String> {
    let root = Path::default();
    let title = words.to_owned();
    let behind = |at: Option<usize>| at.map_or(usize::MAX, |at| at + 1);
    let (list, at, value) = match (section, after) {
        (Section::Programme, after) => {
            let at = match after {
                Some(Place::Item(at)) => Some(at),
                _ => None,
            };
            (root.field("items"), behind(at), value_text(&ItemFile { title, ..ItemFile::default() }))
        }
        (Section::Themes, after) => {
            let at = match after {
                Some(Place::Theme(at) | Place::Question(at, _)) => Some(at),
                _ => None,
            };
            (root.field("themes"), behind(at), value_text(&ThemeFile { title, ..ThemeFile::default() }))
        }
        (Section::Tables, _) => return seating::with_table(seen, text, words),
        (Section::Milestones, after) => {
            let at = match after {
                Some(Place::Milestone(at)) => Some(at),
                _ => None,
            };
            let file = MilestoneFile { title, due: UNKNOWN.to_owned(), ..MilestoneFile::default() };
            (root.field("milestones"), behind(at), value_text(&file))
        }
        (Section::Head, after) => {
            let text = with_head(seen, text)?;
            let at = match after {
                Some(Place::Head(at)) => Some(at),
                _ => None,
            };
            let line = value_text(&HeadFile { label: title, value: String::new() });
            return json_text::insert(&text, &root.field("head"), order(Place::Meeting), behind(at), &line);
        }
        (Section::Actions, after) => {
            let at = match after {
                Some(Place::Action(at)) => Some(at),
                _ => None,
            };
            let action = ActionFile { what: title, ..ActionFile::default() };
            (root.field("actions"), behind(at), value_text(&action))
        }
        (Section::Meeting | Section::Assignments, _) => return None,
    };
    json_text::insert(text, &list, order(Place::Meeting), at, &value)
}

fn add_under(seen: &Seen, text: &str, place: Place, words: &str) -> Option<String> {
    let value = value_text(&words);
    match place {
        Place::Theme(theme) | Place::Question(theme, _) => {
            let at = match place {
                Place::Question(_, at) => at + 1,
                _ => usize::MAX,
            };
            let (list, _) = Place::Question(theme, 0).list()?;
            json_text::insert(text, &list, order(Place::Theme(theme)), at, &value)
        }
        Place::Table(table) | Place::Member(table, _) => {
            let text = seating::listed(seen, text)?;
            let (list, _) = Place::Member(table, 0).list()?;
            json_text::insert(&text, &list, order(Place::Table(table)), usize::MAX, &value)
        }
        _ => None,
    }
}

fn remove(seen: &Seen, text: &str, place: Place) -> Option<String> {
    match place {
        Place::Assignment { round, theme } => assigning::written(seen, text, round, theme, "ingen"),
        Place::Theme(at) => {
            let text = assigning::without_theme(seen, text.to_owned(), at)?;
            json_text::remove(&text, &place.path()?)
        }
        Place::Table(at) => {
            let (number, _) = *seen.tables().get(at)?;
            let text = assigning::renumbered(seen, text.to_owned(), number, None)?;
            seating::without_table(seen, &text, at)
        }
        Place::Head(_) => json_text::remove(&with_head(seen, text)?, &place.path()?),
        Place::Meeting => None,
        _ => json_text::remove(text, &place.path()?),
    }
}

fn moved(seen: &Seen, text: &str, place: Place, back: bool) -> Vec<String> {
    let (Some(other), Some((list, at))) = (place.beside(back), place.list()) else { return Vec::new() };
    let Some((_, other_at)) = other.list() else { return Vec::new() };
    match place {
        Place::Item(_) => timing::exchanged(seen, text, at.min(other_at)),
        Place::Head(_) => {
            with_head(seen, text).and_then(|text| json_text::swap(&text, &list, at, other_at)).into_iter().collect()
        }
        Place::Table(_) if !matches!(seen.file.tables, Some(TablesFile::List(_))) => Vec::new(),
        Place::Table(_) => seating::listed(seen, text)
            .and_then(|text| json_text::swap(&text, &list, at, other_at))
            .into_iter()
            .collect(),
        _ => json_text::swap(text, &list, at, other_at).into_iter().collect(),
    }
}
