//! `rundbord erase FILE NUMBER`: the words of a note leave every file of the program.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use crate::app::chosen::Chosen;
use crate::app::opening::{self, Notice};
use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::app::session::{Outcome, Session};
use crate::cli::call::{Call, Touch};
use crate::cli::say::{complain, say};
use crate::device::copied_words::Copies;
use crate::device::intent::Intent;
use crate::device::refusing;
use crate::device::reply::Reply;
use crate::domain::command::Command;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event};
use crate::domain::id::{EntryId, ItemId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::refusal::Refusal;
use crate::language::words::Words;
use crate::record::body;

#[derive(Debug, Args)]
pub struct Erase {
    #[command(flatten)]
    pub touch: Touch,
    /// A note's number, an item's id, or an entry as `log` names it.
    #[arg(value_name = "NUMBER")]
    pub what: String,
}

impl Erase {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let (mut session, notices) = opening::reopen(chosen, &self.touch.file)?;
        let meeting = session.device.meeting();
        let Some((what, number)) = find(meeting, &self.what) else {
            let found = self.what.clone();
            if was_erased(chosen, &self.touch.file, &found)? {
                return erased_before(&mut session, words, &found);
            }
            let there = is_there(chosen, &self.touch.file, meeting, &found)?;
            return Err(if there { AppError::NotErasable { found } } else { AppError::NoEntry { found } });
        };
        let erased = match &what {
            Erasable::Contribution(_) => "cli-erased",
            Erasable::Point(_) => "cli-erased-point",
            Erasable::Action(_) => "cli-erased-action",
            Erasable::Theme(_) => "cli-erased-theme",
            Erasable::Table(_) => "cli-erased-table",
            Erasable::Passage(_) | Erasable::Message(_) | Erasable::Dissent(_) => "cli-erased-passage",
            Erasable::Item(_) => "cli-erased-item",
            Erasable::Proposal(_) => "cli-erased-proposal",
        };
        let mut copies = None;
        for outcome in session.want(Intent::Do(Command::Erase { what })) {
            match outcome {
                // What was erased itself is named first.
                Outcome::Say(Reply::Saved { events, .. }) => copies = Copies::of(&events[1..]),
                Outcome::Say(Reply::Refused(Refusal::ContributionErased { .. })) => {
                    return erased_before(&mut session, words, &self.what);
                }
                Outcome::Say(Reply::Refused(refusal)) => {
                    complain(&refusing::refusal(words, &session.view(), &refusal));
                    return Ok(ExitCode::FAILURE);
                }
                Outcome::Say(Reply::NotSaved { .. }) => {
                    return Err(AppError::NotSaved { texts: Vec::new(), is_guest: false });
                }
                _ => {}
            }
        }
        session.settle_erasures()?;
        say(&words.say(erased, &[("number", number.to_string().into())]))?;
        copies.map_or(Ok(()), |copies| say(&copies.in_words(words)))?;
        let damaged = notices.into_iter().find_map(|notice| match notice {
            Notice::Mended { damaged, .. } => Some(damaged),
            _ => None,
        });
        damaged.map_or(Ok(ExitCode::SUCCESS), |path| Err(AppError::StillInDamaged { path }))
    }
}

