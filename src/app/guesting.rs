//! A guest's way to the host: what is saved here is handed over, what comes is taken in, and a line that is gone is
//! dialled again for as long as it takes.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

use crate::app::disk_there::DiskThere;
use crate::app::keys;
use crate::app::line_news::News;
use crate::app::problem::AppError;
use crate::app::redialling::{Dialled, LATER, Redialling};
use crate::app::seat::{self, Opened, Seat};
use crate::app::session::Session;
use crate::app::two_clocks::is_off;
use crate::device::host_line::HostLine;
use crate::device::intent::Intent;
use crate::domain::command::Command;
use crate::domain::lead::{LeadCommand, Term};
use crate::domain::role::Role;
use crate::net::dialler::{DialError, Line};
use crate::net::pin::Pin;
use crate::sync::bytes::Certificate;
use crate::sync::guest::{Guest, Output};
use crate::sync::message::{Message, Reason};

/// The host hears that the guest leaves.
const GOODBYE: Duration = Duration::from_millis(100);
/// No host keeps anybody waiting longer, in seconds.
const LONGEST_HOLD: u32 = 60;

/// Something for the guest to do.
pub enum Turn {
    Said(Option<Message>),
    /// There is something to tell already.
    Untold,
    Dialled(Dialled),
}

pub struct Guesting {
    guest: Guest,
    host: Redialling,
    line: Option<Line>,
    /// Whether somebody was there who could be told that the line is gone, and was.
    told_lost: bool,
    seated: bool,
    /// What is still to be told.
    untold: Vec<News>,
    told_clock: bool,
    told_why: bool,
    told_slowed: bool,
    disk_there: DiskThere,
    /// A stand-by has not said yet where it would be found.
    offers: bool,
    /// The term that this machine gave up, having heard of a later one.
    given_up: Option<Term>,
    /// The lead goes over to another machine: that nobody answers does not mean yet that nobody leads.
    goes_over: bool,
}

impl Guesting {
    fn of(guest: Guest, host: Redialling, seated: bool, given_up: Option<Term>) -> Self {
        Self {
            guest,
            host,
            line: None,
            told_lost: false,
            seated,
            untold: Vec::new(),
            told_clock: false,
            told_why: false,
            told_slowed: false,
            disk_there: DiskThere::default(),
            offers: false,
            given_up,
            goes_over: false,
        }
    }

    /// Sits down; the session is the one of this machine's copy.
    ///
    /// `door`: where this machine opens a door, should it take over.
    pub fn begin(seat: Seat, door: SocketAddr) -> Result<(Session, Self), AppError> {
        let Seat { mut session, file, path, pin, record, code, line, elsewhere } = seat;
        let guest = Guest::new(session.device.author().id(), session.shelf()?, file.delivered);
        session.share();
        let host = Redialling::new(file.address.clone(), pin, record, door).seated(file, path, code);
        let seated = session.device.seat().is_some();
        let mut guesting = Self::of(guest, host, seated, None);
        guesting.untold.extend(elsewhere.map(|place| News::Elsewhere { place }));
        match line {
            Some(opened) => guesting.greet(opened, &session),
            None => guesting.host.dial_again(&session),
        }
        Ok((session, guesting))
    }

    /// A machine that had the lead comes back as a guest of the one that has it now: it has the same certificate.
    pub fn come_back(session: &mut Session, certificate: Certificate, door: SocketAddr) -> Result<Self, AppError> {
        let guest = Guest::new(session.device.author().id(), session.shelf()?, 0);
        drop(session.fresh());
        let host = Redialling::new(String::new(), Pin::Known(certificate), session.record_id(), door);
        let guesting = Self::of(guest, host, true, session.device.meeting().lead.now());
        let mut guesting = Self { goes_over: true, ..guesting };
        guesting.host.dial_again(session);
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
        if !self.untold.is_empty() {
            return Turn::Untold;
        }
        tokio::select! {
            said = receive(&mut self.line) => Turn::Said(said),
            dialled = self.host.turn() => Turn::Dialled(dialled),
        }
    }

    /// Does it. An error is one that no patience mends.
    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Result<Vec<News>, AppError> {
        match turn {
            Turn::Said(Some(message)) => self.hear(message, session),
            Turn::Said(None) => Ok(self.lost(session)),
            Turn::Untold => Ok(std::mem::take(&mut self.untold)),
            Turn::Dialled(dialled) => self.dialled(dialled, session).map(|()| Vec::new()),
        }
    }

