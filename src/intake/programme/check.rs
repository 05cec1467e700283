//! What `rundbord check` tells: the plan with its times, what in it is proposed, what in it is strange.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::domain::programme::{ItemKind, Programme, ProgrammeItem};
use crate::intake::programme::node::name;
use crate::intake::programme::settle::Settled;
use crate::intake::programme::warning::Warning;
use crate::language::words::Words;
use crate::language::{counts, dates};

/// The plan as data, with the fields that `check --json` promises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    pub title: String,
    /// "2022-04-07"; where no exact day is known, the words of the file.
    pub date: Option<String>,
    pub place: Option<String>,
    /// What the meeting gives input to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// "16:00"
    pub start: String,
    pub end: String,
    pub items: Vec<CheckItem>,
    /// Sentences: what is strange, and what of the meeting itself is only a proposal.
    pub warnings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckItem {
    pub title: String,
    pub start: String,
    pub end: String,
    pub minutes: u32,
    pub kind: ItemKind,
    pub responsible: Option<String>,
    pub locked: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_for: Option<String>,
    pub guessed: Vec<String>,
}

impl Check {
    pub fn of(settled: &Settled, words: &Words) -> Self {
        let Settled { programme, warnings, .. } = settled;
        let date = match &programme.date {
            // A wrong weekday does not make it another day.
            due if due.exact || warnings.iter().any(is_wrong_weekday) => {
                due.day.map(|day| day.format("%Y-%m-%d").to_string())
            }
            due => Some(due.words.clone()).filter(|words| !words.is_empty()),
        };
        Self {
            title: programme.title.clone(),
            date,
            place: programme.place.clone(),
            agreement: programme.agreement.clone(),
            start: programme.start.format("%H:%M").to_string(),
            end: programme.end.format("%H:%M").to_string(),
            items: settled.items().map(|(item, end)| CheckItem::of(item, end)).collect(),
            warnings: warnings.iter().map(|warning| warning.say(words)).chain(proposed(programme, words)).collect(),
        }
    }

    /// For other programs.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts, numbers and lists can always be written as JSON")
    }
}

/// Of what an item's `guessed` can tell: its other fields.
const TOLD: [&str; 6] = ["start", "end", "minutes", "kind", "responsible", "locked"];

fn is_wrong_weekday(warning: &Warning) -> bool {
    matches!(warning, Warning::WrongWeekday { title: None, .. })
}

/// "Foreslået for mødet: dato og starttid"
fn proposed(programme: &Programme, words: &Words) -> Option<String> {
    let told = || words.say("programme-check-meeting-guessed", &[("fields", fields(&programme.guessed, words).into())]);
    (!programme.guessed.is_empty()).then(told)
}

impl CheckItem {
    fn of(item: &ProgrammeItem, end: NaiveDateTime) -> Self {
        Self {
            title: item.title.clone(),
            start: item.start.format("%H:%M").to_string(),
            end: end.format("%H:%M").to_string(),
            minutes: item.minutes,
            kind: item.kind,
            responsible: item.responsible.clone(),
            locked: item.locked,
            locked_for: item.locked_for.clone(),
            guessed: item.guessed.iter().filter(|name| TOLD.contains(&name.as_str())).cloned().collect(),
        }
    }
}

