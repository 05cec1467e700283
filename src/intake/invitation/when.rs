//! When the meeting is: its day, its frame, when the doors open.

use chrono::{NaiveDate, NaiveTime};

use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::dates::{FoundDay, days_in, in_its_year};
use crate::intake::invitation::lines::Mark;
use crate::intake::invitation::lower::{Lower, beginning};
use crate::intake::invitation::moment;
use crate::intake::invitation::reading::{Read, WHEN, guess, labelled, names_meeting, sure};
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::sentences;
use crate::intake::programme::timing::minutes_on;
use crate::language::language::Language;

/// When the meeting is, in words that mean the same on any day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    pub words: String,
    pub day: NaiveDate,
    /// Where in the text.
    pub line: usize,
    pub end: usize,
}

/// The day of the meeting. Days with their year in the text tell the year of those without.
pub fn when(told: &[Told], today: NaiveDate) -> Option<Read<When>> {
    let reference = told
        .iter()
        .flat_map(|told| days_in(&told.line.text, today))
        .find(|found| found.exact && found.has_year)
        .map_or(today, |found| found.day);
    let is_memo = told.iter().any(|told| told.line.text.lower().starts_with("journal nr"));
    let mut best: Option<(i32, usize, FoundDay)> = None;
    for (place, line) in told.iter().enumerate() {
        for found in days_in(&line.line.text, reference) {
            let score = score(line, place, &found, is_memo);
            if score >= 0 && best.as_ref().is_none_or(|(highest, ..)| score > *highest) {
                best = Some((score, place, found));
            }
        }
    }
    let (_, line, found) = best?;
    let day = in_its_year(&found, reference);
    let when = |words: String| When { words, day, line, end: found.end };
    if found.has_year || !found.exact && day == found.day && names_month(&found) {
        let words = if found.days > 1 { day_words(day) } else { lower_first(&found.words) };
        return Some(Read { said: when(words), guessed: !found.exact });
    }
    Some(guess(when(day_words(day))))
}

fn names_month(found: &FoundDay) -> bool {
    found.words.contains(char::is_alphabetic)
}

/// A day in words that any reader of programme files understands, in either language.
fn day_words(day: NaiveDate) -> String {
    crate::language::dates::day(Language::Da, day)
}

fn lower_first(words: &str) -> String {
    let first = words.split_whitespace().next().unwrap_or_default().lower();
    if matches!(first.as_str(), "den" | "d.") {
        words.replacen(words.split_whitespace().next().unwrap_or_default(), &first, 1)
    } else {
        words.to_owned()
    }
}

/// How much speaks for a day's being that of the meeting; below zero it is another.
fn score(told: &Told, place: usize, found: &FoundDay, is_memo: bool) -> i32 {
    let text = &told.line.text;
    let lower = text.lower();
    let before = text[..found.start].lower();
    let tail: String = before.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let is_deadline = [
        "senest",
        "frist",
        "inden ",
        "tilmeld",
        "deadline",
        "no later than",
        " by",
        "before ",
        "før ",
        "opdateret",
        "register",
        "svar udbedes",
        "s.u.",
        "sidst",
        "udsend",
        "følger",
    ]
    .iter()
    .any(|word| {
        tail.ends_with(word.trim_end())
            || tail.contains(&format!("{word} "))
            || tail.contains(&format!("{}:", word.trim_end()))
    });
    if is_deadline || told.topic == Topic::Signature || lower.contains(" skrev ") {
        return -1;
    }
    let has_label = labelled(text, WHEN).is_some();
    if told.topic == Topic::Aside && !has_label {
        return -1;
    }
    let past =
        ["godkend", "vedtog", "vedtaget", "besluttede", "besluttet", "blev", "drøftede", "orienter", "refereret"]
            .iter()
            .any(|word| lower.contains(word));
    let held =
        ["afholdt", "afholdes", "holdes", "mødes", "inviter", "finder sted", "takes place", "held", "invite", "indbyd"]
            .iter()
            .any(|word| lower.contains(word));
    let meeting = names_meeting(&lower);
    let has_clock =
        moment::within_at(beginning_of(&text[found.end.min(text.len())..])).is_some() || told.time.is_some();
    let mut score = 0;
    score += match (has_label, is_memo) {
        (true, false) => 5,
        // A memo is dated after the meeting it tells of.
        (true, true) => -4,
        _ => 0,
    };
    score += if has_clock { 4 } else { 0 };
    score += if place < 8 { 3 } else { 0 };
    score += if told.line.mark == Mark::Heading { 2 } else { 0 };
    score += if held { 3 } else { 0 };
    score += if meeting { 2 } else { 0 };
    score -= if past { 4 } else { 0 };
    score -= if found.exact { 0 } else { 2 };
    score -= match told.topic {
        Topic::Opening => 0,
        Topic::Afterwards => 5,
        _ => 1,
    };
    score
}

