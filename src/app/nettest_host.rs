//! The other end of a test of the way: a door that lets nobody in, and tells who has come to it.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use chrono::TimeDelta;
use tokio::time::{Instant, sleep_until};

use crate::app::place::own_address;
use crate::app::problem::AppError;
use crate::app::stop::Stop;
use crate::app::system_clock::SystemClock;
use crate::app::two_clocks::is_off;
use crate::net::discovery::Announced;
use crate::net::identity::Identity;
use crate::net::listener::{Heard, Listener};
use crate::record::bytes::RecordId;
use crate::store::chance;
use crate::sync::address::Address;
use crate::sync::bytes::{Certificate, Nonce, Secret};
use crate::sync::code::{Code, Fingerprint};
use crate::sync::message::{Message, VERSION};

/// What is told meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Others may come.
    Listens { address: SocketAddr, code: String, announced: bool },
    /// Somebody has come all the way; its clock goes so much ahead of this one's.
    Reached { from: IpAddr, ahead: TimeDelta },
}

impl Told {
    pub fn is_well(&self) -> bool {
        match self {
            Self::Listens { .. } => true,
            Self::Reached { ahead, .. } => !is_off(*ahead),
        }
    }
}

/// Listens at `address` for so long, or until the program is asked to stop; says how many came all the way.
pub async fn listen(
    address: SocketAddr,
    patience: Duration,
    tell: &mut impl FnMut(Told) -> io::Result<()>,
) -> Result<usize, AppError> {
    let identity = Identity::make()?;
    let fingerprint = Fingerprint::of(Certificate::of(&identity.certificate));
    let (listener, mut heard) = Listener::open(address, &identity).await?;
    let announced = Announced::begin(listener.address(), fingerprint);
    let bound = listener.address();
    let shown = if bound.ip().is_unspecified() { SocketAddr::new(own_address(), bound.port()) } else { bound };
    let code = Code { fingerprint, secret: Secret(chance::draw()?) }.to_string();
    tell(Told::Listens { address: shown, code, announced: announced.is_ok() })?;
    let mut stop = Stop::listen()?;
    let end = Instant::now() + patience;
    let clock = SystemClock::new();
    let mut visitors = BTreeMap::new();
    let mut came = 0;
    loop {
        let heard = tokio::select! {
            Some(heard) = heard.recv() => heard,
            () = sleep_until(end) => return Ok(came),
            () = stop.asked() => return Ok(came),
        };
        match heard {
            Heard::Opened { link, address, outbox } => {
                let (record, nonce) = (RecordId([0; 16]), Nonce(chance::draw()?));
                let time = Some(clock.read().wall);
                if outbox.try_send(Message::Door { version: VERSION, record, nonce, time }).is_ok() {
                    visitors.insert(link, (address, outbox, false));
                }
            }
            Heard::Said { link, said } => {
                let Some((address, outbox, known)) = visitors.get_mut(&link) else { continue };
                let Ok(Message::Echo { time }) = said.map(|vetted| vetted.message()) else {
                    visitors.remove(&link);
                    continue;
                };
                if outbox.try_send(Message::Echo { time }).is_err() {
                    visitors.remove(&link);
                    continue;
                }
                if !std::mem::replace(known, true) {
                    came += 1;
                    tell(Told::Reached { from: as_people_write(*address), ahead: time - clock.read().wall })?;
                }
            }
            Heard::Closed { link } => drop(visitors.remove(&link)),
        }
    }
}

fn as_people_write(address: Address) -> IpAddr {
    Ipv6Addr::from(address.0).to_canonical()
}
