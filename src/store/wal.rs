//! The write-ahead log beside a record: whether one waits there, and whether it is broken in its middle.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// Bytes of the header of the log, and of each of its frames.
const HEADER: usize = 32;
const FRAME: usize = 24;
/// How a log begins, but for the bit that says in which order the bytes of a word are summed.
const MAGIC: u32 = 0x377f_0682;

/// Where SQLite keeps the write-ahead log of a record.
pub fn beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// Where SQLite keeps the index of that log.
pub fn index_beside(record: &Path) -> PathBuf {
    let mut name = record.as_os_str().to_owned();
    name.push("-shm");
    PathBuf::from(name)
}

/// Whether transactions wait that are not in the record's own file yet.
pub fn waits_beside(record: &Path) -> bool {
    beside(record).metadata().is_ok_and(|data| data.len() > HEADER as u64)
}

/// How many transactions are lost behind a broken frame; 0 when the log is whole.
///
/// SQLite reads the log up to the first frame that is not right and silently forgets the rest. That is as it should be
/// for the last transaction, which nobody has been told is saved if the power went while it was being written. Two or
/// more transactions behind the break were saved, and somebody has to be told. (Format: <https://sqlite.org/walformat.html>)
pub fn lost_transactions(record: &Path) -> std::io::Result<u64> {
    let file = match File::open(beside(record)) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    let mut file = BufReader::with_capacity(1 << 16, file);
    let mut header = [0; HEADER];
    if file.read_exact(&mut header).is_err() {
        return Ok(0);
    }
    let page = page_size(record)?;
    let big_endian = word(&header, 0) & 1 == 1;
    let mut sum = checksum((0, 0), &header[..24], big_endian);
    let header_holds = word(&header, 0) & !1 == MAGIC && sum == (word(&header, 24), word(&header, 28));
    let mut salts = header_holds.then(|| [word(&header, 16), word(&header, 20)]);
    let mut whole = header_holds;
    let mut lost = 0;
    let mut frame = vec![0; FRAME + page];
    while file.read_exact(&mut frame).is_ok() {
        let salt = [word(&frame, 8), word(&frame, 12)];
        // Frames of an earlier round of the log bear other salts: they say nothing of this one.
        if *salts.get_or_insert(salt) != salt {
            whole = false;
            continue;
        }
        sum = checksum(checksum(sum, &frame[..8], big_endian), &frame[FRAME..], big_endian);
        whole = whole && sum == (word(&frame, 16), word(&frame, 20));
        let commits = word(&frame, 4) != 0;
        lost += u64::from(!whole && commits);
    }
    Ok(if lost >= 2 { lost } else { 0 })
}

/// The size of a page as the record's own header has it; the size that is written today if the header makes no sense.
fn page_size(record: &Path) -> std::io::Result<usize> {
    let mut header = [0; 18];
    File::open(record)?.read_exact(&mut header)?;
    match usize::from(header[16]) << 8 | usize::from(header[17]) {
        1 => Ok(65536),
        size if size.is_power_of_two() && size >= 512 => Ok(size),
        _ => Ok(4096),
    }
}

fn word(bytes: &[u8], place: usize) -> u32 {
    bytes[place..place + 4].iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
}

/// SQLite's running sum over pairs of words.
fn checksum(from: (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    bytes.chunks_exact(8).fold(from, |(first, second), pair| {
        let read = |place: usize| {
            let word = word(pair, place);
            if big_endian { word } else { word.swap_bytes() }
        };
        let first = first.wrapping_add(read(0)).wrapping_add(second);
        (first, second.wrapping_add(read(4)).wrapping_add(first))
    })
}
