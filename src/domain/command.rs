//! What is asked of the meeting: the chapters' commands, and the few that need more than one chapter.

use chrono::{DateTime, Utc};

use crate::domain::action::ActionCommand;
use crate::domain::answer::AnswerCommand;
use crate::domain::approval::ApprovalCommand;
use crate::domain::arrival::ArrivalCommand;
use crate::domain::contribution::{ContributionCommand, ContributionKind, Place};
use crate::domain::erasure::Erasable;
use crate::domain::floor::FloorCommand;
use crate::domain::id::{ContributionId, OwnCaseId, PointId, ThemeId};
use crate::domain::lead::LeadCommand;
use crate::domain::message::MessageCommand;
use crate::domain::no_own_case::NoOwnCaseCommand;
use crate::domain::opening::OpeningCommand;
use crate::domain::own_case::OwnCaseCommand;
use crate::domain::point::PointCommand;
use crate::domain::round::RoundCommand;
use crate::domain::seat::SeatCommand;
use crate::domain::summary::SummaryCommand;
use crate::domain::table::TableCommand;
use crate::domain::theme::ThemeCommand;
use crate::domain::timeline::command::TimelineCommand;

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Opening(OpeningCommand),
    Timeline(TimelineCommand),
    Table(TableCommand),
    Theme(ThemeCommand),
    Contribution(ContributionCommand),
    Answer(AnswerCommand),
    OwnCase(OwnCaseCommand),
    NoOwnCase(NoOwnCaseCommand),
    Point(PointCommand),
    Action(ActionCommand),
    Summary(SummaryCommand),
    Seat(SeatCommand),
    Lead(LeadCommand),
    Floor(FloorCommand),
    Approval(ApprovalCommand),
    Message(MessageCommand),
    Arrival(ArrivalCommand),
    Round(RoundCommand),
    /// A point with its first notes.
    Gather {
        text: String,
        theme: Option<ThemeId>,
        contributions: Vec<ContributionId>,
    },
    /// Some of a point's notes become a point of their own.
    Split {
        point: PointId,
        contributions: Vec<ContributionId>,
        text: String,
    },
    /// A note that was said before it is typed.
    Retell {
        place: Place,
        kind: Option<ContributionKind>,
        text: String,
        said: DateTime<Utc>,
    },
    /// An own case said again as a matter that concerns all; the note stands where the own case was noted. By the
    /// facilitator's group it is only proposed to the table that noted it.
    Generalise {
        own_case: OwnCaseId,
        text: String,
    },
    /// A note turns out to be an own case: its words leave the record, the own case stands in its place.
    Flag {
        contribution: ContributionId,
    },
    /// The words leave every copy; the number stays taken.
    Erase {
        what: Erasable,
    },
}
