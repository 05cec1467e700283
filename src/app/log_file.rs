//! What happened inside the program, for the one who looks into a fault: a file, never the screen, never words of a
//! meeting.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Mutex;

/// A log beyond this many bytes is begun anew; the one before is kept.
const LARGEST: u64 = 1 << 20;

/// A log that a full disk refuses is no log; the subscriber would complain of it on the screen.
struct Silent(File);

impl Write for Silent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.0.write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = self.0.flush();
        Ok(())
    }
}

/// Begins the log. A folder that cannot be written costs the log and nothing else.
pub fn begin(folder: &Path) {
    let Ok(file) = open(folder) else { return };
    let log = tracing_subscriber::fmt().with_ansi(false).with_writer(Mutex::new(Silent(file))).finish();
    // A second log in the same process (a test) is none.
    let _ = tracing::subscriber::set_global_default(log);
}

fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join("rundbord.log");
    if fs::metadata(&path).is_ok_and(|there| there.len() > LARGEST) {
        fs::rename(&path, folder.join("rundbord.log.1"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}
