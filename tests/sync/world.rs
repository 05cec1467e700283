//! A host, the tables' scribes and a collator on a network that loses, doubles, reorders and cuts.

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use rundbord::device::intent::Intent;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, ContributionEvent, Place};
use rundbord::domain::erasure::Erasable;
use rundbord::domain::event::{Body, Event};
use rundbord::domain::id::{ContributionId, EntryId, TableNumber, ThemeId};
use rundbord::domain::meeting::Meeting;
use rundbord::domain::opening::{Opened, OpeningCommand};
use rundbord::domain::rights::{may_see, reach};
use rundbord::domain::role::Role;
use rundbord::domain::seat::SeatCommand;
use rundbord::domain::table::TableCommand;
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

const RECORD: RecordId = RecordId([7; 16]);
const CERTIFICATE: Certificate = Certificate([8; 32]);
pub const PROGRAMME: &str = r#"{"title": "Dialogmøde", "date": "7. april 2022", "start": "16.00", "end": "17.00",
    "items": [{"title": "Velkomst", "minutes": 10}, {"title": "Borde", "minutes": 50}],
    "themes": [{"title": "Inddragelse"}, {"title": "Kørsel"}], "tables": 3}"#;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Faults {
    None,
    All,
}

/// What came up.
#[derive(Default)]
pub struct Tally {
    pub notes: usize,
    pub edits: usize,
    pub cuts: usize,
    pub crashes_before: usize,
    pub crashes_after: usize,
    pub refused: usize,
    pub duplicates: usize,
    pub reorderings: usize,
    pub veiled: usize,
    pub moves: usize,
    pub erasures: usize,
    pub unveiled: usize,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.notes += other.notes;
        self.edits += other.edits;
        self.cuts += other.cuts;
        self.crashes_before += other.crashes_before;
        self.crashes_after += other.crashes_after;
        self.refused += other.refused;
        self.duplicates += other.duplicates;
        self.reorderings += other.reorderings;
        self.veiled += other.veiled;
        self.moves += other.moves;
        self.erasures += other.erasures;
        self.unveiled += other.unveiled;
    }
}

/// One connection: what is on its way in each direction.
#[derive(Default)]
struct Wire {
    vetting: Vetting,
    to_host: VecDeque<Message>,
    to_guest: VecDeque<Message>,
}

struct Seat {
    machine: Machine,
    guest: Guest,
    role: Role,
    wire: Option<LinkId>,
}

pub struct World {
    chance: Chance,
    faults: Faults,
    now: DateTime<Utc>,
    host: Machine,
    desk: Host,
    invitations: Invitations,
    seats: Vec<Seat>,
    wires: BTreeMap<LinkId, Wire>,
    links: u64,
    tally: Tally,
}

impl World {
    pub fn new(seed: u64, faults: Faults) -> Self {
        let mut chance = Chance::new(seed);
        let mut host = Machine::new(RECORD, 1, TimeDelta::zero());
        let mut tally = Tally::default();
        let now: DateTime<Utc> = "2022-04-07T14:00:00Z".parse().unwrap();
        let file = reader::read(PROGRAMME.as_bytes()).unwrap();
        let programme = settle(&file, &Here::without_summer_time(now.date_naive())).programme;
        let zone = Zone::fixed(FixedOffset::east_opt(7200).unwrap());
        let opened = Box::new(Opened { programme, zone, rehearsal: false });
        let open = Intent::Do(Command::Opening(OpeningCommand::Open { opened }));
        host.want(open, now, Luck::Good, &mut tally).unwrap();
        let show = Intent::Do(Command::Opening(OpeningCommand::Show));
        host.want(show, now, Luck::Good, &mut tally).unwrap();
        host.device.begin();
        let table = |n| Role::Scribe { table: TableNumber(n) };
        let roles = [table(1), table(1), table(2), table(3), Role::Collator];
        let mut invitations = Invitations::default();
        for (n, role) in [table(1), table(2), table(3), Role::Collator].into_iter().enumerate() {
            invitations.open(Invitation { role, secret: Secret([n as u8; 5]) });
        }
        let count = 2 + chance.below(4);
        let seats = roles.into_iter().rev().take(count).enumerate().map(|(n, role)| {
            let skew = TimeDelta::minutes(chance.below(600) as i64 - 300);
            let machine = Machine::new(RECORD, 10 + n as u8, skew);
            let guest = Guest::new(machine.author().id(), machine.shelf(), 0);
            Seat { machine, guest, role, wire: None }
        });
        let seats = seats.collect();
        host.fresh.clear();
        let desk = Host::new(CERTIFICATE, invitations.clone(), host.shelf());
        Self { chance, faults, now, host, desk, invitations, seats, wires: BTreeMap::new(), links: 0, tally }
    }

