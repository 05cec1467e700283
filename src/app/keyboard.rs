//! What comes from the terminal while the loop waits for other things too: keys, pastes, the mouse, a new size.

use std::collections::VecDeque;
use std::io;
#[cfg(unix)]
use std::io::{PipeReader, PipeWriter};
#[cfg(unix)]
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
#[cfg(unix)]
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::sleep;

#[cfg(unix)]
use crate::tui::decoding::decoder::Decoder;
use crate::tui::input::Input;
#[cfg(not(unix))]
use crate::tui::input::Reader;
#[cfg(unix)]
use crate::tui::terminal;

/// As much as is read at once.
#[cfg(unix)]
const A_READ: usize = 1 << 14;

/// What was read, and when: the loop may be late, and a paste is not over because somebody looked away.
#[cfg(unix)]
type Read = (io::Result<Vec<u8>>, Instant);

/// Hears the terminal until it is dropped; then nobody here reads it any more, and the shell may have it.
#[cfg(unix)]
pub struct Keyboard {
    ready: VecDeque<Input>,
    decoder: Decoder,
    began: Instant,
    read: UnboundedReceiver<Read>,
    resized: Signal,
    thread: Option<JoinHandle<()>>,
    /// Closed to call the thread back.
    call: Option<PipeWriter>,
}

#[cfg(unix)]
impl Keyboard {
    /// Begins to listen, within a runtime.
    pub fn listen() -> io::Result<Self> {
        let (called, call) = io::pipe()?;
        let (to, read) = unbounded_channel();
        let resized = signal(SignalKind::window_change())?;
        let thread = std::thread::Builder::new().name("keys".to_owned()).spawn(move || hear(&to, &called))?;
        let (ready, decoder) = (VecDeque::new(), Decoder::default());
        Ok(Self { ready, decoder, began: Instant::now(), read, resized, thread: Some(thread), call: Some(call) })
    }

    /// What came next; nothing more when the terminal is gone. Dropped before it is ready it has taken nothing.
    pub async fn next(&mut self) -> io::Result<Option<Input>> {
        loop {
            if let Some(input) = self.ready.pop_front() {
                return Ok(Some(input));
            }
            let wait = self.decoder.due().map_or(Duration::MAX, |due| due.saturating_sub(self.began.elapsed()));
            tokio::select! {
                // What has come goes before what was waited for.
                biased;
                read = self.read.recv() => {
                    let Some((bytes, at)) = read else { return Ok(None) };
                    let (bytes, now) = (bytes?, at.saturating_duration_since(self.began));
                    self.ready.extend(self.decoder.take(&bytes, bytes.len() == A_READ, now));
                }
                _ = self.resized.recv() => {
                    let (columns, rows) = terminal::size()?;
                    self.ready.push_back(Input::Resize(columns, rows));
                }
                () = sleep(wait) => self.ready.extend(self.decoder.release(self.began.elapsed())),
            }
        }
    }
}

#[cfg(unix)]
impl Drop for Keyboard {
    fn drop(&mut self) {
        self.call = None;
        if let Some(thread) = self.thread.take() {
            // A thread that broke has nothing more to say.
            let _ = thread.join();
        }
    }
}

/// Reads the terminal until it is called back or the terminal is gone.
#[cfg(unix)]
fn hear(to: &UnboundedSender<Read>, called: &PipeReader) {
    loop {
        let read = read(called);
        let over = !matches!(read, Ok(Some(_)));
        if let Some(bytes) = read.transpose()
            && to.send((bytes, Instant::now())).is_err()
        {
            return;
        }
        if over {
            return;
        }
    }
}

/// Waits for what can be read; nothing at the end, or when called back.
#[cfg(unix)]
fn read(called: &PipeReader) -> io::Result<Option<Vec<u8>>> {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    let keys = io::stdin();
    loop {
        let mut ends = [PollFd::new(&keys, PollFlags::IN), PollFd::new(called, PollFlags::IN)];
        match poll(&mut ends, None) {
            Ok(_) if !ends[1].revents().is_empty() => return Ok(None),
            Ok(_) if ends[0].revents().is_empty() => continue,
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(error) => return Err(error.into()),
        }
        let mut bytes = vec![0; A_READ];
        match rustix::io::read(&keys, &mut bytes) {
            // A terminal that is gone ends so or with an error; who is left without one leaves.
            Ok(0) | Err(Errno::IO) => return Ok(None),
            Ok(many) => {
                bytes.truncate(many);
                return Ok(Some(bytes));
            }
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Hears the console until it is dropped.
#[cfg(not(unix))]
pub struct Keyboard {
    ready: VecDeque<Input>,
    reader: Reader,
    began: Instant,
    events: crossterm::event::EventStream,
}

#[cfg(not(unix))]
impl Keyboard {
    /// Begins to listen, within a runtime.
    pub fn listen() -> io::Result<Self> {
        let events = crossterm::event::EventStream::new();
        Ok(Self { ready: VecDeque::new(), reader: Reader::default(), began: Instant::now(), events })
    }

    /// What came next; nothing more when the console is gone. Dropped before it is ready it has taken nothing.
    pub async fn next(&mut self) -> io::Result<Option<Input>> {
        use futures_util::StreamExt;

        loop {
            if let Some(input) = self.ready.pop_front() {
                return Ok(Some(input));
            }
            let wait = self.reader.due().map_or(Duration::MAX, |due| due.saturating_sub(self.began.elapsed()));
            tokio::select! {
                biased;
                event = self.events.next() => {
                    let Some(event) = event else { return Ok(None) };
                    self.ready.extend(self.reader.read(event?, self.began.elapsed()));
                }
                () = sleep(wait) => self.ready.extend(self.reader.release(self.began.elapsed())),
            }
        }
    }
}
