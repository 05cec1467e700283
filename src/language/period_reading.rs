//! Reading the days and stretches of the calendar: "7/4-2022", "medio 2008", "4. kvartal", "sommeren 2020", "uge 14".

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use crate::language::calendar_names::{month, weekday};
use crate::language::feasts::{autumn_holiday, christmas, easter, new_year, summer_holiday, whitsun, winter_holiday};
use crate::language::number_words::ordinal;
use crate::language::part::{Part, part_of_month, part_of_months, part_of_year};
use crate::language::period::{Period, PeriodKind};
use crate::language::phrase::Phrase;

/// Reads one expression of the calendar. Where the year is not said, a day, a week or a month lies in the year that puts
/// its last day nearest `reference`; a quarter, a season or a feast is the one that runs then or comes next, since a past
/// one is spoken of with its year.
pub fn read_period(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let rules = [
        iso_day,
        numeric_day,
        named_day,
        weekday_of_month,
        part_of_month_or_year,
        quarter,
        half_year,
        week,
        season,
        feast,
        after_feast,
        whole_month,
        relative_day,
        relative_stretch,
        next_weekday,
        turn_of_year,
        whole_year,
    ];
    rules.into_iter().find_map(|rule| phrase.attempt(|phrase| rule(phrase, reference)))
}

/// "2022-04-07"
fn iso_day(phrase: &mut Phrase, _: NaiveDate) -> Option<Period> {
    let year = four_figures(phrase)?;
    let month = after_mark(phrase, '-')?;
    let day = after_mark(phrase, '-')?;
    NaiveDate::from_ymd_opt(year, month, day).map(Period::day)
}

fn after_mark(phrase: &mut Phrase, mark: char) -> Option<u32> {
    phrase.mark(&[mark]).then(|| phrase.short_figures())?
}

/// "7/4-2022", "30/3", "07-04-2022", "7.4.2022", "7/4-22": the day always stands first.
fn numeric_day(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let weekday = phrase.attempt(said_weekday);
    phrase.says(&["d", "den"]);
    let day = phrase.short_figures()?;
    let has_slash = phrase.mark(&['/']);
    if !has_slash && !phrase.mark(&['.', '-']) {
        return None;
    }
    let month = phrase.short_figures()?;
    let year = phrase.attempt(|phrase| {
        phrase.mark(&['-', '/', '.']);
        let figures = phrase.figures()?;
        match figures.digits {
            4 => i32::try_from(figures.value).ok(),
            2 => year_in_century(figures.value, reference),
            _ => None,
        }
    });
    // Without a year only the slash makes it a date: "4.12" is also a clock or a point of an agenda.
    if year.is_none() && !has_slash {
        return None;
    }
    let period = nearest(year, reference, |year| NaiveDate::from_ymd_opt(year, month, day).map(Period::day))?;
    Some(doubted(period, weekday))
}

/// A day that is said with the name of another weekday is in doubt.
fn doubted(period: Period, weekday: Option<Weekday>) -> Period {
    let is_doubtful = weekday.is_some_and(|weekday| weekday != period.last.weekday());
    if is_doubtful { Period { kind: PeriodKind::DoubtfulDay, ..period } } else { period }
}

/// The year that ends in `two_figures` and lies nearest.
fn year_in_century(two_figures: u32, reference: NaiveDate) -> Option<i32> {
    let two_figures = i32::try_from(two_figures).ok()?;
    let century = reference.year().div_euclid(100) * 100;
    let years = [century - 100, century, century + 100].map(|century| century + two_figures);
    years.into_iter().min_by_key(|year| (year - reference.year()).abs())
}

/// "7. april 2022", "torsdag den 7. april", "den syvende april", "April 7th, 2022", "the 7th of April".
fn named_day(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let weekday = phrase.attempt(said_weekday);
    phrase.says(&["d", "den", "the"]);
    let (day, month) = phrase.attempt(day_then_month).or_else(|| phrase.attempt(month_then_day))?;
    let year = said_year(phrase, reference);
    let period = nearest(year, reference, |year| NaiveDate::from_ymd_opt(year, month, day).map(Period::day))?;
    Some(doubted(period, weekday))
}

