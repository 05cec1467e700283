//! A guest's way to the host: what is saved here is handed over, what comes is taken in, and a line that is gone is
//! dialled again for as long as it takes.

use std::collections::BTreeSet;
use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin as Pinned;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

use crate::app::keys;
use crate::app::problem::AppError;
use crate::app::seat::{self, Seat};
use crate::app::session::Session;
use crate::device::host_line::HostLine;
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::id::AuthorId;
use crate::domain::lead::{LeadCommand, Term};
use crate::net::dialler::{DialError, Line};
use crate::net::pin::Pin;
use crate::record::bytes::RecordId;
use crate::store::seat_file::SeatFile;
use crate::sync::bytes::{Certificate, Nonce, Secret};
use crate::sync::guest::{Guest, Output};
use crate::sync::message::{Message, Reason};

/// Between two attempts to reach the host: at first, and at most.
const SOON: Duration = Duration::from_millis(200);
const LATER: Duration = Duration::from_secs(4);
/// The host hears that the guest leaves.
const GOODBYE: Duration = Duration::from_millis(100);

/// A line on which the host has spoken.
type Dialled = Result<(Line, RecordId, Nonce), AppError>;
type Dialling = Pinned<Box<dyn Future<Output = Dialled> + Send>>;

/// What the person at this machine is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Writing goes on here.
    Lost { notes_here: usize, may_lead: bool },
    /// The line is there again, and everything is at the host's.
    Back,
    /// This machine's disk does not take what the host sends.
    DiskHere,
    /// The host's disk does not take what is written here.
    DiskThere,
}

/// Something for the guest to do.
pub enum Turn {
    Said(Option<Message>),
    Dialled(Dialled),
}

pub struct Guesting {
    guest: Guest,
    host: Reach,
    line: Option<Line>,
    dialling: Option<Dialling>,
    /// The next attempt waits so long.
    wait: Duration,
    /// Whether somebody was there who could be told that the line is gone, and was.
    told_lost: bool,
    seated: bool,
    /// The term that this machine gave up, having heard of a later one.
    given_up: Option<Term>,
}

/// How the host is found again.
struct Reach {
    /// Where it was first, and is tried first.
    address: String,
    /// Where the host was heard last.
    last: String,
    /// Where it is looked for now.
    trying: String,
    /// How often somebody was dialled in vain since the line was there.
    in_vain: usize,
    pin: Pin,
    record: RecordId,
    secret: Option<Secret>,
    /// The seat that is remembered, and where; nothing where the meeting is this machine's own.
    file: Option<(SeatFile, PathBuf)>,
    /// Where this machine would open its door.
    door: SocketAddr,
}

impl Guesting {
    /// Sits down; the session is the one of this machine's copy.
    ///
    /// `door`: where this machine opens a door, should it take over.
    pub fn begin(seat: Seat, door: SocketAddr) -> Result<(Session, Self), AppError> {
        let Seat { mut session, file, path, pin, record, code, line } = seat;
        let guest = Guest::new(session.device.author().id(), session.shelf()?, file.delivered);
        session.share();
        let mut guesting = Self {
            guest,
            seated: session.device.seat().is_some(),
            host: Reach {
                address: file.address.clone(),
                last: file.address.clone(),
                trying: file.address.clone(),
                in_vain: 0,
                pin,
                record,
                secret: Some(code.secret),
                file: Some((file, path)),
                door,
            },
            line: None,
            dialling: None,
            wait: Duration::ZERO,
            told_lost: false,
            given_up: None,
        };
        match line {
            Some((line, nonce)) => guesting.greet(line, nonce, &session),
            None => guesting.dial_again(&session),
        }
        Ok((session, guesting))
    }

    /// A machine that had the lead comes back as a guest of the one that has it now: it has the same certificate.
    pub fn come_back(session: &mut Session, certificate: Certificate, door: SocketAddr) -> Result<Self, AppError> {
        let guest = Guest::new(session.device.author().id(), session.shelf()?, 0);
        drop(session.fresh());
        let mut guesting = Self {
            guest,
            seated: true,
            host: Reach {
                address: String::new(),
                last: String::new(),
                trying: String::new(),
                in_vain: 0,
                pin: Pin::Known(certificate),
                record: session.record_id(),
                secret: None,
                file: None,
                door,
            },
            line: None,
            dialling: None,
            wait: Duration::ZERO,
            told_lost: false,
            given_up: session.device.meeting().lead.now(),
        };
        guesting.dial_again(session);
        Ok(guesting)
    }

