//! `rundbord log FILE`: who wrote what when, entry by entry.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::cli::call::{Call, Touch};
use crate::cli::report::{self, DAMAGED};
use crate::device::device::Device;
use crate::device::telling;
use crate::domain::action::ActionEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Body, Event, How};
use crate::domain::number::Mark;
use crate::domain::point::PointEvent;
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
        let mut device = Device::new(reading_room::pen(opened.series), Mark::default(), 0);
        let mut out = std::io::stdout().lock();
        for entry in &opened.entries {
            let body = entry.json().map(body::decode::<Body>).transpose();
            let body = body.map_err(|error| AppError::BodyUnread { path: path.clone(), reason: error.to_string() })?;
            device
                .read(entry)
                .map_err(|error| AppError::BodyUnread { path: path.clone(), reason: error.to_string() })?;
            let line = match (&body, self.json) {
                (_, true) => as_json(entry, body.as_ref()),
                (None, false) => format!("{} {}", entry.id(), words.word("cli-entry-erased")),
                (Some(body), false) => as_line(words, &device, entry, body),
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

fn as_json(entry: &Entry, body: Option<&Body>) -> String {
    serde_json::json!({
        "entry": entry.id(),
        "lamport": entry.lamport,
        "hash": entry.hash,
        "at": body.map(|body| body.at),
        "how": body.map(|body| body.how),
        "events": body.map(|body| &body.events),
    })
    .to_string()
}

/// "d20b…-12 7. april 2022 kl. 17.22.05 Fortrudt: indlæg #4."
fn as_line(words: &Words, device: &Device, entry: &Entry, body: &Body) -> String {
    let view = device.view(body.at);
    let at = view.local(body.at);
    let day = dates::day(words.language(), at.date_naive());
    let clock = at.format("%H:%M:%S");
    let deed = telling::taken_up(words, &view, body.how, &body.events);
    let words_of = if body.how == How::Do { said(&body.events) } else { None };
    let text = words_of.map(|text| format!(": {}", visible_line(text))).unwrap_or_default();
    format!("{} {day} {clock} {deed}{text}", entry.id())
}

/// The words of an entry.
fn said(events: &[Event]) -> Option<&str> {
    match events.first()? {
        Event::Contribution(ContributionEvent::Written { text, .. } | ContributionEvent::Edited { text, .. }) => {
            Some(text)
        }
        Event::Point(PointEvent::Made { text, .. } | PointEvent::Reworded { text, .. }) => Some(text),
        Event::Action(ActionEvent::Agreed { terms, .. }) => Some(&terms.what),
        _ => None,
    }
}