fn day_then_month(phrase: &mut Phrase) -> Option<(u32, u32)> {
    let day = said_ordinal(phrase)?;
    phrase.says(&["of", "i"]);
    Some((day, phrase.word(month)?))
}

fn month_then_day(phrase: &mut Phrase) -> Option<(u32, u32)> {
    let month = phrase.word(month)?;
    phrase.says(&["the"]);
    Some((said_ordinal(phrase)?, month))
}

/// "7", "7.", "7th", "syvende", "twenty-first".
fn said_ordinal(phrase: &mut Phrase) -> Option<u32> {
    if let Some(value) = phrase.short_figures() {
        if !phrase.mark(&['.']) {
            phrase.says(&["st", "nd", "rd", "th"]);
        }
        return Some(value);
    }
    let tens = phrase.attempt(|phrase| {
        let tens = phrase.word(|word| match word {
            "twenty" => Some(20),
            "thirty" => Some(30),
            _ => None,
        })?;
        phrase.mark(&['-']);
        Some(tens + phrase.word(ordinal).filter(|unit| *unit < 10)?)
    });
    tens.or_else(|| phrase.word(ordinal))
}

/// "sidste fredag i oktober", "første mandag i november 2022", "the 2nd Tuesday of May".
fn weekday_of_month(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    phrase.says(&["den", "the"]);
    let is_last = phrase.says(&["sidste", "last"]);
    let nth = if is_last { 5 } else { u8::try_from(said_ordinal(phrase)?).ok()? };
    let weekday = phrase.word(weekday)?;
    phrase.says(&["i", "in", "of"]);
    let month = phrase.word(month)?;
    let of = |year, nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth);
    let day = |year| of(year, nth).or_else(|| of(year, 4).filter(|_| is_last)).map(Period::day);
    nearest(said_year(phrase, reference), reference, day)
}

fn said_weekday(phrase: &mut Phrase) -> Option<Weekday> {
    let weekday = phrase.word(weekday)?;
    phrase.says(&["the"]);
    Some(weekday)
}

/// "2022", "i 2022", "of 2022", "i år", "næste år", after what it belongs to.
fn said_year(phrase: &mut Phrase, reference: NaiveDate) -> Option<i32> {
    phrase.attempt(|phrase| {
        if phrase.says(&["i år", "this year"]) {
            return Some(reference.year());
        }
        if phrase.says(&["næste år", "til næste år", "next year"]) {
            return Some(reference.year() + 1);
        }
        if !phrase.says(&["i", "in", "of", "år"]) {
            phrase.mark(&[',', '-', '/']);
        }
        four_figures(phrase)
    })
}

fn four_figures(phrase: &mut Phrase) -> Option<i32> {
    let figures = phrase.attempt(|phrase| phrase.figures().filter(|figures| figures.digits == 4))?;
    i32::try_from(figures.value).ok()
}

/// "primo juni", "medio 2008", "ultimo juni 2022", "udgangen af 2022", "mid-2008", "end of June".
fn part_of_month_or_year(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    phrase.says(&["the"]);
    let part = said_part(phrase)?;
    phrase.says(&["af", "i", "of", "på"]);
    phrase.mark(&['-']);
    if let Some(month) = phrase.word(month) {
        let year = said_year(phrase, reference);
        return nearest(year, reference, |year| part_of_month(part, year, month));
    }
    if phrase.says(&["måneden", "denne måned", "the month", "this month"]) {
        return part_of_month(part, reference.year(), reference.month());
    }
    if phrase.says(&["året", "the year"]) {
        return part_of_year(part, reference.year());
    }
    if let Some(months) = quarter(phrase, reference).or_else(|| half_year(phrase, reference)) {
        return part_of_months(part, months);
    }
    part_of_year(part, said_year(phrase, reference)?)
}

