//! What is likest to a note, read out: numbered, each with the reason in words and the command that puts them together.

use std::fmt::Display;

use crate::device::grammar::verb::{Verb, entry};
use crate::device::intent::InHand;
use crate::device::offers::{Offer, Offers, Target};
use crate::device::reading_notes::{in_the_programmes_order, note_line};
use crate::device::view::View;
use crate::domain::contribution::Note;
use crate::domain::id::ContributionId;
use crate::language::likeness::reason::{Reason, in_words};
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// More are not listened to.
const MOST: usize = 7;

/// The note, what it may go with, points first, and how to come to the next.
pub fn lines(words: &Words, view: &View<'_>, in_hand: &InHand) -> Vec<String> {
    let Some(note) = note(view, in_hand) else { return vec![words.word("reading-no-loose-note")] };
    let meeting = view.meeting;
    let language = meeting.programme().map_or(words.language(), |programme| programme.language);
    let mut offers = Offers::new(language, &[]);
    offers.refresh(meeting);
    let (points, notes): (Vec<Offer>, Vec<Offer>) = offers
        .for_note(meeting, note.id(), MOST)
        .into_iter()
        .partition(|offer| matches!(offer.target, Target::Point(_)));
    let mut lines = vec![note_line(words, view, note)];
    let offered = points.iter().chain(&notes).filter_map(|offer| offer_line(words, view, note, offer));
    lines.extend(offered.zip(1..).map(|(line, nth)| format!("{nth}. {line}")));
    if lines.len() == 1 {
        lines.push(words.word("reading-nothing-alike"));
    }
    let next = words.word("reading-word-after");
    lines.push(
        words.say("reading-next-loose", &[("command", command(words, Verb::Like, [&next, &shown(note)]).into())]),
    );
    lines
}

fn note<'a>(view: &View<'a>, in_hand: &InHand) -> Option<Note<'a>> {
    let is_loose =
        |note: &Note<'_>| note.contribution.point().and_then(|point| view.meeting.points.now(point)).is_none();
    let mut notes = in_the_programmes_order(view);
    let is = |id: ContributionId| move |note: &Note<'_>| note.id() == id;
    match in_hand {
        InHand::Note(id) => notes.find(is(*id)),
        InHand::FirstLoose => notes.find(is_loose),
        InHand::LooseAfter(id) => {
            notes.find(is(*id))?;
            notes.find(is_loose)
        }
    }
}

/// "Pointe #3: … Samme: bus · 3 borde. /saml 3 12"; a possible dissent is said first.
fn offer_line(words: &Words, view: &View<'_>, note: Note<'_>, offer: &Offer) -> Option<String> {
    let mut reasons = offer.reasons.clone();
    reasons.sort_by_key(|reason| *reason != Reason::Opposite);
    let why = in_words(words, &reasons);
    let (what, command) = match offer.target {
        Target::Point(point) => {
            let point = view.meeting.points.get(point)?;
            let number = point.made.number.to_string();
            let text = visible_line(point.point.text());
            let what = words.say("reading-like-point", &[("number", number.as_str().into()), ("text", text.into())]);
            (what, command(words, Verb::Join, [&number, &shown(note)]))
        }
        Target::Note(id) => {
            let other = view.meeting.contributions.get(id)?;
            (note_line(words, view, other), command(words, Verb::Point, [&shown(note), &shown(other)]))
        }
    };
    Some(words.say("reading-like", &[("what", what.into()), ("why", why.into()), ("command", command.into())]))
}

fn shown(note: Note<'_>) -> String {
    note.number().to_string()
}

fn command(words: &Words, verb: Verb, arguments: [&dyn Display; 2]) -> String {
    let [one, other] = arguments;
    format!("/{} {one} {other}", entry(verb).name(words.language()))
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::history::History;
    use crate::device::intent::{InHand, Query};
    use crate::device::reading::lines;
    use crate::device::view::View;
    use crate::domain::example::{given, group, make, note, point, write};
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn the_likest_are_read_with_points_first_their_reasons_and_what_puts_them_together() {
        let given = given(&[
            write(1, "access", "Bussen kører for sjældent om aftenen"),
            write(2, "access", "Der mangler busser om aftenen"),
            write(3, "access", "Bussen kører alt for tit om aftenen"),
            write(3, "access", "Rampen ved biblioteket er for stejl"),
            make("Flere busser om aftenen"),
            group(&[note(3)], Some(point(6))),
        ]);
        let words = Words::new(Language::Da);
        let (meeting, desk, history, now) = (&given.0.meeting, &Desk::default(), &History::default(), given.0.now);
        let standing = meeting.timeline.standing(now);
        let (writing, fault, private, door, line, shown) = (false, None, 0, None, None, None);
        let view = View { meeting, standing, desk, history, now, writing, fault, private, door, line, shown };
        let read = |in_hand| lines(&words, &view, &Query::Like(in_hand));
        let told = read(InHand::Note(note(2)));
        assert!(told[0].starts_with("#1 "), "{told:?}");
        assert!(told[1].starts_with("1. Pointe #1: Flere busser") && told[1].ends_with("/saml 1 1"), "{told:?}");
        assert!(told[2].contains("#3 ") && told[2].contains("måske uenighed"), "{told:?}");
        assert!(told[2].ends_with("/pointe 1 3") && told.last().unwrap().ends_with("/ligner efter 1"), "{told:?}");
        assert!(
            read(InHand::FirstLoose)[0].starts_with("#1 ") && read(InHand::LooseAfter(note(2)))[0].starts_with("#3 ")
        );
        assert_eq!(read(InHand::LooseAfter(note(5))), [words.word("reading-no-loose-note")]);
    }
}
