//! The timeline of one meeting: the plan, and what has happened since, in the one order of all readers.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::contribution::ContributionEvent;
use crate::domain::id::{AuthorId, EntryId, ItemId, Stamp};
use crate::domain::lead::Terms;
use crate::domain::number::Mark;
use crate::domain::programme::Programme;
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::course::Course;
use crate::domain::timeline::decide::decide;
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::heard::Heard;
use crate::domain::timeline::instant::within_reach;
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::replan::{Plan, plans};
use crate::domain::timeline::standing::{Standing, standing};
use crate::domain::timeline::state::State;
use crate::domain::timeline::step::Step;
use crate::domain::zone::Zone;

/// Keeps its events sorted and folds them; an event that comes last is folded on top, one that comes out of order or
/// takes an earlier one back makes it fold all again. There are a few dozen in a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    plan: Course,
    happened: Vec<(Stamp, DateTime<Utc>, TimelineEvent)>,
    course: Course,
    /// Who had the lead when; what others did to the clock does not count.
    terms: Terms,
    heard: Heard,
}

impl Timeline {
    /// The plan; nothing has happened.
    pub fn new(programme: &Programme, zone: &Zone) -> Self {
        let plan = Course::new(programme, zone);
        Self { course: plan.clone(), plan, ..Self::default() }
    }

    /// The programme is another one: what has happened is kept and told of the items with the same ids. What happened
    /// to an item that is gone is as if it had not.
    pub fn revise(&mut self, programme: &Programme, zone: &Zone) {
        self.plan = Course::new(programme, zone);
        self.fold();
    }

    /// What a wish leads to, or why it cannot be had. An inserted item bears the id of `entry`.
    pub fn decide(
        &self,
        command: &TimelineCommand,
        now: DateTime<Utc>,
        entry: EntryId,
    ) -> Result<Vec<TimelineEvent>, TimelineRefusal> {
        // What is prepared on another day is prepared as planned; beginning is what happens at its own moment.
        let begins = command.begins();
        let now = within_reach(if self.is_another_day(now) && !begins { self.course.start_of_plan() } else { now });
        decide(&self.course.as_of(now), command, now, entry).map(|event| vec![event])
    }