fn said_part(phrase: &mut Phrase) -> Option<Part> {
    let primo = ["primo", "prim", "begyndelsen", "starten", "først", "early", "beginning", "start"];
    let medio = ["medio", "med", "midten", "midt", "mid", "middle"];
    let ultimo = ["ultimo", "ult", "udgangen", "slutningen", "sidst", "late", "end"];
    [(Part::Primo, primo.as_slice()), (Part::Medio, &medio), (Part::Ultimo, &ultimo)]
        .into_iter()
        .find_map(|(part, words)| phrase.says(words).then_some(part))
}

/// "4. kvartal 2022", "første kvartal", "Q4 2022", "the fourth quarter of 2022".
fn quarter(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let number = numbered(phrase, &["kvartal", "kv", "kvt", "quarter"], &["q", "k"])
        .filter(|number| (1..=4).contains(number))?;
    let year = said_year(phrase, reference);
    running_or_coming(year, reference, |year| Period::months(year, 3 * number - 2, 3))
}

/// "1. halvår 2022", "andet halvår", "H1 2022", "first half of 2022".
fn half_year(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let number = numbered(phrase, &["halvår", "half"], &["h"]).filter(|number| (1..=2).contains(number))?;
    let year = said_year(phrase, reference);
    running_or_coming(year, reference, |year| Period::months(year, 6 * number - 5, 6))
}

/// "4. kvartal" or "Q4".
fn numbered(phrase: &mut Phrase, names: &[&str], letters: &[&str]) -> Option<u32> {
    phrase.says(&["the", "det"]);
    if phrase.says(letters) {
        return phrase.short_figures();
    }
    let number = said_ordinal(phrase)?;
    phrase.says(names).then_some(number)
}

/// "uge 14", "uge 14, 2022", "uge 14/2022", "ugerne 14-15", "week 14 of 2022": the weeks of ISO 8601, Monday to Sunday,
/// which are Denmark's.
fn week(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    if !phrase.says(&["uge", "ugerne", "week", "weeks"]) {
        return None;
    }
    let first = phrase.short_figures()?;
    let last = phrase
        .attempt(|phrase| {
            let goes_on = phrase.mark(&['-']) || phrase.says(&["og", "til", "and", "to"]);
            goes_on.then(|| phrase.short_figures())?
        })
        .unwrap_or(first);
    let year = said_year(phrase, reference);
    nearest(year, reference, |year| {
        let first = NaiveDate::from_isoywd_opt(year, first, Weekday::Mon)?;
        let last = NaiveDate::from_isoywd_opt(year, last, Weekday::Sun)?;
        (first < last).then_some(Period::stretch(first, last))
    })
}

/// "marts 2007", "juni", "juni måned".
fn whole_month(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let month = phrase.word(month)?;
    phrase.says(&["måned"]);
    let year = said_year(phrase, reference);
    nearest(year, reference, |year| Period::months(year, month, 1))
}

/// "sommeren 2020", "til foråret", "vinteren 2020/21", "autumn 2022": three whole months, as the weather service counts.
/// A winter bears the year in which it begins, for then it can last longest.
fn season(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    phrase.says(&["til", "next", "næste"]);
    phrase.says(&["the"]);
    let first_month = phrase.word(|word| match word {
        "forår" | "foråret" | "spring" => Some(3),
        "sommer" | "sommeren" | "summer" => Some(6),
        "efterår" | "efteråret" | "autumn" | "fall" => Some(9),
        "vinter" | "vinteren" | "winter" => Some(12),
        _ => None,
    })?;
    let year = said_year(phrase, reference);
    phrase.attempt(|phrase| {
        let second = phrase.mark(&['/', '-']).then(|| phrase.figures())??;
        (first_month == 12 && matches!(second.digits, 2 | 4)).then_some(())
    });
    running_or_coming(year, reference, |year| Period::months(year, first_month, 3))
}

/// "jul", "påske 2022", "pinse", "nytår", "sommerferien".
fn feast(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let feast = phrase.word(said_feast)?;
    running_or_coming(said_year(phrase, reference), reference, feast)
}

