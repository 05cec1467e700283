//! A guest in plain lines: what is typed is saved here first and handed over when there is a line to the host.

use std::io::Write;

use crate::app::carrying::Carried;
use crate::app::chosen::Chosen;
use crate::app::line_pump::standard_input;
use crate::app::plain::{self, Voices};
use crate::app::plain_peers::live;
use crate::app::problem::AppError;
use crate::app::seating::{self, Wanted};
use crate::app::threads;

/// Joins, reads lines to the end or to `/quit`, and waits until everything is at the host's, or in the file that is carried.
pub fn run<O: Write, E: Write>(
    chosen: &mut Chosen,
    wanted: Wanted<'_>,
    voices: &mut Voices<O, E>,
) -> Result<Option<Carried>, AppError> {
    let runtime = threads::one()?;
    let done = runtime.block_on(async {
        let (mut session, mut peers) = seating::sit(chosen, wanted).await?;
        let words = chosen.words();
        let done = live(&mut session, &words, &mut peers, standard_input(), voices).await;
        let carried = peers.leave(&session).await;
        let done = done.and_then(|()| plain::finish(&session));
        seating::rise(session)?;
        done?;
        carried
    });
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    done
}
