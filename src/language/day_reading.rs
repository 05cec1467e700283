//! Reading the days and deadlines that people write and say: "senest 30/3", "medio 2008", "en uge før".

use chrono::{Days, Months, NaiveDate};

use crate::language::calendar_names::month;
use crate::language::clock_reading::read_clock_rest;
use crate::language::number_words::number;
use crate::language::period::{Period, PeriodKind};
use crate::language::period_reading::read_period;
use crate::language::phrase::Phrase;

/// The last day that some words can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayReading {
    pub day: NaiveDate,
    /// Whether the words say this day; otherwise it is a proposal for "medio 2008" or "sommeren 2020".
    pub exact: bool,
}

/// The day of a date or deadline in Danish or English, seen from `reference` (the day of the meeting).
///
/// - A day, week or month without a year lies in the year that puts it nearest `reference`, before or after; a quarter,
///   a season or a feast is the one that runs or comes next.
/// - "en uge før", "om to uger" are counted from `reference` and exact.
/// - A stretch of time gives its last day as a proposal: "marts 2007" is 31 March 2007, "sommeren 2020" 31 August.
/// - "Før 1. juni" proposes 31 May. "Inden 1. juni" is used in both ways, so it proposes the later, 1 June.
/// - "Efter påske" proposes the last day of the week that follows. What has no last day ("efter visionsdagen") and what is no date gives `None`.
pub fn read_day(text: &str, reference: NaiveDate) -> Option<DayReading> {
    let mut phrase = Phrase::new(text)?;
    let mut limit = Limit::Until;
    loop {
        if let Some(reading) = phrase.all(|phrase| expression(phrase, reference, limit)) {
            return Some(reading);
        }
        limit = limit.and(read_limit(&mut phrase)?);
    }
}

/// The day of a deadline that is agreed on `reference`, as [`read_day`] has it; what is agreed lies ahead, so that "uge 43",
/// said in November, is next year's.
pub fn read_deadline(text: &str, reference: NaiveDate) -> Option<DayReading> {
    let read = read_day(text, reference)?;
    if read.day >= reference {
        return Some(read);
    }
    // Seen from half a year later the nearest is the coming one; what is counted from the day moves by the half year alone.
    let ahead = reference.checked_add_days(Days::new(182)).and_then(|later| read_day(text, later));
    let is_next_years = |ahead: &DayReading| (360..=372).contains(&(ahead.day - read.day).num_days());
    Some(ahead.filter(is_next_years).unwrap_or(read))
}

/// Whether the words name a time of the calendar, although no last day may be read of them. Not every figure does: "efter møde
/// 2".
pub fn names_a_time(text: &str) -> bool {
    let is_named = |word: &str| {
        month(word).is_some() || word.ends_with("ferien") || ["uge", "week", "kvartal", "halvår"].contains(&word)
    };
    let is_date = |pair: &[char]| pair[0].is_ascii_digit() && matches!(pair[1], '.' | '/' | '-');
    let letters: Vec<char> = text.chars().collect();
    let mut words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    letters.windows(2).any(is_date) || words.any(|word| is_named(&word))
}

/// Whether the day hangs on the day from which it is seen: its year is not said ("7. april"), or it is counted from
/// there ("i morgen").
pub fn is_reckoned(text: &str, reference: NaiveDate) -> bool {
    let seen_from = |day| read_day(text, day).map(|read| read.day);
    let later = |days| reference.checked_add_days(Days::new(days));
    [2 * 365, 10 * 365].into_iter().filter_map(later).any(|later| seen_from(later) != seen_from(reference))
}

/// How the words before a date bind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    /// "senest", "by", "den": the day counts with.
    Until,
    /// "ca.", "omkring": so too, but loosely.
    Around,
    /// "inden": some mean the day with it.
    Within,
    /// "før": the day does not count with.
    Before,
}

impl Limit {
    /// "senest inden", "ca. den": the narrower word holds.
    fn and(self, next: Self) -> Self {
        if next == Self::Until { self } else { next }
    }

    fn reading(self, period: Period) -> Option<DayReading> {
        let Period { first, last, kind } = period;
        let is_day = matches!(kind, PeriodKind::Day | PeriodKind::DoubtfulDay);
        let day = match self {
            Self::Until | Self::Around => last,
            _ if kind == PeriodKind::End => last,
            Self::Within if is_day => last,
            Self::Within | Self::Before => first.pred_opt()?,
        };
        Some(DayReading { day, exact: kind == PeriodKind::Day && self == Self::Until })
    }
}

