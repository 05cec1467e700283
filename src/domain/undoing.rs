//! What a step is taken back to, where others did something at the same time.

use crate::domain::contribution::ContributionEvent;
use crate::domain::event::{Event, How};
use crate::domain::id::Stamp;
use crate::domain::meeting::Meeting;

impl Meeting {
    /// The events that take back what an entry of that stamp did, or do it again, as things stood before it in the one order.
    /// When its author wrote it, what a colleague did just before had perhaps not come, and of what she does at this moment
    /// nothing is known yet: who takes back where she laid a note takes back her own laying and no more, so that the note
    /// lies where a colleague laid it, before or after, and is not loose.
    pub fn back_before(&self, stamp: Stamp, how: How, inverse: &[Event]) -> Vec<Event> {
        let back = |event: &Event| match (event, how) {
            (Event::Contribution(ContributionEvent::Grouped { contribution, .. }), How::Undo) => {
                let since = stamp.entry();
                Some(Event::Contribution(ContributionEvent::Retracted { contribution: *contribution, since }))
            }
            (Event::Contribution(ContributionEvent::Grouped { contribution, .. }), _) => {
                let point = self.contributions.get(*contribution)?.contribution.point_before(stamp);
                Some(Event::Contribution(ContributionEvent::Grouped { contribution: *contribution, point }))
            }
            _ => None,
        };
        inverse.iter().map(|event| back(event).unwrap_or_else(|| event.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionCommand;
    use crate::domain::event::How;
    use crate::domain::example::{Writer, given, note, seen, write};
    use crate::domain::id::PointId;
    use crate::domain::point::PointCommand;

    fn gather(text: &str) -> Command {
        Command::Gather { text: text.to_owned(), theme: None, contributions: vec![note(2)] }
    }

    fn group(nth: u64, point: PointId) -> Command {
        Command::Contribution(ContributionCommand::Group { contributions: vec![note(nth)], point: Some(point) })
    }

    /// Two collators who have seen a meeting with two notes.
    fn two() -> [Writer; 2] {
        let opened = given(&[write(1, "access", "Rampe"), write(2, "access", "Dør")]).0;
        [2, 3].map(|nth| {
            let mut collator = Writer::new(nth);
            opened.done.iter().for_each(|done| collator.sees(done));
            collator
        })
    }

    /// Takes back the nth thing that it did itself.
    fn takes_back(writer: &mut Writer, nth: usize) {
        let done = writer.done[nth].clone();
        let back = writer.meeting.back_before(done.stamp, How::Undo, &done.inverse.unwrap());
        writer.does(back);
    }

    /// Each hears of what the other has done and it has not heard of.
    fn meet(one: &mut Writer, other: &mut Writer, heard: [usize; 2]) {
        let [ones, others] = [one.done[heard[0]..].to_vec(), other.done[heard[1]..].to_vec()];
        others.iter().for_each(|done| one.sees(done));
        ones.iter().for_each(|done| other.sees(done));
        assert_eq!(seen(&one.meeting), seen(&other.meeting));
    }

    fn lies(writer: &Writer, nth: u64) -> Option<PointId> {
        let point = writer.meeting.contributions.get(note(nth)).unwrap().contribution.point();
        point.and_then(|point| writer.meeting.points.now(point))
    }

    fn first(writer: &Writer) -> PointId {
        PointId(writer.done[0].stamp.entry())
    }

    #[test]
    fn a_note_that_two_laid_at_once_goes_back_to_where_the_other_laid_it() {
        let [mut anna, mut bo] = two();
        anna.tries(&gather("Indgangen")).unwrap();
        bo.tries(&gather("Ramper")).unwrap();
        meet(&mut anna, &mut bo, [0, 0]);
        assert_eq!(lies(&anna, 2), Some(first(&bo)));
        takes_back(&mut bo, 0);
        meet(&mut anna, &mut bo, [1, 1]);
        assert_eq!(lies(&bo, 2), Some(first(&anna)));
    }

    #[test]
    fn who_takes_back_before_she_hears_of_a_colleagues_laying_does_not_take_that_back() {
        let [mut anna, mut bo] = two();
        anna.tries(&gather("Indgangen")).unwrap();
        bo.tries(&gather("Ramper")).unwrap();
        takes_back(&mut anna, 0);
        meet(&mut anna, &mut bo, [0, 0]);
        assert_eq!(lies(&anna, 2), Some(first(&bo)));
        // Done again it is laid anew, as it stood before the taking back.
        let [_, undone] = &anna.done.clone()[..] else { panic!() };
        let again = anna.meeting.back_before(undone.stamp, How::Redo, undone.inverse.as_ref().unwrap());
        anna.does(again);
        meet(&mut anna, &mut bo, [2, 1]);
        assert_eq!(lies(&anna, 2), Some(first(&bo)));
    }

    #[test]
    fn a_note_that_two_laid_under_the_same_point_stays_there_until_both_have_taken_it_back() {
        for unheard in [false, true] {
            let [mut anna, mut bo] = two();
            anna.tries(&gather("Indgangen")).unwrap();
            meet(&mut anna, &mut bo, [0, 0]);
            let point = first(&anna);
            anna.tries(&group(3, point)).unwrap();
            bo.tries(&group(3, point)).unwrap();
            let mut heard = [1, 0];
            if !unheard {
                meet(&mut anna, &mut bo, heard);
                heard = [2, 1];
            }
            takes_back(&mut anna, 1);
            meet(&mut anna, &mut bo, heard);
            assert_eq!(lies(&bo, 3), Some(point), "unheard: {unheard}");
            heard = [3, 1];
            takes_back(&mut bo, 0);
            meet(&mut anna, &mut bo, heard);
            assert_eq!(lies(&anna, 3), None, "unheard: {unheard}");
        }
    }

    #[test]
    fn a_point_under_which_a_colleague_has_laid_a_note_meanwhile_is_not_unmade() {
        let [mut anna, mut bo] = two();
        anna.tries(&gather("Indgangen")).unwrap();
        meet(&mut anna, &mut bo, [0, 0]);
        let point = first(&anna);
        bo.tries(&group(3, point)).unwrap();
        takes_back(&mut anna, 0);
        meet(&mut anna, &mut bo, [1, 0]);
        assert_eq!((lies(&anna, 2), lies(&anna, 3)), (None, Some(point)));
        // Who dissolves it means just that.
        bo.tries(&Command::Point(PointCommand::Withdraw { point })).unwrap();
        meet(&mut anna, &mut bo, [2, 1]);
        assert_eq!(lies(&anna, 3), None);
    }
}
