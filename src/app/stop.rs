//! The system asks the program to stop: a closed window, a shutdown, Ctrl-C from outside.

use std::io;
use std::time::Duration;

use crate::tui::terminal;

/// How long the program may take to leave by itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends the program when it was asked to stop, or its terminal is gone, and it has not left by itself. Whoever reads keys
/// from a terminal that is gone reads on for ever (crossterm takes the end of its input for nothing yet), and would keep
/// the meeting from everybody else. What was said to be saved is. Called before the terminal is taken: one that is gone is no
/// terminal any more.
pub fn insist() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    // Heard from here on, not from whenever the thread begins: a signal in between would end the program as it stands.
    let mut stop = {
        let _inside = runtime.enter();
        Stop::listen()?
    };
    watch("stop", move || {
        runtime.block_on(stop.asked());
        Ok(())
    })?;
    // A pipe that ends is an end of the input and nothing more.
    #[cfg(unix)]
    if std::io::IsTerminal::is_terminal(&io::stdin()) {
        watch("terminal", hung_up)?;
    }
    Ok(())
}

/// Ends the program some time after `asked` has returned.
fn watch(name: &str, asked: impl FnOnce() -> io::Result<()> + Send + 'static) -> io::Result<()> {
    let end = move || {
        if asked().is_ok() {
            std::thread::sleep(PATIENCE);
            terminal::leave();
            std::process::exit(0);
        }
    };
    std::thread::Builder::new().name(name.to_owned()).spawn(end).map(|_| ())
}

/// Returns when nobody is at the other end of the terminal.
#[cfg(unix)]
fn hung_up() -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};

    let keys = io::stdin();
    loop {
        // Nothing is asked for: only an end or an error is told.
        let mut ends = [PollFd::new(&keys, PollFlags::empty())];
        match poll(&mut ends, None) {
            Ok(_) if !ends[0].revents().is_empty() => return Ok(()),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(unix)]
pub struct Stop {
    signals: [tokio::signal::unix::Signal; 3],
}

#[cfg(unix)]
impl Stop {
    pub fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let signals =
            [signal(SignalKind::hangup())?, signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
        Ok(Self { signals })
    }

    /// Returns when the first of them comes. Everything that was said to be saved is.
    pub async fn asked(&mut self) {
        let [hangup, terminate, interrupt] = &mut self.signals;
        tokio::select! {
            _ = hangup.recv() => {}
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}

#[cfg(windows)]
pub struct Stop {
    close: tokio::signal::windows::CtrlClose,
    shutdown: tokio::signal::windows::CtrlShutdown,
}

#[cfg(windows)]
impl Stop {
    pub fn listen() -> io::Result<Self> {
        Ok(Self { close: tokio::signal::windows::ctrl_close()?, shutdown: tokio::signal::windows::ctrl_shutdown()? })
    }

    /// Returns when the first of them comes. Everything that was said to be saved is.
    pub async fn asked(&mut self) {
        tokio::select! {
            _ = self.close.recv() => {}
            _ = self.shutdown.recv() => {}
        }
    }
}
