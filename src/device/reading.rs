//! What plain mode reads out when it is asked: lines that read well aloud, one thing a line.

use crate::device::counted;
use crate::device::intent::Query;
use crate::device::showing;
use crate::device::sources;
use crate::device::summing_up;
use crate::device::view::View;
use crate::device::{naming, nights, reading_actions, reading_people, reading_seating, reading_tables, refusing};
use crate::device::{reading_help, reading_likeness, reading_notes, reading_themes};
use crate::domain::dissents::dissent;
use crate::domain::id::ItemId;
use crate::domain::provenance::{Gathered, WIDESPREAD_AT};
use crate::domain::role::Role;
use crate::domain::sentence::ended;
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::replan::Plan;
use crate::domain::timeline::standing::ItemStanding;
use crate::domain::timeline::state::{ItemState, Promise, State};
use crate::language::dates::{clock as clock_of_day, the_day};
use crate::language::visible::visible_line;
use crate::language::words::Words;
use crate::language::{drift, durations};

/// The lines that answer a query.
pub fn lines(words: &Words, view: &View<'_>, query: &Query) -> Vec<String> {
    match query {
        Query::Here => vec![here(words, view)],
        Query::Time => vec![time(words, view)],
        Query::Plan => plan(words, view),
        Query::Replan => plans(words, view),
        Query::List(listing) => reading_notes::notes(words, view, listing),
        Query::Points => points(words, view),
        Query::Like(in_hand) => reading_likeness::lines(words, view, in_hand),
        Query::Actions(filter) => reading_actions::actions(words, view, filter),
        Query::Summary => summing_up::passages(words, view),
        Query::TakesHome => summing_up::taken_home(words, view),
        Query::Owed => summing_up::owed(words, view),
        Query::History(action) => summing_up::history(words, view, *action),
        Query::Tables => reading_tables::tables(words, view),
        Query::People { sought } => reading_people::people(words, view, sought),
        Query::Seating => reading_seating::plan(words, view),
        Query::Rotation { rounds } => reading_seating::rotation(words, view, *rounds),
        Query::Themes => reading_themes::themes(words, view),
        Query::Message => vec![message(words, view)],
        Query::Floor => showing::aloud(words, view),
        Query::Help(topic) => reading_help::help(words, view.role(), topic.as_deref()),
        // Whoever holds the door answers before it comes here.
        Query::Codes { .. } | Query::Cards { .. } if view.line.is_some() => vec![words.word("reading-door-elsewhere")],
        Query::Codes { .. } | Query::Cards { .. } => vec![words.word("reading-door-closed")],
    }
}

/// "Kl. 16.27. Nu: Oplæg … 12 min. over tid. 12 min. bagud. Mødet slutter kl. 19.12." in one line.
pub fn time(words: &Words, view: &View<'_>) -> String {
    let standing = &view.standing;
    let clock = |instant| naming::moment(words, view, instant);
    let mut said = vec![words.say("reading-clock", &[("clock", clock(view.now).into())])];
    if view.meeting.opening.closed().is_some() {
        said.push(words.word("reading-closed"));
        return said.join(" ");
    }
    if view.meeting.timeline.is_another_day(view.now) {
        let start = view.local(standing.planned_start);
        let day = the_day(words.language(), start.date_naive());
        let at = clock_of_day(words.language(), start.time());
        said.push(words.say("reading-another-day", &[("day", day.into()), ("clock", at.into())]));
        return said.join(" ");
    }
    match standing.state {
        State::NotStarted => {
            let start = clock(standing.planned_start);
            said.push(words.say("reading-not-started", &[("clock", start.into())]));
        }
        State::Running | State::Paused => {
            if let Some(item) = standing.item_now() {
                said.push(words.say("reading-now", &[("title", ended(&visible_line(&item.title)).into())]));
            }
            let (over, left) = (standing.over_minutes(view.now), standing.remaining.num_seconds());
            said.push(if over > 0 {
                words.say("reading-over", &[("minutes", over.into())])
            } else {
                // The last started minute counts: "0 minutes left" would sound like over.
                words.say("reading-left", &[("minutes", ((left + 59) / 60).into())])
            });
            if standing.state == State::Paused {
                said.push(words.word("reading-paused"));
            }
        }
        State::DayOver => said.extend(nights::goes_on(words, view)),
        State::Ended => said.push(words.word("reading-ended")),
    }
    said.push(sentence(&drift::in_words(words, standing.drift_minutes())));
    said.extend(view.tables_begin().map(|at| words.say("reading-tables-begin", &[("clock", clock(at).into())])));
    if standing.state != State::Ended {
        said.push(words.say("reading-ends", &[("clock", clock(standing.forecast_end).into())]));
    }
    said.extend(
        standing.broken.iter().map(|broken| broken_in_words(words, view, broken.what.clone(), broken.minutes())),
    );
    said.join(" ")
}