/// The same for a person: short lines that can be read aloud, no columns to be lost in.
pub fn describe(settled: &Settled, words: &Words) -> String {
    let programme = &settled.programme;
    let mut lines = vec![programme.title.clone(), when_and_where(programme, words)];
    let agreement = |to: &String| words.say("programme-check-agreement", &[("agreement", to.into())]);
    lines.extend(programme.agreement.as_ref().map(agreement));
    lines.push(String::new());
    let mut day = programme.start.date();
    for (item, end) in settled.items() {
        if item.start.date() != day {
            day = item.start.date();
            lines.push(dates::weekday_and_day(words.language(), day));
        }
        lines.extend(item_lines(item, end, words));
    }
    lines.push(String::new());
    let count = |id: &str, count: usize| words.say(id, &[("count", count.into())]);
    let questions = programme.themes.iter().map(|theme| theme.questions.len()).sum();
    lines.push(count("programme-check-themes", programme.themes.len()));
    lines.push(count("programme-check-questions", questions));
    lines.push(match programme.tables.len() {
        0 => words.word("programme-check-no-tables"),
        many => counts::tables(words, many),
    });
    if !programme.actions.is_empty() {
        lines.push(count("programme-check-actions", programme.actions.len()));
    }
    lines.extend(proposed(programme, words));
    if !programme.milestones.is_empty() {
        lines.extend([String::new(), words.word("programme-check-milestones")]);
        lines.extend(programme.milestones.iter().map(|milestone| {
            let due = &milestone.due;
            match due.day {
                Some(day) if due.exact => {
                    let day = dates::day(words.language(), day);
                    let told_already = due.words.to_lowercase().contains(&day.to_lowercase());
                    let day = if told_already { String::new() } else { format!(" ({day})") };
                    format!("  {}: {}{day}", milestone.title, due.words)
                }
                Some(day) => {
                    let about =
                        words.say("programme-check-about", &[("day", dates::day(words.language(), day).into())]);
                    format!("  {}: {} ({about})", milestone.title, due.words)
                }
                None => format!("  {}: {}", milestone.title, due.words),
            }
        }));
    }
    if !settled.warnings.is_empty() {
        lines.extend([String::new(), count("programme-check-warnings", settled.warnings.len())]);
        lines.extend(settled.warnings.iter().map(|warning: &Warning| format!("  {}", warning.say(words))));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn when_and_where(programme: &Programme, words: &Words) -> String {
    let language = words.language();
    let date = match (&programme.date, programme.date.words.as_str()) {
        (due, "") => due.day.map(|day| dates::weekday_and_day(language, day)).unwrap_or_default(),
        (due, _) if due.exact => dates::weekday_and_day(language, programme.day()),
        (_, words) => words.to_owned(),
    };
    let span = dates::clock_span(language, programme.start.time(), programme.end.time());
    [Some(date), Some(span), programme.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn item_lines(item: &ProgrammeItem, end: NaiveDateTime, words: &Words) -> impl Iterator<Item = String> {
    let language = words.language();
    let span = dates::clock_span(language, item.start.time(), end.time());
    let minutes = words.say("programme-check-minutes", &[("count", item.minutes.into())]);
    let mut title = format!("{span}  {minutes}  {}", item.title);
    if let Some(responsible) = &item.responsible {
        title.push(' ');
        title.push_str(&words.say("programme-check-by", &[("who", responsible.into())]));
    }
    let mut about = vec![kind_name(item.kind, words)];
    let locked = || with_reason(&words.word("programme-check-locked"), item.locked_for.as_deref());
    about.extend(item.locked.then(locked));
    let told: Vec<String> =
        item.guessed.iter().filter(|name| !matches!(name.as_str(), "id" | "least_minutes")).cloned().collect();
    if !told.is_empty() {
        about.push(words.say("programme-check-item-guessed", &[("fields", fields(&told, words).into())]));
    }
    [title, format!("  {}", about.join(". "))].into_iter()
}

/// "Låst (tolk)"
fn with_reason(locked: &str, reason: Option<&str>) -> String {
    reason.map_or_else(|| locked.to_owned(), |reason| format!("{locked} ({reason})"))
}

/// "starttid, minutter og slags"
fn fields(names: &[String], words: &Words) -> String {
    let say = |name: &String| words.say("programme-field", &[("field", name.into())]);
    let names: Vec<String> = names.iter().map(say).collect();
    counts::joined(words, &names)
}

/// "Borddrøftelse"
pub fn kind_name(kind: ItemKind, words: &Words) -> String {
    let kind = name(&kind).unwrap_or_default();
    words.say("programme-kind", &[("kind", kind.into())])
}
