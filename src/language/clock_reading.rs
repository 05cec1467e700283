//! Reading clocks and spans of clocks as people write and say them: "kl. 16-19", "halv syv", "4.30 p.m.".

use chrono::{NaiveTime, TimeDelta};

use crate::language::number_words::number;
use crate::language::phrase::Phrase;

const HALF_DAY: i64 = 12 * 60;
const DAY: i64 = 24 * 60;

/// A clock: "16.00", "16:00", "kl. 16", "klokken ni", "halv syv" (18.30), "kvart over ni", "4pm", "midnat".
///
/// Figures mean what they say (24 hours). A spoken hour that may be in either half of the day is taken as one of a
/// working day: one to seven in the afternoon, eight to twelve before it.
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    read_clock_near(text, None)
}

/// As [`read_clock`], but a spoken hour is taken in the half of the day that lies nearest `hour` (0–23).
pub fn read_clock_near(text: &str, hour: Option<u32>) -> Option<NaiveTime> {
    let heard = Phrase::new(text)?.all(heard)?;
    Some(hour.map_or(heard.default(), |hour| heard.nearest(hour)))
}

/// From and to: "kl. 16-19", "16.00–16.15", "kl. 9.30 til 11", "fra 16 til 19", "4-6 pm".
///
/// A span may pass midnight ("22-01"); a span without length is none.
pub fn read_span(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let mut phrase = Phrase::new(text)?;
    phrase.says(&["fra", "from", "between", "mellem"]);
    let parted = phrase.parted_at(&["til", "to", "until", "till", "og", "and"], &['-']);
    let mut spans = parted.into_iter().filter_map(|(mut start, mut end)| Some((start.all(heard)?, end.all(heard)?)));
    let (start, end) = spans.next()?;
    let (start, end) = settle(start, end);
    (start != end).then_some((start, end))
}

/// The clock that a day is said with, and the end of the span where one is: "10. juni kl. 10", "onsdag kl. 9-12".
pub fn read_clock_of_day(text: &str) -> Option<(NaiveTime, Option<NaiveTime>)> {
    let small = text.to_lowercase();
    let behind = |announced: &&str| small.rfind(*announced).map(|at| &small[at + announced.len()..]);
    let said = [" kl. ", " kl ", " klokken ", " at "].iter().find_map(behind)?;
    let span = || read_span(said).map(|(start, end)| (start, Some(end)));
    read_clock(said).map(|clock| (clock, None)).or_else(span)
}

/// Reads the whole rest of a phrase as a clock or a span that is announced by "kl." or "at", as after a date.
pub fn read_clock_rest(phrase: &mut Phrase) -> Option<()> {
    let announced = phrase.clone().says(&["kl", "klokken", "at"]);
    if !announced {
        return None;
    }
    let one = phrase.all(heard);
    one.or_else(|| phrase.all(|phrase| heard(phrase).and_then(|_| spanned(phrase)))).map(|_| ())
}

/// The second half of a span.
fn spanned(phrase: &mut Phrase) -> Option<Heard> {
    let goes_on = phrase.mark(&['-']) || phrase.says(&["til", "to", "until"]);
    goes_on.then(|| heard(phrase))?
}

/// The halves of the day that one end of a span leaves open follow from the other.
fn settle(start: Heard, end: Heard) -> (NaiveTime, NaiveTime) {
    let start_candidates =
        if start.is_open || (end.said_half && start.may_be_either) { start.both() } else { [start.default(); 2] };
    if end.is_open {
        let start = start.default();
        let after = end.both().into_iter().filter(|end| *end > start).min();
        return (start, after.unwrap_or_else(|| end.default()));
    }
    let end = end.default();
    let default = start.default();
    if start_candidates[0] == start_candidates[1] || (start.is_open && default < end) {
        return (default, end);
    }
    (start_candidates.into_iter().filter(|start| *start < end).max().unwrap_or(default), end)
}

/// A clock as it was said, before it is known which half of the day is meant.
#[derive(Clone, Copy, Debug)]
struct Heard {
    /// Minutes from midnight, as the default has it.
    minutes: i64,
    /// Spoken, so that the other half of the day may be meant.
    is_open: bool,
    /// Figures of a 12-hour clock: open as well if the other end of the span says "pm".
    may_be_either: bool,
    /// "am", "pm" or "om aftenen" was said.
    said_half: bool,
}

