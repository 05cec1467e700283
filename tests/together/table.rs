//! A scribe in a process of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::Receiver;

use crate::host::{DEADLINE, lines, program};

pub struct Table {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<String>,
    complaints: Receiver<String>,
}

impl Table {
    /// `code`: nothing for the seat used last.
    pub fn join(folder: &Path, code: Option<&str>, port: u16) -> Self {
        Self::join_with(folder, code, port, &[])
    }

    /// One that would open its own door at `door`.
    pub fn stand_by(folder: &Path, code: &str, port: u16, door: u16) -> Self {
        Self::join_with(folder, Some(code), port, &["--host", &format!("127.0.0.1:{door}")])
    }

    fn join_with(folder: &Path, code: Option<&str>, port: u16, more: &[&str]) -> Self {
        let address = format!("127.0.0.1:{port}");
        Self::begin(folder, ["--address", &address].iter().chain(more).copied().chain(code))
    }

    /// One that has the code and no address.
    pub fn join_by_code(folder: &Path, code: &str) -> Self {
        Self::begin(folder, [code])
    }

    /// The seat used last, wherever its host was.
    pub fn begin_again(folder: &Path) -> Self {
        Self::begin(folder, [])
    }

    /// One that no net reaches.
    pub fn offline(folder: &Path, file: &Path) -> Self {
        Self::begin(folder, ["--offline", file.to_str().unwrap()])
    }

    fn begin<'a>(folder: &Path, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        let mut command = program(folder);
        command.args(["join", "--lang", "da", "--plain"]).args(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let input = child.stdin.take();
        let output = lines(child.stdout.take().unwrap());
        let complaints = lines(child.stderr.take().unwrap());
        Self { child, input, output, complaints }
    }

    /// Types a note and waits until it is saved on this machine.
    pub fn note(&mut self, text: &str) {
        self.type_line(text);
        self.hear("gemt");
    }

    /// Asks until an answer holds `text`.
    pub fn ask(&mut self, line: &str, text: &str) {
        loop {
            self.type_line(line);
            if self.output.recv_timeout(DEADLINE).unwrap().contains(text) {
                return;
            }
        }
    }

    pub fn type_line(&mut self, text: &str) {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{text}").unwrap();
        input.flush().unwrap();
    }

    pub fn hear(&self, text: &str) -> String {
        loop {
            let line = self.output.recv_timeout(DEADLINE).unwrap_or_else(|_| {
                let said: Vec<String> = self.complaints.try_iter().collect();
                panic!("the table never says {text:?}; it says {said:?}")
            });
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The next line that holds one of the two.
    pub fn hear_either(&self, one: &str, other: &str) -> String {
        loop {
            let line = self.output.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("neither {one:?} nor {other:?}"));
            if line.contains(one) || line.contains(other) {
                return line;
            }
        }
    }

    /// What the table is told on the error stream.
    pub fn hear_complaint(&self, text: &str) -> String {
        loop {
            let line = self.complaints.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("no complaint of {text:?}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The machine dies.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// No more lines; everything must reach the host.
    pub fn finish(mut self) {
        drop(self.input.take());
        self.hear("Alt er hos mødelederen");
        assert!(self.child.wait().unwrap().success());
    }

    /// The same; and what it was told since it was listened to last.
    pub fn everything_told(mut self) -> Vec<String> {
        drop(self.input.take());
        assert!(self.child.wait().unwrap().success());
        self.output.iter().collect()
    }

    /// The same; and what it was told on the error stream.
    pub fn finish_with_complaints(mut self) -> Vec<String> {
        drop(self.input.take());
        self.hear("Alt er hos mødelederen");
        assert!(self.child.wait().unwrap().success());
        self.complaints.iter().collect()
    }

    /// It ends by itself, with this code.
    pub fn ends_with(mut self, code: i32) {
        drop(self.input.take());
        assert_eq!(self.child.wait().unwrap().code(), Some(code));
    }

    /// This machine's copy of the record.
    pub fn copy(folder: &Path) -> PathBuf {
        let meetings = std::fs::read_dir(folder.join("data").join("meetings")).unwrap();
        let copy = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with("plads-") && name.ends_with(".db") && !name.ends_with(".private.db")
        };
        meetings.flatten().map(|entry| entry.path()).find(copy).unwrap()
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
