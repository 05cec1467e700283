//! Messages of the one who leads to all tables or to one ("5 minutter tilbage"): said to the room and gone by themselves. No
//! document holds them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::{Stamp, TableNumber};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::table::Tables;
use crate::domain::text;

/// To one table, or where none is named to all and to the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageCommand {
    Send {
        to: Option<TableNumber>,
        text: String,
    },
    /// Everything that still stands goes away at once.
    Clear,
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

#[derive(Clone, Debug, Default)]
pub struct Messages {
    sent: BTreeMap<Option<TableNumber>, Register<Option<Message>>>,
}

impl Messages {
    /// The last one to all.
    pub fn to_all(&self) -> Option<&Message> {
        self.sent.get(&None).and_then(|message| message.get().as_ref())
    }

    /// The last one that a table was told: to it, to one that is a part of it, or to all.
    pub fn told(&self, table: TableNumber, tables: &Tables) -> Option<&Message> {
        let meant = |to: &Option<TableNumber>| to.is_none_or(|to| tables.now(to) == tables.now(table));
        let told = self.sent.iter().filter(|(to, message)| meant(to) && message.get().is_some());
        told.max_by_key(|(_, message)| message.stamp()).and_then(|(_, message)| message.get().as_ref())
    }

    /// Each that stands, with the table to which it was sent.
    pub fn all(&self) -> impl Iterator<Item = (Option<TableNumber>, &Message)> {
        self.sent.iter().filter_map(|(to, message)| Some((*to, message.get().as_ref()?)))
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
            MessageCommand::Clear => {
                let gone: Vec<MessageEvent> =
                    self.all().map(|(to, _)| MessageEvent::Sent { to, message: None }).collect();
                if gone.is_empty() { Err(Refusal::NothingChanged) } else { Ok(gone) }
            }
        }
    }

    pub fn apply(&mut self, stamp: Stamp, event: &MessageEvent) {
        let MessageEvent::Sent { to, message } = event;
        self.sent.entry(*to).or_default().set(stamp, message.clone());
    }

    pub fn inverse(&self, event: &MessageEvent) -> MessageEvent {
        let MessageEvent::Sent { to, .. } = event;
        MessageEvent::Sent { to: *to, message: self.sent.get(to).and_then(|message| message.get().clone()) }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::message::MessageCommand;
    use crate::domain::refusal::Refusal;
    use crate::domain::table::TableCommand;

    fn send(to: Option<u16>, text: &str) -> Command {
        Command::Message(MessageCommand::Send { to: to.map(TableNumber), text: text.into() })
    }

    const CLEAR: Command = Command::Message(MessageCommand::Clear);

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
    fn a_message_is_replaced_cleared_and_taken_back() {
        given(&[]).can_take_back(&send(None, "Fem")).can_take_back(&send(None, "To")).can_take_back(&CLEAR);
        given(&[send(Some(1), "Kom")]).can_take_back(&CLEAR);
        given(&[]).when(&CLEAR).then_refused(Refusal::NothingChanged);
        given(&[]).when(&send(None, " ")).then_refused(Refusal::EmptyText);
        given(&[]).when(&send(Some(9), "Kom")).then_refused(Refusal::NoSuchTable { table: TableNumber(9) });
    }
}
