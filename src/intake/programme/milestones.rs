//! Dates before and after the meeting: their words are kept, their day is read, what is strange is warned about.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::due::Due;
use crate::domain::programme::{Milestone, MilestoneWarning};
use crate::intake::programme::file::MilestoneFile;
use crate::intake::programme::warning::Warning;
use crate::language::day_reading::read_day;
use crate::language::doubtful_day::contradicted;

/// Beyond this a date belongs to another meeting, or its year is a slip of the pen.
const FAR: TimeDelta = TimeDelta::days(3 * 366);

/// A deadline in words, with the day they mean seen from the meeting's day.
pub fn due(words: &str, meeting: NaiveDate) -> Due {
    let read = read_day(words, meeting);
    Due { words: words.to_owned(), day: read.map(|read| read.day), exact: read.is_some_and(|read| read.exact) }
}

/// The milestone, and what is strange about its date.
pub fn milestone(file: &MilestoneFile, meeting: NaiveDate) -> (Milestone, Vec<Warning>) {
    let due = due(&file.due, meeting);
    let decided = file.decided.as_deref().and_then(|words| read_day(words, meeting)).map(|read| read.day);
    let warning = due.day.and_then(|day| strange(day, due.exact, decided, file.before, meeting));
    let (title, words) = (file.title.clone(), file.due.clone());
    let told = match warning {
        Some(warning) => Some(Warning::Milestone { title, words, warning, decided: file.decided.clone() }),
        // "efter visionsdagen" is no day and needs none; with figures in it a day was meant.
        None if due.day.is_none() && file.due.contains(|character: char| character.is_ascii_digit()) => {
            Some(Warning::MilestoneNotUnderstood { title, words })
        }
        None => None,
    };
    let (title, words) = (Some(file.title.clone()), file.due.clone());
    let weekday = contradicted(&file.due, meeting).map(|day| Warning::WrongWeekday { title, words, day });
    let milestone = Milestone { title: file.title.clone(), due, warning, internal: file.internal.unwrap_or(false) };
    (milestone, told.into_iter().chain(weekday).collect())
}

fn strange(
    day: NaiveDate,
    exact: bool,
    decided: Option<NaiveDate>,
    before: Option<bool>,
    meeting: NaiveDate,
) -> Option<MilestoneWarning> {
    let wrong_side = match before {
        Some(true) => day > meeting,
        Some(false) => day < meeting,
        None => false,
    };
    if decided.is_some_and(|decided| day < decided) {
        Some(MilestoneWarning::BeforeItsDecision)
    } else if wrong_side && exact {
        Some(MilestoneWarning::WrongSideOfTheMeeting)
    } else if day.signed_duration_since(meeting).abs() > FAR {
        Some(MilestoneWarning::FarFromTheMeeting)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::domain::programme::MilestoneWarning;
    use crate::intake::programme::file::MilestoneFile;
    use crate::intake::programme::milestones::milestone;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn read(due: &str, decided: Option<&str>, before: Option<bool>) -> (Option<NaiveDate>, Option<MilestoneWarning>) {
        let decided = decided.map(str::to_owned);
        let file = MilestoneFile { title: "Møde".into(), due: due.into(), decided, before, internal: None };
        let (milestone, _) = milestone(&file, day(2007, 3, 27));
        assert_eq!(milestone.due.words, due);
        (milestone.due.day, milestone.warning)
    }

    #[test]
    fn a_day_before_its_decision_is_kept_and_warned_about() {
        let told = (Some(day(2006, 3, 8)), Some(MilestoneWarning::BeforeItsDecision));
        assert_eq!(read("8. marts 2006", Some("27. november 2006"), None), told);
    }

    #[test]
    fn a_day_on_the_wrong_side_of_the_meeting_is_warned_about() {
        let wrong = Some(MilestoneWarning::WrongSideOfTheMeeting);
        assert_eq!(read("1. april 2007", None, Some(true)), (Some(day(2007, 4, 1)), wrong));
        assert_eq!(read("1. april 2007", None, Some(false)), (Some(day(2007, 4, 1)), None));
    }

    #[test]
    fn a_year_that_slipped_is_warned_about() {
        let far = Some(MilestoneWarning::FarFromTheMeeting);
        assert_eq!(read("1. april 2070", None, None), (Some(day(2070, 4, 1)), far));
    }

    #[test]
    fn relative_words_count_from_the_meeting() {
        assert_eq!(read("en uge før", None, Some(true)), (Some(day(2007, 3, 20)), None));
    }
}
