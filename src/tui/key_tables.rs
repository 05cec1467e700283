//! Every table of keys, for those who walk them all: the README, the guides and the tests.

use crate::language::words::Words;
use crate::tui::keymap::{self, Reach, Section};
use crate::tui::{note_keys, paper_keys};

/// Every reach there is; the tests and the README walk it.
#[rustfmt::skip]
pub static REACHES: &[&Reach] = &[
    &keymap::IN_PROGRAMME, &keymap::IN_PLAN, &note_keys::IN_NOTES, &note_keys::IN_NOTES_LIST, &note_keys::IN_TWO_LISTS,
    &note_keys::IN_FINDING, &keymap::IN_LOOSE, &keymap::IN_POINTS, &keymap::IN_SENTENCE, &keymap::IN_TALLY, &keymap::IN_SEARCH, &keymap::IN_PICK,
    &keymap::IN_STEPS, &keymap::IN_STEPS_LIST, &keymap::IN_PLENARY, &keymap::IN_WALL, &paper_keys::IN_DOCUMENTS,
    &paper_keys::IN_FOLDER,
];

/// Every table, in the order in which people read them.
#[rustfmt::skip]
pub static SECTIONS: &[&Section] = &[
    &keymap::EVERYWHERE, &keymap::PROGRAMME, &keymap::PLAN, &note_keys::NOTES, &note_keys::NOTES_LIST,
    &note_keys::ONE_LIST, &note_keys::TWO_LISTS, &note_keys::FINDING, &keymap::LOOSE,
    &keymap::POINTS, &keymap::SENTENCE, &keymap::TALLY, &keymap::SEARCH, &keymap::PICK, &keymap::STEPS,
    &keymap::STEPS_LIST, &keymap::PLENARY, &paper_keys::DOCUMENTS, &paper_keys::FOLDER,
];

/// The keys of some screens as Markdown tables, for the README.
pub fn as_markdown<'s>(sections: impl IntoIterator<Item = &'s &'static Section>, words: &Words) -> String {
    let mut text = String::new();
    for section in sections {
        text.push_str(&format!("| {} | |\n|---|---|\n", words.word(section.words)));
        for row in section.rows {
            text.push_str(&format!("| {} | {} |\n", row.all_shown(words.language()), words.word(row.words)));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use crate::language::language::Language;
    use crate::language::words::Words;
    use crate::tui::key_tables;
    use crate::tui::keymap::{self, Action, Meant};
    use crate::tui::keys::Key;
    use crate::tui::note_keys::{IN_NOTES, IN_NOTES_LIST, IN_TWO_LISTS};

    #[test]
    fn no_key_means_two_things_at_one_moment() {
        for reach in key_tables::REACHES {
            let mut seen: HashMap<Key, Action> = HashMap::new();
            for row in reach.rows() {
                for name in row.keys {
                    let key: Key = name.parse().unwrap();
                    if let Some(other) = seen.insert(key, row.action) {
                        panic!("{name} means {other:?} and {:?}", row.action);
                    }
                }
            }
        }
    }

    #[test]
    fn every_key_is_easy_on_a_danish_keyboard() {
        for row in key_tables::REACHES.iter().flat_map(|reach| reach.rows()) {
            for name in row.keys {
                assert!(name.parse::<Key>().unwrap().easy_in_denmark(), "{name}");
            }
        }
    }

    #[test]
    fn every_action_can_be_asked_for_while_a_field_has_the_focus() {
        for reach in key_tables::REACHES.iter().filter(|reach| reach.in_a_field) {
            for row in reach.rows() {
                let free = |name: &&str| name.parse::<Key>().unwrap().free_in_a_field();
                assert!(row.keys.iter().any(free), "{:?}", row.action);
            }
        }
    }

    #[test]
    fn typing_in_a_field_is_never_a_command() {
        for c in ['u', 'q', '?', ':', '1', 'æ', ' ', 's', 't', 'e', 'h', '*'] {
            assert_eq!(IN_NOTES.meaning(Key::char(c)), None, "{c}");
        }
        let help = Meant { action: Action::Help, place: 0 };
        assert_eq!(IN_NOTES.meaning("f1".parse().unwrap()), Some(help));
    }

    #[test]
    fn in_the_lists_of_notes_only_what_begins_no_note_is_a_command() {
        for reach in [&IN_NOTES_LIST, &IN_TWO_LISTS] {
            for c in ' '..='ÿ' {
                let meant = reach.meaning(Key::char(c)).map(|meant| meant.action);
                let expected = match c {
                    ' ' => Some(Action::Mark),
                    '/' => Some(Action::Find),
                    _ => None,
                };
                assert_eq!(meant, expected, "{c}");
            }
        }
    }

    #[test]
    fn every_action_has_words_in_both_languages() {
        for words in [Words::new(Language::Da), Words::new(Language::En)] {
            for section in key_tables::REACHES.iter().flat_map(|reach| reach.sections) {
                assert!(!words.word(section.words).starts_with('⟨'), "{}", section.words);
                for row in section.rows {
                    assert!(!words.word(row.words).starts_with('⟨'), "{}", row.words);
                }
            }
        }
    }

    #[test]
    fn the_readme_lists_every_row_in_the_readers_words() {
        let text = key_tables::as_markdown(key_tables::SECTIONS, &Words::new(Language::Da));
        let rows: usize = key_tables::SECTIONS.iter().map(|section| section.rows.len()).sum();
        assert_eq!(text.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| |")).count(), rows);
        assert!(text.contains("| F1 · ? | Hjælp |") && text.contains("| Alt+1–9 | Bord efter nummer |"), "{text}");
    }

    #[test]
    fn runs_of_keys_are_shown_short() {
        let shown = |reach: &keymap::Reach, action| {
            reach.row(action).map(|row| row.shown(Language::Da, reach.in_a_field)).unwrap_or_default()
        };
        assert_eq!(shown(&keymap::IN_PROGRAMME, Action::TakePlan), "1–9");
        assert_eq!(shown(&IN_NOTES, Action::TableByNumber), "Alt+1–9");
        assert_eq!(shown(&keymap::IN_PROGRAMME, Action::Palette), ":");
        assert_eq!(shown(&IN_NOTES, Action::Palette), "Ctrl+P");
        assert_eq!(shown(&IN_NOTES_LIST, Action::Mark), "Mellemrum");
        assert_eq!(
            (shown(&IN_NOTES_LIST, Action::Find), shown(&IN_NOTES, Action::Find)),
            ("/".into(), "Ctrl+F".into())
        );
    }
}
