//! What was said theme by theme, sorted once for every document that goes through the themes.

use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::theme::{Given, Theme};
use crate::domain::contribution::ContributionKind;
use crate::domain::programme::ThemeKind;

/// More contributions with no place of their own are no summary any more: they are counted, and stand in the annexe.
const MOST_OTHERS: usize = 100;

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

    /// The contributions of a kind.
    pub fn of_kind(&self, kind: ContributionKind) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().copied().filter(move |note| note.listed_as() == Some(kind))
    }

    /// The contributions under no point that are of no kind with a place of its own in the summary.
    pub fn other(&self) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().copied().filter(|note| is_other(note))
    }

    /// Whether the summary tells the contributions that have no place of their own, or counts them.
    pub fn tells_others(report: &Report) -> bool {
        report.contributions.iter().filter(|note| is_other(note)).nth(MOST_OTHERS).is_none()
    }
}

/// Whether it is under no point and of no kind that the summary has a place for.
pub fn is_other(note: &Note) -> bool {
    note.point.is_none() && matches!(note.listed_as(), None | Some(ContributionKind::Challenge))
}
