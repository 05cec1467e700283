//! What this device can take back and do again, rebuilt from its own entries.

use crate::device::reply::Reply;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{ContributionId, EntryId, PointId, Stamp};
use crate::domain::refusal::Refusal;

/// One entry that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub stamp: Stamp,
    /// What it did, to say it in words.
    pub events: Vec<Event>,
    /// What takes it back.
    pub inverse: Vec<Event>,
    /// How many things of it somebody else has set anew since; they stay as they are.
    pub overtaken: usize,
    /// It made a table or a theme, on which each note that is written there builds.
    makes_place: bool,
    /// The entry with which a deed of several entries began.
    deed: Option<EntryId>,
}

/// A note that this device laid under a point, and that somebody else has laid elsewhere since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yielded {
    pub note: ContributionId,
    /// Nothing where it was taken out.
    pub into: Option<PointId>,
}

impl Step {
    /// Under which point it laid a note, or out of any, if nobody has laid it elsewhere since.
    fn laid(&self, note: ContributionId) -> Option<Option<PointId>> {
        let of = |events: &[Event]| events.iter().filter_map(Event::lays).find(|(own, _)| *own == note);
        of(&self.inverse).and_then(|_| of(&self.events)).map(|(_, point)| point)
    }

    pub fn entry(&self) -> EntryId {
        self.stamp.entry()
    }

    /// Somebody else did `events` at `stamp`.
    fn yield_to(&mut self, stamp: Stamp, events: &[Event]) {
        if stamp > self.stamp {
            let before = self.inverse.len();
            self.inverse.retain(|back| !events.iter().any(|later| later.overtakes(back)));
            self.overtaken += before - self.inverse.len();
        }
    }

    /// A key pressed once too often would lose a whole file of notes.
    fn takes_several_notes(&self) -> bool {
        let taken = |event: &&Event| matches!(event, Event::Contribution(ContributionEvent::Withdrawn { .. }));
        self.inverse.iter().filter(taken).count() > 1
    }
}

/// Events of one step at the most: what takes it back must be one entry.
const MOST: usize = 2_000;

#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// In the order in which it came here.
    yielded: Vec<Yielded>,
    /// What was done last, where it is an erasure and the one who did it has not been told yet that it is for good.
    for_good: Option<Vec<Event>>,
    /// The step of several notes that somebody wished to take back, and has been told how many it is.
    warned: Option<EntryId>,
    /// What is done now is one deed, and with which entry it began, if it has.
    together: Option<Option<EntryId>>,
}

impl History {
    /// Whether what is done from now on is one deed.
    pub fn together(&mut self, is_one: bool) {
        self.together = is_one.then_some(None);
    }

    /// What others have laid elsewhere, in the order in which it came here.
    pub fn yielded(&self) -> &[Yielded] {
        &self.yielded
    }

    /// The entry with which the deed began that `entry` goes on with.
    pub fn goes_on_with(&mut self, entry: EntryId) -> Option<EntryId> {
        let first = *self.together.as_mut()?.get_or_insert(entry);
        Some(first).filter(|first| *first != entry)
    }

