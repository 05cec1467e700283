//! Actions ("handlinger"): what, who, when. What is not known yet is allowed, shown and counted, never demanded.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::due::Due;
use crate::domain::id::{ActionId, ContributionId, EntryId, PointId, Stamp, TableNumber, ThemeId};
use crate::domain::kept::Kept;
use crate::domain::number::{Mark, Number};
use crate::domain::register::Register;
use crate::domain::status::{Status, StatusHistory, StatusLine};
use crate::domain::terms::{ActionKind, Carried, Terms};

/// What an action came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Contribution(ContributionId),
    Point(PointId),
    Table(TableNumber),
}

/// What an action still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    Who,
    When,
}

/// One term said again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    What(String),
    Who(Option<String>),
    OnBehalfOf(Option<String>),
    When(Option<Due>),
    Condition(Option<String>),
    Kind(Option<ActionKind>),
    Status(Status),
    Source(Option<Source>),
    Theme(Option<ThemeId>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionCommand {
    Agree {
        terms: Terms,
        source: Option<Source>,
    },
    Change {
        action: ActionId,
        changes: Vec<Change>,
    },
    /// How far it is now, and why; or was when somebody told it, where that is said.
    Report {
        action: ActionId,
        status: Status,
        why: String,
        told: Option<DateTime<Utc>>,
    },
    Withdraw {
        action: ActionId,
    },
    /// A part of it becomes an action beside it; what is not said anew the part has from it.
    Split {
        action: ActionId,
        changes: Vec<Change>,
    },
    Merge {
        from: ActionId,
        into: ActionId,
    },
    /// What was merged into it is its own again.
    Part {
        action: ActionId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionEvent {
    Agreed {
        number: Number,
        terms: Terms,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
        /// What it was a part of before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        split_from: Option<ActionId>,
    },
    /// It is part of another, or of none again.
    Merged {
        action: ActionId,
        into: Option<ActionId>,
    },
    Changed {
        action: ActionId,
        change: Change,
    },
    Withdrawn {
        action: ActionId,
    },
    Restored {
        action: ActionId,
    },
    /// A line of its history.
    Reported {
        action: ActionId,
        status: Status,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
        /// When it was told, where that is not when it is written down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<DateTime<Utc>>,
    },
    /// The line that `entry` wrote is taken back, or that is taken back.
    Retracted {
        action: ActionId,
        entry: EntryId,
        retracted: bool,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub number: Number,
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    agreed: Option<Agreed>,
    /// Every entry that ever held words of it; an erasure names them all.
    worded_by: BTreeSet<EntryId>,
    erased: bool,
    what: Kept<String>,
    who: Kept<Option<String>>,
    on_behalf_of: Kept<Option<String>>,
    when: Kept<Option<Due>>,
    condition: Kept<Option<String>>,
    kind: Kept<Option<ActionKind>>,
    status: StatusHistory,
    source: Register<Option<Source>>,
    theme: Kept<Option<ThemeId>>,
    withdrawn: Kept<bool>,
    split_from: Option<ActionId>,
    carried: Option<Box<Carried>>,
    merged_into: Kept<Option<ActionId>>,
}

impl Action {
    pub fn terms(&self) -> Terms {
        self.terms_known(|_, _| true)
    }

    /// Its terms as far as what was said of them is known.
    pub fn terms_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool + Copy) -> Terms {
        Terms {
            what: self.what.known(is_known).clone(),
            who: self.who.known(is_known).clone(),
            on_behalf_of: self.on_behalf_of.known(is_known).clone(),
            when: self.when.known(is_known).clone(),
            condition: self.condition.known(is_known).clone(),
            kind: *self.kind.known(is_known),
            theme: self.theme.known(is_known).clone(),
            carried: self.carried.clone(),
        }
    }

    /// Whether it was withdrawn as far as is known.
    pub fn withdrawn_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> bool {
        *self.withdrawn.known(is_known)
    }

    /// Where it comes from, of one that an earlier meeting agreed.
    pub fn carried(&self) -> Option<&Carried> {
        self.carried.as_deref()
    }

    /// What it was a part of before.
    pub fn split_from(&self) -> Option<ActionId> {
        self.split_from
    }

    /// What it has become part of.
    pub fn merged_into(&self) -> Option<ActionId> {
        *self.merged_into.get()
    }

    /// The same as far as is known.
    pub fn merged_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> Option<ActionId> {
        *self.merged_into.known(is_known)
    }

    pub fn status(&self) -> Status {
        self.status.now()
    }

    /// Every status that it was given, with its date and reason.
    pub fn history(&self) -> &StatusHistory {
        &self.status
    }

    pub fn source(&self) -> Option<Source> {
        *self.source.get()
    }

    /// Every entry that ever held words of it.
    pub fn worded_by(&self) -> impl Iterator<Item = EntryId> {
        self.worded_by.iter().copied()
    }

    /// What is to be done, and what was before it was worded anew.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.what.ever().map(String::as_str)
    }

    fn stands(&self) -> bool {
        !*self.withdrawn.get() && self.merged_into().is_none()
    }

    pub fn missing(&self) -> Vec<Missing> {
        Missing::of(&self.terms(), self.status())
    }

    fn set(&mut self, stamp: Stamp, at: DateTime<Utc>, change: &Change) {
        self.worded_by.insert(stamp.entry());
        if self.erased {
            return;
        }
        match change {
            Change::What(what) => self.what.set(stamp, at, what.clone()),
            Change::Who(who) => self.who.set(stamp, at, who.clone()),
            Change::OnBehalfOf(party) => self.on_behalf_of.set(stamp, at, party.clone()),
            Change::When(when) => self.when.set(stamp, at, when.clone()),
            Change::Condition(condition) => self.condition.set(stamp, at, condition.clone()),
            Change::Kind(kind) => self.kind.set(stamp, at, *kind),
            Change::Status(status) => self.status.set(stamp, StatusLine { at, status: *status, why: None }),
            Change::Source(source) => {
                self.source.set(stamp, *source);
            }
            Change::Theme(theme) => self.theme.set(stamp, at, theme.clone()),
        }
    }
}

/// An action as a reader meets it.
#[derive(Clone, Copy, Debug)]
pub struct ActionView<'a> {
    pub id: ActionId,
    pub action: &'a Action,
    pub agreed: &'a Agreed,
}

#[derive(Clone, Debug, Default)]
pub struct Actions {
    actions: HashMap<ActionId, Action>,
    by_number: HashMap<Number, ActionId>,
}

impl Actions {
    /// Those neither withdrawn nor part of another, in the order in which they were agreed.
    pub fn standing(&self) -> Vec<ActionView<'_>> {
        let mut views = self.all();
        views.retain(|view| view.action.stands());
        views
    }

    /// The same with those withdrawn.
    pub fn all(&self) -> Vec<ActionView<'_>> {
        let mut views: Vec<ActionView<'_>> = self.actions.keys().filter_map(|id| self.known(*id)).collect();
        views.sort_by_key(|view| view.agreed.stamp);
        views
    }

    pub fn get(&self, id: ActionId) -> Option<ActionView<'_>> {
        self.known(id).filter(|view| view.action.stands())
    }

    /// The action, cancelled or not; nothing once its words are erased.
    pub fn known(&self, id: ActionId) -> Option<ActionView<'_>> {
        let action = self.actions.get(&id).filter(|action| !action.erased)?;
        Some(ActionView { id, action, agreed: action.agreed.as_ref()? })
    }

    /// Takes the words out of memory; the number stays taken.
    pub fn erase(&mut self, id: ActionId, number: &Number) {
        self.by_number.entry(number.clone()).or_insert(id);
        self.actions.insert(id, Action { erased: true, ..Action::default() });
        // Only its words are erased, and none of what was merged into it.
        self.actions.values_mut().for_each(|action| action.merged_into.forget(|into| *into == Some(id)));
    }

    /// What people call the action, also when its words are erased or it was cancelled.
    pub fn number_of(&self, id: ActionId) -> Option<&Number> {
        let agreed = self.actions.get(&id).and_then(|action| action.agreed.as_ref()).map(|agreed| &agreed.number);
        agreed.or_else(|| self.by_number.iter().find(|(_, action)| **action == id).map(|(number, _)| number))
    }

    /// The action that people call so, whatever became of it.
    pub fn called(&self, number: &Number) -> Option<ActionView<'_>> {
        self.known(*self.by_number.get(number)?)
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &ActionEvent) {
        match event {
            ActionEvent::Agreed { number, terms, source, split_from } => {
                let id = ActionId(stamp.entry());
                // Two devices that bear one mark by mistake may give a number twice; see `Contributions::count`.
                let holder = self.by_number.entry(number.clone()).or_insert(id);
                *holder = id.min(*holder);
                let action = self.touch(id);
                action.agreed = Some(Agreed { number: number.clone(), stamp, at });
                action.split_from = *split_from;
                let Terms { what, who, on_behalf_of, when, condition, kind, theme, carried } = terms.clone();
                action.carried = carried.filter(|_| !action.erased);
                for change in [
                    Change::What(what),
                    Change::Who(who),
                    Change::OnBehalfOf(on_behalf_of),
                    Change::When(when),
                    Change::Condition(condition),
                    Change::Kind(kind),
                    Change::Source(*source),
                    Change::Theme(theme),
                ] {
                    action.set(stamp, at, &change);
                }
            }
            ActionEvent::Changed { action, change } => self.touch(*action).set(stamp, at, change),
            ActionEvent::Withdrawn { action } => {
                self.touch(*action).withdrawn.set(stamp, at, true);
            }
            ActionEvent::Restored { action } => {
                self.touch(*action).withdrawn.set(stamp, at, false);
            }
            ActionEvent::Reported { action, status, why, told } => {
                let at = told.unwrap_or(at);
                let action = self.touch(*action);
                action.worded_by.insert(stamp.entry());
                if !action.erased {
                    action.status.set(stamp, StatusLine { at, status: *status, why: why.clone() });
                }
            }
            ActionEvent::Merged { action, into } => {
                let is_erased = into.and_then(|into| self.actions.get(&into)).is_some_and(|into| into.erased);
                if !is_erased {
                    self.touch(*action).merged_into.set(stamp, at, *into);
                }
            }
            ActionEvent::Retracted { action, entry, retracted } => {
                self.touch(*action).status.retract(stamp, *entry, *retracted);
            }
        }
    }

    pub fn inverse(&self, entry: EntryId, event: &ActionEvent) -> Option<ActionEvent> {
        Some(match event {
            ActionEvent::Agreed { .. } => ActionEvent::Withdrawn { action: ActionId(entry) },
            // A line of the history is hidden, so that the way there is not told as if it had been gone back.
            ActionEvent::Changed { action, change: Change::Status(_) } | ActionEvent::Reported { action, .. } => {
                ActionEvent::Retracted { action: *action, entry, retracted: true }
            }
            ActionEvent::Retracted { action, entry, retracted } => {
                ActionEvent::Retracted { action: *action, entry: *entry, retracted: !retracted }
            }
            ActionEvent::Changed { action, change } => {
                ActionEvent::Changed { action: *action, change: self.actions.get(action)?.as_is(change) }
            }
            ActionEvent::Merged { action, .. } => {
                ActionEvent::Merged { action: *action, into: self.actions.get(action)?.merged_into() }
            }
            ActionEvent::Withdrawn { action } => ActionEvent::Restored { action: *action },
            ActionEvent::Restored { action } => ActionEvent::Withdrawn { action: *action },
        })
    }

    /// The number that follows those that a mark bears.
    pub fn next_number(&self, mark: &Mark) -> Number {
        let taken = self.by_number.keys().filter(|number| number.mark == *mark).map(|number| number.n).max();
        Number { mark: mark.clone(), n: taken.unwrap_or(0).saturating_add(1) }
    }

    fn touch(&mut self, id: ActionId) -> &mut Action {
        self.actions.entry(id).or_default()
    }
}
