//! The keys that a collator presses to gather the labelled notes on the points' screen, counted by a program that knows
//! what belongs together, reads what is offered from the first, and presses the number of the first that is right.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rundbord::device::offers::{Offers, Target};
use rundbord::domain::command::Command;
use rundbord::domain::context::Context;
use rundbord::domain::contribution::{ContributionCommand, Place};
use rundbord::domain::id::{AuthorId, ContributionId, EntryId, PointId, Stamp, TableNumber, ThemeId};
use rundbord::domain::meeting::Meeting;
use rundbord::domain::number::Mark;
use rundbord::domain::opening::{Opened, OpeningCommand};
use rundbord::domain::programme::Programme;
use rundbord::domain::zone::Zone;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader::read;
use rundbord::intake::programme::settle::settle;
use rundbord::language::language::Language;
use rundbord::tui::facilitator::points::offered::MOST;

use crate::labelled::{Labelled, notes, towns};

/// A point recurs when so many tables say it.
const RECURS: usize = 3;

/// What a person needs for a key that is known by heart, and to read a line on the screen: a note has eight words, an offer is
/// glanced at for one of them and its reason.
const KEY: f64 = 0.3;
const NOTE: f64 = 1.2;
const OFFER: f64 = 0.25;

struct Collator {
    meeting: Meeting,
    entries: u64,
    now: DateTime<Utc>,
    notes: Vec<ContributionId>,
    labels: BTreeMap<ContributionId, Option<String>>,
}

/// What it came to.
#[derive(Clone, Copy, Debug, Default)]
struct Worked {
    keys: usize,
    offers_read: usize,
    /// Reckoned, in seconds.
    time: f64,
    /// Recurring points that stood after ten minutes, and at the end.
    in_ten_minutes: usize,
    points: usize,
    /// Notes under a point of another label.
    wrong: usize,
}

impl Collator {
    fn before(labelled: &[Labelled]) -> Self {
        let titles: BTreeSet<&str> = labelled.iter().map(|note| note.theme.as_str()).collect();
        let themes: Vec<serde_json::Value> =
            titles.iter().map(|title| serde_json::json!({ "id": title, "title": title })).collect();
        let file = serde_json::json!({
            "title": "M", "date": "2022-04-07", "start": "16.00", "end": "19.00", "tables": 12, "themes": themes,
            "items": [{ "title": "Borde", "kind": "table_work", "minutes": 60 }],
        });
        let file = read(file.to_string().as_bytes()).unwrap();
        let day = NaiveDate::from_ymd_opt(2022, 4, 1).unwrap();
        let programme: Programme = settle(&file, &Here::without_summer_time(day)).programme;
        let zone = Zone { offset: 3600, changes: Vec::new() };
        let now = zone.instant(programme.start);
        let mut collator =
            Self { meeting: Meeting::default(), entries: 0, now, notes: Vec::new(), labels: BTreeMap::new() };
        let opened = Box::new(Opened { programme, zone, rehearsal: false });
        collator.asks(Command::Opening(OpeningCommand::Open { opened }));
        for note in labelled {
            let table = TableNumber(u16::try_from(note.table).unwrap());
            let place = Place { table, theme: ThemeId::from(note.theme.as_str()), question: None };
            let write = ContributionCommand::Write { place, kind: None, text: note.text.clone() };
            let id = ContributionId(collator.asks(Command::Contribution(write)));
            collator.notes.push(id);
            collator.labels.insert(id, note.point.clone());
        }
        collator
    }

    fn asks(&mut self, command: Command) -> EntryId {
        self.entries += 1;
        self.now += TimeDelta::seconds(1);
        let author = AuthorId([7; 16]);
        let entry = EntryId { author, number: self.entries };
        let context = Context { entry, now: self.now, mark: Mark::default(), alone: false };
        let events = self.meeting.decide(&command, &context).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let stamp = Stamp { lamport: self.entries, author, number: self.entries };
        events.iter().for_each(|event| self.meeting.apply(stamp, self.now, event));
        entry
    }

