//! A meeting is opened: programme file, record, device, clock.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::app::chosen::Chosen;
use crate::app::disk::Disk;
use crate::app::local_zone;
use crate::app::mended::beside;
use crate::app::paper_choice::PaperChoice;
use crate::app::problem::AppError;
use crate::app::programme_file::ProgrammeFile;
use crate::app::reading_room;
use crate::app::remembered_clock;
use crate::app::revising::{self, Change, agree, must};
use crate::app::session::Session;
use crate::app::system_clock::SystemClock;
use crate::device::clock::{MeetingClock, Pace, Reading};
use crate::device::device::Device;
use crate::domain::command::Command;
use crate::domain::id::{EntryId, OwnCaseId, TableNumber};
use crate::domain::opening::{Opened as OpenedWith, OpeningCommand};
use crate::domain::programme::{MeetingKind, Programme};
use crate::domain::table::TableCommand;
use crate::domain::zone::Zone;
use crate::intake::programme::here::Here;
use crate::intake::programme::reader;
use crate::intake::programme::settle::{Settled, settle};
use crate::language::words::Words;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::pen::{DeviceSecret, Pen, Series};
use crate::store::clock_memory::ClockMemory;
use crate::store::damage::Fault;
use crate::store::device_key::{self, DeviceKey};
use crate::store::draft_file::DraftFile;
use crate::store::error::StoreError;
use crate::store::private_notes::PrivateNotes;
use crate::store::record_file::{OpenHow, Opened, RecordFile};
use crate::store::{chance, recent};

/// What people must be told of an opening.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Goes on where it was left.
    Continues {
        notes: usize,
    },
    /// What verifies is in a new file; the damaged one is as it was.
    Mended {
        damaged: PathBuf,
        copy: PathBuf,
        entries: u64,
        fault: Option<Fault>,
    },
    /// The file with the texts of own cases could not be read and is put aside; the notes are whole.
    OwnCasesPutAside {
        path: PathBuf,
    },
    /// So was the device's key: what was sealed with it cannot be opened any more.
    KeyPutAside {
        path: PathBuf,
    },
    /// The programme file says something else than when the meeting was opened last.
    File(Change),
    /// It is not there or has mistakes; the meeting goes on as it was begun.
    FileUnread {
        file: PathBuf,
    },
    /// This meeting is begun here, but one of the same title and day lies in another record, whose programme file is gone
    /// from where it was.
    BegunBefore {
        record: PathBuf,
    },
    Rehearsal,
    /// The rehearsal has got to another day than the one its clock was to begin on.
    ClockGoesOn {
        from: DateTime<FixedOffset>,
    },
}

/// Reads and settles a programme file.
pub fn read_programme(path: &Path, here: &Here) -> Result<Settled, AppError> {
    let bytes = fs::read(path).map_err(|reason| AppError::FileUnread { path: path.to_owned(), reason })?;
    if reading_room::is_record(path) {
        return Err(AppError::NotAProgramme { path: path.to_owned() });
    }
    let file = reader::read(&bytes).map_err(|problems| AppError::Programme { path: path.to_owned(), problems })?;
    Ok(settle(&file, here))
}

/// The day on which the command is given, by the rehearsal's clock or the machine's.
pub fn today(chosen: &Chosen) -> NaiveDate {
    chosen.clock.map_or_else(|| chrono::Local::now().date_naive(), |clock| clock.from.date_naive())
}

/// Where and when a programme file is read: the rehearsal's or the machine's day and local time.
pub fn here(chosen: &Chosen) -> Here {
    let own = local_zone::of_all_years();
    let zone = match chosen.clock {
        Some(clock) => local_zone::by_clock(own, clock.from),
        None => own,
    };
    Here { today: today(chosen), zone }
}

/// Opens the meeting of a programme file to write in it, and begins its record where there is none.
pub fn open(chosen: &Chosen, file: &Path) -> Result<(Session, Vec<Notice>), AppError> {
    let read = read_programme(file, &here(chosen));
    let record = chosen.record_of(file);
    let read = match read {
        // A meeting that has begun does not wait for its file.
        Err(error) if !record.exists() => return Err(error),
        read => read,
    };
    let (mut session, mut notices) = sit_down(chosen, &record, None)?;
    notices.extend(clock_goes_on(chosen, &session));
    let rehearsal = chosen.clock.is_some() || chosen.rehearsal;
    let begun = session.device.meeting().programme().is_some();
    if begun && session.device.meeting().is_rehearsal() != rehearsal {
        return Err(AppError::RehearsalMixed { path: session.record().to_owned(), rehearsal });
    }
    if begun {
        let notes = session.device.meeting().contributions.standing().count();
        notices.push(Notice::Continues { notes });
        match read {
            Ok(Settled { programme, .. }) => {
                notices.extend(revising::take(&mut session, &programme)?.map(Notice::File))
            }
            Err(_) => notices.push(Notice::FileUnread { file: file.to_owned() }),
        }
    } else {
        let Settled { programme, .. } = read?;
        if !rehearsal {
            notices.extend(begun_before(chosen, &record, &programme).map(|record| Notice::BegunBefore { record }));
        }
        let own = local_zone::over(programme.day(), today(chosen));
        let zone = match chosen.clock {
            Some(clock) => local_zone::by_clock(own, clock.from),
            None => own,
        };
        begin(&mut session, programme, zone, rehearsal)?;
    }
    session.file = ProgrammeFile::of(file, here(chosen));
    if rehearsal {
        notices.push(Notice::Rehearsal);
    } else if let Err(error) = recent::remember(&chosen.paths, file, Utc::now()) {
        // The start screen is only a convenience.
        tracing::warn!(%error, "the file is not remembered");
    }
    Ok((session, notices))
}

