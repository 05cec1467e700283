//! Items on the time of one day: what has a start stays there, the rest shares what lies between, to the minute.

use crate::intake::programme::share::share;

/// An item as far as time goes. Times are minutes from the start of the day's frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Where the file fixes its start.
    pub start: Option<i64>,
    /// What the file says.
    pub minutes: Option<u32>,
    /// How long its kind usually is; its weight where it shares.
    pub usual: u32,
    /// Has its usual minutes and does not share: breaks and food.
    pub fixed: bool,
    /// What the file says of its minutes is itself only a proposal.
    pub proposed: bool,
}

/// An item with its time. What was not said is guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    pub start: i64,
    pub minutes: u32,
    /// Something before it, up to the last fixed time, is of guessed length.
    pub start_guessed: bool,
}

/// A time between two fixed times that the items do not fill, or overfill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    Gap {
        from: i64,
        until: i64,
    },
    /// From the item in this place on.
    Overfull {
        first: usize,
        until: i64,
        minutes: i64,
    },
}

/// Places the items of one day in a frame that begins at 0 and ends at `end`, or open.
pub fn lay_out(slots: &[Slot], end: Option<i64>) -> (Vec<Placed>, Vec<Misfit>) {
    let mut placed = Vec::with_capacity(slots.len());
    let mut misfits = Vec::new();
    let mut first = 0;
    // The frame begins with its first item, even before its time (doors open at half past three).
    let mut from = 0;
    if let Some(start) = slots.first().and_then(|slot| slot.start) {
        if start > 0 {
            misfits.push(Misfit::Gap { from: 0, until: start });
        }
        from = start;
    }
    while first < slots.len() {
        let next = (first + 1..slots.len()).find(|place| slots[*place].start.is_some()).unwrap_or(slots.len());
        let until = slots.get(next).map_or(end, |slot| slot.start);
        let stretch = &slots[first..next];
        let minutes = fill(stretch, until.map(|until| u32::try_from(until - from).unwrap_or(0)));
        let mut now = from;
        let mut start_guessed = false;
        for (slot, minutes) in stretch.iter().zip(minutes) {
            placed.push(Placed { start: now, minutes, start_guessed });
            start_guessed |= slot.minutes.is_none() || slot.proposed;
            now += i64::from(minutes);
        }
        match until {
            Some(until) if now < until => misfits.push(Misfit::Gap { from: now, until }),
            Some(until) if now > until => misfits.push(Misfit::Overfull { first, until, minutes: now - until }),
            _ => {}
        }
        from = until.unwrap_or(now);
        first = next;
    }
    (placed, misfits)
}

/// Minutes for the items of a stretch that is `length` long, or as long as it likes.
fn fill(slots: &[Slot], length: Option<u32>) -> Vec<u32> {
    let usual = |slot: &Slot| slot.minutes.unwrap_or(slot.usual);
    let Some(length) = length else { return slots.iter().map(usual).collect() };
    let shares = |slot: &Slot| slot.minutes.is_none() && !slot.fixed;
    if slots.iter().any(shares)
        && let Some(minutes) = fill_those(slots, length, shares)
    {
        return minutes;
    }
    // A break between two fixed times is as long as they leave it; breaks also give when nothing else is left to give.
    let gives = |slot: &Slot| slot.minutes.is_none();
    let only_breaks = slots.iter().all(gives);
    if (only_breaks || slots.iter().any(shares))
        && let Some(minutes) = fill_those(slots, length, gives)
    {
        return minutes;
    }
    // It does not fit: the said stays as said, the rest is as short as makes sense, and the overlap is told.
    const SHORTEST: u32 = 5;
    slots.iter().map(|slot| slot.minutes.unwrap_or(if slot.fixed { slot.usual } else { SHORTEST })).collect()
}

