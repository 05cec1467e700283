//! `rundbord import FILE NOTES`: notes that were written elsewhere become notes of the meeting.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::app::opening;
use crate::app::problem::AppError;
use crate::app::receipt::{self, How};
use crate::app::session::{Outcome, Session};
use crate::cli::call::{Call, Touch};
use crate::cli::import_place;
use crate::cli::import_unfit::Unfit;
use crate::cli::say::{complain, say};
use crate::device::grammar::listing;
use crate::device::intent::Intent;
use crate::device::preset;
use crate::device::reply::Reply;
use crate::device::unlooked;
use crate::domain::answer::{Answer, AnswerCommand};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionKind, Place};
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::refusal::Refusal;
use crate::domain::table::TableCommand;
use crate::domain::theme::ThemeCommand;
use crate::intake::note_columns::{Columns, Guess};
use crate::intake::notes::{NoteLine, Notes, Senders, Wrong, read};
use crate::intake::time_field::{SaidAt, read_time};
use crate::language::counts::joined;
use crate::language::folding::search_key;
use crate::language::nearest::nearest;
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
        let meant = if self.new_themes { Vec::new() } else { titles(&session) };
        let mut desk = Desk { written: already(&session), meant, ..Desk::default() };
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
        let answered = std::mem::take(&mut desk.answered).into_iter();
        let noted = answered.map(|table| receipt::note(&mut session, words, table, How::TypedIn, self.received));
        let late: Vec<String> = noted.flatten().collect();
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
        if let Some(told) = unlooked::in_words(words, &unlooked::own_cases(session.device.meeting())) {
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

/// What a new title may be a slip of.
fn titles(session: &Session) -> Vec<String> {
    let themes = &session.device.meeting().themes;
    themes.all().map(|theme| themes.title(theme).to_owned()).collect()
}

/// The title that was probably meant; "Vision 2" is no slip of "Vision 1".
fn slip_of<'a>(title: &str, titles: &'a [String]) -> Option<&'a str> {
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let own = figures(title);
    nearest(title, titles.iter().map(String::as_str).filter(|known| figures(known) == own))
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

/// Table, theme and words of a note, and how many such notes there are.
type Written = HashMap<(Place, String), usize>;

fn already(session: &Session) -> Written {
    let mut written = Written::new();
    for note in session.device.meeting().contributions.all() {
        let place = Place { question: None, ..note.place.clone() };
        *written.entry((place, note.text().to_owned())).or_default() += 1;
    }
    written
}

/// Where the lines are written in.
#[derive(Default)]
struct Desk {
    written: Written,
    themes: HashMap<Option<String>, ThemeId>,
    new: usize,
    known: usize,
    silent: Vec<Answer>,
    /// The tables of senders who have said something new.
    answered: BTreeSet<TableNumber>,
    /// Titles of themes that nobody knew.
    added: Vec<String>,
    /// The titles that a new one may be a slip of.
    meant: Vec<String>,
    /// Tables that nobody knew, with the lines of their notes.
    tables: BTreeMap<TableNumber, Vec<usize>>,
    /// The lines that say no theme.
    parked: Vec<usize>,
    /// Kinds as written that nobody knows.
    kinds: BTreeSet<String>,
    /// Times as written that cannot be read or are still to come.
    times: BTreeSet<String>,
    /// The lines that look like one person's matter, and the notes that they became.
    like_own_cases: Vec<(usize, Number)>,
}

impl Desk {
    fn write(&mut self, session: &mut Session, line: NoteLine) -> Result<(), Unfit> {
        let table = match &line.sender {
            Some(sender) => import_place::table_of(session.device.meeting(), sender)?,
            None => TableNumber(line.table.unwrap_or_default()),
        };
        if session.device.meeting().tables.get(table).is_none() {
            carry_out(session, Command::Table(TableCommand::Add { table }))?;
            self.tables.insert(table, Vec::new());
        }
        if let Some(lines) = self.tables.get_mut(&table) {
            lines.push(line.line);
        }
        let table = session.device.meeting().tables.now(table);
        let (known, is_from_sender) = (self.known, line.sender.is_some());
        self.lay(session, table, line)?;
        self.answered.extend((is_from_sender && self.known == known).then_some(table));
        Ok(())
    }

