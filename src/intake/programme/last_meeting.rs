//! The programme of a series' next meeting out of the last one's exported data: the same frame, items and themes, and what that
//! meeting left open, with where it comes from.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Deserialize;

use crate::domain::programme::{ItemKind, MeetingKind, ThemeKind};
use crate::domain::status::Status;
use crate::domain::terms::{ActionKind, Carried};
use crate::intake::programme::file::{
    ActionFile, FreeText, ItemFile, NumberedQuestion, ProgrammeFile, QuestionFile, TablesFile, ThemeFile,
};
use crate::language::language::Language;
use crate::language::words::Words;
use crate::language::{counts, dates};

/// As much of an export as the next meeting needs.
#[derive(Deserialize)]
struct LastMeeting {
    rehearsal: bool,
    meeting: About,
    programme: Held,
    themes: Vec<Theme>,
    tables: Vec<Table>,
    contributions: Vec<Note>,
    points: Vec<Point>,
    actions: Vec<Action>,
}

#[derive(Deserialize)]
struct About {
    title: String,
    kind: MeetingKind,
    language: Language,
    question: Option<String>,
    date: When,
    planned_start: DateTime<FixedOffset>,
    planned_end: DateTime<FixedOffset>,
    place: Option<String>,
    organiser: Option<String>,
}

#[derive(Deserialize)]
struct When {
    words: String,
    day: Option<NaiveDate>,
    exact: bool,
}

#[derive(Deserialize)]
struct Held {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    title: String,
    kind: ItemKind,
    responsible: Option<String>,
    planned_minutes: Option<u32>,
    locked: bool,
}

#[derive(Deserialize)]
struct Theme {
    id: String,
    title: String,
    kind: ThemeKind,
    questions: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    number: u32,
    text: String,
}

#[derive(Deserialize)]
struct Table {
    merged_into: Option<u16>,
}

#[derive(Deserialize)]
struct Note {
    id: String,
    table: u16,
}

#[derive(Deserialize)]
struct Point {
    id: String,
    tables: Vec<u16>,
}

#[derive(Deserialize)]
struct Action {
    id: String,
    what: String,
    who: Option<String>,
    on_behalf_of: Option<String>,
    when: Option<When>,
    condition: Option<String>,
    kind: Option<ActionKind>,
    status: Status,
    theme: Option<String>,
    source: Option<Source>,
    split_from: Option<String>,
    /// Absent in older exports, as those below.
    status_at_close: Option<Status>,
    #[serde(default)]
    history: Vec<Line>,
    carried: Option<Carried>,
}

#[derive(Deserialize)]
struct Line {
    status: Status,
    why: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Source {
    Contribution(String),
    Point(String),
    Table(u16),
}

/// What an export proposes for the next meeting; nothing where it is none. Its day is for a person to say.
pub fn programme_file(text: &str) -> Option<ProgrammeFile> {
    let last: LastMeeting = serde_json::from_str(text).ok()?;
    let words = Words::new(last.meeting.language);
    let about = &last.meeting;
    let is_one_day = about.planned_start.date_naive() == about.planned_end.date_naive();
    let clock = |at: DateTime<FixedOffset>| is_one_day.then(|| at.format("%H.%M").to_string());
    let themes = || last.themes.iter().filter(|theme| theme.kind != ThemeKind::Parking);
    let tables = last.tables.iter().filter(|table| table.merged_into.is_none()).count();
    Some(ProgrammeFile {
        kind: Some(about.kind),
        title: about.title.clone(),
        question: about.question.clone().map(FreeText::Line),
        start: clock(about.planned_start),
        end: clock(about.planned_end),
        place: about.place.clone(),
        organiser: about.organiser.clone(),
        language: Some(about.language),
        items: last.programme.items.iter().filter(|item| item.planned_minutes.is_some()).map(item).collect(),
        themes: themes().map(theme).collect(),
        tables: u16::try_from(tables).ok().map(TablesFile::Count),
        actions: last.left_open().map(|action| last.carried_over(action, &words)).collect(),
        guessed: ["title", "question", "start", "end", "place", "items", "tables"].map(str::to_owned).into(),
        ..ProgrammeFile::default()
    })
}

impl LastMeeting {
    /// What nobody had finished when it was closed: how that has gone since is what the next meeting asks.
    fn left_open(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|action| action.status_at_close.unwrap_or(action.status).is_open())
    }

