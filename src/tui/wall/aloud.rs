//! What of the programme is said to the whole room, and how.

use chrono::{DateTime, Utc};

use crate::device::naming;
use crate::domain::timeline::standing::ItemStanding;
use crate::language::first_names::is_first_name;
use crate::tui::screen::Look;

/// The time of day as it is said aloud.
pub fn local_clock(look: Look<'_>, at: DateTime<Utc>) -> String {
    naming::moment(look.words, look.view, at)
}

/// A title without the one who is responsible, whom a programme may name behind "v/" or "ved". What is held at the tables, or
/// by the lake, is held there.
pub fn public_title(title: &str) -> &str {
    let by = [" v/", " v. "].iter().filter_map(|by| title.find(by));
    let at =
        [" ved ", " by "].iter().filter_map(|by| title.find(by).filter(|at| names_somebody(&title[at + by.len()..])));
    title[..by.chain(at).min().unwrap_or(title.len())].trim_end_matches([' ', ',', ':', '–', '-'])
}

/// "Bo Holm", "borgmester Anna Andersen": whether a person is named first, or by a name that many have.
fn names_somebody(behind: &str) -> bool {
    let is_upper = |word: &str| word.starts_with(char::is_uppercase);
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    let words: Vec<String> = behind.split_whitespace().map(bare).collect();
    let surnamed = |pair: &[String]| pair.iter().all(|word| is_upper(word));
    words.windows(2).take(2).any(surnamed) || words.iter().any(|word| is_upper(word) && is_first_name(word))
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
        assert_eq!(public_title("Velkomst ved borgmester Aygül Özkan"), "Velkomst");
        assert_eq!(public_title("Oplæg ved Bo"), "Oplæg");
        assert_eq!(public_title("Welcome by Anne Holm"), "Welcome");
        for title in ["Borddrøftelse", "Gruppedrøftelse ved bordene", "Middag ved Storebælt", "Stand by the tables"]
        {
            assert_eq!(public_title(title), title);
        }
    }
}
