//! The tables of keys where other machines take part: the facilitator's board of tables, and the screen of a table.

use crate::tui::keymap::{Action, EVERYWHERE, Reach, Section, row};

/// The tables, who is there, and their codes.
#[rustfmt::skip]
pub static TABLES: Section = Section { words: "tables-tables", rows: &[
    row(Action::Invite,        &["enter", "right"],      "tables-do-invite").footer(),
    row(Action::Door,          &["o"],                   "tables-do-door").footer(),
    row(Action::Cards,         &["c"],                   "tables-do-cards").footer(),
    row(Action::RenewCode,     &["r"],                   "tables-do-renew").footer(),
    row(Action::WithdrawCode,  &["x", "delete"],         "tables-do-withdraw"),
    row(Action::Merge,         &["m"],                   "tables-do-merge").footer(),
    row(Action::Part,          &["p"],                   "tables-do-part"),
    row(Action::MessageAll,    &["b"],                   "tables-do-message-all").footer(),
    row(Action::MessageTable,  &["B"],                   "tables-do-message-table"),
    row(Action::Approve,       &["a"],                   "tables-do-approve"),
    row(Action::CloseRound,    &["l"],                   "rounds-do-close").footer(),
    row(Action::People,        &["d"],                   "people-do-open").footer(),
    row(Action::SettleTheme,   &["t"],                   "tables-do-settle-theme"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
]};

/// Who has come, and who sits where.
#[rustfmt::skip]
pub static PEOPLE: Section = Section { words: "people-people", rows: &[
    row(Action::Arrived,       &["enter"],               "people-do-arrived").footer(),
    row(Action::StaysAway,     &["ctrl+d"],              "people-do-away").footer(),
    row(Action::AnotherTable,  &["ctrl+b"],              "people-do-table").footer(),
    row(Action::MissingAlone,  &["tab"],                 "people-do-missing").footer(),
    row(Action::Leave,         &["esc"],                 "people-do-back").footer(),
    row(Action::Up,            &["up"],                  "screens-do-up"),
    row(Action::Down,          &["down"],                "screens-do-down"),
    row(Action::First,         &["pageup"],              "screens-do-first"),
    row(Action::Last,          &["pagedown"],            "screens-do-last"),
]};

/// One invitation is shown large.
#[rustfmt::skip]
pub static INVITATION: Section = Section { words: "tables-invitation", rows: &[
    row(Action::Leave,         &["esc", "enter", "left"], "tables-do-back").footer(),
    row(Action::RenewCode,     &["r"],                   "tables-do-renew").footer(),
    row(Action::WithdrawCode,  &["x", "delete"],         "tables-do-withdraw").footer(),
    row(Action::Up,            &["up", "k"],             "screens-do-up").footer(),
    row(Action::Down,          &["down", "j"],           "screens-do-down").footer(),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
]};

/// What a table's machine always answers.
#[rustfmt::skip]
pub static AT_A_TABLE: Section = Section { words: "tables-at-a-table", rows: &[
    row(Action::Undo,          &["f8"],                  "screens-do-undo").footer(),
    row(Action::Redo,          &["f9"],                  "screens-do-redo"),
    row(Action::TakeOver,      &["f12"],                 "tables-do-take-over"),
    row(Action::Palette,       &["ctrl+p"],              "screens-do-palette").footer(),
    row(Action::Help,          &["f1"],                  "screens-do-help").footer(),
    row(Action::Repaint,       &["ctrl+l"],              "screens-do-repaint"),
    row(Action::Suspend,       &["ctrl+z"],              "screens-do-suspend"),
    row(Action::Quit,          &["ctrl+q", "ctrl+c"],    "screens-do-quit"),
]};

/// The field of a table has the focus and takes every key that types.
#[rustfmt::skip]
pub static TABLE_FIELD: Section = Section { words: "tables-field", rows: &[
    row(Action::Save,             &["enter", "ctrl+s"],  "screens-do-save").footer(),
    row(Action::NextTheme,        &["ctrl+t"],           "screens-do-next-theme").footer(),
    row(Action::NextQuestion,     &["tab"],              "screens-do-next-question"),
    row(Action::NextKind,         &["ctrl+k"],           "screens-do-next-kind"),
    row(Action::PreviousTheme,    &["alt+t"],            "screens-do-previous-theme"),
    row(Action::PreviousQuestion, &["shift+tab"],        "screens-do-previous-question"),
    row(Action::OwnCase,          &["ctrl+e"],           "screens-do-own-case").footer(),
    row(Action::SayInGeneral,     &["alt+e"],            "screens-do-say-in-general"),
    row(Action::UseWording,       &["alt+g"],            "tables-do-use-wording"),
    row(Action::PutWordingAway,   &["alt+l"],            "tables-do-put-wording-away"),
    row(Action::NoRemarks,        &["ctrl+n"],           "screens-do-no-remarks"),
    row(Action::NotDiscussed,     &["ctrl+d"],           "screens-do-not-discussed"),
    row(Action::NewTheme,         &["alt+n"],            "screens-do-new-theme"),
    row(Action::MoveHere,         &["ctrl+x"],           "screens-do-move"),
    row(Action::NewLine,          &["ctrl+j", "shift+enter", "alt+enter"], "screens-do-new-line"),
    row(Action::ToList,           &["esc"],              "screens-do-to-list").footer(),
    row(Action::Approve,          &["ctrl+g"],           "tables-do-approve").footer(),
]};

/// The list of a table's notes has the focus, and a note is in hand.
#[rustfmt::skip]
pub static TABLE_LIST: Section = Section { words: "tables-list", rows: &[
    row(Action::Edit,             &["enter"],            "screens-do-edit").footer(),
    row(Action::Star,             &["ctrl+r"],           "screens-do-star").footer(),
    row(Action::MoveHere,         &["ctrl+x"],           "screens-do-move").footer(),
    row(Action::Withdraw,         &["delete"],           "screens-do-withdraw").footer(),
    row(Action::OwnCase,          &["ctrl+e"],           "screens-do-own-case"),
    row(Action::SayInGeneral,     &["alt+e"],            "screens-do-say-in-general"),
    row(Action::UseWording,       &["alt+g"],            "tables-do-use-wording"),
    row(Action::PutWordingAway,   &["alt+l"],            "tables-do-put-wording-away"),
    row(Action::NextTheme,        &["ctrl+t"],           "screens-do-next-theme"),
    row(Action::NextQuestion,     &["tab"],              "screens-do-next-question"),
    row(Action::NextKind,         &["ctrl+k"],           "screens-do-next-kind"),
    row(Action::PreviousTheme,    &["alt+t"],            "screens-do-previous-theme"),
    row(Action::PreviousQuestion, &["shift+tab"],        "screens-do-previous-question"),
    row(Action::NoRemarks,        &["ctrl+n"],           "screens-do-no-remarks"),
    row(Action::NotDiscussed,     &["ctrl+d"],           "screens-do-not-discussed"),
    row(Action::Up,               &["up"],               "screens-do-up"),
    row(Action::Down,             &["down"],             "screens-do-down"),
    row(Action::First,            &["home"],             "screens-do-first"),
    row(Action::Last,             &["end"],              "screens-do-last"),
    row(Action::ToField,          &["esc"],              "screens-do-to-field").footer(),
    row(Action::Approve,          &["ctrl+g"],           "tables-do-approve").footer(),
]};

pub static IN_TABLES: Reach = Reach { sections: &[&TABLES, &EVERYWHERE], in_a_field: false };
pub static IN_PEOPLE: Reach = Reach { sections: &[&PEOPLE, &EVERYWHERE], in_a_field: true };
pub static IN_INVITATION: Reach = Reach { sections: &[&INVITATION, &EVERYWHERE], in_a_field: false };
pub static IN_TABLE_FIELD: Reach = Reach { sections: &[&TABLE_FIELD, &AT_A_TABLE], in_a_field: true };
pub static IN_TABLE_LIST: Reach = Reach { sections: &[&TABLE_LIST, &AT_A_TABLE], in_a_field: true };

/// Every reach there is where other machines take part.
pub static REACHES: &[&Reach] = &[&IN_TABLES, &IN_PEOPLE, &IN_INVITATION, &IN_TABLE_FIELD, &IN_TABLE_LIST];

/// Every table, in the order in which people read them.
pub static SECTIONS: &[&Section] = &[&TABLES, &PEOPLE, &INVITATION, &AT_A_TABLE, &TABLE_FIELD, &TABLE_LIST];

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use crate::tui::keymap::Action;
    use crate::tui::keys::Key;
    use crate::tui::peer_keys::REACHES;

    #[test]
    fn no_key_means_two_things_is_hard_in_denmark_or_types_in_a_field() {
        for reach in REACHES {
            let mut seen: HashMap<Key, Action> = HashMap::new();
            for row in reach.rows() {
                for name in row.keys {
                    let key: Key = name.parse().unwrap();
                    assert!(key.easy_in_denmark(), "{name}");
                    assert!(seen.insert(key, row.action).is_none(), "{name} means two things");
                }
                let free = |name: &&str| name.parse::<Key>().unwrap().free_in_a_field();
                assert!(!reach.in_a_field || row.keys.iter().any(free), "{:?}", row.action);
            }
        }
    }
}
