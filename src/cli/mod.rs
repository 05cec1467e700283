//! The verbs of the command line: one file a verb.

pub mod arguments;
pub mod check;
pub mod completions;
pub mod demo;
pub mod edit;
pub mod erase;
pub mod export;
pub mod front;
pub mod guide;
pub mod import;
pub mod join;
pub mod list;
pub mod log;
pub mod man;
pub mod misuse;
pub mod new;
pub mod paths;
pub mod report;
pub mod run;
pub mod say;
pub mod schema;
pub mod start;
pub mod suggest;
pub mod verify;
pub mod wall;
