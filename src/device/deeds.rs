//! What an entry did, by a name of its own, as "undone" and the log call it.

use crate::device::view::View;
use crate::device::{named_in_public, naming, reading_people, rounds, summing_up};
use crate::domain::action::{ActionEvent, Change};
use crate::domain::answer::{Answer, AnswerEvent};
use crate::domain::approval::ApprovalEvent;
use crate::domain::arrival::ArrivalEvent;
use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::erasure::{Erasable, ErasureEvent};
use crate::domain::event::{Event, How};
use crate::domain::floor::{FloorEvent, Holder};
use crate::domain::id::{ActionId, ContributionId, ItemId, OwnCaseId, PointId};
use crate::domain::lead::LeadEvent;
use crate::domain::message::MessageEvent;
use crate::domain::no_own_case::NoOwnCaseEvent;
use crate::domain::opening::OpeningEvent;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::priority::Vote;
use crate::domain::returned::ReturnedEvent;
use crate::domain::seat::SeatEvent;
use crate::domain::summary::SummaryEvent;
use crate::domain::table::TableEvent;
use crate::domain::theme::ThemeEvent;
use crate::domain::theme_reach::ThemeReach;
use crate::domain::timeline::event::TimelineEvent;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// What an entry did, as a name that "undone" and "done again" can stand before.
pub fn deed(words: &Words, view: &View<'_>, events: &[Event]) -> String {
    if let Some(told) = reading_people::seat_taken(words, events) {
        return told;
    }
    if let Some((count, place)) = placed_together(words, view, events) {
        return words.say("replies-deed-placed-together", &[("count", count.into()), ("place", place.into())]);
    }
    let taken_in = taken_in(events);
    if taken_in > 1 {
        return words.say("replies-deed-taken-in", &[("count", taken_in.into())]);
    }
    // Beginning on another day lays the plan from now on first; what people did is to begin.
    let told = match events {
        [Event::Opening(OpeningEvent::Laid { .. }), .., begun] => Some(begun),
        events => events.first(),
    };
    told.map(|event| event_in_words(words, view, event)).unwrap_or_default()
}

/// How many notes were written: several only from a file.
fn taken_in(events: &[Event]) -> usize {
    let is_written = |event: &&Event| matches!(event, Event::Contribution(ContributionEvent::Written { .. }));
    events.iter().filter(is_written).count()
}

/// How many notes were moved in one stroke, and where; only several, and only to the same theme and question.
pub fn placed_together(words: &Words, view: &View<'_>, events: &[Event]) -> Option<(usize, String)> {
    let place_of = |event| match event {
        &Event::Contribution(ContributionEvent::Placed { ref place, .. }) => Some(place),
        _ => None,
    };
    let places: Vec<&Place> = events.iter().map(place_of).collect::<Option<_>>()?;
    let [first, others @ ..] = &places[..] else { return None };
    let is_under = |other: &&Place| (&other.theme, &other.question) == (&first.theme, &first.question);
    if others.is_empty() || !others.iter().all(is_under) {
        return None;
    }
    let one_table = others.iter().all(|other| other.table == first.table);
    let under = || naming::under(words, view, &first.theme, first.question.as_ref());
    let name = if one_table { naming::place(words, view, first) } else { under() };
    Some((places.len(), name))
}

/// What an entry did, or that it took back or did again what is `called` by its events.
pub fn taken_up(words: &Words, view: &View<'_>, how: How, called: &[Event]) -> String {
    let id = match how {
        How::Do => return deed(words, view, called),
        How::Undo => "replies-undone",
        How::Redo => "replies-redone",
    };
    words.say(id, &[("what", deed(words, view, called).into())])
}

/// Where somebody found that it is no own case, or took that back.
fn no_own_case(words: &Words, view: &View<'_>, event: &NoOwnCaseEvent) -> String {
    let NoOwnCaseEvent::Found { of, words: found } = event;
    let place = view.meeting.spot_of(of).map(|spot| named_in_public::place(words, &spot));
    let id = if found.is_empty() { "replies-deed-own-case-after-all" } else { "replies-deed-no-own-case" };
    words.say(id, &[("place", place.unwrap_or_default().into())])
}

