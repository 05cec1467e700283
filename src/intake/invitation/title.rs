//! What the meeting is called.

use chrono::NaiveDate;

use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::dates::days_in;
use crate::intake::invitation::lines::Mark;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::reading::{Read, guess, labelled, names_meeting, sure};
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::sentences;
use crate::intake::invitation::titled::titled;
use crate::intake::invitation::{moment, people};
use crate::language::calendar_names::month;

/// Letters of a title.
const LONGEST: usize = 300;

/// What the meeting is called.
pub fn title(told: &[Told], subject: Option<&str>) -> Read<String> {
    let opening =
        || told.iter().enumerate().take(40).filter(|(_, told)| told.topic != Topic::Signature && told.time.is_none());
    let heading = opening().find(|(_, told)| told.line.mark == Mark::Heading && names_meeting(&told.line.text.lower()));
    let labelled_title = opening().find_map(|(_, told)| {
        labelled(
            &told.line.text,
            &["emne", "titel", "møde", "arrangement", "meeting", "event", "title", "vedr.", "vedrørende"],
        )
    });
    if let Some((_, line)) = heading
        && let Some(title) = cut_title(&line.line.text)
    {
        return sure(title);
    }
    if let Some(title) = labelled_title.and_then(cut_title) {
        return sure(title);
    }
    let short = |text: &str| text.split_whitespace().count() <= 30;
    let named = opening().find(|(place, told)| {
        let text = &told.line.text;
        *place < 12
            && !told.is_aside
            && short(text)
            && names_meeting(&text.lower())
            && told.line.mark != Mark::Bullet
            && people::sentence_end(text).is_none()
            && !text.ends_with('.')
            && !is_number_of_meeting(text)
    });
    if let Some((place, line)) = named
        && let Some(title) = cut_title(&line.line.text)
    {
        // "BORGMØDE" and on the next line "om lokalplan 942".
        let next = told
            .get(place + 1)
            .filter(|next| !next.is_aside && !next.is_heading && next.topic == Topic::Opening && next.time.is_none());
        let about = next
            .map(|next| next.line.text.clone())
            .filter(|text| text.lower().starts_with("om ") && text.split_whitespace().count() <= 16);
        let title = people::capital(&calm(&title, told));
        return match about.and_then(|about| cut_title(&about).map(|about| format!("{title} {}", lower_start(&about)))) {
            Some(whole) => guess(whole),
            None => sure(title),
        };
    }
    if let Some(title) = subject.and_then(cut_title) {
        return sure(title);
    }
    // "I inviteres hermed til dialogmøde om …"
    let invited = opening().flat_map(|(_, told)| sentences(&told.line.text)).find_map(|sentence| {
        let lower = sentence.lower();
        if !names_meeting(&lower) {
            return None;
        }
        let at = [
            "inviteres hermed til ",
            "inviteres til ",
            "inviterer til ",
            "inviterer hermed til ",
            "indbydes til ",
            "velkommen til ",
            "indkaldes til ",
            "invited to ",
            "invites you to ",
            "invitation til ",
            "deltage i ",
        ]
        .iter()
        .find_map(|words| lower.find(words).map(|at| at + words.len()))?;
        cut_title(&sentence[at..])
    });
    if let Some(title) = invited {
        return guess(title);
    }
    let marked =
        opening().filter(|(_, told)| told.line.mark == Mark::Heading).find_map(|(_, told)| cut_title(&told.line.text));
    let first = opening()
        .filter(|(_, told)| !told.is_aside && short(&told.line.text))
        .find_map(|(_, told)| cut_title(&told.line.text));
    let fallback = marked.or(first).or_else(|| opening().find_map(|(_, told)| cut_title(&told.line.text)));
    guess(fallback.unwrap_or_default())
}

/// "Møde nr. 3" says which, not what.
fn is_number_of_meeting(text: &str) -> bool {
    let lower = text.lower();
    ["møde nr", "mødenr", "meeting no"].iter().any(|start| lower.starts_with(start))
}

