//! `rundbord new FILE`: a programme file from an invitation, like one of the five meetings, or from scratch.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;

use crate::app::chosen::Chosen;
use crate::app::opening;
use crate::app::problem::AppError;
use crate::cli::arguments::New;
use crate::intake::invitation::{invitation, proposal};
use crate::intake::programme::check::describe;
use crate::intake::programme::file::ProgrammeFile;
use crate::intake::programme::settle::settle;
use crate::intake::programme::template;
use crate::language::visible::visible;
use crate::language::words::Words;
use crate::store::durable::{Draft, Readers};
use crate::store::error::StoreError;

pub fn new(chosen: &Chosen, words: &Words, arguments: &New) -> Result<ExitCode, AppError> {
    let New { file: path, from, template } = arguments;
    // Told before anything is read; that nothing is overwritten is for `place` to see to.
    if path.exists() {
        return Err(StoreError::Exists { path: path.clone() }.into());
    }
    let today = opening::today(chosen);
    let (file, has_programme) = match (from, template) {
        (Some(invitation), _) => from_invitation(invitation, today)?,
        (None, Some(name)) => {
            let template = template::named(name).ok_or_else(|| AppError::NoTemplate { found: name.clone() })?;
            (template.programme_file(), true)
        }
        (None, None) => (from_scratch(words), true),
    };
    Draft::write(path, file.text().as_bytes(), Readers::Usual)?.place(path)?;
    let shown = path.display().to_string();
    println!("{}\n", words.say("cli-new-made", &[("path", shown.as_str().into())]));
    println!("{}", visible(&describe(&settle(&file, today), words)).trim_end());
    println!();
    if !has_programme {
        println!("{}", words.word("cli-new-no-programme"));
    }
    println!("{}", words.say("cli-new-check", &[("path", shown.as_str().into())]));
    println!("{}", words.say("cli-new-run", &[("path", shown.as_str().into())]));
    Ok(ExitCode::SUCCESS)
}

/// What the invitation proposes, and whether it has a programme.
fn from_invitation(path: &Path, today: NaiveDate) -> Result<(ProgrammeFile, bool), AppError> {
    let bytes =
        fs::read(path).map_err(|error| AppError::FileUnread { path: path.to_owned(), reason: error.to_string() })?;
    let read = invitation::read(&bytes, today)
        .map_err(|reason| AppError::InvitationUnread { path: path.to_owned(), reason })?;
    Ok((proposal::programme_file(&read), read.has_programme()))
}

/// What every dialogue meeting has, to be changed.
fn from_scratch(words: &Words) -> ProgrammeFile {
    ProgrammeFile {
        title: words.word("cli-new-title"),
        language: Some(words.language()),
        items: proposal::usual_items(words.language()),
        guessed: vec!["title".to_owned(), "items".to_owned()],
        ..ProgrammeFile::default()
    }
}
