//! A seat that is taken without a line to the host: out of a table's file, or the one that this machine has already.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::app::carry_fault::CarryFault;
use crate::app::chosen::Chosen;
use crate::app::local_zone;
use crate::app::problem::AppError;
use crate::app::seat::{self, name_of};
use crate::app::session::Session;
use crate::app::system_clock::SystemClock;
use crate::app::table_files;
use crate::device::loose::{self, Wording};
use crate::domain::role::Role;
use crate::record::bytes::RecordId;
use crate::record::hex;
use crate::store::chance;
use crate::store::record_file::RecordFile;
use crate::store::seat_file::{self, SeatFile};
use crate::sync::bytes::Certificate;
use crate::sync::code::Code;
use crate::sync::guest::{Guest, Output};
use crate::sync::message::Message;
use crate::sync::table_file::TableFile;

/// Sits down to write into the file at `path`. A code beside a file must be the one that the file is for.
pub fn find(chosen: &Chosen, code: Option<&str>, path: &Path) -> Result<(Session, TableFile), AppError> {
    let code = code.map(str::parse::<Code>).transpose()?;
    match table_files::read(path) {
        Ok(file) => out_of(chosen, code, path, file),
        Err(AppError::FileUnread { reason, .. }) if reason.kind() == std::io::ErrorKind::NotFound => {
            begun(chosen, code, path)
        }
        Err(error) => Err(error),
    }
}

/// A file that is there: the facilitator's, or one that this table has begun.
fn out_of(chosen: &Chosen, code: Option<Code>, path: &Path, file: TableFile) -> Result<(Session, TableFile), AppError> {
    let own = file.code().ok_or_else(|| AppError::Carry { path: path.to_owned(), fault: CarryFault::Damaged })?;
    if code.is_some_and(|code| code != own) {
        return Err(AppError::Carry { path: path.to_owned(), fault: CarryFault::OtherCode });
    }
    let mut session = if file.loose.is_some() { loose_seat(chosen, &file)? } else { seat_of(chosen, own, &file)? };
    take_in(&mut session, &file, path)?;
    // Earlier than what any host gives: who wrote here before sat at this table too.
    for author in file.sheets.iter().map(|sheet| sheet.author).chain([session.device.author()]) {
        session.device.sit_down(author.id(), file.role);
    }
    if session.device.desk().place().is_none() {
        return Err(AppError::Carry { path: path.to_owned(), fault: CarryFault::NoProgramme });
    }
    Ok((session, file))
}

/// No file yet: the seat that this machine has is written into one.
fn begun(chosen: &Chosen, code: Option<Code>, path: &Path) -> Result<(Session, TableFile), AppError> {
    let nowhere = || AppError::Carry { path: path.to_owned(), fault: CarryFault::NoFile };
    let data = &chosen.paths.data;
    let seat = match code {
        Some(code) => {
            let path = SeatFile::path(data, &name_of(code));
            SeatFile::load(&path)?.map(|file| (path, file))
        }
        None => SeatFile::latest(data)?,
    };
    // What a copy held that is gone since, the host has; here it is begun by the code alone.
    if let Some((seat, file)) = seat.filter(|(_, file)| file.record.exists()) {
        let code: Code = file.code.parse()?;
        let mut session = seat::sit_down(chosen, &file.record, None)?;
        let Some(role) = session.device.seat().map(|seat| seat.role).or(file.role) else { return Err(nowhere()) };
        session.device.sit_down(session.device.author().id(), role);
        if session.device.desk().place().is_none() {
            return Err(nowhere());
        }
        file.save(&seat)?;
        let certificate = Certificate(hex::read(&file.certificate).map_err(|_| nowhere())?);
        let (record, secret) = (session.record_id(), code.secret);
        let (host, sheets) = (Vec::new(), Vec::new());
        return Ok((
            session,
            TableFile { record, certificate, role, secret, loose: None, host, sheets, own_meeting: None },
        ));
    }
    match code {
        Some(code) => out_of(chosen, Some(code), path, begun_by_code(chosen, code)?),
        None => Err(nowhere()),
    }
}

