//! What stands beside a point: its own dissent and that of the points which were merged into it, which nobody took back.

use crate::domain::id::PointId;
use crate::domain::point::Points;

/// The dissents of a point and of its parts, a sentence after the other; nothing where all agreed.
pub fn dissent(points: &Points, id: PointId) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    let mut seen = vec![id];
    let mut at = 0;
    // Two that were merged into each other are a ring.
    while let Some(point) = seen.get(at).copied() {
        let own = points.get(point).and_then(|view| view.point.dissent());
        said.extend(own.filter(|own| !said.iter().any(|other| other == own)).map(str::to_owned));
        seen.extend(
            points.merged(point).iter().map(|part| part.id).filter(|part| !seen.contains(part)).collect::<Vec<_>>(),
        );
        at += 1;
    }
    said.into_iter().reduce(|before, next| {
        let ends = before.ends_with(['.', '!', '?', '…']);
        format!("{before}{} {next}", if ends { "" } else { "." })
    })
}
