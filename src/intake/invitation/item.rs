//! One item of the programme out of the lines that speak of it: title, time, length, person, kind, what is said below.

use chrono::Timelike;

use crate::domain::programme::ItemKind;
use crate::intake::invitation::docx::BREAK;
use crate::intake::invitation::lines::Line;
use crate::intake::invitation::moment::{self, Moment};
use crate::intake::invitation::table::{self, Column};
use crate::intake::invitation::titled::titled;
use crate::intake::invitation::{minutes, people};
use crate::intake::programme::guess;

/// An item as the invitation has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub title: String,
    pub moment: Option<Moment>,
    /// With whether it is said loosely.
    pub minutes: Option<(u32, bool)>,
    /// With whether it is sure.
    pub responsible: Option<(String, bool)>,
    pub kind: ItemKind,
    pub text: Vec<String>,
    /// Points below it: what the tables talk about, parts of a talk.
    pub points: Vec<String>,
    /// Of a meeting over several days, from 1.
    pub day: Option<u32>,
    /// The title is not word for word the invitation's.
    pub title_made: bool,
}

/// Titles are printed in one line or two; what is longer is cut at a word. Characters.
const LONGEST_TITLE: usize = 300;

/// Reads an item off its first line. `near` is the hour of the item before.
pub fn item(line: &Line, header: Option<&[Column]>, near: Option<u32>) -> Item {
    let mut item = Item::default();
    if line.cells.len() >= 2 {
        let row = table::row(line, header);
        let mut title = row.title;
        if let Some(time) = &row.time
            && let Some((moment, rest)) = moment::leading(time, near)
        {
            item.moment = Some(moment);
            item.words_of_time(rest, &mut title);
        }
        item.minutes = row.minutes.as_deref().and_then(|cell| minutes::alone(cell, true));
        item.responsible = row.responsible.map(|cell| {
            let cell = cell.replace(BREAK, ", ");
            people::alone(&cell).map_or((cell, true), |(who, _)| (who, true))
        });
        item.title_from(&title);
        row.remarks.iter().for_each(|remark| item.add(remark, false));
    } else {
        let text = match moment::leading(&line.text, near) {
            Some((moment, rest)) => {
                item.moment = Some(moment);
                rest.to_owned()
            }
            None => line.text.clone(),
        };
        item.title_from(&text);
    }
    item
}

impl Item {
    /// "16.00 (10 min.)" in a cell of times; or the title with the time in one cell.
    fn words_of_time(&mut self, rest: &str, title: &mut String) {
        if let Some(length) = minutes::alone(rest, false) {
            self.minutes = Some(length);
        } else if !rest.is_empty() {
            *title = if title.is_empty() { rest.to_owned() } else { format!("{rest} – {title}") };
        }
    }

    /// Takes the words of a first line apart.
    pub fn title_from(&mut self, text: &str) {
        let mut parts = text.split(BREAK).map(str::trim);
        let mut title = parts.next().unwrap_or_default().to_owned();
        let below: Vec<String> = parts.map(str::to_owned).collect();
        if self.moment.is_none() {
            title = self.trailing_time(title);
        }
        if self.minutes.is_none()
            && let Some(length) = minutes::take(&title).filter(|length| !length.rest.is_empty())
        {
            self.minutes = Some((length.minutes, length.loose));
            title = length.rest;
        }
        let mut after = Vec::new();
        if self.responsible.is_none()
            && let Some(found) = people::take(&title)
        {
            self.responsible = Some((found.who, found.sure));
            after.extend(found.after);
            title = if found.title.is_empty() { String::new() } else { found.title };
        }
        if let Some(end) = people::sentence_end(&title) {
            self.text.push(title[end + 1..].trim().to_owned());
            title.truncate(end + 1);
        }
        if let Some((head, question)) = title.split_once(": ").filter(|(head, rest)| parts_at_colon(head, rest)) {
            self.text.insert(0, question.trim().to_owned());
            title = head.to_owned();
        }
        self.text.extend(after);
        self.set_title(&title);
        below.iter().for_each(|line| self.add(line, false));
    }

    /// "Velkomst kl. 16.00", "Velkomst (16.00-16.15)"
    fn trailing_time(&mut self, title: String) -> String {
        let found = moment::all_within(&title).find(|(offset, _)| {
            *offset > 0
                && moment::leading(&title[*offset..], None)
                    .is_some_and(|(_, rest)| rest.trim_matches(['.', ')', ' ']).is_empty())
        });
        match found {
            Some((offset, moment)) => {
                self.moment = Some(moment);
                title[..offset].trim_end().trim_end_matches(['(', ',', '–', '-', ':', '[', ' ']).to_owned()
            }
            None => title,
        }
    }

    fn set_title(&mut self, title: &str) {
        let title = title.trim().trim_end_matches([':', ',', ';', '–', '-', ' ']);
        let title =
            title.strip_suffix('.').filter(|title| !title.ends_with("mv") && !title.ends_with('.')).unwrap_or(title);
        // "Slut senest kl. 21": the word was the time's.
        let title = title.strip_suffix(" senest").unwrap_or(title);
        // "Bordsnak om", and below it what about.
        let title = title.strip_suffix(" om").filter(|title| guess::kind(title).is_some()).unwrap_or(title);
        let title = unquoted(title.trim());
        self.title =
            if title.chars().count() > LONGEST_TITLE { shortened(title) } else { titled(title, LONGEST_TITLE) };
        self.kind = kind_of(&self.title);
    }

    /// A line below the first: a person, a length, a point, or more words.
    pub fn add(&mut self, text: &str, is_point: bool) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if self.title.is_empty() && self.kind == ItemKind::Other {
            // The time stood on a line of its own.
            let said = std::mem::take(&mut self.responsible);
            self.title_from(text);
            self.responsible = said.or(self.responsible.take());
            return;
        }
        if self.minutes.is_none()
            && let Some(length) = minutes::alone(text, false)
        {
            self.minutes = Some(length);
            return;
        }
        if self.responsible.is_none()
            && !is_point
            && let Some(who) = people::alone(text)
        {
            self.responsible = Some(who);
            return;
        }
        if self.responsible.is_none()
            && !is_point
            && let Some(found) = people::take(&text[..people::sentence_end(text).unwrap_or(text.len())])
        {
            self.responsible = Some((found.who, false));
        }
        if self.kind == ItemKind::Other && !is_point && self.text.is_empty() {
            self.kind = kind_of(text);
        }
        if is_point { self.points.push(text.to_owned()) } else { self.text.push(text.to_owned()) }
    }

    pub fn hour(&self) -> Option<u32> {
        self.moment.map(|moment| moment.start.hour())
    }
}

/// The kind that the words tell.
fn kind_of(title: &str) -> ItemKind {
    guess::kind(title).unwrap_or_default()
}

/// "Gruppedrøftelse: Hvad skal vi …?": the question belongs below the title; "Tema 1: Trivsel" is a title.
fn parts_at_colon(head: &str, rest: &str) -> bool {
    rest.contains('?') && guess::kind(head).is_some() && head.chars().count() <= 80
}

fn unquoted(text: &str) -> &str {
    let pairs = [('"', '"'), ('“', '”'), ('”', '”'), ('»', '«'), ('«', '»')];
    pairs
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inner| !inner.contains('"'))
        .unwrap_or(text)
}

fn shortened(title: &str) -> String {
    let cut: String = title.chars().take(LONGEST_TITLE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}
