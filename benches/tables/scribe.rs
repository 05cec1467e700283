//! A table without a screen and without a disk: it signs, hands over, takes in and checks as every guest does.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use chrono::Utc;
use rundbord::domain::contribution::{ContributionEvent, Place};
use rundbord::domain::event::{Body, Event, How};
use rundbord::domain::id::{EntryId, TableNumber, ThemeId};
use rundbord::domain::meeting::Meeting;
use rundbord::domain::number::{Mark, Number};
use rundbord::domain::seat::SeatEvent;
use rundbord::net::dialler::{Line, dial};
use rundbord::net::pin::Pin;
use rundbord::record::body;
use rundbord::record::bytes::RecordId;
use rundbord::record::entry::Entry;
use rundbord::record::log::Log;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::sync::bytes::{Nonce, Secret, greeting};
use rundbord::sync::code::Code;
use rundbord::sync::guest::{Guest, Output};
use rundbord::sync::message::{Message, VERSION};
use rundbord::sync::shelf::Shelf;
use tokio::time::sleep;

/// Where the host is, and by what it is known.
pub struct Door {
    address: String,
    pin: Pin,
}

impl Door {
    /// The check of a code takes long on purpose; who has been there knows the certificate.
    pub async fn of(address: &str, code: Code) -> Self {
        let line = dial(address, Pin::Code(code.fingerprint)).await.unwrap();
        Self { address: address.to_owned(), pin: Pin::Known(line.certificate) }
    }

    /// Tries until somebody is there.
    async fn open(&self) -> (Line, RecordId, Nonce) {
        loop {
            if let Ok(mut line) = dial(&self.address, self.pin).await {
                let Some(Message::Door { record, nonce, .. }) = line.inbox.recv().await else { continue };
                return (line, record, nonce);
            }
            sleep(Duration::from_millis(1)).await;
        }
    }
}

/// When the observer saw which note.
static SEEN: OnceLock<Mutex<HashMap<EntryId, Instant>>> = OnceLock::new();
static DEVICES: AtomicU64 = AtomicU64::new(0);

pub struct Scribe {
    pen: Pen,
    guest: Guest,
    line: Option<Line>,
    secret: Secret,
    table: u16,
    /// What stands before the numbers of this device's notes; the host says it.
    mark: Option<Mark>,
    /// What rights are asked of; a guest hands over its own series alone and needs none.
    meeting: Meeting,
    /// When each entry was written, and when it was known to be durable at the host.
    written: Vec<Instant>,
    durable: Vec<Instant>,
    /// Of others.
    taken: u64,
}

impl Scribe {
    /// Sits down. Table 0 is nobody's: a collator.
    pub async fn join(door: &Door, secret: Secret, table: u16) -> Self {
        let (line, record, nonce) = door.open().await;
        let mut device = [0; 32];
        device[..8].copy_from_slice(&DEVICES.fetch_add(1, Ordering::SeqCst).to_le_bytes());
        let pen = Pen::new(&DeviceSecret(device), Series { record, mark: [1; 16] }, device);
        let mut log = Log::new(record);
        log.admit(pen.author());
        let guest = Guest::new(pen.id(), Shelf::new(log, []), 0);
        let (written, durable) = (Vec::new(), Vec::new());
        let (meeting, taken) = (Meeting::default(), 0);
        let mut scribe = Self { pen, guest, line: None, secret, table, mark: None, meeting, written, durable, taken };
        scribe.greet(line, record, nonce).await;
        while scribe.mark.is_none() {
            assert!(scribe.turn().await, "the host gives a seat");
        }
        scribe
    }

    pub async fn return_to(mut self, door: &Door) -> Self {
        let (line, record, nonce) = door.open().await;
        self.greet(line, record, nonce).await;
        self
    }

    pub async fn leave(&mut self) {
        self.line = None;
        self.guest.cut();
    }

    async fn greet(&mut self, line: Line, record: RecordId, nonce: Nonce) {
        let author = self.pen.author();
        let proof = self.pen.vouch(&greeting(record, line.certificate, nonce, author.id()));
        self.line = Some(line);
        self.say(Message::Hello { version: VERSION, author, secret: Some(self.secret), proof, term: None, time: None });
        while !self.guest.is_connected() {
            assert!(self.turn().await, "the host lets us in");
        }
    }

