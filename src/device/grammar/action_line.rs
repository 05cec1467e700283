//! "what | who | when | kind": an action as it is said, in part unknown.

use chrono::NaiveDate;

use crate::device::grammar::surroundings::Surroundings;
use crate::domain::action::Change;
use crate::domain::due::Due;
use crate::domain::terms::{ActionKind, Terms};
use crate::language::day_reading::read_deadline;

/// Words for what is not known yet.
const UNKNOWN: &[&str] = &["", "?", "??", "-", "–", "ukendt", "unknown", "mangler", "nn"];
const ON_BEHALF_OF: &[&str] = &[" på vegne af ", " on behalf of ", " p.v.a. "];
const CONDITION: &[&str] = &["hvis ", "if ", "betinget af ", "forudsat "];

/// The day from which the words of a deadline count: the meeting's, else today.
pub fn day(around: Surroundings<'_>) -> NaiveDate {
    let zone = around.meeting.zone();
    let today = zone.map_or(around.now.date_naive(), |zone| zone.local(around.now).date_naive());
    around.meeting.programme().map_or(today, |programme| programme.day())
}

/// The terms in a line. `day`: the meeting's, from which "en uge efter" counts.
pub fn terms(line: &str, day: NaiveDate) -> Terms {
    let mut terms = Terms::default();
    let mut parts = Vec::new();
    for part in line.split('|').map(str::trim) {
        // A condition may stand anywhere; it is known by its first word, which alone says nothing.
        let lower = format!("{} ", part.to_lowercase());
        if !parts.is_empty() && CONDITION.iter().any(|word| lower.starts_with(word)) {
            terms.condition = (!CONDITION.contains(&lower.as_str())).then(|| part.to_owned());
        } else {
            parts.push(part);
        }
    }
    // Behind a deadline it needs no bar of its own; behind a name the same word may mean "whose".
    if let Some((when, condition)) = parts.get(2).copied().and_then(conditional).filter(|_| terms.condition.is_none()) {
        parts[2] = when;
        terms.condition = Some(condition.to_owned());
    }
    let part = |at: usize| parts.get(at).copied().and_then(known);
    terms.what = part(0).unwrap_or_default().to_owned();
    if let Some(who) = part(1) {
        let (party, behalf) = party(who);
        terms.who = party;
        terms.on_behalf_of = behalf;
    }
    // Somebody who knows no deadline may leave it out and say the kind.
    match (part(2), part(3)) {
        (Some(last), None) if parts.len() == 3 && kind(last).is_some() => terms.kind = kind(last),
        (when, named) => {
            terms.when = when.map(|words| due(words, day));
            terms.kind = named.map(|words| kind(words).unwrap_or(ActionKind::Other));
            // A kind of their own keeps its words, and so does whatever follows it.
            let own = named.filter(|words| kind(words).is_none());
            let kept: Vec<&str> = own.into_iter().chain(parts.iter().skip(4).copied().filter_map(known)).collect();
            if !kept.is_empty() {
                terms.what = format!("{} ({})", terms.what, kept.join("; ")).trim_start().to_owned();
            }
        }
    }
    terms
}

/// The terms that a line says anew; what it leaves empty stays.
pub fn changes(line: &str, day: NaiveDate) -> Vec<Change> {
    let said = terms(line, day);
    let unknown = |at: usize| line.split('|').nth(at).is_some_and(|part| matches!(part.trim(), "?" | "-"));
    let mut changes = Vec::new();
    if !said.what.is_empty() {
        changes.push(Change::What(said.what));
    }
    if said.who.is_some() || unknown(1) {
        changes.push(Change::Who(said.who));
    }
    if said.on_behalf_of.is_some() {
        changes.push(Change::OnBehalfOf(said.on_behalf_of));
    }
    if said.when.is_some() || unknown(2) {
        changes.push(Change::When(said.when));
    }
    if said.kind.is_some() {
        changes.push(Change::Kind(said.kind));
    }
    if said.condition.is_some() {
        changes.push(Change::Condition(said.condition));
    }
    changes
}

/// "1. maj, hvis budgettet holder": the deadline, and on what it depends.
fn conditional(words: &str) -> Option<(&str, &str)> {
    let begins = |at: usize| words.get(at..).filter(|rest| says_condition(rest)).map(|rest| (&words[..at], rest));
    let (when, condition) = words.match_indices(' ').find_map(|(at, space)| begins(at + space.len()))?;
    Some((when.trim_end().trim_end_matches(','), condition))
}

/// Whether words say by themselves that they are a condition.
pub fn says_condition(words: &str) -> bool {
    let lower = words.to_lowercase();
    CONDITION.iter().any(|word| lower.starts_with(word))
}

/// What a line says otherwise than the line that it was made of; what was taken out of it is nothing any more.
pub fn changes_since(before: &str, line: &str, day: NaiveDate) -> Vec<Change> {
    let (was, said) = (terms(before, day), terms(line, day));
    let stays = changes(before, day);
    let mut changes = changes(line, day);
    if was.on_behalf_of.is_some() && said.on_behalf_of.is_none() {
        changes.push(Change::OnBehalfOf(None));
    }
    if was.condition.is_some() && said.condition.is_none() {
        changes.push(Change::Condition(None));
    }
    changes.retain(|change| !stays.contains(change));
    changes
}

/// Deadline words with the day that they say or propose.
pub fn due(words: &str, day: NaiveDate) -> Due {
    let reading = read_deadline(words, day);
    Due {
        words: words.to_owned(),
        day: reading.as_ref().map(|reading| reading.day),
        exact: reading.is_some_and(|reading| reading.exact),
    }
}

