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

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnCaseCommand {
    /// The words go to the private notes under the id that this makes.
    Note {
        place: Place,
    },
    Withdraw {
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
}

impl OwnCase {
    /// The note that says it without the person.
    pub fn general(&self) -> Option<ContributionId> {
        self.general.values().next_back().copied().flatten()
    }
}

#[derive(Clone, Debug, Default)]
pub struct OwnCases {
    cases: BTreeMap<OwnCaseId, OwnCase>,
    /// Notes that were erased: no own case is said in general by them, whether or not one hears that it was.
    erased: HashSet<ContributionId>,
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
        self.standing().find(|(case, _, _)| *case == id).map(|(_, _, noted)| noted).ok_or(Refusal::NoSuchOwnCase)
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
