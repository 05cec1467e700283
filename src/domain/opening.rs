//! A meeting is opened with its programme, may be revised, is closed, and may be opened again.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::Stamp;
use crate::domain::programme::Programme;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpeningCommand {
    Open {
        opened: Box<Opened>,
    },
    /// The programme file says something else now.
    Revise {
        programme: Box<Programme>,
    },
    Close,
    Reopen,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpeningEvent {
    Opened(Box<Opened>),
    Revised {
        programme: Box<Programme>,
    },
    /// The meeting is held at another time than the programme says; nothing goes back to the programme's own.
    Laid {
        start: Option<NaiveDateTime>,
    },
    Closed,
    Reopened,
}

/// What a meeting is opened with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub programme: Programme,
    pub zone: Zone,
    /// Whether it is a rehearsal ("generalprøve").
    #[serde(default)]
    pub rehearsal: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Opening {
    opened: Register<Option<Box<Opened>>>,
    programme: Register<Option<Box<Programme>>>,
    laid: Register<Option<NaiveDateTime>>,
    closed: Register<Option<DateTime<Utc>>>,
}

impl Opening {
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.get().as_deref()
    }

    /// As it is planned now.
    pub fn programme(&self) -> Option<&Programme> {
        self.programme.get().as_deref()
    }

    /// The local time from which the meeting is held, where that is another than the programme's.
    pub fn laid(&self) -> Option<NaiveDateTime> {
        *self.laid.get()
    }

    pub fn closed(&self) -> Option<DateTime<Utc>> {
        *self.closed.get()
    }

    pub fn decide(&self, command: &OpeningCommand) -> Result<Vec<OpeningEvent>, Refusal> {
        if self.opened().is_none() && !matches!(command, OpeningCommand::Open { .. }) {
            return Err(Refusal::NotOpen);
        }
        Ok(vec![match command {
            OpeningCommand::Open { .. } if self.opened().is_some() => return Err(Refusal::AlreadyOpen),
            OpeningCommand::Open { opened } => OpeningEvent::Opened(opened.clone()),
            OpeningCommand::Revise { programme } if self.programme() == Some(programme) => {
                return Err(Refusal::NothingChanged);
            }
            OpeningCommand::Revise { programme } => OpeningEvent::Revised { programme: programme.clone() },
            OpeningCommand::Close if self.closed().is_some() => return Err(Refusal::Closed),
            OpeningCommand::Close => OpeningEvent::Closed,
            OpeningCommand::Reopen if self.closed().is_none() => return Err(Refusal::NotClosed),
            OpeningCommand::Reopen => OpeningEvent::Reopened,
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &OpeningEvent) {
        match event {
            OpeningEvent::Opened(opened) => {
                self.opened.set(stamp, Some(opened.clone()));
                self.programme.set(stamp, Some(Box::new(opened.programme.clone())));
            }
            OpeningEvent::Revised { programme } => {
                self.programme.set(stamp, Some(programme.clone()));
            }
            OpeningEvent::Laid { start } => {
                self.laid.set(stamp, *start);
            }
            OpeningEvent::Closed => {
                self.closed.set(stamp, Some(at));
            }
            OpeningEvent::Reopened => {
                self.closed.set(stamp, None);
            }
        }
    }

    pub fn inverse(&self, event: &OpeningEvent) -> Option<OpeningEvent> {
        Some(match event {
            // A meeting that was never opened could not hold what came after.
            OpeningEvent::Opened(_) => return None,
            OpeningEvent::Revised { .. } => OpeningEvent::Revised { programme: Box::new(self.programme()?.clone()) },
            OpeningEvent::Laid { .. } => OpeningEvent::Laid { start: self.laid() },
            OpeningEvent::Closed => OpeningEvent::Reopened,
            OpeningEvent::Reopened => OpeningEvent::Closed,
        })
    }
}