/// A kind of action by its name in either language.
pub fn kind(words: &str) -> Option<ActionKind> {
    Some(match words.trim().to_lowercase().as_str() {
        "idékatalog" | "idekatalog" | "idea catalogue" | "idea_catalogue" => ActionKind::IdeaCatalogue,
        "eksempelsamling" | "collection of examples" | "example_collection" | "examples" => {
            ActionKind::ExampleCollection
        }
        "pilotprojekt" | "pilot" | "pilot project" => ActionKind::Pilot,
        "forsøg" | "forsoeg" | "trial" => ActionKind::Trial,
        "møde" | "moede" | "meeting" => ActionKind::Meeting,
        "brev" | "letter" => ActionKind::Letter,
        "tilsagn" | "løfte" | "loefte" | "promise" => ActionKind::Promise,
        "udviklingsprojekt" | "projekt" | "project" => ActionKind::Project,
        "undersøgelse" | "undersoegelse" | "inquiry" => ActionKind::Inquiry,
        "andet" | "other" => ActionKind::Other,
        _ => return None,
    })
}

fn known(part: &str) -> Option<&str> {
    (!UNKNOWN.contains(&part.to_lowercase().as_str())).then_some(part)
}

fn party(who: &str) -> (Option<String>, Option<String>) {
    // Searched in the words as written: lower case may have another length in bytes.
    let spaced = format!(" {who} ");
    let found = ON_BEHALF_OF.iter().find_map(|words| spaced.find(words).map(|at| (at, words.len())));
    match found {
        Some((at, length)) => {
            let party = spaced[..at].trim();
            let behalf = spaced[at + length..].trim();
            (known(party).map(str::to_owned), known(behalf).map(str::to_owned))
        }
        None => (Some(who.to_owned()), None),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::device::grammar::action_line::{changes, changes_since, terms};
    use crate::domain::action::Change;
    use crate::domain::terms::ActionKind;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 4, 7).unwrap()
    }

    #[test]
    fn a_whole_line_has_its_four_terms() {
        let terms = terms("Idékatalog | Styregruppen v/ sekretariatet | 1. juni 2022 | idékatalog", day());
        assert_eq!(terms.what, "Idékatalog");
        assert_eq!(terms.who.as_deref(), Some("Styregruppen v/ sekretariatet"));
        let when = terms.when.unwrap();
        assert_eq!(
            (when.words.as_str(), when.day, when.exact),
            ("1. juni 2022", NaiveDate::from_ymd_opt(2022, 6, 1), true)
        );
        assert_eq!(terms.kind, Some(ActionKind::IdeaCatalogue));
    }

    #[test]
    fn what_is_unknown_is_left_open() {
        let terms = terms("Eksempelsamling | ? | ultimo juni", day());
        assert_eq!(terms.who, None);
        let when = terms.when.unwrap();
        assert_eq!((when.day, when.exact), (NaiveDate::from_ymd_opt(2022, 6, 30), false));
    }

    #[test]
    fn on_behalf_of_and_the_condition_are_found_where_they_are_said() {
        let letter = terms("Brev | Psykiatri- og Socialstaben på vegne af formanden | 9. december 2011 | brev", day());
        assert_eq!(letter.who.as_deref(), Some("Psykiatri- og Socialstaben"));
        assert_eq!(letter.on_behalf_of.as_deref(), Some("formanden"));
        let notes = terms("Stikordsopsamling | ? | efter møderne | hvis møderne bliver en succes", day());
        assert_eq!(notes.condition.as_deref(), Some("hvis møderne bliver en succes"));
        assert_eq!(notes.when.unwrap().day, None);
    }

    #[test]
    fn a_condition_may_follow_the_deadline_in_its_own_part() {
        let said = |line: &str| {
            let terms = terms(line, day());
            let when = terms.when.unwrap();
            (when.words, when.exact, terms.condition)
        };
        let condition = Some("hvis budgettet holder".to_owned());
        let first_of_may = ("1. maj".to_owned(), true, condition.clone());
        assert_eq!(said("Brev | Staben | 1. maj, hvis budgettet holder | brev"), first_of_may);
        assert_eq!(said("Brev | Staben | 1. maj hvis budgettet holder"), first_of_may);
        assert_eq!(said("Brev | Staben | hurtigst muligt, Hvis vi kan").2.as_deref(), Some("Hvis vi kan"));
        assert_eq!(said("Brev | Staben | 1. maj | brev | hvis budgettet holder"), first_of_may);
        assert_eq!(said("Brev | De kommuner, hvis borgere var med | 1. maj").2, None);
    }

    #[test]
    fn only_what_is_said_otherwise_changes_and_what_is_taken_out_is_nothing() {
        let before = "Brev | Staben på vegne af formanden | 9. december 2011 | brev | hvis budgettet holder";
        let after = |line: &str| changes_since(before, line, day());
        assert_eq!(after(before), []);
        let without = "Brev | Staben | 9. december 2011 | brev";
        assert_eq!(after(without), [Change::OnBehalfOf(None), Change::Condition(None)]);
        let begun = "Brev | Staben på vegne af | 9. december 2011 | brev | betinget af ";
        assert_eq!(after(begun), [Change::OnBehalfOf(None), Change::Condition(None)]);
        let other = "Brev | Staben på vegne af rådet | 9. december 2011 | brev | betinget af rådet";
        let said = |words: &str| Some(words.to_owned());
        assert_eq!(after(other), [Change::OnBehalfOf(said("rådet")), Change::Condition(said("betinget af rådet"))]);
    }

    #[test]
    fn a_change_leaves_alone_what_it_does_not_say() {
        assert_eq!(changes("| Næstved Kommune", day()), [Change::Who(Some("Næstved Kommune".into()))]);
        assert_eq!(changes("| ? |", day()), [Change::Who(None)]);
    }
}
