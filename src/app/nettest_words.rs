//! A test of the way, in words: a line for each step.

use std::time::Duration;

use chrono::TimeDelta;

use crate::app::nettest::{Heard, Step};
use crate::app::nettest_host::Told;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::two_clocks::is_off;
use crate::language::durations;
use crate::language::words::Words;

/// "OK  Adressen svarer: 10.11.4.7:4747"
pub fn step(words: &Words, step: &Step) -> String {
    let said = match step {
        Step::Name(places) => {
            let places: Vec<String> = places.iter().map(ToString::to_string).collect();
            words.say("net-test-name", &[("places", places.join(", ").into())])
        }
        Step::Address(place) => words.say("net-test-address", &[("place", place.to_string().into())]),
        Step::Tls { by_code: true } => words.word("net-test-tls-code"),
        Step::Tls { by_code: false } => words.word("net-test-tls"),
        Step::Version(version) => words.say("net-test-version", &[("version", version.to_string().into())]),
        Step::Clock(ahead) => clock(words, *ahead),
        Step::RoundTrip { usual, longest } => words.say(
            "net-test-round-trip",
            &[("usual", milliseconds(words, *usual).into()), ("longest", milliseconds(words, *longest).into())],
        ),
        Step::Announced(Heard::Here) => words.word("net-test-announced"),
        Step::Announced(Heard::Nothing) => return format!("--  {}", words.word("net-test-not-announced")),
        Step::Announced(Heard::Nowhere) => return format!("--  {}", words.word("net-not-heard")),
        Step::Announced(Heard::Elsewhere(place)) => {
            return format!("--  {}", words.say("net-test-elsewhere", &[("place", place.to_string().into())]));
        }
        Step::Failed(error) => why(words, error),
    };
    marked(words, step.is_well(), &said)
}

/// Why the way ends.
pub fn why(words: &Words, error: &AppError) -> String {
    problem_words::say(words, error)
}

/// What the one that listens tells; `seconds`: for how long.
pub fn told(words: &Words, told: &Told, seconds: u64) -> String {
    match told {
        Told::Listens { address, code, announced } => {
            let span = if seconds < 60 {
                words.say("net-test-seconds", &[("count", seconds.into())])
            } else {
                durations::short(words, seconds.div_ceil(60))
            };
            let told = [("address", address.to_string().into()), ("code", code.as_str().into()), ("span", span.into())];
            let listens = words.say("net-test-listens", &told);
            if *announced { listens } else { format!("{listens}\n{}", words.word("net-test-no-announcing")) }
        }
        Told::Reached { from, ahead } => {
            let reached = words.say("net-test-reached", &[("from", from.to_string().into())]);
            marked(words, told.is_well(), &format!("{reached} {}", clock_there(words, *ahead)))
        }
    }
}

fn marked(words: &Words, well: bool, said: &str) -> String {
    if well { format!("OK  {said}") } else { format!("{}  {said}", words.word("net-test-no")) }
}

/// Of this machine beside the host's.
fn clock(words: &Words, ahead: TimeDelta) -> String {
    if !is_off(ahead) {
        return words.say("net-test-clock", &[("seconds", ahead.abs().num_seconds().into())]);
    }
    let id = if ahead > TimeDelta::zero() { "net-clock-here-ahead" } else { "net-clock-here-behind" };
    words.say(id, &[("span", span(words, ahead).into())])
}

/// Of the machine that has come beside this one.
fn clock_there(words: &Words, ahead: TimeDelta) -> String {
    if !is_off(ahead) {
        return words.say("net-test-clock", &[("seconds", ahead.abs().num_seconds().into())]);
    }
    let id = if ahead > TimeDelta::zero() { "net-test-there-ahead" } else { "net-test-there-behind" };
    words.say(id, &[("span", span(words, ahead).into())])
}

fn span(words: &Words, ahead: TimeDelta) -> String {
    durations::short(words, ahead.num_minutes().unsigned_abs())
}

/// "0,4"
fn milliseconds(words: &Words, span: Duration) -> String {
    let tenths = (span.as_micros() + 50) / 100;
    words.say(
        "net-test-milliseconds",
        &[("whole", (tenths / 10).to_string().into()), ("tenth", (tenths % 10).to_string().into())],
    )
}