/// Reads one word or expression that stands before a date; `None` where there is none, and for "efter" and "fra", after
/// which no last day can come.
fn read_limit(phrase: &mut Phrase) -> Option<Limit> {
    let until = [
        "senest",
        "med frist",
        "frist",
        "tilmeldingsfrist",
        "deadline",
        "no later than",
        "not later than",
        "at the latest",
        "latest",
        "due",
        "by",
        "until",
        "til",
        "til og med",
        "i løbet af",
        "during",
        "within",
        "ved",
        "pr",
        "i",
        "in",
        "on",
        "på",
        "den",
        "det",
        "d",
        "the",
    ];
    let around = ["ca", "cirka", "omkring", "about", "around", "approx", "approximately"];
    if phrase.says(&["inden for", "indenfor"]) {
        Some(Limit::Until)
    } else if phrase.says(&["inden"]) {
        Some(Limit::Within)
    } else if phrase.says(&["før", "forud for", "before", "prior to"]) {
        Some(Limit::Before)
    } else if phrase.says(&around) {
        Some(Limit::Around)
    } else {
        phrase.says(&until).then_some(Limit::Until)
    }
}

/// A counted distance or a period, with what may follow it: a clock, "senest".
fn expression(phrase: &mut Phrase, reference: NaiveDate, limit: Limit) -> Option<DayReading> {
    let counted = phrase
        .attempt(|phrase| counted_day(phrase, reference))
        .map(|day| DayReading { day, exact: limit == Limit::Until });
    let reading = counted.or_else(|| limit.reading(read_period(phrase, reference)?))?;
    phrase.says(&["senest", "at the latest", "at latest"]);
    phrase.attempt(read_clock_rest);
    Some(reading)
}

/// "en uge før", "tre uger efter mødet", "om to uger", "inden for 14 dage", "a week before 1 June", "dagen før".
fn counted_day(phrase: &mut Phrase, reference: NaiveDate) -> Option<NaiveDate> {
    if phrase.says(&["om", "in", "within", "inden for", "indenfor"]) {
        return distance(phrase)?.after(reference);
    }
    let distance = phrase.attempt(distance)?;
    let is_before = if phrase.says(&["før", "forud for", "inden", "before", "prior to", "earlier"]) {
        true
    } else {
        phrase.says(&["efter", "senere", "after", "later", "from now"]).then_some(false)?
    };
    let base = base(phrase, reference);
    if is_before { distance.before(base) } else { distance.after(base) }
}

/// The day from which is counted: one that is named exactly, else the meeting's.
fn base(phrase: &mut Phrase, reference: NaiveDate) -> NaiveDate {
    let named = phrase.attempt(|phrase| {
        phrase.says(&["den", "d"]);
        read_period(phrase, reference).filter(|period| period.kind == PeriodKind::Day)
    });
    if named.is_none() {
        phrase.says(&["mødet", "dialogmødet", "the meeting", "the dialogue meeting"]);
    }
    named.map_or(reference, |period| period.last)
}

#[derive(Clone, Copy)]
enum Distance {
    Days(u64),
    Months(u32),
}

impl Distance {
    fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_days(Days::new(days)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_sub_days(Days::new(days)),
            Self::Months(months) => day.checked_sub_months(Months::new(months)),
        }
    }
}

