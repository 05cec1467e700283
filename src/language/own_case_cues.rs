//! Signs that a note tells of one person's health or private matter, so that the scribe is reminded: "Egen sag?"
//!
//! A sign of the person alone ("min søn") or of illness alone ("unge med ADHD") is no own case; together they are.
//! Numbers like a CPR number, a number or an address by which one person is reached, and a name with an address, are one
//! by themselves; so is what the authority decided of one who is named, or told with an age.

use crate::language::civil_numbers::civil_numbers;
use crate::language::kin::{KIN, MEMBERS, OWNERS, is_kin, is_name, is_ones};
use crate::language::likeness::normal::{Token, tokens};
use crate::language::private_contacts::private_contact;
use crate::language::social_measures::measure_of_one;

/// What was found, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Ten digits as in a CPR number.
    CivilNumber(String),
    /// "Anna på 23 45 67 89", "min mail er a@b.dk".
    Contact(String),
    /// "min søn", "Karens mand", "jeg har".
    Person(String),
    /// "skizofreni", "dement", "blev indlagt".
    Illness(String),
    /// "clozapin", "sertralin".
    Medicine(String),
    /// "afslag", "aflastning", "kontanthjælp".
    Measure(String),
    /// "afd. P3".
    Ward(String),
    /// "på 24", "17 år".
    Age(String),
    /// "Jens Hansen, Algade 12".
    Address(String),
}

/// Whose child it is, where somebody speaks of a child of their own.
pub const OWN: &[&str] = &["min", "mit", "vores", "vor", "my", "our"];
pub const CHILD: &[&str] = &["son", "datter", "dreng", "barn", "daughter", "child"];
pub const SELF: &[&str] = &["jeg", "han", "hun", "she", "he"];

