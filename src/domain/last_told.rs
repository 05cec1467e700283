//! When the last thing happened that a document can tell of.

use chrono::{DateTime, Utc};

use crate::domain::event::Event;
use crate::domain::id::Stamp;

/// The last such entry in the one order of all readers. A seat, the lead, a message, what stands on the wall and what is only
/// proposed to a table are of the day alone: a record that is only opened again is the same record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastTold(Option<(Stamp, DateTime<Utc>)>);

impl LastTold {
    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &Event) {
        let is_told = match event {
            Event::Seat(_) | Event::Lead(_) | Event::Floor(_) | Event::Message(_) => false,
            Event::OwnCase(event) => !event.is_about_a_proposal(),
            _ => true,
        };
        if is_told && self.0.is_none_or(|(last, _)| last <= stamp) {
            self.0 = Some((stamp, at));
        }
    }

    /// By its author's clock; nothing before the meeting was opened.
    pub fn at(self) -> Option<DateTime<Utc>> {
        self.0.map(|(_, at)| at)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::example::{Writer, make, opened, programme};
    use crate::domain::floor::FloorCommand;
    use crate::domain::floor::Holder;
    use crate::domain::id::TableNumber;
    use crate::domain::timeline::example::clock;

    #[test]
    fn a_point_is_told_of_and_who_has_the_floor_is_not_in_whatever_order_they_come() {
        let mut writer = Writer::new(1);
        assert_eq!(writer.meeting.last_told.at(), None);
        let give = Command::Floor(FloorCommand::Give(Holder::Table(TableNumber(1))));
        for (minute, command) in [(1, opened(programme())), (2, make("Rampen")), (3, make("Bussen")), (4, give)] {
            writer.now = clock(16, minute);
            writer.tries(&command).unwrap();
        }
        assert_eq!(writer.meeting.last_told.at(), Some(clock(16, 3)));
        let mut late = Writer::new(2);
        writer.done.iter().rev().for_each(|done| late.sees(done));
        assert_eq!(late.meeting.last_told, writer.meeting.last_told);
    }
}
