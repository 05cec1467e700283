//! What a step is taken back to, where others did something at the same time.

use crate::domain::contribution::ContributionEvent;
use crate::domain::event::Event;
use crate::domain::id::Stamp;
use crate::domain::meeting::Meeting;

impl Meeting {
    /// The events that take back what an entry of that stamp did, as things stood before it in the one order. When its author
    /// wrote it, what a colleague did just before had perhaps not come: a note that both laid in points of their own goes
    /// back to the colleague's, and is not loose.
    pub fn back_before(&self, stamp: Stamp, inverse: &[Event]) -> Vec<Event> {
        let back = |event: &Event| match event {
            Event::Contribution(ContributionEvent::Grouped { contribution, .. }) => {
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
    use crate::domain::example::{Writer, given, note, seen, write};
    use crate::domain::id::PointId;

    fn gather(text: &str) -> Command {
        Command::Gather { text: text.to_owned(), theme: None, contributions: vec![note(2)] }
    }

    #[test]
    fn a_note_that_two_laid_at_once_goes_back_to_where_the_other_laid_it() {
        let opened = given(&[write(1, "access", "Rampe")]).0;
        let [mut anna, mut bo] = [2, 3].map(|nth| {
            let mut collator = Writer::new(nth);
            opened.done.iter().for_each(|done| collator.sees(done));
            collator
        });
        anna.tries(&gather("Indgangen")).unwrap();
        bo.tries(&gather("Ramper")).unwrap();
        let [annas, bos] = [&anna, &bo].map(|writer| writer.done[0].clone());
        anna.sees(&bos);
        bo.sees(&annas);
        let lies = |writer: &Writer| writer.meeting.contributions.get(note(2)).unwrap().contribution.point();
        assert_eq!(lies(&anna), Some(PointId(bos.stamp.entry())));
        let back = bo.meeting.back_before(bos.stamp, &bos.inverse.unwrap());
        bo.does(back);
        anna.sees(bo.done.last().unwrap());
        assert_eq!(lies(&bo), Some(PointId(annas.stamp.entry())));
        assert_eq!(seen(&anna.meeting), seen(&bo.meeting));
    }
}
