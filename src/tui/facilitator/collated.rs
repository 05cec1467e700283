//! The notes under no point, and the points with their sources, gathered once until the meeting changes.

use crate::device::{counted, sources, summing_up};
use crate::domain::id::{ContributionId, PointId, TableNumber, ThemeId};
use crate::domain::provenance::{Gathered, WIDESPREAD_AT};
use crate::tui::screen::Look;

/// A point with what lies under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    pub point: PointId,
    /// The theme under which it is shown.
    pub theme: Option<ThemeId>,
    /// The tables that said it, as they sit now.
    pub tables: Vec<TableNumber>,
    /// "5 af 8 borde (1, 2, 4, 7, 8)"
    pub source: String,
    /// "27 hænder, talt i salen"; nothing where the plenary said nothing of it.
    pub votes: Option<String>,
    /// In the one order.
    pub notes: Vec<ContributionId>,
}

#[derive(Debug, Default)]
pub struct Collated {
    /// What it was gathered of; nothing as long as it was not.
    applied: Option<u64>,
    /// Under no point, in the one order.
    pub loose: Vec<ContributionId>,
    /// In their order.
    pub points: Vec<Collection>,
}

impl Collated {
    /// Gathers anew if the meeting has changed, in one walk over the notes; says whether it did.
    pub fn refresh(&mut self, look: Look<'_>) -> bool {
        let meeting = look.view.meeting;
        if self.applied == Some(meeting.applied()) {
            return false;
        }
        let gathered = Gathered::of(meeting);
        self.applied = Some(meeting.applied());
        self.loose = gathered.loose().iter().map(|note| note.id()).collect();
        let collection = |point: PointId| Collection {
            point,
            theme: gathered.theme(meeting, point),
            tables: gathered.provenance(meeting, point).tables.into_iter().collect(),
            source: sources::provenance(look.words, look.view, &gathered, point),
            votes: summing_up::of_point(look.words, meeting, point),
            notes: gathered.under(point).iter().map(|note| note.id()).collect(),
        };
        self.points = meeting.points.standing().iter().map(|view| collection(view.id)).collect();
        true
    }

    /// "17 pointer, 9 ved mindst 3 borde"
    pub fn count(&self, look: Look<'_>) -> String {
        let widespread = self.points.iter().filter(|point| point.tables.len() >= WIDESPREAD_AT).count();
        counted::points(look.words, look.view, self.points.len(), widespread)
    }

    /// The place of a point among them.
    pub fn place(&self, point: PointId) -> Option<usize> {
        self.points.iter().position(|collection| collection.point == point)
    }

    /// The point under which a note lies.
    pub fn point_of(&self, note: ContributionId) -> Option<PointId> {
        self.points.iter().find(|collection| collection.notes.contains(&note)).map(|collection| collection.point)
    }
}
