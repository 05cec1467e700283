//! The terminal, taken and given back: every mode that is switched on here is switched off by `leave`.

use std::io::{self, BufWriter, Stdout, Write};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture, KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::{cursor, execute, queue, terminal};
use ratatui::backend::CrosstermBackend;

/// Draws to standard output, one write a frame.
pub type Terminal = ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// What is asked of the terminal beyond drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Off by default: with it the terminal's own selection of text is gone.
    pub mouse: bool,
    /// The terminal said that it tells Shift+Enter from Enter; known only after `ask_for_enhancement`.
    pub kitty: bool,
}

/// Takes the terminal: another screen, raw keys, pastes told apart. Also after a suspension and to repaint everything;
/// a terminal is never cleared, because that asks it for the cursor and the answer goes to whoever reads the keys.
pub fn enter(wishes: Wishes) -> io::Result<Terminal> {
    terminal::enable_raw_mode()?;
    let entered = take(&mut io::stdout(), wishes).and_then(|()| fresh());
    if entered.is_err() {
        leave();
    }
    entered
}

/// Switches on what is wished for.
fn take(out: &mut impl Write, wishes: Wishes) -> io::Result<()> {
    execute!(out, terminal::EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, cursor::Hide)?;
    if wishes.mouse {
        execute!(out, EnableMouseCapture)?;
    }
    if wishes.kitty {
        push_kitty(out);
    }
    Ok(())
}

/// Switches off everything that `take` can have switched on.
fn give_back(out: &mut impl Write) {
    // Each by itself: on the way out the next must be tried though one failed.
    let _ = execute!(out, PopKeyboardEnhancementFlags);
    let _ = execute!(out, DisableMouseCapture);
    let _ = execute!(out, DisableFocusChange);
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, terminal::LeaveAlternateScreen);
    let _ = execute!(out, cursor::Show);
}

/// A terminal that knows nothing of what is on the screen and so paints all of it with the next frame.
pub fn fresh() -> io::Result<Terminal> {
    execute!(io::stdout(), terminal::Clear(terminal::ClearType::All))?;
    ratatui::Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))
}

/// Columns and rows.
pub fn size() -> io::Result<(u16, u16)> {
    terminal::size()
}

/// Asks the terminal what it draws on (OSC 11). The answer comes among the keys, at once or late or never; nobody waits.
pub fn ask_for_ground() -> io::Result<()> {
    ask(b"\x1b]11;?\x1b\\")
}

/// Asks whether the terminal can tell Shift+Enter from Enter. Not every terminal takes the question for one and does not
/// show it: only where one has answered something.
pub fn ask_for_enhancement() -> io::Result<()> {
    ask(b"\x1b[?u")
}

fn ask(question: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(question)?;
    out.flush()
}

/// Lets the terminal tell Shift+Enter from Enter, once it has said that it can.
pub fn enhance() {
    push_kitty(&mut io::stdout());
}

/// Gives the terminal back as it was. Safe to call twice, from a panic hook, and when nothing was taken.
pub fn leave() {
    // Leaving the other screen twice would throw the cursor back to where it was saved, over the message of a panic.
    if !terminal::is_raw_mode_enabled().unwrap_or(true) {
        return;
    }
    give_back(&mut io::stdout());
    let _ = terminal::disable_raw_mode();
}

/// Gives the terminal back and asks the system to put the program to sleep until the shell wakes it again. It sleeps
/// soon, and not always before this returns: with several threads the system may stop another one first. Nobody reads
/// events meanwhile.
#[cfg(unix)]
pub fn lie_down() -> io::Result<()> {
    leave();
    // The whole group: started by a script or by `cargo run`, the parent has to stop too or the shell stays behind it.
    Ok(rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?)
}

/// No shell here puts programs to sleep.
#[cfg(not(unix))]
pub fn lie_down() -> io::Result<()> {
    Ok(())
}

/// Puts a text on the clipboard of whoever sits at the terminal, also over ssh, where the terminal allows it (OSC 52).
pub fn copy(text: &str) -> io::Result<()> {
    execute!(io::stdout(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
}

/// The name of the window or tab.
pub fn title(text: &str) -> io::Result<()> {
    let mut out = io::stdout();
    queue!(out, terminal::SetTitle(text))?;
    out.flush()
}

fn push_kitty(out: &mut impl Write) {
    // Always an error on Windows, and no loss anywhere.
    let _ = execute!(out, PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES));
}

#[cfg(all(test, unix))]
mod tests {
    use std::collections::BTreeSet;

    use crate::tui::terminal::{Wishes, give_back, take};

    /// The modes that a text for the terminal switches on or off: the numbers between "ESC [ ?" and the letter.
    fn modes(text: &str, letter: char) -> BTreeSet<String> {
        let parts = text.split("\x1b[?").skip(1);
        let told = parts.filter_map(|part| part.split_once(|c: char| c.is_ascii_alphabetic()).zip(part.find(letter)));
        told.filter(|((number, _), at)| number.len() == *at)
            .flat_map(|((number, _), _)| number.split(';').map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn every_mode_that_is_switched_on_is_switched_off() {
        let (mut taken, mut given) = (Vec::new(), Vec::new());
        take(&mut taken, Wishes { mouse: true, kitty: true }).unwrap();
        give_back(&mut given);
        let (taken, given) = (String::from_utf8(taken).unwrap(), String::from_utf8(given).unwrap());
        // The cursor alone is switched off first.
        assert_eq!((modes(&taken, 'l'), modes(&given, 'h')), (["25".to_owned()].into(), ["25".to_owned()].into()));
        let on = modes(&taken, 'h');
        assert!(on.len() >= 4 && on.contains("1049") && on.contains("2004") && on.contains("1000"), "{taken:?}");
        assert_eq!(on, modes(&given, 'l'));
        assert_eq!((taken.matches("\x1b[>").count(), given.matches("\x1b[<").count()), (1, 1));
    }
}
