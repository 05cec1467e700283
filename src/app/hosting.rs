//! The open door of a running meeting: who is let in, what they bring onto the disk, what they get.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::mpsc;
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::app::door_news::News;
use crate::app::doorkeeper::{Doorkeeper, wrong_codes};
use crate::app::full_disk::FullDisk;
use crate::app::giving_seats::{self, Seating};
use crate::app::invited;
use crate::app::knocking::{Knocked, Knocking};
use crate::app::overreach::Overreach;
use crate::app::place::own_address;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::showing::Showing;
use crate::app::two_clocks::is_off;
use crate::device::door::{Door as Standing, Machine};
use crate::domain::id::AuthorId;
use crate::domain::number::Mark;
use crate::domain::role::Role;
use crate::domain::seat::Seat;
use crate::net::discovery::Announced;
use crate::net::listener::{Heard, Listener};
use crate::record::author::Author;
use crate::record::entry::Entry;
use crate::store::chance;
use crate::sync::bytes::{Certificate, Nonce};
use crate::sync::host::{Host, SHARES};
use crate::sync::host_output::Output;
use crate::sync::links::LinkId;
use crate::sync::message::{Message, Reason};
use crate::sync::vetting::Vetted;

/// Each guest is told the time every five seconds, one share of them after the other: five hundred who are told at once,
/// and answer at once, keep everybody's notes waiting for 30 ms.
const PULSE: Duration = Duration::from_millis(5000 / SHARES);
/// The last words get so long.
const GOODBYE: Duration = Duration::from_millis(100);
/// Whoever was heard so lately had a line that lived: each answers every pulse.
const ALIVE: TimeDelta = TimeDelta::seconds(7);
/// So many entries are taken in one go before the disk is asked: a commit for all of them, and time for everybody else
/// between two.
const GO: usize = 1024;

/// Something for the host to do.
pub enum Turn {
    Heard(Heard),
    Pulse,
    Knocked(Knocked),
}

pub struct Hosting {
    host: Host,
    keeper: Doorkeeper,
    /// So that nobody has to type the address; dropped before the listener.
    announced: Option<Announced>,
    listener: Listener,
    /// By which others reach this machine, as far as it knew when the door was opened.
    machine: IpAddr,
    heard: mpsc::Receiver<Heard>,
    pulse: Interval,
    /// Whose turn it was last to be told the time.
    share: u64,
    showing: Showing,
    outboxes: BTreeMap<LinkId, mpsc::Sender<Message>>,
    present: BTreeMap<AuthorId, Seat>,
    /// Those that have been here or had a seat before the door was opened.
    known: BTreeSet<AuthorId>,
    /// How often somebody had come or left when that was looked at.
    turnover: u64,
    /// How far the clock of each guest's machine goes ahead of this one's, by what it said when it came.
    ahead: BTreeMap<LinkId, TimeDelta>,
    /// When each device was heard last, in the meeting's time.
    heard_at: BTreeMap<AuthorId, DateTime<Utc>>,
    start: Instant,
    knocking: Knocking,
    disk: FullDisk,
    overreach: Overreach,
    /// Another machine has the lead.
    superseded: bool,
    /// Which, as far as that was said.
    leader: Option<AuthorId>,
}

