//! What happened inside the program, for the one who looks into a fault: a file, never the screen, never words of a
//! meeting.

use std::fs::{self, File, OpenOptions};
use std::path::Path;
use std::sync::Mutex;

/// A log beyond this many bytes is begun anew; the one before is kept.
const LARGEST: u64 = 1 << 20;

/// Begins the log. A folder that cannot be written costs the log and nothing else.
pub fn begin(folder: &Path) {
    let Ok(file) = open(folder) else { return };
    let log = tracing_subscriber::fmt().with_ansi(false).with_writer(Mutex::new(file)).finish();
    // A second log in the same process (a test) is none.
    let _ = tracing::subscriber::set_global_default(log);
}

fn open(folder: &Path) -> std::io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join("rundbord.log");
    if fs::metadata(&path).is_ok_and(|there| there.len() > LARGEST) {
        fs::rename(&path, folder.join("rundbord.log.1"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}
