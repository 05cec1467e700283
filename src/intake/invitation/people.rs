//! Who stands for an item: after "v/", "v.", "ved", "by", after a dash, in a column, or as the one who speaks in the
//! sentence.

use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::offices::{BETWEEN, GROUPS, VERBS, bare, is_named, is_office, is_person, names_in};
use crate::language::calendar_names::month;

/// Somebody who stands for an item, and the item's words without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsible {
    pub who: String,
    /// Said by a mark that means nothing else ("v/"); otherwise a person should look.
    pub sure: bool,
    /// The title without them.
    pub title: String,
    /// What was said after them.
    pub after: Option<String>,
}

/// The one who stands for the item whose words these are.
pub fn take(text: &str) -> Option<Responsible> {
    marked(text)
        .or_else(|| in_the_sentence(text))
        .or_else(|| after_a_dash(text))
        .or_else(|| before_a_colon(text))
        .or_else(|| after_a_question(text))
}

/// A text that names somebody and says nothing else: a cell, a line below the title.
pub fn alone(text: &str) -> Option<(String, bool)> {
    if let Some(found) = marked(text).filter(|found| found.title.is_empty()) {
        return Some((found.who, found.sure));
    }
    let text = text.trim().trim_end_matches('.');
    let label = [
        "oplægsholder",
        "oplægsholdere",
        "ansvarlig",
        "taler",
        "ved",
        "speaker",
        "responsible",
        "facilitator",
        "ordstyrer",
        "panel",
    ];
    if let Some((head, who)) = text.split_once(':')
        && label.contains(&head.trim().lower().as_str())
    {
        return Some((who.trim().to_owned(), true)).filter(|(who, _)| !who.is_empty());
    }
    is_person(text).then(|| (text.to_owned(), false))
}

fn marked(text: &str) -> Option<Responsible> {
    let (start, end, sure) = mark(text)?;
    let (who, after) = parted(text[end..].trim_start_matches([':', ' ', '.']));
    let who = who.trim().trim_end_matches([',', ';', ':', '–', '-', '(']).trim();
    let who = who.strip_suffix(')').filter(|_| !who.contains('(')).unwrap_or(who);
    let who = who.strip_suffix('.').filter(|who| !who.ends_with("mv") && !who.ends_with("m.fl")).unwrap_or(who);
    let title = text[..start].trim_end().trim_end_matches([',', '–', '-', ':', '(', ';']).trim_end();
    (!who.is_empty()).then(|| Responsible { who: who.to_owned(), sure, title: title.to_owned(), after })
}

/// Where "v/", "v." or a "ved" before a person stands, and where the person begins.
fn mark(text: &str) -> Option<(usize, usize, bool)> {
    let lower = text.lower();
    let word_begins = |offset: usize| {
        text[..offset].chars().next_back().is_none_or(|before| before.is_whitespace() || "(,;:–-".contains(before))
    };
    let marks = lower.char_indices().filter(|(offset, c)| *c == 'v' && word_begins(*offset));
    for (offset, _) in marks {
        let rest = &lower[offset..];
        if rest.starts_with("v/") || rest.starts_with("v.") || rest.starts_with("v: ") || rest.starts_with("v\\") {
            return Some((offset, offset + 2, true));
        }
        if rest.starts_with("ved ") && is_named(text[offset + 4..].trim_start()) {
            return Some((offset, offset + 4, true));
        }
    }
    for word in [" by ", " with "] {
        if let Some(offset) = lower.find(word).filter(|offset| is_named(&text[offset + word.len()..])) {
            return Some((offset, offset + word.len(), word == " by "));
        }
    }
    let led = [
        "facilitated by ",
        "presented by ",
        "faciliteret af ",
        "præsenteret af ",
        "ledes af ",
        "modereret af ",
        "ledet af ",
    ];
    led.iter().find_map(|word| lower.find(word).map(|offset| (offset, offset + word.len(), true)))
}

