//! A host in a process of its own, and what its record says in the end.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

pub const PROGRAMME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/ringsted-2022.json");
const HERE: &str = "127.0.0.1";
/// This machine too, by an address that none of its networks bears: a meeting there is announced on none.
const UNHEARD: &str = "127.0.0.2";
/// Nothing takes so long unless something is wrong.
pub const DEADLINE: Duration = Duration::from_secs(120);

/// A folder of its own for each machine.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rundbord"));
    command.env("RUNDBORD_DATA_DIR", folder.join("data")).env("RUNDBORD_CONFIG_DIR", folder.join("config"));
    command.env_remove("NO_COLOR").current_dir(folder);
    command
}

/// The lines of a stream as they come.
pub fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (to, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if to.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

/// A port that nobody listens at, below those that the system gives to callers: one of them could take a killed host's
/// place, even by calling itself.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let begin = 10_000 + u16::try_from(std::process::id() % 15_000).unwrap();
    loop {
        let port = begin + NEXT.fetch_add(1, Ordering::SeqCst);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

pub struct Host {
    folder: PathBuf,
    programme: PathBuf,
    ip: &'static str,
    pub port: u16,
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<String>,
    complaints: Receiver<String>,
    pub codes: Vec<Value>,
}

impl Host {
    pub fn start(folder: &Path, port: u16) -> Self {
        Self::of(folder, Path::new(PROGRAMME), port)
    }

    /// The tables discuss already.
    pub fn at_the_tables(folder: &Path) -> Self {
        let mut host = Self::start(folder, free_port());
        host.goes_to_the_tables();
        host
    }

    pub fn goes_to_the_tables(&mut self) {
        (0..4).for_each(|_| self.say("/næste"));
        self.hear("Gruppedrøftelse");
    }

    /// With more on the command line.
    pub fn with(folder: &Path, port: u16, more: &[&str]) -> Self {
        Self::begin(folder, Path::new(PROGRAMME), HERE, port, more)
    }

    /// One that no table hears of on the network, so that who is cut off from it stays so.
    pub fn unannounced(folder: &Path) -> Self {
        Self::begin(folder, Path::new(PROGRAMME), UNHEARD, free_port(), &[])
    }

    /// The meeting of another programme.
    pub fn of(folder: &Path, programme: &Path, port: u16) -> Self {
        Self::begin(folder, programme, HERE, port, &[])
    }

    pub fn address(&self) -> (&'static str, u16) {
        (self.ip, self.port)
    }

    fn begin(folder: &Path, programme: &Path, ip: &'static str, port: u16, more: &[&str]) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        let mut child = program(folder)
            .arg("run")
            .arg(programme)
            .args(["--lang", "da", "--plain", "--host", &format!("{ip}:{port}")])
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let output = lines(child.stdout.take().unwrap());
        let complaints = lines(child.stderr.take().unwrap());
        let (folder, programme) = (folder.to_owned(), programme.to_owned());
        let mut host = Self { folder, programme, ip, port, child, input, output, complaints, codes: Vec::new() };
        host.say("/codes --json");
        host.codes = serde_json::from_str(&host.hear("[{")).unwrap();
        host
    }

    pub fn say(&mut self, line: &str) {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{line}").unwrap();
        input.flush().unwrap();
    }

    /// Nobody types here any more.
    pub fn end_of_lines(&mut self) {
        self.input = None;
    }

    /// The next line that holds `text`.
    pub fn hear(&self, text: &str) -> String {
        loop {
            let line = self.output.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("the host never says {text:?}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The next line that holds one of the two.
    pub fn hear_either(&self, one: &str, other: &str) -> String {
        loop {
            let line = self.hear("");
            if line.contains(one) || line.contains(other) {
                return line;
            }
        }
    }

    /// What the facilitator is told on the error stream.
    pub fn hear_complaint(&self, text: &str) -> String {
        loop {
            let line = self.complaints.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("no complaint of {text:?}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    pub fn code(&self, table: u16) -> String {
        let of = |row: &&Value| row["table"] == table && row["role"] == "scribe";
        self.codes.iter().find(of).unwrap()["code"].as_str().unwrap().to_owned()
    }

    pub fn stand_by_code(&self) -> String {
        self.code_of("stand_by")
    }

    pub fn code_of(&self, role: &str) -> String {
        let of = |row: &&Value| row["role"] == role;
        self.codes.iter().find(of).unwrap()["code"].as_str().unwrap().to_owned()
    }

    /// Until it has left by itself.
    pub fn wait(&mut self) {
        assert!(self.child.wait().unwrap().success());
    }

    /// The power is gone.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The same machine is there again.
    pub fn restart(&self) -> Self {
        Self::begin(&self.folder, &self.programme, self.ip, self.port, &[])
    }

    /// The power is gone; then the same machine is there again.
    pub fn kill_and_restart(mut self) -> Self {
        self.kill();
        let codes = std::mem::take(&mut self.codes);
        let again = self.restart();
        assert_eq!(codes, again.codes, "the codes are the ones on the table cards");
        again
    }

    /// Leaves in order; what its record says then, entry by entry.
    pub fn close(mut self) -> Vec<Value> {
        self.say("/quit");
        assert!(self.child.wait().unwrap().success());
        log_of(&self.folder, &self.programme, None)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `rundbord log`, of the usual record or another.
pub fn log(folder: &Path, record: Option<&Path>) -> Vec<Value> {
    log_of(folder, Path::new(PROGRAMME), record)
}

fn log_of(folder: &Path, programme: &Path, record: Option<&Path>) -> Vec<Value> {
    let mut command = program(folder);
    command.arg("log").arg(programme).arg("--json");
    if let Some(record) = record {
        command.arg("--record").arg(record);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Entry, time and words of every note that a log tells of.
pub fn notes(log: &[Value]) -> Vec<(String, String, String)> {
    let mut notes = Vec::new();
    for entry in log {
        for event in entry["events"].as_array().into_iter().flatten() {
            if let Some(text) = event["contribution"]["written"]["text"].as_str() {
                let of = |name: &str| entry[name].as_str().unwrap().to_owned();
                notes.push((of("entry"), of("at"), text.to_owned()));
            }
        }
    }
    notes
}
