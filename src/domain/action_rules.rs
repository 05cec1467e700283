//! What may be done with an action, and what happens then.

use crate::domain::action::{ActionCommand, ActionEvent, Actions, Change};
use crate::domain::context::Context;
use crate::domain::opening::Opening;
use crate::domain::refusal::Refusal;
use crate::domain::status::{SITTING, StatusLine};
use crate::domain::text;

impl Actions {
    pub fn decide(
        &self,
        command: &ActionCommand,
        opening: &Opening,
        context: &Context,
    ) -> Result<Vec<ActionEvent>, Refusal> {
        match command {
            ActionCommand::Agree { terms, source } => {
                let number = self.next_number(&context.mark);
                Ok(vec![ActionEvent::Agreed { number, terms: terms.checked()?, source: *source, split_from: None }])
            }
            ActionCommand::Change { action, changes } => {
                let standing = self.get(*action).ok_or(Refusal::NoSuchAction)?.action;
                let mut events = Vec::new();
                for change in changes {
                    let change = change.checked()?;
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
            ActionCommand::Split { action, changes } => self.splitting(*action, changes, context),
            ActionCommand::Merge { from, into } => self.merging(*from, *into),
            ActionCommand::Part { action } => self.parting(*action),
            ActionCommand::Withdraw { action } => {
                self.get(*action).ok_or(Refusal::NoSuchAction)?;
                Ok(vec![ActionEvent::Withdrawn { action: *action }])
            }
        }
    }
}
