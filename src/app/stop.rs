//! The system asks the program to stop: a closed window, a shutdown, Ctrl-C from outside.

use std::io;

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
