//! What municipalities and organisations take home and go on with ("hvad tager vi med hjem"), a line each; who said nothing
//! is named too.

use crate::documents::page::page::{ListItem, Page, emphasis, spoken, text};
use crate::documents::report::report::Report;
use crate::domain::programme::MemberRole;
use crate::language::sorting;
use crate::language::words::Words;

/// A heading and the lines; nothing where nobody has said anything.
pub fn push(page: &mut Page, report: &Report, words: &Words, level: u8) {
    let said = &report.summary.takes_home;
    if said.is_empty() {
        return;
    }
    let members = report.tables.iter().flat_map(|table| &table.members);
    let municipalities = members.filter(|member| member.role == Some(MemberRole::Municipality));
    let mut names: Vec<&str> = municipalities.map(|member| member.name.as_str()).collect();
    names.extend(said.iter().map(|taken| taken.name.as_str()));
    names.sort_by_cached_key(|name| (sorting::sort_key(name), *name));
    names.dedup();
    let silent = names.len() - said.len();
    let counted = [("count", names.len().into()), ("silent", silent.into())];
    page.heading(level, words.say("documents-heading-takes-home", &counted));
    let item = |name: &str| {
        let taken = said.iter().find(|taken| taken.name == name);
        let unknown = || emphasis(words.word("documents-not-stated"));
        ListItem::of(vec![spoken(name), text(": "), taken.map_or_else(unknown, |taken| spoken(&taken.text))])
    };
    page.list(names.into_iter().map(item).collect());
}
