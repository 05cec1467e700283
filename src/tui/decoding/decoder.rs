//! Bytes in at their time, inputs out; nothing that breaks off half-way holds up what comes after it.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers};

use crate::tui::decoding::sequence::{Step, key, step};
use crate::tui::input::Input;

/// A sequence comes in one piece, over a slow line in a few; what is only half of one after this is no sequence.
const HALF: Duration = Duration::from_millis(250);
/// A paste of which nothing has come for so long is over, whether its end came or not.
const PASTE: Duration = Duration::from_secs(1);

const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Makes inputs of a terminal's bytes. Times are counted from any fixed start and passed in.
///
/// crossterm's own reader waits for the rest of what it has begun for as long as it takes: with half a sequence from a bad
/// line, or a paste whose end was lost, no key is heard any more.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of something that is not whole.
    held: Vec<u8>,
    /// Since when it is held.
    since: Duration,
    /// What is being pasted.
    paste: Option<Vec<u8>>,
    /// When the last byte of it came.
    heard: Duration,
}

impl Decoder {
    /// Takes what was read. `more`: there may be more where it came from, so that an Esc at its end can be the beginning of
    /// something; else it is the key.
    pub fn take(&mut self, bytes: &[u8], more: bool, now: Duration) -> Vec<Input> {
        let mut inputs = self.release(now);
        if self.held.is_empty() {
            self.since = now;
        }
        self.heard = now;
        self.held.extend_from_slice(bytes);
        loop {
            self.paste_on(&mut inputs);
            if self.paste.is_none() {
                self.keys(&mut inputs, now);
            }
            // A paste may begin behind keys, and keys behind a paste.
            if self.paste.is_none() || self.held.is_empty() {
                break;
            }
        }
        if self.held == b"\x1b" && !more {
            self.held.clear();
            inputs.extend(key(KeyCode::Esc, KeyModifiers::NONE));
        }
        inputs
    }

    /// When `release` should be called if nothing else comes.
    pub fn due(&self) -> Option<Duration> {
        match &self.paste {
            Some(_) => Some(self.heard + PASTE),
            None => (!self.held.is_empty()).then(|| self.since + HALF),
        }
    }

    /// Gives up waiting for the rest of what was begun, once it is due.
    pub fn release(&mut self, now: Duration) -> Vec<Input> {
        if self.due().is_none_or(|due| now < due) {
            return Vec::new();
        }
        if let Some(mut text) = self.paste.take() {
            // What may be the beginning of the end is no text.
            let begun = (1..PASTE_ENDS.len()).rev().find(|many| text.ends_with(&PASTE_ENDS[..*many]));
            text.truncate(text.len() - begun.unwrap_or(0));
            return pasted(&text).into_iter().collect();
        }
        // Esc alone, or Alt and the sign that also begins sequences; what is longer was no person's.
        match std::mem::take(&mut self.held)[..] {
            [0x1b] => key(KeyCode::Esc, KeyModifiers::NONE),
            [0x1b, sign] if sign.is_ascii_graphic() => key(KeyCode::Char(char::from(sign)), KeyModifiers::ALT),
            _ => None,
        }
        .into_iter()
        .collect()
    }

    /// Reads what is held as far as it is whole, or until a paste begins.
    fn keys(&mut self, inputs: &mut Vec<Input>, now: Duration) {
        let mut at = 0;
        while at < self.held.len() && self.paste.is_none() {
            let rest = &self.held[at..];
            if rest.starts_with(PASTE_BEGINS) {
                self.paste = Some(Vec::new());
                at += PASTE_BEGINS.len();
                break;
            }
            match step(rest) {
                Step::Whole(input, many) => {
                    inputs.extend(input);
                    at += many;
                    self.since = now;
                }
                Step::Half => break,
            }
        }
        self.held.drain(..at);
    }

    /// Adds what is held to the paste until its end.
    fn paste_on(&mut self, inputs: &mut Vec<Input>) {
        let Some(paste) = &mut self.paste else { return };
        // The end may have begun in what came before.
        let from = paste.len().saturating_sub(PASTE_ENDS.len() - 1);
        paste.append(&mut self.held);
        if let Some(at) = paste[from..].windows(PASTE_ENDS.len()).position(|part| part == PASTE_ENDS) {
            self.held = paste.split_off(from + at + PASTE_ENDS.len());
            inputs.extend(pasted(&paste[..from + at]));
            self.paste = None;
        }
    }
}

