//! Actions ("handlinger"): what, who, when. What is not known yet is allowed, shown and counted, never demanded.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::context::Context;
use crate::domain::due::Due;
use crate::domain::id::{ActionId, ContributionId, EntryId, PointId, Stamp, TableNumber, ThemeId};
use crate::domain::kept::Kept;
use crate::domain::number::{Mark, Number};
use crate::domain::opening::Opening;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::status::{SITTING, Status, StatusHistory, StatusLine};
use crate::domain::terms::{ActionKind, Terms};
use crate::domain::text;

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

impl Missing {
    /// In the order of the columns; what is dropped lacks nothing.
    pub fn of(terms: &Terms, status: Status) -> Vec<Self> {
        let is_awaited = status != Status::Dropped;
        let who = (is_awaited && terms.who.is_none()).then_some(Self::Who);
        let when = (is_awaited && terms.when.is_none()).then_some(Self::When);
        who.into_iter().chain(when).collect()
    }
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
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionEvent {
    Agreed {
        number: Number,
        terms: Terms,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
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
        }
    }

    /// Whether it was withdrawn as far as is known.
    pub fn withdrawn_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> bool {
        *self.withdrawn.known(is_known)
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
    /// Those not withdrawn, in the order in which they were agreed.
    pub fn standing(&self) -> Vec<ActionView<'_>> {
        let mut views = self.all();
        views.retain(|view| !*view.action.withdrawn.get());
        views
    }

    /// The same with those withdrawn.
    pub fn all(&self) -> Vec<ActionView<'_>> {
        let mut views: Vec<ActionView<'_>> = self.actions.keys().filter_map(|id| self.known(*id)).collect();
        views.sort_by_key(|view| view.agreed.stamp);
        views
    }

    pub fn get(&self, id: ActionId) -> Option<ActionView<'_>> {
        self.known(id).filter(|view| !*view.action.withdrawn.get())
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
    }

    /// What people call the action, also when its words are erased or it was cancelled.
    pub fn number_of(&self, id: ActionId) -> Option<&Number> {
        let agreed = self.actions.get(&id).and_then(|action| action.agreed.as_ref()).map(|agreed| &agreed.number);
        agreed.or_else(|| self.by_number.iter().find(|(_, action)| **action == id).map(|(number, _)| number))
    }

    pub fn numbered(&self, number: &Number) -> Option<ActionView<'_>> {
        self.get(*self.by_number.get(number)?)
    }

    pub fn decide(
        &self,
        command: &ActionCommand,
        opening: &Opening,
        context: &Context,
    ) -> Result<Vec<ActionEvent>, Refusal> {
        match command {
            ActionCommand::Agree { terms, source } => {
                let number = self.next_number(&context.mark);
                Ok(vec![ActionEvent::Agreed { number, terms: terms.checked()?, source: *source }])
            }
            ActionCommand::Change { action, changes } => {
                let standing = self.get(*action).ok_or(Refusal::NoSuchAction)?.action;
                let mut events = Vec::new();
                for change in changes {
                    let change = checked_change(change)?;
                    if let Change::Status(status) = change {
                        let reported = ActionEvent::Reported { action: *action, status, why: None, told: None };
                        events.extend((standing.status() != status).then_some(reported));
                    } else if standing.is_news(&change, opening) {
                        events.push(ActionEvent::Changed { action: *action, change });
                    }
                }
                if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
            }
            ActionCommand::Report { action, status, why, told } => {
                let standing = self.get(*action).ok_or(Refusal::NoSuchAction)?.action;
                let why = text::optional_line(why)?;
                // The same status with a new reason is news, and so is on a later day that it is still the same.
                let said_now = |line: &StatusLine| line.status == *status && context.now - line.at < SITTING;
                if standing.history().latest().is_some_and(said_now) && why.is_none() && told.is_none() {
                    return Err(Refusal::NothingChanged);
                }
                Ok(vec![ActionEvent::Reported { action: *action, status: *status, why, told: *told }])
            }
            ActionCommand::Withdraw { action } => {
                self.get(*action).ok_or(Refusal::NoSuchAction)?;
                Ok(vec![ActionEvent::Withdrawn { action: *action }])
            }
        }
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &ActionEvent) {
        match event {
            ActionEvent::Agreed { number, terms, source } => {
                let id = ActionId(stamp.entry());
                // Two devices that bear one mark by mistake may give a number twice; see `Contributions::count`.
                let holder = self.by_number.entry(number.clone()).or_insert(id);
                *holder = id.min(*holder);
                let action = self.touch(id);
                action.agreed = Some(Agreed { number: number.clone(), stamp, at });
                let Terms { what, who, on_behalf_of, when, condition, kind, theme } = terms.clone();
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
            ActionEvent::Withdrawn { action } => ActionEvent::Restored { action: *action },
            ActionEvent::Restored { action } => ActionEvent::Withdrawn { action: *action },
        })
    }

    fn next_number(&self, mark: &Mark) -> Number {
        let taken = self.by_number.keys().filter(|number| number.mark == *mark).map(|number| number.n).max();
        Number { mark: mark.clone(), n: taken.unwrap_or(0).saturating_add(1) }
    }

    fn touch(&mut self, id: ActionId) -> &mut Action {
        self.actions.entry(id).or_default()
    }
}

fn checked_change(change: &Change) -> Result<Change, Refusal> {
    let line = |text: &Option<String>| text.as_deref().map_or(Ok(None), text::optional_line);
    Ok(match change {
        Change::What(what) => Change::What(text::note(what)?),
        Change::Who(who) => Change::Who(line(who)?),
        Change::OnBehalfOf(party) => Change::OnBehalfOf(line(party)?),
        Change::When(when) => Change::When(when.clone().map(Due::checked).transpose()?),
        Change::Condition(condition) => Change::Condition(line(condition)?),
        Change::Kind(_) | Change::Status(_) | Change::Source(_) | Change::Theme(_) => change.clone(),
    })
}
