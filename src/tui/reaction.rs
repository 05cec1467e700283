//! What the screens ask of the wiring.

use crate::device::intent::Intent;
use crate::tui::papers::PapersWish;

/// What the wiring is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Reaction {
    /// For the device.
    Intent(Intent),
    /// Give the terminal back and sleep until the shell wakes the program.
    Suspend,
    /// Take a fresh terminal and paint everything.
    Repaint,
    /// Answered by `Tui::take_papers`, or by what the export came to.
    Papers(PapersWish),
}
