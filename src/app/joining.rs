//! A guest in plain lines: what is typed is saved here first and handed over when there is a line to the host.

use std::io::Write;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::app::chosen::Chosen;
use crate::app::guesting::{Guesting, Turn};
use crate::app::line_pump;
use crate::app::line_source::Line as Typed;
use crate::app::news::{in_words, is_bad};
use crate::app::plain::{self, Alone, Voices};
use crate::app::problem::AppError;
use crate::app::seat;
use crate::app::session::Session;
use crate::app::stop::Stop;
use crate::device::naming;
use crate::language::words::Words;

/// How long the notes may take to the host after the last line was typed.
const LAST_WAIT: Duration = Duration::from_secs(60);

/// Joins, reads lines to the end or to `/quit`, and waits until everything is at the host's.
pub fn run<O: Write, E: Write>(
    chosen: &mut Chosen,
    code: Option<&str>,
    address: Option<&str>,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let done = runtime.block_on(async {
        let seat = seat::find(chosen, code, address).await?;
        chosen.meeting = seat.session.device.meeting().programme().map(|programme| programme.language);
        let words = chosen.words();
        let (mut session, mut guesting) = Guesting::begin(seat)?;
        let done = live(&mut session, &mut guesting, &words, voices).await;
        guesting.leave().await;
        done
    });
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    done
}

enum Next {
    Typed(Option<std::io::Result<Typed>>),
    Turn(Turn),
    Stop,
    Enough,
}

async fn live<O: Write, E: Write>(
    session: &mut Session,
    guesting: &mut Guesting,
    words: &Words,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let mut lines = line_pump::standard_input();
    let mut stop = Stop::listen()?;
    let mut number = 0;
    let mut greeted = false;
    // Set when the last line was read.
    let mut enough: Option<Instant> = None;
    loop {
        greeted = greeted || greet(session, words, voices)?;
        if enough.is_some() && guesting.is_done() {
            voices.say(&words.word("net-all-delivered"))?;
            return plain::finish(session);
        }
        let next = tokio::select! {
            line = lines.recv(), if enough.is_none() && greeted => Next::Typed(line),
            turn = guesting.turn() => Next::Turn(turn),
            () = sleep_until(enough.unwrap_or_else(Instant::now)), if enough.is_some() => Next::Enough,
            () = stop.asked() => Next::Stop,
        };
        match next {
            Next::Typed(Some(line)) => {
                number += 1;
                let goes_on = plain::hear(session, words, line?, number, voices, &mut Alone)?;
                guesting.share(session);
                if !goes_on {
                    enough = Some(Instant::now() + LAST_WAIT);
                }
            }
            Next::Typed(None) => enough = Some(Instant::now() + LAST_WAIT),
            Next::Turn(turn) => {
                for news in guesting.take(turn, session)? {
                    let text = in_words(words, news.into());
                    if is_bad(news.into()) { voices.complain(&text)? } else { voices.say(&text)? }
                }
            }
            Next::Stop => return plain::finish(session),
            Next::Enough => {
                let count = guesting.notes_here(session);
                voices.complain(&words.say("net-left-here", &[("count", count.into())]))?;
                return Err(AppError::NotDelivered);
            }
        }
    }
}

/// Says where one sits, once the host has told enough to write; says whether it has.
fn greet<O: Write, E: Write>(session: &Session, words: &Words, voices: &mut Voices<O, E>) -> Result<bool, AppError> {
    let device = &session.device;
    let Some(seat) = device.seat().filter(|_| device.desk().place().is_some()) else { return Ok(false) };
    plain::greet(session, words, &[], voices)?;
    voices.say(&words.say("net-welcome", &[("who", naming::role(words, seat.role).into())]))?;
    Ok(true)
}
