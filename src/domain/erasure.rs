//! Erasure on request: the bodies of named entries are gone from every copy; that they were there stays.

use serde::{Deserialize, Serialize};

use crate::domain::id::{ActionId, ContributionId, EntryId, ItemId, OwnCaseId, PointId, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::summary::Passage;

/// What stands where a title was that had to have one.
pub const ERASED_TITLE: &str = "[…]";

/// What has words that can be erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erasable {
    Contribution(ContributionId),
    Point(PointId),
    /// Who did not agree with a point; it can be said again.
    Dissent(PointId),
    Action(ActionId),
    Passage(Passage),
    /// What it was called on the day; a prepared theme is called as the programme does again.
    Theme(ThemeId),
    /// What it was called and who was seated on the day; the programme's are back.
    Table(TableNumber),
    /// What an item that was inserted on the day was called, and whose it was; it is held as before.
    Item(ItemId),
    /// The words that were proposed for an own case.
    Proposal(OwnCaseId),
    /// All that was said to a table, or to all, by messages of the one who leads.
    Message(Option<TableNumber>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureEvent {
    /// The entries whose bodies every copy must forget, and what they made up, whose number stays taken.
    Erased {
        entries: Vec<EntryId>,
        what: Erasable,
        /// 0 for a passage, an item and a message, which bear none.
        number: Number,
        /// A note is an own case now, and this is it or bore its words: nobody asked for an erasure.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        own_case: bool,
    },
}

#[cfg(test)]
mod tests {
    use crate::domain::action::{ActionCommand, Change};
    use crate::domain::answer::{Answer, AnswerCommand};
    use crate::domain::command::Command;
    use crate::domain::erasure::{ERASED_TITLE, Erasable, ErasureEvent};
    use crate::domain::event::Event;
    use crate::domain::example::{Writer, entry, given, make, note, place, point, seen, take, write};
    use crate::domain::id::{ActionId, ItemId};
    use crate::domain::meeting::Meeting;
    use crate::domain::point::PointCommand;
    use crate::domain::programme::ItemKind;
    use crate::domain::refusal::Refusal;
    use crate::domain::terms::Terms;
    use crate::domain::timeline::command::TimelineCommand;

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
    fn an_item_that_was_put_in_stands_where_it_stood_when_its_title_is_erased() {
        let insert = |title: &str, minutes| {
            let (title, responsible) = (title.to_owned(), Some("Jens".to_owned()));
            let kind = ItemKind::Talk;
            Command::Timeline(TimelineCommand::Insert { after: None, title, kind, minutes, responsible })
        };
        let item = || ItemId(entry(3).to_string());
        let erase = || Command::Erase { what: Erasable::Item(item()) };
        let set = Command::Timeline(TimelineCommand::SetMinutes { item: item(), minutes: 9 });
        let before = [Command::Timeline(TimelineCommand::Next), insert("Mindeord om Jens", 5), insert("Sang", 3), set];
        let run = |commands: &[Command]| {
            let writer = given(commands).0;
            let items = writer.meeting.timeline.standing(writer.now).items;
            let order: Vec<_> = items.into_iter().map(|item| (item.id, item.minutes)).collect();
            (order, writer)
        };
        let (was, _) = run(&before);
        assert!(was.iter().any(|(id, minutes)| (id, *minutes) == (&item(), 9)), "{was:?}");
        let erased = [&before[..], &[erase()]].concat();
        let (is, writer) = run(&erased);
        assert_eq!(is, was);
        let standing = writer.meeting.timeline.standing(writer.now);
        let named = standing.item(&item()).map(|item| (item.title.as_str(), item.responsible.as_deref()));
        assert_eq!(named, Some((ERASED_TITLE, None)));
        assert_eq!(seen(&without_the_erased(&writer)), seen(&writer.meeting));

        let programmes_own = Command::Erase { what: Erasable::Item(is[0].0.clone()) };
        given(&[]).when(&programmes_own).then_refused(Refusal::NothingToErase);
        given(&[]).when(&erase()).then_refused(Refusal::NoSuchItem);
        given(&erased).when(&erase()).then_refused(Refusal::NothingToErase);
    }

    #[test]
    fn what_was_made_of_a_note_goes_with_it_though_it_was_worded_anew() {
        let words = "Fru Jensen får for lidt hjælp";
        let gather = Command::Gather { text: words.into(), theme: None, contributions: vec![note(2)] };
        let terms = Terms { what: words.into(), ..Terms::default() };
        let agree = Command::Action(ActionCommand::Agree { terms, source: None });
        let reword = Command::Point(PointCommand::Reword { point: point(3), text: "Mere hjælp".into() });
        let changes = vec![Change::What("Mere hjælp".into())];
        let change = Command::Action(ActionCommand::Change { action: ActionId(entry(4)), changes });
        let made = [write(1, "access", words), gather, agree, reword, change];
        let own = [make("Flere busser")];
        let erase = Command::Erase { what: Erasable::Contribution(note(2)) };
        let writer = given(&[&made[..], &own, &[erase]].concat()).0;
        let erased = |event: &Event| match event {
            Event::Erasure(ErasureEvent::Erased { entries, .. }) => entries.clone(),
            _ => Vec::new(),
        };
        let gone = writer.done.iter().flat_map(|done| &done.events).flat_map(erased).map(|entry| entry.number);
        assert_eq!(gone.collect::<Vec<_>>(), [2, 3, 5, 4, 6]);
        assert_eq!(writer.meeting.points.standing().len(), 1);
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