    /// Trouble for a while, then none until all is quiet; then everything must hold.
    pub fn live(mut self) -> Tally {
        for _ in 0..60 + self.chance.below(120) {
            self.now += TimeDelta::milliseconds(self.chance.below(20_000) as i64);
            self.step();
        }
        self.faults = Faults::None;
        self.heal();
        self.check();
        self.tally
    }

    fn step(&mut self) {
        let seat = self.chance.below(self.seats.len());
        match self.chance.below(20) {
            0..=7 => self.deliver(),
            8..=9 => self.connect(seat),
            10..=13 => self.guest_types(seat),
            14..=15 => self.host_acts(),
            16 => self.cut(seat),
            17 if self.chance.one_in(4) => self.restart_host(),
            18 if self.chance.one_in(2) => self.restart_guest(seat),
            _ => (0..3).for_each(|_| self.deliver()),
        }
    }

    fn heal(&mut self) {
        for seat in 0..self.seats.len() {
            self.cut(seat);
        }
        for round in 0.. {
            assert!(round < 10_000, "the exchange never comes to rest");
            for seat in 0..self.seats.len() {
                self.connect(seat);
            }
            if self.wires.values().all(|wire| wire.to_host.is_empty() && wire.to_guest.is_empty()) {
                return;
            }
            self.deliver();
        }
    }

    fn luck(&mut self) -> Luck {
        if self.faults == Faults::None { Luck::Good } else { Machine::luck(&mut self.chance) }
    }

    fn connect(&mut self, seat: usize) {
        if self.seats[seat].wire.is_some() {
            return;
        }
        self.links += 1;
        let link = LinkId(self.links);
        self.wires.insert(link, Wire::default());
        self.seats[seat].wire = Some(link);
        let nonce = Nonce(self.chance.bytes());
        let outputs = self.desk.open(link, Address([1; 16]), nonce, self.now);
        self.host_outputs(outputs);
    }

    fn cut(&mut self, seat: usize) {
        if let Some(link) = self.seats[seat].wire.take() {
            self.tally.cuts += 1;
            self.wires.remove(&link);
            self.desk.closed(link);
            self.seats[seat].guest.cut();
        }
    }

