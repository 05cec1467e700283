//! The screens in a pseudo-terminal: keys in, wait for text with a deadline, never sleep.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::world::{PROGRAM, RINGSTED_BEGINS, World};

/// What a machine that builds something else at the same time may need for one frame.
const PATIENCE: Duration = Duration::from_secs(30);
const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
const CTRL_P: &str = "\x10";
const CTRL_Q: &str = "\x11";
const CTRL_Z: &str = "\x1a";

/// Somebody at a terminal.
pub struct Person {
    keys: Box<dyn Write + Send>,
    said: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    terminal: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// Keys pressed so far; one that the terminal sends as several letters counts once.
    pressed: usize,
}

fn size(columns: u16, lines: u16) -> PtySize {
    PtySize { rows: lines, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn some(cells: u16) -> NonZero<u16> {
    NonZero::new(cells).unwrap()
}

impl Person {
    pub fn starts(world: &World, program: &str, arguments: &[&str], columns: u16, lines: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, lines)).unwrap();
        let mut command = CommandBuilder::new(program);
        let like = world.starting(program);
        command.env_clear();
        for (name, value) in like.get_envs() {
            command.env(name, value.unwrap());
        }
        command.env("PATH", "/usr/bin:/bin");
        command.env("PS1", "ved skallen> ");
        command.cwd(like.get_current_dir().unwrap());
        command.args(arguments);
        let child = pair.slave.spawn_command(command).unwrap();
        // Only the child holds that end, so that its death is seen.
        drop(pair.slave);
        let mut from = pair.master.try_clone_reader().unwrap();
        let (to, said) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = from.read(&mut bytes) {
                if to.send(bytes[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self {
            keys,
            said,
            screen: vt100::Parser::new(some(lines), some(columns), 0),
            terminal: pair.master,
            child,
            pressed: 0,
        }
    }

    pub fn runs_ringsted(world: &World) -> Self {
        let file = World::ringsted();
        let arguments = [&["run", file.to_str().unwrap()][..], &RINGSTED_BEGINS].concat();
        Self::starts(world, PROGRAM, &arguments, 80, 24)
    }

    pub fn picture(&self) -> String {
        self.screen.screen().contents()
    }

    pub fn presses(&mut self, keys: &str) {
        self.pressed += count(keys);
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Presses keys of a program that may have left.
    pub fn tries(&mut self, keys: &str) -> bool {
        self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush()).is_ok()
    }

    /// The keys that it takes.
    pub fn costs(&mut self, does: impl FnOnce(&mut Self)) -> usize {
        let before = self.pressed;
        does(self);
        self.pressed - before
    }

    /// A note in the field, saved.
    pub fn notes(&mut self, text: &str, number: usize) {
        let keys = self.costs(|person| person.presses(&format!("{text}\r")));
        assert!(keys <= text.chars().count() + 1, "{text}: {keys}");
        let number = format!("#{number} ");
        self.waits(&number, |screen| screen.contents().contains(&number));
    }

    /// Waits until the program has painted everything anew, which it does at this key wherever it is; says whether it still
    /// runs.
    pub fn repaints(&mut self) -> bool {
        while let Ok(bytes) = self.said.try_recv() {
            self.screen.process(&bytes);
        }
        // Behind an Esc the first would be another key. One who has just left hears none.
        if self.keys.write_all(b"\x0c\x0c").is_err() {
            return false;
        }
        let deadline = Instant::now() + PATIENCE;
        let mut end = Vec::new();
        loop {
            match self.said.recv_timeout(Duration::from_secs(1)) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    end.extend_from_slice(&bytes);
                    if end.windows(4).any(|part| part == b"\x1b[2J") {
                        return true;
                    }
                    end.drain(..end.len().saturating_sub(3));
                }
                Err(RecvTimeoutError::Disconnected) => return false,
                // Somebody may have put it to sleep by the palette, and there is no shell to wake it.
                Err(RecvTimeoutError::Timeout) if Instant::now() < deadline => {
                    self.is_told("CONT");
                    _ = self.keys.write_all(b"\x0c");
                }
                Err(RecvTimeoutError::Timeout) => panic!("it hears nothing any more:\n{}", self.picture()),
            }
        }
    }

    /// Waits until it is so.
    pub fn waits(&mut self, what: &str, so: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !so(self.screen.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.said.recv_timeout(left) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("never saw {what}:\n{}", self.picture()),
            }
        }
    }

    pub fn sees(&mut self, text: &str) {
        self.waits(text, |screen| screen.contents().contains(text));
    }

    /// The program is told another size, and what it says is still seen on the large screen.
    pub fn resizes_the_window(&mut self, columns: u16, lines: u16) {
        self.terminal.resize(size(columns, lines)).unwrap();
    }

    pub fn resizes(&mut self, columns: u16, lines: u16) {
        self.resizes_the_window(columns, lines);
        self.screen.screen_mut().set_size(some(lines), some(columns));
    }

    /// A command by the palette.
    pub fn commands(&mut self, command: &str) {
        self.presses(CTRL_P);
        self.sees("╭ Kommando");
        self.presses(command);
        self.sees(command);
        self.presses(ENTER);
        self.waits("the palette gone", |screen| !screen.contents().contains("╭ Kommando"));
    }

    /// It asks once more, so that nobody leaves by a slip.
    pub fn quits(&mut self) {
        self.presses(CTRL_Q);
        self.sees("Tryk igen");
        self.presses(CTRL_Q);
    }

    /// Waits for the end; the terminal must have been given back.
    pub fn leaves(self) -> String {
        let (picture, ended) = self.ends();
        assert!(ended.success(), "{ended}: {picture}");
        picture
    }

    /// The same, and says how it ended.
    pub fn ends(mut self) -> (String, ExitStatus) {
        let deadline = Instant::now() + PATIENCE;
        while let Ok(bytes) = self.said.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            self.screen.process(&bytes);
        }
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste(), "{}", self.picture());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "{}", self.picture());
        let ended = self.child.wait().unwrap();
        (self.picture(), ended)
    }

    /// Waits for the end of one that was killed, and gave nothing back.
    pub fn dies(mut self) {
        self.child.wait().unwrap();
    }

    /// The system tells it something: "TERM", "HUP".
    pub fn is_told(&self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap().success());
    }
}

