//! The tables of keys of the Notes screen: the field, the lists, the search over all notes.

use crate::tui::keymap::{Action, EVERYWHERE, Reach, Section, row};

/// The field has the focus and takes every key that types.
#[rustfmt::skip]
pub static NOTES: Section = Section { words: "screens-notes", rows: &[
    row(Action::Save,             &["enter", "ctrl+s"],          "screens-do-save").footer(),
    row(Action::NextTable,        &["ctrl+b", "pagedown"],       "screens-do-next-table"),
    row(Action::NextTheme,        &["ctrl+t"],                   "screens-do-next-theme"),
    row(Action::NextQuestion,     &["tab"],                      "screens-do-next-question"),
    row(Action::NextKind,         &["ctrl+k"],                   "screens-do-next-kind"),
    row(Action::PreviousTable,    &["pageup", "alt+b"],          "screens-do-previous-table"),
    row(Action::TableByNumber,    &["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"],
                                                                 "screens-do-table-by-number").run(),
    row(Action::AnyTable,         &["ctrl+g"],                   "screens-do-any-table").footer(),
    row(Action::PreviousTheme,    &["alt+t"],                    "screens-do-previous-theme"),
    row(Action::NewTheme,         &["alt+n"],                    "screens-do-new-theme"),
    row(Action::PreviousQuestion, &["shift+tab"],                "screens-do-previous-question"),
    row(Action::MoveHere,         &["ctrl+x"],                   "screens-do-move").footer(),
    row(Action::NoRemarks,        &["ctrl+n"],                   "screens-do-no-remarks").footer(),
    row(Action::NotDiscussed,     &["ctrl+d"],                   "screens-do-not-discussed"),
    row(Action::OwnCase,          &["ctrl+e"],                   "screens-do-own-case"),
    row(Action::SayInGeneral,     &["alt+e"],                    "screens-do-say-in-general"),
    row(Action::Find,             &["ctrl+f"],                   "screens-do-find"),
    row(Action::Whose,            &["alt+a"],                    "notes-do-whose"),
    row(Action::Coverage,         &["ctrl+o"],                   "screens-do-coverage"),
    row(Action::MakeAction,       &["ctrl+a"],                   "screens-do-make-action"),
    row(Action::NewLine,          &["ctrl+j", "shift+enter", "alt+enter"], "screens-do-new-line"),
    row(Action::ToList,           &["esc"],                      "screens-do-to-list").footer(),
]};

/// A list of notes has the focus, and a note is in hand. What is typed goes to the field; but no note begins with a blank or
/// a slash.
#[rustfmt::skip]
pub static NOTES_LIST: Section = Section { words: "screens-notes-list", rows: &[
    row(Action::Edit,          &["enter"],               "screens-do-edit").footer(),
    row(Action::Mark,          &["space", "insert"],     "screens-do-mark").footer().bare(),
    row(Action::MoveHere,      &["ctrl+x"],              "screens-do-move").footer(),
    row(Action::Unmark,        &["ctrl+u"],              "notes-do-unmark").footer(),
    row(Action::Find,          &["/", "ctrl+f"],         "screens-do-find").footer().bare(),
    row(Action::ToField,       &["esc"],                 "screens-do-to-field").footer(),
    row(Action::Star,          &["ctrl+r"],              "screens-do-star").footer(),
    row(Action::Withdraw,      &["delete"],              "screens-do-withdraw").footer(),
    row(Action::Whose,         &["alt+a"],               "notes-do-whose").footer(),
    row(Action::OwnCase,       &["ctrl+e"],              "screens-do-own-case"),
    row(Action::SayInGeneral,  &["alt+e"],               "screens-do-say-in-general"),
    row(Action::NoRemarks,     &["ctrl+n"],              "screens-do-no-remarks"),
    row(Action::NotDiscussed,  &["ctrl+d"],              "screens-do-not-discussed"),
    row(Action::MakePoint,     &["ctrl+y"],              "screens-do-make-point"),
    row(Action::MakeAction,    &["ctrl+a"],              "screens-do-make-action"),
    row(Action::TableByNumber, &["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"],
                                                         "screens-do-table-by-number").run(),
    row(Action::AnyTable,      &["ctrl+g"],              "screens-do-any-table"),
    row(Action::NextTheme,     &["ctrl+t"],              "screens-do-next-theme"),
    row(Action::PreviousTheme, &["alt+t"],               "screens-do-previous-theme"),
    row(Action::NewTheme,      &["alt+n"],               "screens-do-new-theme"),
    row(Action::NextKind,      &["ctrl+k"],              "screens-do-next-kind"),
    row(Action::Coverage,      &["ctrl+o"],              "screens-do-coverage"),
    row(Action::Up,            &["up"],                  "screens-do-up"),
    row(Action::Down,          &["down"],                "screens-do-down"),
    row(Action::First,         &["home"],                "screens-do-first"),
    row(Action::Last,          &["end"],                 "screens-do-last"),
]};

/// One list is shown: the arrows go from table to table.
#[rustfmt::skip]
pub static ONE_LIST: Section = Section { words: "notes-one-list", rows: &[
    row(Action::NextTable,        &["ctrl+b", "pagedown", "right"], "screens-do-next-table"),
    row(Action::PreviousTable,    &["pageup", "alt+b", "left"],     "screens-do-previous-table"),
    row(Action::NextQuestion,     &["tab"],              "screens-do-next-question"),
    row(Action::PreviousQuestion, &["shift+tab"],        "screens-do-previous-question"),
]};

/// A table's notes stand beside those of all: the arrows and Tab go from the one list to the other.
#[rustfmt::skip]
pub static TWO_LISTS: Section = Section { words: "notes-two-lists", rows: &[
    row(Action::OtherSide,        &["tab", "right", "left"], "notes-do-other-side").footer(),
    row(Action::NextTable,        &["ctrl+b", "pagedown"],   "screens-do-next-table"),
    row(Action::PreviousTable,    &["pageup", "alt+b"],      "screens-do-previous-table"),
    row(Action::NextQuestion,     &["alt+right"],            "screens-do-next-question"),
    row(Action::PreviousQuestion, &["shift+tab", "alt+left"], "screens-do-previous-question"),
]};

/// What is typed is looked for in the notes of all tables.
#[rustfmt::skip]
pub static FINDING: Section = Section { words: "notes-finding", rows: &[
    row(Action::Choose,        &["enter"],               "notes-do-go-to").footer(),
    row(Action::Up,            &["up"],                  "screens-do-up"),
    row(Action::Down,          &["down"],                "screens-do-down"),
    row(Action::First,         &["pageup"],              "screens-do-first"),
    row(Action::Last,          &["pagedown"],            "screens-do-last"),
    row(Action::Leave,         &["esc"],                 "notes-do-as-before").footer(),
]};

pub static IN_NOTES: Reach = Reach { sections: &[&NOTES, &EVERYWHERE], in_a_field: true };
pub static IN_NOTES_LIST: Reach = Reach { sections: &[&NOTES_LIST, &ONE_LIST, &EVERYWHERE], in_a_field: true };
pub static IN_TWO_LISTS: Reach = Reach { sections: &[&TWO_LISTS, &NOTES_LIST, &EVERYWHERE], in_a_field: true };
pub static IN_FINDING: Reach = Reach { sections: &[&FINDING, &EVERYWHERE], in_a_field: true };
