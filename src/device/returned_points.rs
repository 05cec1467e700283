//! The points of a return: what was gathered there is gathered here too, with the notes that came along under it.
//!
//! A point of one sender is the facilitator's like any other from then on: it is merged, reworded and dissolved here, and no
//! later return touches its words.

use std::collections::{BTreeMap, BTreeSet};

use crate::device::sender::Sender;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::dissents;
use crate::domain::erasure::Erasable;
use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId};
use crate::domain::meeting::Meeting;
use crate::domain::point::PointCommand;
use crate::domain::returned::Beside;
use crate::domain::sentence::followed_by;
use crate::sync::own_meeting::{OwnMeeting, Said};

/// What gathers the notes that `author` has written out of `own`, some of them just now, and that lie under no point yet:
/// with those they lay together with there, where one of them lies under a point here, else under a point of the same words.
/// One that stands alone is gathered where somebody did not agree with it, which no earlier return `has_brought`.
pub fn gathering(
    own: &OwnMeeting,
    author: AuthorId,
    is_new: impl Fn(ContributionId) -> bool,
    sender: &Sender<'_>,
    has_brought: impl Fn(&Beside) -> bool,
    meeting: &Meeting,
) -> Vec<Command> {
    let mut commands = Vec::new();
    for said in points(own) {
        let family = family(own, said.source, author, meeting);
        // What was withdrawn or erased here does not come back as a point.
        if family.is_empty() {
            continue;
        }
        let loose: Vec<ContributionId> =
            family.iter().copied().filter(|note| point_of(*note, meeting).is_none()).collect();
        let point = family.iter().find_map(|note| point_of(*note, meeting));
        let is_dissent_new = dissent_of(said, sender).is_some_and(|dissent| !has_brought(&dissent));
        let is_dissent_homeless = is_dissent_new && point.is_none();
        if !loose.iter().any(|note| is_new(*note)) && !is_dissent_homeless {
            continue;
        }
        match point {
            Some(point) => {
                let group = ContributionCommand::Group { contributions: loose, point: Some(point) };
                commands.push(Command::Contribution(group));
            }
            None if loose.len() > 1 || said.dissent.is_some() => {
                commands.push(Command::Gather { text: said.text.clone(), theme: None, contributions: loose });
            }
            None => {}
        }
    }
    commands
}

/// What lays the dissents of a return beside the points that its notes lie under, each in the name of its sender. One that
/// an earlier return `has_brought` comes only where its point is new: it may have been mended here, or taken away.
pub fn dissents(
    own: &OwnMeeting,
    author: AuthorId,
    sender: &Sender<'_>,
    has_brought: impl Fn(&Beside) -> bool,
    is_new: impl Fn(PointId) -> bool,
    meeting: &Meeting,
) -> Vec<Command> {
    // Several points there may lie under one here.
    let mut beside: BTreeMap<PointId, String> = BTreeMap::new();
    for said in points(own) {
        let notes = family(own, said.source, author, meeting);
        let point = notes.into_iter().find_map(|note| point_of(note, meeting));
        let (Some(point), Some(dissent)) = (point, &said.dissent) else { continue };
        if !is_new(point) && dissent_of(said, sender).is_some_and(|dissent| has_brought(&dissent)) {
            continue;
        }
        let told = sender.says(dissent);
        if dissents::dissent(&meeting.points, point).is_some_and(|known| known.contains(&told)) {
            continue;
        }
        let known = || meeting.points.get(point).and_then(|view| view.point.dissent()).map(str::to_owned);
        let text = match beside.remove(&point).or_else(known) {
            Some(known) => followed_by(&known, &told),
            None => told,
        };
        beside.insert(point, text);
    }
    beside.into_iter().map(|(point, text)| Command::Point(PointCommand::Dissent { point, text })).collect()
}

/// The dissents of a return, known again by the next one.
pub fn beside(own: &OwnMeeting, sender: &Sender<'_>) -> Vec<Beside> {
    points(own).filter_map(|said| dissent_of(said, sender)).collect()
}

fn dissent_of(said: &Said, sender: &Sender<'_>) -> Option<Beside> {
    Some(Beside { point: said.source, said: sender.mark(said.dissent.as_deref()?) })
}

/// What erases here what an earlier return brought and whose words were erased there since.
pub fn erasing(own: &OwnMeeting, author: AuthorId, meeting: &Meeting) -> Vec<Command> {
    let is_erased = |note: &ContributionId| {
        note.0.author == author
            && meeting.returns.origin(*note).is_some_and(|origin| own.erased.contains(&origin.source))
    };
    let notes = meeting.contributions.all().map(|note| note.id()).filter(is_erased);
    notes.map(|note| Command::Erase { what: Erasable::Contribution(note) }).collect()
}

/// Each point once, at the first place where it answers.
pub fn points(own: &OwnMeeting) -> impl Iterator<Item = &Said> {
    let mut seen = BTreeSet::new();
    own.said.iter().filter(move |said| said.is_point() && seen.insert(said.source))
}

/// The notes here that a point there and the notes under it became.
fn family(own: &OwnMeeting, point: EntryId, author: AuthorId, meeting: &Meeting) -> Vec<ContributionId> {
    let sources: BTreeSet<EntryId> =
        own.said.iter().filter(|said| said.point == Some(point)).map(|said| said.source).collect();
    let is_of_it = |note: &ContributionId| {
        note.0.author == author && meeting.returns.origin(*note).is_some_and(|origin| sources.contains(&origin.source))
    };
    meeting.contributions.standing().map(|note| note.id()).filter(is_of_it).collect()
}

fn point_of(note: ContributionId, meeting: &Meeting) -> Option<PointId> {
    meeting.contributions.get(note)?.contribution.point().and_then(|point| meeting.points.now(point))
}
