//! What always holds, whatever happens in whatever order.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};

use crate::domain::id::{AuthorId, EntryId, ItemId, Stamp};
use crate::domain::programme::{ItemKind, Programme};
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::event::{AtTheTables, TimelineEvent};
use crate::domain::timeline::example::{Run, denmark, item, locked, programme, wall};
use crate::domain::timeline::plan_name::PlanName;
use crate::domain::timeline::standing::{ItemStanding, Standing};
use crate::domain::timeline::state::{ItemState, Promise, State};
use crate::domain::timeline::timeline::Timeline;

const KINDS: [ItemKind; 7] = [
    ItemKind::Welcome,
    ItemKind::Talk,
    ItemKind::Break,
    ItemKind::TableWork,
    ItemKind::TableWork,
    ItemKind::Report,
    ItemKind::Meal,
];
const PLANS: [PlanName; 5] = [
    PlanName::InProportion,
    PlanName::BreakAtTheTables,
    PlanName::RoundShorter,
    PlanName::EndLater,
    PlanName::RoundLonger,
];

/// Up to eight items, some locked, some with time free before them, in a frame that ends with the last.
fn programmes(most_minutes: u32) -> impl Strategy<Value = Programme> {
    let one = (select(&KINDS[..]), 1..=most_minutes, any::<bool>(), select(vec![0_u32, 0, 0, 7, 40]), 0..=100_u32);
    vec(one, 1..8).prop_map(|items| {
        let mut reached = wall(9, 0);
        let items = items
            .into_iter()
            .enumerate()
            .map(|(nth, (kind, minutes, is_locked, free, least))| {
                let start = reached + TimeDelta::minutes(free.into());
                reached = start + TimeDelta::minutes(minutes.into());
                let item = item(&nth.to_string(), kind, start, minutes, minutes * least / 100);
                if is_locked { locked(item) } else { item }
            })
            .collect();
        programme(items, reached)
    })
}

fn ids() -> impl Strategy<Value = ItemId> {
    (0..10_u32).prop_map(|nth| ItemId(nth.to_string()))
}

fn minutes() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..120_u32, 1 => Just(u32::MAX), 1 => any::<u32>()]
}

fn commands() -> impl Strategy<Value = TimelineCommand> {
    prop_oneof![
        8 => Just(TimelineCommand::Next),
        1 => Just(TimelineCommand::Back),
        1 => Just(TimelineCommand::Pause),
        1 => Just(TimelineCommand::Resume),
        1 => Just(TimelineCommand::Skip),
        1 => Just(TimelineCommand::End),
        1 => ids().prop_map(|item| TimelineCommand::SkipAhead { item }),
        1 => minutes().prop_map(|minutes| TimelineCommand::Extend { minutes }),
        1 => minutes().prop_map(|minutes| TimelineCommand::Shorten { minutes }),
        2 => (ids(), minutes()).prop_map(|(item, minutes)| TimelineCommand::SetMinutes { item, minutes }),
        2 => (option::of(ids()), minutes(), select(&KINDS[..])).prop_map(|(after, minutes, kind)| {
            TimelineCommand::Insert { after, title: "Ekstra".into(), kind, minutes, responsible: None }
        }),
        2 => (ids(), option::of(ids())).prop_map(|(item, before)| TimelineCommand::Move { item, before }),
        2 => (ids(), any::<bool>()).prop_map(|(item, locked)| TimelineCommand::Lock { item, locked }),
        3 => select(&PLANS[..]).prop_map(|plan| TimelineCommand::TakePlan { plan }),
    ]
}

/// Events as another program, or a hostile one, could write them.
fn events() -> impl Strategy<Value = TimelineEvent> {
    let entry = (0..3_u8, 1..20_u64).prop_map(|(author, number)| EntryId { author: AuthorId([author; 16]), number });
    prop_oneof![
        4 => ids().prop_map(|item| TimelineEvent::Began { item }),
        1 => ids().prop_map(|item| TimelineEvent::WentBack { item }),
        1 => Just(TimelineEvent::Paused),
        1 => Just(TimelineEvent::Resumed),
        1 => (ids(), option::of(ids())).prop_map(|(item, next)| TimelineEvent::BrokenOff { item, next }),
        1 => ids().prop_map(|item| TimelineEvent::Skipped { item }),
        1 => Just(TimelineEvent::Ended),
        1 => (ids(), minutes()).prop_map(|(item, minutes)| TimelineEvent::MinutesSet { item, minutes }),
        1 => (ids(), option::of(ids()), minutes()).prop_map(|(item, after, minutes)| TimelineEvent::Inserted {
            item,
            after,
            title: "Ekstra".into(),
            kind: ItemKind::TableWork,
            minutes,
            responsible: Some("Styregruppen".into()),
        }),
        1 => (ids(), option::of(ids())).prop_map(|(item, before)| TimelineEvent::Moved { item, before }),
        1 => (ids(), clocks()).prop_map(|(item, start)| TimelineEvent::Locked { item, start }),
        1 => ids().prop_map(|item| TimelineEvent::Unlocked { item }),
        2 => (vec((ids(), minutes()), 0..3), vec((ids(), ids()), 0..3), option::of(clocks())).prop_map(
            |(minutes, tables, end)| TimelineEvent::Replanned {
                plan: PlanName::InProportion,
                minutes,
                at_the_tables:
                    tables.into_iter().map(|(item, table_work)| AtTheTables { item, table_work }).collect(),
                end,
            }
        ),
        1 => entry.clone().prop_map(|entry| TimelineEvent::Retracted { entry }),
        1 => entry.prop_map(|entry| TimelineEvent::Restored { entry }),
    ]
}

