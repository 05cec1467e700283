//! What each line of an invitation is about: by the heading above it, and by what it says itself.

use crate::intake::invitation::cues::{self, Topic};
use crate::intake::invitation::lines::{Line, Mark};
use crate::intake::invitation::moment::{self, Moment};
use crate::intake::invitation::{asides, dates};
use crate::intake::programme::guess;

/// A line and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub line: Line,
    pub topic: Topic,
    /// Names a part; says nothing of its own.
    pub is_heading: bool,
    /// Sign-up, contact and the like, wherever it stands.
    pub is_aside: bool,
    /// The time of day that it begins with.
    pub time: Option<Moment>,
}

/// The lines in order, those of the page around left out.
pub fn told(lines: Vec<Line>) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::with_capacity(lines.len());
    let mut topic = Topic::Opening;
    let lines: Vec<Line> = lines.into_iter().filter(|line| !asides::is_page_noise(&line.text)).collect();
    for (place, line) in lines.iter().enumerate() {
        let time = time_of(line);
        let is_timed = time.is_some();
        if asides::signs_off(&line.text) && !is_timed {
            topic = Topic::Signature;
            told.push(Told { line: line.clone(), topic, is_heading: false, is_aside: true, time: None });
            continue;
        }
        if !is_timed && let Some((named, rest)) = heading(line, topic, &lines[place + 1..]) {
            topic = named;
            told.push(Told {
                line: Line { text: line.text[..line.text.len() - rest.len()].trim().to_owned(), ..line.clone() },
                topic,
                is_heading: true,
                is_aside: false,
                time: None,
            });
            // "Program: 16.00 Velkomst" goes on in its own line.
            if !rest.is_empty() {
                let rest = Line { text: rest.to_owned(), mark: Mark::None, cells: Vec::new(), ..line.clone() };
                let is_aside = asides::is_aside(&rest.text);
                let time = time_of(&rest);
                told.push(Told { line: rest, topic, is_heading: false, is_aside, time });
            }
            continue;
        }
        // Sign-up with a heading of its own ends where the times of a programme begin.
        let is_item = is_timed && (guess::kind(&line.text).is_some() || topic == Topic::Programme);
        if topic == Topic::Aside && is_item && follows_times(&lines[place..]) {
            topic = Topic::Programme;
        }
        let is_aside = !(is_item || is_timed && topic == Topic::Opening) && asides::is_aside(&line.text);
        let is_heading = line.mark == Mark::Heading && !is_timed;
        told.push(Told { line: line.clone(), topic, is_heading, is_aside, time });
    }
    told
}

fn time_of(line: &Line) -> Option<Moment> {
    let first = line.cells.iter().find(|cell| !cell.is_empty()).map_or(line.text.as_str(), String::as_str);
    moment::leading(first, None).map(|(moment, _)| moment)
}

fn follows_times(lines: &[Line]) -> bool {
    lines.iter().take(6).filter(|line| time_of(line).is_some()).count() >= 2
}

/// The topic that a line opens, and what in it comes after the heading.
fn heading<'a>(line: &'a Line, topic: Topic, below: &[Line]) -> Option<(Topic, &'a str)> {
    if line.cells.len() >= 2 {
        return None;
    }
    let in_programme = topic == Topic::Programme;
    // "5. Det videre forløb" is an item of the agenda it stands in.
    let is_marked = matches!(line.mark, Mark::Bullet | Mark::Number);
    // Behind the last time of the programme a list is no part of it: "Ved bordene taler vi om:".
    let is_point = |line: &Line| matches!(line.mark, Mark::Bullet | Mark::Number);
    let is_behind = in_programme && line.after_blank && !below.iter().any(|line| time_of(line).is_some());
    let has_list = !is_marked && is_behind && below.first().is_some_and(is_point);
    let named = cues::heading(&line.text);
    if has_list && (named == Some(Topic::Themes) || cues::announces_themes(&line.text)) {
        return Some((Topic::Themes, ""));
    }
    if let Some(named) = named {
        let is_item = in_programme
            && (is_marked
                || guess::kind(&line.text).is_some() && named != Topic::Programme && line.mark != Mark::Heading);
        return (!(is_item || is_marked && named == Topic::Other)).then_some((named, ""));
    }
    // "Program: 16.00 Velkomst, 16.15 …"
    if let Some((head, rest)) = line.text.split_once(':')
        && cues::heading(head) == Some(Topic::Programme)
        && !is_marked
        && !rest.trim().is_empty()
    {
        return Some((Topic::Programme, rest.trim_start()));
    }
    if line.mark != Mark::Heading {
        // "Mødet indledes med et oplæg … og afsluttes med opsamling:" announces the programme that follows.
        let announces = line.text.trim_end().ends_with(':') && !in_programme && announces_programme(below);
        if announces {
            return Some((Topic::Programme, ""));
        }
        return None;
    }
    if in_programme {
        // A day, a half of the day, an item in bold: the programme goes on where times or items go on below.
        let goes_on = below.iter().take(3).any(|line| time_of(line).is_some())
            || guess::kind(&line.text).is_some()
            || dates::is_day(&line.text);
        return (!goes_on).then_some((if asides::is_aside(&line.text) { Topic::Aside } else { Topic::Other }, ""));
    }
    if asides::is_aside(&line.text) {
        return Some((Topic::Aside, ""));
    }
    (topic != Topic::Opening).then_some((Topic::Other, ""))
}

/// The list right below reads as a programme: most of its points say what kind of item they are.
fn announces_programme(below: &[Line]) -> bool {
    let list: Vec<&Line> = below.iter().take_while(|line| matches!(line.mark, Mark::Bullet | Mark::Number)).collect();
    let telling = list.iter().filter(|line| guess::kind(&line.text).is_some() || line.text.contains("v/")).count();
    list.len() >= 3
        && telling * 5 >= list.len() * 3
        && list.iter().filter(|line| line.text.ends_with('?')).count() * 2 <= list.len()
}
