//! Other people's files in: programme files, invitations, lists. Pure.

pub mod encoding;
pub mod invitation;
pub mod json_list;
pub mod lines;
pub mod list_answers;
pub mod list_columns;
pub mod list_doubles;
pub mod list_remark;
pub mod note_columns;
pub mod note_problem;
pub mod notes;
pub mod open_quotation;
pub mod participant;
pub mod participants;
pub mod programme;
pub mod time_field;