    pub fn last_done(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// The step to take back or to do again, or why there is none. One of which others have set everything anew is said
    /// once and left behind.
    pub fn taking_up(&mut self, how: How) -> Result<Step, Reply> {
        let steps = if how == How::Redo { &mut self.redo } else { &mut self.undo };
        if let Some(step) = steps.pop_if(|step| step.overtaken > 0 && step.inverse.is_empty()) {
            return Err(Reply::Overtaken { how, events: step.events });
        }
        match how {
            How::Redo => self.last_undone().cloned().ok_or(Reply::Refused(Refusal::NothingToRedo)),
            How::Do | How::Undo => self.undoing(),
        }
    }

    /// The step to take back, or why there is none. That what was done last is for good is said once: whoever asks
    /// again means what was before it. So is that several notes would go: whoever asks again means them.
    fn undoing(&mut self) -> Result<Step, Reply> {
        match (self.for_good.take(), self.undo.last()) {
            (Some(events), step) => {
                self.warned = step.map(Step::entry);
                Err(Reply::ForGood { events, before: step.map(|step| step.events.clone()) })
            }
            (None, Some(step)) if step.takes_several_notes() && self.warned != Some(step.entry()) => {
                self.warned = Some(step.entry());
                Err(Reply::TakesMany { events: step.events.clone() })
            }
            (None, Some(step)) => Ok(step.clone()),
            (None, None) => Err(Reply::Refused(Refusal::NothingToUndo)),
        }
    }

    /// All that can be taken back, the first done first.
    pub fn done(&self) -> impl Iterator<Item = &Step> {
        self.undo.iter()
    }

    pub fn last_undone(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// An own entry has been applied. `inverse` is nothing for what cannot be taken back.
    pub fn note(&mut self, stamp: Stamp, body: &Body, inverse: Option<Vec<Event>>) {
        self.heed_erasures(&body.events);
        self.warned = None;
        if body.is_unasked() {
            return;
        }
        let erases = body.events.iter().any(|event| matches!(event, Event::Erasure(_)));
        self.for_good = (body.how == How::Do && erases).then(|| body.events.clone());
        let step = |events: &[Event], inverse, overtaken| Step {
            stamp,
            events: events.to_vec(),
            inverse,
            overtaken,
            makes_place: events.iter().any(Event::makes_place),
            deed: None,
        };
        match body.how {
            How::Do => {
                self.redo.clear();
                if let Some(inverse) = inverse {
                    self.did(Step { deed: body.of, ..step(&body.events, inverse, 0) });
                }
            }
            // Doing again what was undone is the inverse of the undoing; it is still called what it was.
            How::Undo => {
                let undone = remove(&mut self.undo, body.of);
                let called = undone.as_ref().map_or(&body.events, |step| &step.events);
                let deed = undone.as_ref().and_then(|step| step.deed);
                let overtaken = undone.as_ref().map_or(0, |step| step.overtaken);
                self.redo.extend(inverse.map(|inverse| Step { deed, ..step(called, inverse, overtaken) }));
            }
            How::Redo => {
                let redone = remove(&mut self.redo, body.of);
                let called = redone.as_ref().map_or(&body.events, |step| &step.events);
                let deed = redone.as_ref().and_then(|step| step.deed);
                let overtaken = redone.as_ref().map_or(0, |step| step.overtaken);
                self.undo.extend(inverse.map(|inverse| Step { deed, ..step(called, inverse, overtaken) }));
            }
        }
    }

    /// A step of its own, or more of the one before.
    fn did(&mut self, step: Step) {
        match self.undo.last_mut().filter(|last| step.deed.is_some() && step.deed == last.deed.or(Some(last.entry()))) {
            Some(last) if last.events.len() + step.events.len() <= MOST => {
                last.deed = step.deed;
                last.makes_place |= step.makes_place;
                last.events.extend(step.events);
                last.inverse.splice(0..0, step.inverse);
                // A deed of many is called by how many: words of one that is erased would linger here.
                last.events.iter_mut().for_each(forget_words);
            }
            _ => self.undo.push(step),
        }
    }

    /// Somebody else did something: what they have set anew is not taken back over their heads.
    pub fn heed(&mut self, stamp: Stamp, events: &[Event]) {
        self.heed_erasures(events);
        let own =
            |note| self.undo.iter().rev().filter(|step| stamp > step.stamp).find_map(|step| step.laid(note)).flatten();
        let elsewhere = events.iter().filter_map(Event::lays);
        let taken = elsewhere.filter(|(note, into)| own(*note).is_some_and(|point| Some(point) != *into));
        self.yielded.extend(taken.map(|(note, into)| Yielded { note, into }));
        // What comes most is one note more, and a file of thousands may lie here.
        let only_writes = events.iter().all(Event::writes_note);
        let steps = self.undo.iter_mut().chain(&mut self.redo).filter(|step| step.makes_place || !only_writes);
        steps.for_each(|step| step.yield_to(stamp, events));
    }

    /// Whoever erased them: the words are not brought back.
    fn heed_erasures(&mut self, events: &[Event]) {
        for event in events {
            if let Event::Erasure(ErasureEvent::Erased { entries, what, .. }) = event {
                self.forget(entries, what);
            }
        }
    }

    /// Steps that would bring back erased words are no longer to be had.
    fn forget(&mut self, entries: &[EntryId], erased: &Erasable) {
        let speaks = |event: &Event| event.speaks_words_of(erased, entries);
        // What else a deed of many did can still be taken back.
        for step in self.undo.iter_mut().chain(&mut self.redo).filter(|step| step.deed.is_some()) {
            step.inverse.retain(|event| !speaks(event));
        }
        let is_named = |step: &Step| step.deed.is_none() && entries.contains(&step.entry());
        let harmless = |step: &Step| !is_named(step) && !step.inverse.iter().chain(&step.events).any(speaks);
        self.undo.retain(harmless);
        self.redo.retain(harmless);
    }
}

/// Takes the step of an entry out; there is none if that entry was erased.
fn remove(steps: &mut Vec<Step>, of: Option<EntryId>) -> Option<Step> {
    let of = of?;
    // A deed whose first entry was erased begins with its second.
    let begun = || steps.iter().rposition(|step| step.deed == Some(of));
    let at = steps.iter().rposition(|step| step.entry() == of).or_else(begun)?;
    Some(steps.remove(at))
}

fn forget_words(event: &mut Event) {
    if let Event::Contribution(ContributionEvent::Written { text, .. }) = event {
        text.clear();
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::device::history::{History, MOST, Yielded};
    use crate::device::reply::Reply;
    use crate::domain::contribution::{ContributionEvent, Place};
    use crate::domain::erasure::{Erasable, ErasureEvent};
    use crate::domain::event::{Body, Event, How};
    use crate::domain::id::{AuthorId, ContributionId, EntryId, PointId, Stamp, TableNumber};
    use crate::domain::number::Number;
    use crate::domain::refusal::Refusal;

    fn entry(number: usize) -> EntryId {
        EntryId { author: AuthorId::default(), number: number.try_into().unwrap() }
    }

    /// The clock runs with the numbers.
    fn stamp(number: usize) -> Stamp {
        let EntryId { author, number } = entry(number);
        Stamp { lamport: number, author, number }
    }

    fn by_another(lamport: u64) -> Stamp {
        Stamp { lamport, author: AuthorId([9; 16]), number: 1 }
    }

    fn withdrawn(number: usize) -> Event {
        Event::Contribution(ContributionEvent::Withdrawn { contribution: ContributionId(entry(number)), unsaid: true })
    }

    /// So many notes of one file, each in its entry.
    fn taken_in(count: usize) -> History {
        let mut history = History::default();
        history.together(true);
        for number in 1..=count {
            let place = Place { table: TableNumber(1), theme: "a".into(), question: None };
            let (number_seen, text) = (Number::plain(1), "Bussen".to_owned());
            let written = ContributionEvent::Written { number: number_seen, place, kind: None, text, after: None };
            let of = history.goes_on_with(entry(number));
            let events = vec![Event::Contribution(written)];
            let body = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of, events };
            history.note(stamp(number), &body, Some(vec![withdrawn(number)]));
        }
        history.together(false);
        history
    }

    #[test]
    fn what_is_done_together_is_one_step_that_is_taken_back_from_its_end() {
        let mut history = taken_in(3);
        let [step] = &history.done().cloned().collect::<Vec<_>>()[..] else { panic!("{history:?}") };
        assert_eq!((step.entry(), &step.inverse), (entry(1), &vec![withdrawn(3), withdrawn(2), withdrawn(1)]));
        assert_eq!(history.goes_on_with(entry(4)), None, "it has ended");
        let events = step.inverse.clone();
        assert!(matches!(history.taking_up(How::Undo), Err(Reply::TakesMany { .. })), "it is said first");
        assert_eq!(history.taking_up(How::Undo).map(|step| step.entry()), Ok(entry(1)));
        let undo = Body { at: DateTime::UNIX_EPOCH, how: How::Undo, of: Some(step.entry()), events };
        history.note(stamp(4), &undo, Some(Vec::new()));
        assert!(history.last_done().is_none() && history.last_undone().is_some_and(|step| step.events.len() == 3));
    }

    #[test]
    fn whoever_did_something_since_is_told_again_and_one_note_is_taken_back_at_once() {
        let mut history = taken_in(2);
        assert!(history.taking_up(How::Undo).is_err());
        let body = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of: None, events: Vec::new() };
        history.note(stamp(3), &body, Some(vec![withdrawn(3)]));
        assert_eq!(history.taking_up(How::Undo).map(|step| step.entry()), Ok(entry(3)));
        history.note(stamp(4), &Body { how: How::Undo, of: Some(entry(3)), ..body }, Some(Vec::new()));
        assert!(history.taking_up(How::Undo).is_err());
    }

    #[test]
    fn what_would_be_too_long_for_one_entry_is_several_steps() {
        let history = taken_in(2 * MOST + 1);
        let sizes: Vec<usize> = history.done().map(|step| step.inverse.len()).collect();
        assert_eq!(sizes, [MOST, MOST, 1]);
        let events = history.done().next().unwrap().inverse.clone();
        let body = Body { at: DateTime::UNIX_EPOCH, how: How::Undo, of: Some(entry(1)), events };
        assert!(crate::record::body::encode(&body).is_ok());
    }

    #[test]
    fn the_rest_of_a_deed_can_be_taken_back_when_a_note_of_it_was_erased() {
        for erased in 1..=3 {
            let mut history = taken_in(3);
            let what = Erasable::Contribution(ContributionId(entry(erased)));
            let entries = vec![entry(erased)];
            let number = Number::plain(1);
            let event = Event::Erasure(ErasureEvent::Erased { entries, what, number, own_case: false });
            history.heed(stamp(9), &[event]);
            let step = history.last_done().unwrap();
            assert!(step.inverse.len() == 2 && !step.inverse.contains(&withdrawn(erased)), "{step:?}");
            assert!(!format!("{step:?}").contains("Bussen"), "no words linger");
        }
    }
    /// So many notes laid under one point at once.
    fn grouped(count: usize) -> (History, Vec<Event>) {
        let grouped = |number, point| {
            Event::Contribution(ContributionEvent::Grouped { contribution: ContributionId(entry(number)), point })
        };
        let events: Vec<Event> = (1..=count).map(|number| grouped(number, Some(PointId(entry(20))))).collect();
        let back = (1..=count).map(|number| grouped(number, None)).collect();
        let mut history = History::default();
        let body = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of: None, events: events.clone() };
        history.note(stamp(21), &body, Some(back));
        (history, events)
    }

