//! A guest in plain lines: what is typed is saved here first and handed over when there is a line to the host.

use std::io::Write;
use std::net::SocketAddr;

use crate::app::chosen::Chosen;
use crate::app::guesting::Guesting;
use crate::app::peers::Peers;
use crate::app::plain::{self, Voices};
use crate::app::plain_peers::live;
use crate::app::problem::AppError;
use crate::app::seat;

/// Joins, reads lines to the end or to `/quit`, and waits until everything is at the host's. `door`: where this machine
/// opens its own, should it take over.
pub fn run<O: Write, E: Write>(
    chosen: &mut Chosen,
    code: Option<&str>,
    address: Option<&str>,
    door: SocketAddr,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let done = runtime.block_on(async {
        let seat = seat::find(chosen, code, address).await?;
        chosen.meeting = seat.session.device.meeting().programme().map(|programme| programme.language);
        let words = chosen.words();
        let (mut session, guesting) = Guesting::begin(seat, door)?;
        let mut peers = Peers::Host(Box::new(guesting));
        let done = live(&mut session, &words, &mut peers, voices).await;
        peers.leave().await;
        done.and_then(|()| plain::finish(&session))
    });
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    done
}
