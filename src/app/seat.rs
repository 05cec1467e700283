//! A guest's place at another machine's meeting: the code, the address, and this machine's copy of the record.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use tokio::time::{sleep, timeout};

use crate::app::chosen::Chosen;
use crate::app::finding;
use crate::app::opening;
use crate::app::place::with_port;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::net::around::{Silence, look_around};
use crate::net::dialler::{DialError, Line, Stranger, dial, resolve};
use crate::net::pin::Pin;
use crate::record::bytes::RecordId;
use crate::record::hex;
use crate::store::error::StoreError;
use crate::store::seat_file::{self, SeatFile};
use crate::store::unbegun;
use crate::sync::bytes::{Certificate, Nonce, Secret, greeting};
use crate::sync::code::Code;
use crate::sync::message::{Message, Reason, VERSION};

/// The host speaks first, and soon.
const FIRST_WORD: Duration = Duration::from_secs(5);

/// A meeting that is announced is heard within this time.
const LISTEN: Duration = Duration::from_secs(6);
/// … where somebody waits to hear what is wrong.
const BRIEFLY: Duration = Duration::from_secs(2);

/// How often a line that breaks at once is tried on the first contact, and after how long.
const ATTEMPTS: usize = 20;
const AGAIN: Duration = Duration::from_millis(250);

/// Taken, and ready to be written at, with or without a line to the host.
pub struct Seat {
    pub session: Session,
    /// What is remembered of it, and where.
    pub file: SeatFile,
    pub path: PathBuf,
    pub pin: Pin,
    pub record: RecordId,
    pub code: Code,
    /// The line of the first contact, on which the host has spoken.
    pub line: Option<Opened>,
    /// Where the meeting was heard and found, because it was not at the address that was given.
    pub elsewhere: Option<SocketAddr>,
}

/// A line on which the host has spoken.
pub struct Opened {
    pub line: Line,
    pub record: RecordId,
    pub nonce: Nonce,
    /// What the clock of the host's machine says.
    pub time: Option<DateTime<Utc>>,
}

/// Finds the seat that was asked for: by its code, or the one that was used last. A seat that was never taken needs the
/// host; one that was goes on without.
pub async fn find(chosen: &Chosen, code: Option<&str>, address: Option<&str>) -> Result<Seat, AppError> {
    let data = &chosen.paths.data;
    let Some(code) = code else {
        let Some((path, file)) = SeatFile::latest(data)? else { return Err(AppError::NoSeat) };
        let code: Code = file.code.parse()?;
        return known(chosen, &path, file, code, address).await;
    };
    let code: Code = code.parse()?;
    let path = SeatFile::path(data, &name_of(code));
    match (SeatFile::load(&path)?, address) {
        (Some(file), _) => known(chosen, &path, file, code, address).await,
        (None, Some(address)) => at_address(chosen, &path, code, &with_port(address)?).await,
        (None, None) => found(chosen, &path, code).await,
    }
}

/// By which a seat is remembered: a short hash of its code.
pub fn name_of(code: Code) -> String {
    hex::write(&Sha256::digest(code.to_string().as_bytes())[..8])
}

/// Opens this machine's copy of the record. Two windows with the same seat would be two people to everybody else, so that
/// the second one is sent to the first.
pub fn sit_down(chosen: &Chosen, copy: &Path, guest_of: Option<RecordId>) -> Result<Session, AppError> {
    match opening::sit_down(chosen, copy, guest_of) {
        Ok((session, _)) => Ok(session),
        Err(AppError::Store(StoreError::Busy { pid, .. })) => Err(AppError::SeatOpen { pid }),
        // Another program was faster.
        Err(AppError::Store(StoreError::Exists { .. })) => Err(AppError::SeatOpen { pid: None }),
        Err(error) => Err(error),
    }
}

/// What a guest answers the host's first word with.
pub fn hello(
    session: &Session,
    secret: Option<Secret>,
    certificate: Certificate,
    record: RecordId,
    nonce: Nonce,
) -> Message {
    let author = session.device.author();
    let proof = session.device.vouch(&greeting(record, certificate, nonce, author.id()));
    let term = session.device.meeting().lead.now();
    Message::Hello { version: VERSION, author, secret, proof, term, time: Some(session.wall()) }
}

/// Waits for the host's first word.
pub async fn opened(mut line: Line) -> Result<Opened, AppError> {
    match timeout(FIRST_WORD, line.inbox.recv()).await {
        Ok(Some(Message::Door { version: VERSION, record, nonce, time })) => Ok(Opened { line, record, nonce, time }),
        Ok(Some(Message::Door { version, .. })) => Err(AppError::TurnedAway(Reason::Version { here: version })),
        Ok(Some(_)) => Err(AppError::Dial(DialError::NotRundbord(Stranger::OtherWords))),
        Ok(None) => Err(AppError::Dial(DialError::Cut)),
        Err(_) => Err(AppError::Dial(DialError::Mute)),
    }
}

