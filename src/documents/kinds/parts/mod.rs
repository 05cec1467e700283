//! Parts of documents that several kinds share.

pub mod annexes;
pub mod catalogue;
pub mod dissents;
pub mod findings;
pub mod head;
pub mod next_steps;
pub mod origin;
pub mod owed;
pub mod own_words;
pub mod priorities;
pub mod seating;
pub mod summing_up;
