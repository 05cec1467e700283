//! The floor ("ordet"): what the whole room looks at while it is gathered, a table that reports or a theme that is summed
//! up. Whoever leads the plenary gives it; a wall shows it, and after a crash the clock of the table is still right.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{Stamp, TableNumber, ThemeId};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::table::Tables;
use crate::domain::theme::Themes;

/// Who or what has the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    Table(TableNumber),
    Theme(ThemeId),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FloorCommand {
    /// To the same table again begins its time anew.
    Give(Holder),
    /// The programme is what is seen.
    Clear,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FloorEvent {
    /// `since`: the instant from which a table's time is counted; taking back brings the earlier one back.
    Given {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<Holder>,
        since: DateTime<Utc>,
    },
}

/// A turn on the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub holder: Holder,
    pub since: DateTime<Utc>,
}

#[derive(Clone, Debug, Default)]
pub struct Floor {
    held: Register<Option<Held>>,
}

impl Floor {
    /// Who was given it last; it may have lapsed since, because the programme went on.
    pub fn held(&self) -> Option<&Held> {
        self.held.get().as_ref()
    }

    pub fn decide(
        &self,
        command: &FloorCommand,
        tables: &Tables,
        themes: &Themes,
        now: DateTime<Utc>,
    ) -> Result<Vec<FloorEvent>, Refusal> {
        let holder = match command {
            FloorCommand::Give(holder) => {
                match holder {
                    Holder::Table(table) => _ = tables.open(*table)?,
                    Holder::Theme(theme) => _ = themes.get(theme).ok_or(Refusal::NoSuchTheme)?,
                }
                Some(holder.clone())
            }
            FloorCommand::Clear => {
                self.held().ok_or(Refusal::NothingChanged)?;
                None
            }
        };
        Ok(vec![FloorEvent::Given { holder, since: now }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &FloorEvent) {
        let FloorEvent::Given { holder, since } = event;
        self.held.set(stamp, holder.clone().map(|holder| Held { holder, since: *since }));
    }

    pub fn inverse(&self, event: &FloorEvent) -> FloorEvent {
        let FloorEvent::Given { since, .. } = event;
        let held = self.held();
        FloorEvent::Given {
            holder: held.map(|held| held.holder.clone()),
            since: held.map_or(*since, |held| held.since),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::floor::{FloorCommand, Holder};
    use crate::domain::id::TableNumber;
    use crate::domain::refusal::Refusal;

    fn give(holder: Holder) -> Command {
        Command::Floor(FloorCommand::Give(holder))
    }

    #[test]
    fn the_floor_goes_from_hand_to_hand_and_back() {
        let first = give(Holder::Table(TableNumber(1)));
        given(std::slice::from_ref(&first)).can_take_back(&give(Holder::Table(TableNumber(2))));
        given(std::slice::from_ref(&first)).can_take_back(&give(Holder::Theme("access".into())));
        given(&[]).can_take_back(&first);
        given(&[first]).can_take_back(&Command::Floor(FloorCommand::Clear));
    }

    #[test]
    fn nobody_who_is_not_there_gets_it() {
        given(&[])
            .when(&give(Holder::Table(TableNumber(8))))
            .then_refused(Refusal::NoSuchTable { table: TableNumber(8) });
        given(&[]).when(&give(Holder::Theme("ikke".into()))).then_refused(Refusal::NoSuchTheme);
        given(&[]).when(&Command::Floor(FloorCommand::Clear)).then_refused(Refusal::NothingChanged);
    }
}
