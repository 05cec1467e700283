//! Keys: one small type for what was pressed, and its name in the code, on a Danish and on an English screen.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::language::language::Language;

/// What was pressed, in one form whatever the terminal: a capital is a `Char`, never shift and a small letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
    /// Never set beside a `Char`.
    pub shift: bool,
}

/// The key itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// Code, name in the keymap, Danish and English name on the screen.
const NAMES: [(Code, &str, &str, &str); 15] = [
    (Code::Char(' '), "space", "Mellemrum", "Space"),
    (Code::Enter, "enter", "Enter", "Enter"),
    (Code::Esc, "esc", "Esc", "Esc"),
    (Code::Tab, "tab", "Tab", "Tab"),
    (Code::Backspace, "backspace", "Tilbagetast", "Backspace"),
    (Code::Delete, "delete", "Delete", "Delete"),
    (Code::Insert, "insert", "Insert", "Insert"),
    (Code::Up, "up", "↑", "↑"),
    (Code::Down, "down", "↓", "↓"),
    (Code::Left, "left", "←", "←"),
    (Code::Right, "right", "→", "→"),
    (Code::Home, "home", "Home", "Home"),
    (Code::End, "end", "End", "End"),
    (Code::PageUp, "pageup", "Page Up", "Page Up"),
    (Code::PageDown, "pagedown", "Page Down", "Page Down"),
];

impl Key {
    /// A key alone.
    pub const fn new(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A letter, digit or sign.
    pub const fn char(c: char) -> Self {
        Self::new(Code::Char(c))
    }

    /// With Ctrl held.
    pub const fn ctrl(self) -> Self {
        Self { ctrl: true, ..self }
    }

    /// With Alt held.
    pub const fn alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// With Shift held; for letters write the capital instead.
    pub const fn shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// What the terminal said, if it is a press of a key we know. AltGr, which Windows reports as Ctrl+Alt, is folded
    /// away: Ctrl+Alt+@ is an @.
    pub fn read(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let (mut ctrl, mut alt, mut shift) =
            (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
        let code = match event.code {
            KeyCode::Char(c) => {
                if ctrl && alt && !c.is_ascii_alphanumeric() {
                    (ctrl, alt) = (false, false);
                }
                let c = match (ctrl || alt, shift) {
                    (true, _) => c.to_lowercase().next().unwrap_or(c),
                    (false, true) => c.to_uppercase().next().unwrap_or(c),
                    (false, false) => c,
                };
                shift = false;
                Code::Char(c)
            }
            KeyCode::F(n) => Code::F(n),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab => Code::Tab,
            KeyCode::BackTab => {
                shift = true;
                Code::Tab
            }
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        Some(Self { code, ctrl, alt, shift })
    }

    /// The character that this key types into a field.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Whether a Danish keyboard gives this key without contortions: no command may lie on AltGr's signs, on dead keys
    /// or on Ctrl and a digit.
    pub fn easy_in_denmark(self) -> bool {
        match self.code {
            Code::Char(c) if "[]{}\\|~^@$`´¨".contains(c) => false,
            Code::Char(c) if self.ctrl && c.is_ascii_digit() => false,
            _ => true,
        }
    }

    /// Whether a command on this key leaves a field alone: it types nothing.
    pub fn free_in_a_field(self) -> bool {
        self.typed().is_none()
    }

    /// As people read it: "Ctrl+P", "Mellemrum", "Shift+Tab".
    pub fn shown(self, language: Language) -> String {
        let mut text = String::new();
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                text.push_str(name);
            }
        }
        match (self.code, NAMES.iter().find(|(code, ..)| *code == self.code)) {
            (_, Some((_, _, danish, english))) => text.push_str(match language {
                Language::Da => danish,
                Language::En => english,
            }),
            (Code::Char(c), None) if self.ctrl || self.alt => text.extend(c.to_uppercase()),
            (Code::Char(c), None) => text.push(c),
            (Code::F(n), None) => text.push_str(&format!("F{n}")),
            // Every other code has a name above.
            (_, None) => {}
        }
        text
    }
}

/// As the keymap writes it: "ctrl+p", "f1", "æ", "shift+tab".
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl+"), (self.alt, "alt+"), (self.shift, "shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match (self.code, NAMES.iter().find(|(code, ..)| *code == self.code)) {
            (_, Some((_, name, ..))) => f.write_str(name),
            (Code::Char(c), None) => write!(f, "{c}"),
            (Code::F(n), None) => write!(f, "f{n}"),
            (_, None) => Ok(()),
        }
    }
}

