//! What returns have laid beside points here, once a later return says it otherwise: said anew there it is said anew here, taken
//! away or erased there it goes here too, from whatever point it has come to stand beside.
//!
//! Only the very words that were brought are touched: what was mended here since is the facilitator's.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::device::returned_points::{beside, points};
use crate::device::sender::Sender;
use crate::domain::command::Command;
use crate::domain::erasure::Erasable;
use crate::domain::id::PointId;
use crate::domain::meeting::Meeting;
use crate::domain::point::PointCommand;
use crate::domain::returned::Beside;
use crate::domain::sentence::{ended, followed_by};
use crate::sync::own_meeting::OwnMeeting;

/// What a return makes of the dissents that `earlier` ones brought.
#[derive(Debug, Default, PartialEq)]
pub struct Mending {
    pub commands: Vec<Command>,
    /// Those said anew or taken away.
    pub changed: usize,
    /// Those whose words are erased in the record as well.
    pub erased: usize,
}

pub fn mending<'a>(
    own: &OwnMeeting,
    earlier: impl Iterator<Item = &'a Beside>,
    sender: &Sender<'_>,
    meeting: &Meeting,
) -> Mending {
    let now = beside(own, sender);
    // Words that are said there still, beside whatever point, stand.
    let gone: Vec<&Beside> = earlier.filter(|was| !now.iter().any(|is| is.said == was.said)).collect();
    let now: Vec<&str> = now.iter().map(|is| is.said.as_str()).collect();
    let mut mending = Mending::default();
    let mut laid: BTreeMap<PointId, String> = BTreeMap::new();
    for view in meeting.points.all() {
        let whole = meeting.points.now(view.id).unwrap_or(view.id);
        let stands = laid.get(&view.id).map(String::as_str).or_else(|| view.point.dissent()).unwrap_or_default();
        let mut text = stands.to_owned();
        for was in &gone {
            if let Some(place) = place(&text, was, &now, sender) {
                text = replaced(&text, place, said_now(own, was, sender).as_deref());
            }
        }
        let is_erased = gone.iter().filter(|was| own.erased.contains(&was.point)).any(|was| {
            let mut ever = view.point.dissents.ever();
            ever.any(|text| place(text, was, &now, sender).is_some())
        });
        if !is_erased && text == stands {
            continue;
        }
        *(if is_erased { &mut mending.erased } else { &mut mending.changed }) += 1;
        // Beside a part of another point nothing can be said any more; what is left stands beside the whole.
        if is_erased || whole != view.id {
            mending.commands.push(Command::Erase { what: Erasable::Dissent(view.id) });
        }
        if whole != view.id {
            let known = || meeting.points.get(whole).and_then(|view| view.point.dissent()).map(str::to_owned);
            let beside_it = laid.get(&whole).cloned().or_else(known).filter(|known| !known.is_empty());
            text = match beside_it {
                Some(known) if !text.is_empty() => followed_by(&known, &text),
                _ if text.is_empty() => continue,
                _ => text,
            };
        } else if is_erased && text.is_empty() {
            continue;
        }
        mending.commands.push(Command::Point(PointCommand::Dissent { point: whole, text: text.clone() }));
        laid.insert(whole, text);
    }
    mending
}

/// What stands beside the same point there now.
fn said_now(own: &OwnMeeting, was: &Beside, sender: &Sender<'_>) -> Option<String> {
    let said = points(own).find(|said| said.source == was.point)?;
    said.dissent.as_ref().map(|dissent| sender.says(dissent))
}

/// Where these very words stand, in the name of their sender; words that begin alike and are said `now` are others.
fn place(text: &str, was: &Beside, now: &[&str], sender: &Sender<'_>) -> Option<Range<usize>> {
    let lead = sender.says("");
    text.match_indices(&lead).find_map(|(start, _)| {
        let words = start + lead.len();
        let said = &text[words..];
        let reach = sender.reach(said, &was.said).filter(|reach| is_an_end(&said[..*reach], &said[*reach..]))?;
        let is_other = now.iter().any(|mark| sender.reach(said, mark).is_some_and(|other| other > reach));
        (!is_other).then_some(start..words + reach)
    })
}

/// Whether a sentence ends between two parts of a text.
fn is_an_end(said: &str, behind: &str) -> bool {
    let is_ended = ended(said) == said || behind.is_empty();
    let behind = if is_ended { Some(behind) } else { behind.strip_prefix('.') };
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

/// Sentences behind one another, one of them in the place of another or nowhere, and none twice.
fn replaced(text: &str, place: Range<usize>, now: Option<&str>) -> String {
    let (before, behind) = (text[..place.start].trim_end(), text[place.end..].trim_start_matches(['.', ' ']));
    let now = now.filter(|now| !before.contains(now) && !behind.contains(now)).unwrap_or_default();
    let parts = [before, now, behind].into_iter().filter(|part| !part.is_empty()).map(str::to_owned);
    parts.reduce(|before, next| followed_by(&before, &next)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::device::returned_dissents::{place, replaced};
    use crate::device::sender::Sender;
    use crate::domain::example::entry;
    use crate::domain::returned::Beside;
    use crate::sync::bytes::Secret;

    #[test]
    fn the_very_words_of_a_sender_are_found_among_others_and_say_something_else_or_nothing() {
        let sender = Sender { name: "Læsø Kommune", secret: Secret([7; 5]) };
        let was = |words: &str| Beside { point: entry(4), said: sender.mark(words) };
        let text = "Vi er uenige. Læsø Kommune: DH vil mere. Samsø Kommune: Nej.";
        let found = place(text, &was("DH vil mere"), &[], &sender).unwrap();
        assert_eq!(&text[found.clone()], "Læsø Kommune: DH vil mere");
        assert_eq!(
            replaced(text, found.clone(), Some("Læsø Kommune: DH er med")),
            "Vi er uenige. Læsø Kommune: DH er med. Samsø Kommune: Nej."
        );
        assert_eq!(replaced(text, found, None), "Vi er uenige. Samsø Kommune: Nej.");
        assert_eq!(replaced("Læsø Kommune: DH vil mere", 0.."Læsø Kommune: DH vil mere".len(), None), "");
        // What is said now may begin with what was said.
        let longer = sender.mark("DH vil mere. Og andet");
        let text = "Læsø Kommune: DH vil mere. Og andet";
        assert_eq!(place(text, &was("DH vil mere"), &[&longer], &sender), None);
        // What was mended here is not what was brought.
        for mended in
            ["Læsø Kommune: DH vil mere endnu", "Læsø Kommune: DH vil noget mere", "Samsø Kommune: DH vil mere", ""]
        {
            assert_eq!(place(mended, &was("DH vil mere"), &[], &sender), None, "{mended}");
        }
    }
}
