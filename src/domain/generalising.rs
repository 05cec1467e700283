//! Saying an own case in general: by the table that noted it, or in words that the facilitator's group proposes to it.

use crate::domain::context::Context;
use crate::domain::contribution::ContributionCommand;
use crate::domain::event::Event;
use crate::domain::id::{ContributionId, OwnCaseId};
use crate::domain::meeting::Meeting;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::refusal::Refusal;

impl Meeting {
    /// The note where the own case was noted; by the group, of what a table has noted, only the proposal of one.
    pub(crate) fn say_in_general(
        &self,
        own_case: OwnCaseId,
        text: &str,
        context: &Context,
    ) -> Result<Vec<Event>, Refusal> {
        if self.is_theirs(own_case, context) {
            return self.general_note(own_case, text, context);
        }
        Ok(vec![Event::OwnCase(self.own_cases.propose(own_case, text)?)])
    }

    /// The note in the words that were proposed: the table's yes, which nobody says for it.
    pub(crate) fn accept_wording(&self, own_case: OwnCaseId, context: &Context) -> Result<Vec<Event>, Refusal> {
        let (_, text) = self.own_cases.waiting(own_case)?;
        if self.is_theirs(own_case, context) {
            return self.general_note(own_case, text, context);
        }
        let table = self.own_cases.get(own_case)?.place.table;
        Err(Refusal::TableAccepts { table: self.tables.now(table) })
    }

    /// Whether it was noted by those at whose device this is decided. At which table is a matter of rights.
    fn is_theirs(&self, own_case: OwnCaseId, context: &Context) -> bool {
        self.is_a_tables(context.entry.author) || !self.is_a_tables(own_case.0.author)
    }

    fn general_note(&self, own_case: OwnCaseId, text: &str, context: &Context) -> Result<Vec<Event>, Refusal> {
        let place = self.own_cases.get(own_case)?.place.clone();
        let write = ContributionCommand::Write { place, kind: None, text: text.to_owned() };
        let written = self.contributions.decide(&write, context)?;
        let contribution = Some(ContributionId(context.entry));
        let general = Event::OwnCase(OwnCaseEvent::Generalised { own_case, contribution });
        Ok(written.into_iter().map(Event::Contribution).chain([general]).collect())
    }
}
