//! What will be talked about: lists of themes and questions beside the programme or below its table discussions.

use crate::domain::programme::{ItemKind, ThemeKind};
use crate::intake::invitation::cues::{Topic, announces_themes};
use crate::intake::invitation::item::Item;
use crate::intake::invitation::lines::{Mark, marked};
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::people;
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::sentences;
use crate::intake::invitation::titled::titled;
use crate::intake::programme::file::{QuestionFile, ThemeFile};

/// More themes than a meeting has.
const MOST: usize = 40;
const LONGEST: usize = 400;

/// The themes with their questions. `used` are the places of lines that belong to items.
pub fn themes(told: &[Told], items: &[Item], used: &[usize]) -> Vec<ThemeFile> {
    let mut themes = Themes::default();
    let mut at = 0;
    while at < told.len() {
        let next = &told[at];
        if used.binary_search(&at).is_ok() || matches!(next.topic, Topic::Signature | Topic::Afterwards | Topic::Aside)
        {
            at += 1;
            continue;
        }
        let list = list_below(told, used, at);
        let text = next.line.text.as_str();
        if next.topic == Topic::Themes && next.is_heading {
            themes.open(text, &list);
        } else if !list.is_empty() && announces_themes(text) && !is_point(next) {
            themes.take_list(&list, None);
        } else if let Some(title) = labelled_theme(text) {
            themes.add(title);
            themes.take_questions(&list);
        } else if next.line.mark == Mark::Number && text.ends_with(':') && next.topic != Topic::Programme {
            themes.add(text.trim_end_matches(':'));
        } else if next.topic != Topic::Programme {
            enumerated(text).into_iter().for_each(|title| themes.add(&title));
        }
        at += 1 + list.len();
    }
    if themes.list.is_empty() {
        for item in items.iter().filter(|item| item.kind == ItemKind::TableWork) {
            // "Borddrøftelser: Hvor er det farligt? Hvad skal vi gøre først?" asks two things.
            let in_text = item.text.iter().flat_map(|text| sentences(text));
            let said = in_text.chain(item.points.iter().map(String::as_str));
            let asked: Vec<String> = said.filter(|said| said.ends_with('?')).map(str::to_owned).collect();
            // "Runde 1: Hverdagen", and below it what is asked.
            if let Some((_, theme)) = item.title.split_once(": ").filter(|_| !asked.is_empty()) {
                themes.add(theme);
                themes.take_questions(&asked);
                continue;
            }
            item.points.iter().for_each(|title| themes.add(title));
            if item.points.is_empty() {
                asked.iter().for_each(|question| themes.add(question));
                item.text.iter().flat_map(|text| enumerated(text)).for_each(|title| themes.add(&title));
            }
        }
    }
    themes.list.truncate(MOST);
    // Over the themes, and asked about before them, wherever its questions stand.
    themes.list.sort_by_key(|theme| theme.kind != Some(ThemeKind::Vision));
    themes.list
}

fn is_point(told: &Told) -> bool {
    matches!(told.line.mark, Mark::Bullet | Mark::Number)
}

/// The points right below a line.
fn list_below(told: &[Told], used: &[usize], at: usize) -> Vec<String> {
    if is_point(&told[at]) && !told[at].is_heading && !told[at].line.text.ends_with(':') {
        return Vec::new();
    }
    let points = (at + 1..told.len())
        .take_while(|place| is_point(&told[*place]) && used.binary_search(place).is_err() && !told[*place].is_aside);
    points.map(|place| told[place].line.text.clone()).collect()
}

/// "Tema 1: Trivsel", "Tema: Frivillighed", "Fokusområde 2 – …", alone on a line.
fn labelled_theme(text: &str) -> Option<&str> {
    let lower = text.lower();
    let label = ["tema", "temabord", "fokusområde", "theme", "topic", "hovedtema"]
        .into_iter()
        .find(|label| lower.starts_with(label))?;
    let rest = text.get(label.len()..)?;
    let after = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let title = after.strip_prefix([':', '–', '-', '.'])?.trim();
    let has_gap = rest.starts_with([' ', ':']) || rest.starts_with(|c: char| c.is_ascii_digit());
    (has_gap && !title.is_empty() && title.split_whitespace().count() <= 25).then_some(title)
}

/// Themes in a sentence: "fem områder 1) Voksne, 2) Børn samt 3) Ældre", "et tema: Bolig, uddannelse og fritid".
fn enumerated(text: &str) -> Vec<String> {
    let mut starts = Vec::new();
    for number in 1..=20_u32 {
        let from = starts.last().map_or(0, |(_, end)| *end);
        let mark = format!("{number})");
        let Some(at) = text[from..].find(&mark).map(|at| from + at) else { break };
        let is_free = text[..at].chars().next_back().is_none_or(|before| before == ' ' || before == '(');
        if !is_free {
            break;
        }
        starts.push((at, at + mark.len()));
    }
    if starts.len() >= 3 {
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([people::sentence_end(text).unwrap_or(text.len())]);
        let parts = starts.iter().zip(ends).filter_map(|((_, start), end)| text.get(*start..end.max(*start)));
        return parts.map(without_joints).filter(|part| !part.is_empty()).collect();
    }
    let lower = text.lower();
    let Some((head, rest)) = text.split_once(": ") else { return Vec::new() };
    let says_theme = lower.get(..head.len()).is_some_and(|head| {
        ["tema", "temaer", "emner", "themes", "topics"]
            .iter()
            .any(|word| head.split(|c: char| !c.is_alphabetic()).any(|said| said == *word))
    });
    if !says_theme {
        return Vec::new();
    }
    let rest = &rest[..people::sentence_end(rest).unwrap_or(rest.len())];
    let mut parts: Vec<String> = rest.split([',', ';']).map(without_joints).collect();
    if let Some((one, other)) = parts
        .last()
        .and_then(|last| last.split_once(" og ").or_else(|| last.split_once(" and ")))
        .map(|(one, other)| (one.to_owned(), other.to_owned()))
    {
        parts.pop();
        parts.extend([one, other]);
    }
    if parts.len() < 3 { Vec::new() } else { parts }
}

