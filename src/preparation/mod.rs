//! The programme before the day: changed, undone, laid out anew at every change, and written so that a person can read it.

#[cfg(test)]
mod always;
pub mod assigning;
pub mod change;
pub mod edit;
pub mod form;
pub mod guesses;
pub mod json_text;
pub mod overview;
pub mod people;
pub mod place;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod preparation;
pub mod rows;
pub mod seating;
pub mod seen;
pub mod timing;
