//! Who was present and who was away: in somebody's own words, and as people were ticked off.

use chrono::{DateTime, FixedOffset};

use crate::documents::kinds::parts::groups;
use crate::documents::page::page::{Block, ListItem, Page, Span, WORDS, around, spoken, strong, text};
use crate::documents::report::attendance::{InPart, Named, Ticked};
use crate::documents::report::item::Item;
use crate::documents::report::report::Report;
use crate::domain::programme::MeetingKind;
use crate::language::counts;
use crate::language::dates;
use crate::language::figures::many;
use crate::language::sorting;
use crate::language::words::Words;

/// A message with a place for words of people, and those words.
type Said = (String, String);

/// A council's minutes say both; those of another meeting say what is known, and who was away is missed only beside who was
/// present.
pub fn push(page: &mut Page, report: &Report, words: &Words) {
    let not_stated = || (words.word("documents-not-stated"), String::new());
    let is_councils = report.meeting.kind == MeetingKind::Council;
    let (own, ticked) = (in_own_words(report.summary.present.as_deref()), present(report, words));
    // What somebody wrote of those present stands beside the list: neither knows all that the other does.
    let beside = ticked.as_ref().filter(|_| own.is_some()).cloned();
    let here = own.or(ticked).or_else(|| is_councils.then(not_stated));
    let is_asked = is_councils || here.is_some();
    for (id, said) in [("documents-minutes-present", here), ("documents-minutes-ticked", beside)] {
        let Some((said, people)) = said else { continue };
        page.push(Block::Paragraph(around(&words.say(id, &[("present", said.into())]), &people)));
    }
    if is_councils {
        page.list(report.attendance.in_part.iter().map(|part| ListItem::of(in_part(words, part))).collect());
    }
    let gone = in_own_words(report.summary.absent.as_deref()).or_else(|| absent(report, words));
    let Some((said, people)) = gone.or_else(|| is_asked.then(not_stated)) else { return };
    let said = words.say("documents-minutes-absent", &[("absent", said.into())]);
    page.push(Block::Paragraph(around(&said, &people)));
}

/// "Bo Jensen: fra kl. 14.12"
fn in_part(words: &Words, part: &InPart) -> Vec<Span> {
    let clock = |at: DateTime<FixedOffset>| dates::clock(words.language(), at.time());
    let from = part.from.map(|at| words.say("documents-attended-from", &[("clock", clock(at).into())]));
    let until = part.until.map(|at| words.say("documents-attended-until", &[("clock", clock(at).into())]));
    let times: Vec<String> = from.into_iter().chain(until).collect();
    vec![spoken(&part.name), text(format!(": {}", times.join(", ")))]
}

/// Who came or left under an item of a council's, unless somebody wrote who took part in it.
pub fn of_item(page: &mut Page, report: &Report, words: &Words, item: &Item) {
    if report.meeting.kind != MeetingKind::Council || item.attendance.is_some() {
        return;
    }
    let parts: Vec<InPart> = report.attendance.in_part.iter().filter_map(|part| part.within(item)).collect();
    if parts.is_empty() {
        return;
    }
    let mut line = vec![strong(words.word("documents-minutes-attended"))];
    for (at, part) in parts.iter().enumerate() {
        line.push(text(if at == 0 { " " } else { "; " }));
        line.extend(in_part(words, part));
    }
    page.push(Block::Paragraph(line));
}

fn in_own_words(said: Option<&str>) -> Option<Said> {
    said.map(|said| (WORDS.to_owned(), said.to_owned()))
}

/// A council's members by name; of a meeting of many how many they were and as what, for the list of participants has the
/// names.
fn present(report: &Report, words: &Words) -> Option<Said> {
    let came = Some(&report.attendance.came).filter(|came| came.count > 0)?;
    if report.meeting.kind == MeetingKind::Council {
        return Some(counted(words, came));
    }
    Some((format!("{}{}", many(words.language(), came.count), groups::behind(report, words)), String::new()))
}

/// "3 (Anne Holm, Bo Jensen og Carl Ø)"; nobody only where all of them were ticked off.
fn absent(report: &Report, words: &Words) -> Option<Said> {
    let ticked = &report.attendance;
    let (came, away, open) = (ticked.came.count, ticked.away.count, ticked.open);
    let (said, people) = match (away, came, open) {
        (0, 0, _) | (0, _, 1..) => return None,
        (0, _, 0) => (words.word("documents-ticked-none"), String::new()),
        _ => counted(words, &ticked.away),
    };
    // Where only those are ticked off who stay away, the others are there.
    if came == 0 || open == 0 {
        return Some((said, people));
    }
    Some((words.say("documents-ticked-and-open", &[("said", said.into()), ("count", open.into())]), people))
}

fn counted(words: &Words, ticked: &Ticked) -> Said {
    let (id, named) = match &ticked.named {
        Named::People(names) => ("documents-ticked-people", names),
        Named::Bodies(names) => ("documents-ticked-bodies", names),
    };
    if named.is_empty() {
        return (many(words.language(), ticked.count), String::new());
    }
    (words.say(id, &[("count", ticked.count.into()), ("names", WORDS.into())]), listed(words, named))
}

/// In the alphabet's order; names with a comma of their own ("Anne Holm, SIND") are told apart by more than one.
fn listed(words: &Words, names: &[String]) -> String {
    let mut names = names.to_vec();
    names.sort_by_cached_key(|name| sorting::sort_key(name));
    if names.iter().any(|name| name.contains(',')) { names.join("; ") } else { counts::joined(words, &names) }
}
