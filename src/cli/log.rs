//! `rundbord log FILE`: who wrote what when, entry by entry.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::Args;

use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::cli::call::{Call, Touch};
use crate::cli::report::{self, DAMAGED};
use crate::device::device::Device;
use crate::device::erased::{Erased, Gap};
use crate::device::{deeds, naming, said};
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{AuthorId, EntryId};
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::record::body;
use crate::record::entry::Entry;

#[derive(Debug, Args)]
pub struct Log {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long)]
    pub json: bool,
}

impl Log {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let (opened, path) = reading_room::open(chosen, &self.touch.file)?;
        let erased = Erased::of(&opened.entries);
        let mut device = Device::new(reading_room::pen(opened.series), 0);
        let unread =
            |error: &dyn std::fmt::Display| AppError::BodyUnread { path: path.clone(), reason: error.to_string() };
        // All of it first: the number of an erased note stands only in the entry that erased it.
        opened.entries.iter().try_for_each(|entry| device.read(entry)).map_err(|error| unread(&error))?;
        let mut bodies = BTreeMap::new();
        for entry in &opened.entries {
            let body = entry.json().map(body::decode::<Body>).transpose().map_err(|error| unread(&error))?;
            bodies.extend(body.map(|body| (entry.id(), body)));
        }
        let mut out = std::io::stdout().lock();
        let entries = if self.json { opened.entries.iter().collect() } else { by_time(&opened.entries, &bodies) };
        for entry in entries {
            let body = bodies.get(&entry.id());
            let line = match (body, self.json) {
                (_, true) => as_json(entry, body, erased.get(entry.id())),
                (None, false) => as_gap(words, &device, entry, erased.get(entry.id())),
                (Some(body), false) => as_line(words, &device, entry, body, &called(&bodies, body)),
            };
            writeln!(out, "{line}")?;
        }
        match &opened.damage {
            None => Ok(ExitCode::SUCCESS),
            Some(damage) => {
                report::say(words, &report::damaged(words, &path, damage));
                Ok(ExitCode::from(DAMAGED))
            }
        }
    }
}

/// In the order of the times at which they were written; that of the record goes by who had seen what. A device's own
/// entries, and what takes back or does again, stay behind what they follow, whatever the clock said.
fn by_time<'a>(entries: &'a [Entry], bodies: &BTreeMap<EntryId, Body>) -> Vec<&'a Entry> {
    let mut last: BTreeMap<AuthorId, DateTime<Utc>> = BTreeMap::new();
    let mut times: BTreeMap<EntryId, DateTime<Utc>> = BTreeMap::new();
    for entry in entries {
        let body = bodies.get(&entry.id());
        let follows = body.and_then(|body| body.of).and_then(|of| times.get(&of).copied());
        let own = last.get(&entry.author).copied();
        let time = [body.map(|body| body.at), follows, own].into_iter().flatten().max().unwrap_or_default();
        last.insert(entry.author, time);
        times.insert(entry.id(), time);
    }
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| times.get(&entry.id()));
    sorted
}

/// "Bord 3", "Bord 3 (3b)", "Mødeleder"; of one that nobody here has heard of by its id.
fn who(words: &Words, device: &Device, author: AuthorId) -> String {
    let meeting = device.meeting();
    match meeting.seats.of(author) {
        Some(seat) if seat.is_first() => naming::role(words, seat.role),
        Some(seat) => format!("{} ({})", naming::role(words, seat.role), seat.mark.0),
        None if meeting.lead.has_led(author) => words.word("cli-facilitator"),
        None => author.to_string(),
    }
}

fn as_json(entry: &Entry, body: Option<&Body>, gap: Option<&Gap>) -> String {
    serde_json::json!({
        "entry": entry.id(),
        "lamport": entry.lamport,
        "hash": entry.hash,
        "at": body.map(|body| body.at),
        "how": body.map(|body| body.how),
        "events": body.map(|body| &body.events),
        "erased": gap.map(|gap| serde_json::json!({ "by": gap.by, "after": gap.after, "before": gap.before })),
    })
    .to_string()
}

/// An entry whose body is gone: what was erased with it, and between which entries it was written.
fn as_gap(words: &Words, device: &Device, entry: &Entry, gap: Option<&Gap>) -> String {
    let who = who(words, device, entry.author);
    let Some(gap) = gap else { return format!("{who} {} [{}]", words.word("cli-entry-erased"), entry.id()) };
    let view = device.view(gap.after.or(gap.before).unwrap_or_default());
    let moment = |at: Option<DateTime<Utc>>| {
        at.map_or_else(|| "…".to_owned(), |at| dates::clock_to_the_second(words.language(), view.local(at).time()))
    };
    let day = gap.after.or(gap.before).map(|at| dates::day(words.language(), view.local(at).date_naive()));
    let what = deeds::deed(words, &view, std::slice::from_ref(&gap.by));
    let (day, erased) = (day.unwrap_or_default(), words.word("cli-entry-erased"));
    let (after, before) = (moment(gap.after), moment(gap.before));
    let between = if after == before { after } else { format!("{after}–{before}") };
    format!("{who} {day} {between} {erased} {what} [{}]", entry.id())
}

/// The events by which a body is called: its own, or those that it takes back or does again, as long as they are there;
/// of a deed of several entries all of them.
fn called(bodies: &BTreeMap<EntryId, Body>, body: &Body) -> Vec<Event> {
    // An entry names only earlier ones, so this ends.
    let mut first = body;
    let mut named = None;
    while let Some(of) = first.of.filter(|_| first.how != How::Do) {
        named = Some(of);
        let Some(earlier) = bodies.get(&of) else { break };
        first = earlier;
    }
    let Some(named) = named.filter(|_| first.how == How::Do) else { return body.events.clone() };
    let more = bodies.values().filter(|more| more.how == How::Do && more.of == Some(named));
    first.events.iter().chain(more.flat_map(|more| &more.events)).cloned().collect()
}

/// "Bord 3 7. april 2022 17.22.05 Fortrudt: indlæg #4 [d20b…-12]"; by what stands last its words can be erased.
fn as_line(words: &Words, device: &Device, entry: &Entry, body: &Body, called: &[Event]) -> String {
    let view = device.view(body.at);
    let at = view.local(body.at);
    let day = dates::day(words.language(), at.date_naive());
    let clock = dates::clock_to_the_second(words.language(), at.time());
    let deed = deeds::taken_up(words, &view, body.how, called);
    let words_of = if body.how == How::Do { said::said(&body.events) } else { None };
    let text = words_of.map(|text| format!(": {}", visible_line(&text))).unwrap_or_default();
    let who = who(words, device, entry.author);
    format!("{who} {day} {clock} {deed}{text} [{}]", entry.id())
}
