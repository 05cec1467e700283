//! Which themes a table discusses, and in which round.

use crate::documents::kinds::parts::origin;
use crate::documents::page::page::{Span, text};
use crate::documents::report::table::Table;
use crate::documents::report::theme::Theme;
use crate::domain::programme::ThemeKind;
use crate::language::words::Words;

/// The theme, and in which round, where this table was given it; a theme that was given to nobody is everybody's.
pub fn discusses(words: &Words, theme: &Theme, table: &Table) -> Option<Vec<Span>> {
    if theme.kept_from.contains(&table.number) {
        return None;
    }
    let mut title = origin::theme_in_list(words, theme);
    if theme.assigned.is_empty() {
        return (theme.kind != ThemeKind::Parking).then_some(title);
    }
    let mine = theme.assigned.iter().filter(|assigned| assigned.tables.contains(&table.number));
    let rounds: Vec<String> = mine.map(|assigned| assigned.round.to_string()).collect();
    let round = words.say("documents-round", &[("rounds", rounds.join(", ").into())]);
    title.push(text(format!(" ({round})")));
    (!rounds.is_empty()).then_some(title)
}
