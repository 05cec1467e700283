//! Whether the parts of a programme file agree with one another: ids, references, the order of times.

use std::collections::HashSet;
use std::hash::Hash;

use crate::intake::programme::file::{ItemFile, ProgrammeFile, QuestionFile, TablesFile};
use crate::intake::programme::naming::{known_tables, table_numbers, theme_ids, theme_meant};
use crate::intake::programme::path::Path;
use crate::intake::programme::problem::{Expected, meant};
use crate::intake::programme::source::Problems;
use crate::intake::programme::timing::{LONGEST_FRAME, clock, frame, signed_minutes_on};

/// Tells whatever in the file contradicts something else in it.
pub fn agree(file: &ProgrammeFile, problems: &mut Problems<'_>) {
    ids_are_unique(file, problems);
    assignments_name_what_exists(file, problems);
    areas_are_themes(file, problems);
    times_go_forward(file, problems);
    for (place, item) in file.items.iter().enumerate() {
        if let (Some(least), Some(minutes)) = (item.least_minutes, item.minutes)
            && least > minutes
        {
            let path = Path::default().field("items").index(place).field("least_minutes");
            problems.wrong(&path, Expected::AtMostTheMinutes, Some(minutes.to_string()));
        }
    }
}

fn ids_are_unique(file: &ProgrammeFile, problems: &mut Problems<'_>) {
    let root = Path::default();
    let items = file.items.iter().enumerate();
    once(items.map(|(place, item)| (item.id.clone(), root.field("items").index(place).field("id"))), problems);
    let themes = || file.themes.iter().enumerate();
    let theme_path = |place: usize| root.field("themes").index(place);
    once(themes().map(|(place, theme)| (theme.id.clone(), theme_path(place).field("id"))), problems);
    let questions = themes().flat_map(|(theme_place, theme)| {
        theme.questions.iter().enumerate().map(move |(place, question)| {
            let id = match question {
                QuestionFile::Full(question) => question.id.clone(),
                QuestionFile::Text(_) => None,
            };
            (id, theme_path(theme_place).field("questions").index(place).field("id"))
        })
    });
    once(questions, problems);
    for (theme_place, theme) in themes() {
        let path = |place: usize| theme_path(theme_place).field("questions").index(place).field("number");
        let numbers = theme.questions.iter().enumerate().map(|(place, question)| match question {
            QuestionFile::Full(question) => (question.number, path(place)),
            QuestionFile::Text(_) => (None, path(place)),
        });
        once(numbers, problems);
    }
    if let Some(TablesFile::List(tables)) = &file.tables {
        let path = |place: usize| root.field("tables").index(place).field("number");
        // After a number that is none nobody knows what the next one is; that was told already.
        let mut is_known = true;
        let numbers = table_numbers(tables).into_iter().zip(tables).enumerate().map(|(place, (number, said))| {
            is_known = said.number.map_or(is_known, |said| said != 0);
            (is_known.then_some(number), path(place))
        });
        once(numbers, problems);
    }
}

fn once<T: Hash + Eq>(values: impl Iterator<Item = (Option<T>, Path)>, problems: &mut Problems<'_>) {
    let mut seen = HashSet::new();
    for (value, path) in values {
        if value.is_some_and(|value| !seen.insert(value)) {
            problems.wrong(&path, Expected::OnlyOne, None);
        }
    }
}

fn areas_are_themes(file: &ProgrammeFile, problems: &mut Problems<'_>) {
    let ids = theme_ids(file);
    for (place, action) in file.actions.iter().enumerate() {
        let unknown = action.theme.as_ref().filter(|theme| theme_meant(file, &ids, theme).is_none());
        if let Some(theme) = unknown {
            let path = Path::default().field("actions").index(place).field("theme");
            problems.wrong(&path, Expected::KnownTheme, theme_nearest(file, &ids, theme));
        }
    }
}

/// The theme that somebody may have meant.
fn theme_nearest(file: &ProgrammeFile, ids: &[String], theme: &str) -> Option<String> {
    let titles = file.themes.iter().map(|theme| theme.title.as_str());
    meant(theme, ids.iter().map(String::as_str).chain(titles))
}

fn assignments_name_what_exists(file: &ProgrammeFile, problems: &mut Problems<'_>) {
    let ids = theme_ids(file);
    let tables = known_tables(file);
    for (place, assignment) in file.assignments.iter().enumerate() {
        let path = Path::default().field("assignments").index(place);
        if !assignment.theme.is_empty() && theme_meant(file, &ids, &assignment.theme).is_none() {
            let meant = theme_nearest(file, &ids, &assignment.theme);
            problems.wrong(&path.field("theme"), Expected::KnownTheme, meant);
        }
        let Some(known) = &tables else { continue };
        for (place, number) in assignment.tables.iter().enumerate() {
            // 0 stands for a number that was told already.
            if *number != 0 && !known.contains(number) {
                problems.wrong(&path.field("tables").index(place), Expected::KnownTable, None);
            }
        }
    }
}

fn times_go_forward(file: &ProgrammeFile, problems: &mut Problems<'_>) {
    let read = |words: &Option<String>| words.as_deref().and_then(clock);
    if let (Some(start), Some(end)) = (read(&file.start), read(&file.end))
        && frame(start, end).is_none()
    {
        problems.wrong(&Path::default().field("end"), Expected::EndWithin(LONGEST_FRAME / 60), None);
    }
    let mut day = 1;
    let mut before = None;
    for (place, item) in file.items.iter().enumerate() {
        let ItemFile { day: said, start, .. } = item;
        let path = Path::default().field("items").index(place);
        if let Some(said) = *said {
            if said < day {
                problems.wrong(&path.field("day"), Expected::DayNotBefore, Some(day.to_string()));
            }
            if said > day {
                (day, before) = (said, None);
            }
        }
        let Some(start) = read(start) else { continue };
        if before.is_some_and(|before| signed_minutes_on(before, start) < 0) {
            problems.wrong(&path.field("start"), Expected::LaterThanBefore, None);
        }
        before = Some(start);
    }
}
