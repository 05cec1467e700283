//! The documents of whole meetings: as an office reads them, as other programs read them, and with hostile texts.

mod fast;
mod golden;
mod hostile;
mod markdown;
mod schema;
mod wording;
mod world;