fn pasted(text: &[u8]) -> Option<Input> {
    (!text.is_empty()).then(|| Input::Paste(String::from_utf8_lossy(text).into_owned()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::{any, prop, proptest};

    use crate::tui::decoding::decoder::Decoder;
    use crate::tui::input::Input;
    use crate::tui::keys::{Code, Key};
    use crate::tui::theme::Ground;

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    fn read(bytes: &str) -> Vec<Input> {
        Decoder::default().take(bytes.as_bytes(), false, ms(0))
    }

    fn named(names: &[&str]) -> Vec<Input> {
        names.iter().map(|name| Input::Key(name.parse().unwrap())).collect()
    }

    #[test]
    fn what_terminals_send_are_the_keys_that_were_pressed() {
        for (bytes, names) in [
            ("aÆ 漢", &["a", "Æ", "space", "漢"][..]),
            ("\r\t\x7f\n\x01\x1a\0", &["enter", "tab", "backspace", "ctrl+j", "ctrl+a", "ctrl+z", "ctrl+space"]),
            ("\x1b", &["esc"]),
            ("\x1b\x1b", &["esc", "esc"]),
            ("\x1b\x1b[A", &["esc", "up"]),
            ("\x1bn\x1bæ\x1b\r\x1b1", &["alt+n", "alt+æ", "alt+enter", "alt+1"]),
            ("\x1b[A\x1b[1;5C\x1b[1;2D\x1bOB\x1b[Z", &["up", "ctrl+right", "shift+left", "down", "shift+tab"]),
            ("\x1b[H\x1b[4~\x1b[3~\x1b[5;3~\x1b[2~", &["home", "end", "delete", "alt+pageup", "insert"]),
            (
                "\x1bOP\x1bOS\x1b[15~\x1b[17~\x1b[24~\x1b[[A\x1b[1;2Q",
                &["f1", "f4", "f5", "f6", "f12", "f1", "shift+f2"],
            ),
            ("\x1b[13;2u\x1b[27u\x1b[97;5u\x1b[230;3u", &["shift+enter", "esc", "ctrl+a", "alt+æ"]),
            ("\x1b[57414u\x1b[57400u\x1b[57419;5u", &["enter", "1", "ctrl+up"]),
            ("\x1b[27;2;13~", &["shift+enter"]),
        ] {
            assert_eq!(read(bytes), named(names), "{bytes:?}");
        }
        assert_eq!(read("\x1b[I\x1b[O"), [Input::Focus(true), Input::Focus(false)]);
        // A key that is let go is none, and so is one that nobody has.
        assert_eq!(read("\x1b[97;1:3u\x1b[57358u\x1b[0u\x1b[99;99;99x\x1b[12;40R"), []);
    }

    #[test]
    fn a_paste_is_one_input_in_however_many_pieces_it_comes() {
        let text = "En bus,\r\ntil hallen\u{1b}[20\t| hvem æøå";
        let bytes = format!("a\x1b[200~{text}\x1b[201~b\x1b[200~c\x1b[201~");
        let whole = [named(&["a"]), vec![Input::Paste(text.into())], named(&["b"]), vec![Input::Paste("c".into())]];
        assert_eq!(read(&bytes), whole.concat());
        let mut decoder = Decoder::default();
        let pieces = bytes.bytes().flat_map(|byte| decoder.take(&[byte], true, ms(0)));
        assert_eq!(pieces.collect::<Vec<_>>(), whole.concat());
        assert_eq!(decoder.due(), None);
    }

    #[test]
    fn a_paste_that_does_not_end_is_over_after_a_second_and_nothing_of_it_is_lost() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"\x1b[200~hej", false, ms(0)), []);
        assert_eq!(decoder.take(b" du\x1b[20", false, ms(900)), []);
        assert_eq!(decoder.due(), Some(ms(1900)));
        assert_eq!(decoder.release(ms(1899)), []);
        assert_eq!(decoder.release(ms(1900)), [Input::Paste("hej du".into())]);
        assert_eq!(decoder.take(b"n", false, ms(1901)), named(&["n"]));
        // An end that comes late is no key.
        assert_eq!(decoder.take(b"\x1b[201~n", false, ms(2000)), named(&["n"]));
    }

    #[test]
    fn half_a_sequence_takes_no_key_with_it() {
        for half in ["\x1b[1", "\x1b[<0;12", "\x1b[?", "\x1b[?64", "\x1b[1;5", "\x1b[M\x20", "\x1b]11;rgb", "\u{e6}"] {
            let half = if half == "\u{e6}" { &half.as_bytes()[..1] } else { half.as_bytes() };
            let mut decoder = Decoder::default();
            assert_eq!(decoder.take(half, false, ms(0)), [], "{half:?}");
            assert_eq!(decoder.due(), Some(ms(250)), "{half:?}");
            assert_eq!(decoder.release(ms(250)), [], "{half:?}");
            assert_eq!(decoder.take(b"n", false, ms(300)), named(&["n"]), "{half:?}");
            // A key that no sequence can hold is heard at once.
            let mut decoder = Decoder::default();
            decoder.take(half, false, ms(0));
            assert_eq!(decoder.take(b"\x0c", false, ms(1)), named(&["ctrl+l"]), "{half:?}");
            let mut decoder = Decoder::default();
            decoder.take(half, false, ms(0));
            assert_eq!(decoder.take(b"\x1b[A", false, ms(1)), named(&["up"]), "{half:?}");
        }
        for (held, name) in [("\x1b[", "alt+["), ("\x1bO", "alt+o"), ("\x1b]", "alt+]")] {
            let mut decoder = Decoder::default();
            assert_eq!(decoder.take(held.as_bytes(), false, ms(0)), []);
            assert_eq!(decoder.release(ms(250)), named(&[name]));
        }
    }

    #[test]
    fn an_esc_at_the_end_of_what_fits_waits_for_the_rest() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.take(b"\x1b", true, ms(0)), []);
        assert_eq!(decoder.take(b"[A", false, ms(1)), named(&["up"]));
        decoder.take(b"\x1b", true, ms(2));
        assert_eq!(decoder.release(ms(252)), named(&["esc"]));
    }

    #[test]
    fn the_terminals_answers_are_no_typing_however_late_they_come() {
        for (answer, ground) in [
            ("\x1b]11;rgb:ffff/ffff/f0f0\x07", Ground::Light),
            ("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", Ground::Dark),
            ("\x1b]11;rgba:ff/ff/ff/ff\x1b\\", Ground::Light),
        ] {
            let expected = [named(&["n"]), vec![Input::Ground(ground)], named(&["1"])].concat();
            assert_eq!(read(&format!("n{answer}1")), expected);
        }
        assert_eq!(read("\x1b[?1u\x1b[?64;1;2cn"), [vec![Input::Enhanced], named(&["n"])].concat());
    }

    proptest! {
        /// Whatever came before: a second later every key is heard.
        #[test]
        fn after_any_bytes_a_key_is_heard(chunks in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..8)) {
            let mut decoder = Decoder::default();
            for chunk in &chunks {
                decoder.take(chunk, chunk.len() % 2 == 0, ms(0));
            }
            decoder.release(ms(1_000));
            assert_eq!(decoder.due(), None);
            assert_eq!(decoder.take(b"n\x1b[15~", false, ms(1_001)), [Key::char('n'), Key::new(Code::F(5))].map(Input::Key));
        }

        /// Where it is cut makes no difference, as long as the rest comes.
        #[test]
        fn the_pieces_are_read_as_the_whole(parts in prop::collection::vec(prop::sample::select(vec![
            "\x1b[A", "æ", "\x1b[200~e\u{301}n\r\x1b[201~", "\x1b[<0;12;1M", "n", "\x1b]11;rgb:0/0/0\x07", "\x1b[1;5C",
        ]), 0..20), cuts in prop::collection::vec(1..9_usize, 200)) {
            let bytes = parts.concat();
            let mut decoder = Decoder::default();
            let (mut rest, mut inputs) = (bytes.as_bytes(), Vec::new());
            for cut in cuts {
                let (piece, left) = rest.split_at(cut.min(rest.len()));
                inputs.extend(decoder.take(piece, true, ms(0)));
                rest = left;
            }
            inputs.extend(decoder.take(rest, true, ms(0)));
            assert_eq!(inputs, read(&bytes));
        }
    }
}
