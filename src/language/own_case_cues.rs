//! Signs that a note tells of one person's health or private matter, so that the scribe is reminded: "Egen sag?"
//!
//! A sign of the person alone ("min søn") or of illness alone ("unge med ADHD") is no own case; together they are.
//! Numbers like a CPR number, and a name with an address, are one by themselves.

use crate::language::likeness::normal::{Token, tokens};

/// What was found, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Ten digits as in a CPR number.
    CivilNumber(String),
    /// "min søn", "Karens mand", "jeg har".
    Person(String),
    /// "skizofreni", "dement", "blev indlagt".
    Illness(String),
    /// "clozapin", "sertralin".
    Medicine(String),
    /// "afd. P3".
    Ward(String),
    /// "på 24", "17 år".
    Age(String),
    /// "Jens Hansen, Algade 12".
    Address(String),
}

/// Kin, in the singular: whole groups ("mødre", "børn") are no one person. Keys without Danish letters.
#[rustfmt::skip]
const KIN: &[&str] = &[
    "son", "sonnen", "datter", "datteren", "dreng", "drengen", "pige", "pigen", "barn", "barnet", "barnebarn", "mor",
    "far", "moren", "faren", "mand", "manden", "kone", "konen", "hustru", "aegtefaelle", "samlever", "kaereste",
    "bror", "broren", "soster", "sosteren", "mormor", "morfar", "farmor", "farfar", "svigermor", "svigerfar",
    "svigerson", "svigerdatter", "niece", "nevo", "onkel", "tante", "faetter", "kusine", "nabo", "ven", "veninde",
    "plejebarn", "tvilling", "mother", "father", "daughter", "brother", "sister", "wife", "husband", "child", "boy",
    "girl", "grandson", "granddaughter", "grandmother", "grandfather", "nephew", "uncle", "aunt", "neighbour",
    "friend",
];
const OWNERS: &[&str] =
    &["min", "mit", "vores", "vor", "hendes", "hans", "deres", "din", "my", "our", "his", "her", "their"];
const SELF: &[&str] = &["jeg", "han", "hun", "she", "he"];

/// First names that are common in Denmark and mean little else.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "adam", "ahmed", "ali", "alma", "anders", "andrea", "ane", "anette", "anna", "anne", "annette", "arne", "asta",
    "astrid", "bent", "bente", "benjamin", "birgit", "birgitte", "birthe", "bjarne", "bo", "camilla", "carl",
    "caroline", "cecilie", "charlotte", "christian", "christina", "clara", "claus", "daniel", "david", "dorthe",
    "ebbe", "elin", "ella", "ellen", "else", "emil", "emma", "erik", "erling", "eva", "fatima", "finn", "flemming",
    "freja", "frederik", "frida", "grethe", "gunnar", "gurli", "gustav", "hanne", "hassan", "helle", "helge",
    "henning", "henrik", "ida", "inge", "inger", "ingrid", "isabella", "jakob", "jacob", "jan", "jane", "jens",
    "jesper", "jette", "joan", "johanne", "john", "jonas", "jorgen", "josefine", "julie", "jytte", "karen", "karin",
    "karl", "karla", "kasper", "katrine", "kent", "kim", "kirsten", "kirstine", "kjeld", "knud", "kristian", "kurt",
    "lars", "lasse", "laura", "leif", "lene", "lisbeth", "lise", "lone", "lotte", "louise", "lucas", "mads", "magnus",
    "maja", "malene", "marcus", "maria", "marianne", "marie", "martin", "mathilde", "mette", "michael", "mikkel",
    "mogens", "mohammed", "morten", "nanna", "niels", "nikolaj", "noah", "ole", "oliver", "oscar", "osman", "palle",
    "per", "pernille", "peter", "pia", "poul", "preben", "rasmus", "rikke", "rita", "sanne", "sara", "sarah", "signe",
    "simon", "sofie", "soren", "stine", "susanne", "svend", "sven", "thomas", "tine", "tobias", "tommy", "tove",
    "trine", "troels", "ulla", "verner", "vibeke", "victor", "vigga", "viggo", "william", "yusuf",
];