/// A text that names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key: {0:?}")]
pub struct NotAKey(pub String);

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let wrong = || NotAKey(text.to_owned());
        let mut key = Self::char(' ');
        let mut rest = text;
        // "+" itself is a key, and "ctrl++" its Ctrl.
        while let Some((name, after)) =
            rest.split_once('+').filter(|(name, after)| !name.is_empty() && !after.is_empty())
        {
            let held = match name {
                "ctrl" => &mut key.ctrl,
                "alt" => &mut key.alt,
                "shift" => &mut key.shift,
                _ => return Err(wrong()),
            };
            if std::mem::replace(held, true) {
                return Err(wrong());
            }
            rest = after;
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_control() && !c.is_whitespace() => Code::Char(c),
            _ => match (NAMES.iter().find(|(_, name, ..)| *name == rest), rest.strip_prefix('f')) {
                (Some((code, ..)), _) => *code,
                (None, Some(n)) => Code::F(n.parse().ok().filter(|n| (1..=24).contains(n)).ok_or_else(wrong)?),
                (None, None) => return Err(wrong()),
            },
        };
        // A shifted letter is its capital; there is one way to write each key.
        if let Code::Char(c) = key.code
            && (key.shift || ((key.ctrl || key.alt) && c.is_uppercase()))
        {
            return Err(wrong());
        }
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
    use proptest::prelude::{any, prop_assert_eq, prop_assume, proptest};

    use crate::language::language::Language;
    use crate::tui::keys::{Code, Key};

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::read(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn keys_read_back_from_their_names() {
        for name in ["ctrl+p", "f1", "æ", "shift+tab", "+", "ctrl++", "-", "space", "alt+enter", "U", "ctrl+alt+a"] {
            assert_eq!(name.parse::<Key>().map(|key| key.to_string()), Ok(name.to_owned()));
        }
    }

    #[test]
    fn names_of_nothing_are_refused() {
        for name in ["", "ctrl+", "hyper+a", "f0", "f99", "fx", "enterr", "shift+a", "ctrl+P", "ctrl+ctrl+p", " ", "ab"]
        {
            assert!(name.parse::<Key>().is_err(), "{name:?}");
        }
    }

    #[test]
    fn a_danish_reader_sees_danish_names() {
        let shown = |name: &str| name.parse::<Key>().unwrap().shown(Language::Da);
        assert_eq!(shown("ctrl+p"), "Ctrl+P");
        assert_eq!(shown("space"), "Mellemrum");
        assert_eq!(shown("shift+tab"), "Shift+Tab");
        assert_eq!(shown("up"), "↑");
        assert_eq!(shown("f12"), "F12");
        assert_eq!(shown("u"), "u");
    }

    #[test]
    fn altgr_of_windows_types_its_sign() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        for sign in ['@', '£', '$', '{', '[', ']', '}', '|', '€', 'µ', '\\', '~'] {
            assert_eq!(pressed(KeyCode::Char(sign), both).and_then(Key::typed), Some(sign));
        }
        assert_eq!(pressed(KeyCode::Char('a'), both), Some(Key::char('a').ctrl().alt()));
    }

    #[test]
    fn a_released_key_is_no_key_and_a_repeated_one_is() {
        let event = |kind| KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, kind);
        assert_eq!(Key::read(event(KeyEventKind::Release)), None);
        assert_eq!(Key::read(event(KeyEventKind::Repeat)), Some(Key::char('a')));
    }

    #[test]
    fn capitals_are_the_same_key_from_every_terminal() {
        let capital = Some(Key::char('Å'));
        assert_eq!(pressed(KeyCode::Char('Å'), KeyModifiers::SHIFT), capital);
        assert_eq!(pressed(KeyCode::Char('å'), KeyModifiers::SHIFT), capital);
        assert_eq!(pressed(KeyCode::Char('Å'), KeyModifiers::NONE), capital);
        assert_eq!(
            pressed(KeyCode::Char('P'), KeyModifiers::CONTROL | KeyModifiers::SHIFT),
            Some(Key::char('p').ctrl())
        );
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT), Some(Key::new(Code::Tab).shift()));
    }

    proptest! {
        #[test]
        fn every_key_that_a_terminal_can_send_has_one_name(c in any::<char>(), bits in 0u8..8) {
            prop_assume!(c == ' ' || !(c.is_control() || c.is_whitespace()));
            let modifiers = KeyModifiers::from_bits_truncate(bits);
            let key = pressed(KeyCode::Char(c), modifiers).expect("characters are keys");
            // Capitals without a small letter of their own keep their form under Ctrl, which no keymap writes.
            prop_assume!(!matches!(key.code, Code::Char(c) if c.is_uppercase() && (key.ctrl || key.alt)));
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }
    }
}