    /// One message of one wire arrives; data may come twice or out of turn.
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
        let wire = self.wires.get_mut(&link).unwrap();
        let queue = if to_host { &mut wire.to_host } else { &mut wire.to_guest };
        let data =
            |message: &Message| matches!(message, Message::Entries { .. } | Message::Durable(_) | Message::Frontier(_));
        if self.faults == Faults::All && data(&queue[0]) {
            if queue.len() > 1 && data(&queue[1]) && self.chance.one_in(8) {
                queue.swap(0, 1);
                self.tally.reorderings += 1;
            }
            if self.chance.one_in(12) {
                let again = queue[0].clone();
                queue.push_back(again);
                self.tally.duplicates += 1;
            }
        }
        let Some(message) = queue.pop_front() else { return };
        if to_host {
            let milliseconds = u64::try_from(self.now.timestamp_millis()).unwrap();
            let said = wire.vetting.look_at(message);
            let outputs = self.desk.hear(link, said, self.host.device.meeting(), milliseconds, self.now);
            self.host_outputs(outputs);
        } else {
            self.guest_hears(link, message);
        }
    }

    fn guest_hears(&mut self, link: LinkId, message: Message) {
        let Some(index) = self.seats.iter().position(|seat| seat.wire == Some(link)) else { return };
        let seat = &mut self.seats[index];
        if let Message::Door { record, nonce, .. } = message {
            let author = seat.machine.author();
            let proof = seat.machine.pen().vouch(&greeting(record, CERTIFICATE, nonce, author.id()));
            let secret = self.invitations.of(seat.role).map(|invitation| invitation.secret);
            let term = seat.machine.device.meeting().lead.now();
            self.send(link, Message::Hello { version: VERSION, author, secret, proof, term, time: None });
            return;
        }
        let outputs = seat.guest.hear(message, seat.machine.device.meeting());
        self.guest_outputs(index, outputs);
    }

    fn guest_outputs(&mut self, index: usize, outputs: Vec<guest::Output>) {
        let mut outputs = VecDeque::from(outputs);
        while let Some(output) = outputs.pop_front() {
            let luck = self.luck();
            let seat = &mut self.seats[index];
            match output {
                guest::Output::Send(message) => {
                    if let Some(link) = seat.wire {
                        self.send(link, message);
                    }
                }
                guest::Output::TakeIn { authors, entries } => {
                    let kept = seat.machine.take_in(authors, entries, self.now, luck, &mut self.tally);
                    let Some(more) = self.kept(index, kept) else { return };
                    outputs.extend(more);
                }
                guest::Output::Unveil(entries) => {
                    self.tally.unveiled += entries.len();
                    let kept = seat.machine.unveil(entries, self.now, luck, &mut self.tally);
                    let Some(more) = self.kept(index, kept) else { return };
                    outputs.extend(more);
                }
                // Whoever sits there now takes the other table's card.
                guest::Output::Ended(Some(Reason::TableMerged { now, .. })) => {
                    seat.role = Role::Scribe { table: now };
                    return self.cut(index);
                }
                guest::Output::Ended(reason) => {
                    assert!(matches!(reason, None | Some(Reason::Disk)), "{reason:?}");
                    return self.cut(index);
                }
                guest::Output::Welcomed(role) => assert_eq!(role, seat.role),
                guest::Output::Clock(_) | guest::Output::Delivered => {}
                guest::Output::Keys(_) | guest::Output::Shown(_) => {}
            }
        }
    }

    /// What the guest says when it has kept what came; nothing where it had to be cut off.
    fn kept(&mut self, index: usize, kept: Result<bool, Crashed>) -> Option<Vec<guest::Output>> {
        let seat = &mut self.seats[index];
        match kept {
            Ok(true) => {
                let fresh = std::mem::take(&mut seat.machine.fresh);
                return Some(seat.guest.shared(&fresh, seat.machine.device.meeting()));
            }
            Ok(false) => self.cut(index),
            Err(_) => self.restart_guest(index),
        }
        None
    }

    fn send(&mut self, link: LinkId, message: Message) {
        if let Some(wire) = self.wires.get_mut(&link) {
            wire.to_host.push_back(message);
        }
    }

    fn host_outputs(&mut self, outputs: Vec<host_output::Output>) {
        let mut outputs = VecDeque::from(outputs);
        while let Some(output) = outputs.pop_front() {
            let luck = self.luck();
            match output {
                host_output::Output::Send(link, message) => {
                    if let Some(wire) = self.wires.get_mut(&link) {
                        if let Message::Entries { entries, .. } = &message {
                            self.tally.veiled += entries.iter().filter(|entry| entry.body.is_none()).count();
                        }
                        wire.to_guest.push_back(message);
                    }
                }
                host_output::Output::Close(link) => {
                    if let Some(seat) = self.seats.iter().position(|seat| seat.wire == Some(link)) {
                        // What was sent before still arrives.
                        while let Some(message) = self.wires.get_mut(&link).and_then(|wire| wire.to_guest.pop_front()) {
                            self.guest_hears(link, message);
                        }
                        self.cut(seat);
                    }
                }
                host_output::Output::Superseded(_)
                | host_output::Output::WrongCodes(_)
                | host_output::Output::TakenOver(_) => {}
                host_output::Output::Admit(author) => self.host.authors.push(author),
                host_output::Output::Seat { author, role } => {
                    if !self.host.authors.contains(&author) {
                        self.host.authors.push(author);
                    }
                    let give = Intent::Do(Command::Seat(SeatCommand::Give { author: author.id(), role }));
                    match self.host.want(give, self.now, luck, &mut self.tally) {
                        Ok(()) => outputs.extend(self.host_shares()),
                        Err(_) => return self.restart_host(),
                    }
                }
                host_output::Output::TakeIn(entries) => {
                    match self.host.take_in(Vec::new(), entries, self.now, luck, &mut self.tally) {
                        Ok(true) => outputs.extend(self.host_shares()),
                        Ok(false) => outputs.extend(self.desk.not_taken()),
                        Err(_) => return self.restart_host(),
                    }
                }
            }
        }
    }

    fn host_shares(&mut self) -> Vec<host_output::Output> {
        let fresh = std::mem::take(&mut self.host.fresh);
        self.desk.shared(&fresh, self.host.device.meeting(), self.now)
    }

    fn restart_host(&mut self) {
        for seat in 0..self.seats.len() {
            self.cut(seat);
        }
        self.host.restart();
        self.desk = Host::new(CERTIFICATE, self.invitations.clone(), self.host.shelf());
    }

    fn restart_guest(&mut self, index: usize) {
        self.cut(index);
        let seat = &mut self.seats[index];
        seat.machine.restart();
        seat.guest = Guest::new(seat.machine.author().id(), seat.machine.shelf(), 0);
    }

    fn guest_types(&mut self, index: usize) {
        let luck = self.luck();
        let theme = ThemeId(["inddragelse", "koersel"][self.chance.below(2)].to_owned());
        let seat = &mut self.seats[index];
        // Who never had a seat has nothing to write in.
        if seat.machine.device.seat().is_none() {
            return;
        }
        let meeting = seat.machine.device.meeting();
        let notes: Vec<ContributionId> = meeting.contributions.standing().map(|note| note.id()).collect();
        let at = match seat.role {
            Role::Scribe { table } => table,
            _ => TableNumber(1 + self.chance.below(3) as u16),
        };
        let intent = match (self.chance.below(10), notes.is_empty()) {
            (0..=6, _) | (_, true) => {
                self.tally.notes += 1;
                let text = format!("note {} of {index} at {at}", self.tally.notes);
                let place = Place { table: at, theme, question: None };
                Intent::Do(Command::Contribution(ContributionCommand::Write { place, kind: None, text }))
            }
            (7, _) => {
                self.tally.edits += 1;
                let contribution = notes[self.chance.below(notes.len())];
                let text = format!("edit {} by {index} at {at}", self.tally.edits);
                Intent::Do(Command::Contribution(ContributionCommand::Edit { contribution, text }))
            }
            (8, _) => {
                let contribution = notes[self.chance.below(notes.len())];
                Intent::Do(Command::Contribution(ContributionCommand::Withdraw { contribution }))
            }
            _ => Intent::Undo,
        };
        match seat.machine.want(intent, self.now, luck, &mut self.tally) {
            Ok(()) => {
                let fresh = std::mem::take(&mut seat.machine.fresh);
                let outputs = seat.guest.shared(&fresh, seat.machine.device.meeting());
                self.guest_outputs(index, outputs);
            }
            Err(_) => self.restart_guest(index),
        }
    }

    fn host_acts(&mut self) {
        let luck = self.luck();
        let notes: Vec<(ContributionId, Place)> =
            self.host.device.meeting().contributions.standing().map(|note| (note.id(), note.place.clone())).collect();
        let table = TableNumber(1 + self.chance.below(3) as u16);
        let other = TableNumber(1 + self.chance.below(3) as u16);
        let command = match (self.chance.below(10), notes.is_empty()) {
            (0..=2, _) => Command::Timeline(TimelineCommand::Next),
            (3, false) => {
                let (contribution, mut place) = notes[self.chance.below(notes.len())].clone();
                place.table = table;
                self.tally.moves += 1;
                Command::Contribution(ContributionCommand::Place { moves: vec![(contribution, place)] })
            }
            (4, _) if self.chance.one_in(4) => {
                self.tally.moves += 1;
                Command::Table(TableCommand::Merge { from: table, into: other })
            }
            (5, false) => {
                self.tally.erasures += 1;
                Command::Erase { what: Erasable::Contribution(notes[self.chance.below(notes.len())].0) }
            }
            (6, _) => Command::Table(TableCommand::Part { table }),
            _ => {
                self.tally.notes += 1;
                let text = format!("note {} of host at {table}", self.tally.notes);
                let place = Place { table, theme: "inddragelse".into(), question: None };
                Command::Contribution(ContributionCommand::Write { place, kind: None, text })
            }
        };
        match self.host.want(Intent::Do(command), self.now, luck, &mut self.tally) {
            Ok(()) => {
                let outputs = self.host_shares();
                self.host_outputs(outputs);
            }
            Err(_) => self.restart_host(),
        }
    }

    fn check(&mut self) {
        let here = self.host.device.meeting().clone();
        for seat in &self.seats {
            let own = seat.machine.author().id();
            assert_eq!(seat.guest.waiting(), 0, "everything is at the facilitator's");
            for told in &seat.machine.told {
                let at_host: Vec<_> = self.host.disk.iter().filter(|entry| entry.id() == *told).collect();
                let own_copy: Vec<_> = seat.machine.disk.iter().filter(|entry| entry.id() == *told).collect();
                assert_eq!((at_host.len(), own_copy.len()), (1, 1), "what was told as saved stands once");
                assert_eq!(at_host[0], own_copy[0], "with its text and its time");
                assert_eq!(told.author, own);
            }
            self.no_leak(seat, &here);
            self.nothing_withheld(seat, &here);
            same_notes(seat.machine.device.meeting(), &here, seat.role);
        }
        // Read anew in the one order, every copy shows what it showed.
        for machine in self.seats.iter_mut().map(|seat| &mut seat.machine).chain([&mut self.host]) {
            let before = picture(machine.device.meeting(), self.now);
            machine.restart();
            assert_eq!(before, picture(machine.device.meeting(), self.now));
        }
    }

    /// What a machine may see by now it has, whenever it came to see it.
    fn nothing_withheld(&self, seat: &Seat, here: &Meeting) {
        for entry in &self.host.disk {
            let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
            let seen = body.events.iter().all(|event| may_see(seat.role, &reach(entry.id(), event), here));
            let copy = seat.machine.disk.iter().find(|copy| copy.id() == entry.id());
            assert!(!seen || copy.is_some_and(|copy| copy.body.is_some()), "{body:?} is withheld from {:?}", seat.role);
        }
    }

    /// No words on a machine whose table they never lay at.
    fn no_leak(&self, seat: &Seat, here: &Meeting) {
        let Role::Scribe { table } = seat.role else { return };
        for entry in &seat.machine.disk {
            let Some(body) = entry.json().and_then(|json| body::decode::<Body>(json).ok()) else { continue };
            for event in &body.events {
                let note = match event {
                    Event::Contribution(ContributionEvent::Written { .. }) => ContributionId(entry.id()),
                    Event::Contribution(ContributionEvent::Edited { contribution, .. }) => *contribution,
                    Event::Point(_) | Event::Action(_) => panic!("the collator's work is on a scribe's machine"),
                    _ => continue,
                };
                let may = here.contributions.is_erased(note) && entry.author == seat.machine.author().id()
                    || here.contributions.tables_of(note).any(|at| here.tables.ever_together(at, table));
                assert!(may, "{event:?} is on the machine of table {table}");
            }
        }
    }
}

