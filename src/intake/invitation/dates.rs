//! Days within running text, with the words that say them.

use crate::intake::invitation::lower::Lower;
use chrono::{Datelike, Days, NaiveDate};

use crate::language::calendar_names::{month, weekday};
use crate::language::day_reading::read_day;

/// A day, and where in the text it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDay {
    /// Byte offsets of its words.
    pub start: usize,
    pub end: usize,
    pub words: String,
    pub day: NaiveDate,
    /// The words say this very day; "medio 2008" and "marts 2007" do not.
    pub exact: bool,
    pub has_year: bool,
    /// "12.-13. maj" are two.
    pub days: u32,
}

/// In words.
const LONGEST: usize = 6;
/// So many words of a line are looked at as days; a line with more of them is no sentence.
const MOST: usize = 40;

/// Every day that the text says, seen from `reference`.
pub fn days_in(text: &str, reference: NaiveDate) -> Vec<FoundDay> {
    let words: Vec<(usize, &str)> = words(text).collect();
    let mut found = Vec::new();
    let mut place = 0;
    let mut looks = 0;
    while place < words.len() && looks < MOST {
        looks += usize::from(may_begin(words[place].1));
        match day_at(text, &words[place..], reference) {
            Some((day, length)) => {
                found.push(day);
                place += length;
            }
            None => place += 1,
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn day_at(text: &str, words: &[(usize, &str)], reference: NaiveDate) -> Option<(FoundDay, usize)> {
    let first = words.first()?.1;
    if !may_begin(first) {
        return None;
    }
    if let Some(several) = several_days(text, words, reference) {
        return Some(several);
    }
    let most = words
        .iter()
        .take(LONGEST)
        .skip(1)
        .position(|(_, word)| is_clock_word(word))
        .map_or(LONGEST.min(words.len()), |place| place + 1);
    (1..=most).rev().find_map(|length| {
        let (start, end) = (words[0].0, words[length - 1].0 + words[length - 1].1.len());
        let said = text[start..end]
            .trim_end_matches([',', ';', ')', '.', ':', '!', '?', '"', '*'])
            .trim_start_matches(['(', '"', '*']);
        let start = start + (text[start..end].len() - text[start..end].trim_start_matches(['(', '"', '*']).len());
        if !is_calendar(said) {
            return None;
        }
        let read = read_day(said, reference)?;
        let next = words.get(length).map(|(_, word)| word.lower()).unwrap_or_default();
        // "1/2 time", "3/4 af deltagerne" are fractions.
        if !said.contains(' ')
            && said.contains('/')
            && (next.starts_with("time") || next.starts_with("af") || next.starts_with("side"))
        {
            return None;
        }
        let found = FoundDay {
            start,
            end: start + said.len(),
            words: said.to_owned(),
            day: read.day,
            exact: read.exact,
            has_year: has_year(said),
            days: 1,
        };
        Some((found, length))
    })
}

/// Words with which a day may begin.
fn may_begin(word: &str) -> bool {
    let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).lower();
    lower.starts_with(|c: char| c.is_ascii_digit())
        || weekday(&lower).is_some()
        || month(&lower).is_some()
        || matches!(
            lower.as_str(),
            "d" | "den"
                | "medio"
                | "primo"
                | "ultimo"
                | "uge"
                | "sommeren"
                | "foråret"
                | "efteråret"
                | "vinteren"
                | "en"
                | "to"
                | "tre"
                | "the"
                | "summer"
                | "spring"
                | "autumn"
                | "a"
                | "one"
                | "two"
                | "early"
                | "mid"
                | "end"
                | "første"
                | "andet"
                | "q1"
                | "q2"
                | "q3"
                | "q4"
                | "dagen"
                | "ugen"
        )
}

/// Names a day or a stretch of the calendar, not only a year or a number.
fn is_calendar(said: &str) -> bool {
    let lower = said.lower();
    let named = lower.split(|c: char| !c.is_alphanumeric()).any(|word| {
        month(word).is_some()
            || matches!(
                word,
                "medio"
                    | "primo"
                    | "ultimo"
                    | "uge"
                    | "uger"
                    | "sommeren"
                    | "foråret"
                    | "efteråret"
                    | "vinteren"
                    | "kvartal"
                    | "halvår"
                    | "summer"
                    | "spring"
                    | "autumn"
                    | "week"
                    | "weeks"
                    | "quarter"
                    | "dage"
                    | "dagen"
                    | "ugen"
                    | "days"
            )
    });
    let is_weekday_alone = lower.split_whitespace().count() == 1 && weekday(&lower).is_some();
    let figures = lower.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).count();
    let numeric = figures >= 2 && (lower.contains('/') || figures >= 3);
    (named || numeric) && !is_weekday_alone
}

fn is_clock_word(word: &str) -> bool {
    let lower = word.lower();
    lower.starts_with("kl") || matches!(lower.as_str(), "fra" | "at" | "from" | "klokken" | "fra:" | "skrev")
}

fn has_year(said: &str) -> bool {
    let runs: Vec<&str> = said.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    runs.iter().any(|run| run.len() == 4) || (runs.len() == 3 && runs[2].len() == 2 && said.contains('/'))
}

/// "12.-13. maj 2025", "den 12. og 13. maj", "12.–13. maj": the first day, and how many.
fn several_days(text: &str, words: &[(usize, &str)], reference: NaiveDate) -> Option<(FoundDay, usize)> {
    let skip = words.iter().take(3).take_while(|(_, word)| !word.starts_with(|c: char| c.is_ascii_digit())).count();
    let start = words.get(skip)?.0;
    let rest = &text[start..];
    let first = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&first) {
        return None;
    }
    let after = rest[first..].trim_start_matches('.').trim_start();
    let after = ["-", "–", "og ", "til ", "and ", "to ", "+", "& "]
        .iter()
        .find_map(|sign| after.strip_prefix(sign))?
        .trim_start();
    let second = after.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&second) {
        return None;
    }
    let offset = text.len() - after.len();
    let place = words.iter().position(|(at, word)| *at <= offset && offset < at + word.len())?;
    let mut tail: Vec<(usize, &str)> = words[place..].to_vec();
    let (at, word) = tail[0];
    tail[0] = (offset, &word[offset - at..]);
    let most = tail
        .iter()
        .take(4)
        .skip(1)
        .position(|(_, word)| is_clock_word(word))
        .map_or(4.min(tail.len()), |place| place + 1);
    (2..=most).rev().find_map(|length| {
        let end = tail[length - 1].0 + tail[length - 1].1.len();
        let said = text[offset..end].trim_end_matches([',', ';', ')', '.', ':', '!', '?']);
        let read = read_day(said, reference).filter(|read| read.exact && month_named(said))?;
        let day = read.day.with_day(rest[..first].parse().ok()?)?;
        let days =
            u32::try_from(read.day.signed_duration_since(day).num_days()).ok().filter(|days| (1..=6).contains(days))?
                + 1;
        let start = words[0].0;
        let found = FoundDay {
            start,
            end: offset + said.len(),
            words: text[start..offset + said.len()].to_owned(),
            day,
            exact: true,
            has_year: has_year(said),
            days,
        };
        Some((found, place + length))
    })
}

