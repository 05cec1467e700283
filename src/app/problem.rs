//! What can go wrong before and around a meeting, as data; the words are made where it is shown.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::app::carry_fault::CarryFault;
use crate::documents::template::problem as template;
use crate::domain::refusal::Refusal;
use crate::intake::invitation::bytes::NotReadable;
use crate::intake::note_problem;
use crate::intake::programme::problem::Problem as ProgrammeProblem;
use crate::net::around::Silence;
use crate::net::dialler::DialError;
use crate::net::identity::NoIdentity;
use crate::net::listener::ListenError;
use crate::store::error::StoreError;
use crate::store::settings::SettingsError;
use crate::sync::code::NotACode;
use crate::sync::message::Reason;

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("{path}: {reason}")]
    FileUnread { path: PathBuf, reason: io::Error },
    /// All mistakes of a programme file at once.
    #[error("{path}: not a programme file")]
    Programme { path: PathBuf, problems: Vec<ProgrammeProblem> },
    /// All mistakes of a file of notes at once.
    #[error("{path}: not a list of notes")]
    Notes { path: PathBuf, problems: Vec<note_problem::Problem> },
    /// The bytes of an invitation hold no text that can be read.
    #[error("{path}: {reason}")]
    InvitationUnread { path: PathBuf, reason: NotReadable },
    /// All mistakes of an office's template that can be told at once.
    #[error("{path}: not a template")]
    Template { path: PathBuf, problems: Vec<template::Problem> },
    /// None of the meetings that others may be made like has this name.
    #[error("no such template")]
    NoTemplate { found: String },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The record is whole and signed, yet a body cannot be read: it was written by a newer program.
    #[error("{path}: {reason}")]
    BodyUnread { path: PathBuf, reason: String },
    /// The meeting refuses what its programme file says.
    #[error("refused")]
    Refused { refusal: Refusal },
    /// No file was named, and no program on this machine has a meeting open.
    #[error("no meeting is open")]
    NoneOpen,
    /// No file was named, and more than one meeting is open.
    #[error("several meetings are open")]
    SeveralOpen { records: Vec<PathBuf> },
    #[error("no home folder")]
    NoHome,
    /// Nothing is known of a day that is still to come.
    #[error("{day} is still to come")]
    DayAhead { day: NaiveDate },
    /// The meeting was opened later.
    #[error("not open on {day}")]
    NotOpenThen { day: NaiveDate },
    /// A record where a programme file must be named.
    #[error("{path}: a record")]
    NotAProgramme { path: PathBuf },
    /// The entry is there, and holds no words that could be erased by themselves.
    #[error("nothing to erase in {found}")]
    NotErasable { found: String },
    /// Nothing lies where the programme file is said to lie, and no record of such a meeting either.
    #[error("{path}: no such file")]
    NoFile { path: PathBuf },
    /// There is no record of this meeting yet.
    #[error("{path}: no record")]
    NoRecord { path: PathBuf },
    /// No document is printed in a format of this name.
    #[error("no such format")]
    NoFormat { found: String },
    #[error("no such entry")]
    NoEntry { found: String },
    /// The terminal or a pipe did not take what was written.
    #[error("output: {0}")]
    Output(#[from] io::Error),
    /// Somebody else has the address, or this machine has not got it.
    #[error(transparent)]
    Listen(#[from] ListenError),
    #[error(transparent)]
    Identity(#[from] NoIdentity),
    #[error(transparent)]
    NotACode(#[from] NotACode),
    /// The host cannot be reached.
    #[error(transparent)]
    Dial(#[from] DialError),
    /// Nobody answers there.
    #[error("{place}: no answer")]
    Silent { place: SocketAddr, silence: Silence },
    /// The host does not listen to this device.
    #[error(transparent)]
    TurnedAway(Reason),
    /// No code was given and no seat is remembered.
    #[error("no seat")]
    NoSeat,
    /// Another program on this machine sits in this seat; its process id where it is known.
    #[error("the seat is open in another program")]
    SeatOpen { pid: Option<u32> },
    /// A new code, no address, and the meeting is not heard on the local network.
    #[error("not found")]
    NotFound,
    #[error("no such address to listen at: {found}")]
    NotAnAddress { found: String },
    /// What stands after the address is no number from 1 to 65535.
    #[error("no port: {found}")]
    NotAPort { found: String },
    /// The meeting of this code is not heard on the local network.
    #[error("not heard")]
    NotHeard { code: String },
    /// A table's file, or the way that it is to go.
    #[error("{path}: {fault:?}")]
    Carry { path: PathBuf, fault: CarryFault },
    /// Notes stay on this machine; how many is told already.
    #[error("not everything was delivered")]
    NotDelivered,
    /// A rehearsal would be written into a meeting's record, or a meeting into a rehearsal's.
    #[error("{path}: of a rehearsal, or not")]
    RehearsalMixed { path: PathBuf, rehearsal: bool },
    /// Erased where the meeting goes on, but still in the damaged record that it was copied from.
    #[error("{path}: still holds the words")]
    StillInDamaged { path: PathBuf },
    /// The record could not be written. `texts`: what no field keeps any longer, without the words of an own case;
    /// empty where it is told already. A guest has not chosen where its record lies.
    #[error("not everything was saved")]
    NotSaved { texts: Vec<Option<String>>, is_guest: bool },
}
