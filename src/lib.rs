//! rundbord runs a live dialogue meeting from the terminal.
//!
//! # What flows through the house
//!
//! ```text
//! key · line of text · frame from the wire · tick
//!     -> Intent      what a person wants                       tui, or the grammar of the plain lines
//!     -> Command     what is asked of the meeting              domain
//!     -> decide      refuses with a reason, or gives events    domain
//!     -> Entry       the events, signed, in their one order    record
//!     -> durable     on this disk before anyone hears "saved"  store
//!     -> apply       the meeting, the same in every copy       domain
//!     -> View        screen · document · what others lack      tui, documents, sync
//! ```
//!
//! One way in and one way out for a facilitator's key, a table's note, a line of a script and an imported file. The pure
//! rooms get time, ids and chance as arguments and answer with effects; `app` carries those out.
//!
//! # The rooms, top floor first
//!
//! A room names only rooms below it; `tests/house.rs` holds that down, and what a pure room must not contain.
//!
//! - [`cli`] one file a verb
//! - [`app`] the wiring: the one loop, the effects, the clock; the only room that knows every edge
//! - [`tui`] the screens: they read a view and answer with an intent
//! - [`net`] the wire: listener, dialler, TLS
//! - [`store`] the disk: the record in SQLite, private notes, settings, paths
//! - [`preparation`] pure: the programme before the day, as the editor changes it
//! - [`device`] pure: one device at the meeting; host and table are the same machine in another role
//! - [`sync`] pure: what two devices say, and what each lacks
//! - [`documents`] pure: meeting, report, page, bytes
//! - [`intake`] pure: other people's files in
//! - [`record`] pure: entries, their order, hash chain, signatures, erasure
//! - [`domain`] pure: what a dialogue meeting is, one chapter a notion
//! - [`language`] pure: Danish and English: words, dates, sorting, likeness
//!
//! # How to change it
//!
//! The compiler asks for each of these, or a test of the words does.
//!
//! - An event: variant and arms in its chapter, who may write it (`domain/rights.rs`), how it is told
//!   (`device/deeds.rs`). Wire, store and sync need nothing; `tests/records` says whether old files still read.
//! - A document: a file in `documents/kinds`, its arms in `documents/kind.rs`, its name in both languages. The verb, the
//!   screen and the golden files walk `Kind::ALL`.
//! - A format: a folder in `documents`, its arms in `documents/format.rs`.
//! - A verb: a file in `cli` with its arguments, its place in `cli/verbs.rs`, its description in both languages. Help,
//!   manual page and completions follow.
//! - A screen: a folder in `tui`, its place among the screens of that seat, its keys in `tui/keymap.rs`. Footer, help and
//!   README follow.
//! - A message between devices: a variant in `sync/message.rs` and its arm on each side that hears it.

#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "the room that reads clocks, waits and logs")]
pub mod app;
pub mod cli;
pub mod device;
pub mod documents;
pub mod domain;
pub mod intake;
pub mod language;
pub mod net;
pub mod preparation;
pub mod record;
pub mod store;
pub mod sync;
pub mod tui;
