//! The host: the program itself, in a process of its own.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rundbord::sync::code::Code;
use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_rundbord");
/// The kernel's unit of processor time on every Linux: 1/100 s.
const TICK: Duration = Duration::from_millis(10);

pub struct Host {
    folder: PathBuf,
    pub address: String,
    child: Child,
    codes: Vec<Value>,
}

impl Host {
    pub fn start(folder: &Path, tables: u16) -> Self {
        let programme = format!(
            r#"{{"title": "Dialogmøde", "date": "7. april 2022", "start": "16.00", "end": "19.00",
                "items": [{{"title": "Borde", "minutes": 180}}],
                "themes": [{{"title": "Inddragelse", "id": "inddragelse"}}], "tables": {tables}}}"#
        );
        fs::write(folder.join("programme.json"), programme).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let child = spawn(folder, &address);
        let mut host = Self { folder: folder.to_owned(), address, child, codes: Vec::new() };
        host.listen();
        host
    }

    /// The power is gone.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn start_again(&mut self) {
        self.child = spawn(&self.folder, &self.address);
    }

    /// Waits until it answers.
    pub fn listen(&mut self) {
        writeln!(self.child.stdin.as_mut().unwrap(), "/codes --json").unwrap();
        let mut said = BufReader::new(self.child.stdout.take().unwrap()).lines();
        let codes = said.find_map(|line| Some(line.unwrap()).filter(|line| line.starts_with("[{"))).unwrap();
        self.codes = serde_json::from_str(&codes).unwrap();
        // What it says must be taken, or it stands still.
        std::thread::spawn(move || said.for_each(drop));
    }

    pub fn code(&self, table: u16) -> Code {
        self.find(|row| row["table"] == table && row["role"] == "scribe")
    }

    pub fn stand_by(&self) -> Code {
        self.find(|row| row["role"] == "stand_by")
    }

    pub fn collator(&self) -> Code {
        self.find(|row| row["role"] == "collator")
    }

    fn find(&self, wanted: impl Fn(&Value) -> bool) -> Code {
        self.codes.iter().find(|row| wanted(row)).unwrap()["code"].as_str().unwrap().parse().unwrap()
    }

    /// In KiB.
    pub fn resident(&self) -> u64 {
        let status = self.status("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    pub fn processor_time(&self) -> Duration {
        spent(&self.status("stat"))
    }

    fn status(&self, file: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).unwrap()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The processor time in a `stat` of `/proc`.
pub fn spent(stat: &str) -> Duration {
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    TICK * (fields[11].parse::<u32>().unwrap() + fields[12].parse::<u32>().unwrap())
}

fn spawn(folder: &Path, address: &str) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["run", "programme.json", "--lang", "da", "--plain", "--host", address]).current_dir(folder);
    command.env("RUNDBORD_DATA_DIR", folder.join("data")).env("RUNDBORD_CONFIG_DIR", folder.join("config"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
}
