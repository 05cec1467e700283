//! What is wrong with a line of the settings, in words.

use crate::language::nearest::nearest;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::store::settings_fault::{SettingsFault, Wanted};

/// "der er ingen indstilling, der hedder »colour«. Mente du »color«?"
pub fn settings_fault(words: &Words, fault: &SettingsFault) -> String {
    match fault {
        SettingsFault::NoSetting { found, known } => {
            let said = words.say("errors-settings-name", &[("found", visible_line(found).into())]);
            format!("{said} {}", meant(words, found, known))
        }
        SettingsFault::NoValue { found, known } => {
            let said = words.say("errors-settings-value", &[("found", visible_line(found).into())]);
            format!("{said} {}", meant(words, found, known))
        }
        SettingsFault::Missing { name } => words.say("errors-settings-missing", &[("name", name.into())]),
        SettingsFault::NotA(wanted) => words.word(match wanted {
            Wanted::Text => "errors-settings-text",
            Wanted::List => "errors-settings-list",
            Wanted::Choice => "errors-settings-choice",
            Wanted::Table => "errors-settings-table",
        }),
        SettingsFault::Twice => words.word("errors-settings-twice"),
        SettingsFault::Repeated { found } => words.say("errors-settings-repeated", &[("found", found.into())]),
        SettingsFault::Unquoted => words.word("errors-settings-unquoted"),
        SettingsFault::NotALine => words.word("errors-settings-line"),
    }
}

/// The one that is near, else all that there are.
fn meant(words: &Words, found: &str, known: &[String]) -> String {
    match nearest(found, known.iter().map(String::as_str)) {
        Some(near) => words.say("errors-settings-near", &[("near", near.into())]),
        None => words.say("errors-settings-known", &[("known", known.join(", ").into())]),
    }
}