/// Illnesses and what is done about them, by their beginning.
#[rustfmt::skip]
const ILLNESS: &[&str] = &[
    "adhd", "add", "aids", "als", "alzheimer", "amputa", "angst", "anfald", "anoreks", "asperger", "autis", "bipolar",
    "blind", "blodprop", "borderline", "brystkraeft", "bulimi", "cancer", "cerebral", "cp", "cutting", "dement",
    "demens", "depress", "diabet", "diagnos", "downs", "drikker", "dobbeltdiagnos", "epileps", "fertilitet",
    "fibromyalgi", "forgift", "gigt", "hallucin", "hepatit", "hiv", "hjerneblod", "hjernerystelse", "hjerneskade",
    "hjertestop", "hospic", "indlagt", "inkontinen", "konstateret", "kol", "kraeft", "lammet", "lammelse", "leukaemi",
    "lymf", "maniodepress", "manisk", "metastas", "methadon", "misbrug", "mistankt", "muskelsvind", "ocd",
    "overdosis", "parkinson", "prader", "psykiatrisk", "psykisk", "psykose", "psykotisk", "ptsd", "respirator",
    "retarder", "retsdomt", "rygmarvs", "schizo", "sclerose", "seksuelt", "selvmord", "selvskad", "sindslid", "skizo",
    "skizotyp", "sklerose", "sonde", "spasti", "spiseforstyrr", "spilafhaengig", "stofmisbrug", "tourette", "tumor",
    "tvangsind", "tvangsmedicin", "udviklingshaem", "udviklingshaemmet", "senhjerneskad", "slaet", "vold", "voldtag",
    "abort", "arthrit", "astma", "bedovet", "dialyse", "stroke", "dementia", "schizophren", "admitted", "diagnosed",
    "suicid", "disabled", "kemo", "stomi", "kateter",
];
/// Medicines that go by a name of their own, by their beginning.
#[rustfmt::skip]
const MEDICINES: &[&str] = &[
    "abilify", "antabus", "antidepress", "antipsyk", "cipramil", "concerta", "eltroxin", "fontex", "heroin", "hormon",
    "insulin", "kokain", "lamictal", "leponex", "litium", "lithium", "lyrica", "medikin", "metadon", "methadon",
    "morfin", "morphine", "ozempic", "panodil", "prozac", "risperdal", "ritalin", "rivotril", "seroquel", "stesolid",
    "strattera", "truxal", "wegovy", "xanax", "zoloft", "zyprexa", "elvanse", "dolol", "tramadol",
];
/// Endings of generic names (WHO stems): clozapin, sertralin, diazepam, quetiapin, risperidon, citalopram …
#[rustfmt::skip]
const GENERIC: &[&str] = &[
    "zapin", "zapine", "tiapin", "tiapine", "zepam", "zolam", "oxetin", "oxetine", "raline", "tralin", "lopram",
    "peridon", "peridone", "piprazol", "piprazole", "faxin", "faxine", "fenidat", "phenidate", "fetamin", "fetamine",
    "triptylin", "triptyline", "mipramin", "zodon", "zodone", "cillin", "mycin", "statin", "sartan", "prazol",
    "prazole", "olol", "pril", "gliptin", "gliflozin", "formin", "glutid", "glutide", "rolimus", "ximab", "zumab",
    "tinib", "bamazepin", "valproat", "trigin", "racetam", "gabalin", "gabapentin", "penthixol", "pentixol",
    "promazin", "peridol", "morfin", "codein", "kodein", "fentanyl", "codon", "norphin", "norfin", "zopiclon",
    "zolpidem", "triptan", "donepezil", "stigmin", "mantin",
];
/// Words that end like a medicine and are none.
const NO_MEDICINE: &[&str] = &["april", "statin", "gelatin", "vitamin", "disciplin", "medicin", "benzin", "magasin"];