/// The person, and what the sentence goes on with after them.
fn parted(text: &str) -> (&str, Option<String>) {
    let lower = text.lower();
    let goes_on = [
        " efterfulgt af",
        " som indledning",
        " som afsæt",
        " som optakt",
        ", herefter",
        ". herefter",
        ", derefter",
        ", hvorefter",
        " med efterfølgende",
        " med mulighed for",
        " followed by",
        ", der ",
        ", som ",
        ", hvor ",
        " fortæller ",
        " fortæller,",
        " giver ",
        " om hvordan",
        " om, hvordan",
        " – herefter",
        " og derefter",
        ", followed",
        " præsenterer",
        " holder oplæg",
        " and then",
    ];
    let marked = goes_on.iter().filter_map(|words| lower.find(words)).min();
    let sentence = sentence_end(text);
    let about = lower.find(" om ").filter(|at| names_in(&text[..*at]) >= 2);
    match [marked, sentence, about].into_iter().flatten().min() {
        Some(end) => {
            let after = text[end..].trim_start_matches(['.', ',', ' ', '–']).trim();
            (&text[..end], Some(capital(after)).filter(|after| !after.is_empty()))
        }
        None => (text, None),
    }
}

/// Where the first sentence ends and another begins; the dots of "bl.a." and "H.C." end none.
pub fn sentence_end(text: &str) -> Option<usize> {
    text.match_indices(['.', '!']).map(|(offset, _)| offset).find(|offset| {
        let mut after = text[offset + 1..].chars();
        let begins = after.next().is_some_and(|c| c == ' ')
            && after.next().is_some_and(|c| c.is_uppercase() || c == '"' || c == '“');
        let word = text[..*offset].rsplit([' ', '(', '.', '/']).next().unwrap_or_default().lower();
        let is_short = (word.chars().count() <= 1 && !word.bytes().all(|byte| byte.is_ascii_digit()))
            || (word.bytes().all(|byte| byte.is_ascii_digit()) && goes_on_as_day(&text[offset + 1..], *offset))
            || matches!(
                word.as_str(),
                "kl" | "ca"
                    | "bl"
                    | "mv"
                    | "fx"
                    | "eks"
                    | "cand"
                    | "mag"
                    | "dr"
                    | "nr"
                    | "tlf"
                    | "inkl"
                    | "evt"
                    | "vedr"
                    | "prof"
                    | "ph"
                    | "st"
                    | "skt"
                    | "hr"
                    | "mr"
                    | "mrs"
                    | "ms"
                    | "fr"
                    | "jf"
                    | "pkt"
                    | "afd"
                    | "udv"
            );
        begins && !is_short
    })
}

/// "1. Velkomst" is a number, "7. April" a day; "senest 30/3. Program følger" ends a sentence.
fn goes_on_as_day(after: &str, offset: usize) -> bool {
    let next: String = after.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    offset <= 3 || month(&next.lower()).is_some()
}

/// "borgmester" to "Borgmester": the beginning of a sentence of its own.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// "Borgmester Ida Holm byder velkommen", "byder borgmester Ida Holm velkommen".
fn in_the_sentence(text: &str) -> Option<Responsible> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_verb = |word: &&str| VERBS.contains(&bare(word).lower().as_str());
    let verb = words.iter().take(16).position(is_verb)?;
    if verb > 0 {
        // What stands before a dash is what they speak of.
        if words[..verb].iter().any(|word| matches!(*word, "–" | "-" | "—")) {
            return None;
        }
        let subject = words[..verb].join(" ");
        let who = subject.trim_end_matches(',').to_owned();
        let is_group = verb == 1 && GROUPS.contains(&bare(words[0]).lower().as_str());
        return (is_person(&who) && !is_group).then(|| Responsible {
            who,
            sure: false,
            title: text.to_owned(),
            after: None,
        });
    }
    let in_name = |word: &&&str| {
        let lower = bare(word).lower();
        word.starts_with(char::is_uppercase) || is_office(&lower) || BETWEEN.contains(&lower.as_str())
    };
    let mut name: Vec<&str> = words[1..].iter().take_while(in_name).copied().collect();
    while name.last().is_some_and(|last| BETWEEN.contains(&bare(last).lower().as_str())) {
        name.pop();
    }
    let who = name.join(" ");
    is_person(&who).then(|| Responsible { who, sure: false, title: capital(text), after: None })
}

