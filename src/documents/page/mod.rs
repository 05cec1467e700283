//! A document between report and bytes: what stands on it, in the order in which it is read.

pub mod page;
