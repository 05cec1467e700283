//! What is read out about the seating: who had better sit elsewhere, what cannot be met, and who goes where in café rounds.

use crate::device::view::View;
use crate::domain::arranging::Arrangement;
use crate::domain::id::TableNumber;
use crate::domain::seating::Unmet;
use crate::language::sorting::sort_key;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// So many pairs that meet again are named.
const PAIRS: usize = 20;

/// The fewest steps that put the seats right, and what is still not met then.
pub fn plan(words: &Words, view: &View<'_>) -> Vec<String> {
    let Some(Arrangement { members, plan }) = view.meeting.arrangement() else {
        return vec![words.word("people-none"), words.word("people-none-said")];
    };
    let mut lines = vec![words.say("seating-proposed", &[("count", plan.moved.len().into())])];
    lines.extend(plan.moved.iter().map(|at| {
        let name = visible_line(&members[*at].name);
        words.say("seating-step", &[("name", name.into()), ("table", plan.tables[*at].0.into())])
    }));
    lines.extend(unmet(words, &plan.unmet));
    if !plan.moved.is_empty() {
        lines.push(words.word("seating-apply"));
    }
    lines
}

/// A line for each thing that could not be met, or that all was.
pub fn unmet(words: &Words, unmet: &Unmet) -> Vec<String> {
    let numbers = |tables: &[TableNumber]| tables.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut lines = Vec::new();
    for (table, administration) in &unmet.together {
        let told = [("table", table.0.into()), ("administration", visible_line(administration).into())];
        lines.push(words.say("seating-together", &told));
    }
    if !unmet.wheelchairs.is_empty() {
        lines.push(words.say("seating-wheelchairs", &[("tables", numbers(&unmet.wheelchairs).into())]));
    }
    if !unmet.few_users.is_empty() {
        lines.push(words.say("seating-few-users", &[("tables", numbers(&unmet.few_users).into())]));
    }
    if !unmet.crowded.is_empty() {
        lines.push(words.say("seating-crowded", &[("tables", numbers(&unmet.crowded).into())]));
    }
    lines.extend(unmet.companions.iter().map(|companion| {
        let told = [
            ("name", visible_line(&companion.name).into()),
            ("with", visible_line(&companion.with).into()),
            ("count", companion.bearers.into()),
        ];
        words.say("seating-companion", &told)
    }));
    if lines.is_empty() {
        lines.push(words.word("seating-all-met"));
    }
    lines
}

/// Each with the tables of their rounds, in the alphabet's order.
pub fn rotation(words: &Words, view: &View<'_>, rounds: u32) -> Vec<String> {
    let (members, tables, rotation) = view.meeting.rotation(usize::try_from(rounds).unwrap_or(usize::MAX));
    if members.is_empty() {
        return vec![words.word("people-none"), words.word("people-none-said")];
    }
    let told = [("rounds", rotation.rounds.len().into()), ("again", rotation.again.len().into())];
    let mut lines = vec![words.say("seating-rotation", &told)];
    if rotation.rounds.len() < usize::try_from(rounds).unwrap_or(usize::MAX) {
        lines.push(words.say("seating-rounds-most", &[("tables", tables.len().into())]));
    }
    if !rotation.again.is_empty() {
        let name = |at: usize| visible_line(&members[at].name);
        let pairs = rotation.again.iter().take(PAIRS).map(|(one, other)| format!("{} + {}", name(*one), name(*other)));
        let more = (rotation.again.len() > PAIRS).then(|| "…".to_owned());
        let pairs: Vec<String> = pairs.chain(more).collect();
        lines.push(words.say("seating-again", &[("pairs", pairs.join(" · ").into())]));
    }
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by_cached_key(|at| sort_key(&members[*at].name));
    lines.extend(order.into_iter().map(|at| {
        let where_to: Vec<String> = rotation.rounds.iter().map(|round| tables[round[at]].to_string()).collect();
        let told = [("name", visible_line(&members[at].name).into()), ("tables", where_to.join(" → ").into())];
        words.say("seating-rounds", &told)
    }));
    lines
}
