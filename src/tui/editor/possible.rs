//! What can be done in the editor now, and why the rest cannot.

use crate::preparation::edit::Edit;
use crate::preparation::form::Origin;
use crate::preparation::overview;
use crate::preparation::place::{Place, Section};
use crate::preparation::preparation::Preparation;
use crate::tui::editor::hand::Hand;
use crate::tui::editor::keeping::Kept;
use crate::tui::eye::Eye;
use crate::tui::keymap::Action;

/// Why an action cannot be taken now, in words; nothing if it can.
pub fn why_not(action: Action, preparation: &Preparation, hand: &Hand, kept: &Kept, eye: Eye<'_>) -> Option<String> {
    let place = hand.place(preparation, eye);
    let is_item = matches!(place, Some(Place::Item(_)));
    let guesses = overview::guesses_in(preparation, hand.section);
    let id = match action {
        Action::Undo if !preparation.can_undo() => "screens-nothing-to-undo",
        Action::Redo if !preparation.can_redo() => "screens-nothing-to-redo",
        Action::KeepMine | Action::TakeOther if *kept != Kept::OtherChange => "editor-no-other",
        Action::NewThing if !overview::can_add(hand.section) => "editor-not-here",
        Action::NewUnder if !place.is_some_and(overview::can_add_under) => "editor-not-here",
        Action::Longer | Action::Shorter | Action::Lock if !is_item => "editor-only-items",
        Action::Participants if hand.section != Section::Tables => "editor-only-tables",
        Action::Edit | Action::Remove | Action::Earlier | Action::Later if place.is_none() => "editor-nothing-here",
        Action::Confirm if confirmable(preparation, hand, eye).is_none() => "editor-nothing-to-confirm",
        Action::ConfirmAll if guesses == 0 => "editor-nothing-to-confirm",
        Action::Earlier | Action::Later if matches!(place, Some(Place::Assignment { .. })) => "editor-not-here",
        Action::Warnings if troubles(preparation, eye).is_empty() => "editor-nothing-strange",
        _ => return None,
    };
    Some(eye.words.word(id))
}

/// What the confirming key would say yes to.
pub fn confirmable(preparation: &Preparation, hand: &Hand, eye: Eye<'_>) -> Option<Edit> {
    let place = hand.place(preparation, eye);
    if hand.is_on_a_field() {
        let field = hand.field(preparation, eye).filter(|field| field.origin == Origin::Guessed)?;
        return Some(Edit::Confirm { place: place?, field: Some(field.name) });
    }
    if let Some(place) = place
        && hand.form(preparation, eye).iter().any(|field| field.origin == Origin::Guessed)
    {
        return Some(Edit::Confirm { place, field: None });
    }
    overview::is_proposed(preparation, hand.section).then_some(Edit::ConfirmAll(hand.section))
}

/// Every mistake and all that is strange, a sentence each.
pub fn troubles(preparation: &Preparation, eye: Eye<'_>) -> Vec<String> {
    let mut troubles = overview::mistakes(preparation, eye.words);
    troubles.extend(overview::warnings(preparation, eye.words));
    troubles
}

/// Whether an action works whatever is being written or chosen.
pub fn is_of_the_shell(action: Action) -> bool {
    matches!(action, Action::Suspend | Action::Repaint | Action::Quit | Action::Help)
}