/// One event by its name.
pub fn event_in_words(words: &Words, view: &View<'_>, event: &Event) -> String {
    let numbered = |id: &str, number: String| words.say(id, &[("number", number.into())]);
    match event {
        Event::Opening(OpeningEvent::Opened(_)) => words.word("replies-deed-opened"),
        Event::Opening(OpeningEvent::Revised { .. }) => words.word("replies-deed-revised"),
        Event::Opening(OpeningEvent::Laid { .. }) => words.word("replies-deed-laid"),
        Event::Opening(OpeningEvent::Closed | OpeningEvent::ClosedAgain { .. }) => words.word("replies-deed-closed"),
        Event::Opening(OpeningEvent::Reopened | OpeningEvent::ReopenedAgain { .. }) => {
            words.word("replies-deed-reopened")
        }
        Event::Opening(OpeningEvent::Shown(_)) => words.word("replies-deed-shown"),
        Event::Timeline(event) => timeline_event(words, view, event),
        Event::Table(event) => table_event(words, event),
        Event::Theme(event) => theme_event(words, view, event),
        Event::Contribution(event) => contribution_event(words, view, event),
        Event::Answer(AnswerEvent::Given { place, answer }) => {
            let id = match answer {
                Some(Answer::NoRemarks) => "replies-deed-no-remarks",
                Some(Answer::NotDiscussed) => "replies-deed-not-discussed",
                None => "replies-deed-no-answer",
            };
            words.say(id, &[("place", naming::place(words, view, place).into())])
        }
        Event::OwnCase(event) => match event {
            OwnCaseEvent::Noted { number, .. } => numbered("replies-deed-own-case", number.to_string()),
            OwnCaseEvent::Generalised { .. } => words.word("replies-deed-generalised"),
            OwnCaseEvent::Withdrawn { .. } => words.word("replies-deed-own-case-withdrawn"),
            OwnCaseEvent::Restored { .. } => words.word("replies-deed-own-case-restored"),
            OwnCaseEvent::Proposed { own_case, .. } => {
                numbered("replies-deed-proposed", own_case_number(view, *own_case))
            }
            OwnCaseEvent::PutAway { own_case, .. } => {
                numbered("replies-deed-put-away", own_case_number(view, *own_case))
            }
            OwnCaseEvent::ProposedAgain { own_case, .. } => {
                numbered("replies-deed-proposed-again", own_case_number(view, *own_case))
            }
        },
        Event::NoOwnCase(event) => no_own_case(words, view, event),
        Event::Point(event) => point_event(words, view, event),
        Event::Action(event) => action_event(words, view, event),
        Event::Summary(SummaryEvent::Written { passage, text }) => {
            let id = if text.is_some() { "summary-deed-written" } else { "summary-deed-removed" };
            words.say(id, &[("passage", summing_up::passage(words, view, passage).into())])
        }
        Event::Approval(ApprovalEvent::Given { table, approval }) => {
            let id = if approval.is_some() { "replies-deed-approved" } else { "replies-deed-not-approved" };
            words.say(id, &[("table", table.0.into())])
        }
        Event::Message(MessageEvent::Sent { to, message }) => match (to, message) {
            (None, None) => words.word("replies-deed-message-gone"),
            (Some(table), None) => words.say("replies-deed-message-gone-at", &[("table", table.0.into())]),
            (None, Some(message)) => {
                words.say("replies-deed-message-all", &[("text", visible_line(&message.text).into())])
            }
            (Some(table), Some(message)) => words.say(
                "replies-deed-message",
                &[("table", table.0.into()), ("text", visible_line(&message.text).into())],
            ),
        },
        Event::Arrival(ArrivalEvent::Marked { person, arrival }) => {
            reading_people::deed(words, view, *person, *arrival)
        }
        Event::Arrival(ArrivalEvent::Arranged { moved }) => words.say("seating-deed", &[("count", (*moved).into())]),
        Event::Round(event) => rounds::deed(words, view, event),
        Event::Returned(ReturnedEvent::Came { table, .. }) => {
            words.say("replies-deed-returned", &[("table", table.0.into())])
        }
        Event::Floor(FloorEvent::Given { holder, .. }) => match holder {
            Some(Holder::Table(table)) => words.say("plenary-deed-table", &[("table", table.0.into())]),
            Some(Holder::Theme(theme)) => {
                words.say("plenary-deed-theme", &[("theme", naming::theme(words, view, theme).into())])
            }
            Some(Holder::Actions { page }) => {
                words.say("plenary-deed-actions", &[("page", (usize::from(*page) + 1).into())])
            }
            None => words.word("plenary-deed-cleared"),
        },
        Event::Erasure(ErasureEvent::Erased { what: Erasable::Passage(passage), .. }) => {
            words.say("summary-deed-erased", &[("passage", summing_up::passage(words, view, passage).into())])
        }
        Event::Seat(SeatEvent::Taken { seat, .. }) => naming::seat_taken(words, seat.role),
        Event::Lead(LeadEvent::Taken(_)) => words.word("replies-deed-lead-taken"),
        Event::Lead(LeadEvent::Offered { address }) => {
            words.say("replies-deed-lead-offered", &[("address", visible_line(address).into())])
        }
        Event::Erasure(ErasureEvent::Erased { what: Erasable::Item(_), .. }) => words.word("replies-deed-item-erased"),
        Event::Erasure(ErasureEvent::Erased { what: Erasable::Message(_), .. }) => {
            words.word("replies-deed-message-erased")
        }
        Event::Erasure(ErasureEvent::Erased { what, number, .. }) => {
            let id = match what {
                Erasable::Contribution(_) | Erasable::Passage(_) | Erasable::Item(_) | Erasable::Message(_) => {
                    "replies-deed-erased"
                }
                Erasable::Proposal(_) => "replies-deed-proposal-erased",
                Erasable::Point(_) => "replies-deed-point-erased",
                Erasable::Dissent(_) => "replies-deed-dissent-erased",
                Erasable::Action(_) => "replies-deed-action-erased",
                Erasable::Theme(_) => "replies-deed-theme-erased",
                Erasable::Table(_) => "replies-deed-table-erased",
            };
            numbered(id, number.to_string())
        }
    }
}

