//! Plain mode at the facilitator's machine, whether or not the door is open to the tables.

use std::io::Write;
use std::net::SocketAddr;

use crate::app::door::Door;
use crate::app::line_pump::standard_input;
use crate::app::opening::Notice;
use crate::app::peers::Peers;
use crate::app::place::usual_address;
use crate::app::plain::{self, Voices};
use crate::app::plain_peers::live;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::threads;
use crate::language::words::Words;

/// Reads lines to the end or to `/quit`.
///
/// `host`: where the door is open from the beginning, if it is; else it can be opened on the way.
pub fn run<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    notices: &[Notice],
    host: Option<SocketAddr>,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = threads::one()?;
    runtime.block_on(async {
        let mut door = Door::at(host.unwrap_or_else(usual_address));
        if host.is_some() {
            door.open(session).await?;
        }
        plain::greet(session, words, notices, voices)?;
        if host.is_some() {
            voices.say(&door.where_it_is(words))?;
        }
        let mut peers = Peers::Door(Box::new(door));
        let done = live(session, words, &mut peers, standard_input(), voices).await;
        peers.leave(session).await?;
        done
    })?;
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    plain::finish(session)
}