type Line = (EntryId, String, TableNumber, String, bool);

fn notes(meeting: &Meeting) -> impl Iterator<Item = Line> + '_ {
    // Of an erased note only the number stays taken.
    let shown =
        meeting.contributions.all().filter(|note| note.contribution.stands() || note.contribution.is_withdrawn());
    shown.map(|note| {
        let id = note.id().0;
        (id, note.number().to_string(), note.place.table, note.text().to_owned(), note.contribution.stands())
    })
}

/// What the guest shows is what the host shows of it; and of its own table's own notes it shows all.
fn same_notes(guest: &Meeting, host: &Meeting, role: Role) {
    let at_host: Vec<Line> = notes(host).collect();
    for line in notes(guest) {
        let there = at_host.iter().find(|other| other.0 == line.0);
        assert_eq!(Some(&line), there, "as at the host's");
    }
    let Role::Scribe { table } = role else {
        assert_eq!(notes(guest).collect::<Vec<_>>(), at_host);
        return;
    };
    let wrote = |id: EntryId| match host.seats.of(id.author).map(|seat| seat.role) {
        Some(Role::Scribe { table: at }) => at == table,
        _ => false,
    };
    let shown: Vec<EntryId> = notes(guest).map(|line| line.0).collect();
    for line in at_host.iter().filter(|line| wrote(line.0)) {
        assert!(shown.contains(&line.0), "{line:?} is not at its own table's machine");
    }
}

/// Everything that people see.
fn picture(meeting: &Meeting, now: DateTime<Utc>) -> String {
    let notes: Vec<Line> = notes(meeting).collect();
    let tables: Vec<_> = meeting.tables.all().map(|(number, table)| (number, table.merged_into())).collect();
    let seats: Vec<_> = meeting.seats.all().collect();
    format!("{notes:?}\n{tables:?}\n{seats:?}\n{:?}", meeting.timeline.standing(now))
}
