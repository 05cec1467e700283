//! Where the meeting is, told by a label, beside the date, or in a sentence.

use chrono::NaiveDate;

use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::dates::days_in;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::reading::{Read, WHERE, guess, labelled, names_meeting, sure};
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::sentences;
use crate::intake::invitation::when::When;
use crate::intake::invitation::{moment, place};

/// Where the meeting is.
pub fn place(told: &[Told], when: Option<&When>) -> Option<Read<String>> {
    let labels = told.iter().filter(|told| told.topic != Topic::Signature).enumerate();
    for (at, line) in labels {
        if let Some(rest) = labelled(&line.line.text, WHERE) {
            let own = place_after_time(rest).or_else(|| place::cleaned(rest));
            let below =
                || told.get(at + 1).filter(|_| rest.is_empty()).and_then(|next| place::cleaned(&next.line.text));
            if let Some(place) = own.or_else(below) {
                return Some(sure(place));
            }
        }
        if line.is_heading
            && matches!(line.line.text.lower().trim_end_matches([':', '?']), "sted" | "hvor" | "where" | "venue")
            && let Some(place) = told.get(at + 1).and_then(|next| place::cleaned(&next.line.text))
        {
            return Some(sure(place));
        }
    }
    if let Some(when) = when {
        let line = &told[when.line].line;
        if let Some(place) = place_after_time(&line.text[when.end.min(line.text.len())..]) {
            return Some(guess(place));
        }
        if let Some(place) = sentences(&line.text).into_iter().find_map(place::in_sentence) {
            return Some(guess(place));
        }
        let near = told.iter().enumerate().skip(when.line.saturating_sub(2)).take(6).filter(|(at, _)| *at != when.line);
        for (_, line) in near.filter(|(_, told)| told.topic != Topic::Programme && told.topic != Topic::Signature) {
            let text = line.line.text.trim();
            let words = text.split_whitespace().count();
            if words <= 12
                && place::names_house(text)
                && !text.ends_with(['?', '!'])
                && !names_meeting(&text.lower())
                && let Some(place) = place_after_time(text).or_else(|| place::cleaned(text))
            {
                return Some(guess(place));
            }
        }
    }
    told.iter()
        .filter(|told| matches!(told.topic, Topic::Opening | Topic::Other))
        .flat_map(|told| sentences(&told.line.text))
        .find_map(place::in_sentence)
        .map(guess)
}

/// What stands after the last time of a line: ", kl.16-19, Ringsted Kongrescenter".
fn place_after_time(text: &str) -> Option<String> {
    let last = moment::all_within(text).last();
    let rest = match last {
        Some((at, _)) => moment::leading(&text[at..], None).map_or("", |(_, rest)| rest),
        None => days_in(text, NaiveDate::default()).last().map_or(text, |found| &text[found.end..]),
    };
    place::cleaned(rest).filter(|place| !names_meeting(&place.lower()) || place::names_house(place))
}