/// Opening the record has just taken away whatever a crash had left of the words.
fn erased_before(session: &mut Session, words: &Words, found: &str) -> Result<ExitCode, AppError> {
    session.settle_erasures()?;
    say(&words.say("cli-erased-before", &[("found", found.into())]))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the words of that name were erased before.
fn was_erased(chosen: &Chosen, file: &Path, what: &str) -> Result<bool, AppError> {
    let (opened, _) = reading_room::open(chosen, file)?;
    let bodies = opened.entries.iter().filter_map(|entry| body::decode::<Body>(entry.json()?).ok());
    let erased = |event: &Event| match event {
        Event::Erasure(ErasureEvent::Erased { entries, what: erased, number, .. }) => {
            let named = match erased {
                Erasable::Contribution(_) => what.trim_start_matches('#') == number.to_string(),
                Erasable::Proposal(_) => what.strip_prefix(['e', 'E']) == Some(&number.to_string()),
                Erasable::Point(_) => what.strip_prefix(['p', 'P']) == Some(&number.to_string()),
                Erasable::Action(_) => what.strip_prefix(['h', 'H', 'a', 'A']) == Some(&number.to_string()),
                _ => false,
            };
            named || what.parse().is_ok_and(|entry| entries.contains(&entry))
        }
        _ => false,
    };
    Ok(bodies.flat_map(|body| body.events).any(|event| erased(&event)))
}

/// Whether an entry or an own case of that name stands in the record.
fn is_there(chosen: &Chosen, file: &Path, meeting: &Meeting, what: &str) -> Result<bool, AppError> {
    let own_case = what.to_lowercase().strip_prefix('e').and_then(|number| number.parse().ok());
    if own_case.is_some_and(|number| meeting.own_cases.numbered(&number).is_some()) {
        return Ok(true);
    }
    let Ok(entry) = what.parse::<EntryId>() else { return Ok(false) };
    let (opened, _) = reading_room::open(chosen, file)?;
    Ok(opened.log.head(entry.author).is_some_and(|head| (1..=head.number).contains(&entry.number)))
}

/// A note by its number ("12", "#4.12"), a point ("p3"), an action ("h2"), a theme ("t5"), a table ("b3"), what was proposed for an own case ("e4.1"), or any entry
/// that holds words of one of them, of a passage of the summary or of an inserted item.
fn find(meeting: &Meeting, what: &str) -> Option<(Erasable, Number)> {
    let lower = what.to_lowercase();
    if let Some(view) = lower.strip_prefix('p').and_then(|number| meeting.points.numbered(&number.parse().ok()?)) {
        return Some((Erasable::Point(view.id), view.made.number.clone()));
    }
    let action = lower.strip_prefix(['h', 'a']).and_then(|number| meeting.actions.called(&number.parse().ok()?));
    if let Some(view) = action {
        return Some((Erasable::Action(view.id), view.agreed.number.clone()));
    }
    let own_case = lower.strip_prefix('e').and_then(|number| meeting.own_cases.numbered(&number.parse().ok()?));
    if let Some((case, noted)) = own_case.filter(|(case, _)| !meeting.own_cases.proposed_by(*case).is_empty()) {
        return Some((Erasable::Proposal(case), noted.number.clone()));
    }
    let theme = lower.strip_prefix('t').and_then(|number| meeting.themes.numbered(&number.parse().ok()?));
    if let Some(theme) = theme {
        return Some((Erasable::Theme(theme.id.clone()), theme.number.clone()));
    }
    let table = lower.strip_prefix('b').and_then(|number| number.parse().ok().map(TableNumber));
    if let Some(table) = table.filter(|table| meeting.tables.get(*table).is_some()) {
        return Some((Erasable::Table(table), Number::plain(table.0.into())));
    }
    if let Ok(number) = what.parse::<Number>() {
        return meeting.contributions.number_taken(&number).map(|id| (Erasable::Contribution(id), number));
    }
    let item = ItemId(what.to_owned());
    if meeting.timeline.ever_had(&item) {
        return Some((Erasable::Item(item), Number::plain(0)));
    }
    let entry: EntryId = what.parse().ok()?;
    let note = meeting.contributions.all().find(|note| note.contribution.worded_by().any(|worded| worded == entry));
    let point =
        || meeting.points.standing().into_iter().find(|view| view.point.worded_by().any(|worded| worded == entry));
    let action =
        || meeting.actions.standing().into_iter().find(|view| view.action.worded_by().any(|worded| worded == entry));
    let holds = |worded: Vec<EntryId>| worded.contains(&entry);
    let theme = || meeting.themes.all().find(|theme| holds(meeting.themes.worded_by(&theme.id)));
    let table = || {
        meeting.tables.all().map(|(number, _)| number).find(|number| meeting.tables.worded_by(*number).is_ok_and(holds))
    };
    let message = || meeting.messages.known().find(|to| holds(meeting.messages.worded_by(*to)));
    let proposal =
        || meeting.own_cases.proposals().map(|(id, _)| id).find(|id| holds(meeting.own_cases.proposed_by(*id)));
    let passage = || meeting.summary.known().find(|passage| holds(meeting.summary.worded_by(passage)));
    note.map(|note| (Erasable::Contribution(note.id()), note.number().clone()))
        .or_else(|| point().map(|view| (Erasable::Point(view.id), view.made.number.clone())))
        .or_else(|| action().map(|view| (Erasable::Action(view.id), view.agreed.number.clone())))
        .or_else(|| theme().map(|theme| (Erasable::Theme(theme.id.clone()), theme.number.clone())))
        .or_else(|| table().map(|table| (Erasable::Table(table), Number::plain(table.0.into()))))
        .or_else(|| passage().map(|passage| (Erasable::Passage(passage.clone()), Number::plain(0))))
        .or_else(|| {
            let number = |id| Some((Erasable::Proposal(id), meeting.own_cases.number_of(id)?.clone()));
            proposal().and_then(number)
        })
        .or_else(|| message().map(|to| (Erasable::Message(to), Number::plain(0))))
}
