//! The facilitator's screens in the order of the meeting, and which of them every other machine has.

use crate::domain::role::Role;
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
use crate::tui::wall::lookout::Lookout;

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

/// The screens of a machine that has a seat, the one it is there for first.
pub fn for_seat(role: Role) -> Vec<(Action, Box<dyn Screen>)> {
    let has = match role {
        Role::Scribe { .. } => return at_a_table(),
        Role::Wall => return vec![(Action::Notes, Box::new(Lookout::default()))],
        Role::Collator | Role::CollatorAndStandBy => {
            &[Action::Points, Action::Notes, Action::NextSteps, Action::Plenary, Action::Documents][..]
        }
        // It sees what the facilitator sees, and is to find its way there at once.
        Role::StandBy => {
            &[Action::Programme, Action::Notes, Action::Points, Action::NextSteps, Action::Plenary, Action::Documents]
        }
    };
    let mut screens: Vec<_> = roster().into_iter().filter(|(opens, _)| has.contains(opens)).collect();
    screens.sort_by_key(|(opens, _)| has.iter().position(|action| action == opens));
    screens
}