impl Heard {
    fn exact(hour: u32, minute: u32) -> Option<Self> {
        // 24.00 is how programmes write the midnight at the end of a day.
        let is_clock = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        let minutes = i64::from(hour % 24 * 60 + minute);
        let may_be_either = (1..=12).contains(&hour);
        is_clock.then_some(Self { minutes, is_open: false, may_be_either, said_half: false })
    }

    fn default(self) -> NaiveTime {
        at_minute(self.minutes)
    }

    fn both(self) -> [NaiveTime; 2] {
        [at_minute(self.minutes % HALF_DAY), at_minute(self.minutes % HALF_DAY + HALF_DAY)]
    }

    fn nearest(self, hour: u32) -> NaiveTime {
        if !self.is_open {
            return self.default();
        }
        let hint = i64::from(hour) * 60;
        let half = self.minutes % HALF_DAY;
        let distance = |minutes: i64| (minutes - hint).abs();
        at_minute(if distance(half + HALF_DAY) < distance(half) { half + HALF_DAY } else { half })
    }

    /// "4 pm", "syv om aftenen": the half of the day is said.
    fn in_half(self, half: Half) -> Option<Self> {
        let shift = match half {
            Half::Morning => 0,
            Half::Afternoon => HALF_DAY,
        };
        (self.may_be_either || self.is_open).then_some(Self {
            minutes: self.minutes % HALF_DAY + shift,
            is_open: false,
            may_be_either: false,
            said_half: true,
        })
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// `minutes` from midnight; beyond a day it goes round.
fn at_minute(minutes: i64) -> NaiveTime {
    // Adding to a clock goes round midnight and gives the days passed beside it.
    NaiveTime::MIN.overflowing_add_signed(TimeDelta::minutes(minutes.rem_euclid(DAY))).0
}

fn heard(phrase: &mut Phrase) -> Option<Heard> {
    phrase.says(&["ca", "cirka", "omkring", "about", "around"]);
    let is_announced = phrase.says(&["kl", "klokken", "klokka", "at"]);
    phrase.says(&["ca", "cirka", "omkring", "about", "around"]);
    let heard = phrase
        .attempt(named)
        .or_else(|| phrase.attempt(spoken))
        .or_else(|| phrase.attempt(|phrase| figures(phrase, is_announced)))
        .or_else(|| phrase.attempt(spoken_hour))?;
    phrase.says(&["o'clock"]);
    match phrase.attempt(half) {
        Some(half) => heard.in_half(half),
        None => Some(heard),
    }
}

fn half(phrase: &mut Phrase) -> Option<Half> {
    let morning = ["am", "a m", "om morgenen", "om formiddagen", "formiddag", "in the morning"];
    let afternoon = [
        "pm",
        "p m",
        "om eftermiddagen",
        "eftermiddag",
        "om aftenen",
        "aften",
        "in the afternoon",
        "in the evening",
        "at night",
    ];
    if phrase.says(&morning) { Some(Half::Morning) } else { phrase.says(&afternoon).then_some(Half::Afternoon) }
}

/// "midnat", "noon".
fn named(phrase: &mut Phrase) -> Option<Heard> {
    let hour = phrase.word(|word| match word {
        "midnat" | "midnight" => Some(0),
        "middag" | "noon" | "midday" => Some(12),
        _ => None,
    })?;
    Heard::exact(hour, 0).map(|heard| Heard { may_be_either: false, ..heard })
}

/// "16", "16.30", "9:05"; "1630" only after "kl.", since alone it is rather a year.
fn figures(phrase: &mut Phrase, is_announced: bool) -> Option<Heard> {
    let first = phrase.figures()?;
    if first.digits == 4 && is_announced {
        return Heard::exact(first.value / 100, first.value % 100);
    }
    if first.digits > 2 {
        return None;
    }
    if !phrase.mark(&['.', ':']) {
        return Heard::exact(first.value, 0);
    }
    let minute = phrase.figures().filter(|minute| minute.digits == 2)?;
    Heard::exact(first.value, minute.value)
}

/// "halv syv", "kvart over ni", "ti minutter i otte", "fem over halv syv", "half past six".
fn spoken(phrase: &mut Phrase) -> Option<Heard> {
    let mut shift = 0;
    let is_shifted = phrase
        .attempt(|phrase| {
            let by = phrase.attempt(spoken_minutes)?;
            shift = if phrase.says(&["over", "past"]) { by } else { phrase.says(&["i", "to"]).then_some(-by)? };
            Some(())
        })
        .is_some();
    if phrase.says(&["halv"]) {
        shift -= 30;
    } else if !is_shifted {
        return None;
    }
    let hour = phrase.attempt(spoken_hour).or_else(|| {
        // "halv 7", "kvart over 16"
        let hour = phrase.short_figures().filter(|hour| *hour < 24)?;
        if (1..=12).contains(&hour) { Some(in_working_day(hour)) } else { Heard::exact(hour, 0) }
    })?;
    Some(Heard { minutes: (hour.minutes + shift).rem_euclid(DAY), ..hour })
}

/// "kvart", "ti minutter", "20 min", "fem". Without the word for minutes only those that are said so: "ni til elleve"
/// in English ("nine to eleven") is a span, not nine minutes to eleven.
fn spoken_minutes(phrase: &mut Phrase) -> Option<i64> {
    if phrase.says(&["kvart", "et kvarter", "kvarter", "quarter", "a quarter"]) {
        return Some(15);
    }
    if phrase.says(&["half"]) {
        return Some(30);
    }
    let minutes = phrase.short_figures().or_else(|| phrase.word(number))?;
    let is_named = phrase.says(&["minutter", "minut", "min", "minutes", "minute"]);
    (minutes < 60 && (is_named || matches!(minutes, 5 | 10 | 20 | 25))).then_some(i64::from(minutes))
}

/// "ni", "seksten", "twelve".
fn spoken_hour(phrase: &mut Phrase) -> Option<Heard> {
    let hour = phrase.word(number).filter(|hour| (1..=24).contains(hour))?;
    if hour <= 12 { Some(in_working_day(hour)) } else { Heard::exact(hour, 0) }
}

/// `hour` from 1 to 12, in the half of the day where meetings are.
fn in_working_day(hour: u32) -> Heard {
    let hour = if hour <= 7 { hour + 12 } else { hour };
    Heard { minutes: i64::from(hour) * 60, is_open: true, may_be_either: true, said_half: false }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveTime, Timelike};
    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};

