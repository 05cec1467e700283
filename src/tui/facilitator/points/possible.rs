//! Why a key of the Points screen does nothing now.

use crate::device::offers::Target;
use crate::domain::merged_points::merged;
use crate::tui::facilitator::points::sight::Sight;
use crate::tui::keymap::Action;
use crate::tui::screen::Look;

/// In words; nothing if it can be done.
pub fn why_not(action: Action, hand: &Sight, look: Look<'_>) -> Option<String> {
    let no = |id: bool, why: &str| id.then(|| look.words.word(why));
    let points = hand.collated.points.len();
    match action {
        Action::UnderPoint if hand.keyed(0).is_none() && !hand.offered.is_to_come(hand.note_to_place()) => {
            Some(look.words.word("points-none"))
        }
        Action::PickPoint if points == 0 => Some(look.words.word("points-none")),
        Action::MarkOffered => {
            let offers = hand.offered.for_note(hand.note_to_place()).iter();
            let notes = offers.filter(|offer| matches!(offer.target, Target::Note(_))).count();
            no(notes == 0, "points-no-note-offered")
        }
        Action::UnderPoint | Action::PickPoint | Action::MakePoint | Action::MakeAndWord => {
            no(hand.notes_in_hand().is_empty(), "points-nothing-in-hand")
        }
        Action::Star | Action::Mark | Action::Owes => no(hand.note_in_hand().is_none(), "points-nothing-in-hand"),
        Action::MakeAction | Action::NotOwnCase => {
            let nothing = hand.note_in_hand().is_none() && hand.point_in_hand().is_none();
            no(nothing, "points-nothing-in-hand")
        }
        Action::OtherSide if !hand.on_points => no(hand.rows.is_empty(), "points-none"),
        Action::Merge if points == 1 => Some(look.words.word("points-no-other")),
        Action::Edit | Action::OpenUp | Action::Dissent | Action::Merge | Action::Earlier | Action::Later => {
            no(hand.point_in_hand().is_none(), "points-no-point-in-hand")
        }
        Action::Hands | Action::TableStars | Action::NextClass => {
            no(hand.point_in_hand().is_none(), "points-no-point-in-hand")
        }
        Action::Part => {
            let parts = hand.point_in_hand().map(|at| merged(&look.view.meeting.points, at.point).len());
            no(parts.unwrap_or(0) == 0, "points-nothing-merged")
        }
        Action::TakeOut => {
            let nothing = hand.notes_in_hand().is_empty() && hand.point_in_hand().is_none();
            no(nothing, "points-no-point-in-hand")
        }
        Action::NextNine | Action::PreviousNine => no(hand.pages() == 1, "points-only-one-page"),
        _ => None,
    }
}
