//! The command line as a whole: the verbs, and what may stand with every one of them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::app::problem::AppError;
use crate::cli::call::Call;
use crate::language::language::Language;

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

/// A verb is a file of `cli/` with its arguments and what it does with them; here it gets its place in the list.
macro_rules! verbs {
    ($($verb:ident in $file:ident,)+) => {
        #[derive(Debug, Subcommand)]
        pub enum Verb {
            $($verb(crate::cli::$file::$verb),)+
        }

        impl Verb {
            pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
                match self {
                    $(Self::$verb(verb) => verb.run(call),)+
                }
            }
        }
    };
}

// In the order of the help.
verbs! {
    Run in run,
    Join in join,
    Receive in receive,
    Return in returning,
    Nettest in nettest,
    Demo in demo,
    New in new,
    Edit in edit,
    Check in check,
    Export in export,
    Import in import,
    Suggest in suggest,
    Wall in wall,
    Guide in guide,
    List in list,
    Verify in verify,
    Log in log,
    Erase in erase,
    Schema in schema,
    Paths in paths,
    Completions in completions,
    Man in man,
    Help in help,
}