/// The signs of an own case in a text, or none: nothing is reported of a text that is none.
pub fn cues(text: &str) -> Vec<Cue> {
    let words = tokens(text);
    let numbers = civil_numbers(text);
    let address = address(text);
    let person = person(text, &words);
    let illness = find(&words, |key| ILLNESS.iter().any(|beginning| begins(key, beginning))).map(Cue::Illness);
    let medicine = find(&words, is_medicine).map(Cue::Medicine);
    let ward = ward(&words);
    let health: Vec<Cue> = [illness, medicine, ward].into_iter().flatten().collect();
    let age = age(&words);
    let alone =
        !numbers.is_empty() || (address.is_some() && (person.is_some() || !health.is_empty() || drinks(&words)));
    // "drengen på 14": an age makes one child of a kind of child.
    let named = person.or_else(|| {
        let kin = find(&words, |key| KIN.contains(&key))?;
        (age.is_some() || !health.is_empty() && is_definite(&words)).then_some(Cue::Person(kin))
    });
    let told = named.is_some() && (!health.is_empty() || harmed(&words));
    if !alone && !told {
        return Vec::new();
    }
    numbers.into_iter().chain(address).chain(named).chain(health).chain(age).collect()
}

/// Whether a person should be asked if this is an own case.
pub fn is_own_case(text: &str) -> bool {
    !cues(text).is_empty()
}

fn find(words: &[Token], is: impl Fn(&str) -> bool) -> Option<String> {
    words.iter().find(|word| is(&word.key)).map(|word| word.typed.clone())
}

/// Short beginnings are whole words: "als" is no "alsidig".
fn begins(key: &str, beginning: &str) -> bool {
    if beginning.len() <= 4 { key == beginning || key == format!("{beginning}s") } else { key.starts_with(beginning) }
}

fn is_medicine(key: &str) -> bool {
    MEDICINES.iter().any(|name| key.starts_with(name))
        || (key.len() >= 7 && GENERIC.iter().any(|ending| key.ends_with(ending)) && !NO_MEDICINE.contains(&key))
}

/// Ten digits, the first four a day and a month: "010190-1234", "0101901234". A telephone number has eight.
fn civil_numbers(text: &str) -> Vec<Cue> {
    let mut found = Vec::new();
    for chunk in text.split(|c: char| !c.is_ascii_digit() && c != '-') {
        let digits: Vec<u32> = chunk.chars().filter_map(|c| c.to_digit(10)).collect();
        if let [a, b, c, d, ..] = digits[..] {
            let (day, month) = (a * 10 + b, c * 10 + d);
            if digits.len() == 10 && (1..=31).contains(&day) && (1..=12).contains(&month) {
                found.push(Cue::CivilNumber(chunk.trim_matches('-').to_owned()));
            }
        }
    }
    found
}

/// "Algade 12", with a name of two capitals before it.
fn address(text: &str) -> Option<Cue> {
    const STREETS: &[&str] =
        &["gade", "vej", "alle", "straede", "vaenget", "parken", "stien", "torv", "plads", "boulevard"];
    let words = tokens(text);
    let street = words.windows(2).find(|pair| {
        let number = pair[1].key.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        number
            && pair[0].typed.starts_with(char::is_uppercase)
            && STREETS.iter().any(|street| pair[0].key.ends_with(street))
    })?;
    Some(Cue::Address(format!("{} {}", street[0].typed, street[1].typed)))
}

