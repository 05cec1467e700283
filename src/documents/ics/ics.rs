//! The actions and milestones that have a day, as a calendar file (RFC 5545): whole days, or the clock that was said, and no zone.
//!
//! Written by hand: two components with a dozen properties are less than the `icalendar` crate would be told, which
//! takes the time and the ids from the machine.

use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};

use crate::documents::ics::line::{escape, push};
use crate::documents::kinds::parts::{next_steps, origin};
use crate::documents::page::labelled::said_once;
use crate::documents::page::page::plain;
use crate::documents::report::action::Action;
use crate::documents::report::milestone::Milestone;
use crate::documents::report::report::Report;
use crate::documents::report::when::When;
use crate::domain::action::Missing;
use crate::domain::status::Status;
use crate::language::clock_reading::read_clock_of_day;
use crate::language::words::Words;

/// Nine o'clock on the day before.
const REMIND: &str = "-PT15H";
/// The same clock on the day before.
const REMIND_OF_CLOCK: &str = "-P1D";
/// Bytes of a hash that tell the milestones of all meetings apart.
const UNLIKE: usize = 12;

/// One entry for each action and each milestone that names a day, at its clock where one was said with it. An exact day reminds the day before; a proposed one
/// ("medio 2008") is called "ca." and reminds nobody.
pub fn write(report: &Report, words: &Words) -> Vec<u8> {
    let mut calendar = String::new();
    push(&mut calendar, "BEGIN", "VCALENDAR");
    push(&mut calendar, "VERSION", "2.0");
    push(&mut calendar, "PRODID", "-//rundbord//rundbord//DA");
    push(&mut calendar, "CALSCALE", "GREGORIAN");
    push(&mut calendar, "METHOD", "PUBLISH");
    push(&mut calendar, "X-WR-CALNAME", &escape(&report.meeting.title));
    for action in &report.actions {
        push_action(&mut calendar, report, words, action);
    }
    for milestone in &report.milestones {
        push_milestone(&mut calendar, report, words, milestone);
    }
    push(&mut calendar, "END", "VCALENDAR");
    calendar.into_bytes()
}

/// What stands in a calendar on a day.
struct Entry<'a> {
    /// The same whenever the documents are made, so that a calendar changes the entry and adds none.
    uid: String,
    title: String,
    about: String,
    when: &'a When,
    reminds: bool,
    /// A calendar that has the entry already strikes it out.
    cancelled: bool,
}

fn push_action(to: &mut String, report: &Report, words: &Words, action: &Action) {
    let Some(when) = &action.when else { return };
    let mut about = vec![report.meeting.title.clone()];
    about.push(match &action.who {
        Some(who) => format!("{}: {who}", words.word("documents-column-who")),
        None if action.missing.contains(&Missing::Who) => words.word("documents-missing-who"),
        None => format!("{}: {}", words.word("documents-column-who"), words.word("documents-not-stated")),
    });
    if let Some(party) = &action.on_behalf_of {
        about.push(words.say("documents-on-behalf-of", &[("party", party.into())]));
    }
    if let Some(condition) = &action.condition {
        about.push(words.say("documents-condition", &[("condition", condition.into())]));
    }
    about.push(said_once(&words.word("documents-column-when"), &plain(&next_steps::deadline_in_prose(words, when))));
    about.push(format!("{}: {}", words.word("documents-column-source"), origin::of_action(report, words, action)));
    about.push(format!("{}: {}", words.word("documents-column-status"), next_steps::status(words, action.status)));
    let open = action.status.is_open();
    let entry = Entry {
        uid: format!("action-{}@rundbord", action.id),
        title: action.what.clone(),
        about: about.join("\n"),
        when,
        reminds: open,
        cancelled: action.status == Status::Dropped,
    };
    push_entry(to, report, words, &entry);
}

fn push_milestone(to: &mut String, report: &Report, words: &Words, milestone: &Milestone) {
    let meeting = &report.meeting;
    // A milestone has no id of its own: its place in a meeting of that name and day tells it from all others.
    let whole = format!("{}\n{}\n{}\n{}", meeting.title, meeting.day, milestone.place, milestone.title);
    let hash: String = Sha256::digest(whole).iter().take(UNLIKE).map(|byte| format!("{byte:02x}")).collect();
    let entry = Entry {
        uid: format!("milestone-{hash}@rundbord"),
        title: milestone.title.clone(),
        about: format!("{}\n{}", meeting.title, milestone.when.words),
        when: &milestone.when,
        // What lies before the meeting is past when its documents are read.
        reminds: milestone.when.day.is_some_and(|day| day >= meeting.day),
        cancelled: false,
    };
    push_entry(to, report, words, &entry);
}

fn push_entry(to: &mut String, report: &Report, words: &Words, entry: &Entry<'_>) {
    let Some((day, after)) = entry.when.day.and_then(|day| Some((day, day.succ_opt()?))) else { return };
    let title = if entry.when.exact {
        entry.title.clone()
    } else {
        words.say("documents-about-title", &[("title", entry.title.as_str().into())])
    };
    let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
    push(to, "BEGIN", "VEVENT");
    push(to, "UID", &entry.uid);
    push(to, "DTSTAMP", &report.generated_at.to_utc().format("%Y%m%dT%H%M%SZ").to_string());
    // The wall time where the meeting was, which a calendar shows as it stands.
    let timed = |clock: NaiveTime| format!("{}T{}", date(day), clock.format("%H%M%S"));
    let clock = entry.when.exact.then(|| read_clock_of_day(&entry.when.words)).flatten();
    match clock {
        Some((start, end)) => {
            push(to, "DTSTART", &timed(start));
            end.filter(|end| *end > start).into_iter().for_each(|end| push(to, "DTEND", &timed(end)));
        }
        None => {
            push(to, "DTSTART;VALUE=DATE", &date(day));
            push(to, "DTEND;VALUE=DATE", &date(after));
        }
    }
    push(to, "SUMMARY", &escape(&title));
    push(to, "DESCRIPTION", &escape(&entry.about));
    if entry.cancelled {
        push(to, "STATUS", "CANCELLED");
    }
    // A deadline takes nobody's time.
    push(to, "TRANSP", "TRANSPARENT");
    if entry.when.exact && entry.reminds {
        push(to, "BEGIN", "VALARM");
        push(to, "ACTION", "DISPLAY");
        push(to, "DESCRIPTION", &escape(&title));
        push(to, "TRIGGER", if clock.is_some() { REMIND_OF_CLOCK } else { REMIND });
        push(to, "END", "VALARM");
    }
    push(to, "END", "VEVENT");
}
