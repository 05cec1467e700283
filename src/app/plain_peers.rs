//! The loop of plain mode among other machines: lines from the person, and what the others send; whichever end of the
//! line this machine is at, and when it changes ends.

use std::io::Write;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use crate::app::door::Door;
use crate::app::line_pump::{self, StandardInput};
use crate::app::line_source::Line;
use crate::app::news::{News, in_words, is_bad};
use crate::app::peers::{Change, Peers, Turn};
use crate::app::plain::{self, Hears, Voices};
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::revising;
use crate::app::session::Session;
use crate::app::stop::Stop;
use crate::app::taking_over;
use crate::device::door::DoorWish;
use crate::device::heard;
use crate::device::intent::Query;
use crate::device::rounds::{self, Graces};
use crate::device::tidings::Tiding;
use crate::device::{naming, reading_tables};
use crate::domain::role::Role;
use crate::language::words::Words;

/// How long a guest's notes may take to the host after the last line was typed.
const LAST_WAIT: Duration = Duration::from_secs(60);

/// How often the clock is looked at while something is about to end.
const A_LOOK: Duration = Duration::from_secs(1);

enum Next {
    Typed(Option<std::io::Result<Line>>),
    Turn(Turn),
    Stop,
    Enough,
    /// Something ends by itself.
    Look,
}

/// Reads lines to the end or to `/quit`. A guest then waits until everything is at the host's; a host goes on for its
/// tables until it is told to stop.
pub async fn live<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    peers: &mut Peers,
    lines: StandardInput,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let mut lines = line_pump::pump(lines);
    let mut stop = Stop::listen()?;
    let mut number = 0;
    let mut graces = Graces::default();
    let mut ended = false;
    // A guest is greeted when it knows which meeting it is.
    let mut greeted = matches!(peers, Peers::Door(_));
    // Set when a guest's last line was read.
    let mut enough: Option<Instant> = None;
    loop {
        settle(session, words, peers, voices).await?;
        if let Some(told) = matches!(peers, Peers::Door(_)).then(|| revising::look(session, words)).flatten() {
            voices.say(&told)?;
            tell(peers.share(session), words, voices)?;
        }
        if !greeted {
            peers.show(session);
            greeted = greet(session, words, voices)?;
            if let (true, Peers::Stick(_)) = (greeted, &*peers) {
                voices.say(&words.word("carry-welcome"))?;
            }
        }
        if let Some(round) = graces.over(session.device.meeting(), session.now()) {
            peers.show(session);
            rounds::over(words, &session.view(), &round).map_or(Ok(()), |told| voices.say(&told))?;
        }
        if let (Some(_), Peers::Host(guesting)) = (enough, &*peers)
            && guesting.is_done()
        {
            voices.say(&words.word("net-all-delivered"))?;
            return Ok(());
        }
        let next = tokio::select! {
            line = lines.recv(), if !ended && enough.is_none() && greeted => Next::Typed(line),
            turn = peers.turn() => Next::Turn(turn),
            () = sleep_until(enough.unwrap_or_else(Instant::now)), if enough.is_some() => Next::Enough,
            () = stop.asked() => Next::Stop,
            () = sleep(A_LOOK), if graces.are_awaited() => Next::Look,
        };
        match next {
            Next::Stop => return Ok(()),
            Next::Look => {}
            Next::Typed(None) if matches!(peers, Peers::Host(_)) => {
                enough = Some(last_wait(session, words, peers, voices)?)
            }
            Next::Typed(None) if matches!(peers, Peers::Stick(_)) => return Ok(()),
            Next::Typed(None) if matches!(peers, Peers::Door(door) if !door.is_open()) => return Ok(()),
            // Nobody types any more, and the tables write on: the door stays open until somebody stops the program.
            Next::Typed(None) => {
                ended = true;
                voices.say(&words.word("net-no-more-lines"))?;
            }
            Next::Typed(Some(line)) => {
                number += 1;
                // Lines are all that asks how the others stand.
                peers.show(session);
                let mut hears = Others { peers, wish: None };
                let goes_on = plain::hear(session, words, line?, number, voices, &mut hears)?;
                let wish = hears.wish;
                tell(peers.share(session), words, voices)?;
                match peers {
                    Peers::Host(_) if !goes_on => enough = Some(last_wait(session, words, peers, voices)?),
                    Peers::Door(_) | Peers::Stick(_) if !goes_on => return Ok(()),
                    Peers::Door(door) => {
                        if let Some(wish) = wish {
                            match door.obey(wish, session, words).await {
                                Ok(text) => voices.say(&text)?,
                                Err(error) => voices.complain(&problem_words::say(words, &error))?,
                            }
                        }
                    }
                    Peers::Host(_) | Peers::Stick(_) => {}
                }
            }
            Next::Turn(turn) => {
                tell(peers.take(turn, session)?, words, voices)?;
            }
            Next::Enough => {
                let count = if let Peers::Host(guesting) = peers { guesting.notes_here(session) } else { 0 };
                if count > 0 {
                    voices.complain(&words.say("net-left-here", &[("count", count.into())]))?;
                }
                return Err(AppError::NotDelivered);
            }
        }
        // How the round stands, and with which theme, is said in the greeting.
        let of_a_round = |tiding: &Tiding| matches!(tiding, Tiding::RoundClosed { .. } | Tiding::RoundBrings { .. });
        let said_later = |tiding: &Tiding| !greeted && of_a_round(tiding);
        for tiding in session.tidings().into_iter().filter(|tiding| !said_later(tiding)) {
            voices.say(&heard::in_words(words, &tiding))?;
        }
    }
}