/// "Fremtidens velfærd – Ida Holm, professor", "Vores hverdag – centerleder Ida Holm fortæller"
fn after_a_dash(text: &str) -> Option<Responsible> {
    let parts = [" – ", " - ", " — ", " ("];
    let (offset, dash) = parts.iter().filter_map(|dash| text.rfind(dash).map(|offset| (offset, *dash))).max()?;
    let who = text[offset + dash.len()..].trim().trim_end_matches(if dash == " (" { ')' } else { '.' });
    let title = text[..offset].trim_end();
    // That somebody speaks is said by what they speak of; "fortæller om maden" says more.
    let speaker = who.rsplit_once(' ').filter(|(_, last)| VERBS.contains(&last.lower().as_str())).map(|(who, _)| who);
    let who = speaker.filter(|who| is_person(who)).unwrap_or(who);
    (is_person(who) && !title.is_empty() && (names_in(who) >= 2 || dash != " (")).then(|| Responsible {
        who: who.to_owned(),
        sure: false,
        title: title.to_owned(),
        after: None,
    })
}

/// "Ida Holm, professor: Fremtidens velfærd"
fn before_a_colon(text: &str) -> Option<Responsible> {
    let (who, title) = text.split_once(": ")?;
    (names_in(who) >= 2 && is_person(who) && title.split_whitespace().count() >= 2).then(|| Responsible {
        who: who.trim().to_owned(),
        sure: false,
        title: title.trim().to_owned(),
        after: None,
    })
}

/// "A library for whom? Library director Bo Lind"
fn after_a_question(text: &str) -> Option<Responsible> {
    let (question, who) = text.rsplit_once("? ")?;
    let who = who.trim().trim_end_matches('.');
    (names_in(who) >= 2 && is_person(who)).then(|| Responsible {
        who: who.to_owned(),
        sure: false,
        title: format!("{question}?"),
        after: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::people::take;

    #[test]
    fn somebody_is_found_wherever_they_stand() {
        for (text, title, who) in [
            ("Velkomst v/ borgmester Ida Holm", "Velkomst", "borgmester Ida Holm"),
            ("Velkomst v/borgmester Ida Holm.", "Velkomst", "borgmester Ida Holm"),
            ("Velkomst v. Ida Holm", "Velkomst", "Ida Holm"),
            ("Oplæg ved professor Bo Lind, Aarhus Universitet", "Oplæg", "professor Bo Lind, Aarhus Universitet"),
            ("Velkomst ved formand for Handicaprådet Bo Lind", "Velkomst", "formand for Handicaprådet Bo Lind"),
            ("Borgmester Ida Holm byder velkommen", "Borgmester Ida Holm byder velkommen", "Borgmester Ida Holm"),
            ("byder borgmester Ida Holm velkommen", "Byder borgmester Ida Holm velkommen", "borgmester Ida Holm"),
            ("Fremtidens velfærd – Bo Lind, professor", "Fremtidens velfærd", "Bo Lind, professor"),
            ("Welcome by mayor Ida Holm", "Welcome", "mayor Ida Holm"),
            ("Videre proces? v/ Styregruppen", "Videre proces?", "Styregruppen"),
            ("Velkomst ved skolechef Ida Holm", "Velkomst", "skolechef Ida Holm"),
            ("Vores hverdag – centerleder Ida Holm fortæller", "Vores hverdag", "centerleder Ida Holm"),
            ("Et bibliotek for hvem? Bibliotekschef Bo Lind", "Et bibliotek for hvem?", "Bibliotekschef Bo Lind"),
        ] {
            let found = take(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.title.as_str(), found.who.as_str()), (title, who), "{text}");
        }
    }

    #[test]
    fn what_stands_beside_somebody_is_nobody() {
        for text in [
            "Gruppedrøftelse ved bordene",
            "Kaffe ved indgangen",
            "Bordene fremlægger",
            "Pause",
            "Vi samler op",
            "Spisning ved Ringsted Rådhus",
            "Oplæg om frivillighed",
            "Next steps – closing remarks",
            "Opsamling – bordene fortæller",
        ] {
            assert_eq!(take(text), None, "{text}");
        }
    }

    #[test]
    fn what_follows_somebody_is_kept_apart() {
        let found = take("Oplæg v/ repræsentanter bl.a. handicapråd og tilbud som indledning til drøftelse").unwrap();
        assert_eq!(found.who, "repræsentanter bl.a. handicapråd og tilbud");
        assert_eq!(found.after.as_deref(), Some("Som indledning til drøftelse"));
    }
}
