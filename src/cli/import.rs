//! `rundbord import FILE NOTES`: notes that were written elsewhere become notes of the meeting.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;

use crate::app::opening;
use crate::app::problem::AppError;
use crate::app::receipt::{self, How};
use crate::app::session::Session;
use crate::cli::call::{Call, Touch};
use crate::cli::import_desk::{Desk, find};
use crate::cli::import_place;
use crate::cli::say::{complain, say};
use crate::device::likely_own_cases;
use crate::domain::answer::Answer;
use crate::domain::id::TableNumber;
use crate::domain::number::Number;
use crate::intake::note_columns::{Columns, Guess};
use crate::intake::note_problem::Wrong;
use crate::intake::notes::{Notes, Senders, read};
use crate::language::counts::joined;
use crate::language::visible::visible_line;
use crate::language::words::{Value, Words};

/// More lines, kinds and tables are not named.
const NAMED: usize = 20;

#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(value_name = "NOTES")]
    pub notes: PathBuf,
    #[arg(long)]
    pub new_themes: bool,
    /// The municipality or association whose answers these are.
    #[arg(long = "from", value_name = "NAME")]
    pub sender: Option<String>,
    /// The day on which the answers came, where they are taken in later.
    #[arg(long, value_name = "DATE")]
    pub received: Option<NaiveDate>,
}

