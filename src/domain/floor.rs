//! The floor ("ordet"): what the whole room looks at while it is gathered, a table that reports, a theme that is summed up or
//! what became of earlier actions. Whoever leads the plenary gives it; a wall shows it, and after a crash the clock of the table
//! is still right.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{Stamp, TableNumber, ThemeId};
use crate::domain::programme::ItemKind;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::table::Tables;
use crate::domain::theme::Themes;
use crate::domain::timeline::standing::Standing;
use crate::domain::timeline::state::State;
use crate::domain::timeline::timeline::Timeline;

/// Who or what has the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    Table(TableNumber),
    Theme(ThemeId),
    /// How the actions stand, from 0: a page that is not there is the last.
    Actions {
        page: u16,
    },
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

/// What was last said of the floor.
#[derive(Clone, Debug)]
struct Turn {
    /// Nothing where it was given back to the programme.
    holder: Option<Holder>,
    since: DateTime<Utc>,
}

impl Turn {
    fn held(&self) -> Option<Held> {
        self.holder.clone().map(|holder| Held { holder, since: self.since })
    }
}

#[derive(Clone, Debug, Default)]
pub struct Floor {
    turn: Register<Option<Turn>>,
}

impl Floor {
    /// Who was given it last; it may have lapsed since, because the programme went on.
    pub fn held(&self) -> Option<Held> {
        self.turn.get().as_ref()?.held()
    }

    /// Who has it; a turn lapses when the programme goes on to another item. An item that asks what became of earlier
    /// actions shows them by itself, until somebody says otherwise.
    pub fn now(&self, standing: &Standing) -> Option<Held> {
        let item = standing.item_now().and_then(|item| Some((item.kind, item.actual_start?)));
        let is_of_now = |turn: &&Turn| match item {
            Some((_, begun)) => turn.since >= begun,
            None => standing.state == State::NotStarted,
        };
        match (self.turn.get().as_ref().filter(is_of_now), item) {
            (Some(turn), _) => turn.held(),
            (None, Some((ItemKind::FollowUp, since))) => Some(Held { holder: Holder::Actions { page: 0 }, since }),
            (None, _) => None,
        }
    }

    pub fn decide(
        &self,
        command: &FloorCommand,
        tables: &Tables,
        themes: &Themes,
        timeline: &Timeline,
        now: DateTime<Utc>,
    ) -> Result<Vec<FloorEvent>, Refusal> {
        let holder = match command {
            FloorCommand::Give(holder) => {
                Some(match holder {
                    // A part of another table reports with it.
                    Holder::Table(table) => Holder::Table(tables.now(tables.open(*table)?)),
                    Holder::Theme(theme) => {
                        themes.get(theme).ok_or(Refusal::NoSuchTheme)?;
                        holder.clone()
                    }
                    Holder::Actions { .. } => holder.clone(),
                })
            }
            FloorCommand::Clear => {
                self.held().or_else(|| self.now(&timeline.standing(now))).ok_or(Refusal::NothingChanged)?;
                None
            }
        };
        Ok(vec![FloorEvent::Given { holder, since: now }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &FloorEvent) {
        let FloorEvent::Given { holder, since } = event;
        self.turn.set(stamp, Some(Turn { holder: holder.clone(), since: *since }));
    }

    pub fn inverse(&self, event: &FloorEvent) -> FloorEvent {
        let FloorEvent::Given { .. } = event;
        let turn = self.turn.get().as_ref();
        FloorEvent::Given {
            holder: turn.and_then(|turn| turn.holder.clone()),
            // Before anything was said of it: of no item that ever began.
            since: turn.map_or(DateTime::UNIX_EPOCH, |turn| turn.since),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::example::{Writer, given, opened, programme};
    use crate::domain::floor::{FloorCommand, Holder};
    use crate::domain::id::TableNumber;
    use crate::domain::programme::ItemKind;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;
    use crate::domain::timeline::command::TimelineCommand;

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
    fn how_the_actions_stand_is_shown_by_the_item_that_asks_until_it_is_said_otherwise() {
        let mut programme = programme();
        programme.items[0].kind = ItemKind::FollowUp;
        let mut writer = Writer::new(1);
        let actions = |page| Holder::Actions { page };
        for (command, shown) in [
            (opened(programme), None),
            (Command::Timeline(TimelineCommand::Next), Some(actions(0))),
            (give(actions(2)), Some(actions(2))),
            (Command::Floor(FloorCommand::Clear), None),
        ] {
            writer.tries(&command).unwrap();
            let now = writer.meeting.floor.now(&writer.meeting.timeline.standing(writer.now));
            assert_eq!(now.map(|held| held.holder), shown, "{command:?}");
        }
    }

    #[test]
    fn a_table_that_is_a_part_of_another_reports_with_it() {
        let merge = Command::Table(TableCommand::Merge { from: TableNumber(2), into: TableNumber(1) });
        let mut writer = given(&[merge]).0;
        writer.tries(&give(Holder::Table(TableNumber(2)))).unwrap();
        let held = writer.meeting.floor.held().map(|held| held.holder);
        assert_eq!(held, Some(Holder::Table(TableNumber(1))));
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
