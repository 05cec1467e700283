//! A file that a table begins with nothing but the code on its card: where no net and no stick has reached it, it does not
//! know the meeting, not even the number of its table.
//!
//! The file is a table's file of a made-up meeting without themes, and names the code. The host knows its own code: the
//! fingerprint is its certificate's and the secret is one of its invitations', which also says which table it was. What was
//! written is then written again in the host's record, word for word and with its own times, by an author whose key follows
//! from the code's secret and from the one who wrote: the same each time, so that nothing comes twice, and nobody else's.
//! Whoever holds the file can write for the table, as with its card.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::domain::answer::AnswerEvent;
use crate::domain::approval::ApprovalEvent;
use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::due::Due;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{ItemId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::{Mark, Number};
use crate::domain::opening::{Opened, OpeningEvent};
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::programme::{ItemKind, MeetingKind, Programme, ProgrammeItem, Table, Theme, ThemeKind};
use crate::domain::role::Role;
use crate::domain::seat::SeatEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::zone::Zone;
use crate::language::folding::search_key;
use crate::language::language::Language;
use crate::record::author::Author;
use crate::record::body;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::log::Log;
use crate::record::pen::{DeviceSecret, Pen, Series};
use crate::sync::bytes::Certificate;
use crate::sync::code::Code;
use crate::sync::message::Message;
use crate::sync::shelf::Shelf;
use crate::sync::table_file::{Sheet, TableFile};

/// What a table is called that does not know its number.
pub const NO_NUMBER: TableNumber = TableNumber(0);
const PARKING: &str = "parking";
/// Nobody's: a made-up meeting has no door.
const NO_DOOR: Certificate = Certificate([0; 32]);

/// What people read on the screen of a table that knows nothing of its meeting.
#[derive(Clone, Debug)]
pub struct Wording {
    pub language: Language,
    pub title: String,
    pub item: String,
    pub table: String,
    pub parking: String,
}

/// Begins a file; `record` and `chance` are drawn.
pub fn begin(
    code: Code,
    record: RecordId,
    chance: [u8; 32],
    wording: &Wording,
    zone: Zone,
    now: DateTime<Utc>,
) -> TableFile {
    let programme = programme(wording, zone.local(now).naive_local());
    let shown = OpeningEvent::Shown(Box::new(Opened { programme, zone, rehearsal: false }));
    let opened = Body { at: now, how: How::Do, of: None, events: vec![Event::Opening(shown)] };
    let pen = Pen::new(&DeviceSecret(chance), Series { record, mark: [0; 16] }, chance);
    let json = body::encode(&opened).expect("a programme of one item is short plain data");
    let said = Message::Entries { authors: vec![pen.author()], entries: vec![pen.write(json)] };
    TableFile {
        record,
        certificate: NO_DOOR,
        role: Role::Scribe { table: NO_NUMBER },
        secret: code.secret,
        loose: Some(code.to_string()),
        host: vec![said],
        sheets: Vec::new(),
        own_meeting: None,
    }
}

fn programme(wording: &Wording, now: NaiveDateTime) -> Programme {
    let theme =
        Theme { id: PARKING.into(), title: wording.parking.clone(), kind: ThemeKind::Parking, questions: Vec::new() };
    let item = ProgrammeItem {
        id: ItemId("tables".into()),
        title: wording.item.clone(),
        kind: ItemKind::TableWork,
        responsible: None,
        start: now,
        minutes: 60,
        locked: false,
        locked_for: None,
        least_minutes: 1,
        text: None,
        note: None,
        guessed: Vec::new(),
    };
    Programme {
        kind: MeetingKind::Dialogue,
        title: wording.title.clone(),
        question: None,
        purpose: None,
        date: Due { words: String::new(), day: Some(now.date()), exact: false },
        start: now,
        end: now.checked_add_signed(TimeDelta::hours(1)).unwrap_or(now),
        place: None,
        organiser: None,
        agreement: None,
        before_writing: None,
        language: wording.language,
        head: Vec::new(),
        items: vec![item],
        themes: vec![theme],
        assignments: Vec::new(),
        tables: vec![Table { number: NO_NUMBER, name: Some(wording.table.clone()), members: Vec::new() }],
        milestones: Vec::new(),
        rounds: None,
        actions: Vec::new(),
        guessed: Vec::new(),
    }
}

/// Where what a table wrote belongs.
#[derive(Clone, Copy, Debug)]
pub struct Home<'a> {
    pub certificate: Certificate,
    /// The role of the invitation whose code the file names.
    pub role: Role,
    pub shelf: &'a Shelf,
    pub meeting: &'a Meeting,
}