/// How many keys these letters are.
fn count(keys: &str) -> usize {
    let mut letters = keys.chars().peekable();
    let mut count = 0;
    while let Some(letter) = letters.next() {
        count += 1;
        if letter == '\x1b' && letters.next_if(|next| matches!(next, 'O' | '[')).is_some() {
            while letters.next().is_some_and(|part| part.is_ascii_digit() || part == ';') {}
        }
    }
    count
}

#[test]
fn keys_are_counted_as_a_person_counts_them() {
    assert_eq!(count("Dør\r\x1bOQ\x1b[17~n"), 7);
}

#[test]
fn ringsted_is_run_by_keys_on_a_small_screen() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    person.presses("n");
    person.sees("16.00→16.15");
    person.presses("n");
    person.sees("Oplæg");
    person.presses(F3);
    person.presses("Rampen ved hovedindgangen er for stejl");
    person.presses(ENTER);
    person.sees("gemt 16.0");
    person.presses("\x02Døren er for tung");
    person.presses(ENTER);
    person.waits("two notes saved", |screen| screen.contents().contains("#2"));
    person.commands("pointe Adgang for alle");
    person.commands("saml 1 1 2");
    person.commands("handling Brev | Sekretariatet | 1/6-2022 | brev");
    person.commands("eksport ud");
    person.sees("dokumenter skrevet");
    person.presses(ESC);
    person.waits("the list of documents gone", |screen| !screen.contents().contains("dokumenter skrevet"));
    person.presses(F2);
    person.sees("Derefter");
    person.quits();
    person.leaves();
    let data = world.exported("ud");
    assert_eq!(data["points"][0]["tables"], serde_json::json!([1, 2]), "{data}");
    assert_eq!(data["actions"][0]["who"], "Sekretariatet");
    assert!(!data["programme"]["items"][1]["actual_start"].is_null());
}

