//! What is said of a round that is closed: to the one who closed it, to the tables, and to who wants to write after it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::device::heard;
use crate::device::naming;
use crate::device::tidings::Tiding;
use crate::device::view::View;
use crate::domain::contribution::{Note, Place};
use crate::domain::id::ItemId;
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::domain::round::{Closing, RoundEvent};
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// So much of a title tells which round it is. Characters.
const TITLE: usize = 40;

/// How the round that the tables are at, or were at last, is closed; nothing while it is open.
pub fn closing<'a>(view: &View<'a>) -> Option<&'a Closing> {
    let meeting = view.meeting;
    meeting.round_closing(&view.standing).filter(|_| meeting.opening.closed().is_none())
}

/// "kom frem sent" beside a note; nothing beside others.
pub fn late(words: &Words, view: &View<'_>, note: Note<'_>) -> Option<String> {
    view.meeting.came_late(note).then(|| words.word("rounds-late"))
}

/// Of one table on the board: what came late, else how long it may still correct, else that it is closed.
pub fn of_table(words: &Words, view: &View<'_>, late: usize) -> Option<String> {
    if late > 0 {
        return Some(words.say("rounds-table-late", &[("count", late.into())]));
    }
    let closing = closing(view)?;
    let id = if closing.is_over(view.now) { "rounds-table-closed" } else { "rounds-table-grace" };
    Some(words.say(id, &[("clock", naming::moment(words, view, closing.until).into())]))
}

/// How the round stands, for the one who leads.
pub fn board(words: &Words, view: &View<'_>) -> Option<String> {
    let closing = closing(view)?;
    let late: usize = view.meeting.late_notes().values().sum();
    let told = [("clock", naming::moment(words, view, closing.until).into()), ("late", late.into())];
    Some(words.say(if closing.is_over(view.now) { "rounds-board-closed" } else { "rounds-board-grace" }, &told))
}

/// The same at whatever machine: a table hears till when it corrects, or what it can do after that.
pub fn standing(words: &Words, view: &View<'_>) -> Option<String> {
    let closing = closing(view)?;
    if view.own_table().is_none() {
        return board(words, view);
    }
    let until = (!closing.is_over(view.now)).then(|| view.local(closing.until).time());
    Some(heard::in_words(words, &Tiding::RoundClosed { until }))
}

/// That a round's time for corrections is over, where no line on a screen counts it down.
pub fn over(words: &Words, view: &View<'_>, round: &ItemId) -> Option<String> {
    over_meanwhile(words, view, round).or_else(|| standing(words, view))
}

/// The same of a round that is not the one at hand: the next has begun.
pub fn over_meanwhile(words: &Words, view: &View<'_>, round: &ItemId) -> Option<String> {
    let meeting = view.meeting;
    let is_at_hand = meeting.rounds.closing(round) == meeting.round_closing(&view.standing);
    if is_at_hand || meeting.opening.closed().is_some() {
        return None;
    }
    let title = naming::shortened(&visible_line(&view.standing.item(round)?.title), TITLE);
    let id = if view.own_table().is_some() { "rounds-over-at-table" } else { "rounds-over" };
    Some(words.say(id, &[("title", title.into())]))
}

/// The ends of the times for corrections that somebody is still to hear of.
#[derive(Clone, Debug, Default)]
pub struct Graces(BTreeSet<(DateTime<Utc>, ItemId)>);

impl Graces {
    /// The round whose time was awaited and is over, the last of several; those that lie ahead are awaited from now on.
    pub fn over(&mut self, meeting: &Meeting, now: DateTime<Utc>) -> Option<ItemId> {
        let ends = meeting.rounds.closings().map(|(round, closing)| (closing.until, round.clone()));
        let (over, ahead) = ends.partition::<BTreeSet<_>, _>(|(end, _)| *end <= now);
        let awaited = std::mem::replace(&mut self.0, ahead);
        awaited.intersection(&over).last().map(|(_, round)| round.clone())
    }

