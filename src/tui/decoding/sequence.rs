//! One key, report or answer at the beginning of what a terminal has sent.
//!
//! The forms: ECMA-48 for what a control sequence looks like, "XTerm Control Sequences" for the keys, the mouse and OSC 11,
//! "Comprehensive keyboard handling in terminals" (kitty) for what ends in `u`.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::tui::decoding::key_code::{functional, lettered, numbered};
use crate::tui::decoding::report::{mouse, old_mouse, rxvt_mouse};
use crate::tui::input::{Input, ground};
use crate::tui::keys::Key;

/// No sequence that anybody has asked for is longer.
const LONGEST: usize = 64;

/// What stands at the beginning.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// So many bytes, and what they mean, if anything.
    Whole(Option<Input>, usize),
    /// The rest has not come.
    Half,
}

/// Reads what stands at the beginning of `bytes`, which are not empty.
pub fn step(bytes: &[u8]) -> Step {
    match bytes {
        [0x1b] => Step::Half,
        [0x1b, b'[', ..] => control(bytes),
        [0x1b, b'O', ..] => match bytes.get(2) {
            None => Step::Half,
            Some(&letter) => match lettered(letter) {
                Some(code) => Step::Whole(key(code, KeyModifiers::NONE), 3),
                // Alt and a capital O, with something behind it.
                None => Step::Whole(key(KeyCode::Char('O'), KeyModifiers::ALT), 2),
            },
        },
        [0x1b, b']', ..] => answer(bytes),
        // The second begins something of its own.
        [0x1b, 0x1b, ..] => Step::Whole(key(KeyCode::Esc, KeyModifiers::NONE), 1),
        [0x1b, rest @ ..] => match plain(rest, KeyModifiers::ALT) {
            Step::Whole(input, many) => Step::Whole(input, many + 1),
            Step::Half => Step::Half,
        },
        _ => plain(bytes, KeyModifiers::NONE),
    }
}

/// A key, if it is one that we know.
pub fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<Input> {
    Key::read(KeyEvent::new(code, modifiers)).map(Input::Key)
}

/// A letter, or a key that has a byte of its own.
fn plain(bytes: &[u8], modifiers: KeyModifiers) -> Step {
    let ctrl = |c: u8| (KeyCode::Char(char::from(c)), modifiers | KeyModifiers::CONTROL);
    let (code, modifiers) = match bytes[0] {
        b'\r' => (KeyCode::Enter, modifiers),
        b'\t' => (KeyCode::Tab, modifiers),
        0x7f => (KeyCode::Backspace, modifiers),
        0 => ctrl(b' '),
        byte @ 0x01..=0x1a => ctrl(byte - 1 + b'a'),
        byte @ 0x1c..=0x1f => ctrl(byte - 0x1c + b'4'),
        first => {
            let many = match first {
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => 1,
            };
            let whole = &bytes[..many.min(bytes.len())];
            return match str::from_utf8(whole) {
                Ok(letter) => {
                    let c = letter.chars().next().expect("a byte at least was read as UTF-8");
                    Step::Whole(key(KeyCode::Char(c), modifiers), many)
                }
                // Cut, and right as far as it goes.
                Err(error) if error.error_len().is_none() => Step::Half,
                Err(error) => Step::Whole(None, error.error_len().unwrap_or(1)),
            };
        }
    };
    Step::Whole(key(code, modifiers), 1)
}

/// "ESC [", signs, and a letter that ends it. Whatever can be part of none breaks it off and is read for itself.
fn control(bytes: &[u8]) -> Step {
    match bytes.get(2) {
        Some(b'M') => return three_bytes(bytes),
        // The keys F1 to F5 on Linux without a desktop.
        Some(b'[') => {
            return match bytes.get(3) {
                None => Step::Half,
                Some(letter @ b'A'..=b'E') => Step::Whole(key(KeyCode::F(letter - b'A' + 1), KeyModifiers::NONE), 4),
                Some(_) => Step::Whole(None, 3),
            };
        }
        _ => {}
    }
    for (place, &byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x20..=0x3f if place < LONGEST => {}
            0x40..=0x7e => {
                let signs = str::from_utf8(&bytes[2..place]).expect("only ASCII came so far");
                return Step::Whole(meaning(signs, byte), place + 1);
            }
            _ => return Step::Whole(None, place),
        }
    }
    Step::Half
}

