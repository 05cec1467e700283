//! Why a key of the Notes screen does nothing now.

use crate::device::refusing;
use crate::domain::refusal::Refusal;
use crate::tui::facilitator::notes::asked::{self, Moving};
use crate::tui::facilitator::notes::composer::Composer;
use crate::tui::facilitator::notes::finding::Finding;
use crate::tui::facilitator::notes::place;
use crate::tui::facilitator::notes::sight::Sight;
use crate::tui::keymap::Action;
use crate::tui::note_keys::IN_NOTES_LIST;
use crate::tui::saying;
use crate::tui::screen::Look;

/// What of the screen an answer depends on.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    pub sight: &'a Sight,
    pub finding: &'a Finding,
    pub composer: &'a Composer,
    /// Why the table cannot approve now.
    pub no_approval: Option<&'a str>,
    /// The coverage stands where the list stands else.
    pub hides_list: bool,
    /// Notes can be marked in the list.
    pub marks: bool,
}

/// In words; nothing if it can be done.
pub fn why_not(action: Action, at: At<'_>, look: Look<'_>) -> Option<String> {
    let At { sight, finding, composer, no_approval, hides_list, marks } = at;
    let no = |is_so: bool, why: &str| is_so.then(|| look.words.word(why));
    match action {
        Action::MakeAction => no(sight.overview.notes.is_empty() && sight.in_hand().is_none(), "screens-no-notes"),
        Action::Save | Action::OwnCase if !sight.in_list => no(composer.field.is_blank(), "screens-nothing-written"),
        Action::SayInGeneral => no(asked::to_say_in_general(look).is_none(), "screens-nothing-to-say-in-general"),
        Action::UseWording | Action::PutWordingAway => {
            no(asked::answer_to_wording(action, look).is_none(), "tables-no-wording-waits")
        }
        Action::NextTable | Action::PreviousTable | Action::NextTheme | Action::PreviousTheme => {
            no(place::turn(action, look).is_none(), "screens-only-one")
        }
        Action::NextQuestion | Action::PreviousQuestion => {
            no(place::turn(action, look).is_none(), "screens-no-questions")
        }
        // Esc closes the coverage first.
        Action::ToList if hides_list => None,
        Action::ToList => no(!sight.has_notes() && composer.editing().is_none(), "screens-no-notes"),
        Action::NoRemarks | Action::NotDiscussed if sight.overview.notes_here > 0 => {
            let refusal = Refusal::WasDiscussed { notes: sight.overview.notes_here, own_cases: 0 };
            Some(refusing::refusal(look.words, look.view, &refusal))
        }
        Action::Approve => no_approval.map(str::to_owned),
        Action::Star | Action::Withdraw => {
            let command = sight.note_in_hand(look).and_then(|note| asked::on_note(action, note))?;
            saying::refused(look, &command)
        }
        Action::MoveHere => match &sight.notes_in_hand()[..] {
            [] if !marks => Some(look.words.word("notes-nothing-in-hand")),
            [] => Some(nothing_marked(look)),
            notes => {
                let moving = Moving::of(notes, sight.side(), look);
                match moving.command() {
                    Some(command) => saying::refused(look, &command),
                    None => moving.left.into_iter().next(),
                }
            }
        },
        Action::Unmark => sight.marked.is_empty().then(|| nothing_marked(look)),
        Action::Mark => no(sight.in_hand().is_none(), "notes-nothing-in-hand"),
        Action::Choose => no(finding.finds_nothing(), "screens-not-found"),
        _ => None,
    }
}

fn nothing_marked(look: Look<'_>) -> String {
    let row = IN_NOTES_LIST.row(Action::Mark);
    let key = row.map(|row| row.shown(look.words.language(), IN_NOTES_LIST.in_a_field)).unwrap_or_default();
    look.words.say("notes-nothing-marked", &[("key", key.into())])
}
