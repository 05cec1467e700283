//! A command line that cannot be understood, said in the person's language: what was found, and what may stand there.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use crate::app::said::Said;
use crate::cli::report::{self, USAGE};
use crate::language::nearest::nearest;
use crate::language::words::Words;

/// Help and version are printed as they are asked for; everything else is a mistake of usage.
pub fn answer(words: &Words, command: &Command, error: &Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe is no mistake of the person who asked for help.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    report::say(words, &in_words(words, command, error));
    ExitCode::from(USAGE)
}

fn in_words(words: &Words, command: &Command, error: &Error) -> Said {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let say = |id: &str| {
        let found = [("argument", argument.as_str().into()), ("value", value.as_str().into())];
        words.say(id, &found)
    };
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let verb = text(error, ContextKind::InvalidSubcommand);
            words.say("cli-misuse-verb", &[("verb", verb.into())])
        }
        ErrorKind::UnknownArgument => say("cli-misuse-argument"),
        ErrorKind::InvalidValue if value.is_empty() => say("cli-misuse-no-value"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say("cli-misuse-value"),
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg);
            words.say("cli-misuse-conflict", &[("argument", argument.into()), ("other", other.into())])
        }
        ErrorKind::MissingRequiredArgument => say("cli-misuse-missing"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say("cli-misuse-no-verb"),
        ErrorKind::InvalidUtf8 => say("cli-misuse-not-text"),
        _ => say("cli-misuse-other"),
    };
    let try_this = may_stand(words, error)
        .or_else(|| meant(words, command, error))
        .or_else(|| shape(words, error))
        .unwrap_or_else(|| words.word("cli-misuse-try"));
    Said { what, because: None, try_this: Some(try_this) }
}

/// How a value is written that is read by a parser of its own, whose reasons are nobody's language.
fn shape(words: &Words, error: &Error) -> Option<String> {
    let argument = text(error, ContextKind::InvalidArg);
    match argument.split_whitespace().next()? {
        "--received" => Some(words.word("cli-misuse-date")),
        "--clock" => Some(words.word("cli-misuse-clock")),
        "--speed" => Some(words.word("cli-misuse-speed")),
        _ => None,
    }
}

fn meant(words: &Words, command: &Command, error: &Error) -> Option<String> {
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    let verb = text(error, ContextKind::InvalidSubcommand);
    let nearest = nearest(&verb, verbs.iter().map(String::as_str)).map(str::to_owned);
    let nearest = nearest.or_else(|| texts(error, ContextKind::SuggestedArg).into_iter().next())?;
    Some(words.say("cli-misuse-meant", &[("nearest", nearest.into())]))
}

fn may_stand(words: &Words, error: &Error) -> Option<String> {
    let values = texts(error, ContextKind::ValidValue);
    (!values.is_empty()).then(|| words.say("cli-misuse-values", &[("values", values.join(", ").into())]))
}

/// Without the brackets of a placeholder.
fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).join(", ").replace(['<', '>', '[', ']'], "")
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect()
}
