//! `rundbord help [TOPIC]`: what the program, one of its commands or the exit codes are about.

use std::process::ExitCode;

use clap::{Args, Command};

use crate::app::problem::AppError;
use crate::app::said::Said;
use crate::cli::call::Call;
use crate::cli::report::{self, USAGE};
use crate::cli::say::say;
use crate::language::nearest::nearest;

/// The topic that is no command.
const EXIT_CODES: &str = "exit-codes";

#[derive(Debug, Args)]
pub struct Help {
    #[arg(value_name = "TOPIC")]
    pub topic: Option<String>,
}

impl Help {
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let mut command = call.command.clone();
        // What may stand with every command is known to each of them only then.
        command.build();
        let text = match self.topic.as_deref() {
            None => command.render_help().to_string(),
            Some(EXIT_CODES) => call.words.word("cli-exit-codes"),
            Some(topic) => match command.find_subcommand_mut(topic) {
                Some(verb) => verb.render_help().to_string(),
                None => {
                    report::say(call.words, &unknown(topic, &command, call));
                    return Ok(ExitCode::from(USAGE));
                }
            },
        };
        say(&text)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn unknown(topic: &str, command: &Command, call: &Call<'_>) -> Said {
    let topics = command.get_subcommands().map(Command::get_name).chain([EXIT_CODES]);
    let try_this = match nearest(topic, topics) {
        Some(nearest) => call.words.say("cli-misuse-meant", &[("nearest", format!("rundbord help {nearest}").into())]),
        None => call.words.word("cli-help-try"),
    };
    Said {
        what: call.words.say("cli-help-unknown", &[("topic", topic.into())]),
        because: None,
        try_this: Some(try_this),
    }
}
