//! The words for people and bodies: offices, names, what they do in a programme.

use crate::intake::invitation::lower::Lower;
use crate::intake::programme::guess;

/// Ends of words that name an office or a body; Danish puts the kind of chair, head or council before it.
const OFFICES: &[&str] = &[
    "borgmester",
    "borgmesteren",
    "rådmand",
    "rådmanden",
    "formand",
    "formanden",
    "formænd",
    "formændene",
    "forkvinde",
    "forkvinden",
    "forperson",
    "forpersonen",
    "direktør",
    "direktøren",
    "direktører",
    "chef",
    "chefen",
    "chefer",
    "leder",
    "lederen",
    "ledere",
    "konsulent",
    "konsulenter",
    "koordinator",
    "professor",
    "lektor",
    "adjunkt",
    "forsker",
    "forskere",
    "minister",
    "ministeren",
    "medlem",
    "medlemmer",
    "politiker",
    "politikere",
    "politikerne",
    "ordfører",
    "sekretær",
    "dirigent",
    "facilitator",
    "moderator",
    "rektor",
    "læge",
    "psykolog",
    "rådgiver",
    "rådgiveren",
    "pædagog",
    "sygeplejerske",
    "journalist",
    "forfatter",
    "præsident",
    "præsidenten",
    "repræsentant",
    "repræsentanter",
    "planlægger",
    "arkitekt",
    "ingeniør",
    "jurist",
    "forskningsleder",
    "værter",
    "værten",
    "ambassadør",
    "styregruppen",
    "udvalget",
    "rådet",
    "gruppen",
    "forvaltningen",
    "sekretariatet",
    "bestyrelsen",
    "kommunen",
    "regionen",
    "direktionen",
    "ledelsen",
    "foreningen",
    "teamet",
    "afdelingen",
    "mødelederen",
    "mødeleder",
    "ordstyrer",
    "ordstyreren",
    "provst",
    "biskop",
    "fagchef",
    "viceborgmester",
    "brugere",
    "pårørende",
    "phd",
    "ph.d",
    "dr",
    "mayor",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "director",
    "manager",
    "head",
    "councillor",
    "commissioner",
    "secretary",
    "researcher",
    "lecturer",
    "coordinator",
    "consultant",
    "representative",
    "representatives",
    "committee",
    "spokesperson",
    "officer",
    "ceo",
    "adviser",
    "advisor",
    "host",
    "vært",
    "stifter",
    "specialist",
    "talsperson",
    "tovholder",
    "tovholdere",
    "projektleder",
    "frivillig",
    "frivillige",
    "elever",
    "elev",
    "unge",
    "beboer",
    "beboere",
    "næstformand",
];

/// People without a name: alone in a sentence they are the participants.
pub const GROUPS: &[&str] = &[
    "unge",
    "beboere",
    "elever",
    "brugere",
    "pårørende",
    "frivillige",
    "politikere",
    "politikerne",
    "medlemmer",
    "repræsentanter",
    "kommunen",
    "gruppen",
    "foreningen",
    "forskere",
];

/// What people do in a programme, as the second part of a sentence.
pub const VERBS: &[&str] = &[
    "byder",
    "fortæller",
    "holder",
    "giver",
    "præsenterer",
    "orienterer",
    "indleder",
    "introducerer",
    "åbner",
    "samler",
    "runder",
    "takker",
    "afslutter",
    "siger",
    "gennemgår",
    "svarer",
    "faciliterer",
    "leder",
    "fremlægger",
    "taler",
    "sætter",
    "viser",
    "deler",
    "rammesætter",
    "opsummerer",
    "interviewer",
    "besvarer",
    "lukker",
    "slutter",
    "gør",
    "redegør",
    "kommer",
    "reflekterer",
    "perspektiverer",
    "modererer",
    "står",
    "styrer",
    "inviterer",
    "will",
    "welcomes",
    "opens",
    "presents",
    "talks",
    "introduces",
    "gives",
    "speaks",
    "closes",
    "thanks",
    "sums",
    "chairs",
    "explains",
    "reports",
    "leads",
];

/// Words that may stand between the words of a name with its office.
pub const BETWEEN: &[&str] = &[
    "for", "i", "og", "af", "på", "fra", "the", "of", "and", "from", "ved", "hos", "in", "at", "de", "la", "von",
    "van", "samt", "to",
];

/// Begins with a name or an office, as what follows "ved" must: "ved borgmesteren", not "ved bordene".
pub fn is_named(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    let Some(first) = words.first() else { return false };
    let lower = bare(first).lower();
    if is_office(&lower) {
        return !matches!(lower.as_str(), "gruppen" | "kommunen" | "pårørende" | "brugere");
    }
    // "ved kommunens borgmester", "ved social- og sundhedschef Ida Holm".
    if words.iter().skip(1).any(|word| is_office(&bare(word).lower())) && !lower.starts_with("bord") {
        return true;
    }
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase) && bare(word).chars().count() > 1;
    let names = words.iter().take_while(|word| is_capital(word)).count();
    names >= 2 && !is_place(first) && !is_place(words[1]) || (names == 1 && words.len() == 1 && !is_place(first))
}

/// The word ends as the name of a house or a street.
pub fn is_place(word: &str) -> bool {
    let word = bare(word).lower();
    [
        "rådhus",
        "rådhuset",
        "skole",
        "skolen",
        "center",
        "centret",
        "centeret",
        "hus",
        "huset",
        "hal",
        "hallen",
        "salen",
        "kro",
        "hotel",
        "vej",
        "gade",
        "bibliotek",
        "kirke",
    ]
    .iter()
    .any(|place| word.ends_with(place))
}

/// Without the signs around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// An office or a body, alone or as the end of a compound. A short word ends too many others; "chef" ends offices alone.
pub fn is_office(word: &str) -> bool {
    let word = bare(word);
    let ends =
        |office: &str| (office.len() >= 5 || office == "chef") && word.len() > office.len() && word.ends_with(office);
    OFFICES.iter().any(|office| word == *office || ends(office))
}

/// How many words have a capital.
pub fn names_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count()
}

/// Whether a text is the name of a person with or without an office, or of a body; titles of items are not.
pub fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (Some(first), true) = (words.first(), words.len() <= 22) else { return false };
    if guess::kind(text).is_some() || text.contains('?') || text.contains('@') {
        return false;
    }
    let begins_with_office = is_office(&bare(first).lower())
        || words
            .get(1)
            .is_some_and(|second| is_office(&bare(second).lower()) && first.starts_with(char::is_alphabetic));
    let is_capital = |word: &&&str| {
        word.starts_with(char::is_uppercase) && bare(word).chars().next().is_some_and(char::is_alphabetic)
    };
    let names = words.iter().take_while(is_capital).count();
    // "Social- og sundhedschef Ida Holm"
    let has_office = words.iter().take(5).any(|word| is_office(&bare(word).lower()));
    let is_name = names >= 2 && !words.iter().take(names).any(|word| is_place(word));
    let others = words.iter().filter(|word| !word.starts_with(char::is_uppercase)).count();
    is_name && (words.len() <= 4 || has_office || text.contains(','))
        || begins_with_office
        || (has_office && others <= 8 && names_in(text) >= 2)
}
