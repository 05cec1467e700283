//! A document between report and bytes: what stands on it, in the order in which it is read, and what it is.

pub mod labelled;
pub mod page;
pub mod properties;
