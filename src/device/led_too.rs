//! Two machines that led at once: the one that goes on is told, and what came in from the other.

use crate::domain::action::ActionEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Body, Event};
use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::domain::point::PointEvent;
use crate::domain::rights::may_write;
use crate::language::counts::joined;
use crate::language::words::Words;
use crate::record::entry::Entry;

/// What the other machine alone had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedToo {
    notes: usize,
    points: usize,
    actions: usize,
    /// It took steps in the programme, which do not count.
    steps: bool,
}

/// What has just come to the one that leads, from machines that led as well: they did what no seat of theirs lets them.
pub fn heard(arrived: &[(Entry, Option<Body>)], own: AuthorId, meeting: &Meeting) -> Option<LedToo> {
    let lead = &meeting.lead;
    if lead.taker() != Some(own) {
        return None;
    }
    let of_leaders = arrived.iter().filter(|(entry, _)| entry.author != own && lead.has_led(entry.author));
    let done: Vec<(AuthorId, &Event)> = of_leaders
        .flat_map(|(entry, body)| body.iter().flat_map(|body| &body.events).map(move |event| (entry.author, event)))
        .filter(|(_, event)| !matches!(event, Event::Lead(_)))
        .collect();
    let led = |(author, event): &(AuthorId, &Event)| {
        meeting.seats.of(*author).is_none_or(|seat| !may_write(*author, seat, event, meeting))
    };
    if !done.iter().any(led) {
        return None;
    }
    let is_in_vain = |entry: &Entry, body: &Body| {
        !lead.terms().count(entry.id()) && body.events.iter().any(|event| matches!(event, Event::Timeline(_)))
    };
    let mut of_leaders = arrived.iter().filter(|(entry, _)| entry.author != own && lead.has_led(entry.author));
    let steps = of_leaders.any(|(entry, body)| body.as_ref().is_some_and(|body| is_in_vain(entry, body)));
    let count = |is_one: fn(&Event) -> bool| done.iter().filter(|(_, event)| is_one(event)).count();
    Some(LedToo {
        notes: count(|event| matches!(event, Event::Contribution(ContributionEvent::Written { .. }))),
        points: count(|event| matches!(event, Event::Point(PointEvent::Made { .. }))),
        actions: count(|event| matches!(event, Event::Action(ActionEvent::Agreed { .. }))),
        steps,
    })
}

impl LedToo {
    pub fn in_words(self, words: &Words) -> String {
        let counted = [
            ("replies-tiding-led-too-notes", self.notes),
            ("replies-tiding-led-too-points", self.points),
            ("replies-tiding-led-too-actions", self.actions),
        ];
        let counted = counted.into_iter().filter(|(_, count)| *count > 0);
        let came: Vec<String> = counted.map(|(id, count)| words.say(id, &[("count", count.into())])).collect();
        let led = if came.is_empty() {
            words.word("replies-tiding-led-too-alone")
        } else {
            words.say("replies-tiding-led-too", &[("came", joined(words, &came).into())])
        };
        let steps = self.steps.then(|| words.word("replies-tiding-led-too-steps"));
        std::iter::once(led).chain(steps).collect::<Vec<_>>().join(" ")
    }
}
