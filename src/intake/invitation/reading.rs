//! Something read with how sure it is, and the labels and words by which the head of an invitation is known.

use crate::intake::invitation::lower::Lower;

/// Something read, and whether a person should look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    pub said: T,
    pub guessed: bool,
}

/// Said so that it can mean nothing else.
pub fn sure<T>(said: T) -> Read<T> {
    Read { said, guessed: false }
}

/// Only likely.
pub fn guess<T>(said: T) -> Read<T> {
    Read { said, guessed: true }
}

/// Labels before what they name.
pub const WHEN: &[&str] = &[
    "dato og tid",
    "tid og sted",
    "dato",
    "tidspunkt",
    "tid",
    "hvornår",
    "mødedato",
    "when",
    "date and time",
    "date",
    "time",
    "time and place",
    "mødetid",
    "tid/sted",
];
/// The same for the place.
pub const WHERE: &[&str] = &[
    "sted",
    "hvor",
    "lokale",
    "mødested",
    "adresse",
    "where",
    "venue",
    "place",
    "location",
    "tid og sted",
    "time and place",
    "tid/sted",
];

/// What stands after a label: "Sted: Rådhuset".
pub fn labelled<'a>(text: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (head, rest) = text.split_once([':', '?']).or_else(|| text.split_once('\u{b}'))?;
    let head = head.trim().lower();
    labels.contains(&head.as_str()).then(|| rest.trim())
}

/// Words of meetings.
pub fn names_meeting(lower: &str) -> bool {
    let words = [
        "møde",
        "temadag",
        "konference",
        "seminar",
        "workshop",
        "visionsdag",
        "stormøde",
        "høring",
        "topmøde",
        "kick-off",
        "dialogdag",
        "temaaften",
        "debataften",
        "inspirationsdag",
        "meeting",
        "conference",
        "hearing",
        "dialogue",
        "day of ",
        "fyraftens",
        "dialogforum",
        "cafédebat",
        "træf",
        "summit",
        "borgerdag",
        "dialogcafé",
        "samråd",
        "temaeftermiddag",
        "døgn",
    ];
    words.iter().any(|word| lower.contains(word))
}
