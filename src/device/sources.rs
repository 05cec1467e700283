//! Where a point comes from, in words.

use crate::device::parties;
use crate::device::view::View;
use crate::domain::id::PointId;
use crate::domain::provenance::{Gathered, Provenance};
use crate::language::counts::{Whole, named_share_of_tables};
use crate::language::words::Words;

/// "5 af 8 borde (1, 2, 4, 7, 8)"
pub fn provenance(words: &Words, view: &View<'_>, gathered: &Gathered<'_>, point: PointId) -> String {
    let point = view.meeting.points.now(point).unwrap_or(point);
    if let Some(parties) = parties::share(words, view, gathered, point) {
        return parties;
    }
    let Provenance { tables, discussed_by, crosses_themes, .. } = gathered.provenance(view.meeting, point);
    let (discussed, seated) = (discussed_by.len(), view.meeting.tables.seated().count());
    let tables: Vec<u16> = tables.iter().map(|table| table.0).collect();
    named_share_of_tables(words, &tables, Whole { discussed, crosses_themes, seated })
}
