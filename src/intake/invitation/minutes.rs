//! How long an item says it takes: "(10 min.)", "ca. 25 min.", "2 x 25 min.", "10 minutters pause".

use crate::intake::invitation::lower::Lower;
use crate::language::duration_reading::read_minutes;

/// A length, and the text without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Length {
    pub minutes: u32,
    /// Said with "ca.".
    pub loose: bool,
    pub rest: String,
}

/// Longer is no item of a day.
const MOST: u32 = 12 * 60;
/// What comes after is the length of a part.
const EACH: &[&str] = &["hver", "hvert", "pr", "pr.", "per", "each", "every"];
/// A length is said in so many words at most.
const MOST_WORDS: usize = 6;

/// The length that stands in brackets, at the end or at the beginning of a text.
pub fn take(text: &str) -> Option<Length> {
    bracketed(text).or_else(|| at_the_end(text)).or_else(|| at_the_beginning(text)).or_else(|| in_the_first_word(text))
}

/// A text that is a length and nothing else; in a table's column of minutes a bare number is one.
pub fn alone(text: &str, is_minutes: bool) -> Option<(u32, bool)> {
    let bare = || text.trim().parse::<u32>().ok().filter(|_| is_minutes);
    read(text).or_else(|| bare().map(|minutes| (minutes, false))).filter(|(minutes, _)| (1..=MOST).contains(minutes))
}

fn read(text: &str) -> Option<(u32, bool)> {
    let text = text.trim().trim_matches(['(', ')', '[', ']', ',', ':', '–', '-', ' ']);
    let lower = text.lower();
    let mut said = lower.as_str();
    for word in ["varighed", "varer", "i alt", "afsat tid", "tid", "duration"] {
        said = said.strip_prefix(word).map_or(said, |rest| rest.trim_start_matches([':', ' ']));
    }
    let said = ["i alt", "in all", "in total"]
        .iter()
        .fold(said, |said, word| said.strip_suffix(word).unwrap_or(said).trim_end());
    let loose = ["ca", "cirka", "omkring", "about", "approx", "around"].iter().any(|word| said.starts_with(word));
    let minutes = match multiplied(said) {
        Some((times, each)) => read_minutes(each)?.checked_mul(times)?,
        None => read_minutes(said)?,
    };
    (1..=MOST).contains(&minutes).then_some((minutes, loose))
}

/// "2 x 25 min."
fn multiplied(said: &str) -> Option<(u32, &str)> {
    let (times, each) = said.split_once(['x', '×', '*', '·'])?;
    let times = times.trim().parse::<u32>().ok().filter(|times| (2..=20).contains(times))?;
    Some((times, each.trim()))
}

fn bracketed(text: &str) -> Option<Length> {
    let mut from = 0;
    while let Some(open) = text[from..].find(['(', '[']).map(|open| from + open) {
        let close = text[open..].find([')', ']']).map(|close| open + close)?;
        let inner = &text[open + 1..close];
        if let Some((minutes, loose)) = read(inner) {
            let rest = format!("{} {}", text[..open].trim_end(), text[close + 1..].trim_start());
            return Some(Length { minutes, loose, rest: tidy(&rest) });
        }
        // "(ca. 20 min., derefter spørgsmål)": the length is its first part.
        if let Some((first, after)) = inner.split_once([',', ';'])
            && let Some((minutes, loose)) = read(first)
        {
            let rest = format!("{} ({}) {}", text[..open].trim_end(), after.trim(), text[close + 1..].trim_start());
            return Some(Length { minutes, loose, rest: tidy(&rest) });
        }
        from = close + 1;
    }
    None
}

fn at_the_end(text: &str) -> Option<Length> {
    let starts: Vec<usize> = word_starts(text).collect();
    let first = starts.len().saturating_sub(MOST_WORDS);
    starts[first..].iter().find_map(|start| {
        let (minutes, loose) = read(&text[*start..])?;
        let before = text[..*start].lower();
        // "hvert bord har 3 minutter", "bordene har hver 3 minutter"
        let is_each = before.split_whitespace().rev().take(4).any(|word| EACH.contains(&word));
        // "1. time" of a row of them, "de 10 min."
        (!is_each).then(|| Length {
            minutes,
            loose,
            rest: tidy(text[..*start].trim_end_matches(" i ").trim_end_matches(" på ")),
        })
    })
}

fn at_the_beginning(text: &str) -> Option<Length> {
    let ends: Vec<usize> = word_starts(text).skip(1).take(MOST_WORDS).collect();
    ends.iter().rev().find_map(|end| {
        let said = text[..*end].trim_end();
        let (minutes, loose) = read(said)?;
        let rest = text[*end..].trim_start_matches([':', '-', '–', ' ', '|']);
        let is_each = ["pr", "per", "til hver", "hver", "each"].iter().any(|word| rest.lower().starts_with(word));
        (!is_each).then(|| Length { minutes, loose, rest: tidy(rest) })
    })
}

/// "10 minutters pause", "en times frokost": the words stay, since they are the title.
fn in_the_first_word(text: &str) -> Option<Length> {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.windows(2).find_map(|pair| {
        let unit = match pair[1] {
            "minutters" => "minutter",
            "times" => "time",
            "kvarters" => "kvarter",
            _ => return None,
        };
        let (minutes, loose) = read(&format!("{} {unit}", pair[0]))?;
        Some(Length { minutes, loose, rest: text.to_owned() })
    })
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = true;
    text.char_indices().filter_map(move |(offset, c)| {
        let starts = before && !c.is_whitespace();
        before = c.is_whitespace();
        starts.then_some(offset)
    })
}

fn tidy(text: &str) -> String {
    text.trim()
        .trim_end_matches([' ', ',', '–', '-', ':', ';', '·', '|', '/'])
        .trim_start_matches([':', ',', '–', ' '])
        .replace(" .", ".")
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::minutes::take;

    #[test]
    fn lengths_are_taken_out_of_titles() {
        for (text, minutes, rest) in [
            ("Velkomst (10 min.)", 10, "Velkomst"),
            ("Velkomst (10 min.) v/ Ida", 10, "Velkomst v/ Ida"),
            ("Oplæg, ca. 25 min.", 25, "Oplæg"),
            ("Oplæg – 25 minutter", 25, "Oplæg"),
            ("10 min. Velkomst", 10, "Velkomst"),
            ("10 min.: Velkomst", 10, "Velkomst"),
            ("Workshop 2 x 25 min.", 50, "Workshop"),
            ("10 minutters pause", 10, "10 minutters pause"),
            ("Borddrøftelse [1½ time]", 90, "Borddrøftelse"),
            ("Frokost (en halv time)", 30, "Frokost"),
            ("Pause i 10 minutter", 10, "Pause"),
            ("Bordsnak, 40 min. i alt", 40, "Bordsnak"),
        ] {
            let told = take(text).map(|length| (length.minutes, length.rest));
            assert_eq!(told, Some((minutes, rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_stays() {
        for text in [
            "Oplæg om 10 kommuner",
            "Tale, 2 min. pr. bord",
            "Opsamling – hvert bord har 3 minutter",
            "Time out",
            "5 minutter til hver",
            "Oplæg (KL)",
        ] {
            assert_eq!(take(text), None, "{text}");
        }
    }
}
