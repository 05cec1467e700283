//! Which tables discuss which themes: read as people write it, and written so that nobody else's share changes.

use crate::intake::programme::file::{AssignmentFile, ThemeFile};
use crate::intake::programme::naming::{theme_ids, theme_meant};
use crate::intake::programme::writing::value_text;
use crate::preparation::json_text;
use crate::preparation::place::{Place, order};
use crate::preparation::seen::Seen;

/// What was written for a theme's tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    All,
    Some(Vec<u16>),
}

/// "1, 3-5 og 8", "alle", "ingen"; nothing where it is none of these.
pub fn read(words: &str) -> Option<Share> {
    let words = words.trim().to_lowercase();
    match words.as_str() {
        "alle" | "all" | "alle borde" | "all tables" => return Some(Share::All),
        "" | "ingen" | "none" | "-" => return Some(Share::Some(Vec::new())),
        _ => {}
    }
    let mut tables = Vec::new();
    let bare = words.trim_start_matches("borde").trim_start_matches("bord").trim_start_matches("tables");
    let even = bare.replace(" og ", ",").replace(" and ", ",").replace(['–', '—'], "-").replace(" - ", "-");
    for part in even.split([',', ';', ' ', '+']).map(str::trim).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to): (u16, u16) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        if from == 0 || to > 999 || from > to {
            return None;
        }
        tables.extend((from..=to).filter(|table| !tables.contains(table)).collect::<Vec<_>>());
    }
    Some(Share::Some(tables))
}

/// The place in the list of what is said of a theme in a round.
pub fn entry(seen: &Seen, round: u32, theme: usize) -> Option<usize> {
    let ids = theme_ids(&seen.file);
    let is_it = |said: &AssignmentFile| {
        said.round.unwrap_or(1) == round && theme_meant(&seen.file, &ids, &said.theme) == Some(theme)
    };
    seen.file.assignments.iter().position(is_it)
}

/// The tables that discuss a theme in a round.
pub fn share(seen: &Seen, round: u32, theme: usize) -> Share {
    if seen.file.assignments.is_empty() {
        return Share::All;
    }
    match entry(seen, round, theme).map(|at| &seen.file.assignments[at].tables) {
        Some(tables) if !tables.is_empty() && *tables == seen.table_numbers() => Share::All,
        Some(tables) => Share::Some(tables.clone()),
        None => Share::Some(Vec::new()),
    }
}

/// The text in which these tables discuss the theme. `None` of `words` that cannot be read is written as it is, for the
/// reader to tell what would do.
pub fn written(seen: &Seen, text: &str, round: u32, theme: usize, words: &str) -> Option<String> {
    let list = Place::Meeting.path()?.field("assignments");
    let order = order(Place::Meeting);
    let all = seen.table_numbers();
    let tables = match read(words) {
        Some(Share::All) if seen.file.assignments.is_empty() => return Some(text.to_owned()),
        Some(Share::All) => value_text(&all),
        Some(Share::Some(tables)) => value_text(&tables),
        None => value_text(&[words]),
    };
    if let Some(at) = entry(seen, round, theme) {
        let path = list.index(at).field("tables");
        return json_text::set(text, &path, &["theme", "tables", "round"], &tables);
    }
    let named = |theme: &ThemeFile| theme.id.clone().unwrap_or_else(|| theme.title.clone());
    let line = |round: u32, theme: usize, tables: &str| {
        let named = value_text(&seen.file.themes.get(theme).map(named).unwrap_or_default());
        let round = if round > 1 { format!(", \"round\": {round}") } else { String::new() };
        format!("{{ \"theme\": {named}, \"tables\": {tables}{round} }}")
    };
    if !seen.file.assignments.is_empty() {
        return json_text::insert(text, &list, order, usize::MAX, &line(round, theme, &tables));
    }
    // So far all discuss all, and the others go on doing so.
    let mut text = text.to_owned();
    for other_round in 1..=seen.rounds() {
        for other in seen.discussed_themes() {
            let tables = if (other_round, other) == (round, theme) { tables.clone() } else { value_text(&all) };
            text = json_text::insert(&text, &list, order, usize::MAX, &line(other_round, other, &tables))?;
        }
    }
    Some(text)
}

/// The text in which a theme that is called otherwise now keeps its tables.
pub fn renamed(seen: &Seen, text: String, theme: usize, title: &str) -> Option<String> {
    let ids = theme_ids(&seen.file);
    let own_id = seen.file.themes.get(theme)?.id.as_ref();
    let mut text = text;
    for (at, said) in seen.file.assignments.iter().enumerate() {
        if theme_meant(&seen.file, &ids, &said.theme) == Some(theme) && own_id != Some(&said.theme) {
            let path = Place::Meeting.path()?.field("assignments").index(at).field("theme");
            text = json_text::set(&text, &path, &[], &value_text(&title))?;
        }
    }
    Some(text)
}

/// The text in which nothing is said of a theme that goes.
pub fn without_theme(seen: &Seen, text: String, theme: usize) -> Option<String> {
    let ids = theme_ids(&seen.file);
    let mut text = text;
    for (at, said) in seen.file.assignments.iter().enumerate().rev() {
        if theme_meant(&seen.file, &ids, &said.theme) == Some(theme) {
            text = json_text::remove(&text, &Place::Meeting.path()?.field("assignments").index(at))?;
        }
    }
    Some(text)
}

/// The text in which a table has another number, or none because it goes.
pub fn renumbered(seen: &Seen, text: String, table: u16, new: Option<u16>) -> Option<String> {
    let mut text = text;
    for (at, said) in seen.file.assignments.iter().enumerate() {
        if !said.tables.contains(&table) {
            continue;
        }
        let changed = said.tables.iter().filter_map(|other| if *other == table { new } else { Some(*other) });
        let tables: Vec<u16> = changed.collect();
        let path = Place::Meeting.path()?.field("assignments").index(at).field("tables");
        text = json_text::set(&text, &path, &[], &value_text(&tables))?;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use crate::preparation::assigning::{Share, read};

    #[test]
    fn tables_are_read_as_people_write_them() {
        assert_eq!(read("1, 3-5 og 8"), Some(Share::Some(vec![1, 3, 4, 5, 8])));
        assert_eq!(read("bord 2 og 2"), Some(Share::Some(vec![2])));
        assert_eq!(read("Alle"), Some(Share::All));
        assert_eq!(read("ingen"), Some(Share::Some(Vec::new())));
        assert_eq!(read("5-3"), None);
        assert_eq!(read("det runde"), None);
    }
}
