//! The desk at which the lines of a file become notes and answers of the meeting, and what is to be told of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use crate::app::session::{Outcome, Session};
use crate::cli::import_place;
use crate::cli::import_unfit::Unfit;
use crate::device::grammar::listing;
use crate::device::intent::Intent;
use crate::device::preset;
use crate::device::reply::Reply;
use crate::domain::answer::{Answer, AnswerCommand};
use crate::domain::command::Command;
use crate::domain::contribution::{ContributionCommand, ContributionKind, Place};
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::refusal::Refusal;
use crate::domain::table::TableCommand;
use crate::domain::theme::ThemeCommand;
use crate::intake::notes::NoteLine;
use crate::intake::time_field::{SaidAt, read_time};
use crate::language::folding::search_key;
use crate::language::nearest::nearest;

/// Table, theme and words of notes, and the question of each.
type Written = HashMap<(Place, String), Vec<Option<QuestionId>>>;

fn already(session: &Session) -> Written {
    let mut written = Written::new();
    for note in session.device.meeting().contributions.all() {
        written.entry((under(note.place), note.text().to_owned())).or_default().push(note.place.question.clone());
    }
    written
}

fn under(place: &Place) -> Place {
    Place { question: None, ..place.clone() }
}

/// Where the lines are written in.
#[derive(Default)]
pub struct Desk {
    written: Written,
    themes: HashMap<Option<String>, ThemeId>,
    pub new: usize,
    pub known: usize,
    pub silent: Vec<Answer>,
    /// The tables of senders, and of them those who have said something new.
    pub senders: BTreeSet<TableNumber>,
    pub answered: BTreeSet<TableNumber>,
    /// Titles of themes that nobody knew.
    pub added: Vec<String>,
    /// The titles that a new one may be a slip of.
    meant: Vec<String>,
    /// Tables that nobody knew, with the lines of their notes.
    pub tables: BTreeMap<TableNumber, Vec<usize>>,
    /// The lines that say no theme.
    pub parked: Vec<usize>,
    /// Kinds as written that nobody knows.
    pub kinds: BTreeSet<String>,
    /// Times as written that cannot be read or are still to come.
    pub times: BTreeSet<String>,
    /// The lines that look like one person's matter, and the notes that they became.
    pub like_own_cases: Vec<(usize, Number)>,
}

impl Desk {
    /// `new_themes`: whether a title that is a slip away from one that is known is a theme of its own.
    pub fn of(session: &Session, new_themes: bool) -> Self {
        let meant = if new_themes { Vec::new() } else { titles(session) };
        Self { written: already(session), meant, ..Self::default() }
    }

    /// Writes a line's note or answer; what already stands is counted.
    pub fn write(&mut self, session: &mut Session, line: NoteLine) -> Result<(), Unfit> {
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
        let (before, is_from_sender) = (self.said_so_far(), line.sender.is_some());
        self.lay(session, table, line)?;
        self.senders.extend(is_from_sender.then_some(table));
        self.answered.extend((is_from_sender && self.said_so_far() > before).then_some(table));
        Ok(())
    }

    /// How much is new.
    fn said_so_far(&self) -> usize {
        self.new + self.silent.len()
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
        if self.is_written(&place, &line.text) {
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
        if looks_own {
            let written = session.device.meeting().contributions.all().max_by_key(|note| note.written.stamp);
            self.like_own_cases.extend(written.map(|note| (line.line, note.number().clone())));
        }
        Ok(())
    }

    /// Whether the same words stand there; what answers another question is another answer. Each note is found once.
    fn is_written(&mut self, place: &Place, text: &str) -> bool {
        let Some(known) = self.written.get_mut(&(under(place), text.to_owned())) else { return false };
        let same = known.iter().position(|question| *question == place.question);
        let found = same.or_else(|| known.iter().position(|question| question.is_none() || place.question.is_none()));
        found.map(|at| known.swap_remove(at)).is_some()
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

/// The theme of that id, title or number; with no name, where notes without a theme lie.
pub fn find(session: &Session, named: Option<&str>) -> Option<ThemeId> {
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
