//! Thanks at the very end: "20.30 Tak for i aften", where the evening ends at half past eight, says when people leave.

use crate::intake::programme::layout::{Misfit, Slot, lay_out};

/// How long it takes. Minutes.
const THANKS: u32 = 5;

/// Lets a last item that begins when the frame ends, and does not say how long it is, take the last minutes before, if the
/// items before can spare them. Says whether it does.
pub fn comes_before(end: Option<i64>, slots: &mut [Slot]) -> bool {
    let (Some(end), [_, .., last]) = (end, &*slots) else { return false };
    let last = *last;
    if last.start != Some(end) || last.minutes.is_some() {
        return false;
    }
    let place = slots.len() - 1;
    let start = Some(end - i64::from(THANKS));
    slots[place] = Slot { start, minutes: Some(THANKS), proposed: true, ..last };
    let misfits = lay_out(slots, Some(end)).1;
    let fits = !misfits.iter().any(|misfit| matches!(misfit, Misfit::Overfull { until, .. } if Some(*until) == start));
    if !fits {
        slots[place] = last;
    }
    fits
}
