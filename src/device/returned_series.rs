//! What the returns of one table have said so far: their own series read again, whatever was done to the notes since then.
//!
//! A return is compared with the one before it and not with what stands: the same file twice must neither undo what was
//! mended here nor bring back what was withdrawn or erased.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};

use crate::domain::answer::{Answer, AnswerEvent};
use crate::domain::contribution::{ContributionEvent, ContributionKind, Place};
use crate::domain::event::{Body, Event};
use crate::domain::id::{ContributionId, EntryId, OwnCaseId, TableNumber, ThemeId};
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::returned::{Beside, Called, Origin, ReturnedEvent, Viewed};
use crate::domain::theme::ThemeEvent;
use crate::language::folding::search_key;
use crate::record::body;
use crate::sync::own_meeting::Asked;
use crate::sync::shelf::Item;

#[derive(Clone, Debug)]
pub struct Known {
    pub place: Place,
    pub kind: Option<ContributionKind>,
    pub text: String,
    pub starred: bool,
    pub stands: bool,
}

/// Of the latest return.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    pub made: DateTime<Utc>,
    pub notes: Vec<Origin>,
    pub called: Vec<Called>,
    pub views: Vec<Viewed>,
    pub beside: Vec<Beside>,
}

#[derive(Clone, Debug, Default)]
pub struct Series {
    pub notes: BTreeMap<ContributionId, Known>,
    written: HashSet<ContributionId>,
    /// The notes that ever came from a source.
    sources: HashMap<EntryId, BTreeSet<ContributionId>>,
    pub silent: BTreeMap<Asked, Answer>,
    pub own_cases: BTreeMap<OwnCaseId, Asked>,
    pub own_cases_ever: u32,
    /// Themes that they added, by their titles.
    pub themes: HashMap<String, ThemeId>,
    pub latest: Option<Latest>,
}

impl Series {
    pub fn of(items: &[Item]) -> Self {
        let mut series = Self::default();
        for item in items {
            let Some(body) = item.entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
            body.events.into_iter().for_each(|event| series.read(item.entry.id(), event));
        }
        series
    }

    /// How many notes were ever written: the number of an erased one stays taken.
    pub fn notes_ever(&self) -> u32 {
        u32::try_from(self.written.len()).unwrap_or(u32::MAX)
    }

    pub fn wrote(&mut self, note: ContributionId, source: EntryId) {
        self.written.insert(note);
        self.sources.entry(source).or_default().insert(note);
    }

    /// The notes that came from `source` and have words still.
    pub fn from(&self, source: EntryId) -> impl Iterator<Item = (ContributionId, &Known)> {
        let notes = self.sources.get(&source).into_iter().flatten();
        notes.filter_map(|note| Some((*note, self.notes.get(note)?)))
    }

    /// Whether words that came from `source` were erased here, at one place at least.
    pub fn is_erased(&self, source: EntryId) -> bool {
        self.sources.get(&source).is_some_and(|notes| notes.iter().any(|note| !self.notes.contains_key(note)))
    }

    fn read(&mut self, entry: EntryId, event: Event) {
        match event {
            Event::Returned(ReturnedEvent::Came { made, notes, called, views, beside, .. }) => {
                for origin in &notes {
                    self.wrote(origin.note, origin.source);
                }
                self.latest = Some(Latest { made, notes, called, views, beside });
            }
            Event::Contribution(event) => self.read_note(entry, event),
            Event::Answer(AnswerEvent::Given { place, answer }) => {
                let asked = Asked { theme: place.theme, question: place.question };
                match answer {
                    Some(answer) => self.silent.insert(asked, answer),
                    None => self.silent.remove(&asked),
                };
            }
            Event::OwnCase(OwnCaseEvent::Noted { place, .. }) => {
                self.own_cases_ever += 1;
                self.own_cases.insert(OwnCaseId(entry), Asked { theme: place.theme, question: place.question });
            }
            Event::OwnCase(OwnCaseEvent::Withdrawn { own_case }) => {
                self.own_cases.remove(&own_case);
            }
            Event::Theme(ThemeEvent::Added { theme, title, .. }) => {
                self.themes.insert(search_key(&title), theme);
            }
            _ => {}
        }
    }

    fn read_note(&mut self, entry: EntryId, event: ContributionEvent) {
        let id = event.contribution(entry);
        if let ContributionEvent::Written { place, kind, text, .. } = event {
            self.notes.insert(id, Known { place, kind, text, starred: false, stands: true });
            return;
        }
        let Some(note) = self.notes.get_mut(&id) else { return };
        match event {
            ContributionEvent::Edited { text, .. } => note.text = text,
            ContributionEvent::Placed { place, .. } => note.place = place,
            ContributionEvent::KindSet { kind, .. } => note.kind = kind,
            ContributionEvent::Starred { starred, .. } => note.starred = starred,
            ContributionEvent::Withdrawn { .. } => note.stands = false,
            ContributionEvent::Restored { .. } => note.stands = true,
            _ => {}
        }
    }
}

/// The table that a place of this series is at.
pub fn at(table: TableNumber, asked: &Asked) -> Place {
    Place { table, theme: asked.theme.clone(), question: asked.question.clone() }
}
