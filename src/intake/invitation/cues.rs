//! The words by which an invitation tells what a part of it is about.

use crate::intake::invitation::lower::Lower;

/// What a part of an invitation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Before anything is named: title, time, place, why.
    Opening,
    Programme,
    /// What will be talked about.
    Themes,
    /// What happens after the meeting.
    Afterwards,
    /// Sign-up, access, prices, contact, parking: lines there look like items and are none.
    Aside,
    /// From "Med venlig hilsen" on.
    Signature,
    /// A part with a heading of its own that is none of these.
    Other,
}

/// Headings that stand alone on their line, in small letters.
pub const SECTIONS: &[(&str, Topic)] = &[
    ("program", Topic::Programme),
    ("programmet", Topic::Programme),
    ("programoversigt", Topic::Programme),
    ("dagsorden", Topic::Programme),
    ("dagsordenen", Topic::Programme),
    ("dagsordenspunkter", Topic::Programme),
    ("indholdsfortegnelse", Topic::Programme),
    ("punkter", Topic::Programme),
    ("tidsplan", Topic::Programme),
    ("tidsprogram", Topic::Programme),
    ("mødeplan", Topic::Programme),
    ("køreplan", Topic::Programme),
    ("forløb", Topic::Programme),
    ("dagens forløb", Topic::Programme),
    ("aftenens forløb", Topic::Programme),
    ("sådan forløber dagen", Topic::Programme),
    ("sådan forløber aftenen", Topic::Programme),
    ("det sker", Topic::Programme),
    ("hvad skal der ske", Topic::Programme),
    ("programme", Topic::Programme),
    ("agenda", Topic::Programme),
    ("schedule", Topic::Programme),
    ("timetable", Topic::Programme),
    ("outline of the day", Topic::Programme),
    ("order of the day", Topic::Programme),
    ("tema", Topic::Themes),
    ("temaer", Topic::Themes),
    ("temaerne", Topic::Themes),
    ("dagens temaer", Topic::Themes),
    ("aftenens temaer", Topic::Themes),
    ("emner", Topic::Themes),
    ("fokusområder", Topic::Themes),
    ("spørgsmål til drøftelse", Topic::Themes),
    ("spørgsmål til bordene", Topic::Themes),
    ("drøftelsesspørgsmål", Topic::Themes),
    ("det skal vi tale om", Topic::Themes),
    ("det vil vi tale med jer om", Topic::Themes),
    ("themes", Topic::Themes),
    ("topics", Topic::Themes),
    ("questions for discussion", Topic::Themes),
    ("det videre forløb", Topic::Afterwards),
    ("det videre arbejde", Topic::Afterwards),
    ("videre proces", Topic::Afterwards),
    ("efter mødet", Topic::Afterwards),
    ("hvad sker der bagefter", Topic::Afterwards),
    ("what happens next", Topic::Afterwards),
    ("tidsfrister", Topic::Afterwards),
    ("tilmelding", Topic::Aside),
    ("tilmeldingsfrist", Topic::Aside),
    ("sådan tilmelder du dig", Topic::Aside),
    ("praktisk", Topic::Aside),
    ("praktisk information", Topic::Aside),
    ("praktiske oplysninger", Topic::Aside),
    ("praktisk info", Topic::Aside),
    ("praktiske forhold", Topic::Aside),
    ("tilgængelighed", Topic::Aside),
    ("kontakt", Topic::Aside),
    ("kontaktperson", Topic::Aside),
    ("kontaktoplysninger", Topic::Aside),
    ("yderligere oplysninger", Topic::Aside),
    ("mere information", Topic::Aside),
    ("vil du vide mere", Topic::Aside),
    ("har du spørgsmål", Topic::Aside),
    ("transport", Topic::Aside),
    ("parkering", Topic::Aside),
    ("offentlig transport", Topic::Aside),
    ("find vej", Topic::Aside),
    ("pris", Topic::Aside),
    ("mad og drikke", Topic::Aside),
    ("deltagere", Topic::Aside),
    ("deltagerkreds", Topic::Aside),
    ("målgruppe", Topic::Aside),
    ("hvem kan deltage", Topic::Aside),
    ("afbud", Topic::Aside),
    ("bilag", Topic::Aside),
    ("fakta", Topic::Aside),
    ("læs mere", Topic::Aside),
    ("til toppen", Topic::Aside),
    ("cookies", Topic::Aside),
    ("persondata", Topic::Aside),
    ("behandling af personoplysninger", Topic::Aside),
    ("registration", Topic::Aside),
    ("sign-up", Topic::Aside),
    ("sign up", Topic::Aside),
    ("how to register", Topic::Aside),
    ("practical information", Topic::Aside),
    ("accessibility", Topic::Aside),
    ("access", Topic::Aside),
    ("contact", Topic::Aside),
    ("getting there", Topic::Aside),
    ("travel", Topic::Aside),
    ("parking", Topic::Aside),
    ("baggrund", Topic::Other),
    ("formål", Topic::Other),
    ("formålet", Topic::Other),
    ("resume", Topic::Other),
    ("resumé", Topic::Other),
    ("sagsfremstilling", Topic::Other),
    ("økonomi", Topic::Other),
    ("status", Topic::Other),
    ("om mødet", Topic::Other),
    ("om dagen", Topic::Other),
    ("hvorfor", Topic::Other),
    ("invitation", Topic::Opening),
    ("indbydelse", Topic::Opening),
    ("tid og sted", Topic::Opening),
    ("hvornår", Topic::Opening),
    ("hvor", Topic::Opening),
    ("background", Topic::Other),
    ("purpose", Topic::Other),
];