/// "Du skriver ved bord 3, tema 2: …. De næste indlæg er: idé."; a collator sits at no table, and who stands by looks on.
pub fn here(words: &Words, view: &View<'_>) -> String {
    let place = view.desk.place().map(|place| naming::place(words, view, &place)).unwrap_or_default();
    let kind = naming::kind(words, view.desk.kind);
    let id = match view.role() {
        None | Some(Role::Scribe { .. }) => "reading-here",
        Some(Role::Collator | Role::CollatorAndStandBy) => "reading-here-at-no-table",
        Some(Role::StandBy | Role::Wall) => "reading-here-looking-on",
    };
    words.say(id, &[("place", ended(&place).into()), ("kind", kind.into())])
}

/// What is said to the table at the desk, or to all.
fn message(words: &Words, view: &View<'_>) -> String {
    let said = view.message(view.desk.table).map(|message| visible_line(&message.text));
    said.map_or_else(
        || words.word("reading-no-message"),
        |text| words.say("replies-tiding-message", &[("text", text.into())]),
    )
}

fn broken_in_words(words: &Words, view: &View<'_>, what: Promise, minutes: u64) -> String {
    let text = match what {
        Promise::Item(item) => {
            let item = view.standing.item(&item);
            let title = |item: &ItemStanding| naming::locked_item(view, &item.id, visible_line(&item.title));
            let clock = item.and_then(|item| item.locked).map(|at| naming::moment(words, view, at));
            words.say(
                "timeline-broken-item",
                &[
                    ("title", item.map(title).unwrap_or_default().into()),
                    ("clock", clock.unwrap_or_default().into()),
                    ("span", durations::short(words, minutes).into()),
                ],
            )
        }
        Promise::End => {
            let clock = naming::moment(words, view, view.standing.frame_end);
            words.say(
                "timeline-broken-end",
                &[("clock", clock.into()), ("span", durations::short(words, minutes).into())],
            )
        }
    };
    sentence(&text)
}

fn plan(words: &Words, view: &View<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, item) in view.standing.items.iter().enumerate() {
        lines.extend(nights::day_begun(words, view, at).map(|day| sentence(&day)));
        lines.push(item_line(words, view, at + 1, item));
    }
    lines.push(time(words, view));
    lines
}

fn item_line(words: &Words, view: &View<'_>, place: usize, item: &ItemStanding) -> String {
    let clock = |instant| naming::moment(words, view, instant);
    let span = |from, to| naming::span(words, view, from, to).into();
    let state = words.word(match item.state {
        ItemState::Done => "timeline-item-done",
        ItemState::Now => "timeline-item-now",
        ItemState::Ahead => "timeline-item-ahead",
        ItemState::Skipped => "timeline-item-skipped",
        ItemState::AtTheTables => "timeline-item-at-the-tables",
    });
    let mut said = vec![words.say(
        "reading-item",
        &[
            ("place", place.into()),
            ("title", visible_line(&item.title).into()),
            ("minutes", item.minutes.into()),
            ("state", state.into()),
        ],
    )];
    if let (Some(from), Some(to)) = (item.planned_start, item.planned_end) {
        said.push(words.say("reading-planned", &[("span", span(from, to))]));
    } else if item.inserted {
        said.push(sentence(&words.word("timeline-item-inserted")));
    }
    match (item.actual_start, item.actual_end) {
        (Some(from), Some(to)) => {
            said.push(words.say("reading-actual", &[("span", span(from, to))]));
        }
        (Some(from), None) => said.push(words.say("reading-began", &[("from", clock(from).into())])),
        (None, _) => {
            if let (Some(from), Some(to)) = (item.forecast_start, item.forecast_end) {
                said.push(words.say("reading-forecast", &[("span", span(from, to))]));
            }
        }
    }
    if let Some(at) = item.locked {
        said.push(sentence(&naming::locked(words, view, &item.id, at)));
    }
    said.join(" ")
}