/// "efter påske": the week that follows.
fn after_feast(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let feast = phrase.says(&["efter", "after"]).then(|| phrase.word(said_feast))??;
    let week = |year| {
        let first = feast(year)?.last.succ_opt()?;
        Some(Period::stretch(first, first.checked_add_days(Days::new(6))?))
    };
    running_or_coming(said_year(phrase, reference), reference, week)
}

/// What Danish calendars hang deadlines on. "Jul" alone is Christmas, not July.
fn said_feast(word: &str) -> Option<fn(i32) -> Option<Period>> {
    Some(match word {
        "jul" | "christmas" => christmas,
        "nytår" => new_year,
        "påske" | "påsken" | "easter" => easter,
        "pinse" | "pinsen" | "whitsun" => whitsun,
        "sommerferie" | "sommerferien" => summer_holiday,
        "efterårsferie" | "efterårsferien" => autumn_holiday,
        "vinterferie" | "vinterferien" => winter_holiday,
        _ => return None,
    })
}

/// "i dag", "i morgen", "overmorgen", "samme dag".
fn relative_day(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let day = if phrase.says(&["i dag", "idag", "samme dag", "today", "the same day"]) {
        reference
    } else if phrase.says(&["i morgen", "imorgen", "tomorrow"]) {
        reference.succ_opt()?
    } else if phrase.says(&["i overmorgen", "overmorgen", "the day after tomorrow"]) {
        reference.succ_opt()?.succ_opt()?
    } else {
        phrase.says(&["i går", "igår", "yesterday"]).then(|| reference.pred_opt())??
    };
    Some(Period::day(day))
}

/// "næste uge", "denne måned", "næste år".
fn relative_stretch(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let is_next = if phrase.says(&["næste", "next"]) {
        true
    } else {
        phrase.says(&["denne", "dette", "this"]).then_some(false)?
    };
    let steps = u32::from(is_next);
    if phrase.says(&["uge", "week"]) {
        let monday = reference.checked_sub_days(Days::new(reference.weekday().num_days_from_monday().into()))?;
        let first = monday.checked_add_days(Days::new(7 * u64::from(steps)))?;
        return Some(Period::stretch(first, first.checked_add_days(Days::new(6))?));
    }
    if phrase.says(&["måned", "month"]) {
        let month = reference.checked_add_months(Months::new(steps))?;
        return Period::months(month.year(), month.month(), 1);
    }
    phrase.says(&["år", "year"]).then(|| Period::months(reference.year() + i32::from(is_next), 1, 12))?
}

/// "på fredag", "next Friday": the next one after `reference`.
fn next_weekday(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    phrase.says(&["på", "næste", "on", "next"]);
    let weekday = phrase.word(weekday)?;
    let days = (weekday.num_days_from_monday() + 6 - reference.weekday().num_days_from_monday()) % 7 + 1;
    reference.checked_add_signed(TimeDelta::days(days.into())).map(Period::day)
}

/// "årets udgang", "årsskiftet".
fn turn_of_year(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let turns = ["årets udgang", "årets slutning", "årsskiftet", "year's end", "year end"];
    phrase.says(&turns).then(|| part_of_year(Part::Ultimo, reference.year()))?
}

/// "2022", "i år".
fn whole_year(phrase: &mut Phrase, reference: NaiveDate) -> Option<Period> {
    let year = said_year(phrase, reference).filter(|year| (1900..2200).contains(year))?;
    Period::months(year, 1, 12)
}

/// The period of the year that was said, or of the year that puts its last day nearest `reference`; of two as near,
/// the one to come.
fn nearest(year: Option<i32>, reference: NaiveDate, make: impl Fn(i32) -> Option<Period>) -> Option<Period> {
    if let Some(year) = year {
        return make(year);
    }
    // Eight years reach the next 29 February even across 1900 and 2100.
    let years = reference.year() - 8..=reference.year() + 8;
    let distance = |period: &Period| (period.last - reference).num_days();
    years.filter_map(make).min_by_key(|period| (distance(period).abs(), distance(period) < 0))
}

