//! A theme named in a line: by its number, or by words of its title, as many as the line gives; and a question of it.

use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::surroundings::Surroundings;
use crate::domain::id::{QuestionId, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::theme::Theme;
use crate::language::folding::search_key;

/// What people call the theme number 0.
const PARKING: [&str; 5] = ["p", "parkering", "parkeringspladsen", "parking", "parked"];
/// What may stand before a theme's number.
const THEME: [&str; 2] = ["tema", "theme"];

/// The theme that a line's rest begins with, and what follows it: "2", "t2", "tema 2", "p", "fokusområde 2", "kørsel og
/// transport". As many words are taken as some title has one after the other, so that a theme may be called by all of it.
pub fn named<'a>(around: Surroundings<'_>, rest: &'a str) -> Result<(ThemeId, &'a str), Problem> {
    let themes = &around.meeting.themes;
    let most = themes.all().map(|theme| parts(themes.title(theme)).len()).max().unwrap_or(0);
    // A whole page may follow; no theme is called by more of it than a title has words.
    let ends: Vec<usize> = ends(rest).take(most.max(1)).collect();
    let Some(first) = ends.first().map(|end| &rest[..*end]) else { return none(around, rest) };
    if let Some(number) = number(first) {
        return numbered(around, number).map(|theme| (theme, rest[first.len()..].trim_start()));
    }
    for end in ends.into_iter().rev() {
        let (called, after) = (&rest[..end], rest[end..].trim_start());
        if let Some((number, after)) = by_habit(called, after) {
            return numbered(around, number).map(|theme| (theme, after));
        }
        match &titled(around, called, after)[..] {
            [] => {}
            [one] => return Ok((one.id.clone(), after)),
            several => return Err(unclear(around, called, several)),
        }
    }
    none(around, rest)
}

/// The question of that number under a theme.
pub fn question(meeting: &Meeting, theme: &ThemeId, number: u32) -> Result<QuestionId, Problem> {
    let questions = meeting.themes.get(theme).map_or(&[][..], |theme| &theme.questions);
    let asked = questions.iter().find(|question| question.number == number).map(|question| question.id.clone());
    asked.ok_or(Problem::NoQuestion { number, of: u32::try_from(questions.len()).unwrap_or(u32::MAX) })
}

fn none<T>(around: Surroundings<'_>, found: &str) -> Result<T, Problem> {
    let all: Vec<&Theme> = around.meeting.themes.all().filter(|theme| around.has(theme)).collect();
    Err(unclear(around, found, &all))
}

fn unclear(around: Surroundings<'_>, found: &str, themes: &[&Theme]) -> Problem {
    let title = |theme: &&Theme| (theme.number.clone(), around.meeting.themes.title(theme).to_owned());
    Problem::NoTheme { found: found.to_owned(), themes: themes.iter().map(title).collect() }
}

/// Where each word of a text ends.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.char_indices().map(|(at, sign)| (sign, at + sign.len_utf8()));
    let is_last = |end: usize| text[end..].chars().next().is_none_or(char::is_whitespace);
    ends.filter(move |(sign, end)| !sign.is_whitespace() && is_last(*end)).map(|(_, end)| end)
}

fn number(word: &str) -> Option<Number> {
    let bare = word.trim_start_matches('#');
    let bare = bare.strip_prefix(['t', 'T']).unwrap_or(bare);
    bare.trim_end_matches([',', ';', ':']).parse().ok()
}

/// The number of the parking lot, or "tema 3", and what follows it.
fn by_habit<'a>(called: &str, after: &'a str) -> Option<(Number, &'a str)> {
    let called = called.to_lowercase();
    if PARKING.contains(&called.as_str()) {
        return Some((Number::plain(0), after));
    }
    let (word, after) = after.split_at(after.find(char::is_whitespace).unwrap_or(after.len()));
    let number = number(word).filter(|_| THEME.contains(&called.as_str()))?;
    Some((number, after.trim_start()))
}

fn numbered(around: Surroundings<'_>, number: Number) -> Result<ThemeId, Problem> {
    let theme = around.meeting.themes.numbered(&number).filter(|theme| around.has(theme));
    theme.map(|theme| theme.id.clone()).ok_or(Problem::NoSuch { what: Thing::Theme, number })
}

