//! The way to a host, step by step: its name, its address, TLS, its first word, the clocks, how long the way takes, and
//! whether it is heard on the local network. Nothing that is worth hearing is said.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::app::finding;
use crate::app::problem::AppError;
use crate::app::seat::{self, Opened};
use crate::app::system_clock::SystemClock;
use crate::app::two_clocks::is_off;
use crate::net::around::look_around;
use crate::net::dialler::{DialError, greet, knock, resolve};
use crate::net::pin::Pin;
use crate::sync::code::Code;
use crate::sync::message::{Message, VERSION};

/// So often it is looked how long the way takes.
const ECHOES: usize = 5;
/// An answer takes no longer.
const ANSWER: Duration = Duration::from_secs(5);
/// A meeting that is announced is heard within this time, also where the network loses the first two questions: they are
/// asked after 0, 1, 3 and 7 seconds.
const LISTEN: Duration = Duration::from_secs(8);

/// One thing that was looked at, and what was seen.
#[derive(Debug)]
pub enum Step {
    /// The places that the name means.
    Name(Vec<SocketAddr>),
    /// Somebody takes the call.
    Address(SocketAddr),
    /// The line is encrypted; whether it was to be the host of a code, and is.
    Tls { by_code: bool },
    /// A rundbord of this version.
    Version(u32),
    /// This machine's clock goes so much ahead of the host's.
    Clock(TimeDelta),
    /// The usual and the longest way there and back.
    RoundTrip { usual: Duration, longest: Duration },
    /// Whether the meeting is heard on the local network. It is never needed.
    Announced(Heard),
    /// Here the way ends.
    Failed(AppError),
}

/// What the local network says of a meeting: of the one of the code, or of any at the address where there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Nothing,
    /// Not even the meeting of the code, to which the way did not lead either.
    Nowhere,
    /// That it is where it was looked for.
    Here,
    /// The meeting of the code says that its door is at another place.
    Elsewhere(SocketAddr),
}

impl Step {
    pub fn is_well(&self) -> bool {
        match self {
            Self::Failed(_) => false,
            Self::Clock(ahead) => !is_off(*ahead),
            _ => true,
        }
    }
}

/// Goes the way to `address` as far as it leads; `code`: whose host it must be. Each step is told as it is taken.
pub async fn go(
    address: &str,
    code: Option<Code>,
    tell: &mut impl FnMut(Step) -> io::Result<()>,
) -> Result<(), AppError> {
    let places = match resolve(address).await {
        Ok(places) => places,
        Err(error) => return Ok(tell(Step::Failed(error.into()))?),
    };
    tell(Step::Name(places.clone()))?;
    let led_there = match take_the_call(&places).await {
        Ok((place, stream)) => {
            tell(Step::Address(place))?;
            talk(stream, code, tell).await?
        }
        Err(error) => Err(error),
    };
    let is_there = led_there.is_ok();
    if let Err(error) = led_there {
        tell(Step::Failed(error))?;
    }
    tell(Step::Announced(match heard(&places, code).await {
        Heard::Nothing if code.is_some() && !is_there => Heard::Nowhere,
        heard => heard,
    }))?;
    Ok(())
}

/// Where the meeting of this code says that its door is.
pub async fn place_of(code: Code) -> Result<SocketAddr, AppError> {
    let places = finding::find(code.fingerprint, LISTEN).await;
    places.first().copied().ok_or_else(|| AppError::NotHeard { code: code.to_string() })
}

async fn heard(places: &[SocketAddr], code: Option<Code>) -> Heard {
    let Some(code) = code else {
        let Some(place) = places.first() else { return Heard::Nothing };
        return if finding::is_announced(*place, LISTEN).await { Heard::Here } else { Heard::Nothing };
    };
    let announced = finding::find(code.fingerprint, LISTEN).await;
    match announced.first() {
        None => Heard::Nothing,
        Some(_) if announced.iter().any(|place| places.contains(place)) => Heard::Here,
        Some(elsewhere) => Heard::Elsewhere(*elsewhere),
    }
}

/// The first of the places where somebody takes the call; else why nobody does at the last.
async fn take_the_call(places: &[SocketAddr]) -> Result<(SocketAddr, TcpStream), AppError> {
    let mut failed = AppError::Dial(DialError::NoSuchAddress);
    for place in places {
        failed = match knock(*place).await {
            Ok(stream) => return Ok((*place, stream)),
            Err(DialError::NoAnswer | DialError::NoWay) => {
                AppError::Silent { place: *place, silence: look_around(*place).await.silence() }
            }
            Err(error) => error.into(),
        };
    }
    Err(failed)
}

/// From TLS on; the inner error is where the way ends.
async fn talk(
    stream: TcpStream,
    code: Option<Code>,
    tell: &mut impl FnMut(Step) -> io::Result<()>,
) -> io::Result<Result<(), AppError>> {
    let pin = code.map_or(Pin::Unknown, |code| Pin::Code(code.fingerprint));
    let line = match greet(stream, pin).await {
        Ok(line) => line,
        Err(error) => return Ok(Err(error.into())),
    };
    tell(Step::Tls { by_code: code.is_some() })?;
    let Opened { mut line, time, .. } = match seat::opened(line).await {
        Ok(opened) => opened,
        Err(error) => return Ok(Err(error)),
    };
    tell(Step::Version(VERSION))?;
    let clock = SystemClock::new();
    if let Some(time) = time {
        tell(Step::Clock(clock.read().wall - time))?;
    }
    let mut trips = Vec::new();
    for _ in 0..ECHOES {
        let begin = Instant::now();
        if line.outbox.send(Message::Echo { time: clock.read().wall }).await.is_err() {
            return Ok(Err(DialError::Cut.into()));
        }
        match timeout(ANSWER, line.inbox.recv()).await {
            Ok(Some(Message::Echo { .. })) => trips.push(begin.elapsed()),
            Ok(Some(Message::Refused(reason))) => return Ok(Err(AppError::TurnedAway(reason))),
            Ok(_) => return Ok(Err(DialError::Cut.into())),
            Err(_) => return Ok(Err(DialError::NoAnswer.into())),
        }
    }
    trips.sort();
    if let (Some(usual), Some(longest)) = (trips.get(trips.len() / 2), trips.last()) {
        tell(Step::RoundTrip { usual: *usual, longest: *longest })?;
    }
    // The host need not wait until the line is silent.
    let _ = line.outbox.send(Message::Bye).await;
    Ok(Ok(()))
}