/// The items that may, share what the others leave; `None` where that is less than a minute each.
fn fill_those(slots: &[Slot], length: u32, may: impl Fn(&Slot) -> bool) -> Option<Vec<u32>> {
    let usual = |slot: &Slot| slot.minutes.unwrap_or(slot.usual);
    let others: u32 = slots.iter().filter(|slot| !may(slot)).map(usual).sum();
    let weights: Vec<u32> = slots.iter().filter(|slot| may(slot)).map(|slot| slot.usual).collect();
    let left = length.checked_sub(others)?;
    if u64::from(left) < weights.len() as u64 {
        return None;
    }
    let mut shares = share(left, &weights).into_iter();
    Some(slots.iter().map(|slot| if may(slot) { shares.next().unwrap_or(1) } else { usual(slot) }).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

    use crate::intake::programme::layout::{Misfit, Slot, lay_out};

    const TALK: Slot = Slot { start: None, minutes: None, usual: 35, fixed: false, proposed: false };
    const BREAK: Slot = Slot { start: None, minutes: None, usual: 15, fixed: true, proposed: false };

    fn said(minutes: u32) -> Slot {
        Slot { minutes: Some(minutes), ..TALK }
    }

    fn at(start: i64, slot: Slot) -> Slot {
        Slot { start: Some(start), ..slot }
    }

    fn times(slots: &[Slot], end: Option<i64>) -> Vec<(i64, u32)> {
        lay_out(slots, end).0.iter().map(|placed| (placed.start, placed.minutes)).collect()
    }

    #[test]
    fn an_item_with_a_start_takes_the_time_to_the_next_start() {
        let slots = [at(0, TALK), at(20, BREAK), at(45, TALK)];
        assert_eq!(times(&slots, Some(60)), [(0, 20), (20, 25), (45, 15)]);
        assert_eq!(lay_out(&slots, Some(60)).1, []);
    }

    #[test]
    fn breaks_keep_their_length_while_others_share() {
        assert_eq!(times(&[TALK, BREAK, TALK], Some(75)), [(0, 30), (30, 15), (45, 30)]);
    }

    #[test]
    fn breaks_give_before_anything_is_left_out() {
        assert_eq!(times(&[TALK, BREAK], Some(10)), [(0, 5), (5, 5)]);
    }

    #[test]
    fn without_an_end_the_items_are_as_long_as_usual() {
        assert_eq!(times(&[TALK, said(7), BREAK], None), [(0, 35), (35, 7), (42, 15)]);
    }

    #[test]
    fn too_much_is_told_and_what_has_a_start_stays() {
        let slots = [said(50), at(30, said(10))];
        assert_eq!(times(&slots, Some(60)), [(0, 50), (30, 10)]);
        let misfits = [Misfit::Overfull { first: 0, until: 30, minutes: 20 }, Misfit::Gap { from: 40, until: 60 }];
        assert_eq!(lay_out(&slots, Some(60)).1, misfits);
    }

    #[test]
    fn a_first_item_before_the_frame_begins_the_day() {
        assert_eq!(times(&[at(-30, said(30)), TALK], Some(60)), [(-30, 30), (0, 60)]);
        assert_eq!(lay_out(&[at(15, said(45))], Some(60)).1, [Misfit::Gap { from: 0, until: 15 }]);
    }

    proptest! {
        #[test]
        fn a_frame_with_room_is_filled_to_the_minute(
            items in prop::collection::vec((any::<bool>(), prop::option::of(1_u32..90)), 0..20),
            spare in 1_u32..300,
        ) {
            let slot = |(fixed, minutes)| Slot { start: None, minutes, usual: if fixed { 15 } else { 30 }, fixed, proposed: false };
            let slots: Vec<Slot> = items.into_iter().map(slot).chain([TALK]).collect();
            let needed: u32 = slots.iter().map(|slot| slot.minutes.unwrap_or(if slot.fixed { 15 } else { 1 })).sum();
            let end = i64::from(needed + spare);
            let (placed, misfits) = lay_out(&slots, Some(end));
            prop_assert_eq!(misfits, []);
            let mut now = 0;
            for (slot, placed) in slots.iter().zip(&placed) {
                prop_assert_eq!(placed.start, now);
                prop_assert!(placed.minutes >= 1);
                prop_assert!(slot.minutes.is_none_or(|said| said == placed.minutes));
                now += i64::from(placed.minutes);
            }
            prop_assert_eq!(now, end);
        }
    }
}
