//! Which kind a note probably is: a challenge, an idea, an example, a question. A rule presets it, a person's key changes it.

use crate::language::likeness::normal::tokens;

/// glossary §3: udfordring, idé, eksempel, spørgsmål.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Challenge,
    Idea,
    Example,
    Question,
}

/// A note that begins so asks, even where the question mark is missing.
#[rustfmt::skip]
const ASKS: &[&str] = &[
    "hvem", "hvad", "hvornar", "hvordan", "hvorfor", "hvor", "hvilke", "hvilken", "hvilket", "mon", "kan", "ma",
    "far", "gaelder", "er", "skal", "who", "what", "when", "how", "why", "which", "where", "can", "may", "does", "is",
    "are",
];
/// Of these the verbs ask only with who is meant after them: "kan man", "må vi", "er der".
const VERBS: &[&str] = &["kan", "ma", "far", "gaelder", "er", "skal", "can", "may", "does", "is", "are"];
const MEANT: &[&str] = &["man", "vi", "der", "det", "jeg", "de", "i", "you", "we", "there", "it", "they"];
/// "hvor vi dog venter" and "hvad med …" ask nothing.
const PROPOSES_AFTER_WHAT: &[&str] = &["med", "hvis", "about", "if"];

const EXAMPLE: &[&str] =
    &["fx", "feks", "eksempel", "eksempelvis", "example", "succes", "erfaring", "glaede", "virker"];
/// What is told as having happened, mostly well.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "har", "fik", "lavede", "lavet", "holder", "sendte", "korer", "startede", "startet", "provede", "gennemforte",
    "gav", "lykkedes", "fungerer", "did", "made", "started", "tried", "worked", "works", "has", "runs",
];
const TELLERS: &[&str] = &["hos", "vores", "naboen", "sidste", "last", "our"];

