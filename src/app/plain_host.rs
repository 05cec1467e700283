//! Plain mode with the door open: lines from the facilitator, and what the tables send.

use std::io::Write;
use std::net::SocketAddr;

use crate::app::door::Door;
use crate::app::hosting::{News, Turn};
use crate::app::line_pump;
use crate::app::line_source::Line;
use crate::app::news::{in_words, is_bad};
use crate::app::opening::Notice;
use crate::app::plain::{self, Hears, Voices};
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::session::Session;
use crate::app::stop::Stop;
use crate::device::door::DoorWish;
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
        let mut door = Door::at(address);
        door.open(session).await?;
        plain::greet(session, words, notices, voices)?;
        voices.say(&door.where_it_is(words))?;
        let done = live(session, words, &mut door, voices).await;
        door.close().await;
        done
    })?;
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    plain::finish(session)
}

enum Next {
    Line(Option<std::io::Result<Line>>),
    Turn(Turn),
    Stop,
}

async fn live<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    door: &mut Door,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let mut lines = line_pump::standard_input();
    let mut stop = Stop::listen()?;
    let mut number = 0;
    let mut ended = false;
    loop {
        let next = tokio::select! {
            line = lines.recv(), if !ended => Next::Line(line),
            turn = door.turn() => Next::Turn(turn),
            () = stop.asked() => Next::Stop,
        };
        match next {
            Next::Stop => return Ok(()),
            // Nobody types any more, and the tables write on: the door stays open until somebody stops the program.
            Next::Line(None) => {
                ended = true;
                voices.say(&words.word("net-no-more-lines"))?;
            }
            Next::Line(Some(line)) => {
                number += 1;
                let mut hears = AtTheDoor { door, wish: None };
                let goes_on = plain::hear(session, words, line?, number, voices, &mut hears)?;
                let wish = hears.wish;
                tell(door.share(session), words, voices)?;
                if !goes_on {
                    return Ok(());
                }
                if let Some(wish) = wish {
                    match door.obey(wish, session, words).await {
                        Ok(text) => voices.say(&text)?,
                        Err(error) => voices.complain(&problem_words::say(words, &error))?,
                    }
                }
            }
            Next::Turn(turn) => tell(door.take(turn, session), words, voices)?,
        }
        session.door = Some(door.standing(session));
    }
}

/// Answers what only the one who holds the door knows.
struct AtTheDoor<'a> {
    door: &'a mut Door,
    /// What is left to be done where one can wait for it.
    wish: Option<DoorWish>,
}

impl Hears for AtTheDoor<'_> {
    fn answer(&mut self, query: &Query, session: &Session, words: &Words) -> Result<Option<Vec<String>>, AppError> {
        match query {
            Query::Codes { json } => self.door.codes(session, words, *json),
            _ => Ok(None),
        }
    }

    fn door(&mut self, wish: DoorWish) -> bool {
        self.wish = Some(wish);
        true
    }
}

fn tell<O: Write, E: Write>(news: Vec<News>, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
    for news in news {
        let text = in_words(words, news.into());
        if is_bad(news.into()) { voices.complain(&text)? } else { voices.say(&text)? }
    }
    Ok(())
}