fn timeline_event(words: &Words, view: &View<'_>, event: &TimelineEvent) -> String {
    let of = |id: &str, item: &ItemId| {
        let title = view.standing.item(item).map(|item| naming::shortened(&visible_line(&item.title), 40));
        words.say(id, &[("title", title.unwrap_or_default().into())])
    };
    match event {
        TimelineEvent::Began { item } => of("replies-deed-began", item),
        TimelineEvent::WentBack { item } => of("replies-deed-went-back", item),
        TimelineEvent::Paused => words.word("replies-deed-paused"),
        TimelineEvent::Resumed => words.word("replies-deed-resumed"),
        TimelineEvent::BrokenOff { item, .. } | TimelineEvent::Skipped { item } => of("replies-deed-skipped", item),
        TimelineEvent::DayEnded { .. } => words.word("replies-deed-day-ended"),
        TimelineEvent::Closed => words.word("replies-deed-closed"),
        TimelineEvent::Reopened => words.word("replies-deed-reopened"),
        TimelineEvent::Ended => words.word("replies-deed-ended"),
        TimelineEvent::MinutesSet { item, .. } => of("replies-deed-minutes", item),
        TimelineEvent::Inserted { title, .. } => {
            words.say("replies-deed-inserted", &[("title", visible_line(title).into())])
        }
        TimelineEvent::Untitled { .. } => words.word("replies-deed-item-erased"),
        TimelineEvent::Moved { item, .. } => of("replies-deed-item-moved", item),
        TimelineEvent::Locked { item, .. } => of("replies-deed-locked", item),
        TimelineEvent::Unlocked { item } => of("replies-deed-unlocked", item),
        TimelineEvent::Replanned { .. } => words.word("replies-deed-replanned"),
        TimelineEvent::Retracted { .. } | TimelineEvent::Restored { .. } => words.word("replies-deed-timeline"),
    }
}