/// First words of a proposal in scribes' short form: "behold …", "flere …", "ramper ved …".
#[rustfmt::skip]
const PROPOSES: &[&str] = &[
    "behold", "bevar", "byg", "brug", "drop", "en", "et", "fa", "faste", "fast", "fjern", "flere", "folg", "forslag",
    "forklar", "forny", "giv", "gratis", "gor", "hjaelp", "ide", "inddrag", "indfor", "inviter", "kurser", "kursus",
    "lad", "lav", "lyt", "mere", "bedre", "mod", "onske", "opret", "overhold", "prov", "ring", "sat", "saml",
    "samlet", "se", "send", "skab", "skriv", "sporg", "stop", "stot", "stotte", "tag", "taenk", "tilbyd",
    "tilbagemelding", "tilskud", "uddan", "udvid", "vis", "aben", "abne", "abn", "samme", "faelles", "klaed",
    "mindre", "faerre", "more", "better", "give", "make", "create", "let", "use", "offer", "invite", "write", "ask",
    "keep", "open", "build", "add", "train", "share", "involve", "free", "introduce", "hold",
];
/// Verbs in their bare form, with which a call begins, those that are no other word too ("sorg", "skift").
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "sluk", "morklaeg", "reserver", "vent", "led", "haeng", "pil", "jag", "omdob", "spred",
    "afhold", "afkort", "aflast", "afprov", "afsaet", "afskaf", "anerkend", "anlaeg", "ansaet", "anvend",
    "begraens", "begynd", "bekaemp", "belon", "belys", "beskriv", "beskyt", "bestil", "betal", "byt", "dan",
    "dyrk", "etabler", "evaluer", "flyt", "forbedr", "forbered", "forbyd", "fordel", "foren", "forenkl", "forhindr",
    "forhoj", "forkort", "forlaeng", "formidl", "forsog", "forstaerk", "fortael", "fortsaet", "fremme", "genbrug",
    "genopret", "gentag", "genaben", "haev", "halver", "hent", "husk", "informer", "inspirer", "invester", "involver",
    "koordiner", "kortlaeg", "kob", "laer", "laeg", "lej", "loft", "luk", "mal", "motiver", "nedlaeg", "nedsaet",
    "opdel", "opfind", "opfordr", "oplys", "opsaet", "opstil", "ophaev", "organiser", "oversaet", "placer", "plant",
    "prioriter", "reducer", "renover", "reparer", "respekter", "ryd", "saenk", "saelg", "samarbejd", "samtaenk",
    "sikr", "slip", "sorter", "spar", "start", "tael", "taend", "test", "tillad", "tilpas", "udbyg",
    "uddel", "udlej", "udlan", "udnyt", "udpeg", "udskift", "udsend", "undersog", "undervis", "undga", "vaelg",
    "add", "adopt", "allow", "avoid", "ban", "buy", "close", "cut", "expand", "extend", "fund", "hire",
    "improve", "increase", "install", "lower", "move", "plant", "protect", "provide", "raise", "reduce", "remove",
    "repair", "replace", "simplify", "start", "stop", "teach", "test", "try",
];
/// What is wished to be more than it is: "længere åbningstid".
#[rustfmt::skip]
const MORE_SO: &[&str] = &[
    "billigere", "bredere", "enklere", "grundigere", "hurtigere", "hyppigere", "hojere", "klarere", "kortere",
    "laengere", "lavere", "lettere", "nemmere", "oftere", "rarere", "renere", "sikrere", "storre", "tidligere",
    "tryggere", "tydeligere", "taettere", "varmere", "venligere", "cheaper", "clearer", "earlier", "easier", "faster",
    "longer", "safer", "shorter", "simpler",
];
/// Words of a proposal anywhere.
#[rustfmt::skip]
const WISHES: &[&str] = &[
    "skal", "bor", "burde", "kunne", "onske", "onsker", "onskes", "forslag", "ide", "should", "could", "ought",
    "wish", "propose", "suggest", "must",
];
/// Last parts of words for what one could have: named alone they are proposed.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "ordning", "ordninger", "gruppe", "grupper", "kursus", "kurser", "politik", "tilbud", "hold", "cafe", "pladser",
    "orlov", "venner", "mentor", "mentorer", "panel", "rad", "udlan", "plan", "planer", "uddannelse", "netvaerk",
    "koordinator", "tovholder", "ramper", "tolk", "fond", "app", "spisning", "team", "teams", "hus", "klub",
    "undervisning", "praktik", "rute", "legeplads", "samtykke", "skabelon", "kampagne", "portal", "linje", "telefon",
    "udvalg", "moder", "forlob", "baenke", "haver", "marked", "festival", "kontaktperson", "guide", "oversigt",
    "pulje", "scheme", "group", "groups", "course", "courses", "network", "guide", "fund", "club",
];
#[rustfmt::skip]
const CHALLENGE: &[&str] = &[
    "ikke", "ingen", "intet", "aldrig", "mangler", "mangel", "manglende", "for", "svaert", "problem", "problemer",
    "darlig", "darligt", "darlige", "dyr", "dyrt", "alene", "ventetid", "venteliste", "ventede", "venter", "stress",
    "utryg", "forsvinder", "lukker", "lukkes", "nedlaegges", "stopper", "stoppet", "glemmes", "udelukker",
    "udelukket", "barriere", "udfordring", "mistillid", "ensom", "ensomme", "ensomhed", "sent", "umulig", "umuligt",
    "frustrerende", "tom", "tomme", "farlig", "farligt", "farlige", "beskidt", "beskidte", "kold", "koldt", "kolde",
    "lunken", "lunkne", "ulaekker", "ulaekkert", "ulaekre", "larm", "stoj", "rod", "spild", "madspild", "skrald", "svineri",
    "hundelort", "hundelorte", "trist", "triste", "trangt", "trange", "utrygt", "utrygge", "morkt", "usikker",
    "usikkert", "usikre", "gaetvaerk", "skinhoring", "skueproces", "forkert", "forkerte", "dirty", "cold", "empty", "noisy",
    "unsafe", "dangerous", "besvaerlige", "tabu", "knap", "imens", "pludselig", "altid", "not", "no", "never", "lack",
    "lacks", "lacking", "missing", "too", "hard", "difficult", "problem", "problems", "lonely", "nobody", "none",
    "wait", "waiting", "only", "cannot", "dont",
];

