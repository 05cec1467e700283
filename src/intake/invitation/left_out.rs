//! What an invitation says that the proposed programme has not taken up: nothing is dropped without a word.

use crate::intake::invitation::asides;
use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::sections::Told;

/// Shorter words of a field stand in many a line by chance. Letters and figures.
const SHORTEST: usize = 4;
/// So much beside what was taken up is a label: "Tidspunkt: Kl.", "Sted:". Letters and figures.
const LABEL: usize = 24;

/// The lines of which more than a label stands in no field. `taken` are the places of the lines that are used whole, `held`
/// the words of the fields.
pub fn left_out(told: &[Told], taken: &[usize], held: &[&str]) -> Vec<String> {
    let mut held: Vec<String> =
        held.iter().map(|words| folded(words)).filter(|words| words.len() >= SHORTEST).collect();
    held.sort_by_key(|words| std::cmp::Reverse(words.len()));
    let is_left = |place: &usize| !taken.contains(place) && !told[*place].is_heading;
    let left = (0..told.len()).filter(is_left).map(|place| &told[place]);
    left.filter(|told| says_more(told, &held)).map(|told| told.line.text.clone()).collect()
}

fn says_more(told: &Told, held: &[String]) -> bool {
    let text = &told.line.text;
    if asides::signs_off(text) || is_greeting(text) {
        return false;
    }
    let whole = folded(text);
    if held.iter().any(|words| words.contains(&whole)) {
        return false;
    }
    let rest = held.iter().fold(whole, |rest, words| rest.replace(words.as_str(), ""));
    // Who it is from and what whoever comes must know is told however little it is.
    let must = told.topic == Topic::Signature || asides::must_be_told(text);
    !rest.is_empty() && (must || rest.chars().count() > LABEL)
}

fn is_greeting(text: &str) -> bool {
    let lower = text.lower();
    ["kære ", "dear ", "til alle "].iter().any(|start| lower.starts_with(start))
}

/// Letters and figures alone.
fn folded(text: &str) -> String {
    text.lower().chars().filter(|c| c.is_alphanumeric()).collect()
}
