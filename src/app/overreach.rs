//! Machines that try what their code does not let them, or date what they send far ahead: the facilitator hears of each once
//! an hour, and not of every line that it costs them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::app::door_news::News;
use crate::domain::id::AuthorId;
use crate::domain::meeting::Meeting;
use crate::record::body;
use crate::record::entry::Entry;
use crate::sync::host_output::Output;
use crate::sync::message::{Message, Reason};

/// So long it is not told again.
const ANEW: TimeDelta = TimeDelta::hours(1);
/// No clock that is only set to another zone's summer time goes so far ahead.
const AHEAD: TimeDelta = TimeDelta::hours(3);

/// What the facilitator is told of a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// It wrote what its role may not; nothing of that was taken.
    Forbidden,
    /// What it sent bears a time that far ahead of the meeting's.
    Ahead(TimeDelta),
}

#[derive(Debug, Default)]
pub struct Overreach {
    forbidden: BTreeMap<AuthorId, DateTime<Utc>>,
    ahead: BTreeMap<AuthorId, DateTime<Utc>>,
    untold: Vec<(AuthorId, What)>,
}

/// When an entry was written, as it says itself.
#[derive(Deserialize)]
struct Dated {
    at: DateTime<Utc>,
}

impl Overreach {
    /// Looks at what comes of a machine's words.
    pub fn look(&mut self, author: AuthorId, outputs: &[Output], now: DateTime<Utc>) {
        for output in outputs {
            match output {
                Output::Send(_, Message::Refused(Reason::NotYours { .. })) => {
                    let known = self.forbidden.insert(author, now);
                    self.tell(known, author, What::Forbidden, now);
                }
                Output::TakeIn(entries) => {
                    let latest = entries.iter().filter_map(time_of).max().map(|at| at - now);
                    if let Some(ahead) = latest.filter(|ahead| *ahead >= AHEAD) {
                        let known = self.ahead.insert(author, now);
                        self.tell(known, author, What::Ahead(ahead), now);
                    }
                }
                _ => {}
            }
        }
    }

    /// What is to be told now.
    pub fn news(&mut self, meeting: &Meeting) -> Vec<News> {
        let told = self.untold().into_iter().filter_map(|(author, what)| {
            let role = meeting.seats.of(author)?.role;
            Some(match what {
                What::Forbidden => News::Forbidden(role),
                What::Ahead(ahead) => News::DatedAhead(role, ahead),
            })
        });
        told.collect()
    }

    fn untold(&mut self) -> Vec<(AuthorId, What)> {
        std::mem::take(&mut self.untold)
    }

    /// The machines that come and go because they are refused.
    pub fn restless(&self, now: DateTime<Utc>) -> BTreeSet<AuthorId> {
        self.forbidden.iter().filter(|(_, at)| now - **at < ANEW).map(|(author, _)| *author).collect()
    }

    fn tell(&mut self, known: Option<DateTime<Utc>>, author: AuthorId, what: What, now: DateTime<Utc>) {
        if known.is_none_or(|at| now - at >= ANEW) {
            self.untold.push((author, what));
        }
    }
}

fn time_of(entry: &Entry) -> Option<DateTime<Utc>> {
    Some(body::decode::<Dated>(entry.json()?).ok()?.at)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use crate::app::overreach::{Overreach, What};
    use crate::domain::id::{AuthorId, EntryId};
    use crate::record::bytes::RecordId;
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::host_output::Output;
    use crate::sync::links::LinkId;
    use crate::sync::message::{Message, Reason};

    #[test]
    fn what_a_machine_may_not_is_told_once_and_again_when_it_has_been_quiet_for_an_hour() {
        let (author, begun) = (AuthorId([4; 16]), DateTime::UNIX_EPOCH);
        let refused =
            [Output::Send(LinkId(1), Message::Refused(Reason::NotYours { entry: EntryId { author, number: 3 } }))];
        let mut watch = Overreach::default();
        for second in 0..12 {
            watch.look(author, &refused, begun + TimeDelta::seconds(second));
        }
        assert_eq!(watch.untold(), [(author, What::Forbidden)]);
        assert!(watch.restless(begun).contains(&author) && watch.untold().is_empty());
        let later = begun + TimeDelta::hours(2);
        assert!(watch.restless(later).is_empty());
        watch.look(author, &refused, later);
        assert_eq!(watch.untold().len(), 1);
    }

    #[test]
    fn what_bears_a_time_hours_ahead_is_told_once() {
        let pen = Pen::new(&DeviceSecret([1; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [0; 32]);
        let of = |at: &str| [Output::TakeIn(vec![pen.write(format!(r#"{{"v":1,"body":{{"at":"{at}"}}}}"#))])];
        let (begun, mut watch) = (DateTime::UNIX_EPOCH, Overreach::default());
        watch.look(pen.id(), &of("1970-01-01T02:00:00Z"), begun);
        assert!(watch.untold().is_empty());
        (0..2).for_each(|_| watch.look(pen.id(), &of("2099-01-01T00:00:00Z"), begun));
        assert!(matches!(watch.untold()[..], [(author, What::Ahead(_))] if author == pen.id()));
    }
}