/// The topic that a heading names, whether or not it stands marked as one.
pub fn heading(text: &str) -> Option<Topic> {
    let lower = text.lower();
    let said = lower.trim_end_matches([':', '.', '?', '!', ' ', '–', '-']).trim_start_matches(['–', '-', ' ']);
    if let Some((_, topic)) = SECTIONS.iter().find(|(words, _)| *words == said) {
        return Some(*topic);
    }
    let words: Vec<&str> = said.split_whitespace().collect();
    let count = words.len();
    if count == 0 || count > 12 || text.contains('@') {
        return None;
    }
    let is_short = count <= 5;
    // "Program for dialogmødet den 7. april", "Foreløbigt program", "Dagens program kl. 16-19", "Dagsorden for mødet".
    let names_programme = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        ["program", "programme", "agenda", "dagsorden", "tidsplan", "tidsprogram", "schedule"].contains(&word)
            || ["programmet", "dagsordenen"].contains(&word)
    };
    let first = words[0];
    let goes_on = [
        "for",
        "på",
        "den",
        "d.",
        "til",
        "kl.",
        "kl",
        "(kl.",
        "of",
        "torsdag",
        "og",
        "–",
        "-",
        "dag",
        "med",
        "(foreløbigt)",
        "(udkast)",
        "i",
        "at",
    ];
    if names_programme(first)
        && (count == 1 || words.get(1).is_some_and(|second| goes_on.contains(second)) && !ends_as_sentence(text))
    {
        return Some(Topic::Programme);
    }
    if is_short
        && words.iter().any(|word| names_programme(word))
        && !ends_as_sentence(text)
        && !begins_as_sentence(first)
    {
        return Some(Topic::Programme);
    }
    if first == "spørgsmål"
        && count <= 8
        && words.get(1) == Some(&"til")
        && !said.contains("rettes")
        && !said.contains("oplæg")
    {
        return Some(Topic::Themes);
    }
    let theme_words = ["temaer", "temaerne", "fokusområder", "fokusområderne", "emner", "emnerne", "themes", "topics"];
    if count <= 8 && text.trim_end().ends_with(':') && words.iter().any(|word| theme_words.contains(word)) {
        return Some(Topic::Themes);
    }
    if is_short
        && (first.starts_with("tilmeld") || first.starts_with("praktisk") || first == "kontakt")
        && text.trim_end().ends_with(':')
    {
        return Some(Topic::Aside);
    }
    if is_short && (said.starts_with("det videre forløb") || said.starts_with("det videre arbejde")) {
        return Some(Topic::Afterwards);
    }
    None
}

fn ends_as_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!']) && text.split_whitespace().count() > 6
}

fn begins_as_sentence(first: &str) -> bool {
    matches!(
        first,
        "se" | "læs"
            | "vi"
            | "der"
            | "med"
            | "find"
            | "hent"
            | "download"
            | "med et"
            | "velkomst"
            | "gennemgang"
            | "godkendelse"
            | "introduktion"
            | "præsentation"
            | "kort"
    )
}

/// A line before a list that says what the list is: "Vi skal drøfte:", "fem centrale temaer:".
pub fn announces_themes(text: &str) -> bool {
    let lower = text.lower();
    let cues = [
        "tema",
        "fokusområde",
        "spørgsmål",
        "emne",
        "drøft",
        "diskuter",
        "tale om",
        "dialog om",
        "taler om",
        "taler vi om",
        "talk about",
        "theme",
        "topic",
        "question",
        "discuss",
        "udfordringer",
    ];
    text.trim_end().ends_with(':') && cues.iter().any(|cue| lower.contains(cue))
}
