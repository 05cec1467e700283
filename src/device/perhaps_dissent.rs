//! Notes that are laid in one point and may be of opposite minds: put together as somebody wishes, and said.

use crate::device::deeds::note_number;
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::domain::event::{Event, How};
use crate::domain::id::{ContributionId, PointId};
use crate::domain::provenance::Gathered;
use crate::language::likeness::lexicon::Lexicon;
use crate::language::likeness::stance::Stance;
use crate::language::words::Words;

/// What plain mode says behind its answer: which of the notes that were just laid there speaks against which. The screen marks
/// them where they lie. The words are read anew each time, which a person who types does not notice.
pub fn line(words: &Words, view: &View<'_>, reply: &Reply) -> Option<String> {
    let Reply::Saved { how: How::Do, events, .. } = reply else { return None };
    let laid: Vec<(ContributionId, Option<PointId>)> = events.iter().filter_map(Event::lays).collect();
    let point = laid.iter().find_map(|(_, point)| *point).and_then(|point| view.meeting.points.now(point))?;
    let gathered = Gathered::of(view.meeting);
    let notes = gathered.under(point);
    if notes.len() < 2 {
        return None;
    }
    let language = view.meeting.programme().map_or(words.language(), |programme| programme.language);
    let lexicon = Lexicon::new(language, &[]);
    let there: Vec<(ContributionId, Stance)> =
        notes.iter().map(|note| (note.id(), Stance::of(note.text(), &lexicon))).collect();
    let is_new = |note: &ContributionId| laid.iter().any(|(laid, _)| laid == note);
    let against = |(new, mind): &(ContributionId, Stance)| {
        let other = there.iter().find(|(other, others)| other != new && mind.opposes(others));
        other.map(|(other, _)| (*new, *other))
    };
    let (one, other) = there.iter().filter(|(note, _)| is_new(note)).find_map(against)?;
    let said = [("one", note_number(view, one).into()), ("other", note_number(view, other).into())];
    Some(words.say("replies-perhaps-dissent", &said))
}
