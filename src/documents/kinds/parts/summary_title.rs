//! What the summary is called: "Opsamling på bruger- og pårørendekonferencen den 27. marts 2007 – input til Rammeaftale 2008".

use crate::documents::kinds::parts::head;
use crate::documents::report::milestone::Milestone;
use crate::documents::report::report::Report;
use crate::language::folding::comparison_key;
use crate::language::words::Words;

/// With its kind before it, and behind it what the meeting gives input to.
pub fn title(report: &Report, words: &Words) -> String {
    let subject = subject(report, words);
    match &report.meeting.agreement {
        None => words.say("documents-memo-title", &[("subject", subject.into())]),
        Some(agreement) => {
            let said = [("subject", subject.into()), ("agreement", agreement.into())];
            words.say("documents-memo-title-of-input", &said)
        }
    }
}

/// Whether a date of the programme is that of the summary itself, which does not tell of its own.
pub fn is_its_own(report: &Report, words: &Words, milestone: &Milestone) -> bool {
    comparison_key(&milestone.title).contains(&comparison_key(&subject(report, words)))
}

/// "Opsamling på temadag den 29. november 2011"
fn subject(report: &Report, words: &Words) -> String {
    let kind = head::meeting_kind(words, report.meeting.kind);
    let called = compound(&report.meeting.title, &kind).filter(|_| report.meeting.language == words.language());
    let said = [("kind", called.unwrap_or(kind).into()), ("date", head::date_after_noun(report, words).into())];
    words.say("documents-memo-subject", &said)
}

/// "bruger- og pårørendekonferencen", where a meeting's title begins with such a compound of its kind: it is no name, and
/// needs no capital within a sentence. Other titles say more than a kind, and are the subject beneath.
fn compound(title: &str, kind: &str) -> Option<String> {
    const DEFINITE: [&str; 4] = ["", "n", "en", "et"];
    let (first, rest) = title.trim_start().split_once("- og ")?;
    let last = rest.split_whitespace().next()?;
    let is_kind = DEFINITE.iter().any(|ending| last.to_lowercase().ends_with(&format!("{kind}{ending}")));
    let is_one_word = !first.is_empty() && first.chars().all(char::is_alphabetic);
    (is_kind && is_one_word).then(|| format!("{}- og {last}", first.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::documents::kinds::parts::summary_title::compound;

    #[test]
    fn a_compound_of_the_kind_is_what_the_meeting_is_called() {
        let called = |title| compound(title, "konference");
        let whole = Some("bruger- og pårørendekonferencen".to_owned());
        assert_eq!(called("Bruger- og pårørendekonferencen på det sociale område"), whole);
        assert_eq!(called("Ældre- og handicapkonference"), Some("ældre- og handicapkonference".to_owned()));
        for none in
            ["Bruger- og pårørendeaften", "Konference om biler- og togkonferencen", "Sagen- og", "", "- og konferencen"]
        {
            assert_eq!(called(none), None, "{none}");
        }
    }
}
