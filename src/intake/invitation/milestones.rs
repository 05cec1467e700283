//! Dates beside the meeting's own: by when to sign up, when the programme is sent, what comes after.

use chrono::{NaiveDate, TimeDelta};

use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::dates::{FoundDay, days_in, in_its_year};
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::sentences;
use crate::intake::invitation::titled::titled;
use crate::intake::programme::file::MilestoneFile;

const MOST: usize = 20;
/// Later than this after the meeting a date belongs to something else.
const LATEST: TimeDelta = TimeDelta::days(2 * 366);
const EARLIEST: TimeDelta = TimeDelta::days(183);
const LONGEST_TITLE: usize = 200;

/// Words by which a sentence tells when something was decided, and for when.
const DECISIONS: &[&str] = &["aftal", "beslut", "vedtog", "vedtaget", "decided", "agreed"];

/// Words that make a date a deadline, the longest first.
const LIMITS: &[&str] = &[
    "senest inden",
    "senest den",
    "senest d.",
    "senest",
    "inden den",
    "inden",
    "no later than",
    "not later than",
    "before",
    "by",
    "tilmeldingsfrist",
    "frist",
    "deadline",
    "sidste frist",
    "før den",
    "før",
    "latest",
    "ved udgangen af",
];

/// The milestones in the order of the text, seen from the meeting's day.
pub fn milestones(told: &[Told], used: &[usize], meeting: Option<NaiveDate>, today: NaiveDate) -> Vec<MilestoneFile> {
    let mut milestones: Vec<MilestoneFile> = Vec::new();
    let mut heading = String::new();
    for (place, line) in told.iter().enumerate() {
        if line.is_heading || line.line.text.trim_end().ends_with(':') && days_in(&line.line.text, today).is_empty() {
            heading = line.line.text.trim_end_matches([':', ' ']).to_owned();
        }
        if used.binary_search(&place).is_ok()
            || milestones.len() >= MOST
            || line.topic == Topic::Signature && !says_deadline(&line.line.text)
        {
            continue;
        }
        for sentence in sentences(&line.line.text) {
            let Some(milestone) = milestone(sentence, &heading, line.topic, meeting, today) else { continue };
            if !milestones.iter().any(|known| known.title == milestone.title && known.due == milestone.due) {
                milestones.push(milestone);
            }
        }
    }
    milestones
}

fn says_deadline(text: &str) -> bool {
    let lower = text.lower();
    ["tilmeld", "senest", "frist", "deadline", "register"].iter().any(|word| lower.contains(word))
}

