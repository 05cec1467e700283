//! Bytes of a file from anywhere as text: UTF-8, UTF-16 with or without a byte order mark, Windows-1252.

use std::str;

/// What the bytes of a file were taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    /// Older Windows programs and spreadsheets; known by its not being UTF-8.
    Windows1252,
}

/// A file as text, without its byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
}

/// The bytes are text in none of the encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not text: byte {offset}, taken for {encoding:?}")]
pub struct NotText {
    pub encoding: Encoding,
    /// Of the first byte that does not fit, from 0.
    pub offset: usize,
}

/// Reads a file as text.
///
/// Without a byte order mark the bytes are UTF-16 where every other one is mostly 0, which no text in UTF-8 has, and
/// otherwise UTF-8, or else Windows-1252. Bytes that hold letters in UTF-8 and then break
/// it are damaged, not Windows-1252: read so, every æ before the break would become "Ã¦".
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => match str::from_utf8(rest) {
            Ok(text) => Ok(Decoded { text: text.to_owned(), encoding: Encoding::Utf8 }),
            Err(error) => Err(NotText { encoding: Encoding::Utf8, offset: 3 + error.valid_up_to() }),
        },
        [0xFF, 0xFE, rest @ ..] => wide(bytes, rest, Encoding::Utf16LittleEndian),
        [0xFE, 0xFF, rest @ ..] => wide(bytes, rest, Encoding::Utf16BigEndian),
        _ if let Some(encoding) = unmarked(bytes) => wide(bytes, bytes, encoding),
        _ => match str::from_utf8(bytes) {
            Ok(text) => Ok(Decoded { text: text.to_owned(), encoding: Encoding::Utf8 }),
            Err(error) if bytes[..error.valid_up_to()].is_ascii() => windows_1252(bytes),
            Err(error) => Err(NotText { encoding: Encoding::Utf8, offset: error.valid_up_to() }),
        },
    }
}

/// The order of UTF-16 without a mark: of the pairs at the beginning at least half have their 0 at the same side, and
/// none at the other.
fn unmarked(bytes: &[u8]) -> Option<Encoding> {
    const LOOKED_AT: usize = 512;
    let (pairs, _) = bytes.as_chunks::<2>();
    let pairs = &pairs[..pairs.len().min(LOOKED_AT)];
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    match (zeros(0), zeros(1)) {
        (0, high) if high > 0 && 2 * high >= pairs.len() => Some(Encoding::Utf16LittleEndian),
        (high, 0) if high > 0 && 2 * high >= pairs.len() => Some(Encoding::Utf16BigEndian),
        _ => None,
    }
}

/// `rest` is `file` without its mark.
fn wide(file: &[u8], rest: &[u8], encoding: Encoding) -> Result<Decoded, NotText> {
    let unit = if encoding == Encoding::Utf16BigEndian { u16::from_be_bytes } else { u16::from_le_bytes };
    let (pairs, half) = rest.as_chunks::<2>();
    if !half.is_empty() {
        return Err(NotText { encoding, offset: file.len() - 1 });
    }
    let mut offset = file.len() - rest.len();
    let mut text = String::with_capacity(rest.len());
    for read in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = read.map_err(|_| NotText { encoding, offset })?;
        offset += 2 * character.len_utf16();
        text.push(character);
    }
    Ok(Decoded { text, encoding })
}

/// Bytes 0x80 to 0x9F; the five that mean nothing are U+FFFD.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', //
    '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> Result<Decoded, NotText> {
    let encoding = Encoding::Windows1252;
    let character = |(offset, byte): (usize, &u8)| match byte {
        0x80..=0x9F => match WINDOWS_1252[usize::from(byte - 0x80)] {
            char::REPLACEMENT_CHARACTER => Err(NotText { encoding, offset }),
            letter => Ok(letter),
        },
        byte => Ok(char::from(*byte)),
    };
    let text = bytes.iter().enumerate().map(character).collect::<Result<_, _>>()?;
    Ok(Decoded { text, encoding })
}

/// Signs that no text has: a zero, or more than a few that steer a terminal.
pub fn is_binary(text: &str) -> bool {
    let head = || text.chars().take(4096);
    let steers = head().filter(|sign| sign.is_control() && !sign.is_whitespace()).count();
    text.contains('\0') || 20 * steers > head().count()
}

/// XLSX and ODS are packed files that name their kind; XLS is of the older kind that begins so.
pub fn is_workbook(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let names = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
        || head.starts_with(b"PK\x03\x04") && (names(b"xl/workbook") || names(b"opendocument.spreadsheet"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, prop_assume, proptest};

    use crate::intake::encoding::{Decoded, Encoding, NotText, decode};

    const WORDS: &str = "Værløse – “ågerup” 🙂";

    fn utf16(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let told = |encoding| Ok(Decoded { text: WORDS.into(), encoding });
        assert_eq!(decode(WORDS.as_bytes()), told(Encoding::Utf8));
        assert_eq!(decode(format!("\u{feff}{WORDS}").as_bytes()), told(Encoding::Utf8));
        assert_eq!(decode(&utf16(WORDS, [0xFF, 0xFE], u16::to_le_bytes)), told(Encoding::Utf16LittleEndian));
        assert_eq!(decode(&utf16(WORDS, [0xFE, 0xFF], u16::to_be_bytes)), told(Encoding::Utf16BigEndian));
        assert_eq!(decode(&utf16(WORDS, [0xFF, 0xFE], u16::to_le_bytes)[2..]), told(Encoding::Utf16LittleEndian));
        assert_eq!(decode(&utf16(WORDS, [0xFE, 0xFF], u16::to_be_bytes)[2..]), told(Encoding::Utf16BigEndian));
    }

    #[test]
    fn a_zero_byte_in_utf_8_is_a_sign_like_another() {
        for text in ["\0", "Værløse\0", "a\0b\0\0c", "nul \0 midt i"] {
            assert_eq!(decode(text.as_bytes()), Ok(Decoded { text: text.into(), encoding: Encoding::Utf8 }));
        }
    }

    #[test]
    fn an_old_windows_file_is_read_with_its_danish_letters_and_quotes() {
        let told = Decoded { text: "Værløse – “å”".into(), encoding: Encoding::Windows1252 };
        assert_eq!(decode(b"V\xE6rl\xF8se \x96 \x93\xE5\x94"), Ok(told));
    }

    #[test]
    fn damaged_utf_8_is_not_read_as_an_old_windows_file() {
        assert_eq!(decode(b"V\xC3\xA6rl\xF8se"), Err(NotText { encoding: Encoding::Utf8, offset: 5 }));
    }

    #[test]
    fn half_characters_of_utf_16_are_no_text() {
        let half = NotText { encoding: Encoding::Utf16LittleEndian, offset: 4 };
        assert_eq!(decode(&[0xFF, 0xFE, b'a', 0, 0x3D, 0xD8]), Err(half));
        assert_eq!(decode(&[0xFF, 0xFE, b'a', 0, b'b']), Err(half));
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_refused_but_never_a_panic(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }

        #[test]
        fn any_text_in_utf_8_comes_back(text: String) {
            prop_assume!(!text.starts_with('\u{feff}') && !text.contains('\0'));
            prop_assert_eq!(decode(text.as_bytes()).map(|decoded| decoded.text), Ok(text));
        }
    }
}
