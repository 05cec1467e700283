//! Lines of people's text from a pipe or a keyboard, in whatever encoding they come.

use std::io::{self, BufRead, Read};

use crate::intake::encoding::decode;

/// A longer line is read to its end and not kept; the longest note fits many times.
pub const LONGEST: u64 = 1 << 20;

/// One line, without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Text(String),
    /// In no encoding that is known.
    NotText,
    TooLong,
}

/// Reads UTF-8 and Windows-1252, and UTF-16 where a byte order mark says so.
pub struct LineSource<R> {
    from: R,
    wide: Option<Order>,
    begun: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

impl<R: BufRead> LineSource<R> {
    pub fn new(from: R) -> Self {
        Self { from, wide: None, begun: false }
    }

    /// The next line; nothing at the end.
    pub fn read(&mut self) -> io::Result<Option<Line>> {
        if !self.begun {
            self.begun = true;
            self.wide = self.mark()?;
        }
        let (bytes, whole) = match self.wide {
            None => self.narrow_line()?,
            Some(order) => self.wide_line(order)?,
        };
        if bytes.is_empty() {
            return Ok(None);
        }
        if !whole {
            return Ok(Some(Line::TooLong));
        }
        let text = match self.wide {
            None => decode(&bytes).ok().map(|decoded| decoded.text),
            Some(order) => wide(&bytes, order),
        };
        Ok(Some(match text {
            Some(text) => Line::Text(text.trim_end_matches(['\n', '\r']).to_owned()),
            None => Line::NotText,
        }))
    }

    /// Reads over a byte order mark.
    fn mark(&mut self) -> io::Result<Option<Order>> {
        let (order, length) = match self.from.fill_buf()? {
            [0xff, 0xfe, ..] => (Some(Order::Little), 2),
            [0xfe, 0xff, ..] => (Some(Order::Big), 2),
            [0xef, 0xbb, 0xbf, ..] => (None, 3),
            _ => (None, 0),
        };
        self.from.consume(length);
        Ok(order)
    }

    /// Up to and with a line feed, or the end; says whether it is whole. What is too long is read on and dropped.
    fn narrow_line(&mut self) -> io::Result<(Vec<u8>, bool)> {
        let mut bytes = Vec::new();
        self.from.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)?;
        if (bytes.len() as u64) < LONGEST || bytes.ends_with(b"\n") {
            return Ok((bytes, true));
        }
        let mut rest = Vec::new();
        while self.from.by_ref().take(LONGEST).read_until(b'\n', &mut rest)? > 0 && !rest.ends_with(b"\n") {
            rest.clear();
        }
        Ok((bytes, false))
    }

    /// The same by pairs: a byte 0A is a line feed only where the other one of its pair is 0.
    fn wide_line(&mut self, order: Order) -> io::Result<(Vec<u8>, bool)> {
        let mut bytes = Vec::new();
        let mut whole = true;
        loop {
            let mut pair = Vec::with_capacity(2);
            self.from.by_ref().take(2).read_to_end(&mut pair)?;
            if bytes.len() as u64 >= LONGEST {
                whole = false;
            } else {
                bytes.extend(&pair);
            }
            if pair.len() < 2 || <[u8; 2]>::try_from(pair.as_slice()).is_ok_and(|pair| unit(pair, order) == 0x0a) {
                return Ok((bytes, whole));
            }
        }
    }
}

fn unit(pair: [u8; 2], order: Order) -> u16 {
    match order {
        Order::Little => u16::from_le_bytes(pair),
        Order::Big => u16::from_be_bytes(pair),
    }
}

fn wide(bytes: &[u8], order: Order) -> Option<String> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]], order));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}

#[cfg(test)]
mod tests {
    use crate::app::line_source::{Line, LineSource};

    fn lines(bytes: &[u8]) -> Vec<Line> {
        let mut source = LineSource::new(bytes);
        std::iter::from_fn(|| source.read().unwrap()).collect()
    }

    fn texts(texts: &[&str]) -> Vec<Line> {
        texts.iter().map(|text| Line::Text((*text).into())).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_lines() {
        let expected = texts(&["Ærø", "", "Ċ bø", "sidst"]);
        let text = "Ærø\r\n\nĊ bø\nsidst";
        assert_eq!(lines(text.as_bytes()), expected);
        assert_eq!(lines(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), expected);
        let marked = format!("\u{feff}{text}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(lines(&little), expected);
        assert_eq!(lines(&big), expected);
        assert_eq!(lines(b"\xc6r\xf8\nb\xf8"), texts(&["Ærø", "bø"]));
    }

    #[test]
    fn a_line_that_is_too_long_costs_only_itself() {
        let mut bytes = vec![b'x'; 3 << 20];
        bytes.extend(b"\nnext");
        assert_eq!(lines(&bytes), [Line::TooLong, Line::Text("next".into())]);
    }

    #[test]
    fn half_a_character_is_said() {
        assert_eq!(lines(b"\xff\xfea\0\n\0\x00\xd8\n\0"), [Line::Text("a".into()), Line::NotText]);
    }
}
