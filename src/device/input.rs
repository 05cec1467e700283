//! What reaches the device.

use crate::device::intent::Intent;

#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Somebody wants something.
    Intent(Intent),
    /// What the last [`crate::device::effect::Effect::Write`] asked for is durable.
    Written,
    /// It is not, and nothing of it is.
    NotWritten(Fault),
}

/// Why the disk did not take it, as far as a person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    DiskFull,
    ReadOnly,
    /// In the system's words.
    Other(String),
}
