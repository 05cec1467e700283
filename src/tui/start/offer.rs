//! What the start screen is given to show: meetings with where they stand, patterns, the settings.

use chrono::{NaiveDate, NaiveDateTime};

use crate::language::language::Language;

/// A meeting on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMeeting {
    pub title: String,
    /// Its programme file, or where that is not known, its record.
    pub place: String,
    /// A seat of this machine at another's meeting.
    pub is_seat: bool,
    pub stands: Stands,
}

/// How far a meeting has come. Times are those at the meeting's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is being looked at.
    Looking,
    NotBegun {
        day: NaiveDate,
        guessed: bool,
    },
    At {
        number: usize,
        of: usize,
        since: NaiveDateTime,
        notes: usize,
    },
    /// All items are over; the meeting is not closed.
    Ended {
        notes: usize,
    },
    Closed {
        when: NaiveDateTime,
        notes: usize,
    },
    /// There is no file any more, and no record.
    Gone,
    /// The record is there, but nobody knows the programme file.
    FileUnknown {
        notes: usize,
    },
    /// Another machine's meeting, at which this one has a seat.
    Seat {
        notes: usize,
    },
    /// Why it cannot be read, in the person's words.
    Unreadable {
        why: String,
    },
}

/// A meeting that others may be made like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub name: String,
    pub title: String,
    pub items: usize,
    pub tables: usize,
    pub minutes: i64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourWish {
    #[default]
    Auto,
    Always,
    Never,
}

impl ColourWish {
    pub fn next(self) -> Self {
        match self {
            Self::Auto => Self::Always,
            Self::Always => Self::Never,
            Self::Never => Self::Auto,
        }
    }
}

/// What is set once for all meetings; a language that is not set follows the meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Set {
    pub language: Option<Language>,
    pub colour: ColourWish,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Meeting(usize),
    Invitation,
    Pattern(usize),
    Scratch,
    File,
    /// A seat at another machine's meeting.
    Join,
    Demo,
    Language,
    Colour,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    pub meetings: Vec<KnownMeeting>,
    pub patterns: Vec<Pattern>,
    pub set: Set,
}

impl Offered {
    /// The seat that was used last, in its place among the meetings.
    pub fn seat(&self) -> Option<usize> {
        self.meetings.iter().position(|meeting| meeting.is_seat)
    }

    /// Every line, from the top.
    pub fn lines(&self) -> Vec<Line> {
        let meetings = (0..self.meetings.len()).map(Line::Meeting);
        let patterns = (0..self.patterns.len()).map(Line::Pattern);
        meetings
            .chain([Line::Invitation])
            .chain(patterns)
            .chain([Line::Scratch, Line::File, Line::Join, Line::Demo, Line::Language, Line::Colour])
            .collect()
    }
}
