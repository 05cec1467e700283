//! The sections as lists: one line a thing, with its time, what it is, and whether something waits in it.

use crate::intake::programme::check::kind_name;
use crate::intake::programme::file::{ActionFile, MilestoneFile};
use crate::intake::programme::naming::numbered;
use crate::language::dates;
use crate::language::words::Words;
use crate::preparation::place::{FieldName, Place, Section};
use crate::preparation::preparation::Preparation;
use crate::preparation::{assigning, form, guesses, seating};

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub place: Place,
    /// A line above it: the day on which the items below are held.
    pub heading: Option<String>,
    /// Under another thing: a question under its theme, a person at a table.
    pub is_under: bool,
    /// In a column of its own at the left: the time, the table's number.
    pub lead: String,
    pub amount: String,
    pub text: String,
    pub kind: String,
    /// Quiet, at the right.
    pub remark: String,
    pub is_locked: bool,
    /// Fields that wait for a yes; of the amount apart, because it stands in the line.
    pub guesses: usize,
    pub amount_is_guessed: bool,
    pub mistakes: usize,
}

impl Row {
    fn new(preparation: &Preparation, place: Place, lead: String, text: &str) -> Self {
        Self {
            place,
            heading: None,
            is_under: false,
            lead,
            amount: String::new(),
            text: text.to_owned(),
            kind: String::new(),
            remark: String::new(),
            is_locked: false,
            guesses: guesses::of(preparation.seen(), place).len(),
            amount_is_guessed: false,
            mistakes: mistakes(preparation, place),
        }
    }
}

/// What is wrong in a thing, those under it left out.
fn mistakes(preparation: &Preparation, place: Place) -> usize {
    let held = preparation.all_held().filter(|(other, ..)| *other == place).count();
    let problems = &preparation.seen().problems;
    let way = match place {
        Place::Assignment { round, theme } => {
            assigning::entry(preparation.seen(), round, theme).map(|at| format!("assignments[{at}]"))
        }
        Place::Meeting => None,
        other => other.path().map(|path| path.to_string()),
    };
    let is_in = |path: &str| match &way {
        Some(way) => path.strip_prefix(way.as_str()).is_some_and(|rest| {
            (rest.is_empty() || rest.starts_with('.')) && !rest.contains("questions[") && !rest.contains("members[")
        }),
        None => place == Place::Meeting && !path.contains(['[', '.']),
    };
    held + problems.iter().filter(|problem| is_in(&problem.path)).count()
}

/// Every line of a section.
pub fn rows(preparation: &Preparation, section: Section, words: &Words) -> Vec<Row> {
    let seen = preparation.seen();
    let programme = &seen.settled.programme;
    let language = words.language();
    let row = |place, lead: String, text: &str| Row::new(preparation, place, lead, text);
    match section {
        Section::Meeting => vec![row(Place::Meeting, String::new(), &seen.file.title)],
        Section::Programme => {
            let mut day = programme.start.date();
            let items = seen.file.items.iter().zip(seen.settled.items()).enumerate();
            items
                .map(|(at, (said, (item, end)))| {
                    let other_day = item.start.date() != day;
                    day = item.start.date();
                    let place = Place::Item(at);
                    let guessed = guesses::of(seen, place);
                    let minutes = guessed.contains(&FieldName::Minutes);
                    Row {
                        heading: other_day.then(|| dates::weekday_and_day(language, day)),
                        amount: item.minutes.to_string(),
                        kind: kind_name(item.kind, words),
                        remark: item.responsible.clone().unwrap_or_default(),
                        is_locked: item.locked,
                        guesses: guessed.len() - usize::from(minutes),
                        amount_is_guessed: minutes,
                        ..row(place, dates::clock_span(language, item.start.time(), end.time()), &said.title)
                    }
                })
                .collect()
        }
        Section::Themes => themes(preparation, words),
        Section::Tables => tables(preparation, words),
        Section::Assignments => {
            let rounds = seen.rounds();
            let line = |round: u32, theme: usize| {
                let lead = words.say("editor-round", &[("number", round.into())]);
                let place = Place::Assignment { round, theme };
                let share = form::share(&assigning::share(seen, round, theme), words);
                let title = seen.file.themes.get(theme).map(|theme| theme.title.clone()).unwrap_or_default();
                Row { remark: share, ..row(place, if rounds > 1 { lead } else { String::new() }, &title) }
            };
            let themes = seen.discussed_themes();
            (1..=rounds)
                .flat_map(|round| themes.iter().map(move |theme| (round, *theme)))
                .map(|(round, theme)| line(round, theme))
                .collect()
        }
        Section::Milestones => {
            let line = |(at, said): (usize, &MilestoneFile)| {
                let settled = programme.milestones.get(at);
                let strange = settled.is_some_and(|milestone| milestone.warning.is_some());
                let row = row(Place::Milestone(at), said.due.clone(), &said.title);
                Row { mistakes: row.mistakes + usize::from(strange), ..row }
            };
            seen.file.milestones.iter().enumerate().map(line).collect()
        }
        Section::Actions => {
            let who = |said: &ActionFile| said.who.clone().unwrap_or_default();
            let line = |(at, said): (usize, &ActionFile)| Row {
                remark: said.when.clone().unwrap_or_default(),
                ..row(Place::Action(at), who(said), &said.what)
            };
            seen.file.actions.iter().enumerate().map(line).collect()
        }
        Section::Head => {
            let lines = programme.head.iter().enumerate();
            lines.map(|(at, line)| row(Place::Head(at), line.label.clone(), &line.value)).collect()
        }
    }
}

fn themes(preparation: &Preparation, words: &Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut number = 0;
    for (at, theme) in preparation.seen().file.themes.iter().enumerate() {
        let kind = theme.kind.unwrap_or_default();
        let is_numbered = kind == crate::domain::programme::ThemeKind::Theme;
        number += u32::from(is_numbered);
        let lead = match is_numbered {
            true => words.say("editor-theme-number", &[("number", number.into())]),
            false => form::theme_kind(kind, words),
        };
        rows.push(Row::new(preparation, Place::Theme(at), lead, &theme.title));
        for (place, question) in theme.questions.iter().enumerate() {
            let full = numbered(question, place);
            let lead = full.number.map(|number| format!("{number}.")).unwrap_or_default();
            let row =
                Row::new(preparation, Place::Question(at, place), String::new(), &format!("{lead} {}", full.text));
            rows.push(Row { is_under: true, ..row });
        }
    }
    rows
}

fn tables(preparation: &Preparation, words: &Words) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, (number, table)) in preparation.seen().tables().into_iter().enumerate() {
        let members = table.map(|table| table.members.as_slice()).unwrap_or_default();
        let name = table.and_then(|table| table.name.as_deref()).unwrap_or_default();
        let lead = words.say("editor-table-number", &[("number", number.into())]);
        let people = words.say("editor-people", &[("count", members.len().into())]);
        rows.push(Row { remark: people, ..Row::new(preparation, Place::Table(at), lead, name) });
        for (place, member) in members.iter().enumerate() {
            let full = seating::full_member(member);
            let remark = full.role.map(|role| words.word(role.word())).unwrap_or_default();
            let row = Row::new(preparation, Place::Member(at, place), String::new(), &full.name);
            rows.push(Row { is_under: true, remark, ..row });
        }
    }
    rows
}