/// A file in which the sheets of a loose one stand as if their devices had known the meeting. What lies there already stays as it
/// is; a sheet that is not its author's own stays away. One that a copy of its device wrote on begins anew, so that it follows
/// on nothing here and is refused as it would be over the wire. `chance` is drawn.
pub fn at_home(file: &TableFile, home: Home<'_>, chance: [u8; 32]) -> TableFile {
    let record = home.shelf.log().record();
    let mut settled = TableFile {
        record,
        certificate: home.certificate,
        role: home.role,
        loose: None,
        host: Vec::new(),
        sheets: Vec::new(),
        ..file.clone()
    };
    for sheet in file.sheets.iter().filter(|sheet| is_whole(file, sheet)) {
        let seed = Sha256::new_with_prefix(b"rundbord loose 1\0").chain_update(file.secret.0);
        let seed = DeviceSecret(seed.chain_update(sheet.author.key().0).finalize().into());
        let begun = Pen::new(&seed, Series { record, mark: [0; 16] }, chance);
        let known: Vec<Entry> = home.shelf.beyond(begun.id(), 0).iter().map(|item| item.entry.clone()).collect();
        let (pen, known) = match sheet.entries.iter().zip(&known).all(|(there, here)| is_same(there, here)) {
            true => (begun.continuing(home.shelf.log()), known),
            false => (begun, Vec::new()),
        };
        let mut move_in = Moving::of(sheet.author, pen.author(), home);
        // From the first on: a theme that is known here by its title was begun in one of them.
        let bodies: Vec<String> = sheet.entries.iter().map(|entry| move_in.body(entry.json())).collect();
        let fresh = pen.write_all(bodies.into_iter().skip(known.len()));
        let entries = known.into_iter().chain(fresh).collect();
        let proof = pen.vouch(&settled.greeting(pen.author()));
        settled.sheets.push(Sheet { author: pen.author(), proof, entries });
    }
    settled
}

/// Whether both were written in the same moment, as far as both still say when.
fn is_same(there: &Entry, here: &Entry) -> bool {
    let at = |entry: &Entry| Some(body::decode::<Body>(entry.json()?).ok()?.at);
    at(there).zip(at(here)).is_none_or(|(there, here)| there == here)
}

/// Whether its author has written all of it, in this file.
fn is_whole(file: &TableFile, sheet: &Sheet) -> bool {
    let mut log = Log::new(file.record);
    log.admit(sheet.author);
    sheet.author.signed(&file.greeting(sheet.author), &sheet.proof)
        && sheet.entries.iter().all(|entry| entry.author == sheet.author.id() && log.take(entry).is_ok())
}

/// From the made-up meeting to the real one.
struct Moving<'a> {
    /// The ids of things are made of their author's.
    ids: (String, String),
    marks: (Mark, Mark),
    table: TableNumber,
    parking: ThemeId,
    /// Themes that the meeting has under another id.
    known: Vec<(ThemeId, ThemeId)>,
    home: Home<'a>,
}

impl<'a> Moving<'a> {
    fn of(from: Author, to: Author, home: Home<'a>) -> Self {
        let mark = |author: Author, role| {
            let SeatEvent::Taken { seat, .. } = SeatEvent::alone(author.id(), role);
            seat.mark
        };
        let table = if let Role::Scribe { table } = home.role { table } else { NO_NUMBER };
        let themes = &home.meeting.themes;
        let parking = themes.parking().or_else(|| themes.all().next()).map(|theme| theme.id.clone());
        Self {
            ids: (from.id().to_string(), to.id().to_string()),
            marks: (mark(from, Role::Scribe { table: NO_NUMBER }), mark(to, home.role)),
            table,
            parking: parking.unwrap_or_else(|| PARKING.into()),
            known: Vec::new(),
            home,
        }
    }

    /// One entry's body; of one whose words were erased only its place in the series is left.
    fn body(&mut self, json: Option<&str>) -> String {
        let nothing = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of: None, events: Vec::new() };
        let read = json.and_then(|json| body::decode::<Body>(&json.replace(&self.ids.0, &self.ids.1)).ok());
        let mut moved = read.unwrap_or(nothing);
        moved.events.retain_mut(|event| self.keeps(event));
        body::encode(&moved).unwrap_or_default()
    }

    /// Puts an event in its place; says whether there is anything left to say.
    fn keeps(&mut self, event: &mut Event) -> bool {
        match event {
            Event::Contribution(ContributionEvent::Written { number, place, .. })
            | Event::OwnCase(OwnCaseEvent::Noted { number, place }) => {
                self.renumber(number);
                self.lay(place);
            }
            Event::Contribution(ContributionEvent::Placed { place, .. })
            | Event::Answer(AnswerEvent::Given { place, .. }) => self.lay(place),
            Event::Erasure(ErasureEvent::Erased { number, .. }) => self.renumber(number),
            Event::Approval(ApprovalEvent::Given { table, .. }) => *table = self.table,
            Event::Theme(ThemeEvent::Added { theme, number, title, by }) => {
                let themes = &self.home.meeting.themes;
                let same = |known: &str| search_key(known) == search_key(title);
                if let Some(known) = themes.all().find(|known| known.id != *theme && same(themes.title(known))) {
                    self.known.push((theme.clone(), known.id.clone()));
                    return false;
                }
                self.renumber(number);
                *by = Some(self.table);
            }
            _ => {}
        }
        true
    }

    fn renumber(&self, number: &mut Number) {
        if number.mark == self.marks.0 {
            number.mark = self.marks.1.clone();
        }
    }

    fn lay(&self, place: &mut Place) {
        place.table = self.table;
        let known = self.known.iter().find(|(from, _)| *from == place.theme).map(|(_, to)| to);
        if place.theme.0 == PARKING {
            place.theme = self.parking.clone();
        } else if let Some(known) = known {
            place.theme = known.clone();
        }
    }
}
