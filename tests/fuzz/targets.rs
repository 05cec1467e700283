//! What must hold for any bytes, reader by reader: it ends, and what it takes it can say again. The fuzzer and the replay
//! of its corpus run the same functions.

use chrono::NaiveDate;
use rundbord::domain::event::Body;
use rundbord::domain::meeting::Meeting;
use rundbord::intake::invitation::{invitation, proposal};
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader;
use rundbord::intake::programme::settle::settle;
use rundbord::record::body;
use rundbord::record::entry::Entry;
use rundbord::record::hex;
use rundbord::sync::code::Code;
use rundbord::sync::frame::{self, LONGEST_GREETING};
use rundbord::sync::message::Message;
use rundbord::sync::table_file::TableFile;
use rundbord::sync::vetting::Vetting;
use sha2::{Digest, Sha256};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 7).unwrap_or_default()
}

/// A frame from a stranger: four bytes of length and a body. What is a message is the same message when it is sent again.
pub fn frame(bytes: &[u8]) {
    let Some((head, rest)) = bytes.split_first_chunk::<4>() else { return };
    let Ok(length) = frame::length(*head, LONGEST_GREETING) else { return };
    let Ok(message) = frame::decode(&rest[..length.min(rest.len())]) else { return };
    let again = frame::encode(&message);
    assert_eq!(frame::decode(&again[4..]).as_ref(), Ok(&message));
}

/// An entry from another device, whoever signed it: its body is applied by every machine, and never fails.
pub fn entry(bytes: &[u8]) {
    let Ok(entry) = serde_json::from_slice::<Entry>(bytes) else { return };
    let _ = entry.is_whole();
    let Some(Ok(read)) = entry.json().map(body::decode::<Body>) else { return };
    let mut meeting = Meeting::default();
    for event in &read.events {
        meeting.apply(entry.stamp(), read.at, event);
        let _ = meeting.inverse(entry.id(), event);
    }
    if let Ok(text) = body::encode(&read) {
        assert_eq!(body::decode::<Body>(&text).ok().as_ref(), Some(&read));
    }
}

/// An invitation to a meeting as an office has it, and one to a table as it is typed: what is read of the first is a
/// programme file, and the second is written as it was read.
pub fn invitation(bytes: &[u8]) {
    if let Ok(read) = invitation::read(bytes, today()) {
        let file = proposal::programme_file(&read);
        assert_eq!(reader::read(file.text().as_bytes()).ok().as_ref(), Some(&file));
    }
    if let Some(code) = std::str::from_utf8(bytes).ok().and_then(|text| text.parse::<Code>().ok()) {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
}

/// A table's file off somebody's stick, and the same bytes as what stands under a right sum, which no chance finds: what it
/// holds is written as it was read, and each sheet is looked at as if it came over the wire.
pub fn table_file(bytes: &[u8]) {
    let sum = hex::write(&Sha256::digest(bytes));
    let summed = [format!("rundbord table file 1 {sum}\n").as_bytes(), bytes].concat();
    for file in [bytes, &summed].into_iter().flat_map(TableFile::read) {
        assert_eq!(TableFile::read(&file.write()).as_ref(), Ok(&file));
        for sheet in &file.sheets {
            let mut vetting = Vetting::default();
            let heard = file.said(sheet).into_iter().map_while(|message| vetting.look_at(message).ok());
            let entries: usize = heard.map(|vetted| Message::entries(&vetted.message())).sum();
            assert!(entries <= sheet.entries.len());
        }
    }
}

/// A programme file that anybody wrote: mistakes with their places, or a plan that settles.
pub fn programme(bytes: &[u8]) {
    if let Ok(file) = reader::read(bytes) {
        let settled = settle(&file, &Here::without_summer_time(today()));
        assert!(settled.programme.end >= settled.programme.start);
        assert_eq!(reader::read(file.text().as_bytes()).ok().as_ref(), Some(&file));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = reader::read_leniently(text);
    }
}
