//! A meeting room in memory: a device whose disk always answers at once, and the screens before it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rundbord::device::device::Device;
use rundbord::device::door::Door;
use rundbord::device::effect::Effect;
use rundbord::device::host_line::HostLine;
use rundbord::device::input::{Fault, Input as DeviceInput};
use rundbord::device::intent::Intent;
use rundbord::device::reply::Reply;
use rundbord::device::view::View;
use rundbord::domain::command::Command;
use rundbord::domain::opening::{Opened, OpeningCommand};
use rundbord::domain::programme::Programme;
use rundbord::domain::zone::Zone;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::settle;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::record::bytes::RecordId;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::tui::input::Input;
use rundbord::tui::keys::Key;
use rundbord::tui::reaction::Reaction;
use rundbord::tui::screen::Thought;
use rundbord::tui::theme::{Depth, Ground, Theme};
use rundbord::tui::tui::Tui;

pub struct Room<'w> {
    pub device: Device,
    pub tui: Tui<'w>,
    pub now: DateTime<Utc>,
    /// A person's time.
    pub steady: Duration,
    /// What the wiring would have to do beyond the device's wishes.
    pub reactions: Vec<Reaction>,
    /// What the device asked the world, except for writing and saying.
    pub effects: Vec<Effect>,
    /// What the disk answers; nothing is well.
    pub fault: Option<Fault>,
    /// Writes that wait for an answer while the disk is slow.
    pub slow: bool,
    /// How the other machines stand.
    pub door: Option<Door>,
    pub line: Option<HostLine>,
    /// The next key comes before the screens have thought about anything.
    pub hurried: bool,
}

pub fn ringsted() -> Programme {
    programme("ringsted-2022")
}

pub fn programme(meeting: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("sessions/{meeting}.json"));
    let file = read(&fs::read(path).expect("the meeting lies there")).expect("the meeting is sound");
    settle(&file, &Here::without_summer_time(NaiveDate::from_ymd_opt(2022, 3, 1).expect("a day"))).programme
}

/// Danish summer time.
pub fn at(text: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").expect("a time");
    wall.and_utc() - TimeDelta::hours(2)
}

impl<'w> Room<'w> {
    pub fn new(words: &'w Words, programme: Programme, now: &str) -> Self {
        let series = Series { record: RecordId([7; 16]), mark: [1; 16] };
        let pen = Pen::new(&DeviceSecret([3; 32]), series, [9; 32]);
        let zone = Zone { offset: 7200, changes: Vec::new() };
        let mut room = Self {
            device: Device::new(pen, 0),
            tui: Tui::new(words, Theme::new(Depth::Sixteen, Ground::Dark)),
            now: at(now),
            steady: Duration::ZERO,
            reactions: Vec::new(),
            effects: Vec::new(),
            fault: None,
            slow: false,
            door: None,
            line: None,
            hurried: false,
        };
        let opened = Box::new(Opened { programme, zone, rehearsal: false });
        room.want(Intent::Do(Command::Opening(OpeningCommand::Open { opened })));
        room.device.begin();
        room
    }

    /// Any wish, as if a key had led to it.
    pub fn want(&mut self, intent: Intent) {
        let effects = self.device.handle(DeviceInput::Intent(intent), self.now);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Write(_) if self.slow => {}
                Effect::Write(_) => {
                    let answer = match &self.fault {
                        Some(fault) => DeviceInput::NotWritten(fault.clone()),
                        None => DeviceInput::Written,
                    };
                    let effects = self.device.handle(answer, self.now);
                    self.carry_out(effects);
                }
                Effect::Say(reply) => self.hear(&reply),
                // Nobody else is at this meeting.
                Effect::Share(_) => {}
                other => self.effects.push(other),
            }
        }
    }

    fn hear(&mut self, reply: &Reply) {
        let view = View { door: self.door.as_ref(), line: self.line.as_ref(), ..self.device.view(self.now) };
        self.tui.hear(reply, &view);
    }

    pub fn input(&mut self, input: Input) {
        let view = View { door: self.door.as_ref(), line: self.line.as_ref(), ..self.device.view(self.now) };
        let reactions = self.tui.handle(input, &view);
        for reaction in reactions {
            match reaction {
                Reaction::Intent(intent) => self.want(intent),
                other => self.reactions.push(other),
            }
        }
        if !self.hurried {
            self.think();
        }
    }

    /// A click on these words as they stand on the screen, where they stand last.
    pub fn click(&mut self, width: u16, height: u16, words: &str) {
        let picture = self.picture(width, height);
        let found =
            picture.lines().enumerate().filter_map(|(y, line)| Some((y, line[..line.rfind(words)?].chars().count())));
        let (y, x) = found.last().unwrap_or_else(|| panic!("no {words}:\n{picture}"));
        self.input(Input::Mouse(clicked(u16::try_from(x).expect("a column"), u16::try_from(y).expect("a row"))));
    }

    /// The wheel turned down so many times.
    pub fn scroll(&mut self, width: u16, height: u16, times: usize) {
        for _ in 0..times {
            self.picture(width, height);
            let down = MouseEvent { kind: MouseEventKind::ScrollDown, ..clicked(width / 2, height / 2) };
            self.input(Input::Mouse(down));
        }
    }

    /// As long as nobody presses a key.
    pub fn think(&mut self) {
        let view = View { door: self.door.as_ref(), line: self.line.as_ref(), ..self.device.view(self.now) };
        while self.tui.think(&view) != Thought::Done {}
    }

    /// Keys by their names, one after the other: "f3 ctrl+b enter".
    pub fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.input(Input::Key(key.parse::<Key>().expect("the name of a key")));
        }
    }

    /// Text, letter by letter.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.input(Input::Key(Key::char(c)));
        }
    }

    pub fn pass(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    pub fn seconds(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
        self.steady += Duration::from_secs(seconds.unsigned_abs());
        self.tui.at(self.steady);
    }

    /// The screen as lines of text.
    pub fn picture(&mut self, width: u16, height: u16) -> String {
        let (buffer, _) = self.buffer(width, height);
        lines(&buffer)
    }

    pub fn cursor(&mut self, width: u16, height: u16) -> Option<Position> {
        self.buffer(width, height).1
    }

    pub fn buffer(&mut self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buffer.area;
        let view = View { door: self.door.as_ref(), line: self.line.as_ref(), ..self.device.view(self.now) };
        let cursor = self.tui.paint(area, &view, &mut buffer);
        (buffer, cursor)
    }

    /// Through a terminal, as the program does it.
    pub fn frame(&mut self, width: u16, height: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test terminal");
        let view = View { door: self.door.as_ref(), line: self.line.as_ref(), ..self.device.view(self.now) };
        terminal.draw(|frame| self.tui.draw(frame, &view)).expect("a test terminal takes everything");
        terminal
    }
}

/// A click there.
pub fn clicked(column: u16, row: u16) -> MouseEvent {
    let kind = MouseEventKind::Down(MouseButton::Left);
    MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }
}

pub fn lines(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width.max(1));
    let mut text = String::new();
    for row in buffer.content.chunks(width) {
        let mut line = String::new();
        let mut skip = 0;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            line.push_str(cell.symbol());
            skip = rundbord::tui::widgets::text::width(cell.symbol()).saturating_sub(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

pub fn danish() -> Words {
    Words::new(Language::Da)
}
