//! How well likeness, kinds and own-case cues do on labelled notes, method by method; the table is printed and held to.

mod collator;
mod labelled;
mod methods;
mod targets;