/// First words of a refusal or a choice, which propose too: "nej til …", "hellere …".
#[rustfmt::skip]
const REFUSES: &[&str] = &[
    "nej", "forbud", "totalforbud", "hellere", "fingrene", "nallerne", "slut", "vaek", "ned", "frem", "ret", "lige",
    "no", "rather", "hands", "stop", "ban",
];
/// What works well is told as an example.
#[rustfmt::skip]
const PRAISE: &[&str] = &[
    "dejligt", "dejlig", "dejlige", "fint", "fin", "fine", "fungerer", "flink", "flinke", "glad", "glade", "gladere",
    "godt", "gode", "god", "heldigvis", "herligt", "hyggeligt", "hyggelig", "hjaelper", "hjulpet", "imponerende",
    "perfekt", "roser", "ros", "super", "tilfreds", "tilfredse", "upaklageligt", "velfungerende", "virkede", "eminent",
    "flot", "flotte", "skon", "skont", "sode", "rart", "betyder", "fantastisk", "fantastiske", "kanon",
    "great", "lovely", "fine", "helpful", "works", "worked", "excellent", "friendly", "easy",
];
/// Who says "vi må …" complains; of anything else it is granted or asked: "hundene må gerne …".
#[rustfmt::skip]
const OURSELVES: &[&str] =
    &["vi", "jeg", "man", "han", "hun", "we", "i", "she", "he", "parorende", "foraeldre", "borgerne", "de"];

/// A full stop so soon belongs to a short form: "Evt. en bænk".
const SHORT_FORM: usize = 12;
/// A longer row of words is no mere name.
const NAME: usize = 9;
/// Verbs as they are told, those that do not end as most: with one a note says how things are.
#[rustfmt::skip]
const VERBAL: &[&str] = &[
    "er", "var", "har", "havde", "kan", "ma", "vil", "far", "gar", "star", "bliver", "blev", "ved", "nar", "slar",
    "gor", "siger", "ser", "bor", "tror", "dur", "kom", "fik", "gik", "sagde", "lever", "findes", "mangler", "spares",
    "bruges", "laeses", "glemmes", "synes", "faldes", "lides", "jeg", "vi", "man", "de", "han", "hun", "is", "was", "were",
    "has", "had", "we", "they", "get", "gets", "goes", "feels", "feel", "have", "stand", "stands", "comes",
];

/// Of whom stories are told: "min mor …", "svigerfar …". What happened to one of them is an example.
#[rustfmt::skip]
const KIN: &[&str] = &[
    "mor", "far", "moster", "faster", "onkel", "mormor", "morfar", "farmor", "farfar", "svigermor", "svigerfar", "son",
    "datter", "bror", "soster", "mand", "kone", "kaereste", "nevo", "niece", "barnebarn", "dreng", "pige", "nabo",
    "naboen", "veninde", "kusine", "faetter", "mother", "father", "son", "daughter", "brother", "sister", "husband",
    "wife", "neighbour", "grandmother", "grandfather",
];
const OURS: &[&str] = &["min", "mit", "mine", "vores", "my", "our"];

/// The kind that a note probably is; nothing for a text without words.
pub fn kind(text: &str) -> Option<Kind> {
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.key).collect();
    let first = words.first()?.as_str();
    let second = words.get(1).map_or("", String::as_str);
    if asks(text, first, second) {
        return Some(Kind::Question);
    }
    // The first thought is what is said, and what follows says why: "bussen skal vente, ellers kommer vi ikke hjem".
    let thought = first_thought(text);
    let wishes_first = |word: &String| WISHES.contains(&word.as_str());
    let wishes = thought.iter().any(wishes_first);
    let names_what_for =
        thought.len() > 1 && is_bare_name(&thought) && words.get(thought.len()).is_some_and(|word| word == "sa");
    let proposes_first = wishes || names_what_for || REFUSES.contains(&first) || is_granted(&thought);
    let complaints = if proposes_first { &thought } else { &words };
    let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.as_str())).count() as i32;
    let proposes = PROPOSES.contains(&first)
        || MORE_SO.contains(&first)
        || is_call(first, second)
        || REFUSES.contains(&first)
        || is_granted(&thought);
    let mut idea = 2 * count(WISHES) + i32::from(wishes) + if proposes { 3 } else { 0 };
    let mut challenge = complaints.iter().filter(|word| CHALLENGE.contains(&word.as_str())).count() as i32;
    let mut example = 3 * count(EXAMPLE) + tells(text, &words);
    // "… så kørestole også kan komme i": what for is said of what is wished.
    let so = words.iter().position(|word| word == "sa");
    if so.is_some_and(|so| so > 0 && words[so..].iter().take(5).any(|word| word == "kan")) {
        idea += 2;
    }
    // "skal ikke" refuses, and a refusal proposes; "skal selv betale" complains of what is.
    if text.contains("skal ikke") || text.contains("should not") {
        idea += 1;
    }
    for pair in words.windows(2) {
        match (pair[0].as_str(), pair[1].as_str()) {
            ("saa" | "sa", "foraeldre" | "vi" | "man" | "de" | "parorende" | "borgeren" | "alle") => idea += 1,
            ("vil" | "ville", "gerne") | ("hvad", "med") | ("what", "about") => idea += 2,
            ("skal" | "must", "selv" | "vi" | "man" | "bestilles" | "fortaelles" | "dokumentere" | "bevise") => {
                idea -= 3
            }
            ("god" | "godt" | "stor" | "good", "erfaring" | "succes" | "glaede" | "experience") => example += 2,
            ("for", "at" | "unge" | "borgere" | "alle" | "ansatte" | "blinde") | ("i", "stedet") => challenge -= 1,
            _ => {}
        }
    }
    // Short forms of nouns only ("én indgang", "andre i samme båd") are proposals more often than complaints where
    // nothing complains, but a complaint is the commonest of all.
    let names = words.iter().any(|word| THINGS.iter().any(|thing| word.ends_with(thing)));
    if challenge <= 0 && names {
        idea += 2;
    }
    if challenge <= 0 && (is_bare_name(&words) || thought.len() > 1 && is_bare_name(&thought)) {
        idea += 2;
    }
    let in_good_time = words.windows(2).any(|pair| pair[0] == "god" && pair[1] == "tid");
    if challenge <= 0 && !proposes && count(WISHES) == 0 && count(PRAISE) > 0 && !in_good_time {
        example += 3;
    }
    let challenge = challenge + 1;
    if is_story(&words) && idea < 3 {
        return Some(Kind::Example);
    }
    Some(if example >= 3 && example >= idea && example > challenge {
        Kind::Example
    } else if idea > challenge || (proposes && idea >= challenge) {
        Kind::Idea
    } else {
        Kind::Challenge
    })
}

