//! The time at the beginning of a line or within a sentence: "16.00-16.15", "kl. 9:30", "halv syv", "ca. kl. 17".

use chrono::{NaiveTime, Timelike};

use crate::intake::invitation::lower::{Lower, beginning};
use crate::intake::programme::timing::minutes_on;
use crate::language::clock_reading::{read_clock_near, read_span};

/// A start, and an end where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    /// Said loosely ("ca.") or in words that may mean either half of the day ("halv syv"): a person should look.
    pub loose: bool,
}

/// No time is written longer. Bytes.
const LONGEST: usize = 48;
/// So many words of a line are looked at as times; a line with more of them is no sentence.
const MOST: usize = 60;
/// A span that is longer is no item and no meeting of one day: "08-01". Minutes.
const LONGEST_SPAN: u32 = 15 * 60;

/// The time that a text begins with, and the text after it. `near` is the hour around which spoken hours are meant.
pub fn leading(text: &str, near: Option<u32>) -> Option<(Moment, &str)> {
    let body = text.trim_start_matches(['(', '[', ' ', '*', '~']);
    if !may_begin(body) {
        return None;
    }
    let window = beginning(body, LONGEST);
    let mut ends: Vec<usize> = window.char_indices().filter(|(_, c)| ends_word(*c)).map(|(offset, _)| offset).collect();
    if window.len() == body.len() {
        ends.push(body.len());
    }
    ends.iter().rev().filter(|end| **end > 0).find_map(|end| {
        let (said, rest) = (body[..*end].trim_end_matches([' ', ':', '-', '–', '—', ')', ']', ',']), &body[*end..]);
        let moment = moment(said, near)?;
        let after = rest.trim_start_matches([' ', ')', ']', '*', '~']);
        is_a_time(said, after, body).then(|| (moment, without_joint(rest)))
    })
}

/// The first time within a text that is written so that it cannot be anything else.
pub fn within(text: &str) -> Option<Moment> {
    within_at(text).map(|(_, moment)| moment)
}

/// The same with the byte offset where it begins and the text after it.
pub fn within_at(text: &str) -> Option<(usize, Moment)> {
    all_within(text).next()
}

/// All times within a text, each with the byte offset where it begins.
pub fn all_within(text: &str) -> impl Iterator<Item = (usize, Moment)> {
    let mut done = 0;
    let starts = text.char_indices().filter(move |(offset, c)| {
        let before = text[..*offset].chars().next_back();
        let parted = before.is_none_or(|before| before.is_whitespace() || "(,;:–-|·/".contains(before));
        c.is_alphanumeric() && parted && may_begin(&text[*offset..])
    });
    starts.take(MOST).filter_map(move |(offset, _)| {
        if offset < done {
            return None;
        }
        let (moment, rest) = leading(&text[offset..], None)?;
        done = text.len() - rest.len();
        Some((offset, moment))
    })
}

/// "syv", which is a time only where a colon says so.
fn spoken_hour(lower: &str) -> bool {
    matches!(lower, "tre" | "fire" | "fem" | "seks" | "syv" | "otte" | "ni" | "ti" | "elleve" | "tolv")
}

/// A cheap look before the reading: most words begin no time.
fn may_begin(body: &str) -> bool {
    if body.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let word: String = body.chars().take(10).take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let begins = [
        "kl",
        "klokken",
        "klokka",
        "ca",
        "cirka",
        "omkring",
        "fra",
        "halv",
        "kvart",
        "kvarter",
        "fem",
        "ti",
        "tyve",
        "at",
        "from",
        "half",
        "quarter",
        "about",
        "around",
        "noon",
        "midnat",
        "senest",
        "tidspunkt",
    ];
    begins.contains(&word.as_str()) || spoken_hour(&word)
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | ',' | ')' | ']' | ';' | '|' | '–' | '—' | '-')
}

fn moment(said: &str, near: Option<u32>) -> Option<Moment> {
    let lower = said.lower();
    let is_spoken = ["halv", "kvart", "half", "quarter", "over", "past"].iter().any(|word| lower.contains(word));
    let loose = is_spoken || ["ca", "cirka", "omkring", "about", "around"].iter().any(|word| lower.contains(word));
    if let Some((start, end)) = bare_span(said).or_else(|| read_span(said)) {
        return (minutes_on(start, end) <= LONGEST_SPAN).then_some(Moment { start, end: Some(end), loose });
    }
    // "fra kl. 17", "17.00 –": a start whose end is left open.
    let start = said.strip_prefix("fra ").or_else(|| said.strip_prefix("Fra ")).unwrap_or(said);
    read_clock_near(start, near).map(|start| Moment { start, end: None, loose })
}

/// "1600-1630"
fn bare_span(said: &str) -> Option<(NaiveTime, NaiveTime)> {
    let (start, end) = said.split_once(['-', '–'])?;
    let clock = |text: &str| {
        let text = text.trim();
        let is_four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let (hour, minute) = is_four.then(|| text.split_at(2))?;
        // "1990-2000" are years; programmes count in fives.
        NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0).filter(|clock| clock.minute() % 5 == 0)
    };
    Some((clock(start)?, clock(end)?))
}

