//! Of which moment a report tells.

/// A draft tells how things stand while it is made. A final edition is of a state of the record, whenever it is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    #[default]
    Now,
    /// The record as it stood after its last entry.
    LastEntry,
    /// The day on which a final edition is made.
    Day,
}