impl Hosting {
    /// Opens the door of this meeting. Certificate and codes are the ones of the last time, or those of the machine that
    /// led before. `former`: where that one was.
    pub async fn open(session: &mut Session, address: SocketAddr, former: Option<String>) -> Result<Self, AppError> {
        let keeper = Doorkeeper::of(session)?;
        let (listener, heard) = Listener::open(address, &keeper.identity()).await?;
        let announced = Announced::begin(listener.address(), keeper.fingerprint())
            .inspect_err(|error| tracing::warn!(%error, "the meeting is not announced on the network"))
            .ok();
        let mut pulse = interval(PULSE);
        pulse.set_missed_tick_behavior(MissedTickBehavior::Delay);
        invited::show_programme(session);
        session.share();
        let mut host = Host::new(keeper.certificate(), keeper.invitations().clone(), session.shelf()?);
        // Nobody is here yet who could be told.
        drop(host.hand_on(keeper.keys()));
        drop(host.shut_out(keeper.put_out().clone()));
        drop(session.fresh());
        let secret = keeper.invitations().of(Role::StandBy).map(|invitation| invitation.secret);
        let mut knocking = Knocking::new(former, keeper.certificate(), secret);
        knocking.go_on(session);
        Ok(Self {
            host,
            knocking,
            disk: FullDisk::default(),
            overreach: Overreach::default(),
            superseded: false,
            leader: None,
            announced,
            keeper,
            listener,
            heard,
            machine: own_address(),
            pulse,
            share: 0,
            showing: Showing::default(),
            outboxes: BTreeMap::new(),
            present: BTreeMap::new(),
            known: session.device.meeting().seats.all().map(|(author, _)| author).collect(),
            turnover: 0,
            ahead: BTreeMap::new(),
            heard_at: BTreeMap::new(),
            start: Instant::now(),
        })
    }

    /// Where guests reach this machine, as far as it knows itself.
    pub fn address(&self) -> SocketAddr {
        let bound = self.listener.address();
        if bound.ip().is_unspecified() { SocketAddr::new(self.machine, bound.port()) } else { bound }
    }

    /// Waits until there is something to do. May be dropped and asked again; nothing is lost.
    pub async fn turn(&mut self) -> Turn {
        tokio::select! {
            Some(heard) = self.heard.recv() => Turn::Heard(heard),
            _ = self.pulse.tick() => Turn::Pulse,
            knocked = self.knocking.turn() => Turn::Knocked(knocked),
        }
    }

    /// Does it, and what has piled up meanwhile.
    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Vec<News> {
        let mut outputs = match turn {
            Turn::Pulse => {
                self.share = self.share.wrapping_add(1);
                let mut outputs = self.host.clock(session.now(), self.share);
                outputs.extend(self.showing.news(&self.host, session));
                outputs
            }
            Turn::Knocked(knocked) => {
                self.superseded |= self.knocking.take(knocked, session);
                Vec::new()
            }
            Turn::Heard(heard) => {
                let mut outputs = self.hear(heard, session);
                let weight = |outputs: &[Output]| outputs.iter().map(Output::weight).sum::<usize>();
                let mut taken = weight(&outputs);
                while taken < GO {
                    let Ok(heard) = self.heard.try_recv() else { break };
                    let more = self.hear(heard, session);
                    taken += weight(&more).max(1);
                    outputs.extend(more);
                }
                outputs
            }
        };
        outputs.extend(self.fresh(session));
        self.carry_out(outputs, session)
    }

    /// Whether another machine has the lead, as far as anybody here knows.
    pub fn is_superseded(&self) -> bool {
        self.superseded
    }

    /// Who has it then, as far as that was said.
    pub fn leader(&self) -> Option<AuthorId> {
        self.leader
    }

    /// By which the door is known.
    pub fn certificate(&self) -> Certificate {
        self.keeper.certificate()
    }

    /// What this machine has just written goes to those who may see it.
    pub fn share(&mut self, session: &mut Session) -> Vec<News> {
        let outputs = self.fresh(session);
        self.carry_out(outputs, session)
    }

    /// Tables that are new since the door was opened get their codes.
    pub fn complete(&mut self, session: &Session) -> Result<(), AppError> {
        if self.keeper.complete(session)? {
            self.keys_changed();
        }
        Ok(())
    }

    /// A new code for a role, or none at all; gives the code. The one before opens nothing any more.
    pub fn invite(&mut self, role: Role, anew: bool, session: &Session) -> Result<Option<String>, AppError> {
        self.keeper.invite(role, anew, session)?;
        self.keys_changed();
        Ok(self.keeper.code(role))
    }