/// Illnesses and what is done about them, by their beginning.
#[rustfmt::skip]
pub const ILLNESS: &[&str] = &[
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
    // As people say it at a table.
    "afvaenn", "amput", "angina", "arytmi", "autoimmun", "blodtryk", "coliaki", "delir", "diskusprolaps",
    "prolaps", "galdesten", "gluten", "gulsot", "herpes", "hjertebanken", "hofteskred", "iskias", "klamydia", "klumpfod",
    "kolesterol", "lupus", "malaria", "mavesar", "melanom", "menier", "narkolep", "naeldefeber", "nyresten", "parese",
    "sclero", "seglcelle", "skoliose", "sovnapno", "staer", "stralebehand", "tuberkul", "udslaet",
    "areforkalk", "blodersyg", "anafyl", "inhalator", "infarkt", "selvmordst", "abstinen",
    "afrus", "hjertemedicin", "syg", "syge", "sygt", "svimmel", "kvalme", "kramper", "krampe", "smerter", "hoftebrud", "larbensbrud", "knoglebrud", "knogleskor", "rygbrud", "opereret",
    "slagtilfaelde", "apopleks", "hjerteflimmer", "hjertesvigt", "hjertefejl", "hjerteanfald", "hjerteoper", "pacemaker",
    "nyresvigt", "nyresyg", "nyretransplant", "leversyg", "levercirrose", "skrumpelever", "lungebetaend", "lungekraeft",
    "lungesyg", "astmatisk", "bronkit", "emfysem", "migraene", "stofskifte", "psoriasis", "borreli", "crohn", "colitis",
    "huntington", "muskelsvag", "osteopor", "piskesmaeld", "whiplash", "polio", "meningit",
    "hjernesvulst", "hjernetumor", "svulst", "blodkraeft", "tinnitus", "horetab", "dovblind", "svagtseende",
    "ordblind", "mutis", "sygemeldt", "nervesammenbrud", "udbraendt",
    "paranoi", "vrangforest", "stemmehor", "fobi", "panikang", "sovnlos", "gravid",
    "aborter", "kokainmis", "alkoholiker", "alkoholisk", "hashmis", "narkoman", "stofaf", "vanrogt",
    "voldsramt", "incest", "tvangsfjern", "anbragt", "uhelbredel", "transplant", "hjernedod",
    "braekked", "hoftebrud", "miscarr", "pregnan", "anxiet", "epilep", "tumour", "alcoholic", "addict", "psychiatr",
    "chemo", "dialysis", "autis", "surgery",
    "iltapparat", "sondemad", "insulinpumpe", "lam", "dov", "braekket", "hudkraeft", "prostata", "tarmkraeft",
    "leddegigt", "gigtfeber", "nervesmerte", "rygmarv", 
];
/// Illnesses by what the word ends in: "sukkersyge", "lungebetændelse", "nakkeskade", "jordnøddeallergi".
#[rustfmt::skip]
pub const ILLNESS_ENDINGS: &[&str] = &[
    "syge", "sygdom", "sygdommen", "kraeft", "kraeften", "betaendelse", "lidelse", "lidelsen", "skadet", "smerter",
    "allergi", "allergiker", "allergisk", "eksem", "blodning", "blodningen", "anfald", "syndrom", "infektion",
    "sklerose", "fobi", "psykose", "artrose", "gigt", "lammelse", "lammet", "demens", "depression", "operation",
    "opereret", "transplantation", "piller", "ataksi", "dystrofi", "atrofi", "iditis", "itis", "pati", "aemi",
    "stofskifte", "stofmangel", "fraktur", "abstinenser", "psykiater", "psykiateren", "disease", "cancer", "pills",
];
/// Words that end like an illness and are none, or are everybody's.
pub const NO_ILLNESS: &[&str] = &["sympati", "empati", "antipati", "apati", "gratis", "akademi", "telepati"];
/// The same in several words; few others may stand between.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "skaerer i sig", "skar i sig", "skaerer sig", "skar sig", "tage livet af", "tog livet af", "forsogt at tage",
    "fik fjernet", "faet fjernet", "tabt kilo", "taget kilo", "gaet ned med", "brod sammen", "horer stemmer",
    "gron staer", "gra staer", "gik ned med", "rog ned med", "gik i sort",  "ny hofte", "nye hofter", "nyt knae", "nye knae", "lukket afdeling", "lukkede afdeling", "lukket afsnit", "horer darligt",
    "ser darligt", "ikke kan tale", "taler ikke", "ondt i ryggen", "ondt i knae", "mistet synet", "mistede synet",
    "mistet horelsen", "faldt og", "i terapi", "far medicin", "tager medicin", "fik medicin", "i behandling for",
    "i respirator", "i koma", "i kemo", "ligger for doden", "er doende", "er lam", 
    "kan ikke holde pa vandet", "sidder i korestol", "sad i korestol", "kom i korestol", "tisser i",
    "gar til psykolog", "gik til psykolog", "hos psykolog", "gar til psykiater", "gar til samtaler", "pa antabus",
    "blevet skilt", "skal skilles", "skylder i", "skylder vaek", "i faengsel", "sidder inde", "domt for", "i fodlaenke",
    "heart attack", "broke her", "broke his", "sick leave", "in hospital", "on medication", "in rehab", "having treatment",
    "har tabt sig", "vejer kun", "hiv smittet", "har det psykisk", "hears voices", "in a wheelchair", "cuts herself",
    "cuts himself", "had surgery", "lost kilos", "sin medicin", "hans medicin", "hendes medicin", "his medicine", "her medicine", "his medication",
    "her medication",
];
/// How far the next word of a saying may be from the last.
const BETWEEN: usize = 2;
/// Medicines that go by a name of their own, by their beginning.
#[rustfmt::skip]
pub const MEDICINES: &[&str] = &[
    "abilify", "antabus", "antidepress", "antipsyk", "cipramil", "concerta", "eltroxin", "fontex", "heroin", "hormon",
    "insulin", "kokain", "lamictal", "leponex", "litium", "lithium", "lyrica", "medikin", "metadon", "methadon",
    "morfin", "morphine", "ozempic", "panodil", "prozac", "risperdal", "ritalin", "rivotril", "seroquel", "stesolid",
    "marevan", "eliquis", "warfarin", "xarelto", "strattera", "truxal", "wegovy", "xanax", "zoloft", "zyprexa", "elvanse", "dolol", "tramadol",
];
/// Endings of generic names (WHO stems): clozapin, sertralin, diazepam, quetiapin, risperidon, citalopram …
#[rustfmt::skip]
pub const GENERIC: &[&str] = &[
    "zapin", "zapine", "tiapin", "tiapine", "zepam", "zolam", "oxetin", "oxetine", "raline", "tralin", "lopram",
    "peridon", "peridone", "piprazol", "piprazole", "faxin", "faxine", "fenidat", "phenidate", "fetamin", "fetamine",
    "triptylin", "triptyline", "mipramin", "zodon", "zodone", "cillin", "mycin", "statin", "sartan", "prazol",
    "prazole", "olol", "pril", "gliptin", "gliflozin", "formin", "glutid", "glutide", "rolimus", "ximab", "zumab",
    "tinib", "bamazepin", "valproat", "trigin", "racetam", "gabalin", "gabapentin", "penthixol", "pentixol",
    "promazin", "peridol", "morfin", "codein", "kodein", "fentanyl", "codon", "norphin", "norfin", "zopiclon",
    "zolpidem", "triptan", "donepezil", "stigmin", "mantin",
];
/// Words that end like a medicine and are none.
pub const NO_MEDICINE: &[&str] =
    &["april", "statin", "gelatin", "vitamin", "disciplin", "medicin", "benzin", "magasin"];