/// The period of the year that was said, or the first whose last day is not before `reference`.
fn running_or_coming(year: Option<i32>, reference: NaiveDate, make: impl Fn(i32) -> Option<Period>) -> Option<Period> {
    match year {
        Some(year) => make(year),
        None => (reference.year() - 1..=reference.year() + 1).filter_map(make).find(|period| period.last >= reference),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::language::period::PeriodKind;
    use crate::language::period_reading::read_period;
    use crate::language::phrase::Phrase;

    /// Read from 7 April 2022, whole or not at all.
    fn read(text: &str) -> Option<(String, PeriodKind)> {
        let reference = NaiveDate::from_ymd_opt(2022, 4, 7).unwrap();
        let period = Phrase::new(text)?.all(|phrase| read_period(phrase, reference))?;
        Some((format!("{}..{}", period.first, period.last), period.kind))
    }

    #[test]
    fn a_period_has_a_first_day_a_last_day_and_a_kind() {
        use PeriodKind::{Day, DoubtfulDay, End, Stretch};
        for (text, days, kind) in [
            ("30/3", "2022-03-30..2022-03-30", Day),
            ("fredag den 7. april 2022", "2022-04-07..2022-04-07", DoubtfulDay),
            ("marts 2007", "2007-03-01..2007-03-31", Stretch),
            ("primo juni", "2022-06-01..2022-06-10", Stretch),
            ("medio juni", "2022-06-11..2022-06-20", Stretch),
            ("ultimo juni", "2022-06-21..2022-06-30", End),
            ("primo 2008", "2008-01-01..2008-01-31", Stretch),
            ("medio 2008", "2008-06-01..2008-06-30", Stretch),
            ("ultimo 2008", "2008-12-01..2008-12-31", End),
            ("4. kvartal 2022", "2022-10-01..2022-12-31", Stretch),
            ("2. halvår 2022", "2022-07-01..2022-12-31", Stretch),
            ("udgangen af 1. kvartal 2027", "2027-03-01..2027-03-31", End),
            ("ult. 4. kv. 2026", "2026-12-01..2026-12-31", End),
            ("medio 2. kvartal", "2022-05-01..2022-05-31", Stretch),
            ("ult. jan. 2023", "2023-01-21..2023-01-31", End),
            ("sommerferien 2027", "2027-06-26..2027-08-08", Stretch),
            ("uge 52 2020", "2020-12-21..2020-12-27", Stretch),
            ("uge 53 2020", "2020-12-28..2021-01-03", Stretch),
            ("vinteren 2019/20", "2019-12-01..2020-02-29", Stretch),
            ("sidste fredag i maj", "2022-05-27..2022-05-27", Day),
            ("første mandag i november 2026", "2026-11-02..2026-11-02", Day),
            ("den 5. torsdag i marts 2022", "2022-03-31..2022-03-31", Day),
            ("the second Tuesday of May", "2022-05-10..2022-05-10", Day),
            ("efter påske", "2022-04-19..2022-04-25", Stretch),
            ("efter efterårsferien", "2022-10-24..2022-10-30", Stretch),
            ("påske", "2022-04-14..2022-04-18", Stretch),
            ("denne uge", "2022-04-04..2022-04-10", Stretch),
            ("næste måned", "2022-05-01..2022-05-31", Stretch),
        ] {
            assert_eq!(read(text), Some((days.to_owned(), kind)), "{text}");
        }
    }

    #[test]
    fn two_figures_of_a_year_are_the_nearest_such_year() {
        let last = |text| read(text).map(|(days, _)| days.split("..").last().map(str::to_owned));
        assert_eq!(last("1/6-24"), Some(Some("2024-06-01".to_owned())));
        assert_eq!(last("1/6-98"), Some(Some("1998-06-01".to_owned())));
    }

    #[test]
    fn what_is_in_no_calendar_is_none() {
        for text in [
            "femte mandag i april 2022",
            "sidste fredag",
            "efter mødet",
            "30/2-2022",
            "29. februar 2022",
            "uge 53 2022",
            "uge 15-14",
            "5. kvartal",
            "3. halvår",
            "medio",
            "1850",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
