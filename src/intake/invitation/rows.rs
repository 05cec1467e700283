//! Which lines are the items of the programme, and which belong to the item above them.

use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::item::{Item, item};
use crate::intake::invitation::lines::{Line, Mark};
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::table::{self, Column};
use crate::intake::invitation::{dates, minutes, moment, people};
use crate::intake::programme::guess;

/// More items than a programme of two weeks has.
const MOST_ITEMS: usize = 400;
/// So many times below one tell whether it is that of the whole meeting.
const FOLLOWING: usize = 60;
/// A longer line without a mark is running text. Words.
const LONGEST_PLAIN: usize = 28;

/// The items in the order of the text, and the places of the lines that were used.
pub fn items(told: &[Told]) -> (Vec<Item>, Vec<usize>) {
    let region = region(told);
    let timed = region.iter().filter(|place| is_timed(&told[**place])).count();
    let tables = region.iter().filter(|place| told[**place].line.cells.len() >= 2).count();
    let level = Level::of(told, &region, timed, tables);
    let mut reading = Reading { items: Vec::new(), header: None, days: 0, level };
    let mut used = Vec::new();
    let last = region.iter().rposition(|place| is_timed(&told[*place]) || told[*place].line.mark == Mark::Number);
    let mut is_cut_off = false;
    for (at, place) in region.iter().enumerate() {
        if reading.items.len() >= MOST_ITEMS {
            break;
        }
        let more_to_come = last.is_some_and(|last| at < last);
        is_cut_off |= at > 0 && told[region[at - 1] + 1..*place].iter().any(|between| between.is_aside);
        let is_taken = reading.take(&told[*place], more_to_come, is_cut_off);
        is_cut_off = !is_taken;
        used.extend(is_taken.then_some(*place));
    }
    let mut items = reading.items;
    if reading.days < 2 {
        items.iter_mut().for_each(|item| item.day = None);
    }
    items.retain(|item| !item.title.is_empty());
    (items, used)
}

fn is_timed(told: &Told) -> bool {
    told.time.is_some() && !told.is_aside
}

/// The places of the lines among which the items are.
fn region(told: &[Told]) -> Vec<usize> {
    let open = |place: &usize| told[*place].topic != Topic::Signature && (!told[*place].is_aside);
    let programme: Vec<usize> =
        (0..told.len()).filter(|place| told[*place].topic == Topic::Programme).filter(open).collect();
    let body = |place: &&usize| !told[**place].is_heading;
    let timed_elsewhere: Vec<usize> = (0..told.len())
        .filter(|place| {
            is_timed(&told[*place])
                && !matches!(told[*place].topic, Topic::Aside | Topic::Signature)
                && !is_frame(told, *place)
        })
        .collect();
    let timed_inside = programme.iter().filter(|place| is_timed(&told[**place])).count();
    if programme.iter().filter(body).count() >= 1 && (timed_inside > 0 || timed_elsewhere.len() < 2) {
        let mut region = programme;
        // Doors that open before the programme are told above it.
        region.retain(|place| !is_frame(told, *place));
        return region;
    }
    if let (Some(first), Some(last)) = (timed_elsewhere.first(), timed_elsewhere.last())
        && timed_elsewhere.len() >= 2
    {
        let end = (last + 1..told.len())
            .find(|place| {
                let next = &told[*place];
                next.line.after_blank || next.is_aside || next.is_heading || next.topic == Topic::Signature
            })
            .unwrap_or(told.len());
        return (*first..end).filter(open).filter(|place| !is_frame(told, *place)).collect();
    }
    list(told)
}

/// A list that reads as a programme though nothing says so.
fn list(told: &[Told]) -> Vec<usize> {
    let is_point =
        |place: &usize| matches!(told[*place].line.mark, Mark::Bullet | Mark::Number) && !told[*place].is_aside;
    let mut best: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < told.len() {
        let run: Vec<usize> = (at..told.len()).take_while(is_point).collect();
        at += run.len().max(1);
        let is_telling = |place: &&usize| {
            let text = &told[**place].line.text;
            guess::kind(text).is_some() && !text.ends_with('?')
                || people::take(text).is_some_and(|found| found.sure)
                || minutes::take(text).is_some()
        };
        let telling = run.iter().filter(is_telling).count();
        let opens_or_closes = run.first().is_some_and(|place| begins_meeting(&told[*place].line.text));
        if run.len() >= 3
            && (telling * 5 >= run.len() * 3 || opens_or_closes && telling >= 2)
            && telling > best.len() / 2
            && run.len() > best.len()
        {
            best = run;
        }
    }
    best
}

