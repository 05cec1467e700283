//! Priority: what the plenary finds most important, and how it was counted. Three ways, each by itself: stars that tables give,
//! hands that are counted in the room, one of three classes. None is ever reckoned into another.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{Stamp, TableNumber};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;

/// "Skal, vigtigt, ekstra"
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    Must,
    Important,
    Extra,
}

impl Class {
    pub const ALL: [Self; 3] = [Self::Must, Self::Important, Self::Extra];
}

/// One thing that was counted or agreed of a point; nothing takes it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// Of one table; 0 is none.
    Stars {
        table: TableNumber,
        stars: u8,
    },
    /// Counted in the room.
    Hands(Option<u32>),
    Class(Option<Class>),
}

/// A table has no more stars for one point.
pub const MOST_STARS: u8 = 9;
/// No room holds more people.
pub const MOST_HANDS: u32 = 9_999;

impl Vote {
    /// Refuses more hands or stars than there can be.
    pub fn in_bounds(&self) -> Result<(), Refusal> {
        let (found, limit) = match self {
            Self::Stars { stars, .. } => (u32::from(*stars), u32::from(MOST_STARS)),
            Self::Hands(hands) => (hands.unwrap_or_default(), MOST_HANDS),
            Self::Class(_) => (0, 0),
        };
        if found > limit { Err(Refusal::TooMany { found, limit }) } else { Ok(()) }
    }
}

/// How a point stands in each of the three ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priority {
    stars: BTreeMap<TableNumber, Register<u8>>,
    hands: Register<Option<u32>>,
    class: Register<Option<Class>>,
}

impl Priority {
    /// The tables that gave any, by number, and how many each; see [`Meeting::stars`] for those that are one now.
    ///
    /// [`Meeting::stars`]: crate::domain::meeting::Meeting::stars
    pub fn stars(&self) -> impl Iterator<Item = (TableNumber, u8)> + '_ {
        self.stars.iter().map(|(table, stars)| (*table, *stars.get())).filter(|(_, stars)| *stars > 0)
    }

    pub fn hands(&self) -> Option<u32> {
        *self.hands.get()
    }

    pub fn class(&self) -> Option<Class> {
        *self.class.get()
    }

    /// Whether nobody has said anything of it.
    pub fn is_empty(&self) -> bool {
        self.hands().is_none() && self.class().is_none() && self.stars().next().is_none()
    }

    pub fn set(&mut self, stamp: Stamp, vote: Vote) {
        match vote {
            Vote::Stars { table, stars } => self.stars.entry(table).or_default().set(stamp, stars),
            Vote::Hands(hands) => self.hands.set(stamp, hands),
            Vote::Class(class) => self.class.set(stamp, class),
        };
    }

    /// What `vote` would overrule, as it stands.
    pub fn as_is(&self, vote: Vote) -> Vote {
        match vote {
            Vote::Stars { table, .. } => {
                Vote::Stars { table, stars: self.stars.get(&table).map_or(0, |stars| *stars.get()) }
            }
            Vote::Hands(_) => Vote::Hands(self.hands()),
            Vote::Class(_) => Vote::Class(self.class()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::event::Event;
    use crate::domain::example::{given, make, point};
    use crate::domain::id::TableNumber;
    use crate::domain::point::{PointCommand, PointEvent};
    use crate::domain::priority::{Class, Vote};
    use crate::domain::refusal::Refusal;

    fn votes(vote: Vote) -> Command {
        Command::Point(PointCommand::Vote { point: point(2), vote })
    }

    fn stars(table: u16, stars: u8) -> Vote {
        Vote::Stars { table: TableNumber(table), stars }
    }

    #[test]
    fn hands_stars_and_classes_stand_beside_each_other_and_are_taken_back() {
        let given = given(&[make("Adgang"), votes(stars(3, 2))])
            .when(&votes(Vote::Hands(Some(27))))
            .then(vec![Event::Point(PointEvent::Voted { point: point(2), vote: Vote::Hands(Some(27)) })])
            .can_take_back(&votes(Vote::Hands(Some(31))))
            .can_take_back(&votes(stars(1, 3)))
            .can_take_back(&votes(Vote::Class(Some(Class::Must))));
        let priority = given.0.meeting.points.get(point(2)).unwrap().point.priority();
        assert_eq!((priority.hands(), priority.class()), (Some(31), Some(Class::Must)));
        assert_eq!(priority.stars().collect::<Vec<_>>(), [(TableNumber(1), 3), (TableNumber(3), 2)]);
    }

    #[test]
    fn a_table_that_is_not_there_gives_no_stars_and_no_room_has_so_many_hands() {
        given(&[make("Adgang")])
            .when(&votes(stars(9, 1)))
            .then_refused(Refusal::NoSuchTable { table: TableNumber(9) })
            .when(&votes(stars(1, 10)))
            .then_refused(Refusal::TooMany { found: 10, limit: 9 })
            .when(&votes(Vote::Hands(Some(10_000))))
            .then_refused(Refusal::TooMany { found: 10_000, limit: 9_999 })
            .when(&votes(Vote::Class(None)))
            .then_refused(Refusal::NothingChanged);
    }
}