fn without_joints(part: &str) -> String {
    let mut part = part.trim().trim_end_matches([',', ';', '.', ' ']);
    for word in [" samt", " og", " and"] {
        part = part.strip_suffix(word).unwrap_or(part).trim_end_matches([',', ' ']);
    }
    for word in ["samt ", "og ", "and "] {
        part = part.strip_prefix(word).unwrap_or(part);
    }
    people::capital(part)
}

#[derive(Default)]
struct Themes {
    list: Vec<ThemeFile>,
}

impl Themes {
    fn add(&mut self, title: &str) {
        let title = title.trim().trim_end_matches([':', ',', ';']);
        let title = if title.ends_with("...") { title } else { title.trim_end_matches('.') };
        let title = titled(title, LONGEST);
        let is_new = !self.list.iter().any(|theme| theme.title == title);
        if is_new && !title.is_empty() && self.list.len() < MOST {
            self.list.push(ThemeFile { title, ..ThemeFile::default() });
        }
    }

    /// A list that says of which theme it asks belongs there; another is a list of themes.
    fn open(&mut self, heading: &str, list: &[String]) {
        let lower = heading.lower();
        match lower.strip_prefix("spørgsmål til ").or_else(|| lower.strip_prefix("questions about ")) {
            Some(of) if !of.starts_with("drøft") && !of.starts_with("bord") && !of.starts_with("dialog") => {
                self.take_list(list, Some(of.trim_end_matches([':', '.'])))
            }
            _ => self.take_list(list, None),
        }
    }

    fn take_list(&mut self, list: &[String], of: Option<&str>) {
        let Some(of) = of else {
            list.iter().for_each(|title| self.add(marked(title).1));
            return;
        };
        let stem: String = of.chars().take(of.chars().count().saturating_sub(3).max(4)).collect();
        let mut asked: Vec<usize> =
            (0..self.list.len()).filter(|place| self.list[*place].title.lower().starts_with(&stem)).collect();
        if asked.is_empty() {
            let kind = of.starts_with("vision").then_some(ThemeKind::Vision);
            self.list.push(ThemeFile { title: titled(of, LONGEST), kind, ..ThemeFile::default() });
            asked.push(self.list.len() - 1);
        }
        for place in asked {
            self.list[place].questions.extend(list.iter().cloned().map(QuestionFile::Text));
        }
    }

    fn take_questions(&mut self, list: &[String]) {
        if let Some(last) = self.list.last_mut() {
            last.questions.extend(list.iter().cloned().map(QuestionFile::Text));
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::intake::invitation::invitation::read;

    #[test]
    fn two_questions_in_one_line_are_two_themes() {
        let text = "Dialogmøde om trafikken\n19.00 Velkomst\n19.25 Borddrøftelser (ca. 50 min.): Hvor er det farligt? \
                    Hvad skal vi gøre først?\n20.30 Opsamling i plenum\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()).unwrap();
        let titles: Vec<&str> = read.themes.iter().map(|theme| theme.title.as_str()).collect();
        assert_eq!(titles, ["Hvor er det farligt?", "Hvad skal vi gøre først?"]);
    }

    #[test]
    fn a_list_of_themes_behind_the_last_time_is_no_text_of_the_goodbye() {
        for announced in ["Ved bordene taler vi om:", "Temaer:", "Vi skal tale om:", "Spørgsmål til bordene"] {
            let text = format!(
                "Borgermøde om to skoler\n\nProgram\n19.00 Velkomst\n19.30 Drøftelse ved bordene\n21.25 Tak for i aften\n\n\
                 {announced}\n1. Skolevej og transport\n2. Trivsel\n\nTilmelding til skole@by.dk\n"
            );
            let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()).unwrap();
            let titles: Vec<&str> = read.themes.iter().map(|theme| theme.title.as_str()).collect();
            assert_eq!(titles, ["Skolevej og transport", "Trivsel"], "{announced}");
            assert!(read.items.iter().all(|item| item.text.is_empty() && item.points.is_empty()), "{announced}");
        }
    }

    #[test]
    fn a_vision_is_asked_about_before_the_themes_under_it() {
        let text = "Dagsorden\n\n3. december 2019 kl. 14.00\n\nStyregruppen har udpeget to fokusområder:\n\n- Fokusområde 1: Den gode alderdom\n\
                    - Fokusområde 2: Socialpsykiatrien\n\nSpørgsmål til visionen\n1. Hvad giver mening?\n2. Hvad skal \
                    ændres?\n\nSpørgsmål til fokusområderne\n1. Hvad er vi fælles om?\n";
        let read = read(text.as_bytes(), NaiveDate::from_ymd_opt(2019, 11, 1).unwrap()).unwrap();
        let asked: Vec<(&str, usize)> =
            read.themes.iter().map(|theme| (theme.title.as_str(), theme.questions.len())).collect();
        let expected =
            [("Visionen", 2), ("Fokusområde 1: Den gode alderdom", 1), ("Fokusområde 2: Socialpsykiatrien", 1)];
        assert_eq!(asked, expected);
    }
}
