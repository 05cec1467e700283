//! `rundbord erase FILE NUMBER`: the words of a note leave every file of the program.

use std::process::ExitCode;

use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::app::problem::AppError;
use crate::app::session::{Outcome, Session};
use crate::cli::arguments::Erase;
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::id::{ContributionId, EntryId};
use crate::domain::number::Number;
use crate::language::words::Words;

pub fn erase(chosen: &mut Chosen, words: &Words, arguments: &Erase) -> Result<ExitCode, AppError> {
    chosen.touch(arguments.touch.record.clone(), arguments.touch.rehearsal);
    let mut session = opening::reopen(chosen, &arguments.touch.file)?;
    let nothing = || AppError::NoEntry { found: arguments.what.clone() };
    let (contribution, number) = find(&session, &arguments.what).ok_or_else(nothing)?;
    for outcome in session.want(Intent::Do(Command::Erase { contribution })) {
        match outcome {
            Outcome::Say(Reply::Refused(refusal)) => {
                eprintln!("{}", refusing::refusal(words, &session.view(), &refusal));
                return Ok(ExitCode::FAILURE);
            }
            Outcome::Say(Reply::NotSaved { .. }) => return Err(AppError::NotSaved),
            _ => {}
        }
    }
    session.settle_erasures()?;
    println!("{}", words.say("cli-erased", &[("number", number.to_string().into())]));
    Ok(ExitCode::SUCCESS)
}

/// A note by its number ("12", "#4.12"), or by any entry that holds words of it.
fn find(session: &Session, what: &str) -> Option<(ContributionId, Number)> {
    let contributions = &session.device.meeting().contributions;
    if let Some(note) = what.parse::<Number>().ok().and_then(|number| contributions.numbered(&number)) {
        return Some((note.id(), note.number().clone()));
    }
    let entry: EntryId = what.parse().ok()?;
    let note = contributions.all().find(|note| note.contribution.worded_by().any(|worded| worded == entry))?;
    Some((note.id(), note.number().clone()))
}