/// As much of a text as may stand between a day and its clock.
fn beginning_of(text: &str) -> &str {
    const NEAR: usize = 80;
    beginning(text, NEAR)
}

/// Start and end of the meeting as far as they are said.
pub fn frame(told: &[Told], when: Option<&When>) -> (Option<Read<NaiveTime>>, Option<Read<NaiveTime>>) {
    let mut start: Option<(i32, Read<NaiveTime>)> = None;
    let mut end: Option<(i32, Read<NaiveTime>)> = None;
    for (place, line) in told.iter().enumerate() {
        if line.topic == Topic::Signature
            || line.topic == Topic::Aside && labelled(&line.line.text, WHEN).is_none() && !says_end(&line.line.text)
        {
            continue;
        }
        for sentence in sentences(&line.line.text) {
            let lower = sentence.lower();
            let is_label = labelled(&line.line.text, WHEN).is_some();
            if [
                "tilmeld",
                "frist",
                "deadline",
                "register",
                "afbud",
                "opdateret",
                "ring ",
                "telefontid",
                "dør",
                "doors",
                "bus",
                "tog ",
            ]
            .iter()
            .any(|word| lower.contains(word))
                && !is_label
            {
                if says_end(sentence)
                    && let Some((at, found)) = moment::all_within(sentence).last()
                    && !lower[..at].trim_end().ends_with("tilmeldes")
                    && (lower.contains("slut") || lower.contains("ends"))
                {
                    offer(&mut end, 3, sure(found.start));
                }
                continue;
            }
            let on_the_day = when.is_some_and(|when| when.line == place);
            // "Program for …", and on the next line the day with its clocks.
            let says_when = on_the_day && line.time.is_none();
            let is_item = line.topic == Topic::Programme && !line.is_heading && !is_label && !says_when;
            for (at, found) in moment::all_within(sentence) {
                let says_end = says_end(&sentence[..at]);
                if says_end && found.end.is_none() {
                    offer(&mut end, if is_item { 1 } else { 4 }, Read { said: found.start, guessed: found.loose });
                    continue;
                }
                if is_item || line.is_aside && !is_label && place > 8 {
                    continue;
                }
                let weight = if on_the_day || is_label {
                    6
                } else if line.topic == Topic::Opening {
                    3
                } else if line.is_heading {
                    4
                } else {
                    0
                };
                match found.end {
                    Some(until) if minutes_on(found.start, until) >= 45 && weight > 0 => {
                        offer(&mut start, weight + 1, Read { said: found.start, guessed: false });
                        offer(&mut end, weight + 1, Read { said: until, guessed: found.loose });
                    }
                    None if on_the_day || is_label => {
                        offer(&mut start, weight, Read { said: found.start, guessed: found.loose })
                    }
                    _ => {}
                }
            }
        }
    }
    (start.map(|(_, read)| read), end.map(|(_, read)| read))
}

/// "slutter senest", "slut", "forventes afsluttet": a time after it is the end.
fn says_end(text: &str) -> bool {
    let lower = text.lower();
    let tail: String = lower.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    [
        "slutter",
        "slut ",
        "slut:",
        "slut senest",
        "afsluttes",
        "sluttidspunkt",
        "senest",
        "ends at",
        "ends ",
        "end by",
        "finish",
        "færdige",
        "færdig",
    ]
    .iter()
    .any(|word| tail.contains(word))
}

fn offer(held: &mut Option<(i32, Read<NaiveTime>)>, weight: i32, read: Read<NaiveTime>) {
    if held.as_ref().is_none_or(|(highest, _)| weight > *highest) {
        *held = Some((weight, read));
    }
}

/// "Dørene åbnes 18.30": when people may come, told outside the programme.
pub fn doors(told: &[Told]) -> Option<NaiveTime> {
    let lines = told
        .iter()
        .filter(|told| told.topic != Topic::Signature && !(told.topic == Topic::Programme && told.time.is_some()));
    lines.flat_map(|told| sentences(&told.line.text)).find_map(|sentence| {
        let lower = sentence.lower();
        let opens = ["dørene åbn", "døren åbn", "der åbnes", "åbner dørene", "doors open", "doors will open"]
            .iter()
            .filter_map(|words| lower.find(words))
            .min()?;
        let found: Vec<(usize, moment::Moment)> = moment::all_within(sentence).collect();
        let near = found.iter().find(|(at, _)| *at > opens).or(found.first());
        near.map(|(_, moment)| moment.start)
    })
}