    fn carried_over(&self, action: &Action, words: &Words) -> ActionFile {
        let is_of_a_theme =
            |id: &&String| self.themes.iter().any(|theme| theme.id == **id && theme.kind != ThemeKind::Parking);
        let now = action.history.iter().rev().take_while(|line| line.status == action.status);
        let Carried { from, id } = match &action.carried {
            Some(carried) => carried.clone(),
            None => Carried { from: self.named(action, words), id: None },
        };
        // A part of one that was carried before is another action.
        let id = id.filter(|_| action.split_from.is_none()).unwrap_or_else(|| action.id.clone());
        ActionFile {
            what: action.what.clone(),
            who: action.who.clone(),
            on_behalf_of: action.on_behalf_of.clone(),
            when: action.when.as_ref().map(|when| when.in_words(words)),
            condition: action.condition.clone(),
            kind: action.kind,
            theme: action.theme.as_ref().filter(is_of_a_theme).cloned(),
            status: Some(action.status).filter(|status| *status != Status::default()),
            why: now.filter_map(|line| line.why.clone()).next(),
            from: Some(from),
            id: Some(id),
        }
    }

    /// "Dialogmøde 12. december 2006, bord 3"
    fn named(&self, action: &Action, words: &Words) -> String {
        let tables: Vec<u16> = match &action.source {
            Some(Source::Table(table)) => vec![*table],
            Some(Source::Contribution(id)) => {
                self.contributions.iter().filter(|note| note.id == *id).map(|note| note.table).collect()
            }
            Some(Source::Point(id)) => {
                self.points.iter().filter(|point| point.id == *id).flat_map(|point| point.tables.clone()).collect()
            }
            None => Vec::new(),
        };
        let meeting =
            [("meeting", self.meeting.title.as_str().into()), ("day", self.meeting.date.in_words(words).into())];
        let meeting = words.say("intake-last-meeting", &meeting);
        // What was only tried is not taken for what was agreed.
        let meeting = match self.rehearsal {
            true => words.say("intake-last-meeting-rehearsed", &[("meeting", meeting.into())]),
            false => meeting,
        };
        if tables.is_empty() {
            return meeting;
        }
        let numbers: Vec<String> = tables.iter().map(ToString::to_string).collect();
        let tables = counts::joined(words, &numbers);
        words.say("intake-last-meeting-tables", &[("meeting", meeting.into()), ("tables", tables.into())])
    }
}

impl When {
    /// So that it means the same day seen from another meeting's.
    fn in_words(&self, words: &Words) -> String {
        let has_year = self.words.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() == 4);
        match self.day {
            Some(day) if self.exact => dates::day(words.language(), day),
            Some(day) if !has_year => format!("{} {}", self.words, day.format("%Y")),
            _ => self.words.clone(),
        }
    }
}

fn item(held: &Item) -> ItemFile {
    ItemFile {
        title: held.title.clone(),
        kind: Some(held.kind),
        responsible: held.responsible.clone(),
        minutes: held.planned_minutes,
        locked: held.locked.then_some(true),
        ..ItemFile::default()
    }
}

fn theme(theme: &Theme) -> ThemeFile {
    let question = |question: &Question| {
        QuestionFile::Full(NumberedQuestion {
            id: Some(question.id.clone()),
            number: Some(question.number),
            text: question.text.clone(),
        })
    };
    ThemeFile {
        id: Some(theme.id.clone()),
        title: theme.title.clone(),
        kind: Some(theme.kind),
        questions: theme.questions.iter().map(question).collect(),
    }
}
