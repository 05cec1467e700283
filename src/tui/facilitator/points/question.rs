//! A list of points to choose one from: where a note goes, what is merged into what, what is parted again.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::id::{ContributionId, PointId};
use crate::domain::point::PointCommand;
use crate::tui::keys::Key;
use crate::tui::screen::Look;
use crate::tui::widgets::picker::{Choice, Outcome, Picker};
use crate::tui::widgets::text::one_line;

/// What the chosen point is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// These notes go under it.
    Under(Vec<ContributionId>),
    /// This point becomes part of it.
    Merge(PointId),
    /// It stands by itself again.
    Part,
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Answered {
    NotYet,
    Left,
    With(Command),
}

#[derive(Debug)]
pub struct Question {
    about: About,
    points: Vec<PointId>,
    picker: Picker,
}

impl Question {
    /// `points`: those that can be chosen, each with the remark beside it.
    pub fn new(title: String, about: About, points: Vec<(PointId, String)>, look: Look<'_>) -> Self {
        let choice = |(point, remark): &(PointId, String)| {
            let view = look.view.meeting.points.get(*point);
            Choice {
                mark: view.map(|view| format!("#{}", view.made.number)).unwrap_or_default(),
                text: view.map(|view| one_line(view.point.text(), 400)).unwrap_or_default(),
                remark: remark.clone(),
                ..Choice::default()
            }
        };
        let choices = points.iter().map(choice).collect();
        Self {
            about,
            points: points.into_iter().map(|(point, _)| point).collect(),
            picker: Picker::new(title, choices),
        }
    }

    pub fn handle(&mut self, key: Key) -> Answered {
        match self.picker.handle(key) {
            Outcome::Left => Answered::Left,
            Outcome::Chosen(place) => self.points.get(place).map_or(Answered::NotYet, |point| {
                Answered::With(match &self.about {
                    About::Under(contributions) => {
                        let contributions = contributions.clone();
                        Command::Contribution(ContributionCommand::Group { contributions, point: Some(*point) })
                    }
                    About::Merge(from) => Command::Point(PointCommand::Merge { from: *from, into: *point }),
                    About::Part => Command::Point(PointCommand::Part { point: *point }),
                })
            }),
            _ => Answered::NotYet,
        }
    }

    pub fn paste(&mut self, text: &str) {
        self.picker.paste(text);
    }

    pub fn draw(&mut self, area: Rect, look: Look<'_>, buf: &mut Buffer) -> Option<Position> {
        self.picker.draw(area, None, look.theme, buf)
    }
}
