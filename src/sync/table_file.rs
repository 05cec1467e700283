//! A table's file: the conversation of a host and a table that never reach each other, carried between them on a stick.
//!
//! It holds what the host says to a table that has just sat down, the table's invitation, and what each machine at the table
//! has answered: its greeting and its whole series. Taken in, a sheet is heard as if it came over the wire, so that the
//! same rules hold for it, and as often as one likes. Whoever has the file can write for the table, as with its card.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::record::author::Author;
use crate::record::bytes::{Hash, RecordId, Signature};
use crate::record::entry::Entry;
use crate::record::frontier::Frontier;
use crate::record::hex;
use crate::sync::bytes::{Certificate, Nonce, Secret, greeting};
use crate::sync::code::{Code, Fingerprint};
use crate::sync::exchange::{Exchange, Sight};
use crate::sync::message::{MOST_ENTRIES, Message, VERSION};
use crate::sync::own_meeting::OwnMeeting;
use crate::sync::shelf::Shelf;

/// What every table's file begins with, whatever its version; then the version, a space and the sum of what follows.
const MAGIC: &str = "rundbord table file ";
const WRITTEN: u32 = 1;
/// Of a file with a meeting of the table's own: a program that knows nothing of one would say that nobody has written in it.
const WITH_OWN_MEETING: u32 = 2;
/// Of a file that a table's page has made: a program that knows nothing of pages would let one take the place of another.
const OF_A_PAGE: u32 = 3;
/// The longest file that is read, in bytes: a table that writes all day fills some hundred thousand.
pub const LONGEST: u64 = 64 << 20;
/// A live host draws its own, so that a greeting out of a file opens no door.
const NONCE: Nonce = Nonce([0; 32]);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableFile {
    pub record: RecordId,
    /// By which the host is known where there is a net after all.
    pub certificate: Certificate,
    pub role: Role,
    pub secret: Secret,
    /// The code, where a table that had nothing else began the file: its meeting is made up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loose: Option<String>,
    /// Batches of entries that the table may see; none in a file that a table began.
    #[serde(default)]
    pub host: Vec<Message>,
    /// One for each device that wrote.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
    /// What the table has said at a meeting of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_meeting: Option<OwnMeeting>,
}

/// What one device at the table has written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub author: Author,
    /// That the one who wrote the file holds the author's key.
    pub proof: Signature,
    /// The whole series from its first entry on.
    pub entries: Vec<Entry>,
}

/// Why bytes are no table's file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATableFile {
    #[error("no table's file")]
    Strange,
    #[error("of version {version}")]
    Newer { version: u32 },
    /// Cut short, or changed on the way.
    #[error("damaged")]
    Damaged,
}

impl TableFile {
    /// What a host gives to a table.
    pub fn of_host(certificate: Certificate, role: Role, secret: Secret, shelf: &Shelf, meeting: &Meeting) -> Self {
        let host = said_to(role, shelf, meeting);
        Self {
            record: shelf.log().record(),
            certificate,
            role,
            secret,
            loose: None,
            host,
            sheets: Vec::new(),
            own_meeting: None,
        }
    }

    /// The code that it is for.
    pub fn code(&self) -> Option<Code> {
        match &self.loose {
            Some(code) => code.parse().ok().filter(|code: &Code| code.secret == self.secret),
            None => Some(Code { fingerprint: Fingerprint::of(self.certificate), secret: self.secret }),
        }
    }

    /// Whether anybody has written in it.
    pub fn is_written(&self) -> bool {
        self.own_meeting.is_some() || self.sheets.iter().any(|sheet| !sheet.entries.is_empty())
    }

    /// The greeting that a device signs in this file.
    pub fn greeting(&self, author: Author) -> Hash {
        greeting(self.record, self.certificate, NONCE, author.id())
    }

    /// Puts a device's sheet in the place of its earlier one.
    pub fn lay(&mut self, sheet: Sheet) {
        self.sheets.retain(|other| other.author != sheet.author);
        self.sheets.push(sheet);
    }

    /// The host's first word to a device that answers with a sheet of this file.
    pub fn nonce(&self) -> Nonce {
        NONCE
    }

    /// What the device of a sheet says to the host, from its greeting on.
    pub fn said(&self, sheet: &Sheet) -> Vec<Message> {
        let Sheet { author, proof, .. } = *sheet;
        let hello =
            Message::Hello { version: VERSION, author, secret: Some(self.secret), proof, term: None, time: None };
        std::iter::once(hello).chain(self.entries_of(sheet)).collect()
    }

    /// A sheet in batches, as they go over the wire.
    pub fn entries_of(&self, sheet: &Sheet) -> Vec<Message> {
        let batch = |entries: &[Entry]| Message::Entries { authors: vec![sheet.author], entries: entries.to_vec() };
        sheet.entries.chunks(MOST_ENTRIES).map(batch).collect()
    }

    /// The same seat with nothing said yet, for a page that is to make files of it.
    pub fn unwritten(&self) -> Self {
        Self { host: Vec::new(), sheets: Vec::new(), own_meeting: None, ..self.clone() }
    }

    /// What a file that a page makes begins with: the sum of what follows, and a line feed, come after it.
    pub fn head_of_a_page() -> String {
        format!("{MAGIC}{OF_A_PAGE} ")
    }