/// The record of a meeting of this title and day whose programme file is not where it was: it may be this one, moved.
fn begun_before(chosen: &Chosen, record: &Path, programme: &Programme) -> Option<PathBuf> {
    let gone = recent::load(&chosen.paths).into_iter().filter(|recent| !recent.file.exists());
    let mut records = gone.map(|recent| chosen.paths.record_for(&recent.file, false));
    let same = |found: &Programme| found.title == programme.title && found.day() == programme.day();
    records.find(|found| {
        let read = || reading_room::read_record(found).ok();
        found != record && read().is_some_and(|reading| reading.device.meeting().programme().is_some_and(same))
    })
}

/// Reads a record, or begins it, and sits down to write in it. `guest_of`: the record of another machine's meeting, of
/// which a copy is begun here.
pub fn sit_down(
    chosen: &Chosen,
    wanted: &Path,
    guest_of: Option<RecordId>,
) -> Result<(Session, Vec<Notice>), AppError> {
    let DeviceKey { secret, put_aside: key } = device_key::load_or_make(&chosen.paths.data)?;
    let (mut opened, mended) = open_or_begin(wanted, &secret, guest_of)?;
    let path = opened.file.path().to_owned();
    let mut private = PrivateNotes::open(&path, opened.series.record, &secret)?;
    let own_cases = private.put_aside().map(Path::to_owned);
    let notices = Vec::from_iter(
        mended
            .into_iter()
            .chain(key.map(|path| Notice::KeyPutAside { path }))
            .chain(own_cases.map(|path| Notice::OwnCasesPutAside { path })),
    );
    let drafts = DraftFile::beside(&path, opened.series.record, &secret);
    let pen = Pen::new(&secret, opened.series, chance::draw()?).continuing(&opened.log);
    if opened.log.author(pen.id()).is_none() {
        // A record that was copied from another machine: this one writes a series of its own.
        opened.file.admit(&pen.author())?;
    }
    let mut device = Device::new(pen, private.count()?);
    for entry in &opened.entries {
        device.read(entry).map_err(|error| AppError::BodyUnread { path: path.clone(), reason: error.to_string() })?;
    }
    device.begin();
    let Opened { file: mut record, series, entries, .. } = opened;
    let record_id = series.record;
    carry_out_erasures(&mut record, &entries, &device)?;
    drop(entries);
    // A copy that is begun anew does not know yet which own cases there are.
    if device.latest().is_some() {
        forget_orphans(&mut private, &device)?;
    }
    let meant = chosen.rehearsal && (device.meeting().is_rehearsal() || device.meeting().programme().is_none());
    let rehearsal = chosen.clock.is_some() || meant;
    let system = SystemClock::new();
    let clock = clock(chosen, rehearsal, &path, system.read(), device.latest())?;
    if clock.pace() == Pace::Told {
        device.told_time(clock.now(system.read()));
    }
    let mut session = Session::new(device, Disk { record, private, drafts, record_id }, system, clock, rehearsal);
    session.office = chosen.settings.office.clone();
    session.papers = PaperChoice::of(chosen);
    session.settle_drafts();
    session.tell_the_clock();
    Ok((session, notices))
}

/// Opens a record that is there already, to write in it without looking at the programme file.
pub fn reopen(chosen: &Chosen, file: &Path) -> Result<(Session, Vec<Notice>), AppError> {
    let path = reading_room::there(chosen, file, chosen.record_of(file))?;
    sit_down(chosen, &path, None)
}

/// An erasure that was ordered just before a crash is carried out now.
fn carry_out_erasures(record: &mut RecordFile, entries: &[Entry], device: &Device) -> Result<(), StoreError> {
    let ordered = |entry: &&Entry| entry.body.is_some() && device.erasures().contains(entry.id());
    let outstanding: Vec<EntryId> = entries.iter().filter(ordered).map(Entry::id).collect();
    if outstanding.is_empty() { Ok(()) } else { record.erase(&outstanding) }
}

/// Words of an own case whose entry a crash prevented: nobody could ever find them again.
fn forget_orphans(private: &mut PrivateNotes, device: &Device) -> Result<(), StoreError> {
    let known = |case: &OwnCaseId| device.meeting().own_cases.knows(*case);
    let orphans: Vec<OwnCaseId> = private.cases()?.into_iter().filter(|case| !known(case)).collect();
    if orphans.is_empty() { Ok(()) } else { private.forget(&orphans) }
}