    /// A machine is put out at once, or (not `out`) may come in again.
    pub fn shut(&mut self, author: AuthorId, out: bool, session: &Session) -> Result<(), AppError> {
        self.keeper.shut(author, out, session)?;
        let outputs = self.host.shut_out(self.keeper.put_out().clone());
        self.say(outputs);
        self.keys_changed();
        Ok(())
    }

    /// What came some other way than through the door goes to those who may see it.
    pub fn hand_round(&mut self, authors: &[Author], entries: &[Entry], session: &mut Session) -> Vec<News> {
        authors.iter().for_each(|author| self.host.admit(*author));
        let outputs = self.host.shared(entries, session.device.meeting(), session.now());
        self.carry_out(outputs, session)
    }

    /// Who is invited, and who is there.
    pub fn standing(&self, session: &Session) -> Standing {
        let own = session.device.author().id();
        let machine = |author: AuthorId, mark: &Mark| Machine {
            mark: mark.clone(),
            // A stand-by that leads is no guest of its own.
            is_there: author == own || self.present.contains_key(&author),
            is_out: self.keeper.put_out().contains(&author),
            heard: Some(session.now()).filter(|_| author == own).or_else(|| self.heard_at.get(&author).copied()),
            unsent: self.host.lacking(author),
        };
        Standing {
            address: Some(self.address().to_string()),
            invited: self.keeper.invited(session.device.meeting(), machine),
            wrong_codes: self.host.wrong_codes().iter().map(wrong_codes).collect(),
            disk_refuses: self.disk.refuses(),
        }
    }

    /// The door opens to what is on the disk, and whoever may take the lead is told.
    fn keys_changed(&mut self) {
        self.host.invite(self.keeper.invitations().clone());
        let outputs = self.host.hand_on(self.keeper.keys());
        self.say(outputs);
    }

    /// Says goodbye to everybody, or that another machine leads.
    pub async fn leave(mut self, last: Message) {
        self.announced = None;
        let outputs = self.host.leave(&last);
        self.say(outputs);
        // The writers send what lies in their boxes when nobody can add to it any more.
        self.outboxes.clear();
        tokio::time::sleep(GOODBYE).await;
    }

    fn hear(&mut self, heard: Heard, session: &Session) -> Vec<Output> {
        match heard {
            Heard::Opened { link, address, outbox } => {
                self.outboxes.insert(link, outbox);
                match chance::draw() {
                    Ok(nonce) => self.host.open(link, address, Nonce(nonce), session.true_time()),
                    Err(_) => vec![Output::Close(link)],
                }
            }
            Heard::Said { link, said } => {
                if let Some(told) = said.as_ref().ok().and_then(Vetted::told_time) {
                    self.ahead.insert(link, told - session.true_time());
                }
                let author = self.host.links().device(link);
                self.heard_at.extend(author.map(|author| (author, session.now())));
                let elapsed = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
                let outputs = self.host.hear(link, said, session.device.meeting(), elapsed, session.now());
                if let Some(author) = author {
                    self.overreach.look(author, &outputs, session.now());
                }
                outputs
            }
            Heard::Closed { link } => {
                self.outboxes.remove(&link);
                self.ahead.remove(&link);
                self.host.closed(link);
                Vec::new()
            }
        }
    }

    fn fresh(&mut self, session: &mut Session) -> Vec<Output> {
        invited::show_programme(session);
        let fresh = session.fresh();
        if fresh.is_empty() {
            return Vec::new();
        }
        let now = session.now();
        self.host.shared(&fresh, session.device.meeting(), now)
    }

