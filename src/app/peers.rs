//! The other machines at the meeting, whichever end of the line this one is at.

use crate::app::carrying::{Carried, Carrying};
use crate::app::door::Door;
use crate::app::guesting::Guesting;
use crate::app::news::News;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::{guesting, hosting};
use crate::domain::id::AuthorId;

pub enum Peers {
    /// This machine holds the door, open or closed.
    Door(Box<Door>),
    /// This machine is a guest.
    Host(Box<Guesting>),
    /// No line leads anywhere: what is written here is carried.
    Stick(Box<Carrying>),
}

/// What has become of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It has taken the lead.
    Leads,
    /// Another one has the lead; which, as far as it is known here.
    Follows { leader: Option<AuthorId> },
}

/// Something to do about them.
pub enum Turn {
    Door(hosting::Turn),
    Host(guesting::Turn),
    /// The table's file is to be written.
    Stick,
}

impl Peers {
    /// Waits until there is something to do. May be dropped and asked again; nothing is lost.
    pub async fn turn(&mut self) -> Turn {
        match self {
            Self::Door(door) => Turn::Door(door.turn().await),
            Self::Host(guesting) => Turn::Host(guesting.turn().await),
            Self::Stick(carrying) => {
                carrying.turn().await;
                Turn::Stick
            }
        }
    }

    /// Does it. An error is one that ends the meeting on this machine.
    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Result<Vec<News>, AppError> {
        match (self, turn) {
            (Self::Door(door), Turn::Door(turn)) => Ok(door.take(turn, session).into_iter().map(News::from).collect()),
            (Self::Host(guesting), Turn::Host(turn)) => {
                Ok(guesting.take(turn, session)?.into_iter().map(News::from).collect())
            }
            (Self::Stick(carrying), Turn::Stick) => Ok(carrying.take(session).into_iter().map(News::from).collect()),
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
            Self::Stick(carrying) => {
                carrying.share(session);
                Vec::new()
            }
        }
    }

    /// Whoever has the lead holds the door, and whoever has lost it is a guest; says whether that changed.
    pub async fn settle(&mut self, session: &mut Session) -> Result<Option<Change>, AppError> {
        match self {
            Self::Host(guesting) if guesting.has_lead(session) => {
                let (address, former) = guesting.succession();
                session.settle_the_clock();
                let mut door = Door::after(former, address);
                let opened = door.open(session).await;
                *self = Self::Door(Box::new(door));
                opened.map(|()| Some(Change::Leads))
            }
            Self::Door(door) => {
                let Some(certificate) = door.superseded(session)? else { return Ok(None) };
                let leader = door.leader(session);
                door.give_up().await;
                let guesting = Guesting::come_back(session, certificate, door.place())?;
                *self = Self::Host(Box::new(guesting));
                Ok(Some(Change::Follows { leader }))
            }
            Self::Host(_) | Self::Stick(_) => Ok(None),
        }
    }

    /// Lets the session know how it stands, for its view.
    pub fn show(&self, session: &mut Session) {
        (session.door, session.line) = (None, None);
        match self {
            Self::Door(door) => session.door = Some(door.standing(session)),
            Self::Host(guesting) => session.line = Some(guesting.standing(session)),
            Self::Stick(carrying) => session.line = Some(carrying.standing(session)),
        }
        session.device.is_alone(session.line.is_some_and(|line| !line.is_up));
    }

    /// Says goodbye; gives what somebody has to carry.
    pub async fn leave(self, session: &Session) -> Result<Option<Carried>, AppError> {
        match self {
            Self::Door(mut door) => door.close().await,
            Self::Host(guesting) => guesting.leave().await,
            Self::Stick(carrying) => return carrying.leave(session).map(Some),
        }
        Ok(None)
    }
}