fn milestone(
    sentence: &str,
    heading: &str,
    topic: Topic,
    meeting: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<MilestoneFile> {
    let lower = sentence.lower();
    if lower.contains("opdateret") || lower.contains(" skrev ") || lower.starts_with("dato:") {
        return None;
    }
    let reference = meeting.unwrap_or(today);
    let days = days_in(sentence, reference);
    if topic == Topic::Afterwards
        && let [decision, .., due] = days.as_slice()
        && DECISIONS.iter().any(|word| lower.contains(word))
        && due.exact
    {
        let title = titled(sentence.trim_end_matches('.'), LONGEST_TITLE);
        let (due, decided) = (lower_limit(&due.words), Some(lower_limit(&decision.words)));
        return Some(MilestoneFile { title, due, decided, ..MilestoneFile::default() });
    }
    days.iter().find_map(|found| {
        let day = if found.has_year { found.day } else { in_its_year_beside(found, reference) };
        let (start, is_deadline) = with_limit(sentence, found.start);
        let is_sign_up = says_sign_up(&lower) || says_sign_up(&heading.lower());
        if Some(day) == meeting && !(is_deadline && is_sign_up) {
            return None;
        }
        let distance = day.signed_duration_since(reference);
        let is_near = distance <= LATEST && distance >= -EARLIEST;
        let sends = ["følger", "udsend", "sendes", "sender", "offentliggør", "is sent", "will be sent", "published"]
            .iter()
            .any(|word| lower.contains(word));
        let later = distance > TimeDelta::zero()
            && meeting.is_some()
            && found.exact | (topic == Topic::Afterwards) | says_later(&lower);
        let before = relative(found) && sends;
        let listed = topic == Topic::Afterwards && found.exact;
        if !is_near || !(is_deadline || later || listed || before || sends && distance < TimeDelta::zero()) {
            return None;
        }
        let due = sentence[start..found.end].trim();
        let title = title(sentence, start, found.end, heading, is_sign_up);
        let before = is_sign_up.then_some(true);
        (!title.is_empty()).then(|| MilestoneFile { title, due: lower_limit(due), before, ..MilestoneFile::default() })
    })
}

/// A deadline without a year lies near the meeting, whatever its weekday.
fn in_its_year_beside(found: &FoundDay, reference: NaiveDate) -> NaiveDate {
    if found.exact { found.day } else { in_its_year(found, reference) }
}

fn says_sign_up(lower: &str) -> bool {
    ["tilmeld", "register", "registration", "sign up", "sign-up", "svar udbedes", "s.u."]
        .iter()
        .any(|word| lower.contains(word))
}

fn says_later(lower: &str) -> bool {
    ["vil ", "skal ", "afholdes", "behandles", "orienteres", "udarbejdes", "will ", "forventes", "next"]
        .iter()
        .any(|word| lower.contains(word))
}

fn relative(found: &FoundDay) -> bool {
    let lower = found.words.lower();
    lower.contains("før") || lower.contains("before") || lower.contains("efter") || lower.contains("after")
}

/// Where the deadline begins with the words that make it one.
fn with_limit(sentence: &str, start: usize) -> (usize, bool) {
    let before = sentence[..start].trim_end();
    let lower = before.lower();
    let bare = lower.trim_end_matches([':', ' ']);
    for limit in LIMITS {
        let ends = bare.ends_with(limit)
            && bare[..bare.len() - limit.len()].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        if ends {
            let at = bare.len() - limit.len();
            let is_label = limit.ends_with("frist") || *limit == "deadline";
            return (if is_label { start } else { at }, true);
        }
    }
    // "senest mandag den …" reads the weekday with the day; "senest på mandag" does not.
    let has_latest =
        lower.rsplit(['.', ',']).next().is_some_and(|clause| clause.contains("senest") && clause.len() < 60);
    let after = sentence[start..].lower();
    (start, has_latest || after.contains("senest") && after.find("senest").is_some_and(|at| at < 40))
}

fn lower_limit(due: &str) -> String {
    let mut characters = due.chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    let word = due.split_whitespace().next().unwrap_or_default().lower();
    if LIMITS.iter().any(|limit| limit.split(' ').next() == Some(&word)) || matches!(word.as_str(), "den" | "d.") {
        first + characters.as_str()
    } else {
        due.to_owned()
    }
}

/// The sentence without the deadline where it stands at the end, else the whole.
fn title(sentence: &str, start: usize, end: usize, heading: &str, is_sign_up: bool) -> String {
    let clean = |text: &str| {
        text.trim()
            .trim_end_matches(['.', ',', ':', ';', '–', '-', '(', ' ', '!'])
            .trim_start_matches([',', '.', ':', '–', '-', ')', ' '])
            .to_owned()
    };
    let (before, after) = (clean(&sentence[..start]), clean(&sentence[end..]));
    let words = before.split_whitespace().count();
    // "Byrådet skal i foråret 2026 tage stilling til …": the date stands within what is said.
    if let Some(said) = before.strip_suffix(" i").or_else(|| before.strip_suffix(" in")).filter(|_| !after.is_empty()) {
        return titled(&format!("{said} {after}"), LONGEST_TITLE);
    }
    let said = if words >= 3 || words >= 1 && (after.is_empty() || is_sign_up) {
        before
    } else if words == 0 && !heading.is_empty() && is_sign_up {
        if after.is_empty() { heading.to_owned() } else { format!("{heading}: {after}") }
    } else {
        clean(sentence)
    };
    let said = if said.is_empty() { heading.to_owned() } else { said };
    titled(&said, LONGEST_TITLE)
}