/// The themes that have the words in their titles, or the only one that is called just so.
fn titled<'a>(around: Surroundings<'a>, called: &str, after: &str) -> Vec<&'a Theme> {
    let themes = &around.meeting.themes;
    let (called, next) = (search_key(called), after.split_whitespace().next().map(search_key));
    let (called, next) = (parts(&called), next.as_deref().and_then(|next| parts(next).first().copied()));
    let title = |theme: &Theme| search_key(themes.title(theme));
    let at_hand = themes.all().filter(|theme| around.has(theme));
    let found: Vec<&Theme> = at_hand.filter(|theme| is_in(&called, next, &parts(&title(theme)))).collect();
    let whole: Vec<&Theme> = found.iter().copied().filter(|theme| parts(&title(theme)) == called).collect();
    if whole.len() == 1 { whole } else { found }
}

fn parts(key: &str) -> Vec<&str> {
    key.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

/// Whether the words stand in a title one after the other. The first may be begun only, and the last of a line too; a number
/// is whole, and where the title has another than the one that is said next, it is another theme.
fn is_in(called: &[&str], next: Option<&str>, title: &[&str]) -> bool {
    let is_number = |part: &str| part.starts_with(|sign: char| sign.is_ascii_digit());
    let is_said = |(at, (called_part, part)): (usize, (&&str, &&str))| {
        let may_be_begun = at == 0 || (next.is_none() && at + 1 == called.len());
        called_part == part || (may_be_begun && !is_number(called_part) && part.starts_with(called_part))
    };
    let is_another = |at: usize| {
        let follows = title.get(at + called.len());
        follows.zip(next).is_some_and(|(part, next)| is_number(part) && is_number(next))
    };
    let places = title.windows(called.len().max(1)).enumerate();
    !called.is_empty()
        && places.into_iter().any(|(at, there)| called.iter().zip(there).enumerate().all(is_said) && !is_another(at))
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::grammar::theme_name::named;
    use crate::domain::example::{Writer, opened, programme};
    use crate::domain::programme::{Theme, ThemeKind};
    use crate::language::language::Language;

    const TITLES: [&str; 6] = [
        "Visionen",
        "Fokusområde 1: Den gode alderdom",
        "Fokusområde 2: Hjælp i socialpsykiatrien",
        "Arbejde",
        "Uddannelse og arbejde",
        "Den gode nabo",
    ];

    /// The title that is meant and what follows it, or how many might be.
    fn read(line: &str) -> Result<(String, &str), usize> {
        let mut programme = programme();
        let theme = |title: &&str| Theme {
            id: (*title).into(),
            title: (*title).to_owned(),
            kind: ThemeKind::Theme,
            questions: Vec::new(),
        };
        programme.themes.splice(..2, TITLES.iter().map(theme));
        let mut writer = Writer::new(1);
        writer.tries(&opened(programme)).unwrap();
        let (meeting, desk, now) = (&writer.meeting, &Desk::default(), writer.now);
        match named(Surroundings { meeting, desk, language: Language::Da, now, role: None }, line) {
            Ok((theme, after)) => Ok((theme.to_string(), after)),
            Err(Problem::NoTheme { themes, .. }) => Err(themes.len()),
            Err(other) => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_theme_is_called_by_all_the_words_that_its_title_has_one_after_the_other() {
        for (line, title, after) in [
            ("3", TITLES[2], ""),
            ("t3 1", TITLES[2], "1"),
            ("tema 3 1", TITLES[2], "1"),
            ("Theme 3", TITLES[2], ""),
            ("fokusområde 2", TITLES[2], ""),
            ("FOKUSOMRAADE 2: 1", TITLES[2], "1"),
            ("fokus 1 2", TITLES[1], "2"),
            ("Fokusområde 2: Hjælp i socialpsykiatrien 1", TITLES[2], "1"),
            ("arbejde 1", TITLES[3], "1"),
            ("uddannelse og arb", TITLES[4], ""),
            ("visionen Vi bygger", TITLES[0], "Vi bygger"),
            ("nabo", TITLES[5], ""),
            ("den gode nabo", TITLES[5], ""),
            ("p", "parking", ""),
            ("parkeringsplads", "parking", ""),
        ] {
            assert_eq!(read(line), Ok((title.to_owned(), after)), "{line}");
        }
    }

    #[test]
    fn what_may_be_several_or_another_is_refused_with_those_that_may_be_meant() {
        for (line, candidates) in
            [("fokusområde", 2), ("den gode", 2), ("arb", 2), ("fokusområde 3", 7), ("noget helt andet", 7), ("", 7)]
        {
            assert_eq!(read(line), Err(candidates), "{line}");
        }
    }
}
