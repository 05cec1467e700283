//! Other people's files in: programme files, invitations, lists. Pure.

pub mod encoding;
pub mod invitation;
pub mod note_columns;
pub mod notes;
pub mod participants;
pub mod programme;
