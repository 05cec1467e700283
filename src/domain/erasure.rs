//! Erasure on request: the bodies of named entries are gone from every copy; that they were there stays.

use serde::{Deserialize, Serialize};

use crate::domain::id::{ActionId, ContributionId, EntryId, PointId, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::summary::Passage;

/// What has words that can be erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erasable {
    Contribution(ContributionId),
    Point(PointId),
    Action(ActionId),
    Passage(Passage),
    /// What it was called on the day; a prepared theme is called as the programme does again.
    Theme(ThemeId),
    /// What it was called and who was seated on the day; the programme's are back.
    Table(TableNumber),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureEvent {
    /// The entries whose bodies every copy must forget, and what they made up, whose number stays taken.
    Erased {
        entries: Vec<EntryId>,
        what: Erasable,
        /// 0 for a passage, which bears none.
        number: Number,
        /// It is an own case now: nobody asked for the erasure of a note.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        own_case: bool,
    },
}

#[cfg(test)]
mod tests {
    use crate::domain::answer::{Answer, AnswerCommand};
    use crate::domain::command::Command;
    use crate::domain::erasure::{Erasable, ErasureEvent};
    use crate::domain::event::Event;
    use crate::domain::example::{Writer, given, note, place, point, seen, take, write};
    use crate::domain::meeting::Meeting;

    /// The same meeting, as a copy shows it that came after the words were gone.
    fn without_the_erased(writer: &Writer) -> Meeting {
        let mut gone = Vec::new();
        for event in writer.done.iter().flat_map(|done| &done.events) {
            if let Event::Erasure(ErasureEvent::Erased { entries, .. }) = event {
                gone.extend(entries.iter().copied());
            }
        }
        let mut copy = Meeting::default();
        writer.done.iter().filter(|done| !gone.contains(&done.stamp.entry())).for_each(|done| take(&mut copy, done));
        copy
    }

    #[test]
    fn an_answer_that_a_note_took_back_stays_taken_back_when_the_note_is_erased() {
        let answer = AnswerCommand { place: place(1, "access", None), answer: Some(Answer::NoRemarks) };
        let erase = Command::Erase { what: Erasable::Contribution(note(3)) };
        let writer = given(&[Command::Answer(answer), write(1, "access", "Alligevel"), erase]).0;
        assert_eq!(writer.meeting.answers.get(&place(1, "access", None)), None);
        assert_eq!(seen(&without_the_erased(&writer)), seen(&writer.meeting));
    }

    #[test]
    fn notes_of_an_erased_point_do_not_fall_back_to_the_point_before() {
        let erase = Command::Erase { what: Erasable::Point(point(4)) };
        let gather = |text: &str| Command::Gather { text: text.into(), theme: None, contributions: vec![note(2)] };
        let writer = given(&[write(1, "access", "Rampe"), gather("Rampen"), gather("Jens' rampe"), erase]).0;
        assert_eq!(seen(&without_the_erased(&writer)), seen(&writer.meeting));
    }
}
