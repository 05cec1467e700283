//! Each chapter by example: given what was done, when this is asked, then exactly this happens, and it can be taken back.

mod actions;
mod notes;
mod points;
mod private;
mod programme;
mod proposals;
mod rounds;
mod rounds_room;
mod tables;
