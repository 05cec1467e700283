//! What became different of the actions between two occasions: which are new, which are cancelled, what is due otherwise
//! and whose it is now.

use crate::documents::kinds::parts::{findings, next_steps, numbers};
use crate::documents::page::page::{ListItem, MORE_WORDS, Page, Span, WORDS, around, around_spans, text};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::domain::action::Missing;
use crate::language::words::Words;

/// A line for those that are new, one for each that was changed, one for those cancelled since the meeting or a round.
pub fn between(
    report: &Report,
    words: &Words,
    before: &[Action],
    after: &[Action],
    since: Option<&str>,
) -> Vec<ListItem> {
    let new: Vec<&Action> = after.iter().filter(|action| then(before, action).is_none()).collect();
    let said = words.say("documents-new-actions", &[("count", new.len().into())]);
    let is_new = (!new.is_empty()).then(|| listed(report, words, vec![text(said)], &new));
    let changed = after.iter().filter_map(|action| changed(report, words, then(before, action)?, action));
    let gone = before.iter().filter(|action| then(after, action).is_none());
    let (merged, gone): (Vec<&Action>, Vec<&Action>) = gone.partition(|action| whole(after, action).is_some());
    let merged = merged.into_iter().filter_map(|part| Some(merged_with(report, words, part, whole(after, part)?)));
    let merged: Vec<ListItem> = merged.collect();
    is_new.into_iter().chain(changed).chain(merged).chain(cancelled(report, words, &gone, since)).collect()
}

/// The action that another has become part of.
fn whole<'a>(after: &'a [Action], part: &Action) -> Option<&'a Action> {
    after.iter().find(|action| action.merged.iter().any(|merged| merged.id == part.id))
}

/// "Handling 4 (Folder): lagt sammen med Handling 2 (Kurser)"
fn merged_with(report: &Report, words: &Words, part: &Action, whole: &Action) -> ListItem {
    let said =
        around_spans(&words.say("documents-merged", &[("numbers", WORDS.into())]), &named(report, words, whole), &[]);
    ListItem::of([named(report, words, part), vec![text(": ")], said].concat())
}

/// How many actions have another status than before.
pub fn of_status(before: &[Action], after: &[Action]) -> usize {
    after.iter().filter(|action| then(before, action).is_some_and(|then| then.status != action.status)).count()
}

/// Those that a document has told of and that were cancelled since then; nothing where there are none.
pub fn push_cancelled(page: &mut Page, report: &Report, words: &Words) {
    page.list(cancelled(report, words, &report.cancelled(), None).into_iter().collect());
}

/// "1 handling er aflyst siden »Status medio 2007«: Handling 4 (Folder)"
fn cancelled(report: &Report, words: &Words, gone: &[&Action], since: Option<&str>) -> Option<ListItem> {
    let said = match since {
        None => vec![text(words.say("documents-cancelled-since-meeting", &[("count", gone.len().into())]))],
        Some(round) => around(
            &words.say("documents-cancelled-since-round", &[("count", gone.len().into()), ("round", WORDS.into())]),
            round,
        ),
    };
    (!gone.is_empty()).then(|| listed(report, words, said, gone))
}

/// "Handling 3 (Folder): ny frist 1. juni 2008, før 1. maj 2008; ny ansvarlig Per, før ingen"
fn changed(report: &Report, words: &Words, before: &Action, now: &Action) -> Option<ListItem> {
    let terms = [("documents-new-deadline", deadline as Term), ("documents-new-responsible", responsible as Term)];
    let is_other = |(_, term): &(&str, Term)| term(words, before) != term(words, now);
    let said = terms.into_iter().filter(is_other).map(|(id, term)| {
        let said = words.say(id, &[("now", WORDS.into()), ("before", MORE_WORDS.into())]);
        around_spans(&said, &term(words, now), &term(words, before))
    });
    let said: Vec<Vec<Span>> = said.collect();
    if said.is_empty() {
        return None;
    }
    let mut line = named(report, words, now);
    line.push(text(": "));
    line.extend(said.join(&text("; ")));
    Some(ListItem::of(line))
}

type Term = fn(&Words, &Action) -> Vec<Span>;

/// As it was said on its own occasion: what the minutes have from later was not said then.
fn deadline(words: &Words, action: &Action) -> Vec<Span> {
    let is_said = action.when.is_some() && !action.filled_in_later.contains(&Missing::When);
    if is_said {
        next_steps::deadline_in_prose_of(words, action)
    } else {
        vec![text(words.word("documents-none-said"))]
    }
}

fn responsible(words: &Words, action: &Action) -> Vec<Span> {
    let is_said = action.who.is_some() && !action.filled_in_later.contains(&Missing::Who);
    if is_said { next_steps::responsible(words, action) } else { vec![text(words.word("documents-none-said"))] }
}

/// The same action as it was on another occasion.
fn then<'a>(occasion: &'a [Action], action: &Action) -> Option<&'a Action> {
    occasion.iter().find(|then| then.id == action.id)
}

fn listed(report: &Report, words: &Words, said: Vec<Span>, actions: &[&Action]) -> ListItem {
    let named: Vec<Vec<Span>> = actions.iter().map(|action| named(report, words, action)).collect();
    let line = said.into_iter().chain([text(": ")]).chain(named.join(&text(", ")));
    ListItem::of(line.collect())
}

/// "Handling 4 (Folder)"
fn named(report: &Report, words: &Words, action: &Action) -> Vec<Span> {
    let ids = ("documents-action-named", "documents-action-unnumbered");
    let said = numbers::said(report, words, &action.number, ids, &[("what", WORDS)]);
    around(&said, &findings::one_line(&action.what))
}
