//! What is strange in a programme and stays as it was written; a person decides.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::domain::programme::MilestoneWarning;
use crate::domain::question_time::{LEAST, TooManyQuestions};
use crate::language::calendar_names::weekday_name;
use crate::language::words::Words;
use crate::language::{dates, durations};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    NoDate {
        proposed: NaiveDate,
    },
    /// "marts 2007"
    DateInexact {
        words: String,
        proposed: NaiveDate,
    },
    /// "7. april", "i morgen": which day that is hangs on the day on which the file is read.
    DateReckoned {
        words: String,
        proposed: NaiveDate,
    },
    /// "fredag den 7. april 2022", which is a Thursday; of a milestone with its title.
    WrongWeekday {
        title: Option<String>,
        words: String,
        day: NaiveDate,
    },
    /// The clocks of that night skip the time.
    NoSuchClock {
        at: NaiveDateTime,
        to: NaiveDateTime,
    },
    DateNotUnderstood {
        words: String,
        proposed: NaiveDate,
    },
    /// The items from here to the next fixed time are longer than the time between.
    Overfull {
        from: String,
        until: NaiveDateTime,
        minutes: u32,
    },
    /// Nothing is planned from one time to the next.
    Gap {
        from: NaiveDateTime,
        until: NaiveDateTime,
        minutes: u32,
    },
    BeforeTheStart {
        item: String,
        start: NaiveDateTime,
    },
    Milestone {
        title: String,
        words: String,
        warning: MilestoneWarning,
        decided: Option<String>,
    },
    MilestoneNotUnderstood {
        title: String,
        words: String,
    },
    /// The meeting is held through the night in which the clocks are changed.
    ClockChange {
        at: NaiveDateTime,
        to: NaiveDateTime,
        /// How long the meeting is planned to last, in minutes that pass.
        minutes: u64,
    },
    /// Others have tables assigned.
    ThemeWithoutTables {
        theme: String,
    },
    /// There is no time for the questions.
    TooManyQuestions(TooManyQuestions),
    /// Several people at these tables, and one to the record.
    SameName {
        name: String,
        tables: Vec<u16>,
    },
}

impl Warning {
    /// One sentence.
    pub fn say(&self, words: &Words) -> String {
        let day = |day: &NaiveDate| dates::day(words.language(), *day).into();
        let clock = |at: &NaiveDateTime| dates::clock(words.language(), at.time()).into();
        match self {
            Self::NoDate { proposed } => words.say("programme-warning-no-date", &[("day", day(proposed))]),
            Self::DateInexact { words: said, proposed } => {
                words.say("programme-warning-date-inexact", &[("words", said.into()), ("day", day(proposed))])
            }
            Self::DateReckoned { words: said, proposed } => {
                words.say("programme-warning-date-reckoned", &[("words", said.into()), ("day", day(proposed))])
            }
            Self::WrongWeekday { title, words: said, day: meant } => {
                let weekday = weekday_name(words.language(), meant.weekday());
                let told = [("words", said.into()), ("day", day(meant)), ("weekday", weekday.into())];
                match title {
                    None => words.say("programme-warning-wrong-weekday", &told),
                    Some(title) => {
                        let [said, day, weekday] = told;
                        let told = [said, day, weekday, ("title", title.into())];
                        words.say("programme-warning-wrong-weekday-of", &told)
                    }
                }
            }
            Self::NoSuchClock { at, to } => words.say(
                "programme-warning-no-such-clock",
                &[("at", clock(at)), ("day", day(&at.date())), ("to", clock(to))],
            ),
            Self::DateNotUnderstood { words: said, proposed } => {
                words.say("programme-warning-date-not-understood", &[("words", said.into()), ("day", day(proposed))])
            }
            Self::Overfull { from, until, minutes } => words.say(
                "programme-warning-overfull",
                &[("item", from.into()), ("until", clock(until)), ("minutes", (*minutes).into())],
            ),
            Self::Gap { from, until, minutes } => words.say(
                "programme-warning-gap",
                &[("from", clock(from)), ("until", clock(until)), ("minutes", (*minutes).into())],
            ),
            Self::BeforeTheStart { item, start } => {
                words.say("programme-warning-before-the-start", &[("item", item.into()), ("start", clock(start))])
            }
            Self::Milestone { title, words: said, warning, decided } => {
                let decided = decided.as_deref().unwrap_or_default();
                let told = [("title", title.into()), ("words", said.into()), ("decided", decided.into())];
                match warning {
                    MilestoneWarning::BeforeItsDecision => words.say("programme-warning-before-its-decision", &told),
                    MilestoneWarning::WrongSideOfTheMeeting => words.say("programme-warning-wrong-side", &told[..2]),
                    MilestoneWarning::FarFromTheMeeting => words.say("programme-warning-far", &told[..2]),
                }
            }
            Self::MilestoneNotUnderstood { title, words: said } => words
                .say("programme-warning-milestone-not-understood", &[("title", title.into()), ("words", said.into())]),
            Self::ClockChange { at, to, minutes } => words.say(
                "programme-warning-clock-change",
                &[
                    ("at", clock(at)),
                    ("to", clock(to)),
                    ("day", day(&to.date())),
                    ("lasts", durations::short(words, *minutes).into()),
                ],
            ),
            Self::ThemeWithoutTables { theme } => {
                words.say("programme-warning-theme-without-tables", &[("theme", theme.into())])
            }
            Self::TooManyQuestions(TooManyQuestions { questions, minutes, table }) => {
                let told = [
                    ("questions", (*questions).into()),
                    ("minutes", (*minutes).into()),
                    ("least", LEAST.into()),
                    ("table", table.map_or(0, |table| table.0).into()),
                ];
                match table {
                    None => words.say("programme-warning-too-many-questions", &told[..3]),
                    Some(_) => words.say("programme-warning-too-many-questions-at", &told),
                }
            }
            Self::SameName { name, tables } => {
                let count = tables.len();
                let tables: Vec<String> = tables.iter().map(ToString::to_string).collect();
                let told = [("name", name.into()), ("count", count.into()), ("tables", tables.join(", ").into())];
                words.say("programme-warning-same-name", &told)
            }
        }
    }
}
