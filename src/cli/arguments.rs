//! What may stand on the command line. The descriptions are words of the program, in the person's language.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::documents::format::Format;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::store::settings::Color;

#[derive(Debug, Parser)]
#[command(name = "rundbord", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    #[arg(long, global = true, value_name = "da|en")]
    pub lang: Option<Tongue>,
    /// The settings file.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    Da,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Da => Self::Da,
            Tongue::En => Self::En,
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Run(Run),
    Join(Join),
    Demo(Demo),
    New(New),
    Edit(Edit),
    Check(Check),
    Export(Export),
    Import(Import),
    Suggest(Suggest),
    Wall(Wall),
    Guide(Guide),
    List(List),
    Verify(Touch),
    Log(Log),
    Erase(Erase),
    Schema(Schema),
    Paths,
    Completions(Completions),
    Man,
}

/// A meeting, by its programme file, and by its record where that lies elsewhere.
#[derive(Debug, Args)]
pub struct Touch {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    /// The record of the rehearsal instead of the meeting's.
    #[arg(long)]
    pub rehearsal: bool,
}

#[derive(Debug, Args)]
pub struct Run {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "PATH")]
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub plain: bool,
    /// Opens the door, at this address or at every one of the machine.
    #[arg(long, value_name = "ADDR", num_args = 0..=1, default_missing_value = "4747")]
    pub host: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub clock: Option<DateTime<FixedOffset>>,
    #[arg(long, value_name = "N", requires = "clock", value_parser = speed)]
    pub speed: Option<f64>,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
    #[arg(long, conflicts_with_all = ["plain", "clock", "record"])]
    pub rehearse: bool,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

/// A seat at another machine's meeting.
#[derive(Debug, Args)]
pub struct Join {
    /// The one used last, if none is given.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "HOST:PORT")]
    pub address: Option<String>,
    #[arg(long)]
    pub plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

impl From<When> for Color {
    fn from(when: When) -> Self {
        match when {
            When::Auto => Self::Auto,
            When::Always => Self::Always,
            When::Never => Self::Never,
        }
    }
}

#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "INVITATION", conflicts_with = "template")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
}

#[derive(Debug, Args)]
pub struct Edit {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<String>,
    /// Every format, and the list of the files for a records system.
    #[arg(long, conflicts_with = "format")]
    pub all: bool,
    /// The case number in the records system, for the list of `--all`.
    #[arg(long = "case", value_name = "NUMBER", requires = "all")]
    pub case_number: Option<String>,
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", hide_default_value = true)]
    pub audience: Readers,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// A template of the office's own; with it nothing else is written unless a format is asked for.
    #[arg(long = "template", value_name = "FILE")]
    pub layout: Option<PathBuf>,
    /// Final instead of draft.
    #[arg(long = "final")]
    pub is_final: bool,
    #[arg(long)]
    pub json: bool,
}

/// For whom documents are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Readers {
    Internal,
    Public,
}

#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(value_name = "NOTES")]
    pub notes: PathBuf,
}

#[derive(Debug, Args)]
pub struct Suggest {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Guide {
    #[arg(value_name = "facilitator|scribe", default_value = "facilitator")]
    pub whose: Whose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    Facilitator,
    Scribe,
}

#[derive(Debug, Args)]
pub struct Wall {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long, value_name = "WHEN")]
    pub color: Option<When>,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Log {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Erase {
    #[command(flatten)]
    pub touch: Touch,
    /// A note's number, or an entry as `log` names it.
    #[arg(value_name = "NUMBER")]
    pub what: String,
}

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "programme|export", default_value = "programme")]
    pub of: SchemaOf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    Programme,
    Export,
}

#[derive(Debug, Args)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if speed > 0.0 && speed <= 10_000.0 => Ok(speed),
        _ => Err("0 < N <= 10000".to_owned()),
    }
}

/// The command with its descriptions in the language of `words`.
pub fn command(words: &Words) -> Command {
    let sections = words.word("cli-template");
    let template = format!("{{about}}\n\n{sections}");
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let mut command = Cli::command()
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
            described(verb.about(about).help_template(template).override_usage(usage), words)
        });
    }
    described(command, words)
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
fn described(command: Command, words: &Words) -> Command {
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
