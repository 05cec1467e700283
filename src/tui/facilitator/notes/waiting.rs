//! What stands where there is no note yet: at a table that waits, what comes before the tables and when they begin.

use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::ItemState;
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::sign;
use crate::tui::widgets::text::one_line;

/// In lines; the programme from the item now on.
pub fn lines(look: Look<'_>) -> Vec<String> {
    let none = look.words.word("screens-no-notes");
    let Some(begin) = look.view.tables_begin() else { return vec![none] };
    let clock = saying::clock(look, begin);
    let begin = look.words.say("reading-tables-begin", &[("clock", clock.into())]);
    let items = look.view.standing.items.iter().filter_map(|item| line(look, item));
    [format!("{none} {begin}"), String::new()].into_iter().chain(items).collect()
}

fn line(look: Look<'_>, item: &ItemStanding) -> Option<String> {
    let mark = match item.state {
        ItemState::Now => sign::NOW,
        ItemState::Ahead => " ",
        ItemState::AtTheTables => {
            let title = one_line(&item.title, 200);
            return Some(format!("         {}", look.words.say("screens-at-the-tables", &[("title", title.into())])));
        }
        ItemState::Done | ItemState::Skipped => return None,
    };
    let clock = saying::clock(look, item.forecast_start?);
    Some(format!("{mark} {clock}  {}", one_line(&item.title, 200)))
}
