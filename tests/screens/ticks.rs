//! What a second's tick sends to the terminal where nothing but the clock has changed: over a slow line it must be little.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::points::gathered;
use crate::room::danish;

/// What is sent to the terminal.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_seconds_tick_sends_no_more_than_two_hundred_bytes() {
    let words = danish();
    let mut room = gathered(&words);
    room.press("f2 enter");
    room.seconds(70);
    for key in ["f2", "f3", "f4", "f5", "f6", "f7", "f10", "f11"] {
        room.press(key);
        // Notices are gone, and the last one with them.
        room.seconds(11);
        let wire = Wire::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, 200, 60));
        let mut terminal =
            Terminal::with_options(CrosstermBackend::new(wire.clone()), TerminalOptions { viewport }).unwrap();
        terminal.draw(|frame| room.tui.draw(frame, &room.device.view(room.now))).unwrap();
        for _ in 0..5 {
            room.seconds(1);
            wire.0.borrow_mut().clear();
            terminal.draw(|frame| room.tui.draw(frame, &room.device.view(room.now))).unwrap();
            let sent = wire.0.borrow().len();
            assert!((1..=200).contains(&sent), "{key}: {sent}");
        }
    }
}
