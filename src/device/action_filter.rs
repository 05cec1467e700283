//! Which of the actions are listed: all, or those that somebody asks for before they are told of to a committee.

use crate::domain::action::Missing;
use crate::domain::id::ThemeId;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ActionFilter {
    #[default]
    All,
    /// Past their day, and still to be done.
    Late,
    /// Of which nobody has told since the last round of status.
    Unanswered,
    Missing(Missing),
    /// Of an area.
    In(ThemeId),
    /// Of somebody, by the whole name.
    Of(String),
    /// In whose responsible or area these words are found.
    Naming(String),
}