    #[test]
    fn what_another_has_set_anew_stays_and_the_rest_is_taken_back() {
        let (mut history, events) = grouped(3);
        history.heed(by_another(22), &events[1..2]);
        assert!(history.yielded().is_empty(), "it lies where it was put");
        let step = history.taking_up(How::Undo).unwrap();
        assert_eq!((step.inverse.len(), step.overtaken), (2, 1));
        let undo = Body { at: DateTime::UNIX_EPOCH, how: How::Undo, of: Some(step.entry()), events: step.inverse };
        history.note(stamp(23), &undo, Some(vec![events[0].clone(), events[2].clone()]));
        assert_eq!(history.last_undone().map(|step| step.overtaken), Some(1), "it is said");
        history.heed(by_another(24), &[events[0].clone(), events[2].clone()]);
        assert!(
            matches!(history.taking_up(How::Redo), Err(Reply::Overtaken { .. })),
            "nor done again over their heads"
        );
        assert_eq!(history.taking_up(How::Redo), Err(Reply::Refused(Refusal::NothingToRedo)));
    }

    #[test]
    fn a_step_of_which_others_have_set_everything_anew_is_said_once_and_left_behind() {
        let (mut history, events) = grouped(2);
        let later = Body { at: DateTime::UNIX_EPOCH, how: How::Do, of: None, events: Vec::new() };
        history.note(stamp(23), &later, Some(events.clone()));
        history.heed(by_another(24), &events);
        assert!(matches!(history.taking_up(How::Undo), Err(Reply::Overtaken { .. })));
        assert!(matches!(history.taking_up(How::Undo), Err(Reply::Overtaken { .. })));
        assert_eq!(history.taking_up(How::Undo), Err(Reply::Refused(Refusal::NothingToUndo)));
    }

    #[test]
    fn what_another_did_before_overtakes_nothing_though_it_comes_later() {
        let (mut history, events) = grouped(2);
        history.heed(by_another(20), &events);
        assert_eq!(history.taking_up(How::Undo).map(|step| step.inverse.len()), Ok(2));
    }

    #[test]
    fn a_note_that_another_lays_elsewhere_is_known_once() {
        let (mut history, _) = grouped(2);
        let note = ContributionId(entry(2));
        for (lamport, into) in [(22, Some(PointId(entry(30)))), (23, None)] {
            let event = Event::Contribution(ContributionEvent::Grouped { contribution: note, point: into });
            history.heed(by_another(lamport), &[event]);
        }
        assert_eq!(history.yielded(), [Yielded { note, into: Some(PointId(entry(30))) }]);
    }
}
