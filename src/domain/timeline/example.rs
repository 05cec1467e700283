//! Meetings to try the timeline on, and a way to run them: given a programme, when this is asked at that time, then …

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::domain::due::Due;
use crate::domain::id::{AuthorId, EntryId, ItemId, Stamp};
use crate::domain::programme::{ItemKind, MeetingKind, Programme, ProgrammeItem};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::event::TimelineEvent;
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::refusal::TimelineRefusal;
use crate::domain::timeline::replan::Plan;
use crate::domain::timeline::standing::{ItemStanding, Standing};
use crate::domain::timeline::timeline::Timeline;
use crate::domain::zone::Zone;
use crate::language::language::Language;

/// The day of the dialogue meeting in Ringsted.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 4, 7).unwrap()
}

pub fn wall(hour: u32, minute: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, minute, 0).unwrap()
}

/// Danish time in 2022: winter time until 27 March.
pub fn denmark() -> Zone {
    Zone {
        offset: 3600,
        changes: vec!["2022-03-27T01:00:00Z", "2022-10-30T01:00:00Z"]
            .into_iter()
            .zip([7200, 3600])
            .map(|(from, offset)| (from.parse().unwrap(), offset))
            .collect(),
    }
}

pub fn clock(hour: u32, minute: u32) -> DateTime<Utc> {
    denmark().instant(wall(hour, minute))
}

pub fn item(id: &str, kind: ItemKind, start: NaiveDateTime, minutes: u32, least_minutes: u32) -> ProgrammeItem {
    ProgrammeItem {
        id: id.into(),
        title: id.to_owned(),
        kind,
        responsible: None,
        start,
        minutes,
        locked: false,
        locked_for: None,
        least_minutes,
        text: None,
        note: None,
        guessed: Vec::new(),
    }
}

pub fn locked(item: ProgrammeItem) -> ProgrammeItem {
    ProgrammeItem { locked: true, ..item }
}

/// Items in a frame.
pub fn programme(items: Vec<ProgrammeItem>, end: NaiveDateTime) -> Programme {
    Programme {
        kind: MeetingKind::Dialogue,
        title: "Dialogmøde".into(),
        question: None,
        purpose: None,
        date: Due { words: "7/4-2022".into(), day: Some(day()), exact: true },
        start: items.first().map_or(wall(16, 0), |item| item.start),
        end,
        place: None,
        organiser: None,
        agreement: None,
        before_writing: None,
        language: Language::Da,
        head: Vec::new(),
        items,
        themes: Vec::new(),
        assignments: Vec::new(),
        tables: Vec::new(),
        actions: Vec::new(),
        milestones: Vec::new(),
        rounds: None,
        guessed: Vec::new(),
    }
}

/// The plan made from the invitation to the Ringsted meeting of 7 April 2022: seven items in the frame 16–19, coffee
/// and sandwich locked.
pub fn ringsted() -> Programme {
    let items = vec![
        item("welcome", ItemKind::Welcome, wall(16, 0), 15, 10),
        item("talk", ItemKind::Talk, wall(16, 15), 35, 20),
        locked(item("coffee", ItemKind::Break, wall(16, 50), 15, 15)),
        item("tables", ItemKind::TableWork, wall(17, 5), 60, 35),
        item("report", ItemKind::Report, wall(18, 5), 30, 20),
        item("next-steps", ItemKind::NextSteps, wall(18, 35), 15, 10),
        locked(item("closing", ItemKind::Closing, wall(18, 50), 10, 10)),
    ];
    programme(items, wall(19, 0))
}

/// A meeting that is run step by step on one device.
#[derive(Clone)]
pub struct Run {
    pub timeline: Timeline,
    pub now: DateTime<Utc>,
    pub written: Vec<(Stamp, DateTime<Utc>, TimelineEvent)>,
}

impl Run {
    pub fn of(programme: &Programme) -> Self {
        let timeline = Timeline::new(programme, &denmark());
        Self { timeline, now: denmark().instant(programme.start), written: Vec::new() }
    }

    pub fn at(self, hour: u32, minute: u32) -> Self {
        Self { now: clock(hour, minute), ..self }
    }

    pub fn at_instant(self, now: DateTime<Utc>) -> Self {
        Self { now, ..self }
    }

    fn entry(&self) -> Stamp {
        let number = self.written.len() as u64 + 1;
        Stamp { lamport: number, author: AuthorId([1; 16]), number }
    }

    pub fn asks(mut self, command: TimelineCommand) -> Self {
        let events = self.timeline.decide(&command, self.now, self.entry().entry());
        for event in events.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}")) {
            self = self.happens(event);
        }
        self
    }

    /// Asks; if it is refused, nothing happens.
    pub fn tries(self, command: &TimelineCommand) -> Self {
        match self.timeline.decide(command, self.now, self.entry().entry()) {
            Ok(events) => events.into_iter().fold(self, Self::happens),
            Err(_) => self,
        }
    }

    pub fn happens(mut self, event: TimelineEvent) -> Self {
        let stamp = self.entry();
        self.timeline.apply(stamp, self.now, &event);
        self.written.push((stamp, self.now, event));
        self
    }

    pub fn next(self) -> Self {
        self.asks(TimelineCommand::Next)
    }

    pub fn takes(self, plan: PlanName) -> Self {
        self.asks(TimelineCommand::TakePlan { plan })
    }

    /// Takes the last entry back, or an undo of it.
    pub fn undo(self) -> Self {
        let (stamp, _, event) = self.written.last().cloned().unwrap();
        let inverse = self.timeline.inverse(stamp.entry(), &event).unwrap();
        self.happens(inverse)
    }

    pub fn refusal(&self, command: &TimelineCommand) -> TimelineRefusal {
        self.timeline.decide(command, self.now, self.entry().entry()).expect_err("it was to be refused")
    }

    pub fn standing(&self) -> Standing {
        self.timeline.standing(self.now)
    }

    pub fn item(&self, id: &str) -> ItemStanding {
        self.standing().item(&id.into()).cloned().unwrap()
    }

    pub fn now_is(&self) -> Option<String> {
        self.standing().item_now().map(|item| item.id.0.clone())
    }

    pub fn plan(&self, name: PlanName) -> Option<Plan> {
        self.timeline.plans(self.now).into_iter().find(|plan| plan.name == name)
    }

    /// Forecast starts of all items as wall times.
    pub fn forecast(&self) -> Vec<(String, String)> {
        let standing = self.standing();
        let held = standing.items.iter().filter_map(|item| Some((item.id.0.clone(), hour(item.forecast_start?))));
        held.collect()
    }

    pub fn entry_of_last(&self) -> EntryId {
        self.written.last().unwrap().0.entry()
    }
}

/// "17.05" in Ringsted.
pub fn hour(instant: DateTime<Utc>) -> String {
    denmark().local(instant).format("%H.%M").to_string()
}

pub fn id(text: &str) -> ItemId {
    text.into()
}
