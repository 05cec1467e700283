//! What takes back what was done to a point.

use crate::domain::id::{EntryId, PointId};
use crate::domain::point::{Point, PointEvent, Points};

impl Points {
    /// What takes `event` of `entry` back, as things stand before it is applied.
    pub fn inverse(&self, entry: EntryId, event: &PointEvent) -> Option<PointEvent> {
        let before = |id: &PointId| self.known(*id);
        Some(match event {
            PointEvent::Made { .. } => PointEvent::Withdrawn { point: PointId(entry), unmade: true },
            PointEvent::Reworded { point, .. } => {
                PointEvent::Reworded { point: *point, text: before(point)?.text().to_owned() }
            }
            PointEvent::Dissented { point, .. } => {
                PointEvent::Dissented { point: *point, text: before(point)?.dissent().map(str::to_owned) }
            }
            PointEvent::Merged { point, .. } => {
                PointEvent::Merged { point: *point, into: before(point)?.merged_into() }
            }
            PointEvent::Moved { point, .. } => PointEvent::Moved { point: *point, rank: before(point)?.rank().clone() },
            PointEvent::Withdrawn { point, .. } => PointEvent::Restored { point: *point },
            PointEvent::Restored { point } => {
                PointEvent::Withdrawn { point: *point, unmade: before(point).is_some_and(Point::is_unmade) }
            }
            PointEvent::Voted { point, vote } => {
                PointEvent::Voted { point: *point, vote: before(point)?.priority().as_is(*vote) }
            }
        })
    }
}
