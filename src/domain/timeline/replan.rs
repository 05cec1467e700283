//! The ways to catch up, or to use time that is left: named plans with their consequences item by item.

use chrono::{DateTime, Utc};

use crate::domain::id::ItemId;
use crate::domain::programme::ItemKind;
use crate::domain::timeline::course::Course;
use crate::domain::timeline::event::{AtTheTables, TimelineEvent};
use crate::domain::timeline::forecast::{Sheet, Span, When, fetching};
use crate::domain::timeline::instant::{after, lasted, minutes, whole_minutes};
use crate::domain::timeline::plan_name::{PlanName, WhyNot};
use crate::domain::timeline::state::Promise;

/// A way on, and what it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub name: PlanName,
    /// What gets other minutes or another start, in the order of the items.
    pub changes: Vec<Change>,
    /// When the last item then ends.
    pub end: DateTime<Utc>,
    /// Why it cannot be taken, if it cannot.
    pub why_not: Option<WhyNot>,
    /// The new end of the frame, where the plan moves it.
    pub frame_end: Option<DateTime<Utc>>,
}

impl Plan {
    pub fn possible(&self) -> bool {
        self.why_not.is_none()
    }

    fn does_something(&self) -> bool {
        !self.changes.is_empty() || self.frame_end.is_some()
    }

    /// What is recorded when the plan is taken: the concrete minutes, never the recipe.
    pub fn taken(&self) -> TimelineEvent {
        let minutes = |change: &Change| (change.item.clone(), change.minutes.to);
        let hosted = |change: &Change| {
            let table_work = change.at_the_tables.clone()?;
            Some(AtTheTables { item: change.item.clone(), table_work })
        };
        TimelineEvent::Replanned {
            plan: self.name,
            minutes: self.changes.iter().filter(|change| change.minutes.differ()).map(minutes).collect(),
            at_the_tables: self.changes.iter().filter_map(hosted).collect(),
            end: self.frame_end,
        }
    }
}

/// What a plan does to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub item: ItemId,
    /// The item's own minutes; those of a break that is taken in it come on top.
    pub minutes: FromTo<u32>,
    pub start: FromTo<DateTime<Utc>>,
    /// The discussion in which the plan lets this break be taken.
    pub at_the_tables: Option<ItemId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromTo<T> {
    pub from: T,
    pub to: T,
}

impl<T: PartialEq> FromTo<T> {
    pub fn differ(&self) -> bool {
        self.from != self.to
    }
}

/// The plans at an instant; the best known first, the impossible ones with their reason. None where the meeting keeps
/// its plan to the minute, and none after its end.
pub fn plans(course: &Course, now: DateTime<Utc>) -> Vec<Plan> {
    let desk = Desk::new(course, now);
    if !desk.goes_on() {
        Vec::new()
    } else if desk.is_late() {
        [desk.in_proportion(), desk.break_at_the_tables(), desk.round_shorter(), Some(desk.end_later())]
            .into_iter()
            .flatten()
            .filter(|plan| plan.does_something() || !plan.possible())
            .collect()
    } else {
        desk.with_time_left()
    }
}

/// Where plans are tried: the sheet as it is, and what has to be kept.
struct Desk<'a> {
    course: &'a Course,
    sheet: Sheet,
    /// The locked items that can still be kept; a plan has to keep them.
    demanded: Vec<usize>,
    /// When the last item should end: as planned, or where a plan moved the frame's end, then.
    aim: DateTime<Utc>,
}

impl<'a> Desk<'a> {
    fn new(course: &'a Course, now: DateTime<Utc>) -> Self {
        let sheet = Sheet::of(course, now);
        let demanded = (0..sheet.slots.len())
            .filter(|place| sheet.slots[*place].when == When::Ahead && sheet.slots[*place].lock.is_some())
            .filter(|place| sheet.can_keep(Some(*place)))
            .collect();
        let moved = course.end != course.planned_end;
        let aim = if moved { course.end } else { course.plan_end().min(course.end) };
        Self { course, sheet, demanded, aim }
    }

    fn goes_on(&self) -> bool {
        self.sheet.slots.iter().any(|slot| !matches!(slot.when, When::Past(_)))
    }

    fn is_late(&self) -> bool {
        let forecast = self.sheet.forecast();
        !self.sheet.late(&forecast).is_empty() || whole_minutes(lasted(self.aim, forecast.end)) > 0
    }

    fn in_proportion(&self) -> Option<Plan> {
        let mut sheet = self.sheet.clone();
        self.catch_up(&mut sheet, &[&|_| true]);
        Some(self.plan(PlanName::InProportion, &sheet))
    }

