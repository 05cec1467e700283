//! Invitations in: the free text that was sent out, read into a programme file whose every guess is named.
//!
//! bytes -> [`bytes`] text -> [`lines`] lines without markup -> [`sections`] what each line is about -> items
//! ([`rows`], [`item`]), head ([`head`]), [`themes`], [`milestones`] -> [`invitation::Invitation`] -> [`proposal`]

pub mod agenda;
pub mod agreement;
pub mod archive;
pub mod asides;
pub mod bytes;
pub mod case;
pub mod cues;
pub mod data;
pub mod dates;
pub mod docx;
pub mod head;
pub mod invitation;
pub mod item;
pub mod left_out;
pub mod lines;
pub mod lower;
pub mod mail;
pub mod markup;
pub mod milestones;
pub mod minutes;
pub mod moment;
pub mod offices;
pub mod people;
pub mod place;
pub mod proposal;
pub mod reading;
pub mod rows;
pub mod sections;
pub mod sentences;
pub mod table;
pub mod themes;
pub mod tidy;
pub mod title;
pub mod titled;
pub mod when;
pub mod whereabouts;
pub mod wrapping;