/// The signs of an own case in a text, or none: nothing is reported of a text that is none.
pub fn cues(text: &str) -> Vec<Cue> {
    let words = tokens(text);
    let numbers: Vec<Cue> = civil_numbers(text).into_iter().map(|number| Cue::CivilNumber(number.to_owned())).collect();
    let contact = private_contact(text).map(|contact| Cue::Contact(contact.to_owned()));
    let address = address(text);
    let person = person(text, &words);
    let illness = find(&words, is_illness).map(Cue::Illness);
    let medicine = find(&words, is_medicine).map(Cue::Medicine);
    let ward = ward(&words);
    let illness = illness.or_else(|| told_of(&words).map(Cue::Illness));
    let health: Vec<Cue> = [illness, medicine, ward].into_iter().flatten().collect();
    let age = age(&words);
    let measure = measure_of_one(&words, age.is_some()).map(Cue::Measure);
    let alone = !numbers.is_empty()
        || contact.is_some()
        || measure.is_some()
        || (address.is_some() && (person.is_some() || !health.is_empty() || drinks(&words)));
    // "drengen på 14": an age makes one child of a kind of child.
    let named = person.or_else(|| {
        let kin = find(&words, |key| KIN.contains(&key))?;
        (age.is_some() || !health.is_empty() && is_one(&words)).then_some(Cue::Person(kin))
    });
    let named = named.or_else(|| ill_by_role(&words)).or_else(|| lives_there(&words)).or_else(|| takes(&words));
    let told = named.is_some() && (!health.is_empty() || harmed(&words));
    if !alone && !told {
        return Vec::new();
    }
    numbers.into_iter().chain(contact).chain(address).chain(named).chain(health).chain(measure).chain(age).collect()
}

/// Whether a person should be asked if this is an own case.
pub fn is_own_case(text: &str) -> bool {
    !cues(text).is_empty()
}

/// Whether a civil registration number stands in it.
pub fn has_civil_number(text: &str) -> bool {
    !civil_numbers(text).is_empty()
}

/// Whether whoever types it is quietly reminded: also of a child of their own, or a medicine, before it is said what of it.
/// Most of what begins so tells of one person; what does not is nobody's loss, as nothing is done about it.
pub fn may_become_own_case(text: &str) -> bool {
    let words = tokens(text);
    let own_child = |pair: &[Token]| OWN.contains(&&*pair[0].key) && CHILD.contains(&&*pair[1].key);
    is_own_case(text) || words.windows(2).any(own_child) || words.iter().any(|word| is_medicine(&word.key))
}

fn find(words: &[Token], is: impl Fn(&str) -> bool) -> Option<String> {
    words.iter().find(|word| is(&word.key)).map(|word| word.typed.clone())
}

/// Short beginnings are whole words: "als" is no "alsidig".
fn begins(key: &str, beginning: &str) -> bool {
    if beginning.len() <= 4 {
        key.strip_suffix('s').unwrap_or(key) == beginning || key == beginning
    } else {
        key.starts_with(beginning)
    }
}

fn is_illness(key: &str) -> bool {
    let ends = || ILLNESS_ENDINGS.iter().any(|ending| key.len() > ending.len() + 1 && key.ends_with(ending));
    ILLNESS.iter().any(|beginning| begins(key, beginning)) || ends() && !NO_ILLNESS.contains(&key)
}

