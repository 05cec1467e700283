//! The actions: what, who, when, and what is not known yet.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use crate::documents::report::when::{When, local};
use crate::domain::action::{ActionView, Missing};
use crate::domain::id::{ActionId, ContributionId, PointId, Stamp, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::Number;
use crate::domain::programme::Programme;
use crate::domain::provenance::Gathered;
use crate::domain::status::Status;
use crate::domain::status_round::Asked;
use crate::domain::terms::{ActionKind, Carried, Terms};
use crate::domain::zone::Zone;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Action {
    #[schemars(with = "String")]
    pub id: ActionId,
    /// As people see it. Always a string.
    #[schemars(with = "String")]
    pub number: Number,
    pub what: String,
    pub who: Option<String>,
    pub on_behalf_of: Option<String>,
    pub when: Option<When>,
    pub condition: Option<String>,
    pub kind: Option<ActionKind>,
    pub status: Status,
    /// When it was agreed, or the meeting opened with it.
    pub agreed_at: DateTime<FixedOffset>,
    /// Every status that it was given, the earliest first; the last is the one now.
    pub history: Vec<StatusLine>,
    /// The number of the action that it was a part of before; its history until then is that of the whole.
    #[schemars(with = "Option<String>")]
    pub split_from: Option<Number>,
    /// What was merged into it and has a history of its own.
    pub merged: Vec<Merged>,
    /// Which of `who` and `when` nobody has said yet; nothing of what was dropped.
    pub missing: Vec<Missing>,
    pub source: Option<Source>,
    /// Where it comes from, of one that an earlier meeting agreed.
    pub carried: Option<Carried>,
    /// The area to which it belongs: as somebody said, else that of what it came from.
    pub theme: Option<ThemeId>,
    /// Whether nobody has told for the round of status how it goes, though it is neither done nor dropped; never before the
    /// first round.
    pub unanswered: bool,
    /// How far it was when the meeting was closed, or is while it is open; null where it was agreed later.
    pub status_at_close: Option<Status>,
    /// What it lacked when the meeting was closed and has now; in the minutes alone.
    #[serde(skip)]
    pub filled_in_later: Vec<Missing>,
}

/// An action that became part of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Merged {
    #[schemars(with = "String")]
    pub id: ActionId,
    #[schemars(with = "String")]
    pub number: Number,
    pub what: String,
    pub history: Vec<StatusLine>,
}

/// A status with its date and reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusLine {
    pub at: DateTime<FixedOffset>,
    pub status: Status,
    /// In the words of the one who reported it.
    pub why: Option<String>,
}

