//! How an action stood at an earlier place among all entries: when the meeting was closed, when a committee was informed.

use chrono::{DateTime, Utc};

use crate::domain::action::ActionView;
use crate::domain::id::Stamp;
use crate::domain::status::Status;
use crate::domain::terms::Terms;

impl ActionView<'_> {
    /// How far it was as far as is known: nothing where it was not agreed by then. What was corrected since then is not
    /// asked, only the status.
    pub fn status_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> Option<Status> {
        let told = self.action.history().latest_known(&is_known).map(|line| line.status);
        told.or_else(|| is_known(self.agreed.stamp, self.agreed.at).then(Status::default))
    }

    /// How far it was when an entry was written.
    pub fn status_before(&self, entry: Stamp) -> Option<Status> {
        self.status_known(|stamp, _| stamp < entry)
    }

    /// What had been agreed of it when an entry was written; nothing where it was agreed later or already withdrawn.
    pub fn terms_before(&self, entry: Stamp) -> Option<Terms> {
        let is_known = |stamp: Stamp| stamp < entry;
        let stood = is_known(self.agreed.stamp) && !self.action.withdrawn_known(is_known);
        stood.then(|| self.action.terms_known(is_known))
    }
}
