//! One machine: a disk that outlives crashes, and a device that does not.

use chrono::{DateTime, TimeDelta, Utc};
use rundbord::device::device::Device;
use rundbord::device::effect::{Effect, Write};
use rundbord::device::input::{Fault, Input};
use rundbord::device::intent::Intent;
use rundbord::device::reply::Reply;
use rundbord::domain::id::EntryId;
use rundbord::record::author::Author;
use rundbord::record::bytes::RecordId;
use rundbord::record::entry::Entry;
use rundbord::record::log::Log;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::sync::shelf::Shelf;

use crate::chance::Chance;
use crate::world::Tally;

/// What the disk does with the next write.
pub enum Luck {
    Good,
    Refuses,
    CrashBefore,
    CrashAfter,
}

/// The machine stopped in the middle of something.
#[derive(Debug)]
pub struct Crashed;

pub struct Machine {
    secret: DeviceSecret,
    series: Series,
    /// How far its clock is wrong.
    skew: TimeDelta,
    /// What is on the disk.
    pub authors: Vec<Author>,
    pub disk: Vec<Entry>,
    pub device: Device,
    /// Entries that the person was told are saved.
    pub told: Vec<EntryId>,
    /// Durable since it was last asked for.
    pub fresh: Vec<Entry>,
}

impl Machine {
    pub fn new(record: RecordId, number: u8, skew: TimeDelta) -> Self {
        let series = Series { record, mark: [number; 16] };
        let secret = DeviceSecret([number; 32]);
        let pen = Pen::new(&secret, series, [number; 32]);
        let authors = vec![pen.author()];
        let device = Device::new(pen, 0);
        let (disk, told, fresh) = (Vec::new(), Vec::new(), Vec::new());
        Self { secret, series, skew, authors, disk, device, told, fresh }
    }

    pub fn author(&self) -> Author {
        self.pen().author()
    }

    pub fn pen(&self) -> Pen {
        Pen::new(&self.secret, self.series, [9; 32])
    }

    pub fn time(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now + self.skew
    }

    /// The device anew, from what the disk holds.
    pub fn restart(&mut self) {
        let log = self.log();
        self.device = Device::new(self.pen().continuing(&log), 0);
        let mut entries: Vec<&Entry> = self.disk.iter().collect();
        entries.sort_by_key(|entry| entry.stamp());
        entries.into_iter().for_each(|entry| self.device.read(entry).unwrap());
        self.device.begin();
        self.fresh.clear();
    }

    pub fn shelf(&self) -> Shelf {
        Shelf::new(self.log(), self.disk.iter().cloned())
    }

    /// Reads the disk as the store does: everything must verify.
    fn log(&self) -> Log {
        let mut log = Log::new(self.series.record);
        self.authors.iter().for_each(|author| log.admit(*author));
        self.disk.iter().for_each(|entry| log.follow(entry).unwrap());
        assert_eq!(log.check_heads(), []);
        log
    }

    pub fn want(&mut self, intent: Intent, now: DateTime<Utc>, luck: Luck, tally: &mut Tally) -> Result<(), Crashed> {
        self.handle(Input::Intent(intent), now, luck, tally).map(|_| ())
    }

    /// Whether the entries are durable.
    pub fn take_in(
        &mut self,
        authors: Vec<Author>,
        entries: Vec<Entry>,
        now: DateTime<Utc>,
        luck: Luck,
        tally: &mut Tally,
    ) -> Result<bool, Crashed> {
        self.handle(Input::Arrived { authors, entries }, now, luck, tally)
    }

    /// Whether the bodies are durable.
    pub fn unveil(
        &mut self,
        entries: Vec<Entry>,
        now: DateTime<Utc>,
        luck: Luck,
        tally: &mut Tally,
    ) -> Result<bool, Crashed> {
        self.handle(Input::Unveiled(entries), now, luck, tally)
    }

    fn handle(&mut self, input: Input, now: DateTime<Utc>, luck: Luck, tally: &mut Tally) -> Result<bool, Crashed> {
        let now = self.time(now);
        let mut luck = Some(luck);
        let mut taken = true;
        let mut effects = std::collections::VecDeque::from(self.device.handle(input, now));
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Write(write) => {
                    match luck.take().unwrap_or(Luck::Good) {
                        Luck::CrashBefore => {
                            tally.crashes_before += 1;
                            return Err(Crashed);
                        }
                        Luck::Refuses => {
                            tally.refused += 1;
                            effects.extend(self.device.handle(Input::NotWritten(Fault::DiskFull), now));
                            continue;
                        }
                        Luck::CrashAfter => {
                            self.keep(&write);
                            tally.crashes_after += 1;
                            return Err(Crashed);
                        }
                        Luck::Good => self.keep(&write),
                    }
                    effects.extend(self.device.handle(Input::Written, now));
                }
                Effect::Share(entries) => self.fresh.extend(entries),
                Effect::NotTaken(_) => taken = false,
                Effect::Say(Reply::Saved { entry, .. }) => self.told.push(entry),
                _ => {}
            }
        }
        Ok(taken)
    }

    fn keep(&mut self, write: &Write) {
        let Write { authors, entries, bodies, erase, .. } = write;
        for author in authors {
            if !self.authors.contains(author) {
                self.authors.push(*author);
            }
        }
        for entry in bodies {
            let held = self.disk.iter_mut().find(|held| held.id() == entry.id()).unwrap();
            assert_eq!((held.body.is_none(), held.hash), (true, entry.hash));
            *held = entry.clone();
        }
        self.disk.extend(entries.iter().cloned());
        self.disk.iter_mut().filter(|entry| erase.contains(&entry.id())).for_each(Entry::erase);
    }

    pub fn luck(chance: &mut Chance) -> Luck {
        match chance.below(40) {
            0 => Luck::CrashBefore,
            1 => Luck::CrashAfter,
            2 => Luck::Refuses,
            _ => Luck::Good,
        }
    }
}