/// Around the day, a hundred years off, and the edges of what can be said at all.
fn clocks() -> impl Strategy<Value = DateTime<Utc>> {
    let century = 100 * 366 * 24 * 60 * 60_i64;
    let seconds = prop_oneof![6 => 0..36_000_i64, 2 => -century..century];
    prop_oneof![
        12 => seconds.prop_map(|seconds| denmark().instant(wall(9, 0)) + TimeDelta::seconds(seconds)),
        1 => Just(DateTime::<Utc>::MAX_UTC),
        1 => Just(DateTime::<Utc>::MIN_UTC),
    ]
}

/// Entries of three authors, each with its own number and its own idea of the time.
fn entries() -> impl Strategy<Value = Vec<(Stamp, DateTime<Utc>, TimelineEvent)>> {
    vec((0..3_u8, 0..4_u64, clocks(), events()), 0..20).prop_map(|written| {
        let number = |nth: usize, lamport: u64| nth as u64 / 2 + lamport;
        let entry = |(nth, (author, lamport, at, event)): (usize, (u8, u64, DateTime<Utc>, TimelineEvent))| {
            let number_in_series = nth as u64 + 1;
            (
                Stamp { lamport: number(nth, lamport), author: AuthorId([author; 16]), number: number_in_series },
                at,
                event,
            )
        };
        written.into_iter().enumerate().map(entry).collect()
    })
}

/// A meeting run by what can be asked of it; what is refused is not done. Steps of time in seconds, clocks set back too.
fn run(programme: &Programme, asked: &[(i64, TimelineCommand)]) -> Run {
    asked.iter().fold(Run::of(programme), |run, (seconds, command)| {
        let run = Run { now: run.now + TimeDelta::seconds(*seconds), ..run };
        run.tries(command)
    })
}

fn asked() -> impl Strategy<Value = Vec<(i64, TimelineCommand)>> {
    vec((prop_oneof![6 => 0..1500_i64, 1 => -1200..0_i64], commands()), 0..16)
}

/// What holds for every standing.
fn sound(standing: &Standing) -> Result<(), proptest::test_runner::TestCaseError> {
    let zero = TimeDelta::zero();
    prop_assert!(standing.elapsed >= zero && standing.remaining >= zero && standing.over >= zero);
    prop_assert!(standing.remaining == zero || standing.over == zero);
    prop_assert_eq!(standing.current.is_some(), matches!(standing.state, State::Running | State::Paused));
    let now = standing.items.iter().filter(|item| item.state == ItemState::Now).count();
    prop_assert_eq!(now, usize::from(standing.current.is_some()));
    for item in &standing.items {
        prop_assert!(item.paused >= zero && item.wait >= zero);
        prop_assert!(item.actual_end.is_none_or(|end| item.actual_start.is_some_and(|start| start <= end)));
        prop_assert_eq!(item.forecast_start.is_some(), item.forecast_end.is_some());
        prop_assert!(item.forecast_start <= item.forecast_end);
        let not_held = item.state == ItemState::Skipped && item.actual_start.is_none();
        prop_assert_eq!(item.forecast_start.is_none(), not_held, "{:?}", item);
    }
    let mut reached = None;
    for item in standing.items.iter().filter(|item| matches!(item.state, ItemState::Now | ItemState::Ahead)) {
        prop_assert!(reached.is_none() || item.forecast_start >= reached, "{:?} overlaps", item);
        if let Some(lock) = item.locked.filter(|_| item.state == ItemState::Ahead) {
            prop_assert!(item.forecast_start.is_some_and(|start| start >= lock));
        }
        reached = item.forecast_end;
    }
    prop_assert!(reached.is_none() || reached == Some(standing.forecast_end));
    prop_assert!(standing.broken.iter().all(|broken| broken.minutes() > 0));
    Ok(())
}

