//! The tables of keys before the day: the start screen and the editor of the programme.

use crate::tui::keymap::{Action, Reach, Section, row};

#[rustfmt::skip]
pub static BEFORE: Section = Section { words: "start-before", rows: &[
    row(Action::Help,          &["f1", "?"],             "screens-do-help").footer(),
    row(Action::Repaint,       &["ctrl+l"],              "screens-do-repaint"),
    row(Action::Suspend,       &["ctrl+z"],              "screens-do-suspend"),
    row(Action::Quit,          &["ctrl+q", "ctrl+c"],    "screens-do-quit"),
]};

#[rustfmt::skip]
pub static START: Section = Section { words: "start-start", rows: &[
    row(Action::Open,          &["enter", "space", "right"], "start-do-open").footer(),
    row(Action::EditProgramme, &["e"],                   "start-do-edit").footer(),
    row(Action::Rehearse,      &["p"],                   "start-do-rehearse").footer(),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j", "tab"],    "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
    row(Action::Leave,         &["esc", "q"],            "start-do-leave").footer(),
]};

/// A file is named, or an invitation is taken in.
#[rustfmt::skip]
pub static START_FIELD: Section = Section { words: "start-field", rows: &[
    row(Action::Proceed,       &["enter"],               "start-do-proceed").footer(),
    row(Action::Leave,         &["esc"],                 "start-do-back").footer(),
]};

pub static IN_START: Reach = Reach { sections: &[&START, &BEFORE], in_a_field: false };
pub static IN_START_FIELD: Reach = Reach { sections: &[&START_FIELD, &BEFORE], in_a_field: true };

/// Every reach there is before the day.
pub static REACHES: &[&Reach] = &[&IN_START, &IN_START_FIELD];

/// Every table, in the order in which people read them.
pub static SECTIONS: &[&Section] = &[&BEFORE, &START, &START_FIELD];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::language::language::Language;
    use crate::language::words::Words;
    use crate::tui::before_keys::REACHES;
    use crate::tui::keys::Key;

    #[test]
    fn every_key_means_one_thing_and_is_easy_on_a_danish_keyboard() {
        for reach in REACHES {
            let mut seen = HashSet::new();
            for name in reach.rows().flat_map(|row| row.keys) {
                let key: Key = name.parse().unwrap();
                assert!(key.easy_in_denmark() && seen.insert(key), "{name}");
            }
        }
    }

    #[test]
    fn every_action_can_be_asked_for_while_a_field_has_the_focus() {
        for row in REACHES.iter().filter(|reach| reach.in_a_field).flat_map(|reach| reach.rows()) {
            assert!(row.keys.iter().any(|name| name.parse::<Key>().unwrap().free_in_a_field()), "{:?}", row.action);
        }
    }

    #[test]
    fn every_action_has_words_in_both_languages() {
        for words in [Words::new(Language::Da), Words::new(Language::En)] {
            for section in REACHES.iter().flat_map(|reach| reach.sections) {
                assert!(!words.word(section.words).starts_with('⟨'), "{}", section.words);
                assert!(section.rows.iter().all(|row| !words.word(row.words).starts_with('⟨')), "{}", section.words);
            }
        }
    }
}
