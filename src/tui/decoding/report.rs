//! Where the mouse is and what it did, as terminals tell.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// "0;12;1" and M or m: button, column and row from 1.
pub fn mouse(told: &str, last: u8) -> Option<MouseEvent> {
    let mut numbers = told.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let event = event(u8::try_from(button).ok()?, column, row)?;
    match (last, event.kind) {
        (b'M', _) => Some(event),
        (b'm', MouseEventKind::Down(button)) => Some(MouseEvent { kind: MouseEventKind::Up(button), ..event }),
        _ => None,
    }
}

/// The same in three bytes, each 32 more.
pub fn old_mouse(bytes: [u8; 3]) -> Option<MouseEvent> {
    let [button, column, row] = bytes.map(|byte| byte - 32);
    event(button, column.into(), row.into())
}

/// The same in numbers, of which only the button is 32 more: "32;12;1".
pub fn rxvt_mouse(told: &str) -> Option<MouseEvent> {
    let mut numbers = told.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    event(u8::try_from(button.checked_sub(32)?).ok()?, column, row)
}

fn event(button: u8, column: u16, row: u16) -> Option<MouseEvent> {
    let moved = button & 32 != 0;
    let which = [MouseButton::Left, MouseButton::Middle, MouseButton::Right].get(usize::from(button & 3));
    let kind = match (button & 0b1100_0000, which, moved) {
        (0, Some(&button), false) => MouseEventKind::Down(button),
        (0, Some(&button), true) => MouseEventKind::Drag(button),
        (0, None, false) => MouseEventKind::Up(MouseButton::Left),
        (0, None, true) => MouseEventKind::Moved,
        (64, ..) => match button & 3 {
            0 => MouseEventKind::ScrollUp,
            1 => MouseEventKind::ScrollDown,
            2 => MouseEventKind::ScrollLeft,
            _ => MouseEventKind::ScrollRight,
        },
        _ => return None,
    };
    let held = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let modifiers = held
        .into_iter()
        .filter(|(bit, _)| button & bit != 0)
        .fold(KeyModifiers::NONE, |modifiers, (_, modifier)| modifiers | modifier);
    Some(MouseEvent { kind, column: column.saturating_sub(1), row: row.saturating_sub(1), modifiers })
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyModifiers, MouseButton, MouseEventKind};

    use crate::tui::decoding::report::{mouse, old_mouse, rxvt_mouse};

    #[test]
    fn clicks_and_the_wheel_are_told_with_their_place() {
        for (told, last, kind) in [
            ("0;12;1", b'M', MouseEventKind::Down(MouseButton::Left)),
            ("0;12;1", b'm', MouseEventKind::Up(MouseButton::Left)),
            ("34;12;1", b'M', MouseEventKind::Drag(MouseButton::Right)),
            ("35;12;1", b'M', MouseEventKind::Moved),
            ("64;12;1", b'M', MouseEventKind::ScrollUp),
            ("65;12;1", b'M', MouseEventKind::ScrollDown),
        ] {
            let event = mouse(told, last).unwrap();
            assert_eq!((event.kind, event.column, event.row), (kind, 11, 0), "{told}");
        }
        assert_eq!(mouse("20;0;0", b'M').unwrap().modifiers, KeyModifiers::SHIFT | KeyModifiers::CONTROL);
        assert_eq!(old_mouse([32, 44, 33]), mouse("0;12;1", b'M'));
        assert_eq!(rxvt_mouse("32;12;1"), mouse("0;12;1", b'M'));
        for odd in ["", "0", "0;1", "999;1;1", "a;b;c", "0;70000;1"] {
            assert_eq!(mouse(odd, b'M'), None, "{odd}");
        }
    }
}
