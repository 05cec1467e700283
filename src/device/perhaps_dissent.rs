//! Notes that are laid in one point and may be of opposite minds: put together as somebody wishes, and said.

use crate::device::deeds::note_number;
use crate::device::view::View;
use crate::domain::event::Event;
use crate::domain::id::{ContributionId, PointId};
use crate::domain::provenance::Gathered;
use crate::domain::sentence::followed_by;
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::stance::Stance;
use crate::language::words::Words;

/// An answer, and behind it which of the notes that were laid there speaks against which.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let laid: Vec<(ContributionId, Option<PointId>)> = events.iter().filter_map(Event::lays).collect();
    let Some(point) = laid.iter().find_map(|(_, point)| *point).and_then(|point| view.meeting.points.now(point)) else {
        return answer;
    };
    let language = view.meeting.programme().map_or(words.language(), |programme| programme.language);
    let lexicon = Lexicon::new(language, &[]);
    let stance = |note: ContributionId| {
        view.meeting.contributions.get(note).map(|note| Stance::of(note.text(), &lexicon)).unwrap_or_default()
    };
    let gathered = Gathered::of(view.meeting);
    let there: Vec<(ContributionId, Stance)> =
        gathered.under(point).iter().map(|note| (note.id(), stance(note.id()))).collect();
    let is_new = |note: &ContributionId| laid.iter().any(|(laid, _)| laid == note);
    let against = |(new, mind): &(ContributionId, Stance)| {
        let other = there.iter().find(|(other, others)| other != new && mind.opposes(others));
        other.map(|(other, _)| (*new, *other))
    };
    let Some((one, other)) = there.iter().filter(|(note, _)| is_new(note)).find_map(against) else { return answer };
    let said = [("one", note_number(view, one).into()), ("other", note_number(view, other).into())];
    followed_by(&answer, &words.say("replies-perhaps-dissent", &said))
}