    /// Nobody was there yet who could be told this.
    pub fn tell_later(&mut self, news: Vec<News>) {
        self.untold.extend(news);
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
            is_awaited: self.is_awaited(session),
            is_carried: false,
        }
    }

    /// Own notes that are known to lie here only. Of an own case that is said with itself.
    pub fn notes_here(&self, session: &Session) -> usize {
        let own = session.device.author().id();
        let here = |author, number| author == own && number > self.guest.delivered();
        let notes = session.device.meeting().contributions.all();
        notes.filter(|note| here(note.id().0.author, note.id().0.number)).count()
    }

    /// The same while the line is down; 0 while it is up.
    pub fn here_only(&self, session: &Session) -> usize {
        if self.guest.is_connected() { 0 } else { self.notes_here(session) }
    }

    /// Says goodbye.
    pub async fn leave(mut self) {
        self.host.remember(self.guest.delivered());
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
                        self.host.found(role);
                        self.goes_over = false;
                        (self.told_why, self.told_slowed) = (false, false);
                        self.offers = role.can_lead();
                    }
                    Output::Keys(keys) => keys::to_keep(keys).save(session.record())?,
                    Output::Clock(now) => {
                        session.keep_step(now);
                        self.disk_there.heard();
                        // What is dated by the host's time waits for it.
                        if std::mem::take(&mut self.offers) {
                            more.extend(self.offer_to_lead(session));
                        }
                    }
                    Output::Shown(shown) => session.shown = shown,
                    Output::Delivered => self.disk_there.took(),
                    Output::Ended(None) => news.extend(self.lost(session)),
                    Output::Ended(Some(Reason::NotLeading)) => {
                        self.goes_over = true;
                        news.extend(self.lost(session));
                    }
                    Output::Ended(Some(Reason::Disk)) => {
                        if self.disk_there.refused() {
                            news.push(News::DiskThere { seated: self.seated });
                        }
                        self.host.give_it_time(LATER);
                        news.extend(self.lost(session));
                    }
                    // It may be mended when another machine comes back, and writing goes on until then.
                    Output::Ended(Some(Reason::NotYours { .. })) if self.seated => {
                        news.extend((!std::mem::replace(&mut self.told_lost, true)).then_some(News::Unaccepted));
                        self.host.give_it_time(LATER);
                        news.extend(self.lost(session));
                    }
                    Output::Ended(Some(Reason::TooManyTries { seconds })) => {
                        let seconds = seconds.min(LONGEST_HOLD);
                        let again = std::mem::replace(&mut self.told_slowed, true);
                        news.push(News::Slowed { seconds, again });
                        self.host.give_it_time(Duration::from_secs(seconds.into()));
                        news.extend(self.lost(session));
                    }
                    Output::Ended(Some(reason)) => {
                        if reason == Reason::WrongCode && !self.seated {
                            self.host.forget();
                        }
                        return Err(AppError::TurnedAway(reason));
                    }
                }
            }
            outputs = more;
        }
        if self.guest.is_in_step() && !self.disk_there.refuses() {
            news.extend(std::mem::take(&mut self.told_lost).then(|| News::Back { role: role_of(session) }));
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
        self.host.remember(self.guest.delivered());
        self.host.dial_again(session);
        self.tell_lost(session).into_iter().collect()
    }

    /// That nobody is there, once; with a seat that is remembered, at the first attempt in vain.
    fn tell_lost(&mut self, session: &Session) -> Option<News> {
        let role = role_of(session);
        let is_known = !(role.is_some_and(Role::can_lead) && self.is_awaited(session));
        if !self.seated || !is_known || std::mem::replace(&mut self.told_lost, true) {
            return None;
        }
        Some(News::Lost { notes_here: self.notes_here(session), role })
    }

    /// Whether the machine that has just taken the lead is looked for, and not in vain for long.
    fn is_awaited(&self, session: &Session) -> bool {
        self.goes_over && !self.host.is_long(session)
    }

    fn dialled(&mut self, dialled: Dialled, session: &Session) -> Result<(), AppError> {
        match dialled {
            // Another meeting behind the same certificate: this copy is not of it.
            Ok(opened) if opened.record != self.host.record => {
                return Err(AppError::TurnedAway(Reason::NotUnderstood));
            }
            Ok(opened) => {
                self.untold.extend(self.host.elsewhere(session).map(|place| News::Elsewhere { place }));
                self.greet(opened, session);
            }
            // Somebody else at one of several addresses, where the meeting may have been.
            Err(AppError::Dial(DialError::AnotherHost)) if self.host.has_choice(session) => {
                self.host.dial_again(session)
            }
            // Somebody else at that address now, or another version: no patience mends that.
            Err(error @ (AppError::Dial(DialError::AnotherHost) | AppError::TurnedAway(_))) => return Err(error),
            Err(error) => {
                let lost = self.tell_lost(session);
                self.untold.extend(lost);
                let long = self.host.is_long(session);
                if let (AppError::Dial(why), true) = (error, long && !self.told_why) {
                    self.told_why = true;
                    let may_lead = role_of(session).is_some_and(Role::can_lead);
                    self.untold.push(News::Unreached { why, may_lead });
                }
                self.host.dial_again(session);
            }
        }
        Ok(())
    }

    fn greet(&mut self, Opened { line, nonce, time, .. }: Opened, session: &Session) {
        let ahead = time.map(|time| session.wall() - time).filter(|ahead| is_off(*ahead));
        if let (Some(ahead), false) = (ahead, self.told_clock) {
            self.told_clock = true;
            self.untold.push(News::ClockOff(ahead));
        }
        let hello = seat::hello(session, self.host.secret, line.certificate, self.host.record, nonce);
        self.line = Some(line);
        self.say(hello);
    }

    /// A line that takes nothing is dead, and its reader says so soon.
    fn say(&mut self, message: Message) {
        let Some(mut line) = self.line.take() else { return };
        if line.outbox.try_send(message).is_err() {
            line.inbox = mpsc::channel(1).1;
        }
        self.line = Some(line);
    }
}

/// What this machine sits at the meeting as.
fn role_of(session: &Session) -> Option<Role> {
    session.device.seat().map(|seat| seat.role)
}

async fn receive(line: &mut Option<Line>) -> Option<Message> {
    match line {
        Some(line) => line.inbox.recv().await,
        None => std::future::pending().await,
    }
}