fn plans(words: &Words, view: &View<'_>) -> Vec<String> {
    let plans = view.meeting.timeline.plans(view.now);
    if plans.is_empty() {
        return vec![words.word("reading-no-plans")];
    }
    let mut lines = vec![time(words, view)];
    lines.extend(plans.iter().enumerate().flat_map(|(at, plan)| plan_lines(words, view, at + 1, plan)));
    if plans.iter().any(Plan::possible) {
        lines.push(words.word("reading-take-a-plan"));
    }
    lines
}

fn plan_lines(words: &Words, view: &View<'_>, place: usize, plan: &Plan) -> Vec<String> {
    let name = plan_name(words, plan);
    let clock = naming::moment(words, view, plan.end);
    let head = match &plan.why_not {
        None => words.say("timeline-plan-ends", &[("clock", clock.into())]),
        Some(why) => {
            let reason = refusing::why_not(words, view, why);
            words.say("timeline-plan-impossible", &[("reason", reason.into())])
        }
    };
    let mut lines = vec![format!("{place}. {}. {}", name, sentence(&head))];
    let title = |item: &ItemId| view.standing.item(item).map(|item| visible_line(&item.title)).unwrap_or_default();
    lines.extend(plan_changes(words, view, plan, title).into_iter().map(|change| format!("   {change}")));
    lines
}

/// What a plan is called.
pub fn plan_name(words: &Words, plan: &Plan) -> String {
    let earlier = plan.changes.iter().any(|change| change.minutes.to > change.minutes.from);
    words.word(match plan.name {
        PlanName::InProportion if earlier => "timeline-plan-in-proportion-early",
        PlanName::InProportion => "timeline-plan-in-proportion",
        PlanName::BreakAtTheTables => "timeline-plan-break-at-the-tables",
        PlanName::RoundShorter => "timeline-plan-round-shorter",
        PlanName::EndLater => "timeline-plan-end-later",
        PlanName::RoundLonger => "timeline-plan-round-longer",
    })
}

/// The consequences of a plan, one item a line; `title` says what an item is called.
pub fn plan_changes(words: &Words, view: &View<'_>, plan: &Plan, title: impl Fn(&ItemId) -> String) -> Vec<String> {
    let clock = |instant| naming::moment(words, view, instant);
    plan.changes
        .iter()
        .map(|change| {
            let title = title(&change.item);
            if change.at_the_tables.is_some() {
                let (from, to) = (change.minutes.from, change.minutes.to);
                words.say(
                    "timeline-change-at-the-tables",
                    &[("title", title.into()), ("from", from.into()), ("to", to.into())],
                )
            } else if change.minutes.differ() {
                let (from, to) = (change.minutes.from, change.minutes.to);
                words.say(
                    "timeline-change-minutes",
                    &[("title", title.into()), ("from", from.into()), ("to", to.into())],
                )
            } else {
                let (from, to) = (clock(change.start.from), clock(change.start.to));
                words.say("timeline-change-start", &[("title", title.into()), ("from", from.into()), ("to", to.into())])
            }
        })
        .collect()
}

fn points(words: &Words, view: &View<'_>) -> Vec<String> {
    let gathered = Gathered::of(view.meeting);
    let standing = view.meeting.points.standing();
    if standing.is_empty() {
        return vec![words.word("reading-no-points")];
    }
    let widespread = |id| gathered.provenance(view.meeting, id).tables.len() >= WIDESPREAD_AT;
    let widespread = standing.iter().filter(|point| widespread(point.id)).count();
    let told = [
        ("notes", view.meeting.contributions.standing().count().into()),
        ("points", counted::points(words, view, standing.len(), widespread).into()),
        ("loose", gathered.loose().len().into()),
    ];
    let mut lines = vec![words.say("reading-points", &told)];
    for point in standing {
        let told = [
            ("number", point.made.number.to_string().into()),
            ("text", visible_line(point.point.text()).into()),
            ("source", sources::provenance(words, view, &gathered, point.id).into()),
        ];
        lines.push(words.say("reading-point", &told));
        if let Some(votes) = summing_up::of_point(words, view.meeting, point.id) {
            lines.push(words.say("summary-priority", &[("votes", votes.into())]));
        }
        if let Some(dissent) = dissent(&view.meeting.points, point.id) {
            lines.push(words.say("reading-dissent", &[("text", visible_line(&dissent).into())]));
        }
        lines.extend(
            gathered.under(point.id).iter().map(|note| format!("   {}", reading_notes::note_line(words, view, *note))),
        );
    }
    lines
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    ended(&format!("{first}{}", letters.as_str()))
}
