//! Whom a sentence tells of: kin and others that somebody has one of, and first names.

use crate::language::first_names::FIRST_NAMES;

/// Kin, in the singular: whole groups ("mødre", "børn") are no one person. Keys without Danish letters, in
/// which "oe" is "o": "nabon" is "naboen".
#[rustfmt::skip]
pub const KIN: &[&str] = &[
    "son", "sonnen", "datter", "datteren", "dreng", "drengen", "pige", "pigen", "barn", "barnet", "barnebarn", "mor",
    "far", "moren", "faren", "mand", "manden", "kone", "konen", "hustru", "aegtefaelle", "samlever", "kaereste",
    "bror", "broren", "soster", "sosteren", "mormor", "morfar", "farmor", "farfar", "svigermor", "svigerfar",
    "svigerson", "svigerdatter", "niece", "nevo", "onkel", "tante", "faetter", "kusine", "nabo", "ven", "veninde",
    "nabon", "nabopigen", "nabodrengen", "veninden", "vennen", "nabokonen", "nabomanden", "kollega", "kollegaen",
    "lillebror", "storebror", "lillesoster", "storesoster", "lillebroren", "storebroren", "lillesosteren",
    "storesosteren", "svoger", "yngste", "aeldste", "mellemste", "moster", "faster", "mormoren", "morfaren", "svigerinde", "stedson", "steddatter", "barnebarnet", "plejesonnen", "plejedatteren",
    "plejeson", "plejedatter", "aegtefaellen", "kaeresten", "samleveren", "hustruen", "enken", "enkemanden",
    "plejebarn", "tvilling", "mother", "father", "daughter", "brother", "sister", "wife", "husband", "child", "boy",
    "girl", "grandson", "granddaughter", "grandmother", "grandfather", "nephew", "uncle", "aunt", "neighbour",
    "friend",
];
/// Whose kin it is.
pub const OWNERS: &[&str] =
    &["min", "mit", "vores", "vor", "hendes", "hans", "deres", "din", "my", "our", "his", "her", "their"];

/// One of the family, a former one and half a one too: "ekskone", "stedfar"; a "formand" is none.
pub fn is_kin(key: &str) -> bool {
    const STEPS: &[&str] =
        &["eks", "sted", "papa", "bonus", "pleje", "halv", "tvillinge", "over", "olde", "tip", "skole"];
    let bare = STEPS.iter().find_map(|step| key.strip_prefix(step)).unwrap_or(key);
    let is = |key: &str| KIN.contains(&key);
    is(key) || is(bare) || key.strip_suffix('s').is_some_and(is)
}

/// One of a house, an office or an association, by whom kin may be told: "et medlems bror", "en beboer med metadon".
pub const MEMBERS: &[&str] = &[
    "medlem", "borger", "bebor", "bruger", "patient", "klient", "elev", "lejer", "kursist", "deltager", "member",
    "resident", "tenant", "pupil",
];

/// "medlems", "borgerens", "formandens": one of whom nobody says the name. "borgernes" are many.
pub fn is_ones(key: &str) -> bool {
    let definite = key.len() > 5 && (key.ends_with("ens") || key.ends_with("ets"));
    definite || key.strip_suffix('s').is_some_and(|bare| KIN.contains(&bare) || MEMBERS.contains(&bare))
}

/// A name, as it is or in its genitive.
pub fn is_name(key: &str) -> bool {
    FIRST_NAMES.contains(&key) || key.strip_suffix('s').is_some_and(|name| FIRST_NAMES.contains(&name))
}
