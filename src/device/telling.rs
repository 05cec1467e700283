//! What a device answers, in words: one or a few short lines, read well aloud.

use crate::device::copied_words::Copies;
use crate::device::deeds::{
    deed, event_in_words, note_number, own_case_number, placed_together, point_number, taken_up,
};
use crate::device::desk::Turn;
use crate::device::input::Fault;
use crate::device::reply::Reply;
use crate::device::view::View;
use crate::device::{
    as_agreed, deadline, hands, likely_own_cases, moved_over, naming, new_table, reading, reading_people, refusing,
    rounds, sources,
};
use crate::domain::action::ActionEvent;
use crate::domain::contribution::ContributionEvent;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::{Event, How};
use crate::domain::id::{ContributionId, ThemeId};
use crate::domain::lead::LeadEvent;
use crate::domain::no_own_case::NoOwnCaseEvent;
use crate::domain::opening::OpeningEvent;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::provenance::Gathered;
use crate::domain::sentence::followed_by;
use crate::domain::timeline::event::TimelineEvent;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// A reply in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub text: String,
    /// Whether something was not done; plain mode says it on the error stream.
    pub wrong: bool,
}

/// A reply in words. `view`: the meeting after what the reply is about.
pub fn tell(words: &Words, view: &View<'_>, reply: &Reply) -> Told {
    let right = |text| Told { text, wrong: false };
    match reply {
        Reply::Saved { how, events, .. } => right(saved(words, view, *how, events)),
        Reply::Turned(turn) => right(turned(words, view, turn)),
        Reply::Refused(refusal) => Told { text: refusing::refusal(words, view, refusal), wrong: true },
        Reply::ForGood { events, before } => {
            let what = deed_for_good(words, view, events);
            let text = match before {
                Some(before) => {
                    let before = deed(words, view, before);
                    words.say("replies-for-good", &[("what", what.into()), ("before", before.into())])
                }
                None => words.say("replies-for-good-alone", &[("what", what.into())]),
            };
            Told { text, wrong: true }
        }
        Reply::TakesMany { events } => {
            let what = deed(words, view, events);
            Told { text: words.say("replies-takes-many", &[("what", what.into())]), wrong: true }
        }
        Reply::Overtaken { how, events } => {
            let id = if *how == How::Redo { "replies-overtaken-again" } else { "replies-overtaken" };
            Told { text: words.say(id, &[("what", deed(words, view, events).into())]), wrong: true }
        }
        // Where nothing was typed, no text is kept.
        Reply::NotSaved { fault, text } => {
            let why = fault_in_words(words, fault);
            let id = if text.is_some() { "replies-not-saved" } else { "replies-not-done" };
            Told { text: words.say(id, &[("why", why.into())]), wrong: true }
        }
        Reply::OwnCasesLeft { count } => right(words.say("replies-own-cases-left", &[("count", (*count).into())])),
        Reply::OwnCasesKept { count } => right(words.say("replies-own-cases-kept", &[("count", (*count).into())])),
        Reply::OwnCasesDeleted { count } => {
            right(words.say("replies-own-cases-deleted", &[("count", (*count).into())]))
        }
    }
}

/// Why the disk did not take it.
pub fn fault_in_words(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::DiskFull => words.word("replies-fault-disk-full"),
        Fault::ReadOnly => words.word("replies-fault-read-only"),
        Fault::Other(why) => words.say("replies-fault-other", &[("why", why.into())]),
    }
}

fn saved(words: &Words, view: &View<'_>, how: How, events: &[Event]) -> String {
    let step = match how {
        How::Do => {
            let done = deadline::remarked(words, view, events, done(words, view, events));
            let done = hands::remarked(words, view, events, done);
            let done = new_table::remarked(words, view, events, done);
            let done = moved_over::remarked(words, view, events, done);
            let done = as_agreed::remarked(words, view, events, done);
            return likely_own_cases::remarked(words, view, events, done);
        }
        How::Undo => view.history.last_undone(),
        How::Redo => view.history.last_done(),
    };
    let told = taken_up(words, view, how, step.map_or(events, |step| &step.events));
    match step.map_or(0, |step| step.overtaken) {
        0 => told,
        overtaken => followed_by(&told, &words.say("replies-partly-overtaken", &[("count", overtaken.into())])),
    }
}

