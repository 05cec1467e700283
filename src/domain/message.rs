//! Messages of the one who leads to all tables or to one ("5 minutter tilbage"): said to the room and gone by themselves
//! after [`LASTS`], or when the programme goes on. No document holds them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, Stamp, TableNumber};
use crate::domain::refusal::Refusal;
use crate::domain::table::Tables;
use crate::domain::text;

/// So long a message stands: time to be seen by somebody who writes, and no longer true after that.
pub const LASTS: TimeDelta = TimeDelta::minutes(10);

/// To one table, or where none is named to all and to the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageCommand {
    Send {
        to: Option<TableNumber>,
        text: String,
    },
    /// Everything that still stands goes away at once, or what was said to one table.
    Clear {
        to: Option<TableNumber>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageEvent {
    /// Nothing takes away what stood there; taking back brings the earlier one back.
    Sent {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<TableNumber>,
        message: Option<Message>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub text: String,
    pub at: DateTime<Utc>,
}

impl Message {
    /// Whether it has stood for its time.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        now - self.at >= LASTS
    }
}

/// Every message with those that stood in its place before, by whom it was for. The latest that was not erased stands.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    sent: BTreeMap<Option<TableNumber>, BTreeMap<Stamp, Option<Message>>>,
    erased: BTreeSet<EntryId>,
}

impl Messages {
    /// The last one to all.
    pub fn to_all(&self) -> Option<&Message> {
        self.to(None)
    }

    /// The last one that a table was told: to it, to one that is a part of it, or to all.
    pub fn told(&self, table: TableNumber, tables: &Tables) -> Option<&Message> {
        self.last(|to, _| tables.now(to) == tables.now(table))
    }

    /// The last that those who came to a meeting at `table` were told. What was said to another table before theirs was a
    /// part of it was not said to them.
    pub fn told_where_they_sat(&self, table: TableNumber, tables: &Tables) -> Option<&Message> {
        self.last(|to, message| tables.was_at(table, to, message.at))
    }

    /// The last to all, or to a table that is meant.
    fn last(&self, is_meant: impl Fn(TableNumber, &Message) -> bool) -> Option<&Message> {
        let standing = self.sent.iter().filter_map(|(to, sent)| {
            let (stamp, message) = sent.last_key_value()?;
            Some((*to, stamp, message.as_ref()?))
        });
        let meant = standing.filter(|(to, _, message)| to.is_none_or(|to| is_meant(to, message)));
        meant.max_by_key(|(_, stamp, _)| *stamp).map(|(_, _, message)| message)
    }

    /// Each that stands, with the table to which it was sent.
    pub fn all(&self) -> impl Iterator<Item = (Option<TableNumber>, &Message)> {
        self.sent.keys().filter_map(|to| Some((*to, self.to(*to)?)))
    }

    /// To whom anything was ever said, whether it still stands or not.
    pub fn known(&self) -> impl Iterator<Item = Option<TableNumber>> {
        self.sent.keys().copied()
    }

    /// Every entry that holds words said to these; an erasure names them all.
    pub fn worded_by(&self, to: Option<TableNumber>) -> Vec<EntryId> {
        self.sent.get(&to).into_iter().flat_map(BTreeMap::keys).map(|stamp| stamp.entry()).collect()
    }

    /// Takes the words of these entries out of memory, and out of what may still come.
    pub fn erase(&mut self, entries: &[EntryId]) {
        self.erased.extend(entries);
        for sent in self.sent.values_mut() {
            sent.retain(|stamp, _| !entries.contains(&stamp.entry()));
        }
    }

    fn to(&self, to: Option<TableNumber>) -> Option<&Message> {
        self.sent.get(&to)?.values().next_back()?.as_ref()
    }

    pub fn decide(
        &self,
        command: &MessageCommand,
        tables: &Tables,
        now: DateTime<Utc>,
    ) -> Result<Vec<MessageEvent>, Refusal> {
        match command {
            MessageCommand::Send { to, text } => {
                let to = to.map(|table| tables.open(table)).transpose()?.map(|table| tables.now(table));
                Ok(vec![MessageEvent::Sent { to, message: Some(Message { text: text::line(text)?, at: now }) }])
            }
            MessageCommand::Clear { to } => {
                let table = to.map(|table| tables.open(table)).transpose()?.map(|table| tables.now(table));
                let is_meant = |to: Option<TableNumber>| table.is_none() || to.map(|to| tables.now(to)) == table;
                let standing = self.all().filter(|(to, _)| is_meant(*to));
                let gone: Vec<MessageEvent> =
                    standing.map(|(to, _)| MessageEvent::Sent { to, message: None }).collect();
                if gone.is_empty() { Err(Refusal::NothingChanged) } else { Ok(gone) }
            }
        }
    }

