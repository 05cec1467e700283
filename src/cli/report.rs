//! A mistake as three lines on the error stream, and the exit code that says of which sort it is.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::app::problem::AppError;
use crate::app::problem_words::{explain, fault_in_words};
use crate::app::said::Said;
use crate::cli::say::complain;
use crate::language::words::Words;
use crate::store::damage::Damage;
use crate::store::error::StoreError;

/// What the program leaves with: 0 well, 1 something of the person's, 2 usage, 3 a damaged record, 4 network.
pub const FAILED: u8 = 1;
pub const USAGE: u8 = 2;
pub const DAMAGED: u8 = 3;
pub const NETWORK: u8 = 4;

/// Says what happened, because of what, and what to try.
pub fn report(words: &Words, error: &AppError) -> ExitCode {
    if matches!(error, AppError::Output(error) if error.kind() == io::ErrorKind::BrokenPipe) {
        // Whoever read along has read enough.
        return ExitCode::SUCCESS;
    }
    say(words, &explain(words, error));
    ExitCode::from(match error {
        AppError::Store(StoreError::Damaged { .. } | StoreError::NotARecord { .. }) => DAMAGED,
        AppError::BodyUnread { .. } | AppError::StillInDamaged { .. } => DAMAGED,
        AppError::Listen(_)
        | AppError::Dial(_)
        | AppError::Silent { .. }
        | AppError::NotFound
        | AppError::NotHeard { .. }
        | AppError::TurnedAway(_)
        | AppError::NotDelivered => NETWORK,
        _ => FAILED,
    })
}

/// A record that was read as far as it verifies.
pub fn damaged(words: &Words, path: &Path, damage: &Damage) -> Said {
    let fault = damage.faults.first().map(|fault| fault_in_words(words, fault)).unwrap_or_default();
    let what = words.say(
        "cli-read-as-far",
        &[("path", path.display().to_string().into()), ("entries", damage.entries.into()), ("fault", fault.into())],
    );
    Said { what, because: None, try_this: Some(words.word("errors-damaged-try")) }
}

pub fn say(words: &Words, said: &Said) {
    complain(&said.what);
    if let Some(because) = &said.because {
        complain(&words.say("cli-because", &[("what", because.into())]));
    }
    if let Some(try_this) = &said.try_this {
        complain(&words.say("cli-try", &[("what", try_this.into())]));
    }
}
