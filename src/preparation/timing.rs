//! What a change of one item's time does to the items after it.

use chrono::{NaiveDateTime, TimeDelta};

use crate::intake::programme::writing::value_text;
use crate::preparation::json_text;
use crate::preparation::place::{Place, order};
use crate::preparation::seen::Seen;

/// The text in which all starts behind an item have moved as its end has, as far as the next locked start: whatever is
/// written there gives way, and a locked item stays where the kitchen has it.
pub fn moved_on(seen: &Seen, text: String, item: usize, by: i64) -> Option<String> {
    let mut text = text;
    if by == 0 {
        return Some(text);
    }
    let items = seen.file.items.iter().zip(&seen.settled.programme.items).enumerate().skip(item + 1);
    for (at, (said, settled)) in items {
        if said.day.is_some_and(|day| day > 1) || (said.start.is_some() && settled.locked) {
            break;
        }
        if said.start.is_some() {
            let start = settled.start.checked_add_signed(TimeDelta::minutes(by)).unwrap_or(settled.start);
            text = with_start(&text, at, start)?;
        }
    }
    Some(text)
}

/// The ways to let two neighbours change places, the best first. What begins first takes the other's place in time.
pub fn exchanged(seen: &Seen, text: &str, first: usize) -> Vec<String> {
    let items = &seen.file.items;
    let second = first + 1;
    let (Some(one), Some(other)) = (items.get(first), items.get(second)) else { return Vec::new() };
    let settled = &seen.settled.programme.items;
    let Some(swapped) =
        json_text::swap(text, &Place::Item(0).list().map(|(list, _)| list).unwrap_or_default(), first, second)
    else {
        return Vec::new();
    };
    let begins = settled[first].start;
    let follows = begins.checked_add_signed(TimeDelta::minutes(settled[second].minutes.into())).unwrap_or(begins);
    // After the change of places the one that stood second stands at `first`.
    let best = match (&one.start, &other.start) {
        (Some(_), Some(_)) => with_start(&swapped, first, begins).and_then(|text| with_start(&text, second, follows)),
        (Some(_), None) => with_start(&swapped, first, begins).and_then(|text| without_start(&text, second)),
        (None, _) => Some(swapped.clone()),
    };
    let loose = without_start(&swapped, second).and_then(|text| without_start(&text, first));
    best.into_iter().chain([swapped]).chain(loose).collect()
}

fn with_start(text: &str, item: usize, start: NaiveDateTime) -> Option<String> {
    let path = Place::Item(item).path()?.field("start");
    json_text::set(text, &path, order(Place::Item(item)), &value_text(&start.format("%H.%M").to_string()))
}

fn without_start(text: &str, item: usize) -> Option<String> {
    let path = Place::Item(item).path()?.field("start");
    match json_text::source(text, &path) {
        Some(_) => json_text::remove(text, &path),
        None => Some(text.to_owned()),
    }
}
