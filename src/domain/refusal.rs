//! Why something asked of the meeting is not done. Shown where the person looks; no error.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::id::TableNumber;
use crate::domain::number::Number;
use crate::domain::timeline::refusal::TimelineRefusal;

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    EmptyText,
    /// In characters.
    TextTooLong {
        found: usize,
        limit: usize,
    },
    /// It is so already.
    NothingChanged,
    NothingToUndo,
    NothingToRedo,
    NotOpen,
    /// Another role's matter: a scribe writes for its own table and moves no clock.
    NotYours,
    AlreadyOpen,
    Closed,
    NotClosed,
    NoSuchContribution,
    ContributionWithdrawn {
        number: Number,
    },
    ContributionErased {
        number: Number,
    },
    /// Nobody at the tables is called so.
    NoSuchPerson,
    /// Nobody is written at the table.
    NobodySits {
        table: TableNumber,
    },
    SitsAlready {
        table: TableNumber,
    },
    NoSuchTable {
        table: TableNumber,
    },
    TableExists {
        table: TableNumber,
    },
    /// Merged into another; its number is not used again.
    TableMerged {
        table: TableNumber,
        into: TableNumber,
    },
    TableIntoItself,
    /// It has no note and no answer.
    NothingToApprove {
        table: TableNumber,
    },
    TableTooHigh {
        most: u16,
    },
    NoSuchTheme,
    /// The programme's themes are for those for whom the programme has them.
    ThemeOfTheProgramme,
    ThemeExists {
        title: String,
    },
    /// The parking lot and a theme with notes cannot be taken away.
    ThemeInUse {
        notes: usize,
    },
    NoSuchQuestion,
    NoSuchPoint,
    /// Part of another since they were merged; nothing is done to it by itself.
    PointMerged {
        point: Number,
        into: Number,
    },
    PointIntoItself,
    /// A point must keep or get at least one note for a split.
    NothingToSplit,
    /// No entry of the day holds words of it: they stand in the programme file.
    NothingToErase,
    NotMerged,
    NoSuchAction,
    NoSuchItem,
    /// Nobody of that name sits at a table.
    NobodyOfThatName {
        name: String,
    },
    /// More hands or stars than there can be.
    TooMany {
        found: u32,
        limit: u32,
    },
    NoSuchOwnCase,
    /// Nobody asks whether its words are one.
    NotLikeAnOwnCase,
    /// A civil registration number stands in it, which nobody may make public.
    CivilNumberInIt,
    /// Its table called it an own case, and said it in general in these words.
    SaidOfAnOwnCase,
    /// No words wait for the table to take them.
    NothingProposed {
        number: Number,
    },
    /// The own case is said in general already.
    SaidInGeneral {
        number: Number,
    },
    /// Only the table at which an own case was noted takes the words that are proposed for it.
    TableAccepts {
        table: TableNumber,
    },
    /// No table discussion has begun.
    NoRound,
    NoClosedRound,
    /// In minutes.
    GraceTooLong {
        most: u32,
    },
    /// The round is closed for its tables, and the time for corrections is over.
    RoundClosed {
        until: DateTime<Utc>,
    },
    /// Notes or own cases stand there, so it was discussed.
    WasDiscussed {
        notes: usize,
        own_cases: usize,
    },
    /// Nothing was said at a time that is still to come.
    NotSaidYet {
        at: DateTime<Utc>,
    },
    /// Nobody has been informed on a day that is still to come.
    RoundAhead {
        day: NaiveDate,
    },
    Timeline(TimelineRefusal),
}
