//! Arithmetic of instants that saturates: clocks of other devices and minutes of hostile files may be anything.

use chrono::{DateTime, TimeDelta, Utc};

/// 1 January of year 1 and 30 December of year 9999 in seconds of Unix time: within, every zone has a wall time and
/// RFC 3339 has four digits for the year.
const HORIZON: (i64, i64) = (-62_135_596_800, 253_402_128_000);

/// The instant itself, or the edge of the years that can be written.
pub fn within_reach(instant: DateTime<Utc>) -> DateTime<Utc> {
    if (HORIZON.0..=HORIZON.1).contains(&instant.timestamp()) {
        return instant;
    }
    DateTime::from_timestamp(instant.timestamp().clamp(HORIZON.0, HORIZON.1), 0).unwrap_or(instant)
}

/// `span` after `instant`.
pub fn after(instant: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
    let edge = if span < TimeDelta::zero() { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    within_reach(instant.checked_add_signed(span).unwrap_or(edge))
}

/// How long from `from` to `to`; nothing where a clock went backwards.
pub fn lasted(from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
    to.signed_duration_since(from).max(TimeDelta::zero())
}

/// The sum of two spans.
pub fn sum(one: TimeDelta, other: TimeDelta) -> TimeDelta {
    one.checked_add(&other).unwrap_or(TimeDelta::MAX)
}

/// So many minutes.
pub fn minutes(count: impl Into<u64>) -> TimeDelta {
    i64::try_from(count.into()).ok().and_then(TimeDelta::try_minutes).unwrap_or(TimeDelta::MAX)
}

/// The whole minutes in a span, none in a negative one. What people see and what a plan promises is to the minute:
/// the seconds under it are nobody's business.
pub fn whole_minutes(span: TimeDelta) -> u64 {
    u64::try_from(span.num_minutes()).unwrap_or(0)
}

/// The minute in which an instant lies, as a clock without seconds shows it, counted from 1970.
pub fn clock_minute(instant: DateTime<Utc>) -> i64 {
    instant.timestamp().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use crate::domain::timeline::instant::{after, lasted, minutes, sum, whole_minutes, within_reach};

    #[test]
    fn the_edges_saturate() {
        let last = within_reach(DateTime::<Utc>::MAX_UTC);
        assert_eq!(last.to_rfc3339(), "9999-12-30T00:00:00+00:00");
        assert_eq!(after(last, minutes(u32::MAX)), last);
        assert_eq!(after(DateTime::<Utc>::MIN_UTC, TimeDelta::MIN).to_rfc3339(), "0001-01-01T00:00:00+00:00");
        assert_eq!(sum(TimeDelta::MAX, TimeDelta::MAX), TimeDelta::MAX);
        assert_eq!(minutes(u64::MAX), TimeDelta::MAX);
    }

    #[test]
    fn a_clock_that_goes_backwards_lasts_no_time() {
        let noon = DateTime::<Utc>::UNIX_EPOCH;
        assert_eq!(lasted(after(noon, minutes(10_u32)), noon), TimeDelta::zero());
        assert_eq!(whole_minutes(TimeDelta::seconds(-90)), 0);
        assert_eq!(whole_minutes(TimeDelta::seconds(119)), 1);
    }
}
