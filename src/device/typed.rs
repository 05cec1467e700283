//! The words that a person typed for a command, to be given back where they cannot be saved.

use crate::domain::action::{ActionCommand, Change};
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::point::PointCommand;
use crate::domain::summary::SummaryCommand;
use crate::domain::table::TableCommand;
use crate::domain::terms::Terms;
use crate::domain::theme::ThemeCommand;
use crate::domain::timeline::command::TimelineCommand;

/// Nothing where no words were typed.
pub fn words(command: &Command) -> Option<String> {
    match command {
        Command::Contribution(ContributionCommand::Write { text, .. } | ContributionCommand::Edit { text, .. })
        | Command::Gather { text, .. }
        | Command::Split { text, .. }
        | Command::Generalise { text, .. }
        | Command::Retell { text, .. }
        | Command::Point(
            PointCommand::Make { text, .. } | PointCommand::Reword { text, .. } | PointCommand::Dissent { text, .. },
        )
        | Command::Table(TableCommand::Name { name: text, .. } | TableCommand::AddNamed { name: text, .. })
        | Command::Theme(ThemeCommand::Add { title: text, .. } | ThemeCommand::Name { title: text, .. })
        | Command::Timeline(TimelineCommand::Insert { title: text, .. })
        | Command::Contribution(ContributionCommand::Owe { who: text, .. })
        | Command::Action(ActionCommand::Report { why: text, .. })
        | Command::Summary(SummaryCommand { text, .. }) => Some(text.clone()).filter(|text| !text.is_empty()),
        Command::Action(ActionCommand::Agree { terms, .. }) => Some(action(terms)),
        Command::Action(ActionCommand::Change { changes, .. } | ActionCommand::Split { changes, .. }) => {
            changes.iter().find_map(|change| match change {
                Change::What(what) => Some(what.clone()),
                Change::Who(who) => who.clone(),
                Change::When(when) => when.as_ref().map(|due| due.words.clone()),
                _ => None,
            })
        }
        _ => None,
    }
}

/// As it was said: "what | who | when".
fn action(terms: &Terms) -> String {
    let who = terms.who.as_deref().unwrap_or("?");
    let who = terms.on_behalf_of.as_ref().map_or(who.to_owned(), |party| format!("{who} på vegne af {party}"));
    let when = terms.when.as_ref().map_or("?", |due| &due.words);
    let condition = terms.condition.as_ref().map(|condition| format!(" | {condition}")).unwrap_or_default();
    format!("{} | {who} | {when}{condition}", terms.what)
}
