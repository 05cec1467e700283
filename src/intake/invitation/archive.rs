//! One file out of a ZIP archive, no larger than allowed: a Word document is such an archive.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Why a file could not be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untaken {
    Damaged,
    /// The archive has no file of that name.
    Absent,
    /// It unpacks to more than was allowed, whatever the archive says.
    TooLarge,
}

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// An archive may end with a comment; longer ones do not exist.
const FARTHEST_END: usize = 22 + 0xFFFF;
/// More files than a document has.
const MOST_ENTRIES: u16 = 4096;

/// The bytes of the file `name` (format: PKWARE APPNOTE 4.3), at most `most` of them.
pub fn take(archive: &[u8], name: &str, most: usize) -> Result<Vec<u8>, Untaken> {
    let tail = archive.len().saturating_sub(FARTHEST_END);
    let end = archive[tail..].windows(END.len()).rposition(|four| four == END).ok_or(Untaken::Damaged)? + tail;
    let entries = number::<2>(archive, end + 10)?.min(MOST_ENTRIES.into());
    let mut at = number::<4>(archive, end + 16)?;
    for _ in 0..entries {
        if archive.get(at..at + 4) != Some(ENTRY) {
            return Err(Untaken::Damaged);
        }
        let lengths = [number::<2>(archive, at + 28)?, number::<2>(archive, at + 30)?, number::<2>(archive, at + 32)?];
        if archive.get(at + 46..at + 46 + lengths[0]) == Some(name.as_bytes()) {
            let (method, packed, offset) =
                (number::<2>(archive, at + 10)?, number::<4>(archive, at + 20)?, number::<4>(archive, at + 42)?);
            return unpack(archive, offset, packed, method, most);
        }
        at += 46 + lengths.iter().sum::<usize>();
    }
    Err(Untaken::Absent)
}

fn unpack(archive: &[u8], offset: usize, packed: usize, method: usize, most: usize) -> Result<Vec<u8>, Untaken> {
    const STORED: usize = 0;
    const DEFLATED: usize = 8;
    if archive.get(offset..offset + 4) != Some(LOCAL) {
        return Err(Untaken::Damaged);
    }
    let start = offset + 30 + number::<2>(archive, offset + 26)? + number::<2>(archive, offset + 28)?;
    let content = archive.get(start..start + packed).ok_or(Untaken::Damaged)?;
    match method {
        STORED if content.len() > most => Err(Untaken::TooLarge),
        STORED => Ok(content.to_vec()),
        DEFLATED => decompress_to_vec_with_limit(content, most).map_err(|error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Untaken::TooLarge,
            _ => Untaken::Damaged,
        }),
        _ => Err(Untaken::Damaged),
    }
}

/// A number of `N` bytes, the smallest first.
fn number<const N: usize>(archive: &[u8], at: usize) -> Result<usize, Untaken> {
    let bytes = archive.get(at..at + N).ok_or(Untaken::Damaged)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
