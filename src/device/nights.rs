//! What plain mode says of the days of a meeting of several days.

use chrono::NaiveDate;

use crate::device::view::View;
use crate::language::dates::{clock, the_day, weekday_and_day};
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// "Dagen er slut. Mødet fortsætter den 27. marts 2022 kl. 09.30 med Oplæg.", in the evening between two days.
pub fn goes_on(words: &Words, view: &View<'_>) -> Option<String> {
    let next = view.standing.item_next()?;
    let start = view.local(next.forecast_start?);
    let (day, at) = (the_day(words.language(), start.date_naive()), clock(words.language(), start.time()));
    let told = [("day", day.into()), ("clock", at.into()), ("title", visible_line(&next.title).into())];
    Some(words.say("reading-day-over", &told))
}

/// The day that begins with the item at a place, where the meeting has several.
pub fn day_begun(words: &Words, view: &View<'_>, at: usize) -> Option<String> {
    let items = &view.standing.items;
    let day = |at: usize| -> Option<NaiveDate> {
        let item = items.get(at)?;
        Some(view.local(item.forecast_start.or(item.planned_start)?).date_naive())
    };
    let before = (0..at).rev().find_map(day);
    let its = day(at).filter(|its| view.meeting.timeline.has_nights() && before != Some(*its))?;
    Some(weekday_and_day(words.language(), its))
}
