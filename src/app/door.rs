//! The door of a meeting that this machine holds: opened and closed while the meeting runs.

use std::net::SocketAddr;

use crate::app::carried_wishes;
use crate::app::door_news::News;
use crate::app::hosting::{Hosting, Turn};
use crate::app::invited;
use crate::app::printing_cards;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::device::door::{Door as Standing, DoorWish};
use crate::device::intent::Query;
use crate::device::{naming, reading_door};
use crate::domain::id::AuthorId;
use crate::domain::number::Mark;
use crate::domain::role::Role;
use crate::language::words::Words;
use crate::store::door_file::DoorFile;
use crate::sync::bytes::Certificate;
use crate::sync::message::{Message, Reason};

pub struct Door {
    /// Where it is opened.
    address: SocketAddr,
    /// Where the machine was that led before this one.
    former: Option<String>,
    open: Option<Hosting>,
}

impl Door {
    /// A door that is still closed.
    pub fn at(address: SocketAddr) -> Self {
        Self { address, former: None, open: None }
    }

    /// The door of one that takes over.
    pub fn after(former: String, address: SocketAddr) -> Self {
        Self { address, former: Some(former).filter(|former| !former.is_empty()), open: None }
    }

    /// Where it is opened.
    pub fn place(&self) -> SocketAddr {
        self.address
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether another machine has the lead; then by which certificate its door is known.
    pub fn superseded(&self, session: &Session) -> Result<Option<Certificate>, AppError> {
        let own = session.device.author().id();
        let taken = session.device.meeting().lead.taker().is_some_and(|taker| taker != own);
        match &self.open {
            Some(hosting) => Ok((taken || hosting.is_superseded()).then(|| hosting.certificate())),
            None if taken => Ok(DoorFile::load(session.record())?.map(|door| Certificate::of(&door.certificate))),
            None => Ok(None),
        }
    }

    /// Opens it, if it is not open.
    pub async fn open(&mut self, session: &mut Session) -> Result<(), AppError> {
        if self.open.is_none() {
            self.open = Some(Hosting::open(session, self.address, self.former.clone()).await?);
        }
        Ok(())
    }

    /// Says goodbye to everybody.
    pub async fn close(&mut self) {
        if let Some(hosting) = self.open.take() {
            hosting.leave(Message::Bye).await;
        }
    }

    /// Sends everybody to the one that leads now.
    pub async fn give_up(&mut self) {
        if let Some(hosting) = self.open.take() {
            hosting.leave(Message::Refused(Reason::NotLeading)).await;
        }
    }

    /// Does what is wished of it; gives what the person is told.
    pub async fn obey(&mut self, wish: DoorWish, session: &mut Session, words: &Words) -> Result<String, AppError> {
        match wish {
            DoorWish::Open => {
                self.open(session).await?;
                Ok(self.where_it_is(words))
            }
            DoorWish::Close => {
                self.close().await;
                Ok(words.word("net-closed-now"))
            }
            DoorWish::Renew(role) => self.invite(role, true, session, words),
            DoorWish::Withdraw(role) => self.invite(role, false, session, words),
            DoorWish::Shut { mark, out } => self.shut(&mark, out, session, words),
            DoorWish::TableFiles { .. } | DoorWish::Receive { .. } => {
                // What the tables have sent so far goes round first.
                self.share(session);
                let done = carried_wishes::obey(&wish, session, words)?;
                if let Some(hosting) = &mut self.open {
                    hosting.hand_round(&done.authors, &done.entries, session);
                }
                Ok(done.said.join("\n"))
            }
        }
    }

    /// Which other machine has the lead, as far as it is known here.
    pub fn leader(&self, session: &Session) -> Option<AuthorId> {
        let own = session.device.author().id();
        let told = self.open.as_ref().and_then(Hosting::leader);
        told.or_else(|| session.device.meeting().lead.taker().filter(|taker| *taker != own))
    }

    /// Waits until there is something to do; for ever while it is closed. May be dropped and asked again.
    pub async fn turn(&mut self) -> Turn {
        match &mut self.open {
            Some(hosting) => hosting.turn().await,
            None => std::future::pending().await,
        }
    }

    pub fn take(&mut self, turn: Turn, session: &mut Session) -> Vec<News> {
        self.open.as_mut().map(|hosting| hosting.take(turn, session)).unwrap_or_default()
    }

    /// What this machine has just written goes to those who may see it.
    pub fn share(&mut self, session: &mut Session) -> Vec<News> {
        self.open.as_mut().map(|hosting| hosting.share(session)).unwrap_or_default()
    }

    pub fn standing(&self, session: &Session) -> Standing {
        self.open.as_ref().map(|hosting| hosting.standing(session)).unwrap_or_default()
    }

    /// What only the one who holds the door can answer; nothing where it is something else, or the door is closed.
    pub fn answer(&mut self, query: &Query, session: &Session, words: &Words) -> Result<Option<Vec<String>>, AppError> {
        match query {
            Query::Codes { json } => self.codes(session, words, *json),
            Query::Cards { folder } => self.cards(session, words, folder.as_deref()),
            _ => Ok(None),
        }
    }

    /// The tables' invitations on cards to print.
    fn cards(
        &mut self,
        session: &Session,
        words: &Words,
        folder: Option<&str>,
    ) -> Result<Option<Vec<String>>, AppError> {
        let Some(hosting) = &mut self.open else { return Ok(None) };
        hosting.complete(session)?;
        let folder = printing_cards::whole_folder(session, folder);
        let written = printing_cards::write(session, words, &hosting.standing(session), &folder)?;
        Ok(Some(vec![match written {
            Some(path) => words.say("net-cards", &[("path", path.display().to_string().into())]),
            None => words.word("net-no-cards"),
        }]))
    }

    /// The open invitations, one a line; `json` in one line for programs. Nothing while it is closed.
    fn codes(&mut self, session: &Session, words: &Words, json: bool) -> Result<Option<Vec<String>>, AppError> {
        let Some(hosting) = &mut self.open else { return Ok(None) };
        hosting.complete(session)?;
        let Standing { address, invited, wrong_codes, .. } = hosting.standing(session);
        let open = invited.iter().filter_map(|invited| Some((invited.role, invited.code.as_ref()?)));
        if json {
            let rows = open.map(|(role, code)| match role {
                Role::Scribe { table } => serde_json::json!({"table": table, "role": "scribe", "code": code}),
                other => serde_json::json!({"table": null, "role": other, "code": code}),
            });
            return Ok(Some(vec![serde_json::Value::from_iter(rows).to_string()]));
        }
        let mut lines = vec![words.say("net-address", &[("address", address.unwrap_or_default().into())])];
        lines.extend(invited.iter().filter_map(|invited| reading_door::invited(words, invited)));
        lines.extend(wrong_codes.iter().map(|codes| reading_door::wrong_codes(words, codes)));
        Ok(Some(lines))
    }

    /// "Døren er åben på 10.11.4.7:4747. …"
    pub fn where_it_is(&self, words: &Words) -> String {
        match &self.open {
            Some(hosting) => words.say("net-open", &[("address", hosting.address().to_string().into())]),
            None => words.word("net-closed-now"),
        }
    }

    fn invite(&mut self, role: Role, anew: bool, session: &Session, words: &Words) -> Result<String, AppError> {
        let who = naming::role(words, role);
        let Some(hosting) = &mut self.open else { return Ok(words.word("reading-door-closed")) };
        match hosting.invite(role, anew, session)? {
            Some(code) => Ok(words.say("net-renewed", &[("who", who.into()), ("code", code.into())])),
            None => Ok(words.say("net-withdrawn", &[("who", who.into())])),
        }
    }

    /// Puts the machine that bears a mark out, or lets it in again.
    fn shut(&mut self, mark: &Mark, out: bool, session: &Session, words: &Words) -> Result<String, AppError> {
        let Some(hosting) = &mut self.open else { return Ok(words.word("reading-door-closed")) };
        let mut seats = session.device.meeting().seats.all();
        let Some((author, role)) = seats.find(|(_, seat)| seat.mark == *mark).map(|(author, seat)| (author, seat.role))
        else {
            let all = hosting.standing(session).invited;
            let marks: Vec<&str> = all.iter().flat_map(|one| &one.machines).map(|one| one.mark.0.as_str()).collect();
            let here = if marks.is_empty() { words.word("net-no-machines") } else { marks.join(", ") };
            return Ok(words.say("net-no-machine", &[("mark", mark.0.clone().into()), ("here", here.into())]));
        };
        hosting.shut(author, out, session)?;
        let role = invited::at_its_table(role, session.device.meeting());
        let told = [("mark", mark.0.clone().into()), ("who", naming::role(words, role).into())];
        Ok(words.say(if out { "net-put-out-now" } else { "net-let-in-again" }, &told))
    }
}