/// "en uge", "14 dage", "et halvt år", "two months", "dagen".
fn distance(phrase: &mut Phrase) -> Option<Distance> {
    if phrase.says(&["et halvt år", "half a year"]) {
        return Some(Distance::Months(6));
    }
    if phrase.says(&["dagen", "the day"]) {
        return Some(Distance::Days(1));
    }
    if phrase.says(&["ugen", "the week"]) {
        return Some(Distance::Days(7));
    }
    let count = match phrase.attempt(Phrase::figures) {
        Some(figures) => figures.value,
        None => phrase.word(|word| if matches!(word, "a" | "an") { Some(1) } else { number(word) })?,
    };
    phrase.word(|word| match word {
        "dag" | "dage" | "døgn" | "day" | "days" => Some(Distance::Days(count.into())),
        "uge" | "uger" | "week" | "weeks" => Some(Distance::Days(u64::from(count) * 7)),
        "måned" | "måneder" | "month" | "months" => Some(Distance::Months(count)),
        "år" | "year" | "years" => count.checked_mul(12).map(Distance::Months),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::{any, proptest};
    use proptest::{prop_assert, prop_assert_eq};

    use crate::language::dates;
    use crate::language::day_reading::{DayReading, is_reckoned, names_a_time, read_day, read_deadline};
    use crate::language::language::Language;

    #[test]
    fn a_deadline_lies_ahead_where_its_year_is_not_said() {
        let reference = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (text, day) in [
            ("uge 43", "2027-10-31"),
            ("1/11", "2027-11-01"),
            ("3/1", "2027-01-03"),
            ("23/11", "2026-11-23"),
            ("ultimo juni", "2027-06-30"),
            ("sidste fredag i oktober", "2027-10-29"),
            ("inden efterårsferien", "2027-10-17"),
            // Said outright, or counted back: it stays, and is asked about.
            ("1/11-2026", "2026-11-01"),
            ("i går", "2026-11-22"),
        ] {
            assert_eq!(read_deadline(text, reference).map(|read| read.day.to_string()).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn words_that_name_a_time_are_told_from_those_that_leave_it_open() {
        for text in ["uge 15-14", "medio februar/primo marts", "inden den 15.", "efter sommerferien"] {
            assert!(names_a_time(text), "{text}");
        }
        for text in ["løbende", "efter møde 2", "snarest muligt", "når budgettet er vedtaget", ""] {
            assert!(!names_a_time(text), "{text}");
        }
    }

    /// Read from the day of the Ringsted meeting, Thursday 7 April 2022: "2022-03-30", and a "~" before a proposal.
    fn read(text: &str) -> Option<String> {
        read_day(text, NaiveDate::from_ymd_opt(2022, 4, 7).unwrap())
            .map(|DayReading { day, exact }| if exact { day.to_string() } else { format!("~{day}") })
    }

    #[track_caller]
    fn assert_readings(readings: &[(&str, &str)]) {
        for (text, expected) in readings {
            assert_eq!(read(text).as_deref(), Some(*expected), "{text}");
        }
    }

    #[test]
    fn days_are_read_in_every_form_that_offices_use() {
        assert_readings(&[
            ("7/4-2022", "2022-04-07"),
            ("7/4 2022", "2022-04-07"),
            ("7/4/2022", "2022-04-07"),
            ("7/4-22", "2022-04-07"),
            ("7.4.2022", "2022-04-07"),
            ("07-04-2022", "2022-04-07"),
            ("2022-04-07", "2022-04-07"),
            ("30/3", "2022-03-30"),
            ("d. 30/3", "2022-03-30"),
            ("7. april 2022", "2022-04-07"),
            ("7 april 2022", "2022-04-07"),
            ("7. apr. 2022", "2022-04-07"),
            ("den 7. april", "2022-04-07"),
            ("den syvende april", "2022-04-07"),
            ("torsdag den 7. april 2022", "2022-04-07"),
            ("Torsdag d. 7. april 2022, kl. 16-19", "2022-04-07"),
            ("7/4-2022, kl.16-19", "2022-04-07"),
            ("29. februar", "2024-02-29"),
        ]);
    }

    #[test]
    fn english_days_are_read() {
        assert_readings(&[
            ("7 April 2022", "2022-04-07"),
            ("April 7, 2022", "2022-04-07"),
            ("April 7th", "2022-04-07"),
            ("the 7th of April 2022", "2022-04-07"),
            ("Thursday 7 April 2022 at 4 pm", "2022-04-07"),
            ("the twenty-first of June", "2022-06-21"),
            ("by 1 June 2022", "2022-06-01"),
            ("no later than 1 June 2022", "2022-06-01"),
        ]);
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest() {
        let day = |text, year, month, day| {
            read_day(text, NaiveDate::from_ymd_opt(year, month, day).unwrap()).unwrap().day.to_string()
        };
        assert_eq!(day("9. januar", 2006, 11, 27), "2007-01-09");
        assert_eq!(day("20. januar", 2019, 12, 3), "2020-01-20");
        assert_eq!(day("15/12", 2022, 1, 10), "2021-12-15");
        assert_eq!(day("1. kvartal", 2022, 11, 1), "2023-03-31");
    }

    #[test]
    fn a_weekday_that_contradicts_its_date_makes_it_a_proposal() {
        assert_readings(&[("fredag den 7. april 2022", "~2022-04-07")]);
    }

    #[test]
    fn stretches_propose_their_last_day() {
        assert_readings(&[
            ("marts 2007", "~2007-03-31"),
            ("juni", "~2022-06-30"),
            ("i juni måned", "~2022-06-30"),
            ("4. kvartal 2022", "~2022-12-31"),
            ("1. kvartal", "~2023-03-31"),
            ("2. kvartal", "~2022-06-30"),
            ("fjerde kvartal 2022", "~2022-12-31"),
            ("Q4 2022", "~2022-12-31"),
            ("the fourth quarter of 2022", "~2022-12-31"),
            ("1. halvår 2022", "~2022-06-30"),
            ("andet halvår", "~2022-12-31"),
            ("H2 2022", "~2022-12-31"),
            ("first half of 2022", "~2022-06-30"),
            ("uge 14 2022", "~2022-04-10"),
            ("uge 14, 2022", "~2022-04-10"),
            ("i uge 14", "~2022-04-10"),
            ("uge 14-15", "~2022-04-17"),
            ("week 14 of 2022", "~2022-04-10"),
            ("2022", "~2022-12-31"),
            ("i 2023", "~2023-12-31"),
            ("næste år", "~2023-12-31"),
            ("næste uge", "~2022-04-17"),
            ("i næste måned", "~2022-05-31"),
            ("juni næste år", "~2023-06-30"),
        ]);
    }

    #[test]
    fn seasons_end_with_their_third_month() {
        assert_readings(&[
            ("sommeren 2020", "~2020-08-31"),
            ("i sommeren 2020", "~2020-08-31"),
            ("foråret 2023", "~2023-05-31"),
            ("efteråret", "~2022-11-30"),
            ("vinteren", "~2023-02-28"),
            ("til efteråret", "~2022-11-30"),
            ("vinteren 2020", "~2021-02-28"),
            ("vinteren 2023/24", "~2024-02-29"),
            ("summer 2020", "~2020-08-31"),
            ("the autumn of 2022", "~2022-11-30"),
        ]);
    }

    #[test]
    fn primo_medio_and_ultimo_are_proposals() {
        assert_readings(&[
            ("primo juni", "~2022-06-10"),
            ("medio juni 2022", "~2022-06-20"),
            ("ultimo juni", "~2022-06-30"),
            ("ultimo maj 2007", "~2007-05-31"),
            ("primo 2008", "~2008-01-31"),
            ("medio 2008", "~2008-06-30"),
            ("ultimo 2008", "~2008-12-31"),
            ("i begyndelsen af juni", "~2022-06-10"),
            ("midt i juni", "~2022-06-20"),
            ("senest ved udgangen af juni", "~2022-06-30"),
            ("inden udgangen af 2022", "~2022-12-31"),
            ("inden årets udgang", "~2022-12-31"),
            ("mid-2008", "~2008-06-30"),
            ("mid June", "~2022-06-20"),
            ("end of June", "~2022-06-30"),
            ("by the end of June 2022", "~2022-06-30"),
            ("early June", "~2022-06-10"),
        ]);
    }

    #[test]
    fn counted_days_are_exact() {
        assert_readings(&[
            ("en uge før", "2022-03-31"),
            ("senest en uge før", "2022-03-31"),
            ("en uge før mødet", "2022-03-31"),
            ("tre uger efter", "2022-04-28"),
            ("14 dage efter mødet", "2022-04-21"),
            ("om to uger", "2022-04-21"),
            ("inden for to uger", "2022-04-21"),
            ("om en måned", "2022-05-07"),
            ("om et halvt år", "2022-10-07"),
            ("dagen før", "2022-04-06"),
            ("dagen efter", "2022-04-08"),
            ("en uge før den 1. juni", "2022-05-25"),
            ("i dag", "2022-04-07"),
            ("i morgen", "2022-04-08"),
            ("i overmorgen", "2022-04-09"),
            ("på fredag", "2022-04-08"),
            ("på torsdag", "2022-04-14"),
            ("a week before", "2022-03-31"),
            ("a week before the meeting", "2022-03-31"),
            ("two weeks after", "2022-04-21"),
            ("in two months", "2022-06-07"),
            ("within 14 days", "2022-04-21"),
            ("tomorrow", "2022-04-08"),
        ]);
    }

    #[test]
    fn a_day_is_reckoned_where_its_words_alone_do_not_say_it() {
        let meeting = NaiveDate::from_ymd_opt(2022, 4, 7).unwrap();
        for text in ["7/4", "7. april", "29. februar", "i morgen", "en uge før", "på fredag", "juni"] {
            assert!(is_reckoned(text, meeting), "{text}");
        }
        for text in
            ["7/4-2022", "7/4-22", "7. april 2022", "2022-04-07", "marts 2007", "en uge før den 1. juni 2022", "?"]
        {
            assert!(!is_reckoned(text, meeting), "{text}");
        }
    }

    #[test]
    fn limits_before_a_date_are_understood() {
        assert_readings(&[
            ("senest 30/3", "2022-03-30"),
            ("Senest den 20. januar 2020", "2020-01-20"),
            ("senest d. 1. juni 2022 kl. 12", "2022-06-01"),
            ("Tilmeldingsfrist: 30/3", "2022-03-30"),
            ("1. juni senest", "2022-06-01"),
            ("inden 1. juni", "~2022-06-01"),
            ("før 1. juni", "~2022-05-31"),
            ("before 1 June 2022", "~2022-05-31"),
            ("inden juni", "~2022-05-31"),
            ("inden sommeren 2020", "~2020-05-31"),
            ("ca. 1. juni", "~2022-06-01"),
            ("før jul", "~2022-12-23"),
            ("5. jul 2022", "2022-07-05"),
            ("inden jul 2023", "~2023-12-23"),
            ("før påske", "~2022-04-13"),
            ("påske 2023", "~2023-04-10"),
        ]);
    }

    #[test]
    fn what_has_no_last_day_or_is_no_date_is_none() {
        for text in [
            "",
            "?",
            "efter visionsdagen",
            "efter 1. juni",
            "fra 1. juni",
            "snarest",
            "løbende",
            "før",
            "senest",
            "senest senest",
            "30/2",
            "31. februar 2022",
            "32/1",
            "4/25/2022",
            "uge 54",
            "uge 53 2022",
            "5. kvartal",
            "4.12",
            "16.00",
            "kl. 16-19",
            "bord 3",
            "3",
            "en uge",
            "99999999999.99",
            "999999999 uger før",
            "999999999 år efter",
            "0/0-0000",
            "2022-13-45",
            "7/4-2022 i Ringsted",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn long_text_is_refused_at_once() {
        for text in ["senest ".repeat(8_000), "9".repeat(50_000), "7/4-".repeat(12_000), "\0😀".repeat(10_000)] {
            assert_eq!(read(&text), None);
        }
    }

    fn day_between_1900_and_2199(days: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(1900, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap()
    }

    proptest! {
        #[test]
        fn every_day_is_read_as_it_is_written(days in 0_u64..109_500, reference in 0_u64..109_500) {
            let (day, reference) = (day_between_1900_and_2199(days), day_between_1900_and_2199(reference));
            for language in [Language::Da, Language::En] {
                for text in [
                    dates::day(language, day),
                    dates::the_day(language, day),
                    dates::weekday_and_day(language, day),
                    dates::numeric_day(language, day),
                    day.to_string(),
                ] {
                    prop_assert_eq!(read_day(&text, reference), Some(DayReading { day, exact: true }), "{}", text);
                }
            }
        }

        #[test]
        fn a_day_without_year_is_never_further_than_half_a_year(days in 0_u64..109_500, reference in 0_u64..109_500) {
            let (day, reference) = (day_between_1900_and_2199(days), day_between_1900_and_2199(reference));
            let text = dates::day_and_month(Language::Da, day);
            let read = read_day(&text, reference).unwrap();
            prop_assert!(text.starts_with("29. februar") || (read.day - reference).num_days().abs() <= 183);
            prop_assert_eq!(dates::day_and_month(Language::Da, read.day), text);
        }

        #[test]
        fn no_text_is_too_strange(
            text in any::<String>(),
            words in "(senest|den|uge|om|en|før|efter|juni|mandag|fre|lørdag d\\.|Sunday|næste|februar|påske|kvartal|primo|kl|[0-9]{1,12}|[./-]| ){0,40}",
        ) {
            for reference in [NaiveDate::MIN, NaiveDate::MAX, day_between_1900_and_2199(44_000)] {
                read_day(&text, reference);
                read_day(&words, reference);
            }
        }
    }
}
