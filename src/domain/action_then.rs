//! How an action stood as far as was known: at the meeting, when a committee was informed.

use chrono::{DateTime, Utc};

use crate::domain::action::{Action, ActionView, Change, Missing};
use crate::domain::due::Due;
use crate::domain::id::Stamp;
use crate::domain::opening::Opening;
use crate::domain::refusal::Refusal;
use crate::domain::status::Status;
use crate::domain::terms::Terms;
use crate::domain::text;

impl ActionView<'_> {
    /// How far it was as far as is known: nothing where it was not agreed or was withdrawn. What was corrected since then
    /// is not asked, only the status.
    pub fn status_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> Option<Status> {
        let told = || self.action.history().latest_known(&is_known).map(|line| line.status);
        self.stood(&is_known).then(|| told().unwrap_or_default())
    }

    /// What was agreed of it as far as is known; nothing where it was not agreed or was withdrawn.
    pub fn terms_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> Option<Terms> {
        self.stood(&is_known).then(|| self.action.terms_known(&is_known))
    }

    fn stood(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> bool {
        let is_gone = self.action.withdrawn_known(&is_known) || self.action.merged_known(&is_known).is_some();
        is_known(self.agreed.stamp, self.agreed.at) && !is_gone
    }
}

impl Action {
    /// The term that `change` would overrule, as it stands.
    pub fn as_is(&self, change: &Change) -> Change {
        self.as_known(change, |_, _| true)
    }

    /// Whether a change says anything. What was said while the meeting was closed can be said again at the meeting, for the
    /// minutes lack it.
    pub fn is_news(&self, change: &Change, opening: &Opening) -> bool {
        let at_the_meeting = || self.as_known(change, |stamp, _| opening.was_open_at(stamp));
        self.as_is(change) != *change || opening.closed().is_none() && at_the_meeting() != *change
    }

    fn as_known(&self, change: &Change, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool + Copy) -> Change {
        let terms = self.terms_known(is_known);
        match change {
            Change::What(_) => Change::What(terms.what),
            Change::Who(_) => Change::Who(terms.who),
            Change::OnBehalfOf(_) => Change::OnBehalfOf(terms.on_behalf_of),
            Change::When(_) => Change::When(terms.when),
            Change::Condition(_) => Change::Condition(terms.condition),
            Change::Kind(_) => Change::Kind(terms.kind),
            Change::Status(_) => Change::Status(self.status()),
            Change::Source(_) => Change::Source(self.source()),
            Change::Theme(_) => Change::Theme(terms.theme),
        }
    }
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

impl Change {
    /// The same with its words as they can be kept.
    pub fn checked(&self) -> Result<Self, Refusal> {
        let line = |text: &Option<String>| text.as_deref().map_or(Ok(None), text::optional_line);
        Ok(match self {
            Self::What(what) => Self::What(text::note(what)?),
            Self::Who(who) => Self::Who(line(who)?),
            Self::OnBehalfOf(party) => Self::OnBehalfOf(line(party)?),
            Self::When(when) => Self::When(when.clone().map(Due::checked).transpose()?),
            Self::Condition(condition) => Self::Condition(line(condition)?),
            Self::Kind(_) | Self::Status(_) | Self::Source(_) | Self::Theme(_) => self.clone(),
        })
    }
}
