//! The column of a list of notes that tells when each was said: a clock, or a day with its clock.

use chrono::{DateTime, NaiveDate, NaiveTime};

use crate::language::clock_reading::read_clock;
use crate::language::folding::search_key;

/// What the column is called, its letters alone.
const TIME: &[&str] = &["at", "tid", "kl", "klokken", "tidspunkt", "sagt", "time", "clock", "said"];
/// As spreadsheets write a day.
const DAYS: [&str; 4] = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"];

/// When a note was said; nothing for the day where that is the meeting's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidAt {
    pub day: Option<NaiveDate>,
    pub clock: NaiveTime,
}

/// Whether a column of this name tells when a note was said.
pub fn is_time(name: &str) -> bool {
    let letters: String = search_key(name).chars().filter(|sign| sign.is_alphanumeric()).collect();
    TIME.contains(&letters.as_str())
}

/// "13.38", "kl. 13.38", "29-11-2011 13:38:05", "2011-11-29T13:38:05+01:00", which is a clock of the place where it was said.
pub fn read_time(field: &str) -> Option<SaidAt> {
    let field = field.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(field) {
        return Some(SaidAt { day: Some(moment.date_naive()), clock: moment.time() });
    }
    let dated = field.split_once([' ', 'T']).and_then(|(day, clock)| {
        let day = DAYS.iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok())?;
        Some((day, clock))
    });
    let (day, clock) = dated.map_or((None, field), |(day, clock)| (Some(day), clock));
    let whole = ["%H:%M:%S", "%H.%M.%S"].iter().find_map(|form| NaiveTime::parse_from_str(clock.trim(), form).ok());
    Some(SaidAt { day, clock: whole.or_else(|| read_clock(clock.trim()))? })
}

#[cfg(test)]
mod tests {
    use crate::intake::time_field::{is_time, read_time};

    #[test]
    fn a_time_is_read_as_people_and_spreadsheets_write_it() {
        let read = |field: &str| read_time(field).map(|at| (at.day.map(|day| day.to_string()), at.clock.to_string()));
        let day = Some("2011-11-29".to_owned());
        for (field, expected) in [
            ("13.38", (None, "13:38:00")),
            (" kl. 13:38 ", (None, "13:38:00")),
            ("halv to", (None, "13:30:00")),
            ("13:38:05", (None, "13:38:05")),
            ("29-11-2011 13:38", (day.clone(), "13:38:00")),
            ("29.11.2011 13.38", (day.clone(), "13:38:00")),
            ("2011-11-29T13:38:05+01:00", (day.clone(), "13:38:05")),
        ] {
            assert_eq!(read(field), Some((expected.0, expected.1.to_owned())), "{field}");
        }
        for field in ["", "formiddag", "25.10", "29-11-2011"] {
            assert_eq!(read(field), None, "{field}");
        }
        assert!(["Kl.", "tid", "AT", "Tidspunkt"].into_iter().all(is_time));
        assert!(["tidsramme", "klasse", "dato"].into_iter().all(|name| !is_time(name)));
    }
}