/// The words up to the first sign that ends a thought, and up to a "so" that says what it is for.
fn first_thought(text: &str) -> Vec<String> {
    let ends = |(at, sign): (usize, char)| match sign {
        ',' | ';' | '!' | '?' | ':' => true,
        '.' => at > SHORT_FORM,
        '(' => at > 0,
        '-' | '–' => text[..at].ends_with(' ') && text[at + sign.len_utf8()..].starts_with(' '),
        _ => false,
    };
    let end = text.char_indices().find(|found| ends(*found)).map_or(text.len(), |(at, _)| at);
    let words = tokens(&text[..end]).into_iter().map(|token| token.key).enumerate();
    words.take_while(|(at, word)| *at == 0 || word != "sa").map(|(_, word)| word).collect()
}

/// "biler må gerne holde her", "kiosken må godt forblive lukket", "julelys må butikkerne selv betale".
fn is_granted(words: &[String]) -> bool {
    let may = words.iter().position(|word| matches!(word.as_str(), "ma" | "may")).filter(|at| *at > 0);
    may.is_some_and(|at| {
        let after = &words[at + 1..(at + 4).min(words.len())];
        let grants = after.iter().any(|word| matches!(word.as_str(), "gerne" | "godt" | "selv" | "ikke" | "aldrig"));
        grants && !words[at - 1..].iter().take(3).any(|word| OURSELVES.contains(&word.as_str()))
    })
}

fn asks(text: &str, first: &str, second: &str) -> bool {
    if PROPOSES_AFTER_WHAT.contains(&second) {
        return false;
    }
    if text.trim_end().ends_with('?') {
        return true;
    }
    let verb = VERBS.contains(&first);
    // "hvor længe skal vi vente? de andre har en": it asks, and says why.
    if text.contains('?') && ASKS.contains(&first) && first != "hvorfor" && first != "why" {
        return true;
    }
    // "hvem passer på dem der passer" is a lament unless it is marked; only the plainest are taken without a mark.
    (verb && MEANT.contains(&second))
        || (ASKS.contains(&first)
            && !verb
            && matches!(
                second,
                "er" | "kan" | "skal" | "bliver" | "har" | "ejer" | "betaler" | "bestemmer" | "star" | "koster"
            ))
}

/// One of the family in the beginning, and no wish for all families.
fn is_story(words: &[String]) -> bool {
    let at = usize::from(OURS.contains(&words[0].as_str()));
    let kin = |word: &String| KIN.contains(&word.as_str());
    // "min gamle mor"
    let who = words[at..].iter().take(1 + at).position(kin);
    who.is_some_and(|who| words.len() > at + who + 2)
}

