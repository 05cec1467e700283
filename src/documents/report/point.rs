//! The points with their provenance: which tables said it, of those that discussed the theme.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::priority::Priority;
use crate::domain::dissents::dissent;
use crate::domain::id::{ContributionId, PointId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::merged_points::counted_before;
use crate::domain::number::Number;
use crate::domain::provenance::{Gathered, RECURS_AT};
use crate::language::dissent_words::is_dissenting_view;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Point {
    #[schemars(with = "String")]
    pub id: PointId,
    /// As people see it: "3", or "4.3" where table 4 made it. Always a string.
    #[schemars(with = "String")]
    pub number: Number,
    pub text: String,
    /// The theme it was made for, else the one of most of its contributions.
    pub theme: Option<ThemeId>,
    /// The tables that said it, as they sit now, by number.
    pub tables: Vec<TableNumber>,
    /// The tables that discussed the theme; never fewer than `tables`.
    pub discussed_by: Vec<TableNumber>,
    /// Some said it under another theme only, so that no share of those who discussed this one is told.
    pub crosses_themes: bool,
    /// Those that said it under other themes alone, in the order of the themes.
    #[serde(skip)]
    pub elsewhere: Vec<(ThemeId, Vec<TableNumber>)>,
    /// The ids of the contributions under it, in the one order.
    #[schemars(with = "Vec<String>")]
    pub sources: Vec<ContributionId>,
    /// Of those that were merged into it too.
    pub dissent: Option<String>,
    /// What the plenary found of it.
    pub priority: Priority,
    /// What it had found of those that were merged into it.
    pub counted_before: Vec<Counted>,
}

/// A point that became a part of another after the plenary had found something of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counted {
    pub text: String,
    pub priority: Priority,
}

impl Point {
    /// Its place among the main lines, the first the least: at how many tables it was said, of equals what the plenary put
    /// first. Where it put nothing first they stay in their order.
    pub fn place(&self) -> impl Ord + use<> {
        (Reverse(self.tables.len()), self.priority.place())
    }

    /// Those that stand, in their order.
    pub fn all(meeting: &Meeting, gathered: &Gathered<'_>) -> Vec<Point> {
        let standing = meeting.points.standing();
        let of = |view: &crate::domain::point::PointView<'_>| {
            let provenance = gathered.provenance(meeting, view.id);
            Point {
                id: view.id,
                number: view.made.number.clone(),
                text: view.point.text().to_owned(),
                theme: gathered.theme(meeting, view.id),
                tables: provenance.tables.into_iter().collect(),
                discussed_by: provenance.discussed_by.into_iter().collect(),
                crosses_themes: provenance.crosses_themes,
                elsewhere: provenance
                    .elsewhere
                    .into_iter()
                    .map(|(theme, tables)| (theme, tables.into_iter().collect()))
                    .collect(),
                sources: gathered.under(view.id).iter().map(|note| note.id()).collect(),
                dissent: dissent(&meeting.points, view.id),
                priority: Priority::of(meeting, view.point.priority()),
                counted_before: counted_before(&meeting.points, view.id)
                    .map(|part| Counted {
                        text: part.point.text().to_owned(),
                        priority: Priority::of(meeting, part.point.priority()),
                    })
                    .collect(),
            }
        };
        standing.iter().map(of).collect()
    }

    /// Whether no note stands behind it: those who gathered the notes wrote it themselves.
    pub fn is_nobodys(&self) -> bool {
        self.sources.is_empty()
    }

    /// Whether it was written down as somebody's dissent, which is nobody else's message.
    pub fn is_dissenting_view(&self) -> bool {
        is_dissenting_view(&self.text)
    }

    pub fn recurs(&self) -> bool {
        self.tables.len() >= RECURS_AT
    }
}
