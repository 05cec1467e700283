//! Clock times of a programme file as minutes, and when they go past midnight.

use chrono::{NaiveTime, Timelike};

use crate::language::clock_reading::read_clock;

/// Minutes of a day.
pub const DAY: u32 = 24 * 60;
/// A clock time that is up to this many minutes later is later; more is earlier, or a mistake.
const HALF_A_DAY: u32 = DAY / 2;
/// A meeting is no longer; an end that would make it so lies before the start.
pub const LONGEST_FRAME: u32 = 16 * 60;

/// A time of day in words, also "24.00".
pub fn clock(words: &str) -> Option<NaiveTime> {
    match words.trim() {
        "24" | "24.00" | "24:00" | "kl. 24" | "kl. 24.00" => Some(NaiveTime::MIN),
        words => read_clock(words),
    }
}

/// Minutes from one clock time on to the next time it is the other.
pub fn minutes_on(from: NaiveTime, to: NaiveTime) -> u32 {
    let of_day = |time: NaiveTime| time.hour() * 60 + time.minute();
    (DAY + of_day(to) - of_day(from)) % DAY
}

/// The length of the frame, where the end comes after the start.
pub fn frame(start: NaiveTime, end: NaiveTime) -> Option<u32> {
    Some(minutes_on(start, end)).filter(|minutes| (1..=LONGEST_FRAME).contains(minutes))
}

/// Minutes that one clock time comes after another, or before it, whichever is nearer.
pub fn signed_minutes_on(from: NaiveTime, to: NaiveTime) -> i64 {
    match minutes_on(from, to) {
        later @ ..=HALF_A_DAY => later.into(),
        earlier => i64::from(earlier) - i64::from(DAY),
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::programme::timing::{clock, frame, minutes_on, signed_minutes_on};

    fn at(words: &str) -> chrono::NaiveTime {
        clock(words).expect(words)
    }

    #[test]
    fn an_evening_may_end_after_midnight() {
        assert_eq!(minutes_on(at("20.00"), at("01.30")), 330);
        assert_eq!(frame(at("18.00"), at("24.00")), Some(360));
    }

    #[test]
    fn an_end_before_the_start_is_no_frame() {
        assert_eq!(frame(at("16.00"), at("15.00")), None);
        assert_eq!(frame(at("16.00"), at("16.00")), None);
    }

    #[test]
    fn a_time_a_little_earlier_is_not_nearly_a_day_later() {
        assert_eq!(signed_minutes_on(at("16.00"), at("15.30")), -30);
        assert_eq!(signed_minutes_on(at("23.50"), at("00.10")), 20);
    }
}