fn table_event(words: &Words, event: &TableEvent) -> String {
    let (id, table) = match event {
        TableEvent::Added { table } => ("replies-deed-table-added", table),
        TableEvent::Removed { table } => ("replies-deed-table-removed", table),
        TableEvent::Named { table, name: None } => ("replies-deed-table-unnamed", table),
        TableEvent::Named { table, .. } => ("replies-deed-table-named", table),
        TableEvent::Seated { table, .. } => ("replies-deed-table-seated", table),
        TableEvent::Merged { table, into: Some(into), .. } => {
            return words.say("replies-deed-table-merged", &[("table", table.0.into()), ("into", into.0.into())]);
        }
        TableEvent::Merged { table, into: None, .. } => ("replies-deed-table-parted", table),
    };
    words.say(id, &[("table", table.0.into())])
}

fn theme_event(words: &Words, view: &View<'_>, event: &ThemeEvent) -> String {
    match event {
        ThemeEvent::Added { number, title, by, .. } => {
            let (number, title) = (number.to_string(), visible_line(title));
            match by {
                None => words.say("replies-deed-theme-added", &[("number", number.into()), ("title", title.into())]),
                Some(table) => words.say(
                    "replies-deed-theme-added-by-table",
                    &[("number", number.into()), ("title", title.into()), ("table", table.0.into())],
                ),
            }
        }
        ThemeEvent::Removed { .. } => words.word("replies-deed-theme-removed"),
        ThemeEvent::Restored { theme } => {
            words.say("replies-deed-theme-restored", &[("theme", naming::theme(words, view, theme).into())])
        }
        ThemeEvent::Named { theme, .. } => {
            words.say("replies-deed-theme-named", &[("theme", naming::theme(words, view, theme).into())])
        }
        ThemeEvent::Settled { theme, reach } => {
            let id = match reach {
                Some(ThemeReach::All) => "replies-deed-theme-for-all",
                Some(ThemeReach::Table) => "replies-deed-theme-for-its-table",
                Some(ThemeReach::Parked) => "replies-deed-theme-parked",
                None => "replies-deed-theme-waits",
            };
            words.say(id, &[("theme", naming::theme(words, view, theme).into())])
        }
    }
}

fn contribution_event(words: &Words, view: &View<'_>, event: &ContributionEvent) -> String {
    let number = |id: &ContributionId| note_number(view, *id);
    let said = |id: &str, contribution| words.say(id, &[("number", number(contribution).into())]);
    match event {
        ContributionEvent::Written { number, .. } => {
            words.say("replies-deed-note", &[("number", number.to_string().into())])
        }
        ContributionEvent::Edited { contribution, .. } => said("replies-deed-edited", contribution),
        ContributionEvent::Placed { contribution, place } => words.say(
            "replies-deed-placed",
            &[("number", number(contribution).into()), ("place", naming::place(words, view, place).into())],
        ),
        ContributionEvent::KindSet { contribution, kind } => words.say(
            "replies-deed-kind",
            &[("number", number(contribution).into()), ("kind", naming::kind(words, *kind).into())],
        ),
        ContributionEvent::Starred { contribution, starred: true } => said("replies-deed-starred", contribution),
        ContributionEvent::Starred { contribution, starred: false } => said("replies-deed-unstarred", contribution),
        ContributionEvent::Withdrawn { contribution, .. } => said("replies-deed-withdrawn", contribution),
        ContributionEvent::Restored { contribution } => said("replies-deed-restored", contribution),
        ContributionEvent::Grouped { contribution, point: Some(point) } => words.say(
            "replies-deed-grouped",
            &[("number", number(contribution).into()), ("point", point_number(view, *point).into())],
        ),
        ContributionEvent::Owed { contribution, .. } => said("summary-deed-owed", contribution),
        ContributionEvent::TimeSet { contribution, said: Some(at) } => words.say(
            "replies-deed-said-at",
            &[("number", number(contribution).into()), ("clock", naming::moment(words, view, *at).into())],
        ),
        ContributionEvent::TimeSet { contribution, said: None } => said("replies-deed-said-when-written", contribution),
        ContributionEvent::Grouped { contribution, point: None } => said("replies-deed-taken-out", contribution),
        ContributionEvent::Retracted { contribution, .. } => said("replies-deed-lies-as-before", contribution),
    }
}

