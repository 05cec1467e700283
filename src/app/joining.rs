//! A guest in plain lines: what is typed is saved here first and handed over when there is a line to the host.

use std::future::Future;
use std::io::Write;
use std::pin::Pin as Pinned;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until};

use crate::app::chosen::Chosen;
use crate::app::hosting::role_in_words;
use crate::app::line_pump;
use crate::app::line_source::Line as Typed;
use crate::app::plain::{self, Alone, Voices};
use crate::app::problem::AppError;
use crate::app::seat::{self, Seat};
use crate::app::session::Session;
use crate::app::stop::Stop;
use crate::language::words::Words;
use crate::net::dialler::{DialError, Line};
use crate::net::pin::Pin;
use crate::record::bytes::RecordId;
use crate::sync::bytes::Nonce;
use crate::sync::code::Code;
use crate::sync::guest::{Guest, Output};
use crate::sync::message::{Message, Reason};

/// How long the notes may take to the host after the last line was typed.
const LAST_WAIT: Duration = Duration::from_secs(60);
/// Between two attempts to reach the host: at first, and at most.
const SOON: Duration = Duration::from_millis(200);
const LATER: Duration = Duration::from_secs(4);
/// The host hears that the guest leaves.
const GOODBYE: Duration = Duration::from_millis(100);

/// A line on which the host has spoken.
type Dialled = Result<(Line, RecordId, Nonce), AppError>;
type Dialling = Pinned<Box<dyn Future<Output = Dialled>>>;

/// Joins, reads lines to the end or to `/quit`, and waits until everything is at the host's.
pub fn run<O: Write, E: Write>(
    chosen: &mut Chosen,
    code: Option<&str>,
    address: Option<&str>,
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let done = runtime.block_on(async {
        let seat = seat::find(chosen, code, address).await?;
        chosen.meeting = seat.session.device.meeting().programme().map(|programme| programme.language);
        let words = chosen.words();
        Joining::begin(seat)?.live(&words, voices).await
    });
    // A thread may still wait for a line that nobody will type.
    runtime.shutdown_background();
    done
}

struct Joining {
    session: Session,
    guest: Guest,
    seat: Reach,
    line: Option<Line>,
    dialling: Option<Dialling>,
    /// The next attempt waits so long.
    wait: Duration,
    /// The person was told that there is no connection.
    told_lost: bool,
    greeted: bool,
}

/// How the host is found again.
struct Reach {
    address: String,
    pin: Pin,
    record: RecordId,
    code: Code,
}

enum Next {
    Typed(Option<std::io::Result<Typed>>),
    Said(Option<Message>),
    Dialled(Dialled),
    Stop,
    Enough,
}

impl Joining {
    fn begin(seat: Seat) -> Result<Self, AppError> {
        let Seat { mut session, address, pin, record, code, line } = seat;
        let guest = Guest::new(session.device.author().id(), session.shelf()?);
        session.share();
        let mut joining = Self {
            session,
            guest,
            seat: Reach { address, pin, record, code },
            line: None,
            dialling: None,
            wait: Duration::ZERO,
            told_lost: false,
            greeted: false,
        };
        match line {
            Some((line, nonce)) => joining.greet(line, nonce),
            None => joining.dial_again(),
        }
        Ok(joining)
    }

    async fn live<O: Write, E: Write>(mut self, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
        let mut lines = line_pump::standard_input();
        let mut stop = Stop::listen()?;
        let mut number = 0;
        // Set when the last line was read.
        let mut enough: Option<Instant> = None;
        loop {
            self.welcome(words, voices)?;
            if enough.is_some() && self.guest.is_connected() && self.guest.waiting() == 0 {
                voices.say(&words.word("net-all-delivered"))?;
                self.say(Message::Bye);
                sleep(GOODBYE).await;
                return plain::finish(&self.session);
            }
            let next = tokio::select! {
                line = lines.recv(), if enough.is_none() && self.greeted => Next::Typed(line),
                said = receive(&mut self.line) => Next::Said(said),
                dialled = poll(&mut self.dialling) => Next::Dialled(dialled),
                () = sleep_until(enough.unwrap_or_else(Instant::now)), if enough.is_some() => Next::Enough,
                () = stop.asked() => Next::Stop,
            };
            match next {
                Next::Typed(Some(line)) => {
                    number += 1;
                    let goes_on = plain::hear(&mut self.session, words, line?, number, voices, &mut Alone)?;
                    self.share();
                    if !goes_on {
                        enough = Some(Instant::now() + LAST_WAIT);
                    }
                }
                Next::Typed(None) => enough = Some(Instant::now() + LAST_WAIT),
                Next::Said(Some(message)) => self.hear(message, words, voices)?,
                Next::Said(None) => self.lost(words, voices)?,
                Next::Dialled(dialled) => self.dialled(dialled)?,
                Next::Stop => return plain::finish(&self.session),
                Next::Enough => {
                    let count = self.notes_here();
                    voices.complain(&words.say("net-left-here", &[("count", count.into())]))?;
                    return Err(AppError::NotDelivered);
                }
            }
        }
    }

