//! From the arguments to the verb: folders, settings, language, exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::app::chosen::Chosen;
use crate::app::log_file;
use crate::app::problem::AppError;
use crate::cli::arguments::{Cli, Verb, command};
use crate::cli::{
    check, completions, demo, edit, erase, export, guide, import, join, list, log, man, misuse, new, paths, report,
    run, schema, start, suggest, verify, wall,
};
use crate::language::language::Language;
use crate::language::words::Words;
use crate::store::paths::Surroundings;

/// The whole program. `environment` is asked for the folders' variables.
pub fn main(arguments: Vec<OsString>, environment: impl Fn(&str) -> Option<OsString>) -> ExitCode {
    let mut surroundings = Surroundings::of(&environment);
    let first = Chosen::new(&surroundings);
    let asked = asked_language(&arguments);
    let language = asked.or_else(|| first.as_ref().ok().map(|chosen| chosen.language())).unwrap_or_default();
    let words = Words::new(language);
    let cli = match command(&words).try_get_matches_from(arguments).and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => cli,
        Err(error) => return misuse::answer(&words, &error),
    };
    surroundings.config = cli.config.clone();
    let mut chosen = match Chosen::new(&surroundings) {
        Ok(chosen) => chosen,
        Err(error) => return report::report(&words, &error),
    };
    chosen.language = cli.lang.map(Language::from);
    log_file::begin(&chosen.paths.logs);
    // A verb that knows the meeting answers in the meeting's language, unless another was asked for.
    let done = match cli.verb {
        Some(named) => verb(named, &mut chosen, &words, environment),
        None => start::start(&chosen, &words, environment),
    };
    done.unwrap_or_else(|error| report::report(&chosen.words(), &error))
}

fn verb(
    verb: Verb,
    chosen: &mut Chosen,
    words: &Words,
    environment: impl Fn(&str) -> Option<OsString>,
) -> Result<ExitCode, AppError> {
    match verb {
        Verb::Run(arguments) => run::run(chosen, &arguments, environment),
        Verb::Demo(arguments) => demo::demo(chosen, &arguments, environment),
        Verb::Edit(arguments) => edit::edit(chosen, &arguments, environment),
        Verb::New(arguments) => new::new(chosen, words, &arguments, environment),
        Verb::Join(arguments) => join::join(chosen, &arguments, environment),
        Verb::Check(arguments) => check::check(chosen, &arguments),
        Verb::Export(arguments) => export::export(chosen, &arguments),
        Verb::Import(arguments) => import::import(chosen, words, &arguments),
        Verb::Suggest(arguments) => suggest::suggest(chosen, words, &arguments),
        Verb::Guide(arguments) => guide::guide(words, &arguments),
        Verb::Wall(arguments) => wall::wall(chosen, &arguments, environment),
        Verb::List(arguments) => list::list(chosen, words, &arguments),
        Verb::Verify(arguments) => verify::verify(chosen, words, &arguments),
        Verb::Log(arguments) => log::log(chosen, words, &arguments),
        Verb::Erase(arguments) => erase::erase(chosen, words, &arguments),
        Verb::Schema(arguments) => schema::schema(&arguments),
        Verb::Paths => paths::paths(chosen, words),
        Verb::Completions(arguments) => completions::completions(words, &arguments),
        Verb::Man => man::man(words),
    }
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
