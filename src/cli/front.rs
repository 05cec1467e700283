//! From the arguments to the verb: folders, settings, language, exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::app::chosen::Chosen;
use crate::app::log_file;
use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::cli::description::described;
use crate::cli::verbs::{Cli, Verb};
use crate::cli::{misuse, paths, report, start};
use crate::language::language::Language;
use crate::language::words::Words;
use crate::store::paths::{Paths, Surroundings};

/// The whole program. `environment` is asked for the folders' variables.
pub fn main(arguments: Vec<OsString>, environment: impl Fn(&str) -> Option<OsString>) -> ExitCode {
    let mut surroundings = Surroundings::of(&environment);
    let first = Chosen::new(&surroundings);
    let asked = asked_language(&arguments);
    let language = asked.or_else(|| first.as_ref().ok().map(|chosen| chosen.language())).unwrap_or_default();
    let words = Words::new(language);
    let command = described(Cli::command(), &words);
    let found = command.clone().try_get_matches_from(arguments);
    let cli = match found.and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => cli,
        Err(error) => return misuse::answer(&words, &command, &error),
    };
    surroundings.config = cli.config.clone();
    let mut chosen = match Chosen::new(&surroundings) {
        Ok(chosen) => chosen,
        Err(error) => return unsettled(&words, &surroundings, cli.verb.as_ref(), &error),
    };
    chosen.language = cli.lang.map(Language::from);
    log_file::begin(&chosen.paths.logs);
    // A verb that knows the meeting answers in the meeting's language, unless another was asked for.
    let mut call = Call { chosen, words: &words, environment: &environment, command: &command };
    let done = match cli.verb {
        Some(verb) => verb.run(&mut call),
        None => start::start(&mut call),
    };
    done.unwrap_or_else(|error| report::report(&call.chosen.words(), &error))
}

/// Without settings nothing is done, but it is told where they lie: whoever has to mend them asks for that.
fn unsettled(words: &Words, surroundings: &Surroundings, verb: Option<&Verb>, error: &AppError) -> ExitCode {
    if let (Some(Verb::Paths(_)), Some(found)) = (verb, Paths::find(surroundings))
        && let Err(error) = paths::tell(&found, words)
    {
        return report::report(words, &error);
    }
    report::report(words, error)
}

/// `--lang` decides over the help text too, so it is looked for before the arguments are read.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = texts.iter().position(|text| *text == "--lang").and_then(|at| texts.get(at + 1)).copied();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    match after.or(joined)? {
        "da" => Some(Language::Da),
        "en" => Some(Language::En),
        _ => None,
    }
}
