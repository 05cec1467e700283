//! The lead changes hands: machines that can lead, tables, a network that falls apart, crashes at any write. In the end
//! one leads, every machine shows the same clock, and what was told as saved stands once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, ContributionEvent, Place};
use rundbord::domain::erasure::Erasable;
use rundbord::domain::event::{Body, Event};
use rundbord::domain::id::{AuthorId, ContributionId, TableNumber, ThemeId};
use rundbord::domain::lead::{LeadCommand, Term};
use rundbord::domain::meeting::Meeting;
use rundbord::domain::opening::{Opened, OpeningCommand};
use rundbord::domain::rights::{leads, may_see, reach};
use rundbord::domain::role::Role;
use rundbord::domain::seat::SeatCommand;
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::domain::zone::Zone;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader;
use rundbord::intake::programme::settle::settle;
use rundbord::record::body;
use rundbord::record::bytes::RecordId;
use rundbord::sync::address::Address;
use rundbord::sync::bytes::{Certificate, Nonce, Secret, greeting};
use rundbord::sync::guest::{self, Guest};
use rundbord::sync::host::Host;
use rundbord::sync::host_output;
use rundbord::sync::invitation::{Invitation, Invitations};
use rundbord::sync::links::LinkId;
use rundbord::sync::message::{Message, Reason, VERSION};
use rundbord::sync::vetting::Vetting;

use crate::chance::Chance;
use crate::machine::{Crashed, Luck, Machine};
use crate::world::{PROGRAMME, Tally};

const RECORD: RecordId = RecordId([7; 16]);
/// Whoever leads has the same one.
const CERTIFICATE: Certificate = Certificate([8; 32]);

/// What came up.
#[derive(Default)]
pub struct Turns {
    pub takeovers: usize,
    pub two_leaders: usize,
    pub returns: usize,
    pub steps_unseen: usize,
    pub crashes: usize,
    pub edits: usize,
    pub erasures: usize,
}

enum End {
    Host(Box<Host>),
    Guest { guest: Box<Guest>, line: Option<LinkId> },
}

struct Peer {
    machine: Machine,
    /// As whom it was invited; nothing for the facilitator's own.
    role: Option<Role>,
    end: End,
    /// The term that it gave up, having heard of a later one.
    given_up: Option<Term>,
}

struct Wire {
    guest: usize,
    host: usize,
    vetting: Vetting,
    to_host: VecDeque<Message>,
    to_guest: VecDeque<Message>,
}

pub struct Handover {
    chance: Chance,
    trouble: bool,
    now: DateTime<Utc>,
    peers: Vec<Peer>,
    wires: BTreeMap<LinkId, Wire>,
    /// Pairs that cannot reach each other.
    apart: BTreeSet<(usize, usize)>,
    invitations: Invitations,
    links: u64,
    tally: Tally,
    pub turns: Turns,
}

impl Handover {
    pub fn new(seed: u64) -> Self {
        let mut tally = Tally::default();
        let now: DateTime<Utc> = "2022-04-07T14:00:00Z".parse().unwrap();
        let mut first = Machine::new(RECORD, 1, TimeDelta::zero());
        let here = Here::without_summer_time(now.date_naive());
        let programme = settle(&reader::read(PROGRAMME.as_bytes()).unwrap(), &here).programme;
        let zone = Zone::fixed(FixedOffset::east_opt(7200).unwrap());
        let opened = Box::new(Opened { programme, zone, rehearsal: false });
        for command in [OpeningCommand::Open { opened }, OpeningCommand::Show] {
            first.want(Intent::Do(Command::Opening(command)), now, Luck::Good, &mut tally).unwrap();
        }
        first.device.begin();
        let table = |n| Role::Scribe { table: TableNumber(n) };
        let roles = [Role::StandBy, Role::StandBy, table(1), table(2)];
        let mut invitations = Invitations::default();
        for (n, role) in roles.into_iter().enumerate() {
            invitations.open(Invitation { role, secret: Secret([n as u8; 5]) });
        }
        let desk = Host::new(CERTIFICATE, invitations.clone(), first.shelf());
        first.fresh.clear();
        let mut peers = vec![Peer { machine: first, role: None, end: End::Host(Box::new(desk)), given_up: None }];
        for (n, role) in roles.into_iter().enumerate() {
            let machine = Machine::new(RECORD, 10 + n as u8, TimeDelta::zero());
            let guest = Box::new(Guest::new(machine.author().id(), machine.shelf(), 0));
            peers.push(Peer { machine, role: Some(role), end: End::Guest { guest, line: None }, given_up: None });
        }
        let (wires, apart) = (BTreeMap::new(), BTreeSet::new());
        let turns = Turns::default();
        let chance = Chance::new(seed);
        Self { chance, trouble: true, now, peers, wires, apart, invitations, links: 0, tally, turns }
    }

