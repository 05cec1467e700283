//! What is not for a machine to do that only has a seat at the meeting.

use crate::device::refusing;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::tui::keymap::Action;
use crate::tui::screen::Look;

/// What opens a screen.
const SCREENS: &[Action] = &[
    Action::Programme,
    Action::Notes,
    Action::Points,
    Action::NextSteps,
    Action::Plenary,
    Action::Documents,
    Action::Tables,
    Action::People,
];

/// What the room sees and when it goes on is the facilitator's alone.
const OF_THE_FACILITATOR: &[Action] =
    &[Action::Onward, Action::Back, Action::ByTheme, Action::Restart, Action::ClearWall];

/// What changes nothing of the meeting: all that the one does who stands by.
#[rustfmt::skip]
const LOOKING: &[Action] = &[
    Action::Help, Action::Palette, Action::Repaint, Action::Suspend, Action::Quit, Action::TakeOver,
    Action::Up, Action::Down, Action::First, Action::Last, Action::OtherSide, Action::ToList, Action::ToField,
    Action::Find, Action::Whose, Action::Choose, Action::Leave, Action::OpenUp, Action::NextNine, Action::PreviousNine, Action::Owed,
    Action::NextTable, Action::PreviousTable, Action::TableByNumber, Action::NextTheme, Action::PreviousTheme,
    Action::NextQuestion, Action::PreviousQuestion, Action::Coverage, Action::Clock, Action::ReadAloud,
    Action::NextDocument, Action::PreviousDocument, Action::DraftOrFinal, Action::InternalOrPublic, Action::Export,
    Action::ExportOne, Action::Formats, Action::Folder,
];

/// A wall has a way to be read about, and a way out.
const OF_A_WALL: &[Action] = &[Action::Help, Action::Palette, Action::Repaint, Action::Suspend, Action::Quit];

/// Why this machine cannot take an action, whatever the open screen says; nothing where it can. `opens`: what opens the
/// screens that it has.
pub fn why_not(action: Action, opens: &[Action], look: Look<'_>) -> Option<String> {
    let role = look.view.role()?;
    let is_elsewhere = SCREENS.contains(&action) && !opens.contains(&action);
    let is_anothers = match role {
        // A table's own screen has no key for what is not the table's.
        Role::Scribe { .. } => false,
        Role::Wall => !OF_A_WALL.contains(&action),
        Role::Collator | Role::CollatorAndStandBy => is_elsewhere || OF_THE_FACILITATOR.contains(&action),
        Role::StandBy => is_elsewhere || !(LOOKING.contains(&action) || opens.contains(&action)),
    };
    is_anothers.then(|| refusing::refusal(look.words, look.view, &Refusal::NotYours))
}
