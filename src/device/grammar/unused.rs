//! Words behind a command that takes none: it is done all the same, and what was not used is said.

use crate::device::grammar::verb::{Verb, entry, find};
use crate::language::language::Language;

/// People say "næste punkt" and "pause nu"; that means no more than the command alone.
const HABITS: [&str; 15] = [
    "i",
    "dag",
    "today",
    "punkt",
    "programpunkt",
    "item",
    "nu",
    "now",
    "tak",
    "please",
    "mødet",
    "the",
    "meeting",
    "igen",
    "again",
];

/// What a line says too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    pub verb: Verb,
    pub words: String,
}

/// What of a line was not read; nothing where the command takes words, or where they are only a habit.
pub fn unused(line: &str) -> Option<Unused> {
    let line = line.trim();
    let command = line.strip_prefix('/').unwrap_or(line);
    let (name, rest) = command.split_once(char::is_whitespace)?;
    let verb = find(name)?;
    let takes_none = entry(verb).arguments(Language::En).is_empty();
    let habit = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        word.is_empty() || HABITS.contains(&word.as_str())
    };
    let said = takes_none && !rest.split_whitespace().all(habit);
    said.then(|| Unused { verb, words: rest.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use crate::device::grammar::unused::{Unused, unused};
    use crate::device::grammar::verb::Verb;

    #[test]
    fn words_that_a_command_does_not_take_are_told() {
        assert_eq!(unused("/pause fem minutter"), Some(Unused { verb: Verb::Pause, words: "fem minutter".into() }));
        assert_eq!(unused("/tid 14.00"), Some(Unused { verb: Verb::Time, words: "14.00".into() }));
    }

    #[test]
    fn a_habit_and_what_a_command_takes_are_not() {
        for line in [
            "/næste",
            "/næste punkt!",
            "/pause nu, tak",
            "/forlæng 5",
            "/ret 3 en tekst",
            "/ukendt ord",
            "et indlæg her",
            "//pause hos os",
        ] {
            assert_eq!(unused(line), None, "{line}");
        }
    }
}
