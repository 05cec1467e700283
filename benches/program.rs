//! The program as it is started: to the first frame, resident memory, what an idle meeting costs. Linux only, as it asks
//! `/proc`.
//!
//! `cargo bench --bench program`

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench reads the clock and stops when it cannot go on"
)]

use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

const PROGRAM: &str = env!("CARGO_BIN_EXE_rundbord");
/// The kernel's unit of processor time on every Linux: 1/100 s.
const TICK: Duration = Duration::from_millis(10);

/// The meeting on a screen of 200x60.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    terminal: Box<dyn MasterPty + Send>,
    to_first_frame: Duration,
}

impl Running {
    fn start(folder: &Path) -> Self {
        let size = PtySize { rows: 60, cols: 200, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", folder);
        command.env("RUNDBORD_DATA_DIR", folder.join("data"));
        command.env("RUNDBORD_CONFIG_DIR", folder.join("config"));
        command.args(["run".as_ref(), programme().as_os_str()]);
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut said = pair.master.try_clone_reader().unwrap();
        let mut screen = vt100::Parser::new(NonZeroU16::new(60).unwrap(), NonZeroU16::new(200).unwrap(), 0);
        let mut bytes = [0; 65_536];
        // The title of the last item stands at the bottom of the first frame.
        while !screen.screen().contents().contains("Videre proces") {
            let read = said.read(&mut bytes).unwrap();
            screen.process(&bytes[..read]);
        }
        let to_first_frame = began.elapsed();
        // What it draws must be taken, or it stands still.
        std::thread::spawn(move || while matches!(said.read(&mut bytes), Ok(1..)) {});
        Self { child, terminal: pair.master, to_first_frame }
    }

    fn status(&self, file: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{file}", self.child.process_id().unwrap())).unwrap()
    }

    /// In KiB.
    fn resident(&self) -> u64 {
        let status = self.status("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    fn processor_time(&self) -> Duration {
        let stat = self.status("stat");
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        let ticks: u32 = fields[11].parse::<u32>().unwrap() + fields[12].parse::<u32>().unwrap();
        TICK * ticks
    }

    fn end(mut self) -> Duration {
        let took = self.to_first_frame;
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        drop(self.terminal);
        took
    }
}

fn programme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/ringsted-2022.json")
}

fn write_notes(folder: &Path, notes: usize) {
    let mut child = Command::new(PROGRAM)
        .env_clear()
        .env("HOME", folder)
        .env("RUNDBORD_DATA_DIR", folder.join("data"))
        .env("RUNDBORD_CONFIG_DIR", folder.join("config"))
        .arg("run")
        .arg(programme())
        .arg("--plain")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    writeln!(typed, "/next").unwrap();
    for n in 0..notes {
        if n % 10 == 0 {
            writeln!(typed, "/table {}\n/theme {}", n / 10 % 12 + 1, n / 120 % 4 + 1).unwrap();
        }
        writeln!(typed, "{n}: brugerne skal med, før beslutningen er truffet, og ikke kun høres bagefter, siger vi")
            .unwrap();
    }
    drop(typed);
    assert!(child.wait().unwrap().success());
}

fn main() {
    if !Path::new("/proc/self/status").exists() {
        println!("no /proc here: nothing measured");
        return;
    }
    for notes in [0, 1_000, 10_000, 100_000] {
        let folder = tempfile::tempdir().unwrap();
        if notes > 0 {
            write_notes(folder.path(), notes);
        }
        let mut starts: Vec<Duration> = (0..11).map(|_| Running::start(folder.path()).end()).collect();
        starts.sort_unstable();
        let running = Running::start(folder.path());
        let resident = running.resident();
        let (before, began) = (running.processor_time(), Instant::now());
        // The second hand is what is measured.
        std::thread::sleep(Duration::from_secs(10));
        let busy = (running.processor_time() - before).as_secs_f64() / began.elapsed().as_secs_f64() * 100.0;
        running.end();
        println!(
            "{notes:>7} notes: first frame {:>6.1} ms (median of 11) · resident {:>5.1} MiB · idle {busy:.1} % of a core",
            starts[5].as_secs_f64() * 1_000.0,
            resident as f64 / 1_024.0,
        );
    }
}
