//! The other machines at the meeting, whichever end of the line this one is at.

use crate::app::door::Door;
use crate::app::guesting::Guesting;
use crate::app::news::News;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::{guesting, hosting};

pub enum Peers {
    /// This machine holds the door, open or closed.
    Door(Box<Door>),
    /// This machine is a guest.
    Host(Box<Guesting>),
}

/// Something to do about them.
pub enum Turn {
    Door(hosting::Turn),
    Host(guesting::Turn),
}

impl Peers {
    /// Waits until there is something to do. May be dropped and asked again; nothing is lost.
    pub async fn turn(&mut self) -> Turn {
        match self {
            Self::Door(door) => Turn::Door(door.turn().await),
            Self::Host(guesting) => Turn::Host(guesting.turn().await),
        }
    }

    /// Does it. An error is one that ends the meeting on this machine.
    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Result<Vec<News>, AppError> {
        match (self, turn) {
            (Self::Door(door), Turn::Door(turn)) => Ok(door.take(turn, session).into_iter().map(News::from).collect()),
            (Self::Host(guesting), Turn::Host(turn)) => {
                Ok(guesting.take(turn, session)?.into_iter().map(News::from).collect())
            }
            // No machine is at both ends.
            _ => Ok(Vec::new()),
        }
    }

    /// What this machine has just written is handed over.
    pub fn share(&mut self, session: &mut Session) -> Vec<News> {
        match self {
            Self::Door(door) => door.share(session).into_iter().map(News::from).collect(),
            Self::Host(guesting) => {
                guesting.share(session);
                Vec::new()
            }
        }
    }

    /// Lets the session know how it stands, for its view.
    pub fn show(&self, session: &mut Session) {
        match self {
            Self::Door(door) => session.door = Some(door.standing(session)),
            Self::Host(guesting) => session.line = Some(guesting.standing(session)),
        }
    }

    pub async fn leave(self) {
        match self {
            Self::Door(mut door) => door.close().await,
            Self::Host(guesting) => guesting.leave().await,
        }
    }
}