/// "min søn", "Karens mand", "jeg har …", "Lise får …".
fn person(text: &str, words: &[Token]) -> Option<Cue> {
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &words[at]);
        let Some(before) = before.filter(|_| KIN.contains(&word.key.as_str())) else { continue };
        let genitive = before.typed.ends_with('s') && before.typed.starts_with(char::is_uppercase);
        if genitive || OWNERS.contains(&before.key.as_str()) {
            return Some(Cue::Person(format!("{} {}", before.typed, word.typed)));
        }
    }
    let own =
        words.iter().find(|word| SELF.contains(&word.key.as_str()) || word.typed == "I" && text.starts_with("I "));
    if let Some(word) = own {
        return Some(Cue::Person(word.typed.clone()));
    }
    let owner = words.windows(2).find(|pair| {
        matches!(pair[0].key.as_str(), "hans" | "hendes" | "min" | "mit" | "mine" | "his" | "my")
            && (ILLNESS.iter().any(|beginning| begins(&pair[1].key, beginning)) || is_medicine(&pair[1].key))
    });
    if let Some(pair) = owner {
        return Some(Cue::Person(pair[0].typed.clone()));
    }
    // A first name: "Lise får insulin".
    let named = |word: &&Token| word.typed.starts_with(char::is_uppercase) && is_name(&word.key);
    words.iter().find(named).map(|word| Cue::Person(word.typed.clone()))
}

/// A name, as it is or in its genitive.
fn is_name(key: &str) -> bool {
    NAMES.contains(&key) || key.strip_suffix('s').is_some_and(|name| NAMES.contains(&name))
}

/// "afd. P3", "afsnit 4", "på Sct. Hans".
fn ward(words: &[Token]) -> Option<Cue> {
    words.windows(2).find_map(|pair| {
        let ward = matches!(pair[0].key.as_str(), "afd" | "afdeling" | "afsnit" | "stue" | "ward" | "sct");
        let name = pair[1].typed.chars().any(|c| c.is_ascii_digit()) || pair[0].key == "sct";
        (ward && name).then(|| Cue::Ward(format!("{} {}", pair[0].typed, pair[1].typed)))
    })
}

/// "på 24", "17 år", "24-årige".
fn age(words: &[Token]) -> Option<Cue> {
    words.windows(2).find_map(|pair| {
        let years = |word: &Token| word.key.parse::<u32>().is_ok_and(|years| years <= 110);
        let on = pair[0].key == "pa" && years(&pair[1]);
        let old = years(&pair[0]) && (pair[1].key == "ar" || pair[1].key.starts_with("arig"));
        (on || old).then(|| Cue::Age(format!("{} {}", pair[0].typed, pair[1].typed)))
    })
}

fn is_definite(words: &[Token]) -> bool {
    words.first().is_some_and(|word| KIN.contains(&word.key.as_str()) && word.key.ends_with("en"))
}

fn drinks(words: &[Token]) -> bool {
    words.iter().any(|word| matches!(word.key.as_str(), "drikker" | "drak" | "stjaeler" | "slar"))
}

/// Care and harm that tell of one person's body: "bad om ugen", "kørestol", "ikke kan tale".
fn harmed(words: &[Token]) -> bool {
    const HARM: &[&str] =
        &["dognstotte", "sygedagpenge", "bostotte", "herberg", "vejer", "ble", "bleer", "slar", "slog"];
    words.iter().any(|word| HARM.contains(&word.key.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::language::own_case_cues::{Cue, cues, is_own_case};

    #[test]
    fn a_person_and_an_illness_together_are_an_own_case() {
        assert_eq!(
            cues("Min søn på 24 har skizofreni og får clozapin"),
            [
                Cue::Person("Min søn".into()),
                Cue::Illness("skizofreni".into()),
                Cue::Medicine("clozapin".into()),
                Cue::Age("på 24".into())
            ]
        );
        assert!(is_own_case("010190-1234 har fået afslag"));
        assert!(is_own_case("my daughter was diagnosed with autism"));
    }

    #[test]
    fn a_group_or_a_matter_of_everyday_life_is_none() {
        for text in [
            "unge med ADHD mangler ro",
            "min søn synes bussen er sen",
            "ring 58 57 36 00",
            "pårørende til demente",
            "medicinudlevering er uens",
            "",
        ] {
            assert!(!is_own_case(text), "{text}");
        }
    }
}
