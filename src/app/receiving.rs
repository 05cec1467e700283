//! Tables' files are taken in: each sheet is heard as if its device stood at the door.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::app::carry_fault::CarryFault;
use crate::app::invited;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::receipt::{self, How};
use crate::app::received_words::{self, Tally};
use crate::app::session::{Outcome, Session};
use crate::app::table_files;
use crate::app::two_clocks;
use crate::device::intent::Intent;
use crate::device::loose::{self, Home};
use crate::device::reply::Reply;
use crate::device::returned_points;
use crate::device::returned_sheet::{self, Older};
use crate::domain::command::Command;
use crate::domain::event::Body;
use crate::domain::id::{AuthorId, ContributionId, EntryId};
use crate::domain::returned::Viewed;
use crate::domain::role::Role;
use crate::domain::seat::SeatCommand;
use crate::language::words::Words;
use crate::language::{dates, durations};
use crate::record::author::Author;
use crate::record::body;
use crate::record::entry::Entry;
use crate::store::chance;
use crate::sync::bytes::Certificate;
use crate::sync::code::Fingerprint;
use crate::sync::host::{Host, Output};
use crate::sync::links::LinkId;
use crate::sync::message::{Message, Reason};
use crate::sync::own_meeting::OwnMeeting;
use crate::sync::table_file::TableFile;
use crate::sync::throttle::Address;
use crate::sync::vetting::Vetting;

/// The only one of a host that nobody else calls.
const LINK: LinkId = LinkId(0);

/// What came of one file.
#[derive(Debug, Default)]
pub struct Received {
    /// What is new in this record, for those who are connected.
    pub authors: Vec<Author>,
    pub entries: Vec<Entry>,
    /// Lines for the person, and whether something was not taken.
    pub said: Vec<String>,
    pub refused: bool,
}

/// Takes in a table's file, or all of a folder. A file that cannot be read stops the others no more than one that is
/// refused.
///
/// `day`: on which the answers of a consultation round came, where that is not today.
pub fn receive(
    session: &mut Session,
    words: &Words,
    place: &Path,
    day: Option<NaiveDate>,
) -> Result<Received, AppError> {
    let mut received = Received::default();
    received.said.extend(table_files::unread_in_words(words, place));
    received.refused |= !received.said.is_empty();
    let paths = table_files::found(place)?;
    let several = paths.len() > 1;
    for path in paths {
        let taken =
            table_files::read(&path).and_then(|file| take_file(session, words, &path, &file, day, &mut received));
        match taken {
            Err(error) if several => {
                received.said.push(problem_words::say(words, &error));
                received.refused = true;
            }
            taken => taken?,
        }
    }
    Ok(received)
}