    fn lay(&mut self, session: &mut Session, table: TableNumber, line: NoteLine) -> Result<(), Unfit> {
        let silent = Answer::named(&line.text);
        if let Some(answer) = silent.filter(|_| line.theme.is_none() && line.question.is_none()) {
            let all = import_place::all_asked(session.device.meeting());
            return all
                .into_iter()
                .try_for_each(|theme| self.answer(session, Place { table, theme, question: None }, answer));
        }
        let (theme, question) = self.asked(session, &line)?;
        let place = Place { table, theme, question };
        if let Some(answer) = silent {
            return self.answer(session, place, answer);
        }
        let under = Place { question: None, ..place.clone() };
        if let Some(known) = self.written.get_mut(&(under, line.text.clone())).filter(|known| **known > 0) {
            *known -= 1;
            self.known += 1;
            return Ok(());
        }
        self.new += 1;
        let kind = line.kind.and_then(|kind| self.kind(kind));
        let looks_own = preset::is_own_case(&line.text);
        let said = line.said.and_then(|said| self.said(session, said));
        let write = match said {
            Some(said) => Command::Retell { place, kind, text: line.text, said },
            None => Command::Contribution(ContributionCommand::Write { place, kind, text: line.text }),
        };
        carry_out(session, write)?;
        let notes = session.device.meeting().contributions.all().filter(|_| looks_own);
        let written = notes.max_by_key(|note| note.written.stamp);
        self.like_own_cases.extend(written.map(|note| (line.line, note.number().clone())));
        Ok(())
    }

    /// The theme that a line stands under, and its question. What is named as a theme may be a question itself.
    fn asked(&mut self, session: &mut Session, line: &NoteLine) -> Result<(ThemeId, Option<QuestionId>), Unfit> {
        let meeting = session.device.meeting();
        let theme = match (&line.theme, &line.question) {
            (None, Some(question)) => {
                return Ok(import_place::question_of(meeting, None, question).map(|(theme, id)| (theme, Some(id)))?);
            }
            (Some(named), None) if find(session, Some(named)).is_none() => {
                if let Some((theme, question)) = import_place::by_id(meeting, named) {
                    return Ok((theme, Some(question)));
                }
                self.theme(session, line.theme.clone())?
            }
            _ => self.theme(session, line.theme.clone())?,
        };
        self.parked.extend(line.theme.is_none().then_some(line.line));
        let question = line.question.as_deref();
        let asked = question.map(|named| import_place::question_of(session.device.meeting(), Some(&theme), named));
        Ok((theme, asked.transpose()?.map(|(_, question)| question)))
    }

    fn answer(&mut self, session: &mut Session, place: Place, answer: Answer) -> Result<(), Unfit> {
        match carry_out(session, Command::Answer(AnswerCommand { place, answer: Some(answer) })) {
            Err(Refusal::NothingChanged) => self.known += 1,
            done => {
                done?;
                self.silent.push(answer);
            }
        }
        Ok(())
    }

    fn kind(&mut self, named: String) -> Option<ContributionKind> {
        let known = listing::contribution_kind(&named);
        if known.is_none() {
            self.kinds.insert(named);
        }
        known.flatten()
    }

    /// When it was said, by the meeting's clock.
    fn said(&mut self, session: &Session, written: String) -> Option<DateTime<Utc>> {
        let (meeting, now) = (session.device.meeting(), session.view().now);
        let moment = |SaidAt { day, clock }| match (day, meeting.zone()) {
            (Some(day), Some(zone)) => zone.instant(day.and_time(clock)),
            _ => meeting.on_its_day(clock, now),
        };
        let said = read_time(&written).map(moment).filter(|said| *said <= now);
        if said.is_none() {
            self.times.insert(written);
        }
        said
    }

    /// The theme of that id, number or title. A title that nobody knows is added; no theme at all is the parking lot, or the
    /// first theme where there is none.
    fn theme(&mut self, session: &mut Session, named: Option<String>) -> Result<ThemeId, Unfit> {
        if let Some(theme) = self.themes.get(&named) {
            return Ok(theme.clone());
        }
        let theme = match find(session, named.as_deref()) {
            Some(theme) => theme,
            None => {
                let title = named.clone().unwrap_or_default();
                let number = title.trim_matches(['#', '.', ' ']);
                if !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit()) {
                    return Err(Unfit::NoThemeNumbered(title));
                }
                if let Some(near) = slip_of(&title, &self.meant) {
                    return Err(Unfit::Mistyped { near: near.to_owned(), title });
                }
                carry_out(session, Command::Theme(ThemeCommand::Add { title: title.clone(), by: None }))?;
                self.added.push(title);
                find(session, named.as_deref()).ok_or(Refusal::NoSuchTheme)?
            }
        };
        self.themes.insert(named, theme.clone());
        Ok(theme)
    }
}

fn find(session: &Session, named: Option<&str>) -> Option<ThemeId> {
    let themes = &session.device.meeting().themes;
    let Some(named) = named else {
        return themes.parking().or_else(|| themes.all().next()).map(|theme| theme.id.clone());
    };
    let by_title = || themes.all().find(|theme| search_key(themes.title(theme)) == search_key(named));
    let by_number = || named.parse::<Number>().ok().and_then(|number| themes.numbered(&number));
    themes.get(&ThemeId::from(named)).or_else(by_title).or_else(by_number).map(|theme| theme.id.clone())
}

fn carry_out(session: &mut Session, command: Command) -> Result<(), Refusal> {
    for outcome in session.want(Intent::Do(command)) {
        if let Outcome::Say(Reply::Refused(refusal)) = outcome {
            return Err(refusal);
        }
    }
    Ok(())
}
