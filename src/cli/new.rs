//! `rundbord new FILE`: a programme file from an invitation, like one of the five meetings, or from scratch.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::problem::AppError;
use crate::app::{making, opening};
use crate::cli::call::{Call, Screen};
use crate::cli::edit::Edit;
use crate::cli::say::say;
use crate::intake::programme::check::describe;
use crate::intake::programme::settle::settle;
use crate::language::visible::visible;
use crate::store::error::StoreError;

#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "INVITATION", conflicts_with = "template")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
}

impl New {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let (chosen, words) = (&call.chosen, call.words);
        let Self { file: path, from, template } = self;
        // Told before anything is read; that nothing is overwritten is for `place` to see to.
        if path.exists() {
            return Err(StoreError::Exists { path: path.clone() }.into());
        }
        let today = opening::today(chosen);
        let made = match (from, template) {
            (Some(invitation), _) => making::from_invitation(chosen, &invitation, today)?,
            (None, Some(name)) => making::like(&name)?,
            (None, None) => making::from_scratch(words),
        };
        making::write(&made, &path)?;
        let shown = path.display().to_string();
        say(&format!("{}\n", words.say("cli-new-made", &[("path", shown.as_str().into())])))?;
        let described = describe(&settle(&made.file, &opening::here(chosen)), words);
        say(&format!("{}\n", visible(&described).trim_end()))?;
        if !made.has_programme {
            say(&words.word("cli-new-no-programme"))?;
        }
        if let Some((heading, lines)) = made.unplaced_in_words(words) {
            say(&heading)?;
            lines.lines().try_for_each(|line| say(&format!("  {line}")))?;
            say("")?;
        }
        say(&words.say("cli-new-check", &[("path", shown.as_str().into())]))?;
        say(&words.say("cli-new-run", &[("path", shown.as_str().into())]))?;
        if call.screen() != Screen::Full {
            return Ok(ExitCode::SUCCESS);
        }
        // Whoever sits at a terminal goes on with what was just made.
        Edit { file: path }.run(call)
    }
}
