//! As what people were there, in words: "52 brugere, pårørende og foreninger, 34 politikere og 44 embedsmænd".

use crate::documents::report::groups::{Group, Groups};
use crate::documents::report::report::Report;
use crate::domain::programme::MemberRole;
use crate::language::counts;
use crate::language::words::Words;

/// " (21 pårørende og 22 politikere)", " (alle pårørende)", behind how many they were; nothing where nobody's role is known,
/// and nothing of one alone.
pub fn behind(report: &Report, words: &Words) -> String {
    let Groups { named, others } = &report.attendance.groups;
    match (named.as_slice(), *others) {
        ([], _) => String::new(),
        ([Group { count: 1, .. }], 0) => String::new(),
        ([all], 0) => format!(" ({})", words.say("documents-group-all", &[("roles", roles(words, all).into())])),
        (named, others) => {
            let others = (others > 0).then(|| words.say("documents-group-others", &[("count", others.into())]));
            let told: Vec<String> = named.iter().map(|group| counted(words, group)).chain(others).collect();
            format!(" ({})", counts::joined(words, &told))
        }
    }
}

/// "52 brugere, pårørende og foreninger"
fn counted(words: &Words, group: &Group) -> String {
    words.say("documents-group", &[("count", group.count.into()), ("roles", roles(words, group).into())])
}

/// "brugere, pårørende og foreninger"
fn roles(words: &Words, group: &Group) -> String {
    let named: Vec<String> = group.roles.iter().map(|role| as_one_of(words, *role, group)).collect();
    counts::joined(words, &named)
}

fn as_one_of(words: &Words, role: MemberRole, group: &Group) -> String {
    let id = match role {
        MemberRole::User => "documents-group-user",
        MemberRole::Citizen => "documents-group-citizen",
        MemberRole::Relative => "documents-group-relative",
        MemberRole::Politician => "documents-group-politician",
        MemberRole::Official => "documents-group-official",
        MemberRole::Organisation => "documents-group-organisation",
        MemberRole::Region => "documents-group-region",
        MemberRole::Municipality => "documents-group-municipality",
        MemberRole::Host => "documents-group-host",
        MemberRole::Scribe => "documents-group-scribe",
        MemberRole::Other => "documents-group-other",
    };
    let place = if group.roles.len() == 1 { "alone" } else { "beside" };
    words.say(id, &[("count", group.count.into()), ("place", place.into())])
}
