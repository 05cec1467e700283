//! When something was said, where it was typed only later: what stood on paper while a machine was gone.

use std::collections::BTreeMap;

use crate::domain::contribution::Note;
use crate::domain::id::TableNumber;

/// The notes with those of each table as they were said: one that was typed later stands before the first that is younger.
/// Where a table's notes stand among those of others stays as it is.
pub fn as_said(mut notes: Vec<Note<'_>>) -> Vec<Note<'_>> {
    let mut places: BTreeMap<TableNumber, Vec<usize>> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        places.entry(note.place.table).or_default().push(at);
    }
    for places in places.into_values() {
        let there = places.iter().map(|at| notes[*at]);
        let (mut told, typed): (Vec<_>, Vec<_>) = there.partition(|note| note.said().is_some());
        told.sort_by_key(|note| note.at());
        let mut told = told.into_iter().peekable();
        let mut ordered = Vec::with_capacity(places.len());
        for note in typed {
            while let Some(earlier) = told.next_if(|told| told.at() < note.at()) {
                ordered.push(earlier);
            }
            ordered.push(note);
        }
        for (at, note) in places.into_iter().zip(ordered.into_iter().chain(told)) {
            notes[at] = note;
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionCommand;
    use crate::domain::example::{given, note, place, write};
    use crate::domain::meeting::Meeting;
    use crate::domain::refusal::Refusal;
    use crate::domain::timeline::example::wall;

    fn retell(table: u16, text: &str, said: DateTime<Utc>) -> Command {
        Command::Retell { place: place(table, "access", None), kind: None, text: text.to_owned(), said }
    }

    fn texts(meeting: &Meeting) -> Vec<&str> {
        meeting.contributions.standing().map(|note| note.text()).collect()
    }

    #[test]
    fn what_was_on_paper_stands_at_its_table_as_it_was_said_and_both_times_are_kept() {
        let mut writer = given(&[]).0;
        let now = writer.now;
        for (minutes, command) in [
            (0, write(1, "access", "a")),
            (10, write(2, "access", "x")),
            (20, write(1, "access", "d")),
            (30, retell(1, "c", now + TimeDelta::minutes(8))),
            (30, retell(1, "b", now + TimeDelta::minutes(5))),
            (30, retell(1, "e", now + TimeDelta::minutes(25))),
            (40, write(1, "access", "f")),
        ] {
            writer.now = now + TimeDelta::minutes(minutes);
            writer.tries(&command).unwrap();
        }
        assert_eq!(texts(&writer.meeting), ["a", "x", "b", "c", "d", "e", "f"]);
        let told = writer.meeting.contributions.standing().find(|note| note.text() == "b").unwrap();
        assert_eq!((told.at(), told.written.at), (now + TimeDelta::minutes(5), now + TimeDelta::minutes(30)));
        assert!(writer.takes_back());
        assert_eq!(texts(&writer.meeting), ["a", "x", "b", "c", "d", "e"]);
    }

    #[test]
    fn a_time_is_given_later_too_and_never_one_to_come() {
        let of = |said| Command::Contribution(ContributionCommand::SetTime { contribution: note(2), said });
        let written = || given(&[write(1, "access", "Rampe")]);
        let now = written().0.now;
        written().can_take_back(&of(Some(now - TimeDelta::hours(1))));
        written().when(&of(None)).then_refused(Refusal::NothingChanged);
        let at = now + TimeDelta::minutes(1);
        written().when(&of(Some(at))).then_refused(Refusal::NotSaidYet { at });
        written().when(&retell(1, "Dør", at)).then_refused(Refusal::NotSaidYet { at });
        let meeting = written().0.meeting;
        let local = |instant| meeting.zone().unwrap().local(instant).naive_local();
        let told = meeting.on_its_day(wall(13, 38).time(), now);
        assert_eq!(local(told), local(now).date().and_time(wall(13, 38).time()));
    }
}
