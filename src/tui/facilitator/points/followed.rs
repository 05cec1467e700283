//! On what the hand lies once something was merged, split off or taken back.

use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::domain::id::{ContributionId, EntryId, PointId};
use crate::domain::point::PointEvent;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    Note(ContributionId),
    Point(PointId),
}

/// Nothing where the hand stays as it lies. `entry`: the one with these events. `on_points`: the hand is among the points,
/// where whoever splits one goes on with the new one; whoever gathers loose notes goes on with the next of them.
pub fn of(entry: EntryId, how: How, events: &[Event], on_points: bool) -> Option<Followed> {
    if how != How::Do {
        return taken_back(events);
    }
    events.iter().find_map(|event| match event {
        Event::Point(PointEvent::Merged { point, into }) => Some(Followed::Point(into.unwrap_or(*point))),
        Event::Point(PointEvent::Made { .. }) if on_points => Some(Followed::Point(PointId(entry))),
        _ => None,
    })
}

/// A point that is there again before its notes; the notes before a point that is there no more.
fn taken_back(events: &[Event]) -> Option<Followed> {
    let point = events.iter().find_map(|event| match event {
        Event::Point(PointEvent::Merged { point, into }) => Some(into.unwrap_or(*point)),
        Event::Point(
            PointEvent::Restored { point }
            | PointEvent::Reworded { point, .. }
            | PointEvent::Dissented { point, .. }
            | PointEvent::Moved { point, .. }
            | PointEvent::Voted { point, .. },
        ) => Some(*point),
        _ => None,
    });
    let note = || {
        events.iter().find_map(|event| match event {
            Event::Contribution(
                ContributionEvent::Grouped { contribution, .. }
                | ContributionEvent::Retracted { contribution, .. }
                | ContributionEvent::Starred { contribution, .. }
                | ContributionEvent::Owed { contribution, .. }
                | ContributionEvent::Restored { contribution },
            ) => Some(*contribution),
            _ => None,
        })
    };
    point.map(Followed::Point).or_else(|| note().map(Followed::Note))
}
