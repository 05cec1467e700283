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
    row(Action::WriteAlong,    &["s"],                   "start-do-join").footer(),
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

/// A line of the programme, a theme, a table is in hand.
#[rustfmt::skip]
pub static EDITOR: Section = Section { words: "editor-list", rows: &[
    row(Action::Edit,          &["enter", "right"],      "editor-do-edit").footer(),
    row(Action::NewThing,      &["n"],                   "editor-do-new").footer(),
    row(Action::Confirm,       &["space"],               "editor-do-confirm").footer(),
    row(Action::NextSection,   &["tab"],                 "editor-do-next-section").footer(),
    row(Action::KeepMine,      &["ctrl+s"],              "editor-do-keep-mine").footer(),
    row(Action::TakeOther,     &["ctrl+r"],              "editor-do-take-other").footer(),
    row(Action::NewUnder,      &["i"],                   "editor-do-new-under").footer(),
    row(Action::Longer,        &["+"],                   "screens-do-longer"),
    row(Action::Shorter,       &["-"],                   "screens-do-shorter"),
    row(Action::Lock,          &["l"],                   "screens-do-lock"),
    row(Action::Earlier,       &["shift+up", "K"],       "editor-do-earlier"),
    row(Action::Later,         &["shift+down", "J"],     "editor-do-later"),
    row(Action::Remove,        &["delete", "x"],         "editor-do-remove"),
    row(Action::Participants,  &["p"],                   "editor-do-participants").footer(),
    row(Action::ConfirmAll,    &["b"],                   "editor-do-confirm-all"),
    row(Action::Warnings,      &["v"],                   "editor-do-warnings"),
    row(Action::SectionByNumber, &["1", "2", "3", "4", "5", "6", "7", "8"], "editor-do-section").run(),
    row(Action::PreviousSection, &["shift+tab"],         "editor-do-previous-section"),
    row(Action::ToMeeting,     &["f2"],                  "editor-do-to-meeting").footer(),
    row(Action::Undo,          &["u", "f8", "ctrl+u"],   "screens-do-undo").footer(),
    row(Action::Redo,          &["U", "f9"],             "screens-do-redo"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
    row(Action::Leave,         &["esc", "q"],            "editor-do-leave"),
]};

/// The fields of what is in hand.
#[rustfmt::skip]
pub static EDITOR_FIELDS: Section = Section { words: "editor-fields", rows: &[
    row(Action::Edit,          &["enter", "right"],      "editor-do-write").footer(),
    row(Action::Confirm,       &["space"],               "editor-do-confirm").footer(),
    row(Action::Leave,         &["esc", "left", "q"],    "editor-do-to-list").footer(),
    row(Action::KeepMine,      &["ctrl+s"],              "editor-do-keep-mine").footer(),
    row(Action::TakeOther,     &["ctrl+r"],              "editor-do-take-other").footer(),
    row(Action::Remove,        &["delete", "x"],         "editor-do-empty"),
    row(Action::Undo,          &["u", "f8", "ctrl+u"],   "screens-do-undo").footer(),
    row(Action::Redo,          &["U", "f9"],             "screens-do-redo"),
    row(Action::NextSection,   &["tab"],                 "editor-do-next-section"),
    row(Action::PreviousSection, &["shift+tab"],         "editor-do-previous-section"),
    row(Action::SectionByNumber, &["1", "2", "3", "4", "5", "6", "7", "8"], "editor-do-section").run(),
    row(Action::ToMeeting,     &["f2"],                  "editor-do-to-meeting"),
    row(Action::Warnings,      &["v"],                   "editor-do-warnings"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
]};

/// A field is written in.
#[rustfmt::skip]
pub static EDITOR_WRITING: Section = Section { words: "editor-writing", rows: &[
    row(Action::Save,          &["enter", "ctrl+s"],     "screens-do-save").footer(),
    row(Action::Leave,         &["esc"],                 "editor-do-let-be").footer(),
    row(Action::NewLine,       &["ctrl+j", "shift+enter", "alt+enter"], "screens-do-new-line"),
]};

/// One of a few is chosen.
#[rustfmt::skip]
pub static EDITOR_CHOOSING: Section = Section { words: "editor-choosing", rows: &[
    row(Action::Choose,        &["enter"],               "editor-do-choose").footer(),
    row(Action::Leave,         &["esc"],                 "editor-do-let-be").footer(),
]};

pub static IN_EDITOR: Reach = Reach { sections: &[&EDITOR, &BEFORE], in_a_field: false };
pub static IN_EDITOR_FIELDS: Reach = Reach { sections: &[&EDITOR_FIELDS, &BEFORE], in_a_field: false };
pub static IN_EDITOR_WRITING: Reach = Reach { sections: &[&EDITOR_WRITING, &BEFORE], in_a_field: true };
pub static IN_EDITOR_CHOOSING: Reach = Reach { sections: &[&EDITOR_CHOOSING, &BEFORE], in_a_field: true };

pub static IN_START: Reach = Reach { sections: &[&START, &BEFORE], in_a_field: false };
pub static IN_START_FIELD: Reach = Reach { sections: &[&START_FIELD, &BEFORE], in_a_field: true };

/// Every reach there is before the day.
#[rustfmt::skip]
pub static REACHES: &[&Reach] =
    &[&IN_START, &IN_START_FIELD, &IN_EDITOR, &IN_EDITOR_FIELDS, &IN_EDITOR_WRITING, &IN_EDITOR_CHOOSING];

/// Every table, in the order in which people read them.
#[rustfmt::skip]
pub static SECTIONS: &[&Section] =
    &[&BEFORE, &START, &START_FIELD, &EDITOR, &EDITOR_FIELDS, &EDITOR_WRITING, &EDITOR_CHOOSING];

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
