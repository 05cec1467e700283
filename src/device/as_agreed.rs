//! What is changed of an action after the close stays in the minutes as it was agreed, and whoever changes it is told.

use crate::device::view::View;
use crate::domain::action::{ActionEvent, Change};
use crate::domain::event::Event;
use crate::domain::sentence::followed_by;
use crate::domain::terms::Terms;
use crate::language::words::Words;

/// An answer, and behind it that the minutes say otherwise.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    let stays = events.iter().any(|event| stays_in_the_minutes(view, event).unwrap_or_default());
    if !stays {
        return answer;
    }
    followed_by(&answer, &words.word("replies-minutes-stay"))
}

/// Nothing where the action was not agreed at the meeting, or the meeting goes on.
fn stays_in_the_minutes(view: &View<'_>, event: &Event) -> Option<bool> {
    let opening = &view.meeting.opening;
    opening.closed()?;
    let (Event::Action(ActionEvent::Changed { action, .. }) | Event::Action(ActionEvent::Withdrawn { action })) = event
    else {
        return None;
    };
    let agreed = view.meeting.actions.known(*action)?.terms_known(|stamp, _| opening.is_of_the_meeting(stamp))?;
    Some(match event {
        Event::Action(ActionEvent::Changed { change, .. }) => was_said(&agreed, change),
        _ => true,
    })
}

/// Whether something else was agreed: what nobody had said yet is filled in.
fn was_said(agreed: &Terms, change: &Change) -> bool {
    match change {
        Change::Who(_) => agreed.who.is_some(),
        Change::When(_) => agreed.when.is_some(),
        Change::OnBehalfOf(_) => agreed.on_behalf_of.is_some() || agreed.who.is_some(),
        Change::Kind(_) => agreed.kind.is_some(),
        Change::What(_) | Change::Condition(_) => true,
        Change::Status(_) | Change::Source(_) | Change::Theme(_) => false,
    }
}