    use crate::language::clock_reading::{read_clock, read_clock_near, read_clock_of_day, read_span};
    use crate::language::dates;
    use crate::language::language::Language;

    fn clock(text: &str) -> Option<String> {
        read_clock(text).map(|time| time.format("%H.%M").to_string())
    }

    fn span(text: &str) -> Option<String> {
        read_span(text).map(|(start, end)| dates::clock_span(Language::Da, start, end))
    }

    #[test]
    fn the_clock_that_a_day_is_said_with_is_read_behind_it() {
        let clock = |text| {
            let (start, end) = read_clock_of_day(text)?;
            let end = end.map(|end| end.format("-%H.%M").to_string()).unwrap_or_default();
            Some(format!("{}{end}", start.format("%H.%M")))
        };
        for (text, expected) in [
            ("10. juni 2022 kl. 10", "10.00"),
            ("onsdag den 1/6-2022 kl. 9-12", "09.00-12.00"),
            ("fredag klokken 16.30", "16.30"),
            ("Wednesday 1 June 2022 at 4 pm", "16.00"),
        ] {
            assert_eq!(clock(text).as_deref(), Some(expected), "{text}");
        }
        for none in [
            "10. juni 2022",
            "kl. 10 den 10. juni",
            "1. juni kl. lidt i ti på kontoret",
            "inden 1. juni 2022 at ringe",
            "",
        ] {
            assert_eq!(clock(none), None, "{none}");
        }
    }

