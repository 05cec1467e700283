//! `rundbord receive FILE…`: the tables' files that come back on a stick are taken into their meeting.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;

use crate::app::carry_fault::CarryFault;
use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::app::problem::AppError;
use crate::app::problem_words::explain;
use crate::app::session::Session;
use crate::app::{receiving, table_files};
use crate::cli::call::Call;
use crate::cli::report;
use crate::cli::say::{complain, say};
use crate::device::likely_own_cases;
use crate::domain::rights::leads;
use crate::record::bytes::RecordId;
use crate::store::door_file::DoorFile;
use crate::store::error::StoreError;
use crate::store::paths::records;
use crate::store::recent;
use crate::store::record_file::RecordFile;
use crate::sync::bytes::Certificate;
use crate::sync::code::Fingerprint;
use crate::sync::table_file::TableFile;

#[derive(Debug, Args)]
pub struct Receive {
    /// Tables' files, or folders of them.
    #[arg(value_name = "FILE", required = true, num_args = 1..)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    /// The day on which the answers came, where they are taken in later.
    #[arg(long, value_name = "DATE")]
    pub received: Option<NaiveDate>,
}

impl Receive {
    /// As over the wire: what is there already is taken in no second time, and what the seat may not write not at all.
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let mut refused = false;
        let mut paths = Vec::new();
        for place in &self.files {
            for line in table_files::unread_in_words(&call.chosen.words(), place) {
                complain(&line);
                refused = true;
            }
            paths.extend(table_files::found(place)?);
        }
        let mut open: Option<Session> = None;
        for path in &paths {
            match self.take(call, &mut open, path) {
                Ok(well) => refused |= !well,
                // One that cannot be taken in stops none of the others.
                Err(error) if paths.len() > 1 => {
                    report::say(&call.chosen.words(), &explain(&call.chosen.words(), &error));
                    refused = true;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    /// `open`: the meeting of the file before, which this one's may be too.
    fn take(&self, call: &mut Call<'_>, open: &mut Option<Session>, path: &Path) -> Result<bool, AppError> {
        let file = table_files::read(path)?;
        let record = match file.loose.is_some() {
            true => whose_code(&call.chosen, &file, path)?,
            false => file.record,
        };
        let mut session = match open.take().filter(|session| session.record_id() == record) {
            Some(session) => session,
            None => the_meeting(&call.chosen, record, self.record.as_deref(), path)?,
        };
        call.chosen.meeting = session.device.meeting().programme().map(|programme| programme.language);
        let received = receiving::receive(&mut session, &call.chosen.words(), path, self.received)?;
        for line in &received.said {
            say(line)?;
        }
        if let Some(told) =
            likely_own_cases::in_words(&call.chosen.words(), &session.device.meeting().likely_own_cases())
        {
            complain(&told);
        }
        *open = Some(session);
        Ok(!received.refused)
    }
}

/// The record whose door knows the code of a table that had nothing else.
fn whose_code(chosen: &Chosen, file: &TableFile, path: &Path) -> Result<RecordId, AppError> {
    let nobodys = || AppError::Carry { path: path.to_owned(), fault: CarryFault::NoMeeting };
    let code = file.code().ok_or_else(nobodys)?;
    for place in places(chosen)? {
        let Ok(Some(door)) = DoorFile::load(&place) else { continue };
        let is_open = door.invitations.iter().any(|(_, secret)| *secret == code.secret.0);
        if is_open && Fingerprint::of(Certificate::of(&door.certificate)) == code.fingerprint {
            return Ok(RecordFile::id_of(&place)?);
        }
    }
    Err(nobodys())
}

/// Every record on this machine that may be a meeting's.
fn places(chosen: &Chosen) -> Result<Vec<PathBuf>, AppError> {
    let mut places = records(&chosen.paths)?;
    let recent = recent::load(&chosen.paths).into_iter();
    places.extend(recent.map(|recent| chosen.paths.record_for(&recent.file, false)));
    places.sort();
    places.dedup();
    Ok(places)
}

/// The meeting of this record that this machine leads. A guest's copy of it may lie here too.
fn the_meeting(chosen: &Chosen, record: RecordId, named: Option<&Path>, file: &Path) -> Result<Session, AppError> {
    let fault = |fault| AppError::Carry { path: file.to_owned(), fault };
    let places = match named {
        Some(named) => vec![named.to_owned()],
        None => places(chosen)?,
    };
    let mut found = false;
    for place in places.iter().filter(|place| RecordFile::id_of(place).is_ok_and(|id| id == record)) {
        found = true;
        let session = match opening::sit_down(chosen, place, None) {
            Ok((session, _)) => session,
            Err(AppError::Store(StoreError::Busy { .. })) => return Err(fault(CarryFault::MeetingOpen)),
            Err(error) => return Err(error),
        };
        if session.record_id() == record && leads(session.device.author().id(), session.device.meeting()) {
            return Ok(session);
        }
    }
    Err(fault(match (found, named) {
        (true, _) => CarryFault::NotLeading,
        (false, Some(_)) => CarryFault::OtherMeeting,
        (false, None) => CarryFault::NoMeeting,
    }))
}
