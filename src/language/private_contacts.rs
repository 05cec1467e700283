//! A telephone number or an e-mail address that is one person's, and no office's or meeting's.

use std::ops::Range;

use crate::language::contacts::{Reached, contacts};
use crate::language::first_names::is_first_name;
use crate::language::kin::{OWNERS, is_kin, is_name};
use crate::language::likeness::normal::{Token, tokens};

/// Where somebody answers for others, in any part of a word.
const OFFICES: &[&str] = &[
    "kommun",
    "sekretariat",
    "tilmeld",
    "borgerservice",
    "jobcent",
    "forening",
    "afdeling",
    "radhus",
    "visitation",
    "forvaltning",
    "kontor",
    "koordinator",
    "konsulent",
    "dialogmode",
    "modet",
    "tovholder",
    "arrang",
    "formand",
    "municipal",
    "council",
    "office",
    "chairman",
    "secretar",
    "meeting",
];
/// Before or behind somebody who is reached.
const REACHED: &[&str] = &["mig", "ham", "hende", "me", "him"];
const NUMBERS: &[&str] = &["nummer", "nr", "mobil", "telefon", "tlf", "mail", "email", "adresse", "number", "phone"];
const SELF: &[&str] = &["jeg", "han", "hun", "she", "he"];
const IS_REACHED: &[&str] = &["nas", "fanges", "kontaktes", "traeffes", "reached"];
/// How many words before a number, and how many behind it, say whose it is.
const BEFORE: usize = 6;
const BEHIND: usize = 3;

/// The first of them that stands in the text.
pub fn private_contact(text: &str) -> Option<&str> {
    let found = contacts(text).into_iter().find(|(place, reached)| is_private(text, place, *reached));
    found.map(|(place, _)| &text[place])
}

fn is_private(text: &str, place: &Range<usize>, reached: Reached) -> bool {
    let (before, behind) = (tokens(&text[..place.start]), tokens(&text[place.end..]));
    let before = &before[before.len().saturating_sub(BEFORE)..];
    let behind = &behind[..behind.len().min(BEHIND)];
    if is_owned(before) || is_owned(behind) {
        return true;
    }
    let is_called = |word: &Token| word.typed.starts_with(char::is_uppercase) && is_name(&word.key);
    let is_named = before.iter().chain(behind).any(is_called)
        || reached == Reached::Mail
            && text[place.clone()].split(|c: char| !c.is_alphabetic()).next().is_some_and(is_first_name);
    let is_office = || tokens(text).iter().any(|word| OFFICES.iter().any(|office| word.key.contains(office)));
    is_named && !is_office()
}

/// "min søn", "hendes nummer", "ring til mig", "jeg kan nås".
fn is_owned(words: &[Token]) -> bool {
    let is_own = |pair: &[Token]| {
        let (first, second) = (pair[0].key.as_str(), pair[1].key.as_str());
        let of_own = is_kin(second) || NUMBERS.iter().any(|number| second.starts_with(number));
        OWNERS.contains(&first) && of_own || matches!(first, "til" | "call" | "ring") && REACHED.contains(&second)
    };
    let is_reached = || {
        let is = |of: &[&str]| words.iter().any(|word| of.contains(&word.key.as_str()));
        is(SELF) && is(IS_REACHED)
    };
    words.windows(2).any(is_own) || is_reached()
}

#[cfg(test)]
mod tests {
    use crate::language::private_contacts::private_contact;

    #[test]
    fn a_persons_number_is_seen_and_an_offices_is_none() {
        for (text, found) in [
            ("ring til Anna på 23 45 67 89", "23 45 67 89"),
            ("Anna Holm, tlf. 23456789", "23456789"),
            ("skriv til anna.holm@gmail.com", "anna.holm@gmail.com"),
            ("min datter har 23 45 67 89", "23 45 67 89"),
            ("mit nummer er 23 45 67 89", "23 45 67 89"),
            ("jeg kan nås på x.y@gmail.com", "x.y@gmail.com"),
            ("ring til mig på 2345 6789, så fortæller jeg mere", "2345 6789"),
            ("23 45 67 89 (Peters mor)", "23 45 67 89"),
            ("call Peter on 23456789", "23456789"),
        ] {
            assert_eq!(private_contact(text), Some(found), "{text}");
        }
        for text in [
            "ring til kommunen på 58 57 36 00",
            "Spørgsmål om mødet: Mette Holm, tlf. 58 57 36 00",
            "Tilmelding til Bo Jensen på bo@dialog.dk",
            "Peter fra kommunen svarer på 58 57 36 00",
            "kontakt: dialog@ringsted.dk eller 58 57 36 00",
            "jeg ringede til 58 57 36 00 i to timer",
            "hovednummeret 58 57 36 00 er altid optaget",
            "12.000 borgere i 2023 mod 2024-2025, sag 24681357",
            "Anna talte om skoleårene 2024-2025",
        ] {
            assert_eq!(private_contact(text), None, "{text}");
        }
    }
}