    /// Says once where one sits, when the host has told enough to write.
    fn welcome<O: Write, E: Write>(&mut self, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
        let device = &self.session.device;
        let Some(seat) = device.seat().filter(|_| !self.greeted && device.desk().place().is_some()) else {
            return Ok(());
        };
        let who = role_in_words(words, seat.role);
        self.greeted = true;
        plain::greet(&self.session, words, &[], voices)?;
        voices.say(&words.say("net-welcome", &[("who", who.into())]))?;
        Ok(())
    }

    fn hear<O: Write, E: Write>(
        &mut self,
        message: Message,
        words: &Words,
        voices: &mut Voices<O, E>,
    ) -> Result<(), AppError> {
        let mut outputs = self.guest.hear(message, self.session.device.meeting());
        while !outputs.is_empty() {
            let mut more = Vec::new();
            for output in outputs {
                match output {
                    Output::Send(message) => self.say(message),
                    Output::TakeIn { authors, entries } => {
                        if self.session.take_in(authors, entries) {
                            let fresh = self.session.fresh();
                            more.extend(self.guest.shared(&fresh, self.session.device.meeting()));
                        } else {
                            voices.complain(&words.word("net-disk-here"))?;
                            self.guest.not_taken();
                            self.lost(words, voices)?;
                        }
                    }
                    Output::Welcomed(_) => self.wait = Duration::ZERO,
                    Output::Clock(now) => self.session.keep_step(now),
                    Output::Delivered => {
                        if self.told_lost && self.guest.waiting() == 0 {
                            self.told_lost = false;
                            voices.say(&words.word("net-back"))?;
                        }
                    }
                    Output::Ended(None) => self.lost(words, voices)?,
                    Output::Ended(Some(Reason::Disk)) => {
                        voices.complain(&words.word("net-disk-there"))?;
                        self.wait = LATER;
                        self.lost(words, voices)?;
                    }
                    Output::Ended(Some(reason)) => return Err(AppError::TurnedAway(reason)),
                }
            }
            outputs = more;
        }
        Ok(())
    }

    /// The line is dead; writing goes on.
    fn lost<O: Write, E: Write>(&mut self, words: &Words, voices: &mut Voices<O, E>) -> Result<(), AppError> {
        self.line = None;
        self.guest.cut();
        if self.greeted && !self.told_lost {
            self.told_lost = true;
            voices.complain(&words.say("net-lost", &[("count", self.notes_here().into())]))?;
        }
        self.dial_again();
        Ok(())
    }

    fn dialled(&mut self, dialled: Dialled) -> Result<(), AppError> {
        self.dialling = None;
        match dialled {
            // Another meeting behind the same certificate: this copy is not of it.
            Ok((_, record, _)) if record != self.seat.record => {
                return Err(AppError::TurnedAway(Reason::NotUnderstood));
            }
            Ok((line, _, nonce)) => self.greet(line, nonce),
            // Somebody else at that address now, or another version: no patience mends that.
            Err(error @ (AppError::Dial(DialError::AnotherHost) | AppError::TurnedAway(_))) => return Err(error),
            Err(_) => self.dial_again(),
        }
        Ok(())
    }

    fn greet(&mut self, line: Line, nonce: Nonce) {
        let hello = seat::hello(&self.session, self.seat.code, line.certificate, self.seat.record, nonce);
        self.line = Some(line);
        self.say(hello);
    }

    fn dial_again(&mut self) {
        let (wait, address, pin) = (self.wait, self.seat.address.clone(), self.seat.pin);
        self.wait = (self.wait * 2).clamp(SOON, LATER);
        self.dialling = Some(Box::pin(async move {
            sleep(wait).await;
            seat::reach(&address, pin).await
        }));
    }

    /// What was just written here is handed over.
    fn share(&mut self) {
        let fresh = self.session.fresh();
        for output in self.guest.shared(&fresh, self.session.device.meeting()) {
            if let Output::Send(message) = output {
                self.say(message);
            }
        }
    }

    /// A line that takes nothing is dead, and its reader says so soon.
    fn say(&mut self, message: Message) {
        let Some(mut line) = self.line.take() else { return };
        if line.outbox.try_send(message).is_err() {
            line.inbox = mpsc::channel(1).1;
        }
        self.line = Some(line);
    }

    /// Own notes and own cases that are known to lie here only.
    fn notes_here(&self) -> usize {
        let own = self.session.device.author().id();
        let here = |author, number| author == own && number > self.guest.delivered();
        let meeting = self.session.device.meeting();
        let notes = meeting.contributions.all().filter(|note| here(note.id().0.author, note.id().0.number)).count();
        notes + meeting.own_cases.standing().filter(|(id, ..)| here(id.0.author, id.0.number)).count()
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