/// Whether the words are a time and not a number, a date, an age: "16 deltagere", "16.12 2025", "18-30 årige".
fn is_a_time(said: &str, after: &str, body: &str) -> bool {
    let lower = said.lower();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_named = words.iter().any(|word| {
        matches!(
            *word,
            "kl" | "klokken"
                | "klokka"
                | "halv"
                | "kvart"
                | "kvarter"
                | "half"
                | "quarter"
                | "noon"
                | "midnat"
                | "am"
                | "pm"
        ) || word.strip_suffix("am").or_else(|| word.strip_suffix("pm")).is_some_and(|hour| hour.parse::<u8>().is_ok())
            || word.strip_prefix("kl").is_some_and(|hour| hour.parse::<u16>().is_ok())
    }) || lower.contains("p.m")
        || lower.contains("a.m");
    let next: String = after.chars().take_while(|c| c.is_alphanumeric()).collect::<String>().lower();
    let is_counted = counts(&next) || (after.starts_with('-') && counts(after.trim_start_matches('-')));
    let ends_in_minutes = said.len() >= 3 && {
        let tail = &said.as_bytes()[said.len() - 3..];
        matches!(tail[0], b'.' | b':') && tail[1].is_ascii_digit() && tail[2].is_ascii_digit()
    };
    if is_counted && !ends_in_minutes
        || next.len() == 4 && next.starts_with("20") && next.bytes().all(|byte| byte.is_ascii_digit())
    {
        return false;
    }
    // "16.00.2022", "16.00/3": goes on as another kind of number.
    let glued = body[said.len().min(body.len())..].chars().next();
    if glued.is_some_and(|c| matches!(c, '/' | '%')) {
        return false;
    }
    let has_minutes = said.as_bytes().windows(4).any(|four| {
        four[0].is_ascii_digit()
            && matches!(four[1], b'.' | b':')
            && four[2].is_ascii_digit()
            && four[3].is_ascii_digit()
    });
    if is_named || has_minutes || bare_span(said).is_some() {
        return true;
    }
    if spoken_hour(&lower) {
        return after.starts_with(':');
    }
    let is_digits = words
        .iter()
        .all(|word| word.bytes().all(|byte| byte.is_ascii_digit()) || matches!(*word, "til" | "fra" | "ca"));
    let is_span = words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count() == 2;
    let stands_alone = after.is_empty() || after.starts_with(':') || after.starts_with('|');
    is_digits
        && if is_span {
            stands_alone
                || next.chars().next().is_some_and(char::is_alphabetic)
                    && !after.is_empty()
                    && hours_of_a_meeting(&words)
        } else {
            stands_alone && after.starts_with(':')
        }
}

/// Words after which a number counts things.
fn counts(word: &str) -> bool {
    let units = [
        "år",
        "min",
        "minut",
        "time",
        "timer",
        "person",
        "deltager",
        "plads",
        "dag",
        "uge",
        "måned",
        "kr",
        "borde",
        "bord ",
        "grupper",
        "pct",
        "procent",
        "km",
        "meter",
        "stk",
        "people",
        "participants",
        "year",
        "minute",
        "hour",
        "day",
        "repræsentant",
        "kommuner",
        "punkt",
        "fokus",
        "spørgsmål",
        "temaer",
        "x ",
    ];
    units.iter().any(|unit| word.starts_with(unit.trim_end()))
}

fn hours_of_a_meeting(words: &[&str]) -> bool {
    words.iter().filter_map(|word| word.parse::<u32>().ok()).all(|hour| (7..=24).contains(&hour))
}

/// The text after a time, without what joins the two.
fn without_joint(rest: &str) -> &str {
    rest.trim_start_matches([' ', ':', '-', '–', '—', ')', ']', ',', '.', '|', '·', '*', '~', '→', '=', ';'])
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::moment::{all_within, leading};

    fn read(text: &str) -> Option<String> {
        leading(text, None).map(|(moment, rest)| {
            let end = moment.end.map(|end| format!("-{}", end.format("%H.%M"))).unwrap_or_default();
            format!("{}{end}|{rest}", moment.start.format("%H.%M"))
        })
    }

    #[test]
    fn times_are_read_off_the_beginning() {
        for (text, told) in [
            ("16.00-16.15 Velkomst", "16.00-16.15|Velkomst"),
            ("Kl. 16.00 – 16.15: Velkomst", "16.00-16.15|Velkomst"),
            ("9:30 Ankomst", "09.30|Ankomst"),
            ("kl. 9 Ankomst", "09.00|Ankomst"),
            ("Kl. halv syv: Spisning", "18.30|Spisning"),
            ("Halv syv Spisning", "18.30|Spisning"),
            ("Kvart over ni – oplæg", "09.15|oplæg"),
            ("ca. kl. 17.00 Pause", "17.00|Pause"),
            ("(16.00) Velkomst", "16.00|Velkomst"),
            ("16.00 - 5 minutters velkomst", "16.00|5 minutters velkomst"),
            ("1600-1630 Velkomst", "16.00-16.30|Velkomst"),
            ("16-17 Workshop", "16.00-17.00|Workshop"),
            ("4:30 pm – 5 pm Welcome", "16.30-17.00|Welcome"),
            ("Fra kl. 17.30 er der mad", "17.30|er der mad"),
            ("16.00:", "16.00|"),
            ("16: Velkomst", "16.00|Velkomst"),
            ("Kl. 19.00-ca. 21.30 debat", "19.00-21.30|debat"),
        ] {
            assert_eq!(read(text).as_deref(), Some(told), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_times() {
        for text in [
            "To repræsentanter",
            "16 deltagere",
            "7/4-2022",
            "16.12.2025",
            "16.12 2025",
            "18-30 årige",
            "2 x 25 min.",
            "25 45 09 46",
            "Middag",
            "Ni kommuner",
            "10 min. pause",
            "2021-2022",
            "5-10 minutter",
            "12 borde",
            "3. runde",
            "25450946",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn times_within_a_sentence_are_found() {
        let times: Vec<String> = all_within("Dørene åbnes 18.30, og mødet slutter senest kl. 21.15.")
            .map(|(_, found)| found.start.to_string())
            .collect();
        assert_eq!(times, ["18:30:00", "21:15:00"]);
    }
}
