//! Lines that look like items and are none: sign-up, access, contact, addresses, the sender's name, the page around.

use crate::intake::invitation::lower::Lower;

/// From here on it is the sender who speaks, not the programme.
pub fn signs_off(text: &str) -> bool {
    let lower = text.lower();
    let starts = [
        "med venlig hilsen",
        "venlig hilsen",
        "mange hilsner",
        "bedste hilsner",
        "de bedste hilsner",
        "hilsen",
        "kærlig hilsen",
        "mvh",
        "m.v.h",
        "vh",
        "med venlige hilsner",
        "venlige hilsner",
        "på vegne af",
        "kind regards",
        "best regards",
        "regards",
        "yours sincerely",
        "sincerely",
        "with kind regards",
        "on behalf of",
        "på styregruppens vegne",
        "på udvalgets vegne",
        "på rådets vegne",
        "best wishes",
    ];
    starts.iter().any(|start| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Sign-up, access, prices, contact, addresses, the page around: one line that is none of the programme.
pub fn is_aside(text: &str) -> bool {
    let lower = text.lower();
    let starts = [
        "tilmeld",
        "sidste frist",
        "frist",
        "s.u.",
        "su ",
        "su:",
        "svar udbedes",
        "svarfrist",
        "afbud",
        "meld afbud",
        "deadline",
        "kontakt",
        "kontaktperson",
        "spørgsmål rettes",
        "spørgsmål kan rettes",
        "henvendelse",
        "har du spørgsmål",
        "har du brug for",
        "har du behov",
        "hvis du har brug",
        "hvis du har behov",
        "ved spørgsmål",
        "ring til",
        "skriv til",
        "tlf",
        "telefon",
        "mobil",
        "mail",
        "e-mail",
        "email",
        "parkering",
        "der er parkering",
        "du kan parkere",
        "gratis parkering",
        "der er teleslynge",
        "teleslynge",
        "tegnsprog",
        "der er tegnsprog",
        "skrivetolk",
        "der er skrivetolk",
        "der er elevator",
        "lokalet er tilgængeligt",
        "lokalerne er tilgængelige",
        "der er adgang for",
        "adgang for kørestol",
        "kørestol",
        "handicapvenlig",
        "niveaufri",
        "ledsager",
        "deltagelse er gratis",
        "det er gratis",
        "arrangementet er gratis",
        "mødet er gratis",
        "pris:",
        "gratis adgang",
        "der er plads til",
        "begrænset antal",
        "først til mølle",
        "husk",
        "medbring",
        "allerg",
        "oplys",
        "bus ",
        "bussen",
        "tog ",
        "nærmeste station",
        "vi bruger cookies",
        "cookie",
        "læs mere",
        "læs om",
        "se mere",
        "del på",
        "print",
        "udskriv",
        "bemærk",
        "obs",
        "nb",
        "ps",
        "vel mødt",
        "vi glæder os",
        "på gensyn",
        "sted:",
        "hvor:",
        "adresse",
        "tid:",
        "dato:",
        "hvornår:",
        "tidspunkt:",
        "lokale:",
        "mødested:",
        "pris ",
        "register by",
        "please register",
        "registration:",
        "registration is",
        "registration by",
        "to register",
        "sign up",
        "sign-up",
        "rsvp",
        "contact",
        "questions:",
        "parking",
        "the venue is",
        "hearing loop",
        "wheelchair",
        "step-free",
        "please let us know",
        "venue:",
        "date:",
        "place:",
        "time:",
        "location:",
        "free of charge",
        "forbehold for",
        "ret til ændringer",
        "der tages forbehold",
        "vi tager forbehold",
        "kære",
        "dear",
        "cc:",
        "til:",
        "fra:",
        "emne:",
        "referent",
        "deltagere",
        "afbud fra",
        "fraværende",
        "opdateret",
        "ansvarlig redaktør",
        "se vores",
        "spring til",
        "til toppen",
        "udskriftsvenlig",
        "forside",
        "sendt fra min",
        "sent from my",
        "vedhæft",
        "bilag",
        "sekretariatet kan",
        "program og deltagerliste",
        "programmet kan",
        "programmet udsendes",
        "programmet følger",
        "materiale udsendes",
        "der sendes",
        "der udsendes",
    ];
    starts.iter().any(|start| lower.starts_with(start))
        || has_address_of_net(&lower)
        || is_postal(&lower)
        || lower.contains("tilmelding senest")
}

/// What whoever comes must know, and a programme file has no place for: how one signs up, whom one asks, and how everybody
/// can get there and in, hear and see.
pub fn must_be_told(text: &str) -> bool {
    let lower = text.lower();
    let told = [
        "tilmeld",
        "afbud",
        "teleslynge",
        "tegnsprog",
        "tolk",
        "elevator",
        "kørestol",
        "handicap",
        "niveaufri",
        "tilgængelig",
        "ledsager",
        "allerg",
        "parker",
        "p-plads",
        "sign up",
        "sign-up",
        "register",
        "registration",
        "rsvp",
        "hearing loop",
        "interpret",
        "wheelchair",
        "step-free",
        "parking",
    ];
    told.iter().any(|word| lower.contains(word)) || has_address_of_net(&lower)
}

/// A mail address, a page or a telephone number.
fn has_address_of_net(lower: &str) -> bool {
    let digits = lower.split(|c: char| !c.is_ascii_digit() && c != ' ').any(|run| {
        let figures = run.chars().filter(char::is_ascii_digit).count();
        figures == 8 && run.trim().len() >= 8
    });
    lower.contains('@') || lower.contains("http") || lower.contains("www.") || digits
}

/// "4100 Ringsted": a line with a postal code and a street.
fn is_postal(lower: &str) -> bool {
    let words: Vec<&str> = lower.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|pair| {
        let is_code = pair[0].len() == 4
            && pair[0].bytes().all(|byte| byte.is_ascii_digit())
            && !pair[0].starts_with("20")
            && !pair[0].starts_with("19");
        is_code && pair[1].starts_with(char::is_alphabetic)
    })
}

/// The page around the invitation: cookies, menus, footers.
pub fn is_page_noise(text: &str) -> bool {
    let lower = text.lower();
    let contains = [
        "cookie",
        "javascript",
        "privatlivspolitik",
        "spring til indhold",
        "spring til hovedindhold",
        "del på facebook",
        "del på linkedin",
        "skip to content",
        "persondatapolitik",
    ];
    let whole = [
        "menu",
        "søg",
        "luk",
        "til toppen",
        "print",
        "udskriv",
        "læs op",
        "forside",
        "accepter alle",
        "kun nødvendige",
        "gå til forsiden",
        "log ind",
        "del",
        "nyheder",
        "tilbage",
        "home",
        "search",
        "accept all",
    ];
    contains.iter().any(|words| lower.contains(words))
        || whole.contains(&lower.trim_end_matches('.'))
        || lower.starts_with("opdateret ")
        || lower.starts_with("sidst opdateret")
        || lower.starts_with("ansvarlig redaktør")
        || is_page_number(&lower)
}

/// "Side 1 af 2", "page 2"
fn is_page_number(lower: &str) -> bool {
    let rest = lower.strip_prefix("side ").or_else(|| lower.strip_prefix("page "));
    rest.is_some_and(|rest| rest.len() <= 10 && rest.starts_with(|c: char| c.is_ascii_digit()))
}
