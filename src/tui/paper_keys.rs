//! The tables of keys of the screen where documents are read, and given away.

use crate::tui::keymap::{Action, EVERYWHERE, Reach, Section, row};

/// A document is read before it is given away.
#[rustfmt::skip]
pub static DOCUMENTS: Section = Section { words: "papers-papers", rows: &[
    row(Action::NextDocument,     &["tab", "right", "l", "n"],      "papers-do-next").footer(),
    row(Action::PreviousDocument, &["shift+tab", "left", "h", "b"], "papers-do-previous"),
    row(Action::DraftOrFinal,     &["d"],                "papers-do-draft-or-final").footer(),
    row(Action::Export,           &["enter", "x"],       "papers-do-export").footer(),
    row(Action::ExportOne,        &["p"],                "papers-do-export-one").footer(),
    row(Action::EditPassage,      &["e"],                "papers-do-edit").footer(),
    row(Action::InternalOrPublic, &["o"],                "papers-do-audience").footer(),
    row(Action::NotOwnCase,       &["E"],                "points-do-not-own-case"),
    row(Action::Formats,          &["f"],                "papers-do-formats").footer(),
    row(Action::Folder,           &["m"],                "papers-do-folder").footer(),
    row(Action::Up,               &["up", "k", "pageup"], "screens-do-up"),
    row(Action::Down,             &["down", "j", "pagedown", "space"], "screens-do-down"),
    row(Action::First,            &["home", "g", "esc"], "screens-do-first"),
    row(Action::Last,             &["end", "G"],         "screens-do-last"),
]};

/// It is being written where the documents go.
#[rustfmt::skip]
pub static FOLDER: Section = Section { words: "papers-folder-line", rows: &[
    row(Action::Save,             &["enter", "ctrl+s"],  "papers-do-remember").footer(),
    row(Action::Leave,            &["esc"],              "points-do-leave").footer(),
]};

pub static IN_DOCUMENTS: Reach = Reach { sections: &[&DOCUMENTS, &EVERYWHERE], in_a_field: false };
pub static IN_FOLDER: Reach = Reach { sections: &[&FOLDER, &EVERYWHERE], in_a_field: true };