/// Opens the record to write; a damaged one goes on in a copy beside it.
fn open_or_begin(
    wanted: &Path,
    secret: &DeviceSecret,
    guest_of: Option<RecordId>,
) -> Result<(Opened, Option<Notice>), AppError> {
    let pid = process::id();
    let mut path = wanted.to_owned();
    let mut mended = None;
    loop {
        match RecordFile::open(&path, OpenHow::Write { pid }) {
            Err(StoreError::Missing { .. }) => return Ok((fresh(&path, guest_of, secret, pid)?, mended)),
            // Nothing at all can be read of it.
            Err(StoreError::Damaged { fault, .. }) => {
                let copy = beside(&path);
                mended = Some(notice(&path, &copy, 0, Some(fault)));
                path = copy;
            }
            Err(error) => return Err(error.into()),
            Ok(opened) => match opened.damage.clone() {
                None => return Ok((opened, mended)),
                Some(damage) => {
                    let copy = beside(&path);
                    mended = Some(notice(&path, &copy, damage.entries, damage.faults.first().cloned()));
                    if !copy.exists() {
                        copied(&opened, &copy, secret, pid)?;
                    }
                    path = copy;
                }
            },
        }
    }
}

/// A record that nobody has written in yet.
fn fresh(path: &Path, guest_of: Option<RecordId>, secret: &DeviceSecret, pid: u32) -> Result<Opened, AppError> {
    let record = guest_of.map_or_else(|| chance::draw().map(RecordId), Ok)?;
    let series = Series { record, mark: chance::draw()? };
    let author = Pen::new(secret, series, [0; 32]).author();
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| StoreError::of_io(folder, &error))?;
    }
    Ok(RecordFile::create(path, series, &author, pid)?)
}

/// What verifies of a damaged record in a file of its own, where this device writes a new series.
fn copied(damaged: &Opened, copy: &Path, secret: &DeviceSecret, pid: u32) -> Result<(), AppError> {
    let mark = chance::draw()?;
    let author = Pen::new(secret, Series { mark, ..damaged.series }, [0; 32]).author();
    RecordFile::continue_in_copy(damaged, copy, mark, pid)?.file.admit(&author)?;
    Ok(())
}

fn notice(damaged: &Path, copy: &Path, entries: u64, fault: Option<Fault>) -> Notice {
    Notice::Mended { damaged: damaged.to_owned(), copy: copy.to_owned(), entries, fault }
}

/// Time in a meeting never goes back: whoever asked for another day hears why it is not that one.
fn clock_goes_on(chosen: &Chosen, session: &Session) -> Option<Notice> {
    let from = session.device.meeting().zone()?.local(session.now());
    let is_another_day = chosen.clock?.from.date_naive() < from.date_naive();
    is_another_day.then_some(Notice::ClockGoesOn { from })
}

fn clock(
    chosen: &Chosen,
    rehearsal: bool,
    record: &Path,
    reading: Reading,
    latest: Option<DateTime<Utc>>,
) -> Result<MeetingClock, AppError> {
    if rehearsal {
        let unsaid = || (latest.unwrap_or(reading.wall), 1.0);
        let (from, speed) = chosen.clock.map_or_else(unsaid, |said| (said.from.to_utc(), said.speed));
        // It goes on where it was left, as the meeting would.
        let left = ClockMemory::load(record)?
            .filter(|memory| memory.speed.is_some() || memory.told)
            .map(|memory| memory.meeting);
        let from = latest.into_iter().filter_map(|latest| left.map(|left| left.max(latest))).fold(from, DateTime::max);
        return Ok(MeetingClock::rehearsal(reading, from, speed));
    }
    // The machine's clock was set, or is a wrong one and the facilitator's had told the time: the steady clock knows it.
    let remembered =
        remembered_clock::beside(record, reading)?.filter(|clock| !matches!(clock.pace(), Pace::Rehearsal(_)));
    Ok(remembered.unwrap_or_else(|| MeetingClock::starting(reading, latest)))
}

/// The first entries of a record: the programme, the actions agreed before the day, a table where there is none.
fn begin(session: &mut Session, programme: Programme, zone: Zone, rehearsal: bool) -> Result<(), AppError> {
    let prepared = programme.actions.clone();
    let (no_table, kind, language) = (programme.tables.is_empty(), programme.kind, programme.language);
    let opened = Box::new(OpenedWith { programme, zone, rehearsal });
    must(session, Command::Opening(OpeningCommand::Open { opened }))?;
    prepared.into_iter().try_for_each(|prepared| agree(session, prepared))?;
    if no_table {
        let table = TableNumber(1);
        // A council sits at no tables: what is said in common is told from what its groups say.
        let in_common = || Words::new(language).word("plain-in-common");
        must(
            session,
            Command::Table(match kind {
                MeetingKind::Council => TableCommand::AddNamed { table, name: in_common() },
                _ => TableCommand::Add { table },
            }),
        )?;
    }
    session.device.begin();
    Ok(())
}
