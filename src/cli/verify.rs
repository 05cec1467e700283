//! `rundbord verify FILE`: every hash, every link, every signature of a record.

use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::problem_words::{entry_in_words, fault_in_words};
use crate::app::reading_room;
use crate::cli::call::{Call, Touch};
use crate::cli::report::DAMAGED;
use crate::cli::say::{complain, say};

#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    pub touch: Touch,
}

impl Verify {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let (opened, path) = reading_room::open(chosen, &self.touch.file)?;
        let (found, faults) = opened.file.verify()?;
        let sound = found.is_sound() && faults.is_empty();
        say(&path.display().to_string())?;
        let id = if sound { "cli-verified" } else { "cli-not-verified" };
        let (authors, entries) = (found.authors.len().into(), found.entries().into());
        let (erased, signatures) = (found.erased().into(), found.signatures().into());
        let counts = [("authors", authors), ("entries", entries), ("erased", erased), ("signatures", signatures)];
        say(&words.say(id, &counts))?;
        let mut named: Vec<String> = faults.iter().map(|fault| fault_in_words(words, fault)).collect();
        for damage in found.damages().map(|error| entry_in_words(words, error)) {
            if !named.contains(&damage) {
                named.push(damage);
            }
        }
        named.extend(found.authors.iter().flat_map(|(author, series)| {
            let covered = series.covered.iter();
            covered.map(|number| {
                let of = [("author", author.to_string().into()), ("number", number.to_string().into())];
                words.say("errors-entry-covered", &of)
            })
        }));
        for fault in &named {
            say(&format!("  {fault}"))?;
        }
        if sound {
            return Ok(ExitCode::SUCCESS);
        }
        if found.damages().next().is_none() && faults.is_empty() {
            // The meeting goes on in this file: nothing that people wrote is in doubt.
            complain(&words.say("cli-try", &[("what", words.word("errors-entry-covered-try").into())]));
            return Ok(ExitCode::from(DAMAGED));
        }
        complain(&words.say("cli-try", &[("what", words.word("errors-damaged-try").into())]));
        Ok(ExitCode::from(DAMAGED))
    }
}