proptest! {
    #[test]
    fn any_order_of_arrival_gives_the_same(
        programme in programmes(200),
        entries in entries(),
        order in vec(any::<Index>(), 20),
        now in clocks(),
    ) {
        let mut shuffled = entries.clone();
        let mut later = Timeline::default();
        for (nth, with) in order.iter().enumerate().take(shuffled.len()) {
            let with = with.index(shuffled.len());
            shuffled.swap(nth, with);
        }
        let mut timeline = Timeline::new(&programme, &denmark());
        entries.iter().for_each(|(stamp, at, event)| timeline.apply(*stamp, *at, event));
        let mut other = Timeline::new(&programme, &denmark());
        // Twice, and through JSON: the wire and the disk change nothing.
        for (stamp, at, event) in shuffled.iter().chain(&entries) {
            let text = serde_json::to_string(event).unwrap();
            other.apply(*stamp, *at, &serde_json::from_str(&text).unwrap());
        }
        prop_assert_eq!(&timeline, &other);
        prop_assert_eq!(timeline.standing(now), other.standing(now));
        // And if the programme is heard of last.
        shuffled.iter().for_each(|(stamp, at, event)| later.apply(*stamp, *at, event));
        later.revise(&programme, &denmark());
        prop_assert_eq!(&timeline, &later);
    }

    #[test]
    fn nothing_panics_and_no_span_is_negative(
        programme in programmes(2_000_000),
        entries in entries(),
        command in commands(),
        now in clocks(),
    ) {
        let mut timeline = Timeline::new(&programme, &denmark());
        for (stamp, at, event) in &entries {
            timeline.apply(*stamp, *at, event);
            sound(&timeline.standing(now))?;
        }
        timeline.plans(now);
        let _ = timeline.decide(&command, now, EntryId::default());
    }

    #[test]
    fn what_was_asked_and_done_is_sound(programme in programmes(90), asked in asked()) {
        sound(&run(&programme, &asked).standing())?;
    }

    #[test]
    fn the_forecast_end_is_the_sum_of_what_lies_ahead(programme in programmes(90), asked in asked()) {
        let standing = run(&programme, &asked).standing();
        if let Some(now) = standing.item_now() {
            let ahead = standing.items.iter().filter(|item| item.state == ItemState::Ahead);
            let takes = |item: &ItemStanding| {
                TimeDelta::minutes((item.minutes + item.break_minutes).into()) + item.wait
            };
            let end = ahead.fold(now.forecast_end.unwrap(), |end, item| end + takes(item));
            prop_assert_eq!(end, standing.forecast_end);
            let has = TimeDelta::minutes((now.minutes + now.break_minutes).into());
            prop_assert_eq!(standing.elapsed + standing.remaining - standing.over, has);
        }
    }

    #[test]
    fn what_is_decided_does_something_and_its_undo_takes_it_all_back(
        programme in programmes(90),
        asked in asked(),
        command in commands(),
    ) {
        let before = run(&programme, &asked);
        let after = before.clone().tries(&command);
        if after.written.len() > before.written.len() {
            prop_assert!(before.standing() != after.standing(), "{:?}", command);
            let undone = after.clone().undo();
            prop_assert_eq!(undone.standing(), before.standing());
            prop_assert_eq!(undone.timeline.plans(undone.now), before.timeline.plans(before.now));
            prop_assert_eq!(undone.undo().standing(), after.standing());
        }
    }

    #[test]
    fn a_possible_plan_keeps_the_end_and_every_lock_that_can_be_kept(programme in programmes(90), asked in asked()) {
        let run = run(&programme, &asked);
        let before = run.standing();
        let plans = run.timeline.plans(run.now);
        if before.broken.iter().any(|broken| broken.can_be_saved || broken.what == Promise::End) {
            prop_assert!(plans.len() >= 2, "{:?}", plans);
        }
        for plan in plans.iter().filter(|plan| plan.possible()) {
            let after = run.clone().takes(plan.name).standing();
            for broken in &after.broken {
                let was = before.broken.iter().find(|was| was.what == broken.what);
                prop_assert!(was.is_some_and(|was| !was.can_be_saved), "{:?} breaks {:?}", plan, broken);
                prop_assert!(broken.what != Promise::End);
            }
            prop_assert_eq!(after.forecast_end, plan.end);
            for change in &plan.changes {
                let item = after.item(&change.item).unwrap();
                prop_assert_eq!(item.minutes, change.minutes.to);
                prop_assert_eq!(item.forecast_start, Some(change.start.to));
                prop_assert!(item.minutes >= item.least_minutes || change.at_the_tables.is_some());
            }
            let starts = |standing: &Standing| {
                standing.items.iter().map(|item| (item.id.clone(), item.forecast_start)).collect::<Vec<_>>()
            };
            for (was, is) in starts(&before).into_iter().zip(starts(&after)) {
                prop_assert!(was == is || plan.changes.iter().any(|change| change.item == is.0));
            }
        }
    }
}
