//! The door of a meeting as the one who holds it sees it: where it is open, who is invited, who is there; and what may be
//! wished of it.

use chrono::{DateTime, Utc};

use crate::domain::id::TableNumber;
use crate::domain::number::Mark;
use crate::domain::role::Role;

/// What the wiring is asked to do with the door. Nothing of it is part of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoorWish {
    Open,
    /// Who is connected loses the line and writes on alone.
    Close,
    /// A new code for this role; the one before opens nothing any more. Who has a seat keeps it.
    Renew(Role),
    /// No code for this role until one is made anew. Who has a seat keeps it.
    Withdraw(Role),
    /// The machine that bears this mark is not let in any more, or (not `out`) is again. What it has written stays. One that
    /// may lead holds the keys of the door; it is kept out here, not from a door of its own.
    Shut {
        mark: Mark,
        out: bool,
    },
    /// The tables' files are made for those that no net reaches, or one of them: into this folder or the usual one.
    TableFiles {
        folder: Option<String>,
        only: Option<Role>,
    },
    /// A table's file that came back is taken in, or all of a folder.
    Receive {
        place: String,
    },
}

impl DoorWish {
    /// The table that it is about, if it is about one.
    pub fn table(&self) -> Option<TableNumber> {
        let role = match self {
            Self::Renew(role) | Self::Withdraw(role) => Some(*role),
            Self::TableFiles { only, .. } => *only,
            Self::Open | Self::Close | Self::Shut { .. } | Self::Receive { .. } => None,
        };
        match role {
            Some(Role::Scribe { table }) => Some(table),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Door {
    /// Where other machines reach this one ("10.11.4.7:4747"); nothing while the door is closed.
    pub address: Option<String>,
    /// The tables in their order, then the facilitator's group.
    pub invited: Vec<Invited>,
    /// Where wrong codes came from since it was opened.
    pub wrong_codes: Vec<WrongCodes>,
    /// The disk takes nothing from the tables now.
    pub disk_refuses: bool,
}

/// Wrong codes that came from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongCodes {
    /// The address ("192.168.1.7"); nothing for all the places that are not told apart.
    pub from: Option<String>,
    pub count: u32,
    /// Whether whoever comes from there is kept waiting.
    pub slowed: bool,
}

/// One role that others are invited to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub role: Role,
    /// As it stands on the table card; nothing where it was withdrawn.
    pub code: Option<String>,
    /// Those that have a seat in this role.
    pub machines: Vec<Machine>,
}

/// A machine that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    /// What stands before the numbers of its notes ("4b").
    pub mark: Mark,
    /// Whether it is connected now.
    pub is_there: bool,
    /// Whether the door stays closed to it.
    pub is_out: bool,
    /// When it was heard last, if it was since the door was opened.
    pub heard: Option<DateTime<Utc>>,
    /// Entries that lie there and not here, as far as it has told.
    pub unsent: u64,
}

impl Invited {
    /// Machines that have a seat in this role and may use it.
    pub fn seated(&self) -> usize {
        self.machines.iter().filter(|machine| !machine.is_out).count()
    }

    /// Machines that are connected now.
    pub fn present(&self) -> usize {
        self.machines.iter().filter(|machine| machine.is_there).count()
    }

    /// When the last of them was heard, if one was since the door was opened.
    pub fn heard(&self) -> Option<DateTime<Utc>> {
        self.machines.iter().filter_map(|machine| machine.heard).max()
    }

    /// Entries that lie at them and not here, as far as they have told: of one that is gone there may be more.
    pub fn unsent(&self) -> u64 {
        self.machines.iter().map(|machine| machine.unsent).sum()
    }
}

impl Door {
    pub fn of(&self, role: Role) -> Option<&Invited> {
        self.invited.iter().find(|invited| invited.role == role)
    }

    /// Devices that are connected now.
    pub fn present(&self) -> usize {
        self.invited.iter().map(Invited::present).sum()
    }

    /// What is typed at another machine to come in with this code; nothing while the door is closed.
    pub fn command(&self, code: &str) -> Option<String> {
        self.address.as_ref().map(|address| format!("rundbord join {code} --address {address}"))
    }
}
