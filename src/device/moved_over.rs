//! Notes that lay under another point until now: perhaps a colleague had put them there, and nobody should do it unawares.

use crate::device::deeds::point_number;
use crate::device::view::View;
use crate::domain::event::Event;
use crate::domain::id::PointId;
use crate::domain::sentence::followed_by;
use crate::language::counts::joined;
use crate::language::words::Words;

/// An answer, and behind it out of which points the notes were taken. It was this device's last step, which knows where they lay.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let Some(step) = view.history.last_done().filter(|step| step.events == events) else { return answer };
    let points = &view.meeting.points;
    let left = |event: &Event| {
        let (contribution, into) = event.lays()?;
        let lay = step.inverse.iter().filter_map(Event::lays).find(|(back, _)| *back == contribution)?.1;
        let (lay, into) = (points.now(lay?)?, points.now(into?)?);
        (lay != into).then_some(lay)
    };
    let mut points: Vec<PointId> = Vec::new();
    for point in events.iter().filter_map(left) {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    if points.is_empty() {
        return answer;
    }
    let numbers: Vec<String> = points.into_iter().map(|point| format!("#{}", point_number(view, point))).collect();
    followed_by(&answer, &words.say("replies-moved-over", &[("points", joined(words, &numbers).into())]))
}
