//! Plain mode at the facilitator's machine: alone until the door is opened, then with what the tables send.

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
use crate::app::problem_words;
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
    let mut lines = standard_input();
    let stays_alone = host.is_none() && !plain::run(session, words, notices, &mut lines, voices)?;
    if stays_alone {
        return plain::finish(session);
    }
    let runtime = threads::three()?;
    runtime.block_on(async {
        let mut door = Door::at(host.unwrap_or_else(usual_address));
        match door.open(session).await {
            // Whoever is at work already goes on, and may try again.
            Err(error) if host.is_none() => voices.complain(&problem_words::say(words, &error))?,
            opened => {
                opened?;
                if host.is_some() {
                    plain::greet(session, words, notices, voices)?;
                }
                voices.say(&door.where_it_is(words))?;
            }
        }
        let mut peers = Peers::Door(Box::new(door));
        let done = live(session, words, &mut peers, lines, voices).await;
        peers.leave(session).await?;
        done
    })?;
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    plain::finish(session)
}
