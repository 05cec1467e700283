//! What stands beside a point: its own dissent and that of the points which were merged into it, which nobody took back.

use crate::domain::id::PointId;
use crate::domain::merged_points::with_parts;
use crate::domain::point::Points;
use crate::domain::sentence::followed_by;

/// The dissents of a point and of its parts, a sentence after the other; nothing where all agreed.
pub fn dissent(points: &Points, id: PointId) -> Option<String> {
    let mut said: Vec<&str> = Vec::new();
    for part in with_parts(points, id) {
        said.extend(part.point.dissent().filter(|own| !said.contains(own)));
    }
    said.into_iter().map(str::to_owned).reduce(|before, next| followed_by(&before, &next))
}