    /// Whether this machine has the lead, and may open its door.
    pub fn has_lead(&self, session: &Session) -> bool {
        let lead = &session.device.meeting().lead;
        lead.taker() == Some(session.device.author().id()) && lead.now() != self.given_up
    }

    /// Where this machine opens its door when it takes over, and where the one was that led before.
    pub fn succession(&self) -> (SocketAddr, String) {
        (self.host.door, self.host.address.clone())
    }

    /// Waits until there is something to do. May be dropped and asked again; nothing is lost.
    pub async fn turn(&mut self) -> Turn {
        tokio::select! {
            said = receive(&mut self.line) => Turn::Said(said),
            dialled = poll(&mut self.dialling) => Turn::Dialled(dialled),
        }
    }

    /// Does it. An error is one that no patience mends.
    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Result<Vec<News>, AppError> {
        match turn {
            Turn::Said(Some(message)) => self.hear(message, session),
            Turn::Said(None) => Ok(self.lost(session)),
            Turn::Dialled(dialled) => self.dialled(dialled, session).map(|()| Vec::new()),
        }
    }

    /// What was just written here is handed over.
    pub fn share(&mut self, session: &mut Session) {
        let fresh = session.fresh();
        for output in self.guest.shared(&fresh, session.device.meeting()) {
            if let Output::Send(message) = output {
                self.say(message);
            }
        }
    }

    /// Whether all that was written here is known to be at the host's, now.
    pub fn is_done(&self) -> bool {
        self.guest.is_in_step()
    }

    pub fn standing(&self, session: &Session) -> HostLine {
        HostLine {
            own: session.device.author().id(),
            delivered: self.guest.delivered(),
            notes_here: self.notes_here(session),
            is_up: self.guest.is_connected(),
        }
    }

    /// Own notes and own cases that are known to lie here only.
    pub fn notes_here(&self, session: &Session) -> usize {
        let own = session.device.author().id();
        let here = |author, number| author == own && number > self.guest.delivered();
        let meeting = session.device.meeting();
        let notes = meeting.contributions.all().filter(|note| here(note.id().0.author, note.id().0.number)).count();
        notes + meeting.own_cases.standing().filter(|(id, ..)| here(id.0.author, id.0.number)).count()
    }

    /// Says goodbye.
    pub async fn leave(mut self) {
        self.remember();
        if self.line.is_some() {
            self.say(Message::Bye);
            sleep(GOODBYE).await;
        }
    }

    fn hear(&mut self, message: Message, session: &mut Session) -> Result<Vec<News>, AppError> {
        let mut news = Vec::new();
        let mut outputs = self.guest.hear(message, session.device.meeting());
        while !outputs.is_empty() {
            let mut more = Vec::new();
            for output in outputs {
                match output {
                    Output::Send(message) => self.say(message),
                    Output::TakeIn { authors, entries } => {
                        let taken = session.take_in(authors, entries);
                        more.extend(self.kept(taken, session, &mut news));
                    }
                    Output::Unveil(entries) => {
                        let taken = session.unveil(entries);
                        more.extend(self.kept(taken, session, &mut news));
                    }
                    Output::Welcomed(role) => {
                        (self.wait, self.host.in_vain) = (Duration::ZERO, 0);
                        self.host.last.clone_from(&self.host.trying);
                        if role.can_lead() {
                            more.extend(self.offer_to_lead(session));
                        }
                    }
                    Output::Keys(keys) => keys::to_keep(keys).save(session.record())?,
                    Output::Clock(now) => session.keep_step(now),
                    Output::Delivered => {}
                    Output::Ended(None | Some(Reason::NotLeading)) => news.extend(self.lost(session)),
                    Output::Ended(Some(Reason::Disk)) => {
                        news.push(News::DiskThere);
                        self.wait = LATER;
                        news.extend(self.lost(session));
                    }
                    Output::Ended(Some(reason)) => return Err(AppError::TurnedAway(reason)),
                }
            }
            outputs = more;
        }
        if self.told_lost && self.guest.is_in_step() {
            self.told_lost = false;
            news.push(News::Back);
        }
        Ok(news)
    }

    /// What came is on the disk, or is not.
    fn kept(&mut self, taken: bool, session: &mut Session, news: &mut Vec<News>) -> Vec<Output> {
        if !taken {
            news.push(News::DiskHere);
            self.guest.not_taken();
            news.extend(self.lost(session));
            return Vec::new();
        }
        let fresh = session.fresh();
        self.seated |= session.device.seat().is_some();
        self.guest.shared(&fresh, session.device.meeting())
    }

