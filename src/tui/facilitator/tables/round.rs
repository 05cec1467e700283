//! The round on the board of tables: its key, how it stands, and what is said of it beside each table.

use crate::device::board::TableStanding;
use crate::device::rounds;
use crate::domain::approval::ReadBack;
use crate::domain::command::Command;
use crate::domain::round::RoundCommand;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::Role;

/// Closes the round; where it is closed, opens it again.
pub fn toggle(look: Look<'_>) -> Command {
    let closed = rounds::closing(look.view).is_some();
    Command::Round(if closed { RoundCommand::Reopen } else { RoundCommand::Close { grace: None } })
}

/// "Runden er lukket – bordene retter til kl. 16.47. 1:32"
pub fn board(look: Look<'_>) -> Option<String> {
    let told = rounds::board(look.words, look.view)?;
    let left = rounds::closing(look.view).filter(|closing| !closing.is_over(look.view.now));
    Some(match left {
        Some(closing) => format!("{told} {}", saying::countdown(closing.until - look.view.now)),
        None => told,
    })
}

/// What matters more than when the table wrote last: what came late, and till when a table that has not approved corrects or
/// that it cannot any more.
pub fn of_table(standing: &TableStanding, look: Look<'_>) -> Option<(String, Role)> {
    if standing.late == 0 && standing.read_back != ReadBack::NotYet {
        return None;
    }
    let is_over = rounds::closing(look.view).is_none_or(|closing| closing.is_over(look.view.now));
    let role = if standing.late == 0 && is_over { Role::Quiet } else { Role::Soon };
    rounds::of_table(look.words, look.view, standing.late).map(|text| (text, role))
}
