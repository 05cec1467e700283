//! The documents of whole meetings: as an office reads them, as other programs read them, and with hostile texts.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::disallowed_types, reason = "a test may")]

mod across;
mod afterwards;
mod answering;
mod attended;
mod briefings;
mod cards;
mod catalogues;
mod days;
mod fast;
mod final_edition;
mod golden;
mod hostile;
mod html;
mod ics;
mod languages;
mod letters;
mod markdown;
mod memo;
mod merged;
mod office;
mod packed;
mod public_names;
mod rounds;
mod schema;
mod spreadsheet;
mod template;
mod wording;
mod world;