    pub fn are_awaited(&self) -> bool {
        !self.0.is_empty()
    }
}

/// That, and till when the tables correct.
pub fn said(words: &Words, view: &View<'_>, event: &RoundEvent) -> String {
    match event {
        RoundEvent::Closed { closing: Some(closing), .. } if closing.is_over(closing.at) => {
            words.word("rounds-closed-at-once")
        }
        RoundEvent::Closed { closing: Some(closing), .. } => {
            words.say("rounds-closed", &[("clock", naming::moment(words, view, closing.until).into())])
        }
        RoundEvent::Closed { closing: None, .. } => words.word("rounds-opened"),
        RoundEvent::RuleSet { .. } => {
            let rule = view.meeting.rounds.rule();
            match rule.closes {
                true => words.say("rounds-close-by-themselves", &[("minutes", rule.grace.into())]),
                false => words.word("rounds-never-close"),
            }
        }
        RoundEvent::Sealed { .. } => deed(words, view, event),
    }
}

/// A name that "undone" can stand before.
pub fn deed(words: &Words, view: &View<'_>, event: &RoundEvent) -> String {
    match event {
        RoundEvent::Closed { closing: Some(closing), .. } => {
            words.say("rounds-deed-closed", &[("clock", naming::moment(words, view, closing.until).into())])
        }
        RoundEvent::Closed { closing: None, .. } => words.word("rounds-deed-opened"),
        RoundEvent::RuleSet { rule: Some(rule) } if rule.closes => words.word("rounds-deed-rule"),
        RoundEvent::RuleSet { .. } => words.word("rounds-deed-no-rule"),
        RoundEvent::Sealed { .. } => words.word("rounds-deed-sealed"),
    }
}

/// Why a table's note is not taken, and what to do.
pub fn refusal(words: &Words, view: &View<'_>, until: DateTime<Utc>) -> String {
    words.say("rounds-refused", &[("clock", naming::moment(words, view, until).into())])
}

/// What to do with a thing that could be said in general, where this table writes no note any more.
pub fn refused_here(words: &Words, view: &View<'_>, place: &Place) -> Option<String> {
    let line = view.line?;
    match view.meeting.takes_notes_of(line.own, place, view.now, !line.is_up) {
        Err(Refusal::RoundClosed { until }) => {
            let clock = naming::moment(words, view, until);
            Some(words.say("rounds-say-in-general", &[("clock", clock.into())]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::device::rounds::Graces;
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::round::RoundCommand;
    use crate::domain::timeline::command::TimelineCommand;

    #[test]
    fn the_end_of_the_time_for_corrections_is_heard_of_once_and_only_where_it_was_awaited() {
        let next = Command::Timeline(TimelineCommand::Next);
        let close = |grace| Command::Round(RoundCommand::Close { grace: Some(grace) });
        let mut writer = given(&vec![next; 4]).0;
        let mut graces = Graces::default();
        assert!(graces.over(&writer.meeting, writer.now).is_none() && !graces.are_awaited());
        writer.tries(&close(2)).unwrap();
        let minutes = |minutes| writer.now + TimeDelta::minutes(minutes);
        assert!(graces.over(&writer.meeting, minutes(1)).is_none() && graces.are_awaited());
        assert_eq!(graces.over(&writer.meeting, minutes(2)), Some("tables".into()));
        assert!(!graces.are_awaited());
        assert_eq!(graces.over(&writer.meeting, minutes(3)), None);
        // Whoever comes later, and whose round is closed at once, hears it some other way.
        assert_eq!(Graces::default().over(&writer.meeting, minutes(3)), None);
        assert_eq!(graces.over(&writer.meeting, minutes(1)), None);
        writer.tries(&close(0)).unwrap();
        assert_eq!(graces.over(&writer.meeting, writer.now), None);
    }
}
