//! A meeting is opened with its programme, may be revised, is closed, and may be opened again.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::Stamp;
use crate::domain::programme::Programme;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpeningCommand {
    Open {
        opened: Box<Opened>,
    },
    /// The programme file says something else now.
    Revise {
        programme: Box<Programme>,
    },
    /// Guests are shown the programme as it stands now.
    Show,
    Close,
    Reopen,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpeningEvent {
    Opened(Box<Opened>),
    Revised {
        programme: Box<Programme>,
    },
    /// The meeting is held at another time than the programme says; nothing goes back to the programme's own.
    Laid {
        start: Option<NaiveDateTime>,
    },
    Closed,
    /// Opening it again was taken back: it has been closed since it first was.
    ClosedAgain {
        since: DateTime<Utc>,
    },
    Reopened,
    /// What guests see of the opening and of every revision until then: no remark of the run sheet, nobody's name at a
    /// table, no step that was agreed before the day.
    Shown(Box<Opened>),
}

/// What a meeting is opened with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub programme: Programme,
    pub zone: Zone,
    /// Whether it is a rehearsal ("generalprøve").
    #[serde(default)]
    pub rehearsal: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Opening {
    opened: Register<Option<Box<Opened>>>,
    programme: Register<Option<Box<Programme>>>,
    laid: Register<Option<NaiveDateTime>>,
    closed: Register<Option<DateTime<Utc>>>,
    /// By the instant of a close the entry that closed: what came before it is of the meeting.
    closings: BTreeMap<DateTime<Utc>, Stamp>,
    shown: Register<Option<Box<Opened>>>,
}

impl Opening {
    /// A guest's device knows what it is shown.
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.get().as_deref().or(self.shown())
    }

    /// As it is planned now; on a guest's device without what only the organisers may see.
    pub fn programme(&self) -> Option<&Programme> {
        self.programme.get().as_deref().or(self.shown().map(|shown| &shown.programme))
    }

    /// Whether guests are shown what stood before the programme was last written, or nothing. Asked at every turn, so
    /// nothing is compared but who wrote later.
    pub fn is_to_be_shown(&self) -> bool {
        self.opened().is_some() && self.shown.stamp() < self.opened.stamp().max(self.programme.stamp())
    }

    fn shown(&self) -> Option<&Opened> {
        self.shown.get().as_deref()
    }

    fn for_guests(&self) -> Option<Opened> {
        Some(Opened { programme: self.programme()?.for_guests(), ..self.opened()?.clone() })
    }

    /// The local time from which the meeting is held, where that is another than the programme's.
    pub fn laid(&self) -> Option<NaiveDateTime> {
        *self.laid.get()
    }

    pub fn closed(&self) -> Option<DateTime<Utc>> {
        *self.closed.get()
    }

    /// The place of the close among all entries; nothing while the meeting is open.
    pub fn closed_by(&self) -> Option<Stamp> {
        self.closings.get(&self.closed()?).copied()
    }

    pub fn decide(&self, command: &OpeningCommand) -> Result<Vec<OpeningEvent>, Refusal> {
        if self.opened().is_none() && !matches!(command, OpeningCommand::Open { .. }) {
            return Err(Refusal::NotOpen);
        }
        Ok(vec![match command {
            OpeningCommand::Open { .. } if self.opened().is_some() => return Err(Refusal::AlreadyOpen),
            OpeningCommand::Open { opened } => OpeningEvent::Opened(opened.clone()),
            OpeningCommand::Revise { programme } if self.programme() == Some(programme) => {
                return Err(Refusal::NothingChanged);
            }
            OpeningCommand::Revise { programme } => OpeningEvent::Revised { programme: programme.clone() },
            OpeningCommand::Show => match self.for_guests().filter(|_| self.is_to_be_shown()) {
                Some(now) => OpeningEvent::Shown(Box::new(now)),
                None => return Err(Refusal::NothingChanged),
            },
            OpeningCommand::Close if self.closed().is_some() => return Err(Refusal::Closed),
            OpeningCommand::Close => OpeningEvent::Closed,
            OpeningCommand::Reopen if self.closed().is_none() => return Err(Refusal::NotClosed),
            OpeningCommand::Reopen => OpeningEvent::Reopened,
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, at: DateTime<Utc>, event: &OpeningEvent) {
        match event {
            OpeningEvent::Opened(opened) => {
                self.opened.set(stamp, Some(opened.clone()));
                self.programme.set(stamp, Some(Box::new(opened.programme.clone())));
            }
            OpeningEvent::Revised { programme } => {
                self.programme.set(stamp, Some(programme.clone()));
            }
            OpeningEvent::Laid { start } => {
                self.laid.set(stamp, *start);
            }
            OpeningEvent::Closed => {
                self.closed.set(stamp, Some(at));
                let first = self.closings.entry(at).or_insert(stamp);
                *first = stamp.min(*first);
            }
            OpeningEvent::ClosedAgain { since } => {
                self.closed.set(stamp, Some(*since));
            }
            OpeningEvent::Reopened => {
                self.closed.set(stamp, None);
            }
            OpeningEvent::Shown(opened) => {
                self.shown.set(stamp, Some(opened.clone()));
            }
        }
    }

    pub fn inverse(&self, event: &OpeningEvent) -> Option<OpeningEvent> {
        Some(match event {
            // A meeting that was never opened could not hold what came after, and what was seen has been seen.
            OpeningEvent::Opened(_) | OpeningEvent::Shown(_) => return None,
            OpeningEvent::Revised { .. } => OpeningEvent::Revised { programme: Box::new(self.programme()?.clone()) },
            OpeningEvent::Laid { .. } => OpeningEvent::Laid { start: self.laid() },
            OpeningEvent::Closed | OpeningEvent::ClosedAgain { .. } => OpeningEvent::Reopened,
            OpeningEvent::Reopened => OpeningEvent::ClosedAgain { since: self.closed()? },
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use crate::domain::example::programme;
    use crate::domain::id::{AuthorId, Stamp};
    use crate::domain::opening::{Opened, Opening, OpeningCommand, OpeningEvent};
    use crate::domain::programme::Programme;
    use crate::domain::timeline::example::denmark;

    fn apply(opening: &mut Opening, lamport: u64, event: &OpeningEvent) {
        let stamp = Stamp { lamport, author: AuthorId([1; 16]), number: lamport };
        opening.apply(stamp, DateTime::<Utc>::UNIX_EPOCH, event);
    }

    #[test]
    fn guests_are_shown_each_programme_once_and_nobody_by_name() {
        let opened = Opened { programme: programme(), zone: denmark(), rehearsal: false };
        let mut host = Opening::default();
        apply(&mut host, 1, &OpeningEvent::Opened(Box::new(opened)));
        let [shown] = <[_; 1]>::try_from(host.decide(&OpeningCommand::Show).unwrap()).unwrap();
        apply(&mut host, 2, &shown);
        assert!(!host.is_to_be_shown() && host.decide(&OpeningCommand::Show).is_err());
        let text = serde_json::to_string(&shown).unwrap();
        assert!(text.contains("Adgang") && !text.contains("Forening"), "{text}");

        let mut guest = Opening::default();
        apply(&mut guest, 2, &shown);
        assert_eq!(guest.programme(), Some(&programme().for_guests()));
        // Who comes to see more later sees all of it.
        apply(&mut guest, 1, &OpeningEvent::Revised { programme: Box::new(programme()) });
        assert_eq!(guest.programme(), Some(&programme()));

        let revised = Programme { title: "Et andet møde".into(), ..programme() };
        apply(&mut host, 3, &OpeningEvent::Revised { programme: Box::new(revised) });
        assert!(host.is_to_be_shown());
    }
}
