//! What is read out about the actions: each in a line, and then what they lack.

use crate::device::action_filter::ActionFilter;
use crate::device::view::View;
use crate::device::{deadline, naming};
use crate::domain::action::{ActionView, Missing};
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Those that the filter lets through; how many of how many is said first.
pub fn actions(words: &Words, view: &View<'_>, filter: &ActionFilter) -> Vec<String> {
    if view.meeting.actions.standing().is_empty() {
        return vec![words.word("reading-no-actions")];
    }
    let actions = filter.sifted(view);
    let told = filter.told(words, view, actions.len());
    let listed = actions.iter().map(|action| action_line(words, view, action));
    let lacking = [missing(words, &actions), unanswered(words, view, &actions)];
    told.map(|told| format!("{told}.")).into_iter().chain(listed).chain(lacking.into_iter().flatten()).collect()
}

/// "2 mangler ansvarlig, 1 mangler frist."; nothing where nothing is missing.
pub fn missing(words: &Words, actions: &[ActionView<'_>]) -> Option<String> {
    let lacking = |what: Missing| actions.iter().filter(|view| view.action.missing().contains(&what)).count();
    let (who, when) = (lacking(Missing::Who), lacking(Missing::When));
    (who + when > 0).then(|| words.say("reading-actions-missing", &[("who", who.into()), ("when", when.into())]))
}

/// "3 mangler svar siden statusrunden den 13. juni 2007."; nothing where all have answered or nobody was asked.
pub fn unanswered(words: &Words, view: &View<'_>, actions: &[ActionView<'_>]) -> Option<String> {
    let since = view.meeting.asked_on(view.today())?.since();
    let count = actions.iter().filter(|action| view.lacks_answer(**action)).count();
    let day = since.map(|day| dates::the_day(words.language(), day));
    let said = |day: String| words.say("reading-actions-unanswered", &[("count", count.into()), ("day", day.into())]);
    let first = || words.say("reading-actions-unanswered-first", &[("count", count.into())]);
    (count > 0).then(|| day.map_or_else(first, said))
}

fn action_line(words: &Words, view: &View<'_>, action: &ActionView<'_>) -> String {
    let terms = action.action.terms();
    let unsaid = |missing| naming::unsaid(words, missing, action.action.status());
    let mut parts = vec![visible_line(&terms.what)];
    parts.push(match (&terms.who, &terms.on_behalf_of) {
        (Some(who), Some(behalf)) => words.say(
            "reading-who-on-behalf",
            &[("who", visible_line(who).into()), ("behalf", visible_line(behalf).into())],
        ),
        (Some(who), None) => visible_line(who),
        (None, _) => unsaid("reading-missing-who"),
    });
    let when = terms.when.as_ref();
    parts.push(when.map_or_else(|| unsaid("reading-missing-when"), |due| deadline::listed(words, view, due)));
    parts.extend(terms.condition.as_deref().map(visible_line));
    parts.extend(terms.kind.map(|kind| naming::action_kind(words, kind)));
    parts.push(naming::status_told(words, view, *action));
    parts.extend(naming::kin(words, view, *action));
    parts.extend(naming::carried(words, *action));
    format!("#{} {}", action.agreed.number, parts.join(" | "))
}