fn begins_meeting(text: &str) -> bool {
    use crate::domain::programme::ItemKind::{Arrival, Welcome};
    matches!(guess::kind(text), Some(Arrival | Welcome))
}

/// "Kl. 16-19 i Kongrescentret" above the programme: the time of the whole meeting.
fn is_frame(told: &[Told], place: usize) -> bool {
    let line = &told[place].line;
    if !is_timed(&told[place]) || line.cells.len() >= 2 && !line.cells.iter().all(|cell| cell.len() < 40) {
        return false;
    }
    let Some((moment, rest)) = moment::leading(&line.text, None) else { return false };
    if told[place].topic == Topic::Programme && place.checked_sub(1).is_some_and(|above| !told[above].is_heading) {
        return false;
    }
    let later = told[place + 1..].iter().filter(|other| is_timed(other)).filter_map(|other| other.time);
    let later: Vec<moment::Moment> = later.take(FOLLOWING).collect();
    let begins_as_place = rest.is_empty()
        || rest.split_whitespace().next().is_some_and(|word| {
            matches!(word.lower().as_str(), "i" | "på" | "ved" | "hos" | "at" | "in" | "den" | "torsdag")
        });
    match moment.end {
        // A title may stand on the next line, in which case the others are as short.
        Some(end) => {
            let covers = later.iter().filter(|other| other.start >= moment.start && other.start <= end).count();
            let lasts = crate::intake::programme::timing::minutes_on(moment.start, end) >= 60;
            lasts
                && (begins_as_place || guess::kind(rest).is_none())
                && (covers == later.len() && (later.len() >= 2 || begins_as_place))
                && (begins_as_place
                    || later.iter().any(|other| other.start < end)
                        && later.first().is_some_and(|other| other.start < end))
        }
        None => !rest.is_empty() && begins_as_place && told[place].topic == Topic::Opening,
    }
}

/// By what the items of a region are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// They begin with their time; `mark` and `indent` are those of the first.
    Timed { mark: Mark, indent: usize },
    /// They are points or rows like the first.
    Marked { mark: Mark, indent: usize },
    /// Rows of a table without times.
    Rows,
    /// Every line is one.
    Plain,
}

impl Level {
    fn of(told: &[Told], region: &[usize], timed: usize, tables: usize) -> Self {
        let bodies = || region.iter().map(|place| &told[*place]).filter(|told| !told.is_heading);
        if timed >= 2 || (timed == 1 && bodies().count() <= 3) {
            let first = region
                .iter()
                .map(|place| &told[*place])
                .find(|told| is_timed(told))
                .map(|told| (told.line.mark, told.line.indent));
            let (mark, indent) = first.unwrap_or((Mark::None, 0));
            return Self::Timed { mark, indent };
        }
        if tables >= 2 {
            return Self::Rows;
        }
        let points = || bodies().filter(|told| matches!(told.line.mark, Mark::Bullet | Mark::Number));
        match points().next() {
            Some(first) => {
                let numbers = points().filter(|told| told.line.mark == Mark::Number).count();
                let mark = if numbers >= 2 && points().next().is_some_and(|told| told.line.mark == Mark::Number) {
                    Mark::Number
                } else {
                    first.line.mark
                };
                let indent =
                    points().filter(|told| told.line.mark == mark).map(|told| told.line.indent).min().unwrap_or(0);
                Self::Marked { mark, indent }
            }
            None => Self::Plain,
        }
    }
}

struct Reading {
    items: Vec<Item>,
    header: Option<Vec<Column>>,
    days: u32,
    level: Level,
}

