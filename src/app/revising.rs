//! What a programme file says that was changed since its meeting was opened: taken in as long as the meeting has not begun.

use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::programme_file::ProgrammeFile;
use crate::app::session::{Outcome, Session};
use crate::device::input::Fault as DiskFault;
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::domain::action::{ActionCommand, ActionView};
use crate::domain::command::Command;
use crate::domain::opening::OpeningCommand;
use crate::domain::programme::Programme;
use crate::domain::status::Status;
use crate::domain::terms::Prepared;
use crate::domain::timeline::state::State;
use crate::language::words::Words;
use crate::store::error::StoreError;

/// What came of a file that says something else than the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The meeting had not begun, and the changes are taken.
    Taken,
    /// It has begun, and goes on as it was begun.
    Differs,
}

/// Looks whether the file says something else by now, and takes it in; what came of it in words.
pub fn look(session: &mut Session, words: &Words) -> Option<String> {
    let programme = session.file.as_mut().and_then(ProgrammeFile::changed)?;
    match take(session, &programme) {
        Ok(change) => change.map(|change| in_words(words, change)),
        Err(AppError::Refused { refusal }) => {
            let why = refusing::refusal(words, &session.view(), &refusal);
            Some(words.say("plain-file-refused", &[("why", why.into())]))
        }
        // It is tried again: the disk may take it later.
        Err(error) => {
            let is_told = session.file.as_mut().is_some_and(ProgrammeFile::look_again);
            is_told.then(|| problem_words::say(words, &error))
        }
    }
}

/// Takes what the programme file says now, as long as the meeting has not begun.
pub fn take(session: &mut Session, programme: &Programme) -> Result<Option<Change>, AppError> {
    if session.device.meeting().programme() == Some(programme) {
        return Ok(None);
    }
    if is_begun(&session.view()) {
        return Ok(Some(Change::Differs));
    }
    must(session, Command::Opening(OpeningCommand::Revise { programme: Box::new(programme.clone()) }))?;
    // What else the file had agreed before the day was agreed when it was opened.
    let is_known_by =
        |prepared: &&Prepared| prepared.terms.carried.as_ref().is_some_and(|carried| carried.id.is_some());
    programme.actions.iter().filter(is_known_by).try_for_each(|prepared| agree(session, prepared.clone()))?;
    Ok(Some(Change::Taken))
}

/// What was agreed before the day becomes an action; one that an earlier meeting agreed is carried over once.
pub fn agree(session: &mut Session, Prepared { terms, status, why }: Prepared) -> Result<(), AppError> {
    let id = terms.carried.as_ref().and_then(|carried| carried.id.as_ref());
    let is_the_same = |known: &ActionView<'_>| known.action.carried().is_some_and(|carried| carried.id.as_ref() == id);
    if id.is_some() && session.device.meeting().actions.all().iter().any(is_the_same) {
        return Ok(());
    }
    must(session, Command::Action(ActionCommand::Agree { terms, source: None }))?;
    let agreed = session.device.meeting().actions.all().last().map(|view| view.id);
    let told = status.filter(|status| *status != Status::default() || why.is_some());
    if let Some((action, status)) = agreed.zip(told) {
        let why = why.unwrap_or_default();
        must(session, Command::Action(ActionCommand::Report { action, status, why, told: None }))?;
    }
    Ok(())
}

/// Whether the meeting has begun, or somebody has written in it: then it no longer takes what its file says.
pub fn is_begun(view: &View<'_>) -> bool {
    let meeting = view.meeting;
    let is_written = meeting.contributions.standing().next().is_some()
        || meeting.answers.all().next().is_some()
        || meeting.own_cases.standing().next().is_some()
        || !meeting.points.standing().is_empty();
    view.standing.state != State::NotStarted || is_written
}

pub fn in_words(words: &Words, change: Change) -> String {
    words.word(match change {
        Change::Taken => "plain-revised",
        Change::Differs => "plain-file-differs",
    })
}

/// An opening that is not saved is no opening.
pub fn must(session: &mut Session, command: Command) -> Result<(), AppError> {
    let path = session.record().to_owned();
    for outcome in session.want(Intent::Do(command)) {
        match outcome {
            Outcome::Say(Reply::NotSaved { fault, .. }) => {
                return Err(AppError::Store(match fault {
                    DiskFault::DiskFull => StoreError::DiskFull { path },
                    DiskFault::ReadOnly => StoreError::ReadOnly { path },
                    DiskFault::Other(reason) => StoreError::Io { path, reason },
                }));
            }
            Outcome::Say(Reply::Refused(refusal)) => {
                return Err(AppError::Refused { refusal });
            }
            _ => {}
        }
    }
    Ok(())
}