/// When a guest gives up waiting for its last notes to arrive; whoever sits there is told that it waits, and for what.
fn last_wait<O: Write, E: Write>(
    session: &Session,
    words: &Words,
    peers: &Peers,
    voices: &mut Voices<O, E>,
) -> Result<Instant, AppError> {
    if let Peers::Host(guesting) = peers
        && !guesting.is_done()
    {
        let told = [("count", guesting.notes_here(session).into()), ("seconds", LAST_WAIT.as_secs().into())];
        voices.say(&words.say("net-last-wait", &told))?;
    }
    Ok(Instant::now() + LAST_WAIT)
}

/// Says where one sits, once the host has told enough to write; says whether it has.
fn greet<O: Write, E: Write>(session: &Session, words: &Words, voices: &mut Voices<O, E>) -> Result<bool, AppError> {
    let device = &session.device;
    let Some(seat) = device.seat().filter(|_| device.desk().place().is_some()) else { return Ok(false) };
    plain::greet(session, words, &[], voices)?;
    let who = [("who", naming::role(words, seat.role).into())];
    if device.meeting().lead.taker() == Some(device.author().id()) {
        voices.say(&words.word("replies-lead-taken"))?;
        return Ok(true);
    }
    // Who only looks on writes nothing.
    let looks_on = match seat.role {
        Role::StandBy => Some("net-welcome-stand-by"),
        Role::Wall => Some("net-welcome-wall"),
        Role::Scribe { .. } | Role::Collator | Role::CollatorAndStandBy => None,
    };
    if let Some(welcome) = looks_on {
        voices.say(&words.say(welcome, &who))?;
        return Ok(true);
    }
    for line in reading_tables::before_writing(words, &session.view(), "net-before-persons-plain") {
        voices.say(&line)?;
    }
    voices.say(&words.say("net-welcome", &who))?;
    if seat.role.can_lead() {
        voices.say(&words.word("net-collates-and-stands-by"))?;
    }
    let merged = |table| Some(device.meeting().tables.now(table)).filter(|now| *now != table);
    if let Role::Scribe { table } = seat.role
        && let Some(into) = merged(table)
    {
        let told = [("table", table.0.into()), ("other", into.0.into())];
        voices.say(&words.say("replies-tiding-merged", &told))?;
    }
    Ok(true)
}

/// Changes ends, if the lead has changed hands, and says so.
async fn settle<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    peers: &mut Peers,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    match peers.settle(session).await {
        Ok(None) => {}
        Ok(Some(Change::Follows { leader })) => voices.complain(&taking_over::lost(session, words, leader))?,
        Ok(Some(Change::Leads)) => {
            if let Peers::Door(door) = peers {
                voices.say(&door.where_it_is(words))?;
            }
        }
        // The lead is here all the same, and the door can be opened by hand.
        Err(error) => voices.complain(&problem_words::say(words, &error))?,
    }
    Ok(())
}

/// Answers what only the one who holds the door knows.
struct Others<'a> {
    peers: &'a mut Peers,
    /// What is left to be done where one can wait for it.
    wish: Option<DoorWish>,
}

impl Others<'_> {
    fn the_door(&mut self) -> Option<&mut Door> {
        if let Peers::Door(door) = self.peers { Some(door) } else { None }
    }
}

impl Hears for Others<'_> {
    fn answer(&mut self, query: &Query, session: &Session, words: &Words) -> Result<Option<Vec<String>>, AppError> {
        self.the_door().map_or(Ok(None), |door| door.answer(query, session, words))
    }

    fn door(&mut self, wish: DoorWish) -> bool {
        let here = self.the_door().is_some();
        self.wish = Some(wish).filter(|_| here);
        here
    }

    fn here_only(&self, session: &Session) -> usize {
        match &*self.peers {
            Peers::Host(guesting) => guesting.here_only(session),
            Peers::Door(_) | Peers::Stick(_) => 0,
        }
    }
}

fn tell<O: Write, E: Write>(news: Vec<News>, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
    for news in news {
        let bad = is_bad(&news);
        let text = in_words(words, news);
        if bad { voices.complain(&text)? } else { voices.say(&text)? }
    }
    Ok(())
}
