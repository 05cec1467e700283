//! What the plenary found of a point, each way by itself.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::priority::Class;
use crate::language::votes::Votes;
use crate::language::words::Words;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Priority {
    /// Agreed in plenary.
    pub class: Option<Class>,
    /// Counted in the room.
    pub hands: Option<u32>,
    /// By table as they sit at the end: of one that became a part of another they stand at that one; empty where none
    /// gave any.
    pub stars: Vec<Stars>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stars {
    pub table: TableNumber,
    pub stars: u32,
}

impl Priority {
    pub fn of(meeting: &Meeting, priority: &crate::domain::priority::Priority) -> Self {
        let stars = meeting.stars(priority).into_iter().map(|(table, stars)| Stars { table, stars }).collect();
        Self { class: priority.class(), hands: priority.hands(), stars }
    }

    /// Its place among others, the first the least: by class, then by hands, then by stars. None is reckoned into another.
    pub fn place(&self) -> (u8, Reverse<u32>, Reverse<u32>) {
        let class = match self.class {
            Some(Class::Must) => 0,
            Some(Class::Important) => 1,
            None => 2,
            Some(Class::Extra) => 3,
        };
        (class, Reverse(self.hands.unwrap_or_default()), Reverse(self.stars_counted()))
    }

    /// Whether the plenary put it before what it said nothing of.
    pub fn is_put_first(&self) -> bool {
        self.place() < Self::default().place()
    }

    /// Of all tables together.
    pub fn stars_counted(&self) -> u32 {
        self.stars.iter().map(|given| given.stars).sum()
    }

    /// "5 stjerner (bord 1: 3, bord 4: 2)"; nothing where no table gave any.
    pub fn stars_in_words(&self, words: &Words) -> Option<String> {
        Votes { stars: self.votes().stars, ..Votes::default() }.in_words(words)
    }

    /// "27 hænder, talt i salen"; nothing where nobody has said anything.
    pub fn in_words(&self, words: &Words) -> Option<String> {
        self.votes().in_words(words)
    }

    fn votes(&self) -> Votes {
        let class = self.class.map(|class| match class {
            Class::Must => "summary-class-must",
            Class::Important => "summary-class-important",
            Class::Extra => "summary-class-extra",
        });
        let stars = self.stars.iter().map(|given| (given.table.0, given.stars)).collect();
        Votes { class, hands: self.hands, stars }
    }
}