/// What can never be taken back: words that were erased, or that were made an own case.
fn deed_for_good(words: &Words, view: &View<'_>, events: &[Event]) -> String {
    match events {
        [Event::OwnCase(OwnCaseEvent::Noted { number, .. }), Event::Erasure(erased), ..] => {
            let ErasureEvent::Erased { number: note, .. } = erased;
            words.say(
                "replies-deed-flagged",
                &[("note", note.to_string().into()), ("number", number.to_string().into())],
            )
        }
        events => deed(words, view, events),
    }
}

fn done(words: &Words, view: &View<'_>, events: &[Event]) -> String {
    match events {
        [Event::Contribution(ContributionEvent::Written { number, place, kind, .. }), rest @ ..] => {
            let mut place = naming::place(words, view, place);
            if kind.is_some() {
                place = format!("{place} ({})", naming::kind(words, *kind));
            }
            if let Some(Event::Contribution(ContributionEvent::TimeSet { said: Some(at), .. })) = rest.last() {
                let told = [("place", place.into()), ("clock", naming::moment(words, view, *at).into())];
                place = words.say("replies-place-said-at", &told);
            }
            let general = matches!(rest.first(), Some(Event::OwnCase(_)));
            let id = if general { "replies-general-saved" } else { "replies-note-saved" };
            words.say(id, &[("number", number.to_string().into()), ("place", place.into())])
        }
        [Event::OwnCase(OwnCaseEvent::Noted { number: own_case, place }), Event::Erasure(erased), ..] => {
            let ErasureEvent::Erased { number: note, .. } = erased;
            let told = [("note", note.to_string().into()), ("number", own_case.to_string().into())];
            let rest = rounds::refused_here(words, view, place);
            let rest = rest.unwrap_or_else(|| words.say("replies-say-in-general", &told));
            let copies = Copies::of(events).map(|copies| copies.in_words(words));
            let parts = [Some(words.say("replies-flagged", &told)), copies, Some(rest)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        [Event::OwnCase(OwnCaseEvent::Noted { number, place }), ..] => words
            .say("replies-own-case-saved", &[("number", number.to_string().into()), ("table", place.table.0.into())]),
        [Event::OwnCase(OwnCaseEvent::Proposed { own_case, .. }), ..] => {
            let number = own_case_number(view, *own_case);
            let table = view.meeting.own_cases.place_of(*own_case).map(|place| view.meeting.tables.now(place.table).0);
            words.say("replies-proposed", &[("number", number.into()), ("table", table.unwrap_or_default().into())])
        }
        [Event::Point(PointEvent::Made { number, .. }), rest @ ..] => {
            words.say("replies-point-saved", &[("number", number.to_string().into()), ("notes", rest.len().into())])
        }
        [Event::Action(ActionEvent::Agreed { number, terms, split_from: None, .. }), ..] => {
            let who = terms.who.is_none();
            let when = terms.when.is_none();
            let id = match (who, when) {
                (true, true) => "replies-action-saved-missing-both",
                (true, false) => "replies-action-saved-missing-who",
                (false, true) => "replies-action-saved-missing-when",
                (false, false) => "replies-action-saved",
            };
            words.say(id, &[("number", number.to_string().into())])
        }
        [Event::Timeline(_), ..] | [Event::Opening(OpeningEvent::Laid { .. }), ..] => {
            // What begins is named in the time itself.
            let begun = events.iter().any(|event| matches!(event, Event::Timeline(TimelineEvent::Began { .. })));
            let time = reading::time(words, view);
            let mut text = time;
            if !begun {
                let saved = words.say("replies-saved", &[("what", deed(words, view, events).into())]);
                text = followed_by(&saved, &text);
            }
            if !view.standing.broken.is_empty() {
                text.push(' ');
                text.push_str(&words.word("replies-see-plans"));
            }
            if let Some(Event::Round(round)) = events.last() {
                text = format!("{text} {}", rounds::said(words, view, round));
            }
            text
        }
        [Event::NoOwnCase(NoOwnCaseEvent::Found { words: found, .. })] if !found.is_empty() => {
            words.say("replies-no-own-case", &[("what", deed(words, view, events).into())])
        }
        [Event::Round(round)] => rounds::said(words, view, round),
        [Event::Lead(LeadEvent::Taken(_)), ..] => words.word("replies-lead-taken"),
        [Event::Opening(OpeningEvent::Closed | OpeningEvent::ClosedAgain { .. }), ..] => words.word("replies-closed"),
        [Event::Opening(OpeningEvent::Reopened | OpeningEvent::ReopenedAgain { .. }), ..] => {
            words.word("replies-reopened")
        }
        [Event::Contribution(ContributionEvent::Grouped { point: Some(point), .. }), ..] => {
            let gathered = Gathered::of(view.meeting);
            let notes: Vec<ContributionId> = events.iter().filter_map(Event::lays).map(|(note, _)| note).collect();
            let (point, source) = (point_number(view, *point), sources::provenance(words, view, &gathered, *point));
            let (id, which) = match notes[..] {
                [note] => ("replies-grouped", ("number", note_number(view, note).into())),
                _ => ("replies-grouped-many", ("count", notes.len().into())),
            };
            words.say(id, &[which, ("point", point.into()), ("source", source.into())])
        }
        events => {
            if let Some((count, place)) = placed_together(words, view, events) {
                return words.say("replies-placed-together", &[("count", count.into()), ("place", place.into())]);
            }
            if let Some(seated) = reading_people::seat_taken(words, events) {
                return words.say("replies-saved", &[("what", seated.into())]);
            }
            let mut deeds: Vec<String> = events.iter().map(|event| event_in_words(words, view, event)).collect();
            deeds.dedup();
            words.say("replies-saved", &[("what", deeds.join("; ").into())])
        }
    }
}

fn at_theme(words: &Words, view: &View<'_>, theme: &ThemeId) -> String {
    words.say("replies-at-theme", &[("theme", naming::theme(words, view, theme).into())])
}

fn turned(words: &Words, view: &View<'_>, turn: &Turn) -> String {
    match turn {
        Turn::Table(table) => {
            let at = match view.meeting.tables.get(*table).and_then(|table| table.name()) {
                Some(name) => words
                    .say("replies-at-named-table", &[("table", table.0.into()), ("name", visible_line(name).into())]),
                None => words.say("replies-at-table", &[("table", table.0.into())]),
            };
            // Where each table has its own theme, going to another table is going to another theme too.
            let given = view.desk.theme.as_ref().filter(|theme| view.meeting.is_given(theme));
            given.map_or_else(|| at.clone(), |theme| format!("{at} {}", at_theme(words, view, theme)))
        }
        Turn::Theme(theme) => at_theme(words, view, theme),
        Turn::ThemeThatIsThere(theme) => {
            let theme = naming::theme(words, view, theme);
            words.say("replies-at-theme-that-is-there", &[("theme", theme.into())])
        }
        Turn::Question(None) => words.word("replies-at-no-question"),
        Turn::Question(Some(question)) => {
            let theme = view.desk.theme.as_ref();
            match theme.and_then(|theme| view.meeting.themes.question(theme, question)) {
                Some(question) => words.say(
                    "replies-at-question",
                    &[("number", question.number.into()), ("text", visible_line(&question.text).into())],
                ),
                None => words.word("replies-at-no-question"),
            }
        }
        Turn::Kind(kind) => words.say("replies-at-kind", &[("kind", naming::kind(words, *kind).into())]),
    }
}
