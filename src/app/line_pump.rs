//! Lines from a thread of their own, for a loop that waits for other things too.

use std::io::{self, BufReader};
use std::thread;

use tokio::sync::mpsc;

use crate::app::line_source::{Line, LineSource};

/// Lines that are read ahead.
const AHEAD: usize = 16;

/// Reads the standard input to its end. The thread ends with the process: nobody can call it away from a read.
pub fn standard_input() -> mpsc::Receiver<io::Result<Line>> {
    let (to, lines) = mpsc::channel(AHEAD);
    thread::spawn(move || {
        let mut source = LineSource::new(BufReader::new(io::stdin()));
        while let Some(line) = source.read().transpose() {
            let failed = line.is_err();
            if to.blocking_send(line).is_err() || failed {
                return;
            }
        }
    });
    lines
}
