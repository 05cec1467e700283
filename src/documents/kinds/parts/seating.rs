//! Which themes a table discusses, and what a member's role is called.

use crate::documents::kinds::parts::origin;
use crate::documents::page::page::{Span, text};
use crate::documents::report::table::Table;
use crate::documents::report::theme::Theme;
use crate::domain::programme::{MemberRole, ThemeKind};
use crate::language::words::Words;

/// The theme, and in which round, where this table was given it; a theme that was given to nobody is everybody's.
pub fn discusses(words: &Words, theme: &Theme, table: &Table) -> Option<Vec<Span>> {
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

/// "pårørende"
pub fn role_in_words(words: &Words, role: MemberRole) -> String {
    words.word(match role {
        MemberRole::User => "documents-role-user",
        MemberRole::Citizen => "documents-role-citizen",
        MemberRole::Relative => "documents-role-relative",
        MemberRole::Politician => "documents-role-politician",
        MemberRole::Official => "documents-role-official",
        MemberRole::Organisation => "documents-role-organisation",
        MemberRole::Region => "documents-role-region",
        MemberRole::Municipality => "documents-role-municipality",
        MemberRole::Host => "documents-role-host",
        MemberRole::Scribe => "documents-role-scribe",
        MemberRole::Other => "documents-role-other",
    })
}
