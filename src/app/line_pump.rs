//! Lines from a thread of their own, for a loop that waits for other things too.

use std::io::{self, BufReader, Stdin};
use std::thread;

use tokio::sync::mpsc;

use crate::app::line_source::{Line, LineSource};

/// Lines that are read ahead.
const AHEAD: usize = 16;

pub type StandardInput = LineSource<BufReader<Stdin>>;

pub fn standard_input() -> StandardInput {
    LineSource::new(BufReader::new(io::stdin()))
}

/// Reads what is left to its end. The thread ends with the process: nobody can call it away from a read.
pub fn pump(mut source: StandardInput) -> mpsc::Receiver<io::Result<Line>> {
    let (to, lines) = mpsc::channel(AHEAD);
    thread::spawn(move || {
        while let Some(line) = source.read().transpose() {
            let failed = line.is_err();
            if to.blocking_send(line).is_err() || failed {
                return;
            }
        }
    });
    lines
}