    fn point_of(&self, note: ContributionId) -> Option<PointId> {
        self.meeting.contributions.get(note)?.contribution.point()
    }

    /// What most notes of a point are about.
    fn label(&self, point: PointId) -> Option<String> {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        for note in self.notes.iter().filter(|note| self.point_of(**note) == Some(point)) {
            *counts.entry(self.labels[note].as_ref()?).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map(|(label, _)| label.clone())
    }

    /// Points that recur: the labels that three tables stand for under one point.
    fn recurring(&self) -> usize {
        let mut tables: BTreeMap<(PointId, &String), BTreeSet<TableNumber>> = BTreeMap::new();
        for note in &self.notes {
            if let (Some(point), Some(label)) = (self.point_of(*note), &self.labels[note]) {
                let table = self.meeting.contributions.get(*note).unwrap().place.table;
                tables.entry((point, label)).or_default().insert(table);
            }
        }
        let recurring = tables.iter().filter(|(_, tables)| tables.len() >= RECURS).map(|((_, label), _)| *label);
        recurring.collect::<BTreeSet<_>>().len()
    }

    /// Once through the list, from the first note to the last: a number where the right one is offered, else down.
    fn works(mut self) -> Worked {
        let mut worked = Worked::default();
        let mut offers = Offers::new(Language::Da, &[]);
        for note in self.notes.clone() {
            if self.point_of(note).is_some() {
                continue;
            }
            offers.refresh(&self.meeting);
            let label = self.labels[&note].clone();
            let offered = offers.for_note(&self.meeting, note, MOST);
            let is_right = |target: &Target| match target {
                Target::Point(point) => label.is_some() && self.label(*point) == label,
                Target::Note(other) => label.is_some() && self.labels[other] == label,
            };
            let right = offered.iter().position(|offer| is_right(&offer.target));
            let read = right.map_or(offered.len(), |at| at + 1);
            worked.keys += 1;
            worked.offers_read += read;
            worked.time += KEY + NOTE + OFFER * read as f64;
            match right.map(|at| offered[at].target) {
                Some(Target::Point(point)) => {
                    let group = ContributionCommand::Group { contributions: vec![note], point: Some(point) };
                    self.asks(Command::Contribution(group));
                }
                Some(Target::Note(other)) => {
                    let text = self.meeting.contributions.get(note).unwrap().text().to_owned();
                    self.asks(Command::Gather { text, theme: None, contributions: vec![note, other] });
                }
                None => {}
            }
            if worked.time <= 600.0 {
                worked.in_ten_minutes = self.recurring();
            }
        }
        worked.points = self.recurring();
        let stray =
            |note: &&ContributionId| self.point_of(**note).is_some_and(|point| self.label(point) != self.labels[*note]);
        worked.wrong = self.notes.iter().filter(stray).count();
        worked
    }
}

fn worked(labelled: &[Labelled]) -> Worked {
    let tables = |point: &String| {
        let of = labelled.iter().filter(|note| note.point.as_ref() == Some(point));
        of.map(|note| note.table).collect::<BTreeSet<_>>().len()
    };
    let points: BTreeSet<&String> = labelled.iter().filter_map(|note| note.point.as_ref()).collect();
    let recur = points.into_iter().filter(|point| tables(point) >= RECURS).count();
    let worked = Collator::before(labelled).works();
    println!("{} notes, {recur} points of three tables or more: {worked:?}", labelled.len());
    worked
}

/// Twenty of twenty-five points are four of five: twenty-four of the thirty among these 251 notes.
#[test]
fn four_of_five_recurring_points_stand_within_ten_minutes_of_reading_and_keys() {
    let worked = worked(&notes());
    assert!(worked.in_ten_minutes >= 24, "{worked:?}");
    assert!(worked.keys <= notes().len() && worked.wrong == 0, "{worked:?}");
}

#[test]
fn meetings_on_other_matters_are_gathered_too() {
    for town in towns() {
        let worked = worked(&town);
        assert!(worked.wrong == 0 && worked.points > 0, "{worked:?}");
    }
}