/// The mouse as the first terminals told of it: three bytes that can be anything but keys.
fn three_bytes(bytes: &[u8]) -> Step {
    match bytes[3..].iter().take(3).position(|byte| *byte < 0x20) {
        Some(odd) => Step::Whole(None, 3 + odd),
        None if bytes.len() < 6 => Step::Half,
        None => Step::Whole(old_mouse([bytes[3], bytes[4], bytes[5]]).map(Input::Mouse), 6),
    }
}

/// What signs and the letter behind them say.
fn meaning(signs: &str, last: u8) -> Option<Input> {
    if let Some(place) = signs.strip_prefix('<') {
        return mouse(place, last).map(Input::Mouse);
    }
    if let Some(answer) = signs.strip_prefix('?') {
        // What else is told with a question mark was told before, to somebody who had asked.
        return (last == b'u' && answer.parse::<u8>().is_ok()).then_some(Input::Enhanced);
    }
    match (signs, last) {
        ("", b'I') => return Some(Input::Focus(true)),
        ("", b'O') => return Some(Input::Focus(false)),
        // As rxvt tells of the mouse.
        (place, b'M') if place.matches(';').count() == 2 => return rxvt_mouse(place).map(Input::Mouse),
        ("", b'Z') => return key(KeyCode::BackTab, KeyModifiers::SHIFT),
        _ => {}
    }
    let mut parts = signs.split(';').map(|part| part.split(':'));
    let mut first = || parts.next().and_then(|mut part| part.next()?.parse::<u32>().ok());
    let number = first();
    let (held, kind) = match parts.next() {
        Some(mut part) => (part.next()?.parse::<u8>().ok(), part.next()),
        None => (None, None),
    };
    if kind == Some("3") {
        return None;
    }
    let modifiers = held.map_or(KeyModifiers::NONE, modifiers);
    let code = match last {
        b'~' if number == Some(27) => {
            // xterm's other way to tell of a letter with modifiers.
            let letter = parts.next()?.next()?.parse().ok()?;
            return functional(letter).and_then(|code| shifted(code, modifiers));
        }
        b'~' => numbered(number?)?,
        b'u' => return functional(number?).and_then(|code| shifted(code, modifiers)),
        letter if signs.is_empty() || number == Some(1) => lettered(letter)?,
        _ => return None,
    };
    key(code, modifiers)
}

/// Shift and Tab is a key of its own.
fn shifted(code: KeyCode, modifiers: KeyModifiers) -> Option<Input> {
    let code = match code {
        KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        code => code,
    };
    Key::read(KeyEvent::new_with_kind(code, modifiers, KeyEventKind::Press)).map(Input::Key)
}

/// 1 and a bit for each that is held.
fn modifiers(told: u8) -> KeyModifiers {
    let bits = told.saturating_sub(1);
    [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
        .into_iter()
        .filter(|(bit, _)| bits & bit != 0)
        .fold(KeyModifiers::NONE, |held, (_, modifier)| held | modifier)
}

/// "ESC ]", a text, and a bell or "ESC \".
fn answer(bytes: &[u8]) -> Step {
    for (place, &byte) in bytes.iter().enumerate().skip(2) {
        let told = || str::from_utf8(&bytes[2..place]).ok().and_then(ground).map(Input::Ground);
        match (byte, bytes.get(place + 1)) {
            (0x07, _) => return Step::Whole(told(), place + 1),
            (0x1b, None) => return Step::Half,
            (0x1b, Some(b'\\')) => return Step::Whole(told(), place + 2),
            (0x20..=0x7e, _) if place < LONGEST => {}
            _ => return Step::Whole(None, place),
        }
    }
    Step::Half
}