    pub fn live(mut self) -> Turns {
        for _ in 0..120 + self.chance.below(160) {
            self.now += TimeDelta::milliseconds(self.chance.below(20_000) as i64);
            self.step();
            self.settle();
            let leading = self.hosts().filter(|host| self.leads(*host)).count();
            self.turns.two_leaders += usize::from(leading > 1);
        }
        self.trouble = false;
        self.apart.clear();
        self.heal();
        self.check();
        self.turns
    }

    fn step(&mut self) {
        let peer = self.chance.below(self.peers.len());
        let other = self.chance.below(self.peers.len());
        match self.chance.below(27) {
            0..=9 => (0..3).for_each(|_| self.deliver()),
            10..=13 => self.connect(peer, other),
            14..=16 => self.types(peer),
            17 => self.steps(peer),
            18 => self.takes_over(peer),
            19 => self.knock(peer, other),
            20 => self.cut(peer),
            21 if self.chance.one_in(2) => self.restart(peer),
            22 => _ = self.apart.insert((peer.min(other), peer.max(other))),
            23..=25 => self.works_on(peer),
            _ => self.apart = self.apart.iter().skip(1).copied().collect(),
        }
        let apart = self.apart.clone();
        let torn = |wire: &Wire| apart.contains(&(wire.guest.min(wire.host), wire.guest.max(wire.host)));
        let torn: Vec<usize> = self.wires.values().filter(|wire| torn(wire)).map(|wire| wire.guest).collect();
        torn.into_iter().for_each(|guest| self.cut(guest));
    }

    fn heal(&mut self) {
        for peer in 0..self.peers.len() {
            self.cut(peer);
        }
        for round in 0.. {
            assert!(round < 5_000, "the exchange never comes to rest: {:?}", self.hosts().collect::<Vec<_>>());
            self.settle();
            let hosts: Vec<usize> = self.hosts().collect();
            assert!(!hosts.is_empty(), "nobody leads");
            for host in &hosts {
                for other in hosts.iter().filter(|other| *other != host) {
                    self.knock(*host, *other);
                }
            }
            for peer in 0..self.peers.len() {
                let host = self.hosts().last().unwrap();
                self.connect(peer, host);
            }
            let quiet = self.wires.values().all(|wire| wire.to_host.is_empty() && wire.to_guest.is_empty());
            if quiet && self.hosts().count() == 1 {
                return;
            }
            self.deliver();
        }
    }

