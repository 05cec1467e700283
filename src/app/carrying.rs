//! A table without a network: what is saved on its machine is laid into the table's file, which somebody carries to the
//! facilitator.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::app::carry_fault::CarryFault;
use crate::app::chosen::Chosen;
use crate::app::offline_seat;
use crate::app::problem::AppError;
use crate::app::session::Session;
use crate::app::table_files;
use crate::device::host_line::HostLine;
use crate::store::durable;
use crate::store::error::StoreError;
use crate::sync::table_file::{Sheet, TableFile};

/// A stick is slow and wears out: so long is collected what is written.
const COLLECT: Duration = Duration::from_secs(2);
/// A stick that is not there may come back.
const AGAIN: Duration = Duration::from_secs(5);

/// What the person at this machine is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The file cannot be written; what is typed is on this machine all the same.
    Unwritten,
    /// It can again, and holds everything.
    Written,
}

/// What lies in a table's file in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub path: PathBuf,
    pub notes: usize,
    /// Only that there are so many: their words stay on this machine.
    pub own_cases: usize,
}

pub struct Carrying {
    path: PathBuf,
    file: TableFile,
    /// When it is written next, if there is something new.
    due: Option<Instant>,
    told: bool,
}

impl Carrying {
    /// Sits down at the table of a file that the facilitator has made, or at the seat that this machine has, whose file is
    /// begun then.
    pub fn begin(chosen: &Chosen, code: Option<&str>, path: &Path) -> Result<(Session, Self), AppError> {
        let (mut session, file) = offline_seat::find(chosen, code, path)?;
        session.share();
        let mut carrying = Self { path: path.to_owned(), file, due: None, told: false };
        // A stick that takes nothing is told before somebody writes an evening long.
        carrying.write(&session)?;
        Ok((session, carrying))
    }

    /// Waits until the file is to be written; for ever while there is nothing new. May be dropped and asked again.
    pub async fn turn(&mut self) {
        match self.due {
            Some(due) => sleep_until(due).await,
            None => std::future::pending().await,
        }
    }

    /// Writes it.
    pub fn take(&mut self, session: &Session) -> Vec<News> {
        match self.write(session) {
            Ok(()) if std::mem::take(&mut self.told) => vec![News::Written],
            Ok(()) => Vec::new(),
            Err(error) => {
                tracing::warn!(%error, "the table's file is not written");
                self.due = Some(Instant::now() + AGAIN);
                if std::mem::replace(&mut self.told, true) { Vec::new() } else { vec![News::Unwritten] }
            }
        }
    }

    /// What was just written here is to be laid into the file soon.
    pub fn share(&mut self, session: &mut Session) {
        if !session.fresh().is_empty() {
            self.due.get_or_insert_with(|| Instant::now() + COLLECT);
        }
    }

    pub fn standing(&self, session: &Session) -> HostLine {
        let own = session.device.author().id();
        HostLine { own, delivered: 0, notes_here: notes(session), is_up: false, is_awaited: false, is_carried: true }
    }

    /// Writes what is new for the last time; gives what somebody has to carry.
    pub fn leave(mut self, session: &Session) -> Result<Carried, AppError> {
        self.write(session)?;
        Ok(Carried { path: self.path, notes: notes(session), own_cases: own_cases(session) })
    }

    /// The whole series of this device, and the sheets of those who wrote in the file meanwhile.
    fn write(&mut self, session: &Session) -> Result<(), AppError> {
        if let Ok(there) = table_files::read(&self.path)
            && there.record == self.file.record
        {
            there.sheets.into_iter().for_each(|sheet| self.file.lay(sheet));
        }
        let author = session.device.author();
        let proof = session.device.vouch(&self.file.greeting(author));
        self.file.lay(Sheet { author, proof, entries: session.own_series()? });
        // It goes through many hands and over many machines, and each must be able to read it.
        durable::replace(&self.path, &self.file.write()).map_err(|error| match error {
            StoreError::Missing { .. } => AppError::Carry { path: self.path.clone(), fault: CarryFault::NoStick },
            error => error.into(),
        })?;
        self.due = None;
        Ok(())
    }
}

/// Notes of this device.
fn notes(session: &Session) -> usize {
    let own = session.device.author().id();
    session.device.meeting().contributions.all().filter(|note| note.id().0.author == own).count()
}

/// Own cases of this device.
fn own_cases(session: &Session) -> usize {
    let own = session.device.author().id();
    session.device.meeting().own_cases.standing().filter(|(id, ..)| id.0.author == own).count()
}