    /// The break is one that helps where time is first missing.
    fn break_at_the_tables(&self) -> Option<Plan> {
        let mut sheet = self.sheet.clone();
        let first_missing = |sheet: &Sheet| {
            let missing = |promise| Some((promise, self.missing(sheet, promise))).filter(|(_, missing)| *missing > 0);
            self.promises(sheet).find_map(missing)
        };
        let candidates: Vec<usize> = match first_missing(&sheet) {
            Some((promise, _)) => self.before(&sheet, promise).chain(promise).collect(),
            None => (0..sheet.slots.len()).collect(),
        };
        let beside = |place: usize| Some((place, sheet.table_work_beside(place)?));
        let (place, host) = candidates.into_iter().find_map(beside)?;
        let whole = sheet.slots[place].minutes;
        sheet.slots[place].host = Some(host);
        // No more is taken from the break than is missing.
        let missing = first_missing(&sheet).map_or(0, |(_, missing)| missing);
        sheet.slots[place].minutes = whole.saturating_sub(clip(missing)).max(fetching(whole));
        self.catch_up(&mut sheet, &[&is_plenary, &|_| true]);
        Some(self.plan(PlanName::BreakAtTheTables, &sheet))
    }

    fn round_shorter(&self) -> Option<Plan> {
        let mut sheet = self.sheet.clone();
        let is_round = |place: &usize| sheet.slots[*place].kind == ItemKind::TableWork && sheet.spare(*place) > 0;
        (0..sheet.slots.len()).find(is_round)?;
        for promise in self.promises(&sheet).collect::<Vec<_>>() {
            let missing = self.missing(&sheet, promise);
            let round = self
                .before(&sheet, promise)
                .filter(|place| sheet.slots[*place].kind == ItemKind::TableWork)
                .max_by_key(|place| (sheet.spare(*place), std::cmp::Reverse(*place)));
            if let Some(round) = round {
                let takes = clip(missing).min(sheet.spare(round));
                sheet.slots[round].minutes -= takes;
            }
        }
        Some(self.plan(PlanName::RoundShorter, &sheet))
    }

    fn end_later(&self) -> Plan {
        let mut sheet = self.sheet.clone();
        let over = whole_minutes(lasted(sheet.frame_end, sheet.forecast().end));
        sheet.frame_end = after(sheet.frame_end, minutes(over));
        let mut plan = self.plan(PlanName::EndLater, &sheet);
        plan.frame_end = (over > 0).then_some(sheet.frame_end);
        let last = self.sheet.slots.iter().rposition(|slot| !matches!(slot.when, When::Past(_)) && slot.host.is_none());
        if let Some(last) = last.filter(|last| over > 0 && self.sheet.slots[*last].lock.is_some()) {
            plan.why_not = Some(WhyNot::EndIsLocked { item: self.course.at(last).id.clone() });
        }
        plan
    }

    /// Time is left: items ahead can be longer. To end earlier nothing needs to be done.
    fn with_time_left(&self) -> Vec<Plan> {
        let forecast = self.sheet.forecast();
        let Some(now) = self.course.current_place() else { return Vec::new() };
        // Up to the first item that waits for its time anyway, the time is there to be used.
        let until = (now + 1..self.sheet.slots.len())
            .find(|place| forecast.spans[*place].is_some_and(|span| whole_minutes(span.wait) > 0));
        let planned_wait = until.map_or(0, |place| self.planned_wait(place));
        let left = match until {
            Some(place) => {
                forecast.spans[place].map_or(0, |span| whole_minutes(span.wait)).saturating_sub(planned_wait)
            }
            None => whole_minutes(lasted(forecast.end, self.aim)),
        };
        if left == 0 {
            return Vec::new();
        }
        let can_grow = |place: &usize| {
            let slot = self.sheet.slots[*place];
            let talks = !matches!(
                slot.kind,
                ItemKind::Break | ItemKind::Meal | ItemKind::Arrival | ItemKind::Welcome | ItemKind::Closing
            );
            slot.when == When::Ahead && slot.host.is_none() && slot.lock.is_none() && talks
        };
        let growing: Vec<usize> = (now + 1..until.unwrap_or(self.sheet.slots.len())).filter(can_grow).collect();
        let mut plans = Vec::new();
        if !growing.is_empty() {
            let mut sheet = self.sheet.clone();
            let weights = growing.iter().map(|place| sheet.slots[*place].minutes.max(1)).collect::<Vec<_>>();
            for (place, more) in growing.iter().zip(shares(clip(left), &weights)) {
                sheet.slots[*place].minutes = sheet.slots[*place].minutes.saturating_add(more);
            }
            plans.push(self.plan(PlanName::InProportion, &sheet));
        }
        let round = growing.iter().find(|place| self.sheet.slots[**place].kind == ItemKind::TableWork);
        if let Some(round) = round {
            let mut sheet = self.sheet.clone();
            sheet.slots[*round].minutes = sheet.slots[*round].minutes.saturating_add(clip(left));
            plans.push(self.plan(PlanName::RoundLonger, &sheet));
        }
        plans
    }

    /// The minutes that the plan itself leaves free before an item.
    fn planned_wait(&self, place: usize) -> u64 {
        let step = self.course.at(place);
        let Some(planned) = step.planned else { return 0 };
        let ends = self.course.planned_steps().filter_map(|step| step.planned).map(|planned| planned.end);
        ends.filter(|end| *end <= planned.start).max().map_or(0, |end| whole_minutes(lasted(end, planned.start)))
    }

