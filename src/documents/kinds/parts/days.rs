//! On which day something is, where the meeting has several or was held on another one than its own.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::documents::report::item::{Course, Item};
use crate::documents::report::report::Report;
use crate::language::dates;
use crate::language::words::Words;

/// A longer frame is no evening that goes on past midnight.
const ONE_DAY: TimeDelta = TimeDelta::hours(16);

/// Whether the meeting goes on for several days, so that a clock alone does not say when.
pub fn are_several(report: &Report) -> bool {
    report.meeting.planned_end - report.meeting.planned_start > ONE_DAY
}

/// "Lørdag den 26. marts 2022", over what is on that day.
pub fn heading(words: &Words, day: NaiveDate) -> String {
    let said = dates::weekday_and_day(words.language(), day);
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The items day by day, in the order in which they are given; one of the day itself belongs to when it was held, or to
/// what stands before it.
pub fn by_day<'a>(report: &Report, items: impl IntoIterator<Item = &'a Item>) -> Vec<(NaiveDate, Vec<&'a Item>)> {
    let mut days: Vec<(NaiveDate, Vec<&Item>)> = Vec::new();
    for item in items {
        let before = days.last().map_or(report.meeting.day, |(day, _)| *day);
        let day = item.planned_start.or(item.actual_start).map_or(before, |start| start.date_naive());
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, of_day)) => of_day.push(item),
            None => days.push((day, vec![item])),
        }
    }
    days
}

/// "Holdt 16.15–16.50.", with its date where nobody would take it for the meeting's only day; nothing of what has not
/// begun.
pub fn held(report: &Report, words: &Words, item: &Item) -> Option<String> {
    let language = words.language();
    let clock = |at: DateTime<FixedOffset>| dates::clock(language, at.time());
    let dated = |start: DateTime<FixedOffset>| are_several(report) || start.date_naive() != report.meeting.day;
    let day = |start: DateTime<FixedOffset>| dates::the_day(language, start.date_naive());
    Some(match (item.course, item.actual_start, item.actual_end) {
        (Course::Skipped, ..) => words.word("documents-skipped"),
        (_, Some(start), Some(end)) if dated(start) => words.say(
            "documents-held-on",
            &[("day", day(start).into()), ("start", clock(start).into()), ("end", clock(end).into())],
        ),
        (_, Some(start), Some(end)) => {
            words.say("documents-held", &[("start", clock(start).into()), ("end", clock(end).into())])
        }
        (_, Some(start), None) if dated(start) => {
            words.say("documents-began-on", &[("day", day(start).into()), ("start", clock(start).into())])
        }
        (_, Some(start), None) => words.say("documents-began", &[("start", clock(start).into())]),
        _ => return None,
    })
}