    fn hosts(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.peers.len()).filter(|peer| matches!(self.peers[*peer].end, End::Host(_)))
    }

    fn meeting(&self, peer: usize) -> &Meeting {
        self.peers[peer].machine.device.meeting()
    }

    fn author(&self, peer: usize) -> AuthorId {
        self.peers[peer].machine.author().id()
    }

    fn leads(&self, peer: usize) -> bool {
        leads(self.author(peer), self.meeting(peer))
    }

    fn luck(&mut self) -> Luck {
        if self.trouble { Machine::luck(&mut self.chance) } else { Luck::Good }
    }

    /// Whoever has the lead holds the door, and whoever has lost it is a guest.
    fn settle(&mut self) {
        for peer in 0..self.peers.len() {
            let (taker, term) = (self.meeting(peer).lead.taker(), self.meeting(peer).lead.now());
            let given_up = self.peers[peer].given_up == term;
            match (&self.peers[peer].end, taker) {
                (End::Guest { .. }, Some(taker)) if taker == self.author(peer) && !given_up => {
                    self.cut(peer);
                    let desk = Host::new(CERTIFICATE, self.invitations.clone(), self.peers[peer].machine.shelf());
                    self.peers[peer].machine.fresh.clear();
                    self.peers[peer].end = End::Host(Box::new(desk));
                    self.turns.takeovers += 1;
                }
                (End::Host(_), Some(taker)) if taker != self.author(peer) => self.steps_down(peer),
                _ => {}
            }
        }
    }

    fn steps_down(&mut self, peer: usize) {
        let guests: Vec<usize> = self.wires.values().filter(|wire| wire.host == peer).map(|wire| wire.guest).collect();
        guests.into_iter().for_each(|guest| self.cut(guest));
        let machine = &mut self.peers[peer].machine;
        machine.fresh.clear();
        let guest = Box::new(Guest::new(machine.author().id(), machine.shelf(), 0));
        self.peers[peer].given_up = self.meeting(peer).lead.now();
        self.peers[peer].end = End::Guest { guest, line: None };
        self.turns.returns += 1;
    }

    fn restart(&mut self, peer: usize) {
        self.turns.crashes += 1;
        self.cut(peer);
        let guests: Vec<usize> = self.wires.values().filter(|wire| wire.host == peer).map(|wire| wire.guest).collect();
        guests.into_iter().for_each(|guest| self.cut(guest));
        self.peers[peer].machine.restart();
        self.peers[peer].given_up = None;
        let machine = &self.peers[peer].machine;
        let shelf = machine.shelf();
        // The facilitator's own machine opens its door and hears later that another one leads.
        let holds = self.peers[peer].role.is_none() && machine.device.meeting().lead.taker().is_none();
        self.peers[peer].end = if holds {
            End::Host(Box::new(Host::new(CERTIFICATE, self.invitations.clone(), shelf)))
        } else {
            End::Guest { guest: Box::new(Guest::new(machine.author().id(), shelf, 0)), line: None }
        };
    }

    fn takes_over(&mut self, peer: usize) {
        let may = self.peers[peer].role.is_none_or(Role::can_lead);
        let alone = matches!(self.peers[peer].end, End::Guest { line: None, .. });
        let seated = self.peers[peer].machine.device.seat().is_some();
        if may && alone && seated {
            self.wants(peer, Command::Lead(LeadCommand::Take));
        }
    }

    fn types(&mut self, peer: usize) {
        let table = match self.peers[peer].role {
            Some(Role::Scribe { table }) => table,
            _ => TableNumber(1 + self.chance.below(3) as u16),
        };
        if self.peers[peer].role.is_some() && self.peers[peer].machine.device.seat().is_none() {
            return;
        }
        self.tally.notes += 1;
        let text = format!("note {} of {peer}", self.tally.notes);
        let place = Place { table, theme: ThemeId("inddragelse".into()), question: None };
        self.wants(peer, Command::Contribution(ContributionCommand::Write { place, kind: None, text }));
    }

    /// A note is worded anew, erased, or made an own case.
    fn works_on(&mut self, peer: usize) {
        let standing = self.meeting(peer).contributions.standing();
        let notes: Vec<ContributionId> = standing.map(|note| note.id()).collect();
        if notes.is_empty() || self.peers[peer].role.is_some() && self.peers[peer].machine.device.seat().is_none() {
            return;
        }
        let contribution = notes[self.chance.below(notes.len())];
        let command = match self.chance.below(6) {
            0..=3 => {
                self.turns.edits += 1;
                let text = format!("edit {} of {peer}", self.turns.edits);
                Command::Contribution(ContributionCommand::Edit { contribution, text })
            }
            4 => Command::Erase { what: Erasable::Contribution(contribution) },
            _ => Command::Flag { contribution },
        };
        self.turns.erasures += usize::from(!matches!(command, Command::Contribution(_)));
        self.wants(peer, command);
    }

    /// Somebody who thinks that it leads goes on in the programme.
    fn steps(&mut self, peer: usize) {
        if matches!(self.peers[peer].end, End::Host(_)) {
            self.turns.steps_unseen += usize::from(self.hosts().count() > 1);
            self.wants(peer, Command::Timeline(TimelineCommand::Next));
        }
    }

    fn wants(&mut self, peer: usize, command: Command) {
        let (luck, now) = (self.luck(), self.now);
        match self.peers[peer].machine.want(Intent::Do(command), now, luck, &mut self.tally) {
            Ok(()) => self.shares(peer),
            Err(Crashed) => self.restart(peer),
        }
    }

    /// What has become durable on a machine goes on its way.
    fn shares(&mut self, peer: usize) {
        let Peer { machine, end, .. } = &mut self.peers[peer];
        let fresh = std::mem::take(&mut machine.fresh);
        match end {
            End::Host(desk) => {
                let outputs = desk.shared(&fresh, machine.device.meeting(), self.now);
                self.host_outputs(peer, outputs);
            }
            End::Guest { guest, .. } => {
                let outputs = guest.shared(&fresh, machine.device.meeting());
                self.guest_outputs(peer, outputs);
            }
        }
    }

    fn connect(&mut self, peer: usize, to: usize) {
        let reachable = peer != to && !self.apart.contains(&(peer.min(to), peer.max(to)));
        let End::Guest { line: line @ None, .. } = &mut self.peers[peer].end else { return };
        self.links += 1;
        let link = LinkId(self.links);
        *line = Some(link).filter(|_| reachable);
        let nonce = Nonce(self.chance.bytes());
        let End::Host(desk) = &mut self.peers[to].end else {
            self.cut(peer);
            return;
        };
        if !reachable {
            return;
        }
        let outputs = desk.open(link, Address([peer as u8; 16]), nonce, self.now);
        let (to_host, to_guest) = (VecDeque::new(), VecDeque::new());
        self.wires.insert(link, Wire { guest: peer, host: to, vetting: Vetting::default(), to_host, to_guest });
        self.host_outputs(to, outputs);
    }

    fn cut(&mut self, peer: usize) {
        let End::Guest { guest, line } = &mut self.peers[peer].end else { return };
        guest.cut();
        let Some(link) = line.take() else { return };
        if let Some(wire) = self.wires.remove(&link)
            && let End::Host(desk) = &mut self.peers[wire.host].end
        {
            desk.closed(link);
        }
    }

    /// A host that took the lead tells another one, which answers at once.
    fn knock(&mut self, peer: usize, other: usize) {
        let near = peer != other && !self.apart.contains(&(peer.min(other), peer.max(other)));
        let both = matches!((&self.peers[peer].end, &self.peers[other].end), (End::Host(_), End::Host(_)));
        if !near || !both || self.meeting(peer).lead.taker() != Some(self.author(peer)) {
            return;
        }
        self.links += 1;
        let (link, nonce) = (LinkId(self.links), Nonce(self.chance.bytes()));
        let secret = self.invitations.of(Role::StandBy).map(|invitation| invitation.secret);
        let hello = self.hello(peer, nonce, secret);
        let Peer { machine, end: End::Host(desk), .. } = &mut self.peers[other] else { return };
        desk.open(link, Address([peer as u8; 16]), nonce, self.now);
        let outputs = desk.hear(link, Vetting::default().look_at(hello), machine.device.meeting(), 0, self.now);
        let welcomed = outputs
            .iter()
            .any(|output| matches!(output, host_output::Output::Send(at, Message::Welcome { .. }) if *at == link));
        self.host_outputs(other, outputs);
        if let End::Host(desk) = &mut self.peers[other].end {
            desk.closed(link);
        }
        if welcomed {
            self.steps_down(peer);
        }
    }

    fn hello(&self, peer: usize, nonce: Nonce, secret: Option<Secret>) -> Message {
        let machine = &self.peers[peer].machine;
        let author = machine.author();
        let proof = machine.pen().vouch(&greeting(RECORD, CERTIFICATE, nonce, author.id()));
        Message::Hello { version: VERSION, author, secret, proof, term: self.meeting(peer).lead.now(), time: None }
    }

    fn deliver(&mut self) {
        let busy: Vec<(LinkId, bool)> = self
            .wires
            .iter()
            .flat_map(|(id, wire)| {
                let to_host = (!wire.to_host.is_empty()).then_some((*id, true));
                to_host.into_iter().chain((!wire.to_guest.is_empty()).then_some((*id, false)))
            })
            .collect();
        if busy.is_empty() {
            return;
        }
        let (link, to_host) = busy[self.chance.below(busy.len())];
        let Some(wire) = self.wires.get_mut(&link) else { return };
        let (guest, host) = (wire.guest, wire.host);
        let queue = if to_host { &mut wire.to_host } else { &mut wire.to_guest };
        let Some(message) = queue.pop_front() else { return };
        if to_host {
            let Peer { machine, end: End::Host(desk), .. } = &mut self.peers[host] else { return };
            let milliseconds = u64::try_from(self.now.timestamp_millis()).unwrap();
            let said = wire.vetting.look_at(message);
            let outputs = desk.hear(link, said, machine.device.meeting(), milliseconds, self.now);
            self.host_outputs(host, outputs);
        } else {
            self.guest_hears(guest, message);
        }
    }

    fn guest_hears(&mut self, peer: usize, message: Message) {
        if let Message::Door { nonce, .. } = message {
            let invited = self.peers[peer].role.and_then(|role| self.invitations.of(role));
            let hello = self.hello(peer, nonce, invited.map(|invitation| invitation.secret));
            self.guest_outputs(peer, vec![guest::Output::Send(hello)]);
            return;
        }
        let Peer { machine, end: End::Guest { guest, .. }, .. } = &mut self.peers[peer] else { return };
        let outputs = guest.hear(message, machine.device.meeting());
        self.guest_outputs(peer, outputs);
    }

    fn guest_outputs(&mut self, peer: usize, outputs: Vec<guest::Output>) {
        for output in outputs {
            let (luck, now) = (self.luck(), self.now);
            let Peer { machine, end: End::Guest { line, .. }, .. } = &mut self.peers[peer] else { return };
            let kept = match output {
                guest::Output::Send(message) => {
                    if let Some(wire) = line.and_then(|link| self.wires.get_mut(&link)) {
                        wire.to_host.push_back(message);
                    }
                    continue;
                }
                guest::Output::TakeIn { authors, entries } => {
                    machine.take_in(authors, entries, now, luck, &mut self.tally)
                }
                guest::Output::Unveil(entries) => machine.unveil(entries, now, luck, &mut self.tally),
                guest::Output::Ended(reason) => {
                    // It comes again later, when the one that leads has what it lacks.
                    let later = matches!(reason, Some(Reason::Disk | Reason::NotLeading | Reason::NotYours { .. }));
                    let known = reason.is_none() || later;
                    assert!(known, "{reason:?} for {peer}");
                    self.cut(peer);
                    return;
                }
                _ => continue,
            };
            match kept {
                Ok(true) => self.shares(peer),
                Ok(false) => return self.cut(peer),
                Err(Crashed) => return self.restart(peer),
            }
        }
    }

    fn host_outputs(&mut self, peer: usize, outputs: Vec<host_output::Output>) {
        for output in outputs {
            let (luck, now) = (self.luck(), self.now);
            let machine = &mut self.peers[peer].machine;
            let kept = match output {
                host_output::Output::Send(link, message) => {
                    if let Some(wire) = self.wires.get_mut(&link) {
                        wire.to_guest.push_back(message);
                    }
                    continue;
                }
                host_output::Output::Close(link) => {
                    // What was sent before still arrives.
                    while let Some(wire) = self.wires.get_mut(&link) {
                        let guest = wire.guest;
                        match wire.to_guest.pop_front() {
                            Some(message) => self.guest_hears(guest, message),
                            None => self.cut(guest),
                        }
                    }
                    continue;
                }
                host_output::Output::Admit(author) => {
                    machine.authors.push(author);
                    continue;
                }
                host_output::Output::WrongCodes(_) | host_output::Output::TakenOver(_) => continue,
                host_output::Output::Superseded(_) => {
                    self.steps_down(peer);
                    return;
                }
                host_output::Output::Seat { author, role } => {
                    if !machine.authors.contains(&author) {
                        machine.authors.push(author);
                    }
                    let give = Intent::Do(Command::Seat(SeatCommand::Give { author: author.id(), role }));
                    machine.want(give, now, luck, &mut self.tally).map(|()| true)
                }
                host_output::Output::TakeIn(entries) => {
                    machine.take_in(Vec::new(), entries, now, luck, &mut self.tally)
                }
            };
            match kept {
                Ok(true) => self.shares(peer),
                Ok(false) => {
                    let End::Host(desk) = &mut self.peers[peer].end else { return };
                    let outputs = desk.not_taken();
                    self.host_outputs(peer, outputs);
                    return;
                }
                Err(Crashed) => return self.restart(peer),
            }
        }
    }

    fn check(&self) {
        let leader = self.hosts().next().unwrap();
        assert!(self.leads(leader), "who holds the door leads");
        let here = self.meeting(leader);
        let disk = &self.peers[leader].machine.disk;
        for (peer, Peer { machine, .. }) in self.peers.iter().enumerate() {
            assert_eq!(self.leads(peer), peer == leader, "one leads and everybody knows who");
            for told in &machine.told {
                let at_leader: Vec<_> = disk.iter().filter(|entry| entry.id() == *told).collect();
                let own: Vec<_> = machine.disk.iter().filter(|entry| entry.id() == *told).collect();
                assert_eq!((at_leader.len(), own.len()), (1, 1), "what was told as saved stands once");
                assert_eq!(at_leader[0], own[0], "with its text and its time");
            }
            let (one, other) = (self.meeting(peer).timeline.standing(self.now), here.timeline.standing(self.now));
            assert_eq!(one, other, "the same item and the same clock on machine {peer}");
            // By the seat that it has: the first machine has one when it came back.
            let role = here.seats.of(self.author(peer)).map(|seat| seat.role);
            for entry in &machine.disk {
                let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
                let words = body.events.iter().find(|event| match event {
                    Event::Contribution(ContributionEvent::Written { .. }) => {
                        here.contributions.is_erased(ContributionId(entry.id()))
                    }
                    Event::Contribution(ContributionEvent::Edited { contribution, .. }) => {
                        here.contributions.is_erased(*contribution)
                    }
                    _ => false,
                });
                assert_eq!(words, None, "words that were erased are on machine {peer}");
            }
            for entry in disk {
                let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
                let see = |role| body.events.iter().all(|event| may_see(role, &reach(entry.id(), event), here));
                let copy = machine.disk.iter().find(|copy| copy.id() == entry.id());
                if role.is_none_or(see) {
                    assert!(copy.is_some_and(|copy| copy.body.is_some()), "machine {peer} lacks {body:?}");
                } else if entry.author != self.author(peer) {
                    assert!(copy.is_none_or(|copy| copy.body.is_none()), "machine {peer} may not have {body:?}");
                }
            }
        }
    }
}
