//! The guides: one page each for the facilitator and for a scribe. Every key in them is taken from the keymap.

use crate::language::words::Words;
use crate::tui::keymap::{Action, IN_LOOSE, IN_PLENARY, IN_PROGRAMME, IN_STEPS, IN_STEPS_LIST, Reach};
use crate::tui::note_keys::{IN_NOTES, IN_NOTES_LIST};
use crate::tui::paper_keys::IN_DOCUMENTS;

/// A page at most: an A4 sheet in a usual letter.
pub const LINES: usize = 60;
pub const COLUMNS: usize = 80;

/// For whom a guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    Facilitator,
    Scribe,
}

impl Guide {
    pub const ALL: [Self; 2] = [Self::Facilitator, Self::Scribe];

    /// "Vejledning for mødelederen".
    pub fn title(self, words: &Words) -> String {
        words.word(match self {
            Self::Facilitator => "guide-title-facilitator",
            Self::Scribe => "guide-title-scribe",
        })
    }

    /// The whole page, its lines short enough for the smallest usual terminal.
    pub fn text(self, words: &Words) -> String {
        let key = |reach: &Reach, action| {
            let row = reach.row(action).map(|row| row.shown(words.language(), reach.in_a_field));
            row.expect("a test reads every key of the guides").into()
        };
        let everywhere = |action| key(&IN_PROGRAMME, action);
        let field = |action| key(&IN_NOTES, action);
        let list = |action| key(&IN_NOTES_LIST, action);
        let loose = |action| key(&IN_LOOSE, action);
        match self {
            Self::Facilitator => words.say(
                "guide-facilitator",
                &[
                    ("programme", everywhere(Action::Programme)),
                    ("notes", everywhere(Action::Notes)),
                    ("points", everywhere(Action::Points)),
                    ("steps", everywhere(Action::NextSteps)),
                    ("plenary", everywhere(Action::Plenary)),
                    ("documents", everywhere(Action::Documents)),
                    ("help", everywhere(Action::Help)),
                    ("palette", everywhere(Action::Palette)),
                    ("undo", everywhere(Action::Undo)),
                    ("redo", everywhere(Action::Redo)),
                    ("quit", field(Action::Quit)),
                    ("next_item", everywhere(Action::NextItem)),
                    ("pause", everywhere(Action::Pause)),
                    ("longer", everywhere(Action::Longer)),
                    ("shorter", everywhere(Action::Shorter)),
                    ("skip", everywhere(Action::Skip)),
                    ("replan", everywhere(Action::Replan)),
                    ("plan", everywhere(Action::TakePlan)),
                    ("save", field(Action::Save)),
                    ("any_table", field(Action::AnyTable)),
                    ("theme", field(Action::NextTheme)),
                    ("own_case", field(Action::OwnCase)),
                    ("coverage", field(Action::Coverage)),
                    ("seek", field(Action::Find)),
                    ("whose", field(Action::Whose)),
                    ("move", list(Action::MoveHere)),
                    ("put", loose(Action::UnderPoint)),
                    ("make", loose(Action::MakePoint)),
                    ("mark", loose(Action::Mark)),
                    ("find", loose(Action::Find)),
                    ("side", loose(Action::OtherSide)),
                    ("dissent", key(&crate::tui::keymap::IN_POINTS, Action::Dissent)),
                    ("step_save", key(&IN_STEPS, Action::Save)),
                    ("aloud", key(&IN_STEPS_LIST, Action::ReadAloud)),
                    ("onward", key(&IN_PLENARY, Action::Onward)),
                    ("by_theme", key(&IN_PLENARY, Action::ByTheme)),
                    ("next_document", key(&IN_DOCUMENTS, Action::NextDocument)),
                    ("final", key(&IN_DOCUMENTS, Action::DraftOrFinal)),
                    ("export", key(&IN_DOCUMENTS, Action::Export)),
                ],
            ),
            Self::Scribe => words.say(
                "guide-scribe",
                &[
                    ("save", field(Action::Save)),
                    ("new_line", field(Action::NewLine)),
                    ("theme", field(Action::NextTheme)),
                    ("question", field(Action::NextQuestion)),
                    ("kind", field(Action::NextKind)),
                    ("own_case", field(Action::OwnCase)),
                    ("general", field(Action::SayInGeneral)),
                    ("no_remarks", field(Action::NoRemarks)),
                    ("not_discussed", field(Action::NotDiscussed)),
                    ("to_list", field(Action::ToList)),
                    ("edit", list(Action::Edit)),
                    ("move", list(Action::MoveHere)),
                    ("star", list(Action::Star)),
                    ("withdraw", list(Action::Withdraw)),
                    ("to_field", list(Action::ToField)),
                    ("undo", field(Action::Undo)),
                    ("help", field(Action::Help)),
                    ("palette", field(Action::Palette)),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::words::Words;
    use crate::tui::guide::{COLUMNS, Guide, LINES};
    use crate::tui::widgets::text::width;

    #[test]
    fn each_guide_is_a_page_with_every_key_in_its_place() {
        for words in [Words::new(Language::Da), Words::new(Language::En)] {
            for guide in Guide::ALL {
                let text = guide.text(&words);
                assert!(text.lines().count() <= LINES, "{}", text.lines().count());
                assert!(text.lines().count() > 25, "{text}");
                assert!(text.lines().all(|line| width(line) <= COLUMNS), "{text}");
                assert!(!text.contains("{ $") && !text.contains('⟨'), "{text}");
            }
        }
    }

    #[test]
    fn the_keys_are_those_of_the_keymap() {
        let text = Guide::Facilitator.text(&Words::new(Language::Da));
        for key in ["F2", "F4", "F7", "1–9", "Ctrl+Q"] {
            assert!(text.contains(key), "{key}: {text}");
        }
        assert!(Guide::Scribe.text(&Words::new(Language::Da)).contains("Ctrl+E"));
    }
}