    /// Writes a note of 120 characters.
    pub fn write(&mut self, n: u32, round: u32) {
        let head = format!("indlæg {n} i omgang {round} fra bord {}: ", self.table);
        let text = head.chars().chain("brugerne skal med, før det er besluttet, ".chars().cycle()).take(120).collect();
        let place = Place { table: TableNumber(self.table), theme: ThemeId::from("inddragelse"), question: None };
        let mark = self.mark.clone().unwrap();
        let number = Number { mark, n: u32::try_from(self.pen.next_number()).unwrap() };
        let event = Event::Contribution(ContributionEvent::Written { number, place, kind: None, text, after: None });
        let began = Instant::now();
        let body = Body { at: Utc::now(), how: How::Do, of: None, events: vec![event] };
        let entry = self.pen.write(body::encode(&body).unwrap());
        self.pen.confirm(&entry);
        self.written.push(began);
        for output in self.guest.shared(&[entry], &self.meeting) {
            self.carry_out(output);
        }
    }

    /// A note a second, the first after `begin`; then until all is delivered.
    pub async fn write_paced(mut self, begin: Duration, seconds: u32) -> Self {
        let began = tokio::time::Instant::now() + begin;
        for n in 0..seconds {
            let due = began + Duration::from_secs(u64::from(n));
            while tokio::time::timeout_at(due, self.turn()).await.is_ok() {}
            self.write(n, 1);
        }
        self.deliver().await;
        self
    }

    /// Until everything is on the host's disk.
    pub async fn deliver(&mut self) {
        while self.guest.waiting() > 0 {
            assert!(self.turn().await, "the host is there");
        }
    }

    /// Entry, time of writing and time of being durable of the last `count` notes.
    pub fn times(&self, count: u32) -> impl Iterator<Item = (EntryId, Instant, Instant)> + '_ {
        let first = self.written.len() - count as usize;
        (first..self.written.len()).map(|n| {
            let entry = EntryId { author: self.pen.id(), number: n as u64 + 1 };
            (entry, self.written[n], self.durable[n])
        })
    }

    /// Takes in what comes and notes the time, for ever.
    pub async fn watch(mut self) {
        while self.turn().await {}
    }

    /// Takes in what comes until there is so much; says how much.
    pub async fn take_all(&mut self, entries: u64) -> u64 {
        while self.taken < entries {
            assert!(self.turn().await, "the host is there");
        }
        self.taken
    }

    /// Hears one message; false when the line is gone. May be dropped and asked again.
    async fn turn(&mut self) -> bool {
        let Some(line) = &mut self.line else { return false };
        let Some(message) = line.inbox.recv().await else { return false };
        for output in self.guest.hear(message, &self.meeting) {
            self.carry_out(output);
        }
        true
    }

    fn carry_out(&mut self, output: Output) {
        match output {
            Output::Send(message) => self.say(message),
            // For a wall alone.
            Output::Shown(_) => {}
            Output::TakeIn { entries, .. } => {
                self.taken += entries.len() as u64;
                entries.iter().for_each(|entry| self.pen.see(entry.lamport));
                if self.mark.is_none() {
                    self.mark = entries.iter().find_map(|entry| self.own_mark(entry));
                }
                if self.table == 0 {
                    let now = Instant::now();
                    let seen = SEEN.get_or_init(Mutex::default);
                    seen.lock().unwrap().extend(entries.iter().map(|entry| (entry.id(), now)));
                }
                for output in self.guest.shared(&entries, &self.meeting) {
                    self.carry_out(output);
                }
            }
            Output::Delivered => {
                let now = Instant::now();
                let delivered = usize::try_from(self.guest.delivered()).unwrap();
                self.durable.resize(delivered.max(self.durable.len()), now);
            }
            Output::Ended(reason) => panic!("the host says: {reason:?}"),
            Output::Unveil(entries) => panic!("{} bodies that nobody here lacks", entries.len()),
            Output::Welcomed(_) | Output::Clock(_) | Output::Keys(_) => {}
        }
    }

    fn own_mark(&self, entry: &Entry) -> Option<Mark> {
        let body: Body = body::decode(entry.json()?).unwrap();
        body.events.into_iter().find_map(|event| match event {
            Event::Seat(SeatEvent::Taken { author, seat }) if author == self.pen.id() => Some(seat.mark),
            _ => None,
        })
    }

    fn say(&mut self, message: Message) {
        if let Some(line) = &self.line {
            line.outbox.try_send(message).unwrap();
        }
    }
}

/// When the observer saw this entry, once it has.
pub async fn seen(entry: EntryId) -> Instant {
    loop {
        if let Some(seen) = SEEN.get_or_init(Mutex::default).lock().unwrap().get(&entry) {
            return *seen;
        }
        sleep(Duration::from_millis(10)).await;
    }
}
