//! What of the programme is said to the whole room, and how.

use chrono::{DateTime, Utc};

use crate::device::naming;
use crate::domain::timeline::standing::ItemStanding;
use crate::tui::screen::Look;

/// The time of day as it is said aloud.
pub fn local_clock(look: Look<'_>, at: DateTime<Utc>) -> String {
    naming::moment(look.words, look.view, at)
}

/// A title without the one who is responsible, whom a programme may name behind "v/".
pub fn public_title(title: &str) -> &str {
    let ends = [" v/", " v. ", " ved ", " by "].iter().filter_map(|by| title.find(by));
    title[..ends.min().unwrap_or(title.len())].trim_end_matches([' ', ',', ':', '–', '-'])
}

/// "Kaffepause ved bordene": the breaks that are taken in this discussion, each behind a dot.
pub fn taken_here(look: Look<'_>, item: &ItemStanding) -> String {
    let taken = look.view.standing.breaks_in(&item.id);
    let said =
        |taken: &ItemStanding| look.words.say("wall-at-the-tables", &[("title", public_title(&taken.title).into())]);
    taken.map(|taken| format!(" · {}", said(taken))).collect()
}

#[cfg(test)]
mod tests {
    use crate::tui::wall::aloud::public_title;

    #[test]
    fn a_title_names_nobody() {
        assert_eq!(public_title("Velkomst v/ borgmester Anna Andersen"), "Velkomst");
        assert_eq!(public_title("Oplæg: kvalitetsreformen, v. Bo"), "Oplæg: kvalitetsreformen");
        assert_eq!(public_title("Borddrøftelse"), "Borddrøftelse");
    }
}