    pub fn apply(&mut self, stamp: Stamp, event: &MessageEvent) {
        let MessageEvent::Sent { to, message } = event;
        if !self.erased.contains(&stamp.entry()) {
            self.sent.entry(*to).or_default().insert(stamp, message.clone());
        }
    }

    pub fn inverse(&self, event: &MessageEvent) -> MessageEvent {
        let MessageEvent::Sent { to, .. } = event;
        MessageEvent::Sent { to: *to, message: self.to(*to).cloned() }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::erasure::Erasable;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::message::MessageCommand;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn send(to: Option<u16>, text: &str) -> Command {
        Command::Message(MessageCommand::Send { to: to.map(TableNumber), text: text.into() })
    }

    const CLEAR: Command = Command::Message(MessageCommand::Clear { to: None });

    #[test]
    fn the_last_that_was_said_to_a_table_or_to_all_is_what_it_is_told() {
        let merge = Command::Table(TableCommand::Merge { from: TableNumber(2), into: TableNumber(3) });
        let meeting =
            given(&[send(Some(1), "Kom op"), send(None, "5 minutter  tilbage"), send(Some(2), "Skift bord"), merge])
                .0
                .meeting;
        let told = |table| meeting.messages.told(TableNumber(table), &meeting.tables).unwrap().text.clone();
        assert_eq!(
            (told(1), told(2), told(3)),
            ("5 minutter tilbage".into(), "Skift bord".into(), "Skift bord".into())
        );
        assert_eq!(meeting.messages.to_all().unwrap().text, "5 minutter tilbage");
    }

    #[test]
    fn what_was_said_to_one_table_is_taken_away_from_it_alone() {
        let clear = |table| Command::Message(MessageCommand::Clear { to: Some(TableNumber(table)) });
        let merge = Command::Table(TableCommand::Merge { from: TableNumber(2), into: TableNumber(3) });
        let said = [send(None, "Fem minutter"), send(Some(1), "Kom op"), send(Some(2), "Skift bord"), merge];
        let told = |steps: &[Command], table| {
            let meeting = given(steps).0.meeting;
            meeting.messages.told(TableNumber(table), &meeting.tables).map(|message| message.text.clone())
        };
        let cleared = [&said[..], &[clear(3)]].concat();
        assert_eq!([1, 2, 3].map(|table| told(&cleared, table).unwrap()), ["Kom op", "Fem minutter", "Fem minutter"]);
        given(&said).can_take_back(&clear(1));
        given(&[send(None, "Fem")]).when(&clear(1)).then_refused(Refusal::NothingChanged);
        given(&said).when(&clear(9)).then_refused(Refusal::NoSuchTable { table: TableNumber(9) });
    }

    #[test]
    fn an_erased_message_is_gone_with_those_that_stood_in_its_place_before() {
        let erase = |to: Option<u16>| Command::Erase { what: Erasable::Message(to.map(TableNumber)) };
        let said =
            [send(None, "Fru Hansen er syg"), send(None, "Fru Hansen er her"), send(Some(1), "Kom"), erase(None)];
        let meeting = given(&said).0.meeting;
        assert_eq!(meeting.messages.to_all(), None);
        assert_eq!(meeting.messages.all().count(), 1);
        given(&[]).when(&erase(None)).then_refused(Refusal::NothingToErase);
    }

    #[test]
    fn a_message_is_replaced_cleared_and_taken_back() {
        given(&[]).can_take_back(&send(None, "Fem")).can_take_back(&send(None, "To")).can_take_back(&CLEAR);
        given(&[send(Some(1), "Kom")]).can_take_back(&CLEAR);
        given(&[]).when(&CLEAR).then_refused(Refusal::NothingChanged);
        given(&[]).when(&send(None, " ")).then_refused(Refusal::EmptyText);
        given(&[]).when(&send(Some(9), "Kom")).then_refused(Refusal::NoSuchTable { table: TableNumber(9) });
    }
}