#[test]
fn a_terminal_without_screens_gets_lines_and_is_told_so() {
    let world = World::new();
    let file = World::ringsted();
    let arguments = [&["TERM=dumb", PROGRAM, "run", file.to_str().unwrap()][..], &RINGSTED_BEGINS].concat();
    let mut person = Person::starts(&world, "/usr/bin/env", &arguments, 80, 24);
    person.sees("TERM=dumb");
    person.presses("/tid\r");
    person.sees("Kl. ");
    person.presses("/luk\r");
    person.leaves();
}

#[test]
fn any_size_is_drawn_and_the_words_in_the_field_stay() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    person.presses(F3);
    person.presses("halvvejs");
    person.sees("halvvejs");
    for (columns, lines) in [(1, 1), (200, 60), (20, 5), (60, 16)] {
        person.resizes(columns, lines);
    }
    person.resizes(120, 40);
    person.sees("halvvejs");
    person.presses(" nu");
    person.presses(ENTER);
    person.sees("#1");
    person.commands("luk");
    person.leaves();
    let told = world.ringsted_by("/list all\n");
    assert!(told.says("halvvejs nu"), "{told:#?}");
}

#[test]
fn the_program_sleeps_at_ctrl_z_and_comes_back_as_it_was() {
    let world = World::new();
    let mut person = Person::starts(&world, "sh", &["-i"], 80, 24);
    person.sees("ved skallen>");
    let file = World::ringsted();
    person.presses(&format!("{PROGRAM} run {} {}\r", file.display(), RINGSTED_BEGINS.join(" ")));
    person.sees("Velkomst");
    person.presses(CTRL_Z);
    // A shell that takes the terminal back throws away what was typed before its prompt.
    let prompt = |screen: &vt100::Screen| screen.contents().trim_end().ends_with("ved skallen>");
    person.waits("the shell's own screen", |screen| {
        !screen.alternate_screen() && !screen.hide_cursor() && prompt(screen)
    });
    person.presses("fg\r");
    person.waits("the meeting again", |screen| screen.alternate_screen() && screen.contents().contains("Velkomst"));
    person.quits();
    person.waits("the shell again", |screen| !screen.alternate_screen() && prompt(screen));
    person.presses("exit\r");
    person.leaves();
}

#[test]
fn a_wall_in_another_terminal_waits_for_the_meeting_and_follows_it_live() {
    let world = World::new();
    let file = World::ringsted();
    let mut wall = Person::starts(&world, PROGRAM, &["wall", file.to_str().unwrap()], 120, 40);
    wall.sees("Venter på, at mødelederen åbner mødet");
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    wall.sees("Vi begynder kl. 16.00");
    // Where one meeting is open nobody has to name it.
    let mut unnamed = Person::starts(&world, PROGRAM, &["wall"], 120, 40);
    unnamed.sees("Vi begynder kl. 16.00");
    unnamed.presses("q");
    unnamed.leaves();
    person.presses("n");
    person.sees("16.00→16.15");
    wall.sees("tilbage");
    person.presses(F3);
    person.presses("Et hemmeligt indlæg");
    person.presses(ENTER);
    person.sees("gemt 16.0");
    person.presses("\x1b[17~");
    person.sees("Bordene fremlægger");
    person.presses(ENTER);
    person.sees("tilbage");
    wall.sees("Derefter bord 2");
    person.presses(ENTER);
    wall.sees("Derefter bord 3");
    assert!(!wall.picture().contains("hemmeligt"), "{}", wall.picture());
    person.quits();
    person.leaves();
    wall.presses("q");
    wall.leaves();
}