    /// Takes an event in. Any order of arrival gives the same timeline, and the same event twice counts once.
    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &TimelineEvent) {
        let at = within_reach(at);
        let (stamp, at) = match event {
            TimelineEvent::Untitled { by, item, .. } => {
                self.happened.retain(|(stamp, _, event)| stamp != by || !inserts(event, item));
                // Of an entry whose body is gone no copy knows when it was written; inserting does not ask.
                (*by, DateTime::UNIX_EPOCH)
            }
            TimelineEvent::Inserted { item, .. } if self.is_untitled(stamp, item) => return,
            _ => (stamp, at),
        };
        let place = self.happened.partition_point(|(earlier, ..)| *earlier <= stamp);
        let same = self.happened[..place].iter().rev().take_while(|(earlier, ..)| *earlier == stamp);
        if same.into_iter().any(|(_, _, known)| known == event) {
            return;
        }
        let simply_on_top = self.counts(stamp, event)
            && place == self.happened.len()
            && !matches!(
                event,
                TimelineEvent::Retracted { .. } | TimelineEvent::Restored { .. } | TimelineEvent::Untitled { .. }
            )
            && !self.retracted().get(&stamp.entry()).is_some_and(|gone| *gone);
        self.happened.insert(place, (stamp, at, event.clone()));
        if simply_on_top {
            self.carry_out(stamp, at, event);
        } else {
            self.fold();
        }
    }

    /// The lead was taken, or it became known that it was.
    pub fn lead(&mut self, terms: &Terms) {
        self.terms = terms.clone();
        self.fold();
    }

    /// Something was done to a note; one that a table wrote on its own device says that the meeting was going on.
    pub fn hear(&mut self, stamp: Stamp, event: &ContributionEvent) {
        if let ContributionEvent::Written { number, .. } = event
            && number.mark != Mark::default()
        {
            self.heard.note(stamp);
            self.fold_from(|reopened| reopened < stamp);
        }
    }

    /// The note is erased.
    pub fn forget(&mut self, note: EntryId) {
        self.heard.forget(note);
        self.fold_from(|_| true);
    }

    /// The planned table discussion that began last, and which it is, from 1; the first where none has begun.
    pub fn round(&self) -> Option<(u32, &Step)> {
        self.course.round()
    }

    /// The last entry of each author that is known to touch the timeline.
    pub fn reached(&self) -> Vec<(AuthorId, u64)> {
        let mut last = BTreeMap::new();
        for (stamp, ..) in &self.happened {
            let number: &mut u64 = last.entry(stamp.author).or_default();
            *number = stamp.number.max(*number);
        }
        last.into_iter().collect()
    }

    /// What this author did while another had the lead: none of it counts.
    pub fn in_vain(&self, author: AuthorId) -> impl Iterator<Item = &TimelineEvent> {
        let of_author = self.happened.iter().filter(move |(stamp, ..)| stamp.author == author);
        of_author.filter(|(stamp, _, event)| !self.counts(*stamp, event)).map(|(.., event)| event)
    }

    /// What erases the words of an inserted item, whether or not its insertion was taken back. Of an
    /// item that the programme file names there is none.
    pub fn untitling(&self, item: &ItemId) -> impl Iterator<Item = TimelineEvent> {
        self.happened.iter().filter_map(move |(by, _, event)| match event {
            TimelineEvent::Inserted { item: inserted, after, kind, minutes, .. } if inserted == item => {
                let (by, item, after, kind, minutes) = (*by, item.clone(), after.clone(), *kind, *minutes);
                Some(TimelineEvent::Untitled { by, item, after, kind, minutes })
            }
            _ => None,
        })
    }

    /// The entries that hold words of an item; nothing where there never was one of that id.
    pub fn worded_by(&self, item: &ItemId) -> Option<Vec<EntryId>> {
        let worded = self.happened.iter().filter(|(_, _, event)| inserts(event, item));
        self.ever_had(item).then(|| worded.map(|(by, ..)| by.entry()).collect())
    }

    /// Whether there is an item of that id, or was before its insertion was taken back.
    pub fn ever_had(&self, item: &ItemId) -> bool {
        let inserted = self.happened.iter().any(|(_, _, event)| match event {
            TimelineEvent::Inserted { item: inserted, .. } | TimelineEvent::Untitled { item: inserted, .. } => {
                inserted == item
            }
            _ => false,
        });
        inserted || self.course.place(item).is_some()
    }

    fn is_untitled(&self, by: Stamp, item: &ItemId) -> bool {
        let untitled =
            |event: &TimelineEvent| matches!(event, TimelineEvent::Untitled { item: known, .. } if known == item);
        self.happened.iter().any(|(stamp, _, event)| *stamp == by && untitled(event))
    }

    /// What takes an entry's event back: the undo of an event, the redo of an undo.
    pub fn inverse(&self, entry: EntryId, event: &TimelineEvent) -> Option<TimelineEvent> {
        Some(match event {
            TimelineEvent::Retracted { entry } => TimelineEvent::Restored { entry: *entry },
            TimelineEvent::Restored { entry } => TimelineEvent::Retracted { entry: *entry },
            _ => TimelineEvent::Retracted { entry },
        })
    }

    /// Everything that a screen or a document needs to know of the timeline at an instant. A meeting that has not
    /// begun is late only on its own day; on another it stands as planned.
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        let now = if self.is_another_day(now) { self.course.start_of_plan() } else { now };
        let now = within_reach(now);
        standing(&self.course.as_of(now), now)
    }

    /// Whether the meeting goes on for several days.
    pub fn has_nights(&self) -> bool {
        !self.plan.nights.is_empty()
    }

    /// Whether the meeting has not begun and its plan begins more than half a day from `now`: it is tried at home, or
    /// the file has last year's date. If it begins all the same, the plan is laid from that moment on.
    pub fn is_another_day(&self, now: DateTime<Utc>) -> bool {
        let away = within_reach(now).signed_duration_since(self.course.start_of_plan());
        self.course.state() == State::NotStarted && away.abs() > TimeDelta::hours(12)
    }

    /// The ways to catch up, or to use the time that is left; those that cannot be taken say why. Asked for when the
    /// forecast breaks something, or on demand; none when the meeting keeps its plan to the minute.
    pub fn plans(&self, now: DateTime<Utc>) -> Vec<Plan> {
        let now = within_reach(now);
        plans(&self.course.as_of(now), now)
    }

    /// Whoever leads the timeline, the meeting may be closed.
    fn counts(&self, stamp: Stamp, event: &TimelineEvent) -> bool {
        matches!(event, TimelineEvent::Closed | TimelineEvent::Reopened) || self.terms.count(stamp.entry())
    }

    fn fold(&mut self) {
        let gone = self.retracted();
        let mut course = self.plan.clone();
        for (stamp, at, event) in &self.happened {
            if self.counts(*stamp, event) && !gone.get(&stamp.entry()).is_some_and(|gone| *gone) {
                self.carry_out_on(&mut course, *stamp, *at, event);
            }
        }
        self.course = course;
    }

    /// Folds anew if the meeting was ever opened again where that matters.
    fn fold_from(&mut self, matters: impl Fn(Stamp) -> bool) {
        let reopened = |(stamp, _, event): &(Stamp, _, _)| *event == TimelineEvent::Reopened && matters(*stamp);
        if self.happened.iter().any(reopened) {
            self.fold();
        }
    }

    fn carry_out(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &TimelineEvent) {
        let mut course = std::mem::take(&mut self.course);
        self.carry_out_on(&mut course, stamp, at, event);
        self.course = course;
    }

    fn carry_out_on(&self, course: &mut Course, stamp: Stamp, at: DateTime<Utc>, event: &TimelineEvent) {
        course.apply(at, event);
        if *event == TimelineEvent::Reopened && self.was_heard_after(stamp) {
            course.go_on();
        }
    }

    /// Whether a table was heard between the opening again and the next close.
    fn was_heard_after(&self, reopened: Stamp) -> bool {
        let later = |(stamp, _, event): &&(Stamp, _, _)| *stamp > reopened && *event == TimelineEvent::Closed;
        self.heard.any_between(reopened, self.happened.iter().find(later).map(|(stamp, ..)| *stamp))
    }

    /// Which entries have been taken back; the last word of those that count does.
    fn retracted(&self) -> HashMap<EntryId, bool> {
        let mut gone = HashMap::new();
        for (_, _, event) in self.happened.iter().filter(|(stamp, ..)| self.terms.count(stamp.entry())) {
            match event {
                TimelineEvent::Retracted { entry } => gone.insert(*entry, true),
                TimelineEvent::Restored { entry } => gone.insert(*entry, false),
                _ => None,
            };
        }
        gone
    }
}

fn inserts(event: &TimelineEvent, item: &ItemId) -> bool {
    matches!(event, TimelineEvent::Inserted { item: inserted, .. } if inserted == item)
}