    /// Everybody learns where this machine is found, should it take over.
    fn offer_to_lead(&mut self, session: &mut Session) -> Vec<Output> {
        let Some(local) = self.line.as_ref().map(|line| line.local) else { return Vec::new() };
        let door = self.host.door;
        let ip = if door.ip().is_unspecified() { local } else { door.ip() };
        let address = SocketAddr::new(ip, door.port()).to_string();
        session.want(Intent::Do(Command::Lead(LeadCommand::Offer { address })));
        let fresh = session.fresh();
        self.guest.shared(&fresh, session.device.meeting())
    }

    /// The line is dead; writing goes on.
    fn lost(&mut self, session: &Session) -> Vec<News> {
        self.line = None;
        self.guest.cut();
        self.remember();
        self.dial_again(session);
        if !self.seated || std::mem::replace(&mut self.told_lost, true) {
            return Vec::new();
        }
        let may_lead = session.device.seat().is_some_and(|seat| seat.role.can_lead());
        vec![News::Lost { notes_here: self.notes_here(session), may_lead }]
    }

    fn dialled(&mut self, dialled: Dialled, session: &Session) -> Result<(), AppError> {
        self.dialling = None;
        match dialled {
            // Another meeting behind the same certificate: this copy is not of it.
            Ok((_, record, _)) if record != self.host.record => {
                return Err(AppError::TurnedAway(Reason::NotUnderstood));
            }
            Ok((line, _, nonce)) => self.greet(line, nonce, session),
            // Somebody else at one of several addresses, where the meeting may have been.
            Err(AppError::Dial(DialError::AnotherHost)) if self.places(session).len() > 1 => self.dial_again(session),
            // Somebody else at that address now, or another version: no patience mends that.
            Err(error @ (AppError::Dial(DialError::AnotherHost) | AppError::TurnedAway(_))) => return Err(error),
            Err(_) => self.dial_again(session),
        }
        Ok(())
    }

    fn greet(&mut self, line: Line, nonce: Nonce, session: &Session) {
        let hello = seat::hello(session, self.host.secret, line.certificate, self.host.record, nonce);
        self.line = Some(line);
        self.say(hello);
    }

    /// Where the host may be: where it was last, where it was first, and with each who may have taken over.
    fn places(&self, session: &Session) -> Vec<String> {
        let own = session.device.author().id();
        let lead = &session.device.meeting().lead;
        let mut places = vec![self.host.last.clone(), self.host.address.clone()];
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

    fn dial_again(&mut self, session: &Session) {
        let places = self.places(session);
        let Some(address) = places.get(self.host.in_vain % places.len().max(1)).cloned() else { return };
        self.host.in_vain += 1;
        self.host.trying.clone_from(&address);
        // Only when all were tried it is waited longer.
        let round_is_over = self.host.in_vain.is_multiple_of(places.len());
        let (wait, pin) = (self.wait, self.host.pin);
        self.wait = if round_is_over { (self.wait * 2).clamp(SOON, LATER) } else { self.wait.max(SOON) };
        self.dialling = Some(Box::pin(async move {
            sleep(wait).await;
            seat::reach(&address, pin).await
        }));
    }

    /// A line that takes nothing is dead, and its reader says so soon.
    fn say(&mut self, message: Message) {
        let Some(mut line) = self.line.take() else { return };
        if line.outbox.try_send(message).is_err() {
            line.inbox = mpsc::channel(1).1;
        }
        self.line = Some(line);
    }

    /// After a restart without a line it is known what has arrived at the host's.
    fn remember(&mut self) {
        let delivered = self.guest.delivered();
        let Some((file, path)) = &mut self.host.file else { return };
        if file.delivered == delivered {
            return;
        }
        file.delivered = delivered;
        if let Err(error) = file.save(path) {
            tracing::warn!(%error, "what has arrived at the host's is not remembered");
        }
    }
}

async fn receive(line: &mut Option<Line>) -> Option<Message> {
    match line {
        Some(line) => line.inbox.recv().await,
        None => std::future::pending().await,
    }
}

async fn poll(dialling: &mut Option<Dialling>) -> Dialled {
    match dialling {
        Some(dialling) => dialling.await,
        None => std::future::pending().await,
    }
}
