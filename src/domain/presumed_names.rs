//! Whom a note names as far as anybody can tell: nobody has a list of them, and ten thousand notes are read.

use std::ops::Range;

use crate::domain::body::{is_named_as_body, reads_as_a_persons};
use crate::language::calendar_names::{DANISH_MONTHS, DANISH_WEEKDAYS, ENGLISH_MONTHS, ENGLISH_WEEKDAYS};
use crate::language::first_names::is_first_name;
use crate::language::folding::search_key;

/// Who somebody is to others, by the end of the word and in the definite form too: "klasselæreren Mette", "min nabo Kurt".
#[rustfmt::skip]
const ROLES: [&str; 37] = [
    "laerer", "laege", "behandler", "paedagog", "nabo", "leder", "sygeplejerske", "plejer", "hjaelper", "assistent",
    "radgiver", "vejleder", "terapeut", "traener", "chauffor", "pedel", "vicevaert", "formand", "inspektor", "betjent",
    "praest", "psykolog", "konsulent", "koordinator", "elev", "beboer", "bruger", "borger", "mand", "kone", "son",
    "datter", "bror", "soster", "faster", "moster", "onkel",
];
const DEFINITE: [&str; 4] = ["", "n", "en", "ren"];
/// What streets, houses, schools and firms are named with behind a person's name.
#[rustfmt::skip]
const PLACES: [&str; 37] = [
    "vej", "gade", "alle", "straede", "plads", "torv", "vaenge", "park", "sti", "skole", "skolen", "kirke", "kirken", "hus",
    "huset", "center", "centret", "centeret", "hjem", "hjemmet", "museum", "museet", "hal", "hallen", "bro", "aften",
    "bornehave", "efterskole", "biler", "group", "gruppen", "hotel", "stiftelse", "mindelegat", "legat", "pris", "and",
];
/// What stands before a name that is a place's, a feast's or a ruler's.
const NAMED_AFTER: [&str; 9] = ["sankt", "skt", "cafe", "hotel", "villa", "dronning", "kong", "prins", "prinsesse"];
/// Firms that everybody knows.
const FIRMS: [&str; 4] = ["harald nyborg", "johannes fog", "bo bedre", "carl ras"];

/// What somebody gives who stays away, and how they do it, by the beginning of the word.
const AWAY: [&str; 3] = ["afbud", "apologies", "regrets"];
const SENDS: [&str; 7] = ["meld", "har", "send", "sent", "has", "gav", "gave"];
/// Between those of whom the same is said.
const AND: [&str; 5] = ["og", "samt", "and", "fra", "from"];
/// How far behind a name it may stand that its bearer stays away.
const SOON: usize = 4;

/// Whether a sentence says of the one who is named at a word that they stay away: "afbud fra Bo, Ida og Per", "Bo har meldt
/// afbud". Nothing but a person or a body does.
pub fn is_said_away(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let said = |at: usize| &text[words[at].clone()];
    let is_upper = |at: usize| said(at).starts_with(char::is_uppercase);
    if !is_upper(at) || !words.iter().any(|word| is_any(AWAY, &text[word.clone()])) {
        return false;
    }
    let is_between = |at: &usize| (is_upper(*at) || is_any(AND, said(*at))) && !is_any(AWAY, said(*at));
    let before = (0..at).rev().find(|at| !is_between(at));
    let is_listed = before.is_some_and(|before| is_any(AWAY, said(before)));
    let mut behind = (at + 1..words.len().min(at + 1 + SOON)).skip_while(|at| is_upper(*at));
    let sends = behind.next().is_some_and(|next| SENDS.iter().any(|sends| search_key(said(next)).starts_with(sends)));
    is_listed || sends && behind.any(|at| is_any(AWAY, said(at)))
}

/// Whether a word is the first of all or of one of several that are listed: "Bo, Ida og Per", "Afbud: Bo".
pub fn begins_a_part(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let between = text[words[before].end..words[at].start].trim();
    matches!(between, "," | ":" | ";" | "&") || is_any(AND, &text[words[before].clone()])
}

/// Of how many words a person's name is that begins at a word, none where none does: a known first name with a surname,
/// or alone behind who it is to others, or in a note that says how somebody is reached.
pub fn in_note(text: &str, words: &[Range<usize>], at: usize, is_reached: bool) -> usize {
    let said = |at: usize| &text[words[at].clone()];
    let first = said(at);
    // Most words end here.
    if !first.starts_with(char::is_uppercase) || at.checked_sub(1).is_some_and(|at| is_any(NAMED_AFTER, said(at))) {
        return 0;
    }
    // "Hans" is his, too.
    let is_known = |name: &str| is_first_name(name);
    let length = 1 + (at + 1..words.len()).take_while(|at| is_next(text, words, *at)).count();
    if length > 1 && (is_known(first) || first == "Hans") {
        let whole = &text[words[at].start..words[at + length - 1].end];
        return if is_of_one(text, words, at..at + length) && reads_as_a_persons(whole) { length } else { 0 };
    }
    let is_after_role = || at > 0 && is_beside(text, &words[at - 1], &words[at]) && is_role(said(at - 1));
    let is_name = length == 1 && (is_known(first) || first.strip_suffix('s').is_some_and(is_known));
    usize::from(is_name && (is_reached || is_after_role()))
}

/// "Poulsen" behind "Mette", "Holm" behind "A.", and no "LAP", "I" or "Maj".
fn is_next(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let word = &text[words[at].clone()];
    let between = &text[words[at - 1].end..words[at].start];
    let is_behind_initial = between.trim() == "." && words[at - 1].len() <= 2;
    let is_initial = text[words[at].end..].starts_with('.');
    let is_short = word.chars().nth(1).is_none_or(char::is_uppercase);
    word.starts_with(char::is_uppercase) && (between == " " || is_behind_initial) && (!is_short || is_initial)
}

/// Whether no street, school, firm or day is called so.
fn is_of_one(text: &str, words: &[Range<usize>], name: Range<usize>) -> bool {
    let said = |at: usize| &text[words[at].clone()];
    let last = said(name.end - 1);
    let days = [&DANISH_MONTHS[..], &ENGLISH_MONTHS, &DANISH_WEEKDAYS, &ENGLISH_WEEKDAYS].concat();
    // "Jan Feb Mar" too.
    let is_day = |word: &str| {
        let begins = |day: &&str| word.len() >= 3 && day.to_lowercase().starts_with(&word.to_lowercase());
        days.iter().any(begins)
    };
    let is_street = |word: &str| {
        let key = search_key(word);
        PLACES.contains(&&*key) || ["vej", "gade", "alle", "skole", "skolen"].iter().any(|end| key.ends_with(end))
    };
    // "Karen Blixens museum"
    let is_after = last.ends_with('s')
        && words
            .get(name.end)
            .is_some_and(|next| is_beside(text, &words[name.end - 1], next) && is_street(said(name.end)));
    let whole = search_key(&text[words[name.start].start..words[name.end - 1].end]);
    !(is_day(said(name.start + 1)) || is_street(last) || is_after || FIRMS.contains(&&*whole) || is_named_as_body(last))
}

fn is_beside(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    text[one.end..next.start].trim().is_empty()
}

fn is_any<const COUNT: usize>(of: [&str; COUNT], word: &str) -> bool {
    of.contains(&&*search_key(word))
}

fn is_role(word: &str) -> bool {
    let key = search_key(word);
    DEFINITE
        .iter()
        .filter_map(|ending| key.strip_suffix(ending))
        .any(|bare| ROLES.iter().any(|role| bare.ends_with(role)))
}
