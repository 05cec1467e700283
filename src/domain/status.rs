//! How far an action is, and the way there: every status with its date and reason. Half a year later a committee asks
//! "what was the status in December?", so an earlier line is never overwritten.

use std::collections::BTreeMap;
use std::ops::Bound;

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{EntryId, Stamp};
use crate::domain::register::Register;

/// So long somebody says of one action after the other how it goes; some give the round its name before it.
pub const SITTING: TimeDelta = TimeDelta::hours(2);

/// glossary §4
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    NotStarted,
    Ongoing,
    Waiting,
    Done,
    Dropped,
    CarriedOver,
}

impl Status {
    pub const ALL: [Self; 6] =
        [Self::NotStarted, Self::Ongoing, Self::Waiting, Self::Done, Self::Dropped, Self::CarriedOver];

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }

    /// The message that names it: "i gang", "udgår".
    pub fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "replies-status-not-started",
            Self::Ongoing => "replies-status-ongoing",
            Self::Waiting => "replies-status-waiting",
            Self::Done => "replies-status-done",
            Self::Dropped => "replies-status-dropped",
            Self::CarriedOver => "replies-status-carried-over",
        }
    }
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusLine {
    pub at: DateTime<Utc>,
    pub status: Status,
    /// In the words of the one who reported it.
    pub why: Option<String>,
}

/// Every status that an action was given, in the one order. A line that is taken back is hidden, not lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatusHistory {
    lines: BTreeMap<Stamp, StatusLine>,
    retracted: BTreeMap<EntryId, Register<bool>>,
}

impl StatusHistory {
    /// The lines that stand, in the order in which they were written down.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &StatusLine> {
        self.lines.iter().filter(|(stamp, _)| !self.is_retracted(stamp.entry())).map(|(_, line)| line)
    }

    /// The lines that were written down after an entry.
    pub fn lines_after(&self, entry: Stamp) -> impl Iterator<Item = &StatusLine> {
        let after = self.lines.range((Bound::Excluded(entry), Bound::Unbounded));
        after.filter(|(stamp, _)| !self.is_retracted(stamp.entry())).map(|(_, line)| line)
    }

    /// The lines that stand but for that of an entry.
    pub fn lines_but(&self, entry: Option<Stamp>) -> impl Iterator<Item = &StatusLine> {
        let standing = self.lines.iter().filter(|(stamp, _)| !self.is_retracted(stamp.entry()));
        standing.filter(move |(stamp, _)| Some(**stamp) != entry).map(|(_, line)| line)
    }

    /// The latest line; nothing while nobody has given any.
    pub fn latest(&self) -> Option<&StatusLine> {
        self.lines().next_back()
    }

    /// Why it is as far as it is, in the words of whoever said so last.
    pub fn why(&self) -> Option<&str> {
        let now = self.now();
        self.lines().rev().take_while(|line| line.status == now).find_map(|line| line.why.as_deref())
    }

    pub fn now(&self) -> Status {
        self.latest().map_or(Status::default(), |line| line.status)
    }

    /// The latest line of those that are known, each with its place among all entries.
    pub fn latest_known(&self, is_known: impl Fn(Stamp, DateTime<Utc>) -> bool) -> Option<&StatusLine> {
        let standing = self.lines.iter().rev().filter(|(stamp, _)| !self.is_retracted(stamp.entry()));
        standing.filter(|(stamp, line)| is_known(**stamp, line.at)).map(|(_, line)| line).next()
    }

    /// The line of an entry; of an entry that says two things of one matter the last counts.
    pub fn set(&mut self, stamp: Stamp, line: StatusLine) {
        self.lines.insert(stamp, line);
    }

    /// Takes the line of `entry` back, or takes that back.
    pub fn retract(&mut self, stamp: Stamp, entry: EntryId, retracted: bool) {
        self.retracted.entry(entry).or_default().set(stamp, retracted);
    }

    fn is_retracted(&self, entry: EntryId) -> bool {
        self.retracted.get(&entry).is_some_and(|retracted| *retracted.get())
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use crate::domain::action::{ActionCommand, ActionEvent, Change};
    use crate::domain::command::Command;
    use crate::domain::event::Event;
    use crate::domain::example::{Given, action, given};
    use crate::domain::refusal::Refusal;
    use crate::domain::status::Status;
    use crate::domain::terms::Terms;

    fn agreed() -> Command {
        Command::Action(ActionCommand::Agree { terms: Terms { what: "Brev".into(), ..Terms::default() }, source: None })
    }

    fn report(status: Status, why: &str) -> Command {
        Command::Action(ActionCommand::Report { action: action(2), status, why: why.into(), told: None })
    }

    fn told(given: &Given) -> Vec<(Status, Option<String>)> {
        let view = given.0.meeting.actions.get(action(2)).unwrap();
        view.action.history().lines().map(|line| (line.status, line.why.clone())).collect()
    }

    #[test]
    fn every_status_stays_with_its_reason_and_the_latest_is_the_one_now() {
        let given = given(&[agreed(), report(Status::Ongoing, ""), report(Status::Waiting, "stillingen er ledig")]);
        assert_eq!(told(&given), [(Status::Ongoing, None), (Status::Waiting, Some("stillingen er ledig".to_owned()))]);
        assert_eq!(given.0.meeting.actions.get(action(2)).unwrap().action.status(), Status::Waiting);
    }

    #[test]
    fn a_line_on_the_wrong_action_is_taken_back_and_leaves_no_trace() {
        let given = given(&[agreed(), report(Status::Ongoing, "i maj")]).can_take_back(&report(Status::Done, "fejl"));
        given
            .when(&report(Status::Done, ""))
            .then_refused(Refusal::NothingChanged)
            .when(&report(Status::Done, "evalueret"))
            .then(vec![Event::Action(ActionEvent::Reported {
                action: action(2),
                status: Status::Done,
                why: Some("evalueret".into()),
                told: None,
            })]);
    }

    #[test]
    fn a_status_of_an_older_record_is_a_line_without_a_reason() {
        let mut given = given(&[agreed()]);
        let change = Change::Status(Status::Ongoing);
        given.0.does(vec![Event::Action(ActionEvent::Changed { action: action(2), change })]);
        assert_eq!(told(&given), [(Status::Ongoing, None)]);
        assert!(given.0.takes_back());
        assert_eq!(told(&given), []);
    }

    #[test]
    fn a_status_that_was_told_earlier_stands_on_its_day() {
        let earlier = Utc.with_ymd_and_hms(2007, 6, 12, 10, 0, 0).unwrap();
        let told = ActionCommand::Report {
            action: action(2),
            status: Status::Ongoing,
            why: String::new(),
            told: Some(earlier),
        };
        let given = given(&[agreed(), Command::Action(told)]);
        let view = given.0.meeting.actions.get(action(2)).unwrap();
        assert_eq!(view.action.history().latest().map(|line| (line.at, line.status)), Some((earlier, Status::Ongoing)));
    }
}
