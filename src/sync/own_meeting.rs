//! What one who was asked has said at a meeting of its own, or what a table has written on its page, as it is carried back in
//! the table's file.
//!
//! It is not the other record but what its documents would say: no names, no clocks, and of an own case only that there is
//! one.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::answer::Answer;
use crate::domain::contribution::ContributionKind;
use crate::domain::id::{AuthorId, EntryId, QuestionId, TableNumber, ThemeId};
use crate::domain::programme::Theme;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnMeeting {
    /// When this was put together: of two the later holds.
    pub made: DateTime<Utc>,
    /// Where it was written on a table's page: which one, drawn there. Two pages at one table lie beside each other, and one
    /// that comes again is the newer of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<AuthorId>,
    /// Those under which something was said, in the words of that meeting.
    pub themes: Vec<Theme>,
    pub said: Vec<Said>,
    pub silent: Vec<Silent>,
    /// Where one was noted, each by itself.
    pub own_cases: Vec<Asked>,
    /// Who saw a theme, one of its questions or the whole otherwise than the meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissenting: Vec<Dissenting>,
    /// Notes and points whose words were erased, as an own case or on request, and the entries of erased views: an earlier
    /// return may have brought them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<EntryId>,
}

/// A view that is not the meeting's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissenting {
    /// Nobody by name.
    pub party: Option<String>,
    /// Nothing where it is about the whole.
    pub theme: Option<ThemeId>,
    /// Nothing where it is about the whole theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    pub text: String,
    /// The entry that brought it in; unknown in older files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<EntryId>,
}

/// A theme there, or one of its questions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Asked {
    pub theme: ThemeId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// A note, or a point at one of the places where it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Of the note or the point in the other record.
    pub source: EntryId,
    pub at: DateTime<Utc>,
    pub tables: Vec<TableNumber>,
    pub asked: Asked,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ContributionKind>,
    pub text: String,
    /// What the table will report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub starred: bool,
    /// The point under which a note lies, a point itself too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<EntryId>,
    /// Who did not agree with a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissent: Option<String>,
}

impl Said {
    pub fn is_point(&self) -> bool {
        self.point == Some(self.source)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silent {
    pub asked: Asked,
    pub answer: Answer,
}
