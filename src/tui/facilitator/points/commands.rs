//! What the keys ask of the meeting, about the notes and the point in hand.

use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::id::{ContributionId, PointId};
use crate::domain::no_own_case::{Matter, NoOwnCaseCommand};
use crate::domain::point::PointCommand;
use crate::tui::facilitator::points::sight::Sight;
use crate::tui::facilitator::tally;
use crate::tui::keymap::Action;
use crate::tui::screen::Look;

/// The notes in hand become a point; where all lie under one, they are split from it.
fn make(sight: &Sight, look: Look<'_>) -> Option<Command> {
    let contributions = sight.notes_in_hand();
    let first = look.view.meeting.contributions.get(*contributions.first()?)?;
    let text = first.text().to_owned();
    let points: Vec<Option<PointId>> = contributions.iter().map(|id| sight.collated.point_of(*id)).collect();
    Some(match points.first().copied().flatten() {
        Some(point) if points.iter().all(|other| *other == Some(point)) => {
            Command::Split { point, contributions, text }
        }
        _ => Command::Gather { text, theme: Some(first.place.theme.clone()), contributions },
    })
}

/// The notes go under a point, or under none.
pub fn group(contributions: Vec<ContributionId>, point: Option<PointId>) -> Command {
    Command::Contribution(ContributionCommand::Group { contributions, point })
}

/// The point in hand goes before its neighbour, or behind it.
fn moved(sight: &Sight, later: bool) -> Option<Command> {
    let points = &sight.collated.points;
    let point = sight.point_in_hand()?.point;
    let at = sight.collated.place(point)?;
    let before = match later {
        true if at + 1 == points.len() => return None,
        true => points.get(at + 2),
        false => Some(points.get(at.checked_sub(1)?)?),
    };
    Some(Command::Point(PointCommand::Move { point, before: before.map(|collection| collection.point) }))
}

/// What in hand bears the mark of an own case: the note, or the point, whose sentence comes before the dissent beside it.
fn asked_about(sight: &Sight, look: Look<'_>) -> Option<Matter> {
    if let Some(note) = sight.note_in_hand() {
        return Some(Matter::Note(note));
    }
    let point = sight.point_in_hand()?.point;
    let likely = look.view.meeting.likely_own_cases();
    let bears = |matter: &Matter| look.view.meeting.spot_of(matter).is_some_and(|spot| likely.contains(&spot));
    Some(Some(Matter::Dissent(point)).filter(|dissent| bears(dissent) && !bears(&Matter::Point(point))))
        .map(|dissent| dissent.unwrap_or(Matter::Point(point)))
}

/// What a key asks of the meeting; nothing where there is nothing to ask.
pub fn command(action: Action, sight: &Sight, look: Look<'_>) -> Option<Command> {
    let hand = sight.notes_in_hand();
    match action {
        Action::MakePoint | Action::MakeAndWord => make(sight, look),
        Action::TakeOut if !hand.is_empty() => Some(group(hand, None)),
        Action::TakeOut => {
            let point = sight.point_in_hand()?.point;
            Some(Command::Point(PointCommand::Withdraw { point }))
        }
        Action::NotOwnCase => Some(Command::NoOwnCase(NoOwnCaseCommand::Find { of: asked_about(sight, look)? })),
        Action::NextClass => tally::next_class(sight.point_in_hand().map(|at| at.point), look),
        Action::Earlier | Action::Later => moved(sight, action == Action::Later),
        Action::Star => {
            let note = look.view.meeting.contributions.get(sight.note_in_hand()?)?;
            let starred = !note.contribution.starred();
            Some(Command::Contribution(ContributionCommand::Star { contribution: note.id(), starred }))
        }
        _ => None,
    }
}