impl Import {
    /// All notes of a file or none: nothing is written where a line is wrong, and every wrong line is named. A note that
    /// stands already, word for word, under its theme at its table is not written again, so that a file can be imported twice
    /// without harm. A line that is marked as an own case is not written: its words belong to no record, and only who was
    /// there can say what of it concerns all. A title that is a slip away from a theme of the meeting is refused unless new
    /// themes are asked for: a mistyped title would part one theme in two.
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let bytes =
            fs::read(&self.notes).map_err(|reason| AppError::FileUnread { path: self.notes.clone(), reason })?;
        let path = || self.notes.clone();
        let refused = |problems| AppError::Notes { path: path(), problems };
        // What is wrong whatever the themes are called is told before the meeting is opened.
        let from = self.sender.as_deref();
        if let Err(problems) = read(&bytes, &[], from.map_or(Senders::Named, Senders::One))
            && problems.iter().any(|problem| problem.wrong != Wrong::NoHeading)
        {
            return Err(refused(problems));
        }
        let (mut session, _) = opening::open(chosen, &self.touch.file)?;
        let Notes { lines, guess, own_cases, unused } =
            read(&bytes, &known_themes(&session), import_place::senders(&session, from)).map_err(refused)?;
        if let Some(guess) = &guess {
            complain(&guessed(words, guess));
        }
        let mut desk = Desk::of(&session, self.new_themes);
        let before = session.view().history.done().count();
        session.hold_back();
        let mut refused = Vec::new();
        for line in lines {
            let number = line.line;
            if let Err(why) = desk.write(&mut session, line) {
                refused.push((number, why));
            }
        }
        if !refused.is_empty() {
            for (line, why) in &refused {
                let why = why.say(words, &session);
                complain(&words.say("cli-import-refused", &[("line", (*line).into()), ("why", why.into())]));
            }
            complain(&words.say("cli-import-nothing", &[("count", refused.len().into())]));
            return Ok(ExitCode::FAILURE);
        }
        let known: Vec<TableNumber> = desk.senders.difference(&desk.answered).copied().collect();
        let answered = std::mem::take(&mut desk.answered).into_iter();
        let noted = answered.map(|table| receipt::note(&mut session, words, table, How::TypedIn, self.received));
        let mut late: Vec<String> = noted.flatten().collect();
        if let Some(day) = self.received {
            late.extend(known.into_iter().flat_map(|table| receipt::redate(&mut session, words, table, day)));
        }
        session.let_go()?;
        say(&words.say("cli-imported", &[("count", desk.new.into())]))?;
        let steps = session.view().history.done().count() - before;
        if steps > 0 {
            say(&words.say("cli-imported-steps", &[("steps", steps.into())]))?;
        }
        if desk.known > 0 {
            say(&words.say("cli-imported-before", &[("count", desk.known.into())]))?;
        }
        let silent = [("carry-came-no-remarks", Answer::NoRemarks), ("carry-came-not-discussed", Answer::NotDiscussed)];
        let silent = silent.map(|(id, answer)| (id, desk.silent.iter().filter(|said| **said == answer).count()));
        let silent = silent.into_iter().filter(|(_, count)| *count > 0);
        let silent = silent.map(|(id, count)| words.say(id, &[("count", count.into())]));
        if let Some(told) = named(words, "cli-imported-answers", silent) {
            say(&told)?;
        }
        for title in &desk.added {
            say(&words.say("cli-imported-theme", &[("title", visible_line(title).into())]))?;
        }
        if let Some(told) = parked(words, &session, &desk.parked) {
            say(&told)?;
        }
        let tables =
            desk.tables.iter().map(|(table, lines)| words.say("cli-imported-table", &of_lines(words, table.0, lines)));
        if let Some(told) = named(words, "cli-imported-tables", tables) {
            say(&told)?;
        }
        late.iter().for_each(|told| complain(told));
        let told = [
            named(words, "cli-import-own-cases", own_cases),
            named(words, "cli-import-unused", unused),
            named(words, "cli-import-kinds", desk.kinds),
            named(words, "cli-import-times", desk.times),
        ];
        told.iter().flatten().for_each(|told| complain(told));
        let like = |(line, number): &(usize, Number)| {
            words.say("cli-import-like-line", &[("line", (*line).into()), ("number", number.to_string().into())])
        };
        if let Some(told) = named(words, "cli-import-like-own-cases", desk.like_own_cases.iter().map(like)) {
            complain(&told);
        }
        if let Some(told) = likely_own_cases::in_words(words, &session.device.meeting().likely_own_cases()) {
            complain(&told);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What is said of so many, the first of them by name; nothing where there are none.
fn named<T: ToString>(words: &Words, id: &str, all: impl IntoIterator<Item = T>) -> Option<String> {
    let all: Vec<String> = all.into_iter().map(|name| visible_line(&name.to_string())).collect();
    let mut names = all.clone();
    if names.len() > NAMED {
        names.splice(NAMED.., ["…".to_owned()]);
    }
    let told = [("count", all.len().into()), ("names", joined(words, &names).into())];
    (!all.is_empty()).then(|| words.say(id, &told))
}

/// A table, how many notes it has of the file, and on which lines.
fn of_lines(words: &Words, table: u16, lines: &[usize]) -> [(&'static str, Value); 3] {
    [("table", table.into()), ("count", lines.len().into()), ("lines", some(words, lines).into())]
}

/// Where the notes lie that say no theme, and on which lines they are.
fn parked(words: &Words, session: &Session, lines: &[usize]) -> Option<String> {
    let themes = &session.device.meeting().themes;
    let theme = themes.get(&find(session, None)?)?;
    let title = visible_line(themes.title(theme));
    let told = [("count", lines.len().into()), ("theme", title.into()), ("lines", some(words, lines).into())];
    (!lines.is_empty()).then(|| words.say("cli-import-parked", &told))
}

/// The first of many lines: "2, 5 og 9".
fn some(words: &Words, lines: &[usize]) -> String {
    let more = (lines.len() > NAMED).then(|| "…".to_owned());
    let named: Vec<String> = lines.iter().take(NAMED).map(usize::to_string).chain(more).collect();
    joined(words, &named)
}

/// How the meeting's themes are named in a list: by title, by number, by id.
fn known_themes(session: &Session) -> Vec<String> {
    let themes = &session.device.meeting().themes;
    themes
        .all()
        .flat_map(|theme| [themes.title(theme).to_owned(), theme.id.0.clone(), theme.number.to_string()])
        .filter(|name| !name.is_empty())
        .collect()
}

/// What the columns were taken for, counted from 1.
fn guessed(words: &Words, guess: &Guess) -> String {
    let Columns { table, theme, text, .. } = guess.columns;
    let told = [
        ("table", table.map_or(0, |table| table + 1).into()),
        ("text", (text + 1).into()),
        ("theme", theme.map_or(0, |theme| theme + 1).into()),
        ("heading", usize::from(guess.heading).into()),
    ];
    words.say("cli-import-guessed", &told)
}
