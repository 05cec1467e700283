//! The program asleep in the shell's background: it must not take the terminal again before it was woken.

use std::io;
#[cfg(unix)]
use std::time::Duration;

/// Where nobody would ever wake the program (it has no shell), the system does not put it to sleep either.
#[cfg(unix)]
const NOT_PUT_TO_SLEEP: Duration = Duration::from_secs(1);

/// `lie_down` asks the system for sleep; comes back when the shell has woken the program.
#[cfg(unix)]
pub async fn asleep(lie_down: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut woken = signal(SignalKind::from_raw(rustix::process::Signal::CONT.as_raw()))?;
    lie_down()?;
    let _ = tokio::time::timeout(NOT_PUT_TO_SLEEP, woken.recv()).await;
    Ok(())
}

/// No shell here puts programs to sleep.
#[cfg(not(unix))]
pub async fn asleep(lie_down: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    lie_down()
}
