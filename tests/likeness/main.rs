//! How well likeness, kinds and own-case cues do on labelled notes, method by method; the table is printed and held to.

#![allow(clippy::unwrap_used, reason = "a test may")]

mod collator;
mod labelled;
mod methods;
mod stances;
mod targets;
