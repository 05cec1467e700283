//! The help that is read out: what can be typed where one sits.

use crate::device::grammar::for_whom::{is_for, told};
use crate::device::grammar::verb::{Entry, VERBS, entry, find};
use crate::domain::role::Role;
use crate::language::words::Words;

/// One command, whosever it is; or all that somebody in this role can do, which at the facilitator's is everything.
pub fn help(words: &Words, role: Option<Role>, topic: Option<&str>) -> Vec<String> {
    if let Some(verb) = topic.map(|topic| topic.trim_start_matches('/')).and_then(find) {
        return vec![line(words, role, entry(verb))];
    }
    let head = match role {
        Some(Role::StandBy | Role::Wall) => "plain-help-head-looking",
        _ => "plain-help-head",
    };
    let own = VERBS.iter().filter(|entry| role.is_none_or(|role| is_for(role, entry.verb)));
    let mut lines = vec![words.word(head)];
    lines.extend(own.map(|entry| line(words, role, entry)));
    lines.extend(role.map(|_| words.word("plain-help-rest")));
    lines
}

fn line(words: &Words, role: Option<Role>, entry: &'static Entry) -> String {
    let (arguments, does) = told(role, entry, words.language());
    let usage = format!("/{} {arguments}", entry.name(words.language()));
    format!("{} – {}", usage.trim_end(), words.word(does))
}

#[cfg(test)]
mod tests {
    use crate::device::reading_help::help;
    use crate::domain::id::TableNumber;
    use crate::domain::role::Role;
    use crate::language::language::Language;
    use crate::language::words::Words;

    fn said(role: Option<Role>) -> String {
        help(&Words::new(Language::Da), role, None).join("\n")
    }

    #[test]
    fn who_has_only_a_seat_is_told_what_can_be_done_there_and_whose_the_rest_is() {
        let scribe = said(Some(Role::Scribe { table: TableNumber(4) }));
        for (can, cannot) in
            [("/ret ", "/næste"), ("/godkend ", "/borde"), ("/egen ", "/deltagere"), ("/eksport ", "/pointe")]
        {
            assert!(scribe.contains(can) && !scribe.contains(cannot), "{scribe}");
        }
        assert!(!scribe.contains("andet bord") && scribe.contains("/liste – "), "{scribe}");
        let (collator, stand_by) = (said(Some(Role::Collator)), said(Some(Role::StandBy)));
        assert!(collator.contains("/pointe ") && collator.contains("/borde") && !collator.contains("/besked"));
        assert!(stand_by.contains("/overtag") && !stand_by.contains("/ret "));
        for seated in [scribe, collator, stand_by, said(Some(Role::Wall))] {
            assert!(seated.lines().last().is_some_and(|last| last.contains("mødelederens")), "{seated}");
        }
        assert!(said(None).contains("/besked") && !said(None).contains("mødelederens."));
    }

    #[test]
    fn a_command_that_is_asked_for_is_explained_to_everybody() {
        let told = help(&Words::new(Language::Da), Some(Role::Wall), Some("/næste"));
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("/næste – "));
    }
}