/// Nothing but the code is known here: a file of a made-up meeting, which the host takes in by the code.
fn begun_by_code(chosen: &Chosen, code: Code) -> Result<TableFile, AppError> {
    let words = chosen.words();
    let wording = Wording {
        language: words.language(),
        title: words.word("carry-loose-title"),
        item: words.word("carry-loose-item"),
        table: words.word("carry-loose-table"),
        parking: words.word("carry-loose-theme"),
    };
    let now = SystemClock::new().read().wall;
    let today = now.date_naive();
    let record = RecordId(chance::draw()?);
    Ok(loose::begin(code, record, chance::draw()?, &wording, local_zone::over(today, today), now))
}

/// The record of such a meeting. The code's own seat is for the real one.
fn loose_seat(chosen: &Chosen, file: &TableFile) -> Result<Session, AppError> {
    let name = hex::write(&Sha256::digest(file.record.0)[..8]);
    let record = seat_file::copy_for(&chosen.paths.meetings, &name);
    let session = seat::sit_down(chosen, &record, Some(file.record))?;
    if session.record_id() == file.record { Ok(session) } else { Err(AppError::NoSeat) }
}

/// This machine's copy of the record: the one it has, at this table and under whatever code, or a new one.
fn seat_of(chosen: &Chosen, code: Code, file: &TableFile) -> Result<Session, AppError> {
    let data = &chosen.paths.data;
    let name = name_of(code);
    let path = SeatFile::path(data, &name);
    let known = match SeatFile::load(&path)? {
        Some(seat) => Some(seat),
        // A new code was made for the table since.
        None => at_this_table(chosen, file.record, file.role)?,
    };
    let seat = known.map(|seat| SeatFile { code: code.to_string(), role: Some(file.role), ..seat });
    let seat = seat.unwrap_or_else(|| {
        let record = seat_file::copy_for(&chosen.paths.meetings, &name);
        SeatFile::without_line(file.certificate.0, code.to_string(), file.role, record)
    });
    let session = seat::sit_down(chosen, &seat.record, Some(file.record))?;
    // The code of one meeting, and the record of another.
    if session.record_id() != file.record {
        return Err(AppError::NoSeat);
    }
    seat.save(&path)?;
    Ok(session)
}

/// A seat that was taken without a line at the same table of the same meeting.
fn at_this_table(chosen: &Chosen, record: RecordId, role: Role) -> Result<Option<SeatFile>, AppError> {
    let Ok(found) = fs::read_dir(chosen.paths.data.join("seats")) else { return Ok(None) };
    let paths: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).collect();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        if let Some(seat) = SeatFile::load(path)?.filter(|seat| seat.role == Some(role))
            && RecordFile::id_of(&seat.record).is_ok_and(|id| id == record)
        {
            return Ok(Some(seat));
        }
    }
    Ok(None)
}

/// What the host says, and what others at the table have written, as if it came over the wire.
fn take_in(session: &mut Session, file: &TableFile, path: &Path) -> Result<(), AppError> {
    let damaged = || AppError::Carry { path: path.to_owned(), fault: CarryFault::Damaged };
    session.share();
    let mut guest = Guest::new(session.device.author().id(), session.shelf()?, 0);
    let sheets = file.sheets.iter().flat_map(|sheet| file.entries_of(sheet));
    for message in std::iter::once(Message::Welcome { role: file.role }).chain(file.host.iter().cloned()).chain(sheets)
    {
        for output in guest.hear(message, session.device.meeting()) {
            match output {
                Output::TakeIn { authors, entries } => {
                    if !session.take_in(authors, entries) {
                        return Err(AppError::NotSaved { texts: Vec::new(), is_guest: true });
                    }
                    guest.shared(&session.fresh(), session.device.meeting());
                }
                Output::Ended(_) => return Err(damaged()),
                _ => {}
            }
        }
    }
    drop(session.tidings());
    Ok(())
}
