//! Notes that tell perhaps of one person, and that nobody has looked at since they were written.
//!
//! A note that came from a file was never under the reminder of the field, and a note typed in haste may have been saved in
//! spite of it. Before they are printed a person is told which they are, by their numbers alone.

use crate::device::preset;
use crate::domain::meeting::Meeting;
use crate::language::words::Words;

/// More numbers are not read; the rest is counted.
const NAMED: usize = 20;

/// The notes that stand, look like own cases, and were neither reworded nor given a kind since they were written, by their
/// numbers in the one order. To lie under a point says nothing: notes are gathered by what they share; nor does a star.
pub fn own_cases(meeting: &Meeting) -> Vec<String> {
    let unlooked = meeting.contributions.standing().filter(|note| !note.is_looked_at());
    unlooked.filter(|note| preset::is_own_case(note.text())).map(|note| note.number().to_string()).collect()
}

/// How many there are, which, and what to do; nothing where there are none. The words of the notes are not repeated.
pub fn in_words(words: &Words, numbers: &[String]) -> Option<String> {
    if numbers.is_empty() {
        return None;
    }
    let named: Vec<String> = numbers.iter().take(NAMED).map(|number| format!("#{number}")).collect();
    let told = [
        ("count", numbers.len().into()),
        ("numbers", named.join(", ").into()),
        ("more", numbers.len().saturating_sub(NAMED).into()),
        ("first", numbers[0].as_str().into()),
    ];
    Some(words.say("replies-unlooked-own-cases", &told))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::device::unlooked::{in_words, own_cases};
    use crate::domain::contribution::{ContributionEvent, ContributionKind, Place};
    use crate::domain::event::Event;
    use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId, Stamp, TableNumber};
    use crate::domain::meeting::Meeting;
    use crate::domain::number::Number;
    use crate::language::language::Language;
    use crate::language::words::Words;

    const OWN: &str = "Min søn på 24 har skizofreni og får clozapin";

    fn note(number: u64) -> ContributionId {
        ContributionId(EntryId { author: AuthorId::default(), number })
    }

    fn meeting(events: &[ContributionEvent]) -> Meeting {
        let mut meeting = Meeting::default();
        for (number, event) in (1..).zip(events) {
            let stamp = Stamp { lamport: number, author: AuthorId::default(), number };
            meeting.apply(stamp, DateTime::UNIX_EPOCH, &Event::Contribution(event.clone()));
        }
        meeting
    }

    fn written(number: u32, kind: Option<ContributionKind>, text: &str) -> ContributionEvent {
        let place = Place { table: TableNumber(1), theme: "a".into(), question: None };
        ContributionEvent::Written { number: Number::plain(number), place, kind, text: text.to_owned(), after: None }
    }

    #[test]
    fn a_note_that_looks_like_an_own_case_is_told_of_until_a_person_has_looked_at_it() {
        let contribution = note(1);
        let of = |more: Vec<ContributionEvent>| {
            let events =
                [vec![written(1, Some(ContributionKind::Example), OWN), written(2, None, "flere busser")], more];
            own_cases(&meeting(&events.concat()))
        };
        assert_eq!(of(Vec::new()), ["1"]);
        for looked_over in [
            ContributionEvent::Grouped { contribution, point: Some(PointId(contribution.0)) },
            ContributionEvent::Starred { contribution, starred: true },
        ] {
            assert_eq!(of(vec![looked_over.clone()]), ["1"], "{looked_over:?}");
        }
        for looked in [
            ContributionEvent::Edited { contribution, text: format!("{OWN}.") },
            ContributionEvent::KindSet { contribution, kind: Some(ContributionKind::Idea) },
            ContributionEvent::Withdrawn { contribution, unsaid: false },
        ] {
            assert!(of(vec![looked.clone()]).is_empty(), "{looked:?}");
        }
    }

    #[test]
    fn they_are_named_by_number_and_their_words_are_not_repeated() {
        let numbers: Vec<String> = (1..=23).map(|number| number.to_string()).collect();
        for language in [Language::Da, Language::En] {
            let words = Words::new(language);
            assert_eq!(in_words(&words, &[]), None);
            let told = in_words(&words, &numbers).unwrap();
            assert!(told.contains("23") && told.contains("#1, #2,") && told.contains("#20"), "{told}");
            assert!(!told.contains("#21"), "{told}");
            assert!(in_words(&words, &numbers[..1]).unwrap().contains("#1"));
        }
    }
}
