//! The facilitator's screens in the order of the meeting.

use crate::tui::facilitator::documents::Documents;
use crate::tui::facilitator::next_steps::next_steps::NextSteps;
use crate::tui::facilitator::notes::notes::Notes;
use crate::tui::facilitator::people::people::People;
use crate::tui::facilitator::plenary::plenary::Plenary;
use crate::tui::facilitator::points::points::Points;
use crate::tui::facilitator::programme::programme::Programme;
use crate::tui::facilitator::tables::tables::Tables;
use crate::tui::keymap::Action;
use crate::tui::screen::Screen;

/// Every screen with the action that opens it. A new screen is a line here and a table in the keymap.
pub fn roster() -> Vec<(Action, Box<dyn Screen>)> {
    vec![
        (Action::Programme, Box::new(Programme::default())),
        (Action::Notes, Box::new(Notes::default())),
        (Action::Points, Box::new(Points::default())),
        (Action::NextSteps, Box::new(NextSteps::default())),
        (Action::Plenary, Box::new(Plenary::default())),
        (Action::Documents, Box::new(Documents::default())),
        (Action::Tables, Box::new(Tables::default())),
        (Action::People, Box::new(People::default())),
    ]
}

/// The one screen of a table's own machine.
pub fn at_a_table() -> Vec<(Action, Box<dyn Screen>)> {
    vec![(Action::Notes, Box::new(Notes::at_a_table()))]
}