/// A title without "Invitation til", date, time and place.
fn cut_title(text: &str) -> Option<String> {
    let mut said = text.trim();
    for start in [
        "invitation til",
        "indbydelse til",
        "indkaldelse til",
        "program for",
        "program til",
        "dagsorden for",
        "dagsorden til",
        "invitation:",
        "indbydelse:",
        "invitation to",
        "velkommen til",
        "invitation –",
        "invitation -",
        "program:",
        "du inviteres til",
        "kom til",
        "referat af",
        "indbydelse –",
        "save the date:",
        "vi holder",
        "vi inviterer til",
        "der holdes",
    ] {
        if said.get(..start.len()).is_some_and(|head| head.lower() == start) {
            said = said[start.len()..].trim_start_matches([' ', ':', '–', '-']);
            break;
        }
    }
    for article in ["et ", "en ", "a ", "an ", "et åbent ", "the "] {
        if said.get(..article.len()).is_some_and(|head| head == article) {
            said = said[article.len()..].trim_start();
            break;
        }
    }
    let day = days_in(said, NaiveDate::default())
        .iter()
        .find(|found| found.exact || names_month(&found.words))
        .map(|found| found.start);
    let clock = moment::within_at(said).map(|(at, _)| at);
    let end = [day, clock, people::sentence_end(said)]
        .into_iter()
        .flatten()
        .filter(|end| *end > 3)
        .min()
        .unwrap_or(said.len());
    let said = said[..end].trim().trim_end_matches([',', '.', ':', ';', '–', '-', '(', '|', ' ', '/']);
    let said = ["den", "d.", "torsdag", "on"].iter().fold(said, |said, word| {
        said.strip_suffix(word).filter(|rest| rest.ends_with(' ')).map_or(said, str::trim_end)
    });
    let said = said.trim_end_matches([',', ':', '–', '-', ' ']);
    let said = unquoted(without_its_papers(said));
    let title = titled(said, LONGEST);
    let is_bare = ["invitation", "indbydelse", "program", "dagsorden", "agenda", "møde", "mødeindkaldelse"]
        .contains(&title.lower().as_str());
    (title.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !is_bare).then_some(title)
}

/// Signs that open without closing, or close without having been opened, were cut through; a pair within the title stays.
fn unquoted(title: &str) -> &str {
    const PAIRS: [(char, char); 3] = [('»', '«'), ('“', '”'), ('"', '"')];
    let inner = title.trim_matches(['"', '“', '”', '»', '«']);
    let within = |sign: char| inner.matches(sign).count();
    let is_whole = |(open, close): &(char, char)| {
        (title.ends_with(*close) && within(*open) > within(*close)
            || title.starts_with(*open) && within(*close) > within(*open))
            || open == close && within(*open) % 2 == 1
    };
    if PAIRS.iter().any(is_whole) { title } else { inner }
}

/// "Dialogdag om støtte – program og praktisk": what was sent is no part of what the meeting is called.
fn without_its_papers(title: &str) -> &str {
    const PAPERS: &[&str] =
        &["program", "endeligt program", "invitation", "indbydelse", "praktisk", "dagsorden", "programme"];
    let Some((called, sent)) = title.rsplit_once(" – ").or_else(|| title.rsplit_once(" - ")) else { return title };
    let sent = sent.lower();
    let first = sent.split(" og ").next().unwrap_or_default().trim();
    if PAPERS.contains(&first) || first.starts_with("praktisk") { called.trim_end() } else { title }
}

/// "marts 2007" is when; "medio 2007" is what a status is of.
fn names_month(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|first| month(&first.lower()).is_some())
}

/// A title that was shouted is said; a name in it keeps its capital where the text writes it with one.
fn calm(title: &str, told: &[Told]) -> String {
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let large = title.chars().filter(|c| c.is_uppercase()).count();
    if letters < 4 || large < letters {
        return title.to_owned();
    }
    let words = title.lower();
    let said = words.split(' ').map(|word| if is_name(word, told) { people::capital(word) } else { word.to_owned() });
    people::capital(&said.collect::<Vec<_>>().join(" "))
}

/// Written with a capital within a sentence, and never without one.
fn is_name(word: &str, told: &[Told]) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let name = people::capital(word);
    let mut within = false;
    for line in told.iter().map(|told| told.line.text.as_str()) {
        let mut begins = true;
        for said in line.split_whitespace() {
            let bare = said.trim_matches(|c: char| !c.is_alphanumeric());
            if bare == word {
                return false;
            }
            within |= !begins && bare == name && said.starts_with(char::is_alphanumeric);
            begins = !said.ends_with(|c: char| c.is_alphanumeric() || c == ',');
        }
    }
    within && name != word
}

fn lower_start(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}
