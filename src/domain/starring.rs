//! Stars that tables give a point: as in every count a table that became a part of another counts as that one.

use std::collections::BTreeMap;

use crate::domain::context::Context;
use crate::domain::event::Event;
use crate::domain::id::{PointId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::point::PointCommand;
use crate::domain::priority::{Priority, Vote};
use crate::domain::refusal::Refusal;

impl Meeting {
    /// What the tables gave as they sit now, by number.
    pub fn stars(&self, priority: &Priority) -> Vec<(TableNumber, u32)> {
        let mut counted = BTreeMap::new();
        for (table, stars) in priority.stars() {
            *counted.entry(self.tables.now(table)).or_default() += u32::from(stars);
        }
        counted.into_iter().collect()
    }

    /// A table gives so many in all: what its parts had given before is in them.
    pub(crate) fn starring(
        &self,
        point: PointId,
        table: TableNumber,
        stars: u8,
        context: &Context,
    ) -> Result<Vec<Event>, Refusal> {
        self.tables.get(table).ok_or(Refusal::NoSuchTable { table })?;
        let table = self.tables.now(table);
        let priority = self.points.found(point)?.point.priority();
        let parts = priority.stars().map(|(part, _)| part);
        let parts: Vec<TableNumber> = parts.filter(|part| *part != table && self.tables.now(*part) == table).collect();
        let given = self.stars(priority).into_iter().find(|(at, _)| *at == table).map_or(0, |(_, stars)| stars);
        if given == u32::from(stars) {
            return Err(Refusal::NothingChanged);
        }
        let mut events = Vec::new();
        for (at, stars) in [(table, stars)].into_iter().chain(parts.into_iter().map(|part| (part, 0))) {
            match self.points.decide(&PointCommand::Vote { point, vote: Vote::Stars { table: at, stars } }, context) {
                // It stands so of the table itself: its parts had given the rest.
                Err(Refusal::NothingChanged) => {}
                decided => events.extend(decided?.into_iter().map(Event::Point)),
            }
        }
        Ok(events)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::example::{given, make, point};
    use crate::domain::id::TableNumber;
    use crate::domain::point::PointCommand;
    use crate::domain::priority::Vote;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn stars(table: u16, stars: u8) -> Command {
        Command::Point(PointCommand::Vote { point: point(2), vote: Vote::Stars { table: TableNumber(table), stars } })
    }

    fn counted(commands: &[Command]) -> Vec<(u16, u32)> {
        let meeting = given(commands).0.meeting;
        let stars = meeting.stars(meeting.points.get(point(2)).unwrap().point.priority());
        stars.into_iter().map(|(table, stars)| (table.0, stars)).collect()
    }

    #[test]
    fn tables_that_are_one_are_one_in_their_stars_too() {
        let merge = Command::Table(TableCommand::Merge { from: TableNumber(3), into: TableNumber(2) });
        let before = [make("Adgang"), stars(2, 2), stars(3, 1), merge];
        assert_eq!(counted(&before), [(2, 3)]);
        let later = |more: &[Command]| counted(&[&before[..], more].concat());
        // Whatever number they use, they say how many it is in all.
        assert_eq!(later(&[stars(3, 2)]), [(2, 2)]);
        assert_eq!(later(&[stars(2, 9)]), [(2, 9)]);
        assert_eq!(later(&[stars(2, 0)]), []);
        let part = Command::Table(TableCommand::Part { table: TableNumber(3) });
        assert_eq!(later(&[part]), [(2, 2), (3, 1)]);
        given(&before).when(&stars(3, 3)).then_refused(Refusal::NothingChanged);
        given(&before).can_take_back(&stars(3, 4));
    }
}
