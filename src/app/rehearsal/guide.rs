//! The guide of a rehearsal: one hint at a time, when there is something to try; what the meeting waits for is said again.

use std::time::Duration;

use crate::device::view::View;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::state::State;

/// Whoever has not done by then what the meeting waits for, has not seen the hint. A person's time.
const AGAIN: Duration = Duration::from_secs(15);

/// The hints, in the order in which a meeting comes by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    Begin,
    Over,
    Tables,
    Points,
    NextSteps,
    Documents,
}

impl Hint {
    const ALL: [Self; 6] = [Self::Begin, Self::Over, Self::Tables, Self::Points, Self::NextSteps, Self::Documents];

    fn words(self) -> &'static str {
        match self {
            Self::Begin => "rehearsal-begin",
            Self::Over => "rehearsal-over",
            Self::Tables => "rehearsal-tables",
            Self::Points => "rehearsal-points",
            Self::NextSteps => "rehearsal-next-steps",
            Self::Documents => "rehearsal-documents",
        }
    }

    fn fits(self, view: &View<'_>) -> bool {
        let standing = &view.standing;
        let is_now = |kind: ItemKind| standing.item_now().is_some_and(|item| item.kind == kind);
        let notes = || view.meeting.contributions.standing().count();
        match self {
            Self::Begin => standing.state == State::NotStarted,
            Self::Over => standing.over.num_minutes() >= 3,
            Self::Tables => is_now(ItemKind::TableWork) && notes() >= 3,
            Self::Points => is_now(ItemKind::TableWork) && notes() >= 20,
            Self::NextSteps => is_now(ItemKind::NextSteps),
            Self::Documents => is_now(ItemKind::Closing) || standing.state == State::Ended,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// With when, by a person's time since the start.
    said: Vec<(Hint, Duration)>,
}

impl Guide {
    /// The id of the hint that is worth saying now.
    pub fn hint(&mut self, view: &View<'_>, steady: Duration) -> Option<&'static str> {
        let is_due = |hint: &Hint| match self.said.iter().rfind(|(said, _)| said == hint) {
            None => true,
            // The meeting stands still before it; the others are only worth knowing.
            Some((_, at)) => matches!(hint, Hint::Begin | Hint::Over) && steady >= *at + AGAIN,
        };
        let hint = Hint::ALL.into_iter().find(|hint| is_due(hint) && hint.fits(view))?;
        self.said.retain(|(said, _)| *said != hint);
        self.said.push((hint, steady));
        Some(hint.words())
    }
}
