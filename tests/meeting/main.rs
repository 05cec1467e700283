//! The real program, whole meetings: by script, by keys, killed, on a full disk, with hostile texts.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on stops, and one that waits has a deadline"
)]

#[cfg(unix)]
mod any_keys;
mod arrivals;
#[cfg(unix)]
mod before;
#[cfg(unix)]
mod broken_off;
mod by_script;
mod carried_on;
mod closed;
mod days;
mod encodings;
mod final_papers;
#[cfg(unix)]
mod given_back;
mod hostile;
#[cfg(unix)]
mod killed;
mod mishaps;
#[cfg(unix)]
mod no_room;
mod on_paper;
mod outlines;
mod private;
#[cfg(unix)]
mod screens;
mod seated;
mod status_rounds;
mod summing;
mod themes_of_rounds;
mod told;
#[cfg(unix)]
mod typing;
#[cfg(unix)]
mod whole;
mod world;
