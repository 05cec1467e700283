//! A world of its own for each test: folders for data, settings and documents, and nothing of the machine's environment.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program as it was built for this test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rundbord");
/// The first minute of the meeting in Ringsted.
pub const RINGSTED_BEGINS: [&str; 2] = ["--clock", "2022-04-07T16:00:00+02:00"];

pub struct World {
    folder: TempDir,
}

/// What a run of the program said.
#[derive(Debug)]
pub struct Told {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl Told {
    /// It went well and nothing was complained of.
    pub fn fine(self) -> Self {
        assert!(self.code == Some(0) && self.err.is_empty(), "{self:#?}");
        self
    }

    /// The answers in which all of these words stand.
    pub fn says(&self, words: &str) -> bool {
        self.out.contains(words) || self.err.contains(words)
    }
}

impl World {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder that holds everything of the program.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// One of the five meetings.
    pub fn session(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(name)
    }

    pub fn ringsted() -> PathBuf {
        Self::session("ringsted-2022.json")
    }

    /// A file of this world.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// What the program, or something that starts it, is started with.
    pub fn starting(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("HOME", self.path("home"))
            .env("RUNDBORD_DATA_DIR", self.data())
            .env("RUNDBORD_CONFIG_DIR", self.path("config"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("TERM", "xterm-256color")
            .current_dir(self.folder.path());
        // Windows finds neither its sockets nor its folders without these.
        for name in ["SYSTEMROOT", "LOCALAPPDATA", "APPDATA"] {
            command.envs(std::env::vars_os().filter(|(key, _)| key.eq_ignore_ascii_case(name)));
        }
        command
    }

    pub fn program(&self) -> Command {
        self.starting(PROGRAM)
    }

    /// Runs the program to its end.
    pub fn told(&self, arguments: &[&str]) -> Told {
        self.told_with(arguments, b"")
    }

    /// The same with something to read.
    pub fn told_with(&self, arguments: &[&str], input: &[u8]) -> Told {
        let mut command = self.program();
        command.args(arguments);
        run(command, input)
    }

    /// Ringsted in plain mode from its first minute, in Danish.
    pub fn ringsted_by(&self, script: &str) -> Told {
        self.meeting_by(&Self::ringsted(), script.as_bytes())
    }

    /// A meeting in plain mode, rehearsed from Ringsted's first minute.
    pub fn meeting_by(&self, file: &Path, script: &[u8]) -> Told {
        let arguments = [&["run", file.to_str().unwrap(), "--plain"][..], &RINGSTED_BEGINS].concat();
        self.told_with(&arguments, script)
    }

    /// What `/export` wrote last into a folder of this world, as data.
    pub fn exported(&self, folder: &str) -> Value {
        let file = self.documents(folder).into_iter().find(|path| path.extension().is_some_and(|end| end == "json"));
        serde_json::from_slice(&fs::read(file.unwrap()).unwrap()).unwrap()
    }

    /// The documents in a folder of this world.
    pub fn documents(&self, folder: &str) -> Vec<PathBuf> {
        files(&self.path(folder))
    }

    /// Every file of this world.
    pub fn files(&self) -> Vec<PathBuf> {
        files(self.folder.path())
    }

    /// Every file of this world in which words stand, in UTF-8 or in UTF-16 of either order.
    pub fn files_with(&self, words: &str) -> Vec<PathBuf> {
        let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let holds = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            [words.as_bytes(), &little, &big]
                .iter()
                .any(|sought| bytes.windows(sought.len()).any(|part| part == *sought))
        };
        self.files().into_iter().filter(holds).collect()
    }
}

/// Runs a command to its end; nobody need be listening to all of its input.
pub fn run(mut command: Command, input: &[u8]) -> Told {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it can be started");
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
    Told { out: text(stdout), err: text(stderr), code: status.code() }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