    #[test]
    fn clocks_are_read_as_they_are_written() {
        for (text, expected) in [
            ("16.00", "16.00"),
            ("16:00", "16.00"),
            ("kl. 16", "16.00"),
            ("kl.16", "16.00"),
            ("kl 16.30", "16.30"),
            ("Kl. 9", "09.00"),
            ("9.05", "09.05"),
            ("kl. 1630", "16.30"),
            ("ca. kl. 16.15", "16.15"),
            ("24.00", "00.00"),
            ("00:00", "00.00"),
        ] {
            assert_eq!(clock(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn clocks_are_read_as_they_are_said() {
        for (text, expected) in [
            ("klokken ni", "09.00"),
            ("klokken seksten", "16.00"),
            ("halv syv", "18.30"),
            ("halv otte", "07.30"),
            ("halv et", "12.30"),
            ("halv 7", "18.30"),
            ("kvart over ni", "09.15"),
            ("et kvarter over ni", "09.15"),
            ("kvart i ti", "09.45"),
            ("kvart over 16", "16.15"),
            ("ti minutter over otte", "08.10"),
            ("5 min. i fire", "15.55"),
            ("fem over halv syv", "18.35"),
            ("fem i halv syv", "18.25"),
            ("syv om morgenen", "07.00"),
            ("ni om aftenen", "21.00"),
            ("tolv", "12.00"),
            ("midnat", "00.00"),
            ("noon", "12.00"),
            ("half past six", "18.30"),
            ("quarter to ten", "09.45"),
            ("ten past four", "16.10"),
            ("nine o'clock", "09.00"),
            ("seven in the morning", "07.00"),
            ("4pm", "16.00"),
            ("4.30 p.m.", "16.30"),
            ("12 am", "00.00"),
            ("12pm", "12.00"),
            ("at 10 a.m.", "10.00"),
        ] {
            assert_eq!(clock(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_hint_chooses_the_half_of_the_day_of_spoken_hours_only() {
        let near = |text, hour| read_clock_near(text, Some(hour)).map(|time| (time.hour(), time.minute()));
        assert_eq!(near("halv syv", 8), Some((6, 30)));
        assert_eq!(near("halv syv", 17), Some((18, 30)));
        assert_eq!(near("ni", 20), Some((21, 0)));
        assert_eq!(near("9.00", 20), Some((9, 0)));
        assert_eq!(near("ni om morgenen", 20), Some((9, 0)));
    }

    #[test]
    fn spans_are_read() {
        for (text, expected) in [
            ("kl. 16-19", "16.00–19.00"),
            ("kl.16-19", "16.00–19.00"),
            ("16–19", "16.00–19.00"),
            ("16.00–16.15", "16.00–16.15"),
            ("16.00 - 16.15", "16.00–16.15"),
            ("(kl. 12.00–12.05)", "12.00–12.05"),
            ("kl. 9.30 til 11", "09.30–11.00"),
            ("kl. 9.30 til kl. 11", "09.30–11.00"),
            ("fra 16 til 19", "16.00–19.00"),
            ("mellem 16 og 19", "16.00–19.00"),
            ("22-01", "22.00–01.00"),
            ("fra ni til elleve", "09.00–11.00"),
            ("fra syv til ni", "19.00–21.00"),
            ("halv syv til ni", "18.30–21.00"),
            ("from nine to eleven", "09.00–11.00"),
            ("from ten to nine to eleven", "08.50–11.00"),
            ("4-6 pm", "16.00–18.00"),
            ("11-1pm", "11.00–13.00"),
            ("9am to 4pm", "09.00–16.00"),
            ("9 am-noon", "09.00–12.00"),
            ("fire til 9.30", "04.00–09.30"),
        ] {
            assert_eq!(span(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_clock_is_none() {
        for text in [
            "",
            "25.00",
            "16.60",
            "16.5",
            "16.000",
            "24.01",
            "2022",
            "kl.",
            "kl. 2570",
            "bord 4",
            "16-19",
            "16 pm",
            "halv",
            "halv 25",
            "kvart",
            "over ni",
            "-4",
            "99999999999.99",
            "1.6.2022",
            "ni ni",
        ] {
            assert_eq!(clock(text), None, "{text}");
        }
        for text in ["", "-", "16", "16-", "-19", "16-16", "16-25", "1-2-3", "7/4-2022", "medio 2008"] {
            assert_eq!(span(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_clock_is_read_as_it_is_shown(hour in 0_u32..24, minute in 0_u32..60) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            for language in [Language::Da, Language::En] {
                prop_assert_eq!(read_clock(&dates::clock(language, time)), Some(time));
                prop_assert_eq!(read_clock(&dates::at_clock(language, time)), Some(time));
                let end = NaiveTime::from_hms_opt((hour + 1) % 24, minute, 0).unwrap();
                prop_assert_eq!(read_span(&dates::clock_span(language, time, end)), Some((time, end)));
            }
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>(), words in "(kl|halv|ni|fra|til|to|kvart|[0-9]{1,12}|[.:½-]| ){0,40}") {
            for text in [text, words] {
                if let Some(time) = read_clock(&text) {
                    prop_assert!(time.second() == 0);
                }
                read_span(&text);
            }
        }
    }

    #[test]
    fn long_text_is_refused_at_once() {
        for text in ["halv ".repeat(10_000), "9".repeat(50_000), "16-".repeat(20_000), "\0😀".repeat(10_000)] {
            assert_eq!((read_clock(&text), read_span(&text)), (None, None));
        }
    }
}
