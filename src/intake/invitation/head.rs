//! What else the head of a meeting has: its language, its question, who invites.

use crate::intake::invitation::asides;
use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::lines::Mark;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::reading::{Read, guess, labelled, sure};
use crate::intake::invitation::sections::Told;
use crate::intake::invitation::sentences::{is_question, sentences};
use crate::language::language::Language;

/// The language that most of the small words are in.
pub fn language(told: &[Told]) -> Language {
    let count = |words: &[&str]| {
        told.iter()
            .flat_map(|told| told.line.text.split_whitespace())
            .take(4000)
            .filter(|word| words.contains(&word.lower().as_str()))
            .count()
    };
    let english = count(&["the", "and", "of", "to", "with", "welcome", "lunch", "by", "closing", "table"]);
    let danish =
        count(&["og", "den", "af", "til", "med", "velkomst", "frokost", "ved", "v/", "på", "det", "i", "pause"]);
    if english > danish { Language::En } else { Language::Da }
}

/// What the meeting asks: the first question in the running text above the programme.
pub fn question(told: &[Told]) -> Option<Read<String>> {
    let labelled = told.iter().find_map(|told| {
        labelled(&told.line.text, &["spørgsmålet", "spørgsmål", "hovedspørgsmål", "question", "the question"])
            .filter(|rest| rest.ends_with('?'))
    });
    if let Some(question) = labelled {
        return Some(sure(question.to_owned()));
    }
    let until = told.iter().position(|told| told.line.mark == Mark::Number && told.line.text.ends_with(':'));
    let running = told[..until.unwrap_or(told.len())].iter().filter(|told| {
        matches!(told.topic, Topic::Opening | Topic::Other)
            && !told.is_aside
            && !matches!(told.line.mark, Mark::Bullet | Mark::Number)
    });
    let candidates = running.flat_map(|told| sentences(&told.line.text)).flat_map(parts_of_question);
    candidates.into_iter().find(|sentence| is_question(sentence)).map(|question| guess(trimmed_question(question)))
}

/// "Aftenens spørgsmål er: Hvordan …?" has its question after the colon.
fn parts_of_question(sentence: &str) -> Vec<&str> {
    match sentence.rsplit_once(": ") {
        Some((_, question)) => vec![sentence, question],
        None => vec![sentence],
    }
}

fn trimmed_question(question: &str) -> String {
    question.trim_matches(['"', '“', '”', '»', '«', '*', ' ']).to_owned()
}

/// Who invites: those on whose behalf it is signed, else the signature's first lines.
pub fn organiser(told: &[Told]) -> Option<Read<String>> {
    let lines: Vec<&str> = told
        .iter()
        .filter(|told| told.topic == Topic::Signature && !told.is_heading)
        .map(|told| told.line.text.as_str())
        .collect();
    let behalf = lines.iter().find_map(|line| {
        let lower = line.lower();
        ["på vegne af ", "on behalf of "]
            .iter()
            .find(|words| lower.starts_with(**words))
            .and_then(|words| line.get(words.len()..))
    });
    if let Some(behalf) = behalf {
        return Some(guess(behalf.trim_end_matches([',', '.']).to_owned()));
    }
    let own: Vec<&str> =
        lines.iter().filter(|line| !asides::signs_off(line) && !asides::is_aside(line)).take(3).copied().collect();
    let own: Vec<&str> = own.into_iter().filter(|line| line.split_whitespace().count() <= 8).collect();
    (!own.is_empty()).then(|| guess(own.join(", ")))
}