/// A verb in its bare form, as calls begin: "mød borgeren", "brug pårørendes viden".
fn is_call(first: &str, second: &str) -> bool {
    CALLS.contains(&first) && !second.is_empty()
        || matches!(
            first,
            "mod" | "brug" | "lad" | "saet" | "hold" | "find" | "skaf" | "del" | "hor" | "styrk" | "fokus" | "mulighed"
        ) && !second.is_empty()
}

/// A thing named without an article or a verb ("sauna på kajen", "skaterpark"): what one has not got and would like.
/// What there is already is named as known ("trappen", "busserne"), what is wrong with it comes with a verb.
fn is_bare_name(words: &[String]) -> bool {
    const KNOWN: &[&str] = &["en", "et", "erne", "ene", "ens", "ets"];
    let first = words[0].as_str();
    let known = first.len() > 4 && KNOWN.iter().any(|ending| first.ends_with(ending));
    // "flere stier", "og lyskæder", "overdækkede stativer", "hvert kvarter": things, though they end as verbs do.
    let comes_before_things = |word: &str| {
        matches!(
            word,
            "og" | "med" | "til" | "i" | "pa" | "ved" | "hver" | "hvert" | "sma" | "mange" | "uden" | "eller"
        ) || word.len() > 3 && word.ends_with('e')
            || word.chars().all(|c| c.is_ascii_digit())
    };
    let verb = |(at, word): (usize, &String)| {
        VERBAL.contains(&word.as_str()) && !(word == "ved" && at > 0)
            || at > 0 && word.len() > 3 && word.ends_with("er") && !comes_before_things(&words[at - 1])
    };
    !known && words.len() <= NAME && !words.iter().enumerate().any(verb)
}

/// A place and a deed: "I Slagelse kommer …", "hos os fik vi …", "SIND kører …".
fn tells(text: &str, words: &[String]) -> i32 {
    let is = |word: Option<&String>, list: &[&str]| word.is_some_and(|word| list.contains(&word.as_str()));
    let told = words.iter().take(6).any(|word| TOLD.contains(&word.as_str()));
    let begins_at_a_place = matches!(words.first().map(String::as_str), Some("i" | "in" | "pa" | "at"))
        && text.split_whitespace().nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let named = text.split_whitespace().take(3).any(|word| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().filter(|c| c.is_alphabetic()).count() > 2
    });
    let teller =
        is(words.first(), TELLERS) || (is(words.first(), &["vi", "we"]) && is(words.get(1), &["har", "have", "fik"]));
    let place_inside = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .windows(2)
        .skip(1)
        .any(|pair| pair[0].to_lowercase() == "i" && pair[1].starts_with(char::is_uppercase));
    match (begins_at_a_place, told && (teller || (named && place_inside))) {
        (true, _) => 4,
        (false, true) => 3,
        (false, false) if told && named => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::language::kinds::{Kind, kind};

    #[test]
    fn each_kind_is_known_by_its_form() {
        for (text, expected) in [
            ("Hvem betaler transporten?", Kind::Question),
            ("kan man få servicehund bevilget", Kind::Question),
            ("Flere bænke ved søen", Kind::Idea),
            ("Politikerne bør komme på besøg", Kind::Idea),
            ("Der mangler information om tilbud", Kind::Challenge),
            ("Vi får aldrig svar", Kind::Challenge),
            ("I Odense har man prøvet det med succes", Kind::Example),
            ("hos os fik vi en fast rådgiver", Kind::Example),
            ("More benches in the park", Kind::Idea),
            ("Sænk farten på hovedgaden", Kind::Idea),
            ("Længere åbningstid om lørdagen", Kind::Idea),
            ("Lower the fees", Kind::Idea),
            ("Letters are too hard to read", Kind::Challenge),
            ("min mor på 82 fik aldrig besked om flytningen", Kind::Example),
            ("svigerfar ventede i fire timer", Kind::Example),
            ("Overdækkede cykelstativer", Kind::Idea),
            ("Bænke, borde og lanterner", Kind::Idea),
            ("Kommunen glemmer os", Kind::Challenge),
        ] {
            assert_eq!(kind(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_text_without_words_has_no_kind() {
        for text in ["", " … ", "?"] {
            assert_eq!(kind(text), None);
        }
    }
}