/// Reaches a host and hears its first word.
pub async fn reach(address: &str, pin: Pin) -> Result<Opened, AppError> {
    opened(dial(address, pin).await?).await
}

/// Where nobody answers: why, as far as it can be told from here. `heard`: whether the meeting is announced on this network.
async fn looked_around(address: &str, heard: bool, error: AppError) -> AppError {
    let AppError::Dial(DialError::NoAnswer | DialError::NoWay) = error else { return error };
    let Some(place) = resolve(address).await.unwrap_or_default().first().copied() else { return error };
    let silence = if heard { Silence::Announced } else { look_around(place).await.silence() };
    AppError::Silent { place, silence }
}

/// A seat that this machine has had. Where its copy of the record is gone, the host hands everything over again; what is
/// written then is a new series, so that no number of the lost one is used twice.
async fn known(
    chosen: &Chosen,
    path: &Path,
    file: SeatFile,
    code: Code,
    address: Option<&str>,
) -> Result<Seat, AppError> {
    let address = address.map_or_else(|| Ok(file.address.clone()), with_port)?;
    let Some(session) = copy_of(chosen, &file.record)? else {
        return if address.is_empty() {
            found(chosen, path, code).await
        } else {
            at_address(chosen, path, code, &address).await
        };
    };
    // Used again, it is the latest; and the host may have moved.
    let file = SeatFile { address, ..file };
    file.save(path)?;
    let pin = hex::read(&file.certificate).map_or(Pin::Code(code.fingerprint), |known| Pin::Known(Certificate(known)));
    let record = session.shelf()?.log().record();
    Ok(Seat { session, file, path: path.to_owned(), pin, record, code, line: None, elsewhere: None })
}

/// This machine's copy of the record, if it holds anything: one that was begun before the host let anybody in knows
/// nothing of the meeting.
fn copy_of(chosen: &Chosen, record: &Path) -> Result<Option<Session>, AppError> {
    if !record.exists() {
        return Ok(None);
    }
    let session = sit_down(chosen, record, None)?;
    if session.shelf()?.frontier().authors() > 0 {
        return Ok(Some(session));
    }
    leave_nothing(session)?;
    Ok(None)
}

/// Gets up from a copy of the record that holds nothing, and removes it with what lies beside it.
pub fn leave_nothing(session: Session) -> Result<(), AppError> {
    let record = session.record().to_owned();
    drop(session);
    Ok(unbegun::remove(&record)?)
}

/// The first contact with a meeting that is heard on the local network.
async fn found(chosen: &Chosen, path: &Path, code: Code) -> Result<Seat, AppError> {
    let mut failed = AppError::NotFound;
    for place in finding::find(code.fingerprint, LISTEN).await {
        let place = place.to_string();
        match reached(&place, code).await {
            Err(error @ AppError::Dial(_)) => failed = looked_around(&place, true, error).await,
            opened => return take(chosen, path, code, &place, opened?),
        }
    }
    Err(failed)
}

/// The first contact with a meeting at an address that somebody typed. A host may have got another one since it was written
/// on a card: where the meeting of this code is heard elsewhere on the local network, it is that one.
async fn at_address(chosen: &Chosen, path: &Path, code: Code, address: &str) -> Result<Seat, AppError> {
    let error = match reached(address, code).await {
        Err(error @ AppError::Dial(_)) => error,
        opened => return take(chosen, path, code, address, opened?),
    };
    let heard = finding::find(code.fingerprint, BRIEFLY).await;
    for place in heard.iter().filter(|place| place.to_string() != address) {
        if let Ok(opened) = reached(&place.to_string(), code).await {
            let seat = take(chosen, path, code, &place.to_string(), opened)?;
            return Ok(Seat { elsewhere: Some(*place), ..seat });
        }
    }
    Err(looked_around(address, !heard.is_empty(), error).await)
}

async fn reached(address: &str, code: Code) -> Result<Opened, AppError> {
    let mut attempt = 0;
    loop {
        attempt += 1;
        match reach(address, Pin::Code(code.fingerprint)).await {
            // A weak network breaks a line now and then; one that never holds is told.
            Err(AppError::Dial(DialError::Cut)) if attempt < ATTEMPTS => sleep(AGAIN).await,
            opened => return opened,
        }
    }
}

/// The seat at the host that was reached.
fn take(chosen: &Chosen, path: &Path, code: Code, address: &str, opened: Opened) -> Result<Seat, AppError> {
    let copy = seat_file::copy_for(&chosen.paths.meetings, &name_of(code));
    let record = opened.record;
    let session = sit_down(chosen, &copy, Some(record))?;
    let certificate = opened.line.certificate;
    let file = SeatFile {
        address: address.to_owned(),
        certificate: hex::write(&certificate.0),
        code: code.to_string(),
        delivered: 0,
        role: None,
        record: copy,
    };
    file.save(path)?;
    let pin = Pin::Known(certificate);
    Ok(Seat { session, file, path: path.to_owned(), pin, record, code, line: Some(opened), elsewhere: None })
}
