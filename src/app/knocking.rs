//! Knocking at other doors: whoever took the lead tells the machines that may not know it yet, for as long as it leads.

use std::future::Future;
use std::pin::Pin as Pinned;
use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::app::seat::{self, Opened};
use crate::app::session::Session;
use crate::net::pin::Pin;
use crate::sync::bytes::{Certificate, Secret};
use crate::sync::message::Message;

/// Between two knocks.
const BETWEEN: Duration = Duration::from_secs(2);
/// An answer comes soon.
const ANSWER: Duration = Duration::from_secs(5);

type Answering = Pinned<Box<dyn Future<Output = Knocked> + Send>>;

/// What came of it.
pub enum Knocked {
    /// Somebody opened, and waits to hear who is there.
    Opened(Opened),
    /// There is another one who leads, with at least as much right.
    Welcomed,
    Nothing,
}

/// One knock at a time.
pub struct Knocking {
    /// Where the machine was that led before this one.
    former: Option<String>,
    certificate: Certificate,
    /// Of an invitation to the facilitator's group: the machine behind the door may not know this one.
    secret: Option<Secret>,
    turn: usize,
    at: Option<Answering>,
}

impl Knocking {
    pub fn new(former: Option<String>, certificate: Certificate, secret: Option<Secret>) -> Self {
        Self { former, certificate, secret, turn: 0, at: None }
    }

    /// Goes to the next door, if this machine leads after another one and no knock is on its way.
    pub fn go_on(&mut self, session: &Session) {
        let own = session.device.author().id();
        let lead = &session.device.meeting().lead;
        if self.at.is_some() || lead.taker() != Some(own) {
            return;
        }
        let others = lead.offers().filter(|(author, _)| *author != own).map(|(_, address)| address.to_owned());
        let places: Vec<String> = self.former.iter().cloned().chain(others).collect();
        let Some(place) = places.get(self.turn % places.len().max(1)).cloned() else { return };
        self.turn += 1;
        let pin = Pin::Known(self.certificate);
        self.at = Some(Box::pin(async move {
            sleep(BETWEEN).await;
            match seat::reach(&place, pin).await {
                Ok(opened) => Knocked::Opened(opened),
                Err(_) => Knocked::Nothing,
            }
        }));
    }

    /// Waits for what comes of it; for ever while nobody knocks. May be dropped and asked again.
    pub async fn turn(&mut self) -> Knocked {
        match &mut self.at {
            Some(at) => at.await,
            None => std::future::pending().await,
        }
    }

    /// Takes what came of it; says whether another one leads.
    pub fn take(&mut self, knocked: Knocked, session: &Session) -> bool {
        self.at = None;
        match knocked {
            Knocked::Opened(Opened { mut line, record, nonce, .. }) if record == session.record_id() => {
                let hello = seat::hello(session, self.secret, line.certificate, record, nonce);
                self.at = Some(Box::pin(async move {
                    if line.outbox.send(hello).await.is_err() {
                        return Knocked::Nothing;
                    }
                    match timeout(ANSWER, line.inbox.recv()).await {
                        Ok(Some(Message::Welcome { .. })) => Knocked::Welcomed,
                        _ => Knocked::Nothing,
                    }
                }));
                false
            }
            Knocked::Opened(..) | Knocked::Nothing => {
                self.go_on(session);
                false
            }
            Knocked::Welcomed => true,
        }
    }
}
