//! What is wrong with an office's template, in words.

use crate::documents::template::escaping::Escaping;
use crate::documents::template::problem::{Problem, Wrong};
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// "Linje 12: rapporten har ikke »meeting.titel«. Mente du »title«?"
pub fn template_problem(words: &Words, problem: &Problem) -> String {
    let found = |id: &str, found: &str| words.say(id, &[("found", visible_line(found).into())]);
    let said = match &problem.wrong {
        Wrong::NotText => words.word("errors-template-no-text"),
        Wrong::Ending { found: ending } => {
            let known: Vec<&str> = Escaping::ENDINGS.iter().map(|(ending, _)| *ending).collect();
            let known = known.join(", ");
            words.say("errors-template-ending", &[("found", visible_line(ending).into()), ("known", known.into())])
        }
        Wrong::NoName { found: name, near: None } => found("errors-template-name", name),
        Wrong::NoName { found, near: Some(near) } => {
            let named = [("found", visible_line(found).into()), ("near", near.as_str().into())];
            words.say("errors-template-name-near", &named)
        }
        Wrong::NoFilter { found: filter, near: None } => found("errors-template-filter", filter),
        Wrong::NoFilter { found, near: Some(near) } => {
            let named = [("found", visible_line(found).into()), ("near", near.as_str().into())];
            words.say("errors-template-filter-near", &named)
        }
        Wrong::NotFor { filter, found } => {
            let named = [("filter", filter.as_str().into()), ("found", visible_line(found).into())];
            words.say("errors-template-not-for", &named)
        }
        Wrong::Endless => words.word("errors-template-endless"),
        Wrong::NoText => words.word("errors-template-list"),
        Wrong::InTag { found: before } => found("errors-template-in-tag", before),
        Wrong::InJson { found: before } => found("errors-template-in-json", before),
        Wrong::NotJson { filled_line, found } => {
            let named = [("line", (*filled_line).into()), ("found", visible_line(found).into())];
            words.say("errors-template-not-json", &named)
        }
        Wrong::OtherFile => words.word("errors-template-one-file"),
        Wrong::NoTag { found: tag, near: None } => found("errors-template-tag", tag),
        Wrong::NoTag { found, near: Some(near) } => {
            let named = [("found", visible_line(found).into()), ("near", near.as_str().into())];
            words.say("errors-template-tag-near", &named)
        }
        Wrong::NothingOpen { found: tag } => found("errors-template-nothing-open", tag),
        Wrong::Unended => words.word("errors-template-unended"),
        Wrong::Syntax { found: piece } => found("errors-template-syntax", piece),
        Wrong::Failed { found: piece } => found("errors-template-failed", piece),
    };
    match problem.line {
        None => said,
        Some(line) => words.say("errors-template-line", &[("line", line.into()), ("said", said.into())]),
    }
}
