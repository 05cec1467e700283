//! What comes in from the terminal: keys, pasted text, a new size; and a paste told from typing where the terminal
//! does not tell.

use std::time::Duration;

use crossterm::event::{Event, MouseEvent};

use crate::tui::keys::{Code, Key};
use crate::tui::theme::Ground;

/// What a person or the terminal did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// As it was on the clipboard; the field cleans it.
    Paste(String),
    Mouse(MouseEvent),
    /// Columns and rows.
    Resize(u16, u16),
    /// The terminal's window came to the front or went behind.
    Focus(bool),
    /// What the terminal draws on, when it was asked.
    Ground(Ground),
    /// It can tell Shift+Enter from Enter, when it was asked.
    Enhanced,
}

/// Keys closer together than this belong to one burst.
const GAP: Duration = Duration::from_millis(5);
/// A burst of more keys than this was pasted, not typed.
const TYPED_AT_MOST: usize = 8;

/// Makes inputs of the events of a Windows console.
///
/// It has no bracketed paste: pasted text arrives as keys, and an Enter in it would send half a note. The reader holds
/// typed keys for 5 ms; more than eight at once are a paste and an Enter among them is a new line. (Elsewhere a fast typist
/// or a script must not be taken for a paste; there the bytes tell.) Times are counted from any fixed start and passed in.
#[derive(Debug, Default)]
pub struct Reader {
    held: Vec<Key>,
    last: Duration,
}

impl Reader {
    /// Takes an event at its time and gives what is now certain.
    pub fn read(&mut self, event: Event, now: Duration) -> Vec<Input> {
        let mut inputs = self.release(now);
        let input = match event {
            Event::Key(event) => match Key::read(event) {
                Some(key) if text_of(key).is_some() => {
                    self.held.push(key);
                    self.last = now;
                    return inputs;
                }
                Some(key) => Input::Key(key),
                None => return inputs,
            },
            Event::Paste(text) => Input::Paste(text),
            Event::Mouse(event) => Input::Mouse(event),
            Event::Resize(columns, rows) => Input::Resize(columns, rows),
            Event::FocusGained => Input::Focus(true),
            Event::FocusLost => Input::Focus(false),
        };
        // Another kind of input ends a burst, and what came first goes first.
        inputs.extend(self.let_go());
        inputs.push(input);
        inputs
    }

    /// When `release` should be called if nothing else comes.
    pub fn due(&self) -> Option<Duration> {
        (!self.held.is_empty()).then(|| self.last + GAP)
    }

    /// Gives what was held, once its burst is over.
    pub fn release(&mut self, now: Duration) -> Vec<Input> {
        if now.saturating_sub(self.last) >= GAP { self.let_go() } else { Vec::new() }
    }

    fn let_go(&mut self) -> Vec<Input> {
        let held = std::mem::take(&mut self.held);
        if held.len() > TYPED_AT_MOST {
            vec![Input::Paste(held.into_iter().filter_map(text_of).collect())]
        } else {
            held.into_iter().map(Input::Key).collect()
        }
    }
}

/// Light or dark, of "11;rgb:ffff/ffff/ffff".
pub fn ground(answer: &str) -> Option<Ground> {
    let (_, colour) = answer.strip_prefix("11;")?.split_once(':')?;
    let mut parts = colour.split('/').map(|part| {
        let digits = part.get(..2).or_else(|| part.get(..1))?;
        let most = if digits.len() == 2 { 255.0 } else { 15.0 };
        Some(f64::from(u8::from_str_radix(digits, 16).ok()?) / most)
    });
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // As bright as an eye sees it.
    let bright = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if bright > 0.5 { Ground::Light } else { Ground::Dark })
}

/// The character a key would be in a pasted text.
fn text_of(key: Key) -> Option<char> {
    match key {
        Key { code: Code::Enter, ctrl: false, alt: false, shift: false } => Some('\n'),
        Key { code: Code::Tab, ctrl: false, alt: false, shift: false } => Some('\t'),
        key => key.typed(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

    use crate::tui::input::{Input, Reader};
    use crate::tui::keys::{Code, Key};

    fn key(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    #[test]
    fn a_burst_is_a_paste_and_its_enter_a_new_line() {
        let mut reader = Reader::default();
        for c in "Kørsel og\ntolk".chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            assert_eq!(reader.read(key(code), ms(100)), []);
        }
        assert_eq!(reader.due(), Some(ms(105)));
        assert_eq!(reader.release(ms(104)), []);
        assert_eq!(reader.release(ms(105)), [Input::Paste("Kørsel og\ntolk".into())]);
        assert_eq!(reader.due(), None);
    }

    #[test]
    fn typing_is_typing_and_enter_sends() {
        let mut reader = Reader::default();
        let mut inputs = Vec::new();
        for (at, code) in [(10, KeyCode::Char('j')), (90, KeyCode::Char('a')), (180, KeyCode::Enter)] {
            inputs.extend(reader.read(key(code), ms(at)));
        }
        inputs.extend(reader.release(ms(190)));
        assert_eq!(inputs, [Key::char('j'), Key::char('a'), Key::new(Code::Enter)].map(Input::Key),);
    }

    #[test]
    fn another_key_ends_a_burst_and_keeps_its_place() {
        let mut reader = Reader::default();
        for _ in 0..9 {
            reader.read(key(KeyCode::Char('a')), ms(1));
        }
        assert_eq!(
            reader.read(key(KeyCode::Left), ms(2)),
            [Input::Paste("aaaaaaaaa".into()), Input::Key(Key::new(Code::Left))],
        );
    }
}