    fn carry_out(&mut self, outputs: Vec<Output>, session: &mut Session) -> Vec<News> {
        let mut news = Vec::new();
        let mut arrived: Vec<Entry> = Vec::new();
        let mut outputs = VecDeque::from(outputs);
        loop {
            match outputs.pop_front() {
                Some(Output::Send(link, message)) => self.send(link, message),
                Some(Output::Close(link)) => drop(self.outboxes.remove(&link)),
                Some(Output::TakeIn(entries)) => arrived.extend(entries),
                Some(Output::Admit(author)) => {
                    if session.admit(&author).is_err() {
                        outputs.extend(self.host.not_taken());
                    }
                }
                Some(Output::Superseded(by)) => (self.superseded, self.leader) = (true, Some(by)),
                Some(Output::WrongCodes(tally)) => news.push(News::WrongCodes(tally)),
                Some(Output::TakenOver(author)) => news.extend(self.copied(author, session.now())),
                Some(Output::Seat { author, role }) => {
                    let seating = giving_seats::give(session, &author, role);
                    outputs.extend(match seating {
                        Seating::Refused => self.host.turn_away(author.id(), Reason::Closed),
                        _ if self.disk.took(seating == Seating::Given) => self.fresh(session),
                        _ => self.host.not_taken(),
                    });
                }
                None if arrived.is_empty() => break,
                None => {
                    let taken = self.disk.took(session.take_in(Vec::new(), std::mem::take(&mut arrived)));
                    outputs.extend(if taken { self.fresh(session) } else { self.host.not_taken() });
                }
            }
        }
        news.extend(self.overreach.news(session.device.meeting()));
        news.extend(self.comings_and_goings(session.now()));
        // The tables come and go with every attempt to deliver: of that the disk is the cause, and it is told.
        news.retain(|news| !self.disk.refuses() || matches!(news, News::WrongCodes(_)));
        let disk = self.disk.untold().map(|refuses| if refuses { News::NotTaken } else { News::TakenAgain });
        disk.into_iter().chain(news).collect()
    }

    /// Nothing where the line before was dead, as it is after the network was gone.
    fn copied(&self, author: AuthorId, now: DateTime<Utc>) -> Option<News> {
        let lived = self.heard_at.get(&author).is_some_and(|heard| now - *heard < ALIVE);
        self.present.get(&author).filter(|_| lived).map(|seat| News::Copied(seat.clone()))
    }

    /// Last words, and what concerns no record.
    fn say(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            match output {
                Output::Send(link, message) => self.send(link, message),
                Output::Close(link) => drop(self.outboxes.remove(&link)),
                _ => {}
            }
        }
    }

    fn send(&mut self, link: LinkId, message: Message) {
        let full = self.outboxes.get(&link).is_some_and(|outbox| outbox.try_send(message).is_err());
        if full {
            // It does not take what is sent, or is gone.
            self.outboxes.remove(&link);
            self.host.closed(link);
        }
    }

    fn comings_and_goings(&mut self, now: DateTime<Utc>) -> Vec<News> {
        let turnover = self.host.turnover();
        if std::mem::replace(&mut self.turnover, turnover) == turnover {
            return Vec::new();
        }
        // One that is refused again and again was told of.
        let restless = self.overreach.restless(now);
        let is_calm = |author: &AuthorId| !restless.contains(author);
        let present = self.host.present().map(|(author, seat)| (author, seat.clone())).collect();
        let before = std::mem::replace(&mut self.present, present);
        let known = &mut self.known;
        let came = self.present.iter().filter(|(author, _)| !before.contains_key(author) && is_calm(author));
        let came: Vec<News> =
            came.map(|(author, seat)| News::Came { seat: seat.clone(), again: !known.insert(*author) }).collect();
        let off = self.ahead.iter().filter(|(_, ahead)| is_off(**ahead)).filter_map(|(link, ahead)| {
            let author = self.host.links().device(*link).filter(|author| !before.contains_key(author))?;
            Some(News::ClockOff(self.present.get(&author)?.role, *ahead))
        });
        let left = before.iter().filter(|(author, _)| !self.present.contains_key(author) && is_calm(author));
        let others = |role: Role| self.present.values().any(|seat| seat.role == role);
        let left = left.map(|(_, seat)| News::Left { role: seat.role, others: others(seat.role) });
        came.into_iter().chain(off).chain(left).collect()
    }
}