fn is_medicine(key: &str) -> bool {
    MEDICINES.iter().any(|name| key.starts_with(name))
        || (key.len() >= 7 && GENERIC.iter().any(|ending| key.ends_with(ending)) && !NO_MEDICINE.contains(&key))
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
        let Some(before) = before.filter(|_| is_kin(&word.key)) else { continue };
        // "Karens mand", "drengens far", "et medlems bror".
        let genitive =
            is_ones(&before.key) || before.typed.ends_with('s') && before.typed.starts_with(char::is_uppercase);
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
            && (is_illness(&pair[1].key) || is_medicine(&pair[1].key))
    });
    if let Some(pair) = owner {
        return Some(Cue::Person(pair[0].typed.clone()));
    }
    // A first name: "Lise får insulin".
    let named = |word: &&Token| word.typed.starts_with(char::is_uppercase) && is_name(&word.key);
    words.iter().find(named).map(|word| Cue::Person(word.typed.clone()))
}

/// "Formanden har fået konstateret parkinson": whom everybody knows by what they do. Who knows little of dementia, and
/// who helps with it, is not ill.
fn ill_by_role(words: &[Token]) -> Option<Cue> {
    const ROLES: &[&str] = &[
        "manden",
        "lederen",
        "laereren",
        "hjaelperen",
        "paedagogen",
        "pedellen",
        "chefen",
        "traeneren",
        "kaptajnen",
        "chaufforen",
        "sekretaeren",
        "kassereren",
        "borgmesteren",
        "praesten",
        "kokken",
        "mesteren",
        "inspektoren",
        "direktoren",
        "rektoren",
        "skipperen",
        "viceverten",
        "bestyreren",
        "assistenten",
        "vaerten",
        "beboren",
        "eleven",
        "lejeren",
        "gaesten",
        "chairman",
        "caretaker",
        "captain",
        "headteacher",
    ];
    const HAS: &[&str] =
        &["har", "fik", "faet", "er", "blev", "med", "konstateret", "af", "lider", "has", "had", "is", "with"];
    const KNOWS: &[&str] = &["om", "kender", "ved", "til", "ikke", "for", "hjaelper", "about", "knows", "not"];
    let who = words.iter().take(2).position(|word| ROLES.iter().any(|role| word.key.ends_with(role)))?;
    let ill = words.iter().position(|word| is_illness(&word.key) || is_medicine(&word.key))?;
    let between = words.get(who + 1..ill)?;
    let has = |word: &Token| HAS.contains(&word.key.as_str());
    let knows = between.iter().any(|word| KNOWS.contains(&word.key.as_str()));
    (between.iter().rev().take(2).any(has) && !knows).then(|| Cue::Person(words[who].typed.clone()))
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

/// "skærer i sig selv", "har tabt 11 kilo": what is said of a body without naming an illness.
fn told_of(words: &[Token]) -> Option<String> {
    TOLD.iter().find_map(|told| {
        let wanted: Vec<&str> = told.split(' ').collect();
        let first = words.iter().position(|word| word.key == wanted[0])?;
        let mut last = first;
        for want in &wanted[1..] {
            let reach = (last + 1 + BETWEEN).min(words.len());
            last += 1 + words[last + 1..reach].iter().position(|word| word.key == *want)?;
        }
        let typed: Vec<&str> = words[first..=last].iter().map(|word| word.typed.as_str()).collect();
        Some(typed.join(" "))
    })
}

/// The text tells of one of the family: "sønnen er indlagt", "da mor fik ny hofte", "faster Inger".
fn is_one(words: &[Token]) -> bool {
    const AS_NAMES: &[&str] = &[
        "mor",
        "far",
        "mormor",
        "morfar",
        "farmor",
        "farfar",
        "moster",
        "faster",
        "svigermor",
        "svigerfar",
        "mum",
        "dad",
    ];
    // "en mor", and "får", which is "far" without its ring.
    let as_name = |at: usize| {
        let none = at > 0 && matches!(words[at - 1].key.as_str(), "en" | "a" | "hver" | "enhver" | "som" | "ens");
        AS_NAMES.contains(&words[at].typed.to_lowercase().as_str()) && !none
    };
    (0..words.len().min(4)).any(as_name)
        || words
            .first()
            .map(|word| word.key.as_str())
            .is_some_and(|first| KIN.contains(&first) && (first.ends_with("en") || first.ends_with("et")))
}

/// "Karsten i nr. 12": a name that no list has, with where its bearer lives.
fn lives_there(words: &[Token]) -> Option<Cue> {
    let [who, by, home, ..] = words else { return None };
    let named = who.typed.starts_with(char::is_uppercase) && matches!(by.key.as_str(), "i" | "pa" | "fra");
    let home =
        matches!(home.key.as_str(), "nr" | "nummer" | "lod" | "lejlighed" | "vaerelse" | "stue" | "opgang" | "hus");
    (named && home).then(|| Cue::Person(who.typed.clone()))
}

/// "En beboer med metadon": one with an illness may be anybody, one with a medicine that is named is somebody.
fn takes(words: &[Token]) -> Option<Cue> {
    let one = |pair: &[Token]| {
        matches!(pair[0].key.as_str(), "en" | "et" | "vores" | "a" | "our") && MEMBERS.contains(&pair[1].key.as_str())
    };
    let at = words.windows(2).position(one)?;
    let takes = words[at + 2..].iter().any(|word| is_medicine(&word.key));
    takes.then(|| Cue::Person(words[at + 1].typed.clone()))
}

fn drinks(words: &[Token]) -> bool {
    words.iter().any(|word| matches!(word.key.as_str(), "drikker" | "drak" | "stjaeler" | "slar"))
}

/// Care and harm that tell of one person's body: "bad om ugen", "kørestol", "ikke kan tale".
fn harmed(words: &[Token]) -> bool {
    const HARM: &[&str] =
        &["dognstotte", "sygedagpenge", "bostotte", "herberg", "vejer", "ble", "bleer", "slar", "slog"];
    // "vi slår græsset", "jeg slår et slag for".
    let own = |at: usize| at > 0 && matches!(words[at - 1].key.as_str(), "jeg" | "vi" | "man");
    (0..words.len()).any(|at| HARM.contains(&words[at].key.as_str()) && !own(at))
}

#[cfg(test)]
mod tests {
    use crate::language::own_case_cues::{Cue, cues, is_own_case, may_become_own_case};

    #[test]
    fn who_begins_to_tell_of_a_child_or_a_medicine_is_reminded_before_it_is_an_own_case() {
        for text in ["Min søn kunne ikke få hjælp", "vores datter", "En mor fortæller om clozapin"] {
            assert!(may_become_own_case(text) && !is_own_case(text), "{text}");
        }
        for text in ["Børn skal høres", "Vores sønner og døtre flytter fra byen", "For lidt tid til samtale"] {
            assert!(!may_become_own_case(text), "{text}");
        }
    }

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
        assert!(is_own_case("Formanden har fået konstateret parkinson"));
        assert!(is_own_case("Da mor lå indlagt, kunne far ikke få aflastning"));
        assert!(is_own_case("Kresten i nr. 12 har været indlagt to gange"));
        assert!(is_own_case("Pedellen på skolen er sygemeldt med stress"));
        assert!(is_own_case("my daughter was diagnosed with autism"));
        for text in [
            "Et medlems bror på lukket afdeling har ventet i to år",
            "Min nabos datter blev indlagt to gange",
            "Naboens søn har fået konstateret skizofreni",
            "Beboeren har fået konstateret demens",
            "Formandens kone har fået konstateret demens",
            "Karim på Lindegården får metadon, og hans læge svarer ikke",
            "En beboer på bostedet med metadon bliver vækket om natten",
            "Jette fra bostedet fik ikke sin medicin",
            "A resident on clozapine is woken at night",
        ] {
            assert!(is_own_case(text), "{text}");
        }
        assert_eq!(
            cues("Min søn Peter på 14 år fik afslag på aflastning"),
            [Cue::Person("Min søn".into()), Cue::Measure("afslag".into()), Cue::Age("på 14".into())]
        );
    }

    #[test]
    fn a_group_or_a_matter_of_everyday_life_is_none() {
        for text in [
            "unge med ADHD mangler ro",
            "min søn synes bussen er sen",
            "ring 58 57 36 00",
            "pårørende til demente",
            "medicinudlevering er uens",
            "sagsbehandleren kender ikke til ADHD",
            "lederen har kurser om demens",
            "når man får depression, mister man netværket",
            "en mor med depression har brug for hjælp",
            "borgernes børn med ADHD",
            "en borger med demens har ret til hjælp",
            "en beboer skal selv have sin medicin",
            "metadon gives i kommunen",
            "bostedets beboere med ADHD mangler ro",
            "",
        ] {
            assert!(!is_own_case(text), "{text}");
        }
    }
}
