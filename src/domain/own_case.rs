//! Own cases ("egen sag"): one identifiable person's matter. Only that there is one is known here; its words stay in
//! the private part of the machine where it was typed.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::context::Context;
use crate::domain::contribution::Place;
use crate::domain::id::{ContributionId, EntryId, OwnCaseId, Stamp, TableNumber};
use crate::domain::number::{Mark, Number};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::text;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnCaseCommand {
    /// The words go to the private notes under the id that this makes.
    Note {
        place: Place,
    },
    Withdraw {
        own_case: OwnCaseId,
    },
    /// The table says it in the words that were proposed.
    Accept {
        own_case: OwnCaseId,
    },
    /// The words that were proposed are not wanted: by the table, or any more by who proposed them.
    PutAway {
        own_case: OwnCaseId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnCaseEvent {
    Noted {
        number: Number,
        place: Place,
    },
    /// Said again as a matter that concerns all ("den fælles sag").
    Generalised {
        own_case: OwnCaseId,
        contribution: Option<ContributionId>,
    },
    Withdrawn {
        own_case: OwnCaseId,
    },
    Restored {
        own_case: OwnCaseId,
    },
    /// Words without the person, from the facilitator's group, to which somebody told it by mouth. They are no note and in no
    /// document until the table accepts them.
    Proposed {
        own_case: OwnCaseId,
        text: String,
    },
    PutAway {
        own_case: OwnCaseId,
        proposal: EntryId,
    },
    /// What was put away stands again.
    ProposedAgain {
        own_case: OwnCaseId,
        proposal: EntryId,
    },
}

impl OwnCaseEvent {
    /// Of which no document tells.
    pub fn is_about_a_proposal(&self) -> bool {
        matches!(self, Self::Proposed { .. } | Self::PutAway { .. } | Self::ProposedAgain { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    pub number: Number,
    /// Where it belongs now: with the table whose machine noted it, also after that one was parted from another.
    pub place: Place,
    /// The table at which it was noted.
    pub first_at: TableNumber,
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnCase {
    noted: Option<Noted>,
    /// Which notes were to say it in general, by stamp. All are kept, because one of them may be erased.
    general: BTreeMap<Stamp, Option<ContributionId>>,
    withdrawn: Register<bool>,
    /// Every wording that was proposed; the last one counts.
    proposed: BTreeMap<Stamp, String>,
    put_away: BTreeMap<EntryId, Register<bool>>,
}

/// What became of a wording that was proposed for an own case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal<'a> {
    /// It waits for the table.
    Waits {
        entry: EntryId,
        text: &'a str,
    },
    /// The own case is said in general by this note.
    Accepted {
        entry: EntryId,
        note: ContributionId,
    },
    PutAway {
        entry: EntryId,
    },
}

impl OwnCase {
    /// The note that says it without the person.
    pub fn general(&self) -> Option<ContributionId> {
        self.general.values().next_back().copied().flatten()
    }

    /// The last wording that was proposed.
    pub fn proposal(&self) -> Option<Proposal<'_>> {
        let (stamp, text) = self.proposed.last_key_value()?;
        let entry = stamp.entry();
        let is_put_away = self.put_away.get(&entry).is_some_and(|away| *away.get());
        Some(match self.general() {
            Some(note) => Proposal::Accepted { entry, note },
            None if is_put_away => Proposal::PutAway { entry },
            None => Proposal::Waits { entry, text },
        })
    }

    /// The proposed words that wait for the table.
    pub fn waiting(&self) -> Option<(EntryId, &str)> {
        match self.proposal()? {
            Proposal::Waits { entry, text } => Some((entry, text)),
            Proposal::Accepted { .. } | Proposal::PutAway { .. } => None,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct OwnCases {
    cases: BTreeMap<OwnCaseId, OwnCase>,
    /// Notes that were erased: no own case is said in general by them, whether or not one hears that it was.
    erased: HashSet<ContributionId>,
    /// Entries whose proposed words were erased.
    unproposed: HashSet<EntryId>,
}

impl OwnCases {
    /// Those that were not withdrawn.
    pub fn standing(&self) -> impl Iterator<Item = (OwnCaseId, &OwnCase, &Noted)> {
        self.cases
            .iter()
            .filter(|(_, case)| !*case.withdrawn.get())
            .filter_map(|(id, case)| Some((*id, case, case.noted.as_ref()?)))
    }

    /// Each that was ever noted, withdrawn or not.
    pub fn noted(&self) -> impl Iterator<Item = &Noted> {
        self.cases.values().filter_map(|case| case.noted.as_ref())
    }

    /// Whether there ever was such a case, withdrawn or not.
    pub fn knows(&self, id: OwnCaseId) -> bool {
        self.cases.get(&id).is_some_and(|case| case.noted.is_some())
    }

    /// Where the case was noted, withdrawn or not.
    pub fn place_of(&self, id: OwnCaseId) -> Option<&Place> {
        self.cases.get(&id).and_then(|case| case.noted.as_ref()).map(|noted| &noted.place)
    }

    pub fn numbered(&self, number: &Number) -> Option<(OwnCaseId, &Noted)> {
        self.standing().find(|(_, _, noted)| noted.number == *number).map(|(id, _, noted)| (id, noted))
    }

    pub fn get(&self, id: OwnCaseId) -> Result<&Noted, Refusal> {
        self.case(id).map(|(_, noted)| noted)
    }

    fn case(&self, id: OwnCaseId) -> Result<(&OwnCase, &Noted), Refusal> {
        let found = self.standing().find(|(case, _, _)| *case == id);
        found.map(|(_, case, noted)| (case, noted)).ok_or(Refusal::NoSuchOwnCase)
    }

    /// The words that were proposed for a case and wait for its table.
    pub fn waiting(&self, id: OwnCaseId) -> Result<(EntryId, &str), Refusal> {
        let (case, noted) = self.case(id)?;
        case.waiting().ok_or_else(|| Refusal::NothingProposed { number: noted.number.clone() })
    }

    /// Words for the table to take or to put away.
    pub fn propose(&self, id: OwnCaseId, text: &str) -> Result<OwnCaseEvent, Refusal> {
        let (case, noted) = self.case(id)?;
        match case.general() {
            Some(_) => Err(Refusal::SaidInGeneral { number: noted.number.clone() }),
            None => Ok(OwnCaseEvent::Proposed { own_case: id, text: text::note(text)? }),
        }
    }

    /// What people call a case, withdrawn or not.
    pub fn number_of(&self, id: OwnCaseId) -> Option<&Number> {
        self.cases.get(&id)?.noted.as_ref().map(|noted| &noted.number)
    }

    /// The entries that proposed words for a case.
    pub fn proposed_by(&self, id: OwnCaseId) -> Vec<EntryId> {
        let proposed = self.cases.get(&id).into_iter().flat_map(|case| case.proposed.keys());
        proposed.map(|stamp| stamp.entry()).collect()
    }

    /// Each case for which words were ever proposed, with all of them.
    pub fn proposals(&self) -> impl Iterator<Item = (OwnCaseId, impl Iterator<Item = &str> + Clone)> {
        self.cases.iter().map(|(id, case)| (*id, case.proposed.values().map(String::as_str)))
    }

    /// Takes proposed words out of memory.
    pub fn unpropose(&mut self, entries: &[EntryId]) {
        self.unproposed.extend(entries);
        for case in self.cases.values_mut() {
            case.proposed.retain(|stamp, _| !entries.contains(&stamp.entry()));
        }
    }

    pub fn decide(&self, command: &OwnCaseCommand, context: &Context) -> Result<Vec<OwnCaseEvent>, Refusal> {
        Ok(vec![match command {
            OwnCaseCommand::Note { place } => {
                OwnCaseEvent::Noted { number: self.next_number(&context.mark), place: place.clone() }
            }
            OwnCaseCommand::Withdraw { own_case } => {
                self.get(*own_case)?;
                OwnCaseEvent::Withdrawn { own_case: *own_case }
            }
            OwnCaseCommand::PutAway { own_case } => {
                let (proposal, _) = self.waiting(*own_case)?;
                OwnCaseEvent::PutAway { own_case: *own_case, proposal }
            }
            // The note is another chapter's.
            OwnCaseCommand::Accept { .. } => return Ok(Vec::new()),
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &OwnCaseEvent) {
        match event {
            OwnCaseEvent::Noted { number, place } => {
                let noted = Noted { number: number.clone(), place: place.clone(), first_at: place.table, stamp, at };
                self.touch(OwnCaseId(stamp.entry())).noted.get_or_insert(noted);
            }
            OwnCaseEvent::Generalised { own_case, contribution } => {
                if !contribution.is_some_and(|general| self.erased.contains(&general)) {
                    self.touch(*own_case).general.insert(stamp, *contribution);
                }
            }
            OwnCaseEvent::Withdrawn { own_case } => {
                self.touch(*own_case).withdrawn.set(stamp, true);
            }
            OwnCaseEvent::Restored { own_case } => {
                self.touch(*own_case).withdrawn.set(stamp, false);
            }
            OwnCaseEvent::Proposed { own_case, text } => {
                if !self.unproposed.contains(&stamp.entry()) {
                    self.touch(*own_case).proposed.insert(stamp, text.clone());
                }
            }
            OwnCaseEvent::PutAway { own_case, proposal } => {
                self.touch(*own_case).put_away.entry(*proposal).or_default().set(stamp, true);
            }
            OwnCaseEvent::ProposedAgain { own_case, proposal } => {
                self.touch(*own_case).put_away.entry(*proposal).or_default().set(stamp, false);
            }
        }
    }

    /// Lays each where it belongs by now: at the table that is its `home`, if it has one elsewhere.
    pub fn bring_home(&mut self, home: impl Fn(&Noted) -> Option<TableNumber>) {
        for noted in self.cases.values_mut().filter_map(|case| case.noted.as_mut()) {
            noted.place.table = home(noted).unwrap_or(noted.first_at);
        }
    }

    /// A note was erased.
    pub fn forget(&mut self, note: ContributionId) {
        self.erased.insert(note);
        for case in self.cases.values_mut() {
            case.general.retain(|_, general| *general != Some(note));
        }
    }

    pub fn inverse(&self, entry: EntryId, event: &OwnCaseEvent) -> Option<OwnCaseEvent> {
        Some(match event {
            OwnCaseEvent::Noted { .. } => OwnCaseEvent::Withdrawn { own_case: OwnCaseId(entry) },
            OwnCaseEvent::Withdrawn { own_case } => OwnCaseEvent::Restored { own_case: *own_case },
            OwnCaseEvent::Restored { own_case } => OwnCaseEvent::Withdrawn { own_case: *own_case },
            OwnCaseEvent::Generalised { own_case, .. } => {
                let contribution = self.cases.get(own_case).and_then(OwnCase::general);
                OwnCaseEvent::Generalised { own_case: *own_case, contribution }
            }
            OwnCaseEvent::Proposed { own_case, .. } => OwnCaseEvent::PutAway { own_case: *own_case, proposal: entry },
            OwnCaseEvent::PutAway { own_case, proposal } => {
                OwnCaseEvent::ProposedAgain { own_case: *own_case, proposal: *proposal }
            }
            OwnCaseEvent::ProposedAgain { own_case, proposal } => {
                OwnCaseEvent::PutAway { own_case: *own_case, proposal: *proposal }
            }
        })
    }

    fn next_number(&self, mark: &Mark) -> Number {
        let noted = self.cases.values().filter_map(|case| case.noted.as_ref());
        let highest = noted.filter(|noted| noted.number.mark == *mark).map(|noted| noted.number.n).max();
        Number { mark: mark.clone(), n: highest.unwrap_or(0).saturating_add(1) }
    }

    fn touch(&mut self, id: OwnCaseId) -> &mut OwnCase {
        self.cases.entry(id).or_default()
    }
}
