//! More hands than there are people: taken as it is counted, and said, as it is most likely a slip of the finger.

use crate::device::view::View;
use crate::domain::arrival::{Attendance, Person};
use crate::domain::event::Event;
use crate::domain::meeting::Meeting;
use crate::domain::point::PointEvent;
use crate::domain::priority::Vote;
use crate::domain::sentence::followed_by;
use crate::language::words::Words;

/// An answer, and behind it that more hands were counted than people are known.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let counted = |event: &Event| match event {
        Event::Point(PointEvent::Voted { vote: Vote::Hands(hands), .. }) => *hands,
        _ => None,
    };
    let Some(hands) = events.iter().find_map(counted) else { return answer };
    let (known, came) = known(view.meeting);
    if known == 0 || usize::try_from(hands).is_ok_and(|hands| hands <= known) {
        return answer;
    }
    let id = if came { "replies-more-hands-than-came" } else { "replies-more-hands-than-listed" };
    followed_by(&answer, &words.say(id, &[("count", known.into())]))
}

/// How many have come, where anybody was ticked off; else how many are on the lists.
fn known(meeting: &Meeting) -> (usize, bool) {
    let has_come = |name: &str| {
        meeting.arrivals.of(Person::named(name)).is_some_and(|arrival| arrival.attendance == Attendance::Came)
    };
    let came = meeting.members().filter(|(_, member)| has_come(&member.name)).count();
    if came > 0 { (came, true) } else { (meeting.members().count(), false) }
}
