//! Plain mode with the door open: lines from the facilitator, and what the tables send.

use std::io::Write;
use std::net::SocketAddr;

use crate::app::hosting::{Hosting, News, Turn, news_in_words};
use crate::app::line_pump;
use crate::app::opening::Notice;
use crate::app::plain::{self, Hears, Voices};
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::stop::Stop;
use crate::device::intent::Query;
use crate::language::words::Words;

/// Opens the door and reads lines to the end or to `/quit`.
pub fn run<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    notices: &[Notice],
    address: SocketAddr,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let mut hosting = Hosting::open(session, address).await?;
        plain::greet(session, words, notices, voices)?;
        voices.say(&words.say("net-open", &[("address", hosting.address().to_string().into())]))?;
        let done = live(session, words, &mut hosting, voices).await;
        hosting.leave().await;
        done
    })?;
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    plain::finish(session)
}

enum Next {
    Line(Option<std::io::Result<crate::app::line_source::Line>>),
    Turn(Turn),
    Stop,
}

async fn live<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    hosting: &mut Hosting,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let mut lines = line_pump::standard_input();
    let mut stop = Stop::listen()?;
    let mut number = 0;
    loop {
        let next = tokio::select! {
            line = lines.recv() => Next::Line(line),
            turn = hosting.turn() => Next::Turn(turn),
            () = stop.asked() => Next::Stop,
        };
        match next {
            Next::Stop | Next::Line(None) => return Ok(()),
            Next::Line(Some(line)) => {
                number += 1;
                let mut hears = Codes { hosting };
                let goes_on = plain::hear(session, words, line?, number, voices, &mut hears)?;
                tell(hosting.share(session), words, voices)?;
                if !goes_on {
                    return Ok(());
                }
            }
            Next::Turn(turn) => tell(hosting.take(turn, session), words, voices)?,
        }
    }
}

/// Answers what only the one who holds the door knows.
struct Codes<'a> {
    hosting: &'a mut Hosting,
}

impl Hears for Codes<'_> {
    fn answer(&mut self, query: &Query, session: &Session, words: &Words) -> Result<Option<Vec<String>>, AppError> {
        match query {
            Query::Codes { json } => self.hosting.codes(session, words, *json).map(Some),
            _ => Ok(None),
        }
    }
}

fn tell<O: Write, E: Write>(news: Vec<News>, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
    for news in news {
        let text = news_in_words(words, news);
        if news == News::NotTaken { voices.complain(&text)? } else { voices.say(&text)? }
    }
    Ok(())
}
