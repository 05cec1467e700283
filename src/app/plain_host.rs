//! Plain mode with the door open: lines from the facilitator, and what the tables send.

use std::io::Write;
use std::net::SocketAddr;

use crate::app::door::Door;
use crate::app::opening::Notice;
use crate::app::peers::Peers;
use crate::app::plain::{self, Voices};
use crate::app::plain_peers::live;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::threads;
use crate::language::words::Words;

/// Opens the door and reads lines to the end or to `/quit`.
pub fn run<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    notices: &[Notice],
    address: SocketAddr,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = threads::three()?;
    runtime.block_on(async {
        let mut door = Door::at(address);
        door.open(session).await?;
        plain::greet(session, words, notices, voices)?;
        voices.say(&door.where_it_is(words))?;
        let mut peers = Peers::Door(Box::new(door));
        let done = live(session, words, &mut peers, voices).await;
        peers.leave(session).await?;
        done
    })?;
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    plain::finish(session)
}
