//! The bytes of an invitation as text: plain text in any encoding of an office, or the text of a Word document.

use crate::intake::encoding::{NotText, decode};
use crate::intake::invitation::data::{self, Data};
use crate::intake::invitation::docx::{self, DocxError};
use crate::intake::invitation::lower::beginning;

/// A file that is larger was not written by hand. Bytes.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// What is read of a text; twenty printed pages. What comes after is no invitation any more. Bytes.
const MOST_TEXT: usize = 64 * 1024;

/// The bytes cannot be read as an invitation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReadable {
    #[error("more than {LARGEST_FILE} bytes")]
    TooLarge,
    #[error(transparent)]
    NotText(#[from] NotText),
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// A PDF or an old Word file: its text has to be copied out of it first.
    #[error("a {0} file")]
    OtherKind(&'static str),
    /// Nothing that was written to be read by people.
    #[error("data and no invitation")]
    Data(Data),
}

/// The text of the file, as much of it as is read.
pub fn text(bytes: &[u8]) -> Result<String, NotReadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(NotReadable::TooLarge);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Ok(start_of(docx::text(bytes)?)),
        [b'%', b'P', b'D', b'F', ..] => Err(NotReadable::OtherKind("PDF")),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(NotReadable::OtherKind("DOC")),
        bytes => {
            let text = decode(bytes)?.text;
            // Of all of it: a programme file is known by its end too.
            data::json(&text).map_or_else(|| Ok(start_of(text)), |data| Err(NotReadable::Data(data)))
        }
    }
}

fn start_of(mut text: String) -> String {
    if text.len() > MOST_TEXT {
        text.truncate(beginning(&text, MOST_TEXT).len());
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::bytes::{NotReadable, text};

    #[test]
    fn a_pdf_is_named_as_what_it_is() {
        assert_eq!(text(b"%PDF-1.7 ..."), Err(NotReadable::OtherKind("PDF")));
    }

    #[test]
    fn an_endless_text_is_read_from_its_beginning() {
        let read = text("æ".repeat(600_000).as_bytes()).unwrap();
        assert!(read.len() < 200_000 && read.starts_with("æææ"));
    }
}