fn take_file(
    session: &mut Session,
    words: &Words,
    path: &Path,
    file: &TableFile,
    day: Option<NaiveDate>,
    received: &mut Received,
) -> Result<(), AppError> {
    let home;
    let file = match file.loose.is_some() {
        true => {
            home = at_home(session, file)?;
            home.as_ref()
        }
        false => Some(file).filter(|file| file.record == session.record_id()),
    };
    let other = || AppError::Carry { path: path.to_owned(), fault: CarryFault::OtherMeeting };
    let file = file.ok_or_else(other)?;
    let who = received_words::who(words, session.device.meeting(), file.role);
    if !file.is_written() {
        received.said.push(words.say("carry-empty", &[("who", who.into())]));
        return Ok(());
    }
    let with_return;
    let mut returned = None;
    let file = match &file.own_meeting {
        None => file,
        Some(own) => match with_own_meeting(session, file, own)? {
            Ok((file, author)) => {
                returned = Some((author, own));
                with_return = file;
                &with_return
            }
            // What was written in the file itself is taken all the same.
            Err(older) => {
                received.said.push(older_in_words(words, session, who.clone(), older));
                file
            }
        },
    };
    let invitations = invited::invitations(&invited::door(session)?);
    session.share();
    drop(session.fresh());
    let mut reception = Reception {
        host: Host::new(file.certificate, invitations, session.shelf()?),
        session,
        authors: Vec::new(),
        shared: Vec::new(),
        refused: None,
    };
    let returns = &reception.session.device.meeting().returns;
    let views = file.role.table().map(|table| returns.views(table).to_vec()).unwrap_or_default();
    for sheet in &file.sheets {
        let before = reception.shared.len();
        reception.refused = None;
        reception.hear_all(file.said(sheet), file);
        let new = reception.shared[before..].iter().filter(|entry| entry.author == sheet.author.id());
        let who = who.clone();
        let said = match &reception.refused {
            Some(reason) => {
                received.refused = true;
                let why = refusal(words, reason);
                Some(words.say("carry-refused", &[("who", who.clone().into()), ("why", why.into())]))
            }
            None => Tally::of(new).say(words, reception.session.device.meeting(), file.role),
        };
        let told = received.said.len();
        received.said.extend(said);
        if let Some(table) = file.role.table().filter(|_| reception.refused.is_none()) {
            let is_new = reception.shared.len() > before;
            received.said.extend(match day {
                _ if is_new => receipt::note(reception.session, words, table, How::File, day).into_iter().collect(),
                Some(day) => receipt::redate(reception.session, words, table, day),
                None => Vec::new(),
            });
            reception.share();
        }
        if let Some((author, own)) = returned.filter(|(author, _)| *author == sheet.author.id()) {
            let erased = reception.erase(own, author);
            let is_new = reception.shared[before..].iter().any(|entry| entry.author == author);
            let gathered = if is_new { reception.gather(own, author, &who, before) } else { 0 };
            let views = if is_new { reception.dissent(own, &views, &who) } else { 0 };
            for (id, count) in [("carry-erased", erased), ("carry-gathered", gathered), ("carry-dissenting", views)] {
                let told = [("who", who.clone().into()), ("count", count.into())];
                received.said.extend((count > 0).then(|| words.say(id, &told)));
            }
        }
        if received.said.len() == told {
            received.said.push(words.say("carry-nothing-new", &[("who", who.clone().into())]));
        }
        let ahead = ahead(&reception.shared[before..], sheet.author, reception.session.now());
        received.said.extend(ahead.map(|ahead| clock_in_words(words, who, ahead)));
    }
    let Reception { authors, shared, session, .. } = reception;
    drop(session.tidings());
    received.authors.extend(authors);
    received.entries.extend(shared);
    Ok(())
}

/// How far the last that this device wrote lies ahead of the meeting's time, where that is more than anybody overlooks: over
/// the wire somebody would have been told that its clock is wrong.
fn ahead(entries: &[Entry], device: Author, now: DateTime<Utc>) -> Option<TimeDelta> {
    let own = entries.iter().filter(|entry| entry.author == device.id());
    let at = |entry: &Entry| Some(body::decode::<Body>(entry.json()?).ok()?.at);
    own.filter_map(at)
        .max()
        .map(|last| last - now)
        .filter(|ahead| *ahead > TimeDelta::zero() && two_clocks::is_off(*ahead))
}

fn clock_in_words(words: &Words, who: String, ahead: TimeDelta) -> String {
    let span = durations::short(words, ahead.num_minutes().unsigned_abs());
    words.say("carry-clock-ahead", &[("who", who.into()), ("span", span.into())])
}

/// What a table wrote that had nothing but its code, as if it had known this meeting; nothing where the code is not one of
/// this meeting's.
fn at_home(session: &Session, file: &TableFile) -> Result<Option<TableFile>, AppError> {
    let door = invited::door(session)?;
    let certificate = Certificate::of(&door.certificate);
    let invitations = invited::invitations(&door);
    let own = file.code().filter(|code| code.fingerprint == Fingerprint::of(certificate));
    let Some(role) = own.and_then(|code| invitations.role(code.secret)) else { return Ok(None) };
    let shelf = session.shelf()?;
    let home = Home { certificate, role, shelf: &shelf, meeting: session.device.meeting() };
    Ok(Some(loose::at_home(file, home, chance::draw()?)))
}

/// The file with the sheet that its own meeting comes to here, and who wrote that.
fn with_own_meeting(
    session: &Session,
    file: &TableFile,
    own: &OwnMeeting,
) -> Result<Result<(TableFile, AuthorId), Older>, AppError> {
    let (certificate, role, shelf) = (file.certificate, file.role, session.shelf()?);
    let home = Home { certificate, role, shelf: &shelf, meeting: session.device.meeting() };
    Ok(returned_sheet::sheet(file, own, home, chance::draw()?).map(|sheet| {
        let (mut file, author) = (file.clone(), sheet.author.id());
        file.lay(sheet);
        (file, author)
    }))
}