impl Reading {
    /// Takes a line of the region; false where it is left to others (questions, running text). `is_cut_off`: something that
    /// is no part of the programme stands right above.
    fn take(&mut self, told: &Told, more_to_come: bool, is_cut_off: bool) -> bool {
        let line = &told.line;
        if line.cells.len() >= 2
            && let Some(header) = table::header(line)
        {
            self.header = Some(header);
            return true;
        }
        if told.time.is_none() && dates::is_day(&line.text) && line.mark != Mark::Bullet && names_day(line) {
            self.days += 1;
            return true;
        }
        if told.is_heading && !self.heading_is_item(told) {
            return false;
        }
        if self.begins_item(told) {
            self.begin(line);
            return true;
        }
        let is_point = matches!(line.mark, Mark::Bullet | Mark::Number);
        let belongs = is_point || !line.after_blank || line.cells.len() >= 2 || (more_to_come && is_short(&line.text));
        let belongs = belongs && (more_to_come || !is_cut_off);
        match self.items.last_mut() {
            Some(above) if belongs || above.title.is_empty() => {
                let text = if line.cells.len() >= 2 {
                    table::row(line, self.header.as_deref()).title
                } else {
                    line.text.clone()
                };
                let text = if text.is_empty() { line.text.clone() } else { text };
                above.add(&text, is_point);
                true
            }
            _ => false,
        }
    }

    fn begin(&mut self, line: &Line) {
        let near = self.items.last().and_then(Item::hour);
        for part in several(&line.text).filter(|_| line.cells.len() < 2).unwrap_or_else(|| vec![line.text.clone()]) {
            let line = Line { text: part, ..line.clone() };
            let mut item = item(&line, self.header.as_deref(), near);
            item.day = Some(self.days.max(1));
            self.items.push(item);
        }
    }

    fn heading_is_item(&self, told: &Told) -> bool {
        told.time.is_some() || matches!(self.level, Level::Plain) && guess::kind(&told.line.text).is_some()
    }

    fn begins_item(&self, told: &Told) -> bool {
        let line = &told.line;
        match self.level {
            Level::Timed { .. } if told.time.is_some() => true,
            Level::Timed { mark, indent } => {
                if self.items.is_empty() {
                    return line.mark == mark && mark != Mark::None && reads_as_item(&line.text);
                }
                // The time stood alone above its title.
                if self.items.last().is_some_and(|above| above.title.is_empty()) {
                    return false;
                }
                if line.cells.len() >= 2 {
                    return reads_as_item(&table::row(line, self.header.as_deref()).title);
                }
                if line.mark == Mark::None {
                    return is_break(&line.text);
                }
                line.mark == mark && line.indent <= indent + 1 && reads_as_item(&line.text)
            }
            Level::Marked { mark, indent } => line.mark == mark && line.indent <= indent + 1,
            Level::Rows => line.cells.len() >= 2,
            Level::Plain => {
                let words = line.text.split_whitespace().count();
                let is_running = words > LONGEST_PLAIN
                    || (people::sentence_end(&line.text).is_some() && guess::kind(&line.text).is_none() && words > 12);
                let names_only = !self.items.is_empty()
                    && guess::kind(&line.text).is_none()
                    && (people::alone(&line.text).is_some() || minutes::alone(&line.text, false).is_some());
                !is_running && !line.text.ends_with(':') && !names_only
            }
        }
    }
}

/// Names a day and not an item of it: "Torsdag den 12. maj", "Dag 1 – kl. 9-16".
fn names_day(line: &Line) -> bool {
    guess::kind(&line.text).is_none() || !dates::days_in(&line.text, chrono::NaiveDate::MIN).is_empty()
}

fn is_short(text: &str) -> bool {
    text.split_whitespace().count() <= LONGEST_PLAIN
}

/// A point between timed ones that is an item of its own: it tells its kind at once, or who stands for it.
fn reads_as_item(text: &str) -> bool {
    let first: String = text.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    !text.ends_with('?')
        && (guess::kind(&first).is_some()
            || people::take(text).is_some_and(|found| found.sure)
            || minutes::take(text).is_some())
}

fn is_break(text: &str) -> bool {
    use crate::domain::programme::ItemKind::{Break, Meal};
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().copied().unwrap_or_default();
    words.len() <= 4 && matches!(guess::kind(first), Some(Break | Meal))
}

/// Several items in one line: "16.00 Velkomst, 16.15 Oplæg, 17.00 Pause".
fn several(text: &str) -> Option<Vec<String>> {
    let starts: Vec<usize> = moment::all_within(text).map(|(offset, _)| offset).collect();
    if starts.len() < 3 || starts[0] > 0 && !text[..starts[0]].trim().is_empty() {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| {
        text[*start..end].trim().trim_end_matches([',', ';', '·', '|', '–', '-', '/', '.', ' ']).to_owned()
    });
    Some(parts.collect())
}
