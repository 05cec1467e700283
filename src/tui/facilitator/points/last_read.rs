//! What the keys meant when somebody could last read it: what slides under a finger from elsewhere is not acted on at once.

use chrono::{DateTime, TimeDelta, Utc};

use crate::device::offers::Target;
use crate::domain::id::{ContributionId, PointId};
use crate::tui::keymap::{Action, Meant};

/// So long somebody needs to see that it has changed.
const LONG_ENOUGH: TimeDelta = TimeDelta::milliseconds(1500);

/// What the keys act on: what is in hand, and what it goes with under each number key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    pub notes: Vec<ContributionId>,
    pub point: Option<PointId>,
    pub keys: Vec<Target>,
    /// Offers will come that push the keys along.
    pub to_come: bool,
}

impl Meaning {
    fn same_hand(&self, other: &Self) -> bool {
        (&self.notes, self.point) == (&other.notes, other.point)
    }

    fn same(&self, other: &Self, meant: Meant) -> bool {
        let is_numbered = matches!(meant.action, Action::UnderPoint | Action::MarkOffered);
        let same_key = self.to_come || self.keys.get(meant.place) == other.keys.get(meant.place);
        self.same_hand(other) && (!is_numbered || same_key)
    }
}

#[derive(Debug, Default)]
pub struct LastRead {
    drawn: Meaning,
    /// Somebody here did something since it was drawn, and knows that it is another.
    own: bool,
    /// What stood there until something from elsewhere changed it, and when that was drawn.
    before: Option<(Meaning, DateTime<Utc>)>,
}

impl LastRead {
    /// Somebody here did something.
    pub fn acted_here(&mut self) {
        self.own = true;
        self.before = None;
    }

    /// Takes note of what the keys mean on the screen from now on.
    pub fn drawn(&mut self, now: Meaning, at: DateTime<Utc>) {
        let awaited = self.drawn.to_come && self.drawn.same_hand(&now);
        let drawn = std::mem::replace(&mut self.drawn, now);
        if std::mem::take(&mut self.own) || awaited || drawn == self.drawn {
            return;
        }
        let unread = self.before.take().filter(|(_, since)| is_fresh(*since, at));
        self.before = Some((unread.map_or(drawn, |(before, _)| before), at));
    }

    /// Whether a key would act on another thing than somebody could read.
    pub fn is_other(&self, meant: Meant, now: &Meaning, at: DateTime<Utc>) -> bool {
        let before = self.before.as_ref().filter(|(_, since)| is_fresh(*since, at)).map(|(before, _)| before);
        let changed = |read: &Meaning| acts_on_the_hand(meant.action) && !read.same(now, meant);
        !self.own && (changed(&self.drawn) || before.is_some_and(changed))
    }
}

/// A clock that is put back leaves no key dead.
fn is_fresh(since: DateTime<Utc>, at: DateTime<Utc>) -> bool {
    (TimeDelta::zero()..LONG_ENOUGH).contains(&(at - since))
}

fn acts_on_the_hand(action: Action) -> bool {
    !is_on_the_way(action)
        && !matches!(
            action,
            Action::Save
                | Action::NewLine
                | Action::Leave
                | Action::Choose
                | Action::Find
                | Action::NewPoint
                | Action::Owed
        )
}

fn is_on_the_way(action: Action) -> bool {
    matches!(action, Action::Up | Action::Down | Action::First | Action::Last)
        || matches!(action, Action::NextNine | Action::PreviousNine | Action::OtherSide)
}