fn month_named(said: &str) -> bool {
    said.lower().split(|c: char| !c.is_alphabetic()).any(|word| month(word).is_some())
}

/// The day that words without a year mean: of the coming fourteen months that whose weekday is the one said, else the
/// nearest that is not long past.
pub fn in_its_year(found: &FoundDay, reference: NaiveDate) -> NaiveDate {
    if found.has_year || !found.exact && !names_weekday(&found.words) {
        return found.day;
    }
    let said = found.words.split_whitespace().next().and_then(|word| weekday(&word.lower()));
    let mut years = (reference.year() - 1..=reference.year() + 2).filter_map(|year| found.day.with_year(year));
    let fits = |day: &NaiveDate| said.is_none_or(|said| day.weekday() == said);
    let since = reference.checked_sub_days(Days::new(31)).unwrap_or(reference);
    years.clone().filter(fits).find(|day| *day >= since).or_else(|| years.rfind(fits)).unwrap_or(found.day)
}

fn names_weekday(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|word| weekday(&word.lower()).is_some())
}

/// A heading within the programme that names a day: "Torsdag den 12. maj", "Dag 2".
pub fn is_day(text: &str) -> bool {
    let lower = text.lower();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let Some(first) = words.first() else { return false };
    let is_number = |word: Option<&&str>| {
        word.is_some_and(|word| {
            word.parse::<u32>().is_ok() || matches!(*word, "et" | "to" | "tre" | "one" | "two" | "three")
        })
    };
    let counted = matches!(*first, "dag" | "day") && is_number(words.get(1))
        || is_number(Some(first)) && words.get(1) == Some(&"dag")
        || matches!(*first, "første" | "anden" | "tredje") && words.get(1) == Some(&"dag");
    (counted || weekday(first).is_some() && !words.contains(&"til")) && words.len() <= 14
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::intake::invitation::dates::{days_in, in_its_year};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 2, 1).unwrap()
    }

    fn words(text: &str) -> Vec<String> {
        days_in(text, today()).into_iter().map(|found| format!("{} = {}", found.words, found.day)).collect()
    }

    #[test]
    fn days_are_found_with_their_own_words() {
        assert_eq!(words("i Region sjælland 7/4-2022, kl.16-19, Ringsted"), ["7/4-2022 = 2022-04-07"]);
        assert_eq!(
            words("Mødet holdes torsdag den 8. maj 2025 kl. 17-20 på skolen"),
            ["torsdag den 8. maj 2025 = 2025-05-08"]
        );
        assert_eq!(words("senest den 20. januar 2020 på baggrund"), ["den 20. januar 2020 = 2020-01-20"]);
        assert_eq!(words("følger en uge før"), ["en uge før = 2025-01-25"]);
        assert_eq!(words("Den 12.-13. maj 2025 mødes vi"), ["Den 12.-13. maj 2025 = 2025-05-12"]);
    }

    #[test]
    fn other_numbers_are_no_days() {
        for text in [
            "I 2018 vedtog byrådet",
            "16.00 Velkomst",
            "1/2 time",
            "Rammeaftale 2021-22",
            "12 borde",
            "25450946",
            "den nye plan",
            "en uge",
        ] {
            assert_eq!(words(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_weekday_tells_the_year() {
        let found = &days_in("torsdag den 7. maj", today())[0];
        assert_eq!(in_its_year(found, today()), NaiveDate::from_ymd_opt(2026, 5, 7).unwrap());
    }
}