    /// What a plan has to keep, in the order of time: locked items by their slot, then the end as `None`.
    fn promises(&self, sheet: &Sheet) -> impl Iterator<Item = Option<usize>> + use<> {
        let kept: Vec<usize> =
            self.demanded.iter().copied().filter(|place| sheet.slots[*place].host.is_none()).collect();
        kept.into_iter().map(Some).chain(std::iter::once(None))
    }

    /// By how many minutes a promise is broken. The end's promise is the aim, which is no later than the frame's end.
    fn missing(&self, sheet: &Sheet, promise: Option<usize>) -> u64 {
        let forecast = sheet.forecast();
        match promise {
            None => whole_minutes(lasted(self.aim.min(sheet.frame_end), forecast.end)),
            Some(place) => match (sheet.slots[place].lock, forecast.spans[place]) {
                (Some(lock), Some(span)) => whole_minutes(lasted(lock, span.start)),
                _ => 0,
            },
        }
    }

    /// The items whose minutes help a promise: those after the last item before it that starts no earlier anyway.
    fn before(&self, sheet: &Sheet, promise: Option<usize>) -> impl Iterator<Item = usize> + use<> {
        let until = promise.unwrap_or(sheet.slots.len());
        let forecast = sheet.forecast();
        let holds_back = |place: &usize| {
            let slot = sheet.slots[*place];
            let waits = |span: Span| {
                whole_minutes(span.wait) > 0
                    || slot.lock.is_some_and(|lock| whole_minutes(lasted(lock, span.start)) == 0)
            };
            slot.when == When::Ahead && slot.host.is_none() && forecast.spans[*place].is_some_and(waits)
        };
        let from = (0..until).rev().find(holds_back).unwrap_or(0);
        from..until
    }

    /// Takes minutes until every promise is kept or nothing can be spared: from the first group of kinds first.
    fn catch_up(&self, sheet: &mut Sheet, groups: &[&dyn Fn(ItemKind) -> bool]) {
        for promise in self.promises(sheet).collect::<Vec<_>>() {
            for group in groups {
                let missing = self.missing(sheet, promise);
                if missing == 0 {
                    break;
                }
                let giving: Vec<usize> =
                    self.before(sheet, promise).filter(|place| group(sheet.slots[*place].kind)).collect();
                let spares: Vec<u32> = giving.iter().map(|place| sheet.spare(*place)).collect();
                for (place, takes) in giving.iter().zip(shares(clip(missing), &spares)) {
                    sheet.slots[*place].minutes -= takes.min(sheet.spare(*place));
                }
            }
        }
    }

    /// The sheet against the sheet as it is.
    fn plan(&self, name: PlanName, sheet: &Sheet) -> Plan {
        let (was, is) = (self.sheet.forecast(), sheet.forecast());
        let mut changes = Vec::new();
        for place in 0..sheet.slots.len() {
            let (Some(from), Some(to)) = (was.spans[place], is.spans[place]) else { continue };
            let (old, new) = (self.sheet.slots[place], sheet.slots[place]);
            let host = new.host.filter(|_| old.host.is_none());
            let change = Change {
                item: self.course.at(place).id.clone(),
                minutes: FromTo { from: old.minutes, to: new.minutes },
                start: FromTo { from: from.start, to: to.start },
                at_the_tables: host.map(|host| self.course.at(host).id.clone()),
            };
            if change.minutes.differ() || change.start.differ() || change.at_the_tables.is_some() {
                changes.push(change);
            }
        }
        let late = sheet.late(&is);
        let why_not = late.into_iter().find_map(|(what, by)| {
            let promise = match what {
                None => Promise::End,
                Some(place) if self.demanded.contains(&place) => Promise::Item(self.course.at(place).id.clone()),
                Some(_) => return None,
            };
            Some(WhyNot::StillLate { what: promise, minutes: whole_minutes(by) })
        });
        Plan { name, changes, end: is.end, why_not, frame_end: None }
    }
}

/// Whether everybody listens to one: there two minutes are missed least.
fn is_plenary(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Plenary | ItemKind::Report | ItemKind::Panel | ItemKind::Qa)
}

/// Minutes as items count them.
fn clip(minutes: u64) -> u32 {
    u32::try_from(minutes).unwrap_or(u32::MAX)
}

/// Divides an amount in proportion to the weights, in whole minutes that add up; the largest remainders are rounded
/// up first. Used with what items can spare, no share is larger than its weight as long as the amount is not.
fn shares(amount: u32, weights: &[u32]) -> Vec<u32> {
    let all: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if all == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: u32| u128::from(amount) * u128::from(weight);
    let mut given: Vec<u64> =
        weights.iter().map(|weight| u64::try_from(exact(*weight) / u128::from(all)).unwrap_or(u64::MAX)).collect();
    let mut rest = u64::from(amount).saturating_sub(given.iter().sum());
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|nth| std::cmp::Reverse(exact(weights[*nth]) % u128::from(all)));
    for nth in by_remainder {
        if rest > 0 && weights[nth] > 0 {
            given[nth] += 1;
            rest -= 1;
        }
    }
    given.into_iter().map(clip).collect()
}