fn older_in_words(words: &Words, session: &Session, who: String, older: Older) -> String {
    let than = session.device.meeting().zone().map_or(older.than.fixed_offset(), |zone| zone.local(older.than));
    let day = dates::day(words.language(), than.date_naive());
    words.say("carry-older-return", &[("who", who.into()), ("day", day.into())])
}

fn refusal(words: &Words, reason: &Reason) -> String {
    match reason {
        Reason::WrongCode => words.word("carry-code-withdrawn"),
        Reason::DoesNotFollow { .. } => words.word("carry-copied-seat"),
        Reason::Disk => words.word("net-not-taken"),
        other => words.say("carry-because", &[("what", other.to_string().into())]),
    }
}

struct Reception<'a> {
    host: Host,
    session: &'a mut Session,
    authors: Vec<Author>,
    shared: Vec<Entry>,
    refused: Option<Reason>,
}

impl Reception<'_> {
    fn hear_all(&mut self, said: Vec<Message>, file: &TableFile) {
        let now = self.session.now();
        let opened = self.host.open(LINK, Address([0; 16]), file.nonce(), now);
        self.carry_out(opened);
        let mut vetting = Vetting::default();
        for message in said {
            if self.refused.is_some() {
                break;
            }
            let said = vetting.look_at(message);
            let now = self.session.now();
            let outputs = self.host.hear(LINK, said, self.session.device.meeting(), 0, now);
            self.carry_out(outputs);
        }
        self.host.closed(LINK);
    }

    fn carry_out(&mut self, outputs: Vec<Output>) {
        let mut outputs = VecDeque::from(outputs);
        while let Some(output) = outputs.pop_front() {
            let done = match output {
                Output::Send(_, Message::Refused(reason)) => {
                    self.refused.get_or_insert(reason);
                    continue;
                }
                Output::Send(..) | Output::Close(_) | Output::Superseded(_) => continue,
                Output::WrongCodes(_) | Output::TakenOver(_) => continue,
                Output::Admit(author) => self.admit(author),
                Output::Seat { author, role } => self.admit(author) && self.seat(author, role),
                Output::TakeIn(entries) => self.session.take_in(Vec::new(), entries),
            };
            outputs.extend(if done { self.share() } else { self.host.not_taken() });
        }
    }

    /// Gathers what a return brought as it was gathered there, where its entries from `before` on are new; says how many
    /// points that made.
    fn gather(&mut self, own: &OwnMeeting, author: AuthorId, sender: &str, before: usize) -> usize {
        let new: BTreeSet<EntryId> =
            self.shared[before..].iter().map(Entry::id).filter(|id| id.author == author).collect();
        let is_new = |note: ContributionId| new.contains(&note.0);
        let gathering = returned_points::gathering(own, author, is_new, self.session.device.meeting());
        let made = gathering.iter().filter(|command| matches!(command, Command::Gather { .. })).count();
        self.do_all(gathering);
        self.do_all(returned_points::dissents(own, author, sender, self.session.device.meeting()));
        made
    }

    /// Writes the views that were not that meeting's, instead of those that its return before brought; says how many changed.
    fn dissent(&mut self, own: &OwnMeeting, before: &[Viewed], sender: &str) -> usize {
        let dissenting = returned_points::dissenting(own, before, sender, self.session.device.meeting());
        let count = dissenting.len();
        self.do_all(dissenting);
        count
    }

    /// What was erased there is erased here, in the record and on the disk; of how many notes.
    fn erase(&mut self, own: &OwnMeeting, author: AuthorId) -> usize {
        let erasing = returned_points::erasing(own, author, self.session.device.meeting());
        let count = erasing.len();
        self.do_all(erasing);
        count
    }

    fn do_all(&mut self, commands: Vec<Command>) {
        for command in commands {
            self.session.want(Intent::Do(command));
            self.share();
        }
    }

    fn admit(&mut self, author: Author) -> bool {
        self.authors.push(author);
        self.session.admit(&author).is_ok()
    }

    fn seat(&mut self, author: Author, role: Role) -> bool {
        let give = Intent::Do(Command::Seat(SeatCommand::Give { author: author.id(), role }));
        let failed = |outcome: &Outcome| matches!(outcome, Outcome::Say(Reply::NotSaved { .. } | Reply::Refused(_)));
        !self.session.want(give).iter().any(failed)
    }

    fn share(&mut self) -> Vec<Output> {
        let fresh = self.session.fresh();
        let outputs = self.host.shared(&fresh, self.session.device.meeting(), self.session.now());
        self.shared.extend(fresh);
        outputs
    }
}
