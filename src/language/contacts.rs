//! Telephone numbers and e-mail addresses in a text, by which one person can be reached.

use std::ops::Range;

use crate::language::figures::digits;

/// How somebody can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    Telephone,
    Mail,
}

/// What a telephone number begins with that is none before eight digits: an amount, a register's or a case's number.
const NUMBERED: [&str; 8] = ["cvr", "journal", "sag", "faktura", "konto", "ean", "matrikel", "kr"];
/// What is counted behind eight digits.
const COUNTED: [&str; 9] = ["kr", "mio", "mia", "km", "kvm", "m2", "borgere", "timer", "stk"];
/// What is said before a telephone number that reads as a day too.
const CALLED: [&str; 6] = ["tlf", "telefon", "mobil", "ring", "sms", "nummer"];

/// Where they stand, in order.
pub fn contacts(text: &str) -> Vec<(Range<usize>, Reached)> {
    // Most of ten thousand notes hold neither.
    let has_digits = text.bytes().filter(u8::is_ascii_digit).count() >= 8;
    let mut found: Vec<(Range<usize>, Reached)> = Vec::new();
    if has_digits {
        found.extend(telephones(text).into_iter().map(|place| (place, Reached::Telephone)));
    }
    if text.contains('@') {
        found.extend(mails(text).into_iter().map(|place| (place, Reached::Mail)));
    }
    found.sort_by_key(|(place, _)| place.start);
    found
}

/// "24681357", "2468 1357", "24 68 13 57", with "-" or "." too; what is in front of it for a country is not of it.
fn telephones(text: &str) -> Vec<Range<usize>> {
    let groups = lone_digits(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < groups.len() {
        let joined = 1 + groups[at..].windows(2).take_while(|pair| is_joint(&text[pair[0].end..pair[1].start])).count();
        let mut run = &groups[at..at + joined];
        at += joined;
        // "+45 24 68 13 57"
        if let [country, rest @ ..] = run
            && !rest.is_empty()
            && matches!(&text[country.clone()], "45" | "0045")
            && (text[..country.start].ends_with('+') || &text[country.clone()] == "0045")
        {
            run = rest;
        }
        let lengths: Vec<usize> = run.iter().map(ExactSizeIterator::len).collect();
        let place = run[0].start..run[run.len() - 1].end;
        if matches!(lengths[..], [8] | [4, 4] | [2, 2, 2, 2]) && is_called(text, &place) {
            found.push(place);
        }
    }
    found
}

fn is_joint(between: &str) -> bool {
    matches!(between, " " | "-" | "." | "\u{a0}")
}

/// Where digits stand together, and no letter with them.
fn lone_digits(text: &str) -> Vec<Range<usize>> {
    let mut groups = digits(text);
    let is_alone = |group: &Range<usize>| {
        !text[..group.start].ends_with(char::is_alphanumeric) && !text[group.end..].starts_with(char::is_alphabetic)
    };
    groups.retain(is_alone);
    groups
}

/// Whether eight digits can be a Danish number and are no day, no years, no amount and no register's number.
fn is_called(text: &str, place: &Range<usize>) -> bool {
    let said: String = text[place.clone()].chars().filter(char::is_ascii_digit).collect();
    let before = text[..place.start].trim_end_matches([' ', ':', '.', '+', '(']).to_lowercase();
    let before = before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !matches!(*word, "nr" | "" | "45"));
    let before = before.unwrap_or_default();
    let after = text[place.end..].trim_start().to_lowercase();
    let after = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if CALLED.iter().any(|word| before.starts_with(word)) {
        return true;
    }
    let (first, last) = said.split_at(4);
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    let is_day = is_year(first) && ("0101".."1232").contains(&last);
    let is_years = is_year(first) && is_year(last);
    let is_amount = said.ends_with("0000")
        || text[place.end..].starts_with([',', '%'])
            && !after.is_empty()
            && after.starts_with(|c: char| c.is_ascii_digit());
    let is_numbered = NUMBERED.iter().any(|word| before.starts_with(word));
    !(said.starts_with(['0', '1']) || is_day || is_years || is_amount || is_numbered || COUNTED.contains(&after))
}

/// "mette@skole.dk"
fn mails(text: &str) -> Vec<Range<usize>> {
    let is_of_mail = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let mail = |at: usize| {
        let before = text[..at].chars().rev().take_while(|c| is_of_mail(*c)).map(char::len_utf8).sum::<usize>();
        let house = text[at + 1..].split(|c| !is_of_mail(c)).next()?.trim_end_matches(['.', '-']);
        let (name, ending) = house.rsplit_once('.')?;
        (before > 0 && !name.is_empty() && ending.len() > 1).then(|| at - before..at + 1 + house.len())
    };
    text.match_indices('@').filter_map(|(at, _)| mail(at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::language::contacts::{Reached, contacts};

    #[test]
    fn a_telephone_number_and_a_mail_are_seen_and_a_day_an_amount_and_a_register_number_are_none() {
        for (text, found) in [
            ("ring til Jens på 24681357", &["24681357"][..]),
            ("tlf. 24 68 13 57.", &["24 68 13 57"]),
            ("+45 2468 1357 eller 24-68-13-57", &["2468 1357", "24-68-13-57"]),
            ("skriv til mette.p@skole.dk.", &["mette.p@skole.dk"]),
            ("mobil 20250401", &["20250401"]),
            ("fra 20250401", &[]),
            ("CVR-nr. 29189811", &[]),
            ("skoleårene 2024-2025", &[]),
            ("det koster 24681357 kr.", &[]),
            ("25000000 til en hal", &[]),
            ("sag 24681357, 010190-1234, 10 12 14 16", &[]),
            ("man kan ikke nå nogen @ kommunen", &[]),
            ("kl. 24 68 13 57 90", &[]),
        ] {
            let said: Vec<&str> = contacts(text).into_iter().map(|(place, _)| &text[place]).collect();
            assert_eq!(said, found, "{text}");
        }
        assert_eq!(contacts("a@b.dk")[0].1, Reached::Mail);
    }
}
