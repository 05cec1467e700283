//! What the note in hand may go with, each with its number key: first what is likest to it and why, then the points.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::device::offers::{Offer, Target};
use crate::language::likeness::reason::{Reason, in_words};
use crate::tui::facilitator::points::draw::{lay, point_lines, quiet, ruled, with_cue};
use crate::tui::facilitator::points::sight::{Keyed, Sight};
use crate::tui::saying;
use crate::tui::screen::Look;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// Columns before the words: hand, number key, sign.
const LEAD: usize = 4;

pub fn draw(area: Rect, sight: &Sight, look: Look<'_>, buf: &mut Buffer) {
    let numbered = sight.numbered();
    let note = sight.note_to_place();
    let offers = sight.offered.for_note(note);
    let count = sight.collated.count(look);
    let begins_with_offers = matches!(numbered.first(), Some(Keyed::Offer(_)));
    let number = note.and_then(|note| look.view.meeting.contributions.get(note)).map(|note| note.number().to_string());
    let title = match number {
        Some(number) if begins_with_offers => look.words.say("points-title-offers", &[("number", number.into())]),
        _ => look.words.word("points-title-points"),
    };
    let coming = sight.offered.is_to_come(note);
    let remark = if coming { look.words.word("points-offers-to-come") } else { count };
    let body = ruled(area, &title, &remark, false, look, buf);
    if numbered.is_empty() {
        let id = if sight.search.is_empty() { "points-none" } else { "screens-not-found" };
        return quiet(body, &look.words.word(id), look, buf);
    }
    let more = sight.behind();
    let room = Rect { height: body.height.saturating_sub(u16::from(more > 0)), ..body };
    let offered = numbered.iter().filter(|keyed| matches!(keyed, Keyed::Offer(_))).count();
    // Where the reasons would push an offer off the screen, they stand beside it.
    let close = offered * 2 > usize::from(room.height);
    let mut y = room.y;
    for (key, keyed) in numbered.iter().enumerate() {
        if y >= room.bottom() {
            break;
        }
        let lines = match *keyed {
            Keyed::Offer(at) => offer_lines(&offers[at], key, close, sight, look, room.width.into()),
            Keyed::Point(at) => {
                if key == offered && offered > 0 {
                    let rest = Rect { y, ..room }.intersection(room);
                    if rest.height < 2 {
                        break;
                    }
                    y = ruled(rest, &look.words.word("points-title-points"), "", false, look, buf).y;
                }
                point_lines(at, Some(key), 2, sight, false, look, room.width)
            }
        };
        y = lay(lines.into_iter(), Rect { y, ..room }.intersection(room), buf);
    }
    if more > 0 && body.height > 0 {
        let text = look.words.say("points-more", &[("count", more.into())]);
        quiet(Rect { y: body.bottom() - 1, height: 1, ..body }, &text, look, buf);
    }
}

/// An offer with its reason: beneath it, or close beside it.
fn offer_lines(
    offer: &Offer,
    key: usize,
    close: bool,
    sight: &Sight,
    look: Look<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(LEAD + 1);
    let (place, text, role, marked) = match offer.target {
        Target::Point(point) => {
            let view = look.view.meeting.points.get(point);
            let text =
                view.map(|view| one_line(&with_cue(view.point.text(), false, look), room * 2)).unwrap_or_default();
            let number = view.map(|view| format!("#{} ", view.made.number)).unwrap_or_default();
            (number, text, Role::Strong, false)
        }
        Target::Note(id) => {
            let Some(note) = look.view.meeting.contributions.get(id) else { return vec![Line::default()] };
            let place = format!("#{} {}  ", note.number(), saying::said_at(look, note.place.table));
            (place, one_line(&with_cue(note.text(), false, look), room * 2), Role::Text, sight.marked.contains(&id))
        }
    };
    let (why, tone) = reason(offer, look);
    let mark = match (marked, offer.opposite) {
        (true, _) => Span::styled(sign::PAST, look.theme.style(Role::Good)),
        (false, true) => Span::styled(sign::BAD, look.theme.style(Role::Soon)),
        (false, false) => Span::raw(" "),
    };
    let lead = |key: String, mark: Span<'static>| {
        vec![Span::raw(" "), Span::styled(key, look.theme.style(Role::Key)), mark, Span::raw(" ")]
    };
    let mut spans = lead((key + 1).to_string(), mark);
    let place_wide = width(&place);
    spans.push(Span::styled(place, look.theme.style(Role::Quiet)));
    if close {
        let most = room.saturating_sub(place_wide) * 3 / 5;
        let text = cut(&text, most).into_owned();
        let left = room.saturating_sub(place_wide + width(&text) + 3);
        spans.push(Span::styled(text, look.theme.style(role)));
        spans.push(Span::styled(format!(" · {}", cut(&why, left)), look.theme.style(tone)));
        return vec![Line::from(spans)];
    }
    let texts = wrap(&text, room.saturating_sub(place_wide), 1);
    spans.extend(texts.into_iter().map(|text| Span::styled(text, look.theme.style(role))));
    let mut beneath = vec![Span::raw(" ".repeat(LEAD))];
    beneath.push(Span::styled(cut(&why, room).into_owned(), look.theme.style(tone)));
    vec![Line::from(spans), Line::from(beneath)]
}

/// Why it is offered; a possible dissent is said first, so that no narrow screen cuts it off.
fn reason(offer: &Offer, look: Look<'_>) -> (String, Role) {
    let (opposite, others): (Vec<Reason>, Vec<Reason>) =
        offer.reasons.iter().cloned().partition(|reason| *reason == Reason::Opposite);
    let role = if opposite.is_empty() { Role::Quiet } else { Role::Soon };
    let parts = [opposite, others].into_iter().filter(|part| !part.is_empty());
    let text = parts.map(|part| in_words(look.words, &part)).collect::<Vec<_>>().join(" · ");
    (one_line(&text, 400), role)
}
