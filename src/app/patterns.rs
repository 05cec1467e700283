//! The meetings that the start screen offers to begin from.

use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::intake::programme::here::Here;
use crate::intake::programme::settle::settle;
use crate::intake::programme::template::{TEMPLATES, Template};
use crate::tui::start::offer::Pattern;

/// The five meetings, as they would be settled.
pub fn patterns(chosen: &Chosen) -> Vec<Pattern> {
    // How long a pattern is, is the same everywhere.
    let here = Here::without_summer_time(opening::today(chosen));
    let pattern = |template: &Template| {
        let programme = settle(&template.programme_file(), &here).programme;
        let name = template.name.to_owned();
        Pattern {
            title: shown_name(&name),
            name,
            items: programme.items.len(),
            tables: programme.tables.len(),
            minutes: (programme.end - programme.start).num_minutes(),
        }
    };
    TEMPLATES.iter().map(pattern).collect()
}

/// "broenderslev-2019" as people write it: "Brønderslev 2019".
fn shown_name(name: &str) -> String {
    let spaced = name.replace("oe", "ø").replace("ae", "æ").replace('-', " ");
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
