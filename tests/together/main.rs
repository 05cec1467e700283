//! Real processes and real sockets: a host, its tables, a network in between that behaves badly, and strangers.

#![allow(clippy::unwrap_used, reason = "a world that cannot be set up fails the test")]
#![expect(clippy::disallowed_methods, reason = "the deadline after which a test gives up")]
#![expect(clippy::disallowed_types, reason = "threads play the network and the people at the tables")]

mod by_code;
mod carried;
mod clocks;
mod host;
mod house_certificate;
mod nettest;
mod one_seat;
mod privacy;
mod programme;
mod proxy;
mod put_out;
mod returned;
mod rounds;
mod strangers;
mod table;
mod tables;
mod takeover;
mod two_collators;
mod unreached;
mod walls;
mod wording;
