//! The command line described in the person's language: each verb, argument and value has a message of its own name.

use clap::{Arg, ArgAction, Command};

use crate::documents::format::Format;
use crate::language::words::Words;

/// The command with its descriptions in the language of `words`.
pub fn described(command: Command, words: &Words) -> Command {
    let sections = words.word("cli-template");
    let template = format!("{{about}}\n\n{sections}");
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let mut command = command
        .about(words.word("cli-about"))
        .help_template(&template)
        .override_usage(words.word("cli-usage"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .arg(version);
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for verb in verbs {
        let about = words.word(&format!("cli-verb-{verb}"));
        command = command.mut_subcommand(verb, |verb| {
            let takes = if verb.get_positionals().next().is_some() { "cli-template-verb" } else { "cli-template-bare" };
            let template = format!("{{about}}\n\n{}", words.word(takes));
            let usage = usage(&verb, words);
            with_arguments(verb.about(about).help_template(template).override_usage(usage), words)
        });
    }
    with_arguments(command, words)
}

/// "FIL" for "FILE"; "da|en" is what may be typed and stays.
fn value_name(argument: &Arg, words: &Words) -> String {
    let typed =
        argument.get_value_names().and_then(|names| names.first()).map_or_else(String::new, ToString::to_string);
    let name = if typed.is_empty() { argument.get_id().to_string().to_uppercase() } else { typed };
    if name.contains('|') { name } else { words.word(&format!("cli-value-{}", name.to_lowercase().replace(':', "-"))) }
}

/// "rundbord export [VALG] FIL": what must stand there, and that more may.
fn usage(verb: &Command, words: &Words) -> String {
    let positionals = verb.get_positionals().map(|argument| {
        let name = value_name(argument, words);
        if argument.is_required_set() { format!(" {name}") } else { format!(" [{name}]") }
    });
    format!("rundbord {} [{}]{}", verb.get_name(), words.word("cli-options"), positionals.collect::<String>())
}

/// Each argument's description is the message of its name.
fn with_arguments(command: Command, words: &Words) -> Command {
    let usual = Format::USUAL.map(Format::name).join(", ");
    let names: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    names.into_iter().fold(command, |command, name| {
        let id = format!("cli-argument-{}", name.replace('_', "-"));
        let help = words.say(&id, &[("formats", Format::names().into()), ("usual", usual.as_str().into())]);
        command.mut_arg(name, |argument| {
            let lists = argument.get_action().takes_values();
            let value = lists.then(|| value_name(&argument, words));
            let argument = argument.help(help).hide_possible_values(lists);
            value.into_iter().fold(argument, Arg::value_name)
        })
    })
}
