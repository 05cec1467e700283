//! How somebody sits down at another machine's meeting: over the wire, or out of a file that is carried.

use std::net::SocketAddr;
use std::path::Path;

use crate::app::carrying::Carrying;
use crate::app::chosen::Chosen;
use crate::app::guesting::Guesting;
use crate::app::peers::Peers;
use crate::app::problem::AppError;
use crate::app::seat;
use crate::app::session::Session;

/// What was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub code: Option<&'a str>,
    pub address: Option<&'a str>,
    /// Where this machine opens its own door, should it take over.
    pub door: SocketAddr,
    /// The table's file, where no line leads to the host.
    pub offline: Option<&'a Path>,
}

/// Gets up. Where the host let nobody in, there is no copy to keep.
pub fn rise(session: Session) -> Result<(), AppError> {
    if session.shelf()?.frontier().authors() > 0 { Ok(()) } else { seat::leave_nothing(session) }
}

/// Takes the seat and lets the words be those of the meeting, as far as it is known yet.
pub async fn sit(chosen: &mut Chosen, wanted: Wanted<'_>) -> Result<(Session, Peers), AppError> {
    let Wanted { code, address, door, offline } = wanted;
    let (session, peers) = match offline {
        Some(path) => {
            let (session, carrying) = Carrying::begin(chosen, code, path)?;
            (session, Peers::Stick(Box::new(carrying)))
        }
        None => {
            let (session, guesting) = Guesting::begin(seat::find(chosen, code, address).await?, door)?;
            (session, Peers::Host(Box::new(guesting)))
        }
    };
    chosen.meeting = session.device.meeting().programme().map(|programme| programme.language);
    Ok((session, peers))
}