fn point_event(words: &Words, view: &View<'_>, event: &PointEvent) -> String {
    let (id, point) = match event {
        PointEvent::Made { number, .. } => {
            return words.say("replies-deed-point", &[("point", number.to_string().into())]);
        }
        PointEvent::Merged { point, into: Some(into) } => {
            return words.say(
                "replies-deed-merged",
                &[("point", point_number(view, *point).into()), ("into", point_number(view, *into).into())],
            );
        }
        PointEvent::Merged { point, into: None } => ("replies-deed-parted", point),
        PointEvent::Reworded { point, .. } => ("replies-deed-reworded", point),
        PointEvent::Dissented { point, text: Some(_) } => ("replies-deed-dissent", point),
        PointEvent::Dissented { point, text: None } => ("replies-deed-no-dissent", point),
        PointEvent::Moved { point, .. } => ("replies-deed-moved", point),
        PointEvent::Withdrawn { point, .. } => ("replies-deed-dissolved", point),
        PointEvent::Restored { point } => ("replies-deed-point-restored", point),
        PointEvent::Voted { point, vote: Vote::Stars { table, .. } } => {
            return words
                .say("summary-deed-stars", &[("table", table.0.into()), ("point", point_number(view, *point).into())]);
        }
        PointEvent::Voted { point, vote: Vote::Hands(_) } => ("summary-deed-hands", point),
        PointEvent::Voted { point, vote: Vote::Class(_) } => ("summary-deed-class", point),
    };
    words.say(id, &[("point", point_number(view, *point).into())])
}

fn action_event(words: &Words, view: &View<'_>, event: &ActionEvent) -> String {
    let number = |id: &ActionId| view.meeting.actions.number_of(*id).map(ToString::to_string);
    let number_of = |id: &ActionId| number(id).unwrap_or_default();
    let (id, number) = match event {
        ActionEvent::Agreed { number, split_from: Some(from), .. } => {
            let told = [("action", number.to_string().into()), ("from", number_of(from).into())];
            return words.say("replies-deed-action-split", &told);
        }
        ActionEvent::Agreed { number, .. } => ("replies-deed-action", Some(number.to_string())),
        ActionEvent::Changed { action, change: Change::Source(_) } => ("replies-deed-action-source", number(action)),
        ActionEvent::Changed { action, change: Change::Theme(_) } => ("replies-deed-action-area", number(action)),
        ActionEvent::Changed { action, change: Change::Status(_) } => ("replies-deed-action-status", number(action)),
        ActionEvent::Reported { action, .. } => ("replies-deed-action-status", number(action)),
        ActionEvent::Retracted { action, .. } => ("summary-deed-status-retracted", number(action)),
        ActionEvent::Merged { action, into } => {
            let part = number_of(action).into();
            return match into {
                Some(into) => {
                    words.say("replies-deed-action-merged", &[("action", part), ("into", number_of(into).into())])
                }
                None => words.say("replies-deed-action-parted", &[("action", part)]),
            };
        }
        ActionEvent::Changed { action, .. } => ("replies-deed-action-changed", number(action)),
        ActionEvent::Withdrawn { .. } => return words.word("replies-deed-action-cancelled"),
        ActionEvent::Restored { action } => ("replies-deed-action-restored", number(action)),
    };
    words.say(id, &[("action", number.unwrap_or_default().into())])
}

pub fn note_number(view: &View<'_>, note: ContributionId) -> String {
    view.meeting.contributions.number_of(note).map(ToString::to_string).unwrap_or_default()
}

/// "4.1", as it stands behind the E.
pub fn own_case_number(view: &View<'_>, own_case: OwnCaseId) -> String {
    view.meeting.own_cases.number_of(own_case).map(ToString::to_string).unwrap_or_default()
}

pub fn point_number(view: &View<'_>, point: PointId) -> String {
    view.meeting.points.number_of(point).map(ToString::to_string).unwrap_or_default()
}