/// What an action came from; one of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The id of a contribution.
    Contribution(#[schemars(with = "String")] ContributionId),
    /// The id of a point.
    Point(#[schemars(with = "String")] PointId),
    /// The number of a table.
    Table(TableNumber),
}

impl Action {
    /// Those not withdrawn, in the order in which they were agreed. `asked`: for which round they
    /// are told.
    pub fn all(
        meeting: &Meeting,
        programme: &Programme,
        gathered: &Gathered<'_>,
        zone: &Zone,
        asked: Option<Asked>,
    ) -> Vec<Action> {
        Self::known(meeting, programme, gathered, zone, asked, |_, _| true)
    }

    /// Those that stood as far as is known, with what was known of them.
    pub fn known(
        meeting: &Meeting,
        programme: &Programme,
        gathered: &Gathered<'_>,
        zone: &Zone,
        asked: Option<Asked>,
        is_known: impl Fn(Stamp, DateTime<Utc>) -> bool + Copy,
    ) -> Vec<Action> {
        let of = |view: ActionView<'_>| {
            let (terms, status) = (view.terms_known(is_known)?, view.status_known(is_known)?);
            let unanswered = asked.is_some_and(|asked| meeting.lacks_answer(view, asked, is_known));
            Some(Self { unanswered, ..Self::of(view, (terms, status), meeting, programme.day(), gathered, zone) })
        };
        meeting.actions.all().into_iter().filter_map(of).collect()
    }

    /// Those that were agreed while the meeting was open, as it was said then: what was withdrawn or changed while it was
    /// closed was agreed all the same, and is corrected by opening the meeting again. While it is open they are those of
    /// now.
    pub fn agreed(meeting: &Meeting, programme: &Programme, gathered: &Gathered<'_>, zone: &Zone) -> Vec<Action> {
        let is_of_it = |stamp, _| meeting.opening.is_of_the_meeting(stamp);
        let filled_in = |action: Action| {
            let now = meeting.actions.known(action.id).map(|view| view.action.terms());
            action.filled_in(now.unwrap_or_default(), programme.day())
        };
        Self::known(meeting, programme, gathered, zone, None, is_of_it).into_iter().map(filled_in).collect()
    }

    /// With what is known now of what nobody had said by then.
    fn filled_in(self, now: Terms, day: NaiveDate) -> Self {
        let is_known_now = |missing: &Missing| match missing {
            Missing::Who => now.who.is_some(),
            Missing::When => now.when.is_some(),
        };
        let (filled_in_later, missing) = self.missing.into_iter().partition(is_known_now);
        Self {
            filled_in_later,
            missing,
            on_behalf_of: if self.who.is_some() { self.on_behalf_of } else { self.on_behalf_of.or(now.on_behalf_of) },
            who: self.who.or(now.who),
            when: self.when.or_else(|| Some(When::of(now.when.as_ref()?, day))),
            kind: self.kind.or(now.kind),
            ..self
        }
    }

    pub fn is_promise(&self) -> bool {
        self.kind == Some(ActionKind::Promise)
    }

    /// Why it is as far as it is, in the words of whoever said so last.
    pub fn remark(&self) -> Option<&str> {
        let of_now = self.history.iter().rev().take_while(|line| line.status == self.status);
        of_now.filter_map(|line| line.why.as_deref()).next()
    }

    fn of(
        view: ActionView<'_>,
        (terms, status): (Terms, Status),
        meeting: &Meeting,
        day: NaiveDate,
        gathered: &Gathered<'_>,
        zone: &Zone,
    ) -> Self {
        let theme = gathered.area(meeting, view.action, &terms);
        let told = |line: &crate::domain::status::StatusLine| StatusLine {
            at: local(zone, line.at),
            status: line.status,
            why: line.why.clone(),
        };
        let history = |of: ActionView<'_>| meeting.actions.lines_of(of).into_iter().map(told).collect();
        let merged = |part: ActionView<'_>| Merged {
            id: part.id,
            number: part.agreed.number.clone(),
            what: part.action.terms().what,
            history: history(part),
        };
        let missing = Missing::of(&terms, status);
        Self {
            id: view.id,
            number: view.agreed.number.clone(),
            what: terms.what,
            who: terms.who,
            on_behalf_of: terms.on_behalf_of,
            when: terms.when.as_ref().map(|due| When::of(due, day)),
            condition: terms.condition,
            carried: terms.carried.map(|carried| *carried),
            kind: terms.kind,
            status,
            history: history(view),
            split_from: view.action.split_from().and_then(|from| meeting.actions.number_of(from)).cloned(),
            merged: meeting.actions.parts_of(view.id).into_iter().map(merged).collect(),
            missing,
            unanswered: false,
            agreed_at: local(zone, view.agreed.at),
            theme,
            status_at_close: view.status_known(|stamp, _| meeting.opening.is_of_the_meeting(stamp)),
            filled_in_later: Vec::new(),
            source: view.action.source().map(|source| match source {
                crate::domain::action::Source::Contribution(id) => Source::Contribution(id),
                // A point that was merged into another is found there.
                crate::domain::action::Source::Point(id) => Source::Point(meeting.points.now(id).unwrap_or(id)),
                crate::domain::action::Source::Table(table) => Source::Table(table),
            }),
        }
    }
}
