//! The agreement that a meeting gives input to, where an invitation names it: "input til Rammeaftale 2008".

use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::reading::{Read, guess};
use crate::intake::invitation::sections::Told;

/// What stands before the name of what a meeting gives input to.
const CUES: &[&str] = &[
    "input til ",
    "indspark til ",
    "bidrag til ",
    "forud for ",
    "input to ",
    "input for ",
    "contribution to ",
    "ahead of ",
];
/// What may stand between.
const WORK: &[&str] = &[
    "udarbejdelsen af ",
    "arbejdet med ",
    "den nye ",
    "den kommende ",
    "the work on ",
    "the new ",
    "the next ",
    "the ",
];
/// How the words for an agreement end.
const AGREEMENTS: [&str; 2] = ["aftale", "agreement"];

/// The first that is named with its own name; "den kommende rammeaftale" may be any. Only a guess, as it may be told of
/// another meeting.
pub fn agreement(told: &[Told]) -> Option<Read<String>> {
    told.iter().filter(|told| !told.is_aside).find_map(|told| named_in(&told.line.text)).map(guess)
}

fn named_in(text: &str) -> Option<String> {
    let small = text.lower();
    let behind = |cue: &&str| small.match_indices(cue).map(|(at, cue)| at + cue.len()).collect::<Vec<_>>();
    let mut places: Vec<usize> = CUES.iter().flat_map(behind).collect();
    places.sort_unstable();
    places.into_iter().find_map(|at| name(behind_work(&text[at..])))
}

fn behind_work(text: &str) -> &str {
    let is_work = |work: &&&str| text.lower().starts_with(**work);
    WORK.iter().find(is_work).map_or(text, |work| behind_work(&text[work.len()..]))
}

/// "Nordjysk Socialaftale 2021-2022": names and years up to the sentence's next word.
fn name(text: &str) -> Option<String> {
    let mut said = Vec::new();
    let mut is_agreement = false;
    for word in text.split_whitespace() {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            break;
        }
        is_agreement |= AGREEMENTS.iter().any(|ending| bare.lower().ends_with(ending));
        said.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    is_agreement.then(|| said.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::agreement::named_in;

    #[test]
    fn an_agreement_is_read_where_input_to_it_is_spoken_of_by_its_name() {
        let read = |text| named_in(text).unwrap_or_default();
        let conference =
            "Konferencen foreslås afholdt i marts 2007 - og dermed forud for udarbejdelsen af Rammeaftale 2008.";
        assert_eq!(read(conference), "Rammeaftale 2008");
        assert_eq!(read("1. Input til Nordjysk Socialaftale 2021-2022"), "Nordjysk Socialaftale 2021-2022");
        assert_eq!(read("Vi samler input til Rammeaftale Sjælland 2023-24, så kom"), "Rammeaftale Sjælland 2023-24");
        assert_eq!(read("Your input to the Regional Agreement 2027 counts."), "Regional Agreement 2027");
        for none in [
            "indspark til udarbejdelsen af den kommende rammeaftale",
            "et led i arbejdet med Rammeaftale Sjælland 2021-22",
            "Giv input til Trafikplan 2030",
            "forud for mødet",
            "input til ",
            "",
        ] {
            assert_eq!(named_in(none), None, "{none}");
        }
    }
}
