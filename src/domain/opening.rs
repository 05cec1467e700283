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
    /// Closing it again was taken back: it has been open since it was opened again.
    ReopenedAgain {
        since: DateTime<Utc>,
    },
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

#[derive(Clone, Copy, Debug)]
enum Turn {
    Closed(DateTime<Utc>),
    ClosedAgain { since: DateTime<Utc> },
    Reopened(DateTime<Utc>),
    ReopenedAgain { since: DateTime<Utc> },
}

/// A part of the one order in which the meeting was open: from an entry until the one that closed it.
#[derive(Clone, Copy, Debug)]
struct Session {
    from: Stamp,
    until: Option<Stamp>,
    /// When it was opened again for it.
    since: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Default)]
pub struct Opening {
    opened: Register<Option<Box<Opened>>>,
    programme: Register<Option<Box<Programme>>>,
    laid: Register<Option<NaiveDateTime>>,
    closed: Register<Option<DateTime<Utc>>>,
    /// Every entry that closed it or opened it again.
    turns: BTreeMap<Stamp, Turn>,
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

    /// Whether this is a guest's copy, which holds no more of the programme than guests are shown.
    pub fn is_a_guests(&self) -> bool {
        self.opened.get().is_none() && self.shown().is_some()
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

    /// Whether an entry is of the meeting: of one that is closed what was written while it was open, of one that is open
    /// all.
    pub fn is_of_the_meeting(&self, entry: Stamp) -> bool {
        self.closed().is_none() || self.was_open_at(entry)
    }

    /// Whether the meeting was open when an entry was written: before the first close, or between an opening again and the
    /// close after it. It asks the one order alone, so every copy with the same entries says the same.
    pub fn was_open_at(&self, entry: Stamp) -> bool {
        let has = |session: &Session| session.from <= entry && session.until.is_none_or(|until| entry < until);
        self.turns.is_empty() || self.sessions().iter().any(has)
    }

    /// Opening it again that was taken back opened nothing: nothing counts after the close that then held, until that is
    /// done again.
    fn sessions(&self) -> Vec<Session> {
        let mut sessions = vec![Session { from: Stamp::default(), until: None, since: None }];
        let mut taken_back: Vec<Session> = Vec::new();
        let mut closings: Vec<(DateTime<Utc>, Stamp)> = Vec::new();
        for (&stamp, turn) in &self.turns {
            match *turn {
                Turn::Closed(at) => {
                    closings.push((at, stamp));
                    sessions.iter_mut().for_each(|session| session.until = session.until.or(Some(stamp)));
                }
                Turn::ClosedAgain { since } => {
                    let close = closings.iter().rev().find(|(at, _)| *at == since).map(|(_, close)| *close);
                    sessions.iter_mut().for_each(|session| session.until = session.until.or(Some(stamp)));
                    taken_back
                        .extend(sessions.extract_if(.., |session| close.is_some_and(|close| session.from > close)));
                }
                Turn::Reopened(at) | Turn::ReopenedAgain { since: at } => {
                    if matches!(turn, Turn::ReopenedAgain { .. }) {
                        sessions.extend(taken_back.extract_if(.., |session| session.since == Some(at)));
                    }
                    if sessions.iter().all(|session| session.until.is_some()) {
                        sessions.push(Session { from: stamp, until: None, since: Some(at) });
                    }
                }
            }
        }
        sessions
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
                self.turns.insert(stamp, Turn::Closed(at));
            }
            OpeningEvent::ClosedAgain { since } => {
                self.closed.set(stamp, Some(*since));
                self.turns.insert(stamp, Turn::ClosedAgain { since: *since });
            }
            OpeningEvent::Reopened => {
                self.closed.set(stamp, None);
                self.turns.insert(stamp, Turn::Reopened(at));
            }
            OpeningEvent::ReopenedAgain { since } => {
                self.closed.set(stamp, None);
                self.turns.insert(stamp, Turn::ReopenedAgain { since: *since });
            }
            OpeningEvent::Shown(opened) => {
                self.shown.set(stamp, Some(opened.clone()));
            }
        }
    }

    /// When it was opened again after it was last closed as of `since`; not when a later close was taken back.
    fn reopened_after(&self, since: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.turns.values().fold(None, |first, turn| match turn {
            Turn::Closed(at) | Turn::ClosedAgain { since: at } if *at == since => None,
            Turn::Reopened(at) | Turn::ReopenedAgain { since: at } => first.or(Some(*at)),
            Turn::Closed(_) | Turn::ClosedAgain { .. } => first,
        })
    }

    pub fn inverse(&self, event: &OpeningEvent) -> Option<OpeningEvent> {
        Some(match event {
            // A meeting that was never opened could not hold what came after, and what was seen has been seen.
            OpeningEvent::Opened(_) | OpeningEvent::Shown(_) => return None,
            OpeningEvent::Revised { .. } => OpeningEvent::Revised { programme: Box::new(self.programme()?.clone()) },
            OpeningEvent::Laid { .. } => OpeningEvent::Laid { start: self.laid() },
            OpeningEvent::Closed => OpeningEvent::Reopened,
            // Done again it is as long ago as it was: how long a meeting was closed tells what it was opened again for.
            OpeningEvent::ClosedAgain { since } => match self.reopened_after(*since) {
                Some(since) => OpeningEvent::ReopenedAgain { since },
                None => OpeningEvent::Reopened,
            },
            OpeningEvent::Reopened | OpeningEvent::ReopenedAgain { .. } => {
                OpeningEvent::ClosedAgain { since: self.closed()? }
            }
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

    fn stamp(lamport: u64) -> Stamp {
        Stamp { lamport, author: AuthorId([1; 16]), number: lamport }
    }

    /// At which of the first places among the entries the meeting was open, after events at some of them, each at an
    /// instant of its own; in whatever order they come.
    fn open_at(events: &[(u64, OpeningEvent)], places: u64) -> Vec<u64> {
        let of = |order: &mut dyn Iterator<Item = &(u64, OpeningEvent)>| -> Vec<u64> {
            let mut opening = Opening::default();
            order.for_each(|(at, event)| opening.apply(stamp(*at), instant(*at), event));
            (1..=places).filter(|at| opening.was_open_at(stamp(*at))).collect()
        };
        let open = of(&mut events.iter());
        assert_eq!(of(&mut events.iter().rev()), open);
        let (later, earlier) = events.split_at(events.len() / 2);
        assert_eq!(of(&mut earlier.iter().chain(later)), open);
        open
    }

    fn instant(at: u64) -> DateTime<Utc> {
        DateTime::from_timestamp(i64::try_from(at).unwrap(), 0).unwrap()
    }

    #[test]
    fn a_meeting_was_open_until_it_was_closed_and_again_from_each_opening_again_to_the_next_close() {
        let closed = |at| (at, OpeningEvent::Closed);
        let reopened = |at| (at, OpeningEvent::Reopened);
        let again = |at, since| (at, OpeningEvent::ClosedAgain { since: instant(since) });
        assert_eq!(open_at(&[], 3), [1, 2, 3]);
        assert_eq!(open_at(&[closed(3)], 5), [1, 2]);
        assert_eq!(open_at(&[closed(2), closed(4)], 5), [1]);
        assert_eq!(open_at(&[closed(2), reopened(4), closed(6)], 7), [1, 4, 5]);
        assert_eq!(open_at(&[closed(2), reopened(4)], 6), [1, 4, 5, 6]);
        // Opening it again is taken back, and what was written in between is not of the meeting.
        assert_eq!(open_at(&[closed(2), reopened(4), again(6, 2)], 7), [1]);
        let twice = [closed(2), reopened(3), closed(5), reopened(7), again(9, 5), reopened(10), closed(12)];
        assert_eq!(open_at(&twice, 13), [1, 3, 4, 10, 11]);
        // That is taken back too: what was written in between is of it again, and what was written while it was closed not.
        let done_again = [closed(2), reopened(4), again(6, 2), (8, OpeningEvent::ReopenedAgain { since: instant(4) })];
        assert_eq!(open_at(&done_again, 9), [1, 4, 5, 8, 9]);
        // Whoever took it back did not know that another had closed it already.
        assert_eq!(open_at(&[closed(2), reopened(4), closed(6), again(7, 2)], 8), [1]);
    }
}
