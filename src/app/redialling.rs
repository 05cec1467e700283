//! How a guest finds its host again: where it may be, how long is waited between two attempts, what is remembered of it.

use std::collections::BTreeSet;
use std::fs;
use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin as Pinned;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::app::finding;
use crate::app::problem::AppError;
use crate::app::seat::{self, Opened};
use crate::app::session::Session;
use crate::domain::id::AuthorId;
use crate::domain::role::Role;
use crate::net::pin::Pin;
use crate::record::bytes::RecordId;
use crate::store::seat_file::SeatFile;
use crate::sync::bytes::Secret;
use crate::sync::code::{Code, Fingerprint};

/// Between two attempts to reach the host: at first, and at most.
const SOON: Duration = Duration::from_millis(200);
pub const LATER: Duration = Duration::from_secs(4);
/// So long the network is listened to for the meeting.
const LISTENING: Duration = Duration::from_secs(1);
/// A line that has lived so long was no accident; one that dies sooner may do so again and again.
const STEADY: Duration = Duration::from_secs(5);
/// So many rounds in vain, about six seconds, are a long time.
const PATIENCE: usize = 5;

/// What comes of an attempt.
pub type Dialled = Result<Opened, AppError>;
/// And where it was tried at last.
type Dialling = Pinned<Box<dyn Future<Output = (Dialled, String)> + Send>>;

pub struct Redialling {
    /// Where it was first, and is tried first.
    pub address: String,
    /// Where the host was heard last.
    last: String,
    /// Where it is looked for now.
    trying: String,
    /// How often somebody was dialled in vain since the line was there.
    in_vain: usize,
    /// The next attempt waits so long.
    wait: Duration,
    /// Since when the line is there.
    up: Option<Instant>,
    pub pin: Pin,
    /// By which the meeting is known on the network; nothing where no code was ever typed here.
    fingerprint: Option<Fingerprint>,
    pub record: RecordId,
    pub secret: Option<Secret>,
    /// The seat that is remembered, and where; nothing where the meeting is this machine's own.
    file: Option<(SeatFile, PathBuf)>,
    /// Where this machine would open its door.
    pub door: SocketAddr,
    dialling: Option<Dialling>,
}

impl Redialling {
    pub fn new(address: String, pin: Pin, record: RecordId, door: SocketAddr) -> Self {
        Self {
            last: address.clone(),
            trying: address.clone(),
            address,
            in_vain: 0,
            wait: Duration::ZERO,
            up: None,
            pin,
            fingerprint: None,
            record,
            secret: None,
            file: None,
            door,
            dialling: None,
        }
    }

    /// With the seat that is remembered.
    pub fn seated(self, file: SeatFile, path: PathBuf, code: Code) -> Self {
        Self { file: Some((file, path)), secret: Some(code.secret), fingerprint: Some(code.fingerprint), ..self }
    }

    /// The host is there, and this machine has its seat.
    pub fn found(&mut self, role: Role) {
        (self.up, self.in_vain) = (Some(Instant::now()), 0);
        self.last.clone_from(&self.trying);
        if let Some((file, path)) = &mut self.file
            && (file.address != self.last || file.role != Some(role))
        {
            file.address.clone_from(&self.last);
            file.role = Some(role);
            if let Err(error) = file.save(path) {
                tracing::warn!(%error, "where the host is now is not remembered");
            }
        }
    }

    /// There is no use in asking again sooner.
    pub fn give_it_time(&mut self, wait: Duration) {
        (self.wait, self.up) = (wait, None);
    }

    /// Whether it has been looked for in vain for long.
    pub fn is_long(&self, session: &Session) -> bool {
        self.in_vain >= PATIENCE * self.places(session).len()
    }

    /// Where it was reached, if it was heard there on the network and is none of the places that were known.
    pub fn elsewhere(&self, session: &Session) -> Option<SocketAddr> {
        self.trying.parse().ok().filter(|_| !self.places(session).contains(&self.trying))
    }

    /// Whether there are more places than one where it may be.
    pub fn has_choice(&self, session: &Session) -> bool {
        self.places(session).len() > 1
    }

    pub fn dial_again(&mut self, session: &Session) {
        let places = self.places(session);
        match self.up.take().map(|up| up.elapsed() >= STEADY) {
            Some(true) => self.wait = Duration::ZERO,
            // Where there is one place only, each attempt waits longer than the one before anyway.
            Some(false) if places.len() > 1 => self.wait = (self.wait * 2).clamp(SOON, LATER),
            _ => {}
        }
        let Some(address) = places.get(self.in_vain % places.len().max(1)).cloned() else { return };
        self.in_vain += 1;
        self.trying.clone_from(&address);
        // Only when all were tried it is waited longer.
        let round_is_over = self.in_vain.is_multiple_of(places.len());
        let (wait, pin) = (self.wait, self.pin);
        self.wait = if round_is_over { (self.wait * 2).clamp(SOON, LATER) } else { self.wait.max(SOON) };
        // Where nobody was, the network is asked: the host may have another address by now.
        let sought = self.fingerprint.filter(|_| round_is_over);
        self.dialling = Some(Box::pin(async move {
            sleep(wait).await;
            let dialled = seat::reach(&address, pin).await;
            let (Err(_), Some(fingerprint)) = (&dialled, sought) else { return (dialled, address) };
            for place in finding::find(fingerprint, LISTENING).await {
                let place = place.to_string();
                if let Ok(opened) = seat::reach(&place, pin).await {
                    return (Ok(opened), place);
                }
            }
            (dialled, address)
        }));
    }

    /// Waits for what comes of it; for ever while nobody is dialled. May be dropped and asked again.
    pub async fn turn(&mut self) -> Dialled {
        let Some(dialling) = &mut self.dialling else { return std::future::pending().await };
        let (dialled, at) = dialling.await;
        self.dialling = None;
        self.trying = at;
        dialled
    }

    /// Nobody sits there: it is no seat to go back to.
    pub fn forget(&mut self) {
        let Some((_, path)) = self.file.take() else { return };
        if let Err(error) = fs::remove_file(&path) {
            tracing::warn!(%error, "a seat that was never taken is remembered");
        }
    }

    /// After a restart without a line it is known how much has arrived at the host's.
    pub fn remember(&mut self, delivered: u64) {
        let Some((file, path)) = &mut self.file else { return };
        if file.delivered == delivered {
            return;
        }
        file.delivered = delivered;
        if let Err(error) = file.save(path) {
            tracing::warn!(%error, "what has arrived at the host's is not remembered");
        }
    }

    /// Where the host may be: where it was last, where it was first, and with each who may have taken over.
    fn places(&self, session: &Session) -> Vec<String> {
        let own = session.device.author().id();
        let lead = &session.device.meeting().lead;
        let mut places = vec![self.last.clone(), self.address.clone()];
        // The one that is known to have the lead goes before the others.
        let offers = |leads: bool| {
            let of = move |(author, _): &(AuthorId, &str)| *author != own && (Some(*author) == lead.taker()) == leads;
            lead.offers().filter(of).map(|(_, address)| address.to_owned())
        };
        places.extend(offers(true).chain(offers(false)));
        let mut seen = BTreeSet::new();
        places.retain(|place| !place.is_empty() && seen.insert(place.clone()));
        places
    }
}
