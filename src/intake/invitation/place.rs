//! Where the meeting is: after a label, after its date and time, or in the sentence that says where it is held.

use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::people::sentence_end;

/// Ends of words that name a house or a room.
const HOUSES: &[&str] = &[
    "rådhus",
    "rådhuset",
    "skole",
    "skolen",
    "center",
    "centret",
    "centeret",
    "centrum",
    "hus",
    "huset",
    "hal",
    "hallen",
    "sal",
    "salen",
    "kro",
    "kroen",
    "hotel",
    "hotellet",
    "bibliotek",
    "biblioteket",
    "kirke",
    "sognegård",
    "sognegården",
    "museum",
    "museet",
    "forsamlingshus",
    "forsamlingshuset",
    "lokale",
    "mødelokale",
    "lokalet",
    "kantine",
    "kantinen",
    "aula",
    "aulaen",
    "gymnasium",
    "gymnasiet",
    "kulturhus",
    "værket",
    "borgen",
    "gården",
    "gård",
    "teater",
    "teatret",
    "foyer",
    "foyeren",
    "kongrescenter",
    "campus",
    "stadion",
    "hall",
    "room",
    "library",
    "school",
    "church",
    "theatre",
    "museum",
    "house",
    "college",
    "arena",
    "pavillon",
    "pavillonen",
    "bygning",
    "musikhuset",
    "klub",
    "klubhus",
    "caféen",
    "café",
    "scene",
    "høj",
    "højskole",
    "højskolen",
    "stuen",
    "laden",
    "smedjen",
    "tinghallen",
];

const STREETS: &[&str] = &[
    "vej",
    "gade",
    "allé",
    "alle",
    "plads",
    "torv",
    "stræde",
    "boulevard",
    "vænget",
    "parken",
    "street",
    "road",
    "square",
    "avenue",
    "lane",
    "torvet",
    "vangen",
    "havnen",
    "kaj",
    "brogade",
];

/// The place that a text says after "Sted:" or after date and time, cleaned.
pub fn cleaned(text: &str) -> Option<String> {
    let mut said = text.trim().trim_start_matches([',', '.', ';', ':', '–', '-', ' ', '|', '·', '/', ')']);
    for word in ["og ", "in ", "at ", "i ", "på ", "ved ", "hos ", "adresse: ", "sted: ", "sted "] {
        if said.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) {
            said = said[word.len()..].trim_start();
            break;
        }
    }
    let end = sentence_end(said).unwrap_or(said.len());
    let said = said[..end].trim().trim_end_matches(['.', ',', ';', ':', '!', ' ', '–', '-', '(', '|']);
    let words = said.split_whitespace().count();
    let is_name = said.starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“') || names_house(said);
    (is_name && (1..=16).contains(&words) && said.chars().count() <= 160).then(|| said.to_owned())
}

/// Whether a text names a house, a room, a street or a postal code.
pub fn names_house(text: &str) -> bool {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.iter().any(|word| HOUSES.iter().any(|house| word == house || house.len() >= 3 && word.ends_with(house)))
        || words.windows(2).any(|pair| {
            let is_number = pair[1].bytes().next().is_some_and(|byte| byte.is_ascii_digit());
            let is_code = pair[0].len() == 4
                && pair[0].bytes().all(|byte| byte.is_ascii_digit())
                && !pair[0].starts_with("20")
                && pair[1].len() >= 3;
            is_number && STREETS.iter().any(|street| pair[0].ends_with(street))
                || is_code && pair[1].starts_with(char::is_alphabetic)
        })
}

/// Where a sentence says the meeting is held: "Mødet holdes på Makværket", "Vi mødes i Byrådssalen, Ringsted Rådhus".
pub fn in_sentence(sentence: &str) -> Option<String> {
    let lower = sentence.lower();
    let held = [
        "afholdes",
        "holdes",
        "holder",
        "mødes",
        "foregår",
        "finder sted",
        "inviterer",
        "inviteres",
        "takes place",
        "is held",
        "will be held",
        "meet ",
        "invite",
        "afholder",
    ];
    let verb = held.iter().filter_map(|word| lower.find(word)).min()?;
    let after = [" på ", " i ", " ved ", " hos ", " at ", " in "];
    let mut best: Option<String> = None;
    for word in after {
        for (offset, _) in lower[verb..].match_indices(word) {
            let start = verb + offset + word.len();
            let rest = &sentence[start..];
            let begins_name = rest.starts_with(char::is_uppercase);
            let end = [
                " den ", " d. ", " kl", " torsdag", " mandag", " tirsdag", " onsdag", " fredag", " lørdag", " søndag",
                " fra ", " from ", " on ", ", hvor ", " om ", " til ",
            ]
            .iter()
            .filter_map(|stop| lower[start..].find(stop))
            .min()
            .unwrap_or(rest.len());
            let said = rest[..end].trim();
            if begins_name && names_house(said) && best.as_ref().is_none_or(|best| said.len() > best.len()) {
                best = cleaned(said);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::place::{cleaned, in_sentence};

    #[test]
    fn places_are_found_after_the_time_and_in_sentences() {
        assert_eq!(cleaned(", Ringsted Kongrescenter").as_deref(), Some("Ringsted Kongrescenter"));
        assert_eq!(
            cleaned(" på Makværket, Teglvej 30, 4420 Regstrup.").as_deref(),
            Some("Makværket, Teglvej 30, 4420 Regstrup")
        );
        assert_eq!(cleaned("hvor vi taler sammen"), None);
        let told = in_sentence(
            "Mødet holdes mandag den 18. september kl. 18.30 i Teatersalen i Frihedens Idrætscenter, Hvidovrevej 446.",
        );
        assert_eq!(told.as_deref(), Some("Teatersalen i Frihedens Idrætscenter, Hvidovrevej 446"));
    }
}
