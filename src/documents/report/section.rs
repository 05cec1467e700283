//! What was said theme by theme, sorted once for every document that goes through the themes.

use std::collections::HashSet;

use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::theme::{Given, Theme};
use crate::domain::contribution::ContributionKind;
use crate::domain::id::PointId;
use crate::domain::programme::ThemeKind;

/// More contributions of one sort are no summary any more: they are counted, and stand in the annexe.
const MOST: usize = 100;

/// One theme and what lies under it.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    /// Nothing for what lies under a theme that was taken away.
    pub theme: Option<&'a Theme>,
    /// In their order.
    pub points: Vec<&'a Point>,
    /// All contributions, those under points too, in the one order.
    pub notes: Vec<&'a Note>,
    pub answers: Vec<&'a Given>,
}

impl<'a> Section<'a> {
    /// The themes in their order; what belongs to none of them comes last, if there is any.
    pub fn all(report: &'a Report) -> Vec<Section<'a>> {
        let empty = |theme| Section { theme, points: Vec::new(), notes: Vec::new(), answers: Vec::new() };
        let mut sections: Vec<Section<'a>> = report.themes.iter().map(|theme| empty(Some(theme))).collect();
        sections.push(empty(None));
        let none = sections.len() - 1;
        for point in &report.points {
            let place = point.theme.as_ref().and_then(|theme| report.theme_place(theme)).unwrap_or(none);
            sections[place].points.push(point);
        }
        for note in &report.contributions {
            sections[report.theme_place(&note.theme).unwrap_or(none)].notes.push(note);
        }
        for given in &report.answers {
            sections[report.theme_place(&given.theme).unwrap_or(none)].answers.push(given);
        }
        if sections[none].is_empty() {
            sections.pop();
        }
        sections
    }

    /// Whether its theme is one of the programme's, the parking lot apart.
    pub fn is_planned(&self) -> bool {
        self.theme.is_some_and(|theme| theme.added_by.is_none() && theme.kind != ThemeKind::Parking)
    }

    /// Whether nobody had planned its theme.
    pub fn is_added(&self) -> bool {
        self.theme.is_some_and(|theme| theme.added_by.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.points.is_empty() && self.notes.is_empty() && self.answers.is_empty()
    }

    /// The points said at several tables.
    pub fn recurring(&self) -> impl Iterator<Item = &'a Point> {
        self.points.iter().copied().filter(|point| point.recurs())
    }

    /// The points of one table, or of none.
    pub fn single(&self) -> impl Iterator<Item = &'a Point> {
        self.points.iter().copied().filter(|point| !point.recurs())
    }

    /// The points of other themes that contributions to this one lie under, each once.
    pub fn points_elsewhere(&self, report: &'a Report) -> Vec<&'a Point> {
        let mut met: HashSet<PointId> = self.points.iter().map(|point| point.id).collect();
        let gathered = self.notes.iter().filter_map(|note| report.point(note.point?));
        gathered.filter(|point| met.insert(point.id)).collect()
    }

    /// The contributions of a kind.
    pub fn of_kind(&self, kind: ContributionKind) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().copied().filter(move |note| note.kind == Some(kind))
    }

    /// The contributions to which an answer is owed, of whatever kind.
    pub fn owed(&self) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().copied().filter(|note| note.awaits_answer())
    }

    /// The contributions under no point that are of no kind with a place of its own in the summary.
    pub fn other(&self) -> impl Iterator<Item = &'a Note> {
        let has_no_place =
            |note: &&Note| matches!(note.kind, None | Some(ContributionKind::Challenge)) && !note.awaits_answer();
        self.notes.iter().copied().filter(|note| note.point.is_none()).filter(has_no_place)
    }

    /// The ideas that no point has taken up.
    pub fn loose_ideas(&self) -> impl Iterator<Item = &'a Note> {
        self.of_kind(ContributionKind::Idea).filter(|note| note.point.is_none())
    }
}

/// Which sorts of contributions a summary tells one by one; of the others it says how many there are, and where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub loose_ideas: bool,
    pub examples: bool,
    pub questions: bool,
    pub others: bool,
}

impl Told {
    pub fn of(sections: &[Section<'_>]) -> Self {
        let few = |count: fn(&Section<'_>) -> usize| sections.iter().map(count).sum::<usize>() <= MOST;
        Self {
            loose_ideas: few(|section| section.loose_ideas().count()),
            examples: few(|section| section.of_kind(ContributionKind::Example).count()),
            questions: few(|section| section.owed().count()),
            others: few(|section| section.other().count()),
        }
    }

    /// Whether a contribution under no point is told.
    pub fn tells(self, note: &Note) -> bool {
        let among_its_kind = match note.kind {
            Some(ContributionKind::Idea) => self.loose_ideas,
            Some(ContributionKind::Example) => self.examples,
            Some(ContributionKind::Question) => false,
            Some(ContributionKind::Challenge) | None => self.others && !note.awaits_answer(),
        };
        among_its_kind || self.questions && note.awaits_answer()
    }
}
