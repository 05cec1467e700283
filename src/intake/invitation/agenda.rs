//! The agenda of a formal body: whose it is, and what the meeting is about where it has one item.

use crate::domain::programme::{ItemKind, MeetingKind};
use crate::intake::invitation::item::Item;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::reading::{Read, guess};
use crate::intake::programme;

/// Words with which the name of the paper begins, behind the body's.
const PAPERS: &[&str] = &["referat", "dagsorden", "tillægsdagsorden", "beslutningsreferat", "agenda", "minutes"];
/// Ends of the names of bodies.
const BODIES: &[&str] = &["rådet", "udvalget", "råd", "council", "committee"];
/// What stands in the name of a meeting with a body, or about one.
const WITH: &[&str] = &["med", "om", "with", "on"];
/// A longer line says more than a name. Words.
const LONGEST_NAME: usize = 4;

/// The body whose agenda it is: "Handicaprådet - Referat (Tillægsdagsorden)", or its name alone.
pub fn body(title: &str) -> Option<&str> {
    let named = [" - ", " – ", ": "].iter().find_map(|gap| {
        let (body, paper) = title.split_once(gap)?;
        let paper = paper.trim_start().lower();
        PAPERS.iter().any(|word| paper.starts_with(word)).then_some(body.trim())
    });
    let is_body = |name: &&str| {
        let last = name.split_whitespace().next_back().unwrap_or_default().lower();
        name.split_whitespace().count() <= LONGEST_NAME
            && BODIES.iter().any(|end| last.ends_with(end))
            && !name.split_whitespace().any(|word| WITH.contains(&word.lower().as_str()))
    };
    named.or(Some(title).filter(is_body)).filter(|body| !body.is_empty())
}

/// What the meeting is called and what kind it is. The paper's own name is none of a meeting: one with a single item is
/// about that.
pub fn settled(title: Read<String>, items: &mut [Item], has_themes: bool) -> (Read<String>, MeetingKind) {
    let Some(body) = body(&title.said) else {
        let kind = programme::guess::meeting_kind(&title.said);
        return (title, kind);
    };
    let called = match items {
        [only] => {
            // What the body is asked is talked about under it.
            if has_themes && only.kind == ItemKind::Other {
                only.kind = ItemKind::TableWork;
            }
            guess(only.title.clone())
        }
        _ if body == title.said => title,
        _ => guess(body.to_owned()),
    };
    (called, MeetingKind::Council)
}
