//! Parts of documents that several kinds share.

pub mod annexes;
pub mod answers;
pub mod areas;
pub mod attended;
pub mod catalogue;
pub mod changes;
pub mod days;
pub mod dissents;
pub mod findings;
pub mod head;
pub mod ideas;
pub mod labels;
pub mod next_steps;
pub mod numbers;
pub mod opposites;
pub mod origin;
pub mod own_words;
pub mod parties;
pub mod priorities;
pub mod read_back;
pub mod seating;
pub mod status_rounds;
pub mod summing_up;
pub mod takes_home;
pub mod themes;