    pub fn write(&self) -> Vec<u8> {
        let body = serde_json::to_vec(self).expect("a table's file has text keys and no failing parts");
        let version = match &self.own_meeting {
            None => WRITTEN,
            Some(own) if own.page.is_none() => WITH_OWN_MEETING,
            Some(_) => OF_A_PAGE,
        };
        let mut bytes = format!("{MAGIC}{version} {}\n", hex::write(&Sha256::digest(&body))).into_bytes();
        bytes.extend(body);
        bytes
    }

    pub fn read(bytes: &[u8]) -> Result<Self, NotATableFile> {
        let rest = bytes.strip_prefix(MAGIC.as_bytes()).ok_or(NotATableFile::Strange)?;
        let end = rest.iter().position(|byte| *byte == b'\n').ok_or(NotATableFile::Damaged)?;
        let head = std::str::from_utf8(&rest[..end]).map_err(|_| NotATableFile::Damaged)?;
        let (version, sum) = head.split_once(' ').ok_or(NotATableFile::Damaged)?;
        match version.parse() {
            Ok(WRITTEN | WITH_OWN_MEETING | OF_A_PAGE) => {}
            Ok(version) => return Err(NotATableFile::Newer { version }),
            Err(_) => return Err(NotATableFile::Damaged),
        }
        let body = &rest[end + 1..];
        if hex::write(&Sha256::digest(body)) != sum {
            return Err(NotATableFile::Damaged);
        }
        serde_json::from_slice(body).map_err(|_| NotATableFile::Damaged)
    }
}

/// All that a host says of its record to one who has just got a seat in this role.
fn said_to(role: Role, shelf: &Shelf, meeting: &Meeting) -> Vec<Message> {
    let mut exchange = Exchange::new(Sight::Of(role));
    let mut said = Vec::new();
    if exchange.begin(Frontier::default(), shelf).is_err() {
        return said;
    }
    while let Some(Message::Entries { authors, entries }) = exchange.next(shelf, meeting) {
        // A file takes all at once.
        let reached: Frontier = entries.iter().map(|entry| (entry.author, entry.number)).collect();
        let _ = exchange.confirm(&reached);
        said.push(Message::Entries { authors, entries });
    }
    said
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use crate::domain::id::TableNumber;
    use crate::domain::role::Role;
    use crate::record::bytes::RecordId;
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::bytes::{Certificate, Secret};
    use crate::sync::table_file::{NotATableFile, Sheet, TableFile};

    fn pen(secret: u8) -> Pen {
        Pen::new(&DeviceSecret([secret; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [secret; 32])
    }

    fn file() -> TableFile {
        TableFile {
            record: RecordId([7; 16]),
            certificate: Certificate([8; 32]),
            role: Role::Scribe { table: TableNumber(4) },
            secret: Secret([9; 5]),
            loose: None,
            host: Vec::new(),
            sheets: Vec::new(),
            own_meeting: None,
        }
    }

    fn sheet(pen: &Pen, entries: u64) -> Sheet {
        let proof = pen.vouch(&file().greeting(pen.author()));
        let entries = pen.write_all((0..entries).map(|number| number.to_string()));
        Sheet { author: pen.author(), proof, entries }
    }

    #[test]
    fn a_file_reads_back_with_a_sheet_for_each_device_the_latest_of_each() {
        let mut file = file();
        for sheet in [sheet(&pen(1), 1), sheet(&pen(2), 3), sheet(&pen(1), 5)] {
            file.lay(sheet);
        }
        assert_eq!(TableFile::read(&file.write()).unwrap(), file);
        assert_eq!(file.sheets.iter().map(|sheet| sheet.entries.len()).collect::<Vec<_>>(), [3, 5]);
        assert!(file.is_written());
    }

    #[test]
    fn some_other_file_a_newer_one_and_a_damaged_one_are_told_apart() {
        let bytes = file().write();
        assert_eq!(TableFile::read(b"bord;tema;tekst"), Err(NotATableFile::Strange));
        assert_eq!(TableFile::read(b""), Err(NotATableFile::Strange));
        let newer = String::from_utf8(bytes.clone()).unwrap().replacen("file 1 ", "file 12 ", 1);
        assert_eq!(TableFile::read(newer.as_bytes()), Err(NotATableFile::Newer { version: 12 }));
        assert_eq!(TableFile::read(&bytes[..bytes.len() - 1]), Err(NotATableFile::Damaged));
    }

    proptest! {
        #[test]
        fn no_wrong_bit_passes(at in any::<proptest::sample::Index>(), bit in 0u8..8) {
            let mut file = file();
            file.lay(sheet(&pen(1), 2));
            let mut bytes = file.write();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(TableFile::read(&bytes).is_err());
        }

        #[test]
        fn hostile_bytes_are_an_error_and_nothing_worse(body in "\\PC{0,200}") {
            let sum = crate::record::hex::write(&<sha2::Sha256 as sha2::Digest>::digest(body.as_bytes()));
            prop_assert!(TableFile::read(body.as_bytes()).is_err());
            let summed = format!("rundbord table file 1 {sum}\n{body}");
            prop_assert!(TableFile::read(summed.as_bytes()).is_err());
        }
    }
}
