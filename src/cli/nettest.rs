//! `rundbord nettest`: whether the tables' machines reach the facilitator's, before the doors open; run on both.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use serde_json::json;

use crate::app::nettest::{self, Heard, Step};
use crate::app::nettest_host::{Told, listen};
use crate::app::nettest_words;
use crate::app::place::{read_address, usual_address, with_port};
use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::report::NETWORK;
use crate::sync::code::{Code, NotACode};

/// Without a place this machine is the one that others try to reach.
#[derive(Debug, Args)]
pub struct Nettest {
    /// An address, or the code of a meeting that the network knows.
    #[arg(value_name = "HOST:PORT")]
    pub place: Option<String>,
    /// The host must be the one of this code.
    #[arg(long = "code", value_name = "CODE", requires = "place")]
    pub its_code: Option<String>,
    /// Where this machine listens.
    #[arg(long = "host", value_name = "ADDR", conflicts_with = "place")]
    pub listens: Option<String>,
    /// How long it listens.
    #[arg(long, value_name = "N", default_value = "600", conflicts_with = "place")]
    pub seconds: u64,
    #[arg(long)]
    pub json: bool,
}

impl Nettest {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let well = match &self.place {
            Some(place) => runtime.block_on(self.go(place, call))?,
            None => runtime.block_on(self.listen(call))?,
        };
        // A thread may still wait for a name that nobody knows.
        runtime.shutdown_background();
        Ok(if well { ExitCode::SUCCESS } else { ExitCode::from(NETWORK) })
    }

    async fn go(&self, place: &str, call: &Call<'_>) -> Result<bool, AppError> {
        let (address, code) = match (self.its_code.as_deref(), place.parse::<Code>()) {
            (Some(code), _) => (with_port(place)?, Some(code.parse()?)),
            // A code in the place of the address: the network knows where its meeting is.
            (None, Ok(code)) => (nettest::place_of(code).await?.to_string(), Some(code)),
            (None, Err(mistyped @ NotACode::Check)) => return Err(mistyped.into()),
            (None, Err(_)) => (with_port(place)?, None),
        };
        let mut well = true;
        let mut tell = |step: Step| {
            well &= step.is_well();
            line(&if self.json { step_as_json(&step, call) } else { nettest_words::step(call.words, &step) })
        };
        nettest::go(&address, code, &mut tell).await?;
        let verdict = if well { "net-test-well" } else { "net-test-not-well" };
        if !self.json {
            line(&call.words.word(verdict))?;
        }
        Ok(well)
    }

    async fn listen(&self, call: &Call<'_>) -> Result<bool, AppError> {
        let address = match self.listens.as_deref() {
            None => usual_address(),
            Some(text) => read_address(text)?,
        };
        let mut tell = |told: Told| {
            line(&if self.json { told_as_json(&told) } else { nettest_words::told(call.words, &told, self.seconds) })
        };
        let came = listen(address, Duration::from_secs(self.seconds), &mut tell).await?;
        if !self.json {
            line(&call.words.say("net-test-came", &[("count", came.into())]))?;
        }
        Ok(came > 0)
    }
}

/// At once: somebody waits for it, or a script does.
fn line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}

fn step_as_json(step: &Step, call: &Call<'_>) -> String {
    let milliseconds = |span: &Duration| span.as_secs_f64() * 1000.0;
    let value = match step {
        Step::Name(places) => json!({"step": "name", "places": places}),
        Step::Address(place) => json!({"step": "address", "place": place}),
        Step::Tls { by_code } => json!({"step": "tls", "host_of_the_code": by_code}),
        Step::Version(version) => json!({"step": "version", "version": version}),
        Step::Clock(ahead) => json!({"step": "clock", "ahead_seconds": ahead.num_seconds()}),
        Step::RoundTrip { usual, longest } => {
            json!({"step": "round_trip", "usual_ms": milliseconds(usual), "longest_ms": milliseconds(longest)})
        }
        Step::Announced(Heard::Elsewhere(place)) => json!({"step": "announced", "heard": false, "elsewhere": place}),
        Step::Announced(heard) => json!({"step": "announced", "heard": *heard == Heard::Here}),
        Step::Failed(error) => json!({"step": "failed", "why": nettest_words::why(call.words, error)}),
    };
    with(value, "ok", step.is_well())
}

fn told_as_json(told: &Told) -> String {
    let (value, well) = match told {
        Told::Listens { address, code, announced } => {
            (json!({"told": "listens", "address": address, "code": code, "announced": announced}), true)
        }
        Told::Reached { from, ahead } => {
            (json!({"told": "reached", "from": from, "ahead_seconds": ahead.num_seconds()}), told.is_well())
        }
    };
    with(value, "ok", well)
}

fn with(mut value: serde_json::Value, name: &str, flag: bool) -> String {
    value[name] = flag.into();
    value.to_string()
}
