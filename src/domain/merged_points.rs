//! A point and what was merged into it, so that nothing that was said of a part is lost with its wording.

use crate::domain::id::PointId;
use crate::domain::point::{PointView, Points};

impl Points {
    /// Those that stand by themselves (not withdrawn, not merged into another), in their order.
    pub fn standing(&self) -> Vec<PointView<'_>> {
        let mut views = self.all();
        views.retain(|view| self.now(view.id) == Some(view.id));
        views.sort_by(|a, b| (a.point.rank(), a.made.stamp).cmp(&(b.point.rank(), b.made.stamp)));
        views
    }
}

/// Those that were merged into `id`, itself left out: what it can be taken apart into.
pub fn merged(points: &Points, id: PointId) -> Vec<PointView<'_>> {
    points.all().into_iter().filter(|part| part.id != id && part.point.merged_into() == Some(id)).collect()
}

/// The point itself and then all that are part of it, nearest first.
pub fn with_parts(points: &Points, id: PointId) -> Vec<PointView<'_>> {
    let mut seen = vec![id];
    let mut at = 0;
    // Two that were merged into each other are a ring.
    while let Some(point) = seen.get(at).copied() {
        let parts = merged(points, point).into_iter().map(|part| part.id);
        let new: Vec<PointId> = parts.filter(|part| !seen.contains(part)).collect();
        seen.extend(new);
        at += 1;
    }
    seen.into_iter().filter_map(|id| points.get(id)).collect()
}

/// The parts of which the plenary found something before they were merged into it.
pub fn counted_before(points: &Points, id: PointId) -> impl Iterator<Item = PointView<'_>> {
    with_parts(points, id).into_iter().filter(move |part| part.id != id && !part.point.priority().is_empty())
}
