//! Promises that were made, with who owes and how far it is.

use crate::documents::kinds::parts::next_steps;
use crate::documents::page::page::{ListItem, Page, spoken, text};
use crate::documents::report::action::Action;
use crate::domain::terms::ActionKind;
use crate::language::words::Words;

/// A heading and the promises; nothing where none was made.
pub fn promises(page: &mut Page, words: &Words, actions: &[Action], level: u8) {
    let made: Vec<&Action> = actions.iter().filter(|action| action.kind == Some(ActionKind::Promise)).collect();
    if made.is_empty() {
        return;
    }
    page.heading(level, words.say("documents-heading-promises", &[("count", made.len().into())]));
    page.list(made.into_iter().map(|action| promise(words, action)).collect());
}

fn promise(words: &Words, action: &Action) -> ListItem {
    let status = next_steps::status(words, action.status).to_lowercase();
    let mut line = vec![spoken(&action.what), text(" – ")];
    line.extend(next_steps::responsible(words, action));
    line.push(text(", "));
    line.extend(next_steps::deadline_of(words, action));
    line.push(text(format!(" ({status})")));
    ListItem::of(line)
}
