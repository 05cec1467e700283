//! Words that were proposed for own cases: those that wait for a table, and what became of those that one device proposed.

use std::collections::BTreeMap;

use crate::device::grammar::verb::{Verb, entry};
use crate::device::view::View;
use crate::domain::id::{AuthorId, EntryId, OwnCaseId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::own_case::Proposal;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// By the entry that proposed them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals(BTreeMap<EntryId, Stands>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Stands {
    /// At the table that is asked.
    Asked {
        number: Number,
        text: String,
    },
    /// At the device that has asked.
    Waits,
    Accepted {
        number: Number,
        note: Number,
    },
    PutAway {
        number: Number,
    },
}

/// What a person hears of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// To the table: words wait for its answer.
    Proposed { number: Number, text: String },
    /// To who proposed them: the own case is this note now.
    Accepted { number: Number, note: Number },
    /// To who proposed them: the table did not want them.
    PutAway { number: Number },
}

/// Words that wait for the table at which this device writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting<'a> {
    pub own_case: OwnCaseId,
    pub number: &'a Number,
    pub text: &'a str,
}

/// The oldest that waits for the own table; nothing at a device that sits at none.
pub fn waiting<'a>(view: &View<'a>) -> Option<Waiting<'a>> {
    let waiting = waiting_at(view.own_table()?, view.meeting);
    waiting.min_by_key(|(entry, _)| *entry).map(|(_, waiting)| waiting)
}

fn waiting_at(table: TableNumber, meeting: &Meeting) -> impl Iterator<Item = (EntryId, Waiting<'_>)> {
    let here = move |at| meeting.tables.now(at) == meeting.tables.now(table);
    let cases = meeting.own_cases.standing().filter(move |(_, _, noted)| here(noted.place.table));
    cases.filter_map(|(own_case, case, noted)| {
        let (entry, text) = case.waiting()?;
        Some((entry, Waiting { own_case, number: &noted.number, text }))
    })
}

impl Proposals {
    /// Those that wait for a table.
    pub fn to(table: TableNumber, meeting: &Meeting) -> Self {
        let asked =
            |waiting: Waiting<'_>| Stands::Asked { number: waiting.number.clone(), text: waiting.text.to_owned() };
        Self(waiting_at(table, meeting).map(|(entry, waiting)| (entry, asked(waiting))).collect())
    }

    /// Those of one device.
    pub fn by(author: AuthorId, meeting: &Meeting) -> Self {
        let stands = meeting.own_cases.standing().filter_map(|(_, case, noted)| {
            let number = noted.number.clone();
            Some(match case.proposal()? {
                Proposal::Waits { entry, .. } => (entry, Stands::Waits),
                Proposal::Accepted { entry, note } => {
                    let note = meeting.contributions.number_of(note)?.clone();
                    (entry, Stands::Accepted { number, note })
                }
                Proposal::PutAway { entry } => (entry, Stands::PutAway { number }),
            })
        });
        Self(stands.filter(|(entry, _)| entry.author == author).collect())
    }

    /// What is to be told when they have become `after`: a table hears of what comes, who proposed hears of the answer.
    pub fn told(&self, after: &Self) -> Vec<Told> {
        let waited = |entry: &EntryId| self.0.get(entry) == Some(&Stands::Waits);
        let told = after.0.iter().filter_map(|(entry, now)| match now.clone() {
            Stands::Asked { number, text } if !self.0.contains_key(entry) => Some(Told::Proposed { number, text }),
            Stands::Accepted { number, note } if waited(entry) => Some(Told::Accepted { number, note }),
            Stands::PutAway { number } if waited(entry) => Some(Told::PutAway { number }),
            _ => None,
        });
        told.collect()
    }
}

impl Told {
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Proposed { number, text } => {
                let usage = format!("{} {number}", entry(Verb::General).name(words.language()));
                let told = [
                    ("number", number.to_string().into()),
                    ("text", visible_line(text).into()),
                    ("usage", usage.into()),
                ];
                words.say("replies-tiding-proposed", &told)
            }
            Self::Accepted { number, note } => {
                let told = [("number", number.to_string().into()), ("note", note.to_string().into())];
                words.say("replies-tiding-accepted", &told)
            }
            Self::PutAway { number } => words.say("replies-tiding-put-away", &[("number", number.to_string().into())]),
        }
    }
}
