//! Tables' files are taken in: each sheet is heard as if its device stood at the door.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::app::carry_fault::CarryFault;
use crate::app::giving_seats::{self, Seating};
use crate::app::invited;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::receipt::{self, How};
use crate::app::received_words::{self, Tally};
use crate::app::session::Session;
use crate::app::table_files;
use crate::app::two_clocks;
use crate::device::intent::Intent;
use crate::device::loose::{self, Home};
use crate::device::returned_sheet::{self, Untimely};
use crate::device::returned_views::{self, Coming};
use crate::device::sender::Sender;
use crate::device::{returned_dissents, returned_points};
use crate::domain::command::Command;
use crate::domain::event::Body;
use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId};
use crate::domain::meeting::Meeting;
use crate::domain::returned::{Beside, Viewed};
use crate::domain::role::Role;
use crate::language::words::Words;
use crate::language::{dates, durations};
use crate::record::author::Author;
use crate::record::body;
use crate::record::entry::Entry;
use crate::store::chance;
use crate::sync::address::Address;
use crate::sync::bytes::Certificate;
use crate::sync::code::Fingerprint;
use crate::sync::host::Host;
use crate::sync::host_output::Output;
use crate::sync::links::LinkId;
use crate::sync::message::{Message, Reason};
use crate::sync::own_meeting::OwnMeeting;
use crate::sync::table_file::TableFile;
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
        Some(own) => match with_own_meeting(session, file, own, &who)? {
            Ok((file, author)) => {
                returned = Some((author, own));
                with_return = file;
                &with_return
            }
            // What was written in the file itself is taken all the same.
            Err(untimely) => {
                received.refused |= matches!(untimely, Untimely::Ahead { .. });
                received.said.push(untimely_in_words(words, session, who.clone(), untimely));
                file
            }
        },
    };
    let door = invited::door(session)?;
    session.share();
    drop(session.fresh());
    let mut host = Host::new(file.certificate, invited::invitations(&door), session.shelf()?);
    // Nobody is here yet who could be told.
    drop(host.shut_out(door.put_out));
    let mut reception = Reception { host, session, authors: Vec::new(), shared: Vec::new(), refused: None };
    let earlier = returned.map(|(author, _)| Earlier::of(author, reception.session.device.meeting()));
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
        // What is refused does nothing here.
        let returned = returned.filter(|(author, _)| *author == sheet.author.id() && reception.refused.is_none());
        if let Some(((_, own), earlier)) = returned.zip(earlier.as_ref()) {
            let sender = Sender { name: &who, secret: file.secret };
            for (id, count) in reception.came_back(own, earlier, &sender, before) {
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
    who: &str,
) -> Result<Result<(TableFile, AuthorId), Untimely>, AppError> {
    let (certificate, role, shelf) = (file.certificate, file.role, session.shelf()?);
    let home = Home { certificate, role, shelf: &shelf, meeting: session.device.meeting() };
    let sender = Sender { name: who, secret: file.secret };
    Ok(returned_sheet::sheet(file, own, &sender, home, session.true_time(), chance::draw()?).map(|sheet| {
        let (mut file, author) = (file.clone(), sheet.author.id());
        file.lay(sheet);
        (file, author)
    }))
}

fn untimely_in_words(words: &Words, session: &Session, who: String, untimely: Untimely) -> String {
    let (id, at) = match untimely {
        Untimely::Older { than } => ("carry-older-return", than),
        Untimely::Ahead { made } => ("carry-return-ahead", made),
    };
    let at = session.device.meeting().zone().map_or(at.fixed_offset(), |zone| zone.local(at));
    let day = dates::day(words.language(), at.date_naive());
    words.say(id, &[("who", who.into()), ("day", day.into())])
}

fn refusal(words: &Words, reason: &Reason) -> String {
    match reason {
        Reason::WrongCode => words.word("carry-code-withdrawn"),
        Reason::DoesNotFollow { .. } => words.word("carry-copied-seat"),
        Reason::Closed => words.word("carry-meeting-closed"),
        Reason::PutOut => words.word("carry-put-out"),
        Reason::Disk => words.word("net-not-taken"),
        other => words.say("carry-because", &[("what", other.to_string().into())]),
    }
}

/// What the returns before this one brought, by the same author.
struct Earlier {
    author: AuthorId,
    /// Of each, those of the latest first.
    views: Vec<Vec<Viewed>>,
    beside: HashSet<Beside>,
}

impl Earlier {
    fn of(author: AuthorId, meeting: &Meeting) -> Self {
        let views = meeting.returns.views(author).map(<[Viewed]>::to_vec).collect();
        Self { author, views, beside: meeting.returns.beside(author).cloned().collect() }
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
                Output::Seat { author, role } => match self.seat(author, role) {
                    Seating::Refused => {
                        outputs.extend(self.host.turn_away(author.id(), Reason::Closed));
                        continue;
                    }
                    seating => seating == Seating::Given,
                },
                Output::TakeIn(entries) => self.session.take_in(Vec::new(), entries),
            };
            outputs.extend(if done { self.share() } else { self.host.not_taken() });
        }
    }

    /// What a return brings besides its notes, where its entries from `before` on are new: what was erased there is erased
    /// here, in the record and on the disk, what was gathered is gathered, and its views are written. How much of each.
    fn came_back(
        &mut self,
        own: &OwnMeeting,
        earlier: &Earlier,
        sender: &Sender<'_>,
        before: usize,
    ) -> Vec<(&'static str, usize)> {
        let erasing = returned_points::erasing(own, earlier.author, self.session.device.meeting());
        let mut counts = vec![("carry-erased", erasing.len())];
        self.do_all(erasing);
        let new: BTreeSet<EntryId> =
            self.shared[before..].iter().map(Entry::id).filter(|id| id.author == earlier.author).collect();
        if new.is_empty() {
            return counts;
        }
        let mending = returned_dissents::mending(own, earlier.beside.iter(), sender, self.session.device.meeting());
        counts.extend([("carry-erased-dissents", mending.erased), ("carry-dissents", mending.changed)]);
        self.do_all(mending.commands);
        counts.push(("carry-gathered", self.gather(own, earlier, sender, &new)));
        let meeting = self.session.device.meeting();
        let now = meeting.returns.views(earlier.author).next().unwrap_or_default();
        let Coming { commands, erased, changed, kept } =
            returned_views::coming(own, &earlier.views, now, sender, meeting);
        self.do_all(commands);
        counts.extend([("carry-erased-views", erased), ("carry-dissenting", changed), ("carry-dissenting-kept", kept)]);
        counts
    }

    /// Gathers it as it was gathered there; says how many points that made.
    fn gather(&mut self, own: &OwnMeeting, earlier: &Earlier, sender: &Sender<'_>, new: &BTreeSet<EntryId>) -> usize {
        let author = earlier.author;
        let is_new = |note: ContributionId| new.contains(&note.0);
        let has_brought = |beside: &Beside| earlier.beside.contains(beside);
        let meeting = self.session.device.meeting();
        let points: BTreeSet<PointId> = meeting.points.standing().iter().map(|view| view.id).collect();
        let gathering = returned_points::gathering(own, author, is_new, sender, has_brought, meeting);
        let made = gathering.iter().filter(|command| matches!(command, Command::Gather { .. })).count();
        self.do_all(gathering);
        let is_new = |point: PointId| !points.contains(&point);
        let meeting = self.session.device.meeting();
        let dissents = returned_points::dissents(own, author, sender, has_brought, is_new, meeting);
        self.do_all(dissents);
        made
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

    fn seat(&mut self, author: Author, role: Role) -> Seating {
        self.authors.push(author);
        giving_seats::give(self.session, &author, role)
    }

    fn share(&mut self) -> Vec<Output> {
        let fresh = self.session.fresh();
        let outputs = self.host.shared(&fresh, self.session.device.meeting(), self.session.now());
        self.shared.extend(fresh);
        outputs
    }
}
